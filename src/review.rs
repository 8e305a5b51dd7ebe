//! The review of the plan (PDCA): what was measured of its figures year by year, and how far that is.
//!
//! A measured value is a record of a replica ([`crate::replica`]), as a note is: entered on several devices, merged without
//! loss, taken back. The plan itself gives none after its baselines, and this site ships none; what is not entered is *not
//! entered*, never 0.
//!
//! | file | idea |
//! |---|---|
//! | `measurement.rs` | what was measured of a figure in a year: [`Measurement`] |
//! | `book.rs` | the [`ReviewBook`], all that was measured on one plan, and what is looked up in it |
//! | `date.rs` | the day a value was fixed: [`Date`] |
//! | `laws.rs` | tests: the laws of merging, faithful texts, clashes |

mod book;
mod date;
#[cfg(test)]
mod laws;
mod measurement;

pub use book::{Edit, ReviewBook, ReviewStore, Undo, record_of};
pub use date::{Date, DateError};
pub use measurement::{Finality, Measurement, Slot};
