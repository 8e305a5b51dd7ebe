//! What is known of the plan when its words are checked.

use crate::plan::diagnostic::Diagnostic;

/// What is known of the plan when its words are checked, so that one slip is not told again as another.
pub(super) struct PlanFindings<'a> {
    pub(super) diagnostics: &'a [Diagnostic],
    /// It was read without a fault: an item it lacks is unknown.
    pub(super) whole: bool,
    /// All of it stands in the source: a word it lacks is unknown.
    pub(super) proven: bool,
}
