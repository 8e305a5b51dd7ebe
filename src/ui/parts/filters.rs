//! The bar that narrows a page to a department, an audience, a zone, a goal, a kind of project, or several at once.
//!
//! What is chosen stands in the address and nowhere else, so that it can be reloaded, kept and passed on. Pages come
//! complete; whatever bears the id of an item in `data-item` is hidden and shown in its place, and nothing is drawn anew.

use crate::{
    browser::{
        dom::{self, Element},
        page,
        task::effect,
    },
    plan::id::ItemId,
    search::{Choices, Filter, filter::KEYS},
    text::fill,
    ui::{
        asked::Asked,
        html::{Tag, changing, nothing, styled, tag},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The line that unfolds the bar.
const HEAD: &str = "filters";

/// The bar. `said` tells how many items there are that `counts`, and how many of them are shown.
pub(crate) fn filters(scene: Scene, said: &'static str, counts: fn(&ItemId) -> bool) -> Tag {
    let t = scene.t;
    let asked = Asked::get();
    let told = RwSignal::new(String::new());
    let [department, audience, zone, goal, kind] = KEYS;
    // A plan in other words has them in the same places.
    let (own, here) = (Choices::of(scene.original), Choices::of(scene.plan));
    let zones = scene.plan.zones.iter().map(|zone| option(zone.id.to_string()).add(&zone.name));
    let goals = scene.plan.goals.iter().map(|goal| {
        let number = scene.number(&goal.id.into());
        option(goal.id.to_string()).add(fill(t.numbered, &[&number, &goal.short]))
    });
    let list = |key, label, options| list(asked, key, label, option(String::new()).add(t.filter_all), options);
    let lists = styled("div", "filter-lists")
        .add(list(department, t.departments, words(&own.departments, here.departments, None)))
        .add(list(audience, t.audience, words(&own.audiences, here.audiences, scene.foreign())))
        .add(list(zone, t.zone, zones.collect()))
        .add(list(goal, t.goal.trim(), goals.collect()))
        .add(list(kind, t.filter_tag, words(&own.tags, here.tags, None)));
    let fold = tag("details")
        .add(styled("summary", "filter-head").at("id", HEAD).add(t.filter))
        .add(lists)
        .arrived(move |fold| narrow(scene, own, asked, said, counts, told, fold));
    let clear = changing(move || {
        if told.with(String::is_empty) {
            return nothing();
        }
        let clear = move |_| {
            asked.ask(&[]);
            // The button goes with what it cleared.
            page::focus(HEAD);
        };
        styled("button", "button button-small").at("type", "button").on("click", clear).add(t.filter_clear)
    });
    let status = tag("p").at("role", "status").add(changing(move || tag("span").add(told.get())));
    styled("div", "filters")
        .at("role", "search")
        .at("aria-labelledby", HEAD)
        .add(fold)
        .add(styled("div", "filter-told").add(status).add(clear))
}

/// An option for each word: its value the plan's own, its text the page's.
fn words(own: &[&'static str], here: Vec<&'static str>, lang: Option<&'static str>) -> Vec<Tag> {
    let both = own.iter().zip(here);
    both.map(|(own, here)| option((*own).to_owned()).maybe("lang", lang).add(here)).collect()
}

fn option(value: String) -> Tag {
    tag("option").at("value", value)
}

/// A list to choose from, with its label.
fn list(asked: Asked, key: &'static str, label: &'static str, all: Tag, options: Vec<Tag>) -> Tag {
    let id = format!("filter-{key}");
    let list = tag("select")
        .at("id", id.clone())
        // What browsers put back on their own would be taken for a choice.
        .at("autocomplete", "off")
        .on("change", move |event| choose(asked, key, dom::typed(&event)))
        .arrived(move |list| {
            // What was chosen before the page lived counts.
            let mut early = dom::value(&list);
            effect(move || {
                let value = asked.of(key).unwrap_or_default();
                match std::mem::take(&mut early) {
                    early if early.is_empty() => dom::choose(&list, &value),
                    early => choose(asked, key, early),
                }
            });
        })
        .add(all)
        .all(options);
    styled("div", "filter").add(tag("label").at("for", id).add(label)).add(list)
}

/// Asks for this value beside what is asked for already.
fn choose(asked: Asked, key: &'static str, value: String) {
    let mut pairs = KEYS.map(|key| (key, untrack(|| asked.of(key)).unwrap_or_default()));
    if let Some(pair) = pairs.iter_mut().find(|pair| pair.0 == key) {
        pair.1 = value;
    }
    asked.ask(&pairs);
}

/// Hides what is not asked for, and tells what is left.
fn narrow(
    scene: Scene,
    choices: Choices<'static>,
    asked: Asked,
    said: &'static str,
    counts: fn(&ItemId) -> bool,
    told: RwSignal<String>,
    fold: Element,
) {
    effect(move || {
        let filter = Filter::read(&choices, |key| asked.of(key));
        let shown = |item: &ItemId| filter.admits(&choices, item);
        dom::show_items(&fold, &|id| id.parse().is_ok_and(|item| shown(&item)));
        if filter.is_empty() {
            return told.set(String::new());
        }
        dom::say(&fold, "open", "");
        let (mut all, mut left, mut any) = (0_usize, 0_usize, false);
        for item in scene.plan.items() {
            let shown = shown(&item);
            any |= shown && matches!(item, ItemId::Goal(_));
            if counts(&item) {
                all += 1;
                left += usize::from(shown);
            }
        }
        told.set(if any {
            fill(said, &[&all.to_string(), &left.to_string()])
        } else {
            scene.t.filter_nothing.to_owned()
        });
    });
}
