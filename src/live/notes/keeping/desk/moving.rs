//! Notes put into groups, and groups into groups: a sheet with every group as a button, and room for a new one.

use super::scene::Scene;
use crate::{
    app::sift::ordered_groups,
    browser::{dom, page},
    live::{
        mount::mount_in,
        notes::keeping::{
            card::{place_of, press},
            list,
            open_list::OpenList,
            said::{say, say_with},
        },
    },
    notes::words,
    replica::RecordId,
    text::{annotation::plain, localized::LocalizedText},
    ui::{
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::time::Duration;

/// How long the name of a group may be.
const LONGEST: &str = "60";
const NAME: &str = "note-group-name";

/// What can be done with a group.
pub(in crate::live::notes::keeping) fn tools(scene: &Scene, group: RecordId, name: &str) -> Tag {
    let (scene, app) = (*scene, scene.notes.app);
    let tool =
        |word, label| press(app, word).attr("aria-label", plain(&say_with(app, label, &[("name", name)])).into_owned());
    let own = name.to_owned();
    styled("div", "group-tools")
        .add(tool(words::RENAME, words::RENAME_OF).on("click", move |_| {
            let own = scene.notes.own_name(group);
            ask(&scene, words::RENAME, &own, words::RENAME, move |name| {
                scene.notes.name_group(group, name);
            });
        }))
        .add(tool(words::MOVE, words::MOVE_GROUP_OF).on("click", move |_| open(&scene, group)))
        .add(tool(words::DISSOLVE, words::DISSOLVE_OF).on("click", move |_| {
            scene.notes.dissolve(group);
            scene.said.set(say_with(app, words::DISSOLVED, &[("name", &own)]));
            page::focus("note-sift-board");
        }))
}

/// Opens the sheet that asks where a note or a group is to lie.
pub(in crate::live::notes::keeping) fn open(scene: &Scene, of: RecordId) {
    let scene = *scene;
    let app = scene.notes.app;
    let (now, groups) = scene.notes.peek(|notebook| {
        // A group lies neither in itself nor in what lies in it.
        let fits = |group: &RecordId| *group != of && !notebook.groups_around(*group).contains(&of);
        let groups = ordered_groups(notebook).into_iter().map(|(id, _)| id).filter(fits);
        (notebook.group_of(of), groups.collect::<Vec<_>>())
    });
    let to = move |word: String, group: Option<RecordId>| {
        tag("button")
            .attr("class", "button")
            .attr("type", "button")
            .attr_opt("aria-current", (now == group).then_some("true"))
            .verbatim(plain(&word).into_owned())
            .on("click", move |_| {
                list::close(scene.notes);
                put(&scene, of, group);
            })
    };
    let all = groups.into_iter().map(|group| to(scene.notes.group_name(group), Some(group)));
    let out = now.is_some().then(|| to(say(app, words::MOVE_OUT), None));
    let buttons = styled("div", "note-buttons").all(all).all(out);
    let body = tag("div").add(buttons).add(field(&scene, "", words::MOVE_NEW, move |name| {
        let group = scene.notes.make_group(name, Some(of));
        arrive(&scene, of, Some(group));
    }));
    sheet(&scene, words::MOVE_TITLE, body);
}

/// Opens the sheet that asks for the name of a group that is to be.
pub(in crate::live::notes::keeping) fn make(scene: &Scene) {
    let scene = *scene;
    ask(&scene, words::GROUP_MAKE, "", words::GROUP_MAKE, move |name| {
        scene.notes.make_group(name, None);
    });
}

/// Asks for a name.
fn ask(scene: &Scene, title: &LocalizedText, name: &str, word: &LocalizedText, act: impl Fn(String) + 'static) {
    let body = field(scene, name, word, act);
    sheet(scene, title, body);
    page::focus(NAME);
}

/// A field for a name, and the button that takes it.
fn field(scene: &Scene, name: &str, word: &LocalizedText, act: impl Fn(String) + 'static) -> Tag {
    let (scene, app) = (*scene, scene.notes.app);
    let act = std::rc::Rc::new(move || {
        let name =
            dom::find(&["#", NAME].concat()).map(|field| dom::value(&field).trim().to_owned()).unwrap_or_default();
        if name.is_empty() {
            page::focus(NAME);
        } else {
            list::close(scene.notes);
            act(name);
        }
    });
    let by_key = act.clone();
    let input = tag("input")
        .attr("type", "text")
        .attr("id", NAME)
        .attr("maxlength", LONGEST)
        .attr("autocomplete", "off")
        .attr("value", name.to_owned())
        .on("keydown", move |event| {
            if dom::entered(&event).is_some() {
                event.prevent_default();
                by_key();
            }
        });
    styled("div", "group-name")
        .add(tag("label").attr("for", NAME).add(say(app, words::GROUP_NAME)))
        .add(input)
        .add(button("button", say(app, word)).on("click", move |_| act()))
}

/// Shows a sheet over the page's lower edge; Escape closes it.
fn sheet(scene: &Scene, title: &LocalizedText, body: Tag) {
    let notes = scene.notes;
    list::close(notes);
    let opener = page::FocusTarget::of_reader();
    let view = styled("section", "sheet note-list note-move")
        .attr("id", "note-move")
        .attr("role", "dialog")
        .attr("aria-labelledby", "note-move-title")
        .attr("tabindex", "-1")
        .add(tag("h2").attr("id", "note-move-title").add(say(notes.app, title)))
        .add(body)
        .add(
            styled("div", "sheet-foot")
                .add(button("button", notes.app.t().note_close).on("click", move |_| list::close(notes))),
        );
    let Some(sheet) = dom::body().and_then(|body| mount_in(&body, view)) else { return };
    notes.list.set_value(Some(OpenList { sheet, opener, owner: Owner::new() }));
    page::focus("note-move");
}

fn put(scene: &Scene, of: RecordId, group: Option<RecordId>) {
    scene.notes.put_in(of, group);
    arrive(scene, of, group);
}

/// Says where something lies now, and brings the reader to it once it is drawn there.
fn arrive(scene: &Scene, of: RecordId, group: Option<RecordId>) {
    let app = scene.notes.app;
    scene.said.set(match group {
        Some(group) => say_with(app, words::MOVED, &[("group", &scene.notes.group_name(group))]),
        None => say(app, words::MOVED_OUT),
    });
    set_timeout(
        move || {
            if let Some(button) = dom::find(&["[id=\"", &place_of(of), "\"] [data-move]"].concat()) {
                dom::focus_on(&button);
                dom::keep_in_sight(&button);
            }
        },
        Duration::ZERO,
    );
}
