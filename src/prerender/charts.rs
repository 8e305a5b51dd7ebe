//! The charts of the plan as data of the site: one file that holds the chart option of every figure, by the figure's id
//! (`kpi/13-1`). `src/browser/echarts.js` fetches it when a chart is about to be seen and draws from it, so that what makes
//! options is not part of the page.

use super::output::named_by_content;
use crate::{
    charts::chart::{Palette, chart},
    text::annotation::plain,
    ui::context::PageContext,
};
use std::collections::BTreeMap;

/// Names instead of colours. The engine looks `@ink` up as the custom property `--chart-ink`, and so on.
const NAMES: Palette = Palette { ink: "@ink", muted: "@muted", line: "@line", ground: "@ground", goal: "@goal" };

/// The file of chart options.
pub(super) struct ChartData {
    /// Where it goes, relative to the site's folder, with the hash of its content.
    pub(super) path: String,
    /// Its content: an object from figure to option.
    pub(super) json: String,
}

impl ChartData {
    /// The charts of all figures that have one.
    pub(super) fn of(context: PageContext) -> Result<Self, serde_json::Error> {
        let plan = context.plan;
        let option = |figure| chart(figure, plan.term, &NAMES, context.t);
        let options: BTreeMap<_, _> =
            plan.figures().filter_map(|figure| Some((figure.id.to_string(), option(figure)?))).collect();
        // A drawing has no room for readings.
        let json = plain(&serde_json::to_string(&options)?).into_owned();
        Ok(Self { path: named_by_content("charts", "json", &json), json })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        charts::key::key,
        plan::{embedded, model::Plan},
    };
    use serde_json::Value;

    fn options() -> serde_json::Map<String, Value> {
        let data = ChartData::of(PageContext::japanese(embedded::plan().unwrap())).unwrap();
        serde_json::from_str(&data.json).unwrap()
    }

    #[test]
    fn the_figures_that_have_a_chart_are_there_and_no_others() {
        let plan = embedded::plan().unwrap();
        // A page shows a chart where there are signs to explain.
        let shown = plan.figures().filter(|figure| !key(figure, plan.term).is_empty());
        let mut shown: Vec<String> = shown.map(|figure| figure.id.to_string()).collect();
        shown.sort();
        assert!(!shown.is_empty());
        assert_eq!(options().keys().cloned().collect::<Vec<_>>(), shown);
    }

    #[test]
    fn every_colour_is_a_name_and_every_such_name_a_colour() {
        fn walk(value: &Value, key: &str, seen: &mut Vec<String>) {
            match value {
                Value::Object(map) => map.iter().for_each(|(key, value)| walk(value, key, seen)),
                Value::Array(list) => list.iter().for_each(|value| walk(value, key, seen)),
                Value::String(text) => {
                    let colour = key.to_lowercase().ends_with("color");
                    assert_eq!(colour, text.starts_with('@'), "{key}: {text}");
                    if colour && !seen.contains(text) {
                        seen.push(text.clone());
                    }
                }
                _ => {}
            }
        }
        let mut seen = Vec::new();
        options().values().for_each(|option| walk(option, "", &mut seen));
        seen.sort();
        assert_eq!(seen, ["@goal", "@ground", "@ink", "@line", "@muted"]);
    }

    #[test]
    fn the_same_plan_gives_the_same_address_and_another_plan_another() {
        let plan = embedded::plan().unwrap();
        let path = |plan: &'static Plan| ChartData::of(PageContext::japanese(plan)).unwrap().path;
        assert_eq!(path(plan), path(plan));
        let mut other = plan.clone();
        other.goals[0].targets[0].unit.push('*');
        assert_ne!(path(plan), path(Box::leak(Box::new(other))));
    }
}
