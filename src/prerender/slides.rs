//! The plan as slides for a wall (`src/present/present.js` shows them): a goal, a figure, a measure or its projects each, in the order
//! of the plan, with the words of the page in its language. Beside them the map as bare outlines, for the zones at hand.

use super::{error::PrerenderError, output::write};
use crate::{
    charts::{description::describe, key::key},
    map,
    plan::{
        figure::Figure,
        id::{GoalId, ItemId},
        model::{Goal, Measure},
    },
    route::{Page, Route},
    text::{annotation::plain, fill},
    ui::context::PageContext,
};
use serde::Serialize;
use std::path::Path;

/// What one slide says.
#[derive(Debug, Default, Serialize)]
struct Slide {
    /// The page that says more, relative to the site's folder.
    at: String,
    /// The goal in whose colour it is; nothing on the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<String>,
    /// What kind of item it is, above its title.
    over: String,
    title: String,
    /// Paragraphs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    text: Vec<String>,
    /// A list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    list: Vec<String>,
    /// The zones that are shown on the map.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    zones: Vec<String>,
    /// The figure whose chart is shown, by its name among the chart options.
    #[serde(skip_serializing_if = "Option::is_none")]
    chart: Option<String>,
}

#[derive(Serialize)]
struct MapZone {
    id: String,
    goal: String,
    name: String,
    path: &'static str,
}

/// The map without its letters.
#[derive(Serialize)]
struct BareMap {
    view: [f32; 4],
    city: Vec<&'static str>,
    land: Vec<&'static str>,
    lakes: Vec<&'static str>,
    zones: Vec<MapZone>,
}

#[derive(Serialize)]
struct Deck {
    words: serde_json::Value,
    slides: Vec<Slide>,
    #[serde(skip_serializing_if = "Option::is_none")]
    map: Option<BareMap>,
}

/// Writes the slides of a language.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn write_slides(context: PageContext, out: &Path) -> Result<(), PrerenderError> {
    let deck = Deck { words: words_of(context), slides: slides_of(context), map: map_of(context) };
    // A wall has no room for readings.
    let json = serde_json::to_string(&deck).map_err(PrerenderError::Catalogue)?;
    write(&out.join(Route::to(context.lang, Page::Home).folder()).join("slides.json"), plain(&json).into_owned())
}

fn words_of(context: PageContext) -> serde_json::Value {
    let t = context.t;
    serde_json::json!({
        "present": t.present,
        "next": t.present_next,
        "previous": t.present_previous,
        "open": t.present_open,
        "close": t.term_close,
        "position": t.present_position,
        "goals": t.goals,
        "keys": t.present_keys,
        "awake": t.present_awake,
        "not_awake": t.present_not_awake,
        "chart_failed": t.chart_failed,
    })
}

fn slides_of(context: PageContext) -> Vec<Slide> {
    let plan = context.plan;
    let first = Slide {
        at: context.to(Page::Home),
        title: plan.title().to_owned(),
        over: plan.name.clone(),
        list: plan.goals.iter().map(|goal| context.numbered(&goal.id.into())).collect(),
        zones: plan.zones.iter().map(|zone| zone.id.to_string()).collect(),
        ..Slide::default()
    };
    std::iter::once(first).chain(plan.goals.iter().flat_map(|goal| goal_slides(context, goal))).collect()
}

/// A goal, its numerical targets, and then its measures.
fn goal_slides(context: PageContext, goal: &Goal) -> Vec<Slide> {
    let plan = context.plan;
    let item = goal.id.into();
    let own = Slide {
        at: context.to_item(&item),
        goal: Some(goal.id.to_string()),
        over: context.number(&item),
        title: goal.name.clone(),
        list: plan.directions_of(goal.id).map(|direction| context.numbered(&direction.id.into())).collect(),
        zones: plan.zones_of(goal.id).map(|zone| zone.id.to_string()).collect(),
        ..Slide::default()
    };
    let targets = goal.targets.iter().map(|figure| figure_slide(context, goal.id, figure, context.number(&item)));
    let measures = plan.measures_under(goal.id).flat_map(|measure| measure_slides(context, goal.id, measure));
    std::iter::once(own).chain(targets).chain(measures).collect()
}

