//! Who votes on this tablet, and how many dots they have left.

use super::hall::Hall;
use crate::{
    browser::{dom, page},
    notes::workshop::words,
    ui::{
        html::{Tag, dynamic, styled, tag},
        parts::basics::button,
    },
};

/// Which person it is, and what is left to them.
pub(super) fn voter(hall: Hall) -> Tag {
    styled("div", "workshop-voter").attr("id", "workshop-voter").attr("tabindex", "-1").attr("role", "group").add(
        tag("div").attr("role", "status").add(dynamic(move || {
            let (number, left) = hall.with(|run| (run.voter.number, run.voter.left(run.settings().votes())));
            let left = match left {
                0 => hall.say(words::VOTES_NONE),
                left => hall.say_with(words::VOTES_LEFT, &[("n", &left.to_string())]),
            };
            styled("p", "workshop-large-words")
                .add(tag("strong").add(hall.say_with(words::VOTER, &[("n", &number.to_string())])))
                .add(tag("span").add(left))
        })),
    )
}

/// The way to the next person, who begins at the top.
pub(super) fn next(hall: Hall) -> Tag {
    tag("p").add(button("button button-strong", hall.say(words::NEXT_VOTER)).on("click", move |_| {
        hall.change(|run| run.voter.next());
        page::focus("workshop-voter");
        if let Some(voter) = dom::find("#workshop-voter") {
            dom::keep_in_sight(&voter);
        }
    }))
}
