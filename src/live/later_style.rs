//! The style sheet of what only parts of the program need, fetched with the first of them: what moves the map, and what stands
//! beside the text of a note.

use crate::browser::{sheet, task::spawn};

/// Does something once the sheet holds. Nothing where it does not come: without it nothing would be where it belongs.
pub(crate) fn when_here(act: impl FnOnce() + 'static) {
    spawn(async move {
        if sheet::here("moves").await {
            act();
        }
    });
}
