//! What chosen files would change, line by line, before anything is taken; then all of it in one step.

use super::{keeping::Keeping, told};
use crate::{
    browser::{clock, page},
    review::{
        Column, ENTERED, Edit, FileRefusal, Measurement, Outcome, Preview, PreviewLine, Reading, Row, Slot,
        policy_name, shown,
    },
    text::amount::NONE,
    ui::{
        html::{Node, Tag, dynamic, placeholder, styled, tag},
        parts::review_words::Said,
    },
};
use leptos::prelude::*;

/// The heading of the preview.
pub(super) const HEAD: &str = "files-preview";

/// A file that was chosen.
#[derive(Clone)]
pub(super) struct Chosen {
    pub(super) name: String,
    /// What is in it.
    pub(super) content: Result<Content, FileRefusal>,
}

/// What is in a file.
#[derive(Clone)]
pub(super) enum Content {
    Text(String),
    Rows(Vec<Row>),
}

/// How files are read and written here. `plan` is the one in its own words where they are read.
pub(super) fn reading(keeping: Keeping, said: Said, is_written: bool) -> Reading<'static> {
    Reading {
        plan: if is_written { said.context.plan } else { said.context.original },
        rules: &keeping.pack.rules,
        policies: &keeping.pack.policies,
        words: &keeping.pack.words,
    }
}

/// What the files would change just now; nothing while none is chosen.
pub(super) fn preview(keeping: Keeping, said: Said, chosen: RwSignal<Vec<Chosen>>) -> Node {
    dynamic(move || {
        let files = chosen.get();
        if files.is_empty() {
            return placeholder();
        }
        let previews = keeping.look(|book| {
            let reading = reading(keeping, said, false);
            let of = |file: &Chosen| match file.content.clone()? {
                Content::Text(text) => reading.preview_of(&text, book),
                Content::Rows(rows) => reading.preview_rows(rows, book),
            };
            files.iter().map(of).collect::<Vec<_>>()
        });
        let count = edits(keeping, &previews).len();
        let close = move || chosen.set(Vec::new());
        let no = styled("button", "button").attr("type", "button").all(said.say("files_no")).on("click", move |_| {
            close();
            page::focus("files-choose");
        });
        let parts: Vec<Tag> =
            files.iter().zip(&previews).map(|(file, preview)| one(keeping, said, &file.name, preview)).collect();
        let take = move |_| {
            let edits = edits(keeping, &previews);
            let count = edits.len().to_string();
            if keeping.take(edits) {
                told::tell(&said.plain("files_taken", &[("n", &count)]));
            }
            close();
            page::focus(told::STATUS);
        };
        let yes = (count > 0).then(|| {
            let words = said.fill("files_yes", &[("n", &count.to_string())]);
            styled("button", "button button-strong").attr("type", "button").all(words).on("click", take)
        });
        let nothing = (count == 0).then(|| tag("p").all(said.say("files_nothing")));
        styled("section", "files-preview")
            .attr("aria-labelledby", HEAD)
            .add(tag("h3").attr("id", HEAD).attr("tabindex", "-1").all(said.say("files_preview")))
            .all(parts)
            .all(nothing)
            .add(styled("div", "entry-foot").all(yes).add(no))
    })
}

/// What takes over everything that is not refused.
fn edits(keeping: Keeping, previews: &[Result<Preview, FileRefusal>]) -> Vec<Edit> {
    let at = clock::now();
    keeping.peek(|book| previews.iter().flatten().flat_map(|preview| preview.edits(book, at)).collect())
}

/// What one file would change.
fn one(keeping: Keeping, said: Said, name: &str, preview: &Result<Preview, FileRefusal>) -> Tag {
    let lang = said.context.lang;
    let head = tag("h4").verbatim(name.to_owned());
    let preview = match preview {
        Ok(preview) => preview,
        Err(why) => {
            let words = said.write(said.words.file_refusal(why, lang));
            return styled("div", "files-file").add(head).add(styled("p", "alert").all(words));
        }
    };
    let count = |key: &str| preview.lines.iter().filter(|line| fate(&line.outcome) == key).count();
    let counts = FATES.iter().map(|key| (*key, count(key))).filter(|(_, count)| *count > 0);
    let counts = counts.map(|(key, count)| {
        let words = said.words.say(key, lang);
        said.words.fill("total_part", lang, &[("status", words), ("n", &count.to_string())])
    });
    let counts: Vec<String> = counts.collect();
    let unread = (!preview.unread.is_empty()).then(|| {
        let columns = preview.unread.join(said.words.say("total_join", lang));
        tag("p").all(said.fill("files_unread", &[("columns", &columns)]))
    });
    let told = preview.lines.iter().filter(|line| !matches!(line.outcome, Outcome::Unchanged(_)));
    let rows: Vec<Tag> = told.map(|line| row(keeping, said, line)).collect();
    let column = |key| tag("th").attr("scope", "col").all(said.say(key));
    let heads = ["files_line", "column_name", "column_year", "files_outcome", "files_what"].map(column);
    let table = (!rows.is_empty()).then(|| {
        styled("div", "scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", name.to_owned()).add(
            styled("table", "figures files-lines")
                .add(tag("thead").add(tag("tr").all(heads)))
                .add(tag("tbody").all(rows)),
        )
    });
    styled("div", "files-file")
        .add(head)
        .add(styled("p", "files-counts").all(said.write(counts.join(said.words.say("total_join", lang)))))
        .all(unread)
        .all(table)
}

