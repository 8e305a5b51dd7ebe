//! The pages there are, without their language.

use crate::plan::{
    id::{DirectionId, FigureId, GoalId, ItemId, MeasureId, ZoneId},
    model::Plan,
};

/// A page, without its language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Page {
    /// The whole strategy on one screen.
    Home,
    /// The map and its zones.
    Map,
    /// Goals, directions, measures and projects as a tree.
    Tree,
    /// One goal.
    Goal(GoalId),
    /// One direction.
    Direction(DirectionId),
    /// One measure.
    Measure(MeasureId),
    /// Every figure.
    Kpis,
    /// What was measured of all figures, and how far they are.
    Review,
    /// The same as a report, to print and to hand on.
    Report,
    /// One figure, and how it is judged.
    Figure(FigureId),
    /// One zone.
    Zone(ZoneId),
    /// What matches a reader's words.
    Search,
    /// The reader's notes.
    Notes,
    /// What this is and where it comes from.
    About,
    /// The plan as files for spreadsheets and programs.
    Data,
    /// The words of the plan that are explained.
    Glossary,
    /// How far the site is for everybody, and how that was seen.
    Accessibility,
    /// What is kept of a reader, where, and how to be rid of it.
    Privacy,
    /// How the site is kept on the device for where there is no network, and which version it is.
    Offline,
    /// How a page is shown in a frame of another site.
    Embed,
    /// A workshop with notes.
    Workshop,
}

/// Whether the seeds say how far the site is for everybody: only who tested it can.
const IS_STATED: bool = include!(concat!(env!("OUT_DIR"), "/stated.rs"));

impl Page {
    /// Whether there is such a page, whatever the plan: [`Self::Accessibility`] only where the seeds have what it says.
    pub fn is_there(&self) -> bool {
        IS_STATED || *self != Self::Accessibility
    }

    /// Every page of a plan, in the order a reader would leaf through them.
    pub fn all(plan: &Plan) -> Vec<Self> {
        let mut pages = vec![Self::Home];
        pages.extend(plan.has_map().then_some(Self::Map));
        pages.extend([
            Self::Tree,
            Self::Kpis,
            Self::Review,
            Self::Report,
            Self::Search,
            Self::Notes,
            Self::About,
            Self::Data,
            Self::Glossary,
        ]);
        pages.extend(
            [Self::Accessibility, Self::Privacy, Self::Offline, Self::Embed, Self::Workshop]
                .into_iter()
                .filter(Self::is_there),
        );
        pages.extend(plan.goals.iter().map(|goal| Self::Goal(goal.id)));
        pages.extend(plan.directions.iter().map(|direction| Self::Direction(direction.id)));
        pages.extend(plan.measures.iter().map(|measure| Self::Measure(measure.id)));
        pages.extend(plan.zones.iter().map(|zone| Self::Zone(zone.id.clone())));
        pages.extend(plan.figures().map(|figure| Self::Figure(figure.id)));
        pages
    }

    /// The item a page is about, for notes and names.
    pub fn item(&self) -> Option<ItemId> {
        match self {
            Self::Home => Some(ItemId::Plan),
            Self::Goal(id) => Some((*id).into()),
            Self::Direction(id) => Some((*id).into()),
            Self::Measure(id) => Some((*id).into()),
            Self::Figure(id) => Some((*id).into()),
            Self::Zone(id) => Some(id.clone().into()),
            Self::Map
            | Self::Tree
            | Self::Kpis
            | Self::Review
            | Self::Report
            | Self::Search
            | Self::Notes
            | Self::About
            | Self::Data
            | Self::Glossary
            | Self::Accessibility
            | Self::Privacy
            | Self::Offline
            | Self::Embed
            | Self::Workshop => None,
        }
    }

    /// The page an item stands on. Projects and figures stand on the page of their owner, at [`super::anchor`].
    pub fn of(item: &ItemId) -> Self {
        match item {
            ItemId::Plan => Self::Home,
            ItemId::Goal(id) => Self::Goal(*id),
            ItemId::Direction(id) => Self::Direction(*id),
            ItemId::Measure(id) => Self::Measure(*id),
            ItemId::Project(id) => Self::Measure(id.measure()),
            ItemId::Figure(FigureId::Target(id)) => Self::Goal(id.goal()),
            ItemId::Figure(FigureId::Kpi(id)) => Self::Measure(id.measure()),
            ItemId::Zone(id) => Self::Zone(id.clone()),
        }
    }

    /// Whether it comes only as a document in every language: the app has none of its words.
    pub fn is_document(&self) -> bool {
        matches!(
            self,
            Self::Accessibility
                | Self::Privacy
                | Self::Offline
                | Self::Embed
                | Self::Workshop
                | Self::Figure(_)
                | Self::Review
                | Self::Report
        )
    }

    /// Whether its address can ask for a part of it.
    pub(crate) fn can_be_narrowed(&self) -> bool {
        matches!(self, Self::Tree | Self::Kpis)
    }

    /// Whether its address can ask for something on its map.
    pub(crate) fn has_map(&self) -> bool {
        matches!(self, Self::Home | Self::Map)
    }

    /// Its folder relative to that of its language.
    pub(super) fn path(&self) -> String {
        let (folder, id): (&str, &dyn std::fmt::Display) = match self {
            Self::Goal(id) => ("goals/", id),
            Self::Direction(id) => ("directions/", id),
            Self::Measure(id) => ("measures/", id),
            Self::Figure(FigureId::Kpi(id)) => ("kpis/", id),
            Self::Figure(FigureId::Target(id)) => ("kpis/target-", id),
            Self::Zone(id) => ("zones/", id),
            page => {
                let word = WORDS.iter().find(|(_, own)| own == page);
                return word.map(|(word, _)| [word, "/"].concat()).unwrap_or_default();
            }
        };
        format!("{folder}{id}/")
    }

    /// The page of these parts of an address.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Home,
            [word] => WORDS.iter().find(|(own, _)| own == word)?.1.clone(),
            ["goals", id] => Self::Goal(id.parse().ok()?),
            ["directions", id] => Self::Direction(id.parse().ok()?),
            ["measures", id] => Self::Measure(id.parse().ok()?),
            ["kpis", id] => Self::Figure(match id.strip_prefix("target-") {
                Some(id) => FigureId::Target(id.parse().ok()?),
                None => FigureId::Kpi(id.parse().ok()?),
            }),
            ["zones", id] => Self::Zone(id.parse().ok()?),
            _ => return None,
        })
    }
}

/// The pages whose folder has a name of its own, with it.
const WORDS: &[(&str, Page)] = &[
    ("map", Page::Map),
    ("tree", Page::Tree),
    ("kpis", Page::Kpis),
    ("review", Page::Review),
    ("report", Page::Report),
    ("search", Page::Search),
    ("notes", Page::Notes),
    ("about", Page::About),
    ("data", Page::Data),
    ("glossary", Page::Glossary),
    ("accessibility", Page::Accessibility),
    ("privacy", Page::Privacy),
    ("offline", Page::Offline),
    ("embed", Page::Embed),
    ("workshop", Page::Workshop),
];
