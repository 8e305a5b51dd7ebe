//! Slips in how a file is written.

use super::{
    Story,
    slip::Slip::{Add, Remove, Rename, Save, Write},
};

const PLAN: &str = "plan/plan.toml";
const GOAL: &str = "plan/goals/2.toml";
const SEVEN: &str = "plan/measures/07.toml";
const LAST: &str = "plan/measures/13.toml";

pub(crate) const STORIES: &[Story] = &[
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
    (
        "a file of the plan saved as Shift_JIS",
        Save(SEVEN, "ホームページ", b"\x83z\x81[\x83\x80\x83y\x81[\x83W"),
        SEVEN,
        "",
        "文字コードをUTF-8にして",
    ),
    (
        "a file of words saved as Shift_JIS",
        Save("text/en.toml", "人", b"\x90l"),
        "text/en.toml",
        "",
        "文字コードをUTF-8にして",
    ),
    (
        "the only KPI of a measure has a slip",
        Write(SEVEN, "kind = \"maintain\"", "kind = \"maintian\""),
        SEVEN,
        "kind = \"maintian\"",
        "「kind」の「maintian」は使えません",
    ),
    (
        "the first of several KPIs has a slip",
        Write(LAST, "better =", "beter ="),
        LAST,
        "beter =",
        "「beter」という欄はありません",
    ),
    ("a measure loses its number", Write(LAST, "id = 13\n", ""), LAST, "# 施策⑬", "「id」がありません"),
    ("a file nobody reads", Add("plan/notes.toml", "a = 1\n"), "plan/notes.toml", "a = 1", "読まれません"),
    (
        "a file that does not bear its number",
        Rename(LAST, "plan/measures/15.toml"),
        "plan/measures/15.toml",
        "# 施策⑬",
        "13.toml にしてください",
    ),
    ("the source is lost", Remove("source/plan.txt"), "source/plan.txt", "", "このファイルがありません"),
];
