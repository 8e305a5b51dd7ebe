//! One text in two places, so written that one of them is whole at any moment.

use super::{
    store::{Store, StoreError},
    survey::{SlotContent, SlotState},
};
use crate::replica::Content;

/// How often a text is written when what is read back is not what was written.
pub(super) const ATTEMPTS: usize = 3;

/// Writes a text and says whether it reads back. What is there already is not written.
pub(super) fn put(store: &dyn Store, key: &str, text: &str) -> Result<bool, StoreError> {
    store.write(key, text)?;
    Ok(store.read(key)?.as_deref() == Some(text))
}

/// Whether each of two places holds something the other lacks: then neither can be written over before what both hold
/// stands in a third.
pub(super) fn have_diverged<C: Content>([first, second]: &[SlotContent<C>; 2]) -> bool {
    !first.holds_all_of(second) && !second.holds_all_of(first)
}

/// Writes a text, in which all that both places hold is merged, to both, and says whether it reads back. In one of them is
/// enough where there is no room for two. Unreadable texts were set aside before.
pub(super) fn put_twice<C: Content>(
    store: &dyn Store,
    [first, second]: &[SlotContent<C>; 2],
    text: &str,
) -> Result<bool, StoreError> {
    let put = |seen: &SlotContent<C>| if seen.text == text { Ok(true) } else { put(store, &seen.key, text) };
    // The place that holds nothing the other lacks is written over first; as a rule that is the copy.
    let (spare, needed) = if first.holds_all_of(second) { (second, first) } else { (first, second) };
    match put(spare) {
        Ok(true) => match put(needed) {
            Err(StoreError::Full) => Ok(true),
            done => done,
        },
        Err(StoreError::Full) => {
            // The other place may be written over only if a whole text of all that it holds stays, or nothing is lost. One
            // risk is taken: what is shorter, because something was erased, is written all the same, or no room would ever
            // be won in a store that is more than half full.
            let is_safe = needed.found != SlotState::Ours
                || needed.text == text
                || (spare.found == SlotState::Ours && spare.holds_all_of(needed))
                || text.len() < needed.text.len();
            if is_safe { put(needed) } else { Err(StoreError::Full) }
        }
        done => done,
    }
}
