//! What things on the map are called in a language: the plan's own from the files of the map, others from a file of their own.

use std::{collections::BTreeMap, path::Path};

use serde::Deserialize;

use super::seed::{SeedError, Seeds, ZoneLabel, read};

/// The words of a language on the map.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    /// The file they are from; none for the plan's own language.
    #[serde(skip)]
    file: Option<String>,
    pub(crate) sea: String,
    /// Landmarks by their ids.
    pub(crate) mark: BTreeMap<String, String>,
    /// Railways by their ids.
    pub(crate) rail: BTreeMap<String, String>,
    /// Municipalities by their Japanese names.
    pub(crate) area: BTreeMap<String, String>,
    zone: Vec<ZoneNames>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ZoneNames {
    id: String,
    label: Vec<ZoneLabel>,
}

impl Names {
    /// Those of the plan's own language.
    pub(crate) fn own(seeds: &Seeds) -> Self {
        let map = &seeds.map;
        let areas = map.neighbour.iter().map(|area| &area.name).chain([&map.city.name]);
        let zones = seeds.zones.zone.iter();
        Self {
            file: None,
            sea: map.sea.name.clone(),
            mark: seeds.landmarks.iter().map(|mark| (mark.id.clone(), mark.label.clone())).collect(),
            rail: seeds.lines.iter().map(|line| (line.id.clone(), line.name.clone())).collect(),
            area: areas.map(|name| (name.clone(), name.clone())).collect(),
            zone: zones.map(|zone| ZoneNames { id: zone.id.clone(), label: zone.label.clone() }).collect(),
        }
    }

    /// Those of another language, from its file.
    pub(crate) fn of(folder: &Path, lang: &str) -> Result<Self, Vec<SeedError>> {
        let name = format!("names-{lang}.toml");
        let mut names: Self = read(folder, &name)?;
        let groups = [&mut names.mark, &mut names.rail, &mut names.area];
        let lines = names.zone.iter_mut().flat_map(|zone| &mut zone.label).flat_map(|label| &mut label.lines);
        let all = groups.into_iter().flat_map(BTreeMap::values_mut).chain(lines).chain([&mut names.sea]);
        all.for_each(|name| *name = bare(name));
        Ok(Self { file: Some(name), ..names })
    }

    /// A zone's name at a detail.
    pub(crate) fn zone(&self, id: &str, detail: u8) -> Option<&ZoneLabel> {
        let zone = self.zone.iter().find(|zone| zone.id == id)?;
        zone.label.iter().find(|label| label.detail == detail)
    }

    /// The file to be told of a fault: the language's own, or that which has the thing itself.
    pub(crate) fn file(&self, own: &str) -> String {
        self.file.as_ref().map_or_else(|| format!("seeds/map/{own}.toml"), |file| format!("seeds/map/{file}"))
    }
}

/// A name without its readings: over a map they would be smaller than letters may be.
fn bare(line: &str) -> String {
    let mut bare = String::new();
    let mut silent = false;
    for letter in line.chars() {
        match letter {
            '{' => {}
            '|' => silent = true,
            '}' => silent = false,
            _ if silent => {}
            _ => bare.push(letter),
        }
    }
    bare
}
