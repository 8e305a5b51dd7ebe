//! What every part may ask for: the plan, the words and the language of this page.
//!
//! The language is that of the document and never changes while it lives: another language is another document, so that a
//! reader is never sent the words of languages they do not read. The plan is the plan in that language's words; what stays as the
//! plan writes it, such as official names and corrections, is marked with [`PageContext::foreign`].

use crate::{
    plan::{id::ItemId, model::Plan},
    route::{Page, Route},
    text::{
        Lang, Texts,
        annotation::plain,
        fill,
        translation::{Beside, Translation},
    },
};

/// The plan, the words and the language.
#[derive(Debug, Clone, Copy)]
pub struct PageContext {
    /// The plan in the words of this language.
    pub plan: &'static Plan,
    /// The plan in its own words.
    pub original: &'static Plan,
    /// The words of the interface.
    pub t: &'static Texts,
    /// The language of the document.
    pub lang: Lang,
    /// What the language has beside its words; nothing where it is that of the plan's own language.
    pub beside: Option<&'static Beside>,
}

impl PageContext {
    /// The plan in its own words.
    pub fn japanese(plan: &'static Plan) -> Self {
        Self { plan, original: plan, t: Texts::JAPANESE, lang: Lang::Ja, beside: None }
    }

    /// A plan in the words of a language.
    pub fn worded(original: &'static Plan, words: &Translation) -> Self {
        Self { plan: words.plan, original, t: words.texts, lang: words.lang, beside: words.beside }
    }

    /// The texts on the map; none where they are those of the plan's own language, which only what draws a map has.
    pub fn map(self) -> Option<&'static str> {
        self.beside.map(|beside| beside.map)
    }

    /// How the glossary's terms are spelt; none where they are those of the plan's own language.
    pub fn terms(self) -> Option<&'static str> {
        self.beside.and_then(|beside| beside.terms)
    }

    /// A link to a page in this language.
    pub fn to(self, page: Page) -> String {
        Route::to(self.lang, page).href()
    }

    /// A link to an item in this language.
    pub fn to_item(self, item: &ItemId) -> String {
        Route::href_of(self.lang, item)
    }

    /// The name of an item; every item of the plan has one.
    pub fn name(self, item: &ItemId) -> &'static str {
        self.plan.name_of(item).unwrap_or_default()
    }

    /// What a document of this page is called.
    pub fn title(self, page: Option<&Page>) -> String {
        let (t, plan) = (self.t, self.plan);
        let own = match page {
            None => t.not_found_title.to_owned(),
            Some(Page::Home) => plan.title().to_owned(),
            Some(Page::Map) => t.nav_map.to_owned(),
            Some(Page::Tree) => t.nav_tree.to_owned(),
            Some(Page::Kpis) => t.nav_kpis.to_owned(),
            Some(Page::Review) => t.nav_review.to_owned(),
            Some(Page::Report) => t.nav_report.to_owned(),
            Some(Page::Search) => t.nav_search.to_owned(),
            Some(Page::Notes) => t.nav_notes.to_owned(),
            Some(Page::About) => t.nav_about.to_owned(),
            Some(Page::Data) => t.nav_data.to_owned(),
            Some(Page::Glossary) => t.glossary.to_owned(),
            Some(Page::Accessibility) => t.nav_accessibility.to_owned(),
            Some(Page::Privacy) => t.nav_privacy.to_owned(),
            Some(Page::Offline) => t.nav_offline.to_owned(),
            Some(Page::Embed) => t.nav_embed.to_owned(),
            Some(Page::Workshop) => t.nav_workshop.to_owned(),
            Some(page) => page.item().map(|item| self.numbered(&item)).unwrap_or_default(),
        };
        plain(&fill(t.title, &[("page", &own), ("plan", &plan.name)])).into_owned()
    }

    /// What the document of the search is called while words are searched for.
    #[cfg(feature = "browser")]
    pub fn title_of_search(self, words: &str) -> String {
        plain(&fill(
            self.t.title,
            &[("page", &fill(self.t.search_title, &[("words", words)])), ("plan", &self.plan.name)],
        ))
        .into_owned()
    }

    /// An item's name behind its number: 「施策13 施策の名前」.
    pub fn numbered(self, item: &ItemId) -> String {
        let number = self.number(item);
        let name = self.name(item);
        if number.is_empty() { name.to_owned() } else { fill(self.t.numbered, &[("number", &number), ("name", name)]) }
    }

    /// The language of the plan's own words where the page speaks another, for `lang`.
    pub fn foreign(self) -> Option<&'static str> {
        self.lang.foreign()
    }

    /// What kind of item it is, with its number: 「施策13」「基本的方向 4-2」.
    pub fn number(self, item: &ItemId) -> String {
        let t = self.t;
        match item {
            ItemId::Plan | ItemId::Zone(_) => String::new(),
            ItemId::Goal(id) => format!("{}{id}", t.goal),
            ItemId::Direction(id) => format!("{}{id}", t.direction),
            ItemId::Measure(id) => format!("{}{id}", t.measure),
            ItemId::Project(_) => t.project.to_owned(),
            ItemId::Figure(crate::plan::id::FigureId::Target(_)) => t.target.to_owned(),
            ItemId::Figure(crate::plan::id::FigureId::Kpi(_)) => t.kpi.to_owned(),
        }
    }
}
