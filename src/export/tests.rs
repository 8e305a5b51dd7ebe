//! Reading the files back gives the plan.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod schema;

use super::{document::PlanDocument, *};
use crate::plan::{
    embedded,
    figure::{Figure, Target},
    id::{FigureId, ItemId},
    number::Number,
};
use crate::text::spreadsheet::unguarded;
use serde_json::Value;
use std::collections::BTreeMap;

fn plan() -> &'static Plan {
    embedded::plan().unwrap()
}

fn text(name: &str) -> String {
    let files = files(plan(), Texts::JAPANESE).unwrap();
    String::from_utf8(files.into_iter().find(|file| file.name == name).unwrap().bytes).unwrap()
}

/// The lines of a CSV file as a stranger's program reads them.
fn table(name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = text(name);
    let mut reader = ::csv::Reader::from_reader(text.strip_prefix('\u{FEFF}').unwrap().as_bytes());
    let cells = |record: &::csv::StringRecord| record.iter().map(|cell| unguarded(cell).to_owned()).collect();
    let head = cells(reader.headers().unwrap());
    (head, reader.records().map(|record| cells(&record.unwrap())).collect())
}

/// The values of `lists.csv` by item and property, in their order.
fn values() -> BTreeMap<(ItemId, String), Vec<String>> {
    let mut values: BTreeMap<(ItemId, String), Vec<String>> = BTreeMap::new();
    for row in table(LISTS).1 {
        let [item, property, number, value, area] = <[String; 5]>::try_from(row).unwrap();
        assert_eq!(area.strip_prefix("area/"), plan().area_code.as_deref());
        let list = values.entry((item.parse().unwrap(), property)).or_default();
        list.push(value);
        assert_eq!(number, list.len().to_string());
    }
    values
}

#[test]
fn the_tables_are_what_spreadsheets_expect() {
    for (name, head) in [
        (KPIS, &tables::KPIS[..]),
        (MEASURES, &tables::MEASURES),
        (PROJECTS, &tables::PROJECTS),
        (LISTS, &tables::LISTS),
    ] {
        let text = text(name);
        assert!(text.starts_with('\u{FEFF}') && text.matches('\u{FEFF}').count() == 1, "{name}");
        assert!(text.ends_with("\r\n"), "{name}");
        let (read, rows) = table(name);
        assert_eq!(read, head);
        // No cell has a break in it: one line of the file is one line of the table.
        assert_eq!(text.matches("\r\n").count(), rows.len() + 1, "{name}");
        assert_eq!(text.matches(['\r', '\n']).count(), 2 * (rows.len() + 1), "{name}");
    }
}

#[test]
fn every_figure_reads_back() {
    let (_, rows) = table(KPIS);
    assert_eq!(rows.len(), plan().figures().count());
    for (row, figure) in rows.iter().zip(plan().figures()) {
        let [id, level, parent, name, baseline, period, target, year, unit, kind, basis, area] =
            <&[String; 12]>::try_from(&row[..]).unwrap();
        assert_eq!(id.parse(), Ok(figure.id));
        let owner = match figure.id {
            FigureId::Target(id) => ("goal", id.goal().into()),
            FigureId::Kpi(id) => ("measure", id.measure().into()),
        };
        assert_eq!((level.as_str(), parent.parse::<ItemId>().unwrap()), owner);
        assert_eq!(*name, figure.name);
        match &figure.baseline {
            Some(known) => {
                assert_eq!(baseline.parse(), Ok(known.value));
                assert_eq!(period.parse(), Ok(known.period.clone()));
            }
            None => assert_eq!((baseline.as_str(), period.as_str()), ("", "")),
        }
        match figure.target {
            Target::Number { value, .. } => assert_eq!(target.parse(), Ok(value)),
            Target::Maintain => assert_eq!((target.as_str(), kind.as_str()), ("", "maintain")),
        }
        assert!(!format!("{baseline}{target}").contains(','));
        assert_eq!(year.parse(), Ok(figure.target_period.first()));
        assert_eq!(area.strip_prefix("area/"), plan().area_code.as_deref());
        assert_eq!(*unit, figure.unit);
        assert_eq!((kind.as_str(), basis.as_str()), (figure.kind.word(), figure.kind_basis.word()));
    }
}

#[test]
fn every_measure_reads_back() {
    let (_, rows) = table(MEASURES);
    assert_eq!(rows.len(), plan().measures.len());
    for (row, measure) in rows.iter().zip(&plan().measures) {
        let [id, goal, direction, name, area] = <&[String; 5]>::try_from(&row[..]).unwrap();
        assert_eq!(id.parse(), Ok(ItemId::from(measure.id)));
        assert_eq!(goal.parse(), Ok(ItemId::from(measure.direction.goal())));
        assert_eq!(direction.parse(), Ok(ItemId::from(measure.direction)));
        assert_eq!(area.strip_prefix("area/"), plan().area_code.as_deref());
        assert_eq!(*name, measure.name);
    }
}

