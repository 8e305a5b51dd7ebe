//! The only room that touches the browser: each edge a small adapter that cleans up after itself.
//!
//! [`address`] follows links without leaving the document; [`chart`] has the chart engine draw; [`storage`] keeps notes
//! between visits; [`clock`] gives the time and chance; [`fetch`] files of the site; [`furigana`] remembers
//! a wish; [`effect`] does what follows a change; [`page`] is the document around the app
//! and [`dom`] what is in it.

pub mod address;
pub mod chart;
pub mod clock;
pub mod dom;
pub mod effect;
pub mod fetch;
pub mod furigana;
pub mod page;
pub mod storage;
