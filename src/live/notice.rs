//! What is told when a part of the program does not come: that it can be tried again, or that the site has been published anew
//! and the page has to be read once more. Nothing that is being written is lost by it.

use super::{app::App, mount::mount_in, part_error::PartError};
use crate::{
    browser::{address, dom, page},
    ui::{
        html::{styled, tag},
        parts::basics::button,
    },
};
use std::{pin::Pin, rc::Rc};

/// Work that can be tried again.
pub(crate) type Retry = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<(), PartError>>>>>;

/// Tells that a part did not come.
pub(crate) async fn failed(app: App, again: Rc<dyn Fn()>) {
    let t = app.t();
    let outdated = page::is_outdated().await;
    let (words, word) = if outdated { (t.updated, t.reload) } else { (t.part_failed, t.retry) };
    let act = move |_| {
        app.notice.clear();
        if outdated { address::load() } else { again() }
    };
    let bar = styled("div", "notice")
        .attr("role", "alert")
        .add(tag("span").add(words))
        .add(button("button button-strong", word).on("click", act))
        .add(button("button", t.note_close).on("click", move |_| app.notice.clear()));
    app.notice.clear();
    app.notice.show(dom::body().and_then(|body| mount_in(&body, bar)));
}
