//! Files of measured values: what is understood, what is refused where, and that nothing is lost on the way out and in.
//!
//! Over 300 lines: tests alone, one file after another.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::{
    Column, FileRefusal, Finality, Measurement, Outcome, Preview, Reading, Refusal, ReviewBook, Rules, Slot, decoded,
    published, record_of, workbook, workbook_rows,
};
use crate::{
    plan::{embedded, figure::FigureKind, id::FigureId, number::Number},
    replica::{Edit, Moment, Record, Session},
    text::{Lang, annotation::plain},
};
use proptest::prelude::*;
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| published().rules_for(embedded::plan().unwrap()));

fn reading() -> Reading<'static> {
    let seeds = published();
    Reading { plan: embedded::plan().unwrap(), rules: &RULES, policies: &seeds.policies, words: &seeds.words }
}

fn empty() -> ReviewBook {
    ReviewBook::new("plan")
}

fn preview(text: &str, book: &ReviewBook) -> Preview {
    reading().preview(text, book).unwrap()
}

fn take(preview: &Preview, book: &mut ReviewBook) {
    for edit in preview.edits(book, Moment::from_millis(10)) {
        book.apply(edit, Session::from_random(1));
    }
}

/// What is entered, without its history.
fn entered(book: &ReviewBook) -> Vec<Measurement> {
    book.measurements().into_iter().cloned().collect()
}

#[test]
fn a_file_is_shown_line_by_line_before_anything_is_changed() {
    let mut book = empty();
    take(&preview("指標番号,年度,実績\nkpi/13-1,2015,100\nkpi/13-1,2016,200\n", &book), &mut book);
    let text = "指標番号,年度,実績,メモ\nkpi/13-1,2015,100\nkpi/13-1,2016,300人\nkpi/13-1,2017,\"1,234\"\n\nkpi/13-1,2020,1\nkpi/99-1,x,集計中\nkpi/13-1,2018,集計中\nkpi/13-2,2018,\n";
    let previewed = preview(text, &book);
    assert_eq!(previewed.unread, ["メモ"]);
    let words = &published().words;
    let said: Vec<String> = previewed
        .lines
        .iter()
        .map(|line| match &line.outcome {
            Outcome::Added(after) => format!("{} + {}", line.line, after.value.unwrap().plain()),
            Outcome::Changed { before, after } => {
                format!("{} {} -> {}", line.line, before.value.unwrap().plain(), after.value.unwrap().plain())
            }
            Outcome::Unchanged(_) => format!("{} =", line.line),
            Outcome::Beside { .. } | Outcome::Removed(_) | Outcome::Older(_) => unreachable!("no table says that"),
            Outcome::Refused(why) => why
                .iter()
                .map(|(column, why)| words.refusal_at(line.line, *column, why, Lang::Ja))
                .collect::<Vec<_>>()
                .join(" / "),
        })
        .collect();
    assert_eq!(
        said,
        [
            "2 =",
            "3 200 -> 300",
            "4 + 1234",
            "6行目の「年度」：2020年度は計画の期間の外です。2015年度から2019年度までの値を入れられます。",
            "7行目の「指標番号」：「kpi/99-1」という指標は、計画にありません。 / 7行目の「年度」：「x」は年度として読めません。「2016」か「平成28」のように入れてください。",
            "8行目の「実績」：「集計中」は数として読めません。数だけを入れてください。",
            "9 =",
        ]
    );
    assert_eq!(entered(&book).len(), 2, "a preview changes nothing");
    take(&previewed, &mut book);
    assert_eq!(entered(&book).len(), 3, "what is refused is not taken, and keeps nothing else back");
}

