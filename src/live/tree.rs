//! The tree, opened and folded, and looked through. What does it is a part of the program, fetched in idle time or when something
//! of the tree is pressed.
//!
//! What is open and looked for stands in the address and nowhere else; `app::folds` decides what a press does. Nothing is drawn
//! anew: what is folded bears an attribute.

mod finding;

use super::{app::App, part_error::PartError};
use crate::{
    app::{
        folds::{self, Event, Folds},
        history::Cause,
    },
    browser::{
        dom::{self, Element},
        page,
        task::{self, effect},
    },
    plan::outline::{Branch, LEAVES, Outline},
    route::query::View,
    ui::{
        context::PageContext,
        parts::outline::{BRANCH, FIELD, FOLDED, LEVEL, WAY},
    },
};
use finding::Finds;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// Has a tree come alive.
#[wasm_split(tree, fallible)]
pub(super) fn open_tree(app: App, context: PageContext, root: Element) -> Result<(), PartError> {
    if root.is_connected() {
        app.in_page(|| begin(app, context, root));
    }
    Ok(())
}

/// The handle of a tree, free to copy.
#[derive(Clone, Copy)]
struct Tree {
    app: App,
    context: PageContext,
    root: StoredValue<Element, LocalStorage>,
    outline: StoredValue<Outline>,
    finds: StoredValue<Finds, LocalStorage>,
    /// What was open before the reader began to look for something.
    before: StoredValue<Option<Folds>>,
}

fn begin(app: App, context: PageContext, root: Element) {
    let field = dom::find_in(&root, &["#", FIELD].concat());
    let tree = Tree {
        app,
        context,
        outline: StoredValue::new(Outline::of(context.plan)),
        finds: StoredValue::new_local(Finds::find(&root)),
        before: StoredValue::new(None),
        root: StoredValue::new_local(root.clone()),
    };
    // What was typed before the tree lived counts, whatever the address asks for.
    let early = field.as_ref().map(|field| dom::value(field)).unwrap_or_default();
    let on = |target: Option<&Element>, event, answer: Box<dyn FnMut(dom::Event)>| {
        StoredValue::new_local(target.and_then(|target| dom::listen(target, event, answer)));
    };
    on(Some(&root), "click", Box::new(move |event| tree.pressed(dom::around(&event, "button"))));
    let typed = move |event: dom::Event| {
        if !dom::is_composing(&event) {
            tree.look_for(&dom::typed(&event));
        }
    };
    on(field.as_ref(), "input", Box::new(typed));
    on(field.as_ref(), "compositionend", Box::new(move |event| tree.look_for(&dom::typed(&event))));
    on(field.as_ref(), "keydown", Box::new(move |event| tree.key_in_field(&event)));
    effect(move || tree.show());
    let key = move |event| tree.key(&event);
    StoredValue::new_local(dom::listen_everywhere("keydown", false, Box::new(key)));
    if early.trim().is_empty() {
        // What was pressed last, before the tree lived.
        tree.pressed(dom::find_all_in(&root, "button[aria-busy]").pop());
        for button in dom::find_all_in(&root, "button[aria-busy]") {
            dom::busy(&button, false);
        }
    } else {
        tree.look_for(&early);
    }
}

impl Tree {
    fn view(self) -> View {
        untrack(|| self.app.view())
    }

    /// The tree with what is found in it open, where the address says nothing else.
    fn folds(self, view: &View) -> Folds {
        let asked = view.narrowing();
        self.outline.with_value(|outline| {
            let folds = Folds::read(outline, asked.open(), folds::level_at_first(!asked.is_empty()));
            if asked.open().is_empty() { self.revealing(outline, &folds, asked.find()) } else { folds }
        })
    }

    /// Some folds, with what holds these words open.
    fn revealing(self, outline: &Outline, folds: &Folds, words: &str) -> Folds {
        let found = finding::found(self.context, words);
        let branches: Vec<Branch> = found.iter().filter_map(|item| Branch::holding(outline, item)).collect();
        folds.after(outline, Event::Reveal(&branches))
    }

