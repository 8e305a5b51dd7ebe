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
/// through every stroke of a key; nor is another part of a map or of a tree, or it would lead through every move of it.
pub(crate) fn decide(before: &View, after: &View, cause: Cause) -> History {
    if before == after {
        History::Keep
    } else if cause == Cause::TakenUp || before.chooses_as(after) {
        History::Replace
    } else {
        History::Push
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::query::{Choice, Facet, MapView, Narrowing};

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
    fn a_choice_on_the_map_is_a_step_and_a_move_of_it_is_none() {
        let map = |chosen: Option<&str>, sight: &str| {
            let chosen = chosen.map(|id| (Choice::Zone, id.to_owned()));
            View::map(MapView { chosen, sight: sight.to_owned() })
        };
        let moved = map(None, "500-375-200");
        assert_eq!(decide(&View::Whole, &moved, Cause::Reader), History::Replace);
        assert_eq!(decide(&moved, &View::Whole, Cause::Reader), History::Replace);
        assert_eq!(decide(&moved, &map(Some("a"), "500-375-200"), Cause::Reader), History::Push);
        assert_eq!(decide(&map(Some("a"), ""), &map(Some("b"), ""), Cause::Reader), History::Push);
        assert_eq!(decide(&map(Some("a"), ""), &map(Some("a"), "1-1-200"), Cause::Reader), History::Replace);
        assert_eq!(decide(&map(Some("a"), ""), &View::Whole, Cause::Reader), History::Push);
    }

    #[test]
    fn a_filter_of_the_tree_is_a_step_and_opening_or_looking_through_it_is_none() {
        let tree = |goal: Option<&str>, open: &str, find: &str| {
            let narrowing = Narrowing::of(goal.map(|goal| (Facet::Goal, goal.to_owned())));
            View::narrowed(narrowing.with_tree(open.to_owned(), find.to_owned()))
        };
        assert_eq!(decide(&View::Whole, &tree(None, "5", ""), Cause::Reader), History::Replace);
        assert_eq!(decide(&tree(None, "5", ""), &tree(None, "", "海"), Cause::Reader), History::Replace);
        assert_eq!(decide(&tree(None, "5", ""), &tree(Some("4"), "", ""), Cause::Reader), History::Push);
        assert_eq!(decide(&tree(Some("4"), "", ""), &tree(Some("4"), "2", ""), Cause::Reader), History::Replace);
        assert_eq!(decide(&tree(Some("4"), "2", ""), &View::Whole, Cause::Reader), History::Push);
    }

    #[test]
    fn what_was_chosen_before_the_page_lived_is_none() {
        assert_eq!(decide(&View::Whole, &goal("4"), Cause::TakenUp), History::Replace);
    }
}
