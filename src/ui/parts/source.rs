//! 「出典を見る」: the lines of the source a page is made from, with the words marked that the page shows.
//!
//! Each page that shows something of the plan has a file of them, which `prerender/passages.rs` writes; `prerender/shown.rs`
//! says what each page shows.

use crate::{
    browser::fetch,
    plan::passage::{Row, rows},
    text::{Lang, fill},
    ui::{
        html::{Tag, changing, styled, tag},
        parts::prose::link,
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The file of the whole source, relative to the site's folder.
pub(crate) const WHOLE: &str = "data/source.txt";

/// How far a reader has got.
#[derive(Clone, PartialEq)]
enum Shown {
    Nothing,
    Coming,
    /// The file of the passage.
    Passage(String),
    Failed,
}

/// The passage of a page by the name of its file, folded until a reader asks for it.
pub(crate) fn source(scene: Scene, name: &str) -> Tag {
    let t = scene.t;
    let shown = RwSignal::new(Shown::Nothing);
    let address = format!("data/source/{name}.txt");
    let ask = move || {
        if matches!(shown.get_untracked(), Shown::Nothing | Shown::Failed) {
            shown.set(Shown::Coming);
            fetch::text(address.clone(), move |file| shown.set(file.map_or(Shown::Failed, Shown::Passage)));
        }
    };
    let opened = ask.clone();
    let passage = changing(move || match shown.get() {
        Shown::Nothing | Shown::Coming => styled("p", "aside scripted").add(t.source_coming),
        Shown::Passage(file) => drawn(scene, &file).unwrap_or_else(|| failed(scene)),
        Shown::Failed => failed(scene),
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
        .add(tag("p").add(link(WHOLE.to_owned()).at("hreflang", Lang::Ja.link_tag()).add(t.source_whole)))
}

fn failed(scene: Scene) -> Tag {
    styled("p", "aside").at("role", "status").add(scene.t.source_failed)
}

/// A list of lines for each stretch; nothing of what is no passage.
fn drawn(scene: Scene, file: &str) -> Option<Tag> {
    let (mut passage, mut lines) = (styled("div", "passage"), None);
    for row in rows(file)? {
        match row {
            Row::Stretch(page) => {
                passage = passage.all(lines.replace(tag("ol").maybe("lang", scene.foreign())));
                if !page.is_empty() {
                    passage = passage.add(styled("p", "aside").add(fill(scene.t.source_page, &[page])));
                }
            }
            Row::Line(number, pieces) => {
                let mut words = tag("span");
                let mut marked = false;
                for piece in pieces {
                    words = words.add(tag(if marked { "mark" } else { "span" }).add(piece.to_owned()));
                    marked = !marked;
                }
                let line = tag("li").add(styled("span", "line-number").add(number.to_owned())).add(words);
                lines = lines.map(|lines: Tag| lines.add(line));
            }
        }
    }
    Some(passage.all(lines))
}
