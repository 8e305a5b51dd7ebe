//! A figure as an option for the chart engine. Start with [`chart`].
//!
//! Years run along the x axis. The baseline is a filled dot, the target a ring, and a dashed straight line joins them, so
//! nothing hangs on colour; a target on the way is a small ring, and the line goes through it. The points carry their value; what the signs mean is for [`super::key`] to tell, as text beside
//! the chart. String templates only: the page's security policy forbids the engine's function texts.
//!
//! Over 300 lines: a third are its tests, beside what they test.

use super::{
    course::{Course, Point},
    scale::Scale,
};
use crate::{
    plan::{
        figure::{Figure, MarkedPart},
        model::Term,
        period::Period,
    },
    text::{Texts, annotation::plain, fill},
};
use charming::{
    Chart,
    component::{Axis, Grid},
    datatype::DataPoint,
    element::{
        AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, Formatter, ItemStyle, Label, LabelAlign, LabelPosition,
        LineStyle, LineStyleType, NameLocation, SplitLine, Symbol, TextStyle, font_settings::FontWeight,
    },
    series::Line,
};

const TEXT: f64 = 14.0;
const VALUE_TEXT: f64 = 18.0;
const DOT: f64 = 13.0;
const SMALL_DOT: f64 = 9.0;
const STROKE: f64 = 3.0;
/// Below this share of the axis there is no room under a point.
const LOW: f64 = 0.28;
/// The characters of `2008～2012年`.
const LONGEST_PERIOD: usize = 10;
/// More years than this leave no room to name each on a phone.
const NAMED_YEARS: i32 = 6;

/// The colours of a chart, as the caller writes them: a colour, or a name for one that is known only where it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Values.
    pub ink: &'static str,
    /// Years, ticks and units.
    pub muted: &'static str,
    /// The lines of the grid.
    pub line: &'static str,
    /// What lies behind the chart, and within the ring.
    pub ground: &'static str,
    /// The colour of the goal the figure belongs to.
    pub goal: &'static str,
}

/// The chart of a figure of a plan that runs for `term`, or `None` where the figure has no number.
pub fn chart(figure: &Figure, term: Term, palette: &Palette, t: &Texts) -> Option<Chart> {
    let course = Course::of(figure, term);
    let scale = Scale::of(figure, course)?.scaled(t);
    let (first, last) = course.years(term);
    let at = |year: i32, value: f64| DataPoint::from(vec![f64::from(year - first), scale.on_axis(value)]);

    let interim = figure.interim.as_ref().map(|interim| (interim.period.last(), interim.value.value()));
    let mut chart = Chart::new()
        .grid(Grid::new().left(8).right(16).top(48).bottom(8))
        .x_axis(year_axis(year_names(first, last, course, term), palette))
        .y_axis(value_axis(&scale, &scale.unit(figure, t), palette, t));
    if let Some([from, to]) = course.line() {
        let style = LineStyle::new().type_(LineStyleType::Dashed).width(2).color(palette.goal);
        let way = [Some(from), interim, Some(to)].into_iter().flatten();
        chart = chart.series(stroke(style).data(way.map(|(year, value)| at(year, value)).collect()));
    }
    if let (Some((year, value)), Some(caption)) = (interim, t.interim_of(figure)) {
        let falls = course.line().is_some_and(|[from, to]| to.1 < from.1);
        let label = Label::new()
            .show(true)
            .formatter(Formatter::String(caption))
            .position(if falls { LabelPosition::Top } else { LabelPosition::Bottom })
            .distance(8.0)
            .background_color(palette.ground)
            .font_size(TEXT)
            .color(palette.muted);
        let style = ItemStyle::new().color(palette.ground).border_color(palette.goal).border_width(STROKE);
        let ring = quiet().symbol(Symbol::Circle).symbol_size(SMALL_DOT).show_symbol(true);
        chart = chart.series(ring.item_style(style).label(label).data(vec![at(year, value)]));
    }
    if let Some(Point { year, since, value }) = course.baseline() {
        if since < year {
            let style = LineStyle::new().width(STROKE * 2.0).color(palette.goal);
            chart = chart.series(stroke(style).data(vec![at(since, value), at(year, value)]));
        }
        let period = figure.baseline.as_ref().map(|baseline| short(&baseline.period, t)).unwrap_or_default();
        let caption = Caption {
            heading: format!("{period} {}", t.baseline),
            value: format!("{}{}", t.baseline_of(figure), mark(figure, MarkedPart::Baseline)),
            side: baseline_side(course, &scale),
            align: LabelAlign::Left,
        };
        let style = ItemStyle::new().color(palette.goal);
        for series in caption.series(style, palette) {
            chart = chart.series(series.data(vec![at(year, value)]));
        }
    }
    if let Some(Point { year, value, .. }) = course.target() {
        let rises = course.line().is_none_or(|[from, to]| from.1 < to.1);
        let caption = Caption {
            heading: format!("{} {}", short(&figure.target_period, t), t.target_value),
            value: format!("{}{}", t.target_of(figure), mark(figure, MarkedPart::Target)),
            side: if rises || scale.share(value) < LOW { Side::Above } else { Side::Below },
            align: LabelAlign::Right,
        };
        let style = ItemStyle::new().color(palette.ground).border_color(palette.goal).border_width(STROKE);
        for series in caption.series(style, palette) {
            chart = chart.series(series.data(vec![at(year, value)]));
        }
    }
    Some(chart)
}

