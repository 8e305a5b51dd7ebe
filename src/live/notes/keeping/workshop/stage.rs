//! The running workshop: what it is, where it stands, and what its phase is about.

use super::{
    course, gathering,
    hall::Hall,
    joining::facts,
    sheet,
    voting::{self, voter},
    wall, writing,
};
use crate::{
    browser::page,
    notes::workshop::{Phase, words},
    route::Page,
    ui::{
        html::{Tag, dynamic, placeholder, styled, tag},
        parts::basics::{button, link},
    },
};
use leptos::prelude::*;

/// The workshop on this device.
pub(super) fn stage(hall: Hall) -> Tag {
    let (name, facts) = hall.peek(|run| (run.settings().name().to_owned(), Some(facts(hall, run.settings()))));
    let seat = dynamic(move || {
        let table = hall.table_name(hall.table.get());
        styled("p", "workshop-seat").add(hall.say_with(words::SEATED, &[("table", &table)]))
    });
    let lost = dynamic(move || {
        if hall.is_kept() {
            return placeholder();
        }
        styled("p", "alert").attr("role", "alert").add(hall.say(words::NOT_KEPT))
    });
    let head =
        styled("div", "workshop-head").add(styled("p", "workshop-name").verbatim(name)).all(facts).add(seat).add(lost);
    let foot = styled("div", "workshop-foot").add(styled("p", "aside").add(hall.say(words::EACH_TABLET))).add(
        tag("p").add(button("button", hall.say(words::FINISH)).on("click", move |_| {
            hall.finish();
            page::to_heading();
        })),
    );
    tag("section")
        .attr("aria-labelledby", "workshop-phase")
        .attr("class", "workshop-stage")
        .add(head)
        .add(course::steps(hall))
        .add(
            styled("div", "workshop-course")
                .add(dynamic(move || {
                    let phase = hall.phase.get().unwrap_or(Phase::Gather);
                    styled("div", "workshop-now")
                        .add(tag("h2").attr("id", "workshop-phase").attr("tabindex", "-1").add(hall.say(phase.name())))
                        .add(tag("p").add(hall.say(phase.hint())))
                        .add(course::ways(hall, phase))
                }))
                .add(course::timer(hall)),
        )
        .add(dynamic(move || body(hall, hall.phase.get().unwrap_or(Phase::Gather))))
        .add(foot)
}

fn body(hall: Hall, phase: Phase) -> Tag {
    let body = styled("div", "workshop-body").attr("data-phase", phase.word());
    match phase {
        Phase::Gather => body.add(gathering::gathering(hall)),
        Phase::Write => body.add(writing::ways(hall)).add(wall::wall(hall, words::OWN_NOTES)),
        Phase::Show => body.add(wall::wall(hall, words::WALL)).add(bring(hall)),
        Phase::Group => body.add(wall::grouping(hall)).add(wall::wall(hall, words::WALL)).add(bring(hall)),
        Phase::Vote => body.add(voter(hall)).add(wall::wall(hall, words::WALL)).add(voting::next(hall)),
        Phase::Talk => body.add(wall::wall(hall, words::WALL)),
        Phase::Close => body.add(dynamic(move || sheet::sheet(hall))),
    }
}

/// How notes of other tables come here.
fn bring(hall: Hall) -> Tag {
    styled("div", "aside")
        .add(tag("p").add(hall.say(words::BRING)))
        .add(tag("p").add(link(hall.context.to(Page::Notes)).attr("class", "more").add(hall.say(words::TO_NOTES))))
}
