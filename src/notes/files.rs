//! Files of notes: what is written for other tablets, tables and prints, and what is taken in of files that are whole, broken or hostile.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;

use super::{
    Ballot, Counts, Edit, Entry, Fate, FileFault, Group, IntakeError, Moment, NoteContent, NoteId, Notebook, Place,
    Preview, RecordFault, Session, Votes, envelope,
    report::{By, Report, Told, for_tablets},
};
use crate::{
    plan::{embedded, id::ItemId},
    replica::{EnvelopeError, laws::acts, laws::play},
    text::Lang,
};

const PLAN: &str = "plan";

fn id(number: u128) -> NoteId {
    NoteId::from_random(number)
}

fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

fn put(notebook: &mut Notebook, id: NoteId, content: impl Into<Entry>, by: u64, millis: u64) {
    let over = notebook.record(id).map(super::Note::stamp);
    let content = content.into();
    notebook.apply(Edit::Write { id, content, over, at: at(millis) }, Session::from_random(by));
}

fn text(text: &str) -> NoteContent {
    NoteContent::new("measure/13".parse().unwrap(), text.to_owned())
}

/// The notes of a tablet, so many of them.
fn tablet(by: u64, count: u128) -> Notebook {
    let mut notebook = Notebook::new(PLAN);
    for number in 0..count {
        put(&mut notebook, id(u128::from(by) * 100_000 + number), text(&format!("{by}の{number}")), by, 1000);
    }
    notebook
}

fn preview(mine: &Notebook, files: &[&str]) -> Preview {
    Preview::of(mine, files.iter().enumerate().map(|(at, text)| (format!("{at}.txt"), Ok((*text).to_owned()))))
}

fn fault(mine: &Notebook, file: &str) -> FileFault {
    preview(mine, &[file]).files[0].outcome.clone().unwrap_err()
}

#[test]
fn six_tablets_come_together_and_the_same_file_twice_adds_nothing() {
    let tablets: Vec<String> = (1..=6).map(|by| for_tablets(&tablet(by, 200))).collect();
    let files: Vec<&str> = tablets.iter().map(String::as_str).collect();
    let mine = Notebook::new(PLAN);
    let first = preview(&mine, &files);
    assert_eq!(first.total(), Counts { new: 1200, ..Counts::default() });
    assert_eq!(mine.note_count(), 0, "choosing changes nothing");
    let mut all = mine;
    all.merge(first.incoming()).unwrap();
    let again = preview(&all, &[&files[..], &files[..]].concat());
    assert_eq!(again.total(), Counts { same: 2400, ..Counts::default() });
    assert!(!again.changes_anything());
    let twice = preview(&Notebook::new(PLAN), &[files[0], files[0]]);
    assert_eq!(twice.total(), Counts { new: 200, same: 200, ..Counts::default() });
}

#[test]
fn a_preview_tells_new_same_changed_conflicting_and_deleted_apart() {
    let mut mine = tablet(1, 5);
    let mut theirs = mine.clone();
    put(&mut theirs, id(100_000), text("あちらで直した"), 2, 2000);
    put(&mut mine, id(100_001), text("こちらの直し"), 1, 2000);
    put(&mut theirs, id(100_001), text("あちらの直し"), 2, 3000);
    theirs.apply(Edit::Delete { id: id(100_002), at: at(4000) }, Session::from_random(2));
    put(&mut theirs, id(7), text("新しい"), 2, 2000);
    put(&mut theirs, Ballot::id(id(7), id(50)), Entry::Ballot(Ballot { on: id(7), dots: 2, hands: 0 }), 2, 2000);
    let preview = preview(&mine, &[&for_tablets(&theirs)]);
    let expected = Counts { new: 1, same: 2, changed: 1, conflicting: 1, deleted: 1, gone: 0, beside: 1, refused: 0 };
    assert_eq!(preview.total(), expected);
    let fates: Vec<(NoteId, Fate)> = preview.changes.clone();
    let changes = [(7, Fate::New), (100_000, Fate::Changed), (100_001, Fate::Conflicting), (100_002, Fate::Deleted)];
    assert_eq!(fates, changes.map(|(number, fate)| (id(number), fate)));
    let both = preview.note(id(100_001)).unwrap();
    assert_eq!((both.text(), both.conflicts().next().unwrap().text()), ("あちらの直し", "こちらの直し"));
}

