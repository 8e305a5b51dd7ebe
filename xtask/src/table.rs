//! The table of functions of a slimmed module, written as short as it can be.
//!
//! The slimmer writes every place of the table as a sum to be worked out, also the many that are empty until a part of the app
//! fills them: each new part would lengthen the start by its places. Here functions are listed by their numbers, and empty places,
//! which are empty anyhow, are left out: three quarters of the list, and a hundredth of the start once it is compressed.

use anyhow::{Context, Result, bail};
use std::borrow::Cow;
use std::fs;
use std::path::Path;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ConstExpr, ElementSection, Elements, Module, RawSection};
use wasmparser::{ElementItems, ElementKind, ElementSectionReader, Operator, Parser, Payload};

/// Writes the table of a module anew, in its place.
pub(crate) fn shorten(path: &Path) -> Result<()> {
    let module = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let shorter = shortened(&module).with_context(|| format!("{}: its table", path.display()))?;
    fs::write(path, shorter).with_context(|| format!("{} cannot be written", path.display()))
}

fn shortened(module: &[u8]) -> Result<Vec<u8>> {
    let mut written = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ElementSection(section) = payload {
            written.section(&elements(section)?);
        } else if let Some((id, range)) = payload.as_section() {
            let (begin, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = module.get(begin..end).context("a section that ends outside of the module")?;
            written.section(&RawSection { id, data });
        }
    }
    Ok(written.finish())
}

fn elements(section: ElementSectionReader<'_>) -> Result<ElementSection> {
    let mut written = ElementSection::new();
    for element in section {
        let element = element?;
        let ElementKind::Active { table_index: None | Some(0), offset_expr } = &element.kind else {
            RoundtripReencoder.parse_element(&mut written, element)?;
            continue;
        };
        let ElementItems::Expressions(_, items) = &element.items else {
            RoundtripReencoder.parse_element(&mut written, element)?;
            continue;
        };
        let places = items.clone().into_iter().map(|item| function(&item?)).collect::<Result<Vec<_>>>()?;
        if places.iter().all(Option::is_some) {
            let offset = RoundtripReencoder.const_expr(offset_expr.clone())?;
            let functions: Vec<u32> = places.into_iter().flatten().collect();
            written.active(None, &offset, Elements::Functions(Cow::Owned(functions)));
            continue;
        }
        // Places are counted on only where it is known where they begin.
        let Some(begin) = number(offset_expr)? else { bail!("empty places that begin nobody knows where") };
        let mut at = begin;
        for run in places.chunk_by(|one, other| one.is_some() == other.is_some()) {
            let functions: Vec<u32> = run.iter().copied().flatten().collect();
            if !functions.is_empty() {
                written.active(None, &ConstExpr::i32_const(at), Elements::Functions(Cow::Owned(functions)));
            }
            at += i32::try_from(run.len())?;
        }
    }
    Ok(written)
}

/// The function of a place; none where the place is empty.
fn function(item: &wasmparser::ConstExpr<'_>) -> Result<Option<u32>> {
    match item.get_operators_reader().read()? {
        Operator::RefFunc { function_index } => Ok(Some(function_index)),
        Operator::RefNull { .. } => Ok(None),
        other => bail!("a place that nobody expects there: {other:?}"),
    }
}

/// The number an offset is, where it is one.
fn number(offset: &wasmparser::ConstExpr<'_>) -> Result<Option<i32>> {
    Ok(match offset.get_operators_reader().read()? {
        Operator::I32Const { value } => Some(value),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, Function, FunctionSection, HeapType, RefType, TableSection, TableType, TypeSection,
    };

    /// A module of two functions, whose table has an empty place before, between and behind them.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 9,
            maximum: None,
            shared: false,
        });
        let none = || ConstExpr::ref_null(HeapType::FUNC);
        let places = [none(), ConstExpr::ref_func(1), none(), ConstExpr::ref_func(0), ConstExpr::ref_func(1), none()];
        let mut elements = ElementSection::new();
        elements.active(
            None,
            &ConstExpr::i32_const(2),
            Elements::Expressions(RefType::FUNCREF, Cow::Owned(places.into())),
        );
        let mut code = CodeSection::new();
        for _ in 0..2 {
            let mut function = Function::new([]);
            function.instructions().end();
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&tables).section(&elements).section(&code);
        module.finish()
    }

    /// Each place of the table with its function.
    fn places(module: &[u8]) -> Vec<(i32, u32)> {
        let mut places = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            let Payload::ElementSection(section) = payload.unwrap() else { continue };
            for element in section {
                let element = element.unwrap();
                let ElementKind::Active { offset_expr, .. } = element.kind else { continue };
                let ElementItems::Functions(functions) = element.items else { continue };
                let begin = number(&offset_expr).unwrap().unwrap();
                places.extend((begin..).zip(functions.into_iter().map(Result::unwrap)));
            }
        }
        places
    }

    #[test]
    fn functions_keep_their_places_and_empty_ones_are_not_written() {
        let shorter = shortened(&module()).unwrap();
        assert_eq!(places(&shorter), [(3, 1), (5, 0), (6, 1)]);
        assert!(shorter.len() < module().len());
        assert_eq!(shortened(&shorter).unwrap(), shorter, "what is short stays as it is");
    }
}
