//! The map: land, water, railways, zones and labels. Shapes come finished from [`crate::map`]; style sheets colour them.
//!
//! Zones are links. Their names in the drawing are for eyes; for ears the link itself bears the name, and beside every map
//! stands the same list in words ([`ZoneList`]).

use crate::{
    map::{AreaKind, Label, LabelSet, Mark, MarkKind, Subject, ZoneShape, sheet},
    plan::{
        id::{ItemId, ZoneId},
        model::{Mark as GoalShape, Zone},
    },
    text::fill,
    ui::{parts::mark::GoalMark, scene::Scene},
};
use leptos::{ev::MouseEvent, prelude::*};
use leptos_router::hooks::use_navigate;

/// The map. With `only`, that zone stands out and the others step back.
#[component]
pub(crate) fn MapView(#[prop(optional)] only: Option<ZoneId>) -> impl IntoView {
    let scene = Scene::get()?;
    let sheet = sheet();
    let areas = sheet
        .areas
        .iter()
        .map(|area| {
            let class = match area.kind {
                AreaKind::City => "map-city",
                AreaKind::Neighbour => "map-land",
            };
            view! { <path class=class d=area.path></path> }
        })
        .collect_view();
    let lakes = sheet.lakes.iter().map(|lake| view! { <path class="map-water" d=lake.path></path> }).collect_view();
    let rails = sheet
        .railways
        .iter()
        .map(|rail| view! { <path class="map-rail" d=rail.path></path><path class="map-ties" d=rail.path></path> })
        .collect_view();
    let zones = scene
        .plan
        .zones
        .iter()
        .filter_map(|zone| Some((zone, sheet.zone(zone.id.as_str())?)))
        .map(|(zone, shape)| zone_link(scene, zone, shape, only.as_ref() == Some(&zone.id)))
        .collect_view();
    let patterns = scene.plan.zones.iter().filter_map(|zone| pattern(scene, zone)).collect_view();
    let marks = sheet.marks.iter().filter(|mark| mark.signed).map(sign).collect_view();
    let labels = sheet.label_sets.iter().map(label_set).collect_view();
    let (north, frame) = (sheet.north, sheet.view_box);
    Some(view! {
        <svg class="map" class:map-only=only.is_some() viewBox=frame.view_box() role="group" aria-label=scene.t.map_label>
            <defs>{patterns}</defs>
            <rect class="map-sea" x=frame.x y=frame.y width=frame.width height=frame.height></rect>
            {areas}{lakes}
            <g class="map-rails">{rails}</g>
            {zones}{marks}
            <path class="map-scale" d=sheet.scale.path></path>
            <path class="map-north" d=format!("M{} {}m0-30l14 44l-14-9l-14 9z", north.x, north.y)></path>
            <g aria-hidden="true">{labels}</g>
        </svg>
    })
}

/// A zone as a link. An SVG link is none of the router's, so it is taken to the router by hand; without a script it is
/// an ordinary link.
fn zone_link(scene: Scene, zone: &'static Zone, shape: &'static ZoneShape, chosen: bool) -> impl IntoView {
    let href = scene.to_item(&zone.id.clone().into());
    let follow = {
        let address = href.clone();
        move |event: MouseEvent| {
            if event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() {
                event.prevent_default();
                // The router takes a leading slash as the site's folder.
                use_navigate()(&format!("/{address}"), leptos_router::NavigateOptions::default());
            }
        }
    };
    view! {
        <g class="map-zone" class:chosen=chosen data-zone=shape.id data-goal=zone.goal.to_string()>
            <a href=href aria-label=fill(scene.t.zone_link, &[&zone.name, &zone.theme]) on:click=follow>
                <path d=shape.path fill=format!("url(#pattern-{})", shape.id)></path>
            </a>
        </g>
    }
}

/// The pattern of a zone: its goal's mark, repeated, so that zones differ without colour too.
fn pattern(scene: Scene, zone: &'static Zone) -> Option<impl IntoView> {
    let path = match scene.plan.goal(zone.goal)?.look.mark {
        GoalShape::Circle => "M7 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        GoalShape::Triangle => "M11 4l5 9h-10z",
        GoalShape::Square => "M7 6h8v8h-8z",
        GoalShape::Diamond => "M11 4l5 6l-5 6l-5-6z",
    };
    Some(view! {
        <pattern
            id=format!("pattern-{}", zone.id)
            data-goal=zone.goal.to_string()
            patternUnits="userSpaceOnUse"
            width="24"
            height="22"
        >
            <rect class="pattern-ground" width="24" height="22"></rect>
            <path class="pattern-mark" d=path></path>
        </pattern>
    })
}