#[test]
fn what_was_deleted_leaves_with_its_name_alone_and_does_not_come_back() {
    let mut mine = tablet(1, 2);
    let old = for_tablets(&mine);
    mine.apply(Edit::Delete { id: id(100_000), at: at(2000) }, Session::from_random(1));
    let file = for_tablets(&mine);
    assert!(!file.contains("1の0") && file.contains("1の1"), "{file}");
    assert!(!preview(&mine, &[&old]).changes_anything());
    assert_eq!(mine.deleted().len(), 1, "the notebook itself can still take it back");
}

#[test]
fn a_file_that_is_none_of_ours_is_refused_whole_with_its_place() {
    let mine = tablet(1, 1);
    let file = for_tablets(&mine);
    let envelope = |error: EnvelopeError| FileFault::Intake(IntakeError::Envelope(error));
    assert_eq!(fault(&mine, ""), FileFault::Intake(IntakeError::Empty));
    assert_eq!(fault(&mine, " \n"), FileFault::Intake(IntakeError::Empty));
    assert_eq!(fault(&mine, "{\n  \"a\": ]"), envelope(EnvelopeError::NotJson { line: 2, column: 8 }));
    assert_eq!(fault(&mine, "[]"), envelope(EnvelopeError::OtherFormat));
    let newer = file.replace("\"version\":1", "\"version\":2");
    assert_eq!(fault(&mine, &newer), envelope(EnvelopeError::Newer { version: 2 }));
    let other = file.replace("\"plan\":\"plan\"", "\"plan\":\"else\"");
    assert_eq!(fault(&mine, &other), FileFault::OtherPlan("else".to_owned()));
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(fault(&mine, &deep), FileFault::Intake(IntakeError::Envelope(EnvelopeError::NotJson { .. }))));
    let large = " ".repeat(super::MOST_BYTES + 1);
    assert!(matches!(fault(&mine, &large), FileFault::Intake(IntakeError::TooLarge { .. })));
    let many = file.replace("\"notes\":[", &format!("\"notes\":[{}", "0,".repeat(20_000)));
    assert_eq!(fault(&mine, &many), FileFault::Intake(IntakeError::TooMany { records: 20_001 }));
    let beside = file.replacen('{', &format!("{{\"else\":\"{}\",", "x".repeat(30_000)), 1);
    assert_eq!(fault(&mine, &beside), FileFault::Intake(IntakeError::TooMuchBeside));
    let marked = format!("\u{feff}{file}");
    assert_eq!(preview(&mine, &[&marked]).total().same, 1, "a mark some programs put before a text is none of it");
}

