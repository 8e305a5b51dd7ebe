//! How a source is laid out on paper: `seeds/source/document.toml`. What holds of one document only stands there, not in the code.
//!
//! A [`Pattern`] says how something is written, with names in braces for what the plan holds of it: `{name}施策{number}`.

use super::seeds::Seeds;
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    table::{File, Table},
};
use std::cell::RefCell;

pub(super) const PATH: &str = "source/document.toml";

/// How one source is laid out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Profile {
    /// A line that holds nothing but the number of a printed page: `{number}`. Empty where the source shows none.
    page_number: Pattern,
    /// Whether a line set in by one space begins a page.
    set_in: bool,
    /// What stands in the source and belongs to no item, whole pieces between what does.
    pub(super) headings: Vec<String>,
    /// A goal of the nation: `{name}`.
    pub(super) national_goal: Pattern,
    /// `{number}`, `{name}`.
    pub(super) goal: Pattern,
    /// `{number}`, `{name}`.
    pub(super) direction: Pattern,
    /// The heading of a measure: `{number}` as [`Self::measure_number`] writes it, `{name}`.
    pub(super) measure: Pattern,
    /// `{number}`.
    pub(super) measure_number: Pattern,
    /// A measure as the outline lists it: `{number}`, `{name}`.
    pub(super) measure_in_outline: Pattern,
    /// `{name}`, `{theme}`.
    pub(super) zone: Pattern,
    /// What stands under the map: `{text}`.
    pub(super) map_note: Pattern,
    /// One of the audiences and outcomes of a measure: `{text}`.
    pub(super) point: Pattern,
    /// The heading of a project: `{name}`, `{tags}`, `{departments}`.
    pub(super) project: Pattern,
    /// `{tag}`.
    pub(super) tag: Pattern,
    /// `{departments}`.
    pub(super) departments: Pattern,
    /// What may stand between two departments.
    pub(super) between_departments: Vec<String>,
    /// The head of a table says when its baselines hold: `{period}`.
    pub(super) baseline_period: Pattern,
    /// The same of its targets on the way: `{period}`. Empty where a plan sets none.
    pub(super) interim_period: Pattern,
    /// The same of its targets: `{period}`.
    pub(super) target_period: Pattern,
    /// What may stand in the place of a baseline that is not known: `{unit}`.
    pub(super) no_baseline: Vec<Pattern>,
    /// How a note under a table may begin: `{mark}`, `{text}`.
    pub(super) footnote: Vec<Pattern>,
}

/// How something is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Hole(String),
}

impl Pattern {
    /// Reads a pattern, which may have only these holes.
    fn read(text: &str, holes: &[&str]) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            let (name, behind) = behind.split_once('}').ok_or("「}」で閉じてください")?;
            if !holes.contains(&name) {
                let known: Vec<String> = holes.iter().map(|hole| format!("{{{hole}}}")).collect();
                return Err(format!("{{{name}}} は使えません。{} だけを使えます", known.join("、")));
            }
            pieces.extend([Piece::Words(before.to_owned()), Piece::Hole(name.to_owned())]);
            rest = behind;
        }
        pieces.push(Piece::Words(rest.to_owned()));
        Ok(Self(pieces))
    }

    /// Its words as `words` gives them, and for each hole what `hole` gives.
    pub(super) fn with<T>(&self, words: impl Fn(&str) -> T, hole: impl Fn(&str) -> Vec<T>) -> Vec<T> {
        let piece = |piece: &Piece| match piece {
            Piece::Words(text) if text.is_empty() => Vec::new(),
            Piece::Words(text) => vec![words(text)],
            Piece::Hole(name) => hole(name),
        };
        self.0.iter().flat_map(piece).collect()
    }

    /// It in words, with `part` in its holes.
    pub(super) fn of(&self, part: &str) -> String {
        self.with(str::to_owned, |_| vec![part.to_owned()]).concat()
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands before and behind its first hole.
    fn around(&self) -> Option<(&str, &str)> {
        match self.0.as_slice() {
            [Piece::Words(before), Piece::Hole(_), Piece::Words(behind)] => Some((before, behind)),
            _ => None,
        }
    }
}

