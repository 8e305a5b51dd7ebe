//! The restore points there are, and the way back to one: it is brought in like a file, previewed first, so that nothing written since is
//! written over.

use super::{choosing::Choosing, looks::way};
use crate::{
    browser::{clock, task::spawn},
    live::notes::keeping::{
        controller::Controller,
        points,
        said::{say, say_with},
    },
    notes::{Moment, Reason, RestorePoint, words},
    text::annotation::plain,
    ui::{
        html::{Tag, dynamic, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// What is known of the points.
#[derive(Clone)]
enum Known {
    Coming,
    /// The browser keeps none.
    None,
    All(Vec<RestorePoint>),
}

/// The points as a list, and the button for a new one.
pub(super) fn view(notes: Controller, choosing: &Choosing) -> Tag {
    let (app, choosing) = (notes.app, *choosing);
    let known = RwSignal::new(Known::Coming);
    let look = move || {
        spawn(async move {
            let found = match points::open().await {
                Ok(archive) => points::all(&archive).await.map_or(Known::None, Known::All),
                Err(_) => Known::None,
            };
            // The page may have been left meanwhile.
            known.try_set(found);
        });
    };
    look();
    choosing.when_made(look);
    let make = button("button", say(app, words::POINT_MAKE)).on("click", move |_| {
        spawn(async move {
            let made = points::make(notes, Reason::Asked).await;
            choosing.tell(say(app, if made.is_ok() { words::POINT_MADE } else { words::POINT_FAILED }));
            look();
        });
    });
    way(app, words::POINTS_TITLE)
        .add(styled("p", "aside").add(say(app, words::POINTS_HINT)))
        .add(dynamic(move || match known.get() {
            Known::Coming => styled("p", "aside").add(say(app, words::POINTS_COMING)),
            Known::None => styled("p", "aside").add(say(app, words::POINTS_DENIED)),
            Known::All(all) if all.is_empty() => styled("p", "aside").add(say(app, words::POINTS_NONE)),
            Known::All(all) => {
                styled("ul", "note-points").all(all.into_iter().map(|point| row(notes, &choosing, point)))
            }
        }))
        .add(make)
}

fn row(notes: Controller, choosing: &Choosing, point: RestorePoint) -> Tag {
    let (app, choosing) = (notes.app, *choosing);
    let when = written(notes, point.at);
    let (count, groups) = (point.notes.to_string(), point.groups.to_string());
    let counts = say_with(app, words::POINT_COUNTS, &[("n", &count), ("groups", &groups)]);
    let label = plain(&say_with(app, words::POINT_BACK_OF, &[("when", &when)])).into_owned();
    let name = plain(&when).into_owned();
    let back =
        button("button button-small", say(app, words::POINT_BACK)).attr("aria-label", label).on("click", move |_| {
            let (point, name) = (point.to_string(), name.clone());
            spawn(async move {
                let read = match points::open().await {
                    Ok(archive) => archive.read(&point).await.ok().flatten(),
                    Err(_) => None,
                };
                match read {
                    Some(text) => choosing.consider(vec![(name, Ok(text))], Reason::BeforeRestore),
                    None => choosing.tell(say(app, words::POINT_GONE)),
                }
            });
        });
    tag("li")
        .add(tag("span").add(tag("strong").add(when)).add(" ").add(say(app, point.reason.name())).add(" ").add(counts))
        .add(back)
}

/// When, by the reader's own clock.
fn written(notes: Controller, at: Moment) -> String {
    let [year, month, day, hour, minute] = clock::local(at);
    let [year, month, day, hour] = [year, month, day, hour].map(|number| number.to_string());
    let minute = format!("{minute:02}");
    let parts = [("year", &*year), ("month", &month), ("day", &day), ("hour", &hour), ("minute", &minute)];
    say_with(notes.app, words::UPDATED, &parts)
}
