//! `/map/`: the map, large, and its zones and the places the plan names as lists.

use crate::ui::{
    context::PageContext,
    html::{Tag, styled, tag},
    parts::{
        basics::{page, section},
        belongings::place_list,
        map_view::{map_caption, map_view, zone_list},
        source::source,
    },
};

/// The map and its zones.
pub(crate) fn map(context: PageContext) -> Tag {
    let head = styled("header", "head")
        .add(tag("h1").add(context.t.map_label))
        .add(styled("p", "section-lead").add(context.t.map_lead));
    let body = styled("div", "map-page")
        .add(tag("figure").add(map_view(context, None)).add(map_caption(context)))
        .add(section("zones", context.t.zones).add(zone_list(context)));
    page()
        .add(head)
        .add(body)
        .add(section("places", context.t.places).add(place_list(context)))
        .add(source(context, "map"))
}
