//! What a page shows when a reader narrows it: to a department, an audience, a zone, a goal, a tag, or several at once.
//!
//! Departments and tags are a project's, audiences a measure's. An item further up is shown when something under it is,
//! figures with their owner, so that what is left is still a tree.

use crate::{
    plan::{
        id::{FigureId, GoalId, ItemId, ZoneId},
        model::{Direction, Goal, Measure, Plan, Project, Zone},
    },
    route::query::Facet,
};

/// What a filter may choose from, in the plan's own words and in the order they first appear there.
#[derive(Debug, Clone)]
pub struct Choices<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// 担当課
    pub departments: Vec<&'a str>,
    /// 対象, line by line.
    pub audiences: Vec<&'a str>,
    /// What stands beside projects to mark their kind.
    pub tags: Vec<&'a str>,
}

/// A choice of audiences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// One of the plan's own words.
    Phrase(usize),
    /// A group of them, as the plan's list of groups counts them.
    Group(usize),
}

/// What to show; numbers count in the lists of [`Choices`], from 0. Nothing chosen shows everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Projects of this department.
    pub department: Option<usize>,
    /// Measures for this audience, or for any of a group.
    pub audience: Option<Audience>,
    /// What belongs to this zone.
    pub zone: Option<ZoneId>,
    /// What belongs to this goal.
    pub goal: Option<GoalId>,
    /// Projects with this tag.
    pub tag: Option<usize>,
}

impl<'a> Choices<'a> {
    /// What a plan offers.
    pub fn of(plan: &'a Plan) -> Self {
        let mut choices = Self { plan, departments: Vec::new(), audiences: Vec::new(), tags: Vec::new() };
        for measure in &plan.measures {
            add(&mut choices.audiences, &measure.audience);
            for project in &measure.projects {
                add(&mut choices.departments, &project.departments);
                add(&mut choices.tags, &project.tags);
            }
        }
        choices
    }
}

/// Departments, audiences and tags of a plan, each with what the same plan in other words calls it. Two of one name stay two.
pub fn pairs<'a>(own: &'a Plan, here: &'a Plan) -> [Vec<(&'a str, &'a str)>; 3] {
    let [mut departments, mut audiences, mut tags] = [const { Vec::new() }; 3];
    for (own, here) in own.measures.iter().zip(&here.measures) {
        pair(&mut audiences, &own.audience, &here.audience);
        for (own, here) in own.projects.iter().zip(&here.projects) {
            pair(&mut departments, &own.departments, &here.departments);
            pair(&mut tags, &own.tags, &here.tags);
        }
    }
    [departments, audiences, tags]
}

fn pair<'a>(list: &mut Vec<(&'a str, &'a str)>, own: &'a [String], here: &'a [String]) {
    for (own, here) in own.iter().zip(here) {
        if !list.iter().any(|(known, _)| known == own) {
            list.push((own, here));
        }
    }
}

fn add<'a>(list: &mut Vec<&'a str>, words: &'a [String]) {
    for word in words {
        if !list.contains(&word.as_str()) {
            list.push(word);
        }
    }
}

/// Whether the chosen word is among these; a number that no list holds shows nothing.
fn chosen(choice: Option<usize>, list: &[&str], words: &[String]) -> bool {
    choice.is_none_or(|number| list.get(number).is_some_and(|chosen| words.iter().any(|word| word == chosen)))
}

