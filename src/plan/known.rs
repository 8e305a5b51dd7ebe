//! The words a plan says it uses.

/// The words a plan declares it uses, so that a slip of the pen is told from a new word.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) units: Vec<String>,
    pub(crate) departments: Vec<String>,
    pub(crate) tags: Vec<String>,
}
