//! The plan as a whole and the parts it is made of. Start with [`Plan`].
//!
//! Parts are held in flat lists in the order of the plan, and know their owner by id; [`super::lookup`] walks between them. All
//! of it is checked when it is read, so a measure always has its direction, and a direction its goal.

pub use super::zone::{Zone, ZoneLink};
use super::{
    figure::Figure,
    id::{DirectionId, GoalId, MeasureId, NationalGoalId, ProjectId},
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
    /// Where the places on the map are from. Shown with whose data the site is made from.
    pub landmark_credit: String,
    /// Where the map stands.
    pub map_source: Lines,
    /// What the site says of this document where it shows the national goals; this and the next three are its own words, and
    /// empty where it has nothing to say.
    pub national_note: String,
    /// What it says where it shows the tree.
    pub outline_note: String,
    /// How the text of the source was put in order.
    pub text_note: String,
    /// What that text does not tell.
    pub unknown_note: String,
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
    pub mark: GoalMark,
}

/// A shape that stands for a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum GoalMark {
    Circle,
    Triangle,
    Square,
    Diamond,
    Pentagon,
    Hexagon,
    Cross,
    Funnel,
}

impl GoalMark {
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
