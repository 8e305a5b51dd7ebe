//! A report as Markdown, for documents and mails, and as a table for spreadsheets. Both say what the page says, in its language.
//!
//! Over 300 lines: the two forms share their cells, and a fifth are tests.

use super::{
    grading::{Grade, Grading},
    measurement::Measurement,
    policy::Policy,
    ratio::Ratio,
    report::{GoalPart, MeasurePart, NoteLine, Report, ReportLine, notes_on, policy_name},
    table::written,
    totals::Level,
    words::ReviewWords,
};
use crate::{
    plan::{id::ItemId, number::Number},
    text::{Lang, Texts, amount::NONE, annotation::plain},
};

/// What a report is told with.
#[derive(Clone, Copy)]
pub struct ReportTold<'a> {
    /// What is said.
    pub words: &'a ReviewWords,
    /// The words of the interface.
    pub t: &'a Texts,
    /// The language.
    pub lang: Lang,
    /// 今後の方針
    pub policies: &'a [Policy],
    /// The grading set whose signs are shown.
    pub grading: Option<&'a Grading>,
    /// An item's name behind its number.
    pub named: &'a dyn Fn(&ItemId) -> String,
    /// An item's name alone.
    pub name: &'a dyn Fn(&ItemId) -> String,
}

impl ReportTold<'_> {
    fn say(self, key: &str) -> String {
        plain(self.words.say(key, self.lang)).into_owned()
    }

    fn fill(self, key: &str, parts: &[(&str, &str)]) -> String {
        plain(&self.words.fill(key, self.lang, parts)).into_owned()
    }

    /// What stands in the cell of a year: the value, and whether it is 速報 or 確定.
    fn cell(self, line: &ReportLine<'_>, year: i32) -> String {
        let Some(it) = line.at(year).filter(|it| it.has_number()) else { return NONE.to_owned() };
        let value = self.words.numbers(line.line.figure, it, self.t, self.lang);
        let finality = self.words.say(&["finality_", it.finality.word()].concat(), self.lang);
        plain(&self.words.fill("report_cell", self.lang, &[("value", &value), ("finality", finality)])).into_owned()
    }

    /// The sign of the grading set.
    fn sign(self, line: &ReportLine<'_>) -> Option<String> {
        Some(match self.grading?.grade(&line.line.verdict) {
            Grade::None => NONE.to_owned(),
            Grade::ByHand => self.say("board_grading_hand"),
            Grade::Given(band) => band.sign.clone(),
        })
    }

    /// What a column of words says of a year, or that nothing is entered.
    fn words_of(self, it: &Measurement) -> [String; 5] {
        let policy = plain(policy_name(self.policies, &it.policy, self.lang)).into_owned();
        [it.cause.clone(), it.issue.clone(), it.next_step.clone(), policy, it.remark.clone()]
    }
}

/// The columns of words, by their keys.
pub const TOLD: [&str; 5] = ["report_cause", "column_issue", "column_next", "column_policy", "column_remark"];

