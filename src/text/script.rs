//! What script a sign is of: the one place that knows the ranges.

/// Whether a sign is kanji that every normalising leaves as it is.
pub fn is_plain_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

/// Whether a sign is kanji or repeats one.
pub fn is_kanji(c: char) -> bool {
    is_plain_kanji(c) || matches!(c, '々' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Whether a sign is hiragana or makes one long, as in a reading.
pub fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ー')
}

/// Whether a sign is a kana that only follows another: small, long or ん.
pub fn is_following_kana(c: char) -> bool {
    matches!(c, 'ー' | 'ん' | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' | 'ゕ' | 'ゖ')
}

/// Whether a sign is kana or kanji, which no other language of the site has.
pub fn is_japanese(c: char) -> bool {
    matches!(c, '々' | '\u{3041}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_is_of_its_script() {
        for (c, kanji, hiragana, japanese) in [
            ('漢', true, false, true),
            ('々', true, false, true),
            ('𠮷', true, false, false),
            ('か', false, true, true),
            ('ー', false, true, true),
            ('カ', false, false, true),
            ('・', false, false, true),
            ('a', false, false, false),
            ('“', false, false, false),
            ('、', false, false, false),
        ] {
            assert_eq!((is_kanji(c), is_hiragana(c), is_japanese(c)), (kanji, hiragana, japanese), "{c}");
        }
    }
}
