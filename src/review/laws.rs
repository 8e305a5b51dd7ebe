//! Measured values keep the laws of merging, which are those of every replica, and clash where they must.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::{Edit, Finality, Measurement, ReviewBook, ReviewStore, Slot, record_of};
use crate::{
    plan::id::FigureId,
    replica::{
        Moment, Record, Session, envelope,
        laws::{
            a_cut_text_is_refused, acts, merging_is_lawful, nothing_is_lost, play, text_is_faithful, the_index_is_true,
        },
    },
    storage::{MemoryStore, Saving},
};
use proptest::prelude::*;

fn slot(figure: &str, year: i32) -> Slot {
    Slot { figure: figure.parse().unwrap(), year }
}

/// A value whose words differ with each writing.
fn measured(cause: String) -> Measurement {
    let value = cause.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok();
    Measurement { value, cause, ..Measurement::blank(slot("kpi/13-1", 2016)) }
}

fn enter(slot: Slot, value: &str, at: u64) -> Edit {
    let content = Measurement { value: value.parse().ok(), ..Measurement::blank(slot) };
    Edit::Write { id: record_of(slot), content, over: None, at: Moment::from_millis(at) }
}

proptest! {
    #[test]
    fn merging_does_not_depend_on_order_grouping_or_repetition(acts in acts()) {
        merging_is_lawful(play(acts, measured))?;
    }

    #[test]
    fn a_value_is_gone_only_if_its_own_writer_replaced_or_erased_it(acts in acts()) {
        nothing_is_lost(play(acts, measured))?;
    }

    #[test]
    fn a_book_reads_back_from_its_text_as_it_was(acts in acts()) {
        text_is_faithful(play(acts, measured))?;
    }

    #[test]
    fn the_index_by_slot_finds_what_a_look_at_all_finds(acts in acts()) {
        the_index_is_true(play(acts, measured))?;
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_whole(acts in acts(), cut: prop::sample::Index) {
        a_cut_text_is_refused(play(acts, measured), cut)?;
    }
}

#[test]
fn all_that_is_said_of_a_value_reads_back_with_the_decimals_it_was_written_with() {
    let slot = slot("target/2-2", 2017);
    let content = Measurement {
        value: "60.0".parse().ok(),
        total: "1,515".parse().ok(),
        finality: Finality::Final,
        fixed_on: "2018-05-31".parse().ok(),
        method: "住民基本台帳".to_owned(),
        source: "市民課".to_owned(),
        cause: "一行目\n二行目".to_owned(),
        issue: "髙 Ⅲ ㎝ ①".to_owned(),
        next_step: "\"引用\"".to_owned(),
        policy: "continue".to_owned(),
        remark: "意見".to_owned(),
        slot,
    };
    let mut book = ReviewBook::new("plan");
    let edit = Edit::Write { id: record_of(slot), content: content.clone(), over: None, at: Moment::from_millis(1) };
    book.apply(edit, Session::from_random(1));
    let again: ReviewBook = envelope::decode(&envelope::encode(&book)).unwrap();
    assert_eq!(again.at(slot).map(Record::content), Some(&content));
    assert_eq!(content.value.unwrap().to_string(), "60.0");
}

#[test]
fn two_departments_that_enter_one_figure_and_year_apart_clash_and_both_values_stay() {
    let slot = slot("kpi/13-1", 2016);
    let (mut one, mut other) = (ReviewBook::new("plan"), ReviewBook::new("plan"));
    one.apply(enter(slot, "100", 10), Session::from_random(1));
    other.apply(enter(slot, "120", 20), Session::from_random(2));
    assert_eq!(one.merge(&other).unwrap().kept_both, 1);
    assert_eq!(one.measurements().len(), 1, "one figure and year has one record");
    let clash = one.clashes().into_iter().next().unwrap();
    let values: Vec<String> = clash.versions().filter_map(|it| Some(it.content().value?.plain())).collect();
    assert_eq!(values, ["100", "120"]);
    let same = [10, 30].map(|at| {
        let mut book = ReviewBook::new("plan");
        book.apply(enter(slot, "100", at), Session::from_random(at));
        book
    });
    let [mut one, other] = same;
    one.merge(&other).unwrap();
    assert!(one.clashes().is_empty(), "the same value entered twice is no clash");
}

#[test]
fn files_of_seventeen_departments_merge_with_none_lost() {
    let mut whole = ReviewBook::new("plan");
    for department in 1..=17_u8 {
        let mut file = ReviewBook::new("plan");
        for year in 2015..=2019 {
            let slot = slot(&format!("kpi/{department}-1"), year);
            file.apply(enter(slot, &format!("{department}{year}"), 1), Session::from_random(department.into()));
        }
        let text = envelope::encode(&file);
        whole.merge(&envelope::decode(&text).unwrap()).unwrap();
        assert_eq!(
            whole.merge(&envelope::decode(&text).unwrap()).unwrap().unchanged,
            5,
            "the same file again adds none"
        );
    }
    assert_eq!((whole.count(), whole.clashes().len()), (17 * 5, 0));
    let figure: FigureId = "kpi/3-1".parse().unwrap();
    let values: Vec<String> = whole.of_figure(figure).iter().filter_map(|it| Some(it.value?.plain())).collect();
    assert_eq!(values, ["32015", "32016", "32017", "32018", "32019"]);
}

#[test]
fn a_value_is_kept_beside_notes_taken_back_and_cleared() {
    let store = MemoryStore::default();
    let open = |session| ReviewStore::open(store.clone(), "plan", Session::from_random(session));
    let slot = slot("kpi/1-1", 2015);
    let mut book = open(1);
    let undo = book.apply(enter(slot, "48.5", 10)).unwrap();
    assert_eq!(book.save(), &Saving::Saved);
    assert!(store.texts().keys().all(|key| key.starts_with("strategy-explorer/review/plan")), "{:?}", store.texts());
    assert_eq!(open(2).replica().count(), 1);
    book.apply(undo.at(Moment::from_millis(20)));
    assert!(book.replica().at(slot).is_none(), "taken back, there is no value, and no 0");
}

#[test]
fn a_record_with_a_field_that_cannot_be_read_is_kept_whole() {
    let mut book = ReviewBook::new("plan");
    book.apply(enter(slot("kpi/1-1", 2015), "48.5", 10), Session::from_random(1));
    let text = envelope::encode(&book).replace("48.5", "およそ48");
    let torn: ReviewBook = envelope::decode(&text).unwrap();
    assert_eq!((torn.count(), torn.unread().count()), (0, 1));
    assert!(envelope::encode(&torn).contains("およそ48"));
}
