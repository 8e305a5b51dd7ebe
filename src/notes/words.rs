//! What is said of notes beyond what the start of the app says: `seeds/notes/words.toml`, each text a constant of its own name, so
//! that a part of the program carries the texts it says and no other. They come in all languages at once: they are few, and only
//! those who use notes fetch them.

use crate::text::Lang;

/// A text in each language. That of やさしい日本語 bears its readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    ja: &'static str,
    easy: &'static str,
    en: &'static str,
}

impl Phrase {
    /// A text by its words.
    pub(super) const fn new(ja: &'static str, easy: &'static str, en: &'static str) -> Self {
        Self { ja, easy, en }
    }

    /// The text in a language.
    pub const fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::Easy => self.easy,
            Lang::En => self.en,
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/note-words.rs"));
