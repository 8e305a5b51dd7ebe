//! The plan as open data: the files of `data/`, for spreadsheets and programs. Native only; the prerenderer writes them.
//!
//! [`files`] makes them all. [`document`] is `plan.json` as types, and those types are its published schema; [`compose`] fills
//! them. [`tables`] are the CSV files, [`csv`] how a CSV file is written, [`era`] western years beside those of eras,
//! [`zones`] the map's zones as `GeoJSON`. The formats are promises to others and do not follow the inside of the app: `plan`
//! may change, they may not. What a reader is told about them stands in `ui/pages/data.rs`.

mod compose;
mod csv;
pub mod document;
mod era;
pub mod tables;
mod zones;

use crate::{plan::model::Plan, text::Texts};
use document::PlanDocument;
use schemars::generate::SchemaSettings;

/// The file of the whole plan.
pub const PLAN: &str = "plan.json";
/// Its schema.
pub const SCHEMA: &str = "plan.schema.json";
/// Every target and KPI.
pub const KPIS: &str = "kpis.csv";
/// Every measure.
pub const MEASURES: &str = "measures.csv";
/// Every project.
pub const PROJECTS: &str = "projects.csv";
/// What items have several of, one value a line.
pub const LISTS: &str = "lists.csv";
/// The zones of the map, where the plan has one.
pub const ZONES: &str = "zones.geojson";

/// A file of `data/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A table could not be written.
    #[error("a table could not be written: {0}")]
    Table(#[from] ::csv::Error),
    /// A JSON file could not be written.
    #[error("JSON could not be written: {0}")]
    Json(#[from] serde_json::Error),
}

/// All files of `data/`. `t` has the words on where the data come from and how they may be used.
///
/// # Errors
/// When a file cannot be put into its format.
pub fn files(plan: &Plan, t: &Texts) -> Result<Vec<File>, ExportError> {
    let file = |name, bytes| File { name, bytes };
    let schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<PlanDocument>();
    let mut files = vec![
        file(PLAN, json(&PlanDocument::of(plan, t)?)?),
        file(SCHEMA, json(&schema)?),
        file(KPIS, csv::write(&tables::KPIS, tables::kpis(plan))?),
        file(MEASURES, csv::write(&tables::MEASURES, tables::measures(plan))?),
        file(PROJECTS, csv::write(&tables::PROJECTS, tables::projects(plan))?),
        file(LISTS, csv::write(&tables::LISTS, tables::lists(plan))?),
    ];
    if plan.has_map() {
        files.push(file(ZONES, json(&zones::zones(plan, t))?));
    }
    Ok(files)
}

fn json(value: &impl serde::Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests;
