//! The laws of merging, held against notebooks that tablets came to by writing, deleting, purging and swapping files.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Edit, Moment, Note, NoteId, Notebook, Session, Stamp, envelope};

/// What one of three tablets does to one of three notes.
#[derive(Debug, Clone)]
enum Act {
    /// Writes on from the version shown, or from an outdated one.
    Write {
        stale: bool,
    },
    Delete,
    Restore,
    Discard,
    Purge,
    /// Reads the file of another tablet.
    Merge(usize),
}

fn act() -> impl Strategy<Value = (usize, u128, u64, Act)> {
    let act = prop_oneof![
        5 => any::<bool>().prop_map(|stale| Act::Write { stale }),
        1 => Just(Act::Delete),
        1 => Just(Act::Restore),
        1 => Just(Act::Discard),
        1 => Just(Act::Purge),
        3 => (0_usize..3).prop_map(Act::Merge),
    ];
    // Clocks are few and unordered: they run backwards and agree by chance.
    (0_usize..3, 0_u128..3, 0_u64..6, act)
}

/// Three tablets after all that, every text written, and those a writer knowingly replaced or that were purged.
fn play(acts: Vec<(usize, u128, u64, Act)>) -> ([Notebook; 3], BTreeSet<String>, BTreeSet<String>) {
    let mut tablets = [(); 3].map(|()| Notebook::new("plan"));
    let (mut written, mut gone) = (BTreeSet::new(), BTreeSet::new());
    let mut outdated: Option<Stamp> = None;
    for (count, (tablet, note, millis, act)) in acts.into_iter().enumerate() {
        let (id, at) = (NoteId::from_random(note), Moment::from_millis(millis));
        let by = Session::from_random(u64::try_from(tablet).unwrap());
        let other = match act {
            Act::Merge(other) => tablets[other].clone(),
            _ => Notebook::new("plan"),
        };
        let notebook = &mut tablets[tablet];
        let shown = notebook.note(id).map(Note::stamp);
        match act {
            Act::Write { stale } => {
                let over = if stale { outdated } else { shown };
                let replaced = notebook.note(id).and_then(|held| held.versions().find(|v| Some(v.stamp()) == over));
                gone.extend(replaced.map(|version| version.text().to_owned()));
                let text = format!("文{count}");
                written.insert(text.clone());
                notebook.apply(Edit::Write { id, item: "measure/13".parse().unwrap(), text, over, at }, by);
                outdated = shown;
            }
            Act::Delete => drop(notebook.apply(Edit::Delete { id, at }, by)),
            Act::Restore => drop(notebook.apply(Edit::Restore { id, at }, by)),
            Act::Discard => {
                if let Some(version) = shown {
                    notebook.apply(Edit::Discard { id, version, at }, by);
                }
            }
            Act::Purge => {
                let deleted = notebook.held().flat_map(Note::versions).filter(|v| v.deleted() < Some(at));
                gone.extend(deleted.filter(|v| v.deleted().is_some()).map(|v| v.text().to_owned()));
                notebook.purge(at);
            }
            Act::Merge(_) => drop(notebook.merge(&other).unwrap()),
        }
    }
    (tablets, written, gone)
}

fn merged(mut one: Notebook, other: &Notebook) -> Notebook {
    one.merge(other).unwrap();
    one
}

proptest! {
    #[test]
    fn merging_does_not_depend_on_order_grouping_or_repetition(acts in prop::collection::vec(act(), 0..40)) {
        let ([a, b, c], _, _) = play(acts);
        prop_assert_eq!(merged(a.clone(), &a), a.clone());
        prop_assert_eq!(merged(a.clone(), &b), merged(b.clone(), &a));
        prop_assert_eq!(merged(merged(a.clone(), &b), &c), merged(a.clone(), &merged(b.clone(), &c)));
        let ab = merged(a.clone(), &b);
        prop_assert_eq!(merged(ab.clone(), &b), ab);
    }

    #[test]
    fn a_text_is_gone_only_if_its_own_reader_replaced_or_purged_it(acts in prop::collection::vec(act(), 0..40)) {
        let ([a, b, c], written, gone) = play(acts);
        let all = merged(merged(a, &b), &c);
        let kept: BTreeSet<_> = all.held().flat_map(Note::versions).map(|v| v.text().to_owned()).collect();
        for text in written.difference(&gone) {
            prop_assert!(kept.contains(text), "{} is lost", text);
        }
    }

    #[test]
    fn a_notebook_reads_back_from_its_envelope_as_it_was(acts in prop::collection::vec(act(), 0..40)) {
        let ([a, b, _], _, _) = play(acts);
        let both = merged(a, &b);
        let text = envelope::encode(&both);
        let again = envelope::decode(&text).unwrap();
        prop_assert_eq!(&again, &both);
        prop_assert_eq!(envelope::encode(&again), text);
    }

    #[test]
    fn any_text_reads_back_as_it_was_written(text in any::<String>()) {
        let mut notebook = Notebook::new("plan");
        let (id, at) = (NoteId::from_random(1), Moment::from_millis(1));
        notebook.apply(Edit::Write { id, item: "plan".parse().unwrap(), text, over: None, at }, Session::from_random(1));
        prop_assert_eq!(envelope::decode(&envelope::encode(&notebook)), Ok(notebook));
    }

    #[test]
    fn no_text_makes_reading_fail_other_than_by_saying_why(text in any::<String>()) {
        prop_assert!(envelope::decode(&text).is_err());
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_whole(acts in prop::collection::vec(act(), 0..10), cut: prop::sample::Index) {
        let ([a, _, _], _, _) = play(acts);
        let text = envelope::encode(&a);
        let ends: Vec<usize> = text.char_indices().map(|(end, _)| end).collect();
        prop_assert!(envelope::decode(&text[..ends[cut.index(ends.len())]]).is_err());
    }
}
