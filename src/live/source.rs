//! A passage of the source, opened in its place: fetched when a reader unfolds it, and drawn with the words marked that the
//! page shows.

use super::{app::App, mount::mount_in, part_error::PartError, parts::with_part};
use crate::{
    browser::{
        dom::{self, Element, Event},
        fetch,
    },
    plan::passage::{Row, rows},
    text::{fill, live::LiveTexts},
    ui::{
        html::{Tag, styled, tag},
        spot::{OF, SPOT, Spot},
    },
};
use wasm_split_helpers::wasm_split;

/// Opens what a reader unfolded before the page lived.
pub(crate) fn attach(app: App, fold: Element) {
    if fold.has_attribute("open") {
        open(app, fold);
    }
}

/// Answers the unfolding of a fold anywhere in the page.
pub(crate) fn toggled(app: App, event: &Event) {
    let fold = dom::around(event, &format!("[{SPOT}={}][open]", Spot::Source.word()));
    if let Some(fold) = fold {
        open(app, fold);
    }
}

fn open(app: App, fold: Element) {
    let Some(place) = dom::find_in(&fold, ".source-passage") else { return };
    if dom::find_in(&place, ".passage").is_some() {
        return;
    }
    let address = format!("data/source/{}.txt", dom::said(&fold, OF));
    let (t, foreign) = (app.t(), app.lang.foreign());
    with_part(app, Some(place.clone()), move || {
        let (address, place) = (address.clone(), place.clone());
        async move {
            let drawn = match fetch::of(address).await {
                Some(file) => draw(t, foreign, file).await?,
                None => None,
            };
            // To unfold it once more tries once more.
            let failed = || styled("p", "aside").attr("role", "status").add(t.source_failed);
            dom::clear(&place);
            mount_in(&place, drawn.unwrap_or_else(failed));
            Ok(())
        }
    });
}

#[wasm_split(source, fallible)]
fn draw(t: &'static LiveTexts, foreign: Option<&'static str>, file: String) -> Result<Option<Tag>, PartError> {
    Ok(drawn(t, foreign, &file))
}

/// A list of lines for each stretch; nothing of what is no passage.
fn drawn(t: &LiveTexts, foreign: Option<&'static str>, file: &str) -> Option<Tag> {
    let (mut passage, mut lines) = (styled("div", "passage"), None);
    for row in rows(file)? {
        match row {
            Row::LineRange(page) => {
                passage = passage.all(lines.replace(tag("ol").attr_opt("lang", foreign)));
                if !page.is_empty() {
                    passage = passage.add(styled("p", "aside").add(fill(t.source_page, &[("page", page)])));
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
