//! The link that brings other tablets in, as a QR code for their cameras and as a text.

use super::{hall::Hall, joining::tables};
use crate::{
    browser::{
        address,
        dom::{self, Element},
    },
    live::notes::keeping::{
        copying::{Words, copier},
        qr::qr,
    },
    notes::workshop::{MARK, code, words},
    text::annotation::plain,
    ui::html::{Tag, dynamic, styled, tag},
};
use leptos::prelude::*;

/// The code, the link, and the table of this device.
pub(super) fn gathering(hall: Hall) -> Tag {
    let link = hall.peek(|run| {
        let fragment = [MARK, &code(run.settings(), &hall.context.plan.id)].concat();
        address::link_with(&fragment)
    });
    let local = address::is_of_this_device().then(|| styled("p", "aside").add(hall.say(words::LOCAL_ADDRESS)));
    let count = hall.peek(|run| run.settings().tables());
    let sit = move |table: Option<u8>| {
        hall.change(|run| run.sit_at(table));
        hall.said().set(hall.say_with(words::SEATED, &[("table", &plain(&hall.table_name(table)))]));
        Hall::go_to_phase();
    };
    let said = |word| plain(&hall.say(word)).into_owned();
    let code = qr(link.clone(), said(words::QR), said(words::QR_NONE));
    tag("div")
        .add(
            styled("div", "workshop-gather")
                .add(styled("div", "workshop-qr").add(code))
                .add(tag("div").add(tag("p").add(hall.say(words::QR_TEXT))).all(local).add(shared(hall, link))),
        )
        // Drawn anew when the device is put elsewhere.
        .add(dynamic(move || {
            hall.table.track();
            tables(hall, count, sit)
        }))
}

/// The link as a text, and the button that copies it.
fn shared(hall: Hall, link: String) -> Tag {
    let field = StoredValue::new_local(None::<Element>);
    let words = Words { copy: words::COPY, copied: words::COPIED, failed: words::COPY_FAILED };
    // Where nothing is copied the reader's own copying is at hand.
    let copier = copier(hall.app(), words, link.clone(), move || {
        if let Some(field) = field.try_get_value().flatten() {
            dom::focus_on(&field);
        }
    });
    let input = tag("input")
        .attr("type", "text")
        .attr("id", "workshop-link")
        .attr("readonly", "")
        .attr("value", link)
        .on_mount(move |element| field.set_value(Some(element)));
    styled("div", "filter")
        .add(tag("label").attr("for", "workshop-link").add(hall.say(words::LINK)))
        .add(input)
        .add(styled("p", "workshop-copy").all(copier))
}
