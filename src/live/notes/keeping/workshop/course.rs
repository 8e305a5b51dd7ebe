//! The course of a workshop: which phase it is in, how much time is left, and the way on.

use super::hall::Hall;
use crate::{
    browser::{
        clock,
        dom::{self, Element},
        task::{effect, later},
    },
    notes::{
        Moment,
        workshop::{Phase, Signal, Timer, words},
    },
    text::annotation::plain,
    ui::{
        html::{Node, Tag, dynamic, placeholder, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// How often the clock is looked at, in milliseconds.
const TICK: i32 = 250;

/// Where it stands among its phases.
pub(super) fn steps(hall: Hall) -> Tag {
    let steps = Phase::ALL.iter().map(|phase| {
        let phase = *phase;
        tag("li").add(hall.say(phase.name())).on_mount(move |step| {
            effect(move || {
                if hall.phase.get() == Some(phase) {
                    dom::say(&step, "aria-current", "step");
                } else {
                    dom::unsay(&step, "aria-current");
                }
            });
        })
    });
    styled("ol", "workshop-steps").attr("aria-label", plain(&hall.say(words::PHASES)).into_owned()).all(steps)
}

/// The ways to the phase before and to the next.
pub(super) fn ways(hall: Hall, phase: Phase) -> Tag {
    let way = |to: Option<Phase>, class, word| {
        to.map(|to| {
            let name = plain(&hall.say(to.name())).into_owned();
            button(class, hall.say_with(word, &[("phase", &name)])).on("click", move |_| {
                // A note that is being written belongs to the phase before.
                hall.app().notes.close();
                hall.said().set(String::new());
                hall.change(|run| run.go(to, clock::now()));
                Hall::go_to_phase();
            })
        })
    };
    styled("div", "note-buttons workshop-ways").all(way(phase.before(), "button", words::TO_BEFORE)).all(way(
        phase.next(),
        "button button-strong",
        words::TO_NEXT,
    ))
}

/// The time that is left, to be read from the back of a room, and what is done with it. Its last minute and its end are told in words,
/// once each; no sound is needed.
pub(super) fn timer(hall: Hall) -> Node {
    let is_timed = Memo::new(move |_| hall.with(|run| run.timer() != Timer::Unlimited));
    let seconds = RwSignal::new(0_u64);
    let told = RwSignal::new(None::<Signal>);
    let before = StoredValue::new(clock::now());
    let look = move || {
        let now = clock::now();
        let (left, signal) = hall.peek(|run| (run.timer().seconds(now), run.signal(before.get_value(), now)));
        before.set_value(now);
        let left = left.unwrap_or_default();
        if seconds.get_untracked() != left {
            seconds.set(left);
        }
        if signal.is_some() {
            told.set(signal);
        } else if left > 60 && told.get_untracked().is_some() {
            told.set(None);
        }
    };
    beat(look, before);
    effect(move || {
        // A minute more is seen at once.
        hall.with(|_| ());
        untrack(look);
    });
    dynamic(move || if is_timed.get() { timed(hall, seconds, told) } else { placeholder() })
}

/// Does something again and again, as long as what it is about is there.
fn beat(act: impl Fn() + Copy + 'static, alive: StoredValue<Moment>) {
    later(TICK, move || {
        if alive.try_get_value().is_some() {
            act();
            beat(act, alive);
        }
    });
}

fn timed(hall: Hall, seconds: RwSignal<u64>, told: RwSignal<Option<Signal>>) -> Tag {
    let runs = Memo::new(move |_| hall.with(|run| run.timer().runs()));
    let show = move |clock: Element| {
        effect(move || {
            let left = seconds.get();
            dom::put_words(&clock, &format!("{}:{:02}", left / 60, left % 60));
        });
    };
    let press = |word, act: fn(Hall)| button("button button-small", hall.say(word)).on("click", move |_| act(hall));
    let toggle = dynamic(move || {
        let word = if runs.get() { words::TIMER_STOP } else { words::TIMER_GO };
        tag("span").add(hall.say(word))
    });
    let toggle = tag("button")
        .attr("type", "button")
        .attr("class", "button button-small")
        .add(toggle)
        .on("click", move |_| hall.change(|run| run.toggle_timer(clock::now())));
    let said = dynamic(move || {
        let still = (!runs.get()).then_some(words::TIMER_STILL);
        let word = match (seconds.get() == 0, told.get()) {
            (true, _) => Some(words::TIME_OVER),
            (false, Some(Signal::LastMinute)) => still.or(Some(words::LAST_MINUTE)),
            (false, _) => still,
        };
        tag("span").add(word.map(|word| hall.say(word)).unwrap_or_default())
    });
    styled("div", "workshop-timer")
        .on_mount(move |place| effect(move || dom::mark(&place, "data-over", seconds.get() == 0)))
        .add(
            styled("p", "workshop-clock")
                .add(styled("span", "workshop-clock-name").add(hall.say(words::TIMER)))
                .add(tag("span").attr("role", "timer").on_mount(show)),
        )
        .add(styled("p", "workshop-told").attr("role", "status").add(said))
        .add(
            styled("div", "note-buttons")
                .add(toggle)
                .add(press(words::TIMER_MORE, |hall| hall.change(|run| run.lengthen(clock::now())))),
        )
}
