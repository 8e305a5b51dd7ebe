//! The ends of the axes of a figure's glyph in words, for paper and for readers without a script, whom the chart engine does not
//! reach.

use super::{
    course::Course,
    scale::{Scale, written},
};
use crate::{
    plan::{figure::Figure, model::Term},
    text::{Texts, fill},
};

/// The ends of both axes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axes {
    /// Where the value axis ends, with its unit.
    pub top: String,
    /// Where it starts.
    pub bottom: String,
    /// The first year.
    pub first: String,
    /// The last year.
    pub last: String,
}

/// The ends of a figure's axes; nothing for a figure without a number.
pub fn axes(figure: &Figure, term: Term, t: &Texts) -> Option<Axes> {
    let course = Course::of(figure, term);
    let scale = Scale::of(figure, course)?.scaled(t);
    let (first, last) = course.years(term);
    let year = |year: i32| fill(t.year, &[("year", &year.to_string())]);
    let top = [("number", &*written(scale.max)), ("unit", &scale.unit(figure, t))];
    Some(Axes { top: fill(t.amount, &top), bottom: written(scale.min), first: year(first), last: year(last) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{self, TERM};

    #[test]
    fn the_ends_of_both_axes_are_said_with_their_unit() {
        let ends = |figure: &Figure| {
            axes(figure, TERM, Texts::JAPANESE).map(|it| [it.bottom, it.top, it.first, it.last].join(" "))
        };
        assert_eq!(ends(&samples::visitors()).as_deref(), Some("0 2,500万人 2014年 2019年"));
        assert_eq!(ends(&samples::birth_rate()).as_deref(), Some("1.4 1.65 2008年 2019年"));
        let mut figure = samples::page_views();
        figure.baseline = None;
        assert_eq!(ends(&figure), None);
    }
}
