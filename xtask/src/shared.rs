//! What several parts share, as one file. The splitter writes one for each set of parts that have something in common: soon a
//! dozen, most of a few hundred bytes, each a request of its own. Here they become one that comes with the first part.
//!
//! They can be put together since none names another: each reaches the app's table and memory, and puts into them what is its
//! own. So their numbers are shifted, and that is all.

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
    use wasm_encoder::{Function, GlobalType, Instruction, MemoryType, ValType};

    /// A module with a function that says `number`, which takes a memory from the app and puts a byte into it.
    fn module(number: i32) -> Vec<u8> {
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        let mut joined = Joined::default();
        joined.imports.insert("memory".to_owned(), ("app".to_owned(), EntityType::Memory(memory)));
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
    fn what_is_taken_from_the_app_in_two_ways_is_no_part_of_it() {
        let mut joined = Joined::default();
        joined.add(&module(1)).unwrap();
        let stack = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        let other = ("app".to_owned(), EntityType::Global(stack));
        joined.imports.insert("memory".to_owned(), other);
        assert!(joined.add(&module(2)).is_err());
    }
}