/// Where the baseline's caption keeps clear of the line: below a rising or level one, above a falling one. Where a rising
/// line starts too low for that, right under the line.
fn baseline_side(course: Course, scale: &Scale) -> Side {
    match course.line() {
        Some([(_, start), (_, end)]) if end < start => Side::Above,
        Some([(_, start), _]) if scale.share(start) < LOW => Side::Beside,
        _ => Side::Below,
    }
}

#[derive(Clone, Copy)]
enum Side {
    Above,
    Below,
    Beside,
}

/// What is written at a point: when and what it is, quietly, and its value.
struct Caption {
    heading: String,
    value: String,
    side: Side,
    align: LabelAlign,
}

impl Caption {
    /// Two series of the same dot, as a series has one label in one size.
    fn series(self, style: ItemStyle, palette: &Palette) -> [Line; 2] {
        // Distance from the dot and shift downwards, of the heading and of the value.
        let (position, heading_at, value_at) = match self.side {
            Side::Above => (LabelPosition::Top, (8.0 + VALUE_TEXT + 6.0, 0.0), (8.0, 0.0)),
            Side::Below => (LabelPosition::Bottom, (8.0, 0.0), (8.0 + TEXT + 6.0, 0.0)),
            Side::Beside => (LabelPosition::Right, (12.0, 4.0), (12.0, 4.0 + VALUE_TEXT + 2.0)),
        };
        let shift = match (self.side, self.align) {
            (Side::Above | Side::Below, LabelAlign::Left) => -DOT / 2.0,
            (Side::Above | Side::Below, LabelAlign::Right) => DOT / 2.0,
            _ => 0.0,
        };
        let label = |text: String, (distance, down): (f64, f64)| {
            Label::new()
                .show(true)
                .formatter(Formatter::String(text))
                .position(position)
                .align(self.align)
                .offset((shift, down))
                .distance(distance)
                .background_color(palette.ground)
        };
        let heading = label(self.heading, heading_at).font_size(TEXT).color(palette.muted);
        let value =
            label(self.value, value_at).font_size(VALUE_TEXT).font_weight(FontWeight::Number(700)).color(palette.ink);
        [heading, value].map(|label| {
            let dot = quiet().symbol(Symbol::Circle).symbol_size(DOT).show_symbol(true);
            dot.item_style(style.clone()).label(label)
        })
    }
}

/// A period as a chart has room for it; the table has it in full.
fn short(period: &Period, t: &Texts) -> String {
    let text = period.to_string();
    if plain(&text).chars().count() > LONGEST_PERIOD {
        fill(t.year, &[("year", &period.last().to_string())])
    } else {
        text
    }
}

