//! Notes taken away: as a file for other devices, a table, a text; saved on the device or handed to another app.

use super::{looks::way, parcel};
use crate::{
    app::sift::Wanted,
    browser::{
        clock,
        dom::Element,
        files::{self, Shared},
        normalise::nfkc,
        task::spawn,
    },
    live::notes::keeping::{
        controller::Controller,
        said::{say, say_with},
        searched::searched,
    },
    notes::{
        Moment, Note, NoteId, Notebook,
        report::{By, Report, Told, for_tablets},
        words,
    },
    plan::id::ItemId,
    route::query::Sift,
    search::Folded,
    text::annotation::plain,
    ui::{
        context::PageContext,
        html::{Tag, dynamic, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// A way notes are written.
#[derive(Clone, Copy)]
enum Form {
    Tablets,
    Table,
    Text,
}

const JSON: &str = "application/json";

impl Form {
    /// How its files end, and what kind they are of.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Tablets => ("json", JSON),
            Self::Table => ("csv", "text/csv;charset=utf-8"),
            Self::Text => ("md", "text/markdown;charset=utf-8"),
        }
    }
}

/// The ways out.
pub(super) fn view(notes: Controller, context: PageContext) -> Tag {
    let app = notes.app;
    let said = RwSignal::new(String::new());
    let forms = [
        (Form::Tablets, words::SAVE_JSON, "button button-strong"),
        (Form::Table, words::SAVE_CSV, "button"),
        (Form::Text, words::SAVE_MARKDOWN, "button"),
    ];
    let buttons = forms.map(|(form, word, class)| {
        button(class, say(app, word)).on("click", move |_| said.set(save(notes, context, form)))
    });
    let share = files::can_share()
        .then(|| button("button", say(app, words::SAVE_SHARE)).on("click", move |_| share(notes, context, said)));
    let place = StoredValue::new_local(None::<Element>);
    let travel = button("button", say(app, words::TRAVEL)).on("click", move |_| {
        let Some(place) = place.get_value() else { return };
        let ids = shown(notes, context);
        if ids.is_empty() {
            return said.set(say(app, words::TRAVEL_NONE));
        }
        parcel::show(notes, &ids, &place);
    });
    way(app, words::SAVE_TITLE)
        .add(styled("div", "note-buttons").all(buttons).add(travel).all(share))
        .add(tag("div").on_mount(move |element| place.set_value(Some(element))))
        .add(tag("div").attr("role", "status").add(dynamic(move || styled("p", "note-said").add(said.get()))))
}

/// The notes that are shown on the page just now.
fn shown(notes: Controller, context: PageContext) -> Vec<NoteId> {
    let asked = untrack(|| notes.app.view()).narrowing();
    let words = Folded::words(asked.sifted(Sift::Words), nfkc);
    notes.peek(|notebook| {
        let (wanted, _) = Wanted::read(&asked, notebook, context.plan);
        let has = |note: &Note| words.is_empty() || Folded::of(&searched(note, context), nfkc).holds_all(&words);
        wanted.columns(notebook, context.plan, has).into_iter().flat_map(|column| column.notes).collect()
    })
}

/// Saves a file; what is said of that.
fn save(notes: Controller, context: PageContext, form: Form) -> String {
    let (ending, kind) = form.file();
    let name = name(context, ending);
    let (text, left_out) = notes.peek(|notebook| written(notebook, notes, context, form));
    if !files::save(&name, kind, &text) {
        return say(notes.app, words::SAVE_FAILED);
    }
    if matches!(form, Form::Tablets) {
        notes.take_note_of_export();
    }
    let saved = say_with(notes.app, words::SAVED_AS, &[("file", &name)]);
    if left_out == 0 {
        saved
    } else {
        saved + " " + &say_with(notes.app, words::LEFT_OUT, &[("n", &left_out.to_string())])
    }
}

/// Hands the file for other devices to another app. Some devices hand over no JSON, so it may go as a text.
fn share(notes: Controller, context: PageContext, said: RwSignal<String>) {
    let text = notes.peek(for_tablets);
    spawn(async move {
        let names = [(name(context, "json"), JSON), (name(context, "txt"), "text/plain")];
        let words = match files::share(&names, &text).await {
            Shared::Done => {
                notes.take_note_of_export();
                words::SHARED
            }
            Shared::Refused => words::SHARE_FAILED,
            Shared::Not => return,
        };
        said.set(say(notes.app, words));
    });
}

/// The notes as a text, and how many of them are not in it.
fn written(notebook: &Notebook, notes: Controller, context: PageContext, form: Form) -> (String, usize) {
    if matches!(form, Form::Tablets) {
        return (for_tablets(notebook), 0);
    }
    let named = |item: &ItemId| match context.plan.name_of(item) {
        Some(_) => plain(&context.numbered(item)).into_owned(),
        None => item.to_string(),
    };
    let told = Told { plan: context.plan, lang: notes.app.lang, named: &named, dated: &dated };
    let report = Report::of(notebook, By::Item, told);
    let text = if matches!(form, Form::Table) { report.csv(told) } else { report.markdown(told) };
    (text, report.left_out)
}

/// A moment by the reader's clock, as spreadsheets read it: 2026-11-22 09:05.
fn dated(moment: Moment) -> String {
    let [year, month, day, hour, minute] = clock::local(moment);
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}")
}

/// What a file is called: the plan, and when it was made, so that none is put in the place of another.
fn name(context: PageContext, ending: &str) -> String {
    [&context.plan.id, "-notes-", &clock::stamp(), ".", ending].concat()
}
