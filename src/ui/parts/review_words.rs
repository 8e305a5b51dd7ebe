//! Words of the review in a page: natively from the seeds, in the browser from a file of their own.

use super::words::written;
use crate::{
    plan::figure::Figure,
    review::{Finality, Measurement, ReviewWords},
    text::annotation::plain,
    ui::{context::PageContext, html::Node},
};

/// The words of the review in the language of a page.
#[derive(Clone, Copy)]
pub(crate) struct Said {
    pub(crate) context: PageContext,
    pub(crate) words: &'static ReviewWords,
}

impl Said {
    /// A text.
    pub(crate) fn say(self, key: &str) -> Vec<Node> {
        self.fill(key, &[])
    }

    /// A text with numbers or names put in.
    pub(crate) fn fill(self, key: &str, parts: &[(&str, &str)]) -> Vec<Node> {
        self.write(self.words.fill(key, self.context.lang, parts))
    }

    /// A text that is put together already.
    pub(crate) fn write(self, text: String) -> Vec<Node> {
        written(self.context, text)
    }

    /// A text without readings, for names and for lists to choose from.
    pub(crate) fn plain(self, key: &str, parts: &[(&str, &str)]) -> String {
        plain(&self.words.fill(key, self.context.lang, parts)).into_owned()
    }

    /// 速報 or 確定.
    pub(crate) fn finality(self, finality: Finality) -> &'static str {
        let key = ["finality_", finality.word()].concat();
        self.words.say(&key, self.context.lang)
    }

    /// What was measured, in numbers: 「累計515人（2016年度だけでは255人）」.
    pub(crate) fn numbers(self, figure: &Figure, it: &Measurement) -> String {
        self.words.numbers(figure, it, self.context.t, self.context.lang)
    }
}