#[test]
fn a_file_of_a_city_office_in_windows_31j_is_exact() {
    let (bytes, ..) = encoding_rs::SHIFT_JIS.encode(
        "指標番号,年度,実績,出典,要因\r\nkpi/13-1,平成28年度,\"１，２３４人\",髙 Ⅲ ㎝ ①,\"一行目\n二行目\"\r\n",
    );
    let mut book = empty();
    take(&preview(&decoded(&bytes).unwrap(), &book), &mut book);
    let all = entered(&book);
    let one = all.first().unwrap();
    assert_eq!((one.slot.year, one.value.map(Number::plain)), (2016, Some("1234".to_owned())));
    assert_eq!((one.source.as_str(), one.cause.as_str()), ("髙 Ⅲ ㎝ ①", "一行目\n二行目"));
}

#[test]
fn columns_and_lists_are_known_by_key_and_in_each_language_in_any_order() {
    for text in [
        "policy,year,value,figure,finality,fixed_on\ncontinue,2016,5,kpi/3-2,final,2017-05-31\n",
        "今後の方針,年度,実績,指標番号,速報・確定,確定日\n継続,2016,5,kpi/3-2,確定,平成29年5月31日\n",
        "Future policy,Fiscal year,Measured value,Indicator number,Provisional or final,Date finalised\nContinue,2016,5,kpi/3-2,Final,2017/5/31\n",
    ] {
        let previewed = preview(text, &empty());
        let [line] = previewed.lines.as_slice() else { unreachable!("{previewed:?}") };
        let Outcome::Added(it) = &line.outcome else { unreachable!("{line:?}") };
        assert_eq!(
            (it.policy.as_str(), it.finality, it.fixed_on),
            ("continue", Finality::Final, "2017-05-31".parse().ok())
        );
    }
    let wrong = preview("figure,year,finality,policy\nkpi/3-2,2016,たぶん,わからない\n", &empty());
    let columns: Vec<Column> = wrong
        .lines
        .iter()
        .flat_map(|line| {
            if let Outcome::Refused(why) = &line.outcome {
                why.iter().map(|(column, _)| *column).collect()
            } else {
                vec![]
            }
        })
        .collect();
    assert_eq!(columns, [Column::Finality, Column::Policy], "every cell that is wrong is told");
}

#[test]
fn a_running_total_and_its_year_may_stand_in_one_cell_or_in_two() {
    for text in [
        "figure,year,value\ntarget/1-1,2016,累計515（うち2016年度255）\n",
        "figure,year,value,total\ntarget/1-1,2016,255,515人\n",
        "figure,year,total\ntarget/1-1,2016,515（うち255）\n",
    ] {
        let mut book = empty();
        take(&preview(text, &book), &mut book);
        let numbers: Vec<_> =
            entered(&book).iter().map(|it| (it.value.map(Number::plain), it.total.map(Number::plain))).collect();
        assert_eq!(numbers, [(Some("255".to_owned()), Some("515".to_owned()))], "{text}");
    }
}

#[test]
fn the_same_figure_and_year_twice_with_two_values_is_refused_and_an_empty_cell_says_nothing() {
    let previewed = preview("figure,year,value\nkpi/3-2,2016,5\nkpi/3-2,2016,5\nkpi/3-2,2016,6\n", &empty());
    assert!(
        matches!(&previewed.lines.last().unwrap().outcome, Outcome::Refused(why) if why == &[(Column::Year, Refusal::Twice("2".to_owned()))])
    );
    let mut book = empty();
    take(&preview("figure,year,value,cause\nkpi/3-2,2016,5,理由\n", &book), &mut book);
    take(&preview("figure,year,value,cause\nkpi/3-2,2016,,\n", &book), &mut book);
    assert_eq!(entered(&book).first().unwrap().cause, "理由");
}

#[test]
fn a_file_that_is_none_says_why_in_each_language() {
    let words = &published().words;
    for (text, why) in [
        ("", FileRefusal::Empty),
        ("\n\r\n ,\n", FileRefusal::Empty),
        ("a,b\n1,2\n", FileRefusal::NoColumn(Column::Figure)),
        ("指標番号,実績\n", FileRefusal::NoColumn(Column::Year)),
        ("指標番号,年度\n\"kpi/1-1,2016\n", FileRefusal::OpenQuote(2)),
    ] {
        assert_eq!(reading().preview(text, &empty()), Err(why.clone()), "{text}");
        assert!(Lang::ALL.iter().all(|lang| words.file_refusal(&why, *lang).chars().count() > 5));
    }
    assert_eq!(
        words.file_refusal(&FileRefusal::NoColumn(Column::Year), Lang::Ja),
        "「年度」の列がありません。1行目に列の名前を書いてください。"
    );
}

