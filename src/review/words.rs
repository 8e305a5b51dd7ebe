//! What is said of measured values and of the rule, in each language: `seeds/review/words.toml`. Not among [`crate::text::Texts`],
//! since no page that a program draws anew says it; what fills it in takes it with a file of its own (`wire.rs`).

#[cfg(feature = "ssr")]
use super::keys::KEYS;
use super::{
    column::Column,
    measurement::Measurement,
    refusal::{FileRefusal, Refusal},
    totals::Totals,
    verdict::Reason,
};
#[cfg(feature = "ssr")]
use crate::plan::table::Table;
use crate::{
    plan::{figure::Figure, number::Number},
    text::{Lang, Texts, amount::NONE, fill, localized::LocalizedText},
};
use std::borrow::Cow;

/// The texts.
#[derive(Debug, Clone, Default)]
pub struct ReviewWords(pub(super) Vec<(Cow<'static, str>, LocalizedText)>);

/// Reads them; one that is missing is noted.
#[cfg(feature = "ssr")]
pub(super) fn read(table: &Table<'_>) -> ReviewWords {
    ReviewWords(KEYS.iter().filter_map(|key| Some((Cow::Borrowed(*key), LocalizedText::within(table, key)?))).collect())
}

impl ReviewWords {
    /// A text; the check of the seeds has seen that it is there.
    pub fn say(&self, key: &str, lang: Lang) -> &str {
        self.0.iter().find(|(own, _)| *own == key).map_or("", |(_, text)| text.of(lang))
    }

    /// A text with numbers or names put in.
    pub fn fill(&self, key: &str, lang: Lang, parts: &[(&str, &str)]) -> String {
        fill(self.say(key, lang), parts)
    }

    /// Why there is no judgement. Nothing for a value that is not entered: its status says so.
    pub fn reason(&self, reason: &Reason, lang: Lang) -> String {
        let key = match reason {
            Reason::NotEntered => return String::new(),
            Reason::NoBaseline => "reason_no-baseline",
            Reason::NothingToKeep => "reason_nothing-to-keep",
            Reason::LeftUpwards => "reason_left-upwards",
            Reason::YearsMissing(years) => {
                let years: Vec<String> = years.iter().map(i32::to_string).collect();
                return self.fill(
                    "reason_years-missing",
                    lang,
                    &[("years", &years.join(self.say("total_join", lang)))],
                );
            }
            Reason::TooLong => "reason_too-long",
        };
        self.say(key, lang).to_owned()
    }

    /// Why a cell is not taken.
    pub fn refusal(&self, refusal: &Refusal, lang: Lang) -> String {
        self.fill(refusal.key(), lang, &refusal.parts())
    }

    /// Why a cell is not taken, with its place: 「3行目の「年度」：…」.
    pub fn refusal_at(&self, line: usize, column: Column, refusal: &Refusal, lang: Lang) -> String {
        let column = self.say(&column.key(), lang).to_owned();
        self.fill(
            "refused_at",
            lang,
            &[("line", &line.to_string()), ("column", &column), ("what", &self.refusal(refusal, lang))],
        )
    }

    /// Why a file is not taken.
    pub fn file_refusal(&self, refusal: &FileRefusal, lang: Lang) -> String {
        match refusal {
            FileRefusal::Empty
            | FileRefusal::NotText
            | FileRefusal::TooLarge
            | FileRefusal::OtherFormat
            | FileRefusal::Newer => self.say(refusal.key(), lang).to_owned(),
            FileRefusal::OtherPlan(plan) => self.fill(refusal.key(), lang, &[("plan", plan)]),
            FileRefusal::NotJson { line } | FileRefusal::OpenQuote(line) => {
                self.fill(refusal.key(), lang, &[("line", &line.to_string())])
            }
            FileRefusal::NoColumn(column) => {
                self.fill(refusal.key(), lang, &[("column", self.say(&column.key(), lang))])
            }
        }
    }

    /// What was measured, in numbers: 「累計515人（2016年度だけでは255人）」.
    pub fn numbers(&self, figure: &Figure, it: &Measurement, t: &Texts, lang: Lang) -> String {
        let amount = |number: Number| t.with_unit(number, &figure.unit);
        let year = it.slot.year.to_string();
        match (it.value, it.total) {
            (None, None) => NONE.to_owned(),
            (Some(value), None) => amount(value),
            (None, Some(total)) => self.fill("value_total", lang, &[("total", &amount(total))]),
            (Some(value), Some(total)) => {
                self.fill("value_both", lang, &[("total", &amount(total)), ("value", &amount(value)), ("year", &year)])
            }
        }
    }

    /// A total in words, with the number of all: 「36件中12件に実績あり、うち順調7件」.
    pub fn total(&self, totals: &Totals, lang: Lang) -> String {
        let mut text =
            self.fill("total", lang, &[("all", &totals.all().to_string()), ("entered", &totals.entered().to_string())]);
        let judged = totals.each().filter(|(status, count)| *count > 0 && *status != super::Status::NotEntered);
        let parts: Vec<String> = judged
            .map(|(status, count)| {
                self.fill("total_part", lang, &[("status", self.say(status.word(), lang)), ("n", &count.to_string())])
            })
            .collect();
        if !parts.is_empty() {
            text.push_str(&self.fill("total_parts", lang, &[("parts", &parts.join(self.say("total_join", lang)))]));
        }
        text
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::super::{
        published,
        verdict::{Status, Verdict},
    };
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_text_has_the_same_holes_in_each_language() {
        let words = &published().words;
        for key in KEYS {
            let bare = |lang| crate::text::annotation::plain(words.say(key, lang)).into_owned();
            let named = |text: &str| crate::text::holes(text).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
            let holes = Lang::ALL.map(|lang| named(&bare(lang)));
            assert!(holes.iter().all(|names| *names == holes[0]), "{key}: {holes:?}");
            assert!(Lang::ALL.iter().all(|lang| !words.say(key, *lang).is_empty()), "{key}");
        }
    }

    #[test]
    fn a_total_says_of_how_many_and_nothing_where_nothing_is() {
        let verdict = |status| Verdict { status, ..Verdict::none(2016, Reason::NotEntered) };
        let mut verdicts = vec![verdict(Status::NotEntered); 24];
        let said = |verdicts: &[Verdict], lang| {
            crate::text::annotation::plain(&published().words.total(&Totals::of(verdicts), lang)).into_owned()
        };
        assert_eq!(said(&verdicts, Lang::Ja), "24件中0件に実績あり");
        verdicts.extend(vec![verdict(Status::OnTrack); 7]);
        verdicts.extend(vec![verdict(Status::Behind); 5]);
        assert_eq!(said(&verdicts, Lang::Ja), "36件中12件に実績あり、うち順調7件、遅れ5件");
        assert_eq!(
            said(&verdicts, Lang::En),
            "Of 36 indicators, 12 have a measured value, of which On track: 7, Behind: 5"
        );
        assert_eq!(
            said(&verdicts, Lang::Easy),
            "36件のうち、12件に数字があります。その中で、「うまく進んでいる」は7件、「おそい」は5件"
        );
    }
}
