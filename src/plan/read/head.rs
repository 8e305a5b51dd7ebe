//! What belongs to no single goal or measure: `plan.toml` and `audiences.toml`.

use crate::plan::{
    diagnostic::DiagnosticKind,
    id::ItemId,
    known::Known,
    model::{AudienceGroup, Correction, NationalGoal, Plan, Section, Term},
    source::Lines,
    source_map::SourceMap,
    table::Table,
};

pub(super) fn head(table: Table<'_>, plan: &mut Plan, known: &mut Known, sources: &mut SourceMap) {
    sources.note(&ItemId::Plan, &table);
    if let Some(schema) = table.number("schema")
        && schema != 1
    {
        let word = schema.to_string();
        table.report("schema", DiagnosticKind::UnknownWord { key: "schema", word, words: "1".to_owned() });
    }
    plan.id = table.text("id");
    plan.city = table.text("city");
    plan.name = table.text("name");
    plan.edition = table.optional("edition");
    plan.area_code = table.optional("area_code");
    plan.chapter = table.text("chapter");
    // A plan without a map says nothing of one; one that says anything says it all.
    if ["map_name", "map_note", "map_notice", "map_credit"].into_iter().any(|key| table.has_text(key)) {
        plan.map_name = table.text("map_name");
        plan.map_note = table.text("map_note");
        plan.map_notice = table.text("map_notice");
        plan.map_credit = table.text("map_credit");
        plan.map_source = table.lines("map_source").unwrap_or(Lines::START);
        plan.landmark_credit = table.optional("landmark_credit").unwrap_or_default();
    }
    plan.national_note = table.optional("national_note").unwrap_or_default();
    plan.outline_note = table.optional("outline_note").unwrap_or_default();
    plan.text_note = table.optional("text_note").unwrap_or_default();
    plan.unknown_note = table.optional("unknown_note").unwrap_or_default();
    known.units = table.texts("units");
    known.departments = table.texts("departments");
    known.tags = table.optional_texts("tags");
    if let Some(term) = table.table("term") {
        let year = |key| term.number(key).and_then(|year| i32::try_from(year).ok()).unwrap_or_default();
        plan.term = Term { first: year("first"), last: year("last") };
        if plan.term.first >= plan.term.last {
            term.report("last", DiagnosticKind::YearOutsideTerm(plan.term.last.to_string()));
        }
        term.finish();
    }
    for section in table.tables("chapter_section") {
        plan.sections.push(Section {
            id: section.text("id"),
            title: section.text("title"),
            text: section.texts("text"),
            source: section.lines("source").unwrap_or(Lines::START),
        });
        section.finish();
    }
    for national in table.tables("national_goal") {
        if let Some(id) = national.parsed("id") {
            let source = national.lines("source").unwrap_or(Lines::START);
            if plan.national_goal(id).is_some() {
                // One of the two is another goal.
                sources.gap(ItemId::Plan, "national_goal");
            }
            plan.national_goals.push(NationalGoal { id, name: national.text("name"), source });
        } else {
            sources.gap(ItemId::Plan, "national_goal");
        }
        national.finish();
    }
    for correction in table.tables("correction") {
        plan.corrections.push(Correction {
            source: correction.lines("source").unwrap_or(Lines::START),
            written: correction.text("written"),
            read_as: correction.text("read_as"),
            reason: correction.text("reason"),
        });
        correction.finish();
    }
    table.finish();
}

pub(super) fn audiences(table: &Table<'_>, plan: &mut Plan) {
    for group in table.tables("group") {
        plan.audiences.push(AudienceGroup {
            id: group.text("id"),
            name: group.text("name"),
            phrases: group.texts("phrases"),
        });
    }
}
