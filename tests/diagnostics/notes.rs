//! Slips in the kinds of notes and in the words on them.

use super::{
    Story,
    slip::Slip::{Lose, Remove, Write},
};

const KINDS: &str = "notes/kinds.toml";
const WORDS: &str = "notes/words.toml";

pub(crate) const STORIES: &[Story] = &[
    (
        "a sign of a kind that is none",
        Write(KINDS, "sign = \"star\"", "sign = \"moon\""),
        KINDS,
        "sign = \"moon\"",
        "「sign」の「moon」は使えません",
    ),
    (
        "two kinds of one name",
        Write(KINDS, "id = \"idea\"", "id = \"good\""),
        KINDS,
        "^sign = \"star\"",
        "good が二度あります",
    ),
    ("the list of kinds is lost", Remove(KINDS), KINDS, "", "このファイルがありません"),
    (
        "a text on notes is lost",
        Lose(WORDS, "kind_none =", "kind_unknown ="),
        WORDS,
        "# メモの種類",
        "「kind_none」がありません",
    ),
    (
        "a text on notes loses a number in another language",
        Write(WORDS, "easy = \"シール {n}{枚|まい}\"", "easy = \"シール {枚|まい}\""),
        WORDS,
        "シール {枚|まい}",
        "数や名前の入る所が「」です。「{n}」にしてください",
    ),
];
