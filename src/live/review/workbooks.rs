//! Workbooks (.xlsx), in a part of the program of its own: it is fetched when one is opened or saved.

use super::told;
use crate::{
    browser::files,
    live::{app::App, part_error::PartError, parts::with_part},
    review::{FileRefusal, Row, Sheet, workbook, workbook_rows},
    ui::parts::review_words::Said,
};
use wasm_split_helpers::wasm_split;

/// What workbooks are called among files.
pub(super) const ENDING: &str = ".xlsx";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Reads the rows of a workbook.
#[wasm_split(workbook, fallible)]
pub(super) fn read(bytes: Vec<u8>) -> Result<Result<Vec<Row>, FileRefusal>, PartError> {
    Ok(workbook_rows(&bytes))
}

#[wasm_split(workbook, fallible)]
fn packed(sheet: Sheet) -> Result<Option<Vec<u8>>, PartError> {
    Ok(workbook(&sheet))
}

/// Saves a sheet as a workbook, and says so.
pub(super) fn save(app: App, said: Said, name: String, sheet: Sheet) {
    with_part(app, None, move || {
        let (name, sheet) = ([name.as_str(), ENDING].concat(), sheet.clone());
        async move {
            let is_saved = packed(sheet).await?.is_some_and(|bytes| files::save_bytes(&name, KIND, &bytes));
            told::saved(said, &name, is_saved);
            Ok(())
        }
    });
}
