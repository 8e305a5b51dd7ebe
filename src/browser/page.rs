//! The document around the app: its title, the reader's place in it, and what outlives a page.

use super::{chart::ChartFiles, task::effect, wish::NO_KEYS};
use wasm_bindgen::JsCast;

/// Keeps the document's title in step, and after each change of page takes a reader who cannot see it to the new heading.
/// The first page came with its title and leaves the reader where they are.
pub fn follow(title: impl Fn() -> String + 'static) {
    let mut before = None;
    effect(move || {
        let now = title();
        if before.as_ref().is_some_and(|before| *before != now)
            && let Some(document) = web_sys::window().and_then(|window| window.document())
        {
            document.set_title(&now);
            focus("main");
        }
        before = Some(now);
    });
}

/// Moves the reader to an element of the page, without scrolling. Whether there is one to move to.
pub fn focus(id: &str) -> bool {
    let element =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Where a reader was before something opened, to bring them back to when it closes.
#[derive(Debug, Clone)]
pub struct Place(web_sys::HtmlElement);

impl Place {
    /// The element that has the focus.
    pub fn of_reader() -> Option<Self> {
        let document = web_sys::window().and_then(|window| window.document())?;
        document.active_element()?.dyn_into::<web_sys::HtmlElement>().ok().map(Self)
    }

    /// An element that may have the focus.
    pub fn at(element: web_sys::Element) -> Option<Self> {
        element.dyn_into::<web_sys::HtmlElement>().ok().map(Self)
    }

    /// What it says: its words, unless it says them in an attribute because they bear readings.
    pub fn words(&self) -> String {
        self.0.get_attribute("data-word").or_else(|| self.0.text_content()).unwrap_or_default()
    }

    /// Goes back to it, or to the page's content where it is gone.
    pub fn go_back(&self) {
        if !self.0.is_connected() || self.0.focus().is_err() {
            focus("main");
        }
    }
}

/// Whether a letter that is pressed alone is no wish of the reader's: they are typing in a field, or want no such keys.
pub fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    NO_KEYS.is_on()
        || event.is_composing()
        || event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
        || target.is_some_and(|element| {
            element.closest("input, textarea, select, [contenteditable]").ok().flatten().is_some()
        })
}

/// Whether the page has gone out of sight, which on a tablet may be the last one hears of it.
pub fn is_hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}

/// The address of a file that the page's start script names in an attribute, from the page's base. What it does not name has
/// an empty address, which cannot be fetched.
pub fn file(attribute: &str) -> String {
    let address = || {
        let script = web_sys::window()?.document()?.query_selector("script[data-glue]").ok()??;
        let (name, base) = (script.get_attribute(attribute)?, script.base_uri().ok()??);
        web_sys::Url::new_with_base(&name, &base).ok().map(|url| url.href())
    };
    address().unwrap_or_default()
}

/// The files that charts are drawn with.
pub fn chart_files() -> ChartFiles {
    ChartFiles { engine: file("data-charts"), options: file("data-chart-options") }
}

/// From here on, a fault that stops the app is told to the reader, in words that stand hidden in the page.
pub fn tell_when_stopped() {
    std::panic::set_hook(Box::new(|_| tell_that_stopped()));
}

/// Tells that the app does not run. The page stays readable.
pub fn tell_that_stopped() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(words) = document.and_then(|document| document.get_element_by_id("start-failed")) {
        // Without it the words stay hidden; there is nobody left to tell.
        drop(words.remove_attribute("hidden"));
    }
}
