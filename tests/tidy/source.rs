//! Source files as the rules of `tests/tidy.rs` see them: without tests, and, where a rule is about code, without comments
//! and texts. What is taken out leaves blanks behind, so that lines keep their numbers. Start with [`Source`].

use std::{
    collections::BTreeSet,
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

/// A file of the repository.
pub(crate) struct Source {
    /// Its path from the root, with `/` between its parts.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
    /// What ships: the text without `#[cfg(test)]` items; nothing for a file that only tests have.
    pub(crate) shipped: String,
    /// What ships, without comments and texts.
    pub(crate) code: String,
}

/// A word or a sign of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) line: usize,
    pub(crate) text: &'a str,
}

/// All files under these places, by path.
pub(crate) fn read(places: &[&str], endings: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for place in places {
        collect(&root.join(place), &mut files);
    }
    files.retain(|file| file.extension().and_then(|ending| ending.to_str()).is_some_and(|it| endings.contains(&it)));
    files.sort();
    let mut only_tests = BTreeSet::new();
    let mut sources: Vec<Source> = files
        .iter()
        .map(|file| {
            let path = file.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(file).unwrap();
            Source::new(path, text, &mut only_tests)
        })
        .collect();
    for source in sources.iter_mut().filter(|source| only_tests.contains(&source.path)) {
        source.shipped.clear();
        source.code.clear();
    }
    sources
}

fn collect(place: &Path, files: &mut Vec<PathBuf>) {
    if place.is_dir() {
        for entry in fs::read_dir(place).unwrap() {
            collect(&entry.unwrap().path(), files);
        }
    } else {
        files.push(place.to_owned());
    }
}

impl Source {
    /// Reads a file's text. Modules it declares for tests only go to `only_tests`, by path.
    fn new(path: String, text: String, only_tests: &mut BTreeSet<String>) -> Self {
        if Path::new(&path).extension().is_none_or(|ending| ending != "rs") {
            let (shipped, code) = (text.clone(), text.clone());
            return Self { path, text, shipped, code };
        }
        let (mut shipped, mut code) = (text.clone(), blank(&text, &comments_and_texts(&text)));
        while let Some(item) = test_item(&code) {
            let declared = code[item.clone()].rsplit_once("mod ").and_then(|(_, name)| name.strip_suffix(';'));
            only_tests.extend(declared.map(|name| format!("{}{name}.rs", folder_of_modules(&path))));
            shipped = blank(&shipped, std::slice::from_ref(&item));
            code = blank(&code, &[item]);
        }
        Self { path, text, shipped, code }
    }

    /// A file that is not on the disk, as a rule sees it.
    pub(crate) fn of(path: &str, text: &str) -> Self {
        Self::new(path.to_owned(), text.to_owned(), &mut BTreeSet::new())
    }

    /// The lines that ship, with their numbers.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.shipped.lines().enumerate().map(|(at, line)| (at + 1, line))
    }

    /// The code that ships, word by word and sign by sign.
    pub(crate) fn tokens(&self) -> Vec<Token<'_>> {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let mut tokens = Vec::new();
        for (at, line) in self.code.lines().enumerate() {
            let mut rest = line.trim_start();
            while let Some(first) = rest.chars().next() {
                let end = if word(first) { rest.find(|c| !word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
                let (text, after) = rest.split_at(end);
                tokens.push(Token { line: at + 1, text });
                rest = after.trim_start();
            }
        }
        tokens
    }

    /// The first names of all paths that start at the crate: `use crate::{plan::id, text}` gives `plan` and `text`.
    pub(crate) fn imports(&self) -> Vec<Token<'_>> {
        let tokens = self.tokens();
        let mut names = Vec::new();
        for (at, window) in tokens.windows(4).enumerate() {
            if window.iter().take(3).map(|token| token.text).ne(["crate", ":", ":"]) {
                continue;
            }
            if window[3].text != "{" {
                names.push(window[3]);
                continue;
            }
            let mut depth = 0;
            for pair in tokens[at + 3..].windows(2) {
                match pair[0].text {
                    "{" => depth += 1,
                    "}" => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
                if depth == 1 && ["{", ","].contains(&pair[0].text) && pair[1].text != "}" {
                    names.push(pair[1]);
                }
            }
        }
        names
    }
}

/// Where the modules lie that a file declares.
fn folder_of_modules(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name.trim_end_matches(".rs") {
        "lib" | "main" | "mod" => format!("{folder}/"),
        own => format!("{folder}/{own}/"),
    }
}

