//! The map of the city as plain shapes, drawn once at build time.
//!
//! [`sheet`] is the whole of it but for its texts: outlines, lake, railways, zones, marks. [`labels`] are those, in the
//! language of the page, a set for each [`Detail`].
//! Shapes are SVG paths in units of [`Sheet::view_box`] and carry no colour. What they are drawn from is data in
//! `seeds/map/`; how, is in `src/map/build/`, which only `build.rs` runs. Start with [`Sheet`] in [`shape`].
//!
//! A page draws the shapes once and every label set as a group of its own, and shows by the width of the *map*
//! (a container query at [`Sheet`]'s levels) one group and the marks of its detail and coarser.
//!
//! [`places`] are the landmarks the plan names, and where it does; [`together`] is what belongs to what is chosen.
//! Where a script lives the map moves: [`near`] is what is seen closer, [`sight`] is which part of it is seen, [`gesture`] what fingers, wheel and keys do to
//! that, [`glide`] how it comes to rest.

pub mod gesture;
pub mod glide;
pub mod label;
pub mod near;
pub mod places;
pub mod shape;
pub mod sight;
pub mod together;

pub use label::{Label, LabelSet, Subject, labels};
#[cfg(feature = "ssr")]
pub use shape::Level;
pub use shape::{
    Area, AreaKind, Detail, Frame, Lake, Landmark, LandmarkKind, MapPoint, Railway, Scale, Sheet, ZoneShape,
};

static SHEET: Sheet = include!(concat!(env!("OUT_DIR"), "/sheet.rs"));

/// The map.
pub fn sheet() -> &'static Sheet {
    &SHEET
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
