//! Texts that cannot be read: set aside, so that their place can be used; taken away by the reader; then cleared.

use super::{
    keeper::Keeper,
    store::StoreError,
    survey::{SlotContent, SlotState},
    twin::put,
};
use crate::replica::Content;

/// A text that cannot be read, for the reader to take away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableText {
    /// Where it is kept; none for a single record among others that can be read.
    pub key: Option<String>,
    /// The text as it was found.
    pub text: String,
}

impl<C: Content> Keeper<C> {
    /// How many texts cannot be read, single records among others included. Nothing is read for it.
    pub fn unreadable_count(&self) -> usize {
        self.aside + self.broken.len() + self.replica.unread().count()
    }

    /// The texts that cannot be read, as they were found.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn unreadable(&self) -> Result<Vec<UnreadableText>, StoreError> {
        let mut texts = Vec::new();
        for key in self.slots.shelf() {
            if let Some(text) = self.store.read(&key)? {
                texts.push(UnreadableText { key: Some(key), text });
            }
        }
        for (key, text) in &self.broken {
            texts.push(UnreadableText { key: Some(key.clone()), text: text.clone() });
        }
        texts.extend(self.replica.unread().map(|value| UnreadableText { key: None, text: value.to_string() }));
        Ok(texts)
    }

    /// Removes unreadable texts that the reader has taken away. What is no longer as it was taken stays. Single records are
    /// gone after the next [`Keeper::save`].
    ///
    /// # Errors
    /// When the store cannot be read or written to.
    pub fn clear_unreadable(&mut self, taken: &[UnreadableText]) -> Result<(), StoreError> {
        for UnreadableText { key, text } in taken {
            let Some(key) = key else {
                self.replica.drop_unread(text);
                self.known.is_all = false;
                self.is_whole_unsaved = true;
                continue;
            };
            if self.slots.of(key).is_none() || self.store.read(key)?.as_ref() != Some(text) {
                continue;
            }
            self.store.remove(key)?;
            self.is_due = true;
            let count = self.broken.len();
            self.broken.retain(|(place, _)| place != key);
            if self.broken.len() == count {
                self.aside = self.aside.saturating_sub(1);
            }
        }
        Ok(())
    }

    /// Copies the unreadable texts of two places to where they are safe; says whether all are.
    pub(super) fn set_aside(&mut self, twin: &[SlotContent<C>; 2]) -> bool {
        twin.iter().filter(|seen| seen.found == SlotState::Unreadable).all(|seen| self.is_aside(&seen.key, &seen.text))
    }

    fn is_aside(&mut self, place: &str, text: &str) -> bool {
        for key in self.slots.shelf() {
            match self.store.read(&key) {
                Ok(Some(held)) if held == text => {}
                Ok(None) if put(&*self.store, &key, text) == Ok(true) => self.aside += 1,
                Ok(Some(_)) => continue,
                _ => return false,
            }
            self.broken.retain(|(broken, _)| broken != place);
            return true;
        }
        false
    }
}
