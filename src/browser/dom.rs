//! Elements of the page and what happens to them.
//!
//! Over 300 lines: one adapter of many small calls, each of which stands alone.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Document, EventTarget, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, KeyboardEvent,
    MouseEvent, Node, NodeList,
};
pub use web_sys::{Element, Event};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An answer to an event, for as long as this lives.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    answer: Closure<dyn FnMut(Event)>,
    captures: bool,
}

/// Answers an event of an element. Nothing where the browser will not listen.
pub fn listen(element: &Element, event: &'static str, answer: Box<dyn FnMut(Event)>) -> Option<Listener> {
    listening(element.clone().into(), event, answer, false)
}

/// Answers an event wherever in the page it happens. `captures` hears it before the page does, and also those that do not rise
/// from where they happen.
pub fn listen_everywhere(event: &'static str, captures: bool, answer: Box<dyn FnMut(Event)>) -> Option<Listener> {
    listening(web_sys::window()?.into(), event, answer, captures)
}

fn listening(
    target: EventTarget,
    event: &'static str,
    answer: Box<dyn FnMut(Event)>,
    captures: bool,
) -> Option<Listener> {
    let answer = Closure::wrap(answer);
    let call = answer.as_ref().unchecked_ref();
    target.add_event_listener_with_callback_and_bool(event, call, captures).ok()?;
    Some(Listener { target, event, answer, captures })
}