    /// Shows what the address asks for.
    fn show(self) {
        let view = self.app.view();
        let folds = self.folds(&view);
        let root = self.root.get_value();
        self.outline.with_value(|outline| {
            for button in dom::find_all_in(&root, &["[", BRANCH, "]"].concat()) {
                let Ok(branch) = dom::said(&button, BRANCH).parse() else { continue };
                let open = folds.is_open(outline, branch);
                dom::say(&button, "aria-expanded", if open { "true" } else { "false" });
                if let Some(inner) = button.parent_element().and_then(|row| row.next_element_sibling()) {
                    dom::mark(&inner, FOLDED, !open);
                }
            }
            let level = folds.level(outline).map(|level| level.to_string());
            for button in dom::find_all_in(&root, &["[", LEVEL, "][aria-pressed]"].concat()) {
                let is_it = level.as_ref() == Some(&dom::said(&button, LEVEL));
                dom::say(&button, "aria-pressed", if is_it { "true" } else { "false" });
            }
        });
        let find = view.narrowing().find().to_owned();
        if let Some(field) = dom::find_in(&root, &["#", FIELD].concat()).filter(|field| !dom::has_focus(field)) {
            dom::put(&field, &find);
        }
        self.finds.update_value(|finds| finds.show(self.context, &root, &find));
    }

    /// Has the tree so open from now on, and the address say so.
    fn open(self, folds: &Folds, find: String) {
        let narrowing = self.view().narrowing();
        let at_first = folds::level_at_first(!narrowing.is_empty());
        let open = self.outline.with_value(|outline| {
            let as_it_comes = self.revealing(outline, &Folds::to(outline, at_first), &find);
            if *folds == as_it_comes {
                return String::new();
            }
            let written = folds.written(outline, at_first);
            // Said even where the tree is as it comes: what is found would be opened otherwise.
            if written.is_empty() { at_first.to_string() } else { written }
        });
        self.app.see(View::narrowed(narrowing.with_tree(open, find)), Cause::Reader);
    }

    fn pressed(self, button: Option<Element>) {
        let Some(button) = button else { return };
        dom::busy(&button, false);
        let said = |name| dom::said(&button, name);
        if let Ok(branch) = said(BRANCH).parse() {
            self.happen(Event::Press(branch));
        } else if let Ok(level) = said(LEVEL).parse() {
            self.happen(Event::Level(level));
        } else if let Ok(way) = said(WAY).parse() {
            self.go(way);
        }
    }

    fn happen(self, event: Event<'_>) {
        let view = self.view();
        let next = self.outline.with_value(|outline| self.folds(&view).after(outline, event));
        self.before.set_value(None);
        self.open(&next, view.narrowing().find().to_owned());
    }

    /// Opens what holds some words. Each letter begins from what was open before the first.
    fn look_for(self, words: &str) {
        let view = self.view();
        if self.before.with_value(Option::is_none) {
            self.before.set_value(Some(self.folds(&view)));
        }
        let before = self.before.get_value().unwrap_or_else(|| self.folds(&view));
        let words = words.trim();
        let next = self.outline.with_value(|outline| self.revealing(outline, &before, words));
        if words.is_empty() {
            self.before.set_value(None);
        }
        self.open(&next, words.to_owned());
    }

    /// Goes on to what else is found, which may have been folded since.
    fn go(self, way: i8) {
        let words = self.view().narrowing().find().to_owned();
        let folds = self.folds(&self.view());
        let next = self.outline.with_value(|outline| self.revealing(outline, &folds, &words));
        self.open(&next, words);
        // What was folded is shown before it is gone to.
        task::later(0, move || {
            self.finds.try_update_value(|finds| finds.go(way));
        });
    }

    fn key_in_field(self, event: &dom::Event) {
        if let Some(back) = dom::entered(event) {
            event.prevent_default();
            self.go(if back { -1 } else { 1 });
        }
    }

    /// A digit opens the tree to its level.
    fn key(self, event: &dom::Event) {
        let level = page::single_key(event).and_then(|key| key.parse().ok());
        if let Some(level) = level.filter(|level| (1..=LEAVES).contains(level)) {
            event.prevent_default();
            self.happen(Event::Level(level));
        }
    }
}
