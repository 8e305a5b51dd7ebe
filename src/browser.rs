//! The only room that touches the browser: each edge a small adapter that cleans up after itself.
//!
//! [`address`] tells where links lead and takes steps in the history; [`archive`] keeps large texts in the browser's database;
//! [`device`] tells what is promised of what is kept; `by_name` is how what few use is asked for; [`chart`] has the chart engine
//! draw, and [`qr`] QR codes; [`storage`] keeps notes between visits; [`clock`] gives the time and chance; [`fetch`] files of the
//! site; [`normalise`] one form of letters for the search; [`field`] what is typed into a cell; [`files`] what is saved on the device
//! and chosen from it; [`preference`] remembers what a reader wishes of every page; [`page`] is the document around the app and
//! [`dom`] what is in it; [`sheet`] style sheets of their own; [`pointer`] tells what fingers, a wheel and keys do to an element;
//! [`task`] is work that waits.

pub mod address;
pub mod archive;
mod by_name;
pub mod chart;
pub mod clock;
pub mod device;
pub mod dom;
pub mod fetch;
pub mod field;
pub mod files;
pub mod normalise;
pub mod page;
pub mod pointer;
pub mod preference;
pub mod qr;
pub mod sheet;
pub mod storage;
pub mod task;
