//! The words the glossary explains, found in the plan's texts.
//!
//! [`pieces`] takes a text apart at the words it explains, so that a page can make links of them. It knows the words and
//! what they are called in the glossary, no more: the explanations are [`super::glossary`]. Natively and in the browser it
//! finds the same, since a page that is taken over must be the page that was written.
//!
//! The words of the plan's own language, which are those of やさしい日本語 too, are here. Those of English come with its other
//! words (`super::translation`), so that nobody else is sent them.

use super::annotation::{ANCHOR, SEPARATOR, TERMINATOR};

/// A line for each spelling, the longest first: the spelling and, after a tab, the term's id. Made by the build from
/// `seeds/text/glossary.toml`.
const TERMS: &str = include!(concat!(env!("OUT_DIR"), "/terms.rs"));

fn terms(spellings: Option<&'static str>) -> impl Iterator<Item = (&'static str, &'static str)> {
    spellings.unwrap_or(TERMS).lines().filter_map(|line| line.split_once('\t'))
}

/// The id of a term, by one of its spellings in the plan's own language.
pub fn id_of(spelling: &str) -> Option<&'static str> {
    terms(None).find(|(word, _)| word.eq_ignore_ascii_case(spelling)).map(|(_, id)| id)
}

/// A text in pieces, those that are terms with their ids: terms spelt as in `spellings`, lines like those of [`TERMS`], which is
/// taken where there are none. A term in `explained` is none any more, and what is found is put there,
/// so that each is marked once in what is read as one. A term in a text with readings is found where it is made of whole words
/// with theirs; small and capital letters are one.
pub fn pieces<'a>(
    text: &'a str,
    spellings: Option<&'static str>,
    explained: &mut Vec<&'static str>,
) -> Vec<(&'a str, Option<&'static str>)> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some((before, rest)) = text.split_at_checked(at)
        && !rest.is_empty()
    {
        let begins = |(word, id)| {
            let after = behind(rest, word).filter(|after| stands(before, word, after))?;
            Some((text.len() - after.len(), id))
        };
        let Some((end, id)) = terms(spellings).find_map(begins) else {
            at += first(rest).0;
            continue;
        };
        if !explained.contains(&id) {
            explained.push(id);
            pieces.push((text.get(from..at).unwrap_or_default(), None));
            pieces.push((text.get(at..end).unwrap_or_default(), Some(id)));
            from = end;
        }
        at = end;
    }
    pieces.push((text.get(from..).unwrap_or_default(), None));
    pieces.retain(|(words, _)| !words.is_empty());
    pieces
}

/// The bytes of a text's first sign, or of its first words with their reading, and those words.
fn first(text: &str) -> (usize, &str) {
    if let Some((words, rest)) = text.strip_prefix(ANCHOR).and_then(|inner| inner.split_once(SEPARATOR)) {
        let after = rest.split_once(TERMINATOR).map_or("", |(_, after)| after);
        return (text.len() - after.len(), words);
    }
    let length = text.chars().next().map_or(0, char::len_utf8);
    (length, text.get(..length).unwrap_or_default())
}

/// What is behind a word at the beginning of a text, whatever readings the word has there.
fn behind<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (mut text, mut word) = (text, word);
    while !word.is_empty() {
        let (length, words) = first(text);
        let (head, rest) = word.split_at_checked(words.len()).filter(|_| length > 0)?;
        if !head.eq_ignore_ascii_case(words) {
            return None;
        }
        word = rest;
        text = text.get(length..)?;
    }
    Some(text)
}

/// Whether a word stands by itself: kanji may touch others, but letters and katakana run on as one word.
fn stands(before: &str, word: &str, after: &str) -> bool {
    let runs_on = |left: &str, right: &str| match (left.chars().next_back(), right.chars().next()) {
        (Some(left), Some(right)) => script(left) > 0 && script(left) == script(right),
        _ => false,
    };
    !runs_on(before, word) && !runs_on(word, after)
}