#[test]
fn an_entry_that_is_not_as_it_should_be_is_refused_by_itself() {
    let record = |fields: &str| {
        format!(
            "{{\"format\":\"strategy-explorer-notes\",\"version\":1,\"plan\":\"plan\",\"notes\":[{{\"id\":\"{}\",\"item\":\"plan\",\"text\":\"よい\",\"created\":1,\"updated\":1,\"by\":\"000000000000000a\"}},{fields}]}}",
            id(1)
        )
    };
    let note = |from: &str, to: &str| {
        let good = format!(
            "{{\"id\":\"{}\",\"item\":\"plan\",\"text\":\"文\",\"created\":1,\"updated\":1,\"by\":\"000000000000000a\"}}",
            id(2)
        );
        assert!(good.contains(from), "{from}");
        record(&good.replacen(from, to, 1))
    };
    let version = "{\"item\":\"plan\",\"text\":\"文\",\"created\":1,\"updated\":1,\"by\":\"000000000000000b\"}";
    let many = vec![version; 40].join(",");
    let stories = [
        (record("17"), RecordFault::Content),
        (note("\"id\"", "\"name\""), RecordFault::Name),
        (note("\"created\":1", "\"created\":\"きのう\""), RecordFault::Moment("created")),
        (note("\"updated\":1,", ""), RecordFault::Moment("updated")),
        (note("\"updated\":1", "\"updated\":1,\"deleted\":-1"), RecordFault::Moment("deleted")),
        (note("000000000000000a", "だれか"), RecordFault::Writer),
        (note("\"item\":\"plan\"", "\"item\":\"moon/1\""), RecordFault::Content),
        (note("\"文\"", "null"), RecordFault::Content),
        (note("\"文\"", &format!("\"{}\"", "あ".repeat(20_001))), RecordFault::TooLong),
        (note("\"文\"", &format!("\"文\",\"nickname\":\"{}\"", "あ".repeat(201))), RecordFault::TooLong),
        (note("\"文\"", &format!("\"文\",\"later\":\"{}\"", "x".repeat(30_000))), RecordFault::TooLong),
        (note("\"文\"", &format!("\"文\",\"others\":[{many}]")), RecordFault::Versions),
        (note("\"文\"", "\"文\",\"others\":7"), RecordFault::Versions),
        (note("\"文\"", "\"文\",\"seen\":{\"00000000000000ff\":99}"), RecordFault::Contradiction),
        (note(&id(2).to_string(), &id(1).to_string()), RecordFault::Twice(1)),
    ];
    for (file, wanted) in stories {
        let preview = preview(&Notebook::new(PLAN), &[&file]);
        let (counts, refused) = preview.files[0].outcome.clone().unwrap();
        assert_eq!((counts.new, counts.refused), (1, 1), "{wanted:?}: what is whole can be taken in");
        assert_eq!(refused.iter().map(|it| (it.place, it.fault)).collect::<Vec<_>>(), [(2, wanted)]);
        assert_eq!(preview.incoming().unread().count(), 0);
    }
}

