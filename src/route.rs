//! Every address of the app as one type, both ways.
//!
//! An address is relative to the folder the site is unzipped into and never starts with a slash: `measures/13/`. The language
//! is its first part: none for Japanese, `easy/`, `en/`. [`Route::parse`] and [`Route::address`] are each other's inverse.

use crate::{
    plan::{
        id::{DirectionId, FigureId, GoalId, ItemId, MeasureId, ZoneId},
        model::Plan,
    },
    text::Lang,
};

/// A page, without its language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Page {
    /// The whole strategy on one screen.
    Home,
    /// The map and its zones.
    Map,
    /// Goals, directions, measures and projects as a tree.
    Tree,
    /// One goal.
    Goal(GoalId),
    /// One direction.
    Direction(DirectionId),
    /// One measure.
    Measure(MeasureId),
    /// Every figure.
    Kpis,
    /// One zone.
    Zone(ZoneId),
    /// What matches a reader's words.
    Search,
    /// The reader's notes.
    Notes,
    /// What this is and where it comes from.
    About,
    /// The plan as files for spreadsheets and programs.
    Data,
    /// The words of the plan that are explained.
    Glossary,
}

/// A page in a language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Route {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub page: Page,
}

impl Page {
    /// Every page of a plan, in the order a reader would leaf through them.
    pub fn all(plan: &Plan) -> Vec<Self> {
        let mut pages = vec![Self::Home, Self::Map, Self::Tree, Self::Kpis, Self::Search, Self::Notes];
        pages.extend([Self::About, Self::Data, Self::Glossary]);
        pages.extend(plan.goals.iter().map(|goal| Self::Goal(goal.id)));
        pages.extend(plan.directions.iter().map(|direction| Self::Direction(direction.id)));
        pages.extend(plan.measures.iter().map(|measure| Self::Measure(measure.id)));
        pages.extend(plan.zones.iter().map(|zone| Self::Zone(zone.id.clone())));
        pages
    }

    /// The item a page is about, for notes and names.
    pub fn item(&self) -> Option<ItemId> {
        match self {
            Self::Home => Some(ItemId::Plan),
            Self::Goal(id) => Some((*id).into()),
            Self::Direction(id) => Some((*id).into()),
            Self::Measure(id) => Some((*id).into()),
            Self::Zone(id) => Some(id.clone().into()),
            Self::Map
            | Self::Tree
            | Self::Kpis
            | Self::Search
            | Self::Notes
            | Self::About
            | Self::Data
            | Self::Glossary => None,
        }
    }

    /// The page an item stands on. Projects and figures stand on the page of their owner, at [`anchor`].
    pub fn of(item: &ItemId) -> Self {
        match item {
            ItemId::Plan => Self::Home,
            ItemId::Goal(id) => Self::Goal(*id),
            ItemId::Direction(id) => Self::Direction(*id),
            ItemId::Measure(id) => Self::Measure(*id),
            ItemId::Project(id) => Self::Measure(id.measure()),
            ItemId::Figure(FigureId::Target(id)) => Self::Goal(id.goal()),
            ItemId::Figure(FigureId::Kpi(id)) => Self::Measure(id.measure()),
            ItemId::Zone(id) => Self::Zone(id.clone()),
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Map => "map/".to_owned(),
            Self::Tree => "tree/".to_owned(),
            Self::Goal(id) => format!("goals/{id}/"),
            Self::Direction(id) => format!("directions/{id}/"),
            Self::Measure(id) => format!("measures/{id}/"),
            Self::Kpis => "kpis/".to_owned(),
            Self::Zone(id) => format!("zones/{id}/"),
            Self::Search => "search/".to_owned(),
            Self::Notes => "notes/".to_owned(),
            Self::About => "about/".to_owned(),
            Self::Data => "data/".to_owned(),
            Self::Glossary => "glossary/".to_owned(),
        }
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Home,
            ["map"] => Self::Map,
            ["tree"] => Self::Tree,
            ["goals", id] => Self::Goal(id.parse().ok()?),
            ["directions", id] => Self::Direction(id.parse().ok()?),
            ["measures", id] => Self::Measure(id.parse().ok()?),
            ["kpis"] => Self::Kpis,
            ["zones", id] => Self::Zone(id.parse().ok()?),
            ["search"] => Self::Search,
            ["notes"] => Self::Notes,
            ["about"] => Self::About,
            ["data"] => Self::Data,
            ["glossary"] => Self::Glossary,
            _ => return None,
        })
    }
}

