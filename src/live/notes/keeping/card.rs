//! A note as it is read: its text, when it was written, and what can be done with it.

use super::{
    controller::Controller,
    said::{say, say_with},
    sign,
};
use crate::{
    browser::clock,
    live::app::App,
    notes::{KindId, Moment, Note, NoteContent, NoteId, Version, Votes, words},
    text::localized::LocalizedText,
    ui::{
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::untrack;

/// A note on the item of a name.
pub(super) fn card(notes: Controller, name: &str, note: &Note, votes: Votes) -> Tag {
    let (id, app) = (note.id(), notes.app);
    let called = name.to_owned();
    let foot = styled("div", "card-foot")
        .add(styled("span", "when").add(written(app, note.updated())))
        .add(
            press(app, words::EDIT)
                .on("click", move |_| notes.edit(id, called.clone()))
                .attr("aria-label", say_with(app, words::EDIT_ON, &[("name", name)])),
        )
        .add(
            press(app, words::DELETE)
                .on("click", move |_| notes.delete(id))
                .attr("aria-label", say_with(app, words::DELETE_ON, &[("name", name)])),
        );
    styled("li", "card")
        .attr("id", place_of(id))
        .attr("tabindex", "-1")
        .attr_opt("data-sign", note.note().kind.as_ref().and_then(KindId::kind).map(|kind| kind.sign.word()))
        .all(head(notes, note.note()))
        .add(styled("p", "card-text").verbatim(note.text().to_owned()))
        .all(note.conflicts().map(|version| conflict(notes, note, version)))
        .add(ballot(notes, name, id, votes))
        .add(foot)
}

/// The kind of a note, who wrote it, and whether it is shown; nothing where nothing is said of it.
fn head(notes: Controller, note: &NoteContent) -> Option<Tag> {
    let app = notes.app;
    let NoteContent { kind, nickname, table, hidden, .. } = note;
    let words = |class: &'static str, words: String| styled("span", class).verbatim(words);
    let by = nickname.as_ref().map(|name| words("card-by", say_with(app, words::BY, &[("name", name)])));
    let at = table.as_ref().map(|table| words("card-by", say_with(app, words::AT_TABLE, &[("table", table)])));
    let hidden = hidden.then(|| styled("span", "card-hidden").add(say(app, words::HIDDEN)));
    let parts: Vec<Tag> = kind.iter().map(|kind| sign::named(app, kind)).chain(by).chain(at).chain(hidden).collect();
    (!parts.is_empty()).then(|| styled("p", "card-head").all(parts))
}

/// The votes on a note, and the buttons for one more and one less.
fn ballot(notes: Controller, name: &str, id: NoteId, votes: Votes) -> Tag {
    let app = notes.app;
    let count = |phrase, n: u32| (n > 0).then(|| say_with(app, phrase, &[("n", &n.to_string())]));
    let counts: Vec<String> =
        count(words::DOTS, votes.dots).into_iter().chain(count(words::HANDS_OF, votes.hands)).collect();
    let cast = |word, label, more| {
        press(app, word)
            .attr("aria-label", say_with(app, label, &[("name", name)]))
            .on("click", move |_| notes.vote(id, more))
    };
    let own = untrack(|| notes.own_dots(id));
    styled("div", "card-votes")
        .add(styled("span", "votes").all(counts.into_iter().map(|words| tag("span").add(words))))
        .all((own > 0).then(|| cast(words::DOT_TAKE, words::DOT_TAKE_ON, false)))
        .add(cast(words::DOT_ADD, words::DOT_ADD_ON, true))
}

/// A small button with a word on it.
pub(super) fn press(app: App, word: &LocalizedText) -> Tag {
    button("button button-small", say(app, word))
}

/// Where a note stands on the page.
pub(super) fn place_of(id: NoteId) -> String {
    format!("note-{id}")
}

/// What another tab or tablet wrote into the same note, and the way to drop it.
fn conflict(notes: Controller, note: &Note, version: &Version) -> Tag {
    let (id, stamp, app) = (note.id(), version.stamp(), notes.app);
    styled("div", "conflict")
        .add(styled("p", "aside").add(say(app, words::CONFLICT)))
        .all(head(notes, version.note()))
        .add(styled("p", "card-text").verbatim(version.text().to_owned()))
        .add(press(app, words::DISCARD).on("click", move |_| notes.discard(id, stamp)))
}

/// When, by the reader's own clock: 「2026年11月22日 9:05」.
fn written(app: App, moment: Moment) -> String {
    let [year, month, day, hour, minute] = clock::local(moment);
    let [year, month, day, hour] = [year, month, day, hour].map(|number| number.to_string());
    let minute = &format!("{minute:02}");
    let parts = [("year", &*year), ("month", &month), ("day", &day), ("hour", &hour), ("minute", minute)];
    say_with(app, words::UPDATED, &parts)
}
