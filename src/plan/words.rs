//! Enums that the seeds write as words: [`words`] gives each variant its word, both ways.

/// `words!(Basis: "written" = Written, "inferred" = Inferred)` gives `Basis` its `WORDS`, `word` and `from_word`.
macro_rules! words {
    ($name:ident: $($word:literal = $variant:ident),*) => {
        impl $name {
            /// Every word the seeds may use, for messages.
            pub const WORDS: &[&str] = &[$($word),*];
            /// The word the seeds use for it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
            /// What a word of the seeds means.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

pub(crate) use words;