impl Report<'_> {
    /// As Markdown. `head` is what stands above: the title, then lines that say what the report is of. What people wrote says what
    /// it says there, whatever signs it holds.
    pub fn markdown(&self, head: &[String], notes: &[NoteLine], told: ReportTold<'_>) -> String {
        let mut text = String::new();
        for (at, line) in head.iter().enumerate() {
            text.push_str(if at == 0 { "# " } else { "\n" });
            text.push_str(&escaped(line));
            text.push('\n');
        }
        for level in [Level::Targets, Level::Kpis] {
            let totals = self.totals(level);
            if totals.all() > 0 {
                let name = if level == Level::Targets { told.t.target.to_owned() } else { told.say("board_kpi") };
                let total = plain(&told.words.total(&totals, told.lang)).into_owned();
                text.extend(["\n- ", &escaped(&plain(&name)), "：", &escaped(&total), "\n"]);
            }
        }
        for goal in &self.goals {
            text.extend(["\n## ", &escaped(&plain(&(told.named)(&goal.goal.into()))), "\n"]);
            self.lines_in(&goal.targets, told, &mut text);
            noted(&notes_on(notes, &goal.items), told, &mut text);
            for measure in &goal.measures {
                text.extend(["\n### ", &escaped(&plain(&(told.named)(&measure.measure.into()))), "\n"]);
                if !measure.departments.is_empty() {
                    let names = plain(&measure.departments.join(told.words.say("total_join", told.lang))).into_owned();
                    text.extend(["\n", &escaped(&told.fill("report_departments", &[("names", &names)])), "\n"]);
                }
                self.lines_in(&measure.kpis, told, &mut text);
                noted(&notes_on(notes, &measure.items), told, &mut text);
            }
        }
        text
    }

    /// The tables of some figures: their numbers, then what is said of them.
    fn lines_in(&self, lines: &[ReportLine<'_>], told: ReportTold<'_>, text: &mut String) {
        if lines.is_empty() {
            return;
        }
        let year = |year: &i32| told.fill("year_of", &[("year", &year.to_string())]);
        let mut head = vec![plain(told.t.figure_name).into_owned(), plain(told.t.baseline).into_owned()];
        head.extend(self.years.iter().map(year));
        head.extend([plain(told.t.target_value).into_owned(), told.say("report_attainment"), told.say("status")]);
        head.extend(told.grading.map(|_| told.say("board_grading")));
        let mut rows = vec![head];
        for line in lines {
            let figure = line.line.figure;
            let mut row = vec![(told.name)(&figure.id.into()), told.t.baseline_of(figure)];
            row.extend(self.years.iter().map(|year| told.cell(line, *year)));
            row.extend([told.t.target_of(figure), attainment(line), told.say(line.line.verdict.status.word())]);
            row.extend(told.sign(line));
            rows.push(row);
        }
        table(&rows, text);
        let mut head = vec![plain(told.t.figure_name).into_owned(), told.say("year")];
        head.extend(TOLD.map(|key| told.say(key)));
        let mut rows = vec![head];
        for line in lines {
            for it in line.told() {
                let mut row = vec![(told.name)(&line.line.figure.id.into()), year(&it.slot.year)];
                row.extend(told.words_of(it).map(|text| if text.trim().is_empty() { NONE.to_owned() } else { text }));
                rows.push(row);
            }
        }
        if rows.len() > 1 {
            table(&rows, text);
        } else {
            text.extend(["\n", &escaped(&told.say("report_told_none")), "\n"]);
        }
    }

    /// As a table for spreadsheets, a line for each figure: UTF-8 with a byte order mark, RFC 4180.
    pub fn csv(&self, notes: &[NoteLine], told: ReportTold<'_>) -> String {
        written(self.rows(notes, told))
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

/// 達成率, where there is one.
fn attainment(line: &ReportLine<'_>) -> String {
    let share = line.line.verdict.attainment().and_then(Ratio::in_percent);
    share.map_or_else(|| NONE.to_owned(), |share| format!("{share}%"))
}

/// The notes on an item.
fn noted(notes: &[&NoteLine], told: ReportTold<'_>, text: &mut String) {
    if notes.is_empty() {
        return;
    }
    text.extend(["\n**", &escaped(&told.say("report_notes")), "**\n\n"]);
    for note in notes {
        text.extend([
            "- ",
            &note.texts.iter().map(|it| escaped(it)).collect::<Vec<_>>().join(" / ").replace('\n', "  \n  "),
        ]);
        if !note.beside.is_empty() {
            text.extend(["  \n  _", &escaped(&note.beside.join(" / ")), "_"]);
        }
        text.push('\n');
    }
}

/// A table: its first row is its head.
fn table(rows: &[Vec<String>], text: &mut String) {
    for (at, row) in rows.iter().enumerate() {
        text.push_str(if at == 0 { "\n|" } else { "|" });
        for cell in row {
            let cell = escaped(&plain(cell)).trim_end().replace('\n', "<br>");
            text.extend([" ", &cell, " |"]);
        }
        text.push('\n');
        if at == 0 {
            text.push('|');
            text.push_str(&" --- |".repeat(row.len()));
            text.push('\n');
        }
    }
}

/// A text whose signs Markdown, and HTML within it, takes for signs.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.replace('\r', "").chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '>' | '!' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        review::{Asked, Board, Finality, Slot, published, table::rows},
    };

    fn entered() -> Vec<Measurement> {
        let slot = |figure: &str, year| Slot { figure: figure.parse().unwrap(), year };
        let mut airport = Measurement::blank(slot("kpi/13-1", 2016));
        airport.value = "20374645".parse().ok();
        airport.finality = Finality::Final;
        "新しい便|が増えた\n<b>".clone_into(&mut airport.cause);
        airport.policy.clone_from(&published().policies.first().unwrap().id);
        let mut jobs = Measurement::blank(slot("target/1-1", 2016));
        (jobs.value, jobs.total) = ("255".parse().ok(), "515".parse().ok());
        vec![airport, jobs]
    }

    fn told<T>(grading: Option<&str>, tell: impl FnOnce(&Report<'_>, ReportTold<'_>) -> T) -> T {
        let (plan, seeds, entered) = (embedded::plan().unwrap(), published(), entered());
        let board = Board::of(plan, &seeds.rules_for(plan), &entered, &[]);
        let report = Report::of(plan, plan, &board, &entered, &Asked::default());
        let name = |item: &ItemId| plan.name_of(item).unwrap_or_default().to_owned();
        let told = ReportTold {
            words: &seeds.words,
            t: Texts::JAPANESE,
            lang: Lang::Ja,
            policies: &seeds.policies,
            grading: seeds.gradings.iter().find(|it| Some(&*it.id) == grading),
            named: &name,
            name: &name,
        };
        tell(&report, told)
    }

    fn note() -> NoteLine {
        NoteLine {
            item: "measure/13".parse().unwrap(),
            texts: vec!["空港_と*港*".to_owned()],
            beside: vec!["A".to_owned()],
        }
    }

    #[test]
    fn markdown_has_what_a_council_looks_for_and_what_people_wrote_stays_text() {
        let text = told(Some("tama"), |report, told| {
            report.markdown(&["報告書".to_owned(), "計画".to_owned()], &[note()], told)
        });
        for words in [
            "# 報告書\n\n計画\n",
            "- KPI：36件中1件に実績あり、うち順調1件",
            "| ― | 20,374,645人（確定） | ― | ― | ― | 22,046,000人 | 92.4% | 順調 |",
            "累計515人（2016年度だけでは255人）（速報）",
            "| 2016年度 | 新しい便\\|が増えた<br>&lt;b\\> | ― | ― |",
            "- 空港\\_と\\*港\\*  \n  _A_",
        ] {
            assert!(text.contains(words), "{words} is not in\n{text}");
        }
        assert!(text.contains("所見などは、まだ入力されていません。"));
    }

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
