//! One thing entered by hand: what a text typed into a field of a form, or a cell of a grid, makes of what is entered, and what
//! stands there afterwards. Unlike in a file, an empty field clears: who empties it saw what stood in it.

use super::{
    column::Column,
    measurement::{Finality, Measurement},
    refusal::Refusal,
    typed::{self, Typed},
};
use crate::plan::{figure::Figure, number::Number};

/// What is entered by hand, in the order a form asks for it.
pub const ENTERED: [Column; 11] = [
    Column::Value,
    Column::Total,
    Column::Finality,
    Column::FixedOn,
    Column::Method,
    Column::Source,
    Column::Cause,
    Column::Issue,
    Column::NextStep,
    Column::Policy,
    Column::Remark,
];

/// What is entered once `text` stands in the field of a column. `figures` is the figure in the plan's words, then in those of the
/// page: its unit may be written in either. Words of lists come as they are stored.
///
/// # Errors
/// Why it is not taken; then nothing is changed.
pub fn entered(
    before: &Measurement,
    column: Column,
    text: &str,
    figures: [&Figure; 2],
    over_100: bool,
) -> Result<Measurement, Refusal> {
    let mut after = before.clone();
    let year = before.slot.year;
    let read = |text: &str| {
        let [own, worded] = figures;
        typed::value(text, own, year, over_100).or_else(|_| typed::value(text, worded, year, over_100))
    };
    match column {
        Column::Value => {
            let Typed { value, total } = read(text)?;
            after.value = value;
            // 「累計515（うち2016年度255）」 says both.
            after.total = total.or(after.total);
        }
        Column::Total => {
            let is_told = ["累計", "延べ"].iter().any(|word| text.contains(word));
            let bare = read(text)?;
            let Typed { value, total } =
                if is_told || bare == Typed::default() { bare } else { read(&["累計", text].concat())? };
            after.total = total;
            after.value = value.or(after.value);
        }
        Column::Finality => after.finality = Finality::from_word(text).unwrap_or_default(),
        Column::FixedOn => after.fixed_on = typed::date(text)?,
        Column::Method => text.clone_into(&mut after.method),
        Column::Source => text.clone_into(&mut after.source),
        Column::Cause => text.clone_into(&mut after.cause),
        Column::Issue => text.clone_into(&mut after.issue),
        Column::NextStep => text.clone_into(&mut after.next_step),
        Column::Policy => text.clone_into(&mut after.policy),
        Column::Remark => text.clone_into(&mut after.remark),
        Column::Figure | Column::Name | Column::Year | Column::Unit => {}
    }
    Ok(after)
}

/// What stands in the field of a column.
pub fn shown(it: &Measurement, column: Column) -> String {
    let number = |number: Option<Number>| number.map(|number| number.to_string()).unwrap_or_default();
    match column {
        Column::Value => number(it.value),
        Column::Total => number(it.total),
        Column::Finality => it.finality.word().to_owned(),
        Column::FixedOn => it.fixed_on.map(|day| day.to_string()).unwrap_or_default(),
        Column::Method => it.method.clone(),
        Column::Source => it.source.clone(),
        Column::Cause => it.cause.clone(),
        Column::Issue => it.issue.clone(),
        Column::NextStep => it.next_step.clone(),
        Column::Policy => it.policy.clone(),
        Column::Remark => it.remark.clone(),
        Column::Figure => it.slot.figure.to_string(),
        Column::Year => it.slot.year.to_string(),
        Column::Name | Column::Unit => String::new(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{plan::embedded, review::Slot};

    /// What stands in a field once a text was typed into it, or the key of why it is not taken.
    fn typed_in(id: &str, column: Column, text: &str, shows: Column) -> String {
        let figure = embedded::plan().unwrap().figure(id.parse().unwrap()).unwrap();
        let mut before = Measurement::blank(Slot { figure: figure.id, year: 2016 });
        before.value = "7".parse().ok();
        match entered(&before, column, text, [figure, figure], false) {
            Ok(after) => shown(&after, shows),
            Err(why) => why.key().to_owned(),
        }
    }

    #[test]
    fn a_number_stands_in_its_field_as_it_was_understood() {
        for (id, text, expected) in [
            ("kpi/13-1", "１，２３４人", "1,234"),
            ("kpi/13-1", "", ""),
            ("kpi/13-1", "集計中", "refused_not-a-number"),
            ("target/1-2", "101", "refused_over-100"),
            ("kpi/13-1", "累計5", "refused_not-counted"),
        ] {
            assert_eq!(typed_in(id, Column::Value, text, Column::Value), expected, "{text}");
        }
    }

    #[test]
    fn a_running_total_fills_both_fields_wherever_it_is_typed_and_an_empty_one_clears_its_own_alone() {
        for column in [Column::Value, Column::Total] {
            assert_eq!(typed_in("target/1-1", column, "累計515（うち2016年度255）", Column::Value), "255");
            assert_eq!(typed_in("target/1-1", column, "累計515（うち2016年度255）", Column::Total), "515");
        }
        assert_eq!(typed_in("target/1-1", Column::Total, "515人", Column::Total), "515");
        assert_eq!(typed_in("target/1-1", Column::Total, "", Column::Value), "7");
    }

    #[test]
    fn what_is_said_in_words_stands_as_it_was_typed() {
        for column in [Column::Method, Column::Source, Column::Cause, Column::Issue, Column::NextStep, Column::Remark] {
            assert_eq!(typed_in("kpi/13-1", column, " 髙 Ⅲ\n① ", column), " 髙 Ⅲ\n① ");
        }
        assert_eq!(typed_in("kpi/13-1", Column::FixedOn, "平成29年5月31日", Column::FixedOn), "2017-05-31");
        assert_eq!(typed_in("kpi/13-1", Column::FixedOn, "5月", Column::FixedOn), "refused_not-a-date");
    }

    #[test]
    fn what_every_field_shows_is_read_back_from_it() {
        let figure = embedded::plan().unwrap().figure("target/1-1".parse().unwrap()).unwrap();
        let mut whole = Measurement::blank(Slot { figure: figure.id, year: 2016 });
        (whole.value, whole.total) = ("1255.50".parse().ok(), "515".parse().ok());
        (whole.finality, whole.fixed_on) = (Finality::Final, "2017-05-31".parse().ok());
        for column in ENTERED {
            let read = entered(&whole, column, &shown(&whole, column), [figure, figure], false);
            assert_eq!(read, Ok(whole.clone()), "{column:?}");
        }
    }
}
