//! The plan: what a city's strategy says, as types.
//!
//! [`id`] names every item, [`model`] holds them, [`figure`] types a cell of a table of figures. [`mod@read`] turns the
//! files of `seeds/plan/` into a [`model::Plan`] and reports *all* faults, each with its file, line and id;
//! [`embedded`] is the plan this build ships. Start with [`model`].

pub mod embedded;
pub mod fault;
pub mod figure;
mod figure_table;
pub mod id;
pub mod model;
pub mod number;
pub mod passage;
#[cfg(feature = "ssr")]
pub(crate) mod places;
#[cfg(not(feature = "ssr"))]
#[path = "plan/places/browser.rs"]
mod places;
pub mod read;
pub mod source;
pub(crate) mod table;
pub(crate) mod tree;
#[cfg(feature = "ssr")]
pub(crate) mod validate;
pub mod wording;
