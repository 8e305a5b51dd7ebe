//! A few notes in a link, or in a row of QR codes: from tablet to tablet where there is neither a network nor a cable. The file for other
//! tablets, compressed, stands behind `#`, which is sent to no server.
//!
//! A code is `sum.at.of.data`: a check sum of the whole, which part of how many it is, and the part itself as base64url. Whoever reads
//! one does not know who wrote it: it is bounded, checked and then held to be a file like any other ([`super::import`]).

use super::{entry::Entry, groups::Place, note::NoteId, notebook::Notebook};
use crate::replica::{RecordId, envelope};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use std::collections::BTreeSet;

/// What stands before a code in a link.
pub const MARK: &str = "notes=";
/// The most signs of data in one QR code, so that a tablet's camera reads it from another's screen.
const CODE: usize = 800;
/// The most QR codes in a row.
const ROW: usize = 20;
/// The most signs of data in a link.
const LINK: usize = CODE * ROW;
/// The most bytes that notes from a link may come to.
const MOST_BYTES: usize = 1024 * 1024;
/// How hard to compress: a link is short, so it may take its time.
const HARD: u8 = 9;

/// Notes for a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    sum: u32,
    data: String,
}

/// A part of a parcel, as a link bears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    sum: u32,
    /// Which it is, from 1.
    pub at: usize,
    /// Of how many.
    pub of: usize,
    data: String,
}

/// What parts come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joined {
    /// The file that was sent.
    Whole(String),
    /// These are missing.
    Missing(Vec<usize>),
    /// They are no parts of a file.
    Broken,
}

/// The notes with all that is said of them: votes, and the groups they lie in.
fn with_beside(notebook: &Notebook, notes: &[NoteId]) -> BTreeSet<RecordId> {
    let mut all = BTreeSet::new();
    for note in notes {
        let around = notebook.groups_around(*note);
        all.extend(around.iter().map(|group| Place::id(*group)));
        all.extend(around);
        all.extend([*note, Place::id(*note)]);
    }
    all.extend(notebook.all().filter_map(|record| match record.content() {
        Entry::Ballot(ballot) if notes.contains(&ballot.on) => Some(record.id()),
        _ => None,
    }));
    all
}

/// A check sum (FNV-1a) that tells parts of one parcel from those of another, and a damaged one from a whole one.
fn sum(data: &str) -> u32 {
    data.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

impl Parcel {
    /// Packs notes; nothing where they are too many for links.
    pub fn of(notebook: &Notebook, notes: &[NoteId]) -> Option<Self> {
        let text = envelope::encode_some(notebook, with_beside(notebook, notes).into_iter());
        let data = URL_SAFE_NO_PAD.encode(compress_to_vec(text.as_bytes(), HARD));
        (data.len() <= LINK && text.len() <= MOST_BYTES).then(|| Self { sum: sum(&data), data })
    }

    /// The code for one link.
    pub fn link(&self) -> String {
        format!("{:08x}.1.1.{}", self.sum, self.data)
    }

    /// The codes for a row of QR codes.
    pub fn row(&self) -> Vec<String> {
        let of = self.data.len().div_ceil(CODE).max(1);
        // Parts of about the same length make codes that look alike.
        let length = self.data.len().div_ceil(of).max(1);
        let part = |at: usize| self.data.get(at * length..self.data.len().min((at + 1) * length)).unwrap_or_default();
        (0..of).map(|at| format!("{:08x}.{}.{of}.{}", self.sum, at + 1, part(at))).collect()
    }
}

impl Part {
    /// Reads a code; nothing where it is none.
    pub fn read(code: &str) -> Option<Self> {
        let mut fields = code.splitn(4, '.');
        let sum = fields.next().filter(|sum| sum.len() == 8).and_then(|sum| u32::from_str_radix(sum, 16).ok())?;
        let mut number = || fields.next()?.parse::<usize>().ok().filter(|number| (1..=ROW).contains(number));
        let (at, of) = (number()?, number()?);
        let data = fields.next()?.to_owned();
        let fits = data.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        (at <= of && fits && data.len() <= LINK).then_some(Self { sum, at, of, data })
    }

    /// The name all parts of its parcel have in common.
    pub fn parcel(&self) -> String {
        format!("{:08x}-{}", self.sum, self.of)
    }

    /// The code it was read from.
    pub fn code(&self) -> String {
        format!("{:08x}.{}.{}.{}", self.sum, self.at, self.of, self.data)
    }

    /// What it comes to with the other parts there are.
    pub fn join(&self, others: &[Self]) -> Joined {
        let own = |part: &&Self| part.sum == self.sum && part.of == self.of;
        let all = || std::iter::once(self).chain(others).filter(own);
        let missing: Vec<usize> = (1..=self.of).filter(|at| all().all(|part| part.at != *at)).collect();
        if !missing.is_empty() {
            return Joined::Missing(missing);
        }
        let data: String =
            (1..=self.of).filter_map(|at| all().find(|part| part.at == at)).map(|part| part.data.as_str()).collect();
        let read = || {
            let bytes = (sum(&data) == self.sum).then(|| URL_SAFE_NO_PAD.decode(&data).ok()).flatten()?;
            String::from_utf8(decompress_to_vec_with_limit(&bytes, MOST_BYTES).ok()?).ok()
        };
        read().map_or(Joined::Broken, Joined::Whole)
    }
}

#[cfg(test)]
#[path = "travel/tests.rs"]
mod tests;
