//! Slips in figures.

use super::{Story, slip::Slip::Write};

const PLAN: &str = "plan/plan.toml";
const SEVEN: &str = "plan/measures/07.toml";
const TEN: &str = "plan/measures/10.toml";
const LAST: &str = "plan/measures/13.toml";

pub(crate) const STORIES: &[Story] = &[
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