/// A measure, its KPIs, and its projects.
fn measure_slides(context: PageContext, goal: GoalId, measure: &Measure) -> Vec<Slide> {
    let item = ItemId::from(measure.id);
    let (at, name) = (context.to_item(&item), context.numbered(&item));
    let own = Slide {
        at: at.clone(),
        goal: Some(goal.to_string()),
        over: context.number(&item),
        title: measure.name.clone(),
        text: measure.summary.clone(),
        ..Slide::default()
    };
    let kpis = measure.kpis.iter().map(|figure| figure_slide(context, goal, figure, context.number(&item)));
    let projects = Slide {
        at,
        goal: Some(goal.to_string()),
        over: name.clone(),
        title: context.t.projects.to_owned(),
        list: measure.projects.iter().map(|project| project.name.clone()).collect(),
        ..Slide::default()
    };
    let projects = (!projects.list.is_empty()).then_some(projects);
    std::iter::once(own).chain(kpis).chain(projects).collect()
}

fn figure_slide(context: PageContext, goal: GoalId, figure: &Figure, of: String) -> Slide {
    let (t, plan) = (context.t, context.plan);
    let item = ItemId::from(figure.id);
    let said = describe(figure, plan.term, t);
    let chart = (!key(figure, plan.term).is_empty()).then(|| figure.id.to_string());
    Slide {
        at: context.to(Page::Figure(figure.id)),
        goal: Some(goal.to_string()),
        over: fill(t.numbered, &[("number", &of), ("name", &context.number(&item))]),
        title: figure.name.clone(),
        // Its name stands above.
        text: vec![said.strip_prefix(&figure.name).unwrap_or(&said).trim_start_matches(['：', ':', ' ']).to_owned()],
        chart,
        ..Slide::default()
    }
}

fn map_of(context: PageContext) -> Option<BareMap> {
    let plan = context.plan;
    plan.has_map().then(|| {
        let sheet = map::sheet();
        let areas = |kind| sheet.areas.iter().filter(|area| area.kind == kind).map(|area| area.path).collect();
        let zones = plan.zones.iter().filter_map(|zone| {
            let id = zone.id.to_string();
            let path = sheet.zone(&id)?.path;
            Some(MapZone { id, goal: zone.goal.to_string(), name: zone.name.clone(), path })
        });
        let view = sheet.view_box;
        BareMap {
            view: [view.x, view.y, view.width, view.height],
            city: areas(map::AreaKind::City),
            land: areas(map::AreaKind::Neighbour),
            lakes: sheet.lakes.iter().map(|lake| lake.path).collect(),
            zones: zones.collect(),
        }
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    #[test]
    fn every_goal_figure_measure_and_project_is_on_a_slide_in_the_order_of_the_plan() {
        let context = PageContext::japanese(embedded::plan().unwrap());
        let plan = context.plan;
        let slides = slides_of(context);
        for goal in &plan.goals {
            assert!(slides.iter().any(|slide| slide.title == goal.name && slide.goal == Some(goal.id.to_string())));
        }
        let charts = slides.iter().filter(|slide| slide.at.starts_with("kpis/")).count();
        assert_eq!(charts, plan.figures().count());
        let listed: Vec<&String> = slides.iter().flat_map(|slide| &slide.list).collect();
        assert!(plan.projects().all(|project| listed.contains(&&project.name)));
        let numbers: Vec<_> = slides.iter().filter_map(|slide| slide.goal.as_ref()).collect();
        assert!(numbers.is_sorted(), "a goal's slides stand together");
    }

    #[test]
    fn the_map_has_the_zones_the_slides_name() {
        let context = PageContext::japanese(embedded::plan().unwrap());
        let map = map_of(context).unwrap();
        let named = slides_of(context).into_iter().flat_map(|slide| slide.zones);
        assert!(named.into_iter().all(|zone| map.zones.iter().any(|shape| shape.id == zone)));
    }
}
