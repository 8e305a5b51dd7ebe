//! The outlines of the city and its neighbours, fetched from the data crate by the seeds' codes and checked.

use std::collections::HashMap;

use geo::{Area, BooleanOps, Contains, Coord, LineString, MultiPolygon, Point, Polygon};
use reversejp::{Feature, FeatureCollection};

use super::{
    plane::Plane,
    seed::{SeedError, Seeds},
};

const FILE: &str = "seeds/map/map.toml";

/// The outlines, in map units and clipped to the paper.
pub(crate) struct Survey {
    pub(crate) city: MultiPolygon,
    pub(crate) neighbours: Vec<(String, MultiPolygon)>,
}

impl Survey {
    pub(crate) fn take(seeds: &Seeds, plane: &Plane) -> Result<Self, Vec<SeedError>> {
        let text = reversejp::get_landslide_data(0).map_err(|error| vec![SeedError::new("reversejp", error)])?;
        let data: FeatureCollection =
            serde_json::from_str(&text).map_err(|error| vec![SeedError::new("reversejp", error)])?;
        let data: HashMap<_, _> =
            data.features.iter().map(|feature| (feature.properties.code.as_str(), feature)).collect();
        let find = |code: &str, name: &str| match data.get(code) {
            None => Err(SeedError::new(FILE, format!("コード {code}（{name}）がデータにありません"))),
            Some(feature) if feature.properties.name != name => {
                let found = &feature.properties.name;
                Err(SeedError::new(FILE, format!("コード {code} はデータでは「{found}」で、「{name}」ではありません")))
            }
            Some(feature) => Ok(outline(feature, plane)),
        };

        let mut errors = Vec::new();
        let mut neighbours = Vec::new();
        let paper: MultiPolygon = plane.paper().to_polygon().into();
        for neighbour in &seeds.map.neighbour {
            match find(&neighbour.code, &neighbour.name) {
                Ok(shape) => neighbours.push((neighbour.name.clone(), shape.intersection(&paper))),
                Err(error) => errors.push(error),
            }
        }
        neighbours.retain(|(_, shape)| !shape.0.is_empty());
        match find(&seeds.map.city.code, &seeds.map.city.name) {
            Ok(city) => {
                errors.extend(check(seeds, plane, &city));
                if errors.is_empty() {
                    return Ok(Self { city, neighbours });
                }
            }
            Err(error) => errors.push(error),
        }
        Err(errors)
    }
}

/// The outline in map units. The union with nothing mends rings that cross themselves.
fn outline(feature: &Feature, plane: &Plane) -> MultiPolygon {
    let ring = |points: &Vec<[f64; 2]>| -> LineString {
        points.iter().map(|&[lon, lat]| plane.at([lat, lon])).collect::<Vec<Coord>>().into()
    };
    let polygons = feature.geometry.coordinates.iter().filter_map(|rings| {
        let (outer, holes) = rings.split_first()?;
        Some(Polygon::new(ring(outer), holes.iter().map(ring).collect()))
    });
    MultiPolygon::new(polygons.collect()).union(&MultiPolygon::new(Vec::new()))
}

fn check(seeds: &Seeds, plane: &Plane, city: &MultiPolygon) -> Vec<SeedError> {
    let mut errors = Vec::new();
    let area = city.unsigned_area() / plane.scale.powi(2);
    let [least, most] = seeds.map.city.area_km2;
    if !(least..=most).contains(&area) {
        errors.push(SeedError::new(
            FILE,
            format!("{}の面積が {area:.0} km² です（{least}〜{most} のはず）", seeds.map.city.name),
        ));
    }
    for mark in seeds.landmarks.iter().filter(|mark| mark.inside) {
        if !city.contains(&Point(plane.at(mark.at))) {
            errors.push(SeedError::new(
                "seeds/map/landmarks.toml",
                format!("{}（{}）が市の外にあります", mark.id, mark.name),
            ));
        }
    }
    errors
}
