//! Measured values as a table: how its text is read cell by cell, and how it is written.
//!
//! Read is what spreadsheets write: cells between commas or tabs, lines ending in any way, cells in quotation marks with line breaks
//! in them. Written is RFC 4180 with a byte order mark, as the site's other tables are.

use super::refusal::FileRefusal;
use crate::text::spreadsheet::guarded;

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the text it begins at, from 1.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Takes a text apart. Lines with nothing in them are left out.
///
/// # Errors
/// When a quotation mark is never closed.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, FileRefusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let separator = if text.lines().next().is_some_and(|line| line.contains('\t')) { '\t' } else { ',' };
    let mut rows = Vec::new();
    let (mut cells, mut cell, mut line) = (Vec::new(), String::new(), 1);
    let (mut begun, mut opened) = (1, None);
    let mut rest = text.chars().peekable();
    let mut end = |cells: &mut Vec<String>, cell: &mut String, begun: usize| {
        cells.push(std::mem::take(cell));
        let cells = std::mem::take(cells);
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(Row { line: begun, cells });
        }
    };
    while let Some(c) = rest.next() {
        line += usize::from(c == '\n' || c == '\r' && rest.peek() != Some(&'\n'));
        match c {
            '"' if opened.is_some() && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' if opened.is_some() => opened = None,
            // A mark within a text is a mark: 5"3 is what it says.
            '"' if cell.is_empty() => opened = Some(line),
            c if opened.is_some() => cell.push(c),
            c if c == separator => cells.push(std::mem::take(&mut cell)),
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                end(&mut cells, &mut cell, begun);
                begun = line;
            }
            c => cell.push(c),
        }
    }
    if let Some(line) = opened {
        return Err(FileRefusal::OpenQuote(line));
    }
    end(&mut cells, &mut cell, begun);
    Ok(rows)
}

/// Writes lines of cells.
pub(super) fn written(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::from('\u{feff}');
    for cells in rows {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            let cell = guarded(cell);
            if cell.contains(['"', ',', '\n', '\r', '\t']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Result<Vec<(usize, Vec<String>)>, FileRefusal> {
        Ok(rows(text)?.into_iter().map(|row| (row.line, row.cells)).collect())
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn lines_end_as_spreadsheets_end_them_and_breaks_in_quotes_are_no_ends() {
        let text = "\u{feff}a,b\r\n\"一\n二\",\"言った\"\"こと\"\"\"\n\n5\"3,c\rd,";
        let expected =
            [row(1, &["a", "b"]), row(2, &["一\n二", "言った\"こと\""]), row(5, &["5\"3", "c"]), row(6, &["d", ""])];
        assert_eq!(cells(text), Ok(expected.to_vec()));
    }

    #[test]
    fn what_is_pasted_from_a_spreadsheet_comes_between_tabs_with_a_line_break_at_its_end() {
        assert_eq!(cells("a\tb\n1,234\t\"x\ty\"\r\n"), Ok(vec![row(1, &["a", "b"]), row(2, &["1,234", "x\ty"])]));
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_told_by_its_line() {
        assert_eq!(rows("a,b\n1,\"2\n3,4\n"), Err(FileRefusal::OpenQuote(2)));
    }

    proptest! {
        #[test]
        fn every_table_reads_back(rows_of in prop::collection::vec(prop::collection::vec("[a-z髙Ⅲ\"=\\-,\t\r\n ]{0,6}", 2..4), 0..5)) {
            let mut whole = vec![vec!["x".to_owned(), "y".to_owned()]];
            whole.extend(rows_of.into_iter().map(|cells| [vec!["id".to_owned()], cells].concat()));
            let again = rows(&written(whole.clone())).map(|rows| {
                let unguarded = |cell: String| crate::text::spreadsheet::unguarded(&cell).to_owned();
                rows.into_iter().map(|row| row.cells.into_iter().map(unguarded).collect()).collect::<Vec<Vec<String>>>()
            });
            prop_assert_eq!(again, Ok(whole));
        }

        #[test]
        fn no_text_stops_the_reader(text in any::<String>()) {
            prop_assert!(rows(&text).is_ok_and(|rows| rows.iter().all(|row| !row.cells.is_empty())) || text.contains('"'));
        }
    }
}
