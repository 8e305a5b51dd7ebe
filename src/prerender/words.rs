//! The words of a language, and the documents that can be found in it.

use super::{error::PrerenderError, search_documents::Language};
use crate::{
    plan::{embedded, model::Plan},
    search::wire,
    text::{
        Lang, glossary,
        translation::{Translation, TranslationFile, TranslationFileError},
        variants::variants,
    },
    ui::context::PageContext,
};

/// The file of what can be found in a language.
///
/// # Errors
/// When the plan has faults or a file of words cannot be made.
pub fn documents(lang: Lang) -> Result<String, PrerenderError> {
    let plan = embedded::plan().map_err(|diagnostics| PrerenderError::Plan(diagnostics.to_string()))?;
    let official = Translation::read(&Translation::written(TranslationFile::Readings)?, own()?)?.plan;
    let (context, worded) = match words_of(lang)? {
        None => (PageContext::japanese(plan), official),
        Some(words) => (
            PageContext::worded(plan, &Translation::read_plain(&words, own()?)?),
            Translation::read(&words, own()?)?.plan,
        ),
    };
    let mut read = vec![Translation::written(TranslationFile::Readings)?];
    if Lang::SPOKEN.contains(&Lang::Easy) {
        read.extend([Translation::written(TranslationFile::Easy)?, glossary::written(Lang::Easy)?]);
    }
    let terms = [glossary::written(lang)?, glossary::written(Lang::Ja)?];
    let variants = variants()?;
    let language =
        Language { context, worded, official, words: &Translation::read_by()?, variants, terms, read: &read };
    Ok(wire::write_corpus(&language.corpus()))
}

/// The file of a language's words; none for the plan's own.
pub(super) fn words_of(lang: Lang) -> Result<Option<String>, TranslationFileError> {
    match lang {
        Lang::Ja => Ok(None),
        Lang::Easy => Translation::written(TranslationFile::Easy).map(Some),
        Lang::En => Translation::written(TranslationFile::English).map(Some),
    }
}

/// A plan to put other words in.
pub(super) fn own() -> Result<Plan, PrerenderError> {
    embedded::own().map_err(|diagnostics| PrerenderError::Plan(diagnostics.to_string()))
}
