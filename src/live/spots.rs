//! Which element of a page comes alive as what.

use super::{
    app::App,
    filters, glossary, near, notes,
    pictures::{self, Picture},
    search, source,
};
use crate::{
    browser::dom::{self, Element},
    ui::spot::{SPOT, Spot},
};

/// Attaches to all that comes alive in the page shown, until the reader leaves it.
pub(crate) fn attach(app: App) {
    notes::attach(app);
    app.in_page(|| {
        for element in dom::find_all(&["main [", SPOT, "]"].concat()) {
            let spot = Spot::from_word(&dom::said(&element, SPOT));
            // One that is unknown is of another build, whose page this is; it stays as it came.
            if let Some(spot) = spot {
                one(app, spot, element);
            }
        }
    });
}

fn one(app: App, spot: Spot, element: Element) {
    match spot {
        // Shown by what keeps notes, once it is here.
        Spot::Notes => {}
        Spot::Notebook => notes::attach_notebook(app, element),
        Spot::Filters => filters::attach(app, element),
        Spot::Search => search::attach(app, element),
        Spot::Glossary => glossary::attach(app, element),
        Spot::Source => source::attach(app, element),
        Spot::Near => near::attach(app, element),
        Spot::Map => pictures::attach(app, element, Picture::Map),
        Spot::Tree => pictures::attach(app, element, Picture::Tree),
    }
}
