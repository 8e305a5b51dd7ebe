//! The settings as a code in a link: behind `#`, which browsers send to no server. Whoever opens a link does not know who wrote it, so a
//! code is checked like a file.
//!
//! A code is base64url of a JSON list: the version of the code, the plan, then the settings in their order. A later version may
//! add to the end of the list.

use super::settings::{Form, Settings};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

/// What stands before the code in a link.
pub const MARK: &str = "workshop=";
/// The version of codes written here.
const VERSION: u64 = 1;
/// The longest code that is looked at.
const LONGEST: usize = 8000;

/// Why a code cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkFault {
    /// It was cut off, or is none.
    #[error("not a code of a workshop")]
    Broken,
    /// It is of a later version of the app.
    #[error("a code of a later version")]
    Newer,
    /// It is about another plan.
    #[error("a workshop on another plan")]
    OtherPlan,
}

/// The code of settings for a workshop on a plan.
pub fn code(settings: &Settings, plan: &str) -> String {
    let Form { name, date, place, question, tables, kinds, minutes, votes } = settings.form();
    let list: Value = vec![
        VERSION.into(),
        plan.into(),
        name.into(),
        date.into(),
        place.into(),
        question.into(),
        tables.into(),
        kinds.into(),
        minutes.to_vec().into(),
        Value::from(votes),
    ]
    .into();
    URL_SAFE_NO_PAD.encode(list.to_string())
}

/// Reads a code.
///
/// # Errors
/// When it cannot be used.
pub fn read(code: &str, plan: &str) -> Result<Settings, LinkFault> {
    let list = decoded(code).ok_or(LinkFault::Broken)?;
    let version = list.first().and_then(Value::as_u64).ok_or(LinkFault::Broken)?;
    if version > VERSION {
        return Err(LinkFault::Newer);
    }
    let own = list.get(1).and_then(Value::as_str).ok_or(LinkFault::Broken)?;
    if own != plan {
        return Err(LinkFault::OtherPlan);
    }
    let form = form(&list).ok_or(LinkFault::Broken)?;
    Settings::from_form(&form).map_err(|_| LinkFault::Broken)
}

fn decoded(code: &str) -> Option<Vec<Value>> {
    if code.len() > LONGEST {
        return None;
    }
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(code.trim_end_matches('=')).ok()?).ok()?;
    match text.parse().ok()? {
        Value::Array(list) => Some(list),
        _ => None,
    }
}

fn form(list: &[Value]) -> Option<Form> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let at = |place: usize| list.get(place).and_then(text);
    let texts = |place: usize| list.get(place)?.as_array()?.iter().map(text).collect::<Option<Vec<_>>>();
    Some(Form {
        name: at(2)?,
        date: at(3)?,
        place: at(4)?,
        question: at(5)?,
        tables: at(6)?,
        kinds: texts(7)?,
        minutes: texts(8)?.try_into().ok()?,
        votes: at(9)?,
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;
    use crate::notes::workshop::settings::tests::{form, forms};
    use proptest::prelude::*;

    fn encoded(text: &str) -> String {
        URL_SAFE_NO_PAD.encode(text)
    }

    #[test]
    fn a_link_that_cannot_be_used_says_why() {
        let settings = Settings::from_form(&form()).unwrap();
        let whole = code(&settings, "plan");
        assert_eq!(read(&whole, "plan"), Ok(settings));
        assert_eq!(read(&whole, "another"), Err(LinkFault::OtherPlan));
        let half = whole.get(..whole.len() / 2).unwrap();
        let others = ["[]", "{\"name\":1}", "[1,\"plan\",7]", &"[".repeat(2000)].map(encoded);
        let long = "A".repeat(9000);
        for broken in ["", "?", half, &long].into_iter().chain(others.iter().map(String::as_str)) {
            assert_eq!(read(broken, "plan"), Err(LinkFault::Broken), "{broken}");
        }
        assert_eq!(read(&encoded("[2,{}]"), "plan"), Err(LinkFault::Newer));
    }

    #[test]
    fn a_usual_workshop_fits_into_a_code_that_a_tablet_reads_from_a_wall() {
        let length = code(&Settings::from_form(&form()).unwrap(), "a-plan-of-2015").len();
        assert!(length < 400, "{length}");
    }

    proptest! {
        #[test]
        fn settings_travel_by_link(form in forms()) {
            if let Ok(settings) = Settings::from_form(&form) {
                let code = code(&settings, "plan");
                prop_assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
                prop_assert_eq!(read(&code, "plan"), Ok(settings));
            }
        }

        #[test]
        fn whatever_stands_in_a_link_is_within_bounds_or_refused(text in "\\PC{0,120}", list in "\\[1,\"plan\"(,(\"[a-z0-9]{0,9}\"|[0-9]{1,4}|\\[\\]|\\[\"5\",\"5\",\"5\",\"5\",\"5\"\\])){0,9}\\]") {
            for code in [text.clone(), encoded(&text), encoded(&list)] {
                if let Ok(settings) = read(&code, "plan") {
                    prop_assert_eq!(Settings::from_form(&settings.form()), Ok(settings));
                }
            }
        }
    }
}
