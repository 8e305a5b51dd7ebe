//! What belongs to what is chosen on the map, beside it.

use crate::{
    map::together::{Chosen, Together},
    plan::{
        id::{ItemId, ZoneId},
        model::Zone,
    },
    route::{
        Page, Route,
        query::{MapView, View},
    },
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::link,
            belongings::{belongings, item_link, mention_list},
            goals::{counts, goal_link},
            mark::mark,
            notes::note_corner,
        },
    },
};

/// The id of its heading.
pub(crate) const TITLE: &str = "map-chosen";

/// What the panel needs to know beside the plan.
pub(crate) struct Named<'a> {
    /// The page the map is on.
    pub(crate) page: &'a Page,
    /// What a place is called on the map.
    pub(crate) place: &'a dyn Fn(&str) -> String,
}

/// What is chosen, with what belongs to it.
pub(crate) fn panel(context: PageContext, named: &Named<'_>, chosen: &Chosen, together: &Together) -> Tag {
    let t = context.t;
    let goal = chosen.item().and_then(|item| context.plan.goal_of(&item)).and_then(|id| context.plan.goal(id));
    let title = tag("h2")
        .attr("id", TITLE)
        .all(goal.map(|goal| mark(context, goal)))
        .add(tag("span").add(title(context, named, chosen)));
    let body = match chosen {
        Chosen::Zone(id) => tag("div").all(context.plan.zone(id).into_iter().flat_map(|zone| of_zone(context, zone))),
        Chosen::Place(id) => {
            tag("div").add(part(t.map_named, mention_list(context, id))).all(zones(context, named, &together.zones))
        }
        Chosen::Goal(id) => tag("div").add(counts(context, *id)).all(on_map(context, named, together)),
        Chosen::Measure(_) => tag("div").all(on_map(context, named, together)),
        Chosen::Department(_) => {
            let projects = together.items.iter().filter(|item| matches!(item, ItemId::Project(_)));
            let projects = styled("ul", "belongs").all(projects.map(|item| tag("li").add(item_link(context, item))));
            tag("div").add(part(t.projects, projects)).all(on_map(context, named, together))
        }
    };
    let more = chosen.item().map(|item| link(context.to_item(&item)).attr("class", "more").add(t.map_open));
    let notes = chosen.item().map(|item| note_corner(context, &item));
    styled("div", "map-chosen")
        .attr_opt("data-goal", goal.map(|goal| goal.id.to_string()))
        .add(title)
        .add(body)
        .add(styled("div", "map-panel-foot").all(more).all(notes))
}

/// What it is called.
pub(crate) fn title(context: PageContext, named: &Named<'_>, chosen: &Chosen) -> String {
    match (chosen, chosen.item()) {
        (_, Some(item)) => context.numbered(&item),
        (Chosen::Place(id), _) => (named.place)(id),
        (Chosen::Department(own), _) => department(context, own),
        _ => String::new(),
    }
}

/// What a department is called in the words of the page.
fn department(context: PageContext, own: &str) -> String {
    let pairs = context.original.projects().zip(context.plan.projects());
    let mut names = pairs.flat_map(|(own, here)| own.departments.iter().zip(&here.departments));
    names.find(|(known, _)| *known == own).map_or_else(|| own.to_owned(), |(_, here)| here.clone())
}

fn of_zone(context: PageContext, zone: &'static Zone) -> [Tag; 3] {
    let goal = context.plan.goal(zone.goal).map(|goal| goal_link(context, goal));
    [
        styled("p", "zone-about").add(&zone.theme),
        part(context.t.zone_goal, tag("div").all(goal)),
        part(context.t.map_belongs, belongings(context, zone)),
    ]
}

/// The zones and places that belong to what is chosen, or that there are none.
fn on_map(context: PageContext, named: &Named<'_>, together: &Together) -> Vec<Tag> {
    let places: Vec<Tag> =
        zones(context, named, &together.zones).into_iter().chain(places(context, named, &together.places)).collect();
    if places.is_empty() { vec![styled("p", "aside").add(context.t.map_nothing)] } else { places }
}

fn zones(context: PageContext, named: &Named<'_>, zones: &[ZoneId]) -> Option<Tag> {
    let link = |id: &ZoneId| {
        let zone = context.plan.zone(id)?;
        let chosen = Chosen::Zone(id.clone());
        Some(tag("li").attr("data-goal", zone.goal.to_string()).add(choice(context, named, &chosen).add(&zone.name)))
    };
    (!zones.is_empty()).then(|| part(context.t.map_zones, tag("ul").all(zones.iter().filter_map(link))))
}

fn places(context: PageContext, named: &Named<'_>, places: &[&'static str]) -> Option<Tag> {
    let link = |id: &&'static str| tag("li").add(choice(context, named, &Chosen::Place(id)).add((named.place)(id)));
    (!places.is_empty()).then(|| part(context.t.map_places, tag("ul").all(places.iter().map(link))))
}

/// A link that chooses something on the same map.
fn choice(context: PageContext, named: &Named<'_>, chosen: &Chosen) -> Tag {
    link(choosing(context, named.page, chosen)).attr("class", "zone-link")
}

/// The address that chooses something on the map of a page.
pub(crate) fn choosing(context: PageContext, page: &Page, chosen: &Chosen) -> String {
    let view = View::map(MapView { chosen: Some(chosen.written()), sight: String::new() });
    Route::to(context.lang, page.clone()).seen(view).href()
}

fn part(label: &'static str, content: Tag) -> Tag {
    styled("section", "map-panel-part").add(tag("h3").add(label)).add(content)
}
