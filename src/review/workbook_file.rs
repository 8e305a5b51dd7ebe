//! A table as a workbook (.xlsx): one sheet whose first row stays in sight, with columns as wide as they need to be and lists to choose
//! from. Numbers are numbers where nothing of how they were written is lost by it; all else is text, so that none is a formula.
//!
//! Over 300 lines: half are tests of reading and writing, one by the other.

use quick_xml::escape::escape;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

/// A table to be written.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// What its sheet is called.
    pub name: String,
    /// Its rows, the heads first.
    pub rows: Vec<Vec<String>>,
    /// How wide each column is, in letters.
    pub widths: Vec<u32>,
    /// The columns that hold numbers.
    pub numbers: Vec<usize>,
    /// Columns whose cells offer a list to choose from.
    pub lists: Vec<(usize, Vec<String>)>,
}

/// The most a list written in place may hold, as programs count it.
const LONGEST_LIST: usize = 255;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The file of a table; nothing where it cannot be packed.
pub fn workbook(sheet: &Sheet) -> Option<Vec<u8>> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, text) in parts(sheet) {
        let packed = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6);
        let (mut entry, config) = archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().ok()?;
        // What is counted and checked is the text, what is written its packing.
        let mut counted = config.wrap(std::io::sink());
        counted.write_all(text.as_bytes()).ok()?;
        let (_, descriptor) = counted.finish().ok()?;
        entry.write_all(&packed).ok()?;
        entry.finish(descriptor).ok()?;
    }
    archive.finish().ok()
}

