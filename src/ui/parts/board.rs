//! The figures of the whole plan at a glance: what is entered and what is not, what needs attention, and how many are how far.
//! Drawn natively of nothing entered, and by `crate::live::review` of what a device has. The list of all figures is `board_list.rs`.

use super::{basics::link, mark::drawing, review_words::Said, status::status};
use crate::{
    plan::id::{GoalId, ItemId},
    review::{Board, Level, Line, Ratio, Status, Totals},
    route::Page,
    text::fill,
    ui::html::{Node, Tag, styled, tag},
};

/// All but the list.
pub(crate) fn overview(said: Said, board: &Board<'_>) -> Vec<Tag> {
    let note = if board.entered() == 0 { "board_none" } else { "device_only" };
    vec![
        styled("p", "board-note").all(said.say(note)),
        entered(said, board),
        attention(said, board),
        counts(said, board),
    ]
}

/// A part of the page with its heading.
pub(super) fn section(said: Said, key: &'static str) -> Tag {
    tag("section").attr("aria-labelledby", key).add(tag("h2").attr("id", key).all(said.say(key)))
}

/// What figures of a level are called.
fn level_name(said: Said, level: Level) -> &'static str {
    match level {
        Level::Targets => said.context.t.target,
        Level::Kpis => said.context.t.kpi,
    }
}

/// How many figures have a value, and how many for each year.
fn entered(said: Said, board: &Board<'_>) -> Tag {
    let (all, entered) = (board.lines.len(), board.entered());
    let numbers = [all, entered, all - entered].map(|number| number.to_string());
    let [all_of, has, missing] = numbers.each_ref().map(String::as_str);
    let whole = tag("p")
        .attr("class", "board-all")
        .all(said.fill("board_all", &[("all", all_of), ("entered", has), ("missing", missing)]));
    let levels = [Level::Targets, Level::Kpis].map(|level| {
        let total = said.words.total(&board.totals(level, None), said.context.lang);
        [tag("dt").add(level_name(said, level)), tag("dd").all(said.write(total))]
    });
    let column = |key| tag("th").attr("scope", "col").all(said.say(key));
    let rows = board.by_year().into_iter().map(|(year, count)| {
        let of = |n: usize| said.fill("board_of", &[("all", all_of), ("n", &n.to_string())]);
        let cell = |key: &str| tag("td").attr("data-label", said.plain(key, &[]));
        tag("tr")
            .add(tag("th").attr("scope", "row").all(said.fill("year_of", &[("year", &year.to_string())])))
            .add(cell("board_has").add(bar(count, all)).all(of(count)))
            .add(cell("not-entered").all(of(all - count)))
    });
    let table = styled("table", "figures figures-years board-years")
        .add(tag("caption").all(said.say("board_by_year")))
        .add(tag("thead").add(tag("tr").all(["year", "board_has", "not-entered"].map(column))))
        .add(tag("tbody").all(rows));
    section(said, "board_entered")
        .add(whole)
        .add(styled("dl", "steps board-levels").all(levels.into_iter().flatten()))
        .add(styled("div", "scroll").add(table))
}

/// A share as a bar, for those who see it; the numbers stand beside it.
fn bar(count: usize, all: usize) -> Tag {
    let path = |class, to: usize| styled("path", class).attr("d", format!("M0 4H{to}"));
    drawing("board-bar", "0 0 46 8")
        .attr("preserveAspectRatio", "none")
        .add(path("board-bar-all", 46))
        .all((count > 0).then(|| path("board-bar-part", (46 * count).div_ceil(all.max(1)))))
}

/// What needs attention, the worst first.
fn attention(said: Said, board: &Board<'_>) -> Tag {
    let lines = board.attention();
    let section = section(said, "board_attention");
    if lines.is_empty() {
        let key = if board.entered() == 0 { "board_attention_yet" } else { "board_attention_none" };
        return section.add(tag("p").all(said.say(key)));
    }
    section
        .add(tag("p").all(said.say("board_attention_lead")))
        .add(styled("ol", "attention").all(lines.into_iter().map(|line| urgent(said, line))))
}

