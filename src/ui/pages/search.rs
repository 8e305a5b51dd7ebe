//! `/search/?q=`: what in the plan matches a reader's words, at every stroke of a key. The words stand in the address.
//!
//! The finder is fetched when the page opens; until it is there, and in the HTML from the start, the page says how to search.

use super::page as root;
use crate::{
    browser::{dom, finder::Finder, page},
    plan::id::ItemId,
    search::{Found, Group, Hit, Kind, groups},
    text::fill,
    ui::{
        asked::Asked,
        html::{Tag, changing, nothing, styled, tag},
        parts::{
            crumbs::page_head,
            mark::mark,
            prose::link,
            search::{BOX, field, form},
            words::is_japanese,
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// How far the finder has come.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Nothing,
    Coming,
    Ready,
    Failed,
}

/// The search.
pub(crate) fn search(scene: Scene) -> Tag {
    let asked = Asked::get();
    let state = RwSignal::new(State::Nothing);
    let finder = StoredValue::new_local(None::<Finder>);
    Effect::new(move || {
        state.set(State::Coming);
        Finder::open(page::file("data-finder"), page::file("data-documents"), move |opened| {
            let next = if opened.is_some() { State::Ready } else { State::Failed };
            // The reader may have left the page meanwhile.
            if finder.try_set_value(opened).is_none() {
                state.set(next);
            }
        });
    });
    let own = field(scene)
        .on("input", move |event| asked.ask(&[("q", dom::typed(&event))]))
        .on("keydown", |event| dom::walk(&event, BOX, ".found a"))
        // What was typed before the page lived is searched for; else what the address says is typed.
        .arrived(move |element| match dom::value(&element) {
            typed if typed.is_empty() => dom::put(&element, &untrack(|| asked.of("q")).unwrap_or_default()),
            typed => asked.ask(&[("q", typed)]),
        });
    let results = changing(move || match state.get() {
        State::Nothing => told(scene, ""),
        State::Coming => told(scene, asked.of("q").map_or("", |_| scene.t.search_coming)),
        State::Failed => styled("p", "alert").at("role", "alert").add(scene.t.search_failed),
        State::Ready => {
            let typed = asked.of("q").unwrap_or_default();
            let found = finder.with_value(|finder| finder.as_ref().map(|finder| finder.find(&typed)));
            found.map_or_else(nothing, |found| drawn(scene, &typed, found))
        }
    });
    root()
        .add(page_head(scene.t.nav_search))
        .add(form(scene, "search search-large", own))
        .add(styled("div", "found").on("keydown", |event| dom::walk(&event, BOX, ".found a")).add(results))
}

/// How to search, and what came of it for those who listen.
fn told(scene: Scene, status: &str) -> Tag {
    let hint = styled("p", "section-lead").add(scene.t.search_hint);
    tag("div").add(tag("p").at("role", "status").add(status.to_owned())).all(status.is_empty().then_some(hint))
}

fn drawn(scene: Scene, typed: &str, found: Found) -> Tag {
    let t = scene.t;
    let count = found.hits.len();
    if typed.trim().is_empty() {
        return told(scene, "");
    }
    if count == 0 {
        return told(scene, &fill(t.search_nothing, &[typed.trim()]));
    }
    let near = found.near.then(|| styled("p", "aside").add(t.search_near));
    told(scene, &fill(t.search_found, &[&count.to_string()]))
        .all(near)
        .all(groups(found.hits).into_iter().zip(1_u8..).map(|(group, number)| drawn_group(scene, group, number)))
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
    let count = styled("span", "found-count").add(group.hits.len().to_string());
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
        let japanese = snippet.pieces.iter().any(|(text, _)| text.contains(is_japanese));
        let lang = scene.foreign().filter(|_| japanese);
        styled("p", "found-text").maybe("lang", lang).all(snippet.pieces.into_iter().map(piece))
    });
    let title = tag("span").all(hit.title.into_iter().map(piece));
    tag("li")
        .maybe("data-goal", goal.map(|goal| goal.id.to_string()))
        .add(link(scene.to_item(&hit.item)).all(goal.map(mark)).all(number).add(title))
        .all(snippet)
}

fn piece((text, marked): (String, bool)) -> Tag {
    tag(if marked { "mark" } else { "span" }).verbatim(text)
}
