//! Files between devices: what one would change, that what is cleared comes back equal, and that spoilt ones do no harm.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::{
    Column, Edit, FileRefusal, Measurement, Outcome, Preview, PreviewLine, Reading, ReviewBook, Rules, Slot, clearing,
    json, published, record_of,
};
use crate::{
    plan::embedded,
    replica::{Moment, Record, Session},
    text::Lang,
};
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| published().rules_for(embedded::plan().unwrap()));

fn reading() -> Reading<'static> {
    let seeds = published();
    Reading { plan: embedded::plan().unwrap(), rules: &RULES, policies: &seeds.policies, words: &seeds.words }
}

fn book() -> ReviewBook {
    ReviewBook::new(&*embedded::plan().unwrap().id)
}

fn write(book: &mut ReviewBook, figure: &str, value: &str, by: u64, millis: u64) {
    let slot = Slot { figure: figure.parse().unwrap(), year: 2016 };
    let id = record_of(slot);
    let over = book.record(id).map(Record::stamp);
    let content =
        Measurement { value: value.parse().ok(), cause: "髙 Ⅲ\n㎝".to_owned(), ..Measurement::blank(slot) };
    book.apply(Edit::Write { id, content, over, at: Moment::from_millis(millis) }, Session::from_random(by));
}

fn take(preview: &Preview, book: &mut ReviewBook) -> Vec<super::Undo> {
    let edits = preview.edits(book, Moment::from_millis(1000));
    edits.into_iter().filter_map(|edit| book.apply(edit, Session::from_random(9))).collect()
}

fn clear(book: &mut ReviewBook) {
    for edit in clearing(book, Moment::from_millis(500)) {
        book.apply(edit, Session::from_random(9));
    }
}

fn entered(book: &ReviewBook) -> Vec<Measurement> {
    book.measurements().into_iter().cloned().collect()
}

/// What becomes of each line, in a word.
fn words(preview: &Preview) -> Vec<&'static str> {
    let word = |line: &PreviewLine| match &line.outcome {
        Outcome::Added(_) => "added",
        Outcome::Changed { .. } => "changed",
        Outcome::Beside { .. } => "beside",
        Outcome::Removed(_) => "removed",
        Outcome::Unchanged(_) => "same",
        Outcome::Older(_) => "older",
        Outcome::Refused(_) => "refused",
    };
    preview.lines.iter().map(word).collect()
}

#[test]
fn written_cleared_and_read_again_all_is_as_it_was_by_either_kind_of_file() {
    let mut mine = book();
    write(&mut mine, "kpi/13-1", "100", 1, 1);
    write(&mut mine, "kpi/7-1", "60.0", 1, 2);
    let before = entered(&mine);
    for file in [json(&mine), reading().file(&mine, Lang::Ja), reading().file(&mine, Lang::En)] {
        let mut again = mine.clone();
        clear(&mut again);
        assert!(entered(&again).is_empty());
        let preview = reading().preview_of(&file, &again).unwrap();
        assert_eq!(words(&preview), ["added", "added"]);
        let undone = take(&preview, &mut again);
        assert_eq!(entered(&again), before);
        assert!(words(&reading().preview_of(&file, &again).unwrap()).iter().all(|word| *word == "same"));
        for undo in undone.into_iter().rev() {
            again.apply(undo.at(Moment::from_millis(2000)), Session::from_random(9));
        }
        assert!(entered(&again).is_empty(), "one step takes all of it back");
    }
}

#[test]
fn what_another_device_wrote_on_takes_its_place_and_what_it_wrote_apart_stands_beside_it() {
    let mut mine = book();
    for figure in ["kpi/13-1", "kpi/13-2", "kpi/7-1", "kpi/9-1"] {
        write(&mut mine, figure, "1", 1, 1);
    }
    let mut theirs = mine.clone();
    write(&mut theirs, "kpi/13-1", "2", 2, 10);
    write(&mut mine, "kpi/13-2", "3", 1, 10);
    write(&mut theirs, "kpi/7-1", "4", 2, 10);
    write(&mut mine, "kpi/7-1", "5", 1, 20);
    let gone = record_of(Slot { figure: "kpi/9-1".parse().unwrap(), year: 2016 });
    theirs.apply(Edit::Delete { id: gone, at: Moment::from_millis(30) }, Session::from_random(2));
    write(&mut theirs, "kpi/4-1", "6", 2, 10);
    let preview = reading().preview_of(&json(&theirs), &mine).unwrap();
    assert_eq!(words(&preview), ["added", "beside", "removed", "changed", "older"]);
    take(&preview, &mut mine);
    let at = |figure: &str| {
        let record = mine.at(Slot { figure: figure.parse().unwrap(), year: 2016 })?;
        Some((record.content().value.unwrap().plain(), record.conflicts().count()))
    };
    assert_eq!(at("kpi/13-1"), Some(("2".to_owned(), 0)));
    assert_eq!(at("kpi/13-2"), Some(("3".to_owned(), 0)), "what is newer here stays");
    assert_eq!(at("kpi/7-1").unwrap().1, 1, "both are kept");
    assert_eq!(at("kpi/9-1"), None);
    assert_eq!(at("kpi/4-1"), Some(("6".to_owned(), 0)));
}

