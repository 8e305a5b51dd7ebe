//! The bar that narrows a page to a department, an audience, a zone, a goal, a kind of project, or several at once.
//!
//! What is chosen stands in the address and nowhere else, so that it can be reloaded, kept and passed on. Pages come
//! complete; whatever bears the id of an item in `data-item` is hidden and shown in its place by `crate::live::filters`.

use crate::{
    route::query::Facet,
    search::pairs,
    text::{annotation::plain, fill},
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        spot::{OF, SPOT, Spot},
    },
};

/// The line that unfolds the bar.
pub(crate) const HEAD: &str = "filters";

/// What a page counts while it is narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    /// Projects.
    Projects,
    /// Figures.
    Figures,
}

impl Counted {
    /// Its name in the page.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Figures => "figures",
        }
    }

    /// What a name in the page means.
    #[cfg(feature = "browser")]
    pub(crate) fn from_word(word: &str) -> Self {
        if word == Self::Projects.word() { Self::Projects } else { Self::Figures }
    }

    /// Whether an item counts.
    #[cfg(feature = "browser")]
    pub(crate) fn counts(self, item: &crate::plan::id::ItemId) -> bool {
        match self {
            Self::Projects => matches!(item, crate::plan::id::ItemId::Project(_)),
            Self::Figures => matches!(item, crate::plan::id::ItemId::Figure(_)),
        }
    }
}

/// The bar of a page that counts such items.
pub(crate) fn filters(context: PageContext, counted: Counted) -> Tag {
    let t = context.t;
    let [department, audience, zone, goal, kind] = Facet::ALL.map(Facet::key);
    let [departments, audiences, tags] = pairs(context.original, context.plan);
    let zones = context.plan.zones.iter().map(|zone| option(zone.id.to_string()).add(&zone.name));
    let goals = context.plan.goals.iter().map(|goal| {
        let number = context.number(&goal.id.into());
        option(goal.id.to_string()).add(fill(t.numbered, &[("number", &number), ("name", &goal.short)]))
    });
    let list = |key, label, options| list(key, label, option(String::new()).add(t.filter_all), options);
    let lists = styled("div", "filter-lists")
        .add(list(department, t.departments, words(departments)))
        .add(list(audience, t.audience, grouped(context, &audiences)))
        .all(context.plan.has_map().then(|| list(zone, t.zone, zones.collect())))
        .add(list(goal, t.goal.trim(), goals.collect()))
        .add(list(kind, t.filter_tag, words(tags)));
    let fold = tag("details").add(styled("summary", "filter-head").attr("id", HEAD).add(t.filter)).add(lists);
    styled("div", "filters")
        .attr(SPOT, Spot::Filters.word())
        .attr(OF, counted.word())
        .attr("role", "search")
        .attr("aria-labelledby", HEAD)
        .add(fold)
        .add(styled("div", "filter-status").add(tag("p").attr("role", "status")))
}

/// An option for each word: its value the plan's own, its text the page's.
fn words(both: Vec<(&'static str, &'static str)>) -> Vec<Tag> {
    both.into_iter().map(|(own, here)| option(own.to_owned()).add(here)).collect()
}

/// The groups of audiences, each with a choice of the whole of it and the plan's own words under it.
fn grouped(context: PageContext, both: &[(&'static str, &'static str)]) -> Vec<Tag> {
    let groups = context.original.audiences.iter().zip(&context.plan.audiences);
    let group = groups.map(|(group, worded)| {
        let inner = both.iter().filter(|(own, _)| group.phrases.iter().any(|phrase| phrase == own));
        tag("optgroup")
            .attr("label", plain(&worded.name).into_owned())
            .add(option(group.id.clone()).add(fill(context.t.filter_group, &[("group", &worded.name)])))
            .all(inner.map(|(own, here)| option((*own).to_owned()).add(*here)))
    });
    group.collect()
}

fn option(value: String) -> Tag {
    tag("option").attr("value", value)
}

/// A list to choose from, with its label.
fn list(key: &'static str, label: &'static str, all: Tag, options: Vec<Tag>) -> Tag {
    let id = format!("filter-{key}");
    let list = tag("select")
        .attr("id", id.clone())
        .attr("name", key)
        // What browsers put back on their own would be taken for a choice.
        .attr("autocomplete", "off")
        .add(all)
        .all(options);
    styled("div", "filter").add(tag("label").attr("for", id).add(label)).add(list)
}
