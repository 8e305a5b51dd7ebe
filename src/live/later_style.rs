//! The style sheet of what only parts of the program need, fetched with the first of them: what moves the map, and what stands
//! beside the text of a note.

use crate::browser::{
    dom::{self, Element},
    page,
};
use leptos::prelude::*;

/// Does something once the sheet holds. Nothing where it does not come: without it nothing would be where it belongs.
pub(crate) fn when_here(act: impl FnOnce() + 'static) {
    let address = page::file("data-moves");
    if let Some(link) = dom::find("link[data-moves]") {
        if dom::said(&link, "data-moves") == "here" {
            return act();
        }
        link.remove();
    }
    let Some(link) = dom::create("link", false) else { return };
    dom::say(&link, "rel", "stylesheet");
    dom::say(&link, "href", &address);
    dom::say(&link, "data-moves", "coming");
    when_loaded(&link, act);
    if let Some(body) = dom::body() {
        dom::append(&body, &link);
    }
}

fn when_loaded(link: &Element, act: impl FnOnce() + 'static) {
    let mut act = Some(act);
    let here = link.clone();
    let loaded = move |_| {
        dom::say(&here, "data-moves", "here");
        if let Some(act) = act.take() {
            act();
        }
    };
    StoredValue::new_local(dom::listen(link, "load", Box::new(loaded)));
}
