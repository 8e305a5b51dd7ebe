//! What was measured of a figure in a fiscal year, and what the departments and the council say of it.

use super::date::Date;
use crate::{
    plan::{id::FigureId, number::Number},
    replica::Content,
};
use serde_json::{Map, Value};
use std::cmp::Ordering;

/// What a measured value is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The figure.
    pub figure: FigureId,
    /// The fiscal year.
    pub year: i32,
}

/// Whether a value may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Finality {
    /// 速報
    #[default]
    Provisional,
    /// 確定
    Final,
}

crate::plan::words::words!(Finality: "provisional" = Provisional, "final" = Final);

/// What is said of a figure for one year. Nothing of it is from the plan: people enter it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// What it is of.
    pub slot: Slot,
    /// The year's own value: the state in that year, or what happened within it.
    pub value: Option<Number>,
    /// 累計: the count from the start of the term up to and with that year, where a figure is counted on.
    pub total: Option<Number>,
    /// 速報 or 確定.
    pub finality: Finality,
    /// When the value was fixed.
    pub fixed_on: Option<Date>,
    /// How it was measured.
    pub method: String,
    /// Where it is from.
    pub source: String,
    /// Why it came so.
    pub cause: String,
    /// What is in the way.
    pub issue: String,
    /// What is done next.
    pub next_step: String,
    /// 今後の方針, by the id of the list in `seeds/review/`; empty where none is chosen.
    pub policy: String,
    /// What a member of the council remarks.
    pub remark: String,
}

impl Measurement {
    /// Nothing said yet.
    pub fn blank(slot: Slot) -> Self {
        let none = String::new;
        Self {
            slot,
            value: None,
            total: None,
            finality: Finality::default(),
            fixed_on: None,
            method: none(),
            source: none(),
            cause: none(),
            issue: none(),
            next_step: none(),
            policy: none(),
            remark: none(),
        }
    }

    /// Whether it has a number.
    pub fn has_number(&self) -> bool {
        self.value.is_some() || self.total.is_some()
    }

    /// The texts, each with its field in files.
    fn texts(&self) -> [(&'static str, &String); 7] {
        [
            ("method", &self.method),
            ("source", &self.source),
            ("cause", &self.cause),
            ("issue", &self.issue),
            ("next", &self.next_step),
            ("policy", &self.policy),
            ("remark", &self.remark),
        ]
    }
}

impl Content for Measurement {
    type Key = Slot;

    const FORMAT: &'static str = "strategy-explorer-review";
    const LIST: &'static str = "measurements";
    const STORE_KEY: &'static str = "strategy-explorer/review";

    fn key(&self) -> Slot {
        self.slot
    }

    fn says_the_same(&self, other: &Self) -> bool {
        self == other
    }

    fn erase(&mut self) {
        *self = Self::blank(self.slot);
    }

    fn is_erased(&self) -> bool {
        *self == Self::blank(self.slot)
    }

    fn order(&self, other: &Self) -> Ordering {
        let numbers = |it: &Self| [it.value, it.total].map(|number| number.map(Number::plain));
        let rest = |it: &Self| (it.finality, it.fixed_on);
        (self.slot, numbers(self), rest(self))
            .cmp(&(other.slot, numbers(other), rest(other)))
            .then_with(|| self.texts().cmp(&other.texts()))
    }

    fn write(self, fields: &mut Map<String, Value>) {
        fields.insert("figure".into(), self.slot.figure.to_string().into());
        fields.insert("year".into(), self.slot.year.into());
        // Numbers stand as texts, so that 60.0 stays 60.0.
        for (key, number) in [("value", self.value), ("total", self.total)] {
            fields.extend(number.map(|number| (key.to_owned(), number.plain().into())));
        }
        if self.finality == Finality::Final {
            fields.insert("finality".into(), self.finality.word().into());
        }
        fields.extend(self.fixed_on.map(|day| ("fixed_on".to_owned(), day.to_string().into())));
        let said = self.texts().into_iter().filter(|(_, text)| !text.is_empty());
        fields.extend(said.map(|(key, text)| (key.to_owned(), text.clone().into())));
    }

    fn read(fields: &mut Map<String, Value>) -> Option<Self> {
        let figure = fields.remove("figure")?.as_str()?.parse().ok()?;
        let year = i32::try_from(fields.remove("year")?.as_i64()?).ok()?;
        // A field that is there but not to be read makes the record unread: it is kept whole, and nothing of it is lost.
        let mut field = |key: &str| match fields.remove(key) {
            None => Some(String::new()),
            Some(Value::String(text)) => Some(text),
            Some(_) => None,
        };
        let some = |text: String| (!text.is_empty()).then_some(text);
        let number = |text: String| some(text).map(|text| text.parse().ok()).map_or(Some(None), |read| read.map(Some));
        Some(Self {
            slot: Slot { figure, year },
            value: number(field("value")?)?,
            total: number(field("total")?)?,
            finality: some(field("finality")?)
                .map_or(Some(Finality::Provisional), |word| Finality::from_word(&word))?,
            fixed_on: some(field("fixed_on")?).map(|day| day.parse().ok()).map_or(Some(None), |day| day.map(Some))?,
            method: field("method")?,
            source: field("source")?,
            cause: field("cause")?,
            issue: field("issue")?,
            next_step: field("next")?,
            policy: field("policy")?,
            remark: field("remark")?,
        })
    }
}
