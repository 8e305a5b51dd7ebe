//! A passage of the source with the exact words marked that a page shows: what a reader checks the page against.
//!
//! Passages are found and written natively, one file for each page that shows something of the plan, and read in the browser
//! when a reader asks for one.

use serde_json::{Value, json};

/// A passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The printed page it stands on, where the source shows its number.
    pub page: Option<u64>,
    /// Its lines; empty ones are left out.
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
        let lines: Vec<Value> = self.lines.iter().map(|line| json!([line.number, line.pieces])).collect();
        json!({ "page": self.page, "lines": lines }).to_string()
    }

    /// Reads the file back.
    ///
    /// # Errors
    /// When it is not what [`Passage::write`] writes.
    pub fn read(text: &str) -> Result<Self, PassageError> {
        let file: Value = serde_json::from_str(text).map_err(|_| PassageError)?;
        let lines = file.get("lines").and_then(Value::as_array).ok_or(PassageError)?;
        let lines = lines.iter().map(line).collect::<Option<_>>().ok_or(PassageError)?;
        Ok(Self { page: file.get("page").and_then(Value::as_u64), lines })
    }
}

fn line(line: &Value) -> Option<Line> {
    let pieces = line.get(1)?.as_array()?.iter();
    let piece = |piece: &Value| Some((piece.get(0)?.as_str()?.to_owned(), piece.get(1)?.as_bool()?));
    Some(Line { number: line.get(0)?.as_u64()?, pieces: pieces.map(piece).collect::<Option<_>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_reads_back_from_its_file() {
        let pieces = vec![("・".to_owned(), false), ("市内の企業".to_owned(), true)];
        let passage = Passage { page: Some(50), lines: vec![Line { number: 337, pieces }] };
        assert_eq!(Passage::read(&passage.write()), Ok(passage));
        for broken in ["", "[]", "{\"lines\":[[1]]}", "{\"lines\":[[\"1\",[]]]}"] {
            assert_eq!(Passage::read(broken), Err(PassageError), "{broken}");
        }
    }
}
