//! An editor's slips: each is seeded into a copy of the shipped files and must be told with its file, its line and a way to
//! mend it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod common;

use common::Slip::{self, Add, Lose, Remove, Rename, Write};
use std::{collections::BTreeSet, mem::discriminant};
use strategy_explorer::proof::Seeds;

/// What an editor did, where it must be told (the file, and the line that holds these words after the slip; with `^` the
/// line above it), and words of what must be told.
type Story = (&'static str, Slip, &'static str, &'static str, &'static str);

const PLAN: &str = "plan/plan.toml";
const GOAL: &str = "plan/goals/2.toml";
const CITY: &str = "plan/goals/3.toml";
const FOUR: &str = "plan/measures/04.toml";
const SEVEN: &str = "plan/measures/07.toml";
const TEN: &str = "plan/measures/10.toml";
const LAST: &str = "plan/measures/13.toml";
const ZONES: &str = "plan/zones.toml";
const EASY: &str = "text/easy.toml";
const ENGLISH: &str = "text/en.toml";
const READINGS: &str = "text/readings.toml";
const GLOSSARY: &str = "text/glossary.toml";

/// Slips in how a file is written.
const WRITING: &[Story] = &[
    (
        "a quotation mark is forgotten",
        Write(SEVEN, "unit = \"件\"", "unit = \"件"),
        SEVEN,
        "unit = \"件",
        "TOMLとして読めません",
    ),
    (
        "a name is lost",
        Write(SEVEN, "name = \"ホームページ年間アクセス数\"", ""),
        SEVEN,
        "[[kpi]]",
        "「name」がありません",
    ),
    (
        "a paragraph stands without its brackets",
        Write(LAST, "id = 13", "id = 13\nsummary = \"文\"\n[x]"),
        LAST,
        "[x]",
        "「x」という欄",
    ),
    (
        "a number is written where words belong",
        Write(SEVEN, "unit = \"件\"", "unit = 5"),
        SEVEN,
        "unit = 5",
        "引用符で囲んだ文字",
    ),
    (
        "words are written where a number belongs",
        Write(PLAN, "first = 2014", "first = \"2014\""),
        PLAN,
        "first = \"2014\"",
        "整数で書いて",
    ),
    (
        "a list is written as a text",
        Write(SEVEN, "[\"秘書広報課\"]", "\"秘書広報課\""),
        SEVEN,
        "departments",
        "の並びで書いて",
    ),
    ("a text is empty", Write(SEVEN, "\"市外からの転入促進\"", "\"\""), SEVEN, "\"\"", "「outcome」が空です"),
    ("a list is empty", Write(SEVEN, "[\"秘書広報課\"]", "[]"), SEVEN, "departments", "「departments」が空です"),
    ("a key is misspelt", Write(SEVEN, "better =", "beter ="), SEVEN, "beter", "「beter」という欄はありません"),
    (
        "a kind of counting that does not exist",
        Write(SEVEN, "kind = \"maintain\"", "kind = \"yearly\""),
        SEVEN,
        "\"yearly\"",
        "「kind」の「yearly」は使えません",
    ),
    (
        "a basis that does not exist",
        Write(SEVEN, "kind_basis = \"written\"", "kind_basis = \"guessed\""),
        SEVEN,
        "\"guessed\"",
        "「kind_basis」",
    ),
    (
        "a direction of good that does not exist",
        Write(SEVEN, "better = \"keep\"", "better = \"same\""),
        SEVEN,
        "\"same\"",
        "「better」",
    ),
    (
        "a shape that does not exist",
        Write(GOAL, "mark = \"triangle\"", "mark = \"star\""),
        GOAL,
        "\"star\"",
        "「mark」の「star」",
    ),
    ("a schema of another time", Write(PLAN, "schema = 1", "schema = 2"), PLAN, "schema = 2", "「schema」の「2」"),
    ("a measure numbered zero", Write(LAST, "id = 13", "id = 0"), LAST, "id = 0", "番号として読めません"),
    (
        "a direction numbered by one number",
        Write(LAST, "direction = \"4-2\"", "direction = \"4\""),
        LAST,
        "direction = \"4\"",
        "番号として読めません",
    ),
    (
        "a period without its year sign",
        Write(LAST, "baseline = \"2014年度\"", "baseline = \"2014\""),
        LAST,
        "baseline = \"2014\"",
        "時期として読めません",
    ),
    ("a cell without a number", Write(LAST, "\"19,260,408人\"", "\"約人\""), LAST, "\"約人\"", "数として読めません"),
    (
        "separators at the wrong places",
        Write(LAST, "\"19,260,408人\"", "\"1926,0408人\""),
        LAST,
        "\"1926,0408人\"",
        "数として読めません",
    ),
    (
        "a target of nothing",
        Write(LAST, "target = \"延べ30社\"", "target = \"―\""),
        LAST,
        "target = \"―\"",
        "「―」は書けません",
    ),
    (
        "lines of the source in the wrong order",
        Write(LAST, "[1189, 1263]", "[1263, 1189]"),
        LAST,
        "[1263, 1189]",
        "範囲になりません",
    ),
    ("a file nobody reads", Add("plan/notes.toml", "a = 1\n"), "plan/notes.toml", "a = 1", "読まれません"),
    (
        "a file that does not bear its number",
        Rename(LAST, "plan/measures/15.toml"),
        "plan/measures/15.toml",
        "# 施策⑬",
        "13.toml にしてください",
    ),
    ("the source is lost", Remove("source/chapter-3.txt"), "source/chapter-3.txt", "", "このファイルがありません"),
];

