//! The only room that touches the browser: each edge a small adapter that cleans up after itself.
//!
//! [`chart`] draws chart options with the chart engine; [`storage`] keeps notes between visits; [`clock`] gives the time and
//! chance; [`page`] is the document around the app.

pub mod chart;
pub mod clock;
pub mod page;
pub mod storage;
