//! A page narrowed to a department, an audience, a zone, a goal, a kind of project, or several at once.
//!
//! What is chosen stands in the address and nowhere else; each choice is a step that Back takes back. Whatever bears the id of
//! an item in `data-item` is hidden and shown in its place, and nothing is drawn anew.

use super::{
    app::App,
    mount::{Mounted, mount_in},
    part_error::PartError,
    parts::{self, with_part},
};
use crate::{
    app::history::Cause,
    browser::{
        dom::{self, Element},
        page,
        task::effect,
    },
    plan::id::ItemId,
    route::query::{Facet, Narrowing, View},
    search::{Choices, Filter},
    text::{excerpt, fill},
    ui::{
        context::PageContext,
        parts::{
            basics::button,
            filters::{Counted, HEAD},
        },
        spot::OF,
    },
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// Narrows the page as the address asks, and as the reader chooses.
pub(crate) fn attach(app: App, bar: Element) {
    let early = choices(&bar);
    let asked = !untrack(|| app.view()).narrowing().is_empty();
    let narrowed = StoredValue::new(false);
    let begin = {
        let bar = bar.clone();
        move || {
            if !narrowed.get_value() {
                narrowed.set_value(true);
                narrow_page(app, bar.clone(), narrowed);
            }
        }
    };
    // What was chosen before the page lived counts, where the address asks for nothing.
    if !asked && !early.is_empty() {
        app.see(narrowed_to(app, early), Cause::TakenUp);
        begin();
    } else if asked {
        begin();
    }
    let choose = {
        let bar = bar.clone();
        move |_| {
            app.see(narrowed_to(app, choices(&bar)), Cause::Reader);
            begin();
        }
    };
    StoredValue::new_local(dom::listen(&bar, "change", Box::new(choose)));
}

/// What is chosen in the lists of the bar.
fn choices(bar: &Element) -> Narrowing {
    let list = |facet: Facet| dom::find_in(bar, &format!("select[name={}]", facet.key()));
    let chosen = Facet::ALL.into_iter().filter_map(|facet| list(facet).map(|list| (facet, dom::value(&list))));
    Narrowing::of(chosen)
}

/// The page narrowed in another way. What is left of a tree is seen whole, and what is looked for in it stays.
fn narrowed_to(app: App, narrowing: Narrowing) -> View {
    let find = untrack(|| app.view()).narrowing().find().to_owned();
    View::narrowed(narrowing.with_tree(String::new(), find))
}

fn narrow_page(app: App, bar: Element, narrowed: StoredValue<bool>) {
    with_part(app, Some(bar.clone()), move || {
        let bar = bar.clone();
        async move {
            let done = match parts::current_plan(app).await {
                Ok(context) => narrow(app, context, bar).await,
                Err(error) => Err(error),
            };
            // The next choice tries again.
            narrowed.try_set_value(done.is_ok());
            done
        }
    });
}

#[wasm_split(filters, fallible)]
fn narrow(app: App, context: PageContext, bar: Element) -> Result<(), PartError> {
    if !bar.is_connected() {
        return Ok(());
    }
    let counted = Counted::from_word(&dom::said(&bar, OF));
    let clear = StoredValue::new_local(None::<Mounted>);
    app.in_page(move || effect(move || show(app, context, &bar, counted, clear)));
    Ok(())
}

/// Hides what is not asked for, and says what is left.
fn show(
    app: App,
    context: PageContext,
    bar: &Element,
    counted: Counted,
    clear: StoredValue<Option<Mounted>, LocalStorage>,
) {
    let choices = Choices::of(context.original);
    let view = app.view();
    let filter = Filter::read(&choices, |facet| view.chosen(facet));
    for facet in Facet::ALL {
        if let Some(list) = dom::find_in(bar, &format!("select[name={}]", facet.key())) {
            dom::choose(&list, view.chosen(facet).unwrap_or_default());
        }
    }
    let admits = |item: &ItemId| filter.admits(&choices, item);
    dom::show_items(bar, &|id| id.parse().is_ok_and(|item| admits(&item)));
    let (mut all, mut left, mut any) = (0_usize, 0_usize, false);
    for item in context.plan.items() {
        let current_plan = admits(&item);
        any |= current_plan && matches!(item, ItemId::Goal(_));
        all += usize::from(counted.counts(&item));
        left += usize::from(current_plan && counted.counts(&item));
    }
    let t = context.t;
    let said = if counted == Counted::Projects { t.filter_count } else { t.filter_figures };
    let words = match (filter.is_empty(), any) {
        (true, _) => String::new(),
        (false, true) => fill(said, &[("all", &all.to_string()), ("left", &left.to_string())]),
        (false, false) => t.filter_nothing.to_owned(),
    };
    let unknown = filter.unknown(|facet| view.chosen(facet));
    let unknown = unknown.into_iter().map(|value| fill(t.filter_unknown, &[("value", &excerpt(value))]));
    let words = unknown.chain([words]).collect::<Vec<_>>().join(" ");
    if let Some(status) = dom::find_in(bar, "[role=status]") {
        dom::put_words(&status, &words);
    }
    let is_narrowed = !view.narrowing().is_empty();
    if let (true, Some(fold)) = (is_narrowed, dom::find_in(bar, "details")) {
        dom::mark(&fold, "open", true);
    }
    if let Some(named) = dom::find_in(bar, ".filter-chosen") {
        dom::put_words(&named, &said_choices(context, bar));
    }
    offer_clearing(app, context, bar, is_narrowed, clear);
}

/// What is chosen, in words for paper, where the lists are not.
fn said_choices(context: PageContext, bar: &Element) -> String {
    let chosen = Facet::ALL.into_iter().filter_map(|facet| {
        let list = dom::find_in(bar, &format!("select[name={}]", facet.key()))?;
        if dom::value(&list).is_empty() {
            return None;
        }
        let label = dom::find_in(bar, &format!("label[for=filter-{}]", facet.key()))?;
        let option = dom::find_in(&list, "option:checked")?;
        Some(fill(context.t.described, &[("name", &dom::words(&label)), ("what", &dom::words(&option))]))
    });
    let chosen: Vec<String> = chosen.collect();
    if chosen.is_empty() {
        String::new()
    } else {
        fill(context.t.filter_chosen, &[("chosen", &chosen.join(context.t.list))])
    }
}

/// Has a button that clears what is chosen, while something is.
fn offer_clearing(
    app: App,
    context: PageContext,
    bar: &Element,
    offered: bool,
    clear: StoredValue<Option<Mounted>, LocalStorage>,
) {
    let stands = clear.with_value(Option::is_some);
    if offered && !stands {
        let act = move |_| {
            app.see(narrowed_to(app, Narrowing::default()), Cause::Reader);
            // The button goes with what it cleared.
            page::focus(HEAD);
        };
        let place = dom::find_in(bar, ".filter-status");
        let button = button("button button-small", context.t.filter_clear).on("click", act);
        clear.set_value(place.and_then(|place| mount_in(&place, button)));
    } else if !offered && let Some(button) = clear.try_update_value(Option::take).flatten() {
        button.remove();
    }
}
