//! Edits: the one way in for what a reader does, and what undoes it.
//!
//! Every edit is a list of *steps*, each of which puts a content in place of one version. The undo of an edit is the
//! list of steps back, so undoing an undo is redoing.

use super::{
    note::{Content, Note, Version},
    notebook::Notebook,
    stamp::{Moment, NoteId, Session, Stamp},
};
use crate::plan::id::ItemId;

/// What a reader does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Writes a note, new or on from a version.
    Write {
        /// The note.
        id: NoteId,
        /// The item of the plan it is pinned to.
        item: ItemId,
        /// The whole text.
        text: String,
        /// The version the writer had before their eyes: [`Note::stamp`] when the text field was opened or last
        /// written; `None` for a new note. If another tab has replaced that version meanwhile, both texts are kept.
        over: Option<Stamp>,
        /// Now.
        at: Moment,
    },
    /// Deletes a note with all its versions. The text is kept until purged.
    Delete {
        /// The note.
        id: NoteId,
        /// Now.
        at: Moment,
    },
    /// Takes the last deletion of a note back.
    Restore {
        /// The note.
        id: NoteId,
        /// Now.
        at: Moment,
    },
    /// Deletes one of several versions of a note: how a conflict is settled.
    Discard {
        /// The note.
        id: NoteId,
        /// The version not wanted.
        version: Stamp,
        /// Now.
        at: Moment,
    },
    /// Takes an edit back. Versions that were written on since are left as they are.
    Revert {
        /// What applying the edit returned.
        undo: Undo,
        /// Now.
        at: Moment,
    },
}

/// What undoes an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    id: NoteId,
    steps: Vec<Step>,
}

impl Undo {
    /// The note it is about.
    pub fn id(&self) -> NoteId {
        self.id
    }

    /// The edit that takes it back.
    pub fn at(self, at: Moment) -> Edit {
        Edit::Revert { undo: self, at }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    over: Stamp,
    content: Content,
}

impl Notebook {
    /// Applies an edit and returns what undoes it; `None` when it changes nothing: the note is not there, is already
    /// so, or says so already.
    pub fn apply(&mut self, edit: Edit, by: Session) -> Option<Undo> {
        match edit {
            Edit::Write { id, item, text, over, at } => self.write(id, item, text, over, at, by),
            Edit::Delete { id, at } => {
                let deleted = Some(self.note(id)?.after(at));
                self.mark(id, at, by, |held| held.deleted.is_none().then(|| Content { deleted, ..held.clone() }))
            }
            Edit::Restore { id, at } => {
                let last = self.note(id)?.versions().filter_map(Version::deleted).max()?;
                self.mark(id, at, by, |held| {
                    (held.deleted == Some(last)).then(|| Content { deleted: None, ..held.clone() })
                })
            }
            Edit::Discard { id, version, at } => {
                let note = self.note(id)?;
                let held = note.versions().find(|held| held.stamp == version && held.deleted().is_none())?;
                let content = Content { deleted: Some(note.after(at)), ..held.content.clone() };
                self.take(id, vec![Step { over: version, content }], at, by)
            }
            Edit::Revert { undo, at } => {
                let now = self.note(undo.id)?.after(at);
                let dated = |step: Step| {
                    let deleted = step.content.deleted.map(|_| now);
                    Step { content: Content { deleted, ..step.content }, ..step }
                };
                self.take(undo.id, undo.steps.into_iter().map(dated).collect(), at, by)
            }
        }
    }

    fn write(
        &mut self,
        id: NoteId,
        item: ItemId,
        text: String,
        over: Option<Stamp>,
        at: Moment,
        by: Session,
    ) -> Option<Undo> {
        let held = self.note(id);
        let base = held.and_then(|note| note.versions().find(|version| Some(version.stamp) == over));
        let content = Content {
            item,
            text,
            created: base.map_or(at, Version::created),
            deleted: None,
            rest: base.map(|base| base.content.rest.clone()).unwrap_or_default(),
        };
        let said = match (base, held) {
            (Some(base), _) => base.says_the_same(&content),
            (None, Some(note)) => note.versions().any(|version| version.says_the_same(&content)),
            (None, None) => false,
        };
        if said {
            return None;
        }
        let before = base.map_or_else(|| Content { deleted: Some(at), ..content.clone() }, |base| base.content.clone());
        let stamp = if let Some(note) = self.note_mut(id) {
            note.write(over, content, at, by)
        } else {
            let stamp = Stamp { at, by };
            self.put(Note::begin(id, stamp, content));
            stamp
        };
        Some(Undo { id, steps: vec![Step { over: stamp, content: before }] })
    }

