//! Landmarks the plan names, and where it names them: found in the plan's own texts, nothing of it is written down.
//!
//! Only the plan's words for a place are data (`seeds/map/landmarks.toml`).

use crate::plan::{id::ItemId, model::Plan};

/// The landmarks the plan names, with its words for each.
static NAMED: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/named.rs"));

/// The landmarks the plan names, by their ids.
pub fn named() -> impl Iterator<Item = &'static str> {
    NAMED.iter().map(|(id, _)| *id)
}

/// The measures, figures and projects of a plan in its own words that name a landmark, in the order of the plan.
pub fn mentions(own: &Plan, place: &str) -> Vec<ItemId> {
    let words = NAMED.iter().find(|(id, _)| *id == place).map(|(_, words)| *words).unwrap_or_default();
    let named = |item: &ItemId| words.iter().any(|word| names(own, item, word));
    own.items().filter(named).collect()
}

/// The measures, figures and projects of a plan in its own words in which a word stands.
pub fn naming<'a>(own: &'a Plan, word: &'a str) -> impl Iterator<Item = ItemId> + 'a {
    own.items().filter(move |item| names(own, item, word))
}

fn names(own: &Plan, item: &ItemId, word: &str) -> bool {
    match item {
        ItemId::Figure(id) => own.figure(*id).is_some_and(|figure| figure.name.contains(word)),
        _ => own.words_of(item).is_some_and(|texts| texts.iter().any(|text| text.contains(word))),
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{map::sheet, plan::embedded};

    #[test]
    fn every_place_the_plan_is_said_to_name_is_on_the_map_and_named() {
        let plan = embedded::plan().unwrap();
        assert!(named().count() > 0);
        for place in named() {
            assert!(sheet().marks.iter().any(|mark| mark.id == place), "{place}");
            assert!(!mentions(plan, place).is_empty(), "{place}");
        }
        assert!(mentions(plan, "nowhere").is_empty());
    }

    #[test]
    fn what_names_a_place_has_its_word_and_nothing_else_does() {
        let plan = embedded::plan().unwrap();
        for (place, words) in NAMED {
            let found = mentions(plan, place);
            for item in plan.items() {
                let texts = match &item {
                    ItemId::Figure(id) => vec![plan.figure(*id).unwrap().name.clone()],
                    ItemId::Measure(id) => {
                        let measure = plan.measure(*id).unwrap();
                        let lists = [&measure.summary, &measure.audience, &measure.outcome];
                        lists.into_iter().flatten().chain([&measure.name]).cloned().collect()
                    }
                    ItemId::Project(id) => {
                        let project = plan.project(*id).unwrap();
                        project.text.iter().chain([&project.name]).cloned().collect()
                    }
                    _ => Vec::new(),
                };
                let named = texts.iter().any(|text| words.iter().any(|word| text.contains(word)));
                assert_eq!(found.contains(&item), named, "{place} {item}");
            }
        }
    }
}
