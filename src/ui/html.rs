//! The pages as trees of elements of one type.
//!
//! Leptos gives each view a type of its own, and each type its own machinery to be kept in step with the data. The plan
//! does not change under the reader, so its pages need none of that: they are [`Tag`]s, whose hydration is a step over the
//! element that is already there. Where something does change, a [`changing`] spot stands in the tree: a closure that is
//! run again when a signal it reads does, on leptos' own terms. This keeps the wasm small and the page quick to come alive.
//!
//! ```text
//! tag("section").at("aria-labelledby", "kpis").add(tag("h2").at("id", "kpis").add(t.kpis)).add(changing(move || notes()))
//! ```

use crate::browser::dom::{self, Event, Listener};
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    renderer::{
        CastFrom, Rndr,
        types::{Element, Node as DomNode},
    },
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};
use std::borrow::Cow;

const SVG: &str = "http://www.w3.org/2000/svg";
/// Elements that have no end tag.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

type Words = Cow<'static, str>;
type Change = Box<dyn FnMut() -> Tag + Send>;
type Answer = Box<dyn FnMut(Event) + Send>;
type Arrival = Box<dyn FnOnce(Element) + Send>;

/// An element.
pub(crate) struct Tag {
    name: &'static str,
    attributes: Vec<(&'static str, Words)>,
    children: Vec<Node>,
    answers: Vec<(&'static str, Answer)>,
    arrival: Option<Arrival>,
    /// Whether anything in it or below is live, so that hydration must go down to it.
    live: bool,
}

/// What an element may hold.
pub(crate) enum Node {
    /// A text.
    Text(Words),
    /// An element.
    Tag(Tag),
    /// Something that changes.
    Changing(Change),
}

/// An element of this name, empty yet.
pub(crate) fn tag(name: &'static str) -> Tag {
    Tag { name, attributes: Vec::new(), children: Vec::new(), answers: Vec::new(), arrival: None, live: false }
}

/// An element with a class, the commonest attribute.
pub(crate) fn styled(name: &'static str, class: &'static str) -> Tag {
    tag(name).at("class", class)
}

/// Nothing to see, where a spot has nothing to show just now.
pub(crate) fn nothing() -> Tag {
    tag("span").at("hidden", "")
}

/// A spot that is drawn again whenever a signal it reads changes.
pub(crate) fn changing(draw: impl FnMut() -> Tag + Send + 'static) -> Node {
    Node::Changing(Box::new(draw))
}

impl Tag {
    /// With an attribute.
    pub(crate) fn at(mut self, name: &'static str, value: impl Into<Words>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With an attribute, where there is a value for it.
    pub(crate) fn maybe(self, name: &'static str, value: Option<impl Into<Words>>) -> Self {
        match value {
            Some(value) => self.at(name, value),
            None => self,
        }
    }

    /// Answers an event.
    pub(crate) fn on(mut self, event: &'static str, answer: impl FnMut(Event) + Send + 'static) -> Self {
        self.answers.push((event, Box::new(answer)));
        self.live = true;
        self
    }

    /// Does something with the element once there is one: only in the browser, and maybe before it is in the page.
    pub(crate) fn arrived(mut self, act: impl FnOnce(Element) + Send + 'static) -> Self {
        self.arrival = Some(Box::new(act));
        self.live = true;
        self
    }

    /// With one more child.
    pub(crate) fn add(mut self, child: impl Into<Node>) -> Self {
        self.push(child.into());
        self
    }

    /// With children, as many as there are.
    pub(crate) fn all<T: Into<Node>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        children.into_iter().for_each(|child| self.push(child.into()));
        self
    }

    fn push(&mut self, child: Node) {
        match child {
            // The parser makes one text of two that touch, so they are one here too; and none of an empty one.
            Node::Text(text) => match self.children.last_mut() {
                _ if text.is_empty() => {}
                Some(Node::Text(before)) => before.to_mut().push_str(&text),
                _ => self.children.push(Node::Text(text)),
            },
            Node::Tag(tag) => {
                self.live |= tag.live;
                self.children.push(Node::Tag(tag));
            }
            Node::Changing(draw) => {
                self.live = true;
                self.children.push(Node::Changing(draw));
            }
        }
    }

    /// Writes the element into `html`.
    fn write(self, html: &mut String, mark_branches: bool) {
        html.push('<');
        html.push_str(self.name);
        for (name, value) in &self.attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        if VOID.contains(&self.name) {
            return;
        }
        let mut position = Position::FirstChild;
        for child in self.children {
            match child {
                Node::Text(text) => {
                    escape(&text, html);
                    position = Position::NextChildAfterText;
                }
                Node::Tag(tag) => {
                    tag.write(html, mark_branches);
                    position = Position::NextChild;
                }
                Node::Changing(draw) => draw.to_html_with_buf(html, &mut position, true, mark_branches, Vec::new()),
            }
        }
        html.push_str("</");
        html.push_str(self.name);
        html.push('>');
    }

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

/// Makes a text safe between tags and within double quotes.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}

impl From<Tag> for Node {
    fn from(tag: Tag) -> Self {
        Self::Tag(tag)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<&'static String> for Node {
    fn from(text: &'static String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text.into())
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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use leptos::prelude::*;

    #[test]
    fn a_tree_is_written_with_its_texts_made_safe() {
        let tree = styled("p", "a").at("title", "\"<&").add("1 < 2").add(" & ".to_owned()).add(tag("b").add("3"));
        assert_eq!(tree.to_html(), "<p class=\"a\" title=\"&quot;&lt;&amp;\">1 &lt; 2 &amp; <b>3</b></p>");
    }

    #[test]
    fn a_changing_spot_stands_among_the_rest() {
        let owner = Owner::new();
        owner.set();
        let word = RwSignal::new("b");
        let tree = tag("p").add("a").add(changing(move || tag("i").add(word.get()))).add("c");
        assert_eq!(tree.to_html(), "<p>a<i>b</i>c</p>");
    }
}
