//! A city's comprehensive strategy as a living page. Start here: this is the map of the house.
//!
//! ```text
//! seeds/ (the plan as data, each fact with its place in the source)
//!    │  parsed natively and in the browser by the same code, validated natively
//!    ▼
//! plan ── text ── route                  pure: no browser, no leptos; tested with `cargo test`
//!    ▼
//! replica ── storage ── notes             pure: edits merged and undone, kept in a store; notes are their first use
//!    ▼
//! charts   map   search   proof           pure: plan in, chart options, shapes, finds or places in the source out; proof is native only
//!    ▼
//! export (native, feature `ssr`)          pure: plan in, the files of open data out
//!    ▼
//! browser                                 the only room that touches web-sys, js-sys and gloo
//!    ▼
//! ui (parts, pages, app)                  leptos: reads by signals, writes by named edits
//!    ▼
//! prerender (native, feature `ssr`)       every page complete as HTML in each language, and what pages load later as data
//! main      (wasm, feature `hydrate`)     takes the same page over and makes it live
//! finder    (wasm, feature `hydrate`)     the search, a program of its own for those who search
//! ```
//!
//! A room imports only from rooms above it. `tests/tidy.rs` holds the house to that.
//!
//! | room | idea | read first |
//! |---|---|---|
//! | [`plan`] | goals, directions, measures, projects, figures, zones; reading and validating the seeds | `plan/model.rs` |
//! | [`route`] | every address of the app as one type, both ways | `route.rs` |
//! | [`text`] | the words of the interface, of other languages and of the glossary | `text.rs` |
//! | [`replica`] | the merge core: records with versions, edits and their undo, the text they are kept as | `replica/record.rs` |
//! | [`storage`] | a replica in a store that fails: two places, a journal, compaction | `storage.rs` |
//! | [`notes`] | a reader's notes, as records of a replica | `notes.rs` |
//! | `proof` | native: each fact of the plan found in the source, and every fault of the seeds | `proof.rs` |
//! | [`charts`] | figures as chart options (native), tables and small drawings | `charts.rs` |
//! | [`map`] | projection, outlines, zones and landmarks as plain shapes | `map.rs` |
//! | [`search`] | words found in titles, readings and texts; filters | `search.rs` |
//! | `export` | the plan as open data: JSON with its schema, CSV, `GeoJSON` | `export.rs` |
//! | [`browser`] | storage, chart engine, finder, address, clock: each a small adapter | `browser.rs` |
//! | [`ui`] | the pages and their parts | `ui/app.rs` |
//!
//! Eight choices a reader who knows Leptos may wonder at. Each was measured: the first four took a first visit from 343 kB
//! to 184 kB, the others kept it under its budget of 200 with all that came later.
//!
//! 1. Pages are trees of one type, `ui/html.rs`, not `view!`: a type for each view, each with all that a view can do, was
//!    most of the wasm. Signals, memos, effects and owners are Leptos' own.
//! 2. `browser/address.rs` follows links, not `leptos_router`: the address is a type of ours already, and what was left for
//!    a router to do is a page of code.
//! 3. Chart options are made by `charming` natively and shipped as data; the browser only puts colours in.
//! 4. The browser gets the seeds as JSON, since notes need a parser of it anyway; `plan/tree.rs` is where the two syntaxes
//!    meet, and reading is the same code from there. What is wrong with them the build has said: the browser carries no check
//!    (`plan/places/browser.rs`).
//! 5. What not everybody uses is a file of its own: the chart engine, the finder, the words of other languages, readings,
//!    explanations of terms. In Japanese the pages about the plan and its data come only as documents ([`route`]).
//! 6. A plan in another language is the same plan in other words (`plan/wording.rs`), so that no page knows of it; running
//!    text stays in the plan's own language and says so.
//! 7. Styles and the script that starts the app stand in each page, named by their hashes in its policy
//!    (`prerender/inline.rs`): a page is seen a fifth to a third sooner. What its first sight can do without is `style/late.css`.
//! 8. `xtask/bundle.mjs` numbers the names by which the app and its glue call each other: hashes do not compress.

#[cfg(any(feature = "browser", test))]
mod app;
#[cfg(feature = "browser")]
pub mod browser;
pub mod charts;
#[cfg(feature = "ssr")]
pub mod export;
#[cfg(feature = "browser")]
pub mod live;
pub mod map;
pub mod notes;
pub mod plan;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "ssr")]
pub mod proof;
pub mod replica;
pub mod route;
pub mod search;
pub mod storage;
pub mod text;
pub mod ui;
