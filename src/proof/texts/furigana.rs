//! Readings within a text, written `{漢字|かんじ}`.

use crate::plan::fault::Problem;

/// A stretch of text: words, and their reading where they have one.
struct Piece<'a> {
    words: &'a str,
    reading: Option<&'a str>,
}

/// Takes a text apart. What is not closed or has no `|` is returned as the fault it is.
fn pieces(text: &str) -> Result<Vec<Piece<'_>>, Problem> {
    let wrong = |found: &str, why| Err(Problem::Furigana { found: found.to_owned(), why });
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((inner, after)) = behind.split_once('}') else {
            return wrong(behind, "「}」で閉じてください");
        };
        let Some((words, reading)) = inner.split_once('|') else {
            return wrong(inner, "{漢字|かんじ} のように「|」で分けてください");
        };
        pieces.extend([Piece { words: before, reading: None }, Piece { words, reading: Some(reading) }]);
        rest = after;
    }
    pieces.push(Piece { words: rest, reading: None });
    match pieces.iter().find(|piece| piece.words.contains(['}', '|', '{'])) {
        Some(piece) => wrong(piece.words, "「{」「}」「|」の組が合っていません"),
        None => Ok(pieces),
    }
}

/// The text without readings.
pub(super) fn bare(text: &str) -> String {
    pieces(text).map_or_else(|_| text.to_owned(), |pieces| pieces.iter().map(|piece| piece.words).collect())
}

/// Everything wrong with the readings of a text.
pub(super) fn faults(text: &str) -> Vec<Problem> {
    let pieces = match pieces(text) {
        Ok(pieces) => pieces,
        Err(problem) => return vec![problem],
    };
    pieces.iter().filter_map(fault).collect()
}

fn fault(piece: &Piece<'_>) -> Option<Problem> {
    let Some(reading) = piece.reading else {
        let kanji: String = piece.words.chars().skip_while(|c| !is_kanji(*c)).take_while(|c| is_kanji(*c)).collect();
        return (!kanji.is_empty()).then_some(Problem::WithoutReading(kanji));
    };
    let found = || format!("{{{}|{reading}}}", piece.words);
    if piece.words.is_empty() || !piece.words.chars().all(is_kanji) {
        return Some(Problem::Furigana {
            found: found(),
            why: "「|」の前は漢字だけにして、送りがなは外に出してください",
        });
    }
    if reading.is_empty() || !reading.chars().all(is_hiragana) {
        return Some(Problem::Furigana {
            found: found(), why: "「|」の後はひらがなだけにしてください"
        });
    }
    None
}

/// Whether a character is kanji or repeats one.
pub(super) fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '々')
}

/// Whether a character may stand in a reading.
pub(super) fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ー')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_fits_its_kanji() {
        let told = |text| faults(text).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert_eq!(told("{働|はたら}く{人々|ひとびと}のKPI"), "");
        assert_eq!(bare("{働|はたら}く{人々|ひとびと}のKPI"), "働く人々のKPI");
        for (text, why) in [
            ("{働く|はたらく}", "送りがな"),
            ("{人|ヒト}", "ひらがなだけ"),
            ("{人|}", "ひらがなだけ"),
            ("{人}", "「|」で分けて"),
            ("{人|ひと", "閉じて"),
            ("人|ひと}", "組が合って"),
            ("{人|ひと}の町", "「町」に読み"),
        ] {
            assert!(told(text).contains(why), "{text}: {}", told(text));
        }
    }
}
