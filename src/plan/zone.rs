//! Zones of the plan's map, and what belongs to them.

use super::{
    id::{GoalId, ItemId, MeasureId, ZoneId},
    source::Lines,
};

/// A zone (ゾーン) of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Its word.
    pub id: ZoneId,
    /// Its name.
    pub name: String,
    /// What it is about, the bracketed words of the map.
    pub theme: String,
    /// The goal its words point at.
    pub goal: GoalId,
    /// The measures its words point at.
    pub measures: Vec<MeasureId>,
    /// Why: the text of the plan does not say which goal a zone belongs to.
    pub basis: String,
    /// Why the map draws it where it does. The text does not show the areas drawn on the plan's own map.
    pub place: String,
    /// What belongs to it, each with the words that say so.
    pub links: Vec<ZoneLink>,
    /// Where it stands.
    pub source: Lines,
}

/// What belongs to a zone, and the plan's words that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneLink {
    /// The measure or project.
    pub item: ItemId,
    /// The plan's own words about it, which other words of the plan leave alone.
    pub words: String,
    /// Whether that it belongs there is the reading of these data's makers. Otherwise the words are the zone's own.
    pub is_reading: bool,
}
