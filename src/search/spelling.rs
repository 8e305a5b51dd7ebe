//! Other ways to write what a reader types: 子供 for 子ども, 三人目 for 3人目, "ports" for "port", `hanami` for はなみ.
//!
//! Variants of Japanese words are data of the plan (`seeds/text/variants.toml`). The forms of an English word are those the
//! plan's own texts have, put together natively by a stemmer; here a typed form is only led back to one of its stems, so that
//! no stem is ever made up. Romaji is read by the table below: a crate that does more is larger than all of the search.

use super::fold::{Folded, Normalise};

/// Ways to write words.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    /// Groups of spellings of one word, folded.
    variants: Vec<Vec<Vec<char>>>,
    /// A stem, and behind it the forms of it that texts have, folded; in the order of stems.
    stems: Vec<Vec<Vec<char>>>,
}

/// What an English word may end in beyond its stem.
const ENDINGS: [&str; 14] = ["", "s", "es", "ed", "d", "ing", "ings", "er", "ers", "e", "ly", "ion", "ions", "ment"];

/// Kanji for digits.
const DIGITS: [(char, char); 9] = [
    ('一', '1'),
    ('二', '2'),
    ('三', '3'),
    ('四', '4'),
    ('五', '5'),
    ('六', '6'),
    ('七', '7'),
    ('八', '8'),
    ('九', '9'),
];

impl Spellings {
    pub(super) fn of(variants: &[Vec<String>], stems: &[Vec<String>], normalise: Normalise) -> Self {
        let fold =
            |words: &Vec<String>| words.iter().map(|word| Folded::of(word, normalise).chars().to_vec()).collect();
        Self { variants: variants.iter().map(fold).collect(), stems: stems.iter().map(fold).collect() }
    }

    /// The forms of a stem that texts have.
    fn forms(&self, stem: &[char]) -> &[Vec<char>] {
        let found = self.stems.binary_search_by(|group| group.first().map(Vec::as_slice).cmp(&Some(stem)));
        found.ok().and_then(|at| self.stems.get(at)).and_then(|group| group.get(1..)).unwrap_or_default()
    }

    /// A folded word and its other spellings; the word itself is the first.
    pub(super) fn ways(&self, word: &[char]) -> Vec<Vec<char>> {
        let mut ways = vec![word.to_vec()];
        for group in &self.variants {
            for way in ways.clone() {
                let replaced = group.iter().filter_map(|from| Some((from, position(&way, from)?)));
                // Of two spellings of which one holds the other, the longer is meant.
                let Some((from, at)) = replaced.max_by_key(|(from, _)| from.len()) else { continue };
                let others = group.iter().filter(|other| *other != from);
                ways.extend(others.map(|other| {
                    [way.get(..at), Some(other), way.get(at + from.len()..)]
                        .into_iter()
                        .flatten()
                        .flatten()
                        .copied()
                        .collect()
                }));
            }
        }
        let digits = |to: fn(&(char, char)) -> (char, char)| -> Vec<char> {
            let digit = |c: &char| DIGITS.iter().map(to).find(|(from, _)| from == c).map_or(*c, |(_, to)| to);
            word.iter().map(digit).collect()
        };
        if word.len() > 1 {
            ways.extend([digits(|pair| *pair), digits(|(kanji, digit)| (*digit, *kanji))]);
        }
        if word.len() > 2 && word.iter().all(char::is_ascii_lowercase) {
            ways.extend(stems_of(word).iter().flat_map(|stem| self.forms(stem)).cloned());
        }
        let mut seen: Vec<Vec<char>> = Vec::new();
        ways.retain(|way| {
            let new = !seen.contains(way);
            if new {
                seen.push(way.clone());
            }
            new
        });
        ways
    }
}

fn position(word: &[char], part: &[char]) -> Option<usize> {
    word.windows(part.len().max(1)).position(|window| window == part)
}

/// What the stem of a typed word may be. A stem ends in `i` where its word ends in `y`, and a letter may be doubled before an
/// ending, as in "planning".
fn stems_of(word: &[char]) -> Vec<Vec<char>> {
    let mut stems = Vec::new();
    for ending in ENDINGS {
        let Some(rest) = word.len().checked_sub(ending.len()).and_then(|end| word.split_at_checked(end)) else {
            continue;
        };
        let (rest, end) = rest;
        if !end.iter().copied().eq(ending.chars()) {
            continue;
        }
        stems.push(rest.to_vec());
        match rest {
            [before @ .., 'y'] => stems.push([before, &['i']].concat()),
            [before @ .., last, again] if last == again => stems.push([before, &[*last]].concat()),
            _ => {}
        }
    }
    stems
}

