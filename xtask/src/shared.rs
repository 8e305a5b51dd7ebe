//! What several parts share, as one file. The splitter writes one for each set of parts that have something in common: soon a
//! dozen, most of a few hundred bytes, each a request of its own. Here the small ones become one that comes with the first part.
//!
//! They can be put together since none names another: each reaches the app's table and memory, and puts into them what is its
//! own. So their numbers are shifted, and that is all.

use crate::wasm::Parts;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::mem::discriminant;
use std::path::Path;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, CustomSection, DataCountSection, DataSection, ElementSection, EntityType, FunctionSection,
    ImportSection, Module, TypeSection,
};
use wasmparser::{Parser, Payload};

/// Its name.
const FILE: &str = "shared.wasm";
/// From this many bytes on a file that some parts share stays one of its own.
const LARGE: u64 = 20_000;

/// Makes one file of the small ones that parts share, in the folder, in the list of parts and in the script that fetches them.
pub(crate) fn join(out: &Path, link: &str, parts: &mut Parts) -> Result<()> {
    let mut small = BTreeSet::new();
    for file in shared(parts) {
        let bytes = fs::metadata(out.join(&file)).with_context(|| format!("{file} is missing"))?.len();
        if bytes < LARGE {
            small.insert(file);
        }
    }
    if small.is_empty() {
        return Ok(());
    }
    let mut joined = Joined::default();
    for file in &small {
        let path = out.join(file);
        let bytes = fs::read(&path).with_context(|| format!("{file} cannot be read"))?;
        joined.add(&bytes).with_context(|| format!("{file} cannot be joined with others"))?;
        fs::remove_file(path).context("target/ cannot be written")?;
    }
    fs::write(out.join(FILE), joined.finish()).context("target/ cannot be written")?;
    for files in parts.values_mut() {
        let before = files.len();
        files.retain(|file| !small.contains(file));
        if files.len() < before {
            files.insert(0, FILE.to_owned());
        }
    }
    let script = fs::read_to_string(out.join(link)).with_context(|| format!("{link} cannot be read"))?;
    fs::write(out.join(link), fetch_once(&script, &small)?).context("target/ cannot be written")
}

/// The files of more than one part.
fn shared(parts: &Parts) -> BTreeSet<String> {
    let users = |file: &String| parts.values().filter(|files| files.contains(file)).count();
    parts.values().flatten().filter(|file| users(file) > 1).cloned().collect()
}

/// The script that fetches parts, with one loader for the joined file in place of one for each that it was made of.
fn fetch_once(script: &str, small: &BTreeSet<String>) -> Result<String> {
    let mut in_order: Vec<&String> = small.iter().collect();
    in_order.sort_by_key(|file| script.find(file.as_str()));
    let mut script = script.to_owned();
    let mut first: Option<String> = None;
    for file in in_order {
        let stem = file.trim_end_matches(".wasm");
        let begin = format!("const __{stem} = ");
        let Some((before, rest)) = script.split_once(&begin) else { bail!("the script does not fetch {file}") };
        let Some((loader, after)) = rest.split_once(", []);\n") else {
            bail!("the script fetches {file} in a new way")
        };
        script = match &first {
            Some(other) => format!("{before}{begin}{other};\n{after}"),
            None => format!("{before}{begin}{}, []);\n{after}", loader.replace(file.as_str(), FILE)),
        };
        first.get_or_insert_with(|| format!("__{stem}"));
    }
    Ok(script)
}

/// Modules put together.
#[derive(Default)]
struct Joined {
    /// What they take from the app, by its name.
    imports: BTreeMap<String, (String, EntityType)>,
    types: TypeSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    /// What they say they need of the browser, which is the same for all of one build.
    features: Option<Vec<u8>>,
}

/// What a module says it needs of the browser.
const FEATURES: &str = "target_features";

/// How far the numbers of a module that is added have to move.
struct Shift {
    types: u32,
    functions: u32,
    elements: u32,
    data: u32,
}

impl Reencode for Shift {
    type Error = std::convert::Infallible;

