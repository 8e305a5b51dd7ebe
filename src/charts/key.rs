//! What the signs in a chart mean, to be written beside it as text. Start with [`key`].

use super::course::Course;
use crate::{
    plan::{figure::Figure, model::Term},
    text::Texts,
};

/// A sign that a chart uses, to be explained beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// A filled dot: the baseline.
    Dot,
    /// A thick line that ends in a dot: the years a baseline holds for.
    Span,
    /// A ring: the target.
    Ring,
    /// A dashed line from the baseline to the target, which this site draws and the plan does not.
    Path,
    /// A dashed line that starts at 0, because the count does.
    PathFromNothing,
    /// A dashed level line: 維持.
    Level,
}

impl Sign {
    /// A word for it, for style sheets.
    pub fn word(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Span => "span",
            Self::Ring => "ring",
            Self::Path => "path",
            Self::PathFromNothing => "pathfromnothing",
            Self::Level => "level",
        }
    }

    /// What it stands for.
    pub fn text(self, t: &Texts) -> &'static str {
        match self {
            Self::Dot => t.sign_dot,
            Self::Span => t.sign_span,
            Self::Ring => t.sign_ring,
            Self::Path => t.sign_path,
            Self::PathFromNothing => t.sign_path_from_nothing,
            Self::Level => t.sign_level,
        }
    }
}

/// The signs in a figure's chart, in the order of time.
pub fn key(figure: &Figure, term: Term) -> Vec<Sign> {
    let course = Course::of(figure, term);
    let baseline = course.baseline().map(|point| if point.since < point.year { Sign::Span } else { Sign::Dot });
    let line = match course {
        Course::Between { .. } => Some(Sign::Path),
        Course::Level { .. } => Some(Sign::Level),
        Course::FromNothing { .. } => Some(Sign::PathFromNothing),
        Course::TargetOnly { .. } | Course::Unnumbered => None,
    };
    [baseline, line, course.target().map(|_| Sign::Ring)].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{self, TERM};

    #[test]
    fn a_key_names_the_signs_that_are_there_and_no_others() {
        assert_eq!(key(&samples::visitors(), TERM), [Sign::Dot, Sign::Path, Sign::Ring]);
        assert_eq!(key(&samples::birth_rate(), TERM), [Sign::Span, Sign::Path, Sign::Ring]);
        assert_eq!(key(&samples::page_views(), TERM), [Sign::Dot, Sign::Level, Sign::Ring]);
        assert_eq!(key(&samples::new_jobs(), TERM), [Sign::PathFromNothing, Sign::Ring]);
        assert_eq!(key(&samples::explained(), TERM), [Sign::Ring]);
    }
}
