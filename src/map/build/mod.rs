//! The drawing of the map, run by `build.rs` and no part of the app.
//!
//! [`seed`] reads `seeds/map/`, [`plane`] turns degrees into map units, [`survey`] fetches and checks the outlines, [`curve`]
//! writes SVG paths, [`zones`] smooths and checks the zones, [`labels`] finds a place for every text by
//! the boxes of [`frames`] and the widths of [`metrics`], in each language of [`names`], [`write`] puts all of it down as Rust.
//! Nothing here knows the city: its codes, names and places are in the seeds.

mod curve;
mod frames;
mod labels;
mod metrics;
mod names;
mod plane;
pub(crate) mod seed;
mod survey;
mod write;
mod zones;

use std::path::Path;

use names::Names;
use seed::{SeedError, Seeds};

/// What the build keeps of the seeds, as Rust expressions.
pub(crate) struct Written {
    /// Of type `Sheet`.
    pub(crate) sheet: String,
    /// The zones in degrees, of type `&[(&str, &[&[[f64; 2]]])]`.
    pub(crate) rings: String,
    /// The texts of each language, by its word, as `map::label` reads them.
    pub(crate) labels: Vec<(&'static str, String)>,
    /// The texts and marks of each language at every closeness, as `map::near` reads them.
    pub(crate) near: Vec<(&'static str, String)>,
    /// The landmarks the plan names, of type `&[(&str, &[&str])]`.
    pub(crate) named: String,
    /// The boxes of the texts at every closeness, which the tests look at: of type `&[&[&[Frame]]]`, by language, closeness and
    /// text.
    pub(crate) frames: String,
}

/// The languages that have names of their own on the map.
const OTHERS: [&str; 2] = ["easy", "en"];

/// What is kept of seeds without a map.
pub(crate) fn none() -> Written {
    let nothing = "&[]".to_owned();
    let every = || ["ja"].into_iter().chain(OTHERS).map(|lang| (lang, String::new()));
    Written {
        sheet: write::empty(),
        rings: nothing.clone(),
        named: nothing.clone(),
        frames: nothing,
        labels: every().collect(),
        near: every().collect(),
    }
}

/// Draws the sheet the seeds in a folder describe.
pub(crate) fn draw(folder: &Path) -> Result<Written, Vec<SeedError>> {
    let seeds = Seeds::read(folder)?;
    let plane = plane::Plane::new(&seeds.map.centre, &seeds.map.window);
    let survey = survey::Survey::take(&seeds, &plane)?;
    let zones = zones::draw(&seeds.zones, &survey.city, &plane)?;
    let railways = curve::railways(&seeds, &plane)?;
    let mut names = vec![("ja", Names::own(&seeds))];
    let mut errors = Vec::new();
    for lang in OTHERS {
        match Names::of(folder, lang) {
            Ok(own) => names.push((lang, own)),
            Err(mut found) => errors.append(&mut found),
        }
    }
    let mut placed = Vec::new();
    for (lang, names) in &names {
        match labels::place(&seeds, names, &plane, &zones, &railways) {
            Ok(sets) => placed.push((*lang, sets)),
            Err(mut found) => errors.append(&mut found),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let sheet = write::sheet(&write::Drawn {
        seeds: &seeds,
        plane: &plane,
        survey: &survey,
        zones: &zones,
        railways: &railways,
    });
    Ok(Written {
        sheet,
        rings: write::rings(&seeds.zones),
        named: write::named(&seeds),
        frames: write::frames(placed.iter().map(|(_, sets)| sets.as_slice())),
        labels: placed.iter().map(|(lang, sets)| (*lang, write::labels(sets))).collect(),
        near: placed.iter().map(|(lang, sets)| (*lang, write::near(sets, &seeds, &plane))).collect(),
    })
}
