//! The address bar: following links without leaving the document, and the way back.
//!
//! A click on a link to a page of this site, in the text or in a drawing, becomes a step in the browser's history; the rest
//! is left to the browser: other sites, files, new tabs. Going back brings the reader to where
//! they were on the page.

use super::dom::plainly_clicked;
use crate::{route::Route, text::Lang};
use leptos::{
    ev,
    prelude::{WindowListenerHandle, on_cleanup, window_event_listener},
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, HtmlFormElement, HtmlInputElement, MouseEvent, SubmitEvent, Url, UrlSearchParams, Window,
};

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
pub fn carry_place(event: web_sys::Event) {
    let link = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let (Some(link), Some(location)) = (link, window().map(|window| window.location())) {
        let href = link.get_attribute("href").unwrap_or_default();
        let path = href.split(['?', '#']).next().unwrap_or_default();
        let (query, place) = (location.search().unwrap_or_default(), location.hash().unwrap_or_default());
        // Without it the link leads to the top of the page.
        drop(link.set_attribute("href", &format!("{path}{query}{place}")));
    }
}

/// What an address asks for under a key; nothing where it asks for nothing.
pub fn asked(address: &str, key: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    UrlSearchParams::new_with_str(query).ok()?.get(key).filter(|value| !value.is_empty())
}

/// Writes what a page is asked for into the address bar, without a step in the history, and returns the new address. Pairs
/// without a value are left out.
pub fn ask(address: &str, pairs: &[(&str, String)]) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let query = UrlSearchParams::new().map(|query| {
        pairs.iter().filter(|(_, value)| !value.is_empty()).for_each(|(key, value)| query.append(key, value));
        String::from(query.to_string())
    });
    let Some(url) = here() else { return path.to_owned() };
    url.set_search(&query.unwrap_or_default());
    url.set_hash("");
    let state =
        window().and_then(|window| window.history().ok()).and_then(|history| Some((history.state().ok()?, history)));
    // Browsers refuse when asked too often within seconds. What is shown is right all the same.
    drop(state.map(|(state, history)| history.replace_state_with_url(&state, "", Some(&url.href()))));
    format!("{path}{}", url.search())
}

/// Tells of every address in a language the reader goes to, until the owner is cleaned up.
pub fn watch(folder: &str, lang: Lang, go: impl Fn(String) + Clone + 'static) {
    let click = {
        let (folder, go) = (folder.to_owned(), go.clone());
        window_event_listener(ev::click, move |event| {
            if let Some(url) = link_of(&event).filter(|url| is_ours(&folder, lang, url)) {
                event.prevent_default();
                follow(&folder, &url, &go);
            }
        })
    };
    let back = {
        let (folder, go) = (folder.to_owned(), go.clone());
        window_event_listener(ev::popstate, move |event| {
            go(current(&folder));
            let height = event.state().as_f64();
            after_drawing(move |window| match (height, hash(window)) {
                (Some(height), _) => window.scroll_to_with_x_and_y(0.0, height),
                (None, Some(place)) => show(&place),
                (None, None) => {}
            });
        })
    };
    let submit = {
        let folder = folder.to_owned();
        window_event_listener(ev::submit, move |event| {
            if let Some(url) = form_of(&event).filter(|url| is_ours(&folder, lang, url)) {
                event.prevent_default();
                follow(&folder, &url, &go);
            }
        })
    };
    on_cleanup(move || [click, back, submit].into_iter().for_each(WindowListenerHandle::remove));
}

/// Whether an address is a page this document can show. Another language is another document, and so are some pages.
fn is_ours(folder: &str, lang: Lang, url: &Url) -> bool {
    Route::parse(&within(folder, url)).is_some_and(|route| route.lang == lang && !route.is_apart())
}

/// Takes a step to another page.
fn follow(folder: &str, url: &Url, go: &impl Fn(String)) {
    let Some(window) = window() else { return };
    let location = window.location();
    let same = |mine: String, here: Result<String, JsValue>| here.is_ok_and(|here| here == mine);
    let here = same(url.pathname(), location.pathname());
    if here && !url.hash().is_empty() {
        // A place on this page. What the page is asked for stays, and where the browser refuses, the reader does.
        url.set_search(&location.search().unwrap_or_default());
        drop(location.assign(&url.href()));
        return;
    }
    if here && same(url.search(), location.search()) {
        window.scroll_to_with_x_and_y(0.0, 0.0);
        return;
    }
    let place = url.hash();
    url.set_hash("");
    // In full, since a path that starts with two slashes would be read as another site's.
    let page = url.href();
    let height = JsValue::from_f64(window.scroll_y().unwrap_or_default());
    let stepped = window.history().and_then(|history| {
        history.replace_state(&height, "")?;
        history.push_state_with_url(&JsValue::NULL, "", Some(&page))
    });
    if stepped.is_err() {
        // The browser takes no more steps from us, so it takes this one itself; if not even that, the reader stays.
        drop(window.location().assign(&format!("{page}{place}")));
        return;
    }
    go(within(folder, url));
    after_drawing(move |window| {
        window.scroll_to_with_x_and_y(0.0, 0.0);
        if !place.is_empty() {
            // A true step to the place, so that `:target` holds there. The page is reached either way.
            drop(window.location().replace(&format!("{page}{place}")));
        }
    });
}

/// Where a plain click on a link leads, if it is to another page of this site.
fn link_of(event: &MouseEvent) -> Option<Url> {
    let link = plainly_clicked(event, "a[href]")?;
    if link.has_attribute("target") || link.has_attribute("download") || link.has_attribute("hreflang") {
        return None;
    }
    let base = link.base_uri().ok()??;
    let url = Url::new_with_base(&link.get_attribute("href")?, &base).ok()?;
    (url.origin() == window()?.location().origin().ok()?).then_some(url)
}

/// Where a form that only asks for something leads: its one field is its query.
fn form_of(event: &SubmitEvent) -> Option<Url> {
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    let url = Url::new_with_base(&form.get_attribute("action")?, &form.base_uri().ok()??).ok()?;
    let field = form.query_selector("input[name]").ok()??.dyn_into::<HtmlInputElement>().ok()?;
    let query = UrlSearchParams::new().ok()?;
    query.append(&field.name(), &field.value());
    url.set_search(&String::from(query.to_string()));
    Some(url)
}

/// A path relative to the folder; something no route reads where it is not in the folder.
fn within(folder: &str, url: &Url) -> String {
    let path = url.pathname();
    let rest = path.strip_prefix(folder).filter(|rest| rest.starts_with('/')).unwrap_or("/..");
    format!("{rest}{}", url.search())
}

/// The address the browser is at.
fn here() -> Option<Url> {
    Url::new(&window()?.location().href().ok()?).ok()
}

fn hash(window: &Window) -> Option<String> {
    window
        .location()
        .hash()
        .ok()
        .and_then(|hash| hash.strip_prefix('#').map(str::to_owned))
        .filter(|hash| !hash.is_empty())
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
fn after_drawing(act: impl FnOnce(&Window) + 'static) {
    leptos::prelude::request_animation_frame(move || {
        if let Some(window) = window() {
            act(&window);
        }
    });
}

fn window() -> Option<Window> {
    web_sys::window()
}
