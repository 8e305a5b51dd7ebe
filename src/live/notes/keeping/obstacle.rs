//! What stands in the way of storing notes, in words.

use crate::{
    notes::{Obstacle, StoreError},
    text::{fill, live::LiveTexts},
};

/// Why notes cannot be stored, for the reader.
pub(super) fn why(t: &LiveTexts, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::Store(StoreError::Denied) => t.store_denied.to_owned(),
        Obstacle::Store(StoreError::Full) => t.store_full.to_owned(),
        Obstacle::Store(StoreError::Other(said)) => fill(t.store_other, &[("why", said)]),
        Obstacle::Torn => t.store_torn.to_owned(),
        Obstacle::Guarding => t.store_guarding.to_owned(),
    }
}