impl Filter {
    /// What was asked for and this plan does not know, in the words of the address.
    pub fn unknown<'a>(&self, chosen: impl Fn(Facet) -> Option<&'a str>) -> Vec<&'a str> {
        let known = |facet| match facet {
            Facet::Department => self.department.is_some(),
            Facet::Audience => self.audience.is_some(),
            Facet::Zone => self.zone.is_some(),
            Facet::Goal => self.goal.is_some(),
            Facet::Tag => self.tag.is_some(),
        };
        Facet::ALL.into_iter().filter(|facet| !known(*facet)).filter_map(chosen).collect()
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an item is shown. The plan as a whole is when nothing is chosen; what the plan does not hold never is.
    pub fn admits(&self, choices: &Choices, item: &ItemId) -> bool {
        let plan = choices.plan;
        let admitted = match item {
            ItemId::Plan => Some(self.is_empty()),
            ItemId::Goal(id) => plan.goal(*id).map(|goal| self.admits_goal(choices, goal)),
            ItemId::Direction(id) => plan.direction(*id).map(|direction| self.admits_direction(choices, direction)),
            ItemId::Measure(id) => plan.measure(*id).map(|measure| self.admits_measure(choices, measure)),
            ItemId::Project(id) => plan.project(*id).map(|project| self.admits_project(choices, project)),
            ItemId::Figure(FigureId::Target(id)) => return self.admits(choices, &id.goal().into()),
            ItemId::Figure(FigureId::Kpi(id)) => return self.admits(choices, &id.measure().into()),
            ItemId::Zone(id) => plan.zone(id).map(|zone| self.admits_zone(choices, zone)),
        };
        admitted.unwrap_or(false)
    }

    /// Whether a goal is shown.
    pub fn admits_goal(&self, choices: &Choices, goal: &Goal) -> bool {
        self.admits_owner(choices, goal.id, &mut choices.plan.measures_under(goal.id))
    }

    /// Whether a direction is shown.
    pub fn admits_direction(&self, choices: &Choices, direction: &Direction) -> bool {
        self.admits_owner(choices, direction.id.goal(), &mut choices.plan.measures_of(direction.id))
    }

    /// Whether a measure is shown.
    pub fn admits_measure(&self, choices: &Choices, measure: &Measure) -> bool {
        self.places(choices, measure) && self.has_project(choices, measure)
    }

    /// Whether a project is shown.
    pub fn admits_project(&self, choices: &Choices, project: &Project) -> bool {
        let measure = choices.plan.measure(project.id.measure());
        self.chooses(choices, project) && measure.is_some_and(|measure| self.places(choices, measure))
    }

    /// Whether a zone is shown.
    pub fn admits_zone(&self, choices: &Choices, zone: &Zone) -> bool {
        let mut measures = zone.measures.iter().filter_map(|id| choices.plan.measure(*id));
        self.zone.as_ref().is_none_or(|chosen| *chosen == zone.id)
            && self.goal.is_none_or(|goal| goal == zone.goal)
            && (self.asks_nothing_of_measures()
                || measures.any(|measure| self.is_for(choices, measure) && self.has_project(choices, measure)))
    }

    fn admits_owner(&self, choices: &Choices, own: GoalId, mut measures: &mut dyn Iterator<Item = &Measure>) -> bool {
        if self.goal.is_some_and(|goal| goal != own) {
            return false;
        }
        // Without measures there would be nothing to show it for.
        self.asks_nothing_of_measures() && self.zone.is_none()
            || Iterator::any(&mut measures, |measure| self.admits_measure(choices, measure))
    }

    fn asks_nothing_of_measures(&self) -> bool {
        self.department.is_none() && self.audience.is_none() && self.tag.is_none()
    }

    /// Whether a measure lies where the filter looks, whatever its projects.
    fn places(&self, choices: &Choices, measure: &Measure) -> bool {
        let zone = |id: &ZoneId| choices.plan.zone(id).is_some_and(|zone| zone.measures.contains(&measure.id));
        self.goal.is_none_or(|goal| goal == measure.direction.goal())
            && self.zone.as_ref().is_none_or(zone)
            && self.is_for(choices, measure)
    }

    fn is_for(&self, choices: &Choices, measure: &Measure) -> bool {
        match self.audience {
            None => true,
            Some(Audience::Phrase(number)) => chosen(Some(number), &choices.audiences, &measure.audience),
            Some(Audience::Group(number)) => (choices.plan.audiences.get(number))
                .is_some_and(|group| measure.audience.iter().any(|phrase| group.phrases.contains(phrase))),
        }
    }

    /// A measure without projects is shown unless the filter looks for projects.
    fn has_project(&self, choices: &Choices, measure: &Measure) -> bool {
        self.department.is_none() && self.tag.is_none()
            || measure.projects.iter().any(|project| self.chooses(choices, project))
    }

    fn chooses(&self, choices: &Choices, project: &Project) -> bool {
        chosen(self.department, &choices.departments, &project.departments)
            && chosen(self.tag, &choices.tags, &project.tags)
    }

    /// Reads a filter from what a page is narrowed to. What this plan does not know is not chosen.
    pub fn read<'a>(choices: &Choices, chosen: impl Fn(Facet) -> Option<&'a str>) -> Self {
        let number = |facet, list: &[&str]| {
            let word = chosen(facet)?;
            list.iter().position(|known| *known == word)
        };
        let plan = choices.plan;
        Self {
            department: number(Facet::Department, &choices.departments),
            audience: chosen(Facet::Audience)
                .and_then(|id| plan.audiences.iter().position(|group| group.id == id))
                .map(Audience::Group)
                .or_else(|| number(Facet::Audience, &choices.audiences).map(Audience::Phrase)),
            zone: chosen(Facet::Zone)
                .and_then(|id| plan.zones.iter().find(|zone| zone.id.as_str() == id))
                .map(|it| it.id.clone()),
            goal: chosen(Facet::Goal).and_then(|id| id.parse().ok()).filter(|id| plan.goal(*id).is_some()),
            tag: number(Facet::Tag, &choices.tags),
        }
    }
}
