//! The rules of the house as tests. A rule that is broken says where, and why it is a rule.
//!
//! What a compiler cannot hold is held here: which room may know which (the picture is in `src/lib.rs`), where the browser
//! and leptos may be touched, and what no code may name. The rules are about code that ships; tests may do as they need.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

#[path = "tidy/circles.rs"]
mod circles;
#[path = "tidy/source.rs"]
mod source;

use source::{Source, Token, read};
use strategy_explorer::plan::embedded;

/// The rooms of the house from the ground up: each imports only from those before it.
const ROOMS: [&str; 18] = [
    "plan",
    "text",
    "route",
    "replica",
    "storage",
    "notes",
    "review",
    "charts",
    "map",
    "search",
    "conformance",
    "proof",
    "export",
    "app",
    "browser",
    "ui",
    "live",
    "prerender",
];

/// The most lines a file may have, and from how many on its head says why it has so many.
const LINES: usize = 400;
const LINES_TO_EXPLAIN: usize = 300;
const EXPLAINED: &str = "Over 300 lines: ";

/// The app's own Rust. What draws the map at build time is no room: it belongs to `build.rs`.
fn rust() -> Vec<Source> {
    let mut sources = read(&["src"], &["rs"]);
    sources.retain(|source| !source.path.starts_with("src/map/build/"));
    sources
}

/// Fails with every place where a rule is broken, and the reason for the rule.
fn hold(rule: &str, reason: &str, broken: &[String]) {
    assert!(broken.is_empty(), "\n{rule}\n  why: {reason}\n  broken by:\n    {}\n", broken.join("\n    "));
}

/// The room a file belongs to; none for the crate's root and its programs.
fn room(source: &Source) -> Option<&str> {
    let inner = source.path.strip_prefix("src/")?;
    let name = inner.split('/').next()?.trim_end_matches(".rs");
    ROOMS.contains(&name).then_some(name)
}

/// Every place in rooms other than `allowed` that names something of `crates`.
fn uses_elsewhere(crates: &[&str], allowed: &[&str]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in rust().iter().filter(|source| room(source).is_some_and(|room| !allowed.contains(&room))) {
        let found = source.tokens().into_iter().filter(|token| crates.contains(&token.text));
        broken.extend(found.map(|token| format!("{}:{}: {}", source.path, token.line, token.text)));
    }
    broken
}

#[test]
fn a_room_imports_only_from_rooms_above_it() {
    let mut broken = Vec::new();
    for source in &rust() {
        let Some(own) = room(source) else { continue };
        let floor = ROOMS.iter().position(|room| *room == own);
        for name in source.imports() {
            let at = ROOMS.iter().position(|room| *room == name.text);
            if at.is_none() || at > floor {
                broken.push(format!("{}:{}: `{own}` imports from `{}`", source.path, name.line, name.text));
            }
        }
        let climbs = |texts: &[Token]| texts.iter().map(|token| token.text).eq(["super", ":", ":", "super"]);
        let climbing =
            source.tokens().windows(4).filter(|window| climbs(window)).map(|window| window[0].line).collect::<Vec<_>>();
        broken.extend(
            climbing.iter().map(|line| format!("{}:{line}: `super::super`, write it from `crate`", source.path)),
        );
    }
    hold(
        &format!("A room imports only from rooms above it: {}.", ROOMS.join(", ")),
        "the plan and its rules can be read, tested and reused without the page; see src/lib.rs",
        &broken,
    );
}

#[test]
fn no_two_files_import_each_other() {
    let mut broken = circles::circles(&rust(), "src");
    broken.extend(circles::circles(&read(&["xtask/src"], &["rs"]), "xtask/src"));
    hold(
        "Files do not import each other, neither two nor more in a circle.",
        "a file can be read with those below it, and moved without those above",
        &broken,
    );
}

#[test]
fn pages_import_parts_and_no_pages() {
    let pages: Vec<Source> = rust().into_iter().filter(|source| source.path.starts_with("src/ui/pages/")).collect();
    let mut broken = Vec::new();
    for source in &pages {
        let tokens = source.tokens();
        let words: Vec<&str> = tokens.iter().map(|token| token.text).filter(|text| *text != ":").collect();
        let names = pages.iter().filter_map(|page| page.path.strip_prefix("src/ui/pages/")?.strip_suffix(".rs"));
        for name in names.filter(|name| !source.path.ends_with(&format!("/{name}.rs"))) {
            let imported = words.windows(2).any(|pair| matches!(pair[0], "super" | "pages") && pair[1] == name);
            broken.extend(imported.then(|| format!("{} imports the page `{name}`", source.path)));
        }
    }
    hold("Pages import parts, never pages.", "what two pages share is a part of both", &broken);
}

