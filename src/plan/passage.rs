//! A passage of the source with the exact words marked that a page shows: what a reader checks the page against.
//!
//! Passages are found and written natively, one file for each page that shows something of the plan, and read in the browser
//! when a reader asks for one.

use serde_json::{Value, json};

/// A passage: stretches of the source, those the page is made from first. Between two of them the source says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage(pub Vec<Stretch>);

/// Lines of the source that follow one another on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The printed page they stand on, where the source shows its number.
    pub page: Option<u64>,
    /// The lines; empty ones are left out.
    pub lines: Vec<Line>,
}

/// A line of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// What it says, in pieces; those in the second place of each pair are the words the page shows.
    pub pieces: Vec<(String, bool)>,
}

/// A text that is no passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("原文のデータを読めません")]
pub struct PassageError;

impl Passage {
    /// The passage as a file.
    pub fn write(&self) -> String {
        let line = |line: &Line| json!([line.number, line.pieces]);
        let stretch = |stretch: &Stretch| json!([stretch.page, stretch.lines.iter().map(line).collect::<Vec<_>>()]);
        Value::Array(self.0.iter().map(stretch).collect()).to_string()
    }

    /// Reads the file back.
    ///
    /// # Errors
    /// When it is not what [`Passage::write`] writes.
    pub fn read(text: &str) -> Result<Self, PassageError> {
        let file: Value = serde_json::from_str(text).map_err(|_| PassageError)?;
        list(Some(&file), stretch).map(Self).ok_or(PassageError)
    }
}

fn list<T>(list: Option<&Value>, read: fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    list?.as_array()?.iter().map(read).collect()
}

fn stretch(stretch: &Value) -> Option<Stretch> {
    Some(Stretch { page: stretch.get(0)?.as_u64(), lines: list(stretch.get(1), line)? })
}

fn line(line: &Value) -> Option<Line> {
    Some(Line { number: line.get(0)?.as_u64()?, pieces: list(line.get(1), piece)? })
}

fn piece(piece: &Value) -> Option<(String, bool)> {
    Some((piece.get(0)?.as_str()?.to_owned(), piece.get(1)?.as_bool()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_reads_back_from_its_file() {
        let line =
            |number| Line { number, pieces: vec![("・".to_owned(), false), ("市内の企業".to_owned(), true)] };
        let first = Stretch { page: None, lines: vec![line(12)] };
        let passage = Passage(vec![first, Stretch { page: Some(50), lines: vec![line(337), line(339)] }]);
        assert_eq!(Passage::read(&passage.write()), Ok(passage));
        for broken in ["", "{}", "[[]]", "[[null,[[1]]]]", "[[50,[[\"1\",[]]]]]"] {
            assert_eq!(Passage::read(broken), Err(PassageError), "{broken}");
        }
    }
}