#[test]
fn seventeen_departments_files_come_together_in_any_order_and_nothing_is_lost() {
    let plan = embedded::plan().unwrap();
    let mut files = Vec::new();
    for (at, figure) in plan.figures().enumerate().take(17) {
        let mut theirs = book();
        write(&mut theirs, &figure.id.to_string(), "7", 100 + at as u64, 5);
        write(&mut theirs, "kpi/13-1", &at.to_string(), 100 + at as u64, 5);
        files.push(json(&theirs));
    }
    let together = |files: &[String]| {
        let mut mine = book();
        for file in files {
            take(&reading().preview_of(file, &mine).unwrap(), &mut mine);
        }
        let shared = mine.at(Slot { figure: "kpi/13-1".parse().unwrap(), year: 2016 }).unwrap();
        let mut values: Vec<String> = shared.versions().map(|it| it.content().value.unwrap().plain()).collect();
        values.sort();
        (mine.measurements().len(), values)
    };
    let forwards = together(&files);
    files.reverse();
    assert_eq!(together(&files), forwards);
    assert_eq!(forwards.1.len(), 17, "every department's value for the one they share is there");
}

#[test]
fn what_is_no_file_of_ours_or_no_value_of_this_plan_is_refused_with_its_reason() {
    let mut mine = book();
    write(&mut mine, "kpi/13-1", "100", 1, 1);
    let file = json(&mine);
    let refused = |text: &str| reading().preview_of(text, &mine).unwrap_err();
    assert!(matches!(refused("{"), FileRefusal::NotJson { .. }));
    assert_eq!(refused("[]"), FileRefusal::OtherFormat);
    assert_eq!(refused(&file.replace("\"version\":1", "\"version\":2")), FileRefusal::Newer);
    let plan = format!("\"plan\":\"{}\"", embedded::plan().unwrap().id);
    assert_eq!(refused(&file.replace(&plan, "\"plan\":\"x\"")), FileRefusal::OtherPlan("x".to_owned()));
    for (from, to, column) in [
        ("\"year\":2016", "\"year\":1999", Column::Year),
        ("kpi/13-1", "kpi/99-1", Column::Figure),
        ("\"value\":\"100\"", "\"value\":7", Column::Figure),
        ("\"cause\"", "\"policy\":\"x\",\"cause\"", Column::Policy),
    ] {
        assert!(file.contains(from), "{file}");
        let preview = reading().preview_of(&file.replace(from, to), &book()).unwrap();
        let Outcome::Refused(why) = &preview.lines[0].outcome else { unreachable!("{preview:?}") };
        assert_eq!(why[0].0, column);
        assert!(preview.edits(&mine, Moment::from_millis(1)).is_empty());
    }
}

#[test]
fn ten_thousand_spoilt_files_harm_nothing() {
    let mut mine = book();
    write(&mut mine, "kpi/13-1", "100", 1, 1);
    let (file, before) = (json(&mine), entered(&mine));
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..10_000 {
        let mut bytes = file.clone().into_bytes();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            match next(3) {
                0 if bytes.len() > 1 => drop(bytes.remove(at)),
                1 => bytes.truncate(at.max(1)),
                _ => bytes[at] = u8::try_from(next(256)).unwrap(),
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        match reading().preview_of(&text, &mine) {
            Err(why) => assert!(!published().words.file_refusal(&why, Lang::Ja).is_empty()),
            Ok(preview) => assert!(preview.edits(&mine, Moment::from_millis(1)).len() <= 2),
        }
    }
    assert_eq!(entered(&mine), before);
}
