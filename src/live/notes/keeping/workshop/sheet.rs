//! The closing sheet: what the workshop came to, to be printed or saved.

use super::{hall::Hall, joining::facts};
use crate::{
    browser::{clock, files},
    live::notes::keeping::said::say_with,
    notes::{
        Moment,
        report::Told,
        words as note_words,
        workshop::{Closing, Outcome, words},
    },
    plan::id::ItemId,
    text::annotation::plain,
    ui::{
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

const KIND: &str = "text/markdown;charset=utf-8";

/// The sheet, drawn again whenever a note changes.
pub(super) fn sheet(hall: Hall) -> Tag {
    hall.notes.track();
    let closing =
        told(hall, |told| hall.with(|run| Some(hall.notes.peek(|notebook| Closing::of(run, notebook, told)))));
    let Some(closing) = closing else { return tag("div") };
    let (name, facts) = hall.peek(|run| (run.settings().name().to_owned(), Some(facts(hall, run.settings()))));
    let left_out = (closing.left_out > 0).then(|| {
        let n = closing.left_out.to_string();
        styled("p", "aside").add(say_with(hall.app(), note_words::LEFT_OUT, &[("n", &n)]))
    });
    let none = closing.outcomes.is_empty().then(|| tag("p").add(hall.say(words::NONE_YET)));
    let plan = tag("p").add(hall.context.plan.name.as_str().to_owned());
    let paper = styled("article", "closing")
        .attr("aria-labelledby", "closing-name")
        .add(tag("h3").attr("id", "closing-name").verbatim(name))
        .all(facts)
        .add(plan)
        .all(none)
        .all(closing.outcomes.iter().map(|outcome| part(hall, outcome)))
        .all(left_out);
    let buttons = styled("div", "note-buttons")
        .add(button("button button-strong", hall.say(words::PRINT)).on("click", |_| files::print()))
        .add(button("button", hall.say(words::SAVE_SHEET)).on("click", move |_| hall.said().set(save(hall, &closing))));
    tag("div").add(buttons).add(paper)
}

fn part(hall: Hall, outcome: &Outcome) -> Tag {
    let votes = outcome.votes;
    let votes = (votes.total() > 0).then(|| {
        let parts = [("dots", &*votes.dots.to_string()), ("hands", &votes.hands.to_string())];
        styled("p", "closing-votes").add(hall.say_with(words::GROUP_VOTES, &parts))
    });
    let heading = match &outcome.group {
        Some(name) => tag("h4").verbatim(name.clone()),
        None => tag("h4").add(hall.say(note_words::NO_GROUP)),
    };
    let heading_words = outcome.group.clone().unwrap_or_default();
    let notes = outcome.lines.iter().map(|line| {
        let beside = told(hall, |told| line.beside(told, &heading_words)).join(" / ");
        let others = line.others.iter().map(|other| tag("p").verbatim(other.clone()));
        tag("li")
            .add(styled("p", "card-text").verbatim(line.text.clone()))
            .all(others)
            .add(styled("p", "closing-beside").verbatim(beside))
    });
    let touches = (!outcome.touches.is_empty()).then(|| {
        let items = outcome.touches.iter().map(|item| tag("li").add(hall.scene.named(item)));
        styled("div", "closing-touches").add(tag("h5").add(hall.say(words::TOUCHES))).add(tag("ul").all(items))
    });
    styled("section", "closing-part").add(heading).all(votes).add(styled("ul", "closing-notes").all(notes)).all(touches)
}

/// Saves the sheet; what is said of that.
fn save(hall: Hall, closing: &Closing) -> String {
    let text = told(hall, |told| hall.peek(|run| closing.markdown(run, told)));
    let name = [&hall.context.plan.id, "-workshop-", &clock::stamp(), ".md"].concat();
    if files::save(&name, KIND, &text) {
        hall.say_with(words::SAVED_SHEET, &[("file", &name)])
    } else {
        hall.say(words::SAVE_FAILED)
    }
}

fn told<T>(hall: Hall, with: impl FnOnce(Told<'_>) -> T) -> T {
    let named = |item: &ItemId| plain(&hall.scene.named(item)).into_owned();
    // When a note was written is not on the sheet.
    let dated = |_: Moment| String::new();
    with(Told { plan: hall.context.plan, lang: hall.app().lang, named: &named, dated: &dated })
}
