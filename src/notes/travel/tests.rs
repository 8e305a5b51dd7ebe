//! Notes that travel by link.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::{
    notes::{Ballot, Edit, Group, NoteContent, Preview},
    plan::id::ItemId,
    replica::{Moment, Session},
};
use proptest::prelude::*;

fn id(number: u128) -> NoteId {
    NoteId::from_random(number.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
}

fn put(notebook: &mut Notebook, id: NoteId, content: Entry) {
    let edit = Edit::Write { id, content, over: None, at: Moment::from_millis(1_700_000_000_000) };
    notebook.apply(edit, Session::from_random(7)).unwrap();
}

/// So many notes of a usual length, the first in a group with votes on it.
fn notebook(count: u128) -> Notebook {
    let mut notebook = Notebook::new("plan");
    for number in 0..count {
        let text = format!("{number}番目の意見（{}）：駅前にもっと人が集まる場所がほしいと思います。", id(number + 7));
        let note = NoteContent { table: Some("3".to_owned()), ..NoteContent::new(ItemId::Plan, text) };
        put(&mut notebook, id(number), note.into());
    }
    put(&mut notebook, id(1000), Entry::Group(Group { name: "駅前".to_owned() }));
    put(&mut notebook, id(1001), Entry::Group(Group { name: "ほか".to_owned() }));
    put(&mut notebook, Place::id(id(0)), Entry::Place(Place { of: id(0), within: Some(id(1000)) }));
    let ballot = Ballot { on: id(0), dots: 2, hands: 0 };
    put(&mut notebook, Ballot::id(id(0), id(99)), Entry::Ballot(ballot));
    notebook
}

fn all(notebook: &Notebook) -> Vec<NoteId> {
    notebook.notes().map(crate::notes::Note::id).collect()
}

fn whole(joined: &Joined) -> Option<String> {
    if let Joined::Whole(text) = joined { Some(text.clone()) } else { None }
}

#[test]
fn notes_travel_with_their_votes_and_groups_and_with_nothing_else() {
    let from = notebook(3);
    let parcel = Parcel::of(&from, &[id(0), id(2)]).unwrap();
    let text = whole(&Part::read(&parcel.link()).unwrap().join(&[])).unwrap();
    let mut to = Notebook::new("plan");
    let preview = Preview::of(&to, [("link".to_owned(), Ok(text))]);
    assert_eq!(preview.total().new, 2);
    to.merge(preview.incoming()).unwrap();
    assert_eq!(to.votes_on(id(0)).dots, 2);
    assert_eq!(to.group_of(id(0)), Some(id(1000)));
    assert!(to.note(id(1)).is_none() && to.group(id(1001)).is_none());
}

#[test]
fn a_table_s_notes_fit_into_a_few_codes_and_too_many_into_none() {
    let twelve = notebook(12);
    let codes = Parcel::of(&twelve, &all(&twelve)).unwrap().row();
    assert!(codes.len() <= 3, "{}", codes.len());
    assert!(codes.iter().all(|code| code.len() <= CODE + 20));
    let many = notebook(3000);
    assert_eq!(Parcel::of(&many, &all(&many)), None);
}

#[test]
fn codes_are_read_in_any_order_and_those_missing_are_told() {
    let from = notebook(30);
    let parcel = Parcel::of(&from, &all(&from)).unwrap();
    let mut parts: Vec<Part> = parcel.row().iter().map(|code| Part::read(code).unwrap()).collect();
    assert!(parts.len() > 2);
    parts.reverse();
    let (last, others) = parts.split_first().unwrap();
    assert_eq!(last.join(&[]), Joined::Missing((1..last.of).collect()));
    let whole = last.join(others);
    assert_eq!(whole, Part::read(&parcel.link()).unwrap().join(&[]));
    assert!(matches!(whole, Joined::Whole(_)));
    let stranger = Part::read(&Parcel::of(&from, &[id(1)]).unwrap().link()).unwrap();
    assert_eq!(last.join(&[vec![stranger], others.to_vec()].concat()), whole, "codes of another row are left out");
}

#[test]
fn what_unpacks_to_more_than_may_be_is_refused() {
    let data = URL_SAFE_NO_PAD.encode(compress_to_vec(&vec![b' '; 8 * MOST_BYTES], HARD));
    assert!(data.len() < LINK, "a small code that would fill the memory");
    let bomb = Parcel { sum: sum(&data), data };
    assert_eq!(Part::read(&bomb.link()).unwrap().join(&[]), Joined::Broken);
}

proptest! {
    #[test]
    fn no_code_stops_the_app(text in "\\PC{0,60}", at in 0_usize..400, with in "[A-Za-z0-9._-]{0,3}") {
        let from = notebook(3);
        let link = Parcel::of(&from, &all(&from)).unwrap().link();
        let at = at.min(link.len());
        let changed = [link.get(..at).unwrap(), &with, link.get((at + 1).min(link.len())..).unwrap()].concat();
        for code in [text, changed] {
            if let Some(part) = Part::read(&code) {
                let whole = part.join(&[]);
                prop_assert!(part.code() == link || !matches!(whole, Joined::Whole(_)));
                prop_assert_eq!(Part::read(&part.code()), Some(part));
            }
        }
    }
}
