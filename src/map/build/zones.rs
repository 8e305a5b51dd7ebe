//! The zones: smoothed, and checked to lie in the city and beside one another.

use geo::{Area, BooleanOps, LineString, MultiPolygon, Polygon};

use super::{
    curve,
    plane::Plane,
    seed::{SeedError, Zones},
};

const FILE: &str = "seeds/map/zones.toml";

/// A zone as drawn.
pub(crate) struct Drawn {
    pub(crate) path: String,
    pub(crate) shape: MultiPolygon,
}

/// Draws the zones in the order of the seeds.
pub(crate) fn draw(zones: &Zones, city: &MultiPolygon, plane: &Plane) -> Result<Vec<Drawn>, Vec<SeedError>> {
    let drawn: Vec<_> = zones.zone.iter().map(|zone| shape(&zone.shapes, plane)).collect();
    let mut errors = Vec::new();
    for (index, (zone, this)) in zones.zone.iter().zip(&drawn).enumerate() {
        let area = this.shape.unsigned_area();
        let inside = this.shape.intersection(city).unsigned_area() / area;
        if inside < zones.check.inside {
            errors.push(SeedError::new(FILE, format!("{} は {:.0} % しか市内にありません", zone.id, inside * 100.0)));
        }
        for (other, that) in zones.zone.iter().zip(&drawn).skip(index + 1) {
            let shared = this.shape.intersection(&that.shape).unsigned_area() / area.min(that.shape.unsigned_area());
            if shared > zones.check.overlap {
                errors.push(SeedError::new(
                    FILE,
                    format!("{} と {} が {:.0} % 重なっています", zone.id, other.id, shared * 100.0),
                ));
            }
        }
    }
    if errors.is_empty() { Ok(drawn) } else { Err(errors) }
}

fn shape(shapes: &[Vec<[f64; 2]>], plane: &Plane) -> Drawn {
    let mut path = String::new();
    let mut polygons = Vec::new();
    for points in shapes {
        let points: Vec<_> = points.iter().map(|at| plane.at(*at)).collect();
        let curve = curve::closed(&points);
        path += &curve.path;
        polygons.push(Polygon::new(curve.points, Vec::<LineString>::new()));
    }
    Drawn { path, shape: MultiPolygon::new(polygons) }
}