impl Profile {
    /// The profile of the source of these seeds, and what is wrong with it. That it is missing is told with other files.
    pub(super) fn of(seeds: &Seeds) -> (Self, Vec<Diagnostic>) {
        let diagnostics = RefCell::new(Vec::new());
        let Some(text) = seeds.text(PATH) else { return (Self::default(), Vec::new()) };
        let file = File { name: PATH, text, diagnostics: &diagnostics };
        let profile = file.parse().map(|entries| Self::read(&Table::new(file, &entries, 0))).unwrap_or_default();
        (profile, diagnostics.into_inner())
    }

    fn read(table: &Table<'_>) -> Self {
        let mut profile = Self { headings: table.texts("headings"), ..Self::default() };
        if let Some(page) = table.table("page") {
            profile.page_number =
                page.optional("number").map(|text| pattern(&page, "number", &text, &["number"])).unwrap_or_default();
            profile.set_in = page.truth("set_in").unwrap_or_default();
            page.finish();
        }
        if let Some(written) = table.table("written") {
            let one = |key, holes| pattern(&written, key, &written.text(key), holes);
            let ways = |key, holes| written.texts(key).iter().map(|text| pattern(&written, key, text, holes)).collect();
            profile.national_goal = one("national_goal", &["name"]);
            profile.goal = one("goal", &["number", "name"]);
            profile.direction = one("direction", &["number", "name"]);
            profile.measure = one("measure", &["number", "name"]);
            profile.measure_number = one("measure_number", &["number"]);
            profile.measure_in_outline = one("measure_in_outline", &["number", "name"]);
            // Not every plan has a map or targets on the way.
            let optional = |key, holes| if written.has(key) { one(key, holes) } else { Pattern::default() };
            profile.zone = optional("zone", &["name", "theme"]);
            profile.map_note = optional("map_note", &["text"]);
            profile.point = one("point", &["text"]);
            profile.project = one("project", &["name", "tags", "departments"]);
            profile.tag = one("tag", &["tag"]);
            profile.departments = one("departments", &["departments"]);
            profile.between_departments = written.texts("between_departments");
            profile.baseline_period = one("baseline_period", &["period"]);
            profile.interim_period = optional("interim_period", &["period"]);
            profile.target_period = one("target_period", &["period"]);
            profile.no_baseline = ways("no_baseline", &["unit"]);
            profile.footnote = ways("footnote", &["mark", "text"]);
            written.finish();
        }
        profile
    }

    /// The printed page number, where a line holds nothing else.
    pub(super) fn page_number(&self, line: &str) -> Option<u16> {
        let (before, behind) = self.page_number.around()?;
        line.trim().strip_prefix(before)?.strip_suffix(behind)?.parse().ok()
    }

    /// Whether a line begins a page that shows no number.
    pub(super) fn begins_page(&self, line: &str) -> bool {
        let set_in = line.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| !c.is_whitespace()));
        self.set_in && set_in
    }
}

fn pattern(table: &Table<'_>, key: &'static str, text: &str, holes: &[&str]) -> Pattern {
    Pattern::read(text, holes).unwrap_or_else(|why| {
        table.report(key, DiagnosticKind::Unreadable { key: key.to_owned(), why });
        Pattern::default()
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
pub(super) mod tests {
    use super::*;

    /// The profile of the source this build ships.
    pub(in crate::proof) fn shipped() -> Profile {
        Profile::of(&Seeds::shipped()).0
    }

    #[test]
    fn a_pattern_is_filled_by_name_and_knows_its_holes() {
        let heading = Pattern::read("施策{number}：{name}", &["number", "name"]).unwrap();
        let filled = heading.with(str::to_owned, |hole| vec![if hole == "name" { "学び" } else { "3" }.to_owned()]);
        assert_eq!(filled.concat(), "施策3：学び");
        assert!(Pattern::read("{nmae}", &["name"]).unwrap_err().contains("{nmae} は使えません。{name}"));
        assert!(Pattern::read("{name", &["name"]).is_err());
    }

    #[test]
    fn pages_are_told_as_the_document_numbers_them() {
        let read = |number: &str| Pattern::read(number, &["number"]).unwrap();
        let profile = |number| Profile { page_number: read(number), set_in: true, ..Profile::default() };
        assert_eq!(profile("- {number} -").page_number(" - 50 - "), Some(50));
        assert_eq!(profile("{number}ページ").page_number("12ページ"), Some(12));
        assert_eq!(profile("{number}").page_number("- 50 -"), None);
        assert_eq!(Profile::default().page_number("50"), None, "a document without numbers");
        assert!(profile("").begins_page(" 一") && !profile("").begins_page("  一"));
        assert!(!Profile::default().begins_page(" 一"));
    }
}
