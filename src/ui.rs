//! The pages and their parts, in leptos. Reads by signals, writes by named edits.
//!
//! [`app`] puts the shell around the page an address names; `pages/` has one file a page; `parts/` the pieces pages are made
//! of; `html` is the tree of what never changes; [`scene`] is what every part may ask for: the plan, the words, the language;
//! `asked` is what the address asks for. Nothing here formats a number or decides a rule: that is done, and tested, below.

pub(crate) mod app;
mod asked;
pub(crate) mod html;
mod pages;
pub(crate) mod parts;
pub mod scene;
