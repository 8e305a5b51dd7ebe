//! One file a page. Each opens with its heading, and stands complete as HTML before a script runs.

pub(super) mod about;
pub(super) mod direction;
pub(super) mod goal;
pub(super) mod home;
pub(super) mod kpis;
pub(super) mod map;
pub(super) mod measure;
pub(super) mod not_found;
pub(super) mod notes;
pub(super) mod tree;
pub(super) mod zone;