/// Slips between items.
const ITEMS: &[Story] = &[
    (
        "a project numbered twice",
        Write(LAST, "[[project]]\nid = 2", "[[project]]\nid = 1"),
        LAST,
        "id = 1\nname = \"新千歳空港の機能",
        "二度あります",
    ),
    (
        "a national goal numbered twice",
        Write(PLAN, "id = 2\nname = \"地方への", "id = 1\nname = \"地方への"),
        PLAN,
        "name = \"地方への",
        "national_goal 1 が二度",
    ),
    (
        "a section named twice",
        Write(PLAN, "id = \"structure\"", "id = \"basis\""),
        PLAN,
        "title = \"施策の体系\"",
        "chapter_section basis が二度",
    ),
    (
        "a measure under a direction that is not there",
        Write(LAST, "direction = \"4-2\"", "direction = \"4-9\""),
        LAST,
        "# 施策⑬",
        "direction/4-9 という項目はありません",
    ),
    (
        "a direction under a goal that is not there",
        Write(CITY, "id = \"3-1\"", "id = \"9-1\""),
        CITY,
        "^id = \"9-1\"",
        "goal/9 という項目はありません",
    ),
    (
        "a zone of a goal that is not there",
        Write(ZONES, "goal = 3", "goal = 7"),
        ZONES,
        "^id = \"exchange\"",
        "goal/7 という項目はありません",
    ),
    (
        "a zone of a measure that is not there",
        Write(ZONES, "measures = [13]", "measures = [31]"),
        ZONES,
        "^id = \"industry\"",
        "measure/31 という項目はありません",
    ),
    (
        "a goal for a national goal that is not there",
        Write(GOAL, "national_goal = 3", "national_goal = 8"),
        GOAL,
        "# 基本目標2",
        "national_goal 8 という項目",
    ),
    ("a measure without KPI", Lose(SEVEN, "[[kpi]]", "[[project]]"), SEVEN, "# 施策⑦", "[[kpi]] がひとつもありません"),
    ("a measure without project", Lose(SEVEN, "[[project]]", ""), SEVEN, "# 施策⑦", "[[project]] がひとつもありません"),
    (
        "a goal without target",
        Lose("plan/goals/4.toml", "[[target]]", "[[direction]]"),
        "plan/goals/4.toml",
        "# 基本目標4",
        "[[target]] がひとつもありません",
    ),
    (
        "a direction without measure",
        Write(SEVEN, "direction = \"3-1\"", "direction = \"3-2\""),
        CITY,
        "^id = \"3-1\"",
        "施策 がひとつもありません",
    ),
    ("a plan without zones", Remove(ZONES), PLAN, "# 計画全体", "ゾーン がひとつもありません"),
    (
        "a KPI left out in the counting",
        Write(LAST, "id = 4\nname = \"新たな", "id = 5\nname = \"新たな"),
        LAST,
        "^id = 5\nname = \"新たな",
        "番号が5ですが、順番では4です",
    ),
    ("a measure's file is lost", Remove(SEVEN), "plan/measures/08.toml", "# 施策⑧", "番号が8ですが、順番では7です"),
    (
        "a department that is not there",
        Write(SEVEN, "[\"秘書広報課\"]", "[\"広報秘書課\"]"),
        SEVEN,
        "^id = 1\nname = \"旬の",
        "担当課「広報秘書課」",
    ),
    (
        "a tag that is not there",
        Write("plan/measures/14.toml", "tags = [\"上乗せ事業\"]", "tags = [\"上のせ事業\"]"),
        "plan/measures/14.toml",
        "^id = 1\nname = \"広域観光",
        "「上のせ事業」は plan.toml の tags",
    ),
    ("a colour that is no token", Write(GOAL, "orange-800", "orange"), GOAL, "light = \"orange\"", "色「orange」"),
];

