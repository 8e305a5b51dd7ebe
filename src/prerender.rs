//! Every page as complete HTML before a script runs, in each language, and what pages take from the plan beside their HTML: the
//! goals' colours, charts, words, readings, what can be found, the glossary, passages of the source, and the open data. Native
//! only.
//!
//! [`run`] draws each [`Page`] of the plan as the browser draws it after a step, and writes it under its address; [`document`] is
//! the HTML around it, with [`inline`] the styles and the script that stand in it; [`look`], [`charts`], [`search_documents`],
//! [`catalogue`], [`offline`], [`embed`], [`published`] and [`passages`], of what [`page_facts`] says, are what else it takes from the plan. [`restyle`] is for
//! those who work on a style. Nothing here may depend on the reader: no notes, no clock, no preference.

mod catalogue;
mod charts;
mod document;
mod embed;
mod error;
mod html;
mod inline;
mod language;
mod look;
mod offline;
mod order;
mod output;
pub mod page_facts;
mod passages;
mod published;
mod restyle;
mod script_words;
mod search_documents;
mod slides;
mod words;

pub use error::PrerenderError;
pub use html::body;
pub use order::Order;
pub use passages::passage;
pub use words::documents;

use crate::{
    export,
    plan::{diagnostic::Diagnostics, embedded, model::Plan},
    proof::{self, Proof, Seeds},
    route::{Page, Route},
    text::{
        Lang,
        translation::{Translation, TranslationFile},
    },
    ui::{context::PageContext, parts::source::WHOLE},
};
use document::Assets;
use inline::Inline;
use language::Site;
use output::{named_by_content, write};
use published::Published;
use std::{fs, path::Path, thread};

/// Does what is asked for and says what was done.
///
/// # Errors
/// When the plan has faults or a file cannot be written.
pub fn run(order: &Order) -> Result<String, PrerenderError> {
    let (out, assets, folder) = match order {
        Order::Check { seeds } => {
            let read = Seeds::from_folder(seeds)?;
            let wrong = |found: Diagnostics| PrerenderError::Plan(found.in_folder(&seeds.to_string_lossy()));
            let (plan, proof) = proof::check(&read).map_err(wrong)?;
            let facts = proof.facts().len();
            return Ok(format!("{}: no fault found, and each of {facts} facts stands in the source", plan.name));
        }
        Order::Restyle { out, before, assets } => {
            let count = restyle::restyle(out, &read_assets(before)?, &read_assets(assets)?)?;
            return Ok(format!("{count} pages in their new style"));
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
    let (published, folder) = Published::split(folder);
    let site = Site {
        plan,
        out,
        folder: &folder,
        published: published.as_ref(),
        assets: read_assets(assets)?,
        colours: Inline::try_from(look::style(plan))?,
        readings: named_by_content("readings", "json", &readings),
    };
    // Nothing of one language is needed for another.
    let counts: Result<Vec<usize>, PrerenderError> = thread::scope(|scope| {
        let site = &site;
        let work: Vec<_> = Lang::SPOKEN.iter().map(|&lang| scope.spawn(move || site.write(lang))).collect();
        work.into_iter().map(|work| work.join().map_err(|_| PrerenderError::Stopped)?).collect()
    });
    let count: usize = counts?.into_iter().sum();
    write(&out.join(&site.readings), readings)?;
    if let Some(published) = &published {
        write(&out.join("sitemap.xml"), published.sitemap(plan))?;
        write(&out.join("robots.txt"), published.robots())?;
    }
    // Marked as UTF-8, for servers that do not say so of texts.
    write(&out.join(WHOLE), format!("\u{feff}{}", seeds.source()))?;
    let folder = out.join(Route::to(Lang::Ja, Page::Data).address());
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

/// Looks for faults in the seeds.
fn checked(seeds: &Seeds) -> Result<(Plan, Proof), PrerenderError> {
    proof::check(seeds).map_err(|diagnostics| PrerenderError::Plan(diagnostics.to_string()))
}

fn read_assets(path: &Path) -> Result<Assets, PrerenderError> {
    let text = fs::read_to_string(path).map_err(|error| PrerenderError::File { path: path.to_owned(), error })?;
    serde_json::from_str(&text).map_err(|error| PrerenderError::Assets { path: path.to_owned(), error })
}
