//! Files brought in: chosen or dropped, as many as one likes and whatever they are called. They are read here; nothing changes by it.

use super::{
    looks::way,
    preview::{self, Answer},
};
use crate::{
    browser::{
        dom::Element,
        files::{self, ChosenFile, FileText},
        page,
        task::spawn,
    },
    live::mount::{Mounted, mount_in},
    live::notes::keeping::{
        controller::Controller,
        points,
        said::{say, say_with},
    },
    notes::{Counts, Did, FileFault, IntakeError, MOST_BYTES, Preview, Reason, words},
    ui::{
        context::PageContext,
        html::{Tag, dynamic, placeholder, styled, tag},
        parts::basics::button,
    },
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::{rc::Rc, time::Duration};

/// The way in. A handle, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Choosing {
    notes: Controller,
    context: PageContext,
    said: RwSignal<String>,
    /// Where the preview stands.
    place: StoredValue<Option<Element>, LocalStorage>,
    shown: StoredValue<Option<Mounted>, LocalStorage>,
    /// What is previewed.
    preview: StoredValue<Option<(Preview, Reason)>, LocalStorage>,
    /// What is to be done when a restore point was made.
    made: StoredValue<Option<Rc<dyn Fn()>>, LocalStorage>,
    /// Counts choices, so that only the last one is shown.
    turns: StoredValue<u32>,
}

/// The field for files, and the place of the preview.
pub(super) fn view(choosing: &Choosing) -> Tag {
    let choosing = *choosing;
    let notes = choosing.notes;
    let app = notes.app;
    let field = tag("input")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("id", "note-file")
        .attr("aria-describedby", "note-file-hint")
        .on("change", move |event| choosing.read(files::chosen(&event)));
    let back = dynamic(move || {
        if notes.next()[0] != Some(Did::TookIn) {
            return placeholder();
        }
        button("button", say(app, words::TAKE_BACK)).attr("id", "note-take-back").on("click", move |_| {
            if notes.step(true).is_some() {
                choosing.said.set(say_with(app, words::UNDONE, &[("what", &say(app, words::DID_TOOK_IN))]));
                // The button goes with what it took back.
                page::focus("note-file");
            }
        })
    });
    StoredValue::new_local(files::hold_stray_files());
    way(app, words::LOAD_TITLE)
        .on("drop", move |event| choosing.read(files::dropped(&event)))
        .add(tag("p").add(tag("label").attr("for", "note-file").add(say(app, words::LOAD_CHOOSE))).add(field))
        .add(styled("p", "aside").attr("id", "note-file-hint").add(say(app, words::LOAD_HINT)))
        .add(styled("p", "aside").add(say(app, words::LOAD_DROP)))
        .add(tag("div").attr("role", "status").add(dynamic(move || styled("p", "note-said").add(choosing.said.get()))))
        .add(back)
        .add(tag("div").on_mount(move |element| choosing.place.set_value(Some(element))))
}

impl Choosing {
    pub(super) fn new(notes: Controller, context: PageContext) -> Self {
        Self {
            notes,
            context,
            said: RwSignal::new(String::new()),
            place: StoredValue::new_local(None),
            shown: StoredValue::new_local(None),
            preview: StoredValue::new_local(None),
            made: StoredValue::new_local(None),
            turns: StoredValue::new(0),
        }
    }

    /// Does something whenever a restore point was made.
    pub(super) fn when_made(self, act: impl Fn() + 'static) {
        self.made.set_value(Some(Rc::new(act)));
    }

    /// Tells the reader something.
    pub(super) fn tell(self, words: String) {
        // The page may have been left meanwhile.
        self.said.try_set(words);
    }

    /// Shows what texts would change, each under its name; `reason` is what a restore point made before is called.
    pub(super) fn consider(self, texts: Vec<(String, Result<String, FileFault>)>, reason: Reason) {
        let preview = self.notes.peek(|notebook| Preview::of(notebook, texts));
        self.tell(String::new());
        let answer = move |answer| self.answer(answer);
        // What is brought back on purpose comes with what was deleted since.
        let back = reason == Reason::BeforeRestore;
        let view = preview::view(self.notes.app, self.context, &preview, back, answer);
        self.preview.set_value(Some((preview, reason)));
        self.show(Some(view));
        page::focus("note-preview");
    }

    /// Reads files and shows what they would change.
    fn read(self, chosen: Vec<ChosenFile>) {
        if chosen.is_empty() {
            return;
        }
        let turn = self.turns.get_value() + 1;
        self.turns.set_value(turn);
        self.said.set(say(self.notes.app, words::READING));
        spawn(async move {
            let mut texts = Vec::new();
            for file in chosen {
                texts.push((file.name(), text(&file).await));
            }
            // The page may have been left meanwhile, or other files chosen.
            if self.turns.try_get_value() != Some(turn) {
                return;
            }
            self.consider(texts, Reason::BeforeImport);
        });
    }

    fn show(self, view: Option<Tag>) {
        if let Some(before) = self.shown.try_update_value(Option::take).flatten() {
            before.remove();
        }
        if let (Some(view), Some(place)) = (view, self.place.get_value()) {
            self.shown.set_value(mount_in(&place, view));
        }
    }

    /// Does what a reader says to the preview.
    fn answer(self, answer: Answer) {
        let Some((preview, reason)) = self.preview.try_update_value(Option::take).flatten() else { return };
        let Answer::Take { back } = answer else { return self.close() };
        spawn(async move {
            // Where none can be made the step back is there all the same.
            let made = points::make(self.notes, reason).await;
            if self.turns.try_get_value().is_none() {
                return;
            }
            self.take(&preview, back);
            self.close();
            if made.is_ok()
                && let Some(act) = self.made.get_value()
            {
                act();
            }
        });
    }

    /// Takes in what was previewed, and says what that came to.
    fn take(self, preview: &Preview, back: bool) {
        self.notes.bring_in(preview, back);
        let Counts { new, changed, conflicting, deleted, gone, .. } = preview.total();
        let new = if back { new + gone } else { new };
        let [new, changed, both, deleted] = [new, changed, conflicting, deleted].map(|count| count.to_string());
        let parts = [("new", &*new), ("changed", &changed), ("both", &both), ("deleted", &deleted)];
        self.said.set(say_with(self.notes.app, words::TAKEN_IN, &parts));
    }

    /// Puts the preview away. What was pressed in it is dropped with it, so that happens after the press is answered.
    fn close(self) {
        set_timeout(
            move || {
                self.show(None);
                if !page::focus("note-take-back") {
                    page::focus("note-file");
                }
            },
            Duration::ZERO,
        );
    }
}

/// A file as text. What is too large is not even read.
async fn text(file: &ChosenFile) -> Result<String, FileFault> {
    if file.size() > MOST_BYTES {
        return Err(IntakeError::TooLarge { bytes: file.size() }.into());
    }
    match file.text().await {
        FileText::Text(text) => Ok(text),
        FileText::Other(text) => Err(FileFault::not_text(&text)),
        FileText::Unreadable => Err(FileFault::Unreadable),
    }
}