/// The id an item has as an element of its page: `project-13-2`.
pub fn anchor(item: &ItemId) -> String {
    item.to_string().replace('/', "-")
}

impl Route {
    /// Reads an address relative to the site's folder, without its query; a missing or doubled slash and a written-out
    /// `index.html` at its end are forgiven.
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.split('?').next().unwrap_or_default();
        let address = address.strip_suffix("index.html").unwrap_or(address);
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        let lang = parts.first().and_then(|part| Lang::from_folder(part));
        let rest = parts.get(usize::from(lang.is_some())..)?;
        Some(Self { lang: lang.unwrap_or(Lang::Ja), page: Page::parse(rest)? })
    }

    /// Whether the page comes only as a document of its own: its many words are not part of the app in the plan's own
    /// language.
    pub fn is_document_only(&self) -> bool {
        self.lang == Lang::Ja && matches!(self.page, Page::About | Page::Data)
    }

    /// The address relative to the site's folder; empty for the first page.
    pub fn address(&self) -> String {
        format!("{}{}", self.lang.folder(), self.page.path())
    }

    /// The address for a link in a page whose base is the site's folder: `./` for the first page.
    pub fn href(&self) -> String {
        let address = self.address();
        if address.is_empty() { "./".to_owned() } else { address }
    }

    /// The link to an item: its page, and its place on it.
    pub fn href_of(lang: Lang, item: &ItemId) -> String {
        let page = Page::of(item);
        let own = page.item().as_ref() == Some(item);
        let mut href = Self { lang, page }.href();
        if !own {
            href.push('#');
            href.push_str(&anchor(item));
        }
        href
    }

    /// The way from a page back to the site's folder: `./`, `../`, `../../`.
    pub fn base(&self) -> String {
        match self.address().matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    #[test]
    fn every_page_reads_back_from_its_own_address_in_every_language() {
        for page in Page::all(embedded::plan().unwrap()) {
            for lang in Lang::ALL {
                let route = Route { lang, page: page.clone() };
                assert_eq!(Route::parse(&route.address()), Some(route));
            }
        }
    }

    #[test]
    fn an_address_is_read_kindly_but_not_guessed() {
        assert_eq!(Route::parse("measures/13"), Route::parse("/measures/13/index.html"));
        assert_eq!(Route::parse("search/?q=%E5%AD%90%2F"), Route::parse("search/"));
        assert_eq!(Route::parse("measures/013/"), None);
        assert_eq!(Route::parse("measures/"), None);
        assert_eq!(Route::parse("nowhere/"), None);
        assert_eq!(Route::parse("data/plan.json"), None);
    }

    #[test]
    fn a_project_is_linked_where_it_stands() {
        let link = |item: &str| Route::href_of(Lang::Ja, &item.parse().unwrap());
        assert_eq!(link("project/13-2"), "measures/13/#project-13-2");
        assert_eq!(link("target/4-1"), "goals/4/#target-4-1");
        assert_eq!(link("measure/13"), "measures/13/");
        assert_eq!(link("plan"), "./");
    }

    #[test]
    fn a_page_knows_its_way_back_to_the_folder() {
        let base = |address: &str| Route::parse(address).unwrap().base();
        assert_eq!(base(""), "./");
        assert_eq!(base("kpis/"), "../");
        assert_eq!(base("en/measures/1/"), "../../../");
    }
}