fn parts(sheet: &Sheet) -> [(&'static str, String); 6] {
    let name: String = sheet.name.chars().filter(|c| !"[]:*?/\\".contains(*c)).take(31).collect();
    let types = [
        ("xl/workbook.xml", "sheet.main+xml"),
        ("xl/worksheets/sheet1.xml", "worksheet+xml"),
        ("xl/styles.xml", "styles+xml"),
    ];
    let types = types.map(|(part, kind)| format!("<Override PartName=\"/{part}\" ContentType=\"{KIND}.{kind}\"/>"));
    let relations = |list: &[(&str, &str)]| {
        let each = list.iter().enumerate().map(|(at, (kind, target))| {
            format!("<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>", at + 1)
        });
        format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{}</Relationships>", each.collect::<String>())
    };
    [
        (
            "[Content_Types].xml",
            format!(
                "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
                 ContentType=\"application/xml\"/>{}</Types>",
                types.concat()
            ),
        ),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            format!(
                "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"{}\" sheetId=\"1\" \
                 r:id=\"rId1\"/></sheets></workbook>",
                markup(&name)
            ),
        ),
        ("xl/_rels/workbook.xml.rels", relations(&[("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])),
        ("xl/styles.xml", styles()),
        ("xl/worksheets/sheet1.xml", worksheet(sheet)),
    ]
}

/// Three looks: as it comes with its lines broken, a head, and a number.
fn styles() -> String {
    let look = |font: u32, format: u32, wrap: &str| {
        format!(
            "<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" \
             applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"{wrap}/></xf>"
        )
    };
    let wrap = " wrapText=\"1\"";
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Yu Gothic\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Yu Gothic\"/></font></fonts><fills count=\"2\"><fill><patternFill \
         patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\">\
         <border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>\
         </cellStyleXfs><cellXfs count=\"3\">{}{}{}</cellXfs></styleSheet>",
        look(0, 49, wrap),
        look(1, 49, wrap),
        look(0, 0, "")
    )
}

fn worksheet(sheet: &Sheet) -> String {
    let mut text = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" \
         topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    );
    if !sheet.widths.is_empty() {
        text.push_str("<cols>");
        for (at, width) in sheet.widths.iter().enumerate() {
            let (at, width) = ((at + 1).to_string(), width.to_string());
            text.extend(["<col min=\"", &at, "\" max=\"", &at, "\" width=\"", &width, "\" customWidth=\"1\"/>"]);
        }
        text.push_str("</cols>");
    }
    text.push_str("<sheetData>");
    for (at, cells) in sheet.rows.iter().enumerate() {
        let row = (at + 1).to_string();
        text.extend(["<row r=\"", &row, "\">"]);
        for (column, cell) in cells.iter().enumerate() {
            let place = [&letters(column), row.as_str()].concat();
            let is_number = at > 0 && sheet.numbers.contains(&column);
            let look = match (at, is_number) {
                (0, _) => "1",
                (_, true) => "2",
                _ => "0",
            };
            text.extend(["<c r=\"", &place, "\" s=\"", look, "\""]);
            if is_number && is_plain(cell) {
                text.extend(["><v>", cell, "</v></c>"]);
            } else if cell.is_empty() {
                text.push_str("/>");
            } else {
                let open = " t=\"inlineStr\"><is><t xml:space=\"preserve\">";
                text.extend([open, &markup(cell), "</t></is></c>"]);
            }
        }
        text.push_str("</row>");
    }
    text.push_str("</sheetData>");
    let end = sheet.rows.len().max(2);
    let lists = sheet.lists.iter().filter_map(|(column, words)| {
        let list = words.join(",");
        let fits = list.chars().count() <= LONGEST_LIST && !words.iter().any(|word| word.contains([',', '"']));
        let column = letters(*column);
        fits.then(|| {
            format!(
                "<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"{column}2:{column}{end}\"><formula1>\"{}\"\
                 </formula1></dataValidation>",
                markup(&list)
            )
        })
    });
    let lists: Vec<String> = lists.collect();
    if !lists.is_empty() {
        text.extend([
            "<dataValidations count=\"",
            &lists.len().to_string(),
            "\">",
            &lists.concat(),
            "</dataValidations>",
        ]);
    }
    text.push_str("</worksheet>");
    text
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Whether a number reads back as it is written: not `60.0`, which a workbook tells as 60, nor one of more digits than it keeps.
fn is_plain(cell: &str) -> bool {
    let bare = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, behind) = bare.split_once('.').unwrap_or((bare, "1"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    let is_short = bare.len() <= 15 && (whole == "0" || !whole.starts_with('0'));
    digits(whole) && digits(behind) && is_short && !behind.ends_with('0') && cell != "-0"
}

/// A text as markup bears it: signs that it cannot bear stand as `_x0007_`, and what looks like that as a sign and its rest.
fn markup(text: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let bears = matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        let looks = c == '_' && after.starts_with('x') && after.get(5..6) == Some("_");
        if bears && !looks {
            bare.push(c);
        } else {
            bare.extend(["_x", &format!("{:04X}", u32::from(c)), "_"]);
        }
        rest = after;
    }
    escape(&bare).into_owned()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::review::{refusal::FileRefusal, workbook::workbook_rows};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    fn sheet(rows: &[Vec<String>]) -> Sheet {
        Sheet { name: "様式".to_owned(), rows: rows.to_vec(), numbers: vec![1], ..Sheet::default() }
    }

    fn cells(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
        workbook_rows(bytes).map(|rows| rows.into_iter().map(|row| (row.line, row.cells)).collect()).unwrap_or_default()
    }

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn numbers_and_texts_come_back_as_they_were_whatever_signs_they_hold() {
        let rows = vec![
            row(&["指標", "実績"]),
            row(&["=1+1", "20374645"]),
            row(&["髙 Ⅲ ㎝ ① <&>\"\n二行 ", "60.0"]),
            row(&["_x0041_ \u{7} \r", "-0.25"]),
            row(&["", "0.1"]),
            row(&["x", "12345678901234567890"]),
        ];
        let back: Vec<Vec<String>> =
            cells(&workbook(&sheet(&rows)).unwrap()).into_iter().map(|(_, cells)| cells).collect();
        assert_eq!(back, rows);
    }

    #[test]
    fn rows_keep_their_numbers_over_empty_ones() {
        let rows = vec![row(&["a"]), row(&[""]), row(&["b"])];
        assert_eq!(cells(&workbook(&sheet(&rows)).unwrap()), [(1, row(&["a"])), (3, row(&["b"]))]);
    }

    /// A workbook with this sheet, and these shared texts and styles.
    fn made(sheet: &str, shared: &str, styles: &str) -> Vec<u8> {
        let mut archive = ZipArchiveWriter::new(Vec::new());
        for (name, text) in [
            (
                "xl/workbook.xml",
                "<workbook><sheets><sheet name='a' sheetId='7' r:id='x'/><sheet sheetId='1' r:id='y'/></sheets></workbook>",
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<R><Relationship Id='y' Target='no.xml'/><Relationship Id='x' Target='/xl/worksheets/own.xml'/></R>",
            ),
            ("xl/worksheets/own.xml", sheet),
            ("xl/sharedStrings.xml", shared),
            ("xl/styles.xml", styles),
        ] {
            let (mut entry, config) =
                archive.new_file(name).compression_method(CompressionMethod::STORE).start().unwrap();
            let mut writer = config.wrap(&mut entry);
            writer.write_all(text.as_bytes()).unwrap();
            let (_, descriptor) = writer.finish().unwrap();
            entry.finish(descriptor).unwrap();
        }
        archive.finish().unwrap()
    }

    #[test]
    fn dates_per_cents_and_readings_are_told_as_the_sheet_shows_them() {
        let styles = "<s><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/><numFmt numFmtId='165' formatCode='[Red]0.0%'/></numFmts>\
                      <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='10'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></s>";
        let shared =
            "<sst><si><r><t>総合</t></r><r><t>戦略&amp;</t></r><rPh sb='0' eb='2'><t>ソウゴウ</t></rPh></si></sst>";
        let sheet = "<worksheet><sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' s='1'><v>42886</v></c><c s='2'><v>0.53490000000000004</v></c>\
                     <c s='3'><v>42886.75</v></c><c s='4'><v>0.8</v></c><c><v>1.9260408E7</v></c><c t='str'><f>A1</f><v>式の結果</v></c><c t='e'><v>#N/A</v></c>\
                     <c t='b'><v>1</v></c><c t='s'><v>9</v></c></row></sheetData></worksheet>";
        let expected = row(&[
            "総合戦略&",
            "",
            "2017-05-31",
            "53.49%",
            "2017-05-31",
            "80%",
            "19260408",
            "式の結果",
            "#N/A",
            "TRUE",
            "",
        ]);
        assert_eq!(cells(&made(sheet, shared, styles)), [(2, expected)]);
    }

    #[test]
    fn what_unpacks_without_end_or_lies_far_outside_takes_nothing() {
        let wide = "<worksheet><row r='1048576'><c r='XFD1048576'><v>1</v></c></row><row r='1'><c r='B1'><v>2</v></c></row></worksheet>";
        assert_eq!(cells(&made(wide, "<sst/>", "<s/>")), [(1, row(&["", "2"]))]);
        let large = format!("<sst>{}</sst>", "<si/>".repeat(6 << 20));
        assert_eq!(workbook_rows(&made(wide, &large, "<s/>")), Err(FileRefusal::TooLarge));
        let mut bomb = sheet(&[row(&["a"])]);
        bomb.rows.push(vec![" ".repeat(30 << 20)]);
        let packed = workbook(&bomb).unwrap();
        assert!(packed.len() < 100_000, "it looks small");
        assert_eq!(workbook_rows(&packed), Err(FileRefusal::TooLarge));
        for (file, why) in [
            (&b""[..], FileRefusal::NotText),
            (b"PK\x03\x04", FileRefusal::NotText),
            (b"id,year", FileRefusal::NotText),
        ] {
            assert_eq!(workbook_rows(file), Err(why));
        }
    }

    static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let rows = [row(&["指標番号", "年度"]), row(&["kpi/13-1", "2016"])];
        workbook(&sheet(&rows)).unwrap()
    });

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_500))]
        #[test]
        fn a_mangled_workbook_is_read_or_refused_and_never_stops_the_reader(cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..9), end in any::<prop::sample::Index>(), is_cut in any::<bool>()) {
            let mut file = WHOLE.clone();
            for (at, byte) in cuts {
                let at = at.index(file.len());
                file[at] = byte;
            }
            if is_cut {
                file.truncate(end.index(file.len()));
            }
            drop(workbook_rows(&file));
        }

        #[test]
        fn mangled_markup_is_read_or_refused(sheet in "(<c r='[A-Z]{1,4}[0-9]{1,8}'( t='(s|str|b|e|x)')?( s='[0-9]{1,3}')?>|</c>|<v>|</v>|<row r='[0-9]{1,9}'>|</row>|[0-9.eE+-]{1,9}|&[a-z]{1,4};|<){0,30}") {
            drop(workbook_rows(&made(&sheet, &sheet, &sheet)));
        }

        #[test]
        fn every_table_comes_back(rows in prop::collection::vec(prop::collection::vec("[a-z髙=_x0-9<&\"'\u{1}\n ]{0,9}|-?[0-9]{1,16}(\\.[0-9]{1,4})?", 3), 1..6)) {
            let rows: Vec<Vec<String>> = rows.into_iter().map(|mut cells| { cells.insert(0, "id".to_owned()); cells.push("z".to_owned()); cells }).collect();
            let mut own = sheet(&rows);
            own.numbers = vec![2, 3];
            let back: Vec<Vec<String>> = cells(&workbook(&own).unwrap()).into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(back, rows);
        }
    }
}
