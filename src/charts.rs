//! Figures as charts, tables, sentences and small drawings. The same figure always tells the same story in all of them.
//!
//! [`course`] decides what there is to draw of a figure: a baseline, a target, a straight line between them, or less.
//! [`scale`] decides where the value axis starts, ends and ticks. On these two stand `chart`, which makes an option for the
//! chart engine, [`key`], what its signs mean, [`progress`], where measured values stand, [`glyph`], a small drawing for overviews, with [`axes`], the ends of its axes, and [`description`], the
//! sentence for whoever listens rather than looks. Nothing here knows a colour: `chart` is given a palette by its caller.
//!
//! `chart` is native only (feature `ssr`): options are data of the site, written with the pages, and the browser only draws
//! them.
//!
//! What the plan does not say is not drawn: no point for 「―」, no value between the two years, no line but the straight one.

pub mod axes;
#[cfg(feature = "ssr")]
pub mod chart;
pub mod course;
pub mod description;
pub mod glyph;
pub mod key;
pub mod progress;
pub mod scale;

#[cfg(test)]
pub(crate) mod samples;
