//! `/kpis/{id}/`: one figure: what it is, how far it is, where measured values are entered, and the rule it is judged by, with
//! this figure's own numbers put in. What comes alive in it is `live/review`. Its
//! words are in `seeds/review/words.toml`; the rule itself is `review/rule.rs`.

use crate::{
    plan::{
        figure::{Figure, FigureKind},
        id::{FigureId, ItemId},
    },
    review::{self, FigureRule, Keep, Rules, Status, published, totals::departments},
    route::{Page, anchor},
    text::{amount::NONE, annotation::plain},
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
        parts::{
            basics::{link, page},
            chart::own_chart,
            crumbs::{crumbs, head},
            figures::figure_table,
            notes::note_section,
            pager::pager_to,
            review_words::Said,
            source::source,
            status::status,
        },
        spot::{AT_ONCE, NEAR, Near, OF, SPOT, Spot},
    },
};

/// One figure.
pub(crate) fn figure(context: PageContext, id: FigureId) -> Option<Tag> {
    let figure = context.plan.figure(id)?;
    let item = ItemId::from(id);
    let goal = context.plan.goal_of(&item)?;
    let (owner, up) = match id {
        FigureId::Target(_) => (ItemId::from(goal), vec![ItemId::Plan, goal.into()]),
        FigureId::Kpi(kpi) => {
            let measure = context.plan.measure(kpi.measure())?;
            let up = vec![ItemId::Plan, goal.into(), measure.direction.into(), measure.id.into()];
            (measure.id.into(), up)
        }
    };
    let asked = Asked { context, figure, rules: published().rules_for(context.original) };
    let alike = context.plan.figures().map(|other| other.id);
    let order: Vec<ItemId> = alike
        .filter(|other| matches!(other, FigureId::Target(_)) == matches!(id, FigureId::Target(_)))
        .map(ItemId::from)
        .collect();
    let to_figure = |context: PageContext, item: &ItemId| match item {
        ItemId::Figure(id) => context.to(Page::Figure(*id)),
        item => context.to_item(item),
    };
    let caption = if matches!(id, FigureId::Target(_)) { context.t.targets_caption } else { context.t.kpis_caption };
    let belongs =
        styled("p", "under").all(asked.say("belongs")).add(link(context.to_item(&owner)).add(context.numbered(&owner)));
    let values = asked
        .section("values")
        .attr("data-goal", goal.to_string())
        .add(figure_table(context, std::slice::from_ref(figure), caption))
        .add(own_chart(context, figure));
    Some(
        page()
            .add(crumbs(context, &up, context.number(&item)))
            .add(head(context, &item, Some(goal)))
            .add(belongs)
            .add(asked.now())
            .add(values)
            .add(asked.measured())
            .add(asked.rule())
            .add(asked.departments())
            .add(source(context, &anchor(&item)))
            .add(note_section(context, &item))
            .add(pager_to(context, &order, &item, to_figure)),
    )
}

/// A figure and what is asked of it.
struct Asked {
    context: PageContext,
    figure: &'static Figure,
    rules: Rules,
}

impl Asked {
    fn own(&self) -> FigureRule {
        self.rules.of(self.figure.id)
    }

    fn said(&self) -> Said {
        Said { context: self.context, words: &published().words }
    }

    fn say(&self, key: &str) -> Vec<Node> {
        self.said().say(key)
    }

    fn fill(&self, key: &str, parts: &[(&str, &str)]) -> Vec<Node> {
        self.said().fill(key, parts)
    }

    fn section(&self, key: &'static str) -> Tag {
        tag("section").attr("aria-labelledby", key).add(tag("h2").attr("id", key).all(self.say(key)))
    }

    /// How far it is: nobody has said.
    fn now(&self) -> Tag {
        let verdict = review::judge_latest(self.figure, self.context.plan.term, &self.rules, &[]);
        let said = styled("div", "status-now").add(status(self.said(), verdict.status));
        let still = self.near(Near::Verdict).attr(AT_ONCE, "").add(said).add(tag("p").all(self.say("now_none")));
        self.section("now").add(still)
    }

    /// Where measured values are entered; without a script what that takes.
    fn measured(&self) -> Tag {
        let still =
            self.near(Near::Measured).add(tag("noscript").add(styled("p", "aside").all(self.say("measured_still"))));
        let way = link(self.context.to(Page::Review)).attr("class", "more").all(self.say("board_way"));
        self.section("measured_title").add(tag("p").all(self.say("measured_lead"))).add(still).add(tag("p").add(way))
    }

    /// A place that comes alive, of this figure.
    fn near(&self, near: Near) -> Tag {
        tag("div")
            .attr(SPOT, Spot::Near.word())
            .attr(NEAR, near.word())
            .attr(OF, ItemId::from(self.figure.id).to_string())
    }

    /// The rule in words and numbers.
    fn rule(&self) -> Tag {
        let sentences = self.sentences().into_iter().map(|text| tag("p").all(text));
        self.section("rule")
            .add(styled("div", "prose").add(tag("p").all(self.say("rule_lead"))).all(sentences))
            .all(self.years())
            .all(self.steps())
    }

