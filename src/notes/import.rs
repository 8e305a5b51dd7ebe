//! Files of other tablets, and what they would change, told before anything is changed.
//!
//! Several files are taken together, each held against what the ones before it came to, so that a note in two files is new once.
//! What comes of it is the merge of the replica and nothing else.

use super::{
    content::NoteContent,
    entry::Entry,
    note::{Note, NoteId},
    notebook::Notebook,
};
use crate::replica::{
    Record, RecordId,
    intake::{self, Intake, IntakeError, Refused},
};

/// What becomes of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was not here.
    New,
    /// It is here as it is.
    Same,
    /// It says something else than here, and whoever wrote it had seen what is here.
    Changed,
    /// It was written on here and there without sight of each other: both are kept.
    Conflicting,
    /// It was deleted there.
    Deleted,
    /// It was deleted here, and stays so.
    Gone,
}

/// How many notes become what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "named after what becomes of them")]
pub struct Counts {
    pub new: usize,
    pub same: usize,
    pub changed: usize,
    pub conflicting: usize,
    pub deleted: usize,
    pub gone: usize,
    /// Groups, places in them and votes that change.
    pub beside: usize,
    /// Records that are refused.
    pub refused: usize,
}

/// Why a file is refused whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// It cannot be read from the device.
    #[error("cannot be read")]
    Unreadable,
    /// It is no text, or one in other letters than UTF-8.
    #[error("no UTF-8 in line {line}")]
    NotText {
        /// The line of the first sign that cannot be read.
        line: usize,
    },
    /// It is none that can be taken in.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// It is about another plan.
    #[error("about another plan: {0}")]
    OtherPlan(String),
}

/// What one file would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePreview {
    /// What the file is called.
    pub name: String,
    /// How many notes become what, and which records are refused; or why the file is.
    pub outcome: Result<(Counts, Vec<Refused>), FileFault>,
}

/// What files would change.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Each file.
    pub files: Vec<FilePreview>,
    /// What the files hold together.
    incoming: Notebook,
    /// The notes that become something else than they are, with what.
    pub changes: Vec<(NoteId, Fate)>,
    /// The notebook as it would be.
    after: Notebook,
}

impl Preview {
    /// What files, each with its name and its text, would change.
    pub fn of(mine: &Notebook, files: impl IntoIterator<Item = (String, Result<String, FileFault>)>) -> Self {
        let mut after = mine.clone();
        let mut incoming = Notebook::new(mine.plan());
        let mut previews = Vec::new();
        for (name, text) in files {
            let outcome = text.and_then(|text| take(&mut after, &mut incoming, &text));
            previews.push(FilePreview { name, outcome });
        }
        let fates = incoming.all().filter_map(|record| Some((record.id(), fate(mine, &after, record)?)));
        let changes = fates.filter(|(_, fate)| *fate != Fate::Same).collect();
        Self { files: previews, incoming, changes, after }
    }

    /// What the files hold together, to be merged.
    pub fn incoming(&self) -> &Notebook {
        &self.incoming
    }

    /// Whether there is anything to take in.
    pub fn changes_anything(&self) -> bool {
        let Counts { new, changed, conflicting, deleted, beside, .. } = self.total();
        new + changed + conflicting + deleted + beside > 0
    }

    /// What the files say of notes that were deleted here, for those who want them back.
    pub fn gone(&self) -> impl Iterator<Item = (NoteId, &NoteContent)> {
        let gone = self.changes.iter().filter(|(_, fate)| *fate == Fate::Gone);
        gone.filter_map(|(id, _)| Some((*id, self.incoming.note(*id)?.note())))
    }

    /// A note as it would be.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.after.note(id)
    }

    /// How many notes become what, of all files.
    pub fn total(&self) -> Counts {
        self.files.iter().flat_map(|file| &file.outcome).fold(Counts::default(), |sum, (counts, _)| Counts {
            new: sum.new + counts.new,
            same: sum.same + counts.same,
            changed: sum.changed + counts.changed,
            conflicting: sum.conflicting + counts.conflicting,
            deleted: sum.deleted + counts.deleted,
            gone: sum.gone + counts.gone,
            beside: sum.beside + counts.beside,
            refused: sum.refused + counts.refused,
        })
    }
}

fn take(after: &mut Notebook, incoming: &mut Notebook, text: &str) -> Result<(Counts, Vec<Refused>), FileFault> {
    let Intake { replica, refused } = intake::read::<Entry>(text)?;
    if replica.plan() != after.plan() {
        return Err(FileFault::OtherPlan(replica.plan().to_owned()));
    }
    let before = after.clone();
    let other = |error: crate::replica::OtherPlan| FileFault::OtherPlan(error.0);
    after.merge(&replica).map_err(other)?;
    incoming.merge(&replica).map_err(other)?;
    let mut counts = Counts { refused: refused.len(), ..Counts::default() };
    for record in replica.all() {
        let id = record.id();
        match fate(&before, after, record) {
            Some(Fate::New) => counts.new += 1,
            Some(Fate::Same) => counts.same += 1,
            Some(Fate::Changed) => counts.changed += 1,
            Some(Fate::Conflicting) => counts.conflicting += 1,
            Some(Fate::Deleted) => counts.deleted += 1,
            Some(Fate::Gone) => counts.gone += 1,
            None => counts.beside += usize::from(said(&before, id) != said(after, id)),
        }
    }
    Ok((counts, refused))
}

impl FileFault {
    /// A file that is no text in UTF-8, told by its text with U+FFFD in the place of what cannot be read: that is not guessed at.
    pub fn not_text(text: &str) -> Self {
        let before = text.split('\u{fffd}').next().unwrap_or_default();
        Self::NotText { line: before.matches('\n').count() + 1 }
    }
}

/// What becomes of a note that comes in; nothing of what is none.
fn fate(before: &Notebook, after: &Notebook, incoming: &Record<Entry>) -> Option<Fate> {
    let id = incoming.id();
    let now = after.note(id)?;
    Some(match (before.note(id), now.deleted().is_some()) {
        (None, false) => Fate::New,
        (None, true) => Fate::Same,
        (Some(was), true) => {
            if was.deleted().is_none() {
                Fate::Deleted
            } else if incoming.deleted().is_none() {
                Fate::Gone
            } else {
                Fate::Same
            }
        }
        (Some(was), false) if was.deleted().is_some() => Fate::Changed,
        (Some(was), false) if now.conflicts().count() > was.conflicts().count() => Fate::Conflicting,
        (Some(was), false) if was.note() == now.note() => Fate::Same,
        (Some(_), false) => Fate::Changed,
    })
}

fn said(notebook: &Notebook, id: RecordId) -> Option<&Entry> {
    notebook.record(id).filter(|record| record.deleted().is_none()).map(Record::content)
}