/// The text at each year of the x axis. Where a phone has no room for all, the years that matter.
fn year_names(first: i32, last: i32, course: Course, term: Term) -> Vec<String> {
    let mut named: Vec<i32> = if last - first < NAMED_YEARS {
        (first..=last).collect()
    } else {
        [first, last].into_iter().chain(course.baseline().map(|point| point.year)).collect()
    };
    if named.iter().all(|year| (year - term.first).abs() > 1) {
        named.push(term.first);
    }
    (first..=last).map(|year| if named.contains(&year) { year.to_string() } else { String::new() }).collect()
}

fn year_axis(names: Vec<String>, palette: &Palette) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .data(names)
        .axis_label(AxisLabel::new().font_size(TEXT).color(palette.muted).interval(0))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
}

fn value_axis(scale: &Scale, unit: &str, palette: &Palette, t: &Texts) -> Axis {
    let start = fill(t.starts_at, &[("number", &scale.start_text())]);
    let name = match (unit, scale.has_zero()) {
        (unit, true) => unit.to_owned(),
        ("", false) => start,
        (unit, false) => fill(t.axis_name, &[("unit", unit), ("start", &start)]),
    };
    Axis::new()
        .type_(AxisType::Value)
        .name(name)
        .name_location(NameLocation::End)
        .name_text_style(TextStyle::new().font_size(TEXT).color(palette.muted).align("left"))
        .name_gap(16)
        .min(scale.min)
        .max(scale.max)
        .interval(scale.step)
        .axis_label(AxisLabel::new().font_size(TEXT).color(palette.muted))
        .split_line(SplitLine::new().line_style(LineStyle::new().color(palette.line)))
}

/// A series that does not answer to the pointer: every value is already written.
fn quiet() -> Line {
    Line::new().silent(true).emphasis(Emphasis::new().disabled(true))
}

fn stroke(style: LineStyle) -> Line {
    quiet().symbol(Symbol::None).line_style(style)
}

