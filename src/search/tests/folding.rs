//! What folding promises of any text.

use super::spellings::{nfkc, to_full_width, to_half_width, to_katakana};
use crate::search::Folded;
use proptest::prelude::*;

fn fold(text: &str) -> String {
    Folded::of(text, nfkc).chars().iter().collect()
}

#[test]
fn spellings_of_a_word_fold_alike() {
    for spellings in [
        &["ポートセールス", "ﾎﾟｰﾄｾｰﾙｽ", "ぽーとせーるす", "ポ－トセ‐ルス", "ポート・セールス", "ほ\u{309a}ーとせーるす"]
            [..],
        &["きゃっと", "キャット", "きやつと", "ｷｬｯﾄ"],
        &["三ケ所", "三ヶ所", "三け所"],
        &["ヴァイオリン", "う゛ぁいおりん".replace('゛', "\u{3099}").as_str(), "ｳﾞｧｲｵﾘﾝ"],
        &["ＫＰＩ", "kpi", "KPI", "K P I", "「KPI」"],
        &["20～30", "20〜30", "20-30", "２０−３０", "20~30"],
        &["㈱", "(株)", "株"],
        &["葛\u{e0100}城", "葛城"],
    ] {
        let folded: Vec<String> = spellings.iter().map(|text| fold(text)).collect();
        assert!(folded.iter().all(|other| *other == folded[0]), "{folded:?}");
    }
}

#[test]
fn a_folded_sign_knows_its_bytes() {
    let folded = Folded::of("ｶﾞ(㍿)", nfkc);
    assert_eq!(folded.chars(), ['が', '株', '式', '会', '社']);
    assert_eq!(folded.places(), [(0, 6), (7, 10), (7, 10), (7, 10), (7, 10)]);
}

/// Texts of the signs that make folding hard.
fn text() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        any::<char>(),
        proptest::char::range('\u{20}', '\u{7e}'),
        proptest::char::range('\u{3000}', '\u{30ff}'),
        proptest::char::range('\u{ff00}', '\u{ffef}'),
        proptest::char::range('\u{3200}', '\u{33ff}'),
        proptest::sample::select(vec!['\u{301}', '\u{3099}', '\u{309a}', 'ﾞ', 'ﾟ', '葛', 'か', 'ハ', 'ﾊ', '・', 'e']),
    ];
    proptest::collection::vec(sign, 0..12).prop_map(String::from_iter)
}

/// Kana that have a half-width form and a hiragana.
fn kana() -> impl Strategy<Value = String> {
    let signs: Vec<char> = ('ぁ'..='ん').filter(|c| !"ゎゐゑ".contains(*c)).chain("ー、。「」・ゔ".chars()).collect();
    proptest::collection::vec(proptest::sample::select(signs), 0..20).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in text()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn places_go_on_and_lie_between_letters(text in text()) {
        let folded = Folded::of(&text, nfkc);
        prop_assert_eq!(folded.chars().len(), folded.places().len());
        for place in folded.places() {
            prop_assert!(place.0 < place.1 && text.get(place.0..place.1).is_some());
        }
        for pair in folded.places().windows(2) {
            prop_assert!(pair[0] == pair[1] || pair[0].1 <= pair[1].0);
        }
    }

    #[test]
    fn kana_of_any_form_fold_alike(text in kana()) {
        prop_assert_eq!(fold(&to_katakana(&text)), fold(&text));
        prop_assert_eq!(fold(&to_half_width(&to_katakana(&text))), fold(&text));
    }

    #[test]
    fn widths_and_cases_of_latin_fold_alike(text in "[ -~]{0,20}") {
        prop_assert_eq!(fold(&to_full_width(&text)), fold(&text));
        prop_assert_eq!(fold(&text.to_ascii_uppercase()), fold(&text));
    }
}
