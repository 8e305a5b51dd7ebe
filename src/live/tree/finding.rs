//! What holds the words a reader looks for in the tree: marked, counted, and gone through one by one.

use crate::{
    browser::{
        dom::{self, Element},
        normalise::nfkc,
    },
    plan::id::ItemId,
    search::Folded,
    text::{annotation::plain, fill},
    ui::{context::PageContext, parts::outline::WAY},
};

/// What bears this holds the words.
const FOUND: &str = "data-found";
/// The one of them the reader is at.
const HERE: &str = "here";

/// What of the tree can be found.
pub(super) struct Finds {
    rows: Vec<(ItemId, Element)>,
    found: Vec<Element>,
}

/// The items of the tree that hold some words in what is seen of them.
pub(super) fn found(context: PageContext, words: &str) -> Vec<ItemId> {
    let words = Folded::words(words, nfkc);
    let holds = |item: &ItemId| {
        let project = if let ItemId::Project(id) = item { context.plan.project(*id) } else { None };
        let beside = project.into_iter().flat_map(|project| project.tags.iter().chain(&project.departments));
        let text = std::iter::once(context.name(item)).chain(beside.map(String::as_str));
        let text = text.map(|text| plain(text)).collect::<Vec<_>>().join(" ");
        Folded::of(&text, nfkc).holds_all(&words)
    };
    let stands = |item: &ItemId| !matches!(item, ItemId::Plan | ItemId::Zone(_));
    if words.is_empty() { Vec::new() } else { context.plan.items().filter(stands).filter(holds).collect() }
}

impl Finds {
    /// Every item in a tree.
    pub(super) fn find(root: &Element) -> Self {
        let rows = dom::find_all_in(root, "li[data-item]").into_iter();
        let rows = rows.filter_map(|row| Some((dom::said(&row, "data-item").parse().ok()?, row))).collect();
        Self { rows, found: Vec::new() }
    }

    /// Marks what holds some words, and says how many do.
    pub(super) fn show(&mut self, context: PageContext, root: &Element, words: &str) {
        let holding = found(context, words);
        self.found.clear();
        for (item, row) in &self.rows {
            let found = holding.contains(item);
            if found != row.has_attribute(FOUND) {
                dom::mark(row, FOUND, found);
            }
            if found {
                self.found.push(row.clone());
            }
        }
        for button in dom::find_all_in(root, &["[", WAY, "]"].concat()) {
            dom::mark(&button, "hidden", self.found.is_empty());
        }
        let t = context.t;
        let said = match (words.is_empty(), self.found.len()) {
            (true, _) => String::new(),
            (false, 0) => fill(t.tree_nothing, &[("words", words)]),
            (false, n) => fill(t.search_found, &[("n", &n.to_string())]),
        };
        if let Some(status) = dom::find_in(root, ".tree-found").filter(|status| dom::words(status) != *plain(&said)) {
            dom::put_words(&status, &plain(&said));
        }
    }

    /// Goes to the next one, or the one before, and round.
    pub(super) fn go(&mut self, way: i8) {
        let seen: Vec<Element> = self.found.iter().filter(|row| dom::is_shown(row)).cloned().collect();
        let count = seen.len();
        if count == 0 {
            return;
        }
        let here = seen.iter().position(|row| row.get_attribute(FOUND).as_deref() == Some(HERE));
        let next = match (here, way < 0) {
            (None, false) => 0,
            (None, true) => count - 1,
            (Some(at), false) => (at + 1) % count,
            (Some(at), true) => (at + count - 1) % count,
        };
        for (at, row) in seen.iter().enumerate() {
            dom::say(row, FOUND, if at == next { HERE } else { "" });
            if at == next {
                dom::keep_in_sight(row);
            }
        }
    }
}
