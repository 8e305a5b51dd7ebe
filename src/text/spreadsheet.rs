//! Cells of tables for spreadsheets: none that one would take for a formula, and the way back.

use std::borrow::Cow;

/// What makes a spreadsheet take a cell for a formula when it stands first; the wide signs do so in a Japanese one.
const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell made harmless: an apostrophe goes before a text that would be taken for a formula, which is the way OWASP names and
/// spreadsheets understand. A number keeps its sign. A text that has such apostrophes already gets one more, so that the way
/// back is always to take one away.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) && !is_number(cell) { format!("'{cell}").into() } else { cell.into() }
}

/// The way back.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(SIGNS)
}

fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let size = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, rest) = size.split_once('.').unwrap_or((size, "0"));
    digits(whole) && digits(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_that_would_be_a_formula_is_kept_a_text() {
        for text in ["=1+1", "+81", "-", "--1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－5度", "'=1"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
    }

    #[test]
    fn numbers_and_plain_texts_stay_as_they_are() {
        for text in ["", "0", "-5", "-0.25", "19260408", "維持", "'90年代", "2014年度", "a=b", "1-2"] {
            assert_eq!(guarded(text), text);
        }
    }

    proptest! {
        #[test]
        fn no_cell_is_a_formula_and_each_reads_back(cell in "'{0,2}[-=+@\t\r\n＝＋－＠]?.{0,6}") {
            let safe = guarded(&cell);
            prop_assert!(is_number(&safe) || !safe.starts_with(SIGNS));
            prop_assert_eq!(unguarded(&safe), cell.as_str());
        }

        #[test]
        fn no_number_is_changed(number in "-?[0-9]{1,9}(\\.[0-9]{1,3})?") {
            prop_assert_eq!(guarded(&number), number.as_str());
        }
    }
}
