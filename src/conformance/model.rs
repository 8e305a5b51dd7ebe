//! What the two pages say, as types.

use crate::{
    plan::words::words,
    text::{Lang, localized::LocalizedText},
};

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

words!(Holds: "methods" = Methods, "pages" = Pages, "criteria" = Criteria, "further" = Further);

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id as an element.
    pub id: String,
    /// Its heading.
    pub title: LocalizedText,
    /// Its paragraphs.
    pub text: Vec<LocalizedText>,
    /// What stands behind them.
    pub holds: Option<Holds>,
}

/// What came out for a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conformity {
    /// It holds on all pages tested.
    Pass,
    /// It does not hold somewhere.
    Fail,
    /// There is nothing on the pages it could be about.
    Absent,
}

words!(Conformity: "pass" = Pass, "fail" = Fail, "absent" = Absent);

/// A criterion with its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its number, the same in JIS X 8341-3 and WCAG.
    pub number: String,
    /// Its name.
    pub name: LocalizedText,
    /// `A` or `AA`.
    pub level: String,
    /// The version of WCAG it came with.
    pub version: String,
    /// What came out.
    pub verdict: Conformity,
    /// The ids of the ways it was looked at.
    pub how: Vec<String>,
    /// What there is to say of it.
    pub note: Option<LocalizedText>,
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
    pub name: LocalizedText,
    /// What was done.
    pub text: LocalizedText,
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
    pub terms: Vec<(String, LocalizedText)>,
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
