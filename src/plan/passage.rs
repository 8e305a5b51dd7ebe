//! A passage of the source with the exact words marked that a page shows: what a reader checks the page against.
//!
//! Passages are found and written natively, one file for each page that shows something of the plan. The browser draws one row by
//! row when a reader asks for it: see [`rows`].

use std::str::Split;

/// A passage: stretches of the source, those the page is made from first. Between two of them the source says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage(pub Vec<LineRange>);

/// Lines of the source that follow one another on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRange {
    /// The printed page they stand on, where the source shows its number.
    pub page: Option<u16>,
    /// The lines; empty ones are left out.
    pub lines: Vec<Line>,
}

/// A line of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u32,
    /// What it says: words the page does not show, words it shows, and so on in turn; the first may be empty.
    pub pieces: Vec<String>,
}

/// A row of a passage's file.
#[derive(Debug, Clone)]
pub enum Row<'a> {
    /// A stretch begins on this printed page; empty where the source does not show its number.
    LineRange(&'a str),
    /// The number of a line and its pieces, as [`Line`] has them.
    Line(&'a str, Split<'a, char>),
}

/// The first row of the file, so that another file is not taken for one.
const HEAD: &str = "passage\n";

impl Line {
    /// Its pieces, each with whether the page shows it.
    pub fn marked(&self) -> impl Iterator<Item = (&str, bool)> {
        self.pieces.iter().map(String::as_str).zip([false, true].into_iter().cycle())
    }
}

impl Passage {
    /// The passage as a file: a row for each stretch and each line, with tabs between the number and the pieces.
    pub fn write(&self) -> String {
        let mut file = HEAD.to_owned();
        for stretch in &self.0 {
            file += &stretch.page.map(|page| page.to_string()).unwrap_or_default();
            file.push('\n');
            for line in &stretch.lines {
                file += &line.number.to_string();
                for piece in &line.pieces {
                    file.push('\t');
                    file += &piece.replace('\t', " ");
                }
                file.push('\n');
            }
        }
        file
    }
}

/// The rows of a file; nothing where it is none that [`Passage::write`] writes.
pub fn rows(file: &str) -> Option<impl Iterator<Item = Row<'_>>> {
    let rows = file.strip_prefix(HEAD)?.lines();
    Some(rows.map(|row| match row.split_once('\t') {
        Some((number, pieces)) => Row::Line(number, pieces.split('\t')),
        None => Row::LineRange(row),
    }))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_read_row_by_row() {
        let line = |number, pieces: &[&str]| Line { number, pieces: pieces.iter().map(ToString::to_string).collect() };
        let first = LineRange { page: None, lines: vec![line(12, &["", "市の\t花", "。"])] };
        let passage = Passage(vec![first, LineRange { page: Some(50), lines: vec![line(337, &["・", "市内の企業"])] }]);
        let file = passage.write();
        let lines = rows(&file).unwrap().map(|row| match row {
            Row::LineRange(page) => format!("page {page}"),
            Row::Line(number, pieces) => format!("{number} {}", pieces.collect::<Vec<_>>().join("|")),
        });
        assert_eq!(lines.collect::<Vec<_>>(), ["page ", "12 |市の 花|。", "page 50", "337 ・|市内の企業"]);
        for other in ["", "passage", "<!DOCTYPE html>\n", "[[null,[]]]"] {
            assert!(rows(other).is_none(), "{other}");
        }
    }
}
