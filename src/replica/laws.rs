//! The laws of merging, held against replicas that tablets came to by writing, deleting, erasing and swapping files. Every
//! kind of content is held to them: see the tests below, and those of the notes.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use proptest::{prelude::*, test_runner::TestCaseError};

use super::{Card, Content, Edit, Moment, RecordId, Replica, Session, Stamp, envelope, record::Record};

/// What one of four sessions on three tablets does to one of three records.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// Writes on from the version shown, or from an outdated one.
    Write {
        stale: bool,
    },
    Delete,
    Restore,
    Discard,
    Erase,
    Forget,
    /// Reads the file of another tablet.
    Merge(usize),
    /// The page is loaded anew: what follows is written by another session.
    Reload,
}

/// Who acts, on what, when and how.
pub(crate) type Acts = Vec<(usize, u128, u64, Act)>;

pub(crate) fn acts() -> impl Strategy<Value = Acts> {
    let act = prop_oneof![
        5 => any::<bool>().prop_map(|stale| Act::Write { stale }),
        1 => Just(Act::Delete),
        1 => Just(Act::Restore),
        1 => Just(Act::Discard),
        1 => Just(Act::Erase),
        1 => Just(Act::Forget),
        3 => (0_usize..3).prop_map(Act::Merge),
        2 => Just(Act::Reload),
    ];
    // Clocks are few and unordered: they run backwards, agree by chance, and stand at the last of all dates.
    let clock = prop_oneof![9 => 0_u64..6, 1 => Just(u64::MAX)];
    prop::collection::vec((0_usize..3, 0_u128..3, clock, act), 0..40)
}

/// What a story came to.
pub(crate) struct History<C: Content> {
    tablets: [Replica<C>; 3],
    written: Vec<C>,
    /// What a writer knowingly replaced, or what was erased.
    gone: Vec<C>,
}

pub(crate) fn play<C: Content>(acts: Acts, make: fn(String) -> C) -> History<C> {
    let mut tablets: [Replica<C>; 3] = [(); 3].map(|()| Replica::new("plan"));
    let (mut written, mut gone) = (Vec::new(), Vec::new());
    let mut outdated: Option<Stamp> = None;
    let mut sessions = [0, 1, 2];
    for (count, (tablet, record, millis, act)) in acts.into_iter().enumerate() {
        let (id, at) = (RecordId::from_random(record), Moment::from_millis(millis));
        let by = Session::from_random(sessions[tablet]);
        let other = match act {
            Act::Merge(other) => tablets[other].clone(),
            _ => Replica::new("plan"),
        };
        let replica = &mut tablets[tablet];
        let newest = replica.record(id).map(Record::stamp);
        match act {
            Act::Write { stale } => {
                let over = if stale { outdated } else { newest };
                let replaced = replica.record(id).and_then(|held| held.version(over?));
                gone.extend(replaced.map(|version| version.content().clone()));
                let content = make(format!("文{count}"));
                written.push(content.clone());
                replica.apply(Edit::Write { id, content, over, at }, by);
                outdated = newest;
            }
            Act::Delete => drop(replica.apply(Edit::Delete { id, at }, by)),
            Act::Restore => drop(replica.apply(Edit::Restore { id, at }, by)),
            Act::Discard => {
                if let Some(version) = newest {
                    replica.apply(Edit::Discard { id, version, at }, by);
                }
            }
            Act::Erase => {
                let versions = replica.all().flat_map(Record::versions);
                let due = versions.filter(|version| {
                    version.deleted().is_some_and(|deleted| deleted < at || deleted > Moment::LAST_DATE)
                });
                gone.extend(due.map(|version| version.content().clone()));
                replica.erase_deleted(at);
            }
            Act::Forget => replica.forget(),
            Act::Merge(_) => drop(replica.merge(&other).unwrap()),
            Act::Reload => sessions[tablet] += 3,
        }
    }
    History { tablets, written, gone }
}

impl<C: Content> History<C> {
    /// What the first tablet holds.
    pub(crate) fn first(&self) -> Replica<C> {
        self.tablets[0].clone()
    }

    /// What the first and the second tablet hold.
    pub(crate) fn two(self) -> [Replica<C>; 2] {
        let [first, second, _] = self.tablets;
        [first, second]
    }
}

