//! The whole plan on one sheet: of each figure how far along its way it is, on one axis for all, and a sign for each year. A sign is a
//! shape with its word for those who do not see it; nothing hangs on colour.

use super::{
    board::{figure_link, section},
    mark::{drawing, length},
    review_words::Said,
    status::{shape, status},
};
use crate::{
    plan::id::ItemId,
    review::{Board, Line, Measurement, Ratio, Rules, Status, judge},
    text::amount::NONE,
    ui::html::{Node, Tag, styled, tag},
};

/// The sheet, goal by goal, with what its signs mean.
pub(crate) fn sheet(said: Said, board: &Board<'_>, rules: &Rules, entered: &[Measurement]) -> Tag {
    let context = said.context;
    let years: Vec<i32> = board.by_year().into_iter().map(|(year, _)| year).collect();
    let column = |words: Vec<Node>| tag("th").attr("scope", "col").all(words);
    let head = tag("tr")
        .add(column(vec![context.t.figure_name.into()]))
        .add(column(said.say("sheet_progress")))
        .all(years.iter().map(|year| column(said.fill("year_of", &[("year", &year.to_string())]))));
    let wide = (years.len() + 2).to_string();
    let bodies = context.plan.goals.iter().map(|goal| {
        let item = ItemId::from(goal.id);
        let own = board.lines.iter().filter(|line| context.plan.goal_of(&line.figure.id.into()) == Some(goal.id));
        let name = tag("th")
            .attr("scope", "rowgroup")
            .attr("colspan", wide.clone())
            .attr("class", "sheet-goal")
            .add(context.numbered(&item));
        tag("tbody")
            .attr("data-goal", goal.id.to_string())
            .add(tag("tr").add(name))
            .all(own.map(|line| row(said, line, &years, rules, entered)))
    });
    let table = styled("table", "sheet-years")
        .add(tag("caption").all(said.say("sheet_lead")))
        .add(tag("thead").add(head))
        .all(bodies);
    let signs = Status::ALL.map(|it| tag("li").add(status(said, it)));
    section(said, "sheet_title").add(styled("ul", "sheet-signs").all(signs)).add(styled("div", "scroll").add(table))
}

fn row(said: Said, line: &Line<'_>, years: &[i32], rules: &Rules, entered: &[Measurement]) -> Tag {
    let term = said.context.plan.term;
    let own: Vec<&Measurement> = entered.iter().filter(|it| it.slot.figure == line.figure.id).collect();
    let signs = years.iter().map(|year| {
        let status = judge(line.figure, term, rules, &own, *year).status;
        let word = styled("span", "visually-hidden").all(said.say(status.word()));
        styled("td", "sheet-sign").attr("data-status", status.word()).add(shape(status)).add(word)
    });
    tag("tr")
        .add(tag("th").attr("scope", "row").add(figure_link(said, line)))
        .add(styled("td", "sheet-way").all(way(line)))
        .all(signs)
}

/// How far along its way a figure is, with where it was expected to be: from its start at the left to its target, and some beyond.
fn way(line: &Line<'_>) -> Vec<Node> {
    let Some(progress) = line.verdict.progress else { return vec![NONE.into()] };
    let percent = progress.in_percent().map(|it| format!("{it}%")).unwrap_or_default();
    let expected = line.verdict.expected.map(|(expected, _)| at(expected));
    let to = at(progress);
    let drawn = drawing("sheet-bar", "0 0 120 16")
        .attr("preserveAspectRatio", "none")
        .add(styled("path", "sheet-all").attr("d", format!("M{} 8H{}", at(Ratio::ZERO), at(Ratio::ONE))))
        .add(styled("path", "sheet-part").attr("d", format!("M{} 8H{to}", at(Ratio::ZERO))))
        .all(expected.map(|x| styled("path", "sheet-due").attr("d", format!("M{x} 1V15"))));
    vec![drawn.into(), styled("span", "sheet-percent").add(percent).into()]
}

/// Where a share stands on the axis all have in common: a tenth lies before the start, a tenth beyond the target.
fn at(share: Ratio) -> String {
    length(10.0 + share.value().clamp(-0.1, 1.1) * 100.0)
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        review::{Slot, published},
        ui::context::PageContext,
    };

    #[test]
    fn every_figure_has_a_row_and_every_year_a_sign_with_its_word() {
        let plan = embedded::plan().unwrap();
        let said = Said { context: PageContext::japanese(plan), words: &published().words };
        let rules = published().rules_for(plan);
        let mut own = Measurement::blank(Slot { figure: "kpi/13-1".parse().unwrap(), year: 2016 });
        own.value = "20374645".parse().ok();
        let entered = [own];
        let board = Board::of(plan, &rules, &entered, &[]);
        let html = sheet(said, &board, &rules, &entered).html();
        assert_eq!(html.matches("<td class=\"sheet-sign\"").count(), 46 * 5);
        assert_eq!(html.matches("<th scope=\"row\">").count(), 46);
        assert_eq!(html.matches("<td class=\"sheet-sign\" data-status=\"on-track\"").count(), 1);
        assert!(html.contains("<span class=\"sheet-percent\">40%</span>"));
        // 40 % of the way, right where it was expected.
        assert!(html.contains("d=\"M10 8H50\"") && html.contains("d=\"M50 1V15\""));
        assert_eq!(html.matches("<td class=\"sheet-way\">―</td>").count(), 45);
    }

    #[test]
    fn what_is_far_beyond_stays_on_the_axis() {
        assert_eq!(at(Ratio::of(-9, 1).unwrap()), "0");
        assert_eq!(at(Ratio::of(9, 1).unwrap()), "120");
    }
}
