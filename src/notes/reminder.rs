//! Which notes were not taken away as a file for so long that their reader is reminded of it.

use super::notebook::Notebook;
use crate::replica::Moment;

/// How many notes were changed more than a day ago and not taken away since. `exported` is when all were last taken away.
pub fn unexported(notebook: &Notebook, exported: Option<Moment>, now: Moment) -> usize {
    let is_new = |updated: Moment| exported.is_none_or(|exported| updated > exported);
    notebook.notes().filter(|note| is_new(note.updated()) && note.updated().is_a_day_before(now)).count()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;
    use crate::{
        notes::{Edit, NoteContent, NoteId},
        plan::id::ItemId,
        replica::Session,
    };

    #[test]
    fn a_note_is_reminded_of_a_day_after_it_was_changed_unless_it_was_taken_away_since() {
        let mut notebook = Notebook::new("plan");
        let hour = |hours: u64| Moment::from_millis(1_000_000_000_000 + hours * 60 * 60 * 1000);
        for (number, at) in [(1_u8, 0), (2, 30)] {
            let content = NoteContent::new(ItemId::Plan, "案".to_owned());
            let id = NoteId::from_random(number.into());
            let edit = Edit::Write { id, content: content.into(), over: None, at: hour(at) };
            notebook.apply(edit, Session::from_random(1)).unwrap();
        }
        let told = |of: &Notebook, exported: Option<u64>, now| unexported(of, exported.map(hour), hour(now));
        assert_eq!([23, 24, 54].map(|now| told(&notebook, None, now)), [0, 1, 2]);
        assert_eq!([(1, 40), (1, 54), (31, 999)].map(|(from, now)| told(&notebook, Some(from), now)), [0, 1, 0]);
        notebook.apply(Edit::Delete { id: NoteId::from_random(1), at: hour(31) }, Session::from_random(1)).unwrap();
        assert_eq!(told(&notebook, None, 54), 1, "what is deleted is missed by nobody");
    }
}
