//! The map and the tree, which come alive by a part of the program each: in idle time, when the reader uses them, and at once where
//! the address asks for something on them. Until then, and where the part does not come, they are pictures and lists of links.

use super::{app::App, map, parts, tree};
use crate::{
    browser::{
        dom::{self, Element},
        page,
        task::{self, spawn},
    },
    route::query::View,
};
use leptos::prelude::*;

/// What comes alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Picture {
    /// A map that moves.
    Map,
    /// A tree that opens.
    Tree,
}

impl Picture {
    /// What it is to a reader to use it.
    fn uses(self) -> [&'static str; 2] {
        match self {
            Self::Map => ["pointerdown", "focusin"],
            Self::Tree => ["click", "input"],
        }
    }
}

/// Has a picture come alive, once there is time for it or the reader uses it.
pub(crate) fn attach(app: App, element: Element, picture: Picture) {
    let once = StoredValue::new(false);
    let begin = {
        let element = element.clone();
        move || {
            // It is gone where the reader has left the page meanwhile.
            if once.try_get_value() == Some(false) {
                once.set_value(true);
                let element = element.clone();
                spawn(async move {
                    let done = match (parts::current_plan(app).await, picture) {
                        (Ok(context), Picture::Map) => map::move_map(app, context, element).await,
                        (Ok(context), Picture::Tree) => tree::open_tree(app, context, element).await,
                        (Err(error), _) => Err(error),
                    };
                    // The next use tries again; nothing is told, since the picture is there all the same.
                    once.try_set_value(done.is_ok());
                });
            }
        }
    };
    for event in picture.uses() {
        let begin = begin.clone();
        let on_use = move |event| {
            // What is pressed before it lives says so until then; what is pressed later is let go by what answers it.
            if let Some(button) = dom::around(&event, "button") {
                dom::busy(&button, true);
            }
            begin();
        };
        StoredValue::new_local(dom::listen(&element, event, Box::new(on_use)));
    }
    if untrack(|| app.view()) != View::Whole {
        begin();
    } else if page::may_prefetch() {
        task::when_idle(begin);
    }
}