/// The vowels, in the order of the rows below.
const VOWELS: &str = "aiueo";
/// What stands before a vowel, and the kana with each vowel; a blank where there is none. Kana are as folding leaves them: small
/// ones are large.
const ROWS: [(&str, [&str; 5]); 31] = [
    ("", ["あ", "い", "う", "え", "お"]),
    ("k", ["か", "き", "く", "け", "こ"]),
    ("s", ["さ", "し", "す", "せ", "そ"]),
    ("t", ["た", "ち", "つ", "て", "と"]),
    ("n", ["な", "に", "ぬ", "ね", "の"]),
    ("h", ["は", "ひ", "ふ", "へ", "ほ"]),
    ("m", ["ま", "み", "む", "め", "も"]),
    ("y", ["や", "い", "ゆ", "え", "よ"]),
    ("r", ["ら", "り", "る", "れ", "ろ"]),
    ("w", ["わ", "うい", "う", "うえ", "を"]),
    ("g", ["が", "ぎ", "ぐ", "げ", "ご"]),
    ("z", ["ざ", "じ", "ず", "ぜ", "ぞ"]),
    ("d", ["だ", "ぢ", "づ", "で", "ど"]),
    ("b", ["ば", "び", "ぶ", "べ", "ぼ"]),
    ("p", ["ぱ", "ぴ", "ぷ", "ぺ", "ぽ"]),
    ("f", ["ふあ", "ふい", "ふ", "ふえ", "ふお"]),
    ("j", ["じや", "じ", "じゆ", "じえ", "じよ"]),
    ("sh", ["しや", "し", "しゆ", "しえ", "しよ"]),
    ("ch", ["ちや", "ち", "ちゆ", "ちえ", "ちよ"]),
    ("ts", ["つあ", "つい", "つ", "つえ", "つお"]),
    ("ky", ["きや", "", "きゆ", "きえ", "きよ"]),
    ("sy", ["しや", "", "しゆ", "しえ", "しよ"]),
    ("ty", ["ちや", "", "ちゆ", "ちえ", "ちよ"]),
    ("ny", ["にや", "", "にゆ", "にえ", "によ"]),
    ("hy", ["ひや", "", "ひゆ", "ひえ", "ひよ"]),
    ("my", ["みや", "", "みゆ", "みえ", "みよ"]),
    ("ry", ["りや", "", "りゆ", "りえ", "りよ"]),
    ("gy", ["ぎや", "", "ぎゆ", "ぎえ", "ぎよ"]),
    ("zy", ["じや", "", "じゆ", "じえ", "じよ"]),
    ("by", ["びや", "", "びゆ", "びえ", "びよ"]),
    ("py", ["ぴや", "", "ぴゆ", "ぴえ", "ぴよ"]),
];
/// The most syllables whose length romaji may leave open, as "koyo" does for こよう.
const OPEN: usize = 3;

/// The kana that a word in romaji may stand for, the plainest first; nothing where it is no romaji. Hepburn, Kunrei and what
/// keyboards take are read alike; a long vowel need not be written.
pub(super) fn romaji(word: &[char]) -> Vec<Vec<char>> {
    let mut ways: Vec<Vec<char>> = vec![Vec::new()];
    let (mut rest, mut open) = (word, 0);
    while let Some((kana, taken, is_open)) = syllable(rest) {
        rest = rest.get(taken..).unwrap_or_default();
        for way in &mut ways {
            way.extend(kana.chars());
        }
        // Where the word goes on with the vowel itself, its length is written.
        if is_open && open < OPEN && rest.first() != Some(&'u') {
            open += 1;
            let long: Vec<Vec<char>> = ways.iter().map(|way| way.iter().copied().chain(['う']).collect()).collect();
            ways.extend(long);
        }
    }
    if rest.is_empty() && word.len() > 2 { ways } else { Vec::new() }
}

