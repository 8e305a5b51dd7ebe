//! What is given for a query of the plan that ships, in which order, and where it leads.

use super::{SHIPPED, Shipped, hits, marked, plan, spellings::nfkc};
use std::collections::BTreeSet;
use strategy_explorer::{
    plan::id::ItemKind,
    prerender::body,
    route::{Page, Route},
    search::{Group, SearchQuery, SubjectKind},
    text::Lang,
    ui::context::PageContext,
};

#[test]
fn kana_find_the_kanji_they_read_in_every_language() {
    for shipped in SHIPPED.iter() {
        let found = shipped.find("こそだて");
        let expected = plan().items().filter(|item| plan().name_of(item).is_some_and(|name| name.contains("子育て")));
        for item in expected {
            let hit = hits(&found).into_iter().find(|hit| hit.subject == item);
            let marked = hit.iter().flat_map(|hit| hit.snippet.iter().chain([&hit.title])).flatten();
            let marked: Vec<&str> = marked.filter(|(_, marked)| *marked).map(|(text, _)| text.as_str()).collect();
            assert!(marked.contains(&"子育て"), "{} {item}: {marked:?}", shipped.lang.word());
        }
    }
    let half = Shipped::of(Lang::Ja).find("こそだ");
    assert!(hits(&half).iter().any(|hit| marked(&hit.title).contains("[子育]て")));
}

#[test]
fn kana_find_words_of_running_text_too() {
    for shipped in SHIPPED.iter() {
        for (typed, word) in [("ほいくえん", "保育園"), ("シュウショク", "就職"), ("ちいき", "地域")]
        {
            let found = shipped.find(typed);
            let in_texts = |hit: &&strategy_explorer::search::Hit| {
                hit.snippet.iter().flatten().any(|(text, marked)| *marked && text.contains(word))
            };
            assert!(hits(&found).iter().any(in_texts), "{} 「{typed}」", shipped.lang.word());
        }
    }
}

#[test]
fn words_of_the_whole_plan_lead_to_where_they_stand() {
    let page = |page: Page| body(PageContext::japanese(plan()), Some(&page));
    let shipped = Shipped::of(Lang::Ja);
    let parts =
        shipped.documents.iter().filter(|document| document.subject.kind() == SubjectKind::Item(ItemKind::Plan));
    for document in parts {
        let (address, place) = document.link.split_once('#').unwrap_or((&document.link, ""));
        let html = page(Route::parse(address.trim_start_matches("./")).unwrap().page);
        assert!(place.is_empty() || html.contains(&format!("id=\"{place}\"")), "{}", document.link);
        assert!(html.contains(&super::written(&document.title)), "{}", document.link);
    }
    let leads = |typed: &str, link: &str| hits(&shipped.find(typed)).iter().any(|hit| hit.link == link);
    for section in &plan().sections {
        assert!(leads(&section.title, &format!("about/#section-{}", section.id)));
    }
    for goal in &plan().national_goals {
        assert!(leads(&goal.name, "about/#national"));
    }
    assert!(leads(&plan().map_name, "map/") && leads(&plan().name, "./"));
}

#[test]
fn links_stay_in_their_language() {
    for shipped in SHIPPED.iter() {
        for document in &shipped.documents {
            let address = document.link.split('#').next().unwrap_or_default().trim_start_matches("./");
            assert_eq!(Route::parse(address).map(|route| route.lang), Some(shipped.lang), "{}", document.link);
        }
    }
}

#[test]
fn no_text_of_a_document_is_given_twice() {
    for document in SHIPPED.iter().flat_map(|shipped| &shipped.documents) {
        let texts: BTreeSet<&String> = document.texts.iter().collect();
        assert_eq!(texts.len(), document.texts.len(), "{} {:?}", document.subject, document.texts);
    }
}

#[test]
fn the_order_of_words_does_not_matter() {
    let shipped = Shipped::of(Lang::Ja);
    assert_eq!(shipped.find("企業 しえん"), shipped.find("しえん 企業"));
    assert!(!shipped.find("企業 しえん").groups.is_empty());
}

#[test]
fn hits_stand_under_their_kinds() {
    let found = Shipped::of(Lang::Ja).find("しえん");
    let place = |group: &Group| SubjectKind::all().position(|kind| kind == group.kind);
    assert!(found.groups.len() > 3 && found.groups.windows(2).all(|pair| place(&pair[0]) < place(&pair[1])));
    for group in &found.groups {
        assert!(group.hits.iter().all(|hit| hit.subject.kind() == group.kind));
        assert_eq!((group.hits.len(), group.hits.is_empty()), (group.count, false));
    }
    assert_eq!(hits(&found).len(), found.count());
}

#[test]
fn only_the_best_of_a_kind_are_given_where_few_are_asked_for() {
    let shipped = Shipped::of(Lang::Ja);
    let whole = shipped.find("しえん");
    let few = shipped.index.find(&SearchQuery::of("しえん", nfkc), 2);
    assert_eq!((few.count(), few.groups.len()), (whole.count(), whole.groups.len()));
    assert!(few.groups.iter().any(|group| group.count > 2));
    for (few, whole) in few.groups.iter().zip(&whole.groups) {
        assert_eq!((few.kind, few.count), (whole.kind, whole.count));
        assert_eq!(few.hits, whole.hits[..whole.count.min(2)]);
    }
}
