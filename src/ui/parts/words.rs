//! The plan's own words in a page.

use crate::{
    plan::{id::ItemId, model::Project},
    text::{Lang, annotation::has_readings, script::is_japanese},
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

/// The same of a text of its own language, which may bear readings: where it does, they are there to be shown when they are wished
/// for.
pub(crate) fn written(context: PageContext, text: String) -> Vec<Node> {
    if has_readings(&text) {
        return vec![styled("span", "on-wish").add(text).into()];
    }
    mixed(context, &text)
}

/// A text of a page in Japanese, with the words of English in it marked as such: two or more in a row, since one alone may be a
/// name or an abbreviation that is Japanese by now.
pub(crate) fn with_english(lang: Lang, text: &str) -> Vec<Node> {
    if lang == Lang::En { vec![text.to_owned().into()] } else { english_marked(text) }
}

fn english_marked(text: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut rest = text;
    while let Some((before, english, behind)) = first_english(rest) {
        nodes.push(before.to_owned().into());
        nodes.push(tag("span").attr("lang", Lang::En.tag()).add(english.to_owned()).into());
        rest = behind;
    }
    nodes.push(rest.to_owned().into());
    nodes
}

/// The first row of English words in a text, with what stands before and behind it.
fn first_english(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(start) = text.get(from..)?.find(|c: char| c.is_ascii_alphabetic()).map(|at| from + at) {
        let (before, rest) = text.split_at_checked(start)?;
        let end = rest.find(|c: char| !c.is_ascii_alphabetic() && c != ' ').unwrap_or(rest.len());
        let words = rest.get(..end)?.trim_end();
        if words.contains(' ') && words.contains(|c: char| c.is_ascii_lowercase()) {
            return Some((before, words, rest.get(words.len()..)?));
        }
        from = start + end;
    }
    None
}

/// The name of an item.
pub(crate) fn name(context: PageContext, item: &ItemId) -> Node {
    context.name(item).into()
}

/// The words the plan writes beside a project's name.
pub(crate) fn tags(project: &'static Project) -> impl Iterator<Item = Tag> {
    project.tags.iter().map(|word| styled("span", "tag").add(word))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn rows_of_english_words_are_marked_and_single_words_and_other_signs_are_not() {
        let html = |text| tag("p").all(with_english(Lang::Ja, text)).html();
        assert_eq!(html("（DMO＝a b cを重視）"), "<p>（DMO＝<span lang=\"en\">a b c</span>を重視）</p>");
        assert_eq!(html("COC（Center of Community）"), "<p>COC（<span lang=\"en\">Center of Community</span>）</p>");
        for text in ["KPIとWi-Fi", "2014年度 A", "子育て", ""] {
            assert_eq!(html(text), format!("<p>{text}</p>"));
        }
    }
}
