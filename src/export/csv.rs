//! A table as a CSV file that programs and spreadsheets both read: RFC 4180 with CRLF, UTF-8 with a byte order mark (without it
//! a Japanese Excel reads another encoding), and no cell that a spreadsheet would take for a formula.

use crate::text::spreadsheet::guarded;
use csv::{Error, Terminator, WriterBuilder};

const BYTE_ORDER_MARK: &str = "\u{FEFF}";
/// Writes a table.
pub(super) fn write<const N: usize>(
    head: &[&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<Vec<u8>, Error> {
    let file = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
    writer.write_record(head)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell).into_owned()))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_end_in_both_signs_and_cells_are_quoted_where_they_must_be() {
        let row = ["a,b".to_owned(), "\"c\"\nd".to_owned()];
        let bytes = write(&["x", "y"], [row]).map_err(|error| error.to_string());
        assert_eq!(bytes, Ok("\u{FEFF}x,y\r\n\"a,b\",\"\"\"c\"\"\nd\"\r\n".as_bytes().to_vec()));
    }
}