fn urgent(said: Said, line: &Line<'_>) -> Tag {
    let (context, item) = (said.context, ItemId::from(line.figure.id));
    let years = |years: &[i32]| {
        let years: Vec<String> = years.iter().map(i32::to_string).collect();
        years.join(said.words.say("total_join", context.lang))
    };
    let mut why: Vec<Vec<Node>> = Vec::new();
    if !line.clashes.is_empty() {
        why.push(said.fill("board_clash", &[("years", &years(&line.clashes))]));
    }
    if !line.contradictions.is_empty() {
        why.push(said.fill("contradiction", &[("years", &years(&line.contradictions))]));
    }
    let is_behind = matches!(line.verdict.status, Status::Behind | Status::SlightlyBehind);
    if let Some(share) = line.verdict.share().and_then(Ratio::in_percent).filter(|_| is_behind) {
        why.push(said.fill("board_share", &[("share", &share.to_string())]));
    }
    if let Some(reason) = line.verdict.reason.as_ref().filter(|_| line.verdict.status == Status::Unjudged) {
        why.push(said.fill("now_reason", &[("why", &said.words.reason(reason, context.lang))]));
    }
    tag("li")
        .attr_opt("data-goal", context.plan.goal_of(&item).map(|goal| goal.to_string()))
        .add(status(said, line.verdict.status))
        .add(
            tag("div")
                .add(figure_link(said, line))
                .add(styled("p", "when").all(latest(said, line)))
                .all(why.into_iter().map(|words| styled("p", "when").all(words))),
        )
}

/// The way to the page of a figure, by its name.
pub(super) fn figure_link(said: Said, line: &Line<'_>) -> Tag {
    let id = line.figure.id;
    link(said.context.to(Page::Figure(id))).add(said.context.name(&id.into()).to_owned())
}

/// The value that is judged, with its year and whether it is 速報 or 確定.
pub(super) fn latest(said: Said, line: &Line<'_>) -> Vec<Node> {
    let Some(latest) = line.latest else { return vec![crate::text::amount::NONE.into()] };
    let (value, year) = (said.numbers(line.figure, latest), latest.slot.year.to_string());
    let mut nodes = said.fill("board_value_of", &[("value", &value), ("year", &year)]);
    nodes.push(styled("span", "finality").all(said.write(said.finality(latest.finality).to_owned())).into());
    nodes
}

/// How many figures are how far: of the plan, then of each goal.
fn counts(said: Said, board: &Board<'_>) -> Tag {
    let context = said.context;
    let head = ["board_scope", "board_kind", "board_has"].map(|key| tag("th").attr("scope", "col").all(said.say(key)));
    let statuses = Status::ALL.map(|it| tag("th").attr("scope", "col").add(status(said, it)));
    let scopes = std::iter::once(None).chain(context.plan.goals.iter().map(|goal| Some(goal.id)));
    let rows = scopes.flat_map(|goal| {
        [Level::Targets, Level::Kpis].map(|level| counted(said, goal, level, &board.totals(level, goal)))
    });
    let table = styled("table", "figures figures-counts")
        .add(tag("caption").all(said.say("board_counts_lead")))
        .add(tag("thead").add(tag("tr").all(head).all(statuses)))
        .add(tag("tbody").all(rows.flatten()));
    section(said, "board_counts").add(styled("div", "scroll").add(table))
}

/// Counts of one level; nothing where a goal has no figures of it.
fn counted(said: Said, goal: Option<GoalId>, level: Level, totals: &Totals) -> Option<Tag> {
    if totals.all() == 0 {
        return None;
    }
    let context = said.context;
    let name = match goal.and_then(|id| context.plan.goal(id)) {
        None => link(context.to(Page::Kpis)).add(context.t.plan_whole),
        Some(goal) => {
            let item = ItemId::from(goal.id);
            link(context.to_item(&item))
                .add(fill(context.t.numbered, &[("number", &context.number(&item)), ("name", &goal.short)]))
        }
    };
    let [all, has] = [totals.all(), totals.entered()].map(|number| number.to_string());
    let cell = |key: &str| tag("td").attr("data-label", said.plain(key, &[]));
    let statuses = totals.each().map(|(status, count)| {
        let class = if count == 0 { "count none" } else { "count" };
        cell(status.word()).attr("class", class).add(count.to_string())
    });
    Some(
        tag("tr")
            .attr_opt("data-goal", goal.map(|goal| goal.to_string()))
            .add(tag("th").attr("scope", "row").add(name))
            .add(cell("board_kind").all(match level {
                Level::Targets => vec![context.t.target.into()],
                Level::Kpis => said.say("board_kpi"),
            }))
            .add(cell("board_has").attr("class", "amount").all(said.fill("board_of", &[("all", &all), ("n", &has)])))
            .all(statuses),
    )
}
