//! What stands beside the text of the note on the sheet: its kind, who wrote it, whether it is shown. The sheet itself belongs to
//! the start and comes without; this part adds the fields as soon as it is here.

use super::{
    controller::Controller,
    said::{say, say_with},
    sign::{called, drawn},
    writer,
};
use crate::{
    browser::{
        dom::{self, Element},
        task::effect,
    },
    live::{
        later_style,
        mount::{Mounted, mount},
        state::notes::Writing,
    },
    notes::{KINDS, KindId, NoteContent, NoteKind, words},
    ui::html::{Tag, styled, tag},
};
use leptos::prelude::*;

/// How long a note may be before its writer is told.
const LONG: usize = 2000;
/// From how many characters on the writer is told how many are left.
const NEARLY: usize = 1800;

/// Adds the fields to the sheet whenever one opens.
pub(super) fn follow(notes: Controller) {
    let shown = StoredValue::new_local(None::<Mounted>);
    effect(move || {
        let writing = notes.app.notes.writing.get();
        shown.set_value(None);
        let Some(writing) = writing else { return };
        later_style::when_here(move || {
            let now = notes.app.notes.writing.get_untracked();
            if now.is_some_and(|now| now.id == writing.id) && shown.with_value(Option::is_none) {
                shown.set_value(untrack(|| add(notes, &writing)));
            }
        });
    });
}

fn add(notes: Controller, writing: &Writing) -> Option<Mounted> {
    let sheet = dom::find(".sheet:has(> #sheet-text)")?;
    let (foot, field) = (dom::find_in(&sheet, ".sheet-foot")?, dom::find_in(&sheet, "#sheet-text")?);
    let mounted = mount(fields(notes, writing, field))?;
    dom::insert(&sheet, &mounted.element, Some(&foot));
    Some(mounted)
}

fn fields(notes: Controller, writing: &Writing, field: Element) -> Tag {
    let app = notes.app;
    let now = notes.aside(writing.id, &writing.item);
    styled("div", "note-aside")
        .add(left(notes, field))
        .add(kinds(notes, writing, &now))
        .add(tag("details").add(tag("summary").add(say(app, words::DETAILS))).add(details(notes, writing, &now)))
}

/// How much room is left, once the text is long. It is never cut off.
fn left(notes: Controller, field: Element) -> Tag {
    styled("p", "note-left").attr("role", "status").on_mount(move |place| {
        let tell = move |length: usize| {
            let told = |phrase, n: usize| say_with(notes.app, phrase, &[("n", &n.to_string())]);
            let words = match length {
                ..NEARLY => String::new(),
                NEARLY..=LONG => told(words::LEFT, LONG - length),
                _ => told(words::OVER, length - LONG),
            };
            dom::mark(&place, "hidden", words.is_empty());
            if dom::words(&place) != words {
                dom::put_words(&place, &crate::text::annotation::plain(&words));
            }
        };
        tell(dom::value(&field).chars().count());
        StoredValue::new_local(dom::listen(
            &field,
            "input",
            Box::new(move |event| tell(dom::typed(&event).chars().count())),
        ));
    })
}

fn kinds(notes: Controller, writing: &Writing, now: &NoteContent) -> Tag {
    let app = notes.app;
    let choice = |id: &'static str, sign: Option<Tag>, name: String| {
        let chosen = now.kind.as_ref().map_or("", |kind| kind.as_str()) == id;
        let (of, item) = (writing.id, writing.item.clone());
        let radio = tag("input")
            .attr("type", "radio")
            .attr("name", "note-kind")
            .attr("value", id)
            .attr_opt("checked", chosen.then_some(""))
            .on("change", move |_| notes.change_aside(of, &item, |aside| aside.kind = id.parse().ok()));
        tag("label").add(radio).all(sign).add(tag("span").add(name))
    };
    // A workshop may offer some kinds only; that of a note that is there can be kept.
    let only = writer::seat().map(|seat| seat.kinds).unwrap_or_default();
    let is_offered = |kind: &&NoteKind| {
        let is = |id: &KindId| id.as_str() == kind.id;
        only.is_empty() || only.iter().chain(&now.kind).any(is)
    };
    styled("fieldset", "note-kinds")
        .add(tag("legend").add(say(app, words::KIND)))
        .all(KINDS.iter().filter(is_offered).map(|kind| choice(kind.id, Some(drawn(kind.sign)), called(app, kind))))
        .add(choice("", None, say(app, words::KIND_NONE)))
}

fn details(notes: Controller, writing: &Writing, now: &NoteContent) -> Tag {
    let app = notes.app;
    let change = |change: fn(&mut NoteContent, Option<String>)| {
        let (of, item) = (writing.id, writing.item.clone());
        move |event| {
            let typed = dom::typed(&event).trim().to_owned();
            let typed = Some(typed).filter(|typed| !typed.is_empty());
            notes.change_aside(of, &item, |aside| change(aside, typed));
            notes.remember_writer(of);
        }
    };
    let text = |phrase, value: &Option<String>| {
        let field = tag("input").attr("type", "text").attr("maxlength", "40").attr("autocomplete", "off");
        (tag("label").add(say(app, phrase)), field.attr("value", value.clone().unwrap_or_default()))
    };
    let (nickname, nickname_field) = text(words::NICKNAME, &now.nickname);
    let (table, table_field) = text(words::TABLE, &now.table);
    let (of, item) = (writing.id, writing.item.clone());
    let hide = tag("input").attr("type", "checkbox").attr_opt("checked", now.hidden.then_some("")).on(
        "change",
        move |event| {
            let hidden = dom::is_checked(&event);
            notes.change_aside(of, &item, |aside| aside.hidden = hidden);
        },
    );
    let hands = notes.is_there(of).then(|| {
        let count = notes.hands_on(of);
        let field = tag("input")
            .attr("type", "number")
            .attr("inputmode", "numeric")
            .attr("min", "0")
            .attr("max", "9999")
            .attr("value", if count > 0 { count.to_string() } else { String::new() })
            .on("change", move |event| notes.count_hands(of, dom::typed(&event).trim().parse().unwrap_or_default()));
        tag("label").add(say(app, words::HANDS)).add(field)
    });
    styled("div", "note-fields")
        .add(nickname.add(nickname_field.on("change", change(|aside, name| aside.nickname = name))))
        .add(table.add(table_field.on("change", change(|aside, table| aside.table = table))))
        .all(hands)
        .add(styled("label", "note-hide").add(hide).add(tag("span").add(say(app, words::HIDE))))
}