#[test]
fn a_blank_form_has_a_line_for_each_figure_and_year_and_changes_nothing() {
    let plan = embedded::plan().unwrap();
    let whole = preview(&reading().form(None, Lang::Ja), &empty());
    assert_eq!(whole.lines.len(), 46 * 5);
    assert!(whole.lines.iter().all(|line| matches!(line.outcome, Outcome::Unchanged(_))));
    let departments: std::collections::BTreeSet<_> = plan.projects().flat_map(|project| &project.departments).collect();
    assert_eq!(departments.len(), 17);
    for department in departments {
        let form = preview(&reading().form(Some(department), Lang::En), &empty());
        assert!(!form.lines.is_empty() && form.unread.is_empty(), "{department}");
    }
}

#[test]
fn ten_thousand_mangled_files_change_nothing_unsaid() {
    let mut book = empty();
    take(&preview("figure,year,value\nkpi/13-1,2016,5\n", &book), &mut book);
    let whole = reading().form(None, Lang::Ja).replace(",2016,,", ",2016,\"1,234\",");
    let (bytes, ..) = encoding_rs::SHIFT_JIS.encode(&whole);
    let words = &published().words;
    // A fixed sequence: the same files every time.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    let (mut refused_files, mut refused_lines) = (0, 0);
    for file in 0..10_000 {
        let source = if file % 2 == 0 { whole.as_bytes() } else { &bytes };
        let begin = next(source.len() / 2);
        // The head stays in most files, so that lines are read too.
        let head = source.split(|byte| *byte == b'\n').next().unwrap();
        let mut torn = if file % 5 == 0 { Vec::new() } else { [head, b"\n"].concat() };
        torn.extend(source.iter().skip(begin).take(1 + next(600)));
        for _ in 0..=next(6) {
            let at = next(torn.len());
            match next(3) {
                0 => drop(torn.remove(at)),
                1 => torn.insert(at, u8::try_from(next(256)).unwrap()),
                _ => torn.iter_mut().skip(at).take(1).for_each(|byte| *byte = b'"'),
            }
            if torn.is_empty() {
                torn.push(b'x');
            }
        }
        let previewed = decoded(&torn).and_then(|text| reading().preview(&text, &book));
        match previewed {
            Err(why) => {
                refused_files += 1;
                assert!(!words.file_refusal(&why, Lang::Ja).is_empty());
            }
            Ok(previewed) => {
                for line in &previewed.lines {
                    if let Outcome::Refused(why) = &line.outcome {
                        refused_lines += 1;
                        assert!(!why.is_empty());
                        assert!(
                            why.iter().all(|(column, why)| words
                                .refusal_at(line.line, *column, why, Lang::En)
                                .contains("Line"))
                        );
                    }
                }
            }
        }
    }
    assert!(refused_files > 500 && refused_lines > 500, "{refused_files} files and {refused_lines} lines");
    assert_eq!(entered(&book).len(), 1, "nothing is lost, nothing comes in unseen");
}

