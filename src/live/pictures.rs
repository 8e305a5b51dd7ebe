//! The map and the tree, which come alive by a part of the program each: in idle time, when the reader uses them, and at once where
//! the address asks for something on them. Until then, and where the part does not come, they are pictures and lists of links.

use super::{app::App, map, part_error::PartError, parts, tree};
use crate::{
    browser::{
        dom::{self, Element},
        page,
        task::{self, spawn},
    },
    route::query::View,
    ui::context::PageContext,
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

    async fn live(
        self,
        app: App,
        context: PageContext,
        element: Element,
        pressed: Option<Element>,
    ) -> Result<(), PartError> {
        match self {
            Self::Map => map::move_map(app, context, element).await,
            Self::Tree => tree::open_tree(app, context, element, pressed).await,
        }
    }
}

/// Has a picture come alive, once there is time for it or the reader uses it.
pub(crate) fn attach(app: App, element: Element, picture: Picture) {
    let once = StoredValue::new(false);
    let pressed = StoredValue::new_local(None);
    let begin = {
        let element = element.clone();
        move || {
            // It is gone where the reader has left the page meanwhile.
            if once.try_get_value() == Some(false) {
                once.set_value(true);
                let element = element.clone();
                let work = move || {
                    let element = element.clone();
                    async move {
                        let done = match parts::current_plan(app).await {
                            Ok(context) => {
                                let pressed = pressed.try_update_value(Option::take).flatten();
                                picture.live(app, context, element, pressed).await
                            }
                            Err(error) => Err(error),
                        };
                        // The next use tries again.
                        once.try_set_value(done.is_ok());
                        done
                    }
                };
                match pressed.get_value() {
                    Some(button) => parts::with_part(app, Some(button), work),
                    // Nothing is told, since the picture is there all the same.
                    None => spawn(async move { drop(work().await) }),
                }
            }
        }
    };
    for event in picture.uses() {
        let begin = begin.clone();
        let on_use = move |event| {
            // Pressed before it lives; what is pressed later, it hears itself.
            pressed.set_value(dom::around(&event, "button"));
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
