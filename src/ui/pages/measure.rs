//! `/measures/{1..}/`: one measure: what, for whom, to what end, its KPIs and its projects.

use crate::{
    plan::{
        id::{ItemId, MeasureId},
        model::Project,
    },
    route::anchor,
    text::{annotation::has_readings, terms::id_of},
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page, section},
            chart::charts,
            crumbs::{crumbs, head},
            figures::figure_table,
            notes::{note_corner, note_section},
            official::brief,
            pager::pager,
            prose::{points, prose},
            source::source,
            term::{term, terms_of},
            words::name,
        },
    },
};

/// One measure.
pub(crate) fn measure(context: PageContext, id: MeasureId) -> Option<Tag> {
    let measure = context.plan.measure(id)?;
    let t = context.t;
    let item = ItemId::from(id);
    let goal = measure.direction.goal();
    let direction = ItemId::from(measure.direction);
    let order: Vec<ItemId> = context.plan.measures.iter().map(|measure| measure.id.into()).collect();
    let pair = styled("div", "pair")
        .add(section("audience", t.audience).add(points(context, &measure.audience)))
        .add(section("outcome", t.outcome).add(points(context, &measure.outcome)));
    let kpis = (!measure.kpis.is_empty()).then(|| {
        section("kpis", t.kpis)
            .attr("data-goal", goal.to_string())
            .add(figure_table(context, &measure.kpis, t.kpis_caption))
            .add(charts(context, &measure.kpis))
    });
    let mut explained = Vec::new();
    let projects = section("projects", t.projects)
        .attr("data-goal", goal.to_string())
        .add(tag("ul").all(measure.projects.iter().map(|item| project(context, item, &mut explained))));
    Some(
        page()
            .add(crumbs(context, &[ItemId::Plan, goal.into(), direction.clone()], context.number(&item)))
            .add(head(context, &item, Some(goal)))
            .add(styled("p", "under").add(link(context.to_item(&direction)).add(context.numbered(&direction))))
            .all(brief(context, measure.explanation.as_ref()))
            .add(section("summary", t.summary).add(prose(context, &measure.summary)))
            .add(pair)
            .all(kpis)
            .add(projects)
            .add(source(context, &anchor(&item)))
            .add(note_section(context, &item))
            .add(pager(context, &order, &item)),
    )
}

/// The words the plan writes beside a project's name, each with its explanation. The glossary knows them as the plan writes them.
fn explained_tags(
    context: PageContext,
    project: &'static Project,
    original: Option<&'static Project>,
) -> impl Iterator<Item = Tag> {
    let ids = original.into_iter().flat_map(|project| &project.tags).map(|word| id_of(word));
    project.tags.iter().zip(ids).map(move |(word, id)| {
        let plain = has_readings(word).then_some(word.as_str());
        let explained = id.map_or_else(|| tag("span"), |id| term(context, id).attr_opt("data-word", plain));
        styled("span", "tag").add(explained.add(word))
    })
}

/// One project, with its departments, and whether the outline lists it. `explained` are the terms of the names before it.
fn project(context: PageContext, project: &'static Project, explained: &mut Vec<&'static str>) -> Tag {
    let t = context.t;
    let item = ItemId::from(project.id);
    let departments = project.departments.iter().map(|name| tag("li").add(name));
    let outline = match &project.outline_name {
        None => Some(styled("p", "aside").add(t.not_in_outline)),
        Some(name) if *name != project.name => {
            Some(styled("p", "aside").add(t.outline_name).add(tag("span").add(name)))
        }
        Some(_) => None,
    };
    let original = context.original.project(project.id);
    let named = tag("div").add(tag("h3").add(name(context, &item))).all(explained_tags(context, project, original));
    let head = styled("div", "project-head").add(named);
    styled("li", "project")
        .attr("id", anchor(&item))
        .add(head.add(note_corner(context, &item)))
        .add(styled("div", "departments").add(tag("span").add(t.departments)).add(tag("ul").all(departments)))
        .all(terms_of(context, project, explained))
        .add(prose(context, &project.text))
        .all(outline)
}
