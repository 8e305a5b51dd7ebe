//! How a tree of elements comes to be in the page, and what stays alive of it.

use crate::{
    browser::dom::{self, Element, Listener},
    ui::html::{Hook, Node, Tag},
};
use leptos::reactive::effect::RenderEffect;

/// An element in the page with all that lives in it: listeners and dynamic children end when it is dropped.
pub(crate) struct Mounted {
    pub(crate) element: Element,
    _alive: Alive,
}

/// What must live as long as an element is in the page.
#[derive(Default)]
struct Alive {
    listeners: Vec<Listener>,
    effects: Vec<RenderEffect<Option<Mounted>>>,
}

/// Makes an element and everything in it. Nothing where the browser makes none.
pub(crate) fn mount(tag: Tag) -> Option<Mounted> {
    mount_within(tag, false)
}

/// Makes an element as the last one within another.
pub(crate) fn mount_in(parent: &Element, tag: Tag) -> Option<Mounted> {
    let mounted = mount(tag)?;
    dom::append(parent, &mounted.element);
    Some(mounted)
}

/// Makes an element of a drawing as the last one within another.
pub(crate) fn draw_in(parent: &Element, tag: Tag) -> Option<Mounted> {
    let mounted = mount_within(tag, true)?;
    dom::append(parent, &mounted.element);
    Some(mounted)
}

fn mount_within(tag: Tag, svg: bool) -> Option<Mounted> {
    let mut alive = Alive::default();
    let element = make(tag, svg, &mut alive)?;
    Some(Mounted { element, _alive: alive })
}

fn make(tag: Tag, within_svg: bool, alive: &mut Alive) -> Option<Element> {
    let svg = within_svg || tag.name == "svg";
    let element = dom::create(tag.name, svg)?;
    for (name, value) in &tag.attributes {
        dom::say(&element, name, value);
    }
    for child in tag.children {
        match child {
            Node::Text(text) => dom::append_text(&element, &text),
            Node::Tag(tag) => {
                if let Some(child) = make(tag, svg, alive) {
                    dom::append(&element, &child);
                }
            }
            Node::Dynamic(mut draw) => {
                let parent = element.clone();
                alive.effects.push(RenderEffect::new(move |before: Option<Option<Mounted>>| {
                    let now = mount_within(draw(), svg);
                    match (before.flatten(), &now) {
                        (Some(before), Some(now)) => dom::replace(&before.element, &now.element),
                        (None, Some(now)) => dom::append(&parent, &now.element),
                        (_, None) => {}
                    }
                    now
                }));
            }
        }
    }
    for hook in tag.hooks {
        match hook {
            Hook::Listen(event, answer) => alive.listeners.extend(dom::listen(&element, event, answer)),
            Hook::Mount(act) => act(element.clone()),
        }
    }
    Some(element)
}

impl Mounted {
    /// Takes the element out of the page, with all that lives in it.
    pub(crate) fn remove(self) {
        self.element.remove();
    }
}
