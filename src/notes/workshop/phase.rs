//! The phases of a workshop, in their order.

use super::words;
use crate::text::localized::LocalizedText;

/// A phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Tablets come in by the link.
    Gather,
    /// Each table writes, and sees its own notes only.
    Write,
    /// All notes are seen.
    Show,
    /// Notes are put into groups.
    Group,
    /// Each person gives dots.
    Vote,
    /// What has many dots is talked about.
    Talk,
    /// What it came to, to be taken home.
    Close,
}

impl Phase {
    /// Every phase in order.
    pub const ALL: [Self; 7] =
        [Self::Gather, Self::Write, Self::Show, Self::Group, Self::Vote, Self::Talk, Self::Close];
    /// Those that have a time of their own.
    pub const TIMED: [Self; 5] = [Self::Write, Self::Show, Self::Group, Self::Vote, Self::Talk];

    /// The word it is kept as.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gather => "gather",
            Self::Write => "write",
            Self::Show => "show",
            Self::Group => "group",
            Self::Vote => "vote",
            Self::Talk => "talk",
            Self::Close => "close",
        }
    }

    /// What a word means.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.word() == word)
    }

    /// What it is called.
    pub fn name(self) -> &'static LocalizedText {
        match self {
            Self::Gather => words::PHASE_GATHER,
            Self::Write => words::PHASE_WRITE,
            Self::Show => words::PHASE_SHOW,
            Self::Group => words::PHASE_GROUP,
            Self::Vote => words::PHASE_VOTE,
            Self::Talk => words::PHASE_TALK,
            Self::Close => words::PHASE_CLOSE,
        }
    }

    /// What is done in it, in a sentence.
    pub fn hint(self) -> &'static LocalizedText {
        match self {
            Self::Gather => words::HINT_GATHER,
            Self::Write => words::HINT_WRITE,
            Self::Show => words::HINT_SHOW,
            Self::Group => words::HINT_GROUP,
            Self::Vote => words::HINT_VOTE,
            Self::Talk => words::HINT_TALK,
            Self::Close => words::HINT_CLOSE,
        }
    }

    /// Its place among those that have a time of their own.
    pub fn timed(self) -> Option<usize> {
        Self::TIMED.iter().position(|phase| *phase == self)
    }

    /// The phase after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| *phase > self)
    }

    /// The phase before it.
    pub fn before(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|phase| *phase < self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_follow_each_other_both_ways_and_their_words_read_back() {
        for pair in Phase::ALL.windows(2) {
            let [one, next] = *pair else { continue };
            assert_eq!((one.next(), next.before()), (Some(next), Some(one)));
        }
        assert_eq!((Phase::Gather.before(), Phase::Close.next()), (None, None));
        assert!(Phase::ALL.into_iter().all(|phase| Phase::from_word(phase.word()) == Some(phase)));
        assert_eq!(Phase::ALL.into_iter().filter_map(Phase::timed).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    }
}
