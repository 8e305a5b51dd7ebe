//! Bytes: of each file of the site, of a first visit until the page is alive, and of each part that is fetched later; and
//! whether they are within their budgets ([`budgets`]).

use crate::budgets::{self, Visit};
use crate::paths::Paths;
use crate::site;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The files a first visit loads beside the page, in which its styles and the script that starts it stand. The chart engine is
/// not among them.
const FIRST_VISIT: [&str; 3] = ["late", "glue", "wasm"];

/// A file as it is, with gzip and with brotli.
type Sizes = [u64; 3];
/// The sizes of all files, by their path in the site.
type Files = BTreeMap<String, Sizes>;

/// What the bundler says of what it made: a few files by a name of ours, and the parts of the app.
#[derive(Deserialize)]
struct Assets {
    parts: BTreeMap<String, Part>,
    /// What others made (`xtask/inventory.mjs`): here only told from the files.
    #[serde(rename = "packages")]
    _packages: serde::de::IgnoredAny,
    #[serde(flatten)]
    named: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Part {
    files: Vec<String>,
}

/// A size and what it may be at most.
#[derive(Debug, PartialEq, Eq)]
struct Measured {
    what: String,
    brotli: u64,
    budget: u64,
}

/// Prints what first visits and parts cost beside what they may, and fails when one is over its budget or unknown.
pub(crate) fn within_budget(paths: &Paths) -> Result<()> {
    site::build_if_needed(paths, site::ROOT)?;
    let files: Files = read(paths.compressed().join("sizes.json"))?;
    let assets: Assets = read(paths.assets())?;
    let mut rows = Vec::new();
    let mut all = Vec::new();
    for visit in &budgets::VISITS {
        let (measured, loaded) = first_visit(visit, &assets, &files)?;
        rows.extend(loaded);
        all.push(measured);
    }
    print(&rows);
    all.extend(parts(&assets.parts, &budgets::PARTS, &files)?);
    all.push(Measured {
        what: "what parts share".to_owned(),
        brotli: shared(&assets.parts, &files)?,
        budget: budgets::SHARED,
    });
    let single: Vec<_> = files.iter().filter(|(name, _)| is_single(name)).collect();
    let [(name, [raw, ..])] = single.as_slice() else { bail!("the site is in no one file, or in several") };
    println!("  {name}, the whole site  {raw:>10} of {:>7} bytes", budgets::SINGLE);
    if *raw > budgets::SINGLE {
        bail!("over budget (xtask/src/budgets.rs): {name}");
    }
    let width = all.iter().map(|measured| measured.what.len()).max().unwrap_or_default();
    for Measured { what, brotli, budget } in &all {
        println!("  {what:width$}  {brotli:>10} of {budget:>7} bytes with brotli");
    }
    let over: Vec<&str> =
        all.iter().filter(|it| it.brotli > it.budget).map(|measured| measured.what.as_str()).collect();
    if over.is_empty() { Ok(()) } else { bail!("over budget (xtask/src/budgets.rs): {}", over.join(", ")) }
}

/// What a first visit to a page takes, and each file of it.
fn first_visit(visit: &Visit, assets: &Assets, files: &Files) -> Result<(Measured, Vec<(String, Sizes)>)> {
    let mut paths = vec![format!("{}index.html", visit.page)];
    for name in FIRST_VISIT {
        paths.push(assets.named.get(name).with_context(|| format!("the build names no {name}"))?.clone());
    }
    // A file that two parts share comes once.
    let mut later = BTreeSet::new();
    for name in visit.parts {
        let part = assets.parts.get(*name).with_context(|| format!("the app has no part {name}"))?;
        later.extend(part.files.iter().cloned());
    }
    paths.extend(later);
    let mut rows = Vec::new();
    for path in paths {
        let size = of(files, &path)?;
        rows.push((path, size));
    }
    let total = rows.iter().fold([0; 3], |sum, (_, size)| add(sum, *size));
    let what = format!("first visit to /{}", visit.page);
    rows.push((what.clone(), total));
    let [_, _, brotli] = total;
    Ok((Measured { what, brotli, budget: visit.budget }, rows))
}

/// Each part with all its files. Fails where the list of budgets and the parts there are do not agree.
fn parts(parts: &BTreeMap<String, Part>, budgets: &[(&str, u64)], files: &Files) -> Result<Vec<Measured>> {
    let unknown = parts.keys().filter(|name| budgets.iter().all(|(known, _)| known != name));
    let gone = budgets.iter().map(|(name, _)| *name).filter(|name| !parts.contains_key(*name));
    let diagnostics: Vec<String> = unknown
        .map(|name| format!("the part {name} has no budget"))
        .chain(gone.map(|name| format!("{name} has a budget and is no part of the app")))
        .collect();
    if !diagnostics.is_empty() {
        bail!("xtask/src/budgets.rs: {}", diagnostics.join("; "));
    }
    let mut measured = Vec::new();
    for (name, budget) in budgets {
        let own = parts.get(*name).map(|part| part.files.as_slice()).unwrap_or_default();
        let what = match own.len() {
            1 => format!("part {name}"),
            count => format!("part {name}, {count} files"),
        };
        measured.push(Measured { what, brotli: brotli(own, files)?, budget: *budget });
    }
    Ok(measured)
}

/// All files that more than one part is fetched with.
fn shared(parts: &BTreeMap<String, Part>, files: &Files) -> Result<u64> {
    let users = |file: &String| parts.values().filter(|part| part.files.contains(file)).count();
    let shared: BTreeSet<String> =
        parts.values().flat_map(|part| &part.files).filter(|file| users(file) > 1).cloned().collect();
    brotli(&shared, files)
}

fn brotli<'a>(paths: impl IntoIterator<Item = &'a String>, files: &Files) -> Result<u64> {
    paths.into_iter().try_fold(0, |sum, path| of(files, path).map(|[_, _, brotli]| sum + brotli))
}

