//! The plan: what a city's strategy says, as types.
//!
//! [`id`] names every item, [`model`] holds them, [`lookup`] finds them, [`outline`] is the tree they make, [`figure`] types a cell of a table of figures. [`mod@read`] turns the
//! files of `seeds/plan/` into a [`model::Plan`] and reports *all* faults, each with its file, line and id;
//! [`embedded`] is the plan this build ships. Start with [`model`].

pub mod diagnostic;
pub mod embedded;
pub(crate) mod era;
pub mod figure;
mod figure_table;
pub mod id;
mod known;
pub mod lookup;
pub mod model;
pub mod number;
pub mod outline;
pub mod passage;
pub mod period;
pub mod read;
pub mod source;
#[cfg(feature = "ssr")]
pub(crate) mod source_map;
#[cfg(not(feature = "ssr"))]
#[path = "plan/source_map/browser.rs"]
mod source_map;
pub(crate) mod table;
pub(crate) mod tree;
#[cfg(feature = "ssr")]
pub(crate) mod validate;
pub mod wording;
pub(crate) mod words;
pub mod zone;
