//! The closing sheet of a small workshop.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::{
    notes::{
        Ballot, Edit, Entry, Group, NoteContent, NoteId, Place,
        workshop::{
            Phase,
            settings::{Settings, tests::form},
        },
    },
    plan::embedded,
    replica::{Content, Moment, Session},
    text::Lang,
};

fn id(number: u128) -> NoteId {
    NoteId::from_random(number)
}

struct Held(Notebook, u64);

impl Held {
    fn put(&mut self, id: NoteId, entry: Entry) {
        assert!(entry.is_within_bounds());
        self.1 += 1;
        let edit = Edit::Write { id, content: entry, over: None, at: Moment::from_millis(self.1) };
        self.0.apply(edit, Session::from_random(1)).unwrap();
    }

    fn note(&mut self, number: u128, item: &str, text: &str, workshop: Option<String>, hidden: bool, dots: u32) {
        let content = NoteContent { workshop, hidden, ..NoteContent::new(item.parse().unwrap(), text.to_owned()) };
        self.put(id(number), content.into());
        if dots > 0 {
            self.put(Ballot::id(id(number), id(99)), Entry::Ballot(Ballot { on: id(number), dots, hands: 1 }));
        }
    }

    fn lie_in(&mut self, of: NoteId, within: NoteId) {
        self.put(Place::id(of), Entry::Place(Place { of, within: Some(within) }));
    }
}

#[test]
fn groups_stand_by_their_votes_with_the_measures_they_touch() {
    let plan = embedded::plan().unwrap();
    let mut run = Run::new(Settings::from_form(&form()).unwrap());
    run.go(Phase::Close, Moment::from_millis(0));
    let own = Some(run.settings().label());
    let mut held = Held(Notebook::new(&plan.id), 0);
    held.note(1, "project/13-2", "工場を*見学*する", own.clone(), false, 2);
    held.note(2, "kpi/1-1", "数を増やす", own.clone(), false, 0);
    held.note(3, "plan", "声を聞く場", own.clone(), false, 5);
    held.note(4, "measure/2", "一つだけの案", own.clone(), false, 0);
    held.note(5, "measure/3", "名前のあるメモ", own, true, 9);
    held.note(6, "measure/4", "別の日のメモ", None, false, 9);
    for (number, name) in [(11, "しごと"), (12, "きく")] {
        held.put(id(number), Entry::Group(Group { name: name.to_owned() }));
    }
    for (note, group) in [(1, 11), (2, 11), (3, 12)] {
        held.lie_in(id(note), id(group));
    }
    let named = |item: &ItemId| item.to_string();
    let dated = |_: Moment| String::new();
    let told = Told { plan, lang: Lang::Ja, named: &named, dated: &dated };
    let closing = Closing::of(&run, &held.0, told);
    let groups: Vec<_> =
        closing.outcomes.iter().map(|it| (it.group.as_deref(), it.votes.dots, it.lines.len())).collect();
    assert_eq!(groups, [(Some("きく"), 5, 1), (Some("しごと"), 2, 2), (None, 0, 1)]);
    let touches: Vec<Vec<String>> =
        closing.outcomes.iter().map(|it| it.touches.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(touches, [vec![], vec!["measure/1".to_owned(), "measure/13".to_owned()], vec!["measure/2".to_owned()]]);
    assert_eq!(closing.left_out, 1);
    assert_eq!(closing.outcomes.get(1).unwrap().lines.first().unwrap().text, "工場を*見学*する", "votes first");

    let text = closing.markdown(&run, told);
    for said in [
        "# 駅前を考える",
        "- 今日の問い: 駅前に何があるといいですか",
        "## しごと",
        "工場を\\*見学\\*する",
        "- measure/13\n",
        "## まとまりに入れていないメモ",
        "メモ1件は載せていません",
    ] {
        assert!(text.replace("measure\\/", "measure/").contains(said), "{said} is not in\n{text}");
    }
    assert!(!text.contains("名前のあるメモ") && !text.contains("別の日"));
}
