//! Measured values as files: saved on the device, asked for by forms, taken in after a preview, and all cleared. Each is one step
//! that can be taken back.

use super::{
    keeping::Keeping,
    preview::{self, Chosen, Content, reading},
    told, workbooks,
};
use crate::{
    browser::{
        clock, dom,
        files::{self, ChosenFile},
        page,
        task::on_frame,
    },
    live::{app::App, part_error::PartError, parts::with_part},
    replica::intake::MOST_BYTES,
    review::{FileRefusal, clearing, json},
    text::Lang,
    ui::{
        html::{Node, Tag, styled, tag},
        parts::{board_list::named_departments, review_words::Said},
    },
};
use leptos::prelude::*;
use std::rc::Rc;

/// The field files are chosen in.
const CHOOSE: &str = "files-choose";
/// The list of departments forms are for.
const FORM_OF: &str = "files-form-of";
/// What spreadsheets write.
const CSV: &str = "text/csv;charset=utf-8";

/// The part of the page for files.
pub(super) fn files(keeping: Keeping, said: Said) -> Tag {
    let chosen: RwSignal<Vec<Chosen>> = RwSignal::new(Vec::new());
    StoredValue::new_local(files::hold_stray_files());
    let ways = styled("div", "files-ways")
        .add(way(said, "files_save", "files_save_lead").all(saving(keeping, said)))
        .add(way(said, "files_form", "files_form_lead").all(forms(keeping, said)))
        .add(way(said, "files_take", "files_take_lead").all(choosing(keeping, said, chosen)))
        .add(way(said, "files_clear", "files_clear_lead").add(clear(keeping, said)));
    styled("section", "files")
        .attr("aria-labelledby", "files_title")
        .add(tag("h2").attr("id", "files_title").all(said.say("files_title")))
        .add(ways)
        .add(preview::preview(keeping, said, chosen))
        .add(told::foot(keeping, said))
        .on("drop", move |event| read(keeping.app, chosen, files::dropped(&event)))
}

fn way(said: Said, key: &'static str, lead: &'static str) -> Tag {
    styled("div", "files-way").add(tag("h3").all(said.say(key))).add(tag("p").all(said.say(lead)))
}

fn press(said: Said, key: &'static str, act: impl Fn() + 'static) -> Tag {
    styled("button", "button").attr("type", "button").all(said.say(key)).on("click", move |_| act())
}

fn saving(keeping: Keeping, said: Said) -> [Tag; 3] {
    let csv = move || {
        let text = keeping.peek(|book| reading(keeping, said, true).file(book, said.context.lang));
        save(keeping, said, "review-values.csv", CSV, &text);
    };
    let values = move || save(keeping, said, "review-values.json", "application/json", &keeping.peek(json));
    let excel = move || {
        if keeping.peek(|book| book.count() == 0) {
            return told::tell(&said.plain("files_none", &[]));
        }
        let (reading, lang) = (reading(keeping, said, true), said.context.lang);
        let rows = keeping.peek(|book| reading.file_rows(book, lang));
        let sheet = reading.sheet(rows, said.plain("column_value", &[]), lang);
        workbooks::save(keeping.app, said, "review-values".to_owned(), sheet);
    };
    [press(said, "files_csv", csv), press(said, "files_xlsx", excel), press(said, "files_json", values)]
}

/// Saves what is entered, where anything is.
fn save(keeping: Keeping, said: Said, name: &str, kind: &str, text: &str) {
    if keeping.peek(|book| book.count() == 0) {
        told::tell(&said.plain("files_none", &[]));
    } else {
        told::saved(said, name, files::save(name, kind, text));
    }
}

fn forms(keeping: Keeping, said: Said) -> [Tag; 3] {
    let all = tag("option").attr("value", "").all(said.say("files_form_all"));
    let departments = named_departments(said.context);
    let options = departments.into_iter().map(|(own, here)| tag("option").attr("value", own).add(here));
    let list = tag("select").attr("id", FORM_OF).attr("autocomplete", "off").add(all).all(options);
    let label = tag("label").attr("for", FORM_OF).all(said.say("departments"));
    // The plan's own words are those by which a department knows itself.
    let chosen = || {
        let department = dom::find(&["#", FORM_OF].concat()).map(|list| dom::value(&list)).unwrap_or_default();
        let name = ["review-form-", &department.replace(['/', '\\', ' '], "-")].concat();
        (Some(department).filter(|name| !name.is_empty()), name.trim_end_matches('-').to_owned())
    };
    let save = move || {
        let (of, name) = chosen();
        let text = reading(keeping, said, false).form(of.as_deref(), Lang::Ja);
        let name = [&name, ".csv"].concat();
        told::saved(said, &name, files::save(&name, CSV, &text));
    };
    let excel = move || {
        let (of, name) = chosen();
        let reading = reading(keeping, said, false);
        let sheet = reading.sheet(reading.form_rows(of.as_deref(), Lang::Ja), "様式".to_owned(), Lang::Ja);
        workbooks::save(keeping.app, said, name, sheet);
    };
    [
        styled("div", "filter").add(label).add(list),
        press(said, "files_form_save", save),
        press(said, "files_form_xlsx", excel),
    ]
}

fn choosing(keeping: Keeping, said: Said, chosen: RwSignal<Vec<Chosen>>) -> [Node; 2] {
    let field = tag("input")
        .attr("type", "file")
        .attr("id", CHOOSE)
        .attr("multiple", "")
        .on("change", move |event| read(keeping.app, chosen, files::chosen(&event)));
    [tag("label").attr("for", CHOOSE).all(said.say("files_choose")).into(), field.into()]
}

/// Reads files and shows what each would change.
fn read(app: App, chosen: RwSignal<Vec<Chosen>>, files: Vec<ChosenFile>) {
    let files = Rc::new(files);
    with_part(app, None, move || {
        let files = Rc::clone(&files);
        async move {
            let mut read = Vec::new();
            for file in files.iter() {
                read.push(Chosen { name: file.name(), content: content(file).await? });
            }
            if !read.is_empty() {
                chosen.set(read);
                on_frame(|_| {
                    page::focus(preview::HEAD);
                });
            }
            Ok(())
        }
    });
}

/// What is in a file: a text, or the rows of a workbook.
async fn content(file: &ChosenFile) -> Result<Result<Content, FileRefusal>, PartError> {
    if file.size() > MOST_BYTES {
        return Ok(Err(FileRefusal::TooLarge));
    }
    if !file.name().to_lowercase().ends_with(workbooks::ENDING) {
        return Ok(file.table().await.map(Content::Text).ok_or(FileRefusal::NotText));
    }
    match file.bytes().await {
        None => Ok(Err(FileRefusal::NotText)),
        Some(bytes) => Ok(workbooks::read(bytes).await?.map(Content::Rows)),
    }
}

fn clear(keeping: Keeping, said: Said) -> Tag {
    press(said, "files_clear_all", move || {
        let edits = keeping.peek(|book| clearing(book, clock::now()));
        let count = edits.len().to_string();
        told::tell(&if keeping.take(edits) {
            said.plain("files_cleared", &[("n", &count)])
        } else {
            said.plain("files_none_here", &[])
        });
    })
}
