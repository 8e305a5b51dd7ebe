//! The plan as a whole and the parts it is made of. Start with [`Plan`].
//!
//! Parts are held in flat lists in the order of the plan, and know their owner by id; [`Plan`] walks between them. All
//! of it is checked when it is read, so a measure always has its direction, and a direction its goal.

pub use super::zone::{Zone, ZoneLink};
use super::{
    figure::Figure,
    id::{DirectionId, FigureId, GoalId, ItemId, MeasureId, NationalGoalId, ProjectId, ZoneId},
    source::Lines,
};

/// One city's strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Which plan this is, for files and stored notes: `city-2015`.
    pub id: String,
    /// The city.
    pub city: String,
    /// The name of the plan.
    pub name: String,
    /// The city's code of local governments: five digits of JIS X 0402 and one that checks them.
    pub area_code: Option<String>,
    /// What the document calls this edition of the plan; nothing where it names none.
    pub edition: Option<String>,
    /// The part of the document shown here.
    pub chapter: String,
    /// The name the plan gives its map; empty where it has none.
    pub map_name: String,
    /// What the plan says under its map.
    pub map_note: String,
    /// What the makers of its data say of the map: that its zones are rough. Shown with it.
    pub map_notice: String,
    /// Whose data the map is made from. Shown with it.
    pub map_credit: String,
    /// Where the map stands.
    pub map_source: Lines,
    /// The years it runs.
    pub term: Term,
    /// Paragraphs that explain the plan.
    pub sections: Vec<Section>,
    /// The national goals the city's follow.
    pub national_goals: Vec<NationalGoal>,
    /// The basic goals.
    pub goals: Vec<Goal>,
    /// The directions.
    pub directions: Vec<Direction>,
    /// The measures.
    pub measures: Vec<Measure>,
    /// The zones of the map.
    pub zones: Vec<Zone>,
    /// The audiences of measures in groups.
    pub audiences: Vec<AudienceGroup>,
    /// Where these data deliberately differ from the source.
    pub corrections: Vec<Correction>,
}

/// Audiences that one reader looks for together. The plan does not group them: the name is this site's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AudienceGroup {
    /// Its word in addresses.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The plan's own words for the audiences in it, which other words of the plan leave alone.
    pub phrases: Vec<String>,
}

/// The years a plan runs, as fiscal years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The year of the baselines.
    pub first: i32,
    /// The year of the targets.
    pub last: i32,
}

/// A passage of the chapter that belongs to no goal or measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// A word for it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    pub text: Vec<String>,
    /// Where it stands.
    pub source: Lines,
}

/// A goal of the nation's strategy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalGoal {
    /// Its number.
    pub id: NationalGoalId,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub source: Lines,
}

/// A basic goal (基本目標).
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// Its number.
    pub id: GoalId,
    /// Its name.
    pub name: String,
    /// This site's label for narrow places; not the plan's words.
    pub short: String,
    /// The national goal it corresponds to.
    pub national_goal: NationalGoalId,
    /// How it is drawn.
    pub look: Look,
    /// 現状と課題, paragraph by paragraph.
    pub issues: Vec<String>,
    /// 基本目標と施策の基本的方向, paragraph by paragraph.
    pub approach: Vec<String>,
    /// 数値目標.
    pub targets: Vec<Figure>,
    /// What it is about in a few plain sentences of this site, where the plan is told in other words than its own.
    pub explanation: Option<String>,
    /// Where it stands.
    pub source: Lines,
}

/// A colour pair and a mark: what tells a goal apart at a glance, with and without colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Token of the design system for light grounds: `blue-700`.
    pub light: String,
    /// Token for dark grounds.
    pub dark: String,
    /// The shape beside the colour.
    pub mark: Mark,
}

/// A shape that stands for a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Mark {
    Circle,
    Triangle,
    Square,
    Diamond,
    Pentagon,
    Hexagon,
    Cross,
    Funnel,
}

impl Mark {
    /// Every word the seeds may use, for messages.
    pub const WORDS: &[&str] = &["circle", "triangle", "square", "diamond", "pentagon", "hexagon", "cross", "funnel"];

    /// What a word of the seeds means.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "circle" => Some(Self::Circle),
            "triangle" => Some(Self::Triangle),
            "square" => Some(Self::Square),
            "diamond" => Some(Self::Diamond),
            "pentagon" => Some(Self::Pentagon),
            "hexagon" => Some(Self::Hexagon),
            "cross" => Some(Self::Cross),
            "funnel" => Some(Self::Funnel),
            _ => None,
        }
    }
}

/// A direction (施策の基本的方向).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Direction {
    /// Its number.
    pub id: DirectionId,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub source: Lines,
}

/// A measure (施策).
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its number.
    pub id: MeasureId,
    /// The direction it serves.
    pub direction: DirectionId,
    /// Its name.
    pub name: String,
    /// The name in the outline, where it is written differently there.
    pub outline_name: Option<String>,
    /// 施策概要, paragraph by paragraph.
    pub summary: Vec<String>,
    /// 対象.
    pub audience: Vec<String>,
    /// 目標・成果.
    pub outcome: Vec<String>,
    /// 重要業績評価指標.
    pub kpis: Vec<Figure>,
    /// 具体的な事業例.
    pub projects: Vec<Project>,
    /// What it is about in a few plain sentences of this site, where the plan is told in other words than its own.
    pub explanation: Option<String>,
    /// Where its pages stand.
    pub source: Lines,
    /// Where the outline (骨子) lists it.
    pub outline_source: Lines,
}

/// A project (事業例).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its number.
    pub id: ProjectId,
    /// Its name on the measure's page.
    pub name: String,
    /// Its name in the outline (骨子); `None` where the outline does not list it.
    pub outline_name: Option<String>,
    /// What the plan writes beside the name to mark its kind.
    pub tags: Vec<String>,
    /// 担当課.
    pub departments: Vec<String>,
    /// What is done, paragraph by paragraph.
    pub text: Vec<String>,
}

/// A place where these data deliberately differ from the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Where.
    pub source: Lines,
    /// What the source says.
    pub written: String,
    /// What these data say.
    pub read_as: String,
    /// Why.
    pub reason: String,
}

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
