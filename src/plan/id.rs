//! The names of plan items. Each kind of item has its own type, so that a measure cannot be taken for a goal.
//!
//! An id is written the way the plan counts: goal `4`, direction `4-2`, measure `13`. What the plan leaves uncounted is
//! counted in the order of its tables: project `13-2`, target `4-1`, KPI `13-1`. [`ItemId`] is any of them and is
//! what a note is pinned to; its text form (`measure/13`, `kpi/13-1`) is stored and must not change.

use std::{fmt, str::FromStr};

/// A text that names no item.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("「{0}」は計画の項目の番号として読めません")]
pub struct IdError(String);

/// Reads one positive number written without sign, leading zero or white space.
fn count(text: &str) -> Result<u8, IdError> {
    match text.parse::<u8>() {
        Ok(number) if number > 0 && number.to_string() == text => Ok(number),
        _ => Err(IdError(text.to_owned())),
    }
}

/// Reads `a-b`.
fn pair(text: &str) -> Result<(u8, u8), IdError> {
    let (first, second) = text.split_once('-').ok_or_else(|| IdError(text.to_owned()))?;
    Ok((count(first)?, count(second)?))
}

macro_rules! single {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u8);
        impl $name {
            /// The number the plan gives it, from 1.
            pub fn number(self) -> u8 {
                self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                count(text).map(Self)
            }
        }
    };
}

macro_rules! within {
    ($(#[$doc:meta])* $name:ident of $owner:ident as $owner_name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name($owner, u8);
        impl $name {
            /// The item it belongs to.
            pub fn $owner_name(self) -> $owner {
                self.0
            }
            /// Its place within its owner, from 1.
            pub fn number(self) -> u8 {
                self.1
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}-{}", self.0, self.1)
            }
        }
        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                pair(text).map(|(owner, number)| Self($owner(owner), number))
            }
        }
    };
}

single! {
    /// A national goal (国の基本目標).
    NationalGoalId
}
single! {
    /// A basic goal (基本目標) of the city.
    GoalId
}
within! {
    /// A direction (施策の基本的方向).
    DirectionId of GoalId as goal
}
single! {
    /// A measure (施策). Measures are counted through the whole plan.
    MeasureId
}
within! {
    /// A project (事業例) of a measure.
    ProjectId of MeasureId as measure
}
within! {
    /// A target (数値目標) of a goal.
    TargetId of GoalId as goal
}
within! {
    /// A KPI (重要業績評価指標) of a measure.
    KpiId of MeasureId as measure
}

/// A zone (ゾーン) of the map: a short word of lower-case Latin letters, digits and hyphens, fit for an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ZoneId(String);

impl ZoneId {
    /// The word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ZoneId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ZoneId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.is_empty() && text.chars().all(fit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(IdError(text.to_owned()))
        }
    }
}

/// A figure: a target of a goal or a KPI of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureId {
    /// 数値目標
    Target(TargetId),
    /// 重要業績評価指標
    Kpi(KpiId),
}

/// Any item of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ItemId {
    /// The plan as a whole.
    Plan,
    /// A basic goal.
    Goal(GoalId),
    /// A direction.
    Direction(DirectionId),
    /// A measure.
    Measure(MeasureId),
    /// A project.
    Project(ProjectId),
    /// A target or a KPI.
    Figure(FigureId),
    /// A zone of the map.
    Zone(ZoneId),
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ItemKind {
    Goal,
    Direction,
    Measure,
    Project,
    Target,
    Kpi,
    Zone,
    Plan,
}

impl ItemKind {
    /// Every kind, in the order groups stand in.
    pub const ALL: [Self; 8] =
        [Self::Goal, Self::Direction, Self::Measure, Self::Project, Self::Target, Self::Kpi, Self::Zone, Self::Plan];

    /// What an item is.
    pub fn of(item: &ItemId) -> Self {
        match item {
            ItemId::Plan => Self::Plan,
            ItemId::Goal(_) => Self::Goal,
            ItemId::Direction(_) => Self::Direction,
            ItemId::Measure(_) => Self::Measure,
            ItemId::Project(_) => Self::Project,
            ItemId::Figure(FigureId::Target(_)) => Self::Target,
            ItemId::Figure(FigureId::Kpi(_)) => Self::Kpi,
            ItemId::Zone(_) => Self::Zone,
        }
    }
}

impl fmt::Display for FigureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target(id) => write!(f, "target/{id}"),
            Self::Kpi(id) => write!(f, "kpi/{id}"),
        }
    }
}

impl FromStr for FigureId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.split_once('/') {
            Some(("target", id)) => id.parse().map(Self::Target),
            Some(("kpi", id)) => id.parse().map(Self::Kpi),
            _ => Err(IdError(text.to_owned())),
        }
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("plan"),
            Self::Goal(id) => write!(f, "goal/{id}"),
            Self::Direction(id) => write!(f, "direction/{id}"),
            Self::Measure(id) => write!(f, "measure/{id}"),
            Self::Project(id) => write!(f, "project/{id}"),
            Self::Figure(id) => id.fmt(f),
            Self::Zone(id) => write!(f, "zone/{id}"),
        }
    }
}

impl FromStr for ItemId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        if text == "plan" {
            return Ok(Self::Plan);
        }
        if let Ok(figure) = text.parse() {
            return Ok(Self::Figure(figure));
        }
        let (kind, id) = text.split_once('/').ok_or_else(|| IdError(text.to_owned()))?;
        match kind {
            "goal" => id.parse().map(Self::Goal),
            "direction" => id.parse().map(Self::Direction),
            "measure" => id.parse().map(Self::Measure),
            "project" => id.parse().map(Self::Project),
            "zone" => id.parse().map(Self::Zone),
            _ => Err(IdError(text.to_owned())),
        }
    }
}

macro_rules! item {
    ($($kind:ident($id:ty)),*) => {
        $(impl From<$id> for ItemId {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        })*
    };
}
item!(Goal(GoalId), Direction(DirectionId), Measure(MeasureId), Project(ProjectId), Figure(FigureId), Zone(ZoneId));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_reads_back_from_its_own_text() {
        for text in
            ["plan", "goal/4", "direction/4-2", "measure/13", "project/13-5", "target/4-1", "kpi/13-1", "zone/industry"]
        {
            assert_eq!(text.parse::<ItemId>().map(|id| id.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in
            ["", "goal", "goal/0", "goal/04", "goal/+4", "direction/4", "kpi/a-1", "zone/", "zone/Ａ", "measure/１"]
        {
            assert!(text.parse::<ItemId>().is_err(), "{text}");
        }
    }
}
