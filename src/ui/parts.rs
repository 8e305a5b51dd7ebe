//! The pieces pages are made of: functions that return a [`Tag`](super::html::Tag).

pub(crate) mod basics;
pub(crate) mod chart;
pub(crate) mod crumbs;
#[cfg(feature = "ssr")]
pub(crate) mod document;
pub(crate) mod figures;
pub(crate) mod filters;
pub(crate) mod glyph;
pub(crate) mod goals;
pub(crate) mod map_view;
pub(crate) mod mark;
pub(crate) mod notes;
pub(crate) mod official;
pub(crate) mod pager;
pub(crate) mod prose;
pub(crate) mod search;
#[cfg(feature = "ssr")]
pub(crate) mod settings;
pub(crate) mod shell;
pub(crate) mod source;
#[cfg(feature = "ssr")]
pub(crate) mod status;
pub(crate) mod switch;
pub(crate) mod term;
pub(crate) mod words;
