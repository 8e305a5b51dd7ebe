//! Every page as HTML, without a browser: what a reader finds on it before a script runs, and that nothing leads nowhere.
//!
//! Over 300 lines: one claim about all pages after another.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "pages/passages.rs"]
mod passages;

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::LazyLock,
};
use strategy_explorer::{
    plan::{embedded, id::ItemId, model::Plan},
    prerender::body,
    route::{Page, Route, anchor},
    search::Choices,
    text::{
        Lang, glossary,
        translation::{Translation, TranslationFile},
    },
    ui::context::PageContext,
};

/// An element with its attributes and all words in it.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    words: String,
    html: String,
}

/// A page as its HTML says it.
struct Drawn {
    page: Page,
    elements: Vec<Element>,
}

static PAGES: LazyLock<Vec<Drawn>> = LazyLock::new(|| {
    let page = |page: Page| Drawn { elements: elements(&body(context(), Some(&page))), page };
    Page::all(plan()).into_iter().map(page).collect()
});

fn plan() -> &'static Plan {
    embedded::plan().map_err(ToString::to_string).unwrap()
}

fn context() -> PageContext {
    PageContext::japanese(plan())
}

/// The elements of some HTML in the order of their start tags.
fn elements(html: &str) -> Vec<Element> {
    let dom = tl::parse(html, tl::ParserOptions::default()).unwrap();
    let tags = dom.nodes().iter().filter_map(|node| node.as_tag());
    let plain =
        |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    tags.map(|tag| Element {
        name: tag.name().as_utf8_str().into_owned(),
        attributes: tag
            .attributes()
            .iter()
            .map(|(name, value)| (name.into_owned(), plain(&value.unwrap_or_default())))
            .collect(),
        words: plain(&tag.inner_text(dom.parser())),
        html: tag.inner_html(dom.parser()),
    })
    .collect()
}

impl Element {
    fn at(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    fn is(&self, class: &str) -> bool {
        self.at("class").is_some_and(|classes| classes.split(' ').any(|it| it == class))
    }
}

impl Drawn {
    fn of(page: &Page) -> &'static Self {
        PAGES.iter().find(|drawn| drawn.page == *page).unwrap()
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.elements.iter().filter_map(|element| element.at("id"))
    }

    fn with_id(&self, id: &str) -> Option<&Element> {
        self.elements.iter().find(|element| element.at("id") == Some(id))
    }
}

#[test]
fn every_page_has_one_heading_and_a_title_of_its_own() {
    let mut titles = BTreeSet::new();
    for drawn in PAGES.iter() {
        let headings: Vec<&str> = drawn.all("h1").map(|heading| heading.words.trim()).collect();
        assert!(matches!(headings.as_slice(), [heading] if !heading.is_empty()), "{:?}: {headings:?}", drawn.page);
        let title = context().title(Some(&drawn.page));
        assert!(!title.starts_with('｜'), "{:?} has no title", drawn.page);
        assert!(titles.insert(title.clone()), "two pages are called {title}");
    }
}

#[test]
fn no_level_of_heading_is_left_out() {
    for drawn in PAGES.iter() {
        let mut above = 0;
        for element in &drawn.elements {
            let Some(level) = element.name.strip_prefix('h').and_then(|level| level.parse::<u32>().ok()) else {
                continue;
            };
            assert!(level <= above + 1, "{:?}: h{level} 「{}」 under h{above}", drawn.page, element.words);
            above = level;
        }
    }
}

#[test]
fn no_id_is_given_twice_and_every_reference_to_one_holds() {
    for drawn in PAGES.iter() {
        let mut ids = BTreeSet::new();
        for id in drawn.ids() {
            assert!(ids.insert(id), "{:?}: two elements have the id {id}", drawn.page);
        }
        for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
            for id in drawn.elements.iter().filter_map(|element| element.at(name)).flat_map(|list| list.split(' ')) {
                assert!(ids.contains(id), "{:?}: {name} names {id}, which is not there", drawn.page);
            }
        }
    }
}

