//! Every figure of the plan in one table with how far it is, and what that table is narrowed by. What is chosen stands in the
//! address; `crate::live::review` answers the lists.

use super::{
    basics::link,
    board::{figure_link, latest, section},
    figures::cell,
    review_words::Said,
    status::status,
};
use crate::{
    plan::id::{FigureId, ItemId},
    review::{Asked, Board, Grade, Grading, Line, Status, totals::departments},
    text::{amount::NONE, excerpt, fill},
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
    },
};

/// What stands above the list: its heading and what it is narrowed by.
pub(crate) fn list_head(said: Said, gradings: &[Grading]) -> Tag {
    section(said, "board_list").add(choices(said, gradings))
}

/// The lists to choose from, by the keys they have in the address.
fn choices(said: Said, gradings: &[Grading]) -> Tag {
    let (context, t) = (said.context, said.context.t);
    let all = || option(String::new(), t.filter_all.to_owned());
    let goals = context.plan.goals.iter().map(|goal| {
        let number = context.number(&goal.id.into());
        option(goal.id.to_string(), fill(t.numbered, &[("number", &number), ("name", &goal.short)]))
    });
    let named = named_departments(context).into_iter().map(|(own, here)| option(own.to_owned(), here.to_owned()));
    let statuses = Status::ALL.map(|it| option(it.word().to_owned(), said.plain(it.word(), &[])));
    let gradings = gradings.iter().map(|it| option(it.id.clone(), it.name.of(context.lang).to_owned()));
    let none = option(String::new(), said.plain("board_grading_none", &[]));
    styled("div", "filters board-filters")
        .attr("role", "search")
        .attr("aria-label", said.plain("board_filter", &[]))
        .add(
            styled("div", "filter-lists")
                .add(list("goal", vec![t.goal.trim().into()], std::iter::once(all()).chain(goals).collect()))
                .add(list("department", vec![t.departments.into()], std::iter::once(all()).chain(named).collect()))
                .add(list("status", said.say("status"), std::iter::once(all()).chain(statuses).collect()))
                .add(list("grading", said.say("board_grading"), std::iter::once(none).chain(gradings).collect())),
        )
}

/// The departments of figures in the plan's own words, each with what the page calls it.
pub(crate) fn named_departments(context: PageContext) -> Vec<(&'static str, &'static str)> {
    let mut named: Vec<(&str, &str)> = Vec::new();
    for figure in context.original.figures() {
        let both = [context.original, context.plan].map(|plan| departments(plan, figure.id));
        let [own, here] = both;
        for pair in own.into_iter().zip(here) {
            if !named.iter().any(|(known, _)| *known == pair.0) {
                named.push(pair);
            }
        }
    }
    named
}

pub(super) fn option(value: String, words: String) -> Tag {
    tag("option").attr("value", value).add(words)
}

/// A list to choose from, with its label.
pub(super) fn list(key: &'static str, label: Vec<Node>, options: Vec<Tag>) -> Tag {
    let id = format!("board-{key}");
    let list = tag("select")
        .attr("id", id.clone())
        .attr("name", key)
        // What browsers put back on their own would be taken for a choice.
        .attr("autocomplete", "off")
        .all(options);
    styled("div", "filter").add(tag("label").attr("for", id).all(label)).add(list)
}

