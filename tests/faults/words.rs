//! Slips in translations, readings and the glossary.

use super::{
    Story,
    slip::Slip::{Add, Lose, Remove, Write},
};

const EASY: &str = "text/easy.toml";
const ENGLISH: &str = "text/en.toml";
const READINGS: &str = "text/readings.toml";
const UI_EASY: &str = "text/ui-easy.toml";
const UI_ENGLISH: &str = "text/ui-en.toml";
const TWO: &str = "text/two-readings.toml";
const GLOSSARY: &str = "text/glossary.toml";

pub(crate) const STORIES: &[Story] = &[
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
        "a reading too short for its kanji",
        Write(READINGS, "{仕事|しごと}", "{仕事|ぬ}"),
        READINGS,
        "{仕事|ぬ}",
        "「{仕事|ぬ}」を読めません。読みの長さが",
    ),
    (
        "a reading of nothing but long signs",
        Write(READINGS, "{仕事|しごと}", "{仕事|ーーーー}"),
        READINGS,
        "{仕事|ーーーー}",
        "始まりません",
    ),
    (
        "a known word is read otherwise",
        Write(EASY, "{計画|けいかく}", "{計画|けかく}"),
        EASY,
        "{計画|けかく}",
        "「計画」をここでは「けかく」と読んでいます（ほかでは「けいかく」）",
    ),
    (
        "a word with two readings gets a third",
        Write(READINGS, "{人|ひと}", "{人|じん}"),
        READINGS,
        "{人|じん}",
        "（ほかでは「にん、ひと」）",
    ),
    (
        "a reading nobody has any more",
        Write(TWO, "[\"にん\", \"ひと\"]", "[\"じん\", \"にん\", \"ひと\"]"),
        TWO,
        "\"人\" =",
        "「人」を「じん」と読む所がありません",
    ),
    (
        "a translation that was never made",
        Write(ENGLISH, "\"人\" = \"people\"", "\"人\" = \"people 人\""),
        ENGLISH,
        "\"people 人\"",
        "日本語の文字「人」が残っています",
    ),
    (
        "a reading in English",
        Write(UI_ENGLISH, "skip = \"Skip", "skip = \"{Skip|すきっぷ}"),
        UI_ENGLISH,
        "skip =",
        "英語には読みを付けません",
    ),
    (
        "a term explained in Japanese for readers of English",
        Write(GLOSSARY, "en = \"A set of actions", "en = \"施策: A set of actions"),
        GLOSSARY,
        "en = \"施策",
        "日本語の文字「施策」が残っています",
    ),
    (
        "a word of the interface is empty",
        Write(UI_ENGLISH, "crumbs = \"You are here\"", "crumbs = \"\""),
        UI_ENGLISH,
        "crumbs = ",
        "「crumbs」が空です",
    ),
    (
        "two terms are written alike",
        Write(GLOSSARY, "also = [\"重要業績評価指標\"]", "also = [\"重要業績評価指標\", \"施策\"]"),
        GLOSSARY,
        "\"施策\"]",
        "用語の書き方「施策」 が二度",
    ),
    (
        "a term the plan does not use",
        Write(GLOSSARY, "word = \"管内\"", "word = \"圏内\""),
        GLOSSARY,
        "word = \"圏内\"",
        "用語「圏内」は計画に出てきません",
    ),
    (
        "an explanation on two lines",
        Write(GLOSSARY, "en = \"A set of actions", "en = \"A set\\nof actions"),
        GLOSSARY,
        "en = \"A set",
        "「en」に改行かタブがあります",
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
    ("a word of the interface is lost", Lose(UI_EASY, "furigana = ", "\n"), UI_EASY, "", "「furigana」がありません"),
    (
        "a word of the interface nobody uses",
        Write(UI_ENGLISH, "skip = ", "jump = \"\"\nskip = "),
        UI_ENGLISH,
        "jump = ",
        "「jump」という欄はありません",
    ),
    (
        "a sentence of the interface without room for its number",
        Write(UI_ENGLISH, "search_found = \"Found: {}\"", "search_found = \"Found\""),
        UI_ENGLISH,
        "search_found",
        "「{}」が0個",
    ),
    ("a file of words nobody reads", Add("text/fr.toml", "a = 1\n"), "text/fr.toml", "a = 1", "読まれません"),
    ("a file of words is lost", Remove(ENGLISH), ENGLISH, "", "このファイルがありません"),
];
