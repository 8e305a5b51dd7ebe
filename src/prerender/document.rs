//! The HTML around a page: what it is called, what it may load, and what it loads.

use super::{inline::Inline, offline::MANIFEST, published::Published};
use crate::{
    charts::description::describe,
    plan::id::ItemId,
    route::{Page, Route},
    text::{Lang, annotation::plain, fill},
    ui::{context::PageContext, html::escape, pages::sheet},
};
use serde::Deserialize;

/// The files of the site, relative to its folder, with their content hashes in their names, and what stands in each page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Assets {
    style: Inline,
    start: Inline,
    late: String,
    moves: String,
    tree: String,
    apart: String,
    paper: String,
    glue: String,
    wasm: String,
    charts: String,
}

impl Assets {
    /// All of it that stands in pages.
    pub(super) fn in_pages(&self) -> [&str; 12] {
        let Self { style, start, late, moves, tree, apart, paper, glue, wasm, charts } = self;
        [&style.text, &style.source, &start.text, &start.source, late, moves, tree, apart, paper, glue, wasm, charts]
    }
}

/// What makes the code for frames on other sites, and what that code loads (`src/embed`).
const BUILDER: &str =
    "<script src=\"embed.js\" async></script>\n<script type=\"module\" src=\"embed-builder.js\"></script>\n";

/// A page to be written.
pub(super) struct HtmlDocument<'a> {
    pub(super) context: PageContext,
    /// Nothing for the page of missing addresses.
    pub(super) page: Option<&'a Page>,
    /// Where it is written, relative to the site's folder.
    pub(super) address: &'a str,
    pub(super) base: &'a str,
    /// The site's address, where that is known.
    pub(super) published: Option<&'a Published>,
    pub(super) assets: &'a Assets,
    /// The colours of the plan's goals.
    pub(super) colours: &'a Inline,
    /// The files of the page's language.
    pub(super) files: &'a Files,
    /// What the page says of the open data to programs, where it is about them.
    pub(super) catalogue: Option<&'a Inline>,
}

/// The files a page takes from the plan, relative to the site's folder. Named by us, since they are plan data.
pub(super) struct Files {
    /// The options of its charts.
    pub(super) charts: String,
    /// The words of the plan in its language, and those of the interface; none for the plan's own.
    pub(super) words: Option<[String; 2]>,
    /// The readings of the plan's names, for those who ask for them.
    pub(super) readings: String,
    /// The explanations of its words.
    pub(super) glossary: String,
    /// What can be found in it.
    pub(super) documents: String,
    /// What its map shows closer.
    pub(super) map: String,
}

