//! The columns of a table of measured values.

crate::plan::words::words!(
    Column: "figure" = Figure, "name" = Name, "year" = Year, "value" = Value, "total" = Total, "unit" = Unit,
    "finality" = Finality, "fixed_on" = FixedOn, "method" = Method, "source" = Source, "cause" = Cause, "issue" = Issue,
    "next" = NextStep, "policy" = Policy, "remark" = Remark
);

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Which figure, by its id.
    Figure,
    /// Its name; read only where there is no id.
    Name,
    /// The fiscal year.
    Year,
    /// The year's own value.
    Value,
    /// 累計
    Total,
    /// The figure's unit, for whoever fills the table in; not read.
    Unit,
    /// 速報 or 確定.
    Finality,
    /// When the value was fixed.
    FixedOn,
    /// How it was measured.
    Method,
    /// Where it is from.
    Source,
    /// Why it came so.
    Cause,
    /// What is in the way.
    Issue,
    /// What is done next.
    NextStep,
    /// 今後の方針
    Policy,
    /// What the council remarks.
    Remark,
}

impl Column {
    /// The key of what it is called, among the words of the review.
    pub fn key(self) -> String {
        ["column_", self.word()].concat()
    }

    /// Every column, in the order they are written in.
    pub const ALL: [Self; 15] = [
        Self::Figure,
        Self::Name,
        Self::Year,
        Self::Value,
        Self::Total,
        Self::Unit,
        Self::Finality,
        Self::FixedOn,
        Self::Method,
        Self::Source,
        Self::Cause,
        Self::Issue,
        Self::NextStep,
        Self::Policy,
        Self::Remark,
    ];
}
