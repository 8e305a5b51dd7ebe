//! A report as Markdown, for documents and mails, and what its cells say, here and in a table (`report_table.rs`). All say what the
//! page says, in its language.

use super::{
    grading::{Grade, Grading},
    measurement::Measurement,
    policy::Policy,
    policy::policy_name,
    ratio::Ratio,
    report::{NoteLine, Report, ReportLine, notes_on},
    totals::Level,
    words::ReviewWords,
};
use crate::{
    plan::id::ItemId,
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
    pub(super) fn say(self, key: &str) -> String {
        plain(self.words.say(key, self.lang)).into_owned()
    }

    pub(super) fn fill(self, key: &str, parts: &[(&str, &str)]) -> String {
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
    pub(super) fn sign(self, line: &ReportLine<'_>) -> Option<String> {
        Some(match self.grading?.grade(&line.line.verdict) {
            Grade::None => NONE.to_owned(),
            Grade::ByHand => self.say("board_grading_hand"),
            Grade::Given(band) => band.sign.clone(),
        })
    }

    /// What a column of words says of a year, or that nothing is entered.
    pub(super) fn words_of(self, it: &Measurement) -> [String; 5] {
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
pub(super) mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        review::{Asked, Board, Finality, Slot, published},
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

    pub(in crate::review) fn told<T>(grading: Option<&str>, tell: impl FnOnce(&Report<'_>, ReportTold<'_>) -> T) -> T {
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

    pub(in crate::review) fn note() -> NoteLine {
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
}
