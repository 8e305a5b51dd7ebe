//! What each page shows of the plan: which facts of which items. A page's passage of the source is made of them.
//!
//! Six pages show none and have no passage: the search has only what a reader looks for, the notebook only what a reader
//! wrote, and four are about the site. `tests/pages/passages.rs` holds every page to what is said here.

use crate::{
    map::places,
    plan::{
        id::{DirectionId, FigureId, GoalId, ItemId, ItemKind, MeasureId, ZoneId},
        model::Plan,
    },
    proof::{Fact, Proof},
    route::{Page, anchor},
    text::{Texts, glossary},
};
use std::collections::BTreeSet;

/// What the file with a page's passage is called; pages name it where they offer to open it.
pub fn name(page: &Page) -> Option<String> {
    let name = match page {
        Page::Map => "map",
        Page::Tree => "tree",
        Page::Kpis => "kpis",
        Page::Review => "review",
        Page::Report => "report",
        Page::About => "about",
        Page::Data => "data",
        Page::Glossary => "glossary",
        Page::Search
        | Page::Notes
        | Page::Accessibility
        | Page::Privacy
        | Page::Offline
        | Page::Embed
        | Page::Workshop => return None,
        Page::Home | Page::Goal(_) | Page::Direction(_) | Page::Measure(_) | Page::Figure(_) | Page::Zone(_) => {
            return page.item().map(|item| anchor(&item));
        }
    };
    Some(name.to_owned())
}

/// The facts a page shows, in the order of the plan.
pub(super) fn facts<'a>(plan: &Plan, proof: &'a Proof, page: &Page) -> Vec<&'a Fact> {
    let all = proof.facts().iter();
    match page {
        Page::Home => all.filter(|fact| in_overview(fact)).collect(),
        Page::Map => all.filter(|fact| on_map(fact) || names_place(plan, fact)).collect(),
        Page::Tree => with_choices(all.filter(|fact| in_tree(fact)).collect(), proof),
        Page::Kpis => with_choices(all.filter(|fact| in_figures(fact)).collect(), proof),
        Page::Review => with_departments(all.filter(|fact| in_review(fact)).collect(), proof),
        Page::Report => with_departments(all.filter(|fact| in_report(fact)).collect(), proof),
        Page::About => all.filter(|fact| in_about(plan, fact)).collect(),
        Page::Data => all.filter(|fact| of_whole(fact)).collect(),
        Page::Glossary => {
            let words: BTreeSet<String> = glossary::spellings().into_iter().flat_map(|(words, _)| words).collect();
            all.filter(|fact| words.contains(&fact.text)).collect()
        }
        Page::Goal(id) => with_neighbours(plan, &(*id).into(), all, |fact| on_goal(plan, *id, fact)),
        Page::Direction(id) => with_neighbours(plan, &(*id).into(), all, |fact| on_direction(plan, *id, fact)),
        Page::Measure(id) => with_neighbours(plan, &(*id).into(), all, |fact| on_measure(plan, *id, fact)),
        Page::Figure(id) => with_neighbours(plan, &(*id).into(), all, |fact| on_figure(*id, fact)),
        Page::Zone(id) => all.filter(|fact| on_zone(plan, id, fact)).collect(),
        _ => Vec::new(),
    }
}

fn named(fact: &Fact) -> bool {
    matches!(fact.field.as_str(), "name" | "number" | "heading")
}

/// A figure as a tile: its line of the table.
fn valued(fact: &Fact) -> bool {
    matches!(fact.field.as_str(), "name" | "baseline" | "target" | "row")
}

fn is_one_of(fact: &Fact, list: &str) -> bool {
    fact.field.strip_prefix(list).is_some_and(|rest| rest.starts_with('.'))
}

/// What the plan is called and when it runs.
fn of_whole(fact: &Fact) -> bool {
    let named = matches!(fact.field.as_str(), "name" | "chapter" | "city");
    fact.item == ItemId::Plan && (named || is_one_of(fact, "term"))
}

/// The map: its name, its zones, the city, and what the plan says under it.
fn on_map(fact: &Fact) -> bool {
    match fact.item {
        ItemId::Plan => fact.field.starts_with("map_") || fact.field == "city",
        ItemId::Zone(_) => true,
        _ => false,
    }
}

/// The names of what names a place of the map, which the page of the map lists.
fn names_place(plan: &Plan, fact: &Fact) -> bool {
    named(fact) && places::named().any(|place| places::mentions(plan, place).contains(&fact.item))
}

fn in_overview(fact: &Fact) -> bool {
    on_map(fact)
        || of_whole(fact) && fact.field != "chapter"
        || heads_tree(fact)
        || match fact.item {
            ItemId::Goal(_) | ItemId::Direction(_) | ItemId::Measure(_) => named(fact),
            ItemId::Figure(_) => valued(fact),
            ItemId::Plan | ItemId::Project(_) | ItemId::Zone(_) => false,
        }
}

