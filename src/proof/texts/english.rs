//! English as it is shipped: no Japanese letter left in it but in words quoted “so”, and no readings.

use crate::{plan::diagnostic::DiagnosticKind, text::script::is_japanese};

/// What is wrong with an English text.
pub(in crate::proof) fn diagnostics(text: &str) -> Vec<DiagnosticKind> {
    let inner = text.split_once('{').and_then(|(_, behind)| behind.split_once('}')).map(|(inner, _)| inner);
    if let Some(inner) = inner.filter(|inner| inner.contains('|')) {
        return vec![DiagnosticKind::Furigana {
            found: format!("{{{inner}}}"), why: "英語には読みを付けません"
        }];
    }
    let mut quoted = false;
    let mut left = String::new();
    for c in text.chars() {
        match c {
            '“' => quoted = true,
            '”' => quoted = false,
            _ if is_japanese(c) && !quoted => left.push(c),
            // The first stretch is enough to find the place.
            _ if !left.is_empty() => break,
            _ => {}
        }
    }
    if left.is_empty() { Vec::new() } else { vec![DiagnosticKind::JapaneseInEnglish(left)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_plan_may_be_quoted() {
        let messages = |text| diagnostics(text).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert_eq!(messages("The plan says “維持”, which is “maintain” – {} of {}."), "");
        assert!(messages("The plan says 維持 (maintain)").contains("「維持」"));
        assert!(messages("{plan|けいかく}").contains("読みを付けません"));
    }
}
