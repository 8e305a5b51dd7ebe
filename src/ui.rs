//! The pages and their parts, as trees of elements: pure, without Leptos and without a browser.
//!
//! [`body`] is what stands in a page's body; `pages/` has one file a page; `parts/` the pieces pages are made of; [`html`]
//! is the tree; [`spot`] names what comes alive in it; [`context`] is what every part may ask for: the plan, the words, the
//! language. Nothing here formats a number or decides a rule: that is done, and tested, below. What lives is `crate::live`.

#[cfg(feature = "ssr")]
pub(crate) mod body;
pub mod context;
pub(crate) mod html;
pub(crate) mod pages;
pub(crate) mod parts;
pub(crate) mod spot;
