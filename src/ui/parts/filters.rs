//! The bar that narrows a page to a department, an audience, a zone, a goal, a kind of project, or several at once.
//!
//! What is chosen stands in the address and nowhere else, so that it can be reloaded, kept and passed on. Pages come
//! complete; whatever bears the id of an item in `data-item` is hidden and shown in its place by `crate::live::filters`.

use crate::{
    plan::id::ItemId,
    route::query::Facet,
    search::{Choices, Filter, pairs},
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
    pub(crate) fn counts(self, item: &ItemId) -> bool {
        match self {
            Self::Projects => matches!(item, ItemId::Project(_)),
            Self::Figures => matches!(item, ItemId::Figure(_)),
        }
    }
}

/// The bar of a page that counts such items.
pub(crate) fn filters(context: PageContext, counted: Counted) -> Tag {
    let t = context.t;
    let [department, audience, zone, goal, kind] = Facet::ALL.map(Facet::key);
    let [departments, audiences, tags] = pairs(context.original, context.plan);
    let choices = Choices::of(context.original);
    let count = |facet: Facet, value: String, name: &str| {
        let filter = Filter::read(&choices, |of| (of == facet).then_some(&*value));
        let left =
            context.original.items().filter(|item| counted.counts(item) && filter.admits(&choices, item)).count();
        let words = fill(t.filter_option, &[("name", name), ("n", &left.to_string())]);
        tag("option").attr("value", value).add(words)
    };
    let words = |facet, both: Vec<(&'static str, &'static str)>| {
        both.into_iter().map(|(own, here)| count(facet, own.to_owned(), here)).collect()
    };
    let zones = context.plan.zones.iter().map(|zone| count(Facet::Zone, zone.id.to_string(), &zone.name));
    let goals = context.plan.goals.iter().map(|goal| {
        let number = context.number(&goal.id.into());
        let name = fill(t.numbered, &[("number", &number), ("name", &goal.short)]);
        count(Facet::Goal, goal.id.to_string(), &name)
    });
    let audiences = grouped(context, &audiences, &|value, name| count(Facet::Audience, value, name));
    let list = |key, label, options| list(key, label, tag("option").attr("value", "").add(t.filter_all), options);
    let lists = styled("div", "filter-lists")
        .add(list(department, t.departments, words(Facet::Department, departments)))
        .add(list(audience, t.audience, audiences))
        .all(context.plan.has_map().then(|| list(zone, t.zone, zones.collect())))
        .add(list(goal, t.goal.trim(), goals.collect()))
        .add(list(kind, t.filter_tag, words(Facet::Tag, tags)));
    let fold = tag("details").add(styled("summary", "filter-head").attr("id", HEAD).add(t.filter)).add(lists);
    styled("div", "filters")
        .attr(SPOT, Spot::Filters.word())
        .attr(OF, counted.word())
        .attr("role", "search")
        .attr("aria-labelledby", HEAD)
        .add(fold)
        .add(styled("div", "filter-status").add(styled("p", "filter-chosen")).add(tag("p").attr("role", "status")))
}

/// The groups of audiences, each with a choice of the whole of it and the plan's own words under it.
fn grouped(
    context: PageContext,
    both: &[(&'static str, &'static str)],
    option: &dyn Fn(String, &str) -> Tag,
) -> Vec<Tag> {
    let groups = context.original.audiences.iter().zip(&context.plan.audiences);
    let group = groups.map(|(group, worded)| {
        let inner = both.iter().filter(|(own, _)| group.phrases.iter().any(|phrase| phrase == own));
        tag("optgroup")
            .attr("label", plain(&worded.name).into_owned())
            .add(option(group.id.clone(), &fill(context.t.filter_group, &[("group", &worded.name)])))
            .all(inner.map(|(own, here)| option((*own).to_owned(), here)))
    });
    group.collect()
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