/// Slips in figures.
const FIGURES: &[Story] = &[
    (
        "a cell counts something else than its unit",
        Write(SEVEN, "unit = \"件\"", "unit = \"人\""),
        SEVEN,
        "\"871,109件\"",
        "unit の「人」と違います",
    ),
    (
        "a unit that is not there",
        Write(
            LAST,
            "unit = \"人\"\nbaseline = \"19,260,408人\"\ntarget = \"22,046,000人\"",
            "unit = \"名\"\nbaseline = \"19,260,408名\"\ntarget = \"22,046,000名\"",
        ),
        LAST,
        "^id = 1\nname = \"新千歳空港の年間",
        "単位「名」",
    ),
    (
        "a target due after the term",
        Write(LAST, "target = \"2019年度\"", "target = \"2024年度\""),
        LAST,
        "^id = 1\nname = \"新千歳空港の年間",
        "目標値の時期「2024年度」",
    ),
    (
        "a baseline measured after the plan was made",
        Write(LAST, "baseline = \"2014年度\"", "baseline = \"2017年度\""),
        LAST,
        "^id = 1\nname = \"新千歳空港の年間",
        "実績値の時期「2017年度」",
    ),
    (
        "a term that ends before it begins",
        Write(PLAN, "last = 2019", "last = 2009"),
        PLAN,
        "last = 2009",
        "計画の期間と合いません",
    ),
    (
        "a kept value that is counted each year",
        Write(SEVEN, "kind = \"maintain\"", "kind = \"annual\""),
        SEVEN,
        "^id = 1\nname = \"ホームページ",
        "目標値「維持」は、kind の「annual」",
    ),
    (
        "a summed-up target that is counted each year",
        Write(LAST, "target = \"延べ30社\"\nkind = \"cumulative\"", "target = \"延べ30社\"\nkind = \"annual\""),
        LAST,
        "^id = 3\nname = \"進出希望",
        "目標値「延べ30社」は、kind の「annual」",
    ),
    (
        "a value kept that was never measured",
        Write(SEVEN, "\"871,109件\"", "\"―\""),
        SEVEN,
        "^id = 1\nname = \"ホームページ",
        "「維持」は目標になりません",
    ),
    (
        "a target that is worse than today",
        Write(TEN, "target = \"30組\"", "target = \"3組\""),
        TEN,
        "^id = 2\nname = \"とましん",
        "逆の向きです",
    ),
    ("a mark without its note", Write(TEN, "\"5.51※2\"", "\"5.51※5\""), TEN, "\"5.51※5\"", "注の印「※5」に当たる"),
    (
        "a note without its mark",
        Write(TEN, "\"5.51※2\"", "\"5.51\""),
        TEN,
        "mark = \"※2\"",
        "注「※2」の印を付けた指標がありません",
    ),
    (
        "a kind said to be written that is inferred",
        Write(TEN, "kind_basis = \"inferred\"", "kind_basis = \"written\""),
        TEN,
        "kind_basis = \"written\"",
        "数え方の言葉がありません",
    ),
];

