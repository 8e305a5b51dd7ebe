//! Which file imports which, and the circles among them. Start with [`circles`].
//!
//! A path is followed from module to module, through what a module only hands on (`pub use`), to the file that holds what it
//! names. That a module declares another is no import.

use super::source::{Source, Token};
use std::collections::{BTreeMap, BTreeSet};

/// A module, by the names that lead to it from its crate's root.
type Module = Vec<String>;

/// A path from the crate's root, and whether the module that names it only hands it on.
type Path = (Module, bool);

/// The modules of one crate, and what each hands on.
struct Crate<'a> {
    files: BTreeMap<Module, &'a str>,
    handed_on: BTreeMap<(Module, String), Module>,
}

/// The files that import each other in a loop, each loop with its files; `root` is the folder of the crate's root.
pub(crate) fn circles(sources: &[Source], root: &str) -> Vec<String> {
    let sources: Vec<&Source> = sources.iter().filter(|source| !source.code.trim().is_empty()).collect();
    let modules: Vec<(Module, &Source)> =
        sources.into_iter().filter_map(|source| Some((module(&source.path, root)?, source))).collect();
    let files = modules.iter().map(|(module, source)| (module.clone(), source.path.as_str())).collect();
    let mut all = Crate { files, handed_on: BTreeMap::new() };
    let paths: Vec<(&Module, &Source, Vec<Path>)> =
        modules.iter().map(|(module, source)| (module, *source, all.paths(module, &source.tokens()))).collect();
    for (module, _, paths) in &paths {
        for (path, _) in paths.iter().filter(|(_, public)| *public) {
            let name = path.last().cloned().unwrap_or_default();
            all.handed_on.insert(((*module).clone(), name), path.clone());
        }
    }
    let mut imports: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, source, paths) in &paths {
        let own = imports.entry(&source.path).or_default();
        // What is only handed on is imported by those who use it.
        let used = paths.iter().filter(|(_, public)| !public).filter_map(|(path, _)| all.file(path, 0));
        own.extend(used.filter(|file| *file != source.path));
    }
    loops(&imports)
}

/// The module a file is: `src/plan/id.rs` is `plan::id`.
fn module(path: &str, root: &str) -> Option<Module> {
    let inner = path.strip_prefix(root)?.strip_prefix('/')?.strip_suffix(".rs")?;
    Some(match inner {
        "lib" | "main" => Vec::new(),
        inner => inner.split('/').filter(|name| *name != "mod").map(str::to_owned).collect(),
    })
}

impl Crate<'_> {
    /// The paths from the crate's root that a module names, each with whether it only hands it on.
    fn paths(&self, module: &Module, tokens: &[Token<'_>]) -> Vec<Path> {
        let mut paths = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let in_use = tokens[at].text == "use";
            let public = in_use && at > 0 && matches!(tokens[at - 1].text, "pub" | ")");
            let begin = if in_use { at + 1 } else { at };
            let continues = at > 0 && matches!(tokens[at - 1].text, ":" | "." | "in");
            let start = tokens.get(begin).and_then(|first| self.start(module, first.text));
            let goes_on = tokens.get(begin + 1).is_some_and(|next| next.text == ":")
                && tokens.get(begin + 2).is_some_and(|next| next.text == ":");
            match start {
                Some(start) if goes_on && !continues => at = tree(tokens, begin + 3, &start, public, &mut paths),
                _ => at += 1,
            }
        }
        paths
    }

    /// Where a path leads that begins with this word.
    fn start(&self, module: &Module, word: &str) -> Option<Module> {
        match word {
            "crate" => Some(Vec::new()),
            "self" => Some(module.clone()),
            "super" => module.split_last().map(|(_, outer)| outer.to_vec()),
            word => {
                let inner: Module = module.iter().cloned().chain([word.to_owned()]).collect();
                self.files.contains_key(&inner).then_some(inner)
            }
        }
    }

    /// The file that holds what a path names.
    fn file(&self, path: &[String], followed: usize) -> Option<&str> {
        let mut module = Module::new();
        for (at, name) in path.iter().enumerate() {
            let inner: Module = module.iter().chain([name]).cloned().collect();
            if self.files.contains_key(&inner) {
                module = inner;
            } else if let Some(target) = self.handed_on.get(&(module.clone(), name.clone())).filter(|_| followed < 8) {
                let rest: Module = target.iter().chain(&path[at + 1..]).cloned().collect();
                return self.file(&rest, followed + 1);
            } else {
                break;
            }
        }
        self.files.get(&module).copied()
    }
}

