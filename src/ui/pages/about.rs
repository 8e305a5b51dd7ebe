//! `/about/`: what this is, which plan and term it shows, where its data come from and where they differ from the source.

use crate::{
    plan::model::Correction,
    route::Page,
    text::fill,
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
        parts::{
            basics::{link, page, section},
            crumbs::page_head,
            figures::{cell, column},
            prose::{note, prose, version},
            source::source,
        },
    },
};

/// About the site and its data.
pub(crate) fn about(context: PageContext) -> Tag {
    let (t, plan) = (context.t, context.plan);
    let names = [("city", plan.city.as_str()), ("plan", &plan.name), ("chapter", &plan.chapter)];
    let term = fill(t.term, &[("first", &plan.term.first.to_string()), ("last", &plan.term.last.to_string())]);
    let facts = styled("dl", "facts")
        .all(fact(t.about_plan_name, &plan.name))
        .all(fact(t.about_chapter, &plan.chapter))
        .all(fact(t.about_term, term));
    let sections = plan.sections.iter().map(|part| {
        let id = format!("section-{}", part.id);
        tag("section")
            .attr("aria-labelledby", id.clone())
            .add(tag("h2").attr("id", id).add(&part.title))
            .add(prose(context, &part.text))
    });
    let national = plan.national_goals.iter().map(|goal| tag("li").add(&goal.name));
    let map = plan.has_map().then(|| [tag("li").add(&plan.map_credit), tag("li").add(&plan.landmark_credit)]);
    let credits = [t.credit_design, t.credit_charts].map(|credit| tag("li").add(credit));
    let credits = styled("ul", "points")
        .add(tag("li").add(fill(t.credit_plan, &names)))
        .all(map.into_iter().flatten())
        .all(credits)
        .all(
            [("licences.txt", t.credit_terms), ("sbom.cdx.json", t.credit_bill)]
                .map(|(file, words)| tag("li").add(link(file.to_owned()).attr("download", "").add(words))),
        );
    page()
        .add(page_head(t.nav_about))
        .add(section("what", t.about_what).add(texts([&fill(t.about_what_text, &names), t.unofficial])))
        .add(section("plan", t.about_plan).add(facts).add(texts([t.about_term_over, t.about_unknown])))
        .all(sections)
        .add(
            section("national", t.about_national)
                .add(styled("ul", "points").all(national))
                .all(note(&plan.national_note)),
        )
        .add(
            section("reading", t.about_reading)
                .add(texts([&plan.text_note, t.about_kinds, &plan.unknown_note]))
                .add(tag("p").add(link(context.to(Page::Glossary)).attr("class", "more").add(t.glossary))),
        )
        .add(corrections(context))
        .add(
            section("data", t.nav_data)
                .add(tag("p").add(link(context.to(Page::Data)).attr("class", "more").add(t.data_more))),
        )
        .add(
            section("embed", t.nav_embed)
                .add(texts([t.embed_lead]))
                .add(tag("p").add(link(context.to(Page::Embed)).attr("class", "more").add(t.nav_embed))),
        )
        .add(
            section("offline", t.nav_offline)
                .add(texts([t.offline_lead]))
                .add(tag("p").add(link(context.to(Page::Offline)).attr("class", "more").add(t.nav_offline)))
                .add(version(context)),
        )
        .add(section("notes", t.about_notes).add(texts([t.about_notes_text])))
        .add(source(context, "about"))
        .add(section("credits", t.about_credits).add(credits))
}

/// Paragraphs of the site's own words, but for those it does not have.
fn texts<const N: usize>(texts: [&str; N]) -> Tag {
    let said = texts.into_iter().filter(|text| !text.is_empty());
    styled("div", "prose").all(said.map(|text| tag("p").add(text.to_owned())))
}

fn fact(name: &'static str, value: impl Into<Node>) -> [Tag; 2] {
    [tag("dt").add(name), tag("dd").add(value)]
}

fn corrections(context: PageContext) -> Tag {
    let t = context.t;
    let head = [t.about_line, t.about_written, t.about_read_as, t.about_reason].map(column);
    let table = styled("table", "figures figures-long")
        .add(styled("caption", "visually-hidden").add(t.about_corrections))
        .add(tag("thead").add(tag("tr").all(head)))
        .add(tag("tbody").all(context.plan.corrections.iter().map(|correction| row(context, correction))));
    let scroll = styled("div", "scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", t.about_corrections_table);
    section("corrections", t.about_corrections)
        .add(styled("p", "section-lead").add(t.about_corrections_lead))
        .add(scroll.add(table))
}

fn row(context: PageContext, correction: &'static Correction) -> Tag {
    let t = context.t;
    tag("tr")
        .add(tag("th").attr("scope", "row").add(fill(t.about_line_n, &[("line", &correction.source.to_string())])))
        .add(cell(t.about_written).attr_opt("lang", context.foreign()).add(&correction.written))
        .add(cell(t.about_read_as).attr_opt("lang", context.foreign()).add(&correction.read_as))
        .add(cell(t.about_reason).add(&correction.reason))
}
