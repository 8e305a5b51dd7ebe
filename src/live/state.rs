//! What lives beside the page, each kept by a handle that is free to copy: what is open, what has come, what is being typed.
//!
//! Nothing here knows the app: [`super::app`] holds these, and the files beside it change them.

pub(crate) mod furigana;
pub(crate) mod glossary;
pub(crate) mod notes;
pub(crate) mod notice;
pub(crate) mod search;
