//! Another tab that comes in between: it writes while this one is between its reading and its writing, as tabs of other
//! processes do. Then both are gone, so that nothing but the store can tell.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::{cell::RefCell, rc::Rc};

use super::{
    Keeper, MemoryStore, Saving, Store, StoreError,
    injected_failures::{card, named, next_visit, open, settle},
};
use crate::replica::{Card, Session};

/// What another tab does, before so many operations are done.
type Meantime = (usize, Box<dyn FnOnce()>);

/// A store at which another tab comes in between.
#[derive(Clone)]
struct Shared {
    store: MemoryStore,
    meantime: Rc<RefCell<Option<Meantime>>>,
}

impl Shared {
    /// Counts an operation, and lets the other tab in when it is its time.
    fn pass(&self) {
        let due = match self.meantime.borrow_mut().as_mut() {
            Some((0, _)) => true,
            Some((left, _)) => {
                *left -= 1;
                false
            }
            None => false,
        };
        let meantime = if due { self.meantime.take() } else { None };
        if let Some((_, act)) = meantime {
            act();
        }
    }
}

impl Store for Shared {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.pass();
        self.store.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.pass();
        self.store.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.pass();
        self.store.remove(key)
    }

    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        self.pass();
        self.store.keys(beginning)
    }
}

/// Two tabs that have pressed, folded, and now do something again, the second in the midst of the first.
fn story(at: usize, first: fn(&mut Keeper<Card>), second: fn(&mut Keeper<Card>)) -> bool {
    let store = MemoryStore::default();
    settle(&store, [1, 2, 3]);
    let shared = Shared { store: store.clone(), meantime: Rc::default() };
    let mut one: Keeper<Card> = Keeper::open(shared.clone(), "plan", Session::from_random(1));
    let mut two = open(&store, 2);
    for (keeper, number) in [(&mut one, 11), (&mut two, 21)] {
        keeper.apply(card(number));
        keeper.save();
        keeper.compact();
    }
    one.apply(card(12));
    two.apply(card(22));
    let act = move || {
        second(&mut two);
        assert_eq!(two.saving(), &Saving::Saved);
    };
    *shared.meantime.borrow_mut() = Some((at, Box::new(act)));
    first(&mut one);
    assert_eq!(one.saving(), &Saving::Saved);
    if shared.meantime.take().is_some() {
        return false;
    }
    drop(one);
    assert_eq!(next_visit(&store), named([1, 2, 3, 11, 12, 21, 22]), "at operation {at}");
    true
}

#[test]
fn nothing_is_lost_when_two_tabs_write_in_the_midst_of_each_other() {
    let acts: [fn(&mut Keeper<Card>); 3] = [
        |keeper| drop(keeper.save().clone()),
        |keeper| drop(keeper.compact().clone()),
        |keeper| {
            keeper.save();
            keeper.compact();
        },
    ];
    let mut count = 0;
    for first in acts {
        for second in acts {
            count += (0..1000).take_while(|at| story(*at, first, second)).count();
        }
    }
    assert!(count > 100, "only {count} moments were tried");
}

#[test]
fn an_entry_written_while_another_tab_removes_older_ones_stays() {
    let store = MemoryStore::default();
    let mut writer = open(&store, 2);
    writer.apply(card(1));
    writer.save();
    let mut folder = open(&store, 1);
    folder.compact();
    // The folder is about to remove the entry it has folded; the writer has not heard of it and writes on.
    let older = store.texts();
    writer.apply(card(2));
    writer.save();
    folder.compact();
    assert!(older.keys().all(|key| !key.contains("/journal/") || store.read(key).unwrap().is_none()));
    drop((writer, folder));
    assert_eq!(next_visit(&store), named([1, 2]));
}