/// The figures that are asked for.
pub(crate) fn list_of(said: Said, board: &Board<'_>, asked: &Asked, gradings: &[Grading]) -> Tag {
    let (context, t) = (said.context, said.context.t);
    let grading = gradings.iter().find(|grading| asked.grading.as_ref() == Some(&grading.id));
    let shown: Vec<&Line<'_>> = board.lines.iter().filter(|line| asked.admits(line, context.original)).collect();
    let mut told: Vec<Vec<Node>> =
        asked.unknown.iter().map(|value| vec![fill(t.filter_unknown, &[("value", &excerpt(value))]).into()]).collect();
    let [all, left] = [board.lines.len(), shown.len()].map(|number| number.to_string());
    told.push(said.fill("board_shown", &[("all", &all), ("n", &left)]));
    let status =
        styled("div", "board-shown").attr("role", "status").all(told.into_iter().map(|words| tag("p").all(words)));
    let whole = styled("div", "board-list").add(status).all(grading.map(|grading| source(said, grading)));
    if shown.is_empty() {
        return whole.add(tag("p").all(said.say("board_shown_none")));
    }
    let column = |words: Vec<Node>| tag("th").attr("scope", "col").all(words);
    let head = tag("tr")
        .add(column(vec![t.figure_name.into()]))
        .add(column(vec![t.belongs_to.into()]))
        .add(column(vec![t.baseline.into()]))
        .add(column(vec![t.target_value.into()]))
        .add(column(said.say("measured")))
        .add(column(said.say("status")))
        .all(grading.map(|_| column(said.say("board_grading"))))
        .add(column(said.say("board_years")));
    let table = styled("table", "figures figures-all figures-board")
        .add(tag("caption").all(said.say("board_caption")))
        .add(tag("thead").add(head))
        .add(tag("tbody").all(shown.into_iter().map(|line| row(said, board, line, grading))));
    whole.add(styled("div", "scroll").add(table))
}

fn row(said: Said, board: &Board<'_>, line: &Line<'_>, grading: Option<&Grading>) -> Tag {
    let (context, t) = (said.context, said.context.t);
    let owner = match line.figure.id {
        FigureId::Target(id) => ItemId::from(id.goal()),
        FigureId::Kpi(id) => ItemId::from(id.measure()),
    };
    let own = |key: &str| tag("td").attr("data-label", said.plain(key, &[]));
    let [years, entered] = [board.by_year().len(), line.years.len()].map(|number| number.to_string());
    tag("tr")
        .attr_opt("data-goal", context.plan.goal_of(&owner).map(|goal| goal.to_string()))
        .add(tag("th").attr("scope", "row").add(figure_link(said, line)))
        .add(cell(t.belongs_to).add(link(context.to_item(&owner)).add(context.number(&owner))))
        .add(cell(t.baseline).attr("class", "amount").add(t.baseline_of(line.figure)))
        .add(cell(t.target_value).attr("class", "amount").add(t.target_of(line.figure)))
        .add(own("measured").all(latest(said, line)))
        .add(own("status").add(status(said, line.verdict.status)))
        .all(grading.map(|grading| own("board_grading").all(grade(said, grading, line))))
        .add(own("board_years").all(said.fill("board_years_of", &[("all", &years), ("n", &entered)])))
}

/// What a grading set says of a figure: its sign, and what that means.
pub(super) fn grade(said: Said, grading: &Grading, line: &Line<'_>) -> Vec<Node> {
    match grading.grade(&line.verdict) {
        Grade::None => vec![NONE.into()],
        Grade::ByHand => said.say("board_grading_hand"),
        Grade::Given(band) => {
            let name = band.name.of(said.context.lang);
            let mut nodes: Vec<Node> = vec![styled("strong", "grade").add(band.sign.clone()).into()];
            if name != band.sign {
                nodes.push(styled("span", "when").all(said.write(name.to_owned())).into());
            }
            nodes
        }
    }
}

/// Who uses a grading set, and what in it is this site's reading.
pub(super) fn source(said: Said, grading: &Grading) -> Tag {
    let lang = said.context.lang;
    let mut nodes = said.fill("board_grading_source", &[("source", grading.source.of(lang))]);
    if let Some(address) = &grading.link {
        nodes.push(" ".into());
        nodes.push(link(address.clone()).add(address.clone()).into());
    }
    let reading = grading.reading.as_ref().map(|reading| tag("p").all(said.write(reading.of(lang).to_owned())));
    styled("div", "aside board-source").add(tag("p").all(nodes)).all(reading)
}
