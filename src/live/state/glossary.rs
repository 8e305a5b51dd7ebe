//! The explanation that is open, and the file of all once it is here.

use crate::{browser::page, live::mount::Mounted};
use leptos::prelude::*;

/// The explanations, and the one that is open. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Glossary {
    /// The file of explanations, once it is here.
    file: StoredValue<Option<String>>,
    open: StoredValue<Option<Open>, LocalStorage>,
    /// Counts what the reader turns to, so that an explanation that comes late is not shown to one who has turned elsewhere.
    turns: StoredValue<u32>,
}

/// An explanation that is open.
struct Open {
    sheet: Mounted,
    /// The word that was pressed.
    opener: Option<page::FocusTarget>,
}

impl Glossary {
    pub(crate) fn new() -> Self {
        Self { file: StoredValue::new(None), open: StoredValue::new_local(None), turns: StoredValue::new(0) }
    }

    /// The file of explanations, once it is here.
    pub(crate) fn file(self) -> Option<String> {
        self.file.get_value()
    }

    /// Keeps the file of explanations.
    pub(crate) fn keep_file(self, file: String) {
        self.file.set_value(Some(file));
    }

    /// Keeps the explanation that was put into the page, and the word it was asked for at.
    pub(crate) fn show(self, sheet: Option<Mounted>, opener: Option<page::FocusTarget>) {
        self.open.set_value(sheet.map(|sheet| Open { sheet, opener }));
    }

    /// The reader turns to something: which turn that is.
    pub(crate) fn turn(self) -> u32 {
        self.turns.update_value(|turns| *turns += 1);
        self.turns.get_value()
    }

    /// Whether the reader has not turned to anything else since.
    pub(crate) fn is_turned(self, turn: u32) -> bool {
        self.turns.get_value() == turn
    }

    /// Closes the explanation, if one is open or on its way, and may bring the reader back to the word.
    pub(crate) fn close(self, back: bool) {
        self.turn();
        if let Some(Open { sheet, opener }) = self.open.try_update_value(Option::take).flatten() {
            sheet.remove();
            if let Some(opener) = opener.filter(|_| back) {
                opener.go_back();
            }
        }
    }
}
