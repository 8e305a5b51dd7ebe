//! A table of figures: its columns, its lines and the notes under it.

use super::{
    diagnostic::DiagnosticKind,
    figure::{
        Baseline, Basis, Better, Cell, CellValue, Figure, FigureKind, Footnote, InterimTarget, MarkedPart, Target,
        split_mark,
    },
    id::{FigureId, ItemId},
    period::Period,
    source_map::SourceMap,
    table::Table,
};

struct Columns {
    baseline: Option<Period>,
    /// Of targets on the way, where the plan sets any.
    interim: Option<Period>,
    target: Option<Period>,
}

/// Reads the lines `[[key]]` of `owner`, which is `item`, with its `[columns]` and `[[footnote]]`s. `name` makes the id of a
/// line.
pub(crate) fn figures(
    owner: &Table<'_>,
    key: &'static str,
    item: Option<ItemId>,
    sources: &mut SourceMap,
    name: impl Fn(i64) -> Option<FigureId>,
) -> Vec<Figure> {
    // A measure may have no KPI; one whose table has a head has lost its lines.
    if key == "kpi" && !owner.has(key) && !owner.has("columns") {
        return Vec::new();
    }
    let columns = owner.table("columns").map_or(Columns { baseline: None, interim: None, target: None }, |table| {
        let columns = Columns {
            baseline: table.parsed("baseline"),
            interim: table.optional_parsed("interim"),
            target: table.parsed("target"),
        };
        if let Some(item) = &item {
            sources.note_inner(item, "columns", &table);
        }
        table.finish();
        columns
    });
    let footnotes = owner.tables("footnote");
    let notes: Vec<(String, String, Option<i64>)> = footnotes
        .iter()
        .map(|note| {
            let only = note.optional_number("kpi");
            (note.text("mark"), note.text("text"), only)
        })
        .collect();
    let mut used = vec![false; notes.len()];
    let mut figures = Vec::new();
    let lines = owner.tables(key);
    if lines.is_empty() {
        let target = key == "target";
        owner.report(
            "",
            DiagnosticKind::Without(if target {
                "数値目標 [[target]]"
            } else {
                "重要業績評価指標 [[kpi]]"
            }),
        );
    }
    for mut line in lines {
        let number = line.number("id");
        let id = number.and_then(&name);
        if let Some(id) = id {
            line.about(ItemId::from(id));
            sources.note(&id.into(), &line);
        } else if let Some(item) = &item {
            sources.gap(item.clone(), key);
        }
        let (figure, marks) = figure(&line, id, &columns);
        let mut footnotes = Vec::new();
        for (mark, on) in &marks {
            match notes.iter().position(|(note, _, only)| note == mark && only.is_none()) {
                Some(at) => footnotes.extend(take(&notes, &mut used, at, *on)),
                None => line.report(part_key(*on), DiagnosticKind::MarkWithoutFootnote(mark.clone())),
            }
        }
        for (at, (.., only)) in notes.iter().enumerate() {
            if only.is_some() && *only == number {
                footnotes.extend(take(&notes, &mut used, at, MarkedPart::Target));
            }
        }
        figures.extend(figure.map(|figure| Figure { footnotes, ..figure }));
        line.finish();
    }
    for ((note, (mark, ..)), used) in footnotes.into_iter().zip(&notes).zip(used) {
        if !used {
            note.report("mark", DiagnosticKind::FootnoteWithoutMark(mark.clone()));
        }
        note.finish();
    }
    figures
}

fn take(notes: &[(String, String, Option<i64>)], used: &mut [bool], at: usize, on: MarkedPart) -> Option<Footnote> {
    *used.get_mut(at)? = true;
    let (mark, text, _) = notes.get(at)?;
    Some(Footnote { mark: mark.clone(), text: text.clone(), on })
}

fn part_key(part: MarkedPart) -> &'static str {
    match part {
        MarkedPart::Name => "name",
        MarkedPart::Baseline => "baseline",
        MarkedPart::Target => "target",
    }
}

/// Reads one line and the marks its cells bear.
fn figure(line: &Table<'_>, id: Option<FigureId>, columns: &Columns) -> (Option<Figure>, Vec<(String, MarkedPart)>) {
    let written = line.text("name");
    let (name, name_mark) = split_mark(&written);
    let unit = line.text_or_empty("unit");
    let kind = line.word("kind", FigureKind::WORDS, FigureKind::from_word);
    let kind_basis = line.word("kind_basis", Basis::WORDS, Basis::from_word);
    let better = line.word("better", Better::WORDS, Better::from_word);
    let own_period: Option<Period> = line.optional_parsed("baseline_period");
    let baseline_cell = cell(line, "baseline", &unit);
    let interim_cell = line.has("interim").then(|| cell(line, "interim", &unit));
    let target_cell = cell(line, "target", &unit);
    let marks = [
        (name_mark, MarkedPart::Name),
        (baseline_cell.as_ref().and_then(|cell| cell.mark.clone()), MarkedPart::Baseline),
        (target_cell.as_ref().and_then(|cell| cell.mark.clone()), MarkedPart::Target),
    ];
    let marks = marks.into_iter().filter_map(|(mark, on)| Some((mark?, on))).collect();
    let figure = (|| {
        let baseline = match baseline_cell?.value {
            CellValue::Number { value, .. } => {
                Some(Baseline { value, period: own_period.or_else(|| columns.baseline.clone())? })
            }
            CellValue::None => None,
            CellValue::Maintain => return contradiction(line, "baseline", "維持"),
        };
        let interim = match interim_cell {
            None => None,
            Some(cell) => match (cell?.value, &columns.interim) {
                (CellValue::Number { value, running }, Some(period)) => {
                    Some(InterimTarget { value, running, period: period.clone() })
                }
                (CellValue::Number { .. }, None) => return without_period(line),
                (CellValue::None, _) => None,
                (CellValue::Maintain, _) => return contradiction(line, "interim", "維持"),
            },
        };
        let target = match target_cell?.value {
            CellValue::Number { value, running } => Target::Number { value, running },
            CellValue::Maintain => Target::Maintain,
            CellValue::None => return contradiction(line, "target", "―"),
        };
        Some(Figure {
            id: id?,
            name,
            unit,
            baseline,
            interim,
            target,
            target_period: columns.target.clone()?,
            kind: kind?,
            kind_basis: kind_basis?,
            better: better?,
            footnotes: Vec::new(),
        })
    })();
    (figure, marks)
}

fn contradiction(line: &Table<'_>, key: &'static str, word: &str) -> Option<Figure> {
    let why = format!("ここに「{word}」は書けません");
    line.report(key, DiagnosticKind::Unreadable { key: key.to_owned(), why });
    None
}

fn without_period(line: &Table<'_>) -> Option<Figure> {
    let why = "この値をめざす時期を、[columns] の interim に書いてください".to_owned();
    line.report("interim", DiagnosticKind::Unreadable { key: "interim".to_owned(), why });
    None
}

fn cell(line: &Table<'_>, key: &'static str, unit: &str) -> Option<Cell> {
    let cell: Cell = line.parsed(key)?;
    let bare = matches!(cell.value, CellValue::None | CellValue::Maintain) && cell.unit.is_empty();
    if !bare && cell.unit != unit && line.has_text("unit") {
        line.report(key, DiagnosticKind::UnitDiffers { cell: cell.unit.clone(), unit: unit.to_owned() });
    }
    Some(cell)
}
