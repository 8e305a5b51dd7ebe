//! What a table writes on: the question of the day, or a part of the plan.

use super::hall::Hall;
use crate::{
    browser::{
        dom::{self, Element},
        page,
    },
    notes::workshop::words,
    plan::id::{GoalId, ItemId},
    text::annotation::plain,
    ui::{
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// The ways to the sheet.
pub(super) fn ways(hall: Hall) -> Tag {
    let question = hall.peek(|run| run.settings().question().to_owned());
    let whole = plain(hall.context.name(&ItemId::Plan)).into_owned();
    let (word, name) = if question.is_empty() { (words::WRITE_PLAN, whole) } else { (words::WRITE_QUESTION, question) };
    let list = StoredValue::new_local(None::<Element>);
    let chosen = move |_| {
        let item = list.get_value().and_then(|list| dom::value(&list).parse::<ItemId>().ok());
        match item {
            Some(item) => hall.write_on(item.clone(), plain(hall.context.name(&item)).into_owned()),
            None => drop(page::focus("workshop-item")),
        }
    };
    let select = tag("select")
        .attr("id", "workshop-item")
        .attr("autocomplete", "off")
        .on_mount(move |element| list.set_value(Some(element)))
        .all(groups(hall));
    styled("div", "workshop-write")
        .add(
            button("button button-strong workshop-large", hall.say(word))
                .on("click", move |_| hall.write_on(ItemId::Plan, name.clone())),
        )
        .add(
            styled("div", "workshop-pick")
                .add(
                    styled("div", "filter")
                        .add(tag("label").attr("for", "workshop-item").add(hall.say(words::ITEM)))
                        .add(select),
                )
                .add(button("button", hall.say(words::WRITE_ITEM)).on("click", chosen)),
        )
        .add(styled("p", "aside").add(hall.say(words::ELSEWHERE)))
}

/// What can be chosen: goals, directions, measures and zones, under their goal.
fn groups(hall: Hall) -> Vec<Tag> {
    let plan = hall.context.plan;
    let is_offered =
        |item: &ItemId| matches!(item, ItemId::Goal(_) | ItemId::Direction(_) | ItemId::Measure(_) | ItemId::Zone(_));
    let option = |item: ItemId| {
        tag("option").attr("value", item.to_string()).add(plain(&hall.context.numbered(&item)).into_owned())
    };
    let under = |goal: GoalId| plan.items().filter(is_offered).filter(move |item| plan.goal_of(item) == Some(goal));
    let goals = plan.goals.iter().map(|goal| {
        let name = plain(&hall.context.numbered(&goal.id.into())).into_owned();
        tag("optgroup").attr("label", name).all(under(goal.id).map(option))
    });
    goals.collect()
}
