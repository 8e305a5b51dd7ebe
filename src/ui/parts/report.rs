//! The review as a report: what it is of, then goal by goal and measure by measure its figures year by year, what is said of them,
//! and the notes on them. Drawn natively of nothing entered, and by `crate::live::review` of what a device has.

use super::{
    basics::link,
    board::figure_link,
    board_list::{grade, list, named_departments, option, source},
    review_words::Said,
    status::status,
};
use crate::{
    plan::{figure::Figure, id::ItemId},
    review::{
        Asked, Grading, Level, Measurement, NoteLine, Policy, Ratio, Report, ReportLine, Status, TOLD, notes_on,
        policy_name,
    },
    text::{amount::NONE, excerpt, fill},
    ui::html::{Node, Tag, styled, tag},
};

/// What a report is drawn with beside its figures.
#[derive(Clone, Copy)]
pub(crate) struct Beside<'a> {
    /// 今後の方針
    pub(crate) policies: &'a [Policy],
    /// The grading set whose signs are shown.
    pub(crate) grading: Option<&'a Grading>,
    /// The notes that may stand in it.
    pub(crate) notes: &'a [NoteLine],
    /// How many notes on its items stay off prints.
    pub(crate) left_out: usize,
    /// When it was made and under which address; on the still page nobody knows.
    pub(crate) made: Option<(&'a str, &'a str)>,
}

/// The lists that choose what it is of, by the keys they have in the address.
pub(crate) fn report_choices(said: Said, gradings: &[Grading]) -> Tag {
    let (context, t) = (said.context, said.context.t);
    let numbered = |item: ItemId, name: &str| fill(t.numbered, &[("number", &context.number(&item)), ("name", name)]);
    let all = || option(String::new(), t.filter_all.to_owned());
    let goals = context.plan.goals.iter().map(|it| option(it.id.to_string(), numbered(it.id.into(), &it.short)));
    let measures = context.plan.measures.iter().map(|it| option(it.id.to_string(), numbered(it.id.into(), &it.name)));
    let named = named_departments(context).into_iter().map(|(own, here)| option(own.to_owned(), here.to_owned()));
    let statuses = Status::ALL.map(|it| option(it.word().to_owned(), said.plain(it.word(), &[])));
    let signs = gradings.iter().map(|it| option(it.id.clone(), it.name.of(context.lang).to_owned()));
    let none = option(String::new(), said.plain("board_grading_none", &[]));
    let lists = [
        list("goal", vec![t.goal.trim().into()], std::iter::once(all()).chain(goals).collect()),
        list("measure", vec![t.measure.trim().into()], std::iter::once(all()).chain(measures).collect()),
        list("department", vec![t.departments.into()], std::iter::once(all()).chain(named).collect()),
        list("status", said.say("status"), std::iter::once(all()).chain(statuses).collect()),
        list("grading", said.say("board_grading"), std::iter::once(none).chain(signs).collect()),
    ];
    styled("div", "filters board-filters")
        .attr("role", "search")
        .attr("aria-label", said.plain("report_choose", &[]))
        .add(styled("div", "filter-lists").all(lists))
}

/// What a report is of, in words: all of the plan, or what it is narrowed to.
pub(crate) fn scope(said: Said, asked: &Asked) -> String {
    let context = said.context;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(asked.goal.map(|id| context.numbered(&id.into())));
    parts.extend(asked.measure.map(|id| context.numbered(&id.into())));
    let department = asked.department.as_ref().map(|own| {
        let named = named_departments(context);
        named.into_iter().find(|(name, _)| name == own).map_or_else(|| own.clone(), |(_, here)| here.to_owned())
    });
    parts.extend(department);
    parts.extend(asked.status.map(|it| said.words.say(it.word(), context.lang).to_owned()));
    if parts.is_empty() { context.t.plan_whole.to_owned() } else { parts.join(" / ") }
}

