//! A map in motion: hears fingers, wheel and keys, has [`Hand`] decide, and changes how the drawing is moved and stretched, once
//! a frame and nothing else.
//!
//! Over 300 lines: one state, with a method for each thing that is heard.

use super::{
    bar::{self, Bar},
    closer::Closer,
};
use crate::{
    browser::{
        dom::{self, Element, Event, Listener},
        pointer::{self, Screen},
        task,
    },
    map::{
        gesture::{Effect, Hand, Input},
        glide::Glide,
        near::Near,
        shape::Frame,
        sight::Sight,
    },
    ui::{context::PageContext, parts::map_view::SHEET},
};
use leptos::prelude::*;
use std::rc::Rc;

/// How long the map takes to go somewhere, in milliseconds.
const WAY: f64 = 200.0;
/// How long the map has to rest before that is told, in milliseconds: browsers refuse an address that changes too often.
const REST: i32 = 300;
/// The longest a frame counts, in milliseconds: who comes back to the page finds the map where it was.
const FRAME: f64 = 64.0;

/// The handle of a map, free to copy. It lives as long as the page.
#[derive(Clone, Copy)]
pub(super) struct Moving(StoredValue<State, LocalStorage>);

struct State {
    /// The drawing.
    map: Element,
    /// What of it is moved.
    sheet: Element,
    sight: Sight,
    hand: Hand,
    motion: Motion,
    /// Whether a frame is waited for.
    waits: bool,
    /// Whether the click that ends what fingers did is no click.
    swallows: bool,
    /// Counts moves, so that only the last is told of.
    moves: u32,
    /// Is told where the map comes to rest.
    rests: Rc<dyn Fn(Sight)>,
    closer: Closer,
    bar: Option<Bar>,
}

/// What the map does by itself.
#[derive(Clone, Copy)]
enum Motion {
    Rests,
    Goes { from: Sight, to: Sight, part: f64, at: f64 },
    Glides { glide: Glide, at: f64 },
}

/// Has a map move, and tells where it comes to rest. Nothing of what is no map of this build.
pub(super) fn begin(
    context: PageContext,
    map: &Element,
    near: Near,
    rests: impl Fn(Sight) + 'static,
) -> Option<Moving> {
    let sheet = dom::find_in(map, &[".", SHEET].concat())?;
    let frame = Frame::read(&dom::said(map, "viewBox"))?;
    let moving = Moving(StoredValue::new_local(State {
        map: map.clone(),
        sheet,
        sight: Sight::whole(frame),
        hand: Hand::default(),
        motion: Motion::Rests,
        waits: false,
        swallows: false,
        moves: 0,
        rests: Rc::new(rests),
        closer: Closer::new(near),
        bar: None,
    }));
    let bar = bar::mount_bar(context, map, move |key| {
        moving.does(Input::Key(key));
    });
    moving.0.update_value(|state| state.bar = bar);
    StoredValue::new_local(moving.listen(map));
    dom::mark(map, "data-moves", true);
    moving.draw();
    Some(moving)
}

impl Moving {
    fn listen(self, map: &Element) -> Vec<Listener> {
        let mut listeners = Vec::new();
        let mut on = |event, answer: Box<dyn FnMut(Event)>| listeners.extend(dom::listen(map, event, answer));
        on("pointerdown", Box::new(move |event| self.down(&event)));
        on("wheel", Box::new(move |event| self.take(&event, self.screen().wheel(&event))));
        // Two fingers are never the browser's, whatever it makes of one.
        for touch in ["touchstart", "touchmove"] {
            on(
                touch,
                Box::new(move |event| {
                    if pointer::is_two(&event) {
                        event.prevent_default();
                    }
                }),
            );
        }
        on("dragstart", Box::new(|event| event.prevent_default()));
        on("click", Box::new(move |event| self.clicked(&event)));
        on("focusin", Box::new(move |event| self.focused(&event)));
        let figure = map.parent_element();
        let keys = move |event: Event| {
            if let Some(key) = pointer::key(&event) {
                self.take(&event, Input::Key(key));
            }
        };
        listeners.extend(figure.and_then(|figure| dom::listen(&figure, "keydown", Box::new(keys))));
        // A finger that came down on the map goes on wherever it is.
        let mut follow = |event, answer: Box<dyn Fn(Event)>| {
            let held = move |event| {
                if self.0.with_value(|state| !state.hand.is_free()) {
                    answer(event);
                }
            };
            listeners.extend(dom::listen_everywhere(event, false, Box::new(held)));
        };
        follow("pointermove", Box::new(move |event| self.moved(&event)));
        follow("pointerup", Box::new(move |event| self.up(&event)));
        follow(
            "pointercancel",
            Box::new(move |event| {
                self.does(Input::Lost(pointer::id(&event)));
            }),
        );
        // A narrower map has other texts.
        listeners.extend(dom::listen_everywhere("resize", false, Box::new(move |_| self.draw())));
        listeners
    }

    fn screen(self) -> Screen {
        self.0.with_value(|state| Screen::of(&state.map, state.sight.size().x))
    }

    fn down(self, event: &Event) {
        if pointer::is_first_button(event) {
            self.0.update_value(|state| {
                state.motion = Motion::Rests;
                state.swallows = false;
            });
            self.does(Input::Down(self.screen().finger(event)));
        }
    }

    fn moved(self, event: &Event) {
        if pointer::is_let_go(event) {
            self.does(Input::Lost(pointer::id(event)));
            return;
        }
        let effect = self.does(Input::Moved(self.screen().finger(event)));
        if matches!(effect, Effect::Show(_)) {
            let map = self.0.with_value(|state| state.map.clone());
            pointer::capture(&map, pointer::id(event));
        }
    }