/// The kind of letter a word goes on in; 0 for those that words do not go on in.
fn script(sign: char) -> u8 {
    match sign {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => 1,
        'ァ'..='ヺ' | 'ー' => 2,
        _ => 0,
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        text::{
            annotation::{annotated, plain},
            translation::{Translation, TranslationFile},
        },
    };
    use proptest::prelude::*;

    fn marked(text: &str) -> Vec<&str> {
        let found = pieces(text, None, &mut Vec::new());
        found.into_iter().filter_map(|(words, id)| id.map(|_| words)).collect()
    }

    #[test]
    fn a_term_is_found_among_other_words_and_the_longest_spelling_wins() {
        let found = pieces("広域のDMOと着地型観光。", None, &mut Vec::new());
        let dmo = id_of("DMO");
        assert!(dmo.is_some());
        assert_eq!(
            found,
            [("広域の", None), ("DMO", dmo), ("と", None), ("着地型観光", id_of("着地型")), ("。", None)]
        );
    }

    #[test]
    fn a_term_is_marked_once_in_what_is_read_as_one() {
        let mut explained = Vec::new();
        let first = pieces("重要業績評価指標（KPI）とKPI", None, &mut explained);
        assert_eq!(first, [("重要業績評価指標", id_of("KPI")), ("（KPI）とKPI", None)]);
        assert_eq!(pieces("KPIとPDCA", None, &mut explained), [("KPIと", None), ("PDCA", id_of("PDCA"))]);
    }

    #[test]
    fn letters_and_katakana_that_run_on_are_another_word() {
        assert_eq!(marked("KPIs、MyKPI、KPI2、ADMO"), [""; 0]);
        assert_eq!(marked("コメンター、ヒーリングロード、プロモーションー"), [""; 0]);
        assert_eq!(marked("（KPI）、市のKPIは、メンター・DMO"), ["KPI", "メンター", "DMO"]);
        assert_eq!(marked("AUターン、Uターン"), ["Uターン"]);
    }

    #[test]
    fn a_term_is_found_under_its_readings() {
        let text = annotated("この{施策|しさく}の{広域|こういき}{連携|れんけい}とKPI");
        let found = pieces(&text, None, &mut Vec::new());
        let found: Vec<_> = found.iter().map(|(words, id)| (plain(words).into_owned(), *id)).collect();
        let none = |words: &str| (words.to_owned(), None);
        let term = |words: &str| (words.to_owned(), id_of(words));
        assert_eq!(found, [none("この"), term("施策"), none("の"), term("広域連携"), none("と"), term("KPI")]);
        assert_eq!(pieces("", None, &mut Vec::new()), []);
        let within = annotated("{本施策|ほんしさく}");
        assert_eq!(pieces(&within, None, &mut Vec::new()), [(within.as_str(), None)]);
    }

    #[test]
    fn every_term_of_the_plans_texts_is_found_with_readings_as_well_as_without() {
        let readings = Translation::written(TranslationFile::Readings).unwrap();
        let mut own = embedded::own().unwrap();
        let mut read = Vec::new();
        Translation::read(&readings, embedded::own().unwrap())
            .unwrap()
            .plan
            .clone()
            .each_text(&mut |_, text| read.push(text.clone()));
        let mut read = read.into_iter();
        own.each_text(&mut |place, text| {
            let annotated = read.next().unwrap();
            assert_eq!(plain(&annotated), text.as_str());
            let ids =
                |text: &str| pieces(text, None, &mut Vec::new()).iter().filter_map(|(_, id)| *id).collect::<Vec<_>>();
            assert_eq!(ids(&annotated), ids(text), "{place:?}: {text}");
        });
        assert_eq!(read.next(), None);
    }

    fn english() -> Translation {
        Translation::read(&Translation::written(TranslationFile::English).unwrap(), embedded::own().unwrap()).unwrap()
    }

    #[test]
    fn english_finds_its_own_words_as_whole_words_whatever_their_capitals() {
        let spellings = english().beside.unwrap().terms;
        let marked = |text: &'static str| {
            let found = pieces(text, spellings, &mut Vec::new());
            found.into_iter().filter_map(|(words, id)| Some((words, id?))).collect::<Vec<_>>()
        };
        assert_eq!(
            marked("Visiting population (visitors), KPIs, a KPI, and the resident population."),
            [
                ("Visiting population", "visiting-population"),
                ("KPIs", "kpi"),
                ("resident population", "resident-population")
            ]
        );
        assert_eq!(marked("Countermeasures, U-turning, a transit-visiting populations’ KPIS2"), []);
        assert_eq!(marked("施策、交流人口"), []);
    }

    #[test]
    fn each_english_spelling_stands_in_the_english_plan_and_means_one_term() {
        let Translation { plan, beside, .. } = english();
        let spellings = beside.unwrap().terms;
        let mut texts = Vec::new();
        plan.clone().each_text(&mut |_, text| texts.push(text.to_ascii_lowercase()));
        let mut seen = Vec::new();
        for (spelling, id) in terms(Some(spellings.unwrap())) {
            let lower = spelling.to_ascii_lowercase();
            assert!(texts.iter().any(|text| text.contains(&lower)), "no text says “{spelling}”");
            assert!(!seen.contains(&lower), "{spelling}");
            assert_eq!(pieces(spelling, spellings, &mut Vec::new()), [(spelling, Some(id))]);
            seen.push(lower);
        }
        assert!(seen.len() > 40);
    }

    #[test]
    fn every_spelling_is_found_where_it_stands_alone() {
        let mut longest = usize::MAX;
        for (spelling, id) in terms(None) {
            assert_eq!(pieces(spelling, None, &mut Vec::new()), [(spelling, Some(id))]);
            assert!(spelling.chars().count() <= longest, "{spelling}");
            longest = spelling.chars().count();
        }
        assert!(terms(None).count() > 54);
    }

    proptest! {
        #[test]
        fn pieces_put_together_are_the_text(picks in prop::collection::vec((0..200_usize, "[一-龠ァ-ヺーa-zA-Z ・（）\u{fff9}]{0,3}"), 0..9)) {
            let word = |at: &usize| terms(None).nth(*at).map_or("", |(word, _)| word);
            let text: String = picks.iter().flat_map(|(at, between)| [word(at), between.as_str()]).collect();
            let mut explained = Vec::new();
            let found = pieces(&text, None, &mut explained);
            prop_assert_eq!(found.iter().map(|(words, _)| *words).collect::<String>(), text.as_str());
            let ids: Vec<_> = found.iter().filter_map(|(_, id)| *id).collect();
            prop_assert_eq!(&ids, &explained);
            for (at, id) in ids.iter().enumerate() {
                prop_assert!(!ids.get(..at).unwrap().contains(id));
            }
            prop_assert!(found.iter().all(|(words, id)| id.is_none() || id_of(words) == *id));
        }
    }
}
