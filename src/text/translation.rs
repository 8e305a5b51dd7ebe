//! The words of a language as a file: what the interface says, and the plan in that language's words.
//!
//! [`Translation::read`] reads the file in the browser and natively; `written` makes it from `seeds/text/`. A reader of Japanese
//! never fetches one. The readings of the plan are such a file too: those of names stand over them, those of running text are a
//! list of words.

use super::{Lang, Texts, annotation::plain, reading::Readings};
use crate::plan::{model::Plan, wording::Wording};
use serde_json::Value;

/// The words of a language.
#[derive(Debug)]
pub struct Translation {
    /// The language.
    pub lang: Lang,
    /// What the interface says.
    pub texts: &'static Texts,
    /// The plan in its words.
    pub plan: &'static Plan,
    /// What else the language has; nothing where it is that of the plan's own language.
    pub beside: Option<&'static Beside>,
}

/// What a language has beside its words.
#[derive(Debug, Clone, Copy)]
pub struct Beside {
    /// The texts on the map, as `map::label` reads them.
    pub map: &'static str,
    /// How the glossary's terms are spelt, as `super::terms` reads them; none where they are those of the plan's own language.
    pub terms: Option<&'static str>,
}

/// A file of words that is not one of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a file of words of this build")]
pub struct TranslationError;

impl Translation {
    /// Reads a file of words for a plan, without its readings. What is read lives as long as the page.
    ///
    /// # Errors
    /// When the file is not one of this build.
    pub fn read_plain(file: &str, plan: Plan) -> Result<Self, TranslationError> {
        Self::read(&plain(file), plan)
    }

    /// Reads a file of words for a plan. What is read lives as long as the page.
    ///
    /// # Errors
    /// When the file is not one of this build.
    pub fn read(file: &str, plan: Plan) -> Result<Self, TranslationError> {
        let Ok(Value::Object(mut file)) = serde_json::from_str(file) else { return Err(TranslationError) };
        let lang = file.get("lang").and_then(Value::as_str).and_then(Lang::from_word).ok_or(TranslationError)?;
        let texts = match file.remove("ui") {
            Some(Value::Array(list)) => {
                let kept = |word| if let Value::String(word) = word { Some(&*word.leak()) } else { None };
                let list = list.into_iter().map(kept).collect::<Option<Vec<&'static str>>>();
                Box::leak(Box::new(list.and_then(Texts::from_list).ok_or(TranslationError)?))
            }
            _ => return Err(TranslationError),
        };
        let mut kept = |key| if let Some(Value::String(text)) = file.remove(key) { Some(&*text.leak()) } else { None };
        let (map, terms) = (kept("map"), kept("terms"));
        let beside = map.map(|map| &*Box::leak(Box::new(Beside { map, terms })));
        let Some(Value::Object(wording)) = file.remove("plan") else { return Err(TranslationError) };
        let mut plan = plan.worded(&Wording::new(wording));
        if let Some(Value::Array(words)) = file.remove("words") {
            let words =
                words.into_iter().filter_map(|word| if let Value::String(word) = word { Some(word) } else { None });
            let readings = Readings::new(words);
            plan.each_text(&mut |_, text| *text = readings.over(text).into_owned());
        }
        Ok(Self { lang, texts, plan: Box::leak(Box::new(plan)), beside })
    }
}

#[cfg(feature = "ssr")]
pub use written::{TranslationFile, TranslationFileError};

#[cfg(feature = "ssr")]
mod written {
    use super::Translation;
    use crate::{
        plan::{
            embedded,
            tree::{Entries, ValueKind, parse},
        },
        text::{
            Lang, Texts,
            annotation::{annotated, plain},
            english_terms::english_spellings,
        },
    };
    use serde_json::{Map, Value, json};
    use std::cmp::Reverse;

    /// The texts on the map, placed by the build.
    macro_rules! placed {
        ($name:literal) => {
            annotated(include_str!(concat!(env!("OUT_DIR"), "/", $name))).into()
        };
    }

