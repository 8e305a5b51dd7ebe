//! Words that are not written, each with what is written instead: one spelling a word a language, and nothing that says of the
//! plan what nobody can know from its text.

use super::{glossary, interface};
use crate::{
    plan::{
        diagnostic::DiagnosticKind,
        table::{File, Table},
    },
    proof::Seeds,
    text::annotation::{RubySegment, Written, written},
};

pub(super) const PATH: &str = "text/spellings.toml";

/// The languages, as the list calls them, and the files whose every line is in one.
const FILES: [(&str, &str); 7] = [
    ("ja", "plan/plan.toml"),
    ("ja", "plan/zones.toml"),
    ("ja", "map/zones.toml"),
    ("easy", "text/easy.toml"),
    ("easy", interface::FILES[0].0),
    ("en", "text/en.toml"),
    ("en", interface::FILES[1].0),
];

/// A word that is not written.
struct Avoided {
    lang: String,
    word: String,
    say: String,
    /// Where it stands within these it is right.
    unless: Vec<String>,
}

fn read(file: File<'_>) -> Vec<Avoided> {
    let Some(entries) = file.parse() else { return Vec::new() };
    let table = Table::new(file, &entries, 0);
    let avoided = |avoid: Table<'_>| {
        let of = Avoided {
            lang: avoid.text("lang"),
            word: avoid.text("word"),
            say: avoid.text("say"),
            unless: avoid.optional_texts("unless"),
        };
        if !["ja", "easy", "en"].contains(&of.lang.as_str()) {
            let words = "ja、easy、en".to_owned();
            avoid.report("lang", DiagnosticKind::UnknownWord { key: "lang", word: of.lang.clone(), words });
        }
        avoid.finish();
        of
    };
    let list = table.tables("avoid").into_iter().map(avoided).collect();
    table.finish();
    list
}

impl Avoided {
    fn stands_in(&self, text: &str) -> bool {
        let text = self.unless.iter().fold(text.to_owned(), |text, right| text.replace(right.as_str(), ""));
        !self.word.is_empty() && text.contains(self.word.as_str())
    }
}

/// A line without its readings.
fn bare(line: &str) -> String {
    let part = |piece| match piece {
        Written::Segment(RubySegment { words, .. }) => words.to_owned(),
        Written::Hole(inner) => inner.to_owned(),
        Written::Open(rest) => rest.to_owned(),
    };
    written(line).into_iter().map(part).collect()
}

/// Checks every line of the words, and the lines of the plan's files that are ours.
pub(super) fn check(list: File<'_>, seeds: &Seeds) {
    let list_of = read(list);
    let tell = |path: &'static str, lang_of: &dyn Fn(&str) -> Option<&'static str>| {
        let Some(text) = seeds.text(path) else { return };
        let file = File { name: path, text, diagnostics: list.diagnostics };
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if let Some(lang) = lang_of(line) {
                let words = bare(line);
                for avoided in list_of.iter().filter(|it| it.lang == lang && it.stands_in(&words)) {
                    let (word, say) = (avoided.word.clone(), avoided.say.clone());
                    file.report(at, "", DiagnosticKind::Avoided { word, say });
                }
            }
            at += line.len();
        }
    };
    for (lang, path) in FILES {
        // Remarks to editors are in Japanese, whatever the file is in.
        tell(path, &move |line| Some(if line.starts_with('#') { "ja" } else { lang }));
    }
    tell(glossary::PATH, &|line| match line.split(" = ").next() {
        Some("easy") => Some("easy"),
        Some("en" | "en_word") => Some("en"),
        Some("explanation") => Some("ja"),
        _ => None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Texts;
    use std::cell::RefCell;

    #[test]
    fn the_japanese_of_the_interface_says_nothing_that_is_not_written() {
        let (seeds, diagnostics) = (Seeds::shipped(), RefCell::default());
        let list = read(File { name: PATH, text: seeds.text(PATH).unwrap_or_default(), diagnostics: &diagnostics });
        assert!(list.len() > 10 && diagnostics.borrow().is_empty());
        for words in Texts::JAPANESE.list() {
            for avoided in list.iter().filter(|it| it.lang == "ja") {
                assert!(!avoided.stands_in(words), "「{}」: {words}", avoided.word);
            }
        }
    }
}
