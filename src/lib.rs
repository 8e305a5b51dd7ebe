//! A city's comprehensive strategy as a living page. Start here: this is the map of the house.
//!
//! ```text
//! seeds/ (the plan as data, each fact with its place in the source)
//!    │  parsed natively and in the browser by the same code, validated natively
//!    ▼
//! plan ── text ── route                   pure: no browser, no leptos; tested with `cargo test`
//!    ▼
//! replica ── storage ── notes ── review   pure: edits merged and undone, kept in a store; notes and measured values use them
//!    ▼
//! charts   map   search                   pure: plan in, chart options, shapes or finds out
//!    ▼
//! conformance   proof (native)            pure: what the site says of itself; each fact's place in the source
//!    ▼
//! export (native, feature `ssr`)          pure: plan in, the files of open data out
//!    ▼
//! app                                     pure: what is decided, from a state and an event to a state and an effect
//!    ▼
//! browser (feature `browser`)             the only room that touches web-sys, js-sys and gloo
//!    ▼
//! ui (parts, pages)                       still trees of elements, complete before a script runs
//!    ▼
//! live (feature `browser`)                leptos: what lives in a page; reads by signals, writes by named edits
//!    ▼
//! prerender (native, feature `ssr`)       every page complete as HTML in each language, and what pages load later as data
//! main      (wasm, feature `browser`)     brings that HTML to life
//! ```
//!
//! A room imports only from rooms above it. `tests/tidy.rs` holds the house to that.
//!
//! | room | idea | read first |
//! |---|---|---|
//! | [`plan`] | goals, directions, measures, projects, figures, zones; reading and validating the seeds | `plan/model.rs` |
//! | [`text`] | the words of the interface, of other languages and of the glossary | `text.rs` |
//! | [`route`] | every address of the app as one type, with what the page is asked for, both ways | `route.rs` |
//! | [`replica`] | the merge core: records with versions, edits and their undo, the text they are kept as | `replica/record.rs` |
//! | [`storage`] | a replica in a store that fails: two places, a journal, compaction | `storage.rs` |
//! | [`notes`] | a reader's notes, as records of a replica | `notes.rs` |
//! | [`review`] | measured values, as records of a replica; the rule that judges them | `review.rs` |
//! | [`charts`] | figures as chart options (native), tables and small drawings | `charts.rs` |
//! | [`map`] | projection, outlines, zones and landmarks as plain shapes | `map.rs` |
//! | [`search`] | words found in titles, readings and texts; filters | `search.rs` |
//! | `conformance` | native: what `/accessibility/` and `/privacy/` say, and which pages were tested | `conformance.rs` |
//! | `proof` | native: each fact of the plan found in the source, and every fault of the seeds | `proof.rs` |
//! | `export` | the plan as open data: JSON with its schema, CSV, `GeoJSON` | `export.rs` |
//! | `app` | decisions: what a link does, what becomes of the history, when readings are shown | `app/step.rs` |
//! | `browser` | storage, chart engine, address, clock: each a small adapter | `browser.rs` |
//! | [`ui`] | the pages and their parts | `ui/body.rs` |
//! | `live` | what comes alive in them, in parts of the program fetched when used | `live.rs` |
//!
//! **Parts of the program.** A first visit loads the start alone: addresses, the sheet a note is written on, and what attaches to
//! a page. `live/parts.rs` says which parts there are, what each holds and when it is fetched; `xtask/src/budgets.rs` how many
//! bytes each may cost, which a step of `cargo xtask test` holds it to.
//!
//! Choices a reader who knows Leptos may wonder at. Each was measured, in bytes of a first visit to `/` until it lives
//! (343 kB with `view!`, a router and charts in the wasm; 196 with all of the app in one program; 99 now).
//!
//! 1. Pages are trees of one type, `ui/html.rs`, not `view!`: a type for each view, each with all that a view can do, was
//!    most of the wasm. Signals, memos, effects and owners are Leptos' own. A node that holds a view of Leptos was built and
//!    measured too: 0.4 kB for every first visit, 2.2 kB for the part that used it; and what is static in a `view!` comes as
//!    inner HTML, which the policy forbids. Keyed lists (`live/keyed.rs`) and dynamic children do what it was wanted for.
//! 2. No page is hydrated. Hydration walks all of a page to find the few elements that live, and anything an extension or a
//!    translation puts among them leads it astray. Here those elements bear attributes ([`ui`]), `live` looks for these, and
//!    presses are heard at the window: a page costs the start nothing, and nothing is found by its place among others.
//! 3. `live/navigate.rs` follows links, not `leptos_router`: the address is a type of ours already, and what was left for
//!    a router to do is a page of code.
//! 4. Chart options are made by `charming` natively and shipped as data; the browser only puts colours in.
//! 5. The browser gets the seeds as JSON, since notes need a parser of it anyway (the start has none); `plan/tree.rs` is where
//!    the two syntaxes meet, and reading is the same code from there. What is wrong with them the build has said: the browser carries no check
//!    (`plan/source_map/browser.rs`).
//! 6. What not everybody uses is a part or a file of its own: drawing further pages, the plan they are drawn from, what keeps
//!    notes, search, filters, explanations, passages, the chart engine, the words of other languages, readings. In Japanese the
//!    pages about the plan and its data come only as documents ([`route`]).
//! 7. A plan in another language is the same plan in other words (`plan/wording.rs`), so that no page knows of it.
//! 8. Styles and the script that starts the app stand in each page, named by their hashes in its policy
//!    (`prerender/inline.rs`): a page is seen a fifth to a third sooner. What its first sight can do without is `style/late.css`; what
//!    moves the map and what pages of figures need are sheets of their own (`style/parts.css`, `style/apart.css`).
//! 9. What keeps the site on the device is not part of the app but two scripts of `src/offline/`: `worker.js` answers without a
//!    network, `page.js` (`offline.js` in the site) asks for it, offers a new version and serves the buttons of `/offline/`. So an
//!    app that does not start can still be replaced. `xtask/offline.mjs` tells the worker each file of the site by its content.
//!    Nor are those that nobody pays for who does not use them: `src/embed/frame.js` in a page that stands in a frame of another
//!    site, `host.js` (`embed.js` in the site) in the page around it, `builder.js` on `/embed/`; `src/share/share.js` behind the
//!    button that shares a page, `src/present/present.js` behind the one that shows the plan on a wall. What several of them share
//!    is in `src/scripts/`. `src/single/boot.js` starts the one file that carries the whole site (`xtask/single.mjs`): it gives the
//!    app an address, a history and files where a browser has none for a page without a server.
//! 10. `xtask/bundle.mjs` numbers the names by which the app and its glue call each other: hashes do not compress.

#[cfg(any(feature = "browser", test))]
mod app;
#[cfg(feature = "browser")]
pub mod browser;
pub mod charts;
#[cfg(feature = "ssr")]
pub mod conformance;
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
pub mod review;
pub mod route;
pub mod search;
pub mod storage;
pub mod text;
pub mod ui;
