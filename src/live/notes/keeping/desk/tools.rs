//! The tools of the page for all notes: a step back and on, and the way to files.

use super::{moving, scene::Scene};
use crate::{
    browser::{
        address,
        dom::{self, Element},
        page,
        task::effect,
    },
    live::{
        notes::keeping::{
            controller::Controller,
            files,
            said::{say, say_with},
        },
        parts::with_part,
    },
    notes::{travel::MARK, words},
    text::annotation::plain,
    ui::{
        context::PageContext,
        html::{Tag, dynamic, styled, tag},
        parts::basics::button,
    },
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::time::Duration;

/// The tools, and the place of what they open. Where there is no note there is nothing to put together.
pub(super) fn view(scene: &Scene, count: Memo<usize>) -> Tag {
    let scene = *scene;
    let Scene { notes, context, said, .. } = scene;
    let app = notes.app;
    let place = StoredValue::new_local(None::<Element>);
    let step = move |back: bool| {
        if let Some(did) = notes.step(back) {
            let what = plain(&say(app, did.name())).into_owned();
            said.set(say_with(app, if back { words::UNDONE } else { words::REDONE }, &[("what", &what)]));
        }
    };
    keys(notes, step);
    let back_and_on = [(words::UNDO, true), (words::REDO, false)].map(|(word, back)| {
        button("button", say(app, word)).on("click", move |_| step(back)).on_mount(move |step| {
            effect(move || {
                let [next_back, next_on] = notes.next();
                let none = if back { next_back } else { next_on }.is_none();
                dom::say(&step, "aria-disabled", if none { "true" } else { "false" });
                // Where nothing was done yet they would only stand in the way.
                dom::mark(&step, "hidden", next_back.is_none() && next_on.is_none());
            });
        })
    });
    let files =
        button("button", say(app, words::FILES_OPEN)).attr("aria-expanded", "false").on("click", move |event| {
            if let (Some(button), Some(place)) = (dom::around(&event, "button"), place.get_value()) {
                unfold(notes, context, button, place, None);
            }
        });
    let files = files.on_mount(move |button| {
        // A link may bring notes, also into a tab where this page is open.
        let look = move || {
            let fragment = address::fragment();
            if let (Some(code), Some(place)) = (fragment.strip_prefix(MARK), place.get_value()) {
                address::drop_fragment();
                dom::clear(&place);
                unfold(notes, context, button.clone(), place, Some(code.to_owned()));
            }
        };
        // The place of what opens comes behind the button.
        set_timeout(look.clone(), Duration::ZERO);
        StoredValue::new_local(dom::listen_everywhere("hashchange", false, Box::new(move |_| look())));
    });
    let group = button("button", say(app, words::GROUP_MAKE))
        .on("click", move |_| moving::make(&scene))
        .on_mount(move |group| effect(move || dom::mark(&group, "hidden", count.get() == 0)));
    tag("div")
        .add(styled("div", "note-tools").all(back_and_on).add(group).add(files))
        .add(tag("div").attr("role", "status").add(dynamic(move || styled("p", "note-said").add(said.get()))))
        .add(tag("div").on_mount(move |element| place.set_value(Some(element))))
}

/// Opens what there is for files, or folds it away. What stands in it stays.
fn unfold(notes: Controller, context: PageContext, button: Element, place: Element, code: Option<String>) {
    let open = dom::said(&button, "aria-expanded") == "true";
    let show = {
        let (button, place) = (button.clone(), place.clone());
        move |open: bool| {
            dom::say(&button, "aria-expanded", if open { "true" } else { "false" });
            dom::mark(&place, "hidden", !open);
        }
    };
    if code.is_none() && (open || dom::find_in(&place, "section").is_some()) {
        return show(!open);
    }
    with_part(notes.app, Some(button), move || {
        let (place, show, code) = (place.clone(), show.clone(), code.clone());
        async move {
            files::open(notes, context, place, code).await?;
            show(true);
            Ok(())
        }
    });
}

/// Ctrl and Z takes a step back, with Shift a step on, where no field takes it for its own text.
fn keys(notes: Controller, step: impl Fn(bool) + 'static) {
    let listener = dom::listen_everywhere(
        "keydown",
        false,
        Box::new(move |event| {
            if let Some(back) = page::steps(&event).filter(|_| notes.app.notes.writing.get_untracked().is_none()) {
                event.prevent_default();
                step(back);
            }
        }),
    );
    StoredValue::new_local(listener);
}
