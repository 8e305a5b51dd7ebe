//! `/workshop/`: a workshop with notes. The page comes with what it is for; all else is of this device, and `crate::live::notes` puts
//! it in. Its words are in `seeds/notes/workshop.toml`.

use crate::{
    notes::workshop::words,
    plan::id::ItemId,
    text::localized::LocalizedText,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{basics::page, crumbs::page_head, words::written},
        spot::{AT_ONCE, NEAR, Near, OF, SPOT, Spot},
    },
};

/// A workshop.
pub(crate) fn workshop(context: PageContext) -> Tag {
    let say =
        |class, phrase: &LocalizedText| styled("p", class).all(written(context, phrase.of(context.lang).to_owned()));
    let place = tag("div")
        .attr(SPOT, Spot::Near.word())
        .attr(NEAR, Near::Workshop.word())
        .attr(AT_ONCE, "")
        .attr(OF, ItemId::Plan.to_string())
        .add(say("section-lead scripted", words::COMING))
        .add(say("section-lead scriptless", words::SCRIPTLESS));
    page().add(page_head(context.t.nav_workshop).add(say("section-lead", words::LEAD))).add(place)
}