/// Any measurement a person could have entered for a figure.
fn measurements() -> impl Strategy<Value = Measurement> {
    let plan = embedded::plan().unwrap();
    let ids: Vec<FigureId> = plan.figures().map(|figure| figure.id).collect();
    let text = || {
        prop_oneof![Just(String::new()), "[ -~ぁ-ん髙Ⅲ㎝①\"',\n=＋-]{1,12}"]
            .prop_filter("says something", |text| text.is_empty() || !text.trim().is_empty())
    };
    let number = || prop::option::of((0_i64..1_000_000, 0_u8..3));
    let policy = prop::sample::select(
        published().policies.iter().map(|policy| policy.id.clone()).chain([String::new()]).collect::<Vec<_>>(),
    );
    let date = prop::option::of((2015..2021, 1_u8..=12, 1_u8..=28));
    (
        (prop::sample::select(ids), 2015..=2019, number(), number(), any::<bool>(), date),
        (text(), text(), text(), text(), text(), text(), policy),
    )
        .prop_map(
            move |(
                (figure, year, value, total, is_final, date),
                (method, source, cause, issue, next_step, remark, policy),
            )| {
                let is_count = plan.figure(figure).unwrap().kind == FigureKind::Cumulative;
                let is_share = plan.figure(figure).unwrap().unit == "%";
                let number = |(units, decimals): (i64, u8)| {
                    Number::of_units(i128::from(if is_share { units % 101 } else { units }), decimals)
                };
                Measurement {
                    slot: Slot { figure, year },
                    value: value.and_then(number),
                    total: total.filter(|_| is_count).and_then(number),
                    finality: if is_final { Finality::Final } else { Finality::Provisional },
                    fixed_on: date.and_then(|(year, month, day)| super::Date::new(year, month, day)),
                    method,
                    source,
                    cause,
                    issue,
                    next_step,
                    policy,
                    remark,
                }
            },
        )
}

proptest! {
    #[test]
    fn what_is_written_reads_back_equal(all in prop::collection::vec(measurements(), 0..12), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let mut book = empty();
        for content in all.into_iter().filter(|it| *it != Measurement::blank(it.slot)) {
            let over = book.record(record_of(content.slot)).map(Record::stamp);
            book.apply(Edit::Write { id: record_of(content.slot), content, over, at: Moment::from_millis(1) }, Session::from_random(1));
        }
        let file = reading().file(&book, lang);
        prop_assert!(plain(&file) == file.as_str(), "no signs of readings in a file");
        let previewed = preview(&file, &empty());
        let refused: Vec<_> = previewed.lines.iter().filter(|line| matches!(line.outcome, Outcome::Refused(_))).collect();
        prop_assert!(refused.is_empty(), "{:?}", refused);
        let mut again = empty();
        take(&previewed, &mut again);
        prop_assert_eq!(entered(&again), entered(&book));
        let twice = preview(&file, &again);
        prop_assert!(twice.lines.iter().all(|line| matches!(line.outcome, Outcome::Unchanged(_))));
    }
}

#[test]
fn values_and_forms_come_back_from_a_workbook_as_they_were() {
    let mut book = empty();
    let text = "figure,year,value,total,finality,fixed_on,cause,policy\nkpi/13-1,2016,\"20,374,645\",,final,2017-05-31,\"髙 Ⅲ ㎝ ①\n=1+1\",continue\n\
                target/1-1,2016,255,515,,,_x0041_,\ntarget/1-2,2016,60.0,,,,,\n";
    take(&preview(text, &book), &mut book);
    assert_eq!(entered(&book).len(), 3);
    let reading = reading();
    let sheet = reading.sheet(reading.file_rows(&book, Lang::Ja), "実績".to_owned(), Lang::Ja);
    let rows = workbook_rows(&workbook(&sheet).unwrap()).unwrap();
    let mut back = empty();
    take(&reading.preview_rows(rows.clone(), &back).unwrap(), &mut back);
    assert_eq!(entered(&back), entered(&book), "export, clear, import");
    let same = reading.preview_rows(rows, &book).unwrap();
    assert!(same.lines.iter().all(|line| matches!(line.outcome, Outcome::Unchanged(_))), "{same:?}");
    let form = reading.sheet(reading.form_rows(None, Lang::Ja), "様式".to_owned(), Lang::Ja);
    let rows = workbook_rows(&workbook(&form).unwrap()).unwrap();
    assert_eq!(rows.len(), 1 + 46 * 5);
    let blank = reading.preview_rows(rows, &empty()).unwrap();
    assert!(blank.unread.is_empty() && blank.lines.iter().all(|line| matches!(line.outcome, Outcome::Unchanged(_))));
}
