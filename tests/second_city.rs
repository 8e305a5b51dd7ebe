//! Another city's plan through the same code: what is true of the plan that ships must not be built into the program.
//!
//! `tests/second-city/` is an invented plan: five goals, no zones and so no map, years counted in 令和, a loss of people, a target on the way, targets
//! that fall, a measure without KPI, departments and a document of its own. Nothing of it ships. `cargo xtask test --only
//! second-city` builds its whole site.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::{fs, path::Path, sync::LazyLock};
use strategy_explorer::{
    charts::description::describe,
    export,
    plan::{diagnostic::DiagnosticKind, figure::Figure, model::Plan, read::read},
    prerender::body,
    proof::{self, Seeds},
    review::{expectations, published},
    route::Page,
    text::Texts,
    ui::context::PageContext,
};

static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let mut files = Vec::new();
    collect("plan", &mut files);
    files.sort();
    read(files.iter().map(|(path, text)| (path.as_str(), text.as_str()))).map_err(|faults| faults.to_string()).unwrap()
});

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/second-city"))
}

fn collect(path: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder().join(path)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&path, files);
        } else {
            files.push((path, fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

fn figure(id: &str) -> &'static Figure {
    PLAN.figure(id.parse().unwrap()).unwrap()
}

fn html(page: Page) -> String {
    body(PageContext::japanese(&PLAN), Some(&page))
}

#[test]
fn what_the_plan_says_stands_in_its_source() {
    let source = fs::read_to_string(folder().join("source/plan.txt")).unwrap();
    let lines: Vec<&str> = source.lines().collect();
    for item in PLAN.items() {
        let Some(at) = PLAN.source_of(&item).filter(|_| item.to_string() != "plan") else { continue };
        let first = lines.get(usize::try_from(at.first()).unwrap() - 1).unwrap();
        assert!(first.contains(PLAN.name_of(&item).unwrap()), "{item}: {first}");
        assert!(usize::try_from(at.last()).unwrap() <= lines.len());
    }
}

#[test]
fn years_of_an_era_and_numbers_below_zero_are_told() {
    let figure = figure("target/4-1");
    assert_eq!((figure.target_period.first(), PLAN.term.last), (2028, 2028));
    let said = "人口の社会増減：令和5年度の実績値-350人から、令和10年度の目標値-120人へ。";
    assert_eq!(describe(figure, PLAN.term, Texts::JAPANESE), said);
}

#[test]
fn a_target_on_the_way_is_shown_drawn_judged_by_and_given_away() {
    let figure = figure("kpi/2-1");
    assert_eq!(figure.interim_text().as_deref(), Some("52.0%"));
    assert!(html(Page::Measure("2".parse().unwrap())).contains("中間目標（令和8年度）：52.0%"));
    assert!(describe(figure, PLAN.term, Texts::JAPANESE).ends_with("中間目標（令和8年度）：52.0%。"));
    let expected = expectations(figure, PLAN.term, &published().rules_for(&PLAN));
    let in_2026 = expected.iter().find(|it| it.year == 2026).unwrap();
    assert_eq!(in_2026.value.to_string(), "52.0", "not what the years passed would ask for");
    let lists = export::files(&PLAN, Texts::JAPANESE).unwrap().into_iter().find(|it| it.name == export::LISTS).unwrap();
    let lists = String::from_utf8(lists.bytes).unwrap();
    assert!(
        lists.contains("kpi/2-1,interim_target,1,52.0,") && lists.contains("kpi/2-1,interim_year,1,2026,"),
        "{lists}"
    );
}

#[test]
fn every_page_is_there_and_no_map() {
    assert!(!Page::all(&PLAN).contains(&Page::Map));
    for page in Page::all(&PLAN) {
        let html = html(page.clone());
        // The glossary and what the site says of itself are compiled in from `seeds/`, whichever plan is read.
        let is_ours =
            matches!(page, Page::Glossary | Page::Accessibility | Page::Privacy | Page::Offline | Page::Embed);
        assert!(is_ours || ["苫小牧", "href=\"map/\"", "map-view"].iter().all(|it| !html.contains(it)), "{page:?}");
        assert_eq!(html.matches("<h1").count(), 1, "{page:?}");
    }
    let home = html(Page::Home);
    assert!(home.contains("5つの基本目標") && home.contains("架空市 まちづくり総合計画"));
    assert!(html(Page::Map).contains(Texts::JAPANESE.not_found), "what is not there is not found");
}

#[test]
fn a_measure_without_kpi_has_no_table_of_them() {
    let table = |id: &str| html(Page::Measure(id.parse().unwrap())).contains("<table");
    assert!(!table("3") && table("2"));
}

#[test]
fn its_data_are_given_away_without_zones() {
    let files = export::files(&PLAN, Texts::JAPANESE).unwrap();
    assert!(files.iter().all(|file| file.name != export::ZONES));
    let table = files.iter().find(|file| file.name == export::KPIS).unwrap();
    let table = String::from_utf8(table.bytes.clone()).unwrap();
    assert!(table.contains("人口の社会増減,-350,令和5年度,-120,2028,人"), "{table}");
}

#[test]
fn every_fact_stands_in_a_document_that_is_laid_out_otherwise() {
    let (plan, proof) = proof::check(&Seeds::from_folder(folder()).unwrap()).map_err(|it| it.to_string()).unwrap();
    assert_eq!(plan.goals.len(), 5);
    let said = |field: &str| proof.facts().iter().filter(|fact| fact.field == field).count();
    assert_eq!((said("departments.1"), said("baseline_period")), (5, 8), "the baseline that is missing has no period");
}

#[test]
fn what_a_new_plan_begins_with_lacks_only_what_its_city_has_to_say() {
    let skeleton = Path::new(env!("CARGO_MANIFEST_DIR")).join("xtask/new-plan");
    let faults = proof::check(&Seeds::from_folder(&skeleton).unwrap()).unwrap_err();
    let to_write = |problem: &DiagnosticKind| {
        matches!(
            problem,
            DiagnosticKind::Empty(_) | DiagnosticKind::Unreadable { .. } | DiagnosticKind::YearOutsideTerm(_)
        )
    };
    let others: Vec<String> = faults.iter().filter(|it| !to_write(&it.problem)).map(ToString::to_string).collect();
    assert!(others.is_empty(), "{others:#?}");
    assert!(faults.in_folder("my-city").starts_with("my-city/plan/goals/1.toml:3: goal/1: 「name」が空です"));
}
