//! Every page as complete HTML before a script runs, in each language, and what pages take from the plan beside their HTML: the
//! goals' colours, charts, words, readings, what can be found, the glossary, passages of the source, and the open data. Native
//! only.
//!
//! [`run`] renders each [`Page`] of the plan with the same components the browser hydrates and writes it under its address;
//! [`document`] is the HTML around it, with [`inline`] the styles and the script that stand in it; [`look`], [`charts`], [`finder`]
//! and [`passages`], of what [`page_facts`] says, are what else it takes from the plan. The browser's first
//! drawing must be the same as ours, so nothing here may depend on the reader: no notes, no clock, no preference.

mod charts;
mod document;
mod inline;
mod language;
mod look;
pub mod page_facts;
mod passages;
mod search_documents;

use crate::{
    export::{self, ExportError},
    plan::{embedded, model::Plan},
    proof::{self, Proof, Seeds, SeedsError},
    route::{Page, Route},
    text::{
        Lang, glossary,
        translation::{Translation, TranslationError, TranslationFile, TranslationFileError},
    },
    ui::{body::body as body_of, context::PageContext, parts::source::WHOLE},
};
use document::{Assets, Files, HtmlDocument};
use inline::{Inline, InlineError};
use language::Site;
pub use passages::passage;
use search_documents::Language;
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
    thread,
};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Only to look for faults in the seeds.
    Check {
        /// Their folder.
        seeds: PathBuf,
    },
    /// To write the pages.
    Write {
        /// The folder to write to.
        out: PathBuf,
        /// The file the bundler names the hashed files of the site in, with what stands in each page.
        assets: PathBuf,
        /// The folder of the server the site will live in. Only the page for missing addresses needs it, since it is shown
        /// at any depth.
        folder: String,
        /// The folder of the seeds, to read them as they are now; without it those that were compiled in.
        seeds: Option<PathBuf>,
    },
}

