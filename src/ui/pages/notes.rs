//! `/notes/`: everything the reader wrote. The page comes empty; `crate::live::notes` fills it.

use super::page;
use crate::ui::{
    html::{Tag, styled, tag},
    parts::crumbs::page_head,
    scene::Scene,
    spot::{SPOT, Spot},
};

/// The notebook.
pub(crate) fn notes(scene: Scene) -> Tag {
    let t = scene.t;
    let lead = |text| styled("p", "section-lead").add(text);
    let notebook = tag("div")
        .attr(SPOT, Spot::Notebook.word())
        .add(lead(t.notes_loading).attr("class", "section-lead scripted"))
        .add(lead(t.notes_scriptless).attr("class", "section-lead scriptless"));
    page().add(page_head(t.notes_title).add(lead(t.notes_lead))).add(notebook)
}
