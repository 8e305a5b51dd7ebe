//! Whether another view of the page is a step that Back takes back.

use crate::route::query::View;

/// Who brought the other view about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    /// The reader, on the living page.
    Reader,
    /// What had been typed or chosen before the page lived.
    TakenUp,
}

/// What becomes of the entry the browser's history is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum History {
    /// Nothing.
    Keep,
    /// The view takes its place.
    Replace,
    /// The view follows it.
    Push,
}

/// What becomes of the history when one view follows another. A choice is a step; a letter typed is none, or Back would lead
/// through every stroke of a key.
pub(crate) fn decide(before: &View, after: &View, cause: Cause) -> History {
    match (before, after) {
        _ if before == after => History::Keep,
        (View::Search(_), _) | (_, View::Search(_)) => History::Replace,
        _ if cause == Cause::TakenUp => History::Replace,
        _ => History::Push,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::query::{Facet, Narrowing};

    fn goal(number: &str) -> View {
        View::narrowed(Narrowing::of([(Facet::Goal, number.to_owned())]))
    }

    #[test]
    fn a_choice_is_a_step_and_so_is_clearing_it() {
        assert_eq!(decide(&View::Whole, &goal("4"), Cause::Reader), History::Push);
        assert_eq!(decide(&goal("4"), &goal("3"), Cause::Reader), History::Push);
        assert_eq!(decide(&goal("4"), &View::Whole, Cause::Reader), History::Push);
        assert_eq!(decide(&goal("4"), &goal("4"), Cause::Reader), History::Keep);
    }

    #[test]
    fn a_letter_typed_is_none() {
        assert_eq!(decide(&View::Whole, &View::search("こ"), Cause::Reader), History::Replace);
        assert_eq!(decide(&View::search("こ"), &View::search("こそ"), Cause::Reader), History::Replace);
        assert_eq!(decide(&View::search("こ"), &View::Whole, Cause::Reader), History::Replace);
    }

    #[test]
    fn what_was_chosen_before_the_page_lived_is_none() {
        assert_eq!(decide(&View::Whole, &goal("4"), Cause::TakenUp), History::Replace);
    }
}
