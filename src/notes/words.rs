//! What is said of notes beyond what the start of the app says: `seeds/notes/words.toml`, each text a constant of its own name, so
//! that a part of the program carries the texts it says and no other. They come in all languages at once: they are few, and only
//! those who use notes fetch them.

use crate::text::localized::LocalizedText;

include!(concat!(env!("OUT_DIR"), "/note-words.rs"));
