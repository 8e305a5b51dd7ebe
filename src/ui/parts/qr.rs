//! A text as a QR code: dark on light whatever the page's colours are, with the quiet edge readers need.

use crate::ui::html::{Tag, styled};
use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet edge, in modules.
const EDGE: i32 = 4;

/// The code of a text, for cameras; `name` is what it is for those who do not see it. Nothing where the text is too long for one.
pub(crate) fn qr(text: &str, name: String) -> Option<Tag> {
    // What is shown on a wall is read from afar and at a slant, so a long text gets less to repair rather than finer modules.
    let repair = if text.len() > 300 { QrCodeEcc::Low } else { QrCodeEcc::Medium };
    let code = QrCode::encode_text(text, repair).ok()?;
    let mut dark = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let row = format!("M{} {}h{}v1h-{}z", from + EDGE, y + EDGE, x - from, x - from);
                dark.push_str(&row);
            }
            x += 1;
        }
    }
    let size = code.size() + 2 * EDGE;
    Some(
        styled("svg", "qr")
            .attr("viewBox", format!("0 0 {size} {size}"))
            .attr("role", "img")
            .attr("aria-label", name)
            .attr("shape-rendering", "crispEdges")
            .add(styled("path", "qr-ground").attr("d", format!("M0 0h{size}v{size}h-{size}z")))
            .add(styled("path", "qr-dark").attr("d", dark)),
    )
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;

    /// The modules a drawing paints dark.
    fn painted(drawing: &Tag) -> Vec<(i32, i32)> {
        let path = drawing.children.iter().find_map(|child| match child {
            crate::ui::html::Node::Tag(path) => {
                let is_dark = path.attributes.iter().any(|(_, value)| value == "qr-dark");
                is_dark.then(|| path.attributes.iter().find(|(name, _)| *name == "d")).flatten()
            }
            _ => None,
        });
        let rows = path.unwrap().1.split('M').filter(|row| !row.is_empty()).map(|row| {
            let numbers: Vec<i32> = row.split([' ', 'h', 'v', 'z']).filter_map(|number| number.parse().ok()).collect();
            let [x, y, width, _, _] = numbers.try_into().unwrap();
            (x..x + width).map(move |x| (x, y))
        });
        rows.flatten().collect()
    }

    #[test]
    fn every_dark_module_is_painted_once_within_a_quiet_edge() {
        let text = "https://example.invalid/workshop/#workshop=W1sx";
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark: Vec<_> = all.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| (x + EDGE, y + EDGE)).collect();
        assert_eq!(painted(&qr(text, String::new()).unwrap()), dark);
    }

    #[test]
    fn a_text_that_is_too_long_has_none() {
        assert!(qr(&"a".repeat(2900), String::new()).is_some());
        assert!(qr(&"a".repeat(3000), String::new()).is_none());
    }
}
