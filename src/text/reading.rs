//! Readings over running text, by a list of words: nobody writes them over every paragraph, and the list is small to fetch.
//!
//! A word of the list may bring along what stands before or behind it, where that decides how it is read: 「人口」 beside 「人の」.
//! At each place of a text the longest word counts. `proof` holds that no kanji of the plan is left without a reading.

use super::annotation::{has_readings, pieces, plain};
use serde_json::Value;
use std::borrow::Cow;

/// Words with their readings, the longest first.
#[derive(Debug, Default)]
pub struct Readings(Vec<(String, String)>);

impl Readings {
    /// Words with the signs of [`super::annotation`], the longest first.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self(words.into_iter().map(|word| (plain(&word).into_owned(), word)).collect())
    }

    /// A text with its readings. One that has some already is left alone.
    pub fn over<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if has_readings(text) {
            return Cow::Borrowed(text);
        }
        let mut out = String::new();
        self.walk(text, &mut |piece, _| out.push_str(piece));
        Cow::Owned(out)
    }

    /// Takes the words out of the file that pages name for readings; nothing where it is none.
    pub fn of_file(file: &str) -> Option<Self> {
        let Value::Object(mut file) = file.parse().ok()? else { return None };
        let Value::Array(words) = file.remove("words")? else { return None };
        Some(Self::new(
            words.into_iter().filter_map(|word| if let Value::String(word) = word { Some(word) } else { None }),
        ))
    }

    /// A text as it is read aloud, as far as the list knows its words.
    pub fn read_aloud(&self, text: &str) -> String {
        pieces(&self.over(text)).iter().map(|piece| piece.reading.unwrap_or(piece.words)).collect()
    }

    /// Tells a text piece by piece: words of the list with their readings and their number in it, and all else sign by sign.
    pub fn walk(&self, text: &str, tell: &mut dyn FnMut(&str, Option<usize>)) {
        let mut rest = text;
        while let Some(sign) = rest.chars().next() {
            let found = self.0.iter().position(|(bare, _)| rest.starts_with(bare.as_str()));
            let length = if let Some((bare, word)) = found.and_then(|at| self.0.get(at)) {
                tell(word, found);
                bare.len()
            } else {
                let length = sign.len_utf8();
                tell(rest.get(..length).unwrap_or_default(), None);
                length
            };
            rest = rest.get(length..).unwrap_or_default();
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::text::annotation::annotated;

    #[test]
    fn the_longest_word_counts_and_may_bring_its_neighbours_along() {
        let words = ["{人|ひと}の{数|かず}", "{人口|じんこう}", "{人|にん}"].map(annotated);
        let readings = Readings::new(words);
        assert_eq!(readings.over("3人、人口と人の数"), annotated("3{人|にん}、{人口|じんこう}と{人|ひと}の{数|かず}"));
        assert_eq!(plain(&readings.over("町の人口")), "町の人口");
        assert_eq!(readings.read_aloud("町の人口は3人"), "町のじんこうは3にん");
        let text = annotated("{人|ひと}");
        assert_eq!(readings.over(&text), text);
    }
}
