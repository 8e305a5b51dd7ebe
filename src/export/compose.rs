//! From the plan as the app knows it to the plan as it is published.

use super::{
    SCHEMA,
    document::{
        About, Baseline, Basis, Better, Correction, Direction, Figure, Footnote, Goal, Kind, Lines, Map, Measure,
        NationalGoal, Part, Period, PlanDocument, Project, Section, Target, Term, VERSION, Zone, ZoneLink,
    },
    era,
};
use crate::{
    plan::{
        figure,
        id::ItemId,
        model::{self, Plan},
        number, source,
    },
    text::{Texts, fill},
};
use serde_json::{Error, Number};

impl PlanDocument {
    /// The published form of a plan. `t` has the words on where it comes from and how it may be used.
    ///
    /// # Errors
    /// When a figure is no number to JSON, which none is that was read from a plan.
    pub fn of(plan: &Plan, t: &Texts) -> Result<Self, Error> {
        let mut document = Self {
            era_years: Vec::new(),
            schema_file: SCHEMA.to_owned(),
            schema: VERSION,
            id: plan.id.clone(),
            city: plan.city.clone(),
            area_code: plan.area_code.clone(),
            name: plan.name.clone(),
            chapter: plan.chapter.clone(),
            edition: plan.edition.clone(),
            term: Term { first: plan.term.first, last: plan.term.last },
            about: About::of(plan, t),
            sections: plan.sections.iter().map(section).collect(),
            national_goals: plan.national_goals.iter().map(national_goal).collect(),
            goals: plan.goals.iter().map(goal).collect::<Result<_, _>>()?,
            directions: plan.directions.iter().map(direction).collect(),
            measures: plan.measures.iter().map(measure).collect::<Result<_, _>>()?,
            map: Map {
                name: plan.map_name.clone(),
                note: plan.map_note.clone(),
                source: plan.map_source.into(),
                zones: plan.zones.iter().map(zone).collect(),
            },
            corrections: plan.corrections.iter().map(correction).collect(),
        };
        document.era_years = era::years(&serde_json::to_string(&document)?);
        Ok(document)
    }
}

impl About {
    /// The same words as on the page that links the files.
    pub(super) fn of(plan: &Plan, t: &Texts) -> Self {
        Self {
            source: fill(t.credit_plan, &[("city", &plan.city), ("plan", &plan.name), ("chapter", &plan.chapter)]),
            term: fill(t.term, &[("first", &plan.term.first.to_string()), ("last", &plan.term.last.to_string())]),
            licence: fill(t.data_licence_text, &[("city", &plan.city)]),
            added: t.data_added.to_owned(),
            notice: t.unofficial.to_owned(),
        }
    }
}

fn id(item: impl Into<ItemId>) -> String {
    item.into().to_string()
}

fn section(section: &model::Section) -> Section {
    let model::Section { id, title, text, source } = section.clone();
    Section { id, title, text, source: source.into() }
}

fn national_goal(goal: &model::NationalGoal) -> NationalGoal {
    NationalGoal { id: goal.id.number(), name: goal.name.clone(), source: goal.source.into() }
}

fn goal(goal: &model::Goal) -> Result<Goal, Error> {
    Ok(Goal {
        id: id(goal.id),
        name: goal.name.clone(),
        short: goal.short.clone(),
        national_goal: goal.national_goal.number(),
        issues: goal.issues.clone(),
        approach: goal.approach.clone(),
        targets: goal.targets.iter().map(figure).collect::<Result<_, _>>()?,
        source: goal.source.into(),
    })
}

fn direction(direction: &model::Direction) -> Direction {
    Direction {
        id: id(direction.id),
        goal: id(direction.id.goal()),
        name: direction.name.clone(),
        source: direction.source.into(),
    }
}

