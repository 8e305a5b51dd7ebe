//! Forms as people fill them in, and as strangers do.

use super::*;
use proptest::prelude::*;

pub(crate) fn form() -> Form {
    Form {
        name: "駅前を考える".to_owned(),
        date: "2026-11-27".to_owned(),
        place: "市民会館".to_owned(),
        question: "駅前に何があるといいですか".to_owned(),
        tables: "6".to_owned(),
        kinds: vec!["good".to_owned(), "idea".to_owned()],
        minutes: ["15", "5", "20", "5", ""].map(str::to_owned),
        votes: "3".to_owned(),
    }
}

/// Anything somebody may have written into a form.
pub(crate) fn forms() -> impl Strategy<Value = Form> {
    let text = "\\PC{0,80}";
    let number = "[0-9０-９ ]{0,3}";
    let numbers = (number, number, number, number, number);
    let kinds = prop::collection::vec("[a-z]{1,9}|good|idea", 0..5);
    (text, "[0-9]{4}-[0-9]{2}-[0-9]{2}|", text, "\\PC{0,300}", number, kinds, numbers, number).prop_map(
        |(name, date, place, question, tables, kinds, (a, b, c, d, e), votes)| Form {
            name,
            date,
            place,
            question,
            tables,
            kinds,
            minutes: [a, b, c, d, e],
            votes,
        },
    )
}

#[test]
fn a_form_is_read_kindly_and_told_what_is_wrong_with_it() {
    let wide = Form { tables: "６".to_owned(), votes: " ３ ".to_owned(), ..form() };
    assert_eq!(Settings::from_form(&wide), Settings::from_form(&form()));
    let wrong = Form {
        name: " \u{202e}\u{3000}".to_owned(),
        date: "2026-13-01".to_owned(),
        tables: "0".to_owned(),
        minutes: ["a", "5", "181", "5", "0"].map(str::to_owned),
        votes: String::new(),
        ..form()
    };
    let slips = Settings::from_form(&wrong);
    let expected =
        [Slip::Name, Slip::Date, Slip::Tables, Slip::Minutes(Phase::Write), Slip::Minutes(Phase::Group), Slip::Votes];
    assert_eq!(slips, Err(expected.to_vec()));
}

#[test]
fn a_name_hides_nothing_and_next_years_workshop_is_another() {
    let named = |name: &str, date: &str| {
        Settings::from_form(&Form { name: name.to_owned(), date: date.to_owned(), ..form() }).map(|it| it.label())
    };
    assert_eq!(named("駅\u{202e}前\u{0}\n 会 ", ""), Ok("駅前 会".to_owned()));
    assert_ne!(named("駅前", "2026-11-27"), named("駅前", "2027-11-27"));
}

proptest! {
    #[test]
    fn what_was_read_reads_back_as_it_is(form in forms()) {
        if let Ok(settings) = Settings::from_form(&form) {
            prop_assert_eq!(Settings::from_form(&settings.form()), Ok(settings));
        }
    }
}
