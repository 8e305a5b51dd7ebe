//! What the two pages say, as types.

use crate::text::Lang;

/// A text in each language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    pub(super) ja: String,
    pub(super) easy: String,
    pub(super) en: String,
}

impl Words {
    /// The text in a language. That of やさしい日本語 bears its readings.
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::Easy => &self.easy,
            Lang::En => &self.en,
        }
    }
}

/// What a section holds behind its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The ways of testing.
    Methods,
    /// The pages tested.
    Pages,
    /// The criteria of the Japanese standard.
    Criteria,
    /// The criteria that came with later versions of WCAG.
    Further,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id as an element.
    pub id: String,
    /// Its heading.
    pub title: Words,
    /// Its paragraphs.
    pub text: Vec<Words>,
    /// What stands behind them.
    pub holds: Option<Holds>,
}

/// What came out for a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It holds on all pages tested.
    Pass,
    /// It does not hold somewhere.
    Fail,
    /// There is nothing on the pages it could be about.
    Absent,
}

impl Verdict {
    /// The word for it in the files, and for what it is called.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Absent => "absent",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        [Self::Pass, Self::Fail, Self::Absent].into_iter().find(|verdict| verdict.word() == word)
    }
}

/// A criterion with its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its number, the same in JIS X 8341-3 and WCAG.
    pub number: String,
    /// Its name.
    pub name: Words,
    /// `A` or `AA`.
    pub level: String,
    /// The version of WCAG it came with.
    pub version: String,
    /// What came out.
    pub verdict: Verdict,
    /// The ids of the ways it was looked at.
    pub how: Vec<String>,
    /// What there is to say of it.
    pub note: Option<Words>,
}

impl Criterion {
    /// Whether it is one of JIS X 8341-3:2016, whose criteria are those of WCAG 2.0.
    pub fn is_of_standard(&self) -> bool {
        self.version == "2.0"
    }
}

/// A way of looking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// A word for it.
    pub id: String,
    /// What it is called.
    pub name: Words,
    /// What was done.
    pub text: Words,
}

/// Both pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conformance {
    /// The day the results are of.
    pub date: String,
    /// The addresses of the pages that were chosen.
    pub chosen: Vec<String>,
    /// How many further pages were taken by the rule.
    pub sampled: usize,
    /// The words of tables, by their keys.
    pub terms: Vec<(String, Words)>,
    /// The ways of looking.
    pub methods: Vec<Method>,
    /// The sections of `/accessibility/`.
    pub sections: Vec<Section>,
    /// Every criterion.
    pub criteria: Vec<Criterion>,
    /// The sections of `/privacy/`.
    pub privacy: Vec<Section>,
}

impl Conformance {
    /// A word of the tables.
    pub fn term(&self, key: &str, lang: Lang) -> &str {
        self.terms.iter().find(|(name, _)| name == key).map_or("", |(_, words)| words.of(lang))
    }

    /// What the way of looking of this id is.
    pub fn method(&self, id: &str) -> Option<&Method> {
        self.methods.iter().find(|method| method.id == id)
    }
}
