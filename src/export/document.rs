//! `plan.json`: the published form of a whole plan. Its JSON Schema is made from these types, and their comments are its
//! descriptions, so they are written for whoever reads the file and knows nothing of this program.
//!
//! Over 300 lines: one format, to be read from its beginning to its end.
//!
//! Adding a field keeps [`VERSION`]; taking one away, renaming one or changing what it means makes a new one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Number;

/// The version of the format.
pub const VERSION: u32 = 1;

/// One edition of one city's plan, complete. Texts and figures are the plan's own unless a description says otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "A city's plan: goals, directions, measures, projects, figures and zones")]
pub struct PlanDocument {
    /// Where the schema of this file is, relative to it.
    #[serde(rename = "$schema")]
    pub schema_file: String,
    /// The version of this format.
    #[schemars(extend("const" = VERSION))]
    pub schema: u32,
    /// Which plan this is. Another plan, or another edition of this one, has another id.
    pub id: String,
    /// The city.
    pub city: String,
    /// The city's code of local governments (全国地方公共団体コード): five digits of JIS X 0402 and a check digit; null where it is not
    /// known.
    pub area_code: Option<String>,
    /// The name of the plan.
    pub name: String,
    /// The part of its document that is here.
    pub chapter: String,
    /// What the plan's document calls this edition; null where it says nothing of it.
    pub edition: Option<String>,
    /// The years the plan runs.
    pub term: Term,
    /// Where the data come from and how they may be used.
    pub about: About,
    /// Passages that belong to no goal or measure.
    pub sections: Vec<Section>,
    /// The nation's goals, which the city's follow.
    pub national_goals: Vec<NationalGoal>,
    /// The basic goals (基本目標).
    pub goals: Vec<Goal>,
    /// The directions (施策の基本的方向).
    pub directions: Vec<Direction>,
    /// The measures (施策) with their KPIs and projects.
    pub measures: Vec<Measure>,
    /// The map and its zones. Their rough shapes are in `zones.geojson`.
    pub map: Map,
    /// Where these data deliberately differ from the source.
    pub corrections: Vec<Correction>,
    /// The years of Japanese eras that stand in these texts, with the years they are in the western count.
    pub era_years: Vec<EraYear>,
}

/// A year of an era, as the texts write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EraYear {
    /// As it is written.
    pub written: String,
    /// The western year; of a decade (年代) the first.
    pub first: i32,
    /// The same year again; of a decade the last.
    pub last: i32,
}

/// Fiscal years, which begin in April.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// The year of the baselines.
    pub first: i32,
    /// The year of the targets.
    pub last: i32,
}

/// Where the data come from and how they may be used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct About {
    /// Whose the texts and figures are.
    pub source: String,
    /// The years the plan runs, in words.
    pub term: String,
    /// What is known of the licence.
    pub licence: String,
    /// What was added to the plan.
    pub added: String,
    /// What is official and what is not.
    pub notice: String,
}

/// Lines of the verbatim text the data were taken from, counted from 1, both ends included.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Lines {
    /// The first line.
    pub first: u32,
    /// The last line.
    pub last: u32,
}

/// A passage that belongs to no goal or measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// A word for it, not the plan's.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    pub text: Vec<String>,
    /// Where it stands.
    pub source: Lines,
}

/// A goal of the nation's strategy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NationalGoal {
    /// Its number, in the order of the source, which does not number them.
    pub id: u8,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub source: Lines,
}

/// A basic goal (基本目標).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Goal {
    /// `goal/4`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A label for narrow places; not the plan's words.
    pub short: String,
    /// The national goal it corresponds to, read from the contents: the text of the source does not say it.
    pub national_goal: u8,
    /// The state of things (現状と課題), by paragraph.
    pub issues: Vec<String>,
    /// The goal and its directions (基本目標と施策の基本的方向), by paragraph.
    pub approach: Vec<String>,
    /// Its targets (数値目標).
    pub targets: Vec<Figure>,
    /// Where it stands.
    pub source: Lines,
}

/// A direction (施策の基本的方向).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Direction {
    /// `direction/4-2`.
    pub id: String,
    /// The goal it belongs to.
    pub goal: String,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub source: Lines,
}

