//! What can be found, as a file for each language: the documents the search reads.
//!
//! There is one for each item, and one for each part of the plan that belongs to none. Every fact of the plan stands in one of
//! them, in the words of the page and in the plan's own; `tests/search.rs` holds them to that.

use crate::{
    plan::{figure::Figure, id::ItemId, model::Plan},
    route::{Page, Route},
    search::{Corpus, SearchDocument, Subject, TitlePiece},
    text::{
        Lang,
        annotation::{self, plain},
        fill,
        glossary::{self, BETWEEN, GlossaryTerm},
        reading::Readings,
        script::is_kanji,
    },
    ui::{context::PageContext, parts::term::glossary_link},
};
use rust_stemmers::{Algorithm, Stemmer};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// The forms of English words that texts have, by their stem, where there is another form than the stem.
fn stems(documents: &[SearchDocument]) -> Vec<Vec<String>> {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut stems: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let titles = documents.iter().flat_map(|document| &document.title).map(|piece| &piece.base);
    for text in titles.chain(documents.iter().flat_map(|document| &document.texts)) {
        let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 2);
        for word in words.map(str::to_ascii_lowercase) {
            stems.entry(stemmer.stem(&word).into_owned()).or_default().insert(word);
        }
    }
    stems.into_iter().map(|(stem, forms)| [stem].into_iter().chain(forms).collect()).collect()
}

/// What a language is searched in: its pages, and the plan in its words and in the plan's own, both with their readings.
pub(super) struct Language<'a> {
    pub(super) context: PageContext,
    pub(super) worded: &'static Plan,
    pub(super) official: &'a Plan,
    /// The words the plan's own texts are read by, the longest first.
    pub(super) words: &'a [String],
    /// Spellings of one word.
    pub(super) variants: Vec<Vec<String>>,
    /// The files of the glossary: that of the language, and that of the plan's own.
    pub(super) terms: [String; 2],
    /// Files that hold more words with their readings, for texts that are not the plan's.
    pub(super) read: &'a [String],
}

impl Language<'_> {
    /// All that can be found in it.
    pub(super) fn corpus(&self) -> Corpus {
        let items = self.context.original.items().filter(|item| *item != ItemId::Plan).map(|item| {
            let link = self.context.to_item(&item);
            let name = |plan: &Plan| plan.name_of(&item).unwrap_or_default().to_owned();
            let texts = self.in_both(|context| {
                number(context, &item).into_iter().chain(texts(context, &item).unwrap_or_default()).collect()
            });
            self.document(item.clone(), link, name, texts)
        });
        let mut documents: Vec<SearchDocument> = items.chain(self.parts()).chain(self.terms()).collect();
        self.read_out(&mut documents);
        let stems = if self.context.lang == Lang::En { stems(&documents) } else { Vec::new() };
        Corpus { documents, words: self.words.to_vec(), variants: self.variants.clone(), stems }
    }

    /// Puts readings over what the plan's own words do not read: words of this site.
    fn read_out(&self, documents: &mut [SearchDocument]) {
        let plans_own = Readings::new(self.words.iter().cloned());
        let mut words = self.more_words();
        words.sort_by_key(|word| Reverse(plain(word).chars().count()));
        let all = Readings::new(self.words.iter().chain(&words).cloned());
        for text in documents.iter_mut().flat_map(|document| &mut document.texts) {
            if !is_read(text) && !is_read(&plans_own.over(text)) {
                *text = all.over(text).into_owned();
            }
        }
    }

    /// Words that have one reading wherever they have any.
    fn more_words(&self) -> Vec<String> {
        let mut words: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for piece in self.read.iter().flat_map(|file| annotation::pieces(file)) {
            if let Some(reading) = piece.reading {
                words.entry(piece.words).or_default().insert(reading);
            }
        }
        let only = |(word, readings): (&str, BTreeSet<&str>)| {
            let reading = readings.first().filter(|_| readings.len() == 1)?;
            Some(annotation::annotated(&format!("{{{word}|{reading}}}")))
        };
        words.into_iter().filter_map(only).collect()
    }

    fn document(
        &self,
        item: ItemId,
        link: String,
        name: impl Fn(&Plan) -> String,
        texts: Vec<String>,
    ) -> SearchDocument {
        let (title, official) = (name(self.worded), name(self.official));
        let other = plain(&title) != plain(&official);
        let official = if other { pieces(&official) } else { Vec::new() };
        SearchDocument { subject: Subject::Item(item), link, title: pieces(&title), official, texts }
    }

    /// Texts as the page tells them, with the readings they bear there, then those in the plan's own words that it does not.
    fn in_both(&self, texts: impl Fn(PageContext) -> Vec<String>) -> Vec<String> {
        let own = self.context.lang == Lang::Ja;
        let mut all = texts(if own { self.context } else { PageContext { plan: self.worded, ..self.context } });
        for text in texts(PageContext::japanese(self.context.original)) {
            if !all.iter().any(|known| plain(known) == text) {
                all.push(text);
            }
        }
        all
    }

    /// The terms of the glossary.
    fn terms(&self) -> Vec<SearchDocument> {
        let [here, own] = self.terms.each_ref().map(|file| glossary::read(file));
        let document = |term: &GlossaryTerm<'_>| {
            let read = own.iter().find(|own| own.id == term.id).map(read_term).into_iter().collect::<Vec<_>>();
            let is_own = read.iter().any(|piece| piece.base == term.word);
            let title = TitlePiece { base: term.word.to_owned(), reading: None };
            let (title, official) = if is_own { (read, Vec::new()) } else { (vec![title], read) };
            let texts = [term.also, term.text].map(str::to_owned).into_iter().filter(|text| !text.is_empty()).collect();
            let link = glossary_link(self.context.lang, term.id);
            SearchDocument { subject: Subject::Term(term.id.to_owned()), link, title, official, texts }
        };
        here.iter().map(document).collect()
    }

    /// What belongs to no goal, measure or zone, each part with the link to where it stands.
    fn parts(&self) -> Vec<SearchDocument> {
        let link = |page: Page, place: &str| Route::to(self.context.lang, page).href() + place;
        let part = |link: String, name: &dyn Fn(&Plan) -> String, texts: &dyn Fn(PageContext) -> Vec<String>| {
            self.document(ItemId::Plan, link, name, self.in_both(texts))
        };
        let mut parts = vec![part(link(Page::Home, ""), &|plan| plan.name.clone(), &|context| {
            let PageContext { plan, t, .. } = context;
            let years = [("first", &*plan.term.first.to_string()), ("last", &plan.term.last.to_string())];
            vec![plan.city.clone(), plan.chapter.clone(), fill(t.term, &years)]
        })];
        if self.context.original.has_map() {
            let map = |context: PageContext| vec![context.plan.map_note.clone()];
            parts.push(part(link(Page::Map, ""), &|plan| plan.map_name.clone(), &map));
        }
        for at in 0..self.context.original.sections.len() {
            let section = |plan: &Plan| plan.sections.get(at).cloned();
            let place = section(self.context.original).map(|section| format!("#section-{}", section.id));
            parts.push(part(
                link(Page::About, &place.unwrap_or_default()),
                &|plan| section(plan).map(|section| section.title).unwrap_or_default(),
                &|context| section(context.plan).map(|section| section.text).unwrap_or_default(),
            ));
        }
        for at in 0..self.context.original.national_goals.len() {
            parts.push(part(
                link(Page::About, "#national"),
                &|plan| plan.national_goals.get(at).map(|goal| goal.name.clone()).unwrap_or_default(),
                &|context| vec![context.t.about_national.to_owned()],
            ));
        }
        parts.push(part(
            link(Page::About, "#corrections"),
            &|_| self.context.t.about_corrections.to_owned(),
            &|context| {
                let corrections = context.plan.corrections.iter();
                corrections.map(|it| [it.written.as_str(), &it.read_as, &it.reason].join(" ")).collect()
            },
        ));
        parts
    }
}

