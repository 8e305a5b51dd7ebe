//! What is found for what a reader types, drawn at every letter and listed under the kinds of items.

use crate::{
    browser::{normalise::nfkc, page},
    plan::id::{FigureId, ItemId, ItemKind},
    route::{Page, Route, query::View},
    search::{Group, Hit, Index, Marked, SearchQuery, SearchResults, SubjectKind},
    text::{
        Lang,
        annotation::{self, has_readings, plain},
        fill,
        script::is_japanese,
    },
    ui::{
        context::PageContext,
        html::{Tag, dynamic, placeholder, styled, tag},
        parts::{
            basics::{button, link},
            mark::mark,
            search::BOX,
        },
    },
};
use leptos::prelude::*;

/// How many finds of a kind are drawn at first.
const FIRST: usize = 4;

/// What is found for what is typed, in the words of a scene; `idle` where nothing is typed. `said` is told what was found.
pub(crate) fn finds(
    context: PageContext,
    index: StoredValue<Option<Index>, LocalStorage>,
    typed: impl Fn() -> String + 'static,
    idle: fn(PageContext) -> Tag,
    said: impl Fn(&str, String) + 'static,
) -> Tag {
    // What was typed when all of its finds were asked for.
    let whole = RwSignal::new(String::new());
    let results = dynamic(move || {
        let typed = typed();
        if typed.trim().is_empty() {
            said(&typed, String::new());
            return idle(context);
        }
        let most = if whole.with(|whole| *whole == typed) { usize::MAX } else { FIRST };
        let query = SearchQuery::of(&typed, nfkc);
        let results = index.with_value(|index| index.as_ref().map(|index| index.find(&query, most)));
        let (words, results) = drawn(context, &typed, results.unwrap_or_default(), whole);
        said(&typed, words.clone());
        tag("div").add(styled("p", "found-said").attr("aria-hidden", "true").add(words)).add(results)
    });
    tag("div").add(results)
}

/// What is said of what was found, and how it is shown.
fn drawn(context: PageContext, typed: &str, results: SearchResults, whole: RwSignal<String>) -> (String, Tag) {
    let t = context.t;
    if results.groups.is_empty() {
        // What a reader types bears no readings, whatever signs it holds.
        let said: String = plain(typed.trim()).chars().take(100).collect();
        let elsewhere = elsewhere(context.lang, typed).map(|lang| {
            let there = Route::to(lang, Page::Search).seen(View::search(typed.trim())).href();
            let words = fill(t.search_elsewhere, &[("words", &said)]);
            tag("p").add(link(there).attr("hreflang", lang.link_tag()).attr("class", "more").add(words))
        });
        return (fill(t.search_nothing, &[("words", &said)]), elsewhere.unwrap_or_else(placeholder));
    }
    let near = results.near.then(|| styled("p", "aside").add(t.search_near));
    let said = fill(t.search_found, &[("n", &results.count().to_string())]);
    let more = results.groups.iter().any(|group| group.count > group.hits.len()).then(|| {
        let typed = typed.to_owned();
        button("button", t.notes_more).on("click", move |_| {
            whole.set(typed.clone());
            // The button goes with what it did.
            page::focus(BOX);
        })
    });
    let groups = results.groups.into_iter().zip(1_u8..);
    (said, tag("div").all(near).all(groups.map(|(group, number)| drawn_group(context, group, number))).all(more))
}

/// The language whose pages may have what those of this one do not: that of the letters typed.
fn elsewhere(lang: Lang, typed: &str) -> Option<Lang> {
    let latin = typed.contains(|c: char| c.is_ascii_alphabetic());
    let other = match lang {
        Lang::Ja | Lang::Easy => latin.then_some(Lang::En),
        Lang::En => typed.contains(is_japanese).then_some(Lang::Ja),
    };
    other.filter(|lang| Lang::SPOKEN.contains(lang))
}

fn drawn_group(context: PageContext, group: Group, number: u8) -> Tag {
    let t = context.t;
    let title = match group.kind {
        SubjectKind::Item(ItemKind::Plan) => t.plan_whole,
        SubjectKind::Item(ItemKind::Goal) => t.goal,
        SubjectKind::Item(ItemKind::Direction) => t.direction,
        SubjectKind::Item(ItemKind::Measure) => t.measure,
        SubjectKind::Item(ItemKind::Project) => t.project,
        SubjectKind::Item(ItemKind::Target) => t.target,
        SubjectKind::Item(ItemKind::Kpi) => t.kpi,
        SubjectKind::Item(ItemKind::Zone) => t.zone,
        SubjectKind::Term => t.glossary,
    };
    let id = format!("found-{number}");
    let count = styled("span", "found-count").add(group.count.to_string());
    tag("section")
        .attr("aria-labelledby", id.clone())
        .add(tag("h2").attr("id", id).add(title.trim()).add(" ").add(count))
        .add(tag("ul").all(group.hits.into_iter().map(|hit| drawn_hit(context, hit))))
}

/// The item whose number tells a find from others of its name. The goal stands beside each.
fn numbered(item: &ItemId) -> Option<ItemId> {
    match item {
        ItemId::Project(id) => Some(id.measure().into()),
        ItemId::Figure(FigureId::Kpi(id)) => Some(id.measure().into()),
        ItemId::Figure(FigureId::Target(_)) | ItemId::Direction(_) | ItemId::Measure(_) => Some(item.clone()),
        ItemId::Plan | ItemId::Goal(_) | ItemId::Zone(_) => None,
    }
}

fn drawn_hit(context: PageContext, hit: Hit) -> Tag {
    let item = hit.subject.item();
    let goal = item.and_then(|item| context.plan.goal_of(item)).and_then(|id| context.plan.goal(id));
    let number = item.and_then(numbered).map(|item| styled("span", "found-number").add(context.number(&item)));
    let snippet = hit.snippet.map(|snippet| {
        let japanese = snippet.iter().any(|(text, _)| text.contains(is_japanese));
        let lang = context.foreign().filter(|_| japanese);
        marked(styled("p", "found-text").attr_opt("lang", lang), snippet)
    });
    let name = item.map(|item| context.name(item)).unwrap_or_default();
    // Of the plan itself other texts than its name are found too.
    let named = has_readings(name) && plain(name).chars().eq(hit.title.iter().flat_map(|(text, _)| text.chars()));
    // Of what belongs to no item, the plan's own words may be all there is.
    let title = if named { annotation::marked(name, &hit.title) } else { hit.title };
    let japanese = title.iter().any(|(text, _)| text.contains(is_japanese));
    let title = marked(tag("span").attr_opt("lang", context.foreign().filter(|_| japanese)), title);
    tag("li")
        .attr_opt("data-goal", goal.map(|goal| goal.id.to_string()))
        .add(link(hit.link).all(goal.map(|goal| mark(context, goal))).all(number).add(title))
        .all(snippet)
}

/// A text in an element of its own, with what was looked for marked.
fn marked(element: Tag, pieces: Marked) -> Tag {
    pieces.into_iter().fold(
        element,
        |element, (text, marked)| {
            if marked { element.add(tag("mark").add(text)) } else { element.add(text) }
        },
    )
}
