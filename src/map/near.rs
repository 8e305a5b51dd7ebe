//! The map as it is seen closer: for each closeness the texts and marks that find a place there, set by the build so that none
//! covers another. Start with [`Near`].
//!
//! It is a file for each language, fetched where the map moves; the page itself has only what the whole map shows. A line `km`
//! has the length of a kilometre. A line `=`, the width of the whole map from which a set is used and its size begins a set, a line `place` is a mark of it, each other a
//! text as [`super::label`] reads them. Lengths are in tenths.

use super::{
    label::{Label, label, tenths},
    shape::{LandmarkKind, MapPoint},
};
#[cfg(feature = "ssr")]
use crate::text::Lang;

/// The file of a language.
#[cfg(feature = "ssr")]
pub fn written(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => include_str!(concat!(env!("OUT_DIR"), "/near-ja.txt")),
        Lang::Easy => include_str!(concat!(env!("OUT_DIR"), "/near-easy.txt")),
        Lang::En => include_str!(concat!(env!("OUT_DIR"), "/near-en.txt")),
    }
}

/// The texts and marks of one closeness.
#[derive(Debug)]
pub struct NearSet {
    /// How wide the whole map is, in CSS pixels, from where on these are shown. From there the letters are 14 px or more.
    pub min_px: u16,
    /// The size of the letters.
    pub em: f32,
    /// The marks.
    pub places: Vec<Place>,
    /// The texts.
    pub labels: Vec<Label>,
}

/// A mark as it is seen closer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// A short word for it.
    pub id: &'static str,
    /// What it is.
    pub kind: LandmarkKind,
    /// Where it is.
    pub at: MapPoint,
}

/// Every set of a language, from the farthest.
#[derive(Debug, Default)]
pub struct Near {
    sets: Vec<NearSet>,
    /// The length of a kilometre.
    pub km: f32,
}

impl Near {
    /// Reads the file of a language. What is no line of one is passed over.
    pub fn read(text: &'static str) -> Self {
        let mut sets: Vec<NearSet> = Vec::new();
        let mut km = 0.0;
        for line in text.lines() {
            if let Some(begun) = line.strip_prefix("=\t").and_then(begin) {
                sets.push(begun);
            } else if let Some(length) = line.strip_prefix("km\t").and_then(tenths) {
                km = length;
            } else if let Some(set) = sets.last_mut() {
                if let Some(line) = line.strip_prefix("place\t") {
                    set.places.extend(place(line));
                } else {
                    set.labels.extend(label(line));
                }
            }
        }
        Self { sets, km }
    }

    /// The sets.
    pub fn sets(&self) -> &[NearSet] {
        &self.sets
    }

    /// Which set is shown where the whole map would be so many CSS pixels wide.
    pub fn at(&self, px: f64) -> Option<usize> {
        let fits = |set: &NearSet| f64::from(set.min_px) <= px;
        self.sets.iter().rposition(fits)
    }
}

fn begin(line: &str) -> Option<NearSet> {
    let (min_px, em) = line.split_once('\t')?;
    Some(NearSet { min_px: min_px.parse().ok()?, em: tenths(em)?, places: Vec::new(), labels: Vec::new() })
}

fn place(line: &'static str) -> Option<Place> {
    let mut fields = line.split('\t');
    let (kind, id) = (LandmarkKind::from_word(fields.next()?)?, fields.next()?);
    let at = MapPoint { x: tenths(fields.next()?)?, y: tenths(fields.next()?)? };
    Some(Place { id, kind, at })
}