#[test]
fn every_room_has_its_place_in_the_picture() {
    let lib = read(&["src/lib.rs"], &["rs"]).remove(0);
    let tokens = lib.tokens();
    let modules = tokens.windows(2).filter(|pair| pair[0].text == "mod").map(|pair| pair[1].text);
    let picture: String = lib.text.lines().filter(|line| line.starts_with("//!")).collect();
    let broken: Vec<String> = modules
        .filter(|module| !ROOMS.contains(module) || !picture.contains(module))
        .map(|module| {
            format!("src/lib.rs: `{module}` is missing in its picture, or in the list of rooms of tests/tidy.rs")
        })
        .collect();
    hold("Every room stands in the picture of src/lib.rs.", "a newcomer starts there", &broken);
}

#[test]
fn only_the_browser_room_touches_the_browser() {
    let crates = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_storage", "gloo"];
    hold(
        "`web_sys`, `js_sys`, `wasm_bindgen` and `gloo` are named only in src/browser.",
        "each edge of the browser is one small adapter, which tells of every refusal and cleans up after itself",
        &uses_elsewhere(&crates, &["browser"]),
    );
}

#[test]
fn only_views_know_leptos() {
    hold(
        "`leptos` is named only in src/live and src/browser.",
        "what a page says is decided, written and tested without it, and the native build is compiled without it",
        &uses_elsewhere(&["leptos"], &["live", "browser"]),
    );
}

#[test]
fn every_module_says_what_it_is() {
    let sources = read(&["src", "tests", "xtask/src", "build.rs"], &["rs"]);
    let broken: Vec<String> =
        sources.iter().filter(|source| !source.text.starts_with("//!")).map(|source| source.path.clone()).collect();
    hold("Every module opens with `//!`.", "one reads what it is for before how it does it", &broken);
}

#[test]
fn a_file_is_one_idea() {
    let sources = read(&["src", "tests", "style", "xtask", "build.rs"], &["rs", "js", "mjs", "css"]);
    let mut broken = Vec::new();
    for source in &sources {
        let lines = source.text.lines().count();
        let head = source.text.lines().take_while(|line| line.starts_with("//") || line.starts_with("/*"));
        if lines > LINES || (lines > LINES_TO_EXPLAIN && !head.into_iter().any(|line| line.contains(EXPLAINED))) {
            broken.push(format!("{}: {lines} lines", source.path));
        }
    }
    let rule =
        format!("No file has over {LINES} lines, nor over {LINES_TO_EXPLAIN} without `{EXPLAINED}…` in its head.");
    hold(&rule, "a file is one idea; one that has grown holds two", &broken);
}

#[test]
fn colours_are_the_style_sheets_matter() {
    let is_hex = |word: &str| {
        let digits = word.chars().take_while(char::is_ascii_hexdigit).count();
        let ends = !word.chars().nth(digits).is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_');
        ends && [3, 4, 6, 8].contains(&digits)
    };
    let mut broken = Vec::new();
    for source in &rust() {
        for (at, line) in source.lines() {
            let function = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch("].iter().any(|name| line.contains(name));
            if function || line.split('#').skip(1).any(is_hex) {
                broken.push(format!("{}:{at}: {}", source.path, line.trim()));
            }
        }
    }
    hold(
        "No colour is written in Rust.",
        "colours are tokens of style/, for light, dark, print and forced colours alike",
        &broken,
    );
}

#[test]
fn code_does_not_know_which_plan_it_shows() {
    let plan = embedded::plan().unwrap();
    let mut names: Vec<&str> = plan.items().filter_map(|item| plan.name_of(&item)).collect();
    names.extend(plan.goals.iter().map(|goal| goal.short.as_str()));
    names.extend(
        plan.projects().flat_map(|project| project.tags.iter().chain(&project.departments)).map(String::as_str),
    );
    let counts = [plan.goals.len(), plan.directions.len(), plan.measures.len(), plan.zones.len()]
        .map(|count| format!("{count}つの"));
    names.extend(counts.iter().map(String::as_str));
    names.extend([
        plan.city.as_str(),
        plan.name.as_str(),
        plan.map_name.as_str(),
        "とまこまい",
        "トマコマイ",
        "tomakomai",
    ]);
    let mut broken = Vec::new();
    let places = ["src", "style", "public", "xtask", "build.rs"];
    for source in &read(&places, &["rs", "js", "mjs", "css", "html", "svg"]) {
        for (at, line) in source.lines() {
            let lower = line.to_lowercase();
            broken.extend(
                names
                    .iter()
                    .filter(|name| lower.contains(&name.to_lowercase()))
                    .map(|name| format!("{}:{at}: names 「{name}」", source.path)),
            );
        }
    }
    hold(
        "The city, and what its plan calls its goals, directions, measures, projects, figures, zones, tags and departments, is named in \
         seeds/ only, and so is how many there are.",
        "another plan is another set of seeds; code that knows this one would have to change with it",
        &broken,
    );
}
