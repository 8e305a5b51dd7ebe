//! A store in memory that can fail on purpose. Its clones share one content, as the tabs of a browser do.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::store::{Store, StoreError};

/// A way to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing can be read or written.
    Denied,
    /// No more than this many bytes fit in, keys included.
    Full(usize),
    /// After so many good writes, one is cut in half without a word.
    Torn(usize),
    /// After so many good writes, one is cut in half and nothing works any more.
    PowerCut(usize),
}

/// A store in memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore(Rc<RefCell<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    texts: BTreeMap<String, String>,
    fault: Option<Fault>,
}

impl MemoryStore {
    /// Fails in this way from now on; `None` to work again.
    pub fn fail(&self, fault: Option<Fault>) {
        self.0.borrow_mut().fault = fault;
    }

    /// All that is kept, by key.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }
}

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        let inner = self.0.borrow();
        if inner.fault == Some(Fault::Denied) {
            return Err(StoreError::Denied);
        }
        Ok(inner.texts.get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let mut inner = self.0.borrow_mut();
        let (whole, next) = match inner.fault {
            Some(Fault::Denied) => return Err(StoreError::Denied),
            Some(Fault::Full(room)) => {
                let others = inner.texts.iter().filter(|(held, _)| *held != key);
                let used: usize = others.map(|(held, text)| held.len() + text.len()).sum();
                if used + key.len() + text.len() > room {
                    return Err(StoreError::Full);
                }
                (true, inner.fault)
            }
            Some(Fault::Torn(0)) => (false, None),
            Some(Fault::PowerCut(0)) => (false, Some(Fault::Denied)),
            Some(Fault::Torn(good)) => (true, Some(Fault::Torn(good - 1))),
            Some(Fault::PowerCut(good)) => (true, Some(Fault::PowerCut(good - 1))),
            None => (true, None),
        };
        inner.fault = next;
        let kept = if whole { text.to_owned() } else { text.chars().take(text.chars().count() / 2).collect() };
        inner.texts.insert(key.to_owned(), kept);
        if inner.fault == Some(Fault::Denied) { Err(StoreError::Denied) } else { Ok(()) }
    }
}
