//! Styles and scripts that stand in the page itself, so that nothing is waited for before something is seen. The page's policy
//! names each by its hash, and so allows no other.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// A text for `<style>` or `<script>`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Inline {
    /// The text.
    pub(super) text: String,
    /// How the page's policy names it: <https://www.w3.org/TR/CSP3/#grammardef-hash-source>
    pub(super) source: String,
}

/// A text that would end its element too soon.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a text with 「</」 cannot stand in a page")]
pub struct InlineError;

impl TryFrom<String> for Inline {
    type Error = InlineError;

    fn try_from(text: String) -> Result<Self, InlineError> {
        if text.contains("</") || text.contains("<!--") {
            return Err(InlineError);
        }
        let source = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&text)));
        Ok(Self { text, source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_named_by_its_hash() {
        // The example of the standard.
        let inline = Inline::try_from("alert('Hello, world.');".to_owned());
        let source = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert_eq!(inline.map(|inline| inline.source), Ok(source.to_owned()));
    }

    #[test]
    fn a_text_that_would_end_its_element_is_refused() {
        for text in ["a</style>", "let a = \"</script>\";", "<!--"] {
            assert_eq!(Inline::try_from(text.to_owned()), Err(InlineError));
        }
    }
}
