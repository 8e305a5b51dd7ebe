//! The files that hold the words of the plan, and those they are checked by.

/// A file of words and how its words are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextFile {
    English,
    Easy,
    Readings,
}

impl TextFile {
    pub(super) const ALL: [Self; 3] = [Self::English, Self::Easy, Self::Readings];

    /// Its path within the seeds.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::English => "text/en.toml",
            Self::Easy => "text/easy.toml",
            Self::Readings => "text/readings.toml",
        }
    }
}
