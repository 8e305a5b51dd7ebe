//! The explanations of the glossary as a file: one a language, fetched by a reader who asks what a word means.
//!
//! [`read`] reads the file in the browser and natively; [`written`] makes it from `seeds/text/glossary.toml`, in the order
//! the page lists the terms. Which words of a text are terms is [`super::terms`].

use super::Lang;

/// Between the reading of a term and each of its other spellings.
#[cfg(feature = "ssr")]
pub const BETWEEN: &str = "／";

/// A term explained in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GlossaryTerm<'a> {
    /// What it is called in addresses.
    pub id: &'a str,
    /// The word, in the language of the page.
    pub word: &'a str,
    /// How it is read and what else the plan writes for it; in another language, the plan's own words. Always Japanese.
    pub also: &'a str,
    /// What it means, with its readings.
    pub text: &'a str,
    /// The lines of the source where the plan itself explains it; empty where it does not.
    pub lines: &'a str,
}

/// Reads the file of a language: a line for each term, with a tab between its texts. There are none in what is no such file.
pub fn read(file: &str) -> Vec<GlossaryTerm<'_>> {
    file.lines().filter_map(term).collect()
}

fn term(line: &str) -> Option<GlossaryTerm<'_>> {
    let mut texts = line.split('\t');
    let [id, word, also, text, lines] = std::array::from_fn(|_| texts.next());
    Some(GlossaryTerm { id: id?, word: word?, also: also?, text: text?, lines: lines? })
}

/// The file where it is at hand without being fetched, which is when pages are written.
#[cfg(feature = "ssr")]
pub fn at_hand(lang: Lang) -> String {
    written(lang).unwrap_or_default()
}

/// Nothing: in the browser the file is fetched.
#[cfg(not(feature = "ssr"))]
pub fn at_hand(_: Lang) -> String {
    String::new()
}

#[cfg(feature = "ssr")]
pub use seeds::{spellings, written};

#[cfg(feature = "ssr")]
mod seeds {
    use super::BETWEEN;
    use crate::{
        plan::{
            embedded,
            source::Lines,
            tree::{Entries, Value, ValueKind, parse},
        },
        text::{Lang, annotation::annotated, translation::TranslationFileError},
    };
    use unicode_normalization::UnicodeNormalization;

