//! What is chosen on a map: it stands in the address and nowhere else, and so does the part of the map that is seen. What the
//! reader only points at or reaches by keyboard lights up as long as they do.

use super::{
    beside::{self, Panel},
    lights::{Lights, item_of},
    moving::{self, Moving},
};
use crate::{
    app::history::Cause,
    browser::{
        dom::{self, Element, Event},
        task::effect,
    },
    live::{app::App, mount::draw_in},
    map::{
        near::{Near, Place},
        places::named,
        sight::Sight,
        together::Chosen,
    },
    route::{
        Page,
        query::{Choice, MapView, View},
    },
    text::{excerpt, fill},
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::button,
            belongings::place_name,
            map_panel::{Named, choosing, panel, title},
            mark::length,
        },
    },
};
use leptos::prelude::*;

/// A place that can be chosen, with its name.
type Shown = (Place, String);

/// The handle of what is chosen on a map, free to copy.
#[derive(Clone, Copy)]
struct Choosing {
    app: App,
    context: PageContext,
    page: StoredValue<Page>,
    map: StoredValue<Element, LocalStorage>,
    moving: Moving,
    places: StoredValue<Vec<Shown>>,
    lights: StoredValue<Lights, LocalStorage>,
    panel: StoredValue<Panel, LocalStorage>,
    /// What the reader points at or has reached, and whether on the map.
    looked_at: RwSignal<Option<(Chosen, bool)>>,
}

/// Has a map move and, where its page says so in its address, things on it be chosen.
pub(super) fn begin(app: App, context: PageContext, map: Element, near: Near) {
    let page = app.page().filter(Page::has_map);
    let places = if page.is_some() { places(&near) } else { Vec::new() };
    draw_places(context, page.as_ref(), &map, &places);
    let rests = move |sight: Sight| {
        if app.page().is_some_and(|page| page.has_map()) {
            let chosen = untrack(|| app.view()).chosen_on_map().cloned();
            app.see(View::map(MapView { chosen, sight: written(sight) }), Cause::Reader);
        }
    };
    let Some(moving) = moving::begin(context, &map, near, rests) else { return };
    let (Some(page), Some(figure)) = (page, map.parent_element()) else { return };
    let choosing = Choosing {
        app,
        context,
        page: StoredValue::new(page),
        moving,
        places: StoredValue::new(places),
        lights: StoredValue::new_local(Lights::find(app, &map)),
        panel: StoredValue::new_local(Panel::new(figure)),
        map: StoredValue::new_local(map),
        looked_at: RwSignal::new(None),
    };
    choosing.listen();
    choosing.follow();
}

/// A part of the map as the address has it.
fn written(sight: Sight) -> String {
    if sight.is_whole() { String::new() } else { sight.to_string() }
}

/// The places that can be chosen: those the plan names, with their names on the map.
fn places(near: &Near) -> Vec<Shown> {
    let Some(set) = near.sets().last() else { return Vec::new() };
    let place = |id| {
        let place = set.places.iter().find(|place| place.id == id)?;
        Some((*place, place_name(&set.labels, id)?))
    };
    named().filter_map(place).collect()
}

/// Makes links of the places, as large as a fingertip.
fn draw_places(context: PageContext, page: Option<&Page>, map: &Element, places: &[Shown]) {
    let (Some(page), Some(sheet)) = (page, dom::find_in(map, ".map-sheet")) else { return };
    let link = |(place, name): &Shown| {
        let circle = tag("circle").attr("cx", length(place.at.x.into())).attr("cy", length(place.at.y.into()));
        styled("a", "map-place")
            .attr("href", choosing(context, page, &Chosen::Place(place.id)))
            .attr("data-place", place.id)
            .attr("aria-label", name.clone())
            .add(circle)
    };
    StoredValue::new_local(draw_in(&sheet, styled("g", "map-places").all(places.iter().map(link))));
}

impl Choosing {
    fn listen(self) {
        let main = || dom::find("main");
        let on = |event, answer: Box<dyn FnMut(Event)>| {
            StoredValue::new_local(main().and_then(|main| dom::listen(&main, event, answer)));
        };
        on("pointerover", Box::new(move |event| self.looked(&event, false)));
        on("focusin", Box::new(move |event| self.looked(&event, true)));
        on("click", Box::new(move |event| self.clicked(&event)));
        on("keydown", Box::new(move |event| self.pressed(&event)));
        let follow = move |_| self.panel.with_value(Panel::follow);
        StoredValue::new_local(dom::listen_everywhere("resize", false, Box::new(follow)));
    }

    /// Follows the address, and what the reader looks at.
    fn follow(self) {
        let first = StoredValue::new(true);
        effect(move || self.show_part(first));
        effect(move || self.show_lights());
        effect(move || self.show_panel());
    }

    /// Shows the part of the map that the address asks for.
    fn show_part(self, first: StoredValue<bool>) {
        let view = self.app.view();
        let asked = if let View::Map(map) = &view { map.sight.as_str() } else { "" };
        let seen = self.moving.sight();
        let sight = seen.read_another(asked);
        let first = first.try_update_value(std::mem::take).unwrap_or_default();
        if written(seen) != asked {
            self.moving.show(sight, first);
        }
    }

    /// What the address chooses; an error is what the plan does not know.
    fn chosen(self) -> Option<Result<Chosen, String>> {
        let view = self.app.view();
        let asked = view.chosen_on_map()?;
        Some(Chosen::read(self.context.original, asked).ok_or_else(|| asked.1.clone()))
    }

