//! Texts spelled in other ways: of another kana, another width. Used by the tests of the room and by those of what ships.
#![allow(clippy::unwrap_used, clippy::allow_attributes, reason = "a test may stop at the first surprise")]

use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

pub(crate) fn nfkc(text: &str) -> String {
    text.nfkc().collect()
}

pub(crate) fn to_katakana(text: &str) -> String {
    let katakana = |c| match c {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => char::from_u32(u32::from(c) + 0x60).unwrap(),
        _ => c,
    };
    text.chars().map(katakana).collect()
}

/// Katakana at half width: each sign of that block, alone and with its voicing, is what it normalises to, backwards.
pub(crate) fn to_half_width(text: &str) -> String {
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

pub(crate) fn to_full_width(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_graphic() { char::from_u32(u32::from(c) + 0xfee0).unwrap() } else { c })
        .collect()
}
