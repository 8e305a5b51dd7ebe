//! Slips in the map.

use super::{
    Story,
    slip::Slip::{Add, Lose, Remove, Save, Write},
};

const MAP: &str = "map/map.toml";
const ZONES: &str = "map/zones.toml";
const MARKS: &str = "map/landmarks.toml";
const LINES: &str = "map/lines.toml";
const NAMES_EN: &str = "map/names-en.toml";
const NAMES_EASY: &str = "map/names-easy.toml";
const AUDIENCES: &str = "plan/audiences.toml";
const PLAN: &str = "plan/zones.toml";

pub(crate) const STORIES: &[Story] = &[
    (
        "a bracket of a zone's shape is forgotten",
        Write(ZONES, "lines = [\"産業集積推進\"]", "lines = [\"産業集積推進\""),
        ZONES,
        "leader = true",
        "TOMLとして読めません",
    ),
    ("a file of the map is saved as Shift_JIS", Save(MARKS, "駅", b"\x89w"), MARKS, "", "文字コードをUTF-8にして"),
    ("a file of the map is lost", Remove(LINES), LINES, "", "このファイルがありません"),
    ("a file of the map nobody reads", Add("map/roads.toml", "a = 1\n"), "map/roads.toml", "a = 1", "読まれません"),
    (
        "a shape of a zone that is not there",
        Write(ZONES, "id = \"students\"", "id = \"student\""),
        ZONES,
        "id = \"student\"",
        "zone/student という項目はありません",
    ),
    (
        "a zone without a shape",
        Lose(ZONES, "[[zone]]\nid = \"students\"", ""),
        PLAN,
        "id = \"students\"",
        "形が地図にありません",
    ),
    (
        "a zone drawn twice",
        Write(ZONES, "id = \"students\"", "id = \"childcare\""),
        ZONES,
        "id = \"childcare\"\nshapes = [\n    [\n        [42.6003",
        "zone/childcare が二度",
    ),
    (
        "a name on the map that is not the plan's",
        Write(ZONES, "lines = [\"産業集積推進ゾーン\"]", "lines = [\"産業集積ゾーン\"]"),
        ZONES,
        "lines = [\"産業集積ゾーン\"]",
        "地図の文字「産業集積ゾーン」が、計画の名前「産業集積推進ゾーン」と違います",
    ),
    (
        "a name on a narrow map that is not the plan's",
        Write(ZONES, "lines = [\"学生との\", \"つながり強化\"]", "lines = [\"学生との\", \"つながり\", \"づくり\"]"),
        ZONES,
        "\"づくり\"",
        "地図の文字「学生とのつながりづくり」",
    ),
    (
        "a zone has no name at one detail",
        Lose(ZONES, "[[zone.label]]\ndetail = 2", "[[zone.label]]\ndetail = 3"),
        ZONES,
        "[[zone.label]]",
        "detail = 2 の [[zone.label]] を書いて",
    ),
    (
        "a zone has two names at one detail",
        Write(ZONES, "detail = 2", "detail = 1"),
        ZONES,
        "detail = 1\nat = [42.6489",
        "detail = 1 の [[zone.label]] が二度",
    ),
    (
        "the plan's words for a place that it does not have",
        Write(MARKS, "\"苫小牧駒澤大\"", "\"北洋大学\""),
        MARKS,
        "words = [\"北洋大学\"]",
        "「北洋大学」は、計画の施策、事業、指標に出てきません",
    ),
    (
        "a detail that does not exist",
        Write(MARKS, "detail = 1", "detail = 5"),
        MARKS,
        "detail = 5",
        "「detail」の「5」",
    ),
    (
        "latitude and longitude change places",
        Write(MARKS, "[42.6397, 141.5968]", "[141.5968, 42.6397]"),
        MARKS,
        "[141.5968, 42.6397]",
        "点 [141.5968, 42.6397] が地図の外です",
    ),
    (
        "a point of a shape is mistyped",
        Write(ZONES, "[42.6345, 141.6234]", "[42.6345, 114.6234]"),
        ZONES,
        "114.6234",
        "点 [42.6345, 114.6234] が地図の外です",
    ),
    (
        "a shape of two points",
        Lose(ZONES, ", [42.6507, 141.6429]", "    ],\n"),
        ZONES,
        "    [\n        [42.6345",
        "3点以上の並び",
    ),
    (
        "a railway through a place that is not there",
        Write(LINES, "\"shiraoi_sta\", \"shadai_sta\"", "\"shiraoi\", \"shadai_sta\""),
        LINES,
        "through = [\"hagino_sta\"",
        "shiraoi という項目はありません",
    ),
    (
        "a landmark named twice",
        Write(MARKS, "id = \"tarumae_mt\"", "id = \"tomakomai_sta\""),
        MARKS,
        "id = \"tomakomai_sta\"\nname = \"樽前山\"",
        "landmark/tomakomai_sta が二度",
    ),
    (
        "a sign that does not exist",
        Write(MARKS, "kind = \"mountain\"", "kind = \"volcano\""),
        MARKS,
        "\"volcano\"",
        "「kind」の「volcano」",
    ),
    (
        "a size on what is no lake",
        Write(MARKS, "kind = \"lake\"", "kind = \"forest\""),
        MARKS,
        "size_km = [2.1",
        "湖だけに",
    ),
    (
        "a truth value in quotation marks",
        Write(MARKS, "inside = true", "inside = \"true\""),
        MARKS,
        "\"true\"",
        "true か false",
    ),
    (
        "a key of the map is misspelt",
        Write(MAP, "scale_km", "scale_kn"),
        MAP,
        "scale_kn",
        "「scale_kn」という欄はありません",
    ),
    ("a share of more than all", Write(ZONES, "inside = 0.80", "inside = 80"), ZONES, "inside = 80", "0から1までの数"),
    ("a landmark without an English name", Lose(NAMES_EN, "takuyu = ", "numanohata"), NAMES_EN, "[mark]", "takuyu"),
    (
        "a name on the map for what is not there",
        Write(NAMES_EN, "takuyu = ", "takuyo = "),
        NAMES_EN,
        "takuyo = ",
        "takuyo",
    ),
    (
        "an English name on the map in Japanese letters",
        Write(NAMES_EN, "\"Takuyu\"", "\"拓勇\""),
        NAMES_EN,
        "\"拓勇\"",
        "「拓勇」",
    ),
    (
        "a plain name on the map without its reading",
        Write(NAMES_EASY, "{拓勇|たくゆう}", "拓勇"),
        NAMES_EASY,
        "\"拓勇\"",
        "「拓勇」に読み",
    ),
    (
        "a zone's English name on the map that is not its name",
        Write(NAMES_EN, "\"Visitor\", \"Growth\"]", "\"Visitors\", \"Growth\"]"),
        NAMES_EN,
        "\"Visitors\"",
        "ゾーンの名前「Visitor Growth Zone」の中にありません",
    ),
    (
        "an audience that no measure has",
        Write(AUDIENCES, "\"就学前児童\"", "\"就学前の児童\""),
        AUDIENCES,
        "\"就学前の児童\"",
        "「就学前の児童」は、どの施策の「対象」にもありません",
    ),
    (
        "an audience in no group",
        Lose(AUDIENCES, "  \"就学前児童\",", "  \"幼児とその"),
        "plan/measures/05.toml",
        "audience = ",
        "対象「就学前児童」が、どのまとまりにもありません",
    ),
    ("a window turned around", Write(MAP, "east = 22.5", "east = -32.5"), MAP, "east = -32.5", "westより大きい数"),
];