    fn show_lights(self) {
        let looked_at = self.looked_at.get().map(|(chosen, _)| chosen);
        let chosen = looked_at.or_else(|| self.chosen()?.ok());
        let together = chosen.map(|chosen| chosen.together(self.context.original));
        self.lights.with_value(|lights| lights.show(together.as_ref()));
    }

    fn show_panel(self) {
        let (context, t) = (self.context, self.context.t);
        let chosen = self.chosen();
        let looked_at = self.looked_at.get().filter(|(_, on_map)| *on_map).map(|(chosen, _)| chosen);
        let passing = chosen.is_none();
        let subject = chosen.or_else(|| looked_at.map(Ok));
        let page = self.page.get_value();
        let place = |id: &str| self.place_name(id);
        let named = Named { page: &page, place: &place };
        let drawn = subject.as_ref().map(|subject| match subject {
            Ok(chosen) => panel(context, &named, chosen, &chosen.together(context.original)),
            Err(value) => beside::unknown(fill(t.filter_unknown, &[("value", &excerpt(value))])),
        });
        let drawn = drawn.map(|drawn| if passing { drawn } else { drawn.add(self.unchoose()) });
        let said = subject.as_ref().and_then(|subject| subject.as_ref().ok()).filter(|_| !passing);
        let said =
            said.map(|chosen| fill(t.map_said, &[("name", &title(context, &named, chosen))])).unwrap_or_default();
        self.panel.update_value(|panel| {
            panel.show(drawn, passing, t.map_chosen);
            panel.say(&crate::text::annotation::plain(&said));
        });
        self.say_links(&page, subject.and_then(Result::ok).filter(|_| !passing));
        if let Some(keep) = self.app.notes.keep() {
            keep.count();
        }
    }

    fn place_name(self, id: &str) -> String {
        let name = |places: &Vec<Shown>| places.iter().find(|(place, _)| place.id == id).map(|(_, name)| name.clone());
        self.places.with_value(name).unwrap_or_default()
    }

    /// Each zone's link leads to what a press of it does: it is chosen, and once it is, its page opens.
    fn say_links(self, page: &Page, chosen: Option<Chosen>) {
        let map = self.map.get_value();
        for zone in dom::find_all_in(&map, "[data-zone]") {
            let Ok(id) = dom::said(&zone, "data-zone").parse() else { continue };
            let own = Chosen::Zone(id);
            let is_it = chosen.as_ref() == Some(&own);
            let href = match own.item() {
                Some(item) if is_it => self.context.to_item(&item),
                _ => choosing(self.context, page, &own),
            };
            dom::say(&zone, "href", &href);
            if is_it {
                dom::say(&zone, "aria-current", "true");
            } else {
                dom::unsay(&zone, "aria-current");
            }
        }
    }

    fn unchoose(self) -> Tag {
        button("button button-small", self.context.t.map_unchoose).on("click", move |_| self.choose(None))
    }

    /// Chooses, which is a step in the history. The part of the map that is seen stays.
    fn choose(self, chosen: Option<(Choice, String)>) {
        self.looked_at.set(None);
        let none = chosen.is_none();
        self.app.see(View::map(MapView { chosen, sight: written(self.moving.sight()) }), Cause::Reader);
        if none {
            // The button goes with what it cleared.
            dom::focus_on(&self.map.get_value());
        }
    }

    /// A press of what chooses something on this map chooses it, and the reader stays where they are.
    fn clicked(self, event: &Event) {
        let Some(link) = dom::plainly_clicked(event, "a[href]") else { return };
        let href = dom::said(&link, "href");
        let Some(route) = self.app.route_at(href.strip_prefix("./").unwrap_or(&href)) else { return };
        if let (true, Some(chosen)) = (route.page == self.page.get_value(), route.query.view.chosen_on_map()) {
            event.prevent_default();
            self.choose(Some(chosen.clone()));
        }
    }

    /// Lights what the reader points at with a mouse, or has reached by keyboard.
    fn looked(self, event: &Event, by_focus: bool) {
        if !by_focus && !dom::is_by_mouse(event) {
            return;
        }
        let Some(target) = dom::around(event, "*") else { return };
        if self.panel.with_value(|panel| panel.holds(&target)) {
            return;
        }
        let map = self.map.get_value();
        let figure = map.parent_element();
        let on_map = map.contains(Some(&target));
        let link = target.closest("a").ok().flatten();
        let looked_at = link.and_then(|link| self.leads_to(&link)).map(|chosen| (chosen, on_map));
        // On the way from the map to the panel nothing changes.
        let between = figure
            .is_some_and(|figure| figure.contains(Some(&target)) || figure.parent_element().as_ref() == Some(&target));
        let stays = looked_at.is_none() && between && !by_focus;
        if !stays && untrack(|| self.looked_at.get()) != looked_at {
            self.looked_at.set(looked_at);
        }
    }

    fn leads_to(self, link: &Element) -> Option<Chosen> {
        for (choice, attribute) in [(Choice::Zone, "data-zone"), (Choice::Place, "data-place")] {
            let value = dom::said(link, attribute);
            if !value.is_empty() {
                return Chosen::read(self.context.original, &(choice, value));
            }
        }
        Chosen::of(&item_of(self.app, link)?)
    }

    /// What is only looked at goes with Escape; what is chosen, from the map or the panel.
    fn pressed(self, event: &Event) {
        if !dom::is_escape(event) {
            return;
        }
        if untrack(|| self.looked_at.get()).is_some() {
            self.looked_at.set(None);
        } else if untrack(|| self.chosen()).is_some() {
            let map = self.map.get_value();
            let here =
                |target: Element| map.contains(Some(&target)) || self.panel.with_value(|panel| panel.holds(&target));
            if dom::around(event, "*").is_some_and(here) {
                self.choose(None);
            }
        }
    }
}
