//! How far a tree is open: what a reader opens and folds, and how that stands in an address.
//!
//! A branch is open only where the one above it is, so folding one folds what is in it. In an address stand a level and the
//! branches that differ from it: `4.m3` is open to measures, with measure 3 open too.

use crate::plan::outline::{AT_FIRST, Branch, LEAVES, Outline};

/// What is open of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folds(Vec<bool>);

/// What happens to a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event<'a> {
    /// It is opened to a level, and folded below it.
    Level(u8),
    /// A branch is pressed: opened where it was folded, folded where it was open.
    Press(Branch),
    /// These branches are to be seen with what hangs on them.
    Reveal(&'a [Branch]),
}

/// The level a tree is open to as it comes: where it is narrowed, what is left of it is seen whole.
pub(crate) fn level_at_first(is_narrowed: bool) -> u8 {
    if is_narrowed { LEAVES } else { AT_FIRST }
}

impl Folds {
    /// Open to a level.
    pub(crate) fn to(outline: &Outline, level: u8) -> Self {
        Self(outline.branches().iter().map(|(branch, _)| branch.is_open_at(level)).collect())
    }

    /// Reads what stands in an address. What names no level or no branch of this plan counts for nothing.
    pub(crate) fn read(outline: &Outline, asked: &str, at_first: u8) -> Self {
        let mut parts = asked.split('.');
        let level = parts.next().and_then(|level| level.parse().ok()).filter(|level| (1..=LEAVES).contains(level));
        let Some(level) = level else { return Self::to(outline, at_first) };
        let mut folds = Self::to(outline, level);
        for at in parts.filter_map(|name| outline.position(name.parse().ok()?)) {
            folds.0.iter_mut().skip(at).take(1).for_each(|open| *open = !*open);
        }
        folds.close_below(outline);
        folds
    }

    /// As it stands in an address; empty where it is as it comes.
    pub(crate) fn written(&self, outline: &Outline, at_first: u8) -> String {
        if *self == Self::to(outline, at_first) {
            return String::new();
        }
        let others = |level: u8| {
            let pairs = outline.branches().iter().zip(&self.0);
            pairs.filter(move |((branch, _), open)| branch.is_open_at(level) != **open).map(|((branch, _), _)| *branch)
        };
        let level = (1..=LEAVES).min_by_key(|level| others(*level).count()).unwrap_or(at_first);
        let mut written = level.to_string();
        for branch in others(level) {
            written.push('.');
            written.push_str(&branch.to_string());
        }
        written
    }

    /// What follows.
    pub(crate) fn after(&self, outline: &Outline, event: Event<'_>) -> Self {
        let mut next = self.clone();
        match event {
            Event::Level(level) => next = Self::to(outline, level),
            Event::Press(branch) => next.set(outline, branch, !self.is_open(outline, branch)),
            Event::Reveal(branches) => {
                for branch in branches {
                    let mut above = Some(*branch);
                    while let Some(branch) = above {
                        next.set(outline, branch, true);
                        above = outline.above(branch);
                    }
                }
            }
        }
        next.close_below(outline);
        next
    }

    /// Whether a branch is open.
    pub(crate) fn is_open(&self, outline: &Outline, branch: Branch) -> bool {
        outline.position(branch).and_then(|at| self.0.get(at)).is_some_and(|open| *open)
    }

    /// The level it is open to, where it is open to one and no branch differs.
    pub(crate) fn level(&self, outline: &Outline) -> Option<u8> {
        (1..=LEAVES).find(|level| *self == Self::to(outline, *level))
    }

    fn set(&mut self, outline: &Outline, branch: Branch, open: bool) {
        let at = outline.position(branch);
        if let Some(slot) = at.and_then(|at| self.0.get_mut(at)) {
            *slot = open;
        }
    }