/// A measure (施策).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Measure {
    /// `measure/13`.
    pub id: String,
    /// The goal it belongs to.
    pub goal: String,
    /// The direction it serves.
    pub direction: String,
    /// Its name.
    pub name: String,
    /// Its name in the outline (骨子); null where it is the same.
    pub outline_name: Option<String>,
    /// What is done (施策概要), by paragraph.
    pub summary: Vec<String>,
    /// For whom (対象).
    pub audience: Vec<String>,
    /// What is to come of it (目標・成果).
    pub outcome: Vec<String>,
    /// Its KPIs (重要業績評価指標).
    pub kpis: Vec<Figure>,
    /// Its projects (具体的な事業例).
    pub projects: Vec<Project>,
    /// Where its pages stand.
    pub source: Lines,
    /// Where the outline lists it.
    pub outline_source: Lines,
}

/// A project (事業例).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Project {
    /// `project/13-2`: its measure and its place there, which the plan does not number.
    pub id: String,
    /// Its name on its measure's page.
    pub name: String,
    /// Its name in the outline (骨子); null where the outline does not list it.
    pub outline_name: Option<String>,
    /// What the plan writes beside the name to mark its kind.
    pub tags: Vec<String>,
    /// The departments in charge (担当課).
    pub departments: Vec<String>,
    /// What is done, by paragraph.
    pub text: Vec<String>,
}

/// A target (数値目標) or KPI (重要業績評価指標).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// `target/4-1` or `kpi/13-1`: its owner and its place in the owner's table, which the plan does not number.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is counted; null where the plan gives no unit. `万人` counts in ten thousands: values are as the plan writes them.
    pub unit: Option<String>,
    /// The value the plan starts from (実績値); null where the plan writes 「―」, which is not 0.
    pub baseline: Option<Baseline>,
    /// The value to reach on the way (中間目標); not there where the plan sets none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interim: Option<Target>,
    /// The value to reach (目標値).
    pub target: Target,
    /// How it is counted.
    pub kind: Kind,
    /// Whether the plan says so.
    pub kind_basis: Basis,
    /// Which way is good; not said by the plan.
    pub better: Better,
    /// Footnotes of its line.
    pub footnotes: Vec<Footnote>,
}

/// An actual value (実績値).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Baseline {
    /// The number, with the decimals the plan writes.
    pub value: Number,
    /// When it was measured.
    pub period: Period,
}

/// A value to reach (目標値).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Target {
    /// The number, with the decimals the plan writes; null where the plan writes 「維持」.
    pub value: Option<Number>,
    /// As the plan writes it, with its unit: `延べ300人`, `維持`.
    pub written: String,
    /// When it is due.
    pub period: Period,
}

/// A year or a span of years.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Period {
    /// As the plan writes it: `2014年度`, `2008～2012年`.
    pub written: String,
    /// The first year.
    pub first: i32,
    /// The last year; the same as the first where it is one year.
    pub last: i32,
}

/// How a figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The state on a day or by a survey.
    Point,
    /// What happens within one year.
    Annual,
    /// Counted on from the start of the term (延べ・累計).
    Cumulative,
    /// To stay where it is (維持).
    Maintain,
}

/// Where a statement about the plan comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The plan writes it.
    Written,
    /// Read from the figure's name; the plan does not say.
    Inferred,
}

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// As it is.
    Keep,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Footnote {
    /// `※` or `※1`.
    pub mark: String,
    /// What it says.
    pub text: String,
    /// Which part of the line it is about.
    pub on: Part,
}

/// A part of a line of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The name.
    Name,
    /// The baseline.
    Baseline,
    /// The target.
    Target,
}

/// The plan's map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Map {
    /// The name the plan gives it.
    pub name: String,
    /// What the plan says under it.
    pub note: String,
    /// Where it stands.
    pub source: Lines,
    /// Its zones.
    pub zones: Vec<Zone>,
}

/// A zone (ゾーン) of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Zone {
    /// `zone/…`, not the plan's word.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub theme: String,
    /// The goal its words point at; the text of the plan does not say it.
    pub goal: String,
    /// The measures its words point at; the text of the plan does not say them.
    pub measures: Vec<String>,
    /// Why these.
    pub basis: String,
    /// The measures and projects that belong to it.
    pub links: Vec<ZoneLink>,
    /// Where it stands.
    pub source: Lines,
}

/// What belongs to a zone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ZoneLink {
    /// `measure/…` or `project/…`.
    pub item: String,
    /// The plan's words about it that say so.
    pub words: String,
    /// Whether that they do is the reading of this site. Otherwise they are the zone's own words.
    pub reading: bool,
}

/// A place where these data deliberately differ from the source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
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