/// The footnote mark on a value, so that the chart does not say more than the plan does.
fn mark(figure: &Figure, part: MarkedPart) -> &str {
    figure.footnotes.iter().find(|note| note.on == part).map_or("", |note| &note.mark)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::charts::samples::{self, TERM};
    use serde_json::{Value, json};

    const PALETTE: Palette = Palette { ink: "ink", muted: "muted", line: "line", ground: "ground", goal: "goal" };

    fn option(figure: &Figure) -> Value {
        serde_json::to_value(chart(figure, TERM, &PALETTE, Texts::JAPANESE).unwrap()).unwrap()
    }

    /// The data of every series, with its label; `―` for a line.
    fn drawn(figure: &Figure) -> Vec<(Value, String)> {
        let option = option(figure);
        let label = |series: &Value| series["label"]["formatter"].as_str().unwrap_or("―").to_owned();
        option["series"].as_array().unwrap().iter().map(|series| (series["data"].clone(), label(series))).collect()
    }

    fn said(data: Value, label: &str) -> (Value, String) {
        (data, label.to_owned())
    }

    #[test]
    fn a_baseline_and_a_target_are_joined_by_a_straight_line() {
        assert_eq!(
            drawn(&samples::visitors()),
            [
                said(json!([[0.0, 1926.0408], [5.0, 2204.6]]), "―"),
                said(json!([[0.0, 1926.0408]]), "2014年度 実績値"),
                said(json!([[0.0, 1926.0408]]), "19,260,408人"),
                said(json!([[5.0, 2204.6]]), "2019年度 目標値"),
                said(json!([[5.0, 2204.6]]), "22,046,000人"),
            ]
        );
    }

    #[test]
    fn a_target_on_the_way_is_a_ring_through_which_the_line_goes() {
        let drawn = drawn(&samples::visitors_on_the_way());
        assert_eq!(drawn[0], said(json!([[0.0, 1926.0408], [3.0, 2100.0], [5.0, 2204.6]]), "―"));
        assert_eq!(drawn[1], said(json!([[3.0, 2100.0]]), "中間目標（2017年度）：21,000,000人"));
        let from = "新千歳空港の年間利用者数：2014年度の実績値19,260,408人から、2019年度の目標値22,046,000人へ。";
        let words = crate::charts::description::describe(&samples::visitors_on_the_way(), TERM, Texts::JAPANESE);
        assert_eq!(words, format!("{from}中間目標（2017年度）：21,000,000人。"));
    }

    #[test]
    fn maintaining_is_a_level_line() {
        assert_eq!(
            drawn(&samples::page_views()),
            [
                said(json!([[0.0, 87.1109], [5.0, 87.1109]]), "―"),
                said(json!([[0.0, 87.1109]]), "2014年度 実績値"),
                said(json!([[0.0, 87.1109]]), "871,109件"),
                said(json!([[5.0, 87.1109]]), "2019年度 目標値"),
                said(json!([[5.0, 87.1109]]), "維持"),
            ]
        );
    }

    #[test]
    fn a_cumulative_count_starts_from_nothing_without_a_point_there() {
        assert_eq!(
            drawn(&samples::new_jobs()),
            [
                said(json!([[0.0, 0.0], [5.0, 300.0]]), "―"),
                said(json!([[5.0, 300.0]]), "2019年度 目標値"),
                said(json!([[5.0, 300.0]]), "延べ300人"),
            ]
        );
    }

    #[test]
    fn without_a_baseline_only_the_target_stands() {
        assert_eq!(
            drawn(&samples::explained()),
            [said(json!([[5.0, 29.0]]), "2019年度 目標値"), said(json!([[5.0, 29.0]]), "29社")]
        );
    }

    #[test]
    fn a_baseline_of_several_years_before_the_term_is_shown_as_such() {
        assert_eq!(
            drawn(&samples::birth_rate()),
            [
                said(json!([[4.0, 1.51], [11.0, 1.6]]), "―"),
                said(json!([[0.0, 1.51], [4.0, 1.51]]), "―"),
                said(json!([[4.0, 1.51]]), "2008～2012年 実績値"),
                said(json!([[4.0, 1.51]]), "1.51"),
                said(json!([[11.0, 1.6]]), "2019年度 目標値"),
                said(json!([[11.0, 1.6]]), "1.60"),
            ]
        );
        let years = json!(["2008", "", "", "", "2012", "", "2014", "", "", "", "", "2019"]);
        assert_eq!(option(&samples::birth_rate())["xAxis"]["data"], years);
    }

    #[test]
    fn the_axis_names_its_unit_and_a_start_other_than_0() {
        assert_eq!(option(&samples::visitors())["yAxis"]["name"], "万人");
        assert_eq!(option(&samples::listed())["yAxis"]["name"], "%（縦軸は46から）");
        assert_eq!(option(&samples::birth_rate())["yAxis"]["name"], "縦軸は1.4から");
        assert_eq!(
            option(&samples::visitors())["xAxis"]["data"],
            json!(["2014", "2015", "2016", "2017", "2018", "2019"])
        );
    }

    #[test]
    fn a_value_with_a_footnote_bears_its_mark() {
        assert_eq!(drawn(&samples::cargo()).last().unwrap().1, "11,180万トン※");
    }

    #[test]
    fn nothing_is_drawn_without_a_number() {
        let mut figure = samples::page_views();
        figure.baseline = None;
        assert_eq!(chart(&figure, TERM, &PALETTE, Texts::JAPANESE), None);
    }

    #[test]
    fn every_text_is_14_px_or_more_and_every_colour_is_the_callers() {
        fn walk(value: &Value, path: &str, seen: &mut usize) {
            match value {
                Value::Object(map) => map.iter().for_each(|(key, value)| walk(value, key, seen)),
                Value::Array(list) => list.iter().for_each(|value| walk(value, path, seen)),
                Value::Number(size) if path == "fontSize" => assert!(size.as_f64().unwrap() >= 14.0),
                Value::String(text) if path == "color" || path == "borderColor" => {
                    assert!(["ink", "muted", "line", "ground", "goal"].contains(&text.as_str()), "{text}");
                    *seen += 1;
                }
                _ => {}
            }
        }
        let mut seen = 0;
        walk(&option(&samples::visitors()), "", &mut seen);
        assert!(seen >= 8, "only {seen} colours found");
    }
}
