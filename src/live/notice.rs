//! What is told when a part of the program does not come: that it can be tried again, or that the site has been published anew
//! and the page has to be read once more. Nothing that is being written is lost by it.

use super::{
    app::App,
    mount::{Mounted, mount_in},
    parts::PartError,
};
use crate::{
    browser::{address, dom, page},
    ui::{
        html::{styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;
use std::{pin::Pin, rc::Rc};

/// Work that can be tried again.
pub(crate) type Retry = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<(), PartError>>>>>;

/// The notice, if one is shown. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Notice(StoredValue<Option<Mounted>, LocalStorage>);

impl Notice {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }
}

/// Tells that a part did not come.
pub(crate) async fn failed(app: App, again: Rc<dyn Fn()>) {
    let t = app.t();
    let outdated = page::is_outdated().await;
    let (words, word) = if outdated { (t.updated, t.reload) } else { (t.part_failed, t.retry) };
    let act = move |_| {
        clear(app);
        if outdated { address::load() } else { again() }
    };
    let bar = styled("div", "notice")
        .attr("role", "alert")
        .add(tag("span").add(words))
        .add(button("button button-strong", word).on("click", act))
        .add(button("button", t.note_close).on("click", move |_| clear(app)));
    clear(app);
    app.notice.0.set_value(dom::body().and_then(|body| mount_in(&body, bar)));
}

/// Takes the notice away.
pub(crate) fn clear(app: App) {
    if let Some(mounted) = app.notice.0.try_update_value(Option::take).flatten() {
        mounted.remove();
    }
}
