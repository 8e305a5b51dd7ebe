//! The map: land, water, railways, zones and labels. Shapes come finished from [`crate::map`]; style sheets colour them.
//!
//! Zones are links, and so are their names wherever they stand: a name is part of its zone's link. For ears the link itself
//! bears the name, and beside every map stands the same list in words ([`zone_list`]). Other names are for eyes.

use crate::{
    map::{AreaKind, Label, LabelSet, Landmark, LandmarkKind, MapPoint, Subject, label, labels, sheet},
    plan::{
        id::{ItemId, ZoneId},
        model::{GoalMark, Zone},
    },
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::link,
            glyph::ring,
            mark::{length, mark},
            words::name,
        },
        spot::{SPOT, Spot},
    },
};

/// The class of what is moved where the map moves: all of the drawing.
pub(crate) const SHEET: &str = "map-sheet";

/// The map. With `only`, that zone stands out and the others step back.
pub(crate) fn map_view(context: PageContext, only: Option<&ZoneId>) -> Tag {
    let sheet = sheet();
    let frame = sheet.view_box;
    let sea = styled("rect", "map-sea")
        .attr("x", length(frame.x.into()))
        .attr("y", length(frame.y.into()))
        .attr("width", length(frame.width.into()))
        .attr("height", length(frame.height.into()));
    let areas = sheet.areas.iter().map(|area| match area.kind {
        AreaKind::City => path("map-city", area.path),
        AreaKind::Neighbour => path("map-land", area.path),
    });
    let rails = sheet.railways.iter().flat_map(|rail| [path("map-rail", rail.path), path("map-ties", rail.path)]);
    let (x, y) = place(sheet.north);
    let sets = labels(context.map().unwrap_or(label::OWN));
    styled("svg", if only.is_some() { "map map-only" } else { "map" })
        .attr("viewBox", [frame.x, frame.y, frame.width, frame.height].map(|side| length(side.into())).join(" "))
        .attr("role", "group")
        .attr("aria-label", context.t.map_label)
        .attr(SPOT, Spot::Map.word())
        .add(tag("defs").all(context.plan.zones.iter().filter_map(|zone| pattern(context, zone))))
        .add(
            styled("g", SHEET)
                .add(sea)
                .all(areas)
                .all(sheet.lakes.iter().map(|lake| path("map-water", lake.path)))
                .all(rails)
                .all(context.plan.zones.iter().filter_map(|zone| zone_link(context, zone, only, &sets)))
                .all(sheet.marks.iter().filter(|mark| mark.signed).map(sign))
                .add(path("map-scale", sheet.scale.path))
                .add(styled("path", "map-north").attr("d", format!("M{x} {y}m0-30l14 44l-14-9l-14 9z")))
                .add(
                    tag("g")
                        .attr("aria-hidden", "true")
                        .all(sets.iter().map(|set| texts(set, |subject| !matches!(subject, Subject::Zone(_))))),
                ),
        )
}

fn place(spot: MapPoint) -> (String, String) {
    (length(spot.x.into()), length(spot.y.into()))
}

fn path(class: &'static str, path: &'static str) -> Tag {
    styled("path", class).attr("d", path)
}

/// A zone with its name, as a link. No name lies on another zone, so that no other link covers it.
fn zone_link(context: PageContext, zone: &Zone, only: Option<&ZoneId>, sets: &[LabelSet]) -> Option<Tag> {
    let shape = sheet().zone(zone.id.as_str())?;
    let class = if only == Some(&zone.id) { "map-zone chosen" } else { "map-zone" };
    let area = tag("path").attr("d", shape.path).attr("fill", format!("url(#pattern-{})", zone.id));
    Some(
        link(context.to_item(&zone.id.clone().into()))
            .attr("class", class)
            .attr("data-goal", zone.goal.to_string())
            .attr("data-zone", zone.id.to_string())
            .attr_opt("aria-current", (only == Some(&zone.id)).then_some("page"))
            .attr("aria-label", fill(context.t.zone_link, &[("zone", &zone.name), ("theme", &zone.theme)]))
            .add(area)
            .all(sets.iter().map(|set| texts(set, |subject| subject == Subject::Zone(shape.id)))),
    )
}

/// The pattern of a zone: its goal's mark, repeated, so that zones differ without colour too.
fn pattern(context: PageContext, zone: &Zone) -> Option<Tag> {
    let shape = match context.plan.goal(zone.goal)?.look.mark {
        GoalMark::Circle => "M7 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        GoalMark::Triangle => "M11 4l5 9h-10z",
        GoalMark::Square => "M7 6h8v8h-8z",
        GoalMark::Diamond => "M11 4l5 6l-5 6l-5-6z",
        GoalMark::Pentagon => "M11 5l5 4l-2 6h-6l-2-6z",
        GoalMark::Hexagon => "M9 5h5l2 5l-2 5h-5l-2-5z",
        GoalMark::Cross => "M9 5h4v3h3v4h-3v3h-4v-3h-3v-4h3z",
        GoalMark::Funnel => "M6 5h10l-5 9z",
    };
    let sized = |tag: Tag| tag.attr("width", "24").attr("height", "22");
    Some(
        sized(tag("pattern"))
            .attr("id", format!("pattern-{}", zone.id))
            .attr("data-goal", zone.goal.to_string())
            .attr("patternUnits", "userSpaceOnUse")
            .add(sized(styled("rect", "pattern-ground")))
            .add(path("pattern-mark", shape)),
    )
}

