//! The pieces pages are made of: functions that return a [`Tag`](super::html::Tag).

pub(crate) mod basics;
pub(crate) mod belongings;
pub(crate) mod board;
pub(crate) mod board_list;
#[cfg(any(feature = "browser", test))]
pub(crate) mod board_years;
pub(crate) mod chart;
pub(crate) mod crumbs;
#[cfg(feature = "ssr")]
pub(crate) mod document;
pub(crate) mod figures;
pub(crate) mod filters;
pub(crate) mod glyph;
pub(crate) mod goals;
#[cfg(feature = "browser")]
pub(crate) mod map_panel;
pub(crate) mod map_view;
pub(crate) mod mark;
pub(crate) mod notes;
pub(crate) mod official;
pub(crate) mod outline;
pub(crate) mod pager;
#[cfg(any(feature = "browser", test))]
pub(crate) mod progress_chart;
pub(crate) mod prose;
pub(crate) mod report;
pub(crate) mod review_words;
pub(crate) mod search;
#[cfg(feature = "ssr")]
pub(crate) mod settings;
pub(crate) mod shell;
pub(crate) mod source;
pub(crate) mod status;
pub(crate) mod switch;
pub(crate) mod term;
#[cfg(any(feature = "browser", test))]
pub(crate) mod verdict;
pub(crate) mod words;
