//! What the app decides, as functions from a state and an event to a state and what is to be done: pure, so that races and
//! corner cases are told as tests. `crate::live` performs what is decided.

pub(crate) mod folds;
pub(crate) mod furigana;
pub(crate) mod history;
pub(crate) mod host;
pub(crate) mod sift;
pub(crate) mod step;
pub(crate) mod wall;
