//! The review of the plan (PDCA): what was measured of its figures year by year, and how far that is by a published rule.
//!
//! A measured value is a record of a replica ([`crate::replica`]), as a note is: entered on several devices, merged without
//! loss, taken back. The plan itself gives none after its baselines, and this site ships none; what is not entered is *not
//! entered*, never 0. Start with `rule.rs`.
//!
//! | file | idea |
//! |---|---|
//! | `measurement.rs`, `date.rs` | what was measured of a figure in a year: [`Measurement`]; when it was fixed |
//! | `book.rs` | the [`ReviewBook`], all that was measured on one plan, and what is looked up in it |
//! | `rule.rs` | the rule: [`judge`] |
//! | `standing.rs` | which value is judged: running totals from what was entered |
//! | `verdict.rs` | what the rule comes to, with its inputs: [`Verdict`], [`Status`], [`Reason`] |
//! | `ratio.rs` | exact shares: [`Ratio`] |
//! | `rules.rs` | what the rule needs beyond the plan, as data: [`Rules`] |
//! | `grading.rs` | the signs cities grade by, as data: [`Grading`] |
//! | `policy.rs` | 今後の方針, as data: [`Policy`] |
//! | `totals.rs` | counts by status: [`Totals`] |
//! | `board.rs` | all figures at a glance: [`Board`]; what of it is asked for: [`Asked`] |
//! | `report.rs`, `report_text.rs`, `report_table.rs` | what is asked for as a report: [`Report`]; the same as Markdown and as a table |
//! | `typed.rs` | what people type, understood where it says one thing only |
//! | `refusal.rs` | why something is not taken: [`Refusal`] |
//! | `column.rs`, `table.rs`, `encoding.rs` | measured values as a table: its columns, its cells, its bytes as text |
//! | `workbook.rs`, `workbook_number.rs`, `workbook_file.rs` | workbooks (.xlsx): their rows read, a table written as one: [`Sheet`] |
//! | `sheet.rs` | a file and what it would change, line by line: [`Preview`] |
//! | `transfer.rs` | the book as JSON for other devices, and what such a file would change |
//! | `entry.rs` | one field of a form: [`entered`], [`shown`] |
//! | `grid.rs` | a cell of a grid, and a block of them from a spreadsheet |
//! | `words.rs`, `keys.rs` | what is said of all that: [`ReviewWords`] |
//! | `wire.rs` | words, rules and lists as the file a browser fetches: [`ReviewPack`] |
//! | `read.rs` | native: the files of `seeds/review/` and their faults |
//! | `laws.rs`, `kinds.rs`, `properties.rs`, `gradings.rs`, `files.rs`, `transfers.rs` | tests: merging, each kind of figure, what holds for all numbers, each grading set, files, files between devices |

mod board;
mod book;
mod column;
mod date;
#[cfg(feature = "ssr")]
mod encoding;
mod entry;
#[cfg(all(test, feature = "ssr"))]
mod files;
mod grading;
#[cfg(all(test, feature = "ssr"))]
mod gradings;
mod grid;
#[cfg(feature = "ssr")]
mod keys;
#[cfg(all(test, feature = "ssr"))]
mod kinds;
#[cfg(test)]
mod laws;
mod measurement;
mod policy;
#[cfg(all(test, feature = "ssr"))]
mod properties;
mod ratio;
#[cfg(feature = "ssr")]
mod read;
mod refusal;
mod report;
mod report_table;
mod report_text;
mod rule;
mod rules;
mod sheet;
mod standing;
mod table;
pub mod totals;
mod transfer;
#[cfg(all(test, feature = "ssr"))]
mod transfers;
pub mod typed;
mod verdict;
mod wire;
mod words;
mod workbook;
mod workbook_file;
mod workbook_number;

pub use board::{Asked, Board, Line};
pub use book::{Edit, ReviewBook, ReviewStore, Undo, record_of};
pub use column::Column;
pub use date::{Date, DateError};
#[cfg(feature = "ssr")]
pub use encoding::decoded;
pub use entry::{ENTERED, entered, shown};
pub use grading::{Band, Comparison, Condition, ConditionError, Grade, Grading, Measure};
pub use grid::{block, cell, entered_in_cell};
pub use measurement::{Finality, Measurement, Slot};
pub use policy::{Policy, policy_name};
pub use ratio::Ratio;
#[cfg(feature = "ssr")]
pub use read::{PATHS, ReviewSeeds, diagnostics};
pub use refusal::{FileRefusal, Refusal};
pub use report::{GoalPart, MeasurePart, NoteLine, Report, ReportLine, notes_on};
pub use report_text::{ReportTold, TOLD};
pub use rule::{Expectation, due, expectations, judge, judge_latest, target};
pub use rules::{FigureRule, Keep, Revision, Rules};
pub use sheet::{Outcome, Preview, PreviewLine, Reading};
pub use standing::{contradictions, standing, start};
pub use table::Row;
pub use totals::{Level, Totals};
pub use transfer::{clearing, json};
pub use verdict::{Expected, Reason, Status, Verdict};
pub use wire::ReviewPack;
#[cfg(feature = "ssr")]
pub use wire::packed;
pub use words::ReviewWords;
pub use workbook::workbook_rows;
pub use workbook_file::{Sheet, workbook};

/// What this build says. Faults are told by the check of the seeds, before anything is published.
#[cfg(feature = "ssr")]
pub fn published() -> &'static ReviewSeeds {
    use crate::plan::embedded;
    static PUBLISHED: std::sync::OnceLock<ReviewSeeds> = std::sync::OnceLock::new();
    PUBLISHED.get_or_init(|| read::read(|path| Some(embedded::text(path)), None).0)
}
