//! A text made fit for comparing: one width, one case, one kana, one dash, no spaces and no punctuation.
//!
//! Folding forgets what readers do not mean when they type: 「ポートセールス」, 「ﾎﾟｰﾄｾｰﾙｽ」 and 「ぽーとせーるす」 are one.
//! Small kana count as large ones, since keyboards and memories differ there too. [`Folded`] remembers for every sign
//! which bytes of the original it stands for, so that what is found can be marked in what is shown.

use crate::text::script::is_plain_kanji;

pub(super) use crate::text::script::is_kanji;

/// Compatibility composition (NFKC) of a short text, by whoever has the tables for it.
pub type Normalise = fn(&str) -> String;

/// Bytes of an original text, from and to.
pub type Span = (usize, usize);

/// A folded text that knows where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    chars: Vec<char>,
    at: Vec<Span>,
}

impl Folded {
    /// Folds each word of what a reader typed; none of what is only spaces and signs that do not count.
    pub fn words(typed: &str, normalise: Normalise) -> Vec<Self> {
        let words = typed.split_whitespace().map(|word| Self::of(word, normalise));
        words.filter(|word| !word.chars.is_empty()).collect()
    }

    /// Folds a text.
    pub fn of(text: &str, normalise: Normalise) -> Self {
        let mut folded = Self::default();
        folded.push(text, 0, normalise);
        folded
    }

    /// The signs to compare.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The bytes of the original each sign stands for.
    pub fn places(&self) -> &[Span] {
        &self.at
    }

    /// Adds a text that begins at a byte of the original.
    pub(super) fn push(&mut self, text: &str, start: usize, normalise: Normalise) {
        each(text, normalise, &mut |c, (from, to)| {
            self.chars.push(c);
            self.at.push((start + from, start + to));
        });
    }

    /// Adds a text that stands for a whole stretch of the original: its reading.
    pub(super) fn push_for(&mut self, text: &str, whole: Span, normalise: Normalise) {
        each(text, normalise, &mut |c, _| {
            self.chars.push(c);
            self.at.push(whole);
        });
    }

    /// Marks a word wherever it stands, and tells where it stands first, counted in signs.
    pub(super) fn mark(&self, word: &[char], marks: &mut Vec<Span>) -> Option<usize> {
        let mut first = None;
        let mut from = 0;
        while let Some(at) = self.position(from, word) {
            first = first.or(Some(at));
            marks.extend(self.place(at, word.len()));
            from = at + word.len();
        }
        first
    }

    /// Whether a word stands in it.
    pub(super) fn holds(&self, word: &[char]) -> bool {
        self.position(0, word).is_some()
    }

    /// Whether every one of some words stands in it. Where there are none, none does.
    pub fn holds_all(&self, words: &[Self]) -> bool {
        !words.is_empty() && words.iter().all(|word| self.holds(&word.chars))
    }

    /// Where a word stands first from some sign on. A word of Latin letters stands where one begins: 「port」 is not in "support".
    fn position(&self, from: usize, word: &[char]) -> Option<usize> {
        let is_letter = |c: Option<&char>| c.is_some_and(char::is_ascii_alphanumeric);
        let runs_on = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| Some((self.chars.get(before), self.at.get(before)?.1)));
            before.is_some_and(|(before, end)| is_letter(before) && self.at.get(at).is_some_and(|place| place.0 == end))
        };
        let latin = is_letter(word.first());
        let windows = self.chars.get(from..)?.windows(word.len());
        let found = windows.enumerate().filter(|(_, window)| window.first() == word.first() && *window == word);
        let mut places = found.map(|(at, _)| from + at);
        places.find(|at| !latin || !runs_on(*at))
    }

    /// The bytes of the original some signs stand for, with all that lies between them.
    pub(super) fn place(&self, at: usize, length: usize) -> Option<Span> {
        Some((self.at.get(at)?.0, self.at.get(at + length - 1)?.1))
    }
}

/// Gives every folded sign of a text with its bytes.
fn each(text: &str, normalise: Normalise, take: &mut dyn FnMut(char, Span)) {
    let mut signs = text.char_indices().peekable();
    while let Some((from, c)) = signs.next() {
        let mut to = from + c.len_utf8();
        let alone = to;
        while let Some((at, mark)) = signs.next_if(|(_, next)| joins(*next)) {
            to = at + mark.len_utf8();
        }
        let place = (from, to);
        if to == alone && is_plain(c) {
            if let Some(c) = sign(c) {
                take(c, place);
            }
        } else {
            for c in normalise(text.get(from..to).unwrap_or_default()).chars().filter_map(sign) {
                take(c, place);
            }
        }
    }
}

/// Whether normalising leaves a sign as it is: nearly all a Japanese text is made of.
fn is_plain(c: char) -> bool {
    is_plain_kanji(c) || matches!(c, '\0'..='\u{7f}' | '、'..='〟' | 'ぁ'..='ゖ' | 'ゝ' | 'ゞ' | 'ァ'..='ヾ')
}

/// Whether a sign belongs to the one before it: accents, voicing, forms of kanji.
fn joins(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{ff9e}' | '\u{ff9f}' | '\u{e0100}'..='\u{e01ef}')
}

/// A normalised sign as it is compared; none where it does not count. Capitals are those of ASCII: the tables for the
/// rest of the world would be more than all of this.
fn sign(c: char) -> Option<char> {
    let c = match c {
        'ー' | '-' | '~' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '〜' | '\u{3030}' => return Some('ー'),
        '%' => return Some(c),
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => moved(c, -0x60),
        // These have no voiced hiragana.
        'ヷ'..='ヺ' => moved(c, -0x68),
        _ => c.to_ascii_lowercase(),
    };
    match c {
        'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' => Some(moved(c, 1)),
        'ゕ' => Some('か'),
        'ゖ' => Some('け'),
        _ => (!is_silent(c)).then_some(c),
    }
}

fn moved(c: char, by: i32) -> char {
    u32::from(c).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

/// Spaces, punctuation and what was left of [`joins`].
fn is_silent(c: char) -> bool {
    c.is_ascii_punctuation()
        || c.is_ascii_control()
        || c.is_whitespace()
        || joins(c)
        || matches!(c,
            '\u{b7}' | '\u{200b}'..='\u{200f}' | '‘'..='‟' | '•' | '…' | '、'..='〃' | '〈'..='】' | '〔'..='〛' | '〝'..='〟' | '・'
            | '\u{feff}')
}
