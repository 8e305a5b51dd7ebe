//! Elements of the page and what happens to them.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
pub use web_sys::{Element, Event};

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
    let choose = |chosen: &str| js_sys::Reflect::set(list, &"value".into(), &chosen.into());
    // Elements take whatever they are given.
    drop(choose(chosen));
    if value(list).is_empty() {
        drop(choose(""));
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

/// Says something of an element in an attribute.
pub fn say(element: &Element, name: &str, value: &str) {
    // It fails only on names no attribute can have.
    drop(element.set_attribute(name, value));
}
