//! Bytes: of each file of the site, and of a first visit until the page is alive, which has a budget.

use crate::places::Places;
use crate::site;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::fs;
use std::path::{Path, PathBuf};

/// What a first visit to `/` may cost, in bytes on the wire with brotli.
const BUDGET: u64 = 200_000;
/// The files a first visit loads beside the page, in which its styles and the script that starts it stand. The chart engine is
/// not among them.
const FIRST_VISIT: [&str; 3] = ["late", "glue", "wasm"];

/// A file as it is, with gzip and with brotli.
type Sizes = [u64; 3];

/// Prints what a first visit loads, and fails when that is over the budget.
pub(crate) fn within_budget(places: &Places) -> Result<()> {
    site::build_if_needed(places, site::ROOT)?;
    let sizes = read(places)?;
    let assets: Map<String, Value> = parse(places.assets())?;
    let mut rows = vec![("index.html".to_owned(), of(&sizes, "index.html")?)];
    for name in FIRST_VISIT {
        let path = assets.get(name).and_then(Value::as_str).with_context(|| format!("the build names no {name}"))?;
        rows.push((path.to_owned(), of(&sizes, path)?));
    }
    let total = rows.iter().fold([0; 3], |sum, (_, size)| add(sum, *size));
    rows.push(("first visit to /".to_owned(), total));
    print(&rows);
    let [_, _, brotli] = total;
    if brotli > BUDGET {
        bail!("a first visit to / takes {brotli} bytes with brotli; the budget is {BUDGET}");
    }
    println!("  {brotli} of {BUDGET} bytes");
    Ok(())
}

/// Prints every asset, then the pages and all else summed up.
pub(crate) fn table(places: &Places) -> Result<()> {
    let mut rows = Vec::new();
    let (mut pages, mut others) = ([0; 3], [0; 3]);
    let sizes = read(places)?;
    for name in sizes.keys() {
        let size = of(&sizes, name)?;
        if name.starts_with("assets/") {
            rows.push((name.clone(), size));
        } else if is_page(name) {
            pages = add(pages, size);
        } else {
            others = add(others, size);
        }
    }
    let count = sizes.keys().filter(|name| is_page(name)).count();
    rows.push((format!("{count} pages"), pages));
    rows.push(("everything else".to_owned(), others));
    print(&rows);
    Ok(())
}

fn read(places: &Places) -> Result<Map<String, Value>> {
    parse(places.compressed().join("sizes.json"))
}

fn parse(path: PathBuf) -> Result<Map<String, Value>> {
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not as expected", path.display()))
}

fn of(sizes: &Map<String, Value>, name: &str) -> Result<Sizes> {
    let list = sizes.get(name).and_then(Value::as_array).with_context(|| format!("the site has no {name}"))?;
    match list.iter().map(Value::as_u64).collect::<Option<Vec<_>>>().as_deref() {
        Some(&[raw, gzip, brotli]) => Ok([raw, gzip, brotli]),
        _ => bail!("the sizes of {name} are not as expected"),
    }
}

fn is_page(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "html")
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
