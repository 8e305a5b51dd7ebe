//! What is seen of the map closer: other texts and marks at each closeness, in letters that keep their size.
//!
//! The page's own texts step back by the attribute [`NEAR`]; what stands in their place is drawn when another closeness is
//! reached, never on other frames.

use crate::{
    browser::dom::{self, Element},
    live::mount::{Mounted, draw_in},
    map::{
        Subject,
        near::{Near, NearSet},
        sight::Sight,
    },
    ui::{
        html::{Tag, styled},
        parts::{
            map_view::{near_sign, text},
            mark::length,
        },
    },
};

/// What the drawing bears while it is seen closer.
const NEAR: &str = "data-near";
/// The size of letters at which signs and patterns have the size they are drawn in.
const EM: f32 = 20.0;

/// How large a place is under a finger or a pointer, in the size of letters: 24 px at least.
const TARGET: f64 = 0.9;

/// What is seen closer.
pub(super) struct Closer {
    near: Near,
    /// Which set is shown.
    drawn_set: Option<usize>,
    /// By which set places are as large as they are.
    sized: Option<usize>,
    drawn: Vec<Mounted>,
}

impl Closer {
    /// Has this to show.
    pub(super) fn new(near: Near) -> Self {
        Self { near, drawn_set: None, sized: None, drawn: Vec::new() }
    }

    /// The length of a kilometre; nothing where it is not known.
    pub(super) fn km(&self) -> f64 {
        self.near.km.into()
    }

    /// Shows what belongs to a sight of a map that is so wide on the screen.
    pub(super) fn follow(&mut self, map: &Element, sheet: &Element, sight: Sight, width: f64) {
        let set = self.near.at(width * sight.scale());
        if set != self.sized {
            self.sized = set;
            self.size_places(sheet);
        }
        let at = set.filter(|_| !sight.is_whole());
        if dom::said(map, NEAR).is_empty() == at.is_some() || at != self.drawn_set {
            self.show(map, sheet, at);
        }
    }

    fn size_places(&self, sheet: &Element) {
        let Some(set) = self.sized.and_then(|at| self.near.sets().get(at)) else { return };
        let radius = length(f64::from(set.em) * TARGET);
        for circle in dom::find_all_in(sheet, "[data-place] circle") {
            dom::say(&circle, "r", &radius);
        }
    }

    fn show(&mut self, map: &Element, sheet: &Element, at: Option<usize>) {
        self.drawn_set = at;
        self.drawn.drain(..).for_each(Mounted::remove);
        let Some(set) = at.and_then(|at| self.near.sets().get(at)) else {
            dom::unsay(map, NEAR);
            patterns(map, None);
            return;
        };
        dom::say(map, NEAR, "on");
        patterns(map, Some(set.em / EM));
        for zone in dom::find_all_in(sheet, "[data-zone]") {
            let id = dom::said(&zone, "data-zone");
            let named = |subject| matches!(subject, Subject::Zone(of) if of == id);
            self.drawn.extend(draw_in(&zone, texts(set, named)));
        }
        let signs = set.places.iter().filter(|place| place.kind.is_signed());
        let signs = signs.map(|place| near_sign(place.kind, place.at, set.em / EM));
        let others = |subject| !matches!(subject, Subject::Zone(_) | Subject::Scale);
        let drawing = styled("g", "map-near").attr("aria-hidden", "true").all(signs).add(texts(set, others));
        self.drawn.extend(draw_in(sheet, drawing));
    }
}

fn texts(set: &NearSet, named: impl Fn(Subject) -> bool) -> Tag {
    styled("g", "map-labels map-near-labels")
        .attr("font-size", length(set.em.into()))
        .all(set.labels.iter().filter(|label| named(label.subject)).map(|label| text(label, set.em)))
}

/// Has the patterns of the zones keep their size too.
fn patterns(map: &Element, times: Option<f32>) {
    for pattern in dom::find_all_in(map, "pattern") {
        match times {
            Some(times) => {
                let hundredths = length((f64::from(times) * 100.0).round());
                dom::say(&pattern, "patternTransform", &format!("scale({hundredths})scale(.01)"));
            }
            None => dom::unsay(&pattern, "patternTransform"),
        }
    }
}