/// The report.
pub(crate) fn report(said: Said, report: &Report<'_>, asked: &Asked, beside: Beside<'_>) -> Tag {
    let whole = styled("div", "report").add(head(said, report, asked, beside));
    if report.goals.is_empty() {
        return whole.add(tag("p").all(said.say("board_shown_none")));
    }
    whole.all(report.goals.iter().map(|part| {
        let goal = ItemId::from(part.goal);
        let measures = part.measures.iter().map(|part| {
            let item = ItemId::from(part.measure);
            let names = part.departments.join(said.words.say("total_join", said.context.lang));
            let in_charge = (!names.is_empty())
                .then(|| styled("p", "report-charge").all(said.fill("report_departments", &[("names", &names)])));
            tag("section")
                .attr("aria-labelledby", format!("report-{}", crate::route::anchor(&item)))
                .add(heading(said, "h3", &item))
                .all(in_charge)
                .all(figures(said, report, &part.kpis, beside))
                .all(notes(said, &notes_on(beside.notes, &part.items)))
        });
        tag("section")
            .attr("aria-labelledby", format!("report-{}", crate::route::anchor(&goal)))
            .attr("data-goal", part.goal.to_string())
            .attr("class", "report-goal")
            .add(heading(said, "h2", &goal))
            .all(figures(said, report, &part.targets, beside))
            .all(notes(said, &notes_on(beside.notes, &part.items)))
            .all(measures)
    }))
}

fn heading(said: Said, level: &'static str, item: &ItemId) -> Tag {
    tag(level)
        .attr("id", format!("report-{}", crate::route::anchor(item)))
        .add(link(said.context.to_item(item)).add(said.context.numbered(item)))
}

/// What the report is of, when it was made, and how many of its figures are how far.
fn head(said: Said, report: &Report<'_>, asked: &Asked, beside: Beside<'_>) -> Tag {
    let context = said.context;
    let term = context.plan.term;
    let (first, last) = ((term.first + 1).to_string(), term.last.to_string());
    let unknown =
        asked.unknown.iter().map(|value| vec![fill(context.t.filter_unknown, &[("value", &excerpt(value))]).into()]);
    let mut told: Vec<Vec<Node>> = unknown.collect();
    told.push(said.fill("report_of", &[("what", &scope(said, asked))]));
    told.push(said.fill("report_term", &[("first", &first), ("last", &last)]));
    for level in [Level::Targets, Level::Kpis] {
        let totals = report.totals(level);
        if totals.all() > 0 {
            let mut words: Vec<Node> = match level {
                Level::Targets => vec![context.t.target.into()],
                Level::Kpis => said.say("board_kpi"),
            };
            words.push("：".into());
            words.extend(said.write(said.words.total(&totals, context.lang)));
            told.push(words);
        }
    }
    let made = beside.made.into_iter().flat_map(|(date, address)| {
        [said.fill("report_made", &[("date", date)]), said.fill("report_from", &[("address", address)])]
    });
    told.extend(made);
    if beside.left_out > 0 {
        told.push(said.fill("report_left_out", &[("n", &beside.left_out.to_string())]));
    }
    let note = if report.lines().all(|line| line.entered.is_empty()) { "now_none" } else { "device_only" };
    styled("div", "report-head")
        .add(styled("p", "report-plan").add(context.plan.name.as_str()))
        .add(
            tag("div")
                .attr("role", "status")
                .add(styled("ul", "report-facts").all(told.into_iter().map(|words| tag("li").all(words)))),
        )
        .add(styled("p", "board-note").all(said.say(note)))
        .all(beside.grading.map(|grading| source(said, grading)))
}

/// The tables of some figures: their numbers, then what is said of them.
fn figures(said: Said, report: &Report<'_>, lines: &[ReportLine<'_>], beside: Beside<'_>) -> Vec<Tag> {
    if lines.is_empty() {
        return Vec::new();
    }
    let t = said.context.t;
    let column = |words: Vec<Node>| tag("th").attr("scope", "col").all(words);
    let year = |year: i32| said.fill("year_of", &[("year", &year.to_string())]);
    let head = tag("tr")
        .add(column(vec![t.figure_name.into()]))
        .add(column(vec![t.baseline.into()]))
        .all(report.years.iter().map(|it| column(year(*it))))
        .add(column(vec![t.target_value.into()]))
        .add(column(said.say("report_attainment")))
        .add(column(said.say("status")))
        .all(beside.grading.map(|_| column(said.say("board_grading"))));
    let numbers = styled("table", "figures figures-all report-numbers")
        .add(tag("caption").all(said.say("report_numbers")))
        .add(tag("thead").add(head))
        .add(tag("tbody").all(lines.iter().map(|line| numbers(said, report, line, beside))));
    let rows: Vec<Tag> =
        lines.iter().flat_map(|line| line.told().into_iter().map(move |it| told(said, line, it, beside))).collect();
    let words = if rows.is_empty() {
        styled("p", "aside").all(said.say("report_told_none"))
    } else {
        let heads = ["column_name", "year"].into_iter().chain(TOLD);
        let table = styled("table", "figures figures-all report-told")
            .add(tag("caption").all(said.say("report_told")))
            .add(tag("thead").add(tag("tr").all(heads.map(|key| column(said.say(key))))))
            .add(tag("tbody").all(rows));
        styled("div", "scroll").add(table)
    };
    vec![styled("div", "scroll").add(numbers), words]
}

