//! The words beside the plan under `seeds/text/`: English, やさしい日本語, readings and the glossary.
//!
//! Nothing may be missing and nothing left over: [`wanted`] lists what each file owes to the plan, and every entry is held
//! against it. [`furigana`] checks readings, [`two_readings`] that a word is read alike everywhere, [`english`] that English
//! is English, [`glossary`] the terms, [`interface`] the interface's own words.

mod english;
mod furigana;
mod glossary;
mod interface;
mod two_readings;
mod wanted;

use super::{Proof, Seeds, Told};
use crate::plan::{
    fault::{Fault, Problem},
    model::Plan,
    table::File,
    tree::{Entries, Kind, Value},
};
use crate::text::{annotation, script::is_kanji};
use std::cell::RefCell;
use wanted::{FLAT, Wanted};

/// The most characters and the most kanji of a sentence in やさしい日本語.
const LONGEST: usize = 50;
const MOST_KANJI: usize = 12;

/// The files that have readings.
const READ_OUT: [&str; 4] = ["text/easy.toml", "text/readings.toml", "text/ui-easy.toml", glossary::PATH];

/// A file of words and how its words are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    English,
    Easy,
    Readings,
}

impl Words {
    const ALL: [Self; 3] = [Self::English, Self::Easy, Self::Readings];

    fn path(self) -> &'static str {
        match self {
            Self::English => "text/en.toml",
            Self::Easy => "text/easy.toml",
            Self::Readings => "text/readings.toml",
        }
    }
}

/// Every fault of the words, but for those that come from what is told of the plan.
pub(super) fn faults(plan: &Plan, proof: &Proof, seeds: &Seeds, told: &Told<'_>) -> Vec<Fault> {
    let faults = RefCell::new(Vec::new());
    for words in Words::ALL {
        if let Some(text) = seeds.text(words.path()) {
            let file = File { name: words.path(), text, faults: &faults };
            if let Some(entries) = file.parse() {
                Reader { file, words, wanted: wanted::wanted(plan, words), told }.check(&entries);
            }
        }
    }
    if let Some(text) = seeds.text(glossary::PATH) {
        glossary::check(File { name: glossary::PATH, text, faults: &faults }, plan, proof, told);
    }
    for (path, easy) in interface::FILES {
        if let Some(text) = seeds.text(path) {
            interface::check(File { name: path, text, faults: &faults }, easy);
        }
    }
    let file = |path| Some(File { name: path, text: seeds.text(path)?, faults: &faults });
    // What is no TOML has been told above.
    let read: Vec<_> = READ_OUT.into_iter().filter_map(file).filter_map(|file| Some((file, file.entries()?))).collect();
    two_readings::check(file(two_readings::PATH), &read, read.len() == READ_OUT.len());
    for (path, text) in seeds.files().filter(|(path, _)| path.starts_with("text/")) {
        let interface = interface::FILES.iter().any(|(file, _)| *file == path);
        let other = [glossary::PATH, two_readings::PATH].contains(&path);
        if !other && !interface && Words::ALL.iter().all(|words| words.path() != path) {
            File { name: path, text, faults: &faults }.fault(0, "", Problem::UnknownFile);
        }
    }
    faults.into_inner()
}

struct Reader<'a> {
    file: File<'a>,
    words: Words,
    wanted: Vec<Wanted>,
    told: &'a Told<'a>,
}

