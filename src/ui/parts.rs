//! The pieces pages are made of.

pub(super) mod chart;
pub(super) mod crumbs;
pub(super) mod figures;
pub(super) mod glyph;
pub(super) mod goal_band;
pub(super) mod map_view;
pub(super) mod mark;
pub(super) mod notes;
pub(super) mod pager;
pub(super) mod prose;
pub(super) mod shell;
