//! What everything on the page of a workshop is told.

use super::kept;
use crate::{
    browser::{clock, page},
    live::{
        app::App,
        notes::keeping::{
            controller::Controller,
            desk::scene::Scene,
            said::{say, say_with},
        },
    },
    notes::{
        NoteId,
        workshop::{LinkFault, Phase, Run, Settings, words},
    },
    plan::id::ItemId,
    text::localized::LocalizedText,
    ui::context::PageContext,
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::time::Duration;

/// The page of a workshop. A handle, free to copy. The page is a document of its own, and this lives as long as it.
#[derive(Clone, Copy)]
pub(super) struct Hall(&'static Held);

impl std::ops::Deref for Hall {
    type Target = Held;

    fn deref(&self) -> &Held {
        self.0
    }
}

/// What the page holds.
pub(super) struct Held {
    pub(super) notes: Controller,
    pub(super) context: PageContext,
    run: RwSignal<Option<Run>>,
    /// What a link asked this device to join, or why it cannot.
    invitation: RwSignal<Option<Result<Settings, LinkFault>>>,
    /// Whether where it stands outlives the page.
    kept: RwSignal<bool>,
    /// The one that was ended last, to go back to.
    ended: RwSignal<Option<Run>>,
    /// What is told those who move notes into groups.
    pub(super) scene: Scene,
    is_running: Memo<bool>,
    is_invited: Memo<bool>,
    pub(super) phase: Memo<Option<Phase>>,
    pub(super) table: Memo<Option<u8>>,
}

impl Hall {
    /// Goes on where this device was.
    pub(super) fn open(notes: Controller, context: PageContext) -> Self {
        let run = RwSignal::new(kept::read(&context.plan.id));
        let invitation = RwSignal::new(None);
        let scene = Scene::new(notes, context, usize::MAX);
        Self(Box::leak(Box::new(Held {
            notes,
            context,
            run,
            invitation,
            kept: RwSignal::new(true),
            ended: RwSignal::new(None),
            scene,
            is_running: Memo::new(move |_| run.with(Option::is_some)),
            is_invited: Memo::new(move |_| invitation.with(|it| matches!(it, Some(Ok(_))))),
            phase: Memo::new(move |_| run.with(|run| run.as_ref().map(Run::phase))),
            table: Memo::new(move |_| run.with(|run| run.as_ref().and_then(Run::table))),
        })))
    }

    pub(super) fn app(self) -> App {
        self.notes.app
    }

    /// A text of the workshop.
    pub(super) fn say(self, phrase: &LocalizedText) -> String {
        say(self.app(), phrase)
    }

    /// A text with parts put in.
    pub(super) fn say_with(self, phrase: &LocalizedText, parts: &[(&str, &str)]) -> String {
        say_with(self.app(), phrase, parts)
    }

    /// What was done last, in words.
    pub(super) fn said(self) -> RwSignal<String> {
        self.scene.said
    }

    /// Whether this device is in a workshop, again when that changes.
    pub(super) fn is_running(self) -> bool {
        self.is_running.get()
    }

    /// Whether a link asks it to join one, again when that changes.
    pub(super) fn is_invited(self) -> bool {
        self.is_invited.get()
    }

    /// Why a link cannot be used, again when there is another.
    pub(super) fn refused(self) -> Option<LinkFault> {
        self.invitation.with(|it| it.as_ref().and_then(|it| it.as_ref().err().copied()))
    }

    /// Whether where it stands outlives the page.
    pub(super) fn is_kept(self) -> bool {
        self.kept.get()
    }

    /// Takes note of a link. One to the workshop this device is in asks for nothing.
    pub(super) fn invite(self, invitation: Result<Settings, LinkFault>) {
        let is_here = self.run.with_untracked(|run| run.as_ref().map(Run::settings) == invitation.as_ref().ok());
        self.invitation.set(if is_here && invitation.is_ok() { None } else { Some(invitation) });
    }

    /// What the link asks to join.
    pub(super) fn invited_to(self) -> Option<Settings> {
        self.invitation.with_untracked(|it| it.as_ref().and_then(|it| it.as_ref().ok().cloned()))
    }

    /// Joins nothing.
    pub(super) fn decline(self) {
        self.invitation.set(None);
    }

    /// Looks something up in the running workshop, again whenever it changes.
    pub(super) fn with<T: Default>(self, look: impl FnOnce(&Run) -> T) -> T {
        self.run.with(|run| run.as_ref().map(look).unwrap_or_default())
    }

    /// Looks something up once.
    pub(super) fn peek<T: Default>(self, look: impl FnOnce(&Run) -> T) -> T {
        untrack(|| self.with(look))
    }

    /// Goes into a workshop.
    pub(super) fn begin(self, run: Run) {
        self.ended.set(None);
        self.kept.set(kept::keep(&run, &self.context.plan.id));
        self.run.set(Some(run));
        self.invitation.set(None);
    }

    /// Changes where it stands.
    pub(super) fn change(self, change: impl FnOnce(&mut Run)) {
        self.run.update(|run| {
            if let Some(run) = run {
                change(run);
                self.kept.set(kept::keep(run, &self.context.plan.id));
            }
        });
    }

    /// Ends the workshop on this device.
    pub(super) fn finish(self) {
        // A note that is being written is whole before.
        self.app().notes.close();
        kept::end(&self.context.plan.id);
        if let Some(run) = self.run.try_update(Option::take).flatten() {
            self.said().set(self.say_with(words::FINISHED, &[("name", run.settings().name())]));
            self.ended.set(Some(run));
        }
    }

    /// The one that was ended last on this page, again when there is another.
    pub(super) fn ended(self) -> Option<Run> {
        self.ended.get()
    }

    /// Takes the reader to the heading of the phase, once what has changed is drawn.
    pub(super) fn go_to_phase() {
        set_timeout(
            || {
                page::focus("workshop-phase");
            },
            Duration::ZERO,
        );
    }

    /// What a table is called; without one it is the facilitator's device.
    pub(super) fn table_name(self, table: Option<u8>) -> String {
        table.map_or_else(
            || self.say(words::NO_TABLE),
            |table| self.say_with(words::TABLE_OF, &[("n", &table.to_string())]),
        )
    }

    /// Gives a dot of the one who votes to a note, or takes it back.
    pub(super) fn vote(self, note: NoteId, more: bool) {
        let mut done = false;
        self.change(|run| {
            let most = run.settings().votes();
            done = if more { run.voter.give(note, most) } else { run.voter.take(note) };
        });
        if done {
            self.notes.vote(note, more);
        }
    }

    /// Opens the sheet for a new note on an item.
    pub(super) fn write_on(self, item: ItemId, name: String) {
        let writing = crate::live::state::notes::Writing { id: clock::new_note(), item, name, text: String::new() };
        self.app().notes.write_on(writing);
    }
}
