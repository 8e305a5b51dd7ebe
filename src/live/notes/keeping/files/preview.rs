//! What files would change, before anything is: file by file, with both texts of what was written apart.

use super::faults;
use crate::{
    browser::dom,
    live::app::App,
    live::notes::keeping::said::{say, say_with},
    notes::{Counts, Fate, FilePreview, Note, Preview, Refused, words},
    plan::id::ItemId,
    text::annotation::plain,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// How many of what may be many are shown.
const SHOWN: usize = 20;

/// What a reader says to a preview.
#[derive(Debug, Clone, Copy)]
pub(super) enum Answer {
    /// To take it in, and with it, or not, what it says of notes deleted here.
    Take {
        back: bool,
    },
    Not,
}

/// The preview with its answers.
pub(super) fn view(
    app: App,
    context: PageContext,
    preview: &Preview,
    back: bool,
    answer: impl Fn(Answer) + Copy + 'static,
) -> Tag {
    let gone = preview.total().gone;
    let back = StoredValue::new(back);
    let bring_back = (gone > 0).then(|| {
        let field = tag("input")
            .attr("type", "checkbox")
            .attr_opt("checked", back.get_value().then_some(""))
            .on("change", move |event| back.set_value(dom::is_checked(&event)));
        let words = say_with(app, words::BRING_BACK, &[("n", &gone.to_string())]);
        styled("p", "note-check").add(tag("label").add(field).add(tag("span").add(words)))
    });
    let any = preview.changes_anything() || gone > 0;
    let several = preview.files.len() > 1;
    let total = several.then(|| {
        styled("p", "note-total").add(tag("strong").add(say(app, words::PREVIEW_TOTAL))).add(" ").add(counted(
            app,
            context,
            preview.total(),
        ))
    });
    let view = styled("section", "note-preview")
        .attr("id", "note-preview")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "note-preview-title")
        .add(tag("h3").attr("id", "note-preview-title").add(say(app, words::PREVIEW_TITLE)))
        .add(styled("ul", "note-list-of-files").all(preview.files.iter().map(|file| of_file(app, context, file))))
        .all(total)
        .all(kept_both(app, context, preview))
        .all(bring_back);
    let answers = styled("div", "note-buttons");
    if !any {
        let close = button("button", say(app, words::TAKE_IN_NOT)).on("click", move |_| answer(Answer::Not));
        return view.add(tag("p").add(say(app, words::NOTHING_NEW))).add(answers.add(close));
    }
    view.add(
        answers
            .add(
                button("button button-strong", say(app, words::TAKE_IN))
                    .on("click", move |_| answer(Answer::Take { back: back.get_value() })),
            )
            .add(button("button", say(app, words::TAKE_IN_NOT)).on("click", move |_| answer(Answer::Not))),
    )
}

fn of_file(app: App, context: PageContext, file: &FilePreview) -> Tag {
    let named = tag("li").add(tag("strong").verbatim(file.name.clone()));
    match &file.outcome {
        Err(fault) => named.add(styled("p", "alert").verbatim(plain(&faults::of_file(app, fault)).into_owned())),
        Ok((counts, refused)) => named.add(tag("p").add(counted(app, context, *counts))).all(refusals(app, refused)),
    }
}

/// What becomes of how many, in words: 「新しい 3件、同じ 2件」.
fn counted(app: App, context: PageContext, counts: Counts) -> String {
    let Counts { new, same, changed, conflicting, deleted, gone, beside, refused } = counts;
    let all = [
        (words::FATE_NEW, new),
        (words::FATE_CHANGED, changed),
        (words::FATE_CONFLICTING, conflicting),
        (words::FATE_DELETED, deleted),
        (words::FATE_GONE, gone),
        (words::FATE_BESIDE, beside),
        (words::FATE_SAME, same),
        (words::FATE_REFUSED, refused),
    ];
    let said = all.into_iter().filter(|(word, count)| *count > 0 || *word == words::FATE_NEW);
    let said = said.map(|(word, count)| {
        say_with(app, words::FILE_COUNTS, &[("what", &say(app, word)), ("n", &count.to_string())])
    });
    said.collect::<Vec<_>>().join(context.t.list)
}

/// Which entries of a file are refused, and why.
fn refusals(app: App, refused: &[Refused]) -> Option<Tag> {
    let more = refused.len().saturating_sub(SHOWN);
    let rows = refused.iter().take(SHOWN).map(|Refused { place, fault }| {
        say_with(app, words::REFUSED_AT, &[("n", &place.to_string()), ("why", &faults::of_record(app, *fault))])
    });
    let more = (more > 0).then(|| say_with(app, words::REFUSED_MORE, &[("n", &more.to_string())]));
    (!refused.is_empty()).then(|| styled("ul", "note-refused").all(rows.chain(more).map(|words| tag("li").add(words))))
}

/// Notes that were written on here and there, both texts beside each other.
fn kept_both(app: App, context: PageContext, preview: &Preview) -> Option<Tag> {
    let both = preview.changes.iter().filter(|(_, fate)| *fate == Fate::Conflicting);
    let both: Vec<&Note> = both.filter_map(|(id, _)| preview.note(*id)).collect();
    let more = both.len().saturating_sub(SHOWN);
    let text = |word, text: &str| {
        tag("div")
            .add(styled("p", "note-which").add(say(app, word)))
            .add(styled("p", "card-text").verbatim(text.to_owned()))
    };
    let rows = both.iter().take(SHOWN).map(|note| {
        let others = note.conflicts().map(|version| text(words::OTHER_TEXT, version.text()));
        tag("li")
            .add(styled("p", "note-of").add(named(context, note.item())))
            .add(styled("div", "note-both").add(text(words::THIS_TEXT, note.text())).all(others))
    });
    let more = (more > 0).then(|| tag("li").add(say_with(app, words::REFUSED_MORE, &[("n", &more.to_string())])));
    (!both.is_empty()).then(|| {
        tag("div")
            .add(tag("h4").add(say(app, words::KEPT_BOTH)))
            .add(styled("ul", "note-conflicts").all(rows.chain(more)))
    })
}

/// What an item is called; one the plan does not have by its name in files.
fn named(context: PageContext, item: &ItemId) -> String {
    if context.plan.name_of(item).is_some() { context.numbered(item) } else { item.to_string() }
}
