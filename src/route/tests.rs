//! Addresses read back, are read kindly, and lose nothing that stands in them.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::{
    query::{Choice, Facet, MapView, Narrowing, Sift},
    *,
};
use crate::plan::embedded;
use proptest::prelude::*;

#[test]
fn every_page_reads_back_from_its_own_address_in_every_language() {
    for page in Page::all(embedded::plan().unwrap()) {
        for lang in Lang::ALL {
            let route = Route::to(lang, page.clone());
            assert_eq!(Route::parse(&route.address()), Some(route));
        }
    }
}

#[test]
fn an_address_is_read_kindly_but_not_guessed() {
    assert_eq!(Route::parse("measures/13"), Route::parse("/measures/13/index.html"));
    assert_eq!(Route::parse("search/?q=%E5%AD%90%2F").unwrap().query.view, View::search("子/"));
    assert_eq!(Route::parse("search/?q=a+b#finds").unwrap().query.view, View::search("a b"));
    assert_eq!(Route::parse("measures/013/"), None);
    assert_eq!(Route::parse("measures/"), None);
    assert_eq!(Route::parse("nowhere/"), None);
    assert_eq!(Route::parse("data/plan.json"), None);
}

#[test]
fn a_project_is_linked_where_it_stands() {
    let link = |item: &str| Route::href_of(Lang::Ja, &item.parse().unwrap());
    assert_eq!(link("project/13-2"), "measures/13/#project-13-2");
    assert_eq!(link("target/4-1"), "goals/4/#target-4-1");
    assert_eq!(link("measure/13"), "measures/13/");
    assert_eq!(link("plan"), "./");
}

#[test]
fn a_page_knows_its_way_back_to_the_folder() {
    let base = |address: &str| Route::parse(address).unwrap().base();
    assert_eq!(base(""), "./");
    assert_eq!(base("kpis/?goal=4&x=a/b"), "../");
    assert_eq!(base("en/measures/1/"), "../../../");
}

#[test]
fn what_a_page_does_not_take_is_anothers_and_stays() {
    let shared = Route::parse("kpis/?fbclid=a%26b&goal=4&q=%E6%B5%B7&goal=3&department=").unwrap();
    assert_eq!(shared.query.view, View::narrowed(Narrowing::of([(Facet::Goal, "4".to_owned())])));
    assert_eq!(shared.address(), "kpis/?goal=4&fbclid=a%26b&q=%E6%B5%B7");
    assert_eq!(shared.seen(View::Whole).address(), "kpis/?fbclid=a%26b&q=%E6%B5%B7");
    assert_eq!(Route::parse("?fbclid=1").unwrap().href(), "./?fbclid=1");
    assert_eq!(Route::parse("measures/1/?goal=4").unwrap().query.view, View::Whole, "no bar, so not narrowed");
}

#[test]
fn what_is_chosen_on_a_map_stands_in_the_address_of_pages_that_have_one() {
    let map = MapView { chosen: Some((Choice::Zone, "industry".to_owned())), sight: "512-300-250".to_owned() };
    for page in ["", "map/", "en/map/"] {
        let asked = Route::parse(&format!("{page}?at=512-300-250&zone=industry&goal=4&fbclid=1")).unwrap();
        assert_eq!(asked.query.view, View::map(map.clone()), "{page}");
        assert_eq!(asked.address(), format!("{page}?zone=industry&at=512-300-250&fbclid=1"), "one thing is chosen");
    }
    assert_eq!(Route::parse("zones/industry/?zone=a&at=1").unwrap().query.view, View::Whole);
}

#[test]
fn what_is_open_and_looked_for_in_the_tree_stands_in_its_address_alone() {
    let asked = Route::parse("tree/?find=%E6%B5%B7&open=4.m3&goal=4&open=5").unwrap();
    let tree = Narrowing::of([(Facet::Goal, "4".to_owned())]).with_tree("4.m3".to_owned(), "海".to_owned());
    assert_eq!(asked.query.view, View::narrowed(tree));
    assert_eq!(asked.address(), "tree/?goal=4&open=4.m3&find=%E6%B5%B7");
    assert_eq!(Route::parse("kpis/?open=5&find=a").unwrap().query.view, View::Whole, "no tree");
}

