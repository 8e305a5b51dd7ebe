//! The pieces pages are made of: functions that return a [`Tag`](super::html::Tag), and handles of what lives as long as the app.

pub(super) mod chart;
pub(super) mod crumbs;
pub(super) mod figures;
pub(super) mod filters;
pub(super) mod finds;
pub(super) mod furigana;
pub(super) mod glyph;
pub(super) mod goals;
pub(super) mod map_view;
pub(super) mod mark;
pub(super) mod notes;
pub(super) mod official;
pub(super) mod pager;
pub(super) mod prose;
pub(super) mod search;
pub(super) mod settings;
pub(super) mod shell;
pub(crate) mod source;
pub(super) mod switch;
pub(super) mod term;
pub(super) mod words;
