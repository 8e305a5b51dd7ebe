//! What the controller does with groups of notes.

use super::controller::Controller;
use crate::{
    browser::clock,
    notes::{Did, Edit, Entry, Group, NoteId, Place},
    replica::RecordId,
};

/// What stands between the names of groups that lie in each other.
const IN: &str = " › ";

impl Controller {
    /// What a group is called, behind those it lies in.
    pub(super) fn group_name(self, id: RecordId) -> String {
        self.peek(|notebook| {
            let mut way = notebook.groups_around(id);
            way.insert(0, id);
            let names = way.iter().rev().filter_map(|id| notebook.group(*id)).map(|group| group.name.as_str());
            names.collect::<Vec<_>>().join(IN)
        })
    }

    /// What a group itself is called.
    pub(super) fn own_name(self, id: RecordId) -> String {
        self.peek(|notebook| notebook.group(id).map(|group| group.name.clone()).unwrap_or_default())
    }

    /// Makes a group, with something in it or nothing; which it is.
    pub(super) fn make_group(self, name: String, of: Option<NoteId>) -> RecordId {
        let (id, at) = (clock::new_note(), clock::now());
        let group = Edit::Write { id, content: Entry::Group(Group { name }), over: None, at };
        self.act(Did::Grouped, std::iter::once(group).chain(of.map(|of| self.place(of, Some(id)))));
        id
    }

    /// Gives a group another name.
    pub(super) fn name_group(self, id: RecordId, name: String) {
        let edit = Edit::Write { id, content: Entry::Group(Group { name }), over: self.stamp(id), at: clock::now() };
        self.act(Did::Grouped, [edit]);
    }

    /// Puts a note or a group into a group, or into none.
    pub(super) fn put_in(self, of: RecordId, within: Option<RecordId>) {
        self.act(Did::Grouped, [self.place(of, within)]);
    }

    /// Does away with a group. What lay in it lies where the group did.
    pub(super) fn dissolve(self, id: RecordId) {
        let (outer, inner) = self.peek(|notebook| {
            let places = notebook.all().filter_map(|record| match record.content() {
                Entry::Place(place) if notebook.group_of(place.of) == Some(id) => Some(place.of),
                _ => None,
            });
            (notebook.group_of(id), places.collect::<Vec<_>>())
        });
        let moved: Vec<Edit> = inner.into_iter().map(|of| self.place(of, outer)).collect();
        self.act(Did::Grouped, moved.into_iter().chain([Edit::Delete { id, at: clock::now() }]));
    }

    fn place(self, of: RecordId, within: Option<RecordId>) -> Edit {
        let id = Place::id(of);
        Edit::Write { id, content: Entry::Place(Place { of, within }), over: self.stamp(id), at: clock::now() }
    }
}
