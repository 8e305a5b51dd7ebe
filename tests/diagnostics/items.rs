//! Slips between items.

use super::{
    Story,
    slip::Slip::{Lose, Remove, Write},
};

const PLAN: &str = "plan/plan.toml";
const GOAL: &str = "plan/goals/2.toml";
const CITY: &str = "plan/goals/3.toml";
const SEVEN: &str = "plan/measures/07.toml";
const LAST: &str = "plan/measures/13.toml";
const ZONES: &str = "plan/zones.toml";

pub(crate) const STORIES: &[Story] = &[
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
        "direction = \"4-9\"",
        "direction/4-9 という項目はありません",
    ),
    (
        "a direction under a goal that is not there",
        Write(CITY, "id = \"3-1\"", "id = \"9-1\""),
        CITY,
        "id = \"9-1\"",
        "goal/9 という項目はありません",
    ),
    (
        "what belongs to a zone is not there",
        Write(ZONES, "item = \"project/13-5\"", "item = \"project/13-9\""),
        ZONES,
        "item = \"project/13-9\"",
        "project/13-9 という項目はありません",
    ),
    (
        "words that are not those of what belongs to a zone",
        Write(ZONES, "words = \"港・空港に近い立地条件\"", "words = \"海に近い立地条件\""),
        ZONES,
        "words = \"海に近い",
        "「海に近い立地条件」が project/13-4 の言葉にありません",
    ),
    (
        "a reading that does not say that it is one",
        Write(
            ZONES,
            "words = \"新千歳空港の機能を充実させる\"\nbasis = \"reading\"",
            "words = \"新千歳空港の機能を充実させる\"\nbasis =  \"words\"",
        ),
        ZONES,
        "basis =  \"words\"",
        "このサイトの読み取りです",
    ),
    (
        "the zone's own words called a reading",
        Write(ZONES, "words = \"ヒーリング\"\nbasis = \"words\"", "words = \"ヒーリング\"\nbasis =  \"reading\""),
        ZONES,
        "basis =  \"reading\"",
        "読み取りではありません",
    ),
    (
        "a measure of a zone without words that say so",
        Write(
            ZONES,
            "item = \"measure/13\"\nwords = \"多様な産業分野の企業誘致\"",
            "item = \"project/13-1\"\nwords = \"企業誘致\"",
        ),
        ZONES,
        "measures = [13]",
        "measure/13 につながる言葉がありません",
    ),
    (
        "a zone of a goal that is not there",
        Write(ZONES, "goal = 3", "goal = 7"),
        ZONES,
        "goal = 7",
        "goal/7 という項目はありません",
    ),
    (
        "a zone of a measure that is not there",
        Write(ZONES, "measures = [13]", "measures = [31]"),
        ZONES,
        "measures = [31]",
        "measure/31 という項目はありません",
    ),
    (
        "a goal for a national goal that is not there",
        Write(GOAL, "national_goal = 3", "national_goal = 8"),
        GOAL,
        "national_goal = 8",
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
        "id = 5\nname = \"新たな",
        "番号が5ですが、順番では4です",
    ),
    ("a measure's file is lost", Remove(SEVEN), "plan/measures/08.toml", "id = 8", "番号が8ですが、順番では7です"),
    (
        "a department that is not there",
        Write(SEVEN, "[\"秘書広報課\"]", "[\"広報秘書課\"]"),
        SEVEN,
        "[\"広報秘書課\"]",
        "担当課「広報秘書課」",
    ),
    (
        "a tag that is not there",
        Write("plan/measures/14.toml", "tags = [\"上乗せ事業\"]", "tags = [\"上のせ事業\"]"),
        "plan/measures/14.toml",
        "[\"上のせ事業\"]",
        "「上のせ事業」は plan.toml の tags",
    ),
    (
        "a colour the design system does not have",
        Write(GOAL, "orange-800", "orange-801"),
        GOAL,
        "light = \"orange-801\"",
        "色「orange-801」",
    ),
    (
        "two goals with the same mark",
        Write(GOAL, "mark = \"triangle\"", "mark = \"circle\""),
        GOAL,
        "mark = \"circle\"",
        "mark の「circle」 が二度",
    ),
    (
        "a colour too faint for letters",
        Write(GOAL, "orange-800", "orange-700"),
        GOAL,
        "light = \"orange-700\"",
        "「orange-800」か、背景からもっと遠い濃さ",
    ),
    ("a colour that is no token", Write(GOAL, "orange-800", "orange"), GOAL, "light = \"orange\"", "色「orange」"),
];
