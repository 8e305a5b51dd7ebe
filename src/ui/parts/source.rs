//! 「出典を見る」: the lines of the source a page is made from, with the words marked that the page shows.
//!
//! Each page that shows something of the plan has a file of them, which `prerender/passages.rs` writes; `prerender/shown.rs`
//! says what each page shows.

use crate::{
    browser::fetch,
    plan::passage::{Line, Passage, Stretch},
    text::fill,
    ui::{
        html::{Tag, changing, styled, tag},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// How far a reader has got.
#[derive(Clone, PartialEq)]
enum Shown {
    Nothing,
    Coming,
    Passage(Passage),
    Failed,
}

/// The passage of a page by the name of its file, folded until a reader asks for it.
pub(crate) fn source(scene: Scene, name: &str) -> Tag {
    let t = scene.t;
    let shown = RwSignal::new(Shown::Nothing);
    let address = format!("data/source/{name}.json");
    let ask = move || {
        if matches!(shown.get_untracked(), Shown::Nothing | Shown::Failed) {
            shown.set(Shown::Coming);
            fetch::text(address.clone(), move |text| {
                let passage = text.and_then(|text| Passage::read(&text).ok());
                shown.set(passage.map_or(Shown::Failed, Shown::Passage));
            });
        }
    };
    let opened = ask.clone();
    let passage = changing(move || match shown.get() {
        Shown::Nothing | Shown::Coming => styled("p", "aside").add(t.source_coming),
        Shown::Failed => styled("p", "aside").at("role", "status").add(t.source_failed),
        Shown::Passage(passage) => drawn(scene, &passage),
    });
    styled("details", "source")
        .on("toggle", move |_| ask())
        // A reader may have opened it before the app was there to hear of it.
        .arrived(move |element| {
            if element.has_attribute("open") {
                opened();
            }
        })
        .add(tag("summary").add(t.source))
        .add(styled("p", "aside").add(t.source_lead))
        .add(passage)
}

fn drawn(scene: Scene, passage: &Passage) -> Tag {
    styled("div", "passage").all(passage.0.iter().flat_map(|stretch| drawn_stretch(scene, stretch)))
}

fn drawn_stretch(scene: Scene, stretch: &Stretch) -> impl Iterator<Item = Tag> {
    let page = stretch.page.map(|page| styled("p", "aside").add(fill(scene.t.source_page, &[&page.to_string()])));
    let lines = tag("ol").maybe("lang", scene.foreign()).all(stretch.lines.iter().map(line));
    page.into_iter().chain([lines])
}

fn line(line: &Line) -> Tag {
    let pieces = line.pieces.iter().map(|(text, shown)| tag(if *shown { "mark" } else { "span" }).add(text.clone()));
    tag("li").add(styled("span", "line-number").add(line.number.to_string())).add(tag("span").all(pieces))
}