fn sign(mark: &Landmark) -> Tag {
    let class = format!("map-sign map-sign-{} from-{}", mark.kind.word(), mark.detail.word());
    tag("path").attr("class", class).attr("d", sign_path(mark.kind, mark.at))
}

/// A landmark's sign where the map is seen closer, as many times the size it has on the whole of it.
#[cfg(feature = "browser")]
pub(crate) fn near_sign(kind: LandmarkKind, at: MapPoint, times: f32) -> Tag {
    let (x, y) = place(at);
    let hundredths = length((f64::from(times) * 100.0).round());
    tag("path")
        .attr("class", ["map-sign map-sign-", kind.word()].concat())
        .attr("d", sign_path(kind, MapPoint { x: 0.0, y: 0.0 }))
        .attr("transform", format!("translate({x} {y})scale({hundredths})scale(.01)"))
}

fn sign_path(kind: LandmarkKind, at: MapPoint) -> String {
    let (x, y) = place(at);
    match kind {
        LandmarkKind::Mountain => format!("M{x} {y}m0-9l9 15h-18z"),
        LandmarkKind::Airport => format!("M{x} {y}m-8 4l6-3v-7q2-3 4 0v7l6 3v2l-6-1v4l2 2h-8l2-2v-4l-6 1z"),
        LandmarkKind::Station => format!("M{x} {y}m-6-6h12v12h-12z"),
        _ => ring((at.x.into(), at.y.into()), 6.0),
    }
}

/// Those texts of a set that name such subjects.
fn texts(set: &LabelSet, named: impl Fn(Subject) -> bool) -> Tag {
    tag("g")
        .attr("class", format!("map-labels map-labels-{}", set.detail.word()))
        .attr("font-size", length(set.em.into()))
        .all(set.labels.iter().filter(|label| named(label.subject)).map(|label| text(label, set.em)))
}

/// A text of the map in letters of a size.
pub(crate) fn text(label: &Label, em: f32) -> Tag {
    let class = match label.subject {
        Subject::Zone(_) => "map-name-zone",
        Subject::Mark(_) | Subject::Scale => "map-name-mark",
        Subject::Railway(_) => "map-name-rail",
        Subject::Area(_) => "map-name-area",
        Subject::Sea => "map-name-sea",
    };
    let lines = label.lines.iter().zip(0_u8..).map(|(line, at)| {
        let y = label.at.y + f32::from(at) * em * 1.2;
        let mut words = (*line).to_owned();
        // Lines of a name are one name to who listens: words of Latin letters do not run into each other.
        if words.ends_with(|c: char| c.is_ascii_alphanumeric()) && usize::from(at) + 1 < label.lines.len() {
            words.push(' ');
        }
        line_of(words, (label.at.x, y), label.anchor)
    });
    styled("g", class).all(label.leader.map(|leader| path("map-leader", leader))).all(lines)
}

fn line_of(words: String, (x, y): (f32, f32), anchor: &'static str) -> Tag {
    tag("text").attr("x", length(x.into())).attr("y", length(y.into())).attr("text-anchor", anchor).add(words)
}

/// The zones in words, each with its theme and the mark of its goal.
pub(crate) fn zone_list(context: PageContext) -> Tag {
    styled("ul", "zone-list").all(context.plan.zones.iter().map(|zone| {
        let item = ItemId::from(zone.id.clone());
        let words = link(context.to_item(&item))
            .attr("class", "zone-name")
            .all(context.plan.goal(zone.goal).map(|goal| mark(context, goal)))
            .add(tag("span").add(name(context, &item)));
        tag("li").attr("data-goal", zone.goal.to_string()).add(words).add(styled("p", "zone-theme").add(&zone.theme))
    }))
}

/// What the signs of the map mean, that its zones are rough, and whose data it is drawn from.
pub(crate) fn map_caption(context: PageContext) -> Tag {
    let t = context.t;
    let swatches = [
        ("map-key map-key-zone", t.key_zone),
        ("map-key map-key-city", t.key_city),
        ("map-key map-key-water", t.key_water),
        ("map-key map-key-rail", t.key_rail),
    ];
    let swatches =
        swatches.map(|(class, word)| tag("li").add(styled("span", class).attr("aria-hidden", "true")).add(word));
    let signs = [
        (LandmarkKind::Station, t.key_station),
        (LandmarkKind::Mountain, t.key_mountain),
        (LandmarkKind::Airport, t.key_airport),
        (LandmarkKind::Port, t.key_place),
    ];
    styled("figcaption", "map-caption")
        .add(
            styled("ul", "map-keys")
                .attr("aria-label", t.legend)
                .all(swatches)
                .all(signs.into_iter().filter_map(|(kind, word)| sign_key(kind, word))),
        )
        .add(tag("p").add(&context.plan.map_note))
        .add(tag("p").add(&context.plan.map_notice))
        .add(styled("p", "credit").add(&context.plan.map_credit))
}

/// What a sign means, shown from the detail on that has one such mark.
fn sign_key(kind: LandmarkKind, word: &'static str) -> Option<Tag> {
    let detail = sheet().marks.iter().filter(|mark| mark.kind == kind).map(|mark| mark.detail).min()?;
    let sign = tag("path")
        .attr("class", format!("map-sign map-sign-{}", kind.word()))
        .attr("d", sign_path(kind, MapPoint { x: 0.0, y: 0.0 }));
    let picture = styled("svg", "map-key-sign").attr("viewBox", "-11 -11 22 22").attr("aria-hidden", "true").add(sign);
    Some(tag("li").attr("class", format!("from-{}", detail.word())).add(picture).add(word))
}
