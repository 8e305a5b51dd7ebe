//! What is made before the crate is compiled: the list of the seeds' files, and the drawn map.
//!
//! The seeds are those under `seeds/`, or under the folder that [`FOLDER`] names: another city's plan through the same code.
//! `OUT_DIR/seeds.rs` is an expression of type `&[(&str, &str)]`: name and text of every file under `plan/`, so that no code names
//! the plan's files; `OUT_DIR/trees.rs` is the same with the files as JSON, `OUT_DIR/others.rs` the files beside them.
//! `OUT_DIR/languages.rs` lists the languages the seeds have words for, `OUT_DIR/stated.rs` says whether they state how far the
//! site is for everybody. `OUT_DIR/terms.rs` has the words of the glossary, but not
//! what they mean. `OUT_DIR/note-kinds.rs`, `note-words.rs` and `workshop-words.rs` are the kinds of notes and the words on them and on workshops. `OUT_DIR/sheet.rs` is the map as a constant and `labels-….txt` its texts in each language, `near-….txt` what is seen of it closer: outlines are
//! clipped, curves smoothed and labels placed here, once, and nothing of it is left to do in the browser. `OUT_DIR/rings.rs` holds
//! the zones in degrees for the open data, `OUT_DIR/named.rs` the plan's words for landmarks. Seeds without a map get an empty one. A fault in `map/` stops the build with the
//! file and the reason. Start with [`main`], then `src/map/build/mod.rs`.

