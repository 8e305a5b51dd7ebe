//! Figures as tables and as tiles: the same numbers a chart would draw, for everybody.

use crate::{
    plan::{
        figure::{Basis, Figure, FigureKind, Footnote, MarkedPart},
        id::{GoalId, ItemId},
        number::Number,
    },
    route::anchor,
    text::{Texts, amount::scaled},
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
        parts::{basics::link, glyph::glyph, mark::mark, notes::note_corner, term::termed, words::name},
    },
};

/// How a figure is counted, in words; says so where the plan does not write it.
pub(crate) fn kind_cell(t: &Texts, figure: &Figure) -> Tag {
    let word = match figure.kind {
        FigureKind::Point => t.kind_point,
        FigureKind::Annual => t.kind_annual,
        FigureKind::Cumulative => t.kind_cumulative,
        FigureKind::Maintain => t.kind_maintain,
    };
    let inferred = (figure.kind_basis == Basis::Inferred).then(|| small(t.kind_inferred));
    cell(t.kind).add(word).all(inferred)
}

/// A cell that knows the head of its column, for narrow screens.
pub(crate) fn cell(label: &'static str) -> Tag {
    tag("td").attr("data-label", label)
}

fn small(text: impl Into<Node>) -> Tag {
    styled("span", "when").add(text)
}

/// The head of a column.
pub(crate) fn column(title: &'static str) -> Tag {
    tag("th").attr("scope", "col").add(title)
}

/// The marks of footnotes beside the part that bears them.
fn marks(figure: &'static Figure, on: MarkedPart) -> impl Iterator<Item = Tag> {
    figure.footnotes.iter().filter(move |note| note.on == on).map(|note| styled("sup", "note-mark").add(&note.mark))
}

/// A value, large, with its unit small around it.
fn amount(text: &str, value: Option<Number>) -> Vec<Tag> {
    let number = value.map_or_else(|| text.to_owned(), |value| value.to_string());
    let (before, after) = text.split_once(&number).unwrap_or(("", ""));
    let unit = |text: &str| (!text.is_empty()).then(|| styled("span", "unit").add(text.to_owned()));
    unit(before).into_iter().chain([styled("b", "num").add(number)]).chain(unit(after)).collect()
}

/// The figures of a goal or measure as a table, each with its footnotes and its own note corner.
pub(crate) fn figure_table(context: PageContext, figures: &'static [Figure], caption: &'static str) -> Tag {
    let t = context.t;
    let head = [t.figure_name, t.baseline, t.target_value, t.kind, t.notes].map(column);
    let table = styled("table", "figures")
        .add(tag("caption").add(caption))
        .add(tag("thead").add(tag("tr").all(head)))
        .add(tag("tbody").all(figures.iter().map(|figure| row(context, figure))));
    styled("div", "scroll").add(table)
}

fn row(context: PageContext, figure: &'static Figure) -> Tag {
    let t = context.t;
    let item = ItemId::from(figure.id);
    let since = match &figure.baseline {
        Some(baseline) => small(baseline.period.to_string()),
        None => small(t.no_baseline),
    };
    let named = tag("th")
        .attr("scope", "row")
        .all(termed(context, context.name(&item), &mut Vec::new()))
        .all(marks(figure, MarkedPart::Name))
        .all(footnotes(figure));
    tag("tr")
        .attr("id", anchor(&item))
        .add(named)
        .add(
            cell(t.baseline)
                .attr("class", "amount")
                .all(amount(
                    &t.baseline_of(figure),
                    figure.baseline.as_ref().map(|baseline| scaled(baseline.value, &figure.unit).0),
                ))
                .all(marks(figure, MarkedPart::Baseline))
                .add(since),
        )
        .add(
            cell(t.target_value)
                .attr("class", "amount")
                .all(amount(&t.target_of(figure), figure.target.value().map(|value| scaled(value, &figure.unit).0)))
                .all(marks(figure, MarkedPart::Target))
                .add(small(figure.target_period.to_string()))
                .all(t.interim_of(figure).map(small)),
        )
        .add(kind_cell(t, figure))
        .add(cell(t.notes).attr("class", "corner").add(note_corner(context, &item)))
}

/// What the plan notes on a figure.
pub(crate) fn footnotes(figure: &'static Figure) -> impl Iterator<Item = Tag> {
    let note = move |note: &'static Footnote| styled("p", "footnote").add(tag("span").add(&note.mark)).add(&note.text);
    figure.footnotes.iter().map(note)
}

/// What a value is, for those who do not see on which side of the arrow it stands.
fn heard(word: &'static str) -> Tag {
    styled("span", "visually-hidden").add(word)
}

/// A figure at a glance: its drawing, its name and its two values, as one link.
pub(crate) fn tile(context: PageContext, figure: &'static Figure) -> Tag {
    let item = ItemId::from(figure.id);
    let values = styled("span", "tile-values")
        .add(heard(context.t.baseline))
        .add(tag("span").add(context.t.baseline_of(figure)))
        .add(styled("span", "arrow").attr("aria-hidden", "true").add("→"))
        .add(heard(context.t.target_value))
        .add(tag("b").add(context.t.target_of(figure)));
    let tile = link(context.to_item(&item))
        .attr("class", "tile")
        .add(
            styled("span", "tile-name")
                .add(name(context, &item))
                .all(figure.footnotes.iter().map(|note| styled("sup", "note-mark").add(&note.mark))),
        )
        .add(values)
        .add(glyph(context, figure));
    tag("li").of(&item).add(tile)
}

/// The figures of a goal as tiles, under a heading of the level the page needs.
pub(crate) fn goal_figures(context: PageContext, id: GoalId, heading: &'static str) -> Option<Tag> {
    let goal = context.plan.goal(id)?;
    let place = format!("tiles-{id}");
    let title = styled(heading, "tiles-title")
        .attr("id", place.clone())
        .add(mark(context, goal))
        .add(tag("span").add(name(context, &id.into())));
    Some(
        styled("section", "tiles")
            .of(&id.into())
            .attr("data-goal", id.to_string())
            .attr("aria-labelledby", place)
            .add(title)
            .add(tag("ul").all(context.plan.figures_under(id).map(|figure| tile(context, figure)))),
    )
}