fn measure(measure: &model::Measure) -> Result<Measure, Error> {
    Ok(Measure {
        id: id(measure.id),
        goal: id(measure.direction.goal()),
        direction: id(measure.direction),
        name: measure.name.clone(),
        outline_name: measure.outline_name.clone(),
        summary: measure.summary.clone(),
        audience: measure.audience.clone(),
        outcome: measure.outcome.clone(),
        kpis: measure.kpis.iter().map(figure).collect::<Result<_, _>>()?,
        projects: measure.projects.iter().map(project).collect(),
        source: measure.source.into(),
        outline_source: measure.outline_source.into(),
    })
}

fn project(project: &model::Project) -> Project {
    Project {
        id: id(project.id),
        name: project.name.clone(),
        outline_name: project.outline_name.clone(),
        tags: project.tags.clone(),
        departments: project.departments.clone(),
        text: project.text.clone(),
    }
}

fn figure(figure: &figure::Figure) -> Result<Figure, Error> {
    let baseline = figure
        .baseline
        .as_ref()
        .map(|baseline| Ok::<_, Error>(Baseline { value: exact(baseline.value)?, period: period(&baseline.period) }));
    Ok(Figure {
        id: id(figure.id),
        name: figure.name.clone(),
        unit: Some(figure.unit.clone()).filter(|unit| !unit.is_empty()),
        baseline: baseline.transpose()?,
        interim: figure
            .interim
            .as_ref()
            .map(|interim| {
                Ok::<_, Error>(Target {
                    value: Some(exact(interim.value)?),
                    written: figure.interim_text().unwrap_or_default(),
                    period: period(&interim.period),
                })
            })
            .transpose()?,
        target: Target {
            value: figure.target.value().map(exact).transpose()?,
            written: figure.target_text(),
            period: period(&figure.target_period),
        },
        kind: match figure.kind {
            figure::FigureKind::Point => Kind::Point,
            figure::FigureKind::Annual => Kind::Annual,
            figure::FigureKind::Cumulative => Kind::Cumulative,
            figure::FigureKind::Maintain => Kind::Maintain,
        },
        kind_basis: match figure.kind_basis {
            figure::Basis::Written => Basis::Written,
            figure::Basis::Inferred => Basis::Inferred,
        },
        better: match figure.better {
            figure::Better::Higher => Better::Higher,
            figure::Better::Lower => Better::Lower,
            figure::Better::Keep => Better::Keep,
        },
        footnotes: figure.footnotes.iter().map(footnote).collect(),
    })
}

/// The number with the decimals it was written with.
fn exact(number: number::Number) -> Result<Number, Error> {
    number.plain().parse()
}

fn period(period: &crate::plan::period::Period) -> Period {
    Period { written: period.to_string(), first: period.first(), last: period.last() }
}

fn footnote(note: &figure::Footnote) -> Footnote {
    let on = match note.on {
        figure::MarkedPart::Name => Part::Name,
        figure::MarkedPart::Baseline => Part::Baseline,
        figure::MarkedPart::Target => Part::Target,
    };
    Footnote { mark: note.mark.clone(), text: note.text.clone(), on }
}

fn zone(zone: &model::Zone) -> Zone {
    Zone {
        id: id(zone.id.clone()),
        name: zone.name.clone(),
        theme: zone.theme.clone(),
        goal: id(zone.goal),
        measures: zone.measures.iter().map(|measure| id(*measure)).collect(),
        basis: zone.basis.clone(),
        links: zone.links.iter().map(zone_link).collect(),
        source: zone.source.into(),
    }
}

fn zone_link(link: &model::ZoneLink) -> ZoneLink {
    ZoneLink { item: link.item.to_string(), words: link.words.clone(), reading: link.is_reading }
}

fn correction(correction: &model::Correction) -> Correction {
    let model::Correction { source, written, read_as, reason } = correction.clone();
    Correction { source: source.into(), written, read_as, reason }
}

impl From<source::Lines> for Lines {
    fn from(lines: source::Lines) -> Self {
        Self { first: lines.first(), last: lines.last() }
    }
}
