//! The plan that ships: it reads without a fault, holds what the city counts, and a fault is told with its place.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use strategy_explorer::plan::{
    diagnostic::Diagnostics,
    embedded,
    figure::{FigureKind, Target},
    read::read,
};

/// The shipped files with one passage of one file replaced.
fn with(file: &str, from: &str, to: &str) -> Result<(), Diagnostics> {
    let mut changed = false;
    let files: Vec<(String, String)> = embedded::files()
        .iter()
        .map(|(name, text)| {
            let text = if *name == file {
                changed = text.contains(from);
                text.replacen(from, to, 1)
            } else {
                (*text).to_owned()
            };
            ((*name).to_owned(), text)
        })
        .collect();
    assert!(changed, "{file} no longer holds {from}");
    read(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).map(|_| ())
}

#[test]
fn the_plan_holds_what_the_city_counts() {
    let plan = embedded::plan().map_err(ToString::to_string).unwrap();
    assert_eq!(plan.national_goals.len(), 4);
    assert_eq!(plan.goals.len(), 4);
    assert_eq!(plan.directions.len(), 12);
    assert_eq!(plan.measures.len(), 14);
    assert_eq!(plan.projects().count(), 43);
    assert_eq!(plan.projects().filter(|project| project.outline_name.is_some()).count(), 40);
    assert_eq!(plan.goals.iter().map(|goal| goal.targets.len()).sum::<usize>(), 10);
    assert_eq!(plan.measures.iter().map(|measure| measure.kpis.len()).sum::<usize>(), 36);
    assert_eq!(plan.zones.len(), 4);
    let mut departments: Vec<_> = plan.projects().flat_map(|project| &project.departments).collect();
    departments.sort();
    departments.dedup();
    assert_eq!(departments.len(), 17);
}

#[test]
fn a_dash_is_no_baseline_and_maintain_is_a_target_without_a_number() {
    let plan = embedded::plan().unwrap();
    let figure = |id: &str| {
        let id = id.parse().unwrap();
        plan.figures().find(|figure| figure.id == id).unwrap()
    };
    let jobs = figure("target/1-1");
    assert_eq!((jobs.baseline_text(), jobs.target_text()), ("―".to_owned(), "延べ300人".to_owned()));
    assert_eq!(jobs.kind, FigureKind::Cumulative);
    let visits = figure("kpi/7-1");
    assert_eq!((visits.baseline_text(), visits.target), ("871,109件".to_owned(), Target::Maintain));
    let births = figure("target/2-1");
    assert_eq!(births.baseline.as_ref().unwrap().period.to_string(), "2008～2012年");
    assert_eq!(births.footnotes.len(), 1);
}

#[test]
fn all_faults_of_a_file_are_told_at_once_each_with_file_line_and_item() {
    let diagnostics =
        with("plan/measures/13.toml", "direction = \"4-2\"", "direction = \"9-2\"\nextra = 1").unwrap_err();
    let messages: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert!(
        messages
            .iter()
            .any(|diagnostic| diagnostic.contains("seeds/plan/measures/13.toml:") && diagnostic.contains("「extra」")),
        "{messages:#?}"
    );
    assert!(messages.iter().any(|diagnostic| diagnostic.contains("measure/13: direction/9-2")), "{messages:#?}");
}
