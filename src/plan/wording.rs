//! The plan in other words: the same plan, its names in another language or with their readings.
//!
//! Names, units, departments, kinds of project and periods have words in every language; running text stays as the plan
//! writes it. [`Plan::worded`] puts the words there are in place of the plan's own, so that every page shows them without
//! knowing of it. A goal or measure may have an [`explanation`](super::model::Goal::explanation) besides, which the plan
//! itself does not.

use super::{
    figure::{Figure, Period},
    model::Plan,
};
use serde_json::{Map, Value};

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

    /// The words for a word of the plan.
    pub fn word(&self, group: &str, word: &str) -> Option<&str> {
        self.0.get(group)?.get(word)?.as_str()
    }

    fn put(&self, place: &mut String, group: &str, id: &str, key: &str) {
        if let Some(words) = self.of(group, id, key) {
            words.clone_into(place);
        }
    }

    fn replace(&self, place: &mut String, group: &str) {
        if let Some(words) = self.word(group, place) {
            words.clone_into(place);
        }
    }

    fn figures(&self, figures: &mut [Figure]) {
        for figure in figures {
            let item = figure.id.to_string();
            if let Some((group, id)) = item.split_once('/') {
                self.put(&mut figure.name, group, id, "title");
            }
            self.replace(&mut figure.unit, "unit");
            let since = figure.baseline.as_mut().map(|baseline| &mut baseline.period);
            for period in since.into_iter().chain([&mut figure.target_period]) {
                self.period(period);
            }
        }
    }

    fn period(&self, period: &mut Period) {
        if let Some(words) = self.word("period", &period.to_string()) {
            *period = period.clone().called(words);
        }
    }
}

impl Plan {
    /// This plan in other words.
    #[must_use]
    pub fn worded(mut self, words: &Wording) -> Self {
        let plan = &mut self;
        for (key, place) in [
            ("city", &mut plan.city),
            ("name", &mut plan.name),
            ("chapter", &mut plan.chapter),
            ("map_name", &mut plan.map_name),
            ("map_note", &mut plan.map_note),
            ("map_notice", &mut plan.map_notice),
            ("map_credit", &mut plan.map_credit),
        ] {
            if let Some(text) = words.word("plan", key) {
                text.clone_into(place);
            }
        }
        for goal in &mut plan.national_goals {
            words.put(&mut goal.name, "national_goal", &goal.id.to_string(), "title");
        }
        for goal in &mut plan.goals {
            let id = goal.id.to_string();
            words.put(&mut goal.name, "goal", &id, "title");
            words.put(&mut goal.short, "goal", &id, "short");
            goal.explanation = words.of("goal", &id, "explanation").map(str::to_owned);
            words.figures(&mut goal.targets);
        }
        for direction in &mut plan.directions {
            words.put(&mut direction.name, "direction", &direction.id.to_string(), "title");
        }
        for measure in &mut plan.measures {
            let id = measure.id.to_string();
            words.put(&mut measure.name, "measure", &id, "title");
            measure.explanation = words.of("measure", &id, "explanation").map(str::to_owned);
            words.figures(&mut measure.kpis);
            for project in &mut measure.projects {
                let id = project.id.to_string();
                if project.outline_name.as_ref() == Some(&project.name)
                    && let Some(title) = words.of("project", &id, "title")
                {
                    project.outline_name = Some(title.to_owned());
                }
                words.put(&mut project.name, "project", &id, "title");
                project.tags.iter_mut().for_each(|tag| words.replace(tag, "tag"));
                project.departments.iter_mut().for_each(|department| words.replace(department, "department"));
            }
        }
        for zone in &mut plan.zones {
            let id = zone.id.to_string();
            words.put(&mut zone.name, "zone", &id, "title");
            words.put(&mut zone.theme, "zone", &id, "theme");
            words.put(&mut zone.basis, "zone", &id, "basis");
            words.put(&mut zone.place, "zone", &id, "place");
        }
        for (correction, number) in plan.corrections.iter_mut().zip(1_u8..) {
            words.put(&mut correction.reason, "correction", &number.to_string(), "reason");
        }
        self
    }
}