fn sign(mark: &'static Mark) -> impl IntoView {
    let class = format!("map-sign map-sign-{} from-{}", mark.kind.word(), mark.detail.word());
    let path = match mark.kind {
        MarkKind::Mountain => format!("M{} {}m0-9l9 15h-18z", mark.at.x, mark.at.y),
        MarkKind::Airport => {
            format!("M{} {}m-8 4l6-3v-7q2-3 4 0v7l6 3v2l-6-1v4l2 2h-8l2-2v-4l-6 1z", mark.at.x, mark.at.y)
        }
        MarkKind::Station => format!("M{} {}m-6-6h12v12h-12z", mark.at.x, mark.at.y),
        _ => format!("M{} {}m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z", mark.at.x, mark.at.y),
    };
    view! { <path class=class d=path></path> }
}

fn label_set(set: &'static LabelSet) -> impl IntoView {
    let labels = set.labels.iter().map(move |label| text(label, set.em)).collect_view();
    view! { <g class=format!("map-labels map-labels-{}", set.detail.word()) font-size=set.em>{labels}</g> }
}

fn text(label: &'static Label, em: f32) -> impl IntoView {
    let class = match label.subject {
        Subject::Zone(_) => "map-name-zone",
        Subject::Mark(_) | Subject::Scale => "map-name-mark",
        Subject::Railway(_) => "map-name-rail",
        Subject::Area(_) => "map-name-area",
        Subject::Sea => "map-name-sea",
    };
    let zone = match label.subject {
        Subject::Zone(id) => Some(id),
        _ => None,
    };
    let lines = label
        .lines
        .iter()
        .zip(0_u8..)
        .map(|(line, at)| {
            let y = label.at.y + f32::from(at) * em * 1.2;
            view! { <text x=label.at.x y=y text-anchor=label.anchor.word()>{*line}</text> }
        })
        .collect_view();
    let leader = label.leader.map(|path| view! { <path class="map-leader" d=path></path> });
    view! { <g class=class data-zone=zone>{leader}{lines}</g> }
}

/// The zones in words, each with its theme and its goal.
#[component]
pub(crate) fn ZoneList() -> impl IntoView {
    let scene = Scene::get()?;
    let zones = scene
        .plan
        .zones
        .iter()
        .map(|zone| {
            let item = ItemId::from(zone.id.clone());
            let goal = scene.plan.goal(zone.goal);
            view! {
                <li data-goal=zone.goal.to_string() data-zone=zone.id.to_string()>
                    <a class="zone-name" href=scene.to_item(&item)>
                        {goal.map(|goal| view! { <GoalMark goal/> })}
                        <span>{scene.name(&item)}</span>
                    </a>
                    <p class="zone-theme">{zone.theme.as_str()}</p>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="zone-list">{zones}</ul> })
}

/// What the signs of the map mean, that its zones are rough, and whose data it is drawn from.
#[component]
pub(crate) fn MapCaption() -> impl IntoView {
    let scene = Scene::get()?;
    let sheet = sheet();
    let key = [
        ("map-key-zone", scene.t.key_zone),
        ("map-key-city", scene.t.key_city),
        ("map-key-water", scene.t.key_water),
        ("map-key-rail", scene.t.key_rail),
        ("map-key-station", scene.t.key_station),
        ("map-key-place", scene.t.key_place),
    ];
    let key = key
        .into_iter()
        .map(|(class, word)| view! { <li><span class=format!("map-key {class}") aria-hidden="true"></span>{word}</li> })
        .collect_view();
    Some(view! {
        <figcaption class="map-caption">
            <ul class="map-keys" aria-label=scene.t.legend>{key}</ul>
            <p>{scene.plan.map_note.as_str()}{sheet.notice}</p>
            <p class="credit">{sheet.credit}</p>
        </figcaption>
    })
}
