//! The room held against the plan this build ships, with its readings.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod filters;
mod folding;
// Says itself that it is a test, since it may then use words of the plan: see `tests/tidy.rs`.
#[cfg(test)]
mod results;
mod titles;
mod typing;

use super::{Document, Found, Hit, Index, Piece, Query};
use crate::plan::{
    embedded,
    id::ItemId,
    model::Plan,
    tree::{self, Entries, Kind},
};
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

fn nfkc(text: &str) -> String {
    text.nfkc().collect()
}

fn plan() -> &'static Plan {
    embedded::plan().unwrap()
}

/// Every item with its title.
fn titles() -> &'static [(ItemId, Vec<Piece>)] {
    static TITLES: OnceLock<Vec<(ItemId, Vec<Piece>)>> = OnceLock::new();
    TITLES.get_or_init(|| {
        let readings = tree::parse(include_str!("../../seeds/text/readings.toml")).unwrap();
        plan().items().map(|item| (item.clone(), pieces(&reading(&readings, &item)))).collect()
    })
}

fn reading(readings: &Entries, item: &ItemId) -> String {
    let text = item.to_string();
    let (path, key) = match text.split_once('/') {
        Some((group, id)) => (vec![group, id], "title"),
        None => (vec!["plan"], "name"),
    };
    let fields = path.into_iter().fold(readings, |table, key| match &table.get(key).unwrap().kind {
        Kind::Table(table) => table,
        _ => panic!("{key} is no table"),
    });
    match &fields.get(key).unwrap().kind {
        Kind::Text(text) => text.clone(),
        _ => panic!("{item} has no title"),
    }
}

/// `{図書|としょ}の` taken apart.
fn pieces(text: &str) -> Vec<Piece> {
    let plain = |base: &str| Piece { base: base.to_owned(), reading: None };
    let mut pieces = Vec::new();
    for part in text.split('{') {
        match part.split_once('}') {
            Some((stretch, after)) => {
                let (base, reading) = stretch.split_once('|').unwrap();
                pieces.push(Piece { base: base.to_owned(), reading: Some(reading.to_owned()) });
                pieces.push(plain(after));
            }
            None => pieces.push(plain(part)),
        }
    }
    pieces.retain(|piece| !piece.base.is_empty());
    pieces
}

fn written(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.base.as_str()).collect()
}

/// A title wholly as it is read.
fn read(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.reading.as_deref().unwrap_or(&piece.base)).collect()
}

fn texts(item: &ItemId) -> Vec<String> {
    let plan = plan();
    match item {
        ItemId::Goal(id) => plan.goal(*id).map(|goal| [&*goal.issues, &*goal.approach].concat()),
        ItemId::Measure(id) => {
            plan.measure(*id).map(|measure| [&*measure.summary, &*measure.audience, &*measure.outcome].concat())
        }
        ItemId::Project(id) => plan.project(*id).map(|project| [&*project.text, &*project.departments].concat()),
        ItemId::Zone(id) => plan.zone(id).map(|zone| vec![zone.theme.clone()]),
        ItemId::Plan | ItemId::Direction(_) | ItemId::Figure(_) => Some(Vec::new()),
    }
    .unwrap()
}

/// The whole plan.
fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let document = |(item, title): &(ItemId, Vec<Piece>)| Document {
            item: item.clone(),
            title: title.clone(),
            texts: texts(item),
        };
        Index::of(titles().iter().map(document).collect(), nfkc)
    })
}

/// A small index: each title with its only text.
fn small(documents: &[(&str, &str)]) -> Index {
    let document = |(number, (title, text)): (usize, &(&str, &str))| Document {
        item: format!("measure/{}", number + 1).parse().unwrap(),
        title: pieces(title),
        texts: vec![(*text).to_owned()],
    };
    Index::of(documents.iter().enumerate().map(document).collect(), nfkc)
}

fn find(index: &Index, typed: &str) -> Found {
    index.find(&Query::of(typed, nfkc), usize::MAX)
}

/// What was found, kind by kind, the best of a kind first.
fn hits(found: &Found) -> Vec<&Hit> {
    found.groups.iter().flat_map(|group| &group.hits).collect()
}

fn items(found: &Found) -> Vec<String> {
    hits(found).iter().map(|hit| hit.item.to_string()).collect()
}

/// Pieces as a text, with what is marked in brackets.
fn shown(pieces: &[(String, bool)]) -> String {
    pieces.iter().map(|(text, marked)| if *marked { format!("[{text}]") } else { text.clone() }).collect()
}

fn to_katakana(text: &str) -> String {
    let katakana = |c| match c {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => char::from_u32(u32::from(c) + 0x60).unwrap(),
        _ => c,
    };
    text.chars().map(katakana).collect()
}

/// Katakana at half width: each sign of that block, alone and with its voicing, is what it normalises to, backwards.
fn to_half_width(text: &str) -> String {
    static TABLE: OnceLock<Vec<(String, String)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let signs = ('\u{ff66}'..='\u{ff9d}').chain(['｡', '｢', '｣', '･']);
        let pairs = signs.flat_map(|c| [format!("{c}ﾞ"), format!("{c}ﾟ"), c.to_string()]);
        pairs.map(|half| (nfkc(&half), half)).filter(|(full, _)| full.chars().count() == 1).collect()
    });
    let half = |c: char| {
        let full = c.to_string();
        table.iter().find(|(known, _)| *known == full).map_or(full, |(_, half)| half.clone())
    };
    text.chars().map(half).collect()
}

fn to_full_width(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_graphic() { char::from_u32(u32::from(c) + 0xfee0).unwrap() } else { c })
        .collect()
}
