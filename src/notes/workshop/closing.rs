//! What a workshop came to, for a sheet to take home: its groups by their votes, the notes in each, and the parts of the plan they touch.

use super::{run::Run, words};
use crate::{
    notes::{
        notebook::Notebook,
        report::{Line, Told, escaped, line},
        votes::Votes,
        words::{LEFT_OUT, NO_GROUP},
    },
    plan::id::{FigureId, ItemId},
    text::{annotation::plain, fill},
};
use std::{cmp::Reverse, collections::BTreeMap};

/// A group and what was said in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What the group is called behind those it lies in; none for notes in no group.
    pub group: Option<String>,
    /// All votes on its notes.
    pub votes: Votes,
    /// Its notes, those with more votes first.
    pub lines: Vec<Line>,
    /// The goals, directions, measures and zones they are about, in the order of the plan.
    pub touches: Vec<ItemId>,
}

/// What a workshop came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Its groups, those with more votes first; notes in no group come last.
    pub outcomes: Vec<Outcome>,
    /// How many notes stay off prints.
    pub left_out: usize,
}

impl Closing {
    /// Puts it together.
    pub fn of(run: &Run, notebook: &Notebook, told: Told<'_>) -> Self {
        let (notes, left_out) = run.seen(notebook);
        let mut groups: BTreeMap<String, Vec<Line>> = BTreeMap::new();
        for note in notes {
            let line = line(notebook, note, told);
            groups.entry(line.group.clone()).or_default().push(line);
        }
        let mut outcomes: Vec<Outcome> = groups
            .into_iter()
            .map(|(group, mut lines)| {
                // Sorting leaves the older before the younger.
                lines.sort_by_key(|line| Reverse(line.votes.total()));
                let votes = lines.iter().fold(Votes::default(), |sum, line| Votes {
                    dots: sum.dots.saturating_add(line.votes.dots),
                    hands: sum.hands.saturating_add(line.votes.hands),
                });
                let items: Vec<ItemId> = lines.iter().map(|line| part(&line.item)).collect();
                let touches = told.plan.items().filter(|item| *item != ItemId::Plan && items.contains(item)).collect();
                Outcome { group: Some(group).filter(|group| !group.is_empty()), votes, lines, touches }
            })
            .collect();
        outcomes.sort_by_key(|it| (it.group.is_none(), Reverse(it.votes.total())));
        Self { outcomes, left_out }
    }

    /// As Markdown. What people wrote says what it says there, whatever signs it holds.
    pub fn markdown(&self, run: &Run, told: Told<'_>) -> String {
        let settings = run.settings();
        let mut text = format!("# {}\n", escaped(settings.name()));
        let date = settings.date().map(|date| date.to_string()).unwrap_or_default();
        let facts = [(words::DATE, &*date), (words::PLACE, settings.place()), (words::QUESTION, settings.question())];
        let about = plain(&told.plan.name);
        for (name, fact) in facts.into_iter().chain([(words::ABOUT_PLAN, &*about)]).filter(|(_, fact)| !fact.is_empty())
        {
            text.extend(["\n- ", &escaped(&told.say(name)), ": ", &escaped(fact)]);
        }
        text.push('\n');
        for outcome in &self.outcomes {
            let heading = outcome.group.clone().unwrap_or_else(|| told.say(NO_GROUP));
            text.extend(["\n## ", &escaped(&heading), "\n\n"]);
            if outcome.votes.total() > 0 {
                text.extend([&*escaped(&votes(outcome.votes, told)), "\n\n"]);
            }
            for line in &outcome.lines {
                let said = escaped(&line.text).replace('\n', "  \n  ");
                let beside = line.beside(told, &heading).iter().map(|it| escaped(it)).collect::<Vec<_>>().join(" / ");
                text.extend(["- ", &said, "  \n  _", &beside, "_\n"]);
            }
            if !outcome.touches.is_empty() {
                let names: Vec<String> = outcome.touches.iter().map(|item| escaped(&(told.named)(item))).collect();
                text.extend(["\n", &*escaped(&told.say(words::TOUCHES)), "\n\n- ", &names.join("\n- "), "\n"]);
            }
        }
        if self.left_out > 0 {
            text.extend(["\n", &*escaped(&told.with_number(LEFT_OUT, self.left_out)), "\n"]);
        }
        text
    }
}

fn votes(votes: Votes, told: Told<'_>) -> String {
    let (dots, hands) = (votes.dots.to_string(), votes.hands.to_string());
    fill(&told.say(words::GROUP_VOTES), &[("dots", &dots), ("hands", &hands)])
}

/// The part of the plan that is talked about where an item is: a project and a figure are of their measure or goal.
fn part(item: &ItemId) -> ItemId {
    match item {
        ItemId::Project(id) => id.measure().into(),
        ItemId::Figure(FigureId::Kpi(id)) => id.measure().into(),
        ItemId::Figure(FigureId::Target(id)) => id.goal().into(),
        item => item.clone(),
    }
}

#[cfg(test)]
#[path = "closing/tests.rs"]
mod tests;
