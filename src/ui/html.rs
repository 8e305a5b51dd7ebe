//! Trees of elements: what pages and views are made of.
//!
//! Leptos gives each view a type of its own, and each type its own machinery to be kept in step with the data. The plan
//! does not change under the reader, so what shows it needs none of that: it is a [`Tag`], written as HTML natively and made
//! into elements in the browser. This keeps the wasm small and the page quick to come alive.
//!
//! ```text
//! tag("section").attr("aria-labelledby", "kpis").add(tag("h2").attr("id", "kpis").add(t.kpis))
//! ```
//!
//! Pages hold no closure: what lives in them bears an attribute ([`super::spot`]), and `crate::live` attaches to that. Views
//! that live are trees too; only in the browser's build a tag may listen ([`Tag::on`]), be handed its element
//! ([`Tag::on_mount`]) and hold a [`dynamic`] child, which is drawn again whenever a signal it reads changes.
//!
//! Texts may bear readings ([`crate::text::annotation`]): where an element can show them they become `<ruby>`, elsewhere, and in
//! attributes, only the words are left.

#[cfg(feature = "browser")]
use crate::browser::dom::{Element, Event};
use crate::{
    plan::id::ItemId,
    text::annotation::{has_readings, pieces, plain},
};
use std::borrow::Cow;

#[cfg(feature = "ssr")]
/// Elements that have no end tag.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];
/// Elements that hold text alone, so that readings cannot stand in them.
const TEXT_ONLY: [&str; 5] = ["text", "title", "desc", "option", "textarea"];

type Text = Cow<'static, str>;
/// Draws what stands in a dynamic spot just now.
#[cfg(feature = "browser")]
pub(crate) type Draw = Box<dyn FnMut() -> Tag>;
/// What is to be done with an element once it is made.
#[cfg(feature = "browser")]
pub(crate) enum Hook {
    /// Answer an event.
    Listen(&'static str, Box<dyn FnMut(Event)>),
    /// Be handed the element.
    Mount(Box<dyn FnOnce(Element)>),
}

/// An element.
pub(crate) struct Tag {
    pub(crate) name: &'static str,
    pub(crate) attributes: Vec<(&'static str, Text)>,
    pub(crate) children: Vec<Node>,
    #[cfg(feature = "browser")]
    pub(crate) hooks: Vec<Hook>,
}

/// What an element may hold.
pub(crate) enum Node {
    /// A text.
    Text(Text),
    /// An element.
    Tag(Tag),
    /// Something that changes.
    #[cfg(feature = "browser")]
    Dynamic(Draw),
}

/// An element of this name, empty yet.
pub(crate) fn tag(name: &'static str) -> Tag {
    Tag {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
        #[cfg(feature = "browser")]
        hooks: Vec::new(),
    }
}

/// An element with a class, the commonest attribute.
pub(crate) fn styled(name: &'static str, class: &'static str) -> Tag {
    tag(name).attr("class", class)
}

/// Stands where there is nothing to show just now.
#[cfg(feature = "browser")]
pub(crate) fn placeholder() -> Tag {
    tag("span").attr("hidden", "")
}

/// A child that is drawn again whenever a signal it reads changes.
#[cfg(feature = "browser")]
pub(crate) fn dynamic(draw: impl FnMut() -> Tag + 'static) -> Node {
    Node::Dynamic(Box::new(draw))
}

impl Tag {
    /// With an attribute.
    pub(crate) fn attr(mut self, name: &'static str, value: impl Into<Text>) -> Self {
        let value = value.into();
        let value = if has_readings(&value) { plain(&value).into_owned().into() } else { value };
        self.attributes.push((name, value));
        self
    }

    /// With an attribute, where there is a value for it.
    pub(crate) fn attr_opt(self, name: &'static str, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With the id of the item it stands for, so that it can be hidden with it.
    pub(crate) fn of(self, item: &ItemId) -> Self {
        self.attr("data-item", item.to_string())
    }

    /// Answers an event.
    #[cfg(feature = "browser")]
    pub(crate) fn on(mut self, event: &'static str, answer: impl FnMut(Event) + 'static) -> Self {
        self.hooks.push(Hook::Listen(event, Box::new(answer)));
        self
    }

    /// Does something with the element once it is made, which may be before it is in the page.
    #[cfg(feature = "browser")]
    pub(crate) fn on_mount(mut self, act: impl FnOnce(Element) + 'static) -> Self {
        self.hooks.push(Hook::Mount(Box::new(act)));
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
            child => self.children.push(child),
        }
    }

    /// The element as HTML. What is dynamic in it is drawn once.
    #[cfg(feature = "ssr")]
    pub(crate) fn html(self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    /// Writes the element into `html`.
    #[cfg(feature = "ssr")]
    fn write(self, html: &mut String) {
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
        for child in self.children {
            match child {
                Node::Text(text) => escape(&text, html),
                Node::Tag(tag) => tag.write(html),
                #[cfg(feature = "browser")]
                Node::Dynamic(mut draw) => draw().write(html),
            }
        }
        html.push_str("</");
        html.push_str(self.name);
        html.push('>');
    }
}

/// Makes a text safe between tags and within double quotes.
#[cfg(feature = "ssr")]
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

    #[test]
    fn a_tree_is_written_with_its_texts_made_safe() {
        let tree = styled("p", "a").attr("title", "\"<&").add("1 < 2").add(" & ".to_owned()).add(tag("b").add("3"));
        assert_eq!(tree.html(), "<p class=\"a\" title=\"&quot;&lt;&amp;\">1 &lt; 2 &amp; <b>3</b></p>");
    }

    #[test]
    fn a_reading_stands_over_its_words_and_not_in_a_name() {
        let text = crate::text::annotation::annotated("{子育|こそだ}て");
        let tree = tag("p").attr("title", text.clone()).add(text.clone());
        assert_eq!(tree.html(), "<p title=\"子育て\"><span><ruby>子育<rt>こそだ</rt></ruby>て</span></p>");
        assert_eq!(tag("option").add(text).html(), "<option>子育て</option>");
    }
}