fn merged<C: Content>(mut one: Replica<C>, other: &Replica<C>) -> Replica<C> {
    one.merge(other).unwrap();
    one
}

/// Merging does not depend on order, grouping or repetition.
pub(crate) fn merging_is_lawful<C: Content>(history: History<C>) -> Result<(), TestCaseError> {
    let [a, b, c] = history.tablets;
    prop_assert_eq!(merged(a.clone(), &a), a.clone());
    prop_assert_eq!(merged(a.clone(), &b), merged(b.clone(), &a));
    prop_assert_eq!(merged(merged(a.clone(), &b), &c), merged(a.clone(), &merged(b.clone(), &c)));
    let ab = merged(a.clone(), &b);
    prop_assert_eq!(merged(ab.clone(), &b), ab.clone());
    prop_assert!(ab.holds_all_of(&a) && ab.holds_all_of(&b));
    prop_assert!(a.holds_all_of(&b) || merged(a.clone(), &b) != a);
    Ok(())
}

/// What was written is gone only if its own writer replaced it or it was erased.
pub(crate) fn nothing_is_lost<C: Content>(history: History<C>) -> Result<(), TestCaseError> {
    let [a, b, c] = history.tablets;
    let all = merged(merged(a, &b), &c);
    let kept: Vec<&C> = all.all().flat_map(Record::versions).map(super::Version::content).collect();
    for content in history.written.iter().filter(|content| !history.gone.contains(content)) {
        prop_assert!(kept.contains(&content), "{:?} is lost", content);
    }
    Ok(())
}

/// A replica reads back from its text as it was.
pub(crate) fn text_is_faithful<C: Content>(history: History<C>) -> Result<(), TestCaseError> {
    let [a, b, _] = history.tablets;
    let both = merged(a, &b);
    let text = envelope::encode(&both);
    let again = envelope::decode(&text).unwrap();
    prop_assert_eq!(&again, &both);
    prop_assert_eq!(envelope::encode(&again), text);
    Ok(())
}

/// What is looked up by key is what one finds by looking at every record.
pub(crate) fn the_index_is_true<C: Content>(history: History<C>) -> Result<(), TestCaseError> {
    let [a, b, _] = history.tablets;
    let both = merged(a, &b);
    let keys: BTreeSet<C::Key> = both.all().map(|record| record.content().key()).collect();
    let mut count = 0;
    for key in keys {
        let mut all: Vec<_> = both.all().filter(|it| it.deleted().is_none() && it.content().key() == key).collect();
        all.sort_by_key(|record| (record.created(), record.id()));
        count += all.len();
        prop_assert_eq!(both.count_by_key(&key), all.len());
        prop_assert_eq!(both.by_key(&key).collect::<Vec<_>>(), all);
    }
    prop_assert_eq!(both.count(), count);
    Ok(())
}

/// A text cut anywhere is refused whole.
pub(crate) fn a_cut_text_is_refused<C: Content>(
    history: History<C>,
    cut: prop::sample::Index,
) -> Result<(), TestCaseError> {
    let text = envelope::encode(&history.tablets[0]);
    let ends: Vec<usize> = text.char_indices().map(|(end, _)| end).collect();
    prop_assert!(envelope::decode::<C>(&text[..ends[cut.index(ends.len())]]).is_err());
    Ok(())
}

proptest! {
    #[test]
    fn merging_does_not_depend_on_order_grouping_or_repetition(acts in acts()) {
        merging_is_lawful(play(acts, Card::new))?;
    }

    #[test]
    fn a_text_is_gone_only_if_its_own_writer_replaced_or_erased_it(acts in acts()) {
        nothing_is_lost(play(acts, Card::new))?;
    }

    #[test]
    fn a_replica_reads_back_from_its_text_as_it_was(acts in acts()) {
        text_is_faithful(play(acts, Card::new))?;
    }

    #[test]
    fn the_index_finds_what_a_look_at_all_finds(acts in acts()) {
        the_index_is_true(play(acts, Card::new))?;
    }

    #[test]
    fn a_text_cut_anywhere_is_refused_whole(acts in acts(), cut: prop::sample::Index) {
        a_cut_text_is_refused(play(acts, Card::new), cut)?;
    }

    #[test]
    fn no_text_makes_reading_fail_other_than_by_saying_why(text in any::<String>()) {
        prop_assert!(envelope::decode::<Card>(&text).is_err());
    }
}