#[test]
fn every_project_reads_back() {
    let (_, rows) = table(PROJECTS);
    assert_eq!(rows.len(), plan().projects().count());
    for (row, project) in rows.iter().zip(plan().projects()) {
        let [measure, name, in_outline, in_detail, id, area] = <&[String; 6]>::try_from(&row[..]).unwrap();
        assert_eq!(id.parse(), Ok(ItemId::from(project.id)));
        assert_eq!(measure.parse(), Ok(ItemId::from(project.id.measure())));
        assert_eq!(*name, project.name);
        assert_eq!(in_outline.parse(), Ok(project.outline_name.is_some()));
        assert_eq!(in_detail, "true");
        assert_eq!(area.strip_prefix("area/"), plan().area_code.as_deref());
    }
}

#[test]
fn everything_of_which_an_item_has_several_reads_back() {
    let mut values = values();
    let mut take = |item: ItemId, property: &str| values.remove(&(item, property.to_owned())).unwrap_or_default();
    for measure in &plan().measures {
        assert_eq!(take(measure.id.into(), "summary"), measure.summary);
        assert_eq!(take(measure.id.into(), "audience"), measure.audience);
        assert_eq!(take(measure.id.into(), "outcome"), measure.outcome);
    }
    for project in plan().projects() {
        assert_eq!(take(project.id.into(), "department"), project.departments);
        assert_eq!(take(project.id.into(), "tag"), project.tags);
        assert_eq!(take(project.id.into(), "text"), project.text);
    }
    for figure in plan().figures() {
        let known: Vec<_> = figure.footnotes.iter().map(|note| (note.mark.clone(), note.text.clone())).collect();
        let (marks, notes) = (take(figure.id.into(), "note_mark"), take(figure.id.into(), "note"));
        assert_eq!(marks.into_iter().zip(notes).collect::<Vec<_>>(), known);
    }
    assert!(values.keys().all(|(_, property)| property.starts_with("era_")), "{values:?}");
    let properties: Vec<String> = table(LISTS).1.into_iter().map(|row| row[1].clone()).collect();
    assert!(properties.iter().all(|property| tables::PROPERTIES.contains(&property.as_str())));
    // No target on the way is set by this plan; `tests/second_city.rs` has one.
    let known = tables::PROPERTIES.iter().filter(|known| !known.starts_with("interim_"));
    assert!(known.into_iter().all(|known| properties.iter().any(|property| property == known)));
}

#[test]
fn the_whole_plan_reads_back() {
    let read: PlanDocument = serde_json::from_str(&text(PLAN)).unwrap();
    assert_eq!(read, PlanDocument::of(plan(), Texts::JAPANESE).unwrap());
    assert_eq!((read.id.as_str(), read.schema, read.schema_file.as_str()), (plan().id.as_str(), 1, SCHEMA));
    assert_eq!((read.term.first, read.term.last), (plan().term.first, plan().term.last));
    let names = |items: Vec<ItemId>| items.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        read.goals.iter().map(|goal| goal.id.clone()).collect::<Vec<_>>(),
        names(plan().goals.iter().map(|goal| goal.id.into()).collect())
    );
    assert_eq!(read.directions.len(), plan().directions.len());
    assert_eq!(read.map.zones.len(), plan().zones.len());
    for (measure, known) in read.measures.iter().zip(&plan().measures) {
        assert_eq!((&measure.name, &measure.summary), (&known.name, &known.summary));
        assert_eq!((&measure.audience, &measure.outcome), (&known.audience, &known.outcome));
        for (project, known) in measure.projects.iter().zip(&known.projects) {
            assert_eq!((&project.name, &project.text), (&known.name, &known.text));
            assert_eq!((&project.tags, &project.departments), (&known.tags, &known.departments));
            assert_eq!(project.outline_name, known.outline_name);
        }
        assert_eq!(measure.projects.len(), known.projects.len());
    }
    let targets = read.goals.iter().flat_map(|goal| &goal.targets);
    let figures: Vec<_> = targets.chain(read.measures.iter().flat_map(|measure| &measure.kpis)).collect();
    assert_eq!(figures.len(), plan().figures().count());
    for figure in figures {
        let known: &Figure = plan().figure(figure.id.parse().unwrap()).unwrap();
        assert_eq!(figure.name, known.name);
        assert_eq!(figure.unit.clone().unwrap_or_default(), known.unit);
        let baseline = figure.baseline.as_ref().map(|baseline| baseline.value.to_string());
        assert_eq!(baseline, known.baseline.as_ref().map(|baseline| baseline.value.plain()));
        let target = figure.target.value.as_ref().map(ToString::to_string);
        assert_eq!(target, known.target.value().map(Number::plain));
        assert_eq!(figure.target.written, known.target_text());
        let notes: Vec<_> = figure.footnotes.iter().map(|note| (&note.mark, &note.text)).collect();
        assert_eq!(notes, known.footnotes.iter().map(|note| (&note.mark, &note.text)).collect::<Vec<_>>());
    }
}

