//! `/map/`: the map, large, and its zones as a list.

use crate::ui::{
    parts::map_view::{MapCaption, MapView, ZoneList},
    scene::Scene,
};
use leptos::prelude::*;

/// The map and its zones.
#[component]
pub(crate) fn MapPage() -> impl IntoView {
    let scene = Scene::get()?;
    Some(view! {
        <header class="head"><h1>{scene.plan.map_name.as_str()}</h1><p class="section-lead">{scene.t.map_lead}</p></header>
        <div class="map-page">
            <figure><MapView/><MapCaption/></figure>
            <section aria-labelledby="zones"><h2 id="zones">{scene.t.zones}</h2><ZoneList/></section>
        </div>
    })
}