/// A term of the plan's own language with its reading, which stands before its other spellings.
fn read_term(term: &GlossaryTerm<'_>) -> TitlePiece {
    let reading = term.also.split(BETWEEN).next().filter(|reading| !reading.is_empty());
    TitlePiece { base: term.word.to_owned(), reading: reading.map(str::to_owned) }
}

/// Whether no kanji of a text is without a reading.
fn is_read(text: &str) -> bool {
    annotation::pieces(text).iter().all(|piece| piece.reading.is_some() || !piece.words.contains(is_kanji))
}

fn pieces(title: &str) -> Vec<TitlePiece> {
    let piece = |piece: &annotation::RubySegment<'_>| TitlePiece {
        base: piece.words.to_owned(),
        reading: piece.reading.map(str::to_owned),
    };
    annotation::pieces(title).iter().map(piece).collect()
}

/// What stands beside an item's name on its page, such as 「施策13」.
fn number(context: PageContext, item: &ItemId) -> Option<String> {
    Some(context.number(item)).filter(|number| number.contains(|c: char| c.is_ascii_digit()))
}

/// What an item's page shows of it beside its name.
fn texts(context: PageContext, item: &ItemId) -> Option<Vec<String>> {
    let plan = context.plan;
    Some(match item {
        ItemId::Plan | ItemId::Direction(_) => Vec::new(),
        ItemId::Goal(id) => {
            let goal = plan.goal(*id)?;
            goal.explanation.iter().chain(&goal.issues).chain(&goal.approach).cloned().collect()
        }
        ItemId::Measure(id) => {
            let measure = plan.measure(*id)?;
            let texts = measure.explanation.iter().chain(&measure.summary).chain(&measure.audience);
            texts.chain(&measure.outcome).chain(&measure.outline_name).cloned().collect()
        }
        ItemId::Project(id) => {
            let project = plan.project(*id)?;
            let outline = project.outline_name.iter().filter(|name| **name != project.name);
            let texts = project.text.iter().chain(&project.tags).chain(&project.departments);
            texts.chain(outline).cloned().collect()
        }
        ItemId::Figure(id) => figure(context, plan.figure(*id)?),
        ItemId::Zone(id) => {
            let zone = plan.zone(id)?;
            vec![zone.theme.clone(), zone.basis.clone()]
        }
    })
}

/// The values of a figure with their years, and its footnotes.
fn figure(context: PageContext, figure: &Figure) -> Vec<String> {
    let since = figure.baseline.as_ref().map(|baseline| format!(" ({})", baseline.period)).unwrap_or_default();
    let (baseline, target) = (context.t.baseline_of(figure), context.t.target_of(figure));
    let values = format!("{baseline}{since} → {target} ({})", figure.target_period);
    // Who searches for KPIs finds each of them.
    [context.number(&figure.id.into()), values]
        .into_iter()
        .chain(figure.footnotes.iter().map(|note| note.text.clone()))
        .collect()
}