    fn up(self, event: &Event) {
        let effect = self.does(Input::Up(self.screen().finger(event)));
        if effect != Effect::Leave {
            self.0.update_value(|state| state.swallows = true);
            self.tell_of_rest();
        }
    }

    /// The click at the end of a drag or of a double tap opens nothing.
    fn clicked(self, event: &Event) {
        let swallows = self.0.try_update_value(|state| std::mem::take(&mut state.swallows));
        if swallows == Some(true) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// What the keyboard reaches is brought in sight.
    fn focused(self, event: &Event) {
        let Some(zone) = dom::around(event, "a") else { return };
        let sight = self.sight();
        let at = sight.under(self.screen().middle_of(&zone));
        if !sight.shows(at) {
            self.perform(Effect::Go(sight.about(at, 1.0)));
        }
    }

    /// Does what an event asks for, unless it is the browser's.
    fn take(self, event: &Event, input: Input) {
        if self.does(input) != Effect::Leave {
            event.prevent_default();
        }
    }

    /// Which part of the map is seen.
    pub(super) fn sight(self) -> Sight {
        self.0.with_value(|state| state.sight)
    }

    /// Where the map is going: what keys pressed quickly go on from.
    fn aim(self) -> Sight {
        self.0.with_value(|state| match state.motion {
            Motion::Goes { to, .. } => to,
            Motion::Rests | Motion::Glides { .. } => state.sight,
        })
    }

    fn does(self, input: Input) -> Effect {
        let sight = if matches!(input, Input::Key(_)) { self.aim() } else { self.sight() };
        let pixel = self.screen().pixel;
        let effect = self.0.try_update_value(|state| {
            let (hand, effect) = state.hand.after(sight, input, pixel);
            state.hand = hand;
            effect
        });
        let effect = effect.unwrap_or(Effect::Leave);
        self.perform(effect);
        effect
    }

    fn perform(self, effect: Effect) {
        match effect {
            Effect::Leave | Effect::Take | Effect::Release(None) => {}
            Effect::Show(sight) => {
                self.0.update_value(|state| {
                    state.motion = Motion::Rests;
                    state.sight = sight;
                });
                self.ask_frame();
            }
            Effect::Go(to) if pointer::wants_no_motion() => self.perform(Effect::Show(to)),
            Effect::Go(to) => self.move_by(|from| Motion::Goes { from, to, part: 0.0, at: 0.0 }),
            Effect::Release(Some(_)) if pointer::wants_no_motion() => {}
            Effect::Release(Some(glide)) => self.move_by(|_| Motion::Glides { glide, at: 0.0 }),
        }
    }

    fn move_by(self, motion: impl FnOnce(Sight) -> Motion) {
        self.0.update_value(|state| state.motion = motion(state.sight));
        self.ask_frame();
    }

    fn ask_frame(self) {
        let asked = self.0.try_update_value(|state| !std::mem::replace(&mut state.waits, true));
        if asked == Some(true) {
            task::on_frame(move |time| self.frame(time));
        }
    }

    /// The one place where the drawing changes.
    fn frame(self, time: f64) {
        // The page may be left meanwhile.
        let moves = self.0.try_update_value(|state| {
            state.waits = false;
            state.motion = match state.motion {
                Motion::Rests => Motion::Rests,
                Motion::Goes { from, to, part, at } => {
                    let part = (part + passed(at, time) / WAY).min(1.0);
                    let left = 1.0 - part;
                    state.sight = if part < 1.0 { from.toward(to, 1.0 - left * left * left) } else { to };
                    if part < 1.0 { Motion::Goes { from, to, part, at: time } } else { Motion::Rests }
                }
                Motion::Glides { glide, at } => {
                    let (sight, next) = glide.step(state.sight, passed(at, time));
                    state.sight = sight;
                    next.map_or(Motion::Rests, |glide| Motion::Glides { glide, at: time })
                }
            };
            !matches!(state.motion, Motion::Rests)
        });
        let Some(moves) = moves else { return };
        self.draw();
        if moves {
            self.ask_frame();
        } else {
            self.tell_of_rest();
        }
    }

    fn tell_of_rest(self) {
        let Some(moves) = self.0.try_update_value(|state| {
            state.moves += 1;
            state.moves
        }) else {
            return;
        };
        task::later(REST, move || {
            // Where the page was left meanwhile there is nothing to tell.
            let rests = self.0.try_with_value(|state| {
                (state.moves == moves && !state.hand.moves()).then(|| (state.rests.clone(), state.sight))
            });
            if let Some((rests, sight)) = rests.flatten() {
                rests(sight);
            }
        });
    }

    /// Shows a part of the map; at once, or so that it is seen how.
    pub(super) fn show(self, sight: Sight, at_once: bool) {
        self.perform(if at_once { Effect::Show(sight) } else { Effect::Go(sight) });
    }

    fn draw(self) {
        let screen = self.screen();
        self.0.try_update_value(|state| {
            let sight = state.sight;
            dom::say(&state.sheet, "transform", &sight.transform());
            state.closer.follow(&state.map, &state.sheet, sight, screen.width);
            if let Some(bar) = &mut state.bar {
                bar.follow(sight, screen.pixel, state.closer.km());
            }
        });
    }
}

/// The time a frame counts: the first of a motion, none.
fn passed(before: f64, now: f64) -> f64 {
    if before > 0.0 { (now - before).clamp(0.0, FRAME) } else { 16.0 }
}
