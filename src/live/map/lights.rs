//! What of a page lights up with what is chosen: links to items, zones and places.

use crate::{
    browser::dom::{self, Element},
    live::app::App,
    map::together::Together,
    plan::id::ItemId,
    route::anchor,
};

/// What bears this belongs to what is chosen; a map, where something does.
const LIT: &str = "data-lit";

/// Everything of a page that can light up, found once: a page stays as it came.
pub(super) struct Lights {
    map: Element,
    items: Vec<(ItemId, Element)>,
}

impl Lights {
    /// Finds what can light up.
    pub(super) fn find(app: App, map: &Element) -> Self {
        let links = dom::find_all("main a[href]").into_iter();
        let items = links.filter(|link| !map.contains(Some(link)));
        let items = items.filter_map(|link| Some((item_of(app, &link)?, link))).collect();
        Self { map: map.clone(), items }
    }

    /// Lights what belongs together, and nothing else.
    pub(super) fn show(&self, together: Option<&Together>) {
        let lit = |element: &Element, on: bool| {
            if element.has_attribute(LIT) != on {
                dom::mark(element, LIT, on);
            }
        };
        for (item, link) in &self.items {
            let belongs = |together: &Together| {
                together.items.contains(item) || matches!(item, ItemId::Zone(id) if together.zones.contains(id))
            };
            lit(link, together.is_some_and(belongs));
        }
        for zone in dom::find_all_in(&self.map, "[data-zone]") {
            let id = dom::said(&zone, "data-zone");
            lit(&zone, together.is_some_and(|together| together.zones.iter().any(|zone| zone.as_str() == id)));
        }
        for place in dom::find_all_in(&self.map, "[data-place]") {
            let id = dom::said(&place, "data-place");
            lit(&place, together.is_some_and(|together| together.places.contains(&id.as_str())));
        }
        lit(&self.map, together.is_some_and(|together| !(together.zones.is_empty() && together.places.is_empty())));
    }
}

/// The item a link of the page leads to.
pub(super) fn item_of(app: App, link: &Element) -> Option<ItemId> {
    let href = dom::said(link, "href");
    let (address, place) = href.split_once('#').unwrap_or((&href, ""));
    let page = app.route_at(address.strip_prefix("./").unwrap_or(address))?.page;
    let named = || place.replacen('-', "/", 1).parse().ok().filter(|item| anchor(item) == place);
    let item = page.item().filter(|item| *item != ItemId::Plan);
    if place.is_empty() { item } else { named() }
}