/// Slips against the source.
const SOURCE: &[Story] = &[
    (
        "lines behind the end of the source",
        Write(LAST, "[1189, 1263]", "[1189, 9263]"),
        LAST,
        "[1189, 9263]",
        "9263行目はありません",
    ),
    (
        "lines of another place",
        Write(ZONES, "[262, 264]", "[274, 276]"),
        ZONES,
        "name = \"産業集積",
        "原文の274–276行目にありません",
    ),
    (
        "a word of a paragraph is changed",
        Write(SEVEN, "気軽に地元の", "手軽に地元の"),
        SEVEN,
        "手軽に地元の",
        "原文の800–840行目にありません",
    ),
    (
        "a paragraph loses its end",
        Write(SEVEN, "地元の情報に触れられる環境を整えます。", "地元の情報に触れられる環境を整え"),
        SEVEN,
        "環境を整え\"",
        "前か後ろに続きがあります",
    ),
    (
        "a name is changed",
        Write(SEVEN, "name = \"苫小牧出身者への継続的な", "name = \"苫小牧出身者への持続的な"),
        SEVEN,
        "name = \"苫小牧出身者への持続的な",
        "行目にありません",
    ),
    (
        "a name of the outline is changed",
        Write(SEVEN, "公式フェイスブックページによる", "公式フェイスブックによる"),
        SEVEN,
        "公式フェイスブックによる",
        "原文の195–198行目にありません",
    ),
    (
        "a figure is mistyped",
        Write(LAST, "\"22,046,000人\"", "\"22,064,000人\""),
        LAST,
        "\"22,064,000人\"",
        "「22,064,000人」が、原文の1189–1263行目にありません",
    ),
    (
        "a figure of another line is taken",
        Write(
            "plan/measures/06.toml",
            "baseline = \"246回\"\ntarget = \"265回\"",
            "baseline = \"265回\"\ntarget = \"265回\"",
        ),
        "plan/measures/06.toml",
        "baseline = \"265回\"",
        "この順で続いていません",
    ),
    ("a decimal place is dropped", Write(TEN, "\"6.00\"", "\"6.0\""), TEN, "\"6.0\"", "前か後ろに続きがあります"),
    (
        "a department of another project",
        Write(FOUR, "[\"青少年課\"]", "[\"工業労政課\"]"),
        FOUR,
        "[\"工業労政課\"]\ntext = [\n  \"放課後",
        "この順で続いていません",
    ),
    (
        "a period of another table",
        Write(SEVEN, "baseline = \"2014年度\"", "baseline = \"2013年度\""),
        SEVEN,
        "baseline = \"2013年度\"",
        "「2013年度」が、原文の",
    ),
    ("a note is changed", Write(TEN, "9月末日", "10月末日"), TEN, "10月末日", "行目にありません"),
    (
        "a correction of another line",
        Write(PLAN, "source = [562, 562]", "source = [564, 564]"),
        PLAN,
        "source = [564, 564]",
        "原文の564行目にありません",
    ),
    (
        "a national goal is changed",
        Write(PLAN, "新しい人の流れ", "新たな人の流れ"),
        PLAN,
        "新たな人の流れ",
        "原文の45行目にありません",
    ),
    (
        "a year of the term is changed",
        Write(PLAN, "first = 2014", "first = 2013"),
        PLAN,
        "first = 2013",
        "「2013年度」が、原文の",
    ),
];

