//! `/data/`: the plan as files, what is in each, and what is known of how they may be used. `export` makes the files.

use crate::{
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page, section},
            crumbs::page_head,
            figures::{cell, column},
            source::source,
            words::mixed,
        },
    },
};

/// The files and what is in each.
pub(crate) fn data(context: PageContext) -> Tag {
    let (t, plan) = (context.t, context.plan);
    let term = fill(t.term, &[("first", &plan.term.first.to_string()), ("last", &plan.term.last.to_string())]);
    let credit = fill(t.credit_plan, &[("city", &plan.city), ("plan", &plan.name), ("chapter", &plan.chapter)]);
    let licence = fill(t.data_licence_text, &[("city", &plan.city)]);
    let files = [
        ("plan.json", t.data_plan),
        ("kpis.csv", t.data_kpis),
        ("measures.csv", t.data_measures),
        ("projects.csv", t.data_projects),
        ("lists.csv", t.data_lists),
    ];
    let zones = plan.has_map().then_some(("zones.geojson", t.data_zones));
    page()
        .add(page_head(t.nav_data))
        .add(paragraphs(
            context,
            &fill(
                t.data_lead,
                &[("city", &plan.city), ("plan", &plan.name), ("chapter", &plan.chapter), ("term", &term)],
            ),
        ))
        .all(files.into_iter().chain(zones).map(|(name, about)| file(context, name, about)))
        .add(single(context))
        .add(
            section("licence", t.data_licence)
                .add(paragraphs(context, &[&licence, t.data_added, t.unofficial].join("\n"))),
        )
        .add(
            section("cite", t.data_cite)
                .add(paragraphs(context, &fill(t.data_cite_text, &[("credit", &credit), ("term", &term)]))),
        )
        .add(source(context, "data"))
}

fn paragraphs(context: PageContext, text: &str) -> Tag {
    styled("div", "prose").all(text.lines().map(|line| tag("p").all(mixed(context, line))))
}

/// A file: what it is, its link and its columns. `about` has a line for its title, one for what it is, and then one for each
/// column, with a tab before what the column means.
fn file(context: PageContext, name: &'static str, about: &'static str) -> Tag {
    let t = context.t;
    let mut lines = about.lines();
    let (title, what) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let part = section(name, title).add(paragraphs(context, what)).add(download(context, name));
    let mut rows = lines.filter_map(|line| line.split_once('\t')).peekable();
    if rows.peek().is_none() {
        return part.add(download(context, "plan.schema.json")).add(terms(context, name));
    }
    let rows = rows.map(|(column, meaning)| {
        tag("tr").add(tag("th").attr("scope", "row").add(column)).add(cell(t.data_meaning).all(mixed(context, meaning)))
    });
    let table = styled("table", "figures figures-long")
        .add(tag("caption").add(name))
        .add(tag("thead").add(tag("tr").add(column(t.data_column)).add(column(t.data_meaning))))
        .add(tag("tbody").all(rows));
    part.add(styled("div", "scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", name).add(table))
        .add(terms(context, name))
}

/// The whole site as one file (`xtask/single.mjs`).
fn single(context: PageContext) -> Tag {
    let (title, about) = context.t.data_single.split_once('\n').unwrap_or((context.t.data_single, ""));
    let name = [&context.plan.id, ".html"].concat();
    let words = fill(context.t.data_download, &[("file", &name)]);
    section("single", title)
        .add(paragraphs(context, about))
        .add(styled("p", "links").add(link(name).attr("download", "").add(words)))
}

/// How a file may be used, as far as that is known, and how it is cited.
fn terms(context: PageContext, name: &str) -> Tag {
    let (t, plan) = (context.t, context.plan);
    let term = fill(t.term, &[("first", &plan.term.first.to_string()), ("last", &plan.term.last.to_string())]);
    let credit = fill(t.credit_plan, &[("city", &plan.city), ("plan", &plan.name), ("chapter", &plan.chapter)]);
    let words = fill(t.data_file_terms, &[("city", &plan.city), ("credit", &credit), ("term", &term), ("file", name)]);
    // The shapes are not the plan's: they have a source of their own.
    let words = if name.ends_with(".geojson") { [&words, "\n", &plan.map_credit].concat() } else { words };
    paragraphs(context, &words).attr("data-terms", name.to_owned())
}

/// A link to a file. It is for keeping and no page, so our way of following links leaves it to the browser.
fn download(context: PageContext, name: &'static str) -> Tag {
    let words = fill(context.t.data_download, &[("file", name)]);
    styled("p", "links").add(link(format!("data/{name}")).attr("download", "").add(words))
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        export::{files, tables},
        plan::embedded,
        text::{
            Texts,
            translation::{Translation, TranslationFile},
        },
    };

    fn context() -> PageContext {
        PageContext::japanese(embedded::plan().unwrap())
    }

    /// The words of the interface, as each language has them.
    fn in_every_language() -> Vec<&'static Texts> {
        let words = |file| {
            let words = Translation::written(file).unwrap();
            Translation::read_plain(&words, embedded::own().unwrap()).unwrap().texts
        };
        vec![Texts::JAPANESE, words(TranslationFile::English), words(TranslationFile::Easy)]
    }

    #[test]
    fn every_file_is_linked() {
        let html = data(context()).html();
        let files = files(context().plan, context().t).unwrap();
        assert!(!files.is_empty());
        for file in &files {
            assert!(html.contains(&format!("href=\"data/{}\" download=\"\"", file.name)), "{}", file.name);
        }
        // Besides there is the whole site in one file.
        assert_eq!(html.matches("download=\"\"").count(), files.len() + 1);
    }

    #[test]
    fn every_column_is_explained_in_its_order() {
        let zone = ["id", "name", "theme", "goal", "measures", "basis", "note", "reason", "credit"];
        for t in in_every_language() {
            let tables: [(&str, &[&str]); 5] = [
                (t.data_kpis, &tables::KPIS),
                (t.data_measures, &tables::MEASURES),
                (t.data_projects, &tables::PROJECTS),
                (t.data_lists, &tables::LISTS),
                (t.data_zones, &zone),
            ];
            for (about, columns) in tables {
                let explained: Vec<&str> = about.lines().filter_map(|line| Some(line.split_once('\t')?.0)).collect();
                assert_eq!(explained, columns);
            }
            for property in tables::PROPERTIES {
                assert!(t.data_lists.contains(property), "{property}: {}", t.data_lists);
            }
        }
    }

    #[test]
    fn every_file_has_its_terms_of_use_and_its_citation() {
        let html = data(context()).html();
        for file in files(context().plan, context().t).unwrap() {
            // The schema is described with the file it is of.
            let own = if file.name == "plan.schema.json" { "plan.json" } else { file.name };
            let (_, behind) = html.split_once(&format!("data-terms=\"{own}\"")).unwrap();
            let part = behind.split_once("</div>").unwrap().0;
            assert!(part.contains(own) && part.contains(&context().plan.city), "{own}: {part}");
        }
    }

    #[test]
    fn the_page_says_whose_the_plan_is_and_that_the_licence_is_unknown() {
        let html = data(context()).html();
        let plan = context().plan;
        for text in [
            fill(context().t.data_licence_text, &[("city", &plan.city)]),
            fill(context().t.term, &[("first", &plan.term.first.to_string()), ("last", &plan.term.last.to_string())]),
        ] {
            assert!(html.contains(&text), "{text}");
        }
    }
}
