//! The pages of one language, and what they load beside them.

use super::{
    catalogue::catalogue,
    charts::ChartData,
    document::{Assets, Files, HtmlDocument},
    embed,
    error::PrerenderError,
    html::body,
    inline::Inline,
    offline,
    output::{named_by_content, write},
    published::{OEMBED, Published},
    script_words::write_words,
    slides::write_slides,
    words::{documents, own, words_of},
};
use crate::{
    map::near,
    plan::model::Plan,
    review,
    route::{Page, Route},
    text::{Lang, glossary, live::LiveTexts, translation::Translation},
    ui::context::PageContext,
};
use std::path::Path;

/// What is the same for all languages.
pub(super) struct Site<'a> {
    pub(super) plan: &'static Plan,
    /// The folder to write to.
    pub(super) out: &'a Path,
    /// The folder of the server the site will live in.
    pub(super) folder: &'a str,
    /// Its address, where that is known.
    pub(super) published: Option<&'a Published>,
    pub(super) assets: Assets,
    /// The colours of the plan's goals.
    pub(super) colours: Inline,
    /// The file of readings.
    pub(super) readings: String,
}

impl Site<'_> {
    /// Writes a language and says how many pages it has.
    pub(super) fn write(&self, lang: Lang) -> Result<usize, PrerenderError> {
        let (plan, out) = (self.plan, self.out);
        let mut count = 0;
        let words = words_of(lang)?;
        let context = match &words {
            None => PageContext::japanese(plan),
            Some(words) => PageContext::worded(plan, &Translation::read_plain(words, own()?)?),
        };
        let charts = ChartData::of(context).map_err(PrerenderError::Charts)?;
        let documents = documents(lang)?;
        let documents_path = named_by_content(&format!("documents-{}", lang.word()), "json", &documents);
        write(&out.join(&documents_path), documents)?;
        let texts = LiveTexts::of(context.t).written();
        let texts = (named_by_content(&["texts-", lang.word()].concat(), "txt", &texts), texts);
        let words = words.map(|words| [(named_by_content(lang.word(), "json", &words), words), texts]);
        write(&out.join(&charts.path), &charts.json)?;
        for (path, words) in words.iter().flatten() {
            write(&out.join(path), words)?;
        }
        let words = words.map(|files| files.map(|(path, _)| path));
        let terms = glossary::written(lang)?;
        let glossary = named_by_content(&["glossary-", lang.word()].concat(), "txt", &terms);
        write(&out.join(&glossary), terms)?;
        let pack = review::packed(review::published(), plan, lang);
        write(&out.join("data/review").join([lang.word(), ".json"].concat()), pack)?;
        let near = near::written(lang);
        let map = named_by_content(&["map-", lang.word()].concat(), "txt", near);
        write(&out.join(&map), near)?;
        let files = Files {
            charts: charts.path,
            words,
            readings: self.readings.clone(),
            documents: documents_path,
            glossary,
            map,
        };
        let catalogue = catalogue(context)?;
        offline::write_files(context, out)?;
        write_words(context, out, Page::Embed, embed::words_of(context))?;
        write_slides(context, out)?;
        for page in Page::all(plan) {
            let route = Route::to(lang, page);
            let address = route.address();
            let path = out.join(&address).join("index.html");
            let document = HtmlDocument {
                context,
                page: Some(&route.page),
                address: &address,
                base: &route.base(),
                published: self.published,
                assets: &self.assets,
                colours: &self.colours,
                files: &files,
                catalogue: (route.page == Page::Data).then_some(&catalogue),
            };
            if let Some(published) = self.published {
                let answer = published.oembed(context, &route.page, &context.title(Some(&route.page)))?;
                write(&path.with_file_name(OEMBED), answer)?;
            }
            write(&path, document.html(&body(context, Some(&route.page))))?;
            count += 1;
        }
        if lang == Lang::Ja {
            let address = "404.html";
            let missing = HtmlDocument {
                context,
                page: None,
                address,
                base: self.folder,
                published: None,
                assets: &self.assets,
                colours: &self.colours,
                files: &files,
                catalogue: None,
            };
            write(&out.join(address), missing.html(&body(context, None)))?;
            count += 1;
        }
        Ok(count)
    }
}