    fn sentences(&self) -> Vec<Vec<Node>> {
        let (context, figure, own) = (self.context, self.figure, self.own());
        let first = context.plan.term.first.to_string();
        let amount = |value| context.t.with_unit(value, &figure.unit);
        let start = review::start(figure);
        let target = review::target(figure, &own, context.plan.term.last);
        let mut said = Vec::new();
        match (target, start) {
            (None, Some(baseline)) => {
                let tolerance = own.tolerance.unwrap_or(self.rules.tolerance).to_string();
                said.push(self.fill("maintain", &[("baseline", &amount(baseline)), ("percent", &tolerance)]));
                said.push(self.say(match own.keep {
                    Keep::AtLeast => "keep_at_least",
                    Keep::AtMost => "keep_at_most",
                    Keep::Within => "keep_within",
                }));
            }
            (_, None) => said.push(self.say("no_baseline")),
            (Some(target), Some(start)) if review::Ratio::along(start, target, start).is_none() => {
                said.push(self.say("same"));
            }
            (Some(target), Some(start)) => {
                if figure.baseline.is_none() {
                    said.push(self.fill("start_zero", &[("year", &first)]));
                }
                let (from, to) = (amount(start), amount(target));
                said.push(self.fill("progress_of", &[("start", &from), ("target", &to)]));
                if target.value() < start.value() {
                    said.push(self.say("falls"));
                }
                let due = review::due(figure, &own);
                let years = (due - context.plan.term.first).to_string();
                said.push(self.fill("expected_of", &[("first", &first), ("years", &years), ("due", &due.to_string())]));
                let early = figure.baseline.as_ref().filter(|it| it.period.last() < context.plan.term.first);
                said.extend(
                    early.map(|it| self.fill("early", &[("period", &it.period.to_string()), ("first", &first)])),
                );
            }
        }
        if figure.kind == FigureKind::Cumulative {
            said.push(self.say("total_used"));
        }
        for revision in &own.revisions {
            said.push(
                self.fill("revised", &[("from", &revision.from.to_string()), ("target", &amount(revision.target))]),
            );
        }
        said.extend(own.basis.map(|basis| self.fill("basis", &[("why", basis.of(context.lang))])));
        said
    }

    /// What is expected, year by year, and what was measured.
    fn years(&self) -> Vec<Tag> {
        let (context, figure) = (self.context, self.figure);
        let expected = review::expectations(figure, context.plan.term, &self.rules);
        if expected.is_empty() {
            return Vec::new();
        }
        let label = |key| plain(published().words.say(key, context.lang)).into_owned();
        let column = |key| tag("th").attr("scope", "col").all(self.say(key));
        let cell = |key| tag("td").attr("data-label", label(key));
        let rows = expected.into_iter().map(|it| {
            let year = it.year.to_string();
            let percent = it.progress.in_percent().map_or_else(|| NONE.to_owned(), |share| format!("{share}%"));
            tag("tr")
                .add(tag("th").attr("scope", "row").all(self.fill("year_of", &[("year", &year)])))
                .add(cell("expected").add(percent))
                .add(cell("expected_value").add(context.t.with_unit(it.value, &figure.unit)))
                .add(cell("measured").attr("data-year", year.clone()).add(status(self.said(), Status::NotEntered)))
        });
        let table = styled("table", "figures figures-years")
            .add(tag("caption").all(self.say("years")))
            .add(tag("thead").add(tag("tr").all(["year", "expected", "expected_value", "measured"].map(column))))
            .add(tag("tbody").all(rows));
        vec![styled("div", "scroll").add(table), styled("p", "aside").all(self.say("years_note"))]
    }

    /// The steps, from the best to the worst, where progress can be told.
    fn steps(&self) -> Vec<Tag> {
        if review::expectations(self.figure, self.context.plan.term, &self.rules).is_empty() {
            return Vec::new();
        }
        let (on_track, slightly) = (self.rules.on_track.to_string(), self.rules.slightly_behind.to_string());
        let step = |of: Status, parts: &[(&str, &str)]| {
            let key = format!("step_{}", of.word());
            [tag("dt").add(status(self.said(), of)), tag("dd").all(self.fill(&key, parts))]
        };
        let steps = [
            step(Status::Achieved, &[]),
            step(Status::OnTrack, &[("percent", &on_track)]),
            step(Status::SlightlyBehind, &[("from", &slightly), ("to", &on_track)]),
            step(Status::Behind, &[("percent", &slightly)]),
            step(Status::Worse, &[]),
        ];
        vec![
            tag("h3").all(self.say("steps")),
            styled("dl", "steps").all(steps.into_iter().flatten()),
            styled("p", "aside").all(self.say("step_source")),
        ]
    }

    fn departments(&self) -> Tag {
        let names = departments(self.context.plan, self.figure.id);
        let section = self.section("departments");
        if names.is_empty() {
            return section.add(tag("p").all(self.say("departments_none")));
        }
        let names = names.into_iter().map(|name| tag("li").add(name.to_owned()));
        section.add(tag("p").all(self.say("departments_of"))).add(styled("ul", "points").all(names))
    }
}