impl Drop for Listener {
    fn drop(&mut self) {
        let call = self.answer.as_ref().unchecked_ref();
        // Removing a listener fails for no reason a reader could act on.
        drop(self.target.remove_event_listener_with_callback_and_bool(self.event, call, self.captures));
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// A new element; within a drawing where `svg` says so. Nothing where the browser makes none.
pub fn create(name: &str, svg: bool) -> Option<Element> {
    let document = document()?;
    if svg { document.create_element_ns(Some(SVG), name).ok() } else { document.create_element(name).ok() }
}

/// The first element of a kind.
pub fn find(kind: &str) -> Option<Element> {
    document()?.query_selector(kind).ok()?
}

/// The first element of a kind within another.
pub fn find_in(within: &Element, kind: &str) -> Option<Element> {
    within.query_selector(kind).ok()?
}

/// Every element of a kind.
pub fn find_all(kind: &str) -> Vec<Element> {
    list(document().and_then(|document| document.query_selector_all(kind).ok()))
}

/// Every element of a kind within another.
pub fn find_all_in(within: &Element, kind: &str) -> Vec<Element> {
    list(within.query_selector_all(kind).ok())
}

fn list(nodes: Option<NodeList>) -> Vec<Element> {
    let nodes = nodes.into_iter().flat_map(|nodes| (0..nodes.length()).filter_map(move |at| nodes.item(at)));
    nodes.filter_map(|node| node.dyn_into::<Element>().ok()).collect()
}

/// The element of the page's body that views are put into when they stand over the page.
pub fn body() -> Option<Element> {
    document()?.body().map(Into::into)
}

// Putting elements into each other fails only where one would hold itself. What is built here never does, so refusals are let go.

/// Adds an element behind all others within another.
pub fn append(parent: &Element, child: &Element) {
    drop(parent.append_child(child));
}

/// Puts an element before another of its parent, or behind all.
pub fn insert(parent: &Element, child: &Element, before: Option<&Element>) {
    let before: Option<&Node> = before.map(AsRef::as_ref);
    drop(parent.insert_before(child, before));
}

/// Adds a text behind all else within an element.
pub fn append_text(parent: &Element, text: &str) {
    if let Some(document) = document() {
        drop(parent.append_child(&document.create_text_node(text)));
    }
}

/// Puts an element in the place of another.
pub fn replace(old: &Element, new: &Element) {
    drop(old.replace_with_with_node_1(new));
}

/// Puts an element in the place of another that says the same otherwise. A reader whose focus was in the old one goes on in the
/// new one: at what bears the same name, or else at the element itself.
pub fn replace_in_place(old: &Element, new: &Element) {
    let here = document().and_then(|document| document.active_element());
    let here = here.filter(|here| old.contains(Some(here.as_ref())));
    replace(old, new);
    if let Some(here) = here {
        let name = said(&here, "aria-label");
        let same =
            find_all_in(new, "[aria-label]").into_iter().find(|it| !name.is_empty() && said(it, "aria-label") == name);
        focus_on(same.as_ref().unwrap_or(new));
    }
}

/// Empties an element.
pub fn clear(element: &Element) {
    element.set_text_content(None);
}

/// The words of an element.
pub fn words(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}

/// Gives an element these words alone.
pub fn put_words(element: &Element, words: &str) {
    element.set_text_content(Some(words));
}

/// What an element says in an attribute; empty where it says nothing.
pub fn said(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Has an element bear an attribute without a value, or not.
pub fn mark(element: &Element, name: &str, on: bool) {
    // It fails only on names no attribute can have.
    drop(element.toggle_attribute_with_force(name, on));
}

/// Says that an element is busy, or no longer.
pub fn busy(element: &Element, on: bool) {
    if on {
        say(element, "aria-busy", "true");
    } else {
        unsay(element, "aria-busy");
    }
}

/// The element of a kind that an event happened in.
pub fn around(event: &Event, kind: &str) -> Option<Element> {
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
    press.key() == "Escape" && !composes(press)
}

/// Whether a key belongs to an input method. Safari sends the one that ends a composition after its end, told by its code alone.
pub fn composes(press: &KeyboardEvent) -> bool {
    press.is_composing() || press.key_code() == 229
}

/// Whether a word is being composed by an input method at this event.
pub fn is_composing(event: &Event) -> bool {
    js_sys::Reflect::get(event, &"isComposing".into()).is_ok_and(|composing| composing.is_truthy())
}

/// The text of the content that stands in the middle of the window, able to have the focus.
pub fn text_in_sight() -> Option<Element> {
    let window = web_sys::window()?;
    let middle = |size: Result<JsValue, JsValue>| size.ok()?.as_f64().map(|size| size / 2.0);
    #[expect(clippy::cast_possible_truncation, reason = "windows are some thousand pixels wide")]
    let at = |size| middle(size).map(|middle| middle as f32);
    let element = window.document()?.element_from_point(at(window.inner_width())?, at(window.inner_height())?)?;
    let text = element.closest("main :is(h1, h2, h3, p, li, td, th, figure, section, svg)").ok()??;
    let text = text.closest("main :not(svg, svg *)").ok().flatten().unwrap_or(text);
    if !text.has_attribute("tabindex") {
        say(&text, "tabindex", "-1");
    }
    Some(text)
}

/// Whether an element has a box: it and all around it are shown.
pub fn is_shown(element: &Element) -> bool {
    element.client_height() > 0
}

/// Whether Enter is pressed, and not to end a composition; and whether Shift is held.
pub fn entered(event: &Event) -> Option<bool> {
    let press: &KeyboardEvent = event.unchecked_ref();
    (press.key() == "Enter" && !composes(press)).then(|| press.shift_key())
}

/// Whether an element has the focus.
pub fn has_focus(element: &Element) -> bool {
    document().and_then(|document| document.active_element()).as_ref() == Some(element)
}

/// Whether an event comes from a mouse rather than a finger or a pen.
pub fn is_by_mouse(event: &Event) -> bool {
    js_sys::Reflect::get(event, &"pointerType".into()).is_ok_and(|kind| kind.as_string().as_deref() == Some("mouse"))
}

/// Moves the reader to an element, without scrolling.
pub fn focus_on(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // Drawings can have the focus too; what cannot is left alone.
    let element: &web_sys::HtmlElement = element.unchecked_ref();
    drop(element.focus_with_options(&options));
}

/// Whether the window has room for two columns.
pub fn is_wide() -> bool {
    matches("(min-width: 64em)")
}

/// Whether the window is as a media query says.
pub fn matches(query: &str) -> bool {
    let asked = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window, &"matchMedia".into()).ok())
        .and_then(|ask| ask.dyn_into::<js_sys::Function>().ok())
        .and_then(|ask| ask.call1(&JsValue::UNDEFINED, &query.into()).ok());
    asked.is_some_and(|asked| js_sys::Reflect::get(&asked, &"matches".into()).is_ok_and(|is| is.is_truthy()))
}

/// What stands in the field an event comes from, or is chosen in it.
pub fn typed(event: &Event) -> String {
    event.target().map(|field| value(&field)).unwrap_or_default()
}

/// Whether the box an event comes from is ticked.
pub fn is_checked(event: &Event) -> bool {
    let ticked = event.target().and_then(|ticked| js_sys::Reflect::get(&ticked, &"checked".into()).ok());
    ticked.is_some_and(|ticked| ticked.is_truthy())
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
    let Some(main) = within.closest("main").ok().flatten() else { return };
    for item in find_all_in(&main, "[data-item]") {
        mark(&item, "hidden", !shown(&said(&item, "data-item")));
    }
}

/// How far below the window something counts as near.
const NEAR: &str = "200px";

/// Waits for an element to come near the window, as long as this lives.
pub struct Near {
    observer: IntersectionObserver,
    _act: Closure<dyn FnMut(js_sys::Array, IntersectionObserver)>,
}

/// Does something once when an element comes near the window; nothing where the browser cannot tell.
pub fn when_near(element: &Element, act: impl FnOnce() + 'static) -> Option<Near> {
    let mut act = Some(act);
    let near = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
    let on_near = Closure::new(move |entries: js_sys::Array, observer: IntersectionObserver| {
        if entries.iter().any(near) {
            observer.disconnect();
            if let Some(act) = act.take() {
                act();
            }
        }
    });
    let margin = IntersectionObserverInit::new();
    margin.set_root_margin(NEAR);
    let observer = IntersectionObserver::new_with_options(on_near.as_ref().unchecked_ref(), &margin).ok()?;
    observer.observe(element);
    Some(Near { observer, _act: on_near })
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
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

/// Says no more in an attribute.
pub fn unsay(element: &Element, name: &str) {
    // It fails only on names no attribute can have.
    drop(element.remove_attribute(name));
}

/// Puts a text into a field.
pub fn put(field: &Element, text: &str) {
    // Elements take whatever they are given.
    drop(js_sys::Reflect::set(field, &"value".into(), &text.into()));
}

/// Has a reader who comes into a field go on behind what stands there.
pub fn put_cursor_last(field: &Element) {
    if let Some(field) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let end = u32::try_from(field.value().encode_utf16().count()).unwrap_or_default();
        // Where it is refused the cursor stands at the beginning.
        drop(field.set_selection_range(end, end));
    }
}

/// What another tab has stored, and under which key; no key where it has cleared everything, no text where it has removed one.
pub fn stored(event: &Event) -> Option<(Option<String>, Option<String>)> {
    let event = event.dyn_ref::<web_sys::StorageEvent>()?;
    Some((event.key(), event.new_value()))
}

/// Answers the arrow keys up and down: from a field to the links below it, from link to link, and back to the field.
pub fn walk(event: &Event, field: &str, links: &str) {
    let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
    if composes(key) || key.shift_key() || key.alt_key() || key.ctrl_key() || key.meta_key() {
        return;
    }
    let back = match key.key().as_str() {
        "ArrowDown" => false,
        "ArrowUp" => true,
        _ => return,
    };
    let list = find_all(links);
    let here = document().and_then(|document| document.active_element());
    let at = list.iter().position(|link| Some(link) == here.as_ref());
    let next = match (at, back) {
        (None, false) => list.first().cloned(),
        (Some(at), false) => list.get(at + 1).cloned(),
        (Some(0), true) => find(&["#", field].concat()),
        (Some(at), true) => list.get(at - 1).cloned(),
        (None, true) => None,
    };
    if let Some(next) = next.and_then(|next| next.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        // It fails only on what cannot have the focus.
        drop(next.focus());
    }
}