/// The first syllable: its kana, how many letters it takes, and whether it may be a long one.
fn syllable(word: &[char]) -> Option<(&'static str, usize, bool)> {
    let first = *word.first()?;
    let second = word.get(1).copied();
    if first == 'ー' {
        return Some(("ー", 1, false));
    }
    let is_vowel = |c: char| VOWELS.contains(c);
    if matches!(first, 'n' | 'm') {
        match second {
            Some('n') if first == 'n' && word.get(2).is_none_or(|c| !is_vowel(*c) && *c != 'y') => {
                return Some(("ん", 2, false));
            }
            None if first == 'n' => return Some(("ん", 1, false)),
            Some(c) if first == 'n' && !is_vowel(c) && c != 'y' => return Some(("ん", 1, false)),
            Some('b' | 'm' | 'p') if first == 'm' => return Some(("ん", 1, false)),
            _ => {}
        }
    }
    // The small つ is folded to a large one.
    if second == Some(first) && !is_vowel(first) || first == 't' && second == Some('c') {
        return Some(("つ", 1, false));
    }
    let letters = word.iter().take_while(|c| !is_vowel(**c)).count();
    let row: String = word.get(..letters)?.iter().collect();
    let vowel = VOWELS.find(*word.get(letters)?)?;
    let (_, kana) = ROWS.iter().find(|(before, _)| *before == row)?;
    let kana = kana.get(vowel).copied().filter(|kana| !kana.is_empty())?;
    Some((kana, letters + 1, matches!(vowel, 2 | 4)))
}

/// A Japanese word taken apart where katakana begins or ends: 「読書コーナー」 is 「読書」 and 「コーナー」. `typed` is the word as
/// it was typed, since folding makes one kana of two.
pub(super) fn apart(typed: &str) -> Vec<String> {
    let is_katakana = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー' | 'ｦ'..='ﾟ');
    let mut parts: Vec<String> = Vec::new();
    let mut before = None;
    for c in typed.chars() {
        let now = is_katakana(c);
        match parts.last_mut() {
            Some(part) if before == Some(now) => part.push(c),
            _ => parts.push(c.into()),
        }
        before = Some(now);
    }
    if parts.len() > 1 && parts.iter().all(|part| part.chars().nth(1).is_some()) { parts } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kana(word: &str) -> Vec<String> {
        romaji(&word.chars().collect::<Vec<_>>()).iter().map(|way| way.iter().collect()).collect()
    }

    #[test]
    fn romaji_is_read_in_every_system() {
        for (word, read) in [
            ("hanami", "はなみ"),
            ("sakura", "さくら"),
            ("shien", "しえん"),
            ("sien", "しえん"),
            ("gakkou", "がつこう"),
            ("shimbun", "しんぶん"),
            ("kyouiku", "きよういく"),
            ("matcha", "まつちや"),
            ("konnichiwa", "こんにちわ"),
        ] {
            assert!(kana(word).contains(&read.to_owned()), "{word}: {:?}", kana(word));
        }
        assert!(kana("koyo").contains(&"こよう".to_owned()), "a long vowel need not be written");
    }

    #[test]
    fn what_is_no_romaji_is_not_made_up() {
        for word in ["port", "kpi", "ai", "x", "strategy"] {
            assert_eq!(kana(word), Vec::<String>::new(), "{word}");
        }
    }

    #[test]
    fn a_word_of_two_scripts_comes_apart() {
        assert_eq!(apart("読書コーナー"), ["読書", "コーナー"]);
        assert_eq!(apart("ハローワーク"), Vec::<String>::new());
        assert_eq!(apart("ごみゼ"), Vec::<String>::new(), "one sign is no word");
    }

    #[test]
    fn a_form_is_led_back_to_a_stem_that_is_there() {
        let spellings = Spellings::of(
            &[],
            &[
                vec!["plan".into(), "plans".into()],
                vec!["port".into(), "port".into()],
                vec!["studi".into(), "study".into(), "studies".into()],
            ],
            str::to_owned,
        );
        let ways = |word: &str| {
            let ways = spellings.ways(&word.chars().collect::<Vec<_>>());
            ways.iter().map(|way| way.iter().collect::<String>()).collect::<Vec<_>>()
        };
        assert_eq!(ways("ports"), ["ports", "port"]);
        assert_eq!(ways("study"), ["study", "studies"]);
        assert_eq!(ways("planning"), ["planning", "plans"]);
        assert_eq!(ways("support"), ["support"]);
    }

    #[test]
    fn digits_and_kanji_for_them_are_one() {
        let ways = |word: &str| {
            let ways = Spellings::default().ways(&word.chars().collect::<Vec<_>>());
            ways.iter().map(|way| way.iter().collect::<String>()).collect::<Vec<_>>()
        };
        assert_eq!(ways("三人目"), ["三人目", "3人目"]);
        assert_eq!(ways("3人目"), ["3人目", "三人目"]);
    }
}
