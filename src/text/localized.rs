//! A text in each language, as files of `seeds/` hold it side by side: `{ ja = "…", easy = "…", en = "…" }`. Nothing of the
//! start is written so, since it would send every reader the words of all languages.

use super::Lang;
#[cfg(feature = "ssr")]
use super::annotation::annotated;
#[cfg(feature = "ssr")]
use crate::plan::table::Table;
use std::borrow::Cow;

/// A text in each language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalizedText {
    ja: Cow<'static, str>,
    easy: Cow<'static, str>,
    en: Cow<'static, str>,
}

impl LocalizedText {
    /// The text in a language. That of やさしい日本語 bears its readings.
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::Easy => &self.easy,
            Lang::En => &self.en,
        }
    }

    /// A text the build knows.
    pub(crate) const fn fixed(ja: &'static str, easy: &'static str, en: &'static str) -> Self {
        Self { ja: Cow::Borrowed(ja), easy: Cow::Borrowed(easy), en: Cow::Borrowed(en) }
    }

    /// A text of which only one language is here.
    pub fn alike(text: &str) -> Self {
        Self::of_each([text; 3])
    }

    /// A text in each language, in the order of [`Lang::ALL`].
    pub fn of_each([ja, easy, en]: [&str; 3]) -> Self {
        let own = |text: &str| Cow::Owned(text.to_owned());
        Self { ja: own(ja), easy: own(easy), en: own(en) }
    }
}

#[cfg(feature = "ssr")]
impl LocalizedText {
    /// Reads the table that holds it.
    pub(crate) fn read(table: Table<'_>) -> Self {
        let (ja, easy, en) = (table.text("ja"), annotated(&table.text("easy")), table.text("en"));
        let words = Self { ja: ja.into(), easy: easy.into(), en: en.into() };
        table.finish();
        words
    }

    /// Reads the table of this name within another, which must be there.
    pub(crate) fn within(table: &Table<'_>, key: &'static str) -> Option<Self> {
        table.table(key).map(Self::read)
    }
}