#[test]
fn what_is_asked_of_the_review_stands_in_its_address() {
    let asked = Route::parse("en/review/?grading=tama&goal=4&status=behind&audience=a&department=%E6%B8%AF").unwrap();
    let facets = [(Facet::Goal, "4".to_owned()), (Facet::Department, "港".to_owned())];
    let review = Narrowing::of(facets).with_review("behind".to_owned(), "tama".to_owned());
    assert_eq!(asked.query.view, View::narrowed(review));
    assert_eq!(asked.address(), "en/review/?department=%E6%B8%AF&goal=4&status=behind&grading=tama&audience=a");
    assert_eq!(Route::parse("kpis/?status=behind&grading=tama").unwrap().query.view, View::Whole);
    let report = Route::parse("report/?measure=13&open=1&status=behind").unwrap();
    assert_eq!(report.address(), "report/?status=behind&measure=13&open=1");
}

#[test]
fn what_notes_are_narrowed_to_stands_in_the_address_of_their_page_alone() {
    let asked = Route::parse("notes/?find=%E6%B5%B7&kind=idea&board=group&open=5&goal=4").unwrap();
    let wanted = [(Sift::Goal, "4"), (Sift::Kind, "idea"), (Sift::Board, "group"), (Sift::Words, "海")];
    let wanted = wanted.into_iter().fold(Narrowing::default(), |all, (by, value)| all.sift(by, value.to_owned()));
    assert_eq!(asked.query.view, View::narrowed(wanted));
    assert_eq!(asked.address(), "notes/?goal=4&kind=idea&board=group&find=%E6%B5%B7&open=5");
    assert_eq!(Route::parse("tree/?kind=idea&table=1").unwrap().query.view, View::Whole);
}

/// Any page, seen in any way it can be.
fn routes() -> impl Strategy<Value = Route> {
    let page = prop::sample::select(Page::all(embedded::plan().unwrap()));
    let narrowing = prop::collection::vec((prop::sample::select(Facet::ALL.to_vec()), any::<String>()), 0..4);
    let chosen = prop::option::of((prop::sample::select(Choice::ALL.to_vec()), ".{1,9}"));
    let map = (chosen, "([0-9]{1,4}-){2}[0-9]{3}|").prop_map(|(chosen, sight)| MapView { chosen, sight });
    let others = prop::collection::vec("[a-z_]{1,9}(=[a-z%+=]{0,4})?", 0..3);
    let tree = ("([1-5](\\.[mdgn][0-9]{1,2}){0,3})?", any::<String>());
    (prop::sample::select(Lang::ALL.to_vec()), page, any::<String>(), narrowing, map, tree, others).prop_map(
        |(lang, page, words, mut narrowing, map, tree, others)| {
            let view = match page {
                Page::Search => View::search(&words),
                Page::Tree => View::narrowed(Narrowing::of(narrowing).with_tree(tree.0, tree.1)),
                Page::Report => {
                    narrowing.retain(|(facet, _)| matches!(facet, Facet::Goal | Facet::Department));
                    let narrowing = Narrowing::of(narrowing).with_review(tree.0.clone(), tree.1);
                    View::narrowed(narrowing.with_measure(tree.0))
                }
                Page::Review => {
                    narrowing.retain(|(facet, _)| matches!(facet, Facet::Goal | Facet::Department));
                    View::narrowed(Narrowing::of(narrowing).with_review(tree.0, tree.1))
                }
                _ if page.can_be_narrowed() => View::narrowed(Narrowing::of(narrowing)),
                _ if page.has_map() => View::map(map),
                _ => View::Whole,
            };
            let own = |key: &str| {
                let of_map = key == "at" || Choice::ALL.iter().any(|choice| choice.key() == key);
                of_map
                    || ["open", "find", "status", "grading", "measure", query::WORDS].contains(&key)
                    || Facet::ALL.iter().any(|facet| facet.key() == key)
                    || Sift::ALL.iter().any(|sift| sift.key() == key)
            };
            let others: Vec<String> =
                others.into_iter().filter(|pair| !own(pair.split('=').next().unwrap_or_default())).collect();
            let others = others.join("&");
            Route { lang, page, query: Query { view, others } }
        },
    )
}

proptest! {
    #[test]
    fn every_view_reads_back_from_its_address(route in routes()) {
        prop_assert_eq!(Route::parse(&route.address()), Some(route));
    }

    #[test]
    fn an_address_is_repaired_once_and_for_all(query in "\\PC{0,40}") {
        for page in ["kpis/", "search/", "map/", "tree/", "review/", "report/"] {
            let repaired = Route::parse(&format!("{page}?{query}")).unwrap();
            prop_assert_eq!(Route::parse(&repaired.address()), Some(repaired));
        }
    }
}
