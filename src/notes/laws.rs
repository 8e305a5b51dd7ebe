//! Notes keep the laws of merging, which are those of every replica.

use proptest::prelude::*;

use super::{Ballot, Edit, Entry, Group, Moment, NoteContent, NoteId, Notebook, Place, Session, envelope};
use crate::{
    plan::id::ItemId,
    replica::laws::{
        a_cut_text_is_refused, acts, merging_is_lawful, nothing_is_lost, play, text_is_faithful, the_index_is_true,
    },
};

fn note(text: String) -> Entry {
    NoteContent::new(ItemId::Plan, text).into()
}

/// An entry of any kind and with any of its fields, chosen by the number in a text.
fn entry(text: String) -> Entry {
    let number: u32 = text.chars().filter_map(|c| c.to_digit(10)).fold(0, |all, digit| all * 10 + digit);
    let id = NoteId::from_random((number % 3).into());
    match number % 7 {
        0 => Entry::Ballot(Ballot { on: id, dots: number, hands: number % 5 }),
        1 => Entry::Group(Group { name: text }),
        2 => Entry::Place(Place { of: id, within: number.is_multiple_of(2).then_some(id) }),
        3 => note(text),
        _ => Entry::Note(NoteContent {
            kind: number.is_multiple_of(2).then(|| "idea".parse().ok()).flatten(),
            nickname: number.is_multiple_of(3).then(|| "たろう".to_owned()),
            table: number.is_multiple_of(5).then(|| "3".to_owned()),
            workshop: number.is_multiple_of(3).then(|| "駅前 2026-11-27".to_owned()),
            hidden: number.is_multiple_of(4),
            ..NoteContent::new(ItemId::Plan, text)
        }),
    }
}

proptest! {
    #[test]
    fn merging_does_not_depend_on_order_grouping_or_repetition(acts in acts()) {
        merging_is_lawful(play(acts, entry))?;
    }

    #[test]
    fn a_text_is_gone_only_if_its_own_reader_replaced_or_erased_it(acts in acts()) {
        nothing_is_lost(play(acts, entry))?;
    }

    #[test]
    fn a_notebook_reads_back_from_its_text_as_it_was(acts in acts()) {
        text_is_faithful(play(acts, entry))?;
    }

    #[test]
    fn the_index_by_item_finds_what_a_look_at_all_notes_finds(acts in acts()) {
        the_index_is_true(play(acts, entry))?;
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_whole(acts in acts(), cut: prop::sample::Index) {
        a_cut_text_is_refused(play(acts, entry), cut)?;
    }

    #[test]
    fn any_text_reads_back_as_it_was_written(text in any::<String>()) {
        let mut notebook = Notebook::new("plan");
        let (id, at) = (NoteId::from_random(1), Moment::from_millis(1));
        notebook.apply(Edit::Write { id, content: note(text), over: None, at }, Session::from_random(1));
        prop_assert_eq!(envelope::decode(&envelope::encode(&notebook)), Ok(notebook));
    }
}
