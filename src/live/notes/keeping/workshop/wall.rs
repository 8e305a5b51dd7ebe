//! The notes of a phase, large enough to be read together. A change redraws the line it is about and no other.

use super::hall::Hall;
use crate::{
    app::wall::{Row, Wall},
    browser::{
        dom::{self, Element},
        task::effect,
    },
    live::{
        keyed::Keyed,
        notes::keeping::{
            card::{place_of, press},
            desk::moving,
            said::say_with,
            sign,
        },
    },
    notes::{
        KindId, Note, NoteId, Votes, words as note_words,
        workshop::{Phase, words},
    },
    plan::id::ItemId,
    text::{annotation::plain, excerpt, localized::LocalizedText},
    ui::{
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// What a line shows.
#[derive(Clone, PartialEq)]
enum Line {
    Group { name: String, votes: u64 },
    Note(Box<Card>),
}

/// What a card shows.
#[derive(Clone, PartialEq)]
struct Card {
    note: Note,
    votes: Votes,
    phase: Phase,
    /// The dots of the one who votes.
    own: usize,
    /// Whether they have one left.
    may_give: bool,
}

/// The notes of the phase.
pub(super) fn wall(hall: Hall, name: &LocalizedText) -> Tag {
    tag("section")
        .attr("aria-labelledby", "workshop-wall")
        .add(tag("h3").attr("id", "workshop-wall").attr("class", "workshop-wall-name").add(hall.say(name)))
        .add(styled("p", "aside").attr("id", "workshop-none"))
        .add(styled("ul", "wall").on_mount(move |list| follow(hall, list)))
}

/// The way to a new group.
pub(super) fn grouping(hall: Hall) -> Tag {
    let make = move |_| moving::make(&hall.scene);
    styled("p", "note-buttons").add(button("button", hall.say(note_words::GROUP_MAKE)).on("click", make))
}

fn follow(hall: Hall, list: Element) {
    let lines = StoredValue::new_local(Keyed::<RowKey, Line>::new(list));
    effect(move || {
        hall.notes.track();
        let rows = hall.with(|run| {
            let most = run.settings().votes();
            hall.notes.peek(|notebook| {
                let Wall { rows, left_out } = Wall::of(run, notebook);
                let line = |row: Row| match row {
                    Row::Group(group) => {
                        let name = group.map(|group| hall.notes.group_name(group)).unwrap_or_default();
                        let held = notebook.notes().filter(|note| run.has(note.note()) && !note.note().hidden);
                        let held = held.filter(|note| notebook.group_of(note.id()) == group);
                        let votes = held.map(|note| notebook.votes_on(note.id()).total()).sum();
                        Some((RowKey(row), Line::Group { name, votes }))
                    }
                    Row::Note(id) => {
                        let card = Card {
                            note: notebook.note(id)?.clone(),
                            votes: notebook.votes_on(id),
                            phase: run.phase(),
                            own: if run.phase() == Phase::Vote { run.voter.on(id) } else { 0 },
                            may_give: run.phase() == Phase::Vote && run.voter.left(most) > 0,
                        };
                        Some((RowKey(row), Line::Note(Box::new(card))))
                    }
                };
                Some((rows.into_iter().filter_map(line).collect::<Vec<_>>(), left_out))
            })
        });
        let Some((rows, left_out)) = rows else { return };
        tell(hall, rows.is_empty(), left_out);
        untrack(|| lines.update_value(|lines| lines.show(rows, &|key, line| drawn(hall, *key, line))));
    });
}

/// What tells a line from the others.
#[derive(Clone, Copy, PartialEq)]
struct RowKey(Row);

/// Says that there is nothing, or what is not shown.
fn tell(hall: Hall, none: bool, left_out: usize) {
    let Some(place) = dom::find("#workshop-none") else { return };
    let none = none.then(|| hall.say(words::NONE_YET));
    let left_out = (left_out > 0).then(|| hall.say_with(words::OFF_WALL, &[("n", &left_out.to_string())]));
    let said = none.into_iter().chain(left_out).collect::<Vec<_>>().join(" ");
    dom::mark(&place, "hidden", said.is_empty());
    dom::put_words(&place, &plain(&said));
}

fn drawn(hall: Hall, key: RowKey, line: &Line) -> Tag {
    match line {
        Line::Group { name, votes } => group(hall, key, name, *votes),
        Line::Note(card) => note(hall, card),
    }
}

fn group(hall: Hall, RowKey(row): RowKey, name: &str, votes: u64) -> Tag {
    let count = (votes > 0).then(|| say_with(hall.app(), note_words::DOTS, &[("n", &votes.to_string())]));
    let count = count.map(|words| styled("span", "column-count").add(words));
    let heading = match row {
        Row::Group(Some(_)) => tag("h4").verbatim(name.to_owned()),
        _ => tag("h4").add(hall.say(note_words::NO_GROUP)),
    };
    let is_grouping = untrack(|| hall.phase.get()) == Some(Phase::Group);
    let tools = match row {
        Row::Group(Some(id)) if is_grouping => Some(moving::tools(&hall.scene, id, name)),
        _ => None,
    };
    styled("li", "wall-group").add(heading.all(count)).all(tools)
}

fn note(hall: Hall, card: &Card) -> Tag {
    let content = card.note.note();
    let id = card.note.id();
    let app = hall.app();
    let mut beside: Vec<Tag> = content.kind.iter().map(|kind| sign::named(app, kind)).collect();
    if let (Some(table), true) = (&content.table, card.phase != Phase::Write) {
        beside.push(tag("span").verbatim(say_with(app, note_words::AT_TABLE, &[("table", table)])));
    }
    if let Some(name) = &content.nickname {
        beside.push(tag("span").verbatim(say_with(app, note_words::BY, &[("name", name)])));
    }
    let about = (content.item != ItemId::Plan).then(|| styled("p", "card-of").add(hall.scene.named(&content.item)));
    let others = card.note.conflicts().map(|version| styled("p", "card-text").verbatim(version.text().to_owned()));
    let dots = (card.phase >= Phase::Vote && card.votes.total() > 0).then(|| {
        let count = |phrase, n: u32| (n > 0).then(|| say_with(app, phrase, &[("n", &n.to_string())]));
        let counts =
            count(note_words::DOTS, card.votes.dots).into_iter().chain(count(note_words::HANDS_OF, card.votes.hands));
        styled("p", "votes").all(counts.map(|words| tag("span").add(words)))
    });
    styled("li", "card")
        .attr("id", place_of(id))
        .attr("tabindex", "-1")
        .attr_opt("data-sign", content.kind.as_ref().and_then(KindId::kind).map(|kind| kind.sign.word()))
        .all((!beside.is_empty()).then(|| styled("p", "card-head").all(beside)))
        .all(about)
        .add(styled("p", "card-text").verbatim(card.note.text().to_owned()))
        .all(others)
        .all(dots)
        .all(acts(hall, card))
}

/// What can be done with a note in the phase.
fn acts(hall: Hall, card: &Card) -> Option<Tag> {
    let (id, app) = (card.note.id(), hall.app());
    let text = excerpt(card.note.text());
    let press = |word: &LocalizedText, label: &LocalizedText| {
        press(app, word).attr("aria-label", plain(&hall.say_with(label, &[("text", &text)])).into_owned())
    };
    let foot = styled("div", "card-foot");
    Some(match card.phase {
        Phase::Write | Phase::Show => {
            let item = card.note.item().clone();
            let edit = move |_| hall.notes.edit(id, plain(hall.context.name(&item)).into_owned());
            foot.add(press(note_words::EDIT, words::EDIT_OF).on("click", edit))
        }
        Phase::Group => {
            let mover = press(note_words::MOVE, words::MOVE_OF).attr("data-move", "");
            foot.add(mover.on("click", move |_| moving::open(&hall.scene, id)))
        }
        Phase::Vote => foot.all(ballot(hall, card, id, press)),
        Phase::Gather | Phase::Talk | Phase::Close => return None,
    })
}

fn ballot(
    hall: Hall,
    card: &Card,
    id: NoteId,
    press: impl Fn(&LocalizedText, &LocalizedText) -> Tag,
) -> impl Iterator<Item = Tag> {
    // A button that does nothing just now stays where the finger is.
    let give = press(words::GIVE, words::GIVE_TO)
        .attr("class", "button give")
        .attr("aria-disabled", if card.may_give { "false" } else { "true" })
        .on("click", move |_| hall.vote(id, true));
    let own = (card.own > 0).then(|| {
        let own = styled("span", "own-dots").add(hall.say_with(words::OWN_DOTS, &[("n", &card.own.to_string())]));
        let take = press(words::TAKE, words::TAKE_FROM).on("click", move |_| hall.vote(id, false));
        styled("span", "own").add(own).add(take)
    });
    std::iter::once(give).chain(own)
}
