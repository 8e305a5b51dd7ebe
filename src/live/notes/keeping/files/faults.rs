//! Why a file or an entry of it is not taken in, in the reader's words and with the place.

use crate::{
    live::app::App,
    live::notes::keeping::said::{say, say_with},
    notes::{EnvelopeError, FileFault, IntakeError, RecordFault, words},
    text::excerpt,
};

/// Why a file is refused whole.
pub(super) fn of_file(app: App, fault: &FileFault) -> String {
    let number = |phrase, n: usize| say_with(app, phrase, &[("n", &n.to_string())]);
    match fault {
        FileFault::Unreadable => say(app, words::FAULT_UNREADABLE),
        FileFault::NotText { line } => say_with(app, words::FAULT_NOT_TEXT, &[("line", &line.to_string())]),
        FileFault::OtherPlan(plan) => say_with(app, words::FAULT_OTHER_PLAN, &[("plan", &excerpt(plan))]),
        FileFault::Intake(fault) => match fault {
            IntakeError::Empty => say(app, words::FAULT_EMPTY),
            IntakeError::TooLarge { bytes } => {
                let tenths = bytes.div_ceil(100_000);
                let size = [(tenths / 10).to_string(), (tenths % 10).to_string()].join(".");
                say_with(app, words::FAULT_LARGE, &[("n", &size)])
            }
            IntakeError::TooMany { records } => number(words::FAULT_MANY, *records),
            IntakeError::TooMuchBeside => say(app, words::FAULT_BESIDE),
            IntakeError::Envelope(EnvelopeError::NotJson { line, column }) => {
                let place = [("line", &*line.to_string()), ("column", &column.to_string())];
                say_with(app, words::FAULT_NOT_JSON, &place)
            }
            IntakeError::Envelope(EnvelopeError::OtherFormat) => say(app, words::FAULT_OTHER_FORMAT),
            IntakeError::Envelope(EnvelopeError::Newer { version }) => {
                say_with(app, words::FAULT_NEWER, &[("n", &version.to_string())])
            }
        },
    }
}

/// Why one entry is refused.
pub(super) fn of_record(app: App, fault: RecordFault) -> String {
    let phrase = match fault {
        RecordFault::Moment(field) => return say_with(app, words::FAULT_MOMENT, &[("field", field)]),
        RecordFault::Twice(first) => return say_with(app, words::FAULT_TWICE, &[("n", &first.to_string())]),
        RecordFault::Name => words::FAULT_NAME,
        RecordFault::Writer => words::FAULT_WRITER,
        RecordFault::Content => words::FAULT_CONTENT,
        RecordFault::TooLong => words::FAULT_LONG,
        RecordFault::Versions => words::FAULT_VERSIONS,
        RecordFault::Contradiction => words::FAULT_CONTRADICTION,
    };
    say(app, phrase)
}