    /// Which file of words.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum TranslationFile {
        /// The plan's names with their readings.
        Readings,
        /// やさしい日本語.
        Easy,
        /// English.
        English,
    }

    /// Why a file of words could not be made from the seeds.
    #[derive(Debug, thiserror::Error)]
    pub enum TranslationFileError {
        /// A file of the seeds is not TOML.
        #[error("{file}: {why}")]
        Syntax {
            /// The file, by its language.
            file: &'static str,
            /// What is wrong with it.
            why: String,
        },
        /// The interface lacks a word.
        #[error("{file}: `{key}` has no words")]
        Missing {
            /// The file, by its language.
            file: &'static str,
            /// The word's name.
            key: &'static str,
        },
    }

    impl TranslationFile {
        /// A word for it in the file's name.
        pub fn word(self) -> &'static str {
            match self {
                Self::Readings => "readings",
                Self::Easy => Lang::Easy.word(),
                Self::English => Lang::En.word(),
            }
        }

        fn lang(self) -> Lang {
            match self {
                Self::Readings => Lang::Ja,
                Self::Easy => Lang::Easy,
                Self::English => Lang::En,
            }
        }
    }

    impl Translation {
        /// The file of words as it is shipped, made from the seeds.
        ///
        /// # Errors
        /// When the seeds are not TOML or the interface lacks a word.
        pub fn written(kind: TranslationFile) -> Result<String, TranslationFileError> {
            let file = kind.word();
            let table = |text: &str| {
                let entries = parse(text).map_err(|error| TranslationFileError::Syntax { file, why: error.why })?;
                Ok(json_of(&entries))
            };
            let (ui, plan) = match kind {
                TranslationFile::Readings => (None, embedded::text("text/readings.toml")),
                TranslationFile::Easy => (Some(embedded::text("text/ui-easy.toml")), embedded::text("text/easy.toml")),
                TranslationFile::English => (Some(embedded::text("text/ui-en.toml")), embedded::text("text/en.toml")),
            };
            let mut words = Map::from_iter([("lang".to_owned(), json!(kind.lang().word()))]);
            let ui: Vec<Value> = match ui {
                // The browser has those of the plan's own language but for the pages that stand apart.
                None => Texts::JAPANESE.list().into_iter().map(Value::from).collect(),
                Some(ui) => {
                    let ui = table(ui)?;
                    let word =
                        |key: &&'static str| ui.get(*key).cloned().ok_or(TranslationFileError::Missing { file, key });
                    Texts::KEYS.iter().map(word).collect::<Result<_, _>>()?
                }
            };
            words.insert("ui".to_owned(), ui.into());
            words.insert("plan".to_owned(), table(plan)?.into());
            match kind {
                TranslationFile::Readings => None,
                TranslationFile::Easy => words.insert("map".to_owned(), placed!("labels-easy.txt")),
                TranslationFile::English => {
                    words.insert("terms".to_owned(), english_spellings().into());
                    words.insert("map".to_owned(), placed!("labels-en.txt"))
                }
            };
            if kind == TranslationFile::Readings {
                words.insert("words".to_owned(), Self::read_by()?.into());
            }
            Ok(Value::Object(words).to_string())
        }

        /// The words with readings that the plan's running text is read by, the longest first.
        ///
        /// # Errors
        /// When the seeds are not TOML.
        pub fn read_by() -> Result<Vec<String>, TranslationFileError> {
            let file = TranslationFile::Readings.word();
            let entries = parse(embedded::text("text/readings-texts.toml"))
                .map_err(|error| TranslationFileError::Syntax { file, why: error.why })?;
            let list = json_of(&entries).remove("words");
            let list = list.as_ref().and_then(Value::as_array).into_iter().flatten();
            let mut words: Vec<String> = list.filter_map(Value::as_str).map(str::to_owned).collect();
            words.sort_by_key(|word| Reverse(plain(word).chars().count()));
            Ok(words)
        }
    }

    fn json_of(entries: &Entries) -> Map<String, Value> {
        entries.keys().filter_map(|(key, _)| Some((key.to_owned(), json_value(&entries.get(key)?.kind)?))).collect()
    }

    fn json_value(kind: &ValueKind) -> Option<Value> {
        match kind {
            ValueKind::Text(text) => Some(annotated(text).into()),
            ValueKind::Table(table) => Some(json_of(table).into()),
            ValueKind::List(list) => Some(list.iter().filter_map(|value| json_value(&value.kind)).collect()),
            ValueKind::Number(_) | ValueKind::Fraction(_) | ValueKind::Truth(_) | ValueKind::Other => None,
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::{embedded, id::ItemId},
        text::annotation::has_readings,
    };

    fn words(kind: TranslationFile) -> Translation {
        Translation::read(&Translation::written(kind).unwrap(), embedded::own().unwrap()).unwrap()
    }

    #[test]
    fn every_item_has_a_name_of_its_own_in_english_and_plain_japanese() {
        let plan = embedded::plan().unwrap();
        for item in plan.items() {
            let official = plan.name_of(&item).unwrap();
            let english = words(TranslationFile::English).plan.name_of(&item).unwrap();
            assert!(english.is_ascii() || !english.chars().any(|c| c > '\u{2fff}'), "{item}: {english}");
            assert_ne!(english, official, "{item}");
            assert!(!words(TranslationFile::Easy).plan.name_of(&item).unwrap().is_empty(), "{item}");
        }
    }

    #[test]
    fn readings_leave_every_name_as_the_plan_writes_it() {
        let plan = embedded::plan().unwrap();
        let read = words(TranslationFile::Readings);
        for item in plan.items() {
            assert_eq!(plain(read.plan.name_of(&item).unwrap()), plan.name_of(&item).unwrap(), "{item}");
        }
        assert!(has_readings(read.plan.name_of(&ItemId::Plan).unwrap()));
        assert_eq!(read.texts, Texts::JAPANESE);
    }

    #[test]
    fn a_goal_and_a_measure_are_explained_where_the_words_are_not_the_plans_own() {
        for kind in [TranslationFile::English, TranslationFile::Easy] {
            let plan = words(kind).plan;
            assert!(plan.goals.iter().all(|goal| goal.explanation.is_some()));
            assert!(plan.measures.iter().all(|measure| measure.explanation.is_some()));
        }
        let plan = embedded::plan().unwrap();
        assert!(plan.goals.iter().all(|goal| goal.explanation.is_none()));
    }

    #[test]
    fn a_text_that_is_no_file_of_words_is_refused() {
        for file in
            ["", "[]", "{}", r#"{"lang":"en"}"#, r#"{"lang":"en","ui":["a"],"plan":{}}"#, r#"{"lang":"xx","plan":{}}"#]
        {
            assert!(Translation::read(file, embedded::own().unwrap()).is_err(), "{file}");
        }
    }
}
