//! What each file of words owes to the plan.

use super::Words;
use crate::plan::{figure::Figure, id::ItemId, model::Plan};
use std::collections::BTreeSet;

/// Groups whose entries are words themselves, not items.
pub(super) const FLAT: [&str; 5] = ["plan", "unit", "period", "tag", "department"];

/// A word a file must hold: `[group.id] key = "…"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) group: &'static str,
    /// Empty in [`FLAT`] groups.
    pub(super) id: String,
    pub(super) key: String,
    /// The plan's own words.
    pub(super) official: String,
}

impl Wanted {
    /// Whose words they are, for messages.
    pub(super) fn item(&self) -> String {
        if self.id.is_empty() { self.group.to_owned() } else { format!("{}/{}", self.group, self.id) }
    }
}

pub(super) fn wanted(plan: &Plan, words: Words) -> Vec<Wanted> {
    let mut all = head(plan, words);
    let mut put = |group, id: String, key: &str, official: &str| {
        all.push(Wanted { group, id, key: key.to_owned(), official: official.to_owned() });
    };
    let explained = words != Words::Readings;
    for goal in &plan.national_goals {
        put("national_goal", goal.id.to_string(), "title", &goal.name);
    }
    for item in plan.items() {
        let text = item.to_string();
        let (Some((_, id)), Some(name)) = (text.split_once('/'), plan.name_of(&item)) else { continue };
        let mut own = |group, key, official: &str| put(group, id.to_owned(), key, official);
        match &item {
            ItemId::Plan => {}
            ItemId::Goal(goal) => {
                own("goal", "title", name);
                own("goal", "short", plan.goal(*goal).map(|goal| goal.short.as_str()).unwrap_or_default());
                if explained {
                    own("goal", "explanation", "");
                }
            }
            ItemId::Direction(_) => own("direction", "title", name),
            ItemId::Measure(_) => {
                own("measure", "title", name);
                if explained {
                    own("measure", "explanation", "");
                }
            }
            ItemId::Project(_) => own("project", "title", name),
            ItemId::Figure(_) => own(if text.starts_with("kpi") { "kpi" } else { "target" }, "title", name),
            ItemId::Zone(zone) => {
                own("zone", "title", name);
                own("zone", "theme", plan.zone(zone).map(|zone| zone.theme.as_str()).unwrap_or_default());
                if explained {
                    own("zone", "basis", "");
                    own("zone", "place", "");
                }
            }
        }
    }
    for (_, number) in plan.corrections.iter().filter(|_| explained).zip(1..) {
        put("correction", number.to_string(), "reason", "");
    }
    all
}

/// The words of the plan as a whole, and the words its tables and lists are written with.
fn head(plan: &Plan, words: Words) -> Vec<Wanted> {
    let mut names = vec![("name", &plan.name), ("chapter", &plan.chapter), ("map_name", &plan.map_name)];
    if words != Words::Readings {
        names.extend([("city", &plan.city), ("map_note", &plan.map_note)]);
        names.extend([("map_notice", &plan.map_notice), ("map_credit", &plan.map_credit)]);
    }
    let names = names.into_iter().map(|(key, official)| ("plan", key.to_owned(), official.clone()));
    let same = |group| move |word: &String| (group, word.clone(), word.clone());
    let departments: BTreeSet<_> = plan.projects().flat_map(|project| &project.departments).collect();
    let mut all: Vec<_> = names.chain(departments.into_iter().map(same("department"))).collect();
    if words != Words::Readings {
        let units: BTreeSet<_> = plan.figures().map(|figure| &figure.unit).filter(|unit| !unit.is_empty()).collect();
        let tags: BTreeSet<_> = plan.projects().flat_map(|project| &project.tags).collect();
        let periods: BTreeSet<_> = plan.figures().flat_map(periods).collect();
        all.extend(periods.iter().map(same("period")));
        all.extend(units.into_iter().map(same("unit")));
        all.extend(tags.into_iter().map(same("tag")));
    }
    let wanted = |(group, key, official)| Wanted { group, id: String::new(), key, official };
    all.into_iter().map(wanted).collect()
}

/// When a figure was measured and when it is due.
fn periods(figure: &Figure) -> impl Iterator<Item = String> {
    let since = figure.baseline.as_ref().map(|baseline| baseline.period.to_string());
    since.into_iter().chain([figure.target_period.to_string()])
}
