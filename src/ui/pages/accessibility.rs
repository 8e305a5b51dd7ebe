//! `/accessibility/`: the policy, how the site was tested and what came out, in the form of Annex JB of JIS X 8341-3:2016. Its
//! words and results are in `seeds/conformance/`.

use crate::{
    conformance::{Criterion, Holds, Method, published, sample::sampled},
    route::Route,
    text::{Lang, annotation::plain},
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
        parts::{
            basics::{link, page},
            crumbs::page_head,
            document::{localized, section, text_nodes},
        },
    },
};

/// How far the site is for everybody.
pub(crate) fn accessibility(context: PageContext) -> Tag {
    let sections = published().sections.iter().map(|part| {
        let drawn = section(context, part);
        match part.holds {
            None => drawn,
            Some(Holds::Methods) => drawn.add(methods(context)),
            Some(Holds::Pages) => drawn.all(pages(context)),
            Some(Holds::Criteria) => drawn.add(criteria(context, "table", Criterion::is_of_standard)),
            Some(Holds::Further) => drawn.add(criteria(context, "further", |it| !it.is_of_standard())),
        }
    });
    page().add(page_head(context.t.nav_accessibility)).add(day(context)).all(sections)
}

fn term(context: PageContext, key: &str) -> Vec<Node> {
    text_nodes(context, published().term(key, context.lang))
}

/// The same where readings cannot stand.
fn label(context: PageContext, key: &str) -> String {
    plain(published().term(key, context.lang)).into_owned()
}

fn day(context: PageContext) -> Tag {
    let date = published().date.as_str();
    let words =
        match (context.lang, date.split('-').map(|part| part.trim_start_matches('0')).collect::<Vec<_>>().as_slice()) {
            (Lang::Ja | Lang::Easy, [year, month, day]) => format!("{year}年{month}月{day}日"),
            _ => date.to_owned(),
        };
    tag("p").all(term(context, "date")).add(" ").add(tag("time").attr("datetime", date).add(words))
}

fn methods(context: PageContext) -> Tag {
    styled("dl", "facts").all(published().methods.iter().flat_map(|method| {
        [tag("dt").all(localized(context, &method.name)), tag("dd").all(localized(context, &method.text))]
    }))
}

/// The lists of pages: those chosen, and those by the rule.
fn pages(context: PageContext) -> Vec<Tag> {
    let conformance = published();
    let list = |key, addresses: Vec<String>| {
        let item = |address: String| {
            let href = Route::parse(&address).map(|route| route.href()).unwrap_or_default();
            tag("li").add(link(href).add(["/", &address].concat()))
        };
        [tag("h3").all(term(context, key)), styled("ul", "addresses").all(addresses.into_iter().map(item))]
    };
    [list("chosen", conformance.chosen.clone()), list("sampled", sampled(conformance, context.original))]
        .into_iter()
        .flatten()
        .collect()
}

/// Criteria with their results, a line each.
fn criteria(context: PageContext, caption: &'static str, which: fn(&Criterion) -> bool) -> Tag {
    let conformance = published();
    let head = ["number", "criterion", "level", "result", "how"];
    let head = head.map(|key| tag("th").attr("scope", "col").all(term(context, key)));
    let rows =
        conformance.criteria.iter().filter(|criterion| which(criterion)).map(|criterion| row(context, criterion));
    let table = styled("table", "figures figures-long")
        .add(tag("caption").all(term(context, caption)))
        .add(tag("thead").add(tag("tr").all(head)))
        .add(tag("tbody").all(rows));
    styled("div", "scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", label(context, caption))
        .add(table)
}

fn row(context: PageContext, criterion: &'static Criterion) -> Tag {
    let cell = |key: &str| tag("td").attr("data-label", label(context, key));
    let ways: Vec<&'static Method> = criterion.how.iter().filter_map(|id| published().method(id)).collect();
    let mut how = cell("how");
    for (at, way) in ways.into_iter().enumerate() {
        how = how.all((at > 0).then_some(context.t.list)).all(localized(context, &way.name));
    }
    let note = criterion.note.as_ref().map(|note| tag("p").all(localized(context, note)));
    tag("tr")
        .attr("data-criterion", criterion.number.as_str())
        .attr("data-result", criterion.verdict.word())
        .add(tag("th").attr("scope", "row").add(criterion.number.as_str()))
        .add(cell("criterion").all(localized(context, &criterion.name)))
        .add(cell("level").add(criterion.level.as_str()))
        .add(cell("result").all(term(context, criterion.verdict.word())))
        .add(how.all(note))
}