/// The heading of the tree, where it is the plan's own.
fn heads_tree(fact: &Fact) -> bool {
    fact.item == ItemId::Plan && fact.text == Texts::JAPANESE.tree_title
}

fn in_tree(fact: &Fact) -> bool {
    match fact.item {
        ItemId::Plan => is_one_of(fact, "national_goal") || heads_tree(fact),
        ItemId::Goal(_) | ItemId::Direction(_) | ItemId::Measure(_) | ItemId::Figure(FigureId::Kpi(_)) => named(fact),
        ItemId::Project(_) => named(fact) || is_one_of(fact, "tags") || is_one_of(fact, "departments"),
        ItemId::Figure(FigureId::Target(_)) | ItemId::Zone(_) => false,
    }
}

fn in_figures(fact: &Fact) -> bool {
    match fact.item {
        ItemId::Plan => is_one_of(fact, "term"),
        ItemId::Goal(_) => named(fact),
        ItemId::Measure(_) => fact.field == "number",
        ItemId::Figure(_) => true,
        ItemId::Direction(_) | ItemId::Project(_) | ItemId::Zone(_) => false,
    }
}

/// What the board of the review has of each figure.
fn in_review(fact: &Fact) -> bool {
    match fact.item {
        ItemId::Goal(_) | ItemId::Measure(_) => fact.field == "number",
        ItemId::Figure(_) => valued(fact),
        ItemId::Plan | ItemId::Direction(_) | ItemId::Project(_) | ItemId::Zone(_) => false,
    }
}

/// What a report has: the same under the names of its goals and measures.
fn in_report(fact: &Fact) -> bool {
    match fact.item {
        ItemId::Plan => of_whole(fact) && fact.field != "chapter" && fact.field != "city",
        ItemId::Goal(_) | ItemId::Measure(_) => named(fact),
        ItemId::Figure(_) => valued(fact) || fact.field == "baseline_period",
        ItemId::Direction(_) | ItemId::Project(_) | ItemId::Zone(_) => false,
    }
}

/// With the departments figures may be narrowed to, each where the plan says it first.
fn with_departments<'a>(mut shown: Vec<&'a Fact>, proof: &'a Proof) -> Vec<&'a Fact> {
    let mut texts: BTreeSet<&str> = shown.iter().map(|fact| fact.text.as_str()).collect();
    let is_one = |fact: &&Fact| matches!(fact.item, ItemId::Project(_)) && is_one_of(fact, "departments");
    shown.extend(proof.facts().iter().filter(is_one).filter(|fact| texts.insert(&fact.text)));
    shown
}

/// With what a page may be narrowed to, each where the plan says it first.
fn with_choices<'a>(mut shown: Vec<&'a Fact>, proof: &'a Proof) -> Vec<&'a Fact> {
    let mut texts: BTreeSet<&str> = shown.iter().map(|fact| fact.text.as_str()).collect();
    let is_choice = |fact: &&Fact| match fact.item {
        ItemId::Project(_) => is_one_of(fact, "departments") || is_one_of(fact, "tags"),
        ItemId::Measure(_) => is_one_of(fact, "audience"),
        ItemId::Zone(_) => fact.field == "name",
        _ => false,
    };
    shown.extend(proof.facts().iter().filter(is_choice).filter(|fact| texts.insert(&fact.text)));
    shown
}

/// All that belongs to no goal, measure or map, and what corrections take from elsewhere.
fn in_about(plan: &Plan, fact: &Fact) -> bool {
    let quoted = || plan.corrections.iter().any(|it| is_quoted(fact, &it.read_as) || is_quoted(fact, &it.reason));
    if fact.item == ItemId::Plan { !fact.field.starts_with("map_") } else { quoted() }
}

/// Whether words of this site quote a fact. Few letters are no quotation.
fn is_quoted(fact: &Fact, said: &str) -> bool {
    fact.text.chars().count() > 5 && said.contains(&fact.text)
}

/// With the names of the items before and after an item, to which its page has ways.
fn with_neighbours<'a>(
    plan: &Plan,
    own: &ItemId,
    all: impl Iterator<Item = &'a Fact>,
    shown: impl Fn(&Fact) -> bool,
) -> Vec<&'a Fact> {
    let alike: Vec<ItemId> = plan.items().filter(|item| ItemKind::of(item) == ItemKind::of(own)).collect();
    let place = |of: &ItemId| alike.iter().position(|item| item == of);
    let here = place(own);
    let is_beside = |item| here.zip(place(item)).is_some_and(|(here, there)| here.abs_diff(there) == 1);
    all.filter(|fact| named(fact) && is_beside(&fact.item) || shown(fact)).collect()
}