    /// Replaces every version of a note for which there is a new content.
    fn mark(&mut self, id: NoteId, at: Moment, by: Session, new: impl Fn(&Content) -> Option<Content>) -> Option<Undo> {
        let step = |over, content: &Content| new(content).map(|content| Step { over, content });
        let steps = self.note(id)?.versions().filter_map(|held| step(held.stamp, &held.content)).collect();
        self.take(id, steps, at, by)
    }

    /// Takes the steps whose versions are still held.
    fn take(&mut self, id: NoteId, steps: Vec<Step>, at: Moment, by: Session) -> Option<Undo> {
        let note = self.note_mut(id)?;
        let mut back = Vec::new();
        for Step { over, content } in steps {
            let Some(held) = note.versions().find(|version| version.stamp == over) else { continue };
            let before = held.content.clone();
            back.push(Step { over: note.write(Some(over), content, at, by), content: before });
        }
        (!back.is_empty()).then_some(Undo { id, steps: back })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const ID: u128 = 7;

    fn id() -> NoteId {
        NoteId::from_random(ID)
    }

    fn at(millis: u64) -> Moment {
        Moment::from_millis(millis)
    }

    fn session(bits: u64) -> Session {
        Session::from_random(bits)
    }

    fn write(text: &str, over: Option<Stamp>, millis: u64) -> Edit {
        Edit::Write { id: id(), item: "measure/13".parse().unwrap(), text: text.into(), over, at: at(millis) }
    }

    fn stamp(notebook: &Notebook) -> Option<Stamp> {
        notebook.note(id()).map(Note::stamp)
    }

    fn text(notebook: &Notebook) -> &str {
        notebook.note(id()).unwrap().text()
    }

    #[test]
    fn a_note_is_written_rewritten_and_taken_back_step_by_step() {
        let mut notebook = Notebook::new("plan");
        let first = notebook.apply(write("一", None, 10), session(1)).unwrap();
        let second = notebook.apply(write("二", stamp(&notebook), 20), session(1)).unwrap();
        assert_eq!((text(&notebook), notebook.note(id()).unwrap().created()), ("二", at(10)));

        let redo = notebook.apply(second.at(at(30)), session(1)).unwrap();
        assert_eq!(text(&notebook), "一");
        notebook.apply(redo.at(at(40)), session(1)).unwrap();
        assert_eq!(text(&notebook), "二");
        assert_eq!(notebook.apply(first.at(at(50)), session(1)), None, "it was written on since");
    }

    #[test]
    fn a_new_note_taken_back_is_gone_and_comes_again() {
        let mut notebook = Notebook::new("plan");
        let undo = notebook.apply(write("一", None, 10), session(1)).unwrap();
        let redo = notebook.apply(undo.at(at(20)), session(1)).unwrap();
        assert_eq!(notebook.count(), 0);
        notebook.apply(redo.at(at(30)), session(1)).unwrap();
        assert_eq!((notebook.count(), text(&notebook)), (1, "一"));
    }

    #[test]
    fn a_deleted_note_keeps_its_text_until_it_is_purged() {
        let mut notebook = Notebook::new("plan");
        notebook.apply(write("一", None, 10), session(1));
        notebook.apply(Edit::Delete { id: id(), at: at(20) }, session(1)).unwrap();
        assert_eq!((notebook.count(), notebook.deleted().len()), (0, 1));
        assert_eq!(notebook.apply(Edit::Delete { id: id(), at: at(21) }, session(1)), None);

        let full = notebook.clone();
        assert_eq!(notebook.purge(at(20)), 0, "deleted at that moment, not before it");
        assert_eq!(notebook.purge(at(21)), 1);
        assert_eq!(notebook.purge(at(21)), 0);
        notebook.merge(&full).unwrap();
        assert_eq!(text(&notebook), "", "an older copy does not bring the text back");

        let mut restored = full;
        restored.apply(Edit::Restore { id: id(), at: at(30) }, session(1)).unwrap();
        notebook.merge(&restored).unwrap();
        assert_eq!(text(&notebook), "一", "but a restored note is a new decision");
    }

    #[test]
    fn nothing_changes_where_nothing_is() {
        let mut notebook = Notebook::new("plan");
        for edit in [Edit::Delete { id: id(), at: at(1) }, Edit::Restore { id: id(), at: at(1) }] {
            assert_eq!(notebook.apply(edit, session(1)), None);
        }
        notebook.apply(write("一", None, 10), session(1));
        assert_eq!(notebook.apply(write("一", stamp(&notebook), 20), session(1)), None);
        assert_eq!(notebook.apply(Edit::Restore { id: id(), at: at(20) }, session(1)), None);
    }

    #[test]
    fn two_who_write_without_sight_of_each_other_both_keep_their_text() {
        let mut mine = Notebook::new("plan");
        mine.apply(write("はじめ", None, 10), session(1));
        let mut theirs = mine.clone();
        let seen = stamp(&mine);
        mine.apply(write("こちら", seen, 20), session(1));
        theirs.apply(write("あちら", seen, 30), session(2));

        let merged = mine.merge(&theirs).unwrap();
        assert_eq!((merged.kept_both, merged.updated, merged.added), (1, 0, 0));
        let note = mine.note(id()).unwrap();
        assert_eq!(note.text(), "あちら");
        let other = note.conflicts().next().unwrap().clone();
        assert_eq!(other.text(), "こちら");
        assert_eq!(mine.merge(&theirs).unwrap().unchanged, 1);

        // Typing on in the field that was open before the merge does not write over the other's text either.
        let still_typing = Some(other.stamp());
        mine.apply(write("こちらのつづき", still_typing, 40), session(1));
        let texts: Vec<_> = mine.note(id()).unwrap().versions().map(Version::text).collect();
        assert_eq!(texts, ["あちら", "こちらのつづき"]);

        // The reader decides, and may think again.
        let unwanted = mine.note(id()).unwrap().conflicts().next().unwrap().stamp();
        let undo = mine.apply(Edit::Discard { id: id(), version: unwanted, at: at(50) }, session(1)).unwrap();
        assert_eq!(mine.in_conflict().count(), 0);
        assert_eq!(theirs.merge(&mine).unwrap().updated, 1);
        assert_eq!(theirs, mine);
        mine.apply(undo.at(at(60)), session(1)).unwrap();
        assert_eq!(mine.in_conflict().count(), 1);
    }

    #[test]
    fn writing_wins_over_a_deletion_that_did_not_see_it() {
        let mut mine = Notebook::new("plan");
        mine.apply(write("はじめ", None, 10), session(1));
        let mut theirs = mine.clone();
        mine.apply(write("つづき", stamp(&mine), 20), session(1));
        theirs.apply(Edit::Delete { id: id(), at: at(30) }, session(2));
        mine.merge(&theirs).unwrap();
        assert_eq!((mine.count(), text(&mine), mine.in_conflict().count()), (1, "つづき", 0));
    }

    #[test]
    fn a_clock_that_runs_backwards_does_not_undo_an_edit() {
        let mut mine = Notebook::new("plan");
        mine.apply(write("はじめ", None, 1_000_000), session(1));
        let old = mine.clone();
        mine.apply(write("つづき", stamp(&mine), 5), session(2));
        assert_eq!(text(&mine), "つづき");
        mine.merge(&old).unwrap();
        assert_eq!((text(&mine), mine.in_conflict().count()), ("つづき", 0));
    }

    #[test]
    fn restoring_brings_back_what_the_last_deletion_took_and_no_more() {
        let mut notebook = Notebook::new("plan");
        notebook.apply(write("一", None, 10), session(1));
        notebook.apply(write("二", None, 20), session(1));
        let first = notebook.note(id()).unwrap().conflicts().next().unwrap().stamp();
        notebook.apply(Edit::Discard { id: id(), version: first, at: at(90) }, session(1));
        notebook.apply(Edit::Delete { id: id(), at: at(30) }, session(1));
        notebook.apply(Edit::Restore { id: id(), at: at(40) }, session(1)).unwrap();
        assert_eq!((text(&notebook), notebook.in_conflict().count()), ("二", 0));
    }
}
