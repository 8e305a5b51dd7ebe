//! The page of a figure, as far as it lives: what is entered year by year, how far the figure is by it, and the way to enter more.

use super::{clashes::clashes, course::course, entering::Entering, form, keeping::Keeping, told};
use crate::{
    browser::{
        dom::{self, Element},
        task::effect,
    },
    live::mount::{mount, mount_in},
    plan::id::{FigureId, ItemId},
    review::{self, Measurement, Status},
    text::amount::NONE,
    ui::{
        context::PageContext,
        html::{Node, Tag, dynamic, placeholder, styled, tag},
        parts::{review_words::Said, status::status, verdict::verdict},
        spot::{NEAR, Near},
    },
};
use leptos::prelude::*;

/// Has the page of a figure live, once.
pub(super) fn show(keeping: Keeping, context: PageContext, id: FigureId, place: &Element) {
    if dom::find_in(place, ".measured").is_some() {
        return;
    }
    let (Some(figure), Some(own)) = (context.plan.figure(id), context.original.figure(id)) else { return };
    let said = Said { context, words: &keeping.pack.words };
    let it = Entering { keeping, said, figure, own, open: RwSignal::new(None) };
    let view = styled("div", "measured")
        .add(told::trouble(keeping, said))
        .add(clashes(keeping, said, figure))
        .add(dynamic(move || table(it)))
        .add(course(it))
        .add(contradictions(it))
        .add(form::form(it))
        .add(told::foot(keeping, said));
    dom::clear(place);
    StoredValue::new_local(mount_in(place, view));
    effect(move || tell_verdict(it));
}

/// How far the figure is: at the top of the page, and beside what is expected of each year.
fn tell_verdict(it: Entering) {
    let entered = it.entered();
    if let Some(place) = dom::find(&["main [", NEAR, "=", Near::Verdict.word(), "]"].concat()) {
        dom::clear(&place);
        let judged = judged(it, &entered, None);
        let finality = entered.iter().find(|own| own.slot.year == judged.year).map(|own| own.finality);
        let mut tags = verdict(it.said, it.figure, &judged, finality.unwrap_or_default());
        let note = if judged.status == Status::NotEntered { "now_none" } else { "device_only" };
        tags.push(tag("p").all(it.said.say(note)));
        tags.into_iter().filter_map(mount).for_each(|mounted| dom::append(&place, &mounted.element));
    }
    for cell in dom::find_all("main td[data-year]") {
        let Ok(year) = dom::said(&cell, "data-year").parse() else { continue };
        dom::clear(&cell);
        let own = entered.iter().find(|own| own.slot.year == year);
        let shown = tag("span").add(status(it.said, judged(it, &entered, Some(year)).status));
        let shown = match own.filter(|own| own.has_number()) {
            Some(own) => tag("span").all(it.said.write(it.said.numbers(it.figure, own))).add(" ").add(shown),
            None => shown,
        };
        drop(mount_in(&cell, shown));
    }
}

/// The verdict of a year, or of the last one for which there is a value.
fn judged(it: Entering, entered: &[Measurement], year: Option<i32>) -> review::Verdict {
    let (term, rules) = (it.said.context.plan.term, &it.keeping.pack.rules);
    let entered: Vec<&Measurement> = entered.iter().collect();
    match year {
        Some(year) => review::judge(it.figure, term, rules, &entered, year),
        None => review::judge_latest(it.figure, term, rules, &entered),
    }
}

/// What is entered, year by year, each with the way to enter or change it.
fn table(it: Entering) -> Tag {
    let (said, entered) = (it.said, it.entered());
    let term = said.context.plan.term;
    let column = |key| tag("th").attr("scope", "col").all(said.say(key));
    let heads = ["year", "measured", "column_policy", "status"].map(column);
    let rows = (term.first + 1..=term.last).map(|year| {
        let own = entered.iter().find(|own| own.slot.year == year);
        let name = year.to_string();
        let cell = |key: &str| tag("td").attr("data-label", said.plain(key, &[]));
        let value: Vec<Node> = match own.filter(|own| own.has_number()) {
            Some(own) => {
                let mut nodes = said.write(said.numbers(it.figure, own));
                nodes.push(styled("span", "finality").all(said.write(said.finality(own.finality).to_owned())).into());
                nodes
            }
            None => vec![NONE.into()],
        };
        let policy = own.and_then(|own| it.keeping.pack.policies.iter().find(|policy| policy.id == own.policy));
        let policy =
            policy.map_or_else(|| vec![NONE.into()], |policy| said.write(policy.name.of(said.context.lang).to_owned()));
        let key = if own.is_some() { "entry_edit" } else { "entry_open" };
        let open = styled("button", "button button-small")
            .attr("type", "button")
            .attr("aria-expanded", if it.open.get() == Some(year) { "true" } else { "false" })
            .all(said.fill(key, &[("year", &name)]))
            .on("click", move |_| it.open.set(Some(year)));
        tag("tr")
            .add(tag("th").attr("scope", "row").all(said.fill("year_of", &[("year", &name)])))
            .add(cell("measured").all(value))
            .add(cell("column_policy").all(policy))
            .add(cell("status").add(status(said, judged(it, &entered, Some(year)).status)))
            .add(styled("td", "corner").add(open))
    });
    let caption = tag("caption").all(if entered.is_empty() {
        said.say("measured_none")
    } else {
        said.write(said.context.name(&ItemId::from(it.figure.id)).to_owned())
    });
    let corner = tag("th").attr("scope", "col").add(styled("span", "visually-hidden").all(said.say("measured_title")));
    let head = tag("thead").add(tag("tr").all(heads).add(corner));
    styled("div", "scroll").add(
        styled("table", "figures figures-years figures-entered").add(caption).add(head).add(tag("tbody").all(rows)),
    )
}

/// Years whose running total is not the one before and their own value.
fn contradictions(it: Entering) -> Node {
    dynamic(move || {
        let entered = it.entered();
        let entered: Vec<&Measurement> = entered.iter().collect();
        let years = review::contradictions(it.figure, it.said.context.plan.term, &entered);
        if years.is_empty() {
            return placeholder();
        }
        let years: Vec<String> = years.iter().map(i32::to_string).collect();
        let joined = years.join(it.said.words.say("total_join", it.said.context.lang));
        styled("p", "alert").attr("role", "status").all(it.said.fill("contradiction", &[("years", &joined)]))
    })
}
