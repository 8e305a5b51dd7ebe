//! What must hold of the drawn map, whatever the seeds say.

mod closer;

use std::collections::HashSet;

use super::*;
use crate::text::{
    Lang,
    translation::{Translation, TranslationFile},
};

/// The boxes of all texts, by language, detail and text.
static FRAMES: &[&[&[Frame]]] = include!(concat!(env!("OUT_DIR"), "/frames.rs"));

/// A set of texts in a language, each text with its box.
struct Placed {
    lang: Lang,
    detail: Detail,
    em: f32,
    labels: Vec<(Label, Frame)>,
}

/// Every set of every language, as pages get them.
fn placed() -> Vec<Placed> {
    let words = |kind| {
        let plan = crate::plan::embedded::own().unwrap();
        Translation::read(&Translation::written(kind).unwrap(), plan).unwrap().beside.unwrap().map
    };
    let texts = [label::OWN, words(TranslationFile::Easy), words(TranslationFile::English)];
    assert_eq!(FRAMES.len(), Lang::ALL.len());
    let mut placed = Vec::new();
    for ((lang, text), frames) in Lang::ALL.into_iter().zip(texts).zip(FRAMES) {
        let sets = labels(text);
        assert_eq!(sets.iter().map(|set| set.detail).collect::<Vec<_>>(), Detail::ALL, "{lang:?}");
        for (LabelSet { detail, em, labels }, frames) in sets.into_iter().zip(*frames) {
            assert_eq!(labels.len(), frames.len(), "{lang:?} {detail:?}");
            placed.push(Placed { lang, detail, em, labels: labels.into_iter().zip(frames.iter().copied()).collect() });
        }
    }
    placed
}

fn overlap(one: &Frame, other: &Frame) -> bool {
    // Frames are rounded to a tenth.
    let slack = 0.2;
    one.x + slack < other.x + other.width
        && other.x + slack < one.x + one.width
        && one.y + slack < other.y + other.height
        && other.y + slack < one.y + one.height
}

fn around(at: MapPoint, radius: f32) -> Frame {
    Frame { x: at.x - radius, y: at.y - radius, width: 2.0 * radius, height: 2.0 * radius }
}

#[test]
fn no_label_covers_another_or_leaves_the_map_in_any_language() {
    for Placed { lang, detail, labels, .. } in placed() {
        for (index, (label, frame)) in labels.iter().enumerate() {
            let view = sheet().view_box;
            assert!(frame.x >= 0.0 && frame.x + frame.width <= view.width + 0.1, "{lang:?} {detail:?} {label:?}");
            assert!(frame.y >= 0.0 && frame.y + frame.height <= view.height + 0.1, "{lang:?} {detail:?} {label:?}");
            for (other, box_of_other) in labels.iter().skip(index + 1) {
                assert!(!overlap(frame, box_of_other), "{lang:?} {detail:?}: {label:?} and {other:?}");
            }
        }
    }
}

#[test]
fn no_label_covers_the_sign_of_a_mark() {
    for Placed { lang, detail, labels, .. } in placed() {
        let free = sheet().levels.iter().find(|level| level.detail == detail).unwrap().mark;
        for mark in sheet().marks.iter().filter(|mark| mark.signed && mark.detail <= detail) {
            for (label, frame) in &labels {
                // A text beside its own round sign may enter the corner of the sign's box.
                let radius = if label.subject == Subject::Mark(mark.id) { free * 0.7 } else { free };
                assert!(!overlap(frame, &around(mark.at, radius)), "{lang:?} {detail:?}: {label:?} on {}", mark.id);
            }
        }
    }
}

#[test]
fn every_detail_names_every_zone_and_just_its_marks() {
    for Placed { lang, detail, labels, .. } in placed() {
        let named: HashSet<_> = labels.iter().map(|(label, _)| label.subject).collect();
        assert_eq!(named.len(), labels.len(), "{lang:?} {detail:?}: a thing is named twice");
        for zone in sheet().zones {
            assert!(named.contains(&Subject::Zone(zone.id)), "{lang:?} {detail:?} {}", zone.id);
        }
        for mark in sheet().marks {
            let shown = named.contains(&Subject::Mark(mark.id));
            assert_eq!(shown, mark.detail <= detail, "{lang:?} {detail:?} {}", mark.id);
        }
    }
}

/// The narrowest screen, whose whole width the map has.
const NARROWEST: u16 = 320;

#[test]
fn letters_are_never_smaller_than_14_px() {
    for set in placed() {
        let level = sheet().levels.iter().find(|level| level.detail == set.detail).unwrap();
        let size = set.em * f32::from(level.min_px.max(NARROWEST)) / sheet().view_box.width;
        assert!(size >= 14.0 - 0.01, "{:?} {:?}: {size} px", set.lang, set.detail);
    }
}

#[test]
fn the_ground_is_small_enough_to_ship() {
    let bytes: usize = sheet().areas.iter().map(|area| area.path.len()).sum();
    assert!((1_000..=8_192).contains(&bytes), "{bytes} bytes of outlines");
    assert_eq!(sheet().areas.iter().filter(|area| area.kind == AreaKind::City).count(), 1);
    assert_eq!(sheet().areas.last().map(|area| area.kind), Some(AreaKind::City), "the city lies over its neighbours");
}

#[test]
fn what_moves_the_map_reads_how_large_it_is_from_the_drawing() {
    let Frame { x, y, width, height } = sheet().view_box;
    assert_eq!(Frame::read(&format!("{x} {y} {width} {height}")), Some(sheet().view_box));
    assert_eq!(Frame::read("0 0 1000"), None);
}

#[test]
fn ids_are_unique() {
    let unique = |ids: Vec<&str>| assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
    unique(sheet().zones.iter().map(|zone| zone.id).collect());
    unique(sheet().marks.iter().map(|mark| mark.id).collect());
    unique(sheet().railways.iter().map(|railway| railway.id).collect());
}

#[test]
fn each_set_of_letters_is_shown_from_the_width_it_is_made_for() {
    let style = include_str!("../../style/labels.css");
    let [_, medium, wide] = Detail::ALL.map(|detail| {
        let level = sheet().levels.iter().find(|level| level.detail == detail);
        level.map(|level| level.min_px).unwrap_or_default()
    });
    let widths: Vec<_> = style.lines().filter(|line| line.starts_with("@container")).collect();
    let expected = [
        format!("@container (width < {medium}px) {{"),
        format!("@container ({medium}px <= width < {wide}px) {{"),
        format!("@container (width >= {wide}px) {{"),
    ];
    assert_eq!(widths, expected);
}