fn told<T>(tell: impl FnOnce(Told<'_>) -> T) -> T {
    let plan = embedded::plan().unwrap();
    let named = |item: &ItemId| plan.name_of(item).unwrap_or("?").to_owned();
    let dated = |moment: Moment| moment.millis().to_string();
    tell(Told { plan, lang: Lang::Ja, named: &named, dated: &dated })
}

fn reported() -> Notebook {
    let mut notebook = Notebook::new(PLAN);
    let full = |item: &str, text: &str, kind: Option<&str>, hidden| NoteContent {
        kind: kind.map(|kind| kind.parse().unwrap()),
        hidden,
        ..NoteContent::new(item.parse().unwrap(), text.to_owned())
    };
    put(&mut notebook, id(1), full("measure/13", "=SUM(A1)\n*二行目*", Some("idea"), false), 1, 1);
    put(&mut notebook, id(2), full("plan", "全体", Some("good"), false), 1, 2);
    put(&mut notebook, id(3), full("measure/13", "Aさんの話", None, true), 1, 3);
    put(&mut notebook, id(4), full("measure/13", "\"引用\",と", None, false), 1, 4);
    put(&mut notebook, id(9), Entry::Group(Group { name: "海 # 港".to_owned() }), 1, 5);
    put(&mut notebook, Place::id(id(1)), Entry::Place(Place { of: id(1), within: Some(id(9)) }), 1, 6);
    put(&mut notebook, Ballot::id(id(1), id(50)), Entry::Ballot(Ballot { on: id(1), dots: 3, hands: 4 }), 1, 7);
    notebook
}

#[test]
fn a_report_is_put_together_by_item_kind_or_group_and_leaves_out_what_is_not_for_the_wall() {
    let notebook = reported();
    told(|told| {
        let parts = |by| {
            let report = Report::of(&notebook, by, told);
            assert_eq!(report.left_out, 1);
            report.parts.iter().map(|part| (part.heading.clone(), part.lines.len())).collect::<Vec<_>>()
        };
        let names = ["plan", "measure/13"].map(|item| (told.named)(&item.parse().unwrap()));
        assert_eq!(parts(By::Item), [(names[0].clone(), 1), (names[1].clone(), 2)]);
        let kinds = [("よい点", 1), ("アイデア", 1), ("決めない", 1)];
        assert_eq!(parts(By::Kind), kinds.map(|(kind, count)| (kind.to_owned(), count)));
        let groups = [("海 # 港", 1), ("まとまりに入れていないメモ", 2)];
        assert_eq!(parts(By::Group), groups.map(|(group, count)| (group.to_owned(), count)));
        let line = &Report::of(&notebook, By::Item, told).parts[1].lines[0];
        assert_eq!((line.votes, line.group.as_str()), (Votes { dots: 3, hands: 4 }, "海 # 港"));
    });
}

#[test]
fn a_table_opens_in_a_spreadsheet_as_text_and_reads_back() {
    let file = told(|told| Report::of(&reported(), By::Item, told).csv(told));
    assert!(file.starts_with("\u{feff}項目の番号,"));
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes())
        .records()
        .map(Result::unwrap)
        .collect();
    assert_eq!(rows.len(), 3, "the hidden one is not among them");
    assert_eq!(&rows[1][3], "'=SUM(A1)\n*二行目*");
    assert_eq!((&rows[1][7], &rows[1][8]), ("3", "4"));
    assert_eq!(&rows[2][3], "\"引用\",と");
    assert!(!file.contains("Aさん"));
}

#[test]
fn markdown_says_what_was_written_and_nothing_else() {
    let text = told(|told| Report::of(&reported(), By::Group, told).markdown(told));
    assert!(text.contains("\n## 海 \\# 港\n\n- \\=SUM\\(A1\\)  \n  \\*二行目\\*"), "{text}");
    assert!(text.contains("シール 3枚 / 挙手 4人") && text.contains("メモ1件は載せていません"), "{text}");
}

fn hostile() -> impl Strategy<Value = String> {
    let spoil = prop_oneof![
        (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(at, byte)| (at, Some(byte), 0)),
        (any::<prop::sample::Index>(), 1_usize..40).prop_map(|(at, cut)| (at, None, cut)),
    ];
    (acts(), prop::collection::vec(spoil, 1..6)).prop_map(|(acts, spoils)| {
        let history = play(acts, text_or_other);
        let mut bytes = for_tablets(&history.first()).into_bytes();
        for (at, byte, cut) in spoils {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match byte {
                Some(byte) => bytes[at] = byte,
                None => drop(bytes.drain(at..(at + cut).min(bytes.len()))),
            }
        }
        // A browser reads what is no text as the sign for such.
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn text_or_other(written: String) -> Entry {
    match written.len() % 3 {
        0 => Entry::Group(Group { name: written }),
        _ => text(&written).into(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn ten_thousand_spoilt_files_harm_nothing_and_come_in_whole_entries_or_not_at_all(file in hostile()) {
        let mine = tablet(1, 3);
        let preview = preview(&mine, &[&file]);
        let mut after = mine.clone();
        after.merge(preview.incoming()).unwrap();
        // What was here is here, unless someone there deleted or replaced what they had seen.
        for note in mine.notes() {
            prop_assert_eq!(after.note(note.id()).map(super::Note::text), Some(note.text()));
        }
        if preview.files[0].outcome.is_err() {
            prop_assert_eq!(&after, &mine);
        }
        let again = envelope::decode::<Entry>(&envelope::encode(&after)).unwrap();
        prop_assert_eq!(again, after);
    }
}
