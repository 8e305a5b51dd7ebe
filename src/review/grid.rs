//! Values entered in a grid of figures and years: what stands in a cell, what a text typed into it makes of what is entered, and a
//! block of cells as a spreadsheet hands it over.

use super::{column::Column, entry::entered, measurement::Measurement, refusal::Refusal};
use crate::plan::figure::Figure;

/// What stands in the cell of a measurement: its number, 「累計515」 where only the total is entered, 「累計515（うち255）」 for both.
pub fn cell(it: &Measurement) -> String {
    match (it.value, it.total) {
        (None, None) => String::new(),
        (Some(value), None) => value.to_string(),
        (None, Some(total)) => format!("累計{total}"),
        (Some(value), Some(total)) => format!("累計{total}（うち{value}）"),
    }
}

/// What is entered once `text` stands in its cell; what else is said of the year stays. See [`entered`].
///
/// # Errors
/// Why it is not taken; then nothing is changed.
pub fn entered_in_cell(
    before: &Measurement,
    text: &str,
    figures: [&Figure; 2],
    over_100: bool,
) -> Result<Measurement, Refusal> {
    let emptied = Measurement { value: None, total: None, ..before.clone() };
    entered(&emptied, Column::Value, text, figures, over_100)
}

/// The cells of a block as a spreadsheet puts it on the clipboard: between tabs, lines ending in any way, cells with line breaks in
/// quotation marks. The line break at its end is no line; lines with nothing in them are lines.
pub fn block(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if is_quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' if is_quoted => is_quoted = false,
            // A mark that is never closed is a mark, or all that follows would be one cell.
            '"' if cell.is_empty() && rest.clone().any(|c| c == '"') => is_quoted = true,
            c if is_quoted => cell.push(c),
            '\r' if rest.peek() == Some(&'\n') => {}
            '\t' => row.push(std::mem::take(&mut cell)),
            '\n' | '\r' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                if rest.peek().is_none() {
                    return rows;
                }
            }
            c => cell.push(c),
        }
    }
    row.push(cell);
    rows.push(row);
    rows
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{plan::embedded, review::Slot};
    use proptest::prelude::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        block(text)
    }

    #[test]
    fn a_block_is_read_as_a_spreadsheet_writes_it() {
        let cells = |rows: &[&[&str]]| -> Vec<Vec<String>> {
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
        };
        assert_eq!(rows("1\t2\r\n3\t4\r\n"), cells(&[&["1", "2"], &["3", "4"]]));
        assert_eq!(
            rows("1\n\n\"累計515\n（うち255）\"\t\"言った\"\"\"\n"),
            cells(&[&["1"], &[""], &["累計515\n（うち255）", "言った\""]])
        );
        assert_eq!(rows("5"), cells(&[&["5"]]));
        assert_eq!(rows("\"5\t6"), cells(&[&["\"5", "6"]]));
        assert_eq!(rows(""), cells(&[&[""]]));
    }

    #[test]
    fn what_stands_in_a_cell_reads_back_and_an_empty_one_clears_the_numbers_alone() {
        let figure = embedded::plan().unwrap().figure("target/1-1".parse().unwrap()).unwrap();
        let slot = Slot { figure: figure.id, year: 2016 };
        let before = Measurement { cause: "理由".to_owned(), ..Measurement::blank(slot) };
        for text in ["255", "累計515", "累計1,515（うち255）", ""] {
            let after = entered_in_cell(&before, text, [figure, figure], false).unwrap();
            assert_eq!(cell(&after), text);
            assert_eq!(after.cause, "理由");
            assert_eq!(entered_in_cell(&after, "", [figure, figure], false).unwrap(), before);
        }
        assert!(matches!(entered_in_cell(&before, "集計中", [figure, figure], false), Err(Refusal::NotANumber(_))));
    }

    proptest! {
        #[test]
        fn every_block_reads_back(all in prop::collection::vec(prop::collection::vec("[0-9a-zぁ-ん\"\n,]{0,5}", 1..6), 1..8)) {
            let quoted = |cell: &String| {
                if cell.contains(['"', '\n', '\t']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
            };
            let text: String = all.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join("\t") + "\r\n").collect();
            prop_assert_eq!(block(&text), all);
        }

        #[test]
        fn no_text_stops_the_reader(text in any::<String>()) {
            prop_assert!(!block(&text).is_empty());
        }
    }
}
