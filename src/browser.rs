//! The only room that touches the browser: each edge a small adapter that cleans up after itself.
//!
//! [`chart`] has the chart engine draw a figure's chart from the site's data; [`storage`] keeps notes between visits; [`clock`] gives the time and
//! chance; [`page`] is the document around the app and [`dom`] what is in it.

pub mod chart;
pub mod clock;
pub mod dom;
pub mod page;
pub mod storage;
