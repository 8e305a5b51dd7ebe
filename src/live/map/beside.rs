//! The panel beside a map, which tells what belongs to what is chosen on it; below the map where there is no room beside it.

use crate::{
    browser::dom::{self, Element},
    live::mount::{Mounted, mount},
    ui::html::{Tag, styled, tag},
};

/// A panel that is there or not, and a word on what is chosen for those who do not see it.
pub(super) struct Panel {
    figure: Element,
    said: Option<Mounted>,
    mounted: Option<Mounted>,
}

impl Panel {
    /// None yet, of a map in a figure.
    pub(super) fn new(figure: Element) -> Self {
        let said = mount(styled("p", "visually-hidden").attr("role", "status"));
        if let Some(said) = &said {
            dom::append(&figure, &said.element);
        }
        Self { figure, said, mounted: None }
    }

    /// Shows what is chosen, or what the reader only looks at; takes away what was shown.
    pub(super) fn show(&mut self, content: Option<Tag>, passing: bool, label: &'static str) {
        let before = self.mounted.take();
        let class = if passing { "map-panel passing" } else { "map-panel" };
        self.mounted =
            content.and_then(|content| mount(styled("section", class).attr("aria-label", label).add(content)));
        if let Some(mounted) = &self.mounted {
            self.place(&mounted.element);
        }
        if let Some(before) = before {
            before.remove();
        }
    }

    /// Says in words what is chosen.
    pub(super) fn say(&self, words: &str) {
        if let Some(said) = self.said.as_ref().filter(|said| dom::words(&said.element) != words) {
            dom::put_words(&said.element, words);
        }
    }

    /// Beside the map where the page has room for two columns, else right below it.
    fn place(&self, panel: &Element) {
        let caption = dom::find_in(&self.figure, "figcaption");
        match (dom::is_wide(), self.figure.parent_element()) {
            (true, Some(parent)) => dom::insert(&parent, panel, self.figure.next_element_sibling().as_ref()),
            _ => dom::insert(&self.figure, panel, caption.as_ref()),
        }
    }

    /// Puts what is shown where there is room for it now.
    pub(super) fn follow(&self) {
        if let Some(mounted) = &self.mounted {
            let parent = mounted.element.parent_element();
            if dom::is_wide() == (parent.as_ref() == Some(&self.figure)) {
                self.place(&mounted.element);
            }
        }
    }

    /// Whether an element is in it.
    pub(super) fn holds(&self, element: &Element) -> bool {
        self.mounted.as_ref().is_some_and(|mounted| mounted.element.contains(Some(element)))
    }
}

/// What stands in the panel where the address chooses what the plan does not know.
pub(super) fn unknown(words: String) -> Tag {
    tag("p").add(words)
}
