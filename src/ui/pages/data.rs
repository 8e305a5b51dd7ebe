//! `/data/`: the plan as files, what is in each, and what is known of how they may be used. `export` makes the files.

use super::page;
use crate::{
    text::fill,
    ui::{
        html::{Node, Tag, styled, tag},
        parts::{
            crumbs::page_head,
            figures::{cell, column},
            prose::{link, section},
        },
        scene::Scene,
    },
};

/// The files and what is in each.
pub(crate) fn data(scene: Scene) -> Tag {
    let (t, plan) = (scene.t, scene.plan);
    let names = [plan.city.as_str(), plan.name.as_str(), plan.chapter.as_str()];
    let term = fill(t.term, &[&plan.term.first.to_string(), &plan.term.last.to_string()]);
    let schema = file("plan.schema.json", t.data_schema);
    let cite = fill(t.data_cite_text, &[&fill(t.credit_plan, &names), &term]);
    page()
        .add(page_head(t.nav_data))
        .add(texts([fill(t.data_lead, &names).into(), term.into(), t.data_form.into()]))
        .add(part(scene, "plan", "plan.json", t.data_plan).add(schema))
        .add(part(scene, "kpis", "kpis.csv", t.data_kpis))
        .add(part(scene, "measures", "measures.csv", t.data_measures))
        .add(part(scene, "projects", "projects.csv", t.data_projects))
        .add(part(scene, "zones", "zones.geojson", t.data_zones))
        .add(section("licence", t.data_licence).add(texts([
            fill(t.data_licence_text, &[&plan.city, &plan.city]).into(),
            t.data_added.into(),
            t.unofficial.into(),
        ])))
        .add(section("cite", t.data_cite).add(texts([cite.into()])))
}

fn texts<const N: usize>(texts: [Node; N]) -> Tag {
    styled("div", "prose").all(texts.map(|text| tag("p").add(text)))
}

/// A file: its link, what it is, and its columns. `about` has a line for its title, one for what it is, and then one for each
/// column, with a tab before what the column means.
fn part(scene: Scene, id: &'static str, name: &'static str, about: &'static str) -> Tag {
    let t = scene.t;
    let mut lines = about.lines();
    let (title, what) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let rows: Vec<Tag> =
        lines.filter_map(|line| line.split_once('\t')).map(|(name, meaning)| row(scene, name, meaning)).collect();
    let part = section(id, title).add(texts([what.into()])).add(file(name, fill(t.data_download, &[name])));
    if rows.is_empty() {
        return part;
    }
    let label = fill(t.data_columns, &[name]);
    let table = styled("table", "figures")
        .add(styled("caption", "visually-hidden").add(label.clone()))
        .add(tag("thead").add(tag("tr").all([t.data_column, t.data_meaning].map(column))))
        .add(tag("tbody").all(rows));
    part.add(styled("div", "scroll").at("role", "region").at("tabindex", "0").at("aria-label", label).add(table))
}

fn row(scene: Scene, name: &'static str, meaning: &'static str) -> Tag {
    tag("tr").add(tag("th").at("scope", "row").add(name)).add(cell(scene.t.data_meaning).add(meaning))
}

/// A link to a file. It is for keeping and no page, so our way of following links leaves it to the browser.
fn file(name: &'static str, words: impl Into<Node>) -> Tag {
    styled("p", "links").add(link(format!("data/{name}")).at("download", "").add(words))
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        export::{files, tables},
        map::sheet,
        plan::embedded,
        text::{Lang, Texts},
    };
    use leptos::prelude::RenderHtml;

    fn scene() -> Scene {
        Scene { plan: embedded::plan().unwrap(), t: Texts::JAPANESE, lang: Lang::Ja }
    }

    #[test]
    fn every_file_is_linked() {
        let html = data(scene()).to_html();
        let files = files(scene().plan, sheet(), scene().t).unwrap();
        assert!(!files.is_empty());
        for file in &files {
            assert!(html.contains(&format!("href=\"data/{}\" download=\"\"", file.name)), "{}", file.name);
        }
        assert_eq!(html.matches("download=\"\"").count(), files.len());
    }

    #[test]
    fn every_column_is_explained_in_its_order() {
        let t = scene().t;
        let zone = ["id", "name", "theme", "goal", "measures", "basis", "note", "reason", "credit"];
        let tables: [(&str, &[&str]); 4] = [
            (t.data_kpis, &tables::KPIS),
            (t.data_measures, &tables::MEASURES),
            (t.data_projects, &tables::PROJECTS),
            (t.data_zones, &zone),
        ];
        for (about, columns) in tables {
            let explained: Vec<&str> = about.lines().filter_map(|line| Some(line.split_once('\t')?.0)).collect();
            assert_eq!(explained, columns);
        }
    }

    #[test]
    fn the_page_says_whose_the_plan_is_and_that_the_licence_is_unknown() {
        let html = data(scene()).to_html();
        let plan = scene().plan;
        for text in [
            fill(scene().t.data_licence_text, &[&plan.city, &plan.city]),
            fill(scene().t.term, &[&plan.term.first.to_string(), &plan.term.last.to_string()]),
        ] {
            assert!(html.contains(&text), "{text}");
        }
    }
}
