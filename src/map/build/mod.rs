//! The drawing of the map, run by `build.rs` and no part of the app.
//!
//! [`seed`] reads `seeds/map/`, [`plane`] turns degrees into map units, [`survey`] fetches and checks the outlines, [`curve`]
//! writes SVG paths, [`zones`] smooths and checks the zones, [`labels`] finds a place for every text by
//! the boxes of [`frames`], [`write`] puts all of it down as Rust. Nothing here knows the city: its codes, names and places are in the seeds.

mod curve;
mod frames;
mod labels;
mod plane;
pub(crate) mod seed;
mod survey;
mod write;
mod zones;

use std::path::Path;

use seed::{SeedError, Seeds};

/// What the build keeps of the seeds, as Rust expressions.
pub(crate) struct Written {
    /// Of type `Sheet`.
    pub(crate) sheet: String,
    /// The zones in degrees, of type `&[(&str, &[&[[f64; 2]]])]`.
    pub(crate) rings: String,
}

/// Draws the sheet the seeds in a folder describe.
pub(crate) fn draw(folder: &Path) -> Result<Written, Vec<SeedError>> {
    let seeds = Seeds::read(folder)?;
    let plane = plane::Plane::new(&seeds.map.centre, &seeds.map.window);
    let survey = survey::Survey::take(&seeds, &plane)?;
    let zones = zones::draw(&seeds.zones, &survey.city, &plane)?;
    let railways = curve::railways(&seeds, &plane)?;
    let sets = labels::place(&seeds, &plane, &zones, &railways)?;
    let sheet = write::sheet(&write::Drawn {
        seeds: &seeds,
        plane: &plane,
        survey: &survey,
        zones: &zones,
        railways: &railways,
        sets: &sets,
    });
    Ok(Written { sheet, rings: write::rings(&seeds.zones) })
}
