//! `/kpis/`: every figure of the plan, at a glance and as one table.

use crate::{
    plan::{
        figure::Figure,
        id::{FigureId, ItemId},
    },
    route::Page,
    text::{amount::NONE, fill},
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page},
            figures::{cell, column, footnotes, goal_figures, kind_cell},
            filters::{Counted, filters},
            glyph::ring,
            mark::drawing,
            source::source,
            words::name,
        },
    },
};

/// Every figure.
pub(crate) fn kpis(context: PageContext) -> Tag {
    let (t, plan) = (context.t, context.plan);
    let targets = plan.goals.iter().map(|goal| goal.targets.len()).sum::<usize>();
    let kpis = plan.measures.iter().map(|measure| measure.kpis.len()).sum::<usize>();
    let (first, last) = (plan.term.first.to_string(), plan.term.last.to_string());
    let numbers = [("targets", &*targets.to_string()), ("kpis", &kpis.to_string()), ("first", &first), ("last", &last)];
    let head = styled("header", "head")
        .add(tag("h1").add(t.kpis_title))
        .add(styled("p", "section-lead").add(fill(t.kpis_lead, &numbers)))
        .add(
            styled("p", "head-ways")
                .add(link(format!("{}#table", context.to(Page::Kpis))).attr("class", "more").add(t.kpis_to_table))
                .add(" ")
                .add(link(context.to(Page::Review)).attr("class", "more").add(t.nav_review)),
        );
    page()
        .add(head)
        .add(filters(context, Counted::Figures))
        .add(glyph_key(context))
        .all(plan.goals.iter().filter_map(|goal| goal_figures(context, goal.id, "h2")))
        .add(whole_table(context))
        .add(source(context, "kpis"))
}

/// What the signs of the glyphs mean.
fn glyph_key(context: PageContext) -> Tag {
    let t = context.t;
    let sign = |view_box: &'static str, class: &'static str, path: String, word: &'static str| {
        let drawing = drawing("glyph", view_box).add(styled("path", class).attr("d", path));
        tag("li").add(drawing).add(word)
    };
    styled("ul", "glyph-keys")
        .add(sign("0 0 12 12", "glyph-dot", ring((6.0, 6.0), 4.0), t.baseline))
        .add(sign("0 0 12 12", "glyph-ring", ring((6.0, 6.0), 4.0), t.target_value))
        .add(sign("0 0 24 12", "glyph-line", "M0 6H24".to_owned(), t.glyph_line))
        .add(sign("0 0 24 12", "glyph-ground", "M0 6H24".to_owned(), t.glyph_ground))
}

fn whole_table(context: PageContext) -> Tag {
    let t = context.t;
    let head =
        [t.figure_name, t.belongs_to, t.baseline, t.when_measured, t.target_value, t.when_due, t.kind].map(column);
    let table = styled("table", "figures figures-all")
        .add(tag("caption").add(t.kpis_table_caption))
        .add(tag("thead").add(tag("tr").all(head)))
        .add(tag("tbody").all(context.plan.figures().map(|figure| row(context, figure))));
    tag("section")
        .attr("id", "table")
        .attr("aria-labelledby", "table-title")
        .add(tag("h2").attr("id", "table-title").add(t.kpis_table))
        .add(styled("div", "scroll").add(table))
}

fn row(context: PageContext, figure: &'static Figure) -> Tag {
    let t = context.t;
    let item = ItemId::from(figure.id);
    let owner = match figure.id {
        FigureId::Target(id) => ItemId::from(id.goal()),
        FigureId::Kpi(id) => ItemId::from(id.measure()),
    };
    let period = figure.baseline.as_ref().map_or_else(|| NONE.to_owned(), |baseline| baseline.period.to_string());
    tag("tr")
        .of(&item)
        .attr_opt("data-goal", context.plan.goal_of(&owner).map(|goal| goal.to_string()))
        .add(
            tag("th")
                .attr("scope", "row")
                .add(link(context.to(Page::Figure(figure.id))).add(name(context, &item)))
                .all(footnotes(figure)),
        )
        .add(cell(t.belongs_to).add(link(context.to_item(&owner)).add(context.number(&owner))))
        .add(cell(t.baseline).attr("class", "amount").add(t.baseline_of(figure)))
        .add(cell(t.when_measured).add(period))
        .add(cell(t.target_value).attr("class", "amount").add(t.target_of(figure)))
        .add(cell(t.when_due).add(figure.target_period.to_string()))
        .add(kind_cell(t, figure))
}