/// The numbers of a figure: where it started, each year, where it is to go, and how far it is.
fn numbers(said: Said, report: &Report<'_>, line: &ReportLine<'_>, beside: Beside<'_>) -> Tag {
    let (t, figure) = (said.context.t, line.line.figure);
    let cell = |label: String| tag("td").attr("data-label", label).attr("class", "amount");
    let plain = |words: &str| crate::text::annotation::plain(words).into_owned();
    let years = report.years.iter().map(|year| {
        cell(said.plain("year_of", &[("year", &year.to_string())])).all(in_year(said, figure, line.at(*year)))
    });
    let share = line.line.verdict.attainment().and_then(Ratio::in_percent);
    let share = share.map_or_else(|| NONE.to_owned(), |share| format!("{share}%"));
    let since = figure.baseline.as_ref().map(|baseline| styled("span", "when").add(baseline.period.to_string()));
    tag("tr")
        .add(tag("th").attr("scope", "row").add(figure_link(said, line.line)))
        .add(cell(plain(t.baseline)).add(t.baseline_of(figure)).all(since))
        .all(years)
        .add(
            cell(plain(t.target_value))
                .add(t.target_of(figure))
                .add(styled("span", "when").add(figure.target_period.to_string())),
        )
        .add(cell(said.plain("report_attainment", &[])).add(share))
        .add(tag("td").attr("data-label", said.plain("status", &[])).add(status(said, line.line.verdict.status)))
        .all(beside.grading.map(|grading| {
            tag("td").attr("data-label", said.plain("board_grading", &[])).all(grade(said, grading, line.line))
        }))
}

/// What is entered for a year.
fn in_year(said: Said, figure: &Figure, it: Option<&Measurement>) -> Vec<Node> {
    let Some(it) = it.filter(|it| it.has_number()) else { return vec![NONE.into()] };
    let mut nodes = said.write(said.numbers(figure, it));
    nodes.push(styled("span", "when").all(said.write(said.finality(it.finality).to_owned())).into());
    nodes
}

/// What is said of a figure for a year.
fn told(said: Said, line: &ReportLine<'_>, it: &Measurement, beside: Beside<'_>) -> Tag {
    let cell = |key: &str| tag("td").attr("data-label", said.plain(key, &[]));
    let policy = policy_name(beside.policies, &it.policy, said.context.lang);
    let texts = [&it.cause, &it.issue, &it.next_step, "", &it.remark];
    let cells = TOLD.into_iter().zip(texts).map(|(key, text)| match key {
        _ if text.trim().is_empty() && (key != "column_policy" || policy.is_empty()) => cell(key).add(NONE),
        "column_policy" => cell(key).all(said.write(policy.to_owned())),
        _ => cell(key).attr("class", "report-text").verbatim(text.to_owned()),
    });
    tag("tr")
        .add(tag("th").attr("scope", "row").add(said.context.name(&line.line.figure.id.into()).to_owned()))
        .add(cell("year").all(said.fill("year_of", &[("year", &it.slot.year.to_string())])))
        .all(cells)
}

/// The notes on some items.
fn notes(said: Said, notes: &[&NoteLine]) -> Option<Tag> {
    if notes.is_empty() {
        return None;
    }
    let one = |note: &&NoteLine| {
        let texts = note.texts.iter().map(|text| styled("p", "report-text").verbatim(text.clone()));
        let beside = (!note.beside.is_empty()).then(|| styled("p", "when").verbatim(note.beside.join(" / ")));
        tag("li").all(texts).all(beside)
    };
    Some(
        styled("div", "report-notes")
            .add(styled("p", "report-notes-title").all(said.say("report_notes")))
            .add(tag("ul").all(notes.iter().map(one))),
    )
}
