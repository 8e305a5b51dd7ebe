//! What must hold of the map as one comes closer, at every closeness and in every language.

use super::{FRAMES, around, overlap};
use crate::{
    map::{
        Frame, Label, Subject,
        near::{Near, NearSet, written},
        sheet,
        sight::CLOSEST,
    },
    text::Lang,
};
use std::collections::HashSet;

/// A text with its box.
type Boxed = (&'static Label, Frame);

/// Each language with its sets, and the boxes of their texts.
fn sets() -> Vec<(Lang, &'static NearSet, Vec<Boxed>)> {
    let mut all = Vec::new();
    for (lang, frames) in Lang::ALL.into_iter().zip(FRAMES) {
        let near: &'static Near = Box::leak(Box::new(Near::read(written(lang))));
        assert_eq!(near.sets().len(), frames.len(), "{lang:?}");
        for (set, frames) in near.sets().iter().zip(*frames) {
            assert_eq!(set.labels.len(), frames.len(), "{lang:?} {}", set.min_px);
            all.push((lang, set, set.labels.iter().zip(frames.iter().copied()).collect()));
        }
    }
    all
}

#[test]
fn no_text_covers_another_or_a_sign_or_is_cut_by_the_sheet() {
    for (lang, set, labels) in sets() {
        let view = sheet().view_box;
        for (index, (label, frame)) in labels.iter().enumerate() {
            let where_ = format!("{lang:?} from {} px: {label:?}", set.min_px);
            assert!(frame.x >= -0.1 && frame.x + frame.width <= view.width + 0.1, "{where_}");
            assert!(frame.y >= -0.1 && frame.y + frame.height <= view.height + 0.1, "{where_}");
            for (other, box_of_other) in labels.iter().skip(index + 1) {
                assert!(!overlap(frame, box_of_other), "{where_} and {other:?}");
            }
            for place in set.places.iter().filter(|place| place.kind.is_signed()) {
                let free = 0.38 * set.em;
                let radius = if label.subject == Subject::Mark(place.id) { free * 0.7 } else { free };
                assert!(!overlap(frame, &around(place.at, radius)), "{where_} on {}", place.id);
            }
        }
    }
}

#[test]
fn letters_are_never_smaller_than_14_px_and_never_much_larger() {
    for lang in Lang::ALL {
        let sets: Vec<_> = sets().into_iter().filter(|(of, ..)| *of == lang).map(|(_, set, _)| set).collect();
        let px = |em: f32, width: f32| em * width / sheet().view_box.width;
        for pair in sets.windows(2) {
            let [set, next] = pair else { continue };
            assert!(set.min_px < next.min_px, "{lang:?}");
            // Below 320 px there is no screen.
            assert!(px(set.em, f32::from(set.min_px.max(320))) >= 13.99, "{lang:?} from {} px", set.min_px);
            let largest = px(set.em, f32::from(next.min_px));
            assert!(largest <= 23.5, "{lang:?}: {largest} px just before {} px", next.min_px);
        }
        // The map on a wall, as close as one comes.
        let last = sets.last().map(|set| px(set.em, 1200.0) * 8.0).unwrap_or_default();
        assert!(last <= 23.5 && (CLOSEST - 8.0).abs() < f64::EPSILON, "{lang:?}: {last} px");
    }
}

#[test]
fn who_comes_closer_loses_no_name_and_at_last_sees_them_all() {
    for lang in Lang::ALL {
        let mut before: HashSet<Subject> = HashSet::new();
        let mut counts = Vec::new();
        for (_, set, labels) in sets().into_iter().filter(|(of, ..)| *of == lang) {
            let named: HashSet<_> = labels.iter().map(|(label, _)| label.subject).collect();
            assert_eq!(named.len(), labels.len(), "{lang:?} from {} px: a thing is named twice", set.min_px);
            let lost: Vec<_> = before.difference(&named).filter(|subject| !matches!(subject, Subject::Scale)).collect();
            assert!(lost.is_empty(), "{lang:?} from {} px: {lost:?}", set.min_px);
            for place in &set.places {
                assert!(named.contains(&Subject::Mark(place.id)), "{lang:?} from {} px: {}", set.min_px, place.id);
            }
            counts.push(set.places.len());
            before = named;
        }
        let whole = sheet().marks.len();
        assert!(counts.last().is_some_and(|last| *last >= whole + 10), "{lang:?}: {counts:?}");
    }
}

#[test]
fn from_each_width_its_own_set_is_shown() {
    let near = Near::read(written(Lang::Ja));
    assert_eq!(near.at(375.0), Some(0));
    assert_eq!(near.at(699.0), Some(1));
    assert_eq!(near.at(700.0), Some(2));
    assert_eq!(near.at(100_000.0), near.sets().len().checked_sub(1));
    assert_eq!(Near::read("no such file").at(700.0), None);
}
