//! A workshop with notes: people at tables, a tablet each, a question of the day, a time for each phase, votes with a limit.
//!
//! What is set up travels in a link, which every tablet is opened with; each then keeps where it stands by itself. There is no
//! server: the facilitator goes round, and notes come together as files do.
//!
//! | file | idea |
//! |---|---|
//! | `settings.rs` | what is set up, and what a form says of it: [`Settings`], [`Form`], [`Slip`] |
//! | `link.rs` | the settings as a code in a link, checked as what a stranger wrote: [`LinkFault`] |
//! | `phase.rs` | 書く, 見せる, まとめる …: [`Phase`] |
//! | `timer.rs` | the time a phase has: [`Timer`] |
//! | `voter.rs` | the dots one person may give: [`Voter`] |
//! | `run.rs` | where a workshop stands on one tablet, and the text that is kept as: [`Run`] |
//! | `closing.rs` | what it came to: groups, their votes, the measures they touch: [`Closing`] |
//! | `words.rs` | what is said of workshops |
//!
//! Start with `run.rs`.

mod closing;
mod link;
mod phase;
mod run;
mod settings;
mod timer;
mod voter;
pub mod words;

pub use closing::{Closing, Outcome};
pub use link::{LinkFault, MARK, code, read};
pub use phase::Phase;
pub use run::Run;
pub use settings::{Day, Form, MOST_TABLES, Settings, Slip};
pub use timer::{Signal, Timer};
pub use voter::Voter;