#[test]
fn the_whole_plan_keeps_to_its_schema() {
    let (schema, plan): (Value, Value) =
        (serde_json::from_str(&text(SCHEMA)).unwrap(), serde_json::from_str(&text(PLAN)).unwrap());
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema::diagnostics(&schema, &plan), Vec::<String>::new());
    // And the check is one that finds faults.
    for (place, wrong) in [
        ("/schema", Value::from(2)),
        ("/goals/0/targets/0/kind", "yearly".into()),
        ("/measures/0/kpis/0/target/value", "many".into()),
        ("/term/first", "2014".into()),
    ] {
        let mut other = plan.clone();
        *other.pointer_mut(place).unwrap() = wrong;
        assert_eq!(schema::diagnostics(&schema, &other).len(), 1, "{place}");
    }
    let mut other = plan;
    other["measures"][0].as_object_mut().unwrap().remove("name");
    assert_eq!(schema::diagnostics(&schema, &other), ["/measures/0 has no name"]);
}

#[test]
fn the_zones_are_closed_shapes_in_degrees_that_say_they_are_rough() {
    let file: Value = serde_json::from_str(&text(ZONES)).unwrap();
    assert_eq!(file["type"], "FeatureCollection");
    let features = file["features"].as_array().unwrap();
    assert_eq!(features.len(), plan().zones.len());
    for (feature, zone) in features.iter().zip(&plan().zones) {
        let about = &feature["properties"];
        assert_eq!(about["id"].as_str().unwrap().parse(), Ok(ItemId::from(zone.id.clone())));
        assert_eq!(about["goal"].as_str().unwrap().parse(), Ok(ItemId::from(zone.goal)));
        assert_eq!((about["name"].as_str(), about["theme"].as_str()), (Some(&*zone.name), Some(&*zone.theme)));
        let measures: Vec<String> = zone.measures.iter().map(|id| ItemId::from(*id).to_string()).collect();
        assert_eq!(about["measures"], Value::from(measures));
        assert_eq!(
            (about["note"].as_str(), about["credit"].as_str()),
            (Some(&*plan().map_notice), Some(&*plan().map_credit))
        );
        assert_eq!(feature["geometry"]["type"], "MultiPolygon");
        let polygons = serde_json::from_value::<Vec<Vec<Vec<[f64; 2]>>>>(feature["geometry"]["coordinates"].clone());
        let rings: Vec<_> = polygons.unwrap().into_iter().flatten().collect();
        assert!(!rings.is_empty());
        for ring in rings {
            assert!(ring.len() >= 4 && ring.first() == ring.last());
            assert!(zones::turn(&ring) > 0.0, "{} goes with the clock", zone.id);
            // Japan: a latitude taken for a longitude would show.
            assert!(ring.iter().all(|[lon, lat]| (122.0..154.0).contains(lon) && (20.0..46.0).contains(lat)));
        }
    }
}

#[test]
fn the_code_of_the_city_checks_itself_and_stands_in_the_whole_plan() {
    let code = plan().area_code.clone().unwrap();
    let digits: Vec<u32> = code.chars().map(|c| c.to_digit(10).unwrap()).collect();
    assert_eq!(digits.len(), 6);
    // The rule of the code: weights from 6 down to 2, and what is left to a multiple of 11, of which the last digit counts.
    let sum: u32 = digits.iter().zip([6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
    assert_eq!((11 - sum % 11) % 10, digits[5]);
    let whole: PlanDocument = serde_json::from_str(&text(PLAN)).unwrap();
    assert_eq!(whole.area_code, Some(code));
}

#[test]
fn no_era_stands_without_its_western_year() {
    let whole: PlanDocument = serde_json::from_str(&text(PLAN)).unwrap();
    assert!(!whole.era_years.is_empty());
    let values = values();
    let mut seen = 0;
    for figure in plan().figures() {
        let of = |property: &str| values.get(&(figure.id.into(), property.to_owned())).cloned().unwrap_or_default();
        let beside: Vec<_> = of("era_written").into_iter().zip(of("era_first_year")).zip(of("era_last_year")).collect();
        let period = figure.baseline.as_ref().map(|baseline| baseline.period.to_string());
        let texts: Vec<String> = figure.footnotes.iter().map(|note| note.text.clone()).chain(period).collect();
        for year in &whole.era_years {
            if texts.iter().any(|text| text.contains(&year.written)) {
                seen += 1;
                let known = ((year.written.clone(), year.first.to_string()), year.last.to_string());
                assert!(beside.contains(&known), "{}: {beside:?}", figure.id);
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn keys_are_plain_letters_and_numbers_are_numbers() {
    for name in [KPIS, MEASURES, PROJECTS] {
        let (head, rows) = table(name);
        for key in &head {
            assert!(key.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{name}: {key}");
        }
        for row in &rows {
            let id = &row[head.iter().position(|column| column == "id").unwrap()];
            assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || "/-".contains(c)), "{name}: {id}");
            for column in ["baseline", "target", "target_year"] {
                let Some(at) = head.iter().position(|key| key == column) else { continue };
                let number = row[at].parse::<f64>().is_ok();
                assert!(number || row[at].is_empty(), "{name}: {id}: {}", row[at]);
            }
        }
    }
}
