//! What is made before the crate is compiled: the list of the plan's files, and the drawn map.
//!
//! `OUT_DIR/seeds.rs` is an expression of type `&[(&str, &str)]`: name and text of every file under `seeds/plan/`, so that
//! no code names the plan's files; `OUT_DIR/trees.rs` is the same with the files as JSON. `OUT_DIR/terms.rs` has the words of
//! the glossary, but not what they mean. `OUT_DIR/sheet.rs` is the map as a constant, `labels-….txt` its texts in each
//! language and `near-….txt` what is seen of it closer: outlines are clipped, curves smoothed and labels placed here, once, and nothing of it is left to do in the
//! browser. `OUT_DIR/rings.rs` holds the zones in degrees for the open data,
//! `OUT_DIR/named.rs` the plan's words for landmarks. A fault in `seeds/map/` stops the build with the
//! file and the reason. Start with [`main`], then `src/map/build/mod.rs`.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

#[path = "src/map/build/mod.rs"]
mod map;

use map::seed::SeedError;

fn main() -> ExitCode {
    for place in ["build.rs", "src/map/build", "seeds/plan", "seeds/map", "seeds/text/glossary.toml"] {
        println!("cargo::rerun-if-changed={place}");
    }
    let Err(errors) = run() else { return ExitCode::SUCCESS };
    for error in errors {
        println!("cargo::error={error}");
    }
    ExitCode::FAILURE
}

fn run() -> Result<(), Vec<SeedError>> {
    let root = folder("CARGO_MANIFEST_DIR")?;
    let out = folder("OUT_DIR")?;
    let seeds = root.join("seeds");
    for (name, of) in [("seeds.rs", str::to_owned as fn(&str) -> String), ("trees.rs", tree)] {
        let list = list(&seeds, of).map_err(|error| vec![SeedError::new("seeds/plan", error)])?;
        write(&out.join(name), &list)?;
    }
    let glossary = fs::read_to_string(seeds.join("text/glossary.toml"));
    let terms = terms(&glossary.map_err(|error| vec![SeedError::new("seeds/text/glossary.toml", error)])?);
    write(&out.join("terms.rs"), &terms.unwrap_or_else(|| "\"\"".to_owned()))?;
    let map = map::draw(&seeds.join("map"))?;
    write(&out.join("sheet.rs"), &map.sheet)?;
    write(&out.join("rings.rs"), &map.rings)?;
    write(&out.join("named.rs"), &map.named)?;
    write(&out.join("frames.rs"), &map.frames)?;
    for (name, files) in [("labels", map.labels), ("near", map.near)] {
        files.iter().try_for_each(|(lang, text)| write(&out.join(format!("{name}-{lang}.txt")), text))?;
    }
    Ok(())
}

fn folder(variable: &str) -> Result<PathBuf, Vec<SeedError>> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| vec![SeedError::new(variable, "cargo sets it, and it is not set")])
}

fn write(file: &Path, text: &str) -> Result<(), Vec<SeedError>> {
    fs::write(file, text).map_err(|error| vec![SeedError::new(&file.display().to_string(), error)])
}

/// The plan's files as an expression, sorted by path, each with the text `of` makes of it.
fn list(seeds: &Path, of: fn(&str) -> String) -> io::Result<String> {
    let mut files = Vec::new();
    collect(&seeds.join("plan"), &mut files)?;
    files.sort();
    let line = |file: &PathBuf| {
        let name: Vec<_> = file.strip_prefix(seeds).unwrap_or(file).iter().map(|part| part.to_string_lossy()).collect();
        Ok(format!("    ({:?}, {:?}),\n", name.join("/"), of(&fs::read_to_string(file)?)))
    };
    Ok(format!("&[\n{}]\n", files.iter().map(line).collect::<io::Result<String>>()?))
}

/// A file as JSON. Nothing of one that is not TOML: the native side tells what is wrong with it, and where.
fn tree(text: &str) -> String {
    let tree = toml::from_str::<toml::Table>(text).ok().and_then(|table| serde_json::to_string(&table).ok());
    tree.unwrap_or_default()
}

/// The spellings of all terms of the glossary as an expression: a line each, the longest first, with the term's id behind a
/// tab. Nothing of a glossary that is not in order, which again the native side tells.
fn terms(text: &str) -> Option<String> {
    let glossary = toml::from_str::<toml::Table>(text).ok()?;
    let mut spellings = Vec::new();
    for term in glossary.get("term")?.as_array()? {
        let id = term.get("id")?.as_str()?;
        let also = term.get("also").and_then(toml::Value::as_array).into_iter().flatten();
        spellings.extend(term.get("word").into_iter().chain(also).filter_map(|word| Some((word.as_str()?, id))));
    }
    spellings.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
    let lines: String = spellings.iter().flat_map(|(word, id)| [*word, "\t", *id, "\n"]).collect();
    Some(format!("{lines:?}"))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
    Ok(())
}
