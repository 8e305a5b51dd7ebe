//! A workbook as spreadsheet programs save it (.xlsx), read: the rows of its first sheet as texts, as a reader of the sheet sees them.
//!
//! Nothing of a file is believed before it is looked at: what unpacks to more than any table of measured values needs is refused,
//! cells far outside are not read, and what is broken is told. Dates and per cents are told as they are shown, not as the numbers
//! that stand behind them; readings over kanji are left out. `workbook_number.rs` says how
//! numbers are shown; writing is `workbook_file.rs`.

use super::{
    refusal::FileRefusal,
    table::Row,
    workbook_number::{Look, look, shown},
};
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};
use rawzip::{CompressionMethod, ZipArchive};
use std::collections::BTreeMap;

/// The most bytes the parts of a workbook may unpack to.
const MOST_UNPACKED: usize = 24 << 20;
/// The most parts it may have.
const MOST_PARTS: usize = 2_000;
/// The furthest row and column that are read.
const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 200;

/// The version the markup of workbooks is of.
const VERSION: XmlVersion = XmlVersion::Implicit1_0;

/// The rows of the first sheet. Rows with nothing in them are left out.
///
/// # Errors
/// When it is no workbook, or one that is too large.
pub fn workbook_rows(bytes: &[u8]) -> Result<Vec<Row>, FileRefusal> {
    let parts = unpacked(bytes)?;
    let part = |name: &str| parts.get(name).map(String::as_str);
    let shared = part("xl/sharedStrings.xml").map(texts).transpose()?.unwrap_or_default();
    let looks = part("xl/styles.xml").map(looks).transpose()?.unwrap_or_default();
    let sheet = part(&first_sheet(&parts)?).ok_or(FileRefusal::NotText)?;
    let rows = rows_in(sheet, &shared, &looks)?;
    if rows.is_empty() { Err(FileRefusal::Empty) } else { Ok(rows) }
}

/// The parts a sheet is read from, unpacked.
fn unpacked(bytes: &[u8]) -> Result<BTreeMap<String, String>, FileRefusal> {
    let broken = |_| FileRefusal::NotText;
    let archive = ZipArchive::from_slice(bytes).map_err(broken)?;
    let mut parts = BTreeMap::new();
    let (mut entries, mut left) = (archive.entries(), MOST_UNPACKED);
    for _ in 0..MOST_PARTS {
        let Some(entry) = entries.next_entry().map_err(broken)? else { return Ok(parts) };
        let Ok(name) = entry.file_path().try_normalize().map(|name| name.as_ref().to_owned()) else { continue };
        let named = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"];
        let is_read = named.contains(&&*name) || name.starts_with("xl/worksheets/");
        if !is_read || parts.contains_key(&name) {
            continue;
        }
        let data = archive.get_entry(entry.wayfinder()).map_err(broken)?.data();
        let data = match entry.compression_method() {
            CompressionMethod::STORE if data.len() <= left => data.to_vec(),
            CompressionMethod::STORE => return Err(FileRefusal::TooLarge),
            CompressionMethod::DEFLATE => {
                use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
                decompress_to_vec_with_limit(data, left).map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => FileRefusal::TooLarge,
                    _ => FileRefusal::NotText,
                })?
            }
            _ => return Err(FileRefusal::NotText),
        };
        left = left.saturating_sub(data.len());
        parts.insert(name, String::from_utf8(data).map_err(|_| FileRefusal::NotText)?);
    }
    Err(FileRefusal::TooLarge)
}

