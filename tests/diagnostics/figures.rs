//! Slips in figures.

use super::{Story, slip::Slip::Write};

const PLAN: &str = "plan/plan.toml";
const SEVEN: &str = "plan/measures/07.toml";
const TEN: &str = "plan/measures/10.toml";
const TWELVE: &str = "plan/measures/12.toml";
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
        "unit = \"名\"",
        "単位「名」",
    ),
    (
        "a target due after the term",
        Write(LAST, "target = \"2019年度\"", "target = \"2024年度\""),
        LAST,
        "target = \"2024年度\"",
        "目標値の時期「2024年度」",
    ),
    (
        "a baseline measured after the plan was made",
        Write(LAST, "baseline = \"2014年度\"", "baseline = \"2017年度\""),
        LAST,
        "baseline = \"2017年度\"",
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
        "kind = \"annual\"",
        "「維持」とあるので、kind は「maintain」です。「annual」",
    ),
    (
        "a summed-up target that is counted each year",
        Write(LAST, "target = \"延べ30社\"\nkind = \"cumulative\"", "target = \"延べ30社\"\nkind = \"annual\""),
        LAST,
        "kind = \"annual\"\nkind_basis = \"written\"\nbetter = \"higher\"\n\n[[kpi]]\nid = 4",
        "「延べ」とあるので、kind は「cumulative」です。「annual」",
    ),
    (
        "a value kept that was never measured",
        Write(SEVEN, "\"871,109件\"", "\"―\""),
        SEVEN,
        "baseline = \"―\"",
        "「維持」は目標になりません",
    ),
    (
        "a target that is worse than today",
        Write(TEN, "target = \"30組\"", "target = \"3組\""),
        TEN,
        "target = \"3組\"",
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
    (
        "a figure of a year that is said to be one of a day",
        Write(LAST, "kind = \"annual\"\nkind_basis = \"written\"", "kind = \"point\"\nkind_basis = \"written\""),
        LAST,
        "kind = \"point\"",
        "「年間」とあるので、kind は「annual」です。「point」",
    ),
    (
        "a figure summed up over years that is said to be one of each year",
        Write(TWELVE, "kind = \"cumulative\"", "kind = \"annual\""),
        TWELVE,
        "kind = \"annual\"",
        "「累計」とあるので、kind は「cumulative」です。「annual」",
    ),
    (
        "a number that is said to be kept",
        Write(TEN, "kind = \"point\"", "kind = \"maintain\""),
        TEN,
        "kind = \"maintain\"",
        "kind は「maintain」になりません",
    ),
    (
        "a kind said to be inferred that is written",
        Write(TWELVE, "kind_basis = \"written\"", "kind_basis = \"inferred\""),
        TWELVE,
        "kind_basis = \"inferred\"",
        "「累計」と書いてあるので、kind_basis は「written」",
    ),
    (
        "a kept value that should grow",
        Write(SEVEN, "better = \"keep\"", "better = \"higher\""),
        SEVEN,
        "better = \"higher\"",
        "better の「higher」は、目標値「維持」と合いません",
    ),
    (
        "a number never measured that should stay as it is",
        Write(TWELVE, "better = \"higher\"", "better = \"keep\""),
        TWELVE,
        "better = \"keep\"",
        "better の「keep」は、目標値「500人」と合いません",
    ),
];
