//! How a tablet comes into a workshop: what the link says, and the choice of its table.

use super::hall::Hall;
use crate::{
    browser::page,
    notes::workshop::{LinkFault, Run, Settings, words},
    text::annotation::plain,
    ui::{
        html::{Tag, styled, tag},
        parts::basics::{button, section},
    },
};
use leptos::prelude::*;

/// Why a link cannot be used.
pub(super) fn refused(hall: Hall, fault: LinkFault) -> Tag {
    let word = match fault {
        LinkFault::Broken => words::LINK_BROKEN,
        LinkFault::Newer => words::LINK_NEWER,
        LinkFault::OtherPlan => words::LINK_OTHER,
    };
    styled("p", "alert").attr("role", "alert").add(hall.say(word))
}

/// What the link asks to join.
pub(super) fn invited(hall: Hall) -> Tag {
    let Some(settings) = hall.invited_to() else { return tag("div") };
    let title = plain(&hall.say_with(words::INVITED, &[("name", settings.name())])).into_owned();
    let now = hall.peek(|run| Some(run.settings().name().to_owned()));
    let now = now.map(|name| styled("p", "aside").add(hall.say_with(words::INVITED_WHILE, &[("name", &name)])));
    let count = settings.tables();
    let facts = facts(hall, &settings);
    let join = move |table: Option<u8>| {
        let mut run = Run::new(settings.clone());
        run.sit_at(table);
        hall.begin(run);
        hall.said().set(hall.say_with(words::JOINED, &[("table", &plain(&hall.table_name(table)))]));
        Hall::go_to_phase();
    };
    section("workshop-join", title).add(facts).all(now).add(tables(hall, count, join)).add(tag("p").add(
        button("button", hall.say(words::NOT_JOIN)).on("click", move |_| {
            hall.decline();
            page::to_heading();
        }),
    ))
}

/// The tables to choose from, a large button each, and the place of the facilitator.
pub(super) fn tables(hall: Hall, count: u8, choose: impl Fn(Option<u8>) + Clone + 'static) -> Tag {
    let now = untrack(|| hall.is_running()).then(|| untrack(|| hall.table.get()));
    let place = move |table: Option<u8>| {
        let choose = choose.clone();
        button("button", hall.table_name(table))
            .attr_opt("aria-current", (now == Some(table)).then_some("true"))
            .on("click", move |_| choose(table))
    };
    styled("div", "workshop-tables")
        .add(tag("h3").attr("id", "workshop-tables").add(hall.say(words::CHOOSE_TABLE)))
        .add(
            styled("div", "note-buttons")
                .attr("role", "group")
                .attr("aria-labelledby", "workshop-tables")
                .all((1..=count).map(|table| place(Some(table))))
                .add(place(None)),
        )
}

/// When, where and about what.
pub(super) fn facts(hall: Hall, settings: &Settings) -> Tag {
    let date = settings.date().map(|date| {
        let parts = [("year", date.year.to_string()), ("month", date.month.to_string()), ("day", date.day.to_string())];
        let parts: Vec<(&str, &str)> = parts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        hall.say_with(words::DAY, &parts)
    });
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let facts =
        [(words::DATE, date), (words::PLACE, text(settings.place())), (words::QUESTION, text(settings.question()))];
    let facts = facts.into_iter().filter_map(|(name, fact)| Some((name, fact?)));
    styled("dl", "workshop-facts").all(facts.map(|(name, fact)| {
        tag("div").add(tag("dt").add(hall.say(name))).add(tag("dd").verbatim(plain(&fact).into_owned()))
    }))
}
