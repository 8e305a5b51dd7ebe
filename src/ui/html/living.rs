//! How a tree comes to be in the page: written natively, made or taken over in the browser, and what stays alive of it.

use super::{Answer, Arrival, Node, SVG, Tag};
use crate::browser::dom::{self, Listener};
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    renderer::{
        CastFrom, Rndr,
        types::{Element, Node as DomNode},
    },
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

impl Tag {
    /// Makes the element and everything in it.
    fn make(self, within_svg: bool, alive: &mut Alive) -> Element {
        let svg = within_svg || self.name == "svg";
        let element = Rndr::create_element(self.name, svg.then_some(SVG));
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        for child in self.children {
            match child {
                Node::Text(text) => {
                    let text = Rndr::create_text_node(&text);
                    Rndr::insert_node(&element, text.as_ref(), None);
                }
                Node::Tag(tag) => {
                    let child = tag.make(svg, alive);
                    Rndr::insert_node(&element, child.as_ref(), None);
                }
                Node::Changing(draw) => {
                    let mut state = draw.build();
                    state.mount(&element, None);
                    alive.changing.push(Box::new(state));
                }
            }
        }
        alive.attend(&element, self.answers, self.arrival);
        element
    }

    /// Finds the element where the cursor is, and what is live in it.
    fn take_over(self, cursor: &Cursor, position: &PositionState, alive: &mut Alive) -> DomNode {
        step(cursor, position);
        let here = cursor.current();
        if self.live {
            position.set(Position::FirstChild);
            for child in self.children {
                match child {
                    Node::Text(_) => {
                        step(cursor, position);
                        position.set(Position::NextChildAfterText);
                    }
                    Node::Tag(tag) => {
                        tag.take_over(cursor, position, alive);
                    }
                    Node::Changing(draw) => alive.changing.push(Box::new(draw.hydrate::<true>(cursor, position))),
                }
            }
            cursor.set(here.clone());
            if let Some(element) = Element::cast_from(here.clone()) {
                alive.attend(&element, self.answers, self.arrival);
            }
        }
        position.set(Position::NextChild);
        here
    }
}

/// What must live as long as a tree is in the page.
#[derive(Default)]
struct Alive {
    changing: Vec<Box<dyn Mountable>>,
    listeners: Vec<Listener>,
}

impl Alive {
    fn attend(&mut self, element: &Element, answers: Vec<(&'static str, Answer)>, arrival: Option<Arrival>) {
        for (event, answer) in answers {
            self.listeners.extend(dom::listen(element, event, answer));
        }
        if let Some(act) = arrival {
            act(element.clone());
        }
    }
}

fn step(cursor: &Cursor, position: &PositionState) {
    match position.get() {
        Position::FirstChild => cursor.child(),
        Position::Current => {}
        _ => cursor.sibling(),
    }
}

/// A tree in the page.
pub(crate) struct TagState {
    element: Element,
    alive: Alive,
}

impl Mountable for TagState {
    fn unmount(&mut self) {
        self.alive.changing.iter_mut().for_each(|spot| spot.unmount());
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl Render for Tag {
    type State = TagState;

    fn build(self) -> TagState {
        let mut alive = Alive::default();
        let element = self.make(false, &mut alive);
        TagState { element, alive }
    }

    /// Another tree in the same place: trees are not compared but replaced.
    fn rebuild(self, state: &mut TagState) {
        let mut new = self.build();
        state.element.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Tag {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self
    where
        Self: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Tag {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        mark_branches: bool,
        _extra: Vec<AnyAttribute>,
    ) {
        self.write(html, mark_branches);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> TagState {
        let mut alive = Alive::default();
        let name = self.name;
        let here = self.take_over(cursor, position, &mut alive);
        let element = Element::cast_from(here).unwrap_or_else(|| Rndr::create_element(name, None));
        TagState { element, alive }
    }

    fn into_owned(self) -> Self {
        self
    }
}
