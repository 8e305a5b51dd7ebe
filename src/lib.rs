//! A city's comprehensive strategy as a living page. Start here: this is the map of the house.
//!
//! ```text
//! seeds/ (the plan as data, each fact with its place in the source)
//!    │  parsed and validated natively and in the browser by the same code
//!    ▼
//! plan ── notes ── text ── route         pure: no browser, no leptos; tested with `cargo test`
//!    ▼
//! charts   map   proof                    pure: plan in, chart options, shapes or places in the source out; proof is native only
//!    ▼
//! export (native, feature `ssr`)          pure: plan in, the files of open data out
//!    ▼
//! browser                                 the only room that touches web-sys, js-sys and gloo
//!    ▼
//! ui (parts, pages, app)                  leptos: reads by signals, writes by named edits
//!    ▼
//! prerender (native, feature `ssr`)       every page complete as HTML before a script runs, and every chart as data
//! main      (wasm, feature `hydrate`)     takes the same page over and makes it live
//! ```
//!
//! A room imports only from rooms above it. `tests/tidy.rs` holds the house to that.
//!
//! | room | idea | read first |
//! |---|---|---|
//! | [`plan`] | goals, directions, measures, projects, figures, zones; reading and validating the seeds | `plan/model.rs` |
//! | [`notes`] | a reader's notes as edits on a notebook, and their envelope in storage | `notes/notebook.rs` |
//! | [`route`] | every address of the app as one type, both ways | `route.rs` |
//! | [`text`] | the words of the interface | `text.rs` |
//! | `proof` | native: each fact of the plan found in the source, and every fault of the seeds | `proof.rs` |
//! | [`charts`] | figures as chart options (native), tables and small drawings | `charts.rs` |
//! | [`map`] | projection, outlines, zones and landmarks as plain shapes | `map.rs` |
//! | `export` | the plan as open data: JSON with its schema, CSV, `GeoJSON` | `export.rs` |
//! | [`browser`] | storage, chart engine, address, clock: each a small adapter | `browser.rs` |
//! | [`ui`] | the pages and their parts | `ui/app.rs` |

pub mod browser;
pub mod charts;
#[cfg(feature = "ssr")]
pub mod export;
pub mod map;
pub mod notes;
pub mod plan;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "ssr")]
pub mod proof;
pub mod route;
pub mod text;
pub mod ui;

/// Takes the prerendered page over and makes it live.
#[cfg(feature = "hydrate")]
pub fn start() {
    browser::page::tell_when_stopped();
    // A build with a faulty plan is never published; if one is all the same, the static page stays as it is.
    let Ok(plan) = plan::embedded::plan() else { return browser::page::tell_that_stopped() };
    let scene = ui::scene::Scene { plan, t: text::Texts::JAPANESE, lang: text::Lang::Ja };
    let folder = browser::address::folder();
    let address = browser::address::current(&folder);
    leptos::mount::hydrate_body(move || ui::app::app(scene, folder, address));
}