/// Reads what follows `path::`, one name or a tree of them, and where it ends.
fn tree(tokens: &[Token<'_>], mut at: usize, path: &[String], public: bool, paths: &mut Vec<Path>) -> usize {
    let Some(first) = tokens.get(at) else { return at };
    if first.text != "{" {
        let mut path = path.to_vec();
        loop {
            match tokens.get(at).map(|token| token.text) {
                Some("super") => drop(path.pop()),
                Some("{") => return tree(tokens, at, &path, public, paths),
                Some(name) if name.starts_with(|c: char| c.is_alphabetic() || c == '_') => path.push(name.to_owned()),
                _ => {}
            }
            let goes_on = tokens.get(at + 1).is_some_and(|next| next.text == ":")
                && tokens.get(at + 2).is_some_and(|next| next.text == ":");
            if !goes_on {
                paths.push((path, public));
                return at + 1;
            }
            at += 3;
        }
    }
    at += 1;
    while let Some(token) = tokens.get(at) {
        match token.text {
            "}" => return at + 1,
            "," => at += 1,
            "self" => {
                paths.push((path.to_vec(), public));
                at += 1;
            }
            _ => at = tree(tokens, at, path, public, paths).max(at + 1),
        }
    }
    at
}

/// The loops of a graph, each told by its files.
fn loops(imports: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<String> {
    let reach = |from: &str| {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut next: Vec<&str> = imports.get(from).into_iter().flatten().copied().collect();
        while let Some(file) = next.pop() {
            if seen.insert(file) {
                next.extend(imports.get(file).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> = imports.keys().map(|file| (*file, reach(file))).collect();
    let loops: BTreeSet<Vec<&str>> = reached
        .iter()
        .filter(|(file, seen)| seen.contains(*file))
        .map(|(file, seen)| seen.iter().copied().filter(|other| reached[other].contains(file)).collect())
        .collect();
    let listed = |files: Vec<&str>| {
        let names = |file: &&str| {
            let inner: Vec<&str> = imports[file].iter().copied().filter(|other| files.contains(other)).collect();
            format!("{file} -> {}", inner.join(", "))
        };
        files.iter().map(names).collect::<Vec<_>>().join("\n      ")
    };
    loops.into_iter().map(listed).collect()
}

#[test]
fn a_circle_is_found_through_what_a_module_hands_on() {
    let source = |path: &str, text: &str| Source::of(path, text);
    let one_way = [
        source("src/lib.rs", "mod a; mod b;"),
        source("src/a.rs", "mod inner; pub use inner::Thing; use super::b::Other;"),
        source("src/a/inner.rs", "pub struct Thing;"),
        source("src/b.rs", "pub struct Other(u8);"),
    ];
    assert_eq!(circles(&one_way, "src"), Vec::<String>::new());
    let round = [
        source("src/lib.rs", "mod a; mod b;"),
        source("src/a.rs", "mod inner; pub use inner::Thing;"),
        source("src/a/inner.rs", "use crate::{c, b::{self, Other as Its}}; pub struct Thing;"),
        source("src/b.rs", "pub struct Other(crate::a::Thing);"),
    ];
    assert_eq!(circles(&round, "src"), ["src/a/inner.rs -> src/b.rs\n      src/b.rs -> src/a/inner.rs"]);
}
