//! What is drawn of a find: a text in pieces, marked or not, and of a long text the part that matters.

use super::{fold::Span, index::Text};

/// A text in pieces, each with whether it is what was looked for.
pub type Marked = Vec<(String, bool)>;

/// The most letters of a snippet, and how many of them stand before the word.
const LETTERS: usize = 60;
const BEFORE: usize = 20;

/// The part that matters of the text that holds the most of some words, around the first of them, with all words of the query
/// marked; 「…」 stands where it was cut.
pub(super) fn snippet(texts: &[Text], in_texts: &[&[char]], words: &[&[char]]) -> Option<Marked> {
    let mut best = None;
    let mut most = 0;
    for text in texts {
        let held = in_texts.iter().filter(|word| text.holds(word)).count();
        if held > most {
            (best, most) = (Some(text), held);
        }
    }
    let text = best?;
    let mut marks = Vec::new();
    let first = in_texts.iter().filter_map(|word| text.mark(word, &mut marks)).min()?;
    for word in words {
        text.mark(word, &mut marks);
    }
    Some(cut(&text.words, around(&text.words, first), &marks))
}

/// The bytes to show of a text around one of them.
fn around(text: &str, first: usize) -> Span {
    let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let before = letters.iter().take_while(|at| **at < first).count();
    let start = before.saturating_sub(BEFORE).min(letters.len().saturating_sub(LETTERS));
    let byte = |letter: usize| letters.get(letter).copied().unwrap_or(text.len());
    (byte(start), byte(start + LETTERS))
}

/// Part of a text in pieces.
pub(super) fn cut(text: &str, (from, to): Span, marks: &[Span]) -> Marked {
    let mut pieces = Marked::new();
    if from > 0 {
        add(&mut pieces, '…', false);
    }
    for (at, c) in text.char_indices().filter(|(at, _)| (from..to).contains(at)) {
        add(&mut pieces, c, marks.iter().any(|(start, end)| (*start..*end).contains(&at)));
    }
    if to < text.len() {
        add(&mut pieces, '…', false);
    }
    pieces
}

fn add(pieces: &mut Marked, c: char, marked: bool) {
    match pieces.last_mut() {
        Some((text, last)) if *last == marked => text.push(c),
        _ => pieces.push((c.into(), marked)),
    }
}