impl Reader<'_> {
    fn check(&self, entries: &Entries) {
        for (group, at) in entries.keys() {
            let Some(Value { kind: Kind::Table(table), .. }) = entries.get(group) else {
                let problem = Problem::WrongType { key: group.to_owned(), expected: "[表]" };
                self.file.fault(at, group, problem);
                continue;
            };
            if FLAT.contains(&group) {
                self.fields(group, "", table);
                continue;
            }
            for (id, at) in table.keys() {
                match table.get(id).map(|value| &value.kind) {
                    Some(Kind::Table(fields)) if self.knows(group, id) => self.fields(group, id, fields),
                    Some(Kind::Table(_)) if !self.told.whole => {}
                    _ => self.file.fault(at, "", Problem::Dangling(format!("{group}/{id}"))),
                }
            }
        }
        for wanted in self.wanted.iter().filter(|wanted| !self.doubtful(wanted)) {
            self.owed(entries, wanted);
        }
    }

    /// Whether the plan's own words, or the item's number, are told to be wrong.
    fn doubtful(&self, wanted: &Wanted) -> bool {
        let (item, words) = (wanted.item(), format!("「{}」", wanted.official));
        let doubt = |fault: &Fault| match &fault.problem {
            Problem::OutOfOrder { .. } | Problem::Duplicate(_) | Problem::Missing(_) => fault.item == item,
            problem => !wanted.official.is_empty() && problem.to_string().contains(&words),
        };
        // A name the plan does not have has been told there.
        let nameless = wanted.official.is_empty() && self.words == Words::Readings;
        nameless || self.told.faults.iter().any(doubt)
    }

    fn knows(&self, group: &str, id: &str) -> bool {
        self.wanted.iter().any(|wanted| wanted.group == group && wanted.id == id)
    }

    /// What is wanted and not there is told at the item, at its group, or at the head of the file.
    fn owed(&self, entries: &Entries, wanted: &Wanted) {
        let table = |entries: &'_ Entries, key: &str| match entries.get(key) {
            Some(Value { at, kind: Kind::Table(_) }) => Some(*at),
            _ => None,
        };
        let within = |key: &str| match entries.get(key).map(|value| &value.kind) {
            Some(Kind::Table(table)) => Some(table),
            _ => None,
        };
        let group = within(wanted.group);
        let (fields, at) = if wanted.id.is_empty() {
            (group, table(entries, wanted.group))
        } else {
            let own = group.and_then(|group| group.get(&wanted.id));
            let fields = own.and_then(|value| if let Kind::Table(table) = &value.kind { Some(table) } else { None });
            (fields, own.map(|value| value.at).or_else(|| table(entries, wanted.group)))
        };
        if fields.is_none_or(|fields| fields.get(&wanted.key).is_none()) {
            self.file.fault(at.unwrap_or(0), &wanted.item(), Problem::NoWords(wanted.key.clone()));
        }
    }

    fn fields(&self, group: &str, id: &str, fields: &Entries) {
        for (key, at) in fields.keys() {
            let wanted =
                self.wanted.iter().find(|wanted| wanted.group == group && wanted.id == id && wanted.key == key);
            let Some(wanted) = wanted else {
                if self.told.whole {
                    let item = if id.is_empty() { group.to_owned() } else { format!("{group}/{id}") };
                    self.file.fault(at, &item, Problem::UnknownKey(key.to_owned()));
                }
                continue;
            };
            match fields.get(key) {
                Some(Value { at, kind: Kind::Text(text) }) if text.trim().is_empty() => {
                    self.file.fault(*at, &wanted.item(), Problem::Empty(key.to_owned()));
                }
                Some(Value { at, kind: Kind::Text(text) }) => {
                    for problem in self.wrong(text, wanted) {
                        self.file.fault(*at, &wanted.item(), problem);
                    }
                }
                _ => {
                    let problem = Problem::WrongType { key: key.to_owned(), expected: "引用符で囲んだ文字" };
                    self.file.fault(at, &wanted.item(), problem);
                }
            }
        }
    }

    fn wrong(&self, text: &str, wanted: &Wanted) -> Vec<Problem> {
        if self.words == Words::English {
            return english::faults(text);
        }
        let mut found = furigana::faults(text);
        let bare = furigana::bare(text);
        match self.words {
            Words::Readings if found.is_empty() && bare != wanted.official && !self.doubtful(wanted) => {
                found.push(Problem::ReadingDiffers { found: bare, official: wanted.official.clone() });
            }
            Words::Easy => found.extend(hard(&bare)),
            _ => {}
        }
        found
    }
}

/// Sentences that are too hard for やさしい日本語.
fn hard(text: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    for sentence in text.split_inclusive(['。', '！', '？']) {
        let long = sentence.chars().count();
        let kanji = sentence.chars().filter(|c| is_kanji(*c)).count();
        let sentence = || sentence.to_owned();
        if long > LONGEST {
            found.push(Problem::LongSentence { sentence: sentence(), found: long, most: LONGEST });
        }
        if kanji > MOST_KANJI {
            found.push(Problem::ManyKanji { sentence: sentence(), found: kanji, most: MOST_KANJI });
        }
    }
    found
}