/// Why pages could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PrerenderError {
    /// The words on the command line.
    #[error("usage: prerender --check FOLDER | --out FOLDER --assets FILE [--folder /PATH/] [--seeds FOLDER]")]
    Usage,
    /// The plan has faults.
    #[error("{0}")]
    Plan(String),
    /// The seeds could not be read.
    #[error(transparent)]
    Seeds(#[from] SeedsError),
    /// The file of assets is not what the bundler writes.
    #[error("{path}: {error}")]
    Assets {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: serde_json::Error,
    },
    /// A style or script cannot stand in a page.
    #[error(transparent)]
    Inline(#[from] InlineError),
    /// A file could not be read or written.
    #[error("{path}: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A chart could not be written as data.
    #[error("the charts could not be written: {0}")]
    Charts(serde_json::Error),
    /// A file of words could not be made from the seeds.
    #[error(transparent)]
    TranslationFile(#[from] TranslationFileError),
    /// A file of words could not be read back.
    #[error(transparent)]
    Translation(#[from] TranslationError),
    /// A language's pages were given up halfway, which is a fault of this program.
    #[error("the pages of a language were not finished")]
    Stopped,
    /// The open data could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
}

impl Order {
    /// Reads the command line.
    ///
    /// # Errors
    /// On words it does not know or lacks.
    pub fn from_args(args: impl IntoIterator<Item = String>) -> Result<Self, PrerenderError> {
        let (mut out, mut assets, mut folder, mut seeds) = (None, None, "/".to_owned(), None);
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            match (arg.as_str(), &mut args) {
                ("--check", rest) => {
                    return Ok(Self::Check { seeds: rest.next().map(PathBuf::from).ok_or(PrerenderError::Usage)? });
                }
                ("--out", rest) => out = rest.next().map(PathBuf::from),
                ("--assets", rest) => assets = rest.next().map(PathBuf::from),
                ("--seeds", rest) => seeds = Some(rest.next().map(PathBuf::from).ok_or(PrerenderError::Usage)?),
                ("--folder", rest) => folder = rest.next().ok_or(PrerenderError::Usage)?,
                _ => return Err(PrerenderError::Usage),
            }
        }
        match (out, assets) {
            (Some(out), Some(assets)) => Ok(Self::Write { out, assets, folder, seeds }),
            _ => Err(PrerenderError::Usage),
        }
    }
}

/// Does what is asked for and says what was done.
///
/// # Errors
/// When the plan has faults or a file cannot be written.
pub fn run(order: &Order) -> Result<String, PrerenderError> {
    let (out, assets, folder) = match order {
        Order::Check { seeds } => {
            let (plan, proof) = checked(&Seeds::from_folder(seeds)?)?;
            let facts = proof.facts().len();
            return Ok(format!("{}: no fault found, and each of {facts} facts stands in the source", plan.name));
        }
        Order::Write { out, assets, folder, seeds } => {
            if let Some(seeds) = seeds {
                let seeds = Seeds::from_folder(seeds)?;
                embedded::replace(seeds.files().map(|(path, text)| (path.to_owned(), text.to_owned())));
            }
            (out, assets, folder)
        }
    };
    let seeds = Seeds::shipped();
    let (_, proof) = checked(&seeds)?;
    let plan = embedded::plan().map_err(|diagnostics| PrerenderError::Plan(diagnostics.to_string()))?;
    let readings = Translation::written(TranslationFile::Readings)?;
    let site = Site {
        plan,
        out,
        folder,
        assets: read_assets(assets)?,
        colours: Inline::try_from(look::style(plan))?,
        readings: named_by_content("readings", "json", &readings),
    };
    // Nothing of one language is needed for another.
    let counts: Result<Vec<usize>, PrerenderError> = thread::scope(|scope| {
        let work = Lang::ALL.map(|lang| {
            let site = &site;
            scope.spawn(move || site.write(lang))
        });
        work.into_iter().map(|work| work.join().map_err(|_| PrerenderError::Stopped)?).collect()
    });
    let count: usize = counts?.into_iter().sum();
    write(&out.join(&site.readings), readings)?;
    // Marked as UTF-8, for servers that do not say so of texts.
    write(&out.join(WHOLE), format!("\u{feff}{}", seeds.source()))?;
    let folder = out.join(Route { lang: Lang::Ja, page: Page::Data }.address());
    for file in export::files(plan, PageContext::japanese(plan).t)? {
        write(&folder.join(file.name), file.bytes)?;
    }
    for page in Page::all(plan) {
        if let Some(name) = page_facts::name(&page) {
            write(&out.join(format!("data/source/{name}.txt")), passage(plan, &proof, &page).write())?;
        }
    }
    Ok(format!("{count} pages written"))
}

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
    let read = [
        Translation::written(TranslationFile::Readings)?,
        Translation::written(TranslationFile::Easy)?,
        glossary::written(Lang::Easy)?,
    ];
    Ok(Language { context, worded, official, words: &Translation::read_by()?, read: &read }.documents())
}

/// The file of a language's words; none for the plan's own.
fn words_of(lang: Lang) -> Result<Option<String>, TranslationFileError> {
    match lang {
        Lang::Ja => Ok(None),
        Lang::Easy => Translation::written(TranslationFile::Easy).map(Some),
        Lang::En => Translation::written(TranslationFile::English).map(Some),
    }
}

/// A plan to put other words in.
fn own() -> Result<Plan, PrerenderError> {
    embedded::own().map_err(|diagnostics| PrerenderError::Plan(diagnostics.to_string()))
}

/// Looks for faults in the seeds.
fn checked(seeds: &Seeds) -> Result<(Plan, Proof), PrerenderError> {
    proof::check(seeds).map_err(|diagnostics| PrerenderError::Plan(diagnostics.to_string()))
}

/// The HTML of a page's body; that of the page for missing addresses where there is no page.
pub fn body(context: PageContext, page: Option<&Page>) -> String {
    body_of(context, page).html()
}

/// The path of an asset that is plan data, with the hash of its content, so that browsers may keep it for good.
fn named_by_content(name: &str, ending: &str, content: &str) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("assets/{name}-{:016X}.{ending}", hasher.finish())
}

fn read_assets(path: &Path) -> Result<Assets, PrerenderError> {
    let text = fs::read_to_string(path).map_err(|error| PrerenderError::File { path: path.to_owned(), error })?;
    serde_json::from_str(&text).map_err(|error| PrerenderError::Assets { path: path.to_owned(), error })
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), PrerenderError> {
    let wrong = |error| PrerenderError::File { path: path.to_owned(), error };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(wrong)?;
    }
    fs::write(path, content).map_err(wrong)
}
