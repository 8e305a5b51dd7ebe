//! The bar that chooses which notes are shown, in which order and how. What is chosen stands in the address and nowhere else.

use super::scene::Scene;
use crate::{
    app::{
        history::Cause,
        sift::{Board, NONE, Offered, Sort, offered},
    },
    browser::{
        dom::{self, Element},
        page,
        task::effect,
    },
    live::{
        mount::mount_in,
        notes::keeping::{said::say, sign},
    },
    notes::words,
    route::query::{Sift, View},
    text::{annotation::plain, fill, localized::LocalizedText},
    ui::{
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// What a list offers: each value of the address with its words.
type Options = Vec<(String, String)>;

/// The bar; hidden as long as there is nothing to choose from.
pub(super) fn view(scene: &Scene, count: Memo<usize>) -> Tag {
    let scene = *scene;
    let (app, plan) = (scene.notes.app, scene.context.plan);
    let there = Memo::new(move |_| scene.notes.look(|notebook| offered(notebook, plan)));
    let boards = move || {
        let names = [words::AS_KIND, words::AS_GOAL, words::AS_TABLE, words::AS_GROUP];
        let boards = Board::ALL.into_iter().zip(names).map(|((_, word), name)| (word.to_owned(), say(app, name)));
        std::iter::once((String::new(), say(app, words::AS_LIST))).chain(boards).collect()
    };
    let sorts = move || {
        let names = [words::SORT_PLAN, words::SORT_NEW, words::SORT_OLD, words::SORT_VOTES];
        Sort::ALL.into_iter().zip(names).map(|((_, word), name)| (word.to_owned(), say(app, name))).collect()
    };
    let of = move |read: fn(&Scene, &Offered) -> Options| move || there.with(|there| read(&scene, there));
    let field = tag("input")
        .attr("type", "search")
        .attr("id", "note-sift-find")
        .attr("autocomplete", "off")
        .on("input", move |event| scene.ask(Sift::Words, dom::typed(&event)))
        .on_mount(move |field| {
            effect(move || {
                let asked = app.view().narrowing().sifted(Sift::Words).to_owned();
                // What is being typed is not written over.
                if dom::value(&field) != asked && !dom::has_focus(&field) {
                    dom::put(&field, &asked);
                }
            });
        });
    let clear = button("button button-small", scene.context.t.filter_clear)
        .on("click", move |_| {
            let board = untrack(|| app.view()).narrowing().sifted(Sift::Board).to_owned();
            app.see(View::narrowed(crate::route::query::Narrowing::default().sift(Sift::Board, board)), Cause::Reader);
            page::focus("note-sift-find");
        })
        .on_mount(move |button| {
            effect(move || {
                let asked = app.view().narrowing();
                let any = Sift::ALL.into_iter().any(|by| by != Sift::Board && !asked.sifted(by).is_empty());
                dom::mark(&button, "hidden", !any);
            });
        });
    styled("div", "note-sift")
        .attr("role", "search")
        .attr("aria-label", plain(&say(app, words::SIFT_TITLE)).into_owned())
        .on_mount(move |bar| effect(move || dom::mark(&bar, "hidden", count.get() == 0)))
        .add(list(&scene, Sift::Board, words::SEE_AS, boards))
        .add(list(&scene, Sift::Sort, words::SORT, sorts))
        .add(list(&scene, Sift::Kind, words::KIND, of(kinds)))
        .add(list(&scene, Sift::Goal, words::SIFT_GOAL, of(goals)))
        .add(list(&scene, Sift::Table, words::COLUMN_TABLE, of(tables)))
        .add(list(&scene, Sift::Group, words::COLUMN_GROUP, of(groups)))
        .add(named(Sift::Words, &say(app, words::SIFT_WORDS), field))
        .add(
            styled("div", "note-sift-said")
                .add(tag("p").attr("role", "status").attr("id", "note-sift-said"))
                .add(clear),
        )
}

fn named(by: Sift, name: &str, field: Tag) -> Tag {
    styled("div", "filter")
        .add(tag("label").attr("for", ["note-sift-", by.key()].concat()).add(name.to_owned()))
        .add(field)
}

/// A list to choose from, which is drawn anew when what it offers changes.
fn list(scene: &Scene, by: Sift, name: &LocalizedText, options: impl Fn() -> Options + 'static) -> Tag {
    let scene = *scene;
    let app = scene.notes.app;
    let drawn = StoredValue::new(Options::new());
    let fill_in = move |list: Element| {
        effect(move || {
            let options = options();
            if drawn.with_value(|drawn| *drawn != options) {
                dom::clear(&list);
                for (value, words) in &options {
                    drop(mount_in(
                        &list,
                        tag("option").attr("value", value.clone()).verbatim(plain(words).into_owned()),
                    ));
                }
                drawn.set_value(options);
            }
            dom::choose(&list, app.view().narrowing().sifted(by));
        });
    };
    let list = tag("select")
        .attr("id", ["note-sift-", by.key()].concat())
        .attr("autocomplete", "off")
        .on("change", move |event| scene.ask(by, dom::typed(&event)))
        .on_mount(fill_in);
    named(by, &say(app, name), list)
}

/// Everything, then each with how many it has; `read` says its value in the address and its name.
fn counted<'a, T: 'a>(
    scene: &Scene,
    all: impl IntoIterator<Item = (&'a Option<T>, &'a usize)>,
    read: impl Fn(&T) -> (String, String),
) -> Options {
    let none = || (NONE.to_owned(), say(scene.notes.app, words::SIFT_NONE));
    let each = all.into_iter().map(|(one, count)| {
        let (value, name) = one.as_ref().map_or_else(none, &read);
        (value, fill(scene.context.t.filter_option, &[("name", &name), ("n", &count.to_string())]))
    });
    std::iter::once((String::new(), scene.context.t.filter_all.to_owned())).chain(each).collect()
}

fn kinds(scene: &Scene, there: &Offered) -> Options {
    counted(scene, &there.kinds, |id| (id.to_string(), sign::name(scene.notes.app, id)))
}

fn goals(scene: &Scene, there: &Offered) -> Options {
    counted(scene, &there.goals, |id| {
        let short = scene.context.plan.goal(*id).map(|goal| goal.short.as_str()).unwrap_or_default();
        (id.to_string(), [&*id.to_string(), " ", short].concat())
    })
}

fn tables(scene: &Scene, there: &Offered) -> Options {
    counted(scene, &there.tables, |(_, table)| (table.clone(), table.clone()))
}

fn groups(scene: &Scene, there: &Offered) -> Options {
    let groups = there.groups.iter().map(|(group, count)| (group, count));
    counted(scene, groups, |id| (id.to_string(), scene.notes.group_name(*id)))
}
