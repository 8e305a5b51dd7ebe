//! The address bar: where links and forms lead, steps in the history, and the way back.
//!
//! What leads where is told as a [`Target`]; `crate::live::navigate` decides what is done about it.

use super::dom::{Element, Event, plainly_clicked};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlFormElement, HtmlInputElement, Url, UrlSearchParams, Window};

/// Where a link or a form leads within this site.
#[derive(Debug, Clone)]
pub struct Target {
    url: Url,
    /// The address relative to the site's folder, with its query.
    pub address: String,
    /// The place on the page, with its `#`; empty where there is none.
    pub place: String,
    /// Whether it is the page the browser is at.
    pub is_this_page: bool,
    /// Whether it asks for what is asked for now.
    pub is_this_query: bool,
}

impl Target {
    fn of(folder: &str, url: Url) -> Option<Self> {
        let location = window()?.location();
        (url.origin() == location.origin().ok()?).then_some(())?;
        Some(Self {
            address: within(folder, &url),
            place: url.hash(),
            is_this_page: location.pathname().is_ok_and(|here| here == url.pathname()),
            is_this_query: location.search().is_ok_and(|here| here == url.search()),
            url,
        })
    }

    /// Leaves the step to the browser, which loads a document.
    pub fn load(&self) {
        if let Some(window) = window() {
            // Where even that is refused the reader stays.
            drop(window.location().assign(&self.url.href()));
        }
    }

    /// Goes to the place on this page. What the page is asked for stays, and where the browser refuses, so does the reader.
    pub fn go_to_place(&self) {
        if let Some(window) = window() {
            keep_height();
            self.url.set_search(&window.location().search().unwrap_or_default());
            drop(window.location().assign(&self.url.href()));
        }
    }

    /// Takes the step in the history. Whether the browser takes it from us: some refuse when asked too often.
    pub fn push(&self) -> bool {
        let Some(window) = window() else { return false };
        let page = self.page();
        keep_height();
        let pushed = window.history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&page)));
        pushed.is_ok()
    }

    /// Brings the reader to the place, or to the top, once what was just drawn is there.
    pub fn arrive(self) {
        after_drawing(move |window| {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            if !self.place.is_empty() {
                // A true step to the place, so that `:target` holds there. The page is reached either way.
                drop(window.location().replace(&self.url.href()));
            }
        });
    }

    /// The page in full without the place on it: a path that starts with two slashes would be read as another site's.
    fn page(&self) -> String {
        let page = self.url.href();
        page.strip_suffix(&self.place).map(str::to_owned).unwrap_or(page)
    }
}

/// Where a plain click on a link leads, and the link, if it is to another page of this site.
pub fn link_of(folder: &str, event: &Event) -> Option<(Target, Element)> {
    let link = plainly_clicked(event, "a[href]")?;
    if link.has_attribute("target") || link.has_attribute("download") || link.has_attribute("hreflang") {
        return None;
    }
    let url = Url::new_with_base(&link.get_attribute("href")?, &link.base_uri().ok()??).ok()?;
    Some((Target::of(folder, url)?, link))
}

/// Where a form that only asks for something leads: its one field is its query.
pub fn form_of(folder: &str, event: &Event) -> Option<Target> {
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    let url = Url::new_with_base(&form.get_attribute("action")?, &form.base_uri().ok()??).ok()?;
    let field = form.query_selector("input[name]").ok()??.dyn_into::<HtmlInputElement>().ok()?;
    let query = UrlSearchParams::new().ok()?;
    query.append(&field.name(), &field.value());
    url.set_search(&String::from(query.to_string()));
    Target::of(folder, url)
}

/// The path of the folder the site is unzipped into, without its last slash, as the page's `<base>` says it.
pub fn folder() -> String {
    let base = window().and_then(|window| window.document()).and_then(|document| document.base_uri().ok().flatten());
    let url = base.and_then(|base| Url::new(&base).ok());
    url.map(|url| url.pathname().trim_end_matches('/').to_owned()).unwrap_or_default()
}

/// The address the browser is at, relative to the folder, with its query.
pub fn current(folder: &str) -> String {
    here().map(|url| within(folder, &url)).unwrap_or_default()
}

/// What the page the browser is at is asked for, with its question mark; nothing where it is asked for nothing.
pub fn query() -> String {
    here().map(|url| url.search()).unwrap_or_default()
}

/// Has the browser load the address it is at.
pub fn load() {
    if let Some(window) = window() {
        // A refusal leaves the reader where they are.
        drop(window.location().reload());
    }
}

