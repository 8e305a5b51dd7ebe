//! What several parts share, put together. The splitter writes a file for each set of parts that have something in common: soon a
//! dozen, most of a few hundred bytes, each a request of its own. Here they become as few as [`crate::link`] asks for.
//!
//! They can be put together since none names another: each reaches the app's table and memory, and puts into them what is its
//! own. So their numbers are shifted, and that is all.

use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::mem::discriminant;
use std::path::Path;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, CustomSection, DataCountSection, DataSection, ElementSection, EntityType, FunctionSection,
    ImportSection, Module, TypeSection,
};
use wasmparser::{Parser, Payload};

/// Puts modules together into one file, in the place of theirs.
pub(crate) fn join(chunks: &BTreeSet<String>, folder: &Path, file: &str) -> Result<()> {
    if chunks.is_empty() {
        return Ok(());
    }
    let mut joined = Joined::default();
    for chunk in chunks {
        let path = folder.join(chunk);
        let module = fs::read(&path).with_context(|| format!("{chunk} cannot be read"))?;
        joined.add(&module).with_context(|| format!("{chunk} cannot be joined with others"))?;
        fs::remove_file(&path).with_context(|| format!("{chunk} cannot be removed"))?;
    }
    fs::write(folder.join(file), joined.finish()).with_context(|| format!("{file} cannot be written"))
}

/// Modules put together.
#[derive(Default)]
struct Joined {
    /// What they take from the app, each once: of what module, by what name.
    imports: Vec<(String, String, EntityType)>,
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
    /// Where the globals stand that it takes from the app.
    globals: Vec<u32>,
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

    fn global_index(&mut self, at: u32) -> Result<u32, Error<Self::Error>> {
        let known = usize::try_from(at).ok().and_then(|at| self.globals.get(at));
        Ok(known.copied().unwrap_or(at))
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
            globals: Vec::new(),
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
                        let at = self.import(import.module, import.name, kind)?;
                        if matches!(kind, EntityType::Global(_)) {
                            shift.globals.push(at);
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
        Ok(())
    }

    /// Where in its kind something of the app stands.
    fn import(&mut self, module: &str, name: &str, kind: EntityType) -> Result<u32> {
        let of_kind = |other: &EntityType| discriminant(other) == discriminant(&kind);
        let mut alike = self.imports.iter().filter(|(_, _, other)| of_kind(other));
        if let Some(at) = alike.position(|known| *known == (module.to_owned(), name.to_owned(), kind)) {
            return Ok(u32::try_from(at)?);
        }
        let count = self.imports.iter().filter(|(_, _, other)| of_kind(other)).count();
        // One memory and one table are found by their place.
        let fits = match kind {
            EntityType::Global(_) => self.imports.iter().all(|(_, known, _)| known != name),
            EntityType::Memory(_) | EntityType::Table(_) => count == 0,
            _ => false,
        };
        if !fits {
            bail!("it takes {name} from the app in a way of its own");
        }
        self.imports.push((module.to_owned(), name.to_owned(), kind));
        Ok(u32::try_from(count)?)
    }

    fn finish(self) -> Vec<u8> {
        let mut imports = ImportSection::new();
        for (module, name, kind) in &self.imports {
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
    use wasm_encoder::{Function, GlobalType, Instruction, MemoryType, ValType};

    /// A module with a function that says `number`, which takes a memory from the app and puts a byte into it.
    fn module(number: i32) -> Vec<u8> {
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        let mut joined = Joined::default();
        joined.import("app", "memory", EntityType::Memory(memory)).unwrap();
        joined.types.ty().function([], [ValType::I32]);
        joined.functions.function(0);
        let mut body = Function::new([]);
        body.instruction(&Instruction::I32Const(number)).instruction(&Instruction::Drop);
        body.instruction(&Instruction::Call(0)).instruction(&Instruction::End);
        joined.code.function(&body);
        joined.data.active(0, &wasm_encoder::ConstExpr::i32_const(number), [7]);
        joined.finish()
    }

    #[test]
    fn functions_still_call_the_same_ones_when_modules_are_joined() {
        let mut joined = Joined::default();
        joined.add(&module(1)).unwrap();
        joined.add(&module(2)).unwrap();
        let bytes = joined.finish();
        let (mut called, mut memories) = (Vec::new(), 0);
        for payload in Parser::new(0).parse_all(&bytes) {
            match payload.unwrap() {
                Payload::ImportSection(section) => memories += section.into_imports().count(),
                Payload::CodeSectionEntry(body) => {
                    let calls = body.get_operators_reader().unwrap().into_iter().map(Result::unwrap);
                    called.extend(calls.filter_map(|it| match it {
                        wasmparser::Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    }));
                }
                _ => {}
            }
        }
        assert_eq!((called, memories), (vec![0, 1], 1));
    }

    #[test]
    fn globals_are_found_again_and_one_memory_is_enough() {
        let global = |mutable| EntityType::Global(GlobalType { val_type: ValType::I32, mutable, shared: false });
        let mut joined = Joined::default();
        joined.add(&module(1)).unwrap();
        assert_eq!(joined.import("app", "stack", global(true)).unwrap(), 0);
        assert_eq!(joined.import("app", "mark", global(false)).unwrap(), 1);
        assert_eq!(joined.import("app", "stack", global(true)).unwrap(), 0);
        assert!(joined.import("app", "stack", global(false)).is_err());
        let memory = MemoryType { minimum: 9, maximum: None, memory64: false, shared: false, page_size_log2: None };
        assert!(joined.import("app", "other", EntityType::Memory(memory)).is_err());
    }
}