    fn type_index(&mut self, at: u32) -> Result<u32, Error<Self::Error>> {
        Ok(at + self.types)
    }

    fn function_index(&mut self, at: u32) -> Result<u32, Error<Self::Error>> {
        Ok(at + self.functions)
    }

    fn element_index(&mut self, at: u32) -> Result<u32, Error<Self::Error>> {
        Ok(at + self.elements)
    }

    fn data_index(&mut self, at: u32) -> Result<u32, Error<Self::Error>> {
        Ok(at + self.data)
    }
}

impl Joined {
    fn add(&mut self, module: &[u8]) -> Result<()> {
        let mut shift = Shift {
            types: self.types.len(),
            functions: self.functions.len(),
            elements: self.elements.len(),
            data: self.data.len(),
        };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => shift.parse_type_section(&mut self.types, section)?,
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        let kind = shift.entity_type(import.ty)?;
                        let known = self.imports.insert(import.name.to_owned(), (import.module.to_owned(), kind));
                        let one_each =
                            matches!(kind, EntityType::Memory(_) | EntityType::Table(_) | EntityType::Global(_));
                        if !one_each || known.is_some_and(|known| known != (import.module.to_owned(), kind)) {
                            bail!("it takes {} from the app in a way of its own", import.name);
                        }
                    }
                }
                Payload::FunctionSection(section) => shift.parse_function_section(&mut self.functions, section)?,
                Payload::ElementSection(section) => shift.parse_element_section(&mut self.elements, section)?,
                Payload::CodeSectionEntry(body) => shift.parse_function_body(&mut self.code, body)?,
                Payload::DataSection(section) => shift.parse_data_section(&mut self.data, section)?,
                Payload::CustomSection(section) if section.name() == FEATURES => {
                    self.features = Some(section.data().to_owned());
                }
                Payload::ExportSection(section) if section.count() == 0 => {}
                Payload::Version { .. }
                | Payload::End(_)
                | Payload::CustomSection(_)
                | Payload::CodeSectionStart { .. }
                | Payload::DataCountSection { .. } => {}
                other => bail!("it has a section that nobody expects there: {other:?}"),
            }
        }
        // All others are found by their place: one memory, one table, one stack.
        let kinds: HashSet<_> = self.imports.values().map(|(_, kind)| discriminant(kind)).collect();
        if kinds.len() < self.imports.len() {
            bail!("it takes two things of a kind from the app");
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut imports = ImportSection::new();
        for (name, (module, kind)) in &self.imports {
            imports.import(module, name, *kind);
        }
        let mut module = Module::new();
        module.section(&self.types).section(&imports).section(&self.functions).section(&self.elements);
        module.section(&DataCountSection { count: self.data.len() });
        module.section(&self.code).section(&self.data);
        if let Some(data) = self.features {
            module.section(&CustomSection { name: FEATURES.into(), data: data.into() });
        }
        module.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        let own = |name: &str, files: &[&str]| (name.to_owned(), files.iter().map(|&file| file.to_owned()).collect());
        [
            own("map", &["chunk_9.wasm", "chunk_10.wasm", "split_map.wasm"]),
            own("search", &["chunk_9.wasm", "chunk_10.wasm"]),
        ]
        .into()
    }

    #[test]
    fn what_two_parts_are_fetched_with_is_shared() {
        assert_eq!(shared(&parts()).into_iter().collect::<Vec<_>>(), ["chunk_10.wasm", "chunk_9.wasm"]);
    }

    #[test]
    fn what_is_joined_is_fetched_once() {
        let script = "const __chunk_9 = makeLoad(f(\"./chunk_9.wasm\")\n, []);\n/* map */\nconst __chunk_10 = makeLoad(f(\"./chunk_10.wasm\")\n, []);\nexport";
        let expected =
            "const __chunk_9 = makeLoad(f(\"./shared.wasm\")\n, []);\n/* map */\nconst __chunk_10 = __chunk_9;\nexport";
        assert_eq!(fetch_once(script, &shared(&parts())).unwrap(), expected);
        assert!(fetch_once("export", &shared(&parts())).is_err());
    }
}
