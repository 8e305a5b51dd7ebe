//! `/map/`: the map, large, and its zones as a list.

use super::page;
use crate::ui::{
    html::{Tag, styled, tag},
    parts::{
        basics::section,
        map_view::{map_caption, map_view, zone_list},
        source::source,
    },
    scene::Scene,
};

/// The map and its zones.
pub(crate) fn map(scene: Scene) -> Tag {
    let head = styled("header", "head")
        .add(tag("h1").add(scene.t.map_label))
        .add(styled("p", "section-lead").add(scene.t.map_lead));
    let body = styled("div", "map-page")
        .add(tag("figure").add(map_view(scene, None)).add(map_caption(scene)))
        .add(section("zones", scene.t.zones).add(zone_list(scene)));
    page().add(head).add(body).add(source(scene, "map"))
}
