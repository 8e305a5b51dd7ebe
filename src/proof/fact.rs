//! A text or figure of the plan, and where the source says it.

use super::plain::PlainText;
use crate::plan::{id::ItemId, source::Lines};

/// A text or figure of the plan and where the source says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Whose it is; what belongs to no goal, measure or zone is the plan's.
    pub item: ItemId,
    /// Which: `name`, `summary.1`, `departments.2`, `baseline`. A line of figures as a whole is `row`; a name with
    /// its number, or a project with its tags and departments, is `heading`.
    pub field: String,
    /// The words, cells of tables as they are written there: `延べ300人`, `1.51※1`.
    pub text: String,
    /// The lines of the source that hold it.
    pub lines: Lines,
    /// The printed page, where the source shows its number.
    pub page: Option<u16>,
    /// The exact words, line by line.
    pub marks: Vec<PlainText>,
}
