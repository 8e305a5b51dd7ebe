//! The form in which a workshop is set up.

use super::hall::Hall;
use crate::{
    browser::{clock, dom, page},
    live::notes::keeping::sign,
    notes::{
        KINDS,
        workshop::{Day, Form, Phase, Run, Settings, Slip, words},
    },
    text::{annotation::plain, localized::LocalizedText},
    ui::{
        html::{Tag, dynamic, placeholder, styled, tag},
        parts::basics::{button, section},
    },
};
use leptos::prelude::*;

/// How long each phase usually is, in minutes.
const USUAL: [&str; 5] = ["10", "5", "15", "5", "15"];

/// The form, and the way back to a workshop that was just ended.
pub(super) fn setup(hall: Hall) -> Tag {
    let slips = RwSignal::new(Vec::<Slip>::new());
    let begin = move |_| match Settings::from_form(&filled_in()) {
        Ok(settings) => {
            hall.begin(Run::new(settings));
            Hall::go_to_phase();
        }
        Err(found) => {
            for field in dom::find_all(".workshop-setup [aria-invalid]") {
                dom::unsay(&field, "aria-invalid");
            }
            for id in found.iter().map(|slip| field_of(*slip)) {
                if let Some(field) = dom::find(&["#", &id].concat()) {
                    dom::say(&field, "aria-invalid", "true");
                }
            }
            if let Some(first) = found.first() {
                page::focus(&field_of(*first));
            }
            slips.set(found);
        }
    };
    let back = dynamic(move || match hall.ended() {
        Some(run) => tag("p").add(button("button", hall.say(words::FINISH_BACK)).on("click", move |_| {
            hall.said().set(String::new());
            hall.begin(run.clone());
            Hall::go_to_phase();
        })),
        None => placeholder(),
    });
    let wrong = dynamic(move || {
        let found = slips.get();
        let list = styled("ul", "workshop-slips").all(found.iter().map(|slip| tag("li").add(told(hall, *slip))));
        tag("div").attr("role", "alert").all((!found.is_empty()).then_some(list))
    });
    let today = {
        let [year, month, day, ..] = clock::local(clock::now());
        let small = |number: u32| u8::try_from(number).unwrap_or_default();
        Day { year: u16::try_from(year).unwrap_or_default(), month: small(month), day: small(day) }
    };
    let text = |id: &'static str, word: &LocalizedText, longest: &'static str| {
        field(id, hall.say(word), input("text").attr("maxlength", longest))
    };
    let number = |id: &'static str, word: String, value: &'static str, most: &'static str| {
        let input = input("text").attr("inputmode", "numeric").attr("maxlength", most).attr("value", value);
        field(id, word, input)
    };
    let kinds = KINDS.iter().map(|kind| {
        let tick = tag("input").attr("type", "checkbox").attr("name", "workshop-kind").attr("value", kind.id);
        tag("label").add(tick.attr("checked", "")).add(sign::drawn(kind.sign)).add(tag("span").add(hall.say(kind.name)))
    });
    let minutes = Phase::TIMED
        .iter()
        .zip(USUAL)
        .zip(MINUTES)
        .map(|((phase, usual), id)| number(id, hall.say(phase.name()), usual, "3"));
    section("workshop-setup", hall.say(words::SETUP))
        .attr("class", "workshop-setup")
        .add(back)
        .add(
            styled("div", "workshop-fields")
                .add(text("workshop-name", words::NAME, "60"))
                .add(field("workshop-date", hall.say(words::DATE), input("date").attr("value", today.to_string())))
                .add(text("workshop-place", words::PLACE, "60"))
                .add(text("workshop-question", words::QUESTION, "200").attr("class", "filter workshop-wide"))
                .add(number("workshop-tables", hall.say(words::TABLES), "6", "3"))
                .add(number("workshop-votes", hall.say(words::VOTES), "3", "3")),
        )
        .add(fieldset(hall, words::KINDS).add(styled("div", "workshop-kinds").all(kinds)))
        .add(fieldset(hall, words::MINUTES).add(styled("div", "workshop-fields").all(minutes)))
        .add(wrong)
        .add(tag("p").add(button("button button-strong", hall.say(words::BEGIN)).on("click", begin)))
}

/// The fields for minutes, in the order of the phases.
const MINUTES: [&str; 5] =
    ["workshop-minutes-1", "workshop-minutes-2", "workshop-minutes-3", "workshop-minutes-4", "workshop-minutes-5"];

fn fieldset(hall: Hall, word: &LocalizedText) -> Tag {
    styled("fieldset", "workshop-set").add(tag("legend").add(hall.say(word)))
}

fn input(kind: &'static str) -> Tag {
    tag("input").attr("type", kind).attr("autocomplete", "off")
}

fn field(id: &'static str, word: String, input: Tag) -> Tag {
    styled("div", "filter").add(tag("label").attr("for", id).add(word)).add(input.attr("id", id))
}

fn filled_in() -> Form {
    let value = |id: &str| dom::find(&["#", id].concat()).map(|field| dom::value(&field)).unwrap_or_default();
    let kinds = dom::find_all("[name=workshop-kind]:checked").iter().map(|tick| dom::value(tick)).collect();
    Form {
        name: value("workshop-name"),
        date: value("workshop-date"),
        place: value("workshop-place"),
        question: value("workshop-question"),
        tables: value("workshop-tables"),
        kinds,
        minutes: MINUTES.map(value),
        votes: value("workshop-votes"),
    }
}

fn field_of(slip: Slip) -> String {
    match slip {
        Slip::Name => "workshop-name",
        Slip::Date => "workshop-date",
        Slip::Tables => "workshop-tables",
        Slip::Votes => "workshop-votes",
        Slip::Minutes(phase) => phase.timed().and_then(|at| MINUTES.get(at)).copied().unwrap_or_default(),
    }
    .to_owned()
}

fn told(hall: Hall, slip: Slip) -> String {
    match slip {
        Slip::Name => hall.say(words::SLIP_NAME),
        Slip::Date => hall.say(words::SLIP_DATE),
        Slip::Tables => hall.say(words::SLIP_TABLES),
        Slip::Votes => hall.say(words::SLIP_VOTES),
        Slip::Minutes(phase) => hall.say_with(words::SLIP_MINUTES, &[("phase", &plain(&hall.say(phase.name())))]),
    }
}
