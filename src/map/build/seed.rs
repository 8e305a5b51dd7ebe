//! The files of `seeds/map/` as types. Unknown fields are errors, so that a misspelt one is not passed over.

use std::{fmt, fs, path::Path};

use serde::{Deserialize, de::DeserializeOwned};

/// What is wrong, and in which file.
pub(crate) struct SeedError {
    place: String,
    reason: String,
}

impl SeedError {
    pub(crate) fn new(place: &str, reason: impl fmt::Display) -> Self {
        Self { place: place.to_owned(), reason: reason.to_string() }
    }
}

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason.replace('\n', " "))
    }
}

/// Latitude and longitude in degrees.
pub(crate) type Degrees = [f64; 2];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Map {
    pub(crate) centre: Centre,
    pub(crate) window: Window,
    pub(crate) city: City,
    pub(crate) neighbour: Vec<Neighbour>,
    pub(crate) sea: Sea,
    pub(crate) furniture: Furniture,
    pub(crate) level: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Centre {
    pub(crate) lat: f64,
    pub(crate) lon: f64,
}

/// The part of the plane that is shown, in km from the centre, and its width in map units.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Window {
    pub(crate) west: f64,
    pub(crate) east: f64,
    pub(crate) north: f64,
    pub(crate) south: f64,
    pub(crate) units: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct City {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) area_km2: [f64; 2],
    pub(crate) label: Degrees,
    pub(crate) detail: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Neighbour {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) label: Option<Degrees>,
    #[serde(default = "finest")]
    pub(crate) detail: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sea {
    pub(crate) name: String,
    pub(crate) label: Degrees,
    pub(crate) detail: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Furniture {
    pub(crate) north: [f64; 2],
    pub(crate) scale: [f64; 2],
    pub(crate) scale_km: f64,
}

/// A size of text and the width of the map from which it is used.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Level {
    pub(crate) detail: u8,
    pub(crate) em: f64,
    pub(crate) min_px: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Landmark {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) label: String,
    /// What the plan calls it, where it does.
    #[serde(default)]
    pub(crate) words: Vec<String>,
    pub(crate) kind: PlaceKind,
    pub(crate) at: Degrees,
    pub(crate) side: Side,
    pub(crate) detail: u8,
    pub(crate) inside: bool,
    pub(crate) size_km: Option<[f64; 2]>,
    #[serde(rename = "source")]
    _source: String,
}

/// What a landmark is. The names are those of `map::LandmarkKind`.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PlaceKind {
    Station,
    Airport,
    Port,
    Mountain,
    Lake,
    Forest,
    School,
    Office,
    District,
}

/// Where a label lies from its point; `C` is on it.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Side {
    N,
    Ne,
    E,
    Se,
    S,
    Sw,
    W,
    Nw,
    C,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) through: Vec<String>,
    pub(crate) label: Option<Degrees>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NamedPoint {
    pub(crate) id: String,
    #[serde(rename = "name")]
    _name: String,
    pub(crate) at: Degrees,
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Zones {
    pub(crate) check: ZoneCheck,
    pub(crate) zone: Vec<Zone>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ZoneCheck {
    pub(crate) inside: f64,
    pub(crate) overlap: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Zone {
    pub(crate) id: String,
    pub(crate) shapes: Vec<Vec<Degrees>>,
    pub(crate) label: Vec<ZoneLabel>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct ZoneLabel {
    pub(crate) detail: u8,
    pub(crate) at: Degrees,
    pub(crate) lines: Vec<String>,
    #[serde(default)]
    pub(crate) leader: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Landmarks {
    landmark: Vec<Landmark>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    line: Vec<Line>,
    point: Vec<NamedPoint>,
}

/// All files of `seeds/map/`.
pub(crate) struct Seeds {
    pub(crate) map: Map,
    pub(crate) landmarks: Vec<Landmark>,
    pub(crate) lines: Vec<Line>,
    pub(crate) points: Vec<NamedPoint>,
    pub(crate) zones: Zones,
}

impl Seeds {
    pub(crate) fn read(folder: &Path) -> Result<Self, Vec<SeedError>> {
        let Landmarks { landmark: landmarks } = read(folder, "landmarks.toml")?;
        let Lines { line: lines, point: points } = read(folder, "lines.toml")?;
        Ok(Self { map: read(folder, "map.toml")?, landmarks, lines, points, zones: read(folder, "zones.toml")? })
    }
}

pub(crate) fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, Vec<SeedError>> {
    let place = format!("seeds/map/{name}");
    let text = fs::read_to_string(folder.join(name)).map_err(|error| vec![SeedError::new(&place, error)])?;
    toml::from_str(&text).map_err(|error| vec![SeedError::new(&place, error)])
}

fn finest() -> u8 {
    3
}
