//! What is said of notes beyond the words of the start, in the language of the document.

pub(super) use crate::live::said::{say, say_with};
