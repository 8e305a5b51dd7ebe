//! What a plan is asked for: an item by its id, what stands under another, and the names, lines and goals of items.

use super::{
    figure::Figure,
    id::{DirectionId, FigureId, GoalId, ItemId, MeasureId, NationalGoalId, ProjectId, ZoneId},
    model::{Direction, Goal, Measure, NationalGoal, Plan, Project, Zone},
    source::Lines,
};

impl Plan {
    /// What its site is called: as its map, or where it has none as the plan.
    pub fn title(&self) -> &str {
        if self.map_name.is_empty() { &self.name } else { &self.map_name }
    }

    /// Whether there is a map to show: one without zones would show nothing of the plan.
    pub fn has_map(&self) -> bool {
        !self.zones.is_empty()
    }

    /// A goal by id.
    pub fn goal(&self, id: GoalId) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }
    /// A national goal by id.
    pub fn national_goal(&self, id: NationalGoalId) -> Option<&NationalGoal> {
        self.national_goals.iter().find(|goal| goal.id == id)
    }
    /// A direction by id.
    pub fn direction(&self, id: DirectionId) -> Option<&Direction> {
        self.directions.iter().find(|direction| direction.id == id)
    }
    /// A measure by id.
    pub fn measure(&self, id: MeasureId) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }
    /// A zone by id.
    pub fn zone(&self, id: &ZoneId) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.id == *id)
    }
    /// A project by id.
    pub fn project(&self, id: ProjectId) -> Option<&Project> {
        self.measure(id.measure())?.projects.iter().find(|project| project.id == id)
    }
    /// A figure by id.
    pub fn figure(&self, id: FigureId) -> Option<&Figure> {
        match id {
            FigureId::Target(target) => self.goal(target.goal())?.targets.iter().find(|figure| figure.id == id),
            FigureId::Kpi(kpi) => self.measure(kpi.measure())?.kpis.iter().find(|figure| figure.id == id),
        }
    }
    /// The directions of a goal.
    pub fn directions_of(&self, goal: GoalId) -> impl Iterator<Item = &Direction> + Clone {
        self.directions.iter().filter(move |direction| direction.id.goal() == goal)
    }
    /// The measures of a direction.
    pub fn measures_of(&self, direction: DirectionId) -> impl Iterator<Item = &Measure> + Clone {
        self.measures.iter().filter(move |measure| measure.direction == direction)
    }
    /// The measures of a goal.
    pub fn measures_under(&self, goal: GoalId) -> impl Iterator<Item = &Measure> + Clone {
        self.measures.iter().filter(move |measure| measure.direction.goal() == goal)
    }
    /// The zones whose words point at a goal.
    pub fn zones_of(&self, goal: GoalId) -> impl Iterator<Item = &Zone> + Clone {
        self.zones.iter().filter(move |zone| zone.goal == goal)
    }
    /// Every figure, each goal's targets before the KPIs of its measures.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.goals.iter().flat_map(|goal| self.figures_under(goal.id))
    }
    /// The figures of a goal: its targets, then the KPIs of its measures.
    pub fn figures_under(&self, goal: GoalId) -> impl Iterator<Item = &Figure> {
        let targets = self.goal(goal).into_iter().flat_map(|goal| &goal.targets);
        targets.chain(self.measures_under(goal).flat_map(|measure| &measure.kpis))
    }
    /// Every project in order.
    pub fn projects(&self) -> impl Iterator<Item = &Project> {
        self.measures.iter().flat_map(|measure| &measure.projects)
    }
    /// Every item, in the order a reader meets them: the plan, then each goal with its targets, its directions, their
    /// measures with KPIs and projects, and at the end the zones.
    pub fn items(&self) -> impl Iterator<Item = ItemId> {
        let measure = |measure: &Measure| {
            let kpis = measure.kpis.iter().map(|figure| figure.id.into());
            let projects = measure.projects.iter().map(|project| project.id.into());
            std::iter::once(measure.id.into()).chain(kpis).chain(projects).collect::<Vec<ItemId>>()
        };
        let direction = move |direction: &Direction| {
            std::iter::once(direction.id.into())
                .chain(self.measures_of(direction.id).flat_map(measure))
                .collect::<Vec<_>>()
        };
        let goal = move |goal: &Goal| {
            let targets = goal.targets.iter().map(|figure| figure.id.into());
            let directions = self.directions_of(goal.id).flat_map(direction);
            std::iter::once(goal.id.into()).chain(targets).chain(directions).collect::<Vec<_>>()
        };
        let zones = self.zones.iter().map(|zone| zone.id.clone().into());
        std::iter::once(ItemId::Plan).chain(self.goals.iter().flat_map(goal)).chain(zones)
    }
    /// The name of an item, where the plan has it.
    pub fn name_of(&self, item: &ItemId) -> Option<&str> {
        Some(match item {
            ItemId::Plan => &self.name,
            ItemId::Goal(id) => &self.goal(*id)?.name,
            ItemId::Direction(id) => &self.direction(*id)?.name,
            ItemId::Measure(id) => &self.measure(*id)?.name,
            ItemId::Project(id) => &self.project(*id)?.name,
            ItemId::Figure(id) => &self.figure(*id)?.name,
            ItemId::Zone(id) => &self.zone(id)?.name,
        })
    }
    /// The texts of a measure or a project: its name and what is said about it. Nothing of what is neither, or is not there.
    pub fn words_of(&self, item: &ItemId) -> Option<Vec<&str>> {
        let texts: Vec<&String> = match item {
            ItemId::Measure(id) => {
                let Measure { name, summary, audience, outcome, .. } = self.measure(*id)?;
                std::iter::once(name).chain(summary).chain(audience).chain(outcome).collect()
            }
            ItemId::Project(id) => {
                let Project { name, text, .. } = self.project(*id)?;
                std::iter::once(name).chain(text).collect()
            }
            _ => return None,
        };
        Some(texts.into_iter().map(String::as_str).collect())
    }
    /// Where what the page of an item shows stands in the source; of the plan as a whole, its map.
    pub fn source_of(&self, item: &ItemId) -> Option<Lines> {
        match item {
            ItemId::Goal(id) => Some(self.goal(*id)?.source),
            ItemId::Direction(id) => Some(self.direction(*id)?.source),
            ItemId::Measure(id) => Some(self.measure(*id)?.source),
            ItemId::Zone(id) => Some(self.zone(id)?.source),
            ItemId::Plan => Some(self.map_source),
            ItemId::Project(_) | ItemId::Figure(_) => None,
        }
    }
    /// The goal an item belongs to; the plan as a whole belongs to none.
    pub fn goal_of(&self, item: &ItemId) -> Option<GoalId> {
        match item {
            ItemId::Plan => None,
            ItemId::Goal(id) => Some(*id),
            ItemId::Direction(id) => Some(id.goal()),
            ItemId::Measure(id) => Some(self.measure(*id)?.direction.goal()),
            ItemId::Project(id) => self.goal_of(&id.measure().into()),
            ItemId::Figure(FigureId::Target(id)) => Some(id.goal()),
            ItemId::Figure(FigureId::Kpi(id)) => self.goal_of(&id.measure().into()),
            ItemId::Zone(id) => Some(self.zone(id)?.goal),
        }
    }
}
