//! Elements of the page and what happens to them.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
pub use web_sys::{Element, Event};
use web_sys::{KeyboardEvent, MouseEvent};

/// An answer to an event, for as long as this lives.
pub struct Listener {
    element: Element,
    event: &'static str,
    answer: Closure<dyn FnMut(Event)>,
}

/// Answers an event of an element. Nothing where the browser will not listen.
pub fn listen(element: &Element, event: &'static str, answer: Box<dyn FnMut(Event)>) -> Option<Listener> {
    let answer = Closure::wrap(answer);
    element.add_event_listener_with_callback(event, answer.as_ref().unchecked_ref()).ok()?;
    Some(Listener { element: element.clone(), event, answer })
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Removing a listener fails for no reason a reader could act on.
        drop(self.element.remove_event_listener_with_callback(self.event, self.answer.as_ref().unchecked_ref()));
    }
}

/// The element of a kind that an event happened in.
fn around(event: &Event, kind: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(kind).ok()?
}

/// Whether an event happened in an element of a kind.
pub fn is_within(event: &Event, kind: &str) -> bool {
    around(event, kind).is_some()
}

/// The element of a kind that a click is on, if it was not for a new tab or the like and nobody else answers.
pub fn plainly_clicked(event: &Event, kind: &str) -> Option<Element> {
    let click: &MouseEvent = event.unchecked_ref();
    let plain = click.button() == 0 && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
    if plain && !click.default_prevented() { around(event, kind) } else { None }
}

/// Whether a press of a key is on the one that closes things.
pub fn is_escape(event: &Event) -> bool {
    let press: &KeyboardEvent = event.unchecked_ref();
    press.key() == "Escape" && !press.is_composing()
}

/// What stands in the field an event comes from, or is chosen in it.
pub fn typed(event: &Event) -> String {
    event.target().map(|field| value(&field)).unwrap_or_default()
}

/// What stands in a field, or is chosen in it.
pub fn value(field: &JsValue) -> String {
    let value = js_sys::Reflect::get(field, &"value".into()).ok();
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Chooses a value in a list, or what stands for no choice where the list has no such value.
pub fn choose(list: &Element, chosen: &str) {
    put(list, chosen);
    if value(list).is_empty() {
        put(list, "");
    }
}

/// Hides and shows whatever bears the id of an item in `data-item`, throughout the content of the page an element stands in.
pub fn show_items(within: &Element, shown: &dyn Fn(&str) -> bool) {
    let items = within.closest("main").ok().flatten().and_then(|main| main.query_selector_all("[data-item]").ok());
    let items = items.into_iter().flat_map(|items| (0..items.length()).filter_map(move |at| items.item(at)));
    for item in items.filter_map(|item| item.dyn_into::<Element>().ok()) {
        let hidden = !shown(&item.get_attribute("data-item").unwrap_or_default());
        // It fails only on names no attribute can have.
        drop(item.toggle_attribute_with_force("hidden", hidden));
    }
}

/// Scrolls an element to where its scroll margins want it, and no further.
pub fn keep_in_sight(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Says something of an element in an attribute.
pub fn say(element: &Element, name: &str, value: &str) {
    // It fails only on names no attribute can have.
    drop(element.set_attribute(name, value));
}

/// Puts a text into a field.
pub fn put(field: &Element, text: &str) {
    // Elements take whatever they are given.
    drop(js_sys::Reflect::set(field, &"value".into(), &text.into()));
}

/// Answers the arrow keys up and down: from a field to the links below it, from link to link, and back to the field.
pub fn walk(event: &Event, field: &str, links: &str) {
    let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
    if key.is_composing() || key.shift_key() || key.alt_key() || key.ctrl_key() || key.meta_key() {
        return;
    }
    let back = match key.key().as_str() {
        "ArrowDown" => false,
        "ArrowUp" => true,
        _ => return,
    };
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(list) = document.query_selector_all(links) else { return };
    let here = document.active_element().map(web_sys::Node::from);
    let at = (0..list.length()).find(|at| list.get(*at) == here);
    let next = match (at, back) {
        (None, false) => list.get(0),
        (Some(at), false) => list.get(at + 1),
        (Some(0), true) => document.get_element_by_id(field).map(web_sys::Node::from),
        (Some(at), true) => list.get(at - 1),
        (None, true) => None,
    };
    if let Some(next) = next.and_then(|next| next.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        // It fails only on what cannot have the focus.
        drop(next.focus());
    }
}
