//! The plan in other words: the same plan in another language or with readings.
//!
//! [`Plan::each_text`] goes through every text of the plan a reader sees, each with the [`TextKey`] its words have in a file of
//! words. [`Plan::worded`] puts the words there are in place of the plan's own, so that every page shows them without knowing
//! of it. A goal or measure may have an [`explanation`](super::model::Goal::explanation) besides, which the plan itself does
//! not.

use super::{figure::Figure, model::Plan, period::Period};
use serde_json::{Map, Value};

/// Where the words for a text of the plan stand in a file of words: `group.id.key`, or `group.word` for words the plan uses
/// again and again, whose key is empty; and which of them it is where there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextKey<'a> {
    /// The kind of item, or the kind of words.
    pub group: &'static str,
    /// The item's number, or the plan's own word.
    pub id: &'a str,
    /// Which of the item's texts; empty for words.
    pub key: &'static str,
    /// The place in a list of texts, from 0; none where the key has one text.
    pub at: Option<usize>,
}

/// Words for a plan: `group → id → key → text`, or `group → the plan's word → text`.
#[derive(Debug, Clone, Default)]
pub struct Wording(Map<String, Value>);

impl Wording {
    /// Words from the object they are written as.
    pub fn new(words: Map<String, Value>) -> Self {
        Self(words)
    }

    /// The words for a key of an item.
    pub fn of(&self, group: &str, id: &str, key: &str) -> Option<&str> {
        self.0.get(group)?.get(id)?.get(key)?.as_str()
    }

    /// The words for a place.
    fn at(&self, place: TextKey<'_>) -> Option<&str> {
        let of = self.0.get(place.group)?.get(place.id)?;
        let of = if place.key.is_empty() { of } else { of.get(place.key)? };
        place.at.map_or(Some(of), |at| of.get(at))?.as_str()
    }
}

type Each<'a> = &'a mut dyn FnMut(TextKey<'_>, &mut String);

/// The texts of a list.
fn list(texts: &mut [String], group: &'static str, id: &str, key: &'static str, each: Each<'_>) {
    for (at, text) in texts.iter_mut().enumerate() {
        each(TextKey { group, id, key, at: Some(at) }, text);
    }
}

/// A text that is the only one of its key.
fn one(text: &mut String, group: &'static str, id: &str, key: &'static str, each: Each<'_>) {
    each(TextKey { group, id, key, at: None }, text);
}

/// Words of the plan that are told alike wherever they stand.
fn word(text: &mut String, group: &'static str, each: Each<'_>) {
    let own = text.clone();
    one(text, group, &own, "", each);
}

fn figures(figures: &mut [Figure], group: &'static str, each: Each<'_>) {
    for figure in figures {
        let item = figure.id.to_string();
        let id = item.split_once('/').unwrap_or_default().1;
        one(&mut figure.name, group, id, "title", each);
        for (at, note) in figure.footnotes.iter_mut().enumerate() {
            each(TextKey { group, id, key: "footnotes", at: Some(at) }, &mut note.text);
        }
        // A figure may have a unit of its own, where the plan's word means another thing in each line.
        let own = figure.unit.clone();
        one(&mut figure.unit, group, id, "unit", each);
        if figure.unit == own {
            word(&mut figure.unit, "unit", each);
        }
        period(&mut figure.target_period, each);
        if let Some(interim) = &mut figure.interim {
            period(&mut interim.period, each);
        }
        if let Some(baseline) = &mut figure.baseline {
            period(&mut baseline.period, each);
        }
    }
}

fn period(period: &mut Period, each: Each<'_>) {
    let mut text = period.to_string();
    word(&mut text, "period", each);
    *period = period.clone().called(&text);
}

impl Plan {
    /// Goes through every text that a reader sees, but for explanations, which the plan itself does not have.
    pub fn each_text(&mut self, each: Each<'_>) {
        for (key, text) in [
            ("city", &mut self.city),
            ("name", &mut self.name),
            ("chapter", &mut self.chapter),
            ("map_name", &mut self.map_name),
            ("map_note", &mut self.map_note),
            ("map_notice", &mut self.map_notice),
            ("map_credit", &mut self.map_credit),
            ("landmark_credit", &mut self.landmark_credit),
            ("national_note", &mut self.national_note),
            ("outline_note", &mut self.outline_note),
            ("text_note", &mut self.text_note),
            ("unknown_note", &mut self.unknown_note),
        ] {
            one(text, "plan", key, "", each);
        }
        for section in &mut self.sections {
            one(&mut section.title, "section", &section.id, "title", each);
            list(&mut section.text, "section", &section.id, "text", each);
        }
        for goal in &mut self.national_goals {
            one(&mut goal.name, "national_goal", &goal.id.to_string(), "title", each);
        }
        for goal in &mut self.goals {
            let id = &goal.id.to_string();
            one(&mut goal.name, "goal", id, "title", each);
            one(&mut goal.short, "goal", id, "short", each);
            list(&mut goal.issues, "goal", id, "issues", each);
            list(&mut goal.approach, "goal", id, "approach", each);
            figures(&mut goal.targets, "target", each);
        }
        for direction in &mut self.directions {
            one(&mut direction.name, "direction", &direction.id.to_string(), "title", each);
        }
        for measure in &mut self.measures {
            let id = &measure.id.to_string();
            if let Some(name) = &mut measure.outline_name {
                one(name, "measure", id, "outline_name", each);
            }
            one(&mut measure.name, "measure", id, "title", each);
            list(&mut measure.summary, "measure", id, "summary", each);
            list(&mut measure.audience, "measure", id, "audience", each);
            list(&mut measure.outcome, "measure", id, "outcome", each);
            figures(&mut measure.kpis, "kpi", each);
            for project in &mut measure.projects {
                let id = &project.id.to_string();
                let key = if project.outline_name.as_ref() == Some(&project.name) { "title" } else { "outline_name" };
                if let Some(name) = &mut project.outline_name {
                    one(name, "project", id, key, each);
                }
                one(&mut project.name, "project", id, "title", each);
                list(&mut project.text, "project", id, "text", each);
                project.tags.iter_mut().for_each(|tag| word(tag, "tag", each));
                project.departments.iter_mut().for_each(|department| word(department, "department", each));
            }
        }
        for zone in &mut self.zones {
            let id = &zone.id.to_string();
            one(&mut zone.name, "zone", id, "title", each);
            one(&mut zone.theme, "zone", id, "theme", each);
            one(&mut zone.basis, "zone", id, "basis", each);
            one(&mut zone.place, "zone", id, "place", each);
        }
        for group in &mut self.audiences {
            one(&mut group.name, "audience", &group.id, "title", each);
        }
        for (correction, number) in self.corrections.iter_mut().zip(1_u8..) {
            one(&mut correction.reason, "correction", &number.to_string(), "reason", each);
        }
    }

    /// This plan in other words.
    #[must_use]
    pub fn worded(mut self, words: &Wording) -> Self {
        self.each_text(&mut |place, text| {
            if let Some(words) = words.at(place) {
                words.clone_into(text);
            }
        });
        let explained = |group, id: String| words.of(group, &id, "explanation").map(str::to_owned);
        for goal in &mut self.goals {
            goal.explanation = explained("goal", goal.id.to_string());
        }
        for measure in &mut self.measures {
            measure.explanation = explained("measure", measure.id.to_string());
        }
        self
    }
}
