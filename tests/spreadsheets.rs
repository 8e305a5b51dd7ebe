//! The tables of the open data and the forms for measured values survive a spreadsheet: opened in `LibreOffice` and written again,
//! every cell comes back.
//!
//! `LibreOffice` is not needed to build or test the site. Where there is none, this says so and tests nothing.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use std::{fs, path::Path, process::Command};
use strategy_explorer::{
    export,
    plan::embedded,
    review::{Reading, Row, published, workbook, workbook_rows},
    text::{Lang, Texts},
};

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Whether two cells say the same. A spreadsheet writes 1.60 as 1.6 and true as TRUE.
fn same(cell: &str, back: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    let truth = ["true", "false"].contains(&cell);
    cell == back
        || (truth && cell.eq_ignore_ascii_case(back))
        || number(cell).is_some_and(|it| number(back) == Some(it))
}

/// Opens every table as somebody in Japan does, or elsewhere, and writes it again.
fn written_again(folder: &Path, language: u32) -> bool {
    let reads = format!("--infilter=CSV:44,34,76,1,,{language}");
    let tables = [export::KPIS, export::MEASURES, export::PROJECTS, export::LISTS].map(|name| folder.join(name));
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", &reads, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir"])
        .arg(folder.join("back"))
        .args(tables)
        .output();
    match done {
        Err(error) => {
            eprintln!("LibreOffice is not there ({error}): that tables survive it is not tested");
            false
        }
        Ok(done) => {
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            true
        }
    }
}

#[test]
fn every_cell_comes_back_from_a_spreadsheet() {
    // 1041 is Japanese, 1033 English.
    for language in [1041, 1033] {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("spreadsheets-{language}"));
        fs::create_dir_all(&folder).unwrap();
        let files = export::files(embedded::plan().unwrap(), Texts::JAPANESE).unwrap();
        let tables: Vec<_> =
            files.iter().filter(|file| Path::new(file.name).extension().is_some_and(|it| it == "csv")).collect();
        assert_eq!(tables.len(), 4);
        for table in &tables {
            fs::write(folder.join(table.name), &table.bytes).unwrap();
        }
        if !written_again(&folder, language) {
            return;
        }
        for table in tables {
            let (own, back) = (cells(&table.bytes), cells(&fs::read(folder.join("back").join(table.name)).unwrap()));
            assert_eq!(own.len(), back.len(), "{}", table.name);
            let changed: Vec<_> =
                own.iter().flatten().zip(back.iter().flatten()).filter(|(own, back)| !same(own, back)).collect();
            assert_eq!(own.iter().flatten().count(), back.iter().flatten().count(), "{}", table.name);
            assert!(changed.is_empty(), "{}: {changed:?}", table.name);
        }
    }
}

#[test]
fn a_form_as_a_workbook_is_opened_filled_in_and_comes_back() {
    let (plan, seeds) = (embedded::plan().unwrap(), published());
    let rules = seeds.rules_for(plan);
    let reading = Reading { plan, rules: &rules, policies: &seeds.policies, words: &seeds.words };
    let mut rows = reading.form_rows(None, Lang::Ja);
    let value = rows[0].iter().position(|head| head == "実績").unwrap();
    let cause = rows[0].iter().position(|head| head == "要因").unwrap();
    for (at, row) in rows.iter_mut().enumerate().skip(1) {
        row[value] = (at * 1_234_567).to_string();
        row[cause] = format!("=理由{at}\n髙 Ⅲ ㎝ ① <&>");
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("workbooks");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("form.xlsx");
    fs::write(&file, workbook(&reading.sheet(rows, "様式".to_owned(), Lang::Ja)).unwrap()).unwrap();
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(folder.join("back"))
        .arg(&file)
        .output();
    match done {
        Err(error) => return eprintln!("LibreOffice is not there ({error}): that forms survive it is not tested"),
        Ok(done) => assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr)),
    }
    let read = |file: &Path| workbook_rows(&fs::read(file).unwrap()).unwrap();
    // Empty cells at the end of a row need not be written.
    let cells = |rows: Vec<Row>| -> Vec<Vec<String>> {
        let bare = |row: Row| row.cells.join("\t").trim_end_matches('\t').split('\t').map(str::to_owned).collect();
        rows.into_iter().map(bare).collect()
    };
    assert_eq!(cells(read(&folder.join("back/form.xlsx"))), cells(read(&file)));
}