#[test]
fn every_link_leads_to_a_page_of_the_plan_and_to_a_place_on_it() {
    let mut broken = BTreeSet::new();
    // Files beside the pages are opened by stories in a browser.
    let files = |link: &&Element| link.at("download").is_none() && link.at("href") != Some("data/source.txt");
    for drawn in PAGES.iter() {
        for link in drawn.all("a").filter(files) {
            let href = link.at("href").unwrap();
            let (path, place) = href.split_once('#').map_or((href, None), |(path, place)| (path, Some(place)));
            let target = Route::parse(path.trim_start_matches("./")).map(|route| route.page);
            let there = target.and_then(|page| PAGES.iter().find(|drawn| drawn.page == page));
            if there.is_none_or(|there| place.is_some_and(|place| there.with_id(place).is_none())) {
                broken.insert(format!("{:?}: {href}", drawn.page));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_link_and_button_has_words() {
    for drawn in PAGES.iter() {
        for element in drawn.all("a").chain(drawn.all("button")) {
            let named = !element.words.trim().is_empty() || element.at("aria-label").is_some();
            assert!(named, "{:?}: {:?} says nothing", drawn.page, element.attributes);
        }
    }
}

#[test]
fn every_item_stands_at_the_address_links_to_it_have() {
    for item in plan().items() {
        let drawn = Drawn::of(&Page::of(&item));
        let name = plan().name_of(&item).unwrap();
        if drawn.page.item().as_ref() == Some(&item) {
            assert!(item == ItemId::Plan || drawn.all("h1").any(|heading| heading.words == name), "{item}: {name}");
        } else {
            let place = drawn.with_id(&anchor(&item)).unwrap();
            assert!(place.words.contains(name), "{item}: {name}");
        }
    }
}

#[test]
fn breadcrumbs_go_down_the_plan() {
    let crumbs = |page: Page| -> Vec<(String, String)> {
        let drawn = Drawn::of(&page);
        let crumbs = drawn.all("nav").find(|nav| nav.is("crumbs")).unwrap();
        let steps = elements(&crumbs.html).into_iter().filter(|element| element.name == "a" || element.name == "span");
        steps.map(|step| (step.at("href").unwrap_or_default().to_owned(), step.words)).collect()
    };
    let context = context();
    for measure in &plan().measures {
        let direction = ItemId::from(measure.direction);
        let goal = plan().goal(measure.direction.goal()).unwrap();
        let item = ItemId::from(measure.id);
        let expected = [
            ("./".to_owned(), context.t.nav_home.to_owned()),
            (context.to_item(&goal.id.into()), format!("{} {}", context.number(&goal.id.into()), goal.short)),
            (context.to_item(&direction), context.number(&direction)),
            (String::new(), context.number(&item)),
        ];
        assert_eq!(crumbs(Page::Measure(measure.id)), expected);
    }
    for direction in &plan().directions {
        let ways: Vec<String> = crumbs(Page::Direction(direction.id)).into_iter().map(|(href, _)| href).collect();
        assert_eq!(ways, ["./".to_owned(), context.to_item(&direction.id.goal().into()), String::new()]);
    }
    for zone in &plan().zones {
        let last = crumbs(Page::Zone(zone.id.clone())).pop();
        assert_eq!(last, Some((String::new(), zone.name.clone())));
    }
}

#[test]
fn leafing_through_visits_every_measure_once_in_order() {
    let next = |page: &Page| {
        let link = Drawn::of(page).all("a").find(|link| link.at("rel") == Some("next"))?;
        Route::parse(link.at("href").unwrap()).map(|route| route.page)
    };
    let first = plan().measures.first().map(|measure| Page::Measure(measure.id));
    let visited: Vec<Page> = std::iter::successors(first, next).take(plan().measures.len() + 1).collect();
    let expected: Vec<Page> = plan().measures.iter().map(|measure| Page::Measure(measure.id)).collect();
    assert_eq!(visited, expected);
}

#[test]
fn the_row_of_every_figure_says_its_name_baseline_and_target() {
    for figure in plan().figures() {
        let item = ItemId::from(figure.id);
        let row = Drawn::of(&Page::of(&item)).with_id(&anchor(&item)).unwrap();
        let cells = elements(&row.html);
        let name = cells.iter().find(|cell| cell.name == "th").unwrap();
        assert!(name.words.starts_with(plan().name_of(&item).unwrap()), "{item}: {}", name.words);
        let amounts: Vec<&str> =
            cells.iter().filter(|cell| cell.is("amount")).map(|cell| cell.words.as_str()).collect();
        assert_eq!(amounts.len(), 2, "{item} has the values {amounts:?}");
        let [baseline, target] = amounts.as_slice() else { continue };
        assert!(baseline.starts_with(&figure.baseline_text()), "{item}: {baseline}");
        assert!(target.starts_with(&figure.target_text()), "{item}: {target}");
        for note in &figure.footnotes {
            assert!(row.words.contains(&note.text), "{item}: {}", note.text);
        }
    }
}

#[test]
fn every_project_says_its_departments() {
    for project in plan().projects() {
        let item = ItemId::from(project.id);
        let place = Drawn::of(&Page::of(&item)).with_id(&anchor(&item)).unwrap();
        for words in project.departments.iter().chain(&project.text).chain(&project.tags) {
            assert!(place.words.contains(words), "{item}: {words}");
        }
    }
}

#[test]
fn lists_and_figures_can_be_narrowed_to_everything_the_plan_names() {
    let plan = plan();
    let said = |words: &[&str]| words.iter().map(|word| ((*word).to_owned(), (*word).to_owned())).collect::<Vec<_>>();
    let goals = plan.goals.iter().map(|goal| (goal.id.to_string(), format!("基本目標{} {}", goal.id, goal.short)));
    let zones = plan.zones.iter().map(|zone| (zone.id.to_string(), zone.name.clone()));
    let choices = Choices::of(plan);
    let departments: HashSet<_> = plan.projects().flat_map(|project| &project.departments).collect();
    assert_eq!(choices.departments.len(), departments.len());
    let audiences = plan.audiences.iter().flat_map(|group| {
        let own = choices.audiences.iter().filter(|own| group.phrases.iter().any(|phrase| phrase == *own));
        let phrases = own.map(|own| ((*own).to_owned(), (*own).to_owned()));
        std::iter::once((group.id.clone(), format!("{}（すべて）", group.name))).chain(phrases).collect::<Vec<_>>()
    });
    let expected = [
        ("担当課", said(&choices.departments)),
        ("対象", audiences.collect()),
        ("ゾーン", zones.collect()),
        ("基本目標", goals.collect()),
        ("事業の種類", said(&choices.tags)),
    ];
    for page in [Page::Tree, Page::Kpis] {
        let drawn = Drawn::of(&page);
        let lists: Vec<&Element> = drawn.all("select").collect();
        assert_eq!(lists.len(), expected.len(), "{page:?}");
        for (list, (label, values)) in lists.into_iter().zip(&expected) {
            let id = list.at("id").unwrap();
            let own = drawn.all("label").find(|label| label.at("for") == Some(id)).unwrap();
            assert_eq!(own.words, *label, "{page:?}");
            let options = elements(&list.html).into_iter().filter(|it| it.name == "option");
            let options = options.map(|it| (it.at("value").unwrap_or_default().to_owned(), it.words));
            let options: Vec<(String, String)> = options.collect();
            let (all, options) = options.split_first().unwrap();
            assert_eq!(*all, (String::new(), "すべて".to_owned()));
            // Behind each name is how much is left of the page with it.
            let counted = |(value, words): &(String, String)| {
                let (name, count) = words.strip_suffix('）').unwrap().rsplit_once('（').unwrap();
                assert!(count.parse::<usize>().is_ok(), "{page:?}: {words}");
                (value.clone(), name.to_owned())
            };
            assert_eq!(options.iter().map(counted).collect::<Vec<_>>(), *values, "{page:?}: {label}");
        }
        for item in drawn.elements.iter().filter_map(|element| element.at("data-item")) {
            assert!(plan.items().any(|known| known.to_string() == item), "{page:?}: {item}");
        }
    }
}

/// Lists of choices are matched by their places.
#[test]
fn choices_stand_in_the_same_places_in_every_language() {
    for file in [TranslationFile::Easy, TranslationFile::English, TranslationFile::Readings] {
        let worded = Translation::read(&Translation::written(file).unwrap(), embedded::own().unwrap()).unwrap().plan;
        let (own, here) = (Choices::of(plan()), Choices::of(worded));
        let at = |list: &[&str], word: &str| list.iter().position(|known| *known == word);
        for (project, said) in plan().projects().zip(worded.projects()) {
            for (own_word, word) in project.departments.iter().zip(&said.departments) {
                assert_eq!(at(&own.departments, own_word), at(&here.departments, word), "{own_word}: {word}");
            }
            for (own_word, word) in project.tags.iter().zip(&said.tags) {
                assert_eq!(at(&own.tags, own_word), at(&here.tags, word), "{own_word}: {word}");
            }
        }
        for (measure, said) in plan().measures.iter().zip(&worded.measures) {
            for (own_word, word) in measure.audience.iter().zip(&said.audience) {
                assert_eq!(at(&own.audiences, own_word), at(&here.audiences, word), "{own_word}: {word}");
            }
        }
    }
}

#[test]
fn an_address_that_names_nothing_gets_the_page_that_says_so() {
    let context = context();
    for address in
        ["goals/9/", "directions/9-9/", "measures/99/", "measures/013/", "zones/nowhere/", "nowhere/", "404.html"]
    {
        let page = Route::parse(address).map(|route| route.page);
        let page = elements(&body(context, page.as_ref()));
        let headings: Vec<&str> =
            page.iter().filter(|element| element.name == "h1").map(|heading| heading.words.as_str()).collect();
        assert_eq!(headings, [context.t.not_found_title], "{address}");
    }
}

#[test]
fn drawing_a_page_twice_gives_the_same_page() {
    for page in Page::all(plan()) {
        assert_eq!(body(context(), Some(&page)), body(context(), Some(&page)), "{page:?}");
    }
}

#[test]
fn every_term_of_the_glossary_is_marked_where_the_plan_uses_it() {
    let linked: HashSet<&str> = PAGES
        .iter()
        .filter(|drawn| drawn.page != Page::Glossary)
        .flat_map(|drawn| &drawn.elements)
        .filter_map(|element| element.at("href")?.split_once("#term-"))
        .map(|(_, id)| id)
        .collect();
    let file = glossary::at_hand(Lang::Ja);
    let terms: HashSet<&str> = glossary::read(&file).iter().map(|term| term.id).collect();
    let unmarked: BTreeSet<_> = terms.difference(&linked).collect();
    assert!(unmarked.is_empty(), "{unmarked:?}");
}