    /// Folds whatever hangs on a folded branch. Each stands behind the one it hangs on.
    fn close_below(&mut self, outline: &Outline) {
        for (branch, above) in outline.branches() {
            if above.is_some_and(|above| !self.is_open(outline, above)) {
                self.set(outline, *branch, false);
            }
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::plan::embedded;
    use proptest::prelude::*;

    fn outline() -> Outline {
        Outline::of(embedded::plan().unwrap())
    }

    fn branch(name: &str) -> Branch {
        name.parse().unwrap()
    }

    #[test]
    fn folding_a_branch_folds_what_is_in_it() {
        let outline = outline();
        let all = Folds::to(&outline, LEAVES);
        let goal = outline.branches().iter().find(|(branch, _)| branch.level() == 2).unwrap().0;
        let inner: Vec<Branch> =
            outline.branches().iter().filter(|(_, above)| *above == Some(goal)).map(|(it, _)| *it).collect();
        let folded = all.after(&outline, Event::Press(goal));
        assert!(!folded.is_open(&outline, goal));
        assert!(inner.iter().all(|branch| !folded.is_open(&outline, *branch)));
        let again = folded.after(&outline, Event::Press(goal));
        assert!(again.is_open(&outline, goal));
        assert!(inner.iter().all(|branch| !again.is_open(&outline, *branch)), "what was in it stays folded");
    }

    #[test]
    fn a_level_opens_and_folds_all_of_the_tree_and_says_which_it_is() {
        let outline = outline();
        let pressed = Folds::to(&outline, 4).after(&outline, Event::Press(branch("m3")));
        assert_eq!(pressed.level(&outline), None);
        for level in 1..=LEAVES {
            assert_eq!(pressed.after(&outline, Event::Level(level)).level(&outline), Some(level));
        }
    }

    #[test]
    fn what_is_found_is_seen_and_nothing_else_is_opened() {
        let outline = outline();
        let closed = Folds::to(&outline, 1);
        let found = closed.after(&outline, Event::Reveal(&[branch("m13")]));
        let open: Vec<Branch> =
            outline.branches().iter().map(|(branch, _)| *branch).filter(|it| found.is_open(&outline, *it)).collect();
        assert_eq!(open.len(), 4);
        assert!(open.contains(&branch("m13")));
    }

    #[test]
    fn an_address_says_a_level_and_what_differs_from_it() {
        let outline = outline();
        let at_first = Folds::to(&outline, AT_FIRST);
        assert_eq!(at_first.written(&outline, AT_FIRST), "");
        assert_eq!(at_first.written(&outline, LEAVES), "4");
        assert_eq!(at_first.after(&outline, Event::Press(branch("m3"))).written(&outline, AT_FIRST), "4.m3");
        assert_eq!(Folds::read(&outline, "", LEAVES).level(&outline), Some(LEAVES));
        for asked in ["9", "0.m3", "x", "-1", "４"] {
            assert_eq!(Folds::read(&outline, asked, AT_FIRST), at_first, "{asked}");
        }
        assert_eq!(Folds::read(&outline, "4.m99.x.g1-1", AT_FIRST), at_first, "what the plan does not have");
        assert_eq!(
            Folds::read(&outline, "1.m3", AT_FIRST).level(&outline),
            Some(1),
            "nothing is open within what is folded"
        );
    }

    /// Whatever a reader may do, a few steps of it.
    fn steps() -> impl Strategy<Value = Vec<(bool, usize, u8)>> {
        prop::collection::vec((any::<bool>(), any::<usize>(), 1..=LEAVES), 0..8)
    }

    proptest! {
        #[test]
        fn whatever_is_open_reads_back_from_its_address(steps in steps(), at_first in 1..=LEAVES) {
            let outline = outline();
            let mut folds = Folds::to(&outline, at_first);
            for (is_press, at, level) in steps {
                let (branch, _) = outline.branches()[at % outline.branches().len()];
                folds = folds.after(&outline, if is_press { Event::Press(branch) } else { Event::Level(level) });
                for (branch, above) in outline.branches() {
                    prop_assert!(!folds.is_open(&outline, *branch) || above.is_none_or(|it| folds.is_open(&outline, it)));
                }
            }
            prop_assert_eq!(Folds::read(&outline, &folds.written(&outline, at_first), at_first), folds);
        }

        #[test]
        fn an_address_is_repaired_once_and_for_all(asked in "[1-9.mgdn-]{0,12}|\\PC{0,9}") {
            let outline = outline();
            let read = Folds::read(&outline, &asked, AT_FIRST);
            prop_assert_eq!(Folds::read(&outline, &read.written(&outline, AT_FIRST), AT_FIRST), read);
        }
    }
}
