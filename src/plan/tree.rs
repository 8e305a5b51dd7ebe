//! The seeds as a tree of values, before anything is known of what they mean.
//!
//! People write the seeds in TOML, and natively they are parsed as that, so that every value knows its place in its file.
//! For the browser the build has turned the same tree into JSON, whose parser the notes need there anyway: two parsers
//! would cost every reader a tenth of the first visit. From here on, reading is the same code on both sides.

/// A value and the byte of the file it starts at (0 where the file is not the one people write).
#[derive(Debug)]
pub(crate) struct Value {
    pub(crate) at: usize,
    pub(crate) kind: ValueKind,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum ValueKind {
    Text(String),
    Number(i64),
    List(Vec<Value>),
    Table(Entries),
    /// A number with decimals, which only the map has.
    #[cfg(feature = "ssr")]
    Fraction(f64),
    /// A truth value, which only the map has.
    #[cfg(feature = "ssr")]
    Truth(bool),
    /// Something no field of the seeds holds: a date.
    Other,
}

/// The entries of a table: key, place of the key, value.
#[derive(Debug)]
pub(crate) struct Entries(Vec<(String, usize, Value)>);

/// Where and why a text is not what it should be written in.
#[derive(Debug)]
pub(crate) struct SyntaxError {
    pub(crate) at: usize,
    pub(crate) why: String,
}

#[cfg(feature = "ssr")]
impl Value {
    /// The text, where it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        if let ValueKind::Text(text) = &self.kind { Some(text) } else { None }
    }

    /// What is in the list; nothing where it is none.
    pub(crate) fn list(&self) -> &[Self] {
        if let ValueKind::List(list) = &self.kind { list } else { &[] }
    }

    /// The table, where it is one.
    pub(crate) fn table(&self) -> Option<&Entries> {
        if let ValueKind::Table(table) = &self.kind { Some(table) } else { None }
    }
}

impl Entries {
    pub(crate) fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, ..)| name == key).map(|(.., value)| value)
    }

    /// Every key with its place.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(name, at, _)| (name.as_str(), *at))
    }
}

#[cfg(feature = "ssr")]
mod written {
    use super::{Entries, SyntaxError, Value, ValueKind};
    use toml::{
        Spanned,
        de::{DeTable, DeValue},
    };

    pub(crate) fn parse(text: &str) -> Result<Entries, SyntaxError> {
        let table = DeTable::parse(text).map_err(|error| SyntaxError {
            at: error.span().map_or(0, |span| span.start),
            why: error.message().to_owned(),
        })?;
        Ok(entries(table.get_ref()))
    }

    fn entries(table: &DeTable<'_>) -> Entries {
        let entry = |(key, of): (&Spanned<_>, &Spanned<_>)| {
            let name: &std::borrow::Cow<'_, str> = key.get_ref();
            (name.to_string(), key.span().start, value(of))
        };
        Entries(table.iter().map(entry).collect())
    }

    fn value(value: &Spanned<DeValue<'_>>) -> Value {
        let kind = match value.get_ref() {
            DeValue::String(text) => ValueKind::Text(text.to_string()),
            DeValue::Integer(number) => {
                i64::from_str_radix(number.as_str(), number.radix()).map_or(ValueKind::Other, ValueKind::Number)
            }
            DeValue::Array(values) => ValueKind::List(values.iter().map(self::value).collect()),
            DeValue::Table(table) => ValueKind::Table(entries(table)),
            DeValue::Float(number) => {
                number.as_str().replace('_', "").parse().map_or(ValueKind::Other, ValueKind::Fraction)
            }
            DeValue::Boolean(truth) => ValueKind::Truth(*truth),
            DeValue::Datetime(_) => ValueKind::Other,
        };
        Value { at: value.span().start, kind }
    }
}

#[cfg(not(feature = "ssr"))]
mod written {
    use super::{Entries, SyntaxError, Value, ValueKind};
    use serde_json::{Map, Value as Json};

    pub(crate) fn parse(text: &str) -> Result<Entries, SyntaxError> {
        match serde_json::from_str(text) {
            Ok(Json::Object(table)) => Ok(entries(table)),
            _ => Err(SyntaxError { at: 0, why: String::new() }),
        }
    }

    fn entries(table: Map<String, Json>) -> Entries {
        Entries(table.into_iter().map(|(key, of)| (key, 0, value(of))).collect())
    }

    fn value(value: Json) -> Value {
        let kind = match value {
            Json::String(text) => ValueKind::Text(text),
            Json::Number(number) => number.as_i64().map_or(ValueKind::Other, ValueKind::Number),
            Json::Array(values) => ValueKind::List(values.into_iter().map(self::value).collect()),
            Json::Object(table) => ValueKind::Table(entries(table)),
            Json::Null | Json::Bool(_) => ValueKind::Other,
        };
        Value { at: 0, kind }
    }
}

pub(crate) use written::parse;
