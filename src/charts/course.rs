//! What there is to draw of a figure. Start with [`Course::of`].

use crate::plan::{
    figure::{Basis, Figure, FigureKind, Target},
    model::Term,
};

/// A value and the year it stands at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The year; of a span of years, the last.
    pub year: i32,
    /// The first year of the span the value holds for; mostly the same as `year`.
    pub since: i32,
    /// The value.
    pub value: f64,
}

/// The way of a figure through the years, as far as the plan gives numbers for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Course {
    /// From a baseline to a target value.
    Between {
        /// The baseline.
        from: Point,
        /// The target.
        to: Point,
    },
    /// 「維持」: level from the baseline on.
    Level {
        /// The baseline.
        from: Point,
        /// The year until which it is to stay.
        until: i32,
    },
    /// A count that the plan itself calls cumulative and gives no baseline for: it starts from nothing in the first year.
    FromNothing {
        /// The first year.
        first: i32,
        /// The target.
        to: Point,
    },
    /// No baseline, and no reason to take it for 0.
    TargetOnly {
        /// The target.
        to: Point,
    },
    /// 「維持」 without a baseline: not one number.
    Unnumbered,
}

impl Course {
    /// Reads the course off a figure of a plan that runs for `term`.
    pub fn of(figure: &Figure, term: Term) -> Self {
        let until = figure.target_period.last();
        let from = figure.baseline.as_ref().map(|baseline| Point {
            year: baseline.period.last(),
            since: baseline.period.first(),
            value: baseline.value.value(),
        });
        let to = match figure.target {
            Target::Number { value, .. } => {
                Some(Point { year: until, since: figure.target_period.first(), value: value.value() })
            }
            Target::Maintain => None,
        };
        let counted_from_nothing = figure.kind == FigureKind::Cumulative && figure.kind_basis == Basis::Written;
        match (from, to) {
            (Some(from), Some(to)) => Self::Between { from, to },
            (Some(from), None) => Self::Level { from, until },
            (None, Some(to)) if counted_from_nothing => Self::FromNothing { first: term.first, to },
            (None, Some(to)) => Self::TargetOnly { to },
            (None, None) => Self::Unnumbered,
        }
    }

    /// The baseline, where there is one.
    pub fn baseline(self) -> Option<Point> {
        match self {
            Self::Between { from, .. } | Self::Level { from, .. } => Some(from),
            Self::FromNothing { .. } | Self::TargetOnly { .. } | Self::Unnumbered => None,
        }
    }

    /// Where the target stands. For 「維持」 this is the level of the baseline.
    pub fn target(self) -> Option<Point> {
        match self {
            Self::Between { to, .. } | Self::FromNothing { to, .. } | Self::TargetOnly { to } => Some(to),
            Self::Level { from, until } => Some(Point { year: until, since: until, value: from.value }),
            Self::Unnumbered => None,
        }
    }

    /// The ends of the straight line, where there is one.
    pub fn line(self) -> Option<[(i32, f64); 2]> {
        let start = match self {
            Self::Between { from, .. } | Self::Level { from, .. } => (from.year, from.value),
            Self::FromNothing { first, .. } => (first, 0.0),
            Self::TargetOnly { .. } | Self::Unnumbered => return None,
        };
        self.target().map(|to| [start, (to.year, to.value)])
    }

    /// The first and the last year to show: the term of the plan, and what lies outside of it.
    pub fn years(self, term: Term) -> (i32, i32) {
        let points = [self.baseline(), self.target()];
        let first = points.iter().flatten().map(|point| point.since).fold(term.first, i32::min);
        let last = points.iter().flatten().map(|point| point.year).fold(term.last, i32::max);
        (first, last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{self, TERM};

    #[test]
    fn a_course_has_only_the_points_the_plan_gives() {
        let course = |figure: &Figure| Course::of(figure, TERM);
        assert_eq!(course(&samples::visitors()).line(), Some([(2014, 19_260_408.0), (2019, 22_046_000.0)]));
        assert_eq!(course(&samples::page_views()).line(), Some([(2014, 871_109.0), (2019, 871_109.0)]));
        assert_eq!(course(&samples::new_jobs()).line(), Some([(2014, 0.0), (2019, 300.0)]));
        assert_eq!(course(&samples::new_jobs()).baseline(), None);
        assert_eq!(course(&samples::explained()).line(), None);
        assert_eq!(course(&samples::explained()).target().map(|point| point.value), Some(29.0));
    }

    #[test]
    fn a_cumulative_kind_read_from_the_name_alone_is_no_reason_to_start_from_nothing() {
        let mut figure = samples::new_jobs();
        figure.kind_basis = Basis::Inferred;
        assert_eq!(Course::of(&figure, TERM).line(), None);
    }

    #[test]
    fn maintaining_without_a_baseline_has_no_number() {
        let mut figure = samples::page_views();
        figure.baseline = None;
        assert_eq!(Course::of(&figure, TERM), Course::Unnumbered);
    }

    #[test]
    fn years_outside_the_term_are_shown() {
        assert_eq!(Course::of(&samples::visitors(), TERM).years(TERM), (2014, 2019));
        assert_eq!(Course::of(&samples::birth_rate(), TERM).years(TERM), (2008, 2019));
    }
}
