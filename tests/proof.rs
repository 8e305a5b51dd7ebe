//! What is shown is what the source says: every text and number of the plan is proven, and nothing is left out of the proof.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;
use strategy_explorer::{
    plan::{embedded, id::ItemId, model::Plan},
    proof::{Fact, PlainText, Proof, Seeds, check},
};
use toml::de::{DeTable, DeValue};
use unicode_normalization::UnicodeNormalization;

/// Keys of the seeds that hold this site's words, or that only tell where and how a fact stands.
const OUR_WORDS: [&str; 28] = [
    "area_code",
    "schema",
    "id",
    "source",
    "outline_source",
    "map_source",
    "measures",
    "unit",
    "short",
    "basis",
    "place",
    "national_goal",
    "mark",
    "colour",
    "kind",
    "kind_basis",
    "map_credit",
    "map_notice",
    "landmark_credit",
    "national_note",
    "outline_note",
    "text_note",
    "unknown_note",
    "better",
    "read_as",
    "reason",
    "direction",
    "kpi",
];

fn shipped() -> (&'static Plan, Proof) {
    let plan = embedded::plan().unwrap();
    (plan, Proof::of(plan, &Seeds::shipped()).unwrap())
}

/// Every text and number a file of the plan holds as a fact.
fn leaves(value: &DeValue, found: &mut Vec<String>) {
    match value {
        DeValue::String(text) => found.push(text.to_string()),
        DeValue::Integer(number) => found.push(number.as_str().to_owned()),
        DeValue::Array(values) => values.iter().for_each(|value| leaves(value.get_ref(), found)),
        DeValue::Table(table) => {
            for (key, value) in table {
                // `kpi` and `direction` are tables of facts as well as references to items.
                if !OUR_WORDS.contains(&key.get_ref().as_ref()) || holds_tables(value.get_ref()) {
                    leaves(value.get_ref(), found);
                }
            }
        }
        _ => {}
    }
}

fn holds_tables(value: &DeValue) -> bool {
    value.as_array().is_some_and(|values| values.iter().any(|value| value.get_ref().is_table()))
}

#[test]
fn every_text_and_number_of_the_seeds_is_a_proven_fact() {
    let (plan, proof) = shipped();
    let mut texts = Vec::new();
    // Groups of audiences are this site's; that their phrases are the plan's is held by the check of the seeds.
    let ours = |name: &str| name == "plan/audiences.toml";
    for (name, text) in embedded::files().iter().filter(|(name, _)| !ours(name)) {
        for (key, value) in DeTable::parse(text).unwrap().into_inner() {
            let key: &str = key.get_ref();
            // Lists of words that may be used are proven where they are used.
            let words = *name == "plan/plan.toml" && ["units", "tags", "departments"].contains(&key);
            let ours = OUR_WORDS.contains(&key) && !holds_tables(value.get_ref());
            if !words && !ours {
                leaves(value.get_ref(), &mut texts);
            }
        }
    }
    // What belongs to a zone is this site's: that its words are the plan's is held by the check of the seeds, and here.
    for link in plan.zones.iter().flat_map(|zone| &zone.links) {
        assert!(proof.facts_of(&link.item).any(|fact| fact.text.contains(&link.words)), "{} {}", link.item, link.words);
        let ours = [link.item.to_string(), link.words.clone(), "words".to_owned(), "reading".to_owned()];
        texts.retain(|text| !ours.contains(text));
    }
    // What groups of audiences are called are our words; what is in them is the plan's.
    texts.retain(|text| !plan.audiences.iter().any(|group| group.name == *text));
    let missing: Vec<_> =
        texts.iter().filter(|text| !text.is_empty() && !proof.facts().iter().any(|fact| holds(fact, text))).collect();
    assert!(missing.is_empty(), "not proven: {missing:#?}");
    assert!(proof.facts().len() > texts.len().max(700), "{} facts for {} texts", proof.facts().len(), texts.len());
    println!("{} facts for {} texts and numbers of the seeds", proof.facts().len(), texts.len());
}

/// Periods and years are written with more words around them, and 「―」 with or without its unit.
fn holds(fact: &Fact, text: &str) -> bool {
    let same = fact.text == text || fact.text == format!("{text}年度");
    same || (text == "―" && fact.text.starts_with('―'))
}

