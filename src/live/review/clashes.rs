//! Values of one year that were entered without sight of each other: all are kept, side by side, until one is chosen.

use super::keeping::Keeping;
use crate::{
    browser::clock,
    plan::{figure::Figure, id::FigureId},
    replica::{RecordId, Stamp},
    review::{Column, ENTERED, Edit, Measurement, shown},
    ui::{
        html::{Node, Tag, dynamic, placeholder, styled, tag},
        parts::review_words::Said,
    },
};

/// A year with several values.
struct Clash {
    id: RecordId,
    year: i32,
    sides: Vec<(Stamp, Measurement)>,
}

/// The clashes of a figure, where there are any.
pub(super) fn clashes(keeping: Keeping, said: Said, figure: &'static Figure) -> Node {
    dynamic(move || {
        let clashes = found(keeping, figure.id);
        if clashes.is_empty() {
            return placeholder();
        }
        styled("section", "clashes")
            .attr("aria-labelledby", "clashes")
            .add(tag("h3").attr("id", "clashes").all(said.say("clash")))
            .all(clashes.into_iter().map(|clash| one(keeping, said, figure, clash)))
    })
}

fn found(keeping: Keeping, figure: FigureId) -> Vec<Clash> {
    keeping.look(|book| {
        let own = book.clashes().into_iter().filter(|record| record.content().slot.figure == figure);
        own.map(|record| {
            let sides = std::iter::once(record.current()).chain(record.conflicts());
            Clash {
                id: record.id(),
                year: record.content().slot.year,
                sides: sides.map(|version| (version.stamp(), version.content().clone())).collect(),
            }
        })
        .collect()
    })
}

fn one(keeping: Keeping, said: Said, figure: &'static Figure, clash: Clash) -> Tag {
    let Clash { id, year, sides } = clash;
    let stamps: Vec<Stamp> = sides.iter().map(|(stamp, _)| *stamp).collect();
    let sides = sides.into_iter().map(|(stamp, it)| {
        let others: Vec<Stamp> = stamps.iter().copied().filter(|other| *other != stamp).collect();
        let keep = move |_| {
            let discard = |version: &Stamp| Edit::Discard { id, version: *version, at: clock::now() };
            keeping.take(others.iter().map(discard).collect());
        };
        tag("li").add(side(said, figure, &it)).add(
            styled("button", "button button-small")
                .attr("type", "button")
                .all(said.say("clash_keep"))
                .on("click", keep),
        )
    });
    tag("div")
        .add(tag("p").all(said.fill("clash_lead", &[("year", &year.to_string())])))
        .add(styled("ul", "clash").all(sides))
}

/// All that a version says.
fn side(said: Said, figure: &Figure, it: &Measurement) -> Tag {
    let numbers = tag("p")
        .add(tag("strong").all(said.write(said.numbers(figure, it))))
        .add(" ")
        .all(said.write(said.finality(it.finality).to_owned()));
    let is_text = |column: &Column| !matches!(column, Column::Value | Column::Total | Column::Finality);
    let texts = ENTERED.into_iter().filter(is_text).filter_map(|column| {
        let text = shown(it, column);
        (!text.is_empty()).then(|| [tag("dt").all(said.say(&column.key())), tag("dd").verbatim(text)])
    });
    tag("div").add(numbers).add(tag("dl").all(texts.flatten()))
}
