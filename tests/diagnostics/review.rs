//! Slips in the rules and words of the review.

use super::{
    Story,
    slip::Slip::{Lose, Remove, Write},
};

const RULES: &str = "review/rules.toml";
const GRADINGS: &str = "review/gradings.toml";
const WORDS: &str = "review/words.toml";

pub(crate) const STORIES: &[Story] = &[
    (
        "a rule for a figure the plan does not have",
        Write(RULES, "id = \"kpi/7-1\"", "id = \"kpi/7-9\""),
        RULES,
        "id = \"kpi/7-9\"",
        "kpi/7-9 という項目はありません",
    ),
    ("a limit that is no number", Write(RULES, "\"60\"", "\"六十\""), RULES, "\"六十\"", "数として読めません"),
    (
        "a rule of one figure without its reason",
        Lose(RULES, "[figure.basis]", "[[figure]]"),
        RULES,
        "^id = \"kpi/7-1\"",
        "「basis」",
    ),
    (
        "a condition of a grade that is none",
        Write(GRADINGS, "share>=100", "share=100"),
        GRADINGS,
        "share=100",
        "条件として読めません",
    ),
    (
        "a list of the review is lost",
        Remove("review/policies.toml"),
        "review/policies.toml",
        "",
        "このファイルがありません",
    ),
    (
        "a text on measured values is lost",
        Lose(WORDS, "total_join =", "# 取り込み"),
        WORDS,
        "# 評価に",
        "「total_join」がありません",
    ),
    (
        "a text on measured values loses a number in another language",
        Write(WORDS, "en = \"FY{year}\"", "en = \"FY\""),
        WORDS,
        "en = \"FY\"",
        "数や名前の入る所が「」です。「{year}」にしてください",
    ),
];