#[test]
fn every_text_and_number_a_page_can_show_is_a_proven_fact() {
    let (plan, proof) = shipped();
    let has = |item: &ItemId, field: &str, text: &str| {
        let mut facts = proof.facts_of(item);
        assert!(facts.any(|fact| fact.field == field && fact.text == text), "{item} {field} {text}");
    };
    for figure in plan.figures() {
        let item = figure.id.into();
        let facts: Vec<_> = proof.facts_of(&item).collect();
        let of = |field: &str| facts.iter().find(|fact| fact.field == field).unwrap();
        // A cell is what it shows and the marks it bears; 「―」 stands with its unit in some tables.
        let shown = |field: &str| of(field).text.split('※').next().unwrap().to_owned();
        let without = |text: &str| text.strip_prefix('―').is_some_and(|unit| unit.is_empty() || unit == figure.unit);
        match figure.baseline {
            Some(_) => assert_eq!(shown("baseline"), figure.baseline_text(), "{item}"),
            None => assert!(without(&shown("baseline")), "{item}"),
        }
        assert_eq!(shown("target"), figure.target_text(), "{item}");
        has(&item, "target_period", &figure.target_period.to_string());
        if let Some(baseline) = &figure.baseline {
            has(&item, "baseline_period", &baseline.period.to_string());
        }
        for note in &figure.footnotes {
            has(&item, &format!("footnote.{}", note.mark), &note.text);
        }
        // The cells stand within their line, one behind the other.
        let row = of("row");
        for field in ["name", "baseline", "target"] {
            assert!(
                row.lines.first() <= of(field).lines.first() && of(field).lines.last() <= row.lines.last(),
                "{item}"
            );
        }
    }
    for project in plan.projects() {
        let item = project.id.into();
        has(&item, "name", &project.name);
        for (field, texts) in [("tags", &project.tags), ("departments", &project.departments), ("text", &project.text)]
        {
            for (number, text) in (1..).zip(texts) {
                let number: usize = number;
                has(&item, &format!("{field}.{number}"), text);
            }
        }
        if let Some(name) = &project.outline_name {
            has(&item, "outline_name", name);
        }
    }
    for item in plan.items() {
        let name = plan.name_of(&item).unwrap();
        let named = |fact: &Fact| {
            fact.field == "name"
                && fact.text.replace(|c: char| "※0123456789".contains(c), "")
                    == name.replace(|c: char| c.is_ascii_digit(), "")
        };
        assert!(proof.facts_of(&item).any(named), "{item}: {name}");
    }
}

#[test]
fn each_fact_is_marked_word_by_word_within_its_lines() {
    let (_, proof) = shipped();
    let plain = |text: &str| text.nfkc().filter(|c| !c.is_whitespace()).collect::<String>();
    for fact in proof.facts() {
        assert!(!fact.marks.is_empty(), "{fact:?}");
        let mut marked = String::new();
        for PlainText { line, from, to } in &fact.marks {
            assert!(fact.lines.first() <= *line && *line <= fact.lines.last(), "{fact:?}");
            let (_, text) = proof.excerpt(fact.lines).find(|(number, _)| number == line).unwrap();
            marked.extend(text.chars().skip(*from as usize).take((to - from) as usize));
        }
        assert_eq!(plain(&marked), plain(&fact.text), "{fact:?}");
    }
}

#[test]
fn a_heading_torn_over_two_lines_is_marked_on_both() {
    let (plan, proof) = shipped();
    let torn = proof.facts().iter().find(|fact| fact.field == "outline_name" && fact.marks.len() > 1).unwrap();
    assert!(plan.projects().any(|project| project.outline_name.as_deref() == Some(torn.text.as_str())));
}

#[test]
fn the_printed_page_is_told_where_the_source_shows_it_and_only_there() {
    let (_, proof) = shipped();
    let pages = |item: &str| {
        let item: ItemId = item.parse().unwrap();
        proof.facts_of(&item).filter(|fact| fact.field != "name_in_outline").map(|fact| fact.page).collect::<Vec<_>>()
    };
    assert!(pages("measure/5").iter().all(|page| *page == Some(50)));
    assert!(pages("measure/9").iter().all(|page| *page == Some(55)));
    assert!(pages("measure/4").iter().chain(&pages("measure/6")).all(Option::is_none));
}

#[test]
fn each_correction_stands_at_its_line_in_the_source() {
    let (plan, proof) = shipped();
    assert!(!plan.corrections.is_empty());
    for (number, correction) in (1..).zip(&plan.corrections) {
        let number: usize = number;
        let field = format!("correction.{number}.written");
        let fact = proof.facts_of(&ItemId::Plan).find(|fact| fact.field == field).unwrap();
        assert_eq!((&fact.text, fact.lines), (&correction.written, correction.source));
    }
}

#[test]
fn the_files_as_they_are_now_hold_no_fault_and_are_those_that_ship() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let seeds = Seeds::from_folder(&folder).unwrap();
    let shipped = Seeds::shipped();
    let differ: Vec<_> =
        seeds.files().filter(|(path, text)| shipped.text(path) != Some(text)).map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "not as in the build: {differ:?}");
    assert_eq!(seeds.files().count(), shipped.files().count());
    check(&seeds).map_err(|diagnostics| diagnostics.to_string()).unwrap();
}
