//! The plan's own words in a page.

use crate::{
    plan::{id::ItemId, model::Project},
    text::script::is_japanese,
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
    },
};

/// Interface words that name words of the plan in its own language, those marked as such where the page speaks another.
pub(crate) fn mixed(context: PageContext, text: &str) -> Vec<Node> {
    let Some(lang) = context.foreign() else { return vec![text.to_owned().into()] };
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for c in text.chars() {
        let own = is_japanese(c);
        match pieces.last_mut() {
            Some((of, piece)) if *of == own => piece.push(c),
            _ => pieces.push((own, c.to_string())),
        }
    }
    let node = |(own, piece): (bool, String)| {
        if own { tag("span").attr("lang", lang).add(piece).into() } else { piece.into() }
    };
    pieces.into_iter().map(node).collect()
}

/// The name of an item.
pub(crate) fn name(context: PageContext, item: &ItemId) -> Node {
    context.name(item).into()
}

/// The words the plan writes beside a project's name.
pub(crate) fn tags(project: &'static Project) -> impl Iterator<Item = Tag> {
    project.tags.iter().map(|word| styled("span", "tag").add(word))
}