/// Lets a link to this page in another language keep the reader's place on it, and what they asked for.
pub fn carry_place(link: &Element) {
    if let Some(location) = window().map(|window| window.location()) {
        let href = link.get_attribute("href").unwrap_or_default();
        let path = href.split(['?', '#']).next().unwrap_or_default();
        let (query, place) = (location.search().unwrap_or_default(), location.hash().unwrap_or_default());
        // Without it the link leads to the top of the page.
        drop(link.set_attribute("href", &format!("{path}{query}{place}")));
    }
}

/// Writes what the page is asked for into the address bar, with its question mark; the place on the page stays. With `step`,
/// Back leads to what was asked before.
pub fn set_query(query: &str, step: bool) {
    let Some(url) = here() else { return };
    url.set_search(query);
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Browsers refuse when asked too often within seconds. What is shown is right all the same.
        drop(if step {
            keep_height();
            history.push_state_with_url(&JsValue::NULL, "", Some(&url.href()))
        } else {
            history.state().and_then(|state| history.replace_state_with_url(&state, "", Some(&url.href())))
        });
    }
}

/// Keeps in the history how far down the page the reader is, for the way back.
fn keep_height() {
    if let Some(window) = window() {
        let height = JsValue::from_f64(window.scroll_y().unwrap_or_default());
        // Without it Back leads to the top.
        drop(window.history().and_then(|history| history.replace_state(&height, "")));
    }
}

/// Brings a reader who went back to where they were, once the page is drawn.
pub fn restore(event: &Event) {
    let height = event.dyn_ref::<web_sys::PopStateEvent>().and_then(|event| event.state().as_f64());
    after_drawing(move |window| match (height, hash(window)) {
        (Some(height), _) => window.scroll_to_with_x_and_y(0.0, height),
        (None, Some(place)) => show(&place),
        (None, None) => {}
    });
}

/// A path relative to the folder; something no route reads where it is not in the folder.
fn within(folder: &str, url: &Url) -> String {
    let path = url.pathname();
    let rest = path.strip_prefix(folder).filter(|rest| rest.starts_with('/')).unwrap_or("/..");
    format!("{rest}{}", url.search())
}

/// The whole address of the page, for what leaves it.
pub fn whole() -> String {
    here().map(|url| url.href()).unwrap_or_default()
}

/// What stands behind `#` in the address; empty where nothing does.
pub fn fragment() -> String {
    window().and_then(|window| hash(&window)).unwrap_or_default()
}

/// Takes away what stands behind `#`, so that a page loaded anew is not asked for it again. Where the browser refuses it stays.
pub fn drop_fragment() {
    let Some(url) = here() else { return };
    put(&url, "hash", "");
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        drop(history.state().and_then(|state| history.replace_state_with_url(&state, "", Some(&url.href()))));
    }
}

/// The page the browser is at with something behind `#`, as a link for others; without what it is asked for.
pub fn link_with(fragment: &str) -> String {
    let Some(url) = here() else { return String::new() };
    url.set_search("");
    put(&url, "hash", fragment);
    url.href()
}

/// Whether the site's address leads to this device alone.
pub fn is_of_this_device() -> bool {
    here().is_some_and(|url| {
        let host = js_sys::Reflect::get(&url, &"hostname".into()).ok().and_then(|host| host.as_string());
        let host = host.unwrap_or_default();
        host == "localhost" || host.ends_with(".localhost") || host.starts_with("127.") || host == "[::1]"
    })
}

/// Sets a part of an address by its name: a binding of its own for each would stand in what every first visit loads.
fn put(url: &Url, name: &str, value: &str) {
    // It fails only on what is no part of one.
    drop(js_sys::Reflect::set(url, &name.into(), &value.into()));
}

/// The address the browser is at.
fn here() -> Option<Url> {
    Url::new(&window()?.location().href().ok()?).ok()
}

fn hash(window: &Window) -> Option<String> {
    let hash = window.location().hash().ok()?;
    hash.strip_prefix('#').map(str::to_owned).filter(|hash| !hash.is_empty())
}

/// Shows the place on the page that the address names, once what was just drawn is there.
pub fn show_place() {
    after_drawing(|window| {
        if let Some(place) = hash(window) {
            show(&place);
        }
    });
}

fn show(id: &str) {
    let element = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
    }
}

/// Signals reach the page only when the running answer to an event is done, so what is about the new page waits for it.
pub(super) fn after_drawing(act: impl FnOnce(&Window) + 'static) {
    leptos::prelude::request_animation_frame(move || {
        if let Some(window) = window() {
            act(&window);
        }
    });
}

fn window() -> Option<Window> {
    web_sys::window()
}