/// The first item under `#[cfg(test)]` or `#[cfg(all(test, …))]`, with its attributes.
fn test_item(code: &str) -> Option<Range<usize>> {
    let start = ["#[cfg(test)]", "#[cfg(all(test"].iter().filter_map(|mark| code.find(mark)).min()?;
    let mut depth = 0_usize;
    for (at, c) in code[start..].char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => {
                depth -= 1;
                if depth == 0 && c == '}' {
                    return Some(start..start + at + 1);
                }
            }
            ';' if depth == 0 => return Some(start..start + at + 1),
            _ => {}
        }
    }
    Some(start..code.len())
}

/// The text with blanks in place of some ranges.
fn blank(text: &str, ranges: &[Range<usize>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for byte in ranges.iter().flat_map(Clone::clone) {
        if bytes[byte] != b'\n' {
            bytes[byte] = b' ';
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Where comments, texts and single letters stand in Rust code.
fn comments_and_texts(code: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = 0;
    while let Some(first) = code[at..].chars().next() {
        let rest = &code[at..];
        let within_word = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let length = if rest.starts_with("//") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|end| end + 2)
        } else if first == '"' {
            Some(text_end(rest, 1))
        } else if let Some(closing) = raw_text(rest).filter(|_| !within_word) {
            rest[closing.len() + 1..].find(&closing).map(|end| closing.len() * 2 + 1 + end)
        } else if first == '\'' {
            letter(rest)
        } else {
            at += first.len_utf8();
            continue;
        };
        match length {
            // A lifetime.
            Some(0) => at += 1,
            length => {
                let end = length.map_or(code.len(), |length| at + length);
                ranges.push(at..end);
                at = end;
            }
        }
    }
    ranges
}

/// Where a text in double quotes ends.
fn text_end(text: &str, mut at: usize) -> usize {
    while let Some(c) = text[at..].chars().next() {
        at += c.len_utf8();
        match c {
            '"' => break,
            '\\' => at += text[at..].chars().next().map_or(0, char::len_utf8),
            _ => {}
        }
    }
    at
}

/// What closes a raw text that begins here: `"##` for `r##"`.
fn raw_text(code: &str) -> Option<String> {
    let inner = code.strip_prefix('r')?;
    let hashes = inner.len() - inner.trim_start_matches('#').len();
    inner[hashes..].starts_with('"').then(|| format!("\"{}", "#".repeat(hashes)))
}

/// How long the letter in single quotes is that begins here; 0 for a lifetime.
fn letter(code: &str) -> Option<usize> {
    let mut chars = code.char_indices().skip(1);
    match (chars.next()?.1, chars.next()?) {
        ('\\', (at, escaped)) => {
            code[at + escaped.len_utf8()..].find('\'').map(|end| at + escaped.len_utf8() + end + 1)
        }
        (_, (at, '\'')) => Some(at + 1),
        _ => Some(0),
    }
}

#[test]
fn tests_comments_and_texts_are_taken_out() {
    let text = "//! a\nuse crate::{b, c::D};\nfn f<'a>() { g('\"', \"x // y\", r#\"z\"z\"#) } /* w */\n\
                #[cfg(test)]\n#[expect(x, reason = \"t\")]\nmod tests { fn h() {} }\n#[cfg(test)]\npub(crate) mod samples;\nend";
    let mut only_tests = BTreeSet::new();
    let source = Source::new("src/room.rs".to_owned(), text.to_owned(), &mut only_tests);
    let words: Vec<&str> = source.tokens().iter().map(|token| token.text).collect();
    assert_eq!(words.concat(), "usecrate::{b,c::D};fnf<'a>(){g(,,)}end");
    assert_eq!(source.tokens().last().unwrap().line, 9);
    assert!(source.shipped.contains("x // y") && !source.shipped.contains("mod tests"));
    assert_eq!(only_tests.into_iter().collect::<Vec<_>>(), ["src/room/samples.rs"]);
}

#[test]
fn imports_are_read_by_their_first_name() {
    let text =
        "use crate::plan::id;\nuse crate::{\n    browser::{dom, page},\n    text,\n};\nfn f() -> crate::ui::Tag {}";
    let source = Source::of("src/room.rs", text);
    let names: Vec<_> = source.imports().iter().map(|name| (name.line, name.text)).collect();
    assert_eq!(names, [(1, "plan"), (3, "browser"), (4, "text"), (6, "ui")]);
}
