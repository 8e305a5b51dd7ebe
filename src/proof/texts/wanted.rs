//! What each file of words owes to the plan.

use super::text_file::TextFile;
use crate::plan::{figure::Figure, id::GoalId, model::Plan, wording::TextKey};

/// Groups whose entries are words themselves, not items.
pub(super) const FLAT: [&str; 5] = ["plan", "unit", "period", "tag", "department"];

/// A word a file must hold: `[group.id] key = "…"`, or a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) group: &'static str,
    /// Empty in [`FLAT`] groups.
    pub(super) id: String,
    pub(super) key: String,
    /// The plan's own words; empty where it has none.
    pub(super) official: String,
    /// The plan's own paragraphs, where the key has a list of them.
    pub(super) list: Vec<String>,
    /// Whether it may be left out.
    pub(super) optional: bool,
}

impl Wanted {
    /// Whose words they are, for messages.
    pub(super) fn item(&self) -> String {
        if self.id.is_empty() { self.group.to_owned() } else { format!("{}/{}", self.group, self.id) }
    }
}

/// Whether the readings of a text are written over it in a file of their own; all others come from the list of words.
pub(super) fn has_own_reading(place: &TextKey<'_>) -> bool {
    match place.group {
        "plan" => matches!(place.id, "name" | "chapter" | "map_name"),
        "section" => false,
        "department" => true,
        _ => matches!(place.key, "title" | "short" | "theme"),
    }
}

/// Whether a direction's number begins with a goal's.
fn is_under(direction: &str, goal: GoalId) -> bool {
    direction.split_once('-').is_some_and(|(of, _)| of == goal.to_string())
}

pub(super) fn wanted(plan: &Plan, words: TextFile) -> Vec<Wanted> {
    let mut all: Vec<Wanted> = Vec::new();
    plan.clone().each_text(&mut |place, text| {
        // A direction under a goal that is not there is told as such.
        let lost = place.group == "direction" && !plan.goals.iter().any(|goal| is_under(place.id, goal.id));
        if text.is_empty() || lost || (words == TextFile::Readings && !has_own_reading(&place)) {
            return;
        }
        let (id, key) = if place.key.is_empty() { ("", place.id) } else { (place.id, place.key) };
        let known = all.iter_mut().find(|it| (it.group, it.id.as_str(), it.key.as_str()) == (place.group, id, key));
        match (known, place.at) {
            (Some(wanted), Some(_)) => wanted.list.push(text.clone()),
            (Some(_), None) => {}
            (None, at) => all.push(Wanted {
                group: place.group,
                id: id.to_owned(),
                key: key.to_owned(),
                official: if at.is_none() { text.clone() } else { String::new() },
                list: at.map(|_| text.clone()).into_iter().collect(),
                optional: key == "unit",
            }),
        }
    });
    if words != TextFile::Readings {
        let goals = plan.goals.iter().map(|goal| ("goal", goal.id.to_string()));
        let measures = plan.measures.iter().map(|measure| ("measure", measure.id.to_string()));
        all.extend(goals.chain(measures).map(|(group, id)| Wanted {
            group,
            id,
            key: "explanation".to_owned(),
            official: String::new(),
            list: Vec::new(),
            optional: false,
        }));
    }
    all
}

/// The figures counted in a unit, each by the group and id its words stand under.
pub(super) fn counted_in(plan: &Plan, unit: &str) -> Vec<(String, String)> {
    let place = |figure: &Figure| {
        let item = figure.id.to_string();
        item.split_once('/').map(|(group, id)| (group.to_owned(), id.to_owned()))
    };
    plan.figures().filter(|figure| figure.unit == unit).filter_map(place).collect()
}