impl HtmlDocument<'_> {
    /// The whole document around the app's HTML.
    pub(super) fn html(&self, body: &str) -> String {
        let Assets { style, start, late, moves, tree, apart, paper, glue, wasm, charts } = self.assets;
        let Files { charts: chart_options, words, readings, documents, glossary, map } = self.files;
        let words = words.as_ref().map(|[words, texts]| format!("data-words=\"{words}\" data-texts=\"{texts}\" "));
        let words = words.unwrap_or_default();
        let (others, policy, address) = (self.others(), self.policy(), self.address);
        let apart = if self.page.is_some_and(Page::is_document) {
            format!("<link rel=\"stylesheet\" href=\"{apart}\">\n")
        } else {
            let own = self
                .page
                .and_then(sheet)
                .map(|name| format!("<link rel=\"stylesheet\" href=\"{tree}\" data-sheet=\"{name}\">\n"));
            own.unwrap_or_default()
        };
        let catalogue = self.catalogue.map(|it| format!("<script type=\"application/ld+json\">{}</script>\n", it.text));
        let catalogue = catalogue.unwrap_or_default();
        let builder = self.page.filter(|page| **page == Page::Embed).map(|_| BUILDER).unwrap_or_default();
        let (style, colours, start) = (&style.text, &self.colours.text, &start.text);
        let safe = |text: &str| {
            let mut html = String::new();
            escape(text, &mut html);
            html
        };
        let folder = self.context.lang.folder();
        let (lang, base, plan) = (self.context.lang.tag(), safe(self.base), safe(&self.context.plan.id));
        let (title, description) = (self.context.title(self.page), self.description());
        let published = self.published.zip(self.page);
        let published =
            published.map(|(site, page)| site.head(self.context, page, &title, &description)).unwrap_or_default();
        let (title, description) = (safe(&title), safe(&description));
        let index = if self.page.is_none() { "<meta name=\"robots\" content=\"noindex\">\n" } else { "" };
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <base href=\"{base}\">\n<title>{title}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, interactive-widget=resizes-content\">\n\
             <meta name=\"description\" content=\"{description}\">\n{index}\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             {others}{published}<link rel=\"icon\" href=\"favicon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"manifest\" href=\"{folder}{MANIFEST}\">\n\
             <link rel=\"preload\" href=\"{late}\" as=\"style\">\n\
             <style>{style}</style>\n<style>{colours}</style>\n{apart}\
             <script data-page=\"{address}\" data-glue=\"{glue}\" data-wasm=\"{wasm}\" \
             data-plan=\"{plan}\" {words}data-readings=\"{readings}\" data-documents=\"{documents}\" \
             data-glossary=\"{glossary}\" data-map=\"{map}\" data-moves=\"{moves}\" data-tree=\"{tree}\" data-charts=\"{charts}\" data-chart-options=\"{chart_options}\">{start}</script>\n\
             {catalogue}{builder}</head>\n<body>{body}\n<link rel=\"stylesheet\" href=\"{late}\">\n<link rel=\"stylesheet\" href=\"{paper}\" media=\"print\"></body>\n</html>\n"
        )
    }

    /// What the page may load and run: this site's own files and what stands in the page itself, nothing from elsewhere.
    fn policy(&self) -> String {
        let Assets { style, start, .. } = self.assets;
        let (style, colours, start) = (&style.source, &self.colours.source, &start.source);
        // It shows a page of the site in a frame.
        let frames = if self.page == Some(&Page::Embed) { "; frame-src 'self'" } else { "" };
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {start}; style-src 'self' {style} {colours}; \
             img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'{frames}; \
             require-trusted-types-for 'script'; trusted-types worker default"
        )
    }

    /// Where the page stands in each language.
    fn others(&self) -> String {
        let Some(page) = self.page else { return String::new() };
        // Search engines want whole addresses; where the site does not know its own, those within it do.
        let at = |lang| {
            let route = Route::to(lang, page.clone());
            self.published.map_or_else(|| route.href(), |site| site.link(&route))
        };
        let alternate =
            |tag: &str, lang| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">\n", at(lang));
        let each: String = Lang::SPOKEN.iter().map(|&lang| alternate(lang.link_tag(), lang)).collect();
        each + &alternate("x-default", Lang::Ja)
    }

    /// One sentence on the page, for search engines and shared links, in the page's own language.
    fn description(&self) -> String {
        let PageContext { plan, t, .. } = self.context;
        if let Some(figure) =
            self.page.and_then(|page| if let Page::Figure(id) = page { plan.figure(*id) } else { None })
        {
            // Some figures stand under a goal and a measure alike.
            let owner = Page::of(&figure.id.into()).item().map(|owner| self.context.number(&owner)).unwrap_or_default();
            let said = fill(t.described, &[("name", &owner), ("what", &describe(figure, plan.term, t))]);
            return plain(&said).into_owned();
        }
        let own = match self.page {
            Some(Page::Measure(id)) => {
                plan.measure(*id).and_then(|measure| measure.explanation.as_ref().or(measure.summary.first()))
            }
            Some(Page::Goal(id)) => plan.goal(*id).and_then(|goal| goal.explanation.as_ref().or(goal.approach.first())),
            Some(Page::Zone(id)) => plan.zone(id).map(|zone| &zone.theme),
            _ => None,
        };
        let about =
            || fill(t.about_what_text, &[("city", &plan.city), ("plan", &plan.name), ("chapter", &plan.chapter)]);
        let what = own.cloned().unwrap_or_else(about);
        let text = match self.page.map(|page| (page, page.item())) {
            Some((_, Some(item))) if item != ItemId::Plan => {
                fill(t.described, &[("name", &self.context.numbered(&item)), ("what", &what)])
            }
            // The same sentence follows what such a page is about, so that no two pages are told alike.
            Some((page, None)) => fill(t.described, &[("name", self.about(page)), ("what", &what)]),
            _ => what,
        };
        plain(&text).into_owned()
    }

    /// What a page that is not about one item shows.
    fn about(&self, page: &Page) -> &'static str {
        let t = self.context.t;
        match page {
            Page::Map => t.map_label,
            Page::Tree => t.tree_title,
            Page::Kpis => t.kpis_title,
            Page::Review => t.nav_review,
            Page::Report => t.nav_report,
            Page::Search => t.search_label,
            Page::Notes => t.notes_title,
            Page::Data => t.nav_data,
            Page::Glossary => t.glossary,
            Page::Accessibility => t.nav_accessibility,
            Page::Privacy => t.nav_privacy,
            Page::Offline => t.nav_offline,
            Page::Embed => t.nav_embed,
            Page::Workshop => t.nav_workshop,
            _ => t.nav_about,
        }
    }
}
