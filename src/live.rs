//! What lives in a page, in Leptos: reads by signals, writes by named edits.
//!
//! A page comes complete and mostly stays as it came. Here is what a program adds: it attaches to the elements that say they
//! come alive (`ui/spot.rs`), hears of presses and keys at the window, and draws further pages from the plan it carries. It is
//! islands rather than hydration: nothing of a page is walked or matched, so a page costs the start nothing, and one that an
//! extension or a translation has altered works as well as one that was left alone.
//!
//! The program comes in parts ([`parts`] says which holds what). The first is the start: addresses, notes, and the spots
//! themselves; a part is fetched when it is about to be used. Start with [`events`], then
//! [`spots`].
//!
//! | file | idea |
//! |---|---|
//! | [`events`] | how the document comes to life, and who answers what happens in the window |
//! | [`app`], [`state`] | the handle everything is reached by, and what it holds |
//! | [`navigate`] | a step to another page, and the way back |
//! | [`spots`] | which element comes alive as what |
//! | [`parts`] | the parts of the program: fetched when used, once, with words where one does not come ([`part_error`], [`notice`]) |
//! | [`shell`] | what around the page follows it: the way it is at, languages |
//! | [`switches`] | what a reader turns on and off |
//! | [`notes`], [`drafts`] | the reader's notes: where they are kept, shown and written |
//! | [`search`], [`finds`] | words found at every letter |
//! | [`filters`] | a page narrowed to a department, an audience, a zone |
//! | [`furigana`] | readings over the kanji |
//! | [`glossary`] | what a word means |
//! | [`source`] | the lines of the source behind a page |
//! | [`near`], [`charts`] | what comes alive when it comes near the window; the chart engine |
//! | [`keeper`] | records on this device: stored at each edit, followed by what shows them; notes and measured values use it |
//! | [`review`] | measured values: kept on this device, entered, judged |
//! | [`said`] | words of notes and of where they are kept, in the language of the document |
//! | [`pictures`] | when the map and the tree come alive |
//! | [`map`] | the map, moved by fingers, wheel, keys and buttons |
//! | [`tree`] | the tree, opened, folded and looked through |
//! | [`mount`], [`keyed`] | trees made into elements, and lists of them |
//! | [`later_style`] | the style sheet that comes with parts of the program |

#![expect(clippy::unnecessary_wraps, reason = "what begins a part of the program can fail by its fetch alone")]

mod app;
mod charts;
mod drafts;
mod events;
mod filters;
mod finds;
mod furigana;
mod glossary;
mod keeper;
mod keyed;
mod later_style;
mod map;
mod mount;
mod navigate;
mod near;
mod notes;
mod notice;
mod part_error;
mod parts;
mod pictures;
mod review;
mod said;
mod search;
mod shell;
mod source;
mod spots;
mod state;
mod switches;
mod tree;

pub use events::start;