    fn seeds() -> &'static str {
        embedded::text("text/glossary.toml")
    }

    /// The file of a language as it is shipped, its terms by reading or, in English, by word.
    ///
    /// # Errors
    /// When the seeds are not TOML.
    pub fn written(lang: Lang) -> Result<String, TranslationFileError> {
        let entries =
            parse(seeds()).map_err(|error| TranslationFileError::Syntax { file: "glossary", why: error.why })?;
        let mut terms: Vec<_> = tables(&entries).map(|term| (order(term, lang), texts(term, lang))).collect();
        terms.sort();
        Ok(terms.into_iter().map(|(_, texts)| texts.join("\t") + "\n").collect())
    }

    /// Every spelling of each term in the plan's own language, with the lines of the source where the plan itself explains it.
    pub fn spellings() -> Vec<(Vec<String>, Option<Lines>)> {
        let Ok(entries) = parse(seeds()) else { return Vec::new() };
        tables(&entries).map(|term| ([vec![text(term, "word").to_owned()], also(term)].concat(), lines(term))).collect()
    }

    fn tables(entries: &Entries) -> impl Iterator<Item = &Entries> {
        entries.get("term").map(Value::list).unwrap_or_default().iter().filter_map(Value::table)
    }

    fn texts(term: &Entries, lang: Lang) -> [String; 5] {
        let text = |key| text(term, key).to_owned();
        let (word, first, explanation) = match lang {
            Lang::Ja => ("word", "reading", "explanation"),
            Lang::Easy => ("word", "reading", "easy"),
            Lang::En => ("en_word", "word", "en"),
        };
        let names = [vec![text(first)], also(term)].concat();
        let lines = lines(term).map(|lines| lines.to_string()).unwrap_or_default();
        [text("id"), text(word), names.join(BETWEEN), annotated(&text(explanation)), lines]
    }

    /// Its other spellings.
    fn also(term: &Entries) -> Vec<String> {
        let also = term.get("also").map(Value::list).unwrap_or_default();
        also.iter().filter_map(Value::text).map(str::to_owned).collect()
    }

    fn text<'a>(term: &'a Entries, key: &str) -> &'a str {
        term.get(key).and_then(Value::text).unwrap_or_default()
    }

    fn lines(term: &Entries) -> Option<Lines> {
        let ends = term.get("source")?.list();
        let end = |at: usize| match ends.get(at)?.kind {
            ValueKind::Number(line) => u32::try_from(line).ok(),
            _ => None,
        };
        Lines::new(end(0)?, end(1)?)
    }

    /// What a term is listed by: in the order of a dictionary, voiced and small kana count as the plain ones.
    fn order(term: &Entries, lang: Lang) -> (String, String) {
        let plain = |kana: char| match kana {
            '\u{3099}' | '\u{309a}' | 'ー' | '・' => None,
            'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' => {
                char::from_u32(u32::from(kana) + 1)
            }
            kana => Some(kana),
        };
        let reading = text(term, "reading");
        match lang {
            Lang::En => (text(term, "en_word").to_lowercase(), String::new()),
            Lang::Ja | Lang::Easy => (reading.nfd().filter_map(plain).collect(), reading.to_owned()),
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::text::{annotation::has_readings, terms::id_of};

    /// The terms of a language, for as long as the test.
    fn terms(lang: Lang) -> Vec<GlossaryTerm<'static>> {
        read(at_hand(lang).leak())
    }

    fn term_of(lang: Lang, id: &str) -> GlossaryTerm<'static> {
        terms(lang).into_iter().find(|term| term.id == id).unwrap()
    }

    #[test]
    fn every_term_is_told_in_every_language() {
        let ids = |lang| {
            let mut ids: Vec<_> = terms(lang).iter().map(|term| term.id).collect();
            ids.sort_unstable();
            ids
        };
        for lang in Lang::ALL {
            assert_eq!(ids(lang), ids(Lang::Ja));
            for term in terms(lang) {
                assert!([term.id, term.word, term.also, term.text].iter().all(|text| !text.is_empty()), "{term:?}");
                let term_of = term.also.split('／').chain([term.word]).any(|word| id_of(word) == Some(term.id));
                assert!(term_of, "{term:?} is not what texts are searched for");
            }
        }
    }

    #[test]
    fn a_term_has_its_reading_its_other_spellings_and_the_lines_that_explain_it() {
        let kpi = term_of(Lang::Ja, "kpi");
        assert_eq!((kpi.word, kpi.also, kpi.lines), ("KPI", "けーぴーあい／重要業績評価指標", "70–74"));
        assert_eq!(term_of(Lang::En, "measure").also, "施策");
        assert_eq!(term_of(Lang::En, "measure").word, "measure");
        assert_eq!(term_of(Lang::Ja, "inbound").lines, "");
        assert!(has_readings(term_of(Lang::Easy, "kpi").text) && !has_readings(kpi.text));
    }

    #[test]
    fn terms_are_listed_as_in_a_dictionary() {
        let words = |lang| terms(lang).iter().map(|term| term.word.to_lowercase()).collect::<Vec<_>>();
        assert!(words(Lang::En).is_sorted());
        let readings: Vec<_> = terms(Lang::Ja).iter().filter_map(|term| term.also.split('／').next()).collect();
        let at = |reading: &str| readings.iter().position(|it| *it == reading).unwrap();
        let expected = [
            "かんこういりこみきゃくすう",
            "かんない",
            "けーぴーあい",
            "ぴーでぃーしーえー",
            "ひーりんぐ",
            "わんすとっぷ",
        ];
        assert!(expected.map(at).is_sorted(), "{:?}", expected.map(at));
    }

    #[test]
    fn a_text_that_is_no_glossary_is_refused() {
        for file in ["", "\n", "<!DOCTYPE html>\n<html>", "id\tword\talso\ttext"] {
            assert_eq!(read(file), [], "{file}");
        }
    }
}
