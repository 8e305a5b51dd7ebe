//! What is said of workshops: `seeds/notes/workshop.toml`, each text a constant of its own name, as in `notes/words.rs`.

use crate::text::localized::LocalizedText;

include!(concat!(env!("OUT_DIR"), "/workshop-words.rs"));
