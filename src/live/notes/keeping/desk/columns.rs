//! The notes that are asked for, as a list under the items of the plan or as the columns of a board. A change redraws the cards it
//! is about and no other.

use super::{moving, scene::Scene};
use crate::{
    app::sift::{Column, ColumnKey, Wanted},
    browser::{
        dom::{self, Element},
        normalise::nfkc,
        task::{effect, spawn},
    },
    live::{
        keyed::Keyed,
        notes::keeping::{
            card::{card, press},
            said::{say, say_with},
            searched::{learn_to_read, searched},
            sign,
        },
    },
    notes::{Note, NoteId, Stamp, Votes, words},
    plan::id::ItemId,
    replica::RecordId,
    route::query::{Narrowing, Sift},
    search::Folded,
    text::{annotation::plain, excerpt, fill},
    ui::{
        html::{Tag, styled, tag},
        parts::basics::link,
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What stands over a column.
#[derive(Clone, PartialEq)]
struct Head {
    name: String,
    is_board: bool,
}

/// What a card shows.
#[derive(Clone, PartialEq)]
struct Row {
    note: Note,
    votes: Votes,
    /// The groups around it, where its column does not say so.
    within: Option<String>,
    /// Whether it names its item: its column does not.
    names_item: bool,
}

/// What stands in the place.
struct Shown {
    columns: Keyed<ColumnKey, Head>,
    lists: Vec<(Element, Keyed<NoteId, Row>)>,
    /// The texts of notes as they are searched, as long as they stay.
    folded: BTreeMap<NoteId, (Stamp, Folded)>,
}

/// Shows what is asked for, and follows the notes and the address.
pub(super) fn follow(scene: &Scene, place: Element) {
    let scene = *scene;
    let shown = StoredValue::new_local(Shown {
        columns: Keyed::new(place.clone()),
        lists: Vec::new(),
        folded: BTreeMap::new(),
    });
    let (learning, learned) = (StoredValue::new(false), RwSignal::new(()));
    effect(move || {
        scene.notes.track();
        learned.track();
        let (asked, limit) = (scene.notes.app.view().narrowing(), scene.limit.get());
        if !asked.sifted(Sift::Words).is_empty() && !learning.get_value() {
            learning.set_value(true);
            spawn(async move {
                // The page may have been left meanwhile.
                if learn_to_read().await && shown.try_update_value(|shown| shown.folded.clear()).is_some() {
                    learned.set(());
                }
            });
        }
        untrack(|| shown.update_value(|shown| shown.show(&scene, &place, &asked, limit)));
    });
}

impl Shown {
    fn show(&mut self, scene: &Scene, place: &Element, asked: &Narrowing, limit: usize) {
        let scene = *scene;
        let (notes, plan) = (scene.notes, scene.context.plan);
        let typed = Folded::words(asked.sifted(Sift::Words), nfkc);
        let folded = &mut self.folded;
        let found = |note: &Note| typed.is_empty() || has(&scene, folded, note, &typed);
        let (wanted, unknown, columns, all) = notes.peek(|notebook| {
            let (wanted, unknown) = Wanted::read(asked, notebook, plan);
            let columns = wanted.columns(notebook, plan, found);
            (wanted, unknown, columns, notebook.note_count())
        });
        let is_board = wanted.board.is_some();
        dom::mark(place, "data-board", is_board);
        let head = |column: &Column| (column.key.clone(), Head { name: name(&scene, &column.key), is_board });
        self.columns.show(columns.iter().map(head).collect(), &|key, head| section(&scene, key, head));

        let mut left = limit;
        let mut before = std::mem::take(&mut self.lists);
        for (column, list) in columns.iter().zip(dom::find_all_in(place, ":scope > section > ul")) {
            let most = if is_board { limit } else { left };
            let first = column.notes.iter().take(most);
            left -= if is_board { 0 } else { first.len() };
            let rows = notes.peek(|notebook| {
                let row = |id: &NoteId| {
                    let note = notebook.note(*id)?.clone();
                    let is_group = matches!(column.key, ColumnKey::Group(_));
                    let group = notebook.group_of(*id).filter(|_| !is_group);
                    let row = Row {
                        votes: notebook.votes_on(*id),
                        within: group.map(|group| notes.group_name(group)),
                        names_item: !matches!(column.key, ColumnKey::Item(_)),
                        note,
                    };
                    Some((*id, row))
                };
                first.filter_map(row).collect::<Vec<_>>()
            });
            if let Some(section) = list.parent_element() {
                // Of a long list, parts of which nothing is drawn yet wait with their heading.
                dom::mark(&section, "hidden", rows.is_empty() && !column.notes.is_empty());
                if let Some(count) = dom::find_in(&section, ".column-count") {
                    let words = say_with(notes.app, words::COLUMN_COUNT, &[("n", &column.notes.len().to_string())]);
                    dom::put_words(&count, &plain(&words));
                }
            }
            let at = before.iter().position(|(element, _)| *element == list);
            let mut cards = at.map_or_else(|| Keyed::new(list.clone()), |at| before.swap_remove(at).1);
            cards.show(rows, &|id, row| drawn(&scene, *id, row));
            self.lists.push((list, cards));
        }
        let count = columns.iter().map(|column| column.notes.len()).sum::<usize>();
        let longest = columns.iter().map(|column| column.notes.len()).max().unwrap_or_default();
        scene.longest.set(if is_board { longest } else { count });
        say_what_is_left(&scene, &unknown, all, count);
    }
}

/// Says how many of the notes are shown, and what of the address is not known.
fn say_what_is_left(scene: &Scene, unknown: &[String], all: usize, left: usize) {
    let app = scene.notes.app;
    let unknown = unknown.iter().map(|value| fill(scene.context.t.filter_unknown, &[("value", &excerpt(value))]));
    let count = match left {
        0 if all > 0 => Some(say(app, words::SIFT_EMPTY)),
        left if left < all => {
            Some(say_with(app, words::SIFT_COUNT, &[("all", &all.to_string()), ("left", &left.to_string())]))
        }
        _ => None,
    };
    if let Some(status) = dom::find("#note-sift-said") {
        let words = unknown.chain(count).collect::<Vec<_>>().join(" ");
        let words = plain(&words);
        if dom::words(&status) != words {
            dom::put_words(&status, &words);
        }
    }
}

/// Whether a note has all words that are looked for. What of it is searched is folded once.
fn has(scene: &Scene, folded: &mut BTreeMap<NoteId, (Stamp, Folded)>, note: &Note, words: &[Folded]) -> bool {
    if let Some((_, text)) = folded.get(&note.id()).filter(|(stamp, _)| *stamp == note.stamp()) {
        return text.holds_all(words);
    }
    let text = Folded::of(&searched(note, scene.context), nfkc);
    let has = text.holds_all(words);
    folded.insert(note.id(), (note.stamp(), text));
    has
}

/// What notes in a column have in common, in words.
fn name(scene: &Scene, key: &ColumnKey) -> String {
    let app = scene.notes.app;
    let none = || say(app, words::SIFT_NONE);
    match key {
        ColumnKey::All => String::new(),
        ColumnKey::Item(item) => scene.named(item),
        ColumnKey::Kind(kind) => kind.as_ref().map_or_else(|| say(app, words::KIND_NONE), |id| sign::name(app, id)),
        ColumnKey::Goal(goal) => goal.map_or_else(none, |id| scene.named(&id.into())),
        ColumnKey::Table(table) => {
            table.as_ref().map_or_else(none, |table| say_with(app, words::AT_TABLE, &[("table", table)]))
        }
        ColumnKey::Group(None) => say(app, words::NO_GROUP),
        ColumnKey::Group(Some(id)) => scene.notes.group_name(*id),
    }
}

/// A column with its heading and room for cards.
fn section(scene: &Scene, key: &ColumnKey, head: &Head) -> Tag {
    let goal = match key {
        ColumnKey::Item(item) => scene.context.plan.goal_of(item),
        ColumnKey::Goal(goal) => *goal,
        _ => None,
    };
    let known = |item: &&ItemId| scene.context.plan.name_of(item).is_some();
    let heading = match key {
        ColumnKey::All => None,
        ColumnKey::Item(item) => match Some(item).filter(known) {
            Some(item) => Some(tag("h2").add(link(scene.context.to_item(item)).add(head.name.clone()))),
            None => Some(tag("h2").add(fill(scene.context.t.notes_lost_item, &[("item", &item.to_string())]))),
        },
        ColumnKey::Kind(Some(kind)) => Some(tag("h2").add(sign::named(scene.notes.app, kind))),
        ColumnKey::Group(_) | ColumnKey::Table(_) => Some(tag("h2").verbatim(head.name.clone())),
        _ => Some(tag("h2").add(head.name.clone())),
    };
    let count = head.is_board.then(|| styled("span", "column-count"));
    let group = if let ColumnKey::Group(Some(id)) = key { Some(moving::tools(scene, *id, &head.name)) } else { None };
    styled("section", "note-group")
        .attr_opt("data-goal", goal.map(|goal| goal.to_string()))
        .all(heading.map(|heading| heading.all(count)))
        .all(group)
        .add(styled("ul", "cards"))
}

/// A card with what its column does not say, and the way to move it.
fn drawn(scene: &Scene, id: RecordId, row: &Row) -> Tag {
    let scene = *scene;
    let app = scene.notes.app;
    let item = row.note.item();
    let name = plain(scene.context.plan.name_of(item).unwrap_or_default()).into_owned();
    let mut card = card(scene.notes, &name, &row.note, row.votes);
    let of = row.names_item.then(|| {
        let named = scene.named(item);
        let known = scene.context.plan.name_of(item).is_some();
        tag("span").add(if known { link(scene.context.to_item(item)).add(named) } else { tag("span").add(named) })
    });
    let within =
        row.within.as_ref().map(|group| tag("span").verbatim(say_with(app, words::IN_GROUP, &[("group", group)])));
    let beside: Vec<Tag> = of.into_iter().chain(within).collect();
    if !beside.is_empty() {
        card.children.insert(0, styled("p", "card-of").all(beside).into());
    }
    let label = plain(&say_with(app, words::MOVE_OF, &[("name", &name)])).into_owned();
    let mover = press(app, words::MOVE)
        .attr("data-move", "")
        .attr("aria-label", label)
        .on("click", move |_| moving::open(&scene, id));
    card.add(styled("div", "card-move").add(mover))
}
