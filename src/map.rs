//! The map of the city as plain shapes, drawn once at build time.
//!
//! [`sheet`] is the whole of it: outlines, lake, railways, zones, marks, and a set of placed labels for each [`Detail`].
//! Shapes are SVG paths in units of [`Sheet::view_box`] and carry no colour. What they are drawn from is data in
//! `seeds/map/`; how, is in `src/map/build/`, which only `build.rs` runs. Start with [`Sheet`] in [`shape`].
//!
//! A page draws the shapes once and every label set as a group of its own, and shows by the width of the *map*
//! (a container query at [`LabelSet::min_px`]) one group and the marks of its detail and coarser.

pub mod shape;

pub use shape::{
    Anchor, Area, AreaKind, Detail, Frame, Label, LabelSet, Lake, Mark, MarkKind, Railway, Scale, Sheet, Spot, Subject,
    ZoneShape,
};

static SHEET: Sheet = include!(concat!(env!("OUT_DIR"), "/sheet.rs"));

/// The map.
pub fn sheet() -> &'static Sheet {
    &SHEET
}

#[cfg(test)]
mod tests;
