//! The texts on the map in a language, placed by the build: [`labels`] reads them from the lines they are kept as.
//!
//! Those of the plan's own language are part of the program ([`OWN`]); those of another come with its words, so that nobody
//! is sent names they do not read. A line `=`, detail and size begins a set; each other line is a text. Lengths are in tenths.

use super::{Detail, MapPoint};

/// The texts in the plan's own language.
pub static OWN: &str = include_str!(concat!(env!("OUT_DIR"), "/labels-ja.txt"));

/// The texts of one detail, placed so that none covers another or a mark.
#[derive(Debug)]
pub struct LabelSet {
    /// Which detail.
    pub detail: Detail,
    /// The size of the letters. Larger ones would overlap.
    pub em: f32,
    /// The texts.
    pub labels: Vec<Label>,
}

/// A text on the map.
#[derive(Debug)]
pub struct Label {
    /// What it names.
    pub subject: Subject,
    /// Its lines.
    pub lines: Vec<&'static str>,
    /// The value of `text-anchor`: which end of a line `at` is.
    pub anchor: &'static str,
    /// Where the first line's baseline starts, is halved or ends.
    pub at: MapPoint,
    /// A line from a zone's name to the zone, where the name stands beside it.
    pub leader: Option<&'static str>,
}

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The zone of this id.
    Zone(&'static str),
    /// The mark of this id.
    Mark(&'static str),
    /// The railway of this id.
    Railway(&'static str),
    /// The municipality of this Japanese name.
    Area(&'static str),
    /// The sea.
    Sea,
    /// The length of the scale bar.
    Scale,
}

/// The sets in a text of lines. What is no such line is passed over.
pub fn labels(text: &'static str) -> Vec<LabelSet> {
    let mut sets: Vec<LabelSet> = Vec::new();
    for line in text.lines() {
        if let Some(set) = line.strip_prefix("=\t") {
            sets.extend(self::set(set));
        } else if let (Some(set), Some(label)) = (sets.last_mut(), label(line)) {
            set.labels.push(label);
        }
    }
    sets
}

fn set(line: &str) -> Option<LabelSet> {
    let (detail, em) = line.split_once('\t')?;
    let detail = Detail::ALL.into_iter().find(|known| known.word() == detail)?;
    Some(LabelSet { detail, em: tenths(em)?, labels: Vec::new() })
}

/// A length, written in tenths: what reads decimals would be a fifth of the part that draws pages.
pub(super) fn tenths(text: &str) -> Option<f32> {
    text.parse::<i16>().ok().map(|tenths| f32::from(tenths) / 10.0)
}

/// A text of a set.
pub(super) fn label(line: &'static str) -> Option<Label> {
    let mut fields = line.split('\t');
    let mut field = || fields.next();
    let (kind, id) = (field()?, field()?);
    let subject = match kind {
        "zone" => Subject::Zone(id),
        "mark" => Subject::Mark(id),
        "rail" => Subject::Railway(id),
        "area" => Subject::Area(id),
        "sea" => Subject::Sea,
        "scale" => Subject::Scale,
        _ => return None,
    };
    let anchor = field()?;
    let at = MapPoint { x: tenths(field()?)?, y: tenths(field()?)? };
    let leader = Some(field()?).filter(|path| !path.is_empty());
    Some(Label { subject, lines: fields.collect(), anchor, at, leader })
}
