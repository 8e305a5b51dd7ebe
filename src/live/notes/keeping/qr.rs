//! A QR code in its place, which comes by a script of its own.

use crate::{
    browser::{dom, qr::draw, task::spawn},
    ui::html::{Tag, styled},
};

/// The place of the code of a text; `name` is what it is for those who do not see it, `none` what is said where there can be none.
pub(super) fn qr(text: String, name: String, none: String) -> Tag {
    styled("div", "qr-place").on_mount(move |place| {
        spawn(async move {
            if !draw(&place, &text, &name).await {
                dom::put_words(&place, &none);
            }
        });
    })
}
