//! What belongs where: measures and projects of a zone with the plan's words that say so, and the places the plan names with
//! what names them.

use crate::{
    map::{
        Label, Subject, label, labels,
        places::{mentions, named},
    },
    plan::{
        id::ItemId,
        model::{Zone, ZoneLink},
    },
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{basics::link, goals::measure_link, words::name},
    },
};

/// The measures and projects of a zone, each with the plan's words that say so and whether that is a reading.
pub(crate) fn belongings(context: PageContext, zone: &Zone) -> Tag {
    let note = styled("p", "aside").add(context.t.map_belongs_note);
    tag("div").add(styled("ul", "belongs").all(zone.links.iter().map(|link| belonging(context, link)))).add(note)
}

fn belonging(context: PageContext, link: &ZoneLink) -> Tag {
    let t = context.t;
    // The words are the plan's own in every language.
    let words = tag("q").attr_opt("lang", context.foreign()).add(link.words.clone());
    let reading = link.is_reading.then(|| styled("span", "tag belongs-reading").add(t.map_reading));
    let why = styled("p", "belongs-why").add(words).all(reading);
    let goal = context.plan.goal_of(&link.item).map(|goal| goal.to_string());
    tag("li").attr_opt("data-goal", goal).add(item_link(context, &link.item)).add(why)
}

/// An item as a link: a measure behind its number, a project or figure behind that of its measure.
pub(crate) fn item_link(context: PageContext, item: &ItemId) -> Tag {
    if let ItemId::Measure(id) = item
        && let Some(measure) = context.plan.measure(*id)
    {
        return measure_link(context, measure);
    }
    link(context.to_item(item)).attr("class", "belongs-link").add(name(context, item))
}

/// The places the plan names, each with the measures, projects and figures that name it.
pub(crate) fn place_list(context: PageContext) -> Tag {
    let sets = labels(context.map().unwrap_or(label::OWN));
    let all = sets.last().map(|set| set.labels.as_slice()).unwrap_or_default();
    let place = |id: &'static str| {
        let heading = tag("h3").attr("id", format!("place-{id}")).add(place_name(all, id)?);
        Some(tag("li").add(heading).add(mention_list(context, id)))
    };
    styled("ul", "place-list").all(named().filter_map(place))
}

/// What names a place.
pub(crate) fn mention_list(context: PageContext, place: &str) -> Tag {
    let mention = |item: ItemId| {
        let goal = context.plan.goal_of(&item).map(|goal| goal.to_string());
        let kind = styled("span", "belongs-kind").add(context.number(&item).trim().to_owned());
        tag("li").attr_opt("data-goal", goal).add(kind).add(item_link(context, &item))
    };
    styled("ul", "belongs").all(mentions(context.original, place).into_iter().map(mention))
}

/// What a place is called on the map.
pub(crate) fn place_name(labels: &[Label], place: &str) -> Option<String> {
    let label = labels.iter().find(|label| matches!(label.subject, Subject::Mark(id) if id == place))?;
    Some(label.lines.join(" "))
}