/// What can become of a line, by the key of its words.
const FATES: [&str; 7] =
    ["line_added", "line_changed", "line_beside", "line_removed", "line_unchanged", "line_older", "line_refused"];

fn fate(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Added(_) => "line_added",
        Outcome::Changed { .. } => "line_changed",
        Outcome::Beside { .. } => "line_beside",
        Outcome::Removed(_) => "line_removed",
        Outcome::Unchanged(_) => "line_unchanged",
        Outcome::Older(_) => "line_older",
        Outcome::Refused(_) => "line_refused",
    }
}

fn row(keeping: Keeping, said: Said, line: &PreviewLine) -> Tag {
    let lang = said.context.lang;
    let cell = |key: &str| tag("td").attr("data-label", said.plain(key, &[]));
    let number = if line.line == 0 { NONE.to_owned() } else { line.line.to_string() };
    let slot: Option<Slot> = match &line.outcome {
        Outcome::Added(it) | Outcome::Removed(it) => Some(it.slot),
        Outcome::Changed { after, .. } => Some(after.slot),
        Outcome::Beside { there, .. } => Some(there.slot),
        Outcome::Unchanged(slot) | Outcome::Older(slot) => Some(*slot),
        Outcome::Refused(_) => None,
    };
    let name = slot.map_or(NONE, |slot| said.context.name(&slot.figure.into()));
    let year = slot.map_or_else(|| NONE.to_owned(), |slot| slot.year.to_string());
    let what: Vec<Tag> = match &line.outcome {
        Outcome::Refused(why) => {
            let words = why.iter().map(|(column, why)| match line.line {
                0 => said.words.refusal(why, lang),
                at => said.words.refusal_at(at, *column, why, lang),
            });
            words.map(|words| tag("p").all(said.write(words))).collect()
        }
        Outcome::Added(after) => vec![columns(keeping, said, None, after)],
        Outcome::Changed { before, after } => vec![columns(keeping, said, Some((before, "→")), after)],
        Outcome::Beside { here, there } => vec![columns(keeping, said, Some((here, "／")), there)],
        Outcome::Removed(before) => vec![columns(keeping, said, None, before)],
        Outcome::Unchanged(_) | Outcome::Older(_) => Vec::new(),
    };
    tag("tr")
        .add(cell("files_line").add(number))
        .add(tag("th").attr("scope", "row").add(name.to_owned()))
        .add(cell("column_year").add(year))
        .add(cell("files_outcome").add(tag("strong").all(said.say(fate(&line.outcome)))))
        .add(cell("files_what").all(what))
}

/// What a measurement says, column by column; beside another one only what is not alike.
fn columns(keeping: Keeping, said: Said, other: Option<(&Measurement, &'static str)>, it: &Measurement) -> Tag {
    let columns = ENTERED.into_iter().filter(|column| {
        let own = shown(it, *column);
        other.map_or(!own.is_empty(), |(other, _)| shown(other, *column) != own)
    });
    tag("dl").all(columns.flat_map(|column| {
        let mut value = tag("dd");
        if let Some((other, sign)) = other {
            value =
                value.add(tag("span").verbatim(told_value(keeping, said, other, column))).add(" ").add(sign).add(" ");
        }
        let value = value.add(tag("span").verbatim(told_value(keeping, said, it, column)));
        [tag("dt").all(said.say(&column.key())), value]
    }))
}

fn told_value(keeping: Keeping, said: Said, it: &Measurement, column: Column) -> String {
    let stands = shown(it, column);
    let named = match column {
        Column::Finality => crate::text::annotation::plain(said.finality(it.finality)).into_owned(),
        Column::Policy => {
            let name = policy_name(&keeping.pack.policies, &it.policy, said.context.lang);
            crate::text::annotation::plain(name).into_owned()
        }
        _ => stands,
    };
    if named.is_empty() { NONE.to_owned() } else { named }
}
