//! The buttons of a map, the length of a kilometre on it, and what else moves it, in words.

use crate::{
    browser::dom::{self, Element},
    live::mount::{Mounted, mount},
    map::{gesture::Key, sight::Sight},
    text::fill,
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
        parts::mark::{drawing, length},
    },
};

/// What the buttons are for.
const BUTTONS: [Key; 3] = [Key::Closer, Key::Farther, Key::Whole];
/// Where it is told what moves the map.
const KEYS: &str = "map-keys";
/// The longest a bar of the scale is, in CSS pixels.
const LONGEST: f64 = 96.0;
/// The lengths a bar may stand for, in metres.
const LENGTHS: [u16; 7] = [10_000, 5_000, 2_000, 1_000, 500, 200, 100];

/// The bar of a map.
pub(super) struct Bar {
    context: PageContext,
    mounted: Mounted,
    _keys: Option<Mounted>,
    /// How close it was last told, and how wide the map was: while the map is only moved, nothing here changes.
    last: Option<[f64; 3]>,
}

/// Puts a bar over a map, and a word on what else moves it below.
pub(super) fn mount_bar(context: PageContext, map: &Element, press: impl Fn(Key) + Copy + 'static) -> Option<Bar> {
    let figure = map.parent_element()?;
    let t = context.t;
    let buttons = BUTTONS.map(|key| button(context, key).on("click", move |_| press(key)));
    let scale = styled("span", "map-measure")
        .attr("hidden", "")
        .add(styled("svg", "map-measure-bar").attr("aria-hidden", "true").attr("height", "8").add(tag("path")))
        .add(tag("span"));
    let bar = styled("div", "map-bar").attr("role", "group").attr("aria-label", t.map_bar).all(buttons).add(scale);
    let mounted = mount(bar)?;
    dom::insert(&figure, &mounted.element, Some(map));
    let keys = mount(styled("p", "map-how").attr("id", KEYS).add(t.map_keys));
    if let (Some(keys), Some(caption)) = (&keys, dom::find_in(&figure, "figcaption")) {
        dom::append(&caption, &keys.element);
        dom::say(map, "aria-describedby", KEYS);
    }
    dom::say(map, "tabindex", "0");
    dom::say(map, "aria-keyshortcuts", "+ - 0");
    Some(Bar { context, mounted, _keys: keys, last: None })
}

fn button(context: PageContext, key: Key) -> Tag {
    let t = context.t;
    let sign = |path: &'static str| drawing("sign", "0 0 16 16").add(tag("path").attr("d", path));
    let (word, face): (_, Node) = match key {
        Key::Closer => (Some(t.map_closer), sign("M8 2v12M2 8h12").into()),
        Key::Farther => (Some(t.map_farther), sign("M2 8h12").into()),
        _ => (None, t.map_whole.into()),
    };
    tag("button")
        .attr("class", "button map-button")
        .attr("type", "button")
        .attr_opt("aria-label", word)
        .attr_opt("title", word)
        .add(face)
}

impl Bar {
    /// Says what can be pressed, and how long a kilometre is.
    pub(super) fn follow(&mut self, sight: Sight, pixel: f64, km: f64) {
        let now = Some([sight.scale(), pixel, km]);
        if std::mem::replace(&mut self.last, now) == now {
            return;
        }
        let bar = &self.mounted.element;
        let closest = sight.closer(2.0, sight.centre()) == sight;
        let idle = [closest, sight.is_whole(), sight.is_whole()];
        for (button, idle) in dom::find_all_in(bar, "button").iter().zip(idle) {
            let (said, now) = (dom::said(button, "aria-disabled"), if idle { "true" } else { "" });
            if said != now {
                if idle { dom::say(button, "aria-disabled", now) } else { dom::unsay(button, "aria-disabled") }
            }
        }
        let Some(scale) = dom::find_in(bar, ".map-measure") else { return };
        // The whole map has a scale of its own.
        let shown = !sight.is_whole() && km > 0.0;
        dom::mark(&scale, "hidden", !shown);
        let long = |metres: u16| f64::from(metres) / 1000.0 * km * sight.scale() / pixel;
        let fits = |metres: &u16| long(*metres) <= LONGEST;
        if let Some(metres) = LENGTHS.into_iter().find(fits).filter(|_| shown) {
            let t = self.context.t;
            let words = if metres < 1000 {
                fill(t.metres, &[("n", &metres.to_string())])
            } else {
                fill(t.km, &[("n", &(metres / 1000).to_string())])
            };
            let parts = ["svg", "path", "span"].map(|part| dom::find_in(&scale, part));
            if let [Some(drawing), Some(path), Some(span)] = parts {
                dom::say(&drawing, "width", &length(long(metres) + 2.0));
                dom::say(&path, "d", &format!("M1 0v6h{}v-6", length(long(metres))));
                if dom::words(&span) != words {
                    dom::put_words(&span, &words);
                }
            }
        }
    }
}
