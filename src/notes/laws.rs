//! Notes keep the laws of merging, which are those of every replica.

use proptest::prelude::*;

use super::{Edit, Moment, NoteContent, NoteId, Notebook, Session, envelope};
use crate::{
    plan::id::ItemId,
    replica::laws::{
        a_cut_text_is_refused, acts, merging_is_lawful, nothing_is_lost, play, text_is_faithful, the_index_is_true,
    },
};

fn note(text: String) -> NoteContent {
    NoteContent { item: ItemId::Plan, text }
}

proptest! {
    #[test]
    fn merging_does_not_depend_on_order_grouping_or_repetition(acts in acts()) {
        merging_is_lawful(play(acts, note))?;
    }

    #[test]
    fn a_text_is_gone_only_if_its_own_reader_replaced_or_erased_it(acts in acts()) {
        nothing_is_lost(play(acts, note))?;
    }

    #[test]
    fn a_notebook_reads_back_from_its_text_as_it_was(acts in acts()) {
        text_is_faithful(play(acts, note))?;
    }

    #[test]
    fn the_index_by_item_finds_what_a_look_at_all_notes_finds(acts in acts()) {
        the_index_is_true(play(acts, note))?;
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_whole(acts in acts(), cut: prop::sample::Index) {
        a_cut_text_is_refused(play(acts, note), cut)?;
    }

    #[test]
    fn any_text_reads_back_as_it_was_written(text in any::<String>()) {
        let mut notebook = Notebook::new("plan");
        let (id, at) = (NoteId::from_random(1), Moment::from_millis(1));
        notebook.apply(Edit::Write { id, content: note(text), over: None, at }, Session::from_random(1));
        prop_assert_eq!(envelope::decode(&envelope::encode(&notebook)), Ok(notebook));
    }
}
