//! A step to another page, and the way back.
//!
//! A plain click on a link to a page of this site becomes a step in the browser's history, and the page is drawn from the plan;
//! the rest is left to the browser: other sites, files, new tabs, other languages. So is a page whose part of the program does
//! not come: a link always leads where it says.

use super::{
    app::App,
    parts::{self, Drawn},
    shell, spots,
};
use crate::{
    app::step::{self, Link, Step},
    browser::{
        address::{self, Target},
        dom::{self, Element, Event},
        page,
        task::spawn,
    },
    route::Route,
    ui::html::Tag,
};
use leptos::prelude::*;

/// Decides what is to be done about a link.
fn decide(app: App, target: &Target) -> Step {
    let link = Link {
        address: &target.address,
        has_place: !target.place.is_empty(),
        is_this_page: target.is_this_page,
        is_this_query: target.is_this_query,
    };
    step::decide(link, app.lang, dom::find("main").is_some())
}

/// Follows links and forms, and the steps back, from here on.
pub(crate) fn listen(app: App) {
    let folder = move || app.folder.get_value();
    app.on("click", false, move |event| {
        if let Some((target, link)) = address::link_of(&folder(), &event) {
            follow(app, &event, target, Some(link));
        }
    });
    app.on("submit", false, move |event| {
        if let Some(target) = address::form_of(&folder(), &event) {
            follow(app, &event, target, None);
        }
    });
    app.on("popstate", false, move |event| back(app, event));
}

fn follow(app: App, event: &Event, target: Target, link: Option<Element>) {
    match decide(app, &target) {
        Step::Document => return,
        Step::Place => target.go_to_place(),
        Step::Top => page::to_top(),
        Step::Query if target.push() => {
            app.route.set(app.route_at(&target.address));
            target.arrive();
        }
        Step::Query => target.load(),
        Step::Draw => draw_next(app, target, link),
    }
    event.prevent_default();
}

/// Draws the page a link leads to. While its part of the program comes, the page shown stays, and the link says that it is busy.
fn draw_next(app: App, target: Target, link: Option<Element>) {
    let step = begin(app);
    if let Some(link) = &link {
        dom::busy(link, true);
    }
    spawn(async move {
        let route = app.route_at(&target.address);
        let drawn = parts::draw(app, route.as_ref().map(|route| route.page.clone())).await;
        if let Some(link) = &link {
            dom::busy(link, false);
        }
        if step != app.steps.get_value() {
            return;
        }
        match drawn {
            Ok(drawn) if target.push() => {
                show(app, route, drawn);
                target.arrive();
            }
            _ => target.load(),
        }
    });
}

/// Shows the page a step in the history leads to. One that comes only as a document, or is no page of ours, is left to the
/// server.
fn back(app: App, event: Event) {
    let next = address::current(&app.folder.get_value());
    let route = app.route_at(&next);
    let page = route.as_ref().map(|route| route.page.clone());
    let step = begin(app);
    if page == app.page() && page.is_some() {
        app.route.set(route);
        return address::restore(&event);
    }
    if route.as_ref().is_none_or(Route::is_document_only) {
        return address::load();
    }
    spawn(async move {
        let drawn = parts::draw(app, page).await;
        if step != app.steps.get_value() {
            return;
        }
        match drawn {
            Ok(drawn) => {
                show(app, route, drawn);
                address::restore(&event);
            }
            Err(_) => address::load(),
        }
    });
}

fn begin(app: App) -> u32 {
    app.steps.update_value(|steps| *steps += 1);
    app.steps.get_value()
}

/// Puts a page in the place of the one shown.
fn show(app: App, route: Option<Route>, drawn: Drawn) {
    let Some(main) = dom::find("main") else { return };
    app.notes.close();
    app.glossary.close(false);
    end_page(app);
    app.route.set(route);
    put(&main, drawn.content);
    page::set_title(&drawn.title);
    let page = app.page();
    shell::follow(app, page.as_ref());
    spots::attach(app);
    page::greet(&main);
}

/// Draws the page shown once more, in other words. The reader stays where they are.
pub(crate) fn redraw(app: App, content: Tag) {
    if let Some(main) = dom::find("main") {
        end_page(app);
        put(&main, content);
        spots::attach(app);
    }
}

/// Ends what lives with the page shown.
fn end_page(app: App) {
    app.of_page.with_value(Owner::cleanup);
}

fn put(main: &Element, content: Tag) {
    dom::clear(main);
    // A page holds nothing that lives but what is attached to it.
    super::mount::mount_in(main, content);
}
