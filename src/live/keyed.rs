//! A list whose rows are kept by what they are of: a change redraws the rows that changed and no other, so that focus,
//! selection and scrolling stay.

use super::mount::{Mounted, mount};
use crate::{
    browser::dom::{self, Element},
    ui::html::Tag,
};

/// A list in the page.
pub(crate) struct Keyed<K, V> {
    parent: Element,
    rows: Vec<Row<K, V>>,
}

struct Row<K, V> {
    key: K,
    value: V,
    mounted: Mounted,
}

impl<K: PartialEq, V: PartialEq> Keyed<K, V> {
    /// An empty list in an element.
    pub(crate) fn new(parent: Element) -> Self {
        Self { parent, rows: Vec::new() }
    }

    /// Shows these rows in this order. `draw` is asked for those that are new or say something else than before.
    pub(crate) fn show(&mut self, rows: Vec<(K, V)>, draw: &dyn Fn(&K, &V) -> Tag) {
        let mut old: Vec<Option<Row<K, V>>> = std::mem::take(&mut self.rows).into_iter().map(Some).collect();
        // Mostly the order stays, so the next row is where the last one ended.
        let mut next = 0;
        let mut now = Vec::with_capacity(rows.len());
        for (key, value) in rows {
            let is_it = |row: &Option<Row<K, V>>| row.as_ref().is_some_and(|row| row.key == key);
            let at = if old.get(next).is_some_and(is_it) { Some(next) } else { old.iter().position(is_it) };
            let kept = at.and_then(|at| {
                next = at + 1;
                old.get_mut(at)?.take()
            });
            now.extend(match kept {
                Some(row) if row.value == value => Some(row),
                Some(row) => match mount(draw(&key, &value)) {
                    Some(mounted) => {
                        dom::replace_in_place(&row.mounted.element, &mounted.element);
                        Some(Row { key, value, mounted })
                    }
                    None => Some(row),
                },
                None => mount(draw(&key, &value)).map(|mounted| Row { key, value, mounted }),
            });
        }
        old.into_iter().flatten().for_each(|row| row.mounted.remove());
        let mut after: Option<&Element> = None;
        for row in now.iter().rev() {
            let element = &row.mounted.element;
            let stands = element.parent_element().as_ref() == Some(&self.parent)
                && element.next_element_sibling().as_ref() == after;
            if !stands {
                dom::insert(&self.parent, element, after);
            }
            after = Some(element);
        }
        self.rows = now;
    }
}
