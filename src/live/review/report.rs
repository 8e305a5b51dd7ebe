//! `/report/`, as far as it lives: what this device has of the figures the address asks for, with the notes on them; printed, and
//! saved as Markdown and as a table.

use super::{
    choices::{self, asked, chosen, grading},
    keeping::Keeping,
    told, workbooks,
};
use crate::{
    app::history::Cause,
    browser::{
        address, clock,
        dom::{self, Element},
        files, page,
        storage::LocalStore,
    },
    live::mount::mount_in,
    notes::{
        Moment, NoteStore, Notebook,
        report::{By, Report as NoteReport, Told},
    },
    plan::id::ItemId,
    review::{Asked, Board, Measurement, NoteLine, Report, ReportTold},
    text::annotation::plain,
    ui::{
        context::PageContext,
        html::{Tag, dynamic, styled},
        parts::{
            report::{self, Beside, report_choices},
            review_words::Said,
        },
    },
};
use leptos::prelude::*;

/// Has the report live, once.
pub(super) fn show(keeping: Keeping, context: PageContext, place: &Element) {
    if dom::find_in(place, ".report-live").is_some() {
        return;
    }
    let said = Said { context, words: &keeping.pack.words };
    // Notes are read anew when the reader comes back, and before anything leaves.
    let notes = RwSignal::new_local(notes(context));
    let read = move || notes.set(self::notes(context));
    let heard =
        ["storage", "pageshow", "focus"].map(|event| dom::listen_everywhere(event, false, Box::new(move |_| read())));
    StoredValue::new_local(heard);
    let drawn = dynamic(move || {
        notes.with(|notes| {
            with_report(keeping, context, |whole, asked| {
                let made = (date(), address::whole());
                let beside = Beside {
                    policies: &keeping.pack.policies,
                    grading: grading(keeping, asked),
                    notes: &notes.shown,
                    left_out: notes.hidden.iter().filter(|item| whole.covers(item)).count(),
                    made: Some((&made.0, &made.1)),
                };
                report::report(said, whole, asked, beside)
            })
        })
    });
    let view = styled("div", "board report-live")
        .add(told::trouble(keeping, said))
        .add(
            report_choices(said, &keeping.pack.gradings)
                .on("change", move |_| keeping.app.see(chosen(), Cause::Reader)),
        )
        .add(ways(keeping, said, notes))
        .add(drawn);
    dom::clear(place);
    StoredValue::new_local(mount_in(place, view));
    choices::follow(keeping, context);
}

/// The ways out: paper, Markdown, a table.
fn ways(keeping: Keeping, said: Said, notes: RwSignal<Notes, LocalStorage>) -> Tag {
    let press = |key: &'static str, class: &'static str, act: &'static dyn Fn(Keeping, Said, &Notes)| {
        styled("button", class)
            .attr("type", "button")
            .all(said.say(key))
            .on("click", move |_| notes.with_untracked(|notes| act(keeping, said, notes)))
    };
    styled("div", "report-ways")
        .add(press("report_print", "button button-strong", &|_, _, _| files::print()))
        .add(press("report_markdown", "button", &|keeping, said, notes| {
            let text =
                with_told(keeping, said, |whole, asked, told| whole.markdown(&head(said, asked), &notes.shown, told));
            save(said, "md", "text/markdown;charset=utf-8", &text);
        }))
        .add(press("report_csv", "button", &|keeping, said, notes| {
            let text = with_told(keeping, said, |whole, _, told| whole.csv(&notes.shown, told));
            save(said, "csv", "text/csv;charset=utf-8", &text);
        }))
        .add(press("report_xlsx", "button", &|keeping, said, notes| {
            let rows = with_told(keeping, said, |whole, _, told| whole.rows(&notes.shown, told));
            let sheet = with_told(keeping, said, |whole, _, told| whole.sheet(rows, told));
            workbooks::save(keeping.app, said, name(said), sheet);
        }))
        .add(styled("p", "aside").attr("id", told::STATUS).attr("role", "status").attr("tabindex", "-1"))
}

fn save(said: Said, ending: &str, kind: &str, text: &str) {
    let name = [&name(said), ".", ending].concat();
    told::saved(said, &name, files::save(&name, kind, text));
}

/// What a file is called: the plan, and when it was made, so that none is put in the place of another.
fn name(said: Said) -> String {
    [&said.context.plan.id, "-report-", &clock::stamp()].concat()
}

/// What stands above a report that leaves the page: the title, then what it is of, when it was made, and that it is this device's.
fn head(said: Said, asked: &Asked) -> Vec<String> {
    let context = said.context;
    let term = context.plan.term;
    vec![
        plain(&[context.plan.name.as_str(), " ", context.t.nav_report].concat()).into_owned(),
        said.plain("report_of", &[("what", &report::scope(said, asked))]),
        said.plain("report_term", &[("first", &(term.first + 1).to_string()), ("last", &term.last.to_string())]),
        said.plain("report_made", &[("date", &date())]),
        said.plain("report_from", &[("address", &address::whole())]),
        said.plain("device_only", &[]),
    ]
}

fn date() -> String {
    let [year, month, day, ..] = clock::local(clock::now());
    format!("{year}-{month:02}-{day:02}")
}

/// Does something with the report, again whenever what is entered or asked for changes.
fn with_report<T>(keeping: Keeping, context: PageContext, draw: impl FnOnce(&Report<'_>, &Asked) -> T) -> T {
    let asked = asked(keeping, context);
    let entered: Vec<Measurement> = keeping.look(|book| book.measurements().into_iter().cloned().collect());
    let board = Board::of(context.plan, &keeping.pack.rules, &entered, &[]);
    draw(&Report::of(context.plan, context.original, &board, &entered, &asked), &asked)
}

/// The same once, with what it is told with.
fn with_told<T>(keeping: Keeping, said: Said, act: impl FnOnce(&Report<'_>, &Asked, ReportTold<'_>) -> T) -> T {
    let context = said.context;
    let named = |item: &ItemId| plain(&context.numbered(item)).into_owned();
    let name = |item: &ItemId| plain(context.name(item)).into_owned();
    untrack(|| {
        with_report(keeping, context, |whole, asked| {
            let told = ReportTold {
                words: said.words,
                t: context.t,
                lang: context.lang,
                policies: &keeping.pack.policies,
                grading: grading(keeping, asked),
                named: &named,
                name: &name,
            };
            act(whole, asked, told)
        })
    })
}

/// The notes of this device, as far as they may be printed, and what the others are on.
struct Notes {
    shown: Vec<NoteLine>,
    hidden: Vec<ItemId>,
}

/// Reads the notes. They are looked at only: nothing is kept of them, and nothing written.
fn notes(context: PageContext) -> Notes {
    let store = NoteStore::open(LocalStore, &page::named("data-plan"), clock::new_session());
    let notebook: &Notebook = store.replica();
    let named = |item: &ItemId| match context.plan.name_of(item) {
        Some(_) => plain(&context.numbered(item)).into_owned(),
        None => item.to_string(),
    };
    let dated = |_: Moment| String::new();
    let told = Told { plan: context.plan, lang: context.lang, named: &named, dated: &dated };
    let lines = NoteReport::of(notebook, By::Item, told).parts.into_iter().flat_map(|part| part.lines);
    let shown = lines.map(|line| NoteLine {
        beside: line.beside(told, ""),
        item: line.item,
        texts: std::iter::once(line.text).chain(line.others).collect(),
    });
    let hidden = notebook.notes().filter(|note| note.note().hidden).map(|note| note.item().clone());
    Notes { shown: shown.collect(), hidden: hidden.collect() }
}