/// What stands in a text of markup.
enum Seen<'a> {
    Begin(&'a BytesStart<'a>),
    End(&'a str),
    Text(&'a str),
}

/// Goes through a text of markup, with what stands for other signs resolved.
fn walk(part: &str, mut see: impl FnMut(Seen<'_>)) -> Result<(), FileRefusal> {
    let mut reader = Reader::from_str(part);
    loop {
        match reader.read_event().map_err(|_| FileRefusal::NotText)? {
            Event::Eof => return Ok(()),
            Event::Start(tag) => see(Seen::Begin(&tag)),
            Event::Empty(tag) => {
                see(Seen::Begin(&tag));
                see(Seen::End(tag.local_name().as_ref()));
            }
            Event::End(tag) => see(Seen::End(tag.local_name().as_ref())),
            Event::Text(text) => see(Seen::Text(&text.xml_content(VERSION))),
            Event::CData(text) => see(Seen::Text(&text.xml_content(VERSION))),
            Event::GeneralRef(entity) => {
                let sign = entity.resolve_char_ref().ok().flatten().map(String::from);
                let named = entity.xml_content(VERSION);
                let sign = sign.or_else(|| resolve_predefined_entity(&named).map(str::to_owned));
                see(Seen::Text(&sign.unwrap_or_default()));
            }
            _ => {}
        }
    }
}

/// What a tag says under a name, whatever stands before its colon.
fn said(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.attributes().flatten().find(|it| it.key.local_name().as_ref() == name)?;
    attribute.normalized_value(VERSION).ok().map(std::borrow::Cow::into_owned)
}

/// The part the first sheet is in.
fn first_sheet(parts: &BTreeMap<String, String>) -> Result<String, FileRefusal> {
    let (mut first, mut target) = (None, None);
    walk(parts.get("xl/workbook.xml").ok_or(FileRefusal::NotText)?, |seen| {
        if let Seen::Begin(tag) = seen
            && tag.local_name().as_ref() == "sheet"
            && first.is_none()
        {
            // Its own number is called `sheetId`; `r:id` is where it lies.
            first = said(tag, "id");
        }
    })?;
    walk(parts.get("xl/_rels/workbook.xml.rels").map(String::as_str).unwrap_or_default(), |seen| {
        if let Seen::Begin(tag) = seen
            && tag.local_name().as_ref() == "Relationship"
            && first.is_some()
            && said(tag, "Id") == first
        {
            target = said(tag, "Target");
        }
    })?;
    let target = target.ok_or(FileRefusal::NotText)?;
    Ok(target.strip_prefix('/').map_or_else(|| ["xl/", &target].concat(), str::to_owned))
}

/// The texts that cells name by their numbers. What is said beside them, such as readings, is not theirs.
fn texts(part: &str) -> Result<Vec<String>, FileRefusal> {
    let mut texts: Vec<String> = Vec::new();
    let (mut in_text, mut beside) = (false, false);
    walk(part, |seen| match seen {
        Seen::Begin(tag) => match tag.local_name().as_ref() {
            "si" => texts.push(String::new()),
            "t" => in_text = true,
            "rPh" => beside = true,
            _ => {}
        },
        Seen::End("t") => in_text = false,
        Seen::End("rPh") => beside = false,
        Seen::Text(text) if in_text && !beside => {
            if let Some(last) = texts.last_mut() {
                last.push_str(text);
            }
        }
        _ => {}
    })?;
    Ok(texts.iter().map(|text| unescaped(text)).collect())
}

/// How cells of each style show their numbers.
fn looks(part: &str) -> Result<Vec<Look>, FileRefusal> {
    let (mut own, mut looks, mut in_cells) = (BTreeMap::new(), Vec::new(), false);
    walk(part, |seen| match seen {
        Seen::Begin(tag) => match tag.local_name().as_ref() {
            "numFmt" => {
                own.extend(said(tag, "numFmtId").zip(said(tag, "formatCode")).map(|(id, code)| (id, look(&code))));
            }
            "cellXfs" => in_cells = true,
            "xf" if in_cells => {
                let id = said(tag, "numFmtId").unwrap_or_default();
                looks.push(own.get(&id).copied().unwrap_or_else(|| match id.parse() {
                    Ok(9 | 10) => Look::Percent,
                    // Those that every program knows, with those of Japanese ones among them.
                    Ok(14..=17 | 22 | 27..=31 | 34..=36 | 50..=58) => Look::Date,
                    _ => Look::Plain,
                }));
            }
            _ => {}
        },
        Seen::End("cellXfs") => in_cells = false,
        _ => {}
    })?;
    Ok(looks)
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    row: usize,
    column: usize,
    kind: String,
    look: Look,
    /// Its value, and its text where that stands in it.
    value: String,
    text: String,
}

fn rows_in(part: &str, shared: &[String], looks: &[Look]) -> Result<Vec<Row>, FileRefusal> {
    let mut rows: Vec<Row> = Vec::new();
    let (mut row, mut column) = (0, 0);
    let mut cell = Cell::default();
    let (mut in_value, mut in_text, mut beside) = (false, false, false);
    walk(part, |seen| match seen {
        Seen::Begin(tag) => match tag.local_name().as_ref() {
            "row" => {
                // One that does not say its number follows the one before.
                row = said(tag, "r").and_then(|it| it.parse().ok()).unwrap_or(row + 1);
                column = 0;
            }
            "c" => {
                column = said(tag, "r").and_then(|it| column_of(&it)).unwrap_or(column + 1);
                let style = said(tag, "s").and_then(|it| it.parse::<usize>().ok()).unwrap_or_default();
                let look = looks.get(style).copied().unwrap_or_default();
                cell = Cell { row, column, kind: said(tag, "t").unwrap_or_default(), look, ..Cell::default() };
            }
            "v" => in_value = true,
            "t" => in_text = true,
            "rPh" => beside = true,
            _ => {}
        },
        Seen::End("v") => in_value = false,
        Seen::End("t") => in_text = false,
        Seen::End("rPh") => beside = false,
        Seen::End("c") => put(&mut rows, std::mem::take(&mut cell), shared),
        Seen::Text(text) if in_value => cell.value.push_str(text),
        Seen::Text(text) if in_text && !beside => cell.text.push_str(text),
        _ => {}
    })?;
    rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    Ok(rows)
}

/// Puts what a cell shows in its place.
fn put(rows: &mut Vec<Row>, cell: Cell, shared: &[String]) {
    if !(1..=MOST_ROWS).contains(&cell.row) || !(1..=MOST_COLUMNS).contains(&cell.column) {
        return;
    }
    let shown = match cell.kind.as_str() {
        "s" => cell.value.trim().parse().ok().and_then(|at: usize| shared.get(at)).cloned().unwrap_or_default(),
        "inlineStr" => unescaped(&cell.text),
        "b" => if cell.value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
        "str" | "e" | "d" => unescaped(&cell.value),
        _ => shown(cell.value.trim(), cell.look),
    };
    // Rows come in order in every file a program writes; another order is put right.
    let at = match rows.last() {
        Some(last) if last.line == cell.row => rows.len() - 1,
        Some(last) if last.line > cell.row => match rows.binary_search_by_key(&cell.row, |row| row.line) {
            Ok(at) => at,
            Err(at) => {
                rows.insert(at, Row { line: cell.row, cells: Vec::new() });
                at
            }
        },
        _ => {
            rows.push(Row { line: cell.row, cells: Vec::new() });
            rows.len() - 1
        }
    };
    let Some(row) = rows.get_mut(at) else { return };
    if row.cells.len() < cell.column {
        row.cells.resize(cell.column, String::new());
    }
    if let Some(place) = row.cells.get_mut(cell.column - 1) {
        *place = shown;
    }
}

/// The column a cell is in, from 1: `AB12` is in the 28th.
fn column_of(place: &str) -> Option<usize> {
    let letters: Vec<u8> = place.bytes().take_while(u8::is_ascii_alphabetic).collect();
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    Some(letters.iter().fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1))
}

/// Signs that markup cannot bear stand in workbooks as `_x0007_`.
fn unescaped(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, from)) = rest.split_once("_x") {
        out.push_str(before);
        let code = from.get(..4).filter(|_| from.get(4..5) == Some("_"));
        let sign = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        if let Some(sign) = sign {
            out.push(sign);
            rest = from.get(5..).unwrap_or_default();
        } else {
            out.push_str("_x");
            rest = from;
        }
    }
    out + rest
}
