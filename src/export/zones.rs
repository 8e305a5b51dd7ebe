//! The zones of the map as `GeoJSON` (RFC 7946), in degrees. The text of the plan shows no areas: the shapes are those of
//! `seeds/map/zones.toml`, rough and no part of the plan, and each feature says so.

use crate::{
    plan::{
        id::ItemId,
        model::{Plan, Zone},
    },
    text::Texts,
};
use serde::Serialize;

use super::document::About;

/// Longitude and latitude.
type Position = [f64; 2];
type Ring = Vec<Position>;

/// The points of each zone's shapes as the seeds give them: open, and in either direction.
static RINGS: &[(&str, &[&[Position]])] = include!(concat!(env!("OUT_DIR"), "/rings.rs"));

/// All zones. What is not the standard's own is a foreign member, which readers pass over.
#[derive(Serialize)]
pub(super) struct Collection {
    r#type: &'static str,
    plan: String,
    title: String,
    about: About,
    features: Vec<Feature>,
}

#[derive(Serialize)]
struct Feature {
    r#type: &'static str,
    id: String,
    properties: Properties,
    /// Nothing where the seeds have no shape for a zone of the plan: the standard's word for a feature without a place.
    geometry: Option<Geometry>,
}

/// What is known of a zone.
#[derive(Serialize)]
struct Properties {
    id: String,
    name: String,
    theme: String,
    goal: String,
    measures: Vec<String>,
    basis: String,
    note: String,
    reason: String,
    credit: String,
}

#[derive(Serialize)]
struct Geometry {
    r#type: &'static str,
    /// Polygons; each is here one ring, for no zone has a hole.
    coordinates: Vec<[Ring; 1]>,
}

/// The zones of a plan, with what the map says of them.
pub(super) fn zones(plan: &Plan, t: &Texts) -> Collection {
    Collection {
        r#type: "FeatureCollection",
        plan: plan.id.clone(),
        title: plan.map_name.clone(),
        about: About::of(plan, t),
        features: plan.zones.iter().map(|zone| feature(plan, zone)).collect(),
    }
}

fn feature(plan: &Plan, zone: &Zone) -> Feature {
    let id = ItemId::from(zone.id.clone()).to_string();
    let shapes = RINGS.iter().find(|(name, _)| *name == zone.id.as_str()).map(|(_, shapes)| shapes);
    let coordinates = |shapes: &&[&[Position]]| shapes.iter().map(|points| [ring(points)]).collect();
    Feature {
        r#type: "Feature",
        id: id.clone(),
        properties: Properties {
            id,
            name: zone.name.clone(),
            theme: zone.theme.clone(),
            goal: ItemId::from(zone.goal).to_string(),
            measures: zone.measures.iter().map(|measure| ItemId::from(*measure).to_string()).collect(),
            basis: zone.basis.clone(),
            note: plan.map_notice.clone(),
            reason: zone.place.clone(),
            credit: plan.map_credit.clone(),
        },
        geometry: shapes.map(|shapes| Geometry { r#type: "MultiPolygon", coordinates: coordinates(shapes) }),
    }
}

/// A closed ring with the land on its left, as the standard's right-hand rule has it.
fn ring(points: &[Position]) -> Ring {
    let mut ring = points.to_vec();
    if turn(&ring) < 0.0 {
        ring.reverse();
    }
    ring.extend(ring.first().copied());
    ring
}

/// Twice the area, positive where the points go against the clock.
pub(super) fn turn(points: &[Position]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|([x, y], [next_x, next_y])| x * next_y - next_x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_closed_and_goes_against_the_clock_whichever_way_it_was_drawn() {
        let square = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]];
        let mut other = square;
        other.reverse();
        for points in [square, other] {
            let ring = ring(&points);
            assert_eq!(ring.len(), 5);
            assert_eq!(ring.first(), ring.last());
            assert!(turn(&ring) > 0.0);
        }
    }
}
