//! What around the page follows it: the way it is at, the languages, the box to search in, and what the switches
//! say.

use super::{app::App, search};
use crate::{
    browser::{dom, preference::NO_KEYS},
    route::{Page, Route},
    text::Lang,
    ui::spot::{SWITCH, Switch},
};

/// Has a switch say whether it is on.
pub(crate) fn say(which: Switch, on: bool) {
    for button in dom::find_all(&format!("[{SWITCH}={}]", which.word())) {
        dom::say(&button, "aria-pressed", if on { "true" } else { "false" });
    }
}

/// Says of what was just drawn whether letters pressed alone do something.
pub(crate) fn keys() {
    say_keys(!NO_KEYS.is_on());
}

/// Says whether letters pressed alone do something, also of the buttons that name their letter.
pub(crate) fn say_keys(on: bool) {
    say(Switch::Keys, on);
    let (now, other) =
        if on { ("aria-keyshortcuts", "data-keyshortcuts") } else { ("data-keyshortcuts", "aria-keyshortcuts") };
    for element in dom::find_all(&format!("[{other}]")) {
        dom::say(&element, now, &dom::said(&element, other));
        dom::unsay(&element, other);
    }
}

/// Follows a step to a page.
pub(crate) fn follow(app: App, page: Option<&Page>) {
    let here = page.map(|page| Route::to(app.lang, page.clone()).href()).unwrap_or_default();
    for way in dom::find_all(".ways a") {
        if dom::said(&way, "href") == here {
            dom::say(&way, "aria-current", "page");
        } else {
            dom::unsay(&way, "aria-current");
        }
    }
    if let Some(skip) = dom::find(".skip") {
        dom::say(&skip, "href", &[&here, "#main"].concat());
    }
    let page = page.cloned().unwrap_or(Page::Home);
    for way in dom::find_all(".languages a") {
        let tag = dom::said(&way, "hreflang");
        if let Some(lang) = Lang::SPOKEN.iter().copied().find(|lang| lang.link_tag() == tag) {
            dom::say(&way, "href", &Route::to(lang, page.clone()).href());
        }
    }
    search::follow(app, &page);
    keys();
}