/// Slips in translations, readings and the glossary.
const WORDS: &[Story] = &[
    (
        "a translation is lost",
        Lose(ENGLISH, "[measure.7]", "[measure.8]"),
        ENGLISH,
        "[measure.1]",
        "「title」がありません",
    ),
    ("an explanation is lost", Lose(EASY, "explanation = ", "\n"), EASY, "[goal.1]", "「explanation」がありません"),
    (
        "a reading is lost",
        Lose(READINGS, "[project.\"13-2\"]", "[project.\"13-3\"]"),
        READINGS,
        "[project.\"1-1\"]",
        "「title」がありません",
    ),
    ("a translation of a unit is lost", Lose(ENGLISH, "\"世帯\" =", "\n"), ENGLISH, "[unit]", "「世帯」がありません"),
    (
        "words for an item that is not there",
        Write(ENGLISH, "[zone.industry]", "[zone.harbour]"),
        ENGLISH,
        "[zone.harbour]",
        "zone/harbour という項目はありません",
    ),
    (
        "words under a key nobody reads",
        Write(ENGLISH, "[goal.1]\ntitle", "[goal.1]\nname"),
        ENGLISH,
        "name = \"Strengthen ties",
        "「name」という欄はありません",
    ),
    (
        "words that are no text",
        Write(ENGLISH, "\"人\" = \"people\"", "\"人\" = 1"),
        ENGLISH,
        "\"人\" = 1",
        "引用符で囲んだ文字",
    ),
    (
        "an empty translation",
        Write(ENGLISH, "\"人\" = \"people\"", "\"人\" = \"\""),
        ENGLISH,
        "\"人\" = \"\"",
        "「人」が空です",
    ),
    (
        "a reading that is never closed",
        Write(READINGS, "{子育|こそだ}", "{子育|こそだ"),
        READINGS,
        "{子育|こそだて",
        "読めません",
    ),
    (
        "a reading in katakana",
        Write(READINGS, "{子育|こそだ}", "{子育|コソダ}"),
        READINGS,
        "{子育|コソダ}",
        "ひらがなだけ",
    ),
    (
        "a kana taken into the base",
        Write(READINGS, "{子育|こそだ}て", "{子育て|こそだて}"),
        READINGS,
        "{子育て|こそだて}",
        "送りがなは外",
    ),
    (
        "a kanji without reading",
        Write(READINGS, "{仕事|しごと}", "仕事"),
        READINGS,
        "仕事を",
        "漢字「仕事」に読みがありません",
    ),
    (
        "a reading of another title",
        Write(READINGS, "{社会|しゃかい}{環境|かんきょう}", "{社会|しゃかい}"),
        READINGS,
        "{社会|しゃかい}の",
        "計画では「子育てしながら",
    ),
    (
        "a sentence too long for easy Japanese",
        Write(
            EASY,
            "ことも、{問題|もんだい}です。",
            "ことも、あれもこれもそれもどれも、いつもどこでもだれにとってもこまったことになっています。",
        ),
        EASY,
        "あれもこれも",
        "一つの文を50字までに",
    ),
    (
        "too many kanji for easy Japanese",
        Write(
            EASY,
            "ことも、{問題|もんだい}です。",
            "ことも、{問題|もんだい}{問題|もんだい}{問題|もんだい}{問題|もんだい}です。",
        ),
        EASY,
        "{問題|もんだい}{問題|もんだい}",
        "12字までにして",
    ),
    (
        "a term the plan does not use",
        Write(GLOSSARY, "word = \"管内\"", "word = \"圏内\""),
        GLOSSARY,
        "word = \"圏内\"",
        "用語「圏内」は計画に出てきません",
    ),
    (
        "a term told twice",
        Write(GLOSSARY, "id = \"project\"", "id = \"measure\""),
        GLOSSARY,
        "id = \"measure\"\nword = \"事業例\"",
        "term/measure が二度",
    ),
    (
        "a term explained elsewhere in the source",
        Write(GLOSSARY, "source = [307, 307]", "source = [309, 309]"),
        GLOSSARY,
        "source = [309, 309]",
        "「管内」が、原文の309行目に",
    ),
    ("a file of words nobody reads", Add("text/fr.toml", "a = 1\n"), "text/fr.toml", "a = 1", "読まれません"),
    ("a file of words is lost", Remove(ENGLISH), ENGLISH, "", "このファイルがありません"),
];

fn stories() -> impl Iterator<Item = &'static Story> {
    [WRITING, ITEMS, FIGURES, SOURCE, WORDS].into_iter().flatten()
}

/// The line that holds `words`, from 1; with `^` before them the line above.
fn line(seeds: &Seeds, file: &str, words: &str) -> usize {
    let (words, above) = words.strip_prefix('^').map_or((words, 0), |words| (words, 1));
    let text = seeds.text(file).unwrap_or_default();
    let at = text.find(words).unwrap_or_else(|| panic!("{file} does not hold {words} after the slip"));
    text[..at].matches('\n').count() + 1 - above
}

#[test]
fn each_slip_is_told_with_its_file_and_line_and_how_to_mend_it() {
    let mut missed = Vec::new();
    let mut kinds = Vec::new();
    for (story, slip, file, words, told) in stories() {
        let seeds = slip.seeds();
        let line = line(&seeds, file, words);
        let faults = slip.faults();
        let found = faults
            .iter()
            .find(|fault| fault.file == *file && fault.line == line && fault.problem.to_string().contains(told));
        match found {
            Some(fault) => kinds.push(discriminant(&fault.problem)),
            None => missed.push(format!(
                "{story}: expected {file}:{line} {told}; told\n    {}",
                faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n    ")
            )),
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    let mut different = Vec::new();
    for kind in kinds {
        if !different.contains(&kind) {
            different.push(kind);
        }
    }
    println!("{} slips, {} kinds of fault", stories().count(), different.len());
    assert!(different.len() >= 30);
}

#[test]
fn stories_are_told_once_each() {
    let names: BTreeSet<_> = stories().map(|(story, ..)| story).collect();
    assert_eq!(names.len(), stories().count());
}