use std::{
    collections::BTreeMap,
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

#[path = "src/text/annotation.rs"]
#[expect(dead_code, unreachable_pub, reason = "what the app does with texts that have readings")]
mod annotation;
#[path = "src/map/build/mod.rs"]
mod map;

use map::seed::SeedError;

/// The environment's name for the folder of the seeds.
const FOLDER: &str = "STRATEGY_SEEDS";
/// Files that are the same for every city: seeds that lack them get those of this repository.
const EVERY_CITYS: [&str; 10] = [
    "conformance/privacy.toml",
    "notes/kinds.toml",
    "notes/words.toml",
    "notes/workshop.toml",
    "review/gradings.toml",
    "review/policies.toml",
    "review/rules.toml",
    "review/words.toml",
    "text/ui-easy.toml",
    "text/ui-en.toml",
];

/// The signs a kind of note may have: in the seeds and in the code.
const SIGNS: [(&str, &str); 6] = [
    ("ring", "Ring"),
    ("triangle", "Triangle"),
    ("star", "Star"),
    ("question", "Question"),
    ("square", "Square"),
    ("cross", "Cross"),
];

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    for place in ["build.rs", "src/map/build", "seeds"] {
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
    let own = root.join("seeds");
    let seeds = env::var_os(FOLDER).map_or_else(|| own.clone(), |other| root.join(other));
    println!("cargo::rerun-if-changed={}", seeds.display());
    let failed = |error| vec![SeedError::new(&seeds.display().to_string(), error)];
    for (name, of) in [("seeds.rs", str::to_owned as fn(&str) -> String), ("trees.rs", tree)] {
        let list = list(&seeds, of).map_err(failed)?;
        write(&out.join(name), &list)?;
    }
    write(&out.join("every-citys.rs"), &format!("&{EVERY_CITYS:?}"))?;
    write(&out.join("others.rs"), &others(&seeds, &own).map_err(failed)?)?;
    let languages = [("Lang::Ja", "source/plan.txt"), ("Lang::Easy", "text/easy.toml"), ("Lang::En", "text/en.toml")];
    let spoken = languages.iter().filter(|(lang, words)| *lang == "Lang::Ja" || seeds.join(words).is_file());
    write(&out.join("languages.rs"), &format!("&[{}]", spoken.map(|(lang, _)| *lang).collect::<Vec<_>>().join(", ")))?;
    // What was tested of one city's site is not tested of another's.
    let stated = seeds.join("conformance/statement.toml").is_file();
    write(&out.join("stated.rs"), &stated.to_string())?;
    let glossary = fs::read_to_string(seeds.join("text/glossary.toml")).unwrap_or_default();
    write(&out.join("terms.rs"), &terms(&glossary).unwrap_or_else(|| "\"\"".to_owned()))?;
    let of_notes = |name: &str| {
        let path = Path::new("notes").join(name);
        fs::read_to_string(seeds.join(&path)).or_else(|_| fs::read_to_string(own.join(&path))).unwrap_or_default()
    };
    write(&out.join("note-kinds.rs"), &kinds(&of_notes("kinds.toml")).unwrap_or_else(|| "&[]".to_owned()))?;
    write(&out.join("note-words.rs"), &phrases(&of_notes("words.toml")).unwrap_or_default())?;
    write(&out.join("workshop-words.rs"), &phrases(&of_notes("workshop.toml")).unwrap_or_default())?;
    let map = if seeds.join("map").is_dir() { map::draw(&seeds.join("map"))? } else { map::none() };
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

/// The kinds of notes as an expression. Nothing of one that is not in order, which the native side tells.
fn kinds(text: &str) -> Option<String> {
    let file = toml::from_str::<toml::Table>(text).ok()?;
    let line = |kind: &toml::Value| {
        let (id, sign) = (kind.get("id")?.as_str()?, kind.get("sign")?.as_str()?);
        let sign = SIGNS.iter().find(|(word, _)| *word == sign)?.1;
        let name = phrase(kind.get("name")?)?;
        Some(format!("    NoteKind {{ id: {id:?}, sign: KindSign::{sign}, name: {name} }},\n"))
    };
    let lines: String = file.get("kind")?.as_array()?.iter().filter_map(line).collect();
    Some(format!("&[\n{lines}]\n"))
}

/// The words on notes as constants, so that a part of the app carries those it says and no other.
fn phrases(text: &str) -> Option<String> {
    let file = toml::from_str::<toml::Table>(text).ok()?;
    let is_name = |key: &str| key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let said: Vec<(&String, String)> =
        file.iter().filter(|(key, _)| is_name(key)).filter_map(|(key, value)| Some((key, phrase(value)?))).collect();
    let line = |(key, phrase): &(&String, String)| {
        format!("/// `{key}`\npub const {}: &LocalizedText = {phrase};\n", key.to_uppercase())
    };
    let keys: Vec<&str> = said.iter().map(|(key, _)| key.as_str()).collect();
    let lines: String = said.iter().map(line).collect();
    Some(format!("{lines}/// The name of each.\n#[cfg(feature = \"ssr\")]\npub const KEYS: &[&str] = &{keys:?};\n"))
}

/// A text in each language, that of plain Japanese with its readings as `src/text/annotation.rs` has them.
fn phrase(value: &toml::Value) -> Option<String> {
    let of = |lang: &str| value.get(lang)?.as_str();
    Some(format!("&LocalizedText::fixed({:?}, {:?}, {:?})", of("ja")?, annotation::annotated(of("easy")?), of("en")?))
}

/// The files beside the plan as an expression, sorted by path; those that are the same for every city from `own` where the seeds
/// have none.
fn others(seeds: &Path, own: &Path) -> io::Result<String> {
    let mut files = BTreeMap::new();
    for path in EVERY_CITYS {
        files.insert(path.to_owned(), own.join(path));
    }
    for part in ["conformance", "map", "notes", "review", "source", "text"] {
        for entry in fs::read_dir(seeds.join(part)).into_iter().flatten() {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "toml" || extension == "txt") {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                files.insert(format!("{part}/{name}"), path.clone());
            }
        }
    }
    let line = |(name, path): (&String, &PathBuf)| Ok(format!("    ({name:?}, {:?}),\n", fs::read_to_string(path)?));
    Ok(format!("&[\n{}]\n", files.iter().map(line).collect::<io::Result<String>>()?))
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
