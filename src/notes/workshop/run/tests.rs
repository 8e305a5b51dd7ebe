//! Stories of a workshop on one tablet.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::{
    notes::{
        Edit, NoteContent,
        workshop::settings::tests::{form, forms},
    },
    plan::id::ItemId,
    replica::Session,
};
use proptest::prelude::*;

fn run() -> Run {
    Run::new(Settings::from_form(&form()).unwrap())
}

fn at(minute: u64) -> Moment {
    Moment::from_millis(1_000_000_000 + minute * 60_000)
}

fn notebook(run: &Run) -> Notebook {
    let mut notebook = Notebook::new("plan");
    let own = Some(run.settings().label());
    let of = |text: &str, table: Option<&str>, workshop: Option<String>, hidden| NoteContent {
        table: table.map(str::to_owned),
        workshop,
        hidden,
        ..NoteContent::new(ItemId::Plan, text.to_owned())
    };
    let notes = [
        of("ほかの日のメモ", Some("2"), None, false),
        of("二番の案", Some("2"), own.clone(), false),
        of("名前のある案", Some("2"), own.clone(), true),
        of("三番の案", Some("3"), own.clone(), false),
        of("進行役の案", None, own, false),
    ];
    for (number, content) in notes.into_iter().enumerate() {
        let id = NoteId::from_random(u128::try_from(number).unwrap());
        let edit = Edit::Write { id, content: content.into(), over: None, at: at(number.try_into().unwrap()) };
        notebook.apply(edit, Session::from_random(1)).unwrap();
    }
    notebook
}

fn texts(run: &Run, notebook: &Notebook) -> (Vec<String>, usize) {
    let (notes, left_out) = run.seen(notebook);
    (notes.into_iter().map(|note| note.text().to_owned()).collect(), left_out)
}

#[test]
fn while_people_write_a_table_sees_its_own_and_then_all_but_what_names_someone() {
    let mut run = run();
    let notebook = notebook(&run);
    run.sit_at(Some(2));
    run.go(Phase::Write, at(0));
    assert_eq!(texts(&run, &notebook), (vec!["二番の案".to_owned(), "名前のある案".to_owned()], 0));
    run.sit_at(None);
    assert_eq!(texts(&run, &notebook), (vec!["進行役の案".to_owned()], 0));
    for phase in [Phase::Show, Phase::Group, Phase::Vote, Phase::Talk, Phase::Close] {
        run.go(phase, at(1));
        let all = ["二番の案", "三番の案", "進行役の案"].map(str::to_owned).to_vec();
        assert_eq!(texts(&run, &notebook), (all, 1), "{phase:?}");
    }
}

#[test]
fn each_phase_begins_with_its_own_time_and_tells_its_end_once() {
    let mut run = run();
    run.go(Phase::Write, at(0));
    assert_eq!(run.timer().seconds(at(0)), Some(15 * 60));
    assert_eq!(run.signal(at(13), at(14)), Some(Signal::LastMinute));
    assert_eq!(run.signal(at(14), at(15)), Some(Signal::Over));
    assert_eq!(run.signal(at(15), at(16)), None);
    run.toggle_timer(at(0));
    assert_eq!(run.signal(at(0), at(99)), None, "what stands still comes by nothing");
    run.go(Phase::Talk, at(20));
    assert_eq!(run.timer(), Timer::Unlimited, "a field left empty sets no limit");
}

#[test]
fn a_table_there_is_not_is_none() {
    let mut run = run();
    for (asked, sits) in [(Some(6), Some(6)), (Some(7), None), (Some(0), None), (None, None)] {
        run.sit_at(asked);
        assert_eq!(run.table(), sits);
    }
}

#[test]
fn a_text_that_is_no_workshop_is_as_if_there_were_none() {
    let text = run().written("plan");
    assert!(Run::read(&text, "another").is_none());
    for text in ["", "[]", "{}", "{\"code\":7}", &text.replacen("code", "kode", 1), text.get(..30).unwrap()] {
        assert!(Run::read(text, "plan").is_none(), "{text}");
    }
    let odd = text.replacen("\"gather\"", "\"dance\"", 1).replacen("\"table\":null", "\"table\":\"two\"", 1);
    assert_eq!(Run::read(&odd, "plan"), Some(run()), "what is odd in it is left out");
}

proptest! {
    #[test]
    fn a_tablet_goes_on_where_it_was(form in forms(), table: u8, at_phase in 0_usize..7, until: u64, still: bool, votes in prop::collection::vec(0_u128..3, 0..9)) {
        if let Ok(settings) = Settings::from_form(&form) {
            let most = settings.votes();
            let mut run = Run::new(settings);
            run.sit_at(Some(table));
            run.go(Phase::ALL.get(at_phase).copied().unwrap(), Moment::from_millis(until));
            if still { run.toggle_timer(Moment::from_millis(until)); }
            for note in votes { run.voter.give(NoteId::from_random(note), most); }
            prop_assert_eq!(Run::read(&run.written("plan"), "plan"), Some(run));
        }
    }

    #[test]
    fn no_text_stops_the_app(text in "\\PC{0,200}", from in 0_usize..200, with in "\\PC{0,4}") {
        drop(Run::read(&text, "plan"));
        let whole = run().written("plan");
        let from = whole.char_indices().map(|(at, _)| at).nth(from).unwrap_or_default();
        let changed = [whole.get(..from).unwrap_or_default(), &with, whole.get(from + 1..).unwrap_or_default()].concat();
        if let Some(run) = Run::read(&changed, "plan") {
            prop_assert_eq!(Run::read(&run.written("plan"), "plan"), Some(run));
        }
    }
}
