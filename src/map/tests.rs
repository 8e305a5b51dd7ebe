//! What must hold of the drawn map, whatever the seeds say.

use std::collections::HashSet;

use super::*;

fn overlap(one: &Frame, other: &Frame) -> bool {
    // Frames are rounded to a tenth.
    let slack = 0.2;
    one.x + slack < other.x + other.width
        && other.x + slack < one.x + one.width
        && one.y + slack < other.y + other.height
        && other.y + slack < one.y + one.height
}

fn around(at: Spot, radius: f32) -> Frame {
    Frame { x: at.x - radius, y: at.y - radius, width: 2.0 * radius, height: 2.0 * radius }
}

#[test]
fn no_label_covers_another_or_leaves_the_map() {
    for set in sheet().label_sets {
        for (index, label) in set.labels.iter().enumerate() {
            let frame = label.frame;
            let view = sheet().view_box;
            assert!(frame.x >= 0.0 && frame.x + frame.width <= view.width + 0.1, "{:?} {label:?}", set.detail);
            assert!(frame.y >= 0.0 && frame.y + frame.height <= view.height + 0.1, "{:?} {label:?}", set.detail);
            for other in set.labels.iter().skip(index + 1) {
                assert!(!overlap(&frame, &other.frame), "{:?}: {label:?} and {other:?}", set.detail);
            }
        }
    }
}

#[test]
fn no_label_covers_the_sign_of_a_mark() {
    for set in sheet().label_sets {
        for mark in sheet().marks.iter().filter(|mark| mark.signed && mark.detail <= set.detail) {
            for label in set.labels {
                // A text beside its own round sign may enter the corner of the sign's box.
                let radius = if label.subject == Subject::Mark(mark.id) { set.mark * 0.7 } else { set.mark };
                assert!(!overlap(&label.frame, &around(mark.at, radius)), "{:?}: {label:?} on {}", set.detail, mark.id);
            }
        }
    }
}

#[test]
fn every_detail_names_every_zone_and_just_its_marks() {
    assert_eq!(sheet().label_sets.iter().map(|set| set.detail).collect::<Vec<_>>(), Detail::ALL);
    for set in sheet().label_sets {
        let named: HashSet<_> = set.labels.iter().map(|label| label.subject).collect();
        assert_eq!(named.len(), set.labels.len(), "{:?}: a thing is named twice", set.detail);
        for zone in sheet().zones {
            assert!(named.contains(&Subject::Zone(zone.id)), "{:?} {}", set.detail, zone.id);
        }
        for mark in sheet().marks {
            assert_eq!(
                named.contains(&Subject::Mark(mark.id)),
                mark.detail <= set.detail,
                "{:?} {}",
                set.detail,
                mark.id
            );
        }
    }
}

#[test]
fn letters_are_never_smaller_than_14_px() {
    for set in sheet().label_sets.iter().filter(|set| set.min_px > 0) {
        let size = set.em * f32::from(set.min_px) / sheet().view_box.width;
        assert!(size >= 14.0 - 0.01, "{:?}: {size} px", set.detail);
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
        let set = sheet().label_sets.iter().find(|set| set.detail == detail);
        set.map(|set| set.min_px).unwrap_or_default()
    });
    let widths: Vec<_> = style.lines().filter(|line| line.starts_with("@container")).collect();
    let expected = [
        format!("@container (width < {medium}px) {{"),
        format!("@container ({medium}px <= width < {wide}px) {{"),
        format!("@container (width >= {wide}px) {{"),
    ];
    assert_eq!(widths, expected);
}
