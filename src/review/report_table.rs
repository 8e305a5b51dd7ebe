//! A report as a table, a line for each figure: for spreadsheets, as CSV and as a sheet of a workbook.

use super::{
    ratio::Ratio,
    report::{GoalPart, MeasurePart, NoteLine, Report, ReportLine, notes_on},
    report_text::{ReportTold, TOLD},
    table::written,
    workbook_file::Sheet,
};
use crate::{
    plan::{id::ItemId, number::Number},
    text::annotation::plain,
};

/// The column of the first year in the table: its value, its running total, and whether it may still change.
const FIRST_YEAR: usize = 7;

impl Report<'_> {
    /// As a table for spreadsheets, a line for each figure: UTF-8 with a byte order mark, RFC 4180.
    pub fn csv(&self, notes: &[NoteLine], told: ReportTold<'_>) -> String {
        written(self.rows(notes, told))
    }

    /// The rows of that table as a sheet of a workbook.
    pub fn sheet(&self, rows: Vec<Vec<String>>, told: ReportTold<'_>) -> Sheet {
        let years = FIRST_YEAR + 3 * self.years.len();
        let numbers = (FIRST_YEAR..years).filter(|at| (at - FIRST_YEAR) % 3 < 2);
        let all = rows.first().map_or(0, Vec::len);
        let width = |at: usize| match at {
            0 | 1 | 3 => 30,
            at if at < years + 3 => 14,
            _ => 28,
        };
        Sheet {
            name: plain(told.t.nav_report).into_owned(),
            rows,
            widths: (0..all).map(width).collect(),
            numbers: [FIRST_YEAR - 2, years].into_iter().chain(numbers).collect(),
            lists: Vec::new(),
        }
    }

    /// The cells of that table, its heads first. Numbers are bare, so that a spreadsheet can reckon with them.
    pub fn rows(&self, notes: &[NoteLine], told: ReportTold<'_>) -> Vec<Vec<String>> {
        let mut head = vec![
            plain(told.t.goal).trim().to_owned(),
            plain(told.t.measure).trim().to_owned(),
            told.say("column_figure"),
            told.say("column_name"),
            told.say("column_unit"),
            plain(told.t.baseline).into_owned(),
            told.say("report_baseline_year"),
        ];
        for year in &self.years {
            let year = year.to_string();
            head.push(told.fill("year_of", &[("year", &year)]));
            head.push(told.fill("report_total_of", &[("year", &year)]));
            head.push(told.fill("report_finality_of", &[("year", &year)]));
        }
        head.extend([plain(told.t.target_value).into_owned(), told.say("report_attainment"), told.say("status")]);
        head.extend(told.grading.map(|_| told.say("board_grading")));
        head.extend(TOLD.map(|key| told.say(key)));
        head.extend([told.say("departments"), told.say("report_notes")]);
        let mut rows = vec![head];
        for goal in &self.goals {
            rows.extend(goal.targets.iter().map(|line| self.row(line, goal, None, notes, told)));
            for measure in &goal.measures {
                rows.extend(measure.kpis.iter().map(|line| self.row(line, goal, Some(measure), notes, told)));
            }
        }
        rows
    }

    fn row(
        &self,
        line: &ReportLine<'_>,
        goal: &GoalPart<'_>,
        measure: Option<&MeasurePart<'_>>,
        notes: &[NoteLine],
        told: ReportTold<'_>,
    ) -> Vec<String> {
        let figure = line.line.figure;
        let number = |number: Option<Number>| number.map(Number::plain).unwrap_or_default();
        let baseline = figure.baseline.as_ref();
        let mut row = vec![
            plain(&(told.named)(&goal.goal.into())).into_owned(),
            measure.map(|part| plain(&(told.named)(&part.measure.into())).into_owned()).unwrap_or_default(),
            figure.id.to_string(),
            plain(&(told.name)(&figure.id.into())).into_owned(),
            plain(&figure.unit).into_owned(),
            number(baseline.map(|it| it.value)),
            baseline.map(|it| plain(&it.period.to_string()).into_owned()).unwrap_or_default(),
        ];
        for year in &self.years {
            let it = line.at(*year);
            row.push(number(it.and_then(|it| it.value)));
            row.push(number(it.and_then(|it| it.total)));
            let finality = it.filter(|it| it.has_number()).map(|it| it.finality.word());
            row.push(finality.map(|word| told.say(&["finality_", word].concat())).unwrap_or_default());
        }
        let share = line.line.verdict.attainment().and_then(Ratio::in_percent);
        let target = figure.target.value();
        row.push(target.map_or_else(|| plain(&told.t.target_of(figure)).into_owned(), Number::plain));
        row.push(share.map(|share| format!("{}%", share.plain())).unwrap_or_default());
        row.push(told.say(line.line.verdict.status.word()));
        row.extend(told.sign(line));
        // Of each column what the years say, the latest first, each behind its year where there are several.
        let years = line.told();
        let mut columns: [Vec<String>; 5] = Default::default();
        for it in &years {
            for (column, text) in columns.iter_mut().zip(told.words_of(it)).filter(|(_, text)| !text.trim().is_empty())
            {
                let year = told.fill("year_of", &[("year", &it.slot.year.to_string())]);
                column.push(if years.len() > 1 { format!("{year}：{text}") } else { text });
            }
        }
        row.extend(columns.map(|column| column.join("\n")));
        let departments = measure.map(|part| part.departments.join("\n")).unwrap_or_default();
        row.push(plain(&departments).into_owned());
        // A note on a measure or a goal stands with the first of its figures.
        let is_first = |lines: &[ReportLine<'_>]| lines.first().is_some_and(|it| it.line.figure.id == figure.id);
        let items: Vec<ItemId> = match measure {
            Some(part) if is_first(&part.kpis) => {
                let others = part.kpis.iter().skip(1).map(|it| ItemId::from(it.line.figure.id)).collect::<Vec<_>>();
                let own = part.items.iter().filter(|item| !others.contains(item)).cloned();
                let above =
                    goal.targets.is_empty() && goal.measures.first().is_some_and(|it| it.measure == part.measure);
                own.chain(goal.items.iter().filter(|_| above).cloned()).collect()
            }
            None if is_first(&goal.targets) => {
                let others = goal.targets.iter().skip(1).map(|it| ItemId::from(it.line.figure.id)).collect::<Vec<_>>();
                goal.items.iter().filter(|item| !others.contains(item)).cloned().collect()
            }
            _ => vec![figure.id.into()],
        };
        let told = notes_on(notes, &items).into_iter().map(|note| {
            let text = note.texts.join("\n/ ");
            if note.beside.is_empty() { text } else { format!("{text}（{}）", note.beside.join(" / ")) }
        });
        row.push(told.collect::<Vec<_>>().join("\n"));
        row
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use crate::review::{
        report_text::tests::{note, told},
        table::rows,
    };

    #[test]
    fn the_table_reads_back_cell_by_cell_with_bare_numbers_and_nothing_for_nothing() {
        told(None, |report, told| {
            let cells = report.rows(&[note()], told);
            let text = report.csv(&[note()], told);
            assert!(text.starts_with('\u{feff}'));
            let again: Vec<Vec<String>> = rows(&text).unwrap().into_iter().map(|row| row.cells).collect();
            assert_eq!(again, cells);
            assert_eq!(cells.len(), 47);
            let width = cells.first().unwrap().len();
            assert!(cells.iter().all(|row| row.len() == width));
            let airport = cells.iter().find(|row| row.get(2).is_some_and(|id| id == "kpi/13-1")).unwrap();
            assert!(airport.contains(&"20374645".to_owned()) && airport.contains(&"92.4%".to_owned()));
            assert!(airport.last().unwrap().contains("空港_と*港*（A）"));
            let jobs = cells.iter().find(|row| row.get(2).is_some_and(|id| id == "target/1-1")).unwrap();
            assert!(jobs.contains(&"255".to_owned()) && jobs.contains(&"515".to_owned()));
            let blank = cells.iter().find(|row| row.get(2).is_some_and(|id| id == "kpi/7-1")).unwrap();
            assert!(!blank.contains(&"0".to_owned()) && blank.contains(&"実績未入力".to_owned()));
        });
    }
}
