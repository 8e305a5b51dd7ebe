//! Every fact of the plan that stands on a page is marked in the passage 「原文を見る」 opens there.

use super::{Drawn, Element, PAGES, context, elements, plan};
use std::{collections::BTreeSet, sync::LazyLock};
use strategy_explorer::{
    plan::{
        id::ItemId,
        passage::{Line, Passage},
    },
    prerender::{page_facts, passage},
    proof::{Fact, Proof, Seeds},
    route::{Page, anchor},
};
use unicode_normalization::UnicodeNormalization;

static PROOF: LazyLock<Proof> = LazyLock::new(|| Proof::of(plan(), &Seeds::shipped()).unwrap());

/// The fewest letters that stand for a fact wherever they are found. Fewer count where they are all an element says.
const TELLING: usize = 6;

/// Words as they are compared: without the marks of footnotes, which pages set apart, in one width, and with no white space.
fn plain(text: &str) -> String {
    let mut parts = text.split('※');
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.trim_start_matches(char::is_numeric));
    std::iter::once(first).chain(rest).flat_map(UnicodeNormalization::nfkc).filter(|c| !c.is_whitespace()).collect()
}

/// Whether a fact is looked for. A name with its number, or a line of figures, is told by its parts, and a number alone
/// stands everywhere.
fn is_told(fact: &Fact) -> bool {
    !matches!(fact.field.as_str(), "heading" | "row" | "number")
}

fn main_of(page: &Drawn) -> &Element {
    page.all("main").next().unwrap()
}

/// The facts that stand in some words, by their text alone. What the rule reckons for a year, and the
/// ends of an axis, are none of the plan.
fn said(main: &Element) -> Vec<&'static Fact> {
    let parts = elements(&main.html);
    let reckoned: BTreeSet<String> = parts
        .iter()
        .filter(|it| it.is("figures-years") || it.is("chart-axes"))
        .flat_map(|table| elements(&table.html))
        .map(|it| it.html)
        .collect();
    let proven = parts.iter().filter(|element| !reckoned.contains(&element.html) || element.is("num"));
    let whole: BTreeSet<String> = proven.map(|element| plain(&element.words)).collect();
    let text = plain(&main.words);
    let stands = |fact: &&Fact| {
        let words = plain(&fact.text);
        let letters = words.chars().count();
        // A year is no fact of the plan where an explanation of ours names it.
        let is_year = fact.field.ends_with("_period") || fact.field.starts_with("term.");
        is_told(fact)
            && (letters > 1 && whole.contains(&words) || !is_year && letters >= TELLING && text.contains(&words))
    };
    PROOF.facts().iter().filter(stands).collect()
}

/// The facts of figures that stand where a page shows the figure: in its place, or in a link to it.
fn said_of_figures(main: &Element) -> Vec<&'static Fact> {
    let mut said = Vec::new();
    let elements = elements(&main.html);
    for item in plan().figures().map(|figure| ItemId::from(figure.id)) {
        let (id, own, href) = (anchor(&item), item.to_string(), context().to_item(&item));
        let shows = |element: &&Element| {
            let link = element.name == "a" && element.at("href") == Some(&href);
            element.at("id") == Some(&id) || element.at("data-item") == Some(&own) || link
        };
        let words: String = elements.iter().filter(shows).map(|element| plain(&element.words) + "\n").collect();
        let stands = |fact: &&Fact| fact.item == item && is_told(fact) && words.contains(&plain(&fact.text));
        said.extend(PROOF.facts().iter().filter(stands));
    }
    said
}

/// All marked words of a passage.
fn marked(passage: &Passage) -> String {
    let pieces = passage.0.iter().flat_map(|stretch| &stretch.lines).flat_map(Line::marked);
    plain(&pieces.filter(|(_, marked)| *marked).map(|(text, _)| text).collect::<String>())
}

/// Whether exactly the words of a fact are marked, where it stands.
fn is_marked(passage: &Passage, fact: &Fact) -> bool {
    fact.marks.iter().all(|mark| {
        let lines = passage.0.iter().flat_map(|stretch| &stretch.lines);
        let line = lines.into_iter().find(|line| line.number == mark.line);
        let letters =
            line.iter().flat_map(|line| line.marked()).flat_map(|(text, marked)| text.chars().map(move |_| marked));
        let letters: Vec<bool> = letters.collect();
        (mark.from..mark.to).all(|at| letters.get(at as usize) == Some(&true))
    })
}

fn passage_of(drawn: &Drawn) -> Option<Passage> {
    page_facts::name(&drawn.page).map(|_| passage(plan(), &PROOF, &drawn.page))
}

#[test]
fn every_fact_on_a_page_is_marked_in_its_passage() {
    let (mut missing, mut counted) = (BTreeSet::new(), 0);
    // The page that makes code for frames says nothing of the plan: it offers pages by their names.
    for drawn in PAGES.iter().filter(|drawn| drawn.page != Page::Embed) {
        let passage = passage_of(drawn).unwrap_or(Passage(Vec::new()));
        let marked = marked(&passage);
        let main = main_of(drawn);
        let tell = |fact: &Fact| format!("{:?}: {} {} 「{}」", drawn.page, fact.item, fact.field, fact.text);
        let (said, of_figures) = (said(main), said_of_figures(main));
        counted += said.len() + of_figures.len();
        missing.extend(said.into_iter().filter(|fact| !marked.contains(&plain(&fact.text))).map(tell));
        // The same words of another item would not do: each figure has a line of its own.
        missing.extend(of_figures.into_iter().filter(|fact| !is_marked(&passage, fact)).map(tell));
    }
    assert!(missing.is_empty(), "{} of {counted} are not marked: {missing:#?}", missing.len());
    assert!(counted > 4 * PROOF.facts().len(), "{counted}");
}

#[test]
fn each_page_that_shows_the_plan_offers_its_passage_and_no_other_does() {
    for drawn in PAGES.iter() {
        let offers = drawn.elements.iter().filter(|element| element.is("source")).count();
        let passage = passage_of(drawn);
        assert_eq!(offers, usize::from(passage.is_some()), "{:?}", drawn.page);
        assert!(passage.is_none_or(|passage| !marked(&passage).is_empty()), "{:?}", drawn.page);
    }
}

#[test]
fn a_stretch_of_a_passage_leaves_nothing_out() {
    for (drawn, passage) in PAGES.iter().filter_map(|drawn| Some((drawn, passage_of(drawn)?))) {
        let lines: Vec<u32> = passage.0.iter().flat_map(|stretch| &stretch.lines).map(|line| line.number).collect();
        assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len(), "{:?} tells a line twice", drawn.page);
        let is_empty = |number: u32| PROOF.lines().all(|(at, text)| at != number || text.trim().is_empty());
        for stretch in &passage.0 {
            for pair in stretch.lines.windows(2) {
                if let [one, next] = pair {
                    assert!(one.number < next.number, "{:?}: {}", drawn.page, one.number);
                    assert!((one.number + 1..next.number).all(is_empty), "{:?}: behind {}", drawn.page, one.number);
                }
            }
        }
    }
}
