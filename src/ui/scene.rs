//! What every part may ask for: the plan, the words and the language of this page.
//!
//! The language is that of the document and never changes while it lives: another language is another document, so that a
//! reader is never sent the words of languages they do not read.

use crate::{
    plan::{id::ItemId, model::Plan},
    route::{Page, Route},
    text::{Lang, Texts},
};

/// The plan, the words and the language.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// The plan.
    pub plan: &'static Plan,
    /// The words of the interface.
    pub t: &'static Texts,
    /// The language of the document.
    pub lang: Lang,
}

impl Scene {
    /// A link to a page in this language.
    pub fn to(self, page: Page) -> String {
        Route { lang: self.lang, page }.href()
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
        let t = self.t;
        let own = match page {
            None => t.not_found_title.to_owned(),
            Some(Page::Home) => return format!("{}｜{}", self.plan.map_name, self.plan.name),
            Some(Page::Map) => t.nav_map.to_owned(),
            Some(Page::Tree) => t.nav_tree.to_owned(),
            Some(Page::Kpis) => t.nav_kpis.to_owned(),
            Some(Page::Notes) => t.nav_notes.to_owned(),
            Some(Page::About) => t.nav_about.to_owned(),
            Some(Page::Data) => t.nav_data.to_owned(),
            Some(page) => page.item().map(|item| self.numbered(&item)).unwrap_or_default(),
        };
        format!("{own}｜{}", self.plan.name)
    }

    /// An item's name behind its number: 「施策13 施策の名前」.
    pub fn numbered(self, item: &ItemId) -> String {
        let number = self.number(item);
        let name = self.name(item);
        if number.is_empty() { name.to_owned() } else { format!("{number} {name}") }
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