/// All of a goal and its targets, and the names of what belongs to it.
fn on_goal(plan: &Plan, id: GoalId, fact: &Fact) -> bool {
    let own = Page::of(&fact.item) == Page::Goal(id);
    own || match fact.item {
        ItemId::Plan => {
            plan.goal(id).is_some_and(|goal| fact.field == format!("national_goal.{}.name", goal.national_goal))
        }
        ItemId::Direction(_) | ItemId::Measure(_) => named(fact) && plan.goal_of(&fact.item) == Some(id),
        ItemId::Zone(_) => fact.field == "name" && plan.goal_of(&fact.item) == Some(id),
        _ => false,
    }
}

/// A direction, and its measures in short.
fn on_direction(plan: &Plan, id: DirectionId, fact: &Fact) -> bool {
    let under = |measure: MeasureId| plan.measure(measure).is_some_and(|measure| measure.direction == id);
    match fact.item {
        ItemId::Direction(direction) => direction == id,
        ItemId::Measure(measure) => under(measure) && (named(fact) || is_one_of(fact, "summary")),
        ItemId::Figure(FigureId::Kpi(kpi)) => under(kpi.measure()) && valued(fact),
        _ => false,
    }
}

/// All of a measure, its KPIs and its projects, and its direction.
fn on_measure(plan: &Plan, id: MeasureId, fact: &Fact) -> bool {
    let direction = plan.measure(id).map(|measure| measure.direction.into());
    Page::of(&fact.item) == Page::Measure(id) || Some(&fact.item) == direction.as_ref()
}

/// All of a figure, the name of its owner, the departments of that one's projects, and the years of the term.
fn on_figure(id: FigureId, fact: &Fact) -> bool {
    match (&fact.item, id) {
        (ItemId::Figure(figure), _) => *figure == id,
        (ItemId::Plan, _) => is_one_of(fact, "term"),
        (ItemId::Goal(goal), FigureId::Target(target)) => named(fact) && *goal == target.goal(),
        (ItemId::Measure(measure), FigureId::Kpi(kpi)) => named(fact) && *measure == kpi.measure(),
        (ItemId::Project(project), FigureId::Kpi(kpi)) => {
            is_one_of(fact, "departments") && project.measure() == kpi.measure()
        }
        _ => false,
    }
}

/// The map with its zones, the names of the goal, the measures and the projects of a zone, and what the reason for that quotes.
fn on_zone(plan: &Plan, id: &ZoneId, fact: &Fact) -> bool {
    let Some(zone) = plan.zone(id) else { return false };
    let is_shown = || match &fact.item {
        ItemId::Plan => fact.field != "map_name" && on_map(fact),
        ItemId::Zone(_) => true,
        ItemId::Goal(goal) => named(fact) && *goal == zone.goal,
        ItemId::Measure(_) | ItemId::Project(_) => named(fact) && zone.links.iter().any(|link| link.item == fact.item),
        _ => false,
    };
    is_shown() || is_quoted(fact, &zone.basis)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{plan::embedded, prerender::body, proof::Seeds, ui::context::PageContext};
    use unicode_normalization::UnicodeNormalization;

    /// Words in one width, with neither white space nor marks of footnotes.
    fn plain(text: &str) -> String {
        let mut parts = text.split('※');
        let first = parts.next().unwrap_or_default();
        let rest = parts.map(|part| part.trim_start_matches(char::is_numeric));
        std::iter::once(first).chain(rest).flat_map(UnicodeNormalization::nfkc).filter(|c| !c.is_whitespace()).collect()
    }

    /// What a page says, and what it says to those who hear it.
    fn said(html: &str) -> String {
        let texts = html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
        let names = html.split("aria-label=\"").skip(1).filter_map(|part| part.split_once('"')).map(|(name, _)| name);
        texts.chain(names).map(plain).collect::<String>().replace("&amp;", "&")
    }

    #[test]
    fn what_a_page_is_said_to_show_stands_on_it() {
        let plan = embedded::plan().unwrap();
        let proof = Proof::of(plan, &Seeds::shipped()).unwrap();
        let mut missing = BTreeSet::new();
        for page in Page::all(plan) {
            let said = said(&body(PageContext::japanese(plan), Some(&page)));
            let is_shown = |fact: &&&Fact| !matches!(fact.field.as_str(), "heading" | "row" | "number");
            // The years of the term are told as a sentence, and what has no baseline without its unit.
            let text = |fact: &Fact| match fact.text.as_str() {
                none if none.starts_with('―') => "―".to_owned(),
                year if is_one_of(fact, "term") => year.trim_end_matches("年度").to_owned(),
                text => plain(text),
            };
            let facts = facts(plan, &proof, &page);
            let lost = facts.iter().filter(is_shown).filter(|fact| !said.contains(&text(fact)));
            missing.extend(lost.map(|fact| format!("{page:?}: {} {} 「{}」", fact.item, fact.field, fact.text)));
        }
        assert!(missing.is_empty(), "{missing:#?}");
    }
}
