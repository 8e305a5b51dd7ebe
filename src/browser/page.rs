//! The document around the app: its title, the reader's place in it, and what outlives a page.

use super::{chart::ChartFiles, dom, fetch, preference::NO_KEYS};
use wasm_bindgen::JsCast;

/// Gives the document a title.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Takes a reader who came to a new page to its heading, so that it is the first thing they hear.
pub fn greet(main: &dom::Element) {
    let heading = dom::find_in(main, "h1").and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(heading) = heading {
        heading.set_tab_index(-1);
        focus_on(&heading);
    }
}

/// Moves the reader to an element of the page, without scrolling. Whether there is one to move to.
pub fn focus(id: &str) -> bool {
    let element =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return false;
    };
    focus_on(&element)
}

fn focus_on(element: &web_sys::HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Takes the reader to the page's heading.
pub fn to_heading() {
    if let Some(main) = dom::find("main") {
        greet(&main);
    }
}

/// Where a reader was before something opened, to bring them back to when it closes.
#[derive(Debug, Clone)]
pub struct FocusTarget(web_sys::HtmlElement);

impl FocusTarget {
    /// The element that has the focus, or else the text in the middle of the window: who clicked in a text, or came by mouse,
    /// goes on by keyboard from what they see.
    pub fn of_reader() -> Option<Self> {
        let document = web_sys::window().and_then(|window| window.document())?;
        let element = document.active_element().filter(|element| element.tag_name() != "BODY");
        element.or_else(dom::text_in_sight)?.dyn_into::<web_sys::HtmlElement>().ok().map(Self)
    }

    /// An element that may have the focus.
    pub fn at(element: web_sys::Element) -> Option<Self> {
        element.dyn_into::<web_sys::HtmlElement>().ok().map(Self)
    }

    /// What it says: its words, unless it says them in an attribute because they bear readings.
    pub fn words(&self) -> String {
        self.0.get_attribute("data-word").or_else(|| self.0.text_content()).unwrap_or_default()
    }

    /// Goes back to it, or to the page's heading where it is gone.
    pub fn go_back(&self) {
        if !self.0.is_connected() || !focus_on(&self.0) {
            to_heading();
        }
    }
}

/// The letter that was pressed alone and is meant as a wish; nothing where the reader is typing in a field, or wants no such
/// keys.
pub fn single_key(event: &dom::Event) -> Option<String> {
    let press = event.dyn_ref::<web_sys::KeyboardEvent>()?;
    let typing = dom::is_within(event, "input, textarea, select, [contenteditable]");
    let combined = press.ctrl_key() || press.meta_key() || press.alt_key() || press.repeat();
    (!(NO_KEYS.is_on() || dom::composes(press) || combined || typing)).then(|| press.key())
}

/// Whether a press asks for a step back, or for one on: Ctrl or Cmd with Z, with Shift, or with Y. Not where text is typed.
pub fn steps(event: &dom::Event) -> Option<bool> {
    let press = event.dyn_ref::<web_sys::KeyboardEvent>()?;
    if dom::is_within(event, "input, textarea, select, [contenteditable]") || dom::composes(press) || press.alt_key() {
        return None;
    }
    match (press.ctrl_key() || press.meta_key(), press.key().as_str()) {
        (true, "z" | "Z") => Some(!press.shift_key()),
        (true, "y") => Some(false),
        _ => None,
    }
}

/// Takes the reader to the top of the page.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether the page has gone out of sight, which on a tablet may be the last one hears of it.
pub fn is_hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}

/// What the page's start script says in an attribute; empty where it says nothing.
pub fn named(attribute: &str) -> String {
    dom::find("script[data-glue]").map(|script| dom::said(&script, attribute)).unwrap_or_default()
}

/// Tells whether the site has been published anew since this page was loaded. It has not where that cannot be told.
pub async fn is_outdated() -> bool {
    let own = named("data-wasm");
    let folder = super::address::folder();
    fetch::fresh(&format!("{folder}/")).await.is_some_and(|page| !own.is_empty() && !page.contains(&own))
}

/// Whether the reader's connection may be used for what they have not asked for.
pub fn may_prefetch() -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    let of = |object: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    let Some(connection) = of(&navigator, "connection").filter(wasm_bindgen::JsValue::is_object) else { return true };
    let saves = of(&connection, "saveData").is_some_and(|saves| saves.is_truthy());
    let metered = of(&connection, "type").and_then(|kind| kind.as_string()).is_some_and(|kind| kind == "cellular");
    !saves && !metered
}

/// The address of a file that the page's start script names in an attribute, from the page's base. What it does not name has
/// an empty address, which cannot be fetched.
pub fn file(attribute: &str) -> String {
    let script = || web_sys::window()?.document()?.query_selector("script[data-glue]").ok()?;
    script().and_then(|script| script.get_attribute(attribute)).map(|name| address_of(&name)).unwrap_or_default()
}

/// The whole address of a file of the site, which lies relative to the page's base.
pub fn address_of(name: &str) -> String {
    let base = || web_sys::window()?.document()?.base_uri().ok()?;
    base().and_then(|base| web_sys::Url::new_with_base(name, &base).ok()).map(|url| url.href()).unwrap_or_default()
}

/// The files that charts are drawn with.
pub fn chart_files() -> ChartFiles {
    ChartFiles { engine: file("data-charts"), options: file("data-chart-options") }
}

/// From here on, a fault that stops the app is told to the reader, in words that stand hidden in the page, and links and
/// forms are the browser's again: the start script lets nothing through to an app that has stopped.
pub fn tell_when_stopped() {
    std::panic::set_hook(Box::new(|_| tell_that_stopped()));
}

/// Tells that the app does not run, by the mark that the start script and the style sheet know. The page stays readable.
pub fn tell_that_stopped() {
    if let Some(root) = dom::find(":root") {
        dom::mark(&root, "data-stopped", true);
    }
    if let Some(words) = dom::find("#start-failed") {
        dom::mark(&words, "hidden", false);
    }
}
