//! What things on the map are called in other languages: nothing missing, nothing left over, English without Japanese letters,
//! plain Japanese with readings, and zones by words of their names, so that what is seen on a link is in its name.

use super::land::{Land, detail, id};
use crate::{
    plan::{
        diagnostic::{Diagnostic, DiagnosticKind},
        table::{File, Table},
        tree::{Entries, Value},
    },
    proof::{
        seeds::Seeds,
        texts::{english, furigana},
    },
};
use std::{cell::RefCell, collections::BTreeSet};

/// The files, the words of their language, and whether these are やさしい日本語.
pub(super) const FILES: [(&str, &str, bool); 2] =
    [("map/names-easy.toml", "text/easy.toml", true), ("map/names-en.toml", "text/en.toml", false)];

/// What has names, by the key of its names; none where its own file does not tell.
pub(super) struct Named {
    pub(super) marks: Option<BTreeSet<String>>,
    pub(super) rails: Option<BTreeSet<String>>,
    pub(super) areas: Option<BTreeSet<String>>,
    pub(super) zones: Option<BTreeSet<String>>,
}

/// The texts under a key in the tables of some groups of a file; none where one is there twice, since then another is lost.
pub(super) fn keys(entries: &Entries, groups: &[&str], key: &str) -> Option<BTreeSet<String>> {
    let tables = groups.iter().filter_map(|group| entries.get(group)).flat_map(|value| match value.list() {
        [] => std::slice::from_ref(value),
        list => list,
    });
    let text = |value: &Value| value.table()?.get(key)?.text().map(str::to_owned);
    let mut keys = BTreeSet::new();
    tables.filter_map(text).all(|key| keys.insert(key)).then_some(keys)
}

/// Checks the names of each language.
pub(super) fn check(seeds: &Seeds, land: &Land, named: &Named, diagnostics: &RefCell<Vec<Diagnostic>>) {
    for (name, words, easy) in FILES {
        let Some(text) = seeds.text(name) else { continue };
        let file = File { name, text, diagnostics };
        let Some(entries) = file.parse() else { continue };
        let words = seeds.text(words).map(|text| File { name: words, text, diagnostics });
        // What is wrong with the words themselves is told where they are checked.
        let words = words.and_then(File::entries);
        let language = Language { easy };
        let table = Table::new(file, &entries, 0);
        language.name(&table, "sea", &table.text("sea"));
        for (group, known) in [("mark", &named.marks), ("rail", &named.rails), ("area", &named.areas)] {
            if let Some(group) = table.table(group) {
                language.group(&group, known.as_ref());
            }
        }
        language.zones(&table, land, named.zones.as_ref(), words.as_ref());
        table.finish();
    }
}

struct Language {
    easy: bool,
}

impl Language {
    fn name(&self, table: &Table<'_>, key: &str, name: &str) {
        let problems = if self.easy { furigana::diagnostics(name) } else { english::diagnostics(name) };
        for problem in problems {
            table.report(key, problem);
        }
    }

    fn group(&self, group: &Table<'_>, known: Option<&BTreeSet<String>>) {
        let mut seen = BTreeSet::new();
        for (key, _) in group.fields() {
            if known.is_some_and(|known| !known.contains(&key)) {
                group.report(&key, DiagnosticKind::UnknownKey(key.clone()));
            }
            self.name(group, &key, &group.text_of(&key));
            seen.insert(key);
        }
        for missing in known.into_iter().flatten().filter(|key| !seen.contains(*key)) {
            group.report("", DiagnosticKind::NoWords(missing.clone()));
        }
    }

    fn zones(&self, table: &Table<'_>, land: &Land, known: Option<&BTreeSet<String>>, words: Option<&Entries>) {
        let mut seen = BTreeSet::new();
        for mut zone in table.tables("zone") {
            let id = id(&mut zone, "zone", &mut seen);
            if known.is_some_and(|known| !known.contains(&id)) {
                zone.report("id", DiagnosticKind::Dangling(format!("zone/{id}")));
            }
            let title = words.and_then(|words| title(words, &id)).map(furigana::bare);
            for label in zone.tables("label") {
                detail(&label);
                if let Some(at) = label.pair("at") {
                    land.check(&label, "at", at, false);
                }
                label.optional_truth("leader");
                let lines = label.texts("lines");
                for line in &lines {
                    self.name(&label, "lines", line);
                }
                let found = furigana::bare(&lines.join(if self.easy { "" } else { " " }));
                if let Some(official) = title.clone().filter(|title| !title.contains(&found)) {
                    label.report("lines", DiagnosticKind::LabelOutsideName { found, official });
                }
                label.finish();
            }
            zone.finish();
        }
        for missing in known.into_iter().flatten().filter(|zone| !seen.contains(*zone)) {
            table.report("zone", DiagnosticKind::NoWords(missing.clone()));
        }
    }
}

/// The name of a zone in the words of a language.
fn title<'a>(words: &'a Entries, zone: &str) -> Option<&'a str> {
    words.get("zone")?.table()?.get(zone)?.table()?.get("title")?.text()
}
