//! Slips against the source.

use super::{Story, slip::Slip::Write};

const PLAN: &str = "plan/plan.toml";
const FOUR: &str = "plan/measures/04.toml";
const SEVEN: &str = "plan/measures/07.toml";
const TEN: &str = "plan/measures/10.toml";
const LAST: &str = "plan/measures/13.toml";
const ZONES: &str = "plan/zones.toml";

pub(crate) const STORIES: &[Story] = &[
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
        "a correction that reads what is nowhere",
        Write(PLAN, "read_as = \"2-2 出産・子育てしやすさを実感できる支援\"", "read_as = \"2-2 でたらめ\""),
        PLAN,
        "でたらめ",
        "読み替え「2-2 でたらめ」が、計画の名前のどれとも違います",
    ),
    (
        "a line of the source is left out",
        Write(SEVEN, "  \"市外からの転入促進\",\n", ""),
        "source/plan.txt",
        "市外からの転入促進",
        "が計画のどこにもありません",
    ),
    (
        "a heading the source does not have",
        Write("source/document.toml", "\"現状と課題\"", "\"現状と課題\",\n  \"現状と問題\""),
        "source/document.toml",
        "\"現状と問題\"",
        "見出し「現状と問題」だけが残る行は",
    ),
    (
        "the document writes a project with something no project has",
        Write("source/document.toml", "project = \"{name}{tags}", "project = \"{name}{tagz}"),
        "source/document.toml",
        "{tagz}",
        "{tagz} は使えません。{name}、{tags}、{departments} だけを使えます",
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
