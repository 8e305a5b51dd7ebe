//! The plan's own words in a page.

use crate::{
    plan::id::ItemId,
    ui::{html::Node, scene::Scene},
};

/// The name of an item.
pub(crate) fn name(scene: Scene, item: &ItemId) -> Node {
    scene.name(item).into()
}
