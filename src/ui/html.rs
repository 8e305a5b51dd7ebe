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
//!
//! Texts may bear readings ([`crate::text::annotation`]): where an element can show them they become `<ruby>`, elsewhere, and in
//! attributes, only the words are left. [`living`] is how a tree comes to be in the page.

mod living;

use crate::{
    browser::dom::Event,
    plan::id::ItemId,
    text::annotation::{has_readings, pieces, plain},
};
use leptos::tachys::{
    renderer::types::Element,
    view::{Position, RenderHtml},
};
use std::borrow::Cow;

const SVG: &str = "http://www.w3.org/2000/svg";
/// Elements that have no end tag.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];
/// Elements that hold text alone, so that readings cannot stand in them.
const TEXT_ONLY: [&str; 5] = ["text", "title", "desc", "option", "textarea"];

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
        let value = value.into();
        let value = if has_readings(&value) { plain(&value).into_owned().into() } else { value };
        self.attributes.push((name, value));
        self
    }

    /// With an attribute, where there is a value for it.
    pub(crate) fn maybe(self, name: &'static str, value: Option<impl Into<Words>>) -> Self {
        match value {
            Some(value) => self.at(name, value),
            None => self,
        }
    }

    /// With the id of the item it stands for, so that it can be hidden with it.
    pub(crate) fn of(self, item: &ItemId) -> Self {
        self.at("data-item", item.to_string())
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

    /// With a text a reader wrote, left as it is whatever signs it holds.
    pub(crate) fn verbatim(mut self, text: String) -> Self {
        if !text.is_empty() {
            self.children.push(Node::Text(text.into()));
        }
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
            Node::Text(text) if has_readings(&text) => {
                if TEXT_ONLY.contains(&self.name) {
                    return self.push(Node::Text(plain(&text).into_owned().into()));
                }
                // One element around all, for parts that lay out their children one by one.
                self.children.push(Node::Tag(tag("span").all(pieces(&text).into_iter().map(|piece| {
                    let words = piece.words.to_owned();
                    match piece.reading {
                        Some(reading) => tag("ruby").add(words).add(tag("rt").add(reading.to_owned())).into(),
                        None => Node::from(words),
                    }
                }))));
            }
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
}

/// Makes a text safe between tags and within double quotes.
pub(crate) fn escape(text: &str, html: &mut String) {
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
    fn a_reading_stands_over_its_words_and_not_in_a_name() {
        let text = crate::text::annotation::annotated("{子育|こそだ}て");
        let tree = tag("p").at("title", text.clone()).add(text.clone());
        assert_eq!(tree.to_html(), "<p title=\"子育て\"><span><ruby>子育<rt>こそだ</rt></ruby>て</span></p>");
        assert_eq!(tag("option").add(text).to_html(), "<option>子育て</option>");
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
