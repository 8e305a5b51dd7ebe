//! `/search/?q=`: what in the plan matches a reader's words, at every stroke of a key. The words stand in the address.
//!
//! The finder is fetched when the page opens; until it is there, and in the HTML from the start, the page says how to search.

use super::page as root;
use crate::{
    browser::{dom, page, task::effect},
    plan::id::ItemId,
    search::{Found, Group, Hit, Kind, Marked},
    text::fill,
    ui::{
        asked::Asked,
        html::{Tag, changing, nothing, styled, tag},
        parts::{
            crumbs::page_head,
            mark::mark,
            notes::button,
            prose::link,
            search::{BOX, Search, State, field, form},
            words::is_japanese,
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// How many finds of a kind are drawn at first.
const FIRST: usize = 4;

/// The search.
pub(crate) fn search(scene: Scene) -> Tag {
    let asked = Asked::get();
    let search = Search::get();
    let whole = RwSignal::new(false);
    effect(move || search.open());
    // Announced in one element that stays, or those who listen would not hear of changes.
    let said = RwSignal::new(String::new());
    let status = tag("p").at("role", "status").add(changing(move || tag("span").verbatim(said.get())));
    let own = field(scene)
        .on("input", move |event| {
            if whole.get_untracked() {
                whole.set(false);
            }
            asked.ask(&[("q", dom::typed(&event))]);
        })
        // What was typed before the page lived is searched for; else what the address says is typed.
        .arrived(move |element| match dom::value(&element) {
            typed if typed.is_empty() => dom::put(&element, &untrack(|| asked.of("q")).unwrap_or_default()),
            typed => asked.ask(&[("q", typed)]),
        });
    let results = changing(move || {
        let state = search.state.get();
        let typed = if state == State::Nothing { None } else { asked.of("q") };
        let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
            said.set(String::new());
            return styled("p", "section-lead").add(scene.t.search_hint);
        };
        let most = if whole.get() { usize::MAX } else { FIRST };
        let found = if state == State::Ready { search.find(&typed, most) } else { None };
        let (status, results) = match found {
            Some(found) => drawn(scene, &typed, found, whole),
            None if state == State::Coming => (scene.t.search_coming.to_owned(), nothing()),
            None => (String::new(), styled("p", "alert").at("role", "alert").add(scene.t.search_failed)),
        };
        said.set(status);
        results
    });
    root().add(page_head(scene.t.nav_search)).add(
        styled("div", "found")
            .on("keydown", |event| dom::walk(&event, BOX, ".found li > a"))
            .add(form(scene, "search search-large", own))
            .add(status)
            .add(results),
    )
}

/// What is said of what was found, and how it is shown.
fn drawn(scene: Scene, typed: &str, found: Found, whole: RwSignal<bool>) -> (String, Tag) {
    let t = scene.t;
    if found.groups.is_empty() {
        let said: String = typed.trim().chars().take(100).collect();
        return (fill(t.search_nothing, &[&said]), nothing());
    }
    let near = found.near.then(|| styled("p", "aside").add(t.search_near));
    let said = fill(t.search_found, &[&found.count().to_string()]);
    let more = found.groups.iter().any(|group| group.count > group.hits.len()).then(|| {
        button("button", t.notes_more, move || {
            whole.set(true);
            // The button goes with what it did.
            page::focus(BOX);
        })
    });
    let groups = found.groups.into_iter().zip(1_u8..);
    (said, tag("div").all(near).all(groups.map(|(group, number)| drawn_group(scene, group, number))).all(more))
}

fn drawn_group(scene: Scene, group: Group, number: u8) -> Tag {
    let t = scene.t;
    let title = match group.kind {
        Kind::Plan => t.nav_home,
        Kind::Goal => t.goal,
        Kind::Direction => t.direction,
        Kind::Measure => t.measure,
        Kind::Project => t.project,
        Kind::Target => t.target,
        Kind::Kpi => t.kpi,
        Kind::Zone => t.zone,
    };
    let id = format!("found-{number}");
    let count = styled("span", "found-count").add(group.count.to_string());
    tag("section")
        .at("aria-labelledby", id.clone())
        .add(tag("h2").at("id", id).add(title.trim()).add(" ").add(count))
        .add(tag("ul").all(group.hits.into_iter().map(|hit| drawn_hit(scene, hit))))
}

fn drawn_hit(scene: Scene, hit: Hit) -> Tag {
    let owner = match &hit.item {
        ItemId::Project(id) => Some(ItemId::from(id.measure())),
        item @ (ItemId::Direction(_) | ItemId::Measure(_)) => Some(item.clone()),
        ItemId::Figure(_) => Some(hit.item.clone()),
        _ => None,
    };
    let goal = scene.plan.goal_of(&hit.item).and_then(|id| scene.plan.goal(id));
    let number = owner.map(|owner| styled("span", "found-number").add(scene.number(&owner)));
    let snippet = hit.snippet.map(|snippet| {
        let japanese = snippet.iter().any(|(text, _)| text.contains(is_japanese));
        let lang = scene.foreign().filter(|_| japanese);
        marked(styled("p", "found-text").maybe("lang", lang), snippet)
    });
    let title = marked(tag("span"), hit.title);
    tag("li")
        .maybe("data-goal", goal.map(|goal| goal.id.to_string()))
        .add(link(hit.link).all(goal.map(mark)).all(number).add(title))
        .all(snippet)
}

/// A text in an element of its own, with what was looked for marked.
fn marked(element: Tag, pieces: Marked) -> Tag {
    pieces.into_iter().fold(element, |element, (text, marked)| {
        if marked { element.add(tag("mark").verbatim(text)) } else { element.verbatim(text) }
    })
}