/// Prints every asset, then the pages and all else summed up.
pub(crate) fn table(paths: &Paths) -> Result<()> {
    let mut rows = Vec::new();
    let (mut pages, mut others) = ([0; 3], [0; 3]);
    let files: Files = read(paths.compressed().join("sizes.json"))?;
    for (name, size) in &files {
        if name.starts_with("assets/") {
            rows.push((name.clone(), *size));
        } else if is_page(name) {
            pages = add(pages, *size);
        } else {
            others = add(others, *size);
        }
    }
    let count = files.keys().filter(|name| is_page(name)).count();
    rows.push((format!("{count} pages"), pages));
    rows.push(("everything else".to_owned(), others));
    print(&rows);
    Ok(())
}

fn read<T: for<'a> Deserialize<'a>>(path: PathBuf) -> Result<T> {
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not as expected", path.display()))
}

fn of(files: &Files, name: &str) -> Result<Sizes> {
    files.get(name).copied().with_context(|| format!("the site has no {name}"))
}

fn is_page(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "html") && !is_single(name)
}

/// Whether it is the file that carries the whole site: it stands beside the first page.
fn is_single(name: &str) -> bool {
    name.strip_suffix(".html").is_some_and(|stem| !stem.contains('/') && !["404", "index"].contains(&stem))
}

fn add([raw, gzip, brotli]: Sizes, [r, g, b]: Sizes) -> Sizes {
    [raw + r, gzip + g, brotli + b]
}

fn print(rows: &[(String, Sizes)]) {
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    println!("  {:width$}  {:>10}  {:>10}  {:>10}", "bytes", "raw", "gzip", "brotli");
    for (name, [raw, gzip, brotli]) in rows {
        println!("  {name:width$}  {raw:>10}  {gzip:>10}  {brotli:>10}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(files: &[&str]) -> Part {
        Part { files: files.iter().map(|&file| file.to_owned()).collect() }
    }

    fn built() -> (Assets, Files) {
        let parts = [("map", part(&["both", "map"])), ("search", part(&["both", "search"]))];
        let assets = Assets {
            parts: parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect(),
            _packages: serde::de::IgnoredAny,
            named: ["late", "glue", "wasm"].map(|name| (name.to_owned(), name.to_owned())).into(),
        };
        let sizes =
            [("index.html", 1), ("late", 2), ("glue", 4), ("wasm", 8), ("both", 16), ("map", 32), ("search", 64)];
        (assets, sizes.map(|(name, size)| (name.to_owned(), [size * 4, size * 2, size])).into())
    }

    #[test]
    fn a_part_costs_all_its_files_and_what_is_shared_is_told() {
        let (assets, files) = built();
        let measured = parts(&assets.parts, &[("map", 50), ("search", 70)], &files).unwrap();
        let sizes: Vec<_> = measured.iter().map(|it| (it.brotli, it.budget)).collect();
        assert_eq!(sizes, [(48, 50), (80, 70)]);
        assert_eq!(shared(&assets.parts, &files).unwrap(), 16);
    }

    #[test]
    fn the_list_of_parts_is_the_parts_there_are() {
        let (assets, files) = built();
        let said = |budgets| parts(&assets.parts, budgets, &files).unwrap_err().to_string();
        assert!(said(&[("map", 50)]).contains("the part search has no budget"));
        assert!(said(&[("map", 50), ("search", 70), ("board", 9)]).contains("board has a budget and is no part"));
    }

    #[test]
    fn a_first_visit_takes_what_two_parts_share_once() {
        let (assets, files) = built();
        let visit = |parts| Visit { page: "", parts, budget: 100 };
        assert_eq!(first_visit(&visit(&[]), &assets, &files).unwrap().0.brotli, 15);
        assert_eq!(first_visit(&visit(&["map", "search"]), &assets, &files).unwrap().0.brotli, 127);
        assert!(first_visit(&visit(&["board"]), &assets, &files).is_err());
    }
}
