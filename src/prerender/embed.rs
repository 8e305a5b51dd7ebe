//! What those scripts say that serve pages elsewhere: in a frame of another site, in making the code for it, and in sharing.

use super::script_words::ScriptWords;
use crate::{text::fill, ui::context::PageContext};

/// The words.
pub(super) fn words_of(context: PageContext) -> ScriptWords {
    let t = context.t;
    let words = [
        ("plan", context.plan.title()),
        ("framed_open", t.framed_open),
        ("framed_notes", t.framed_notes),
        ("framed_tabs", t.framed_tabs),
        ("share", t.share),
        ("share_address", t.share_address),
        ("share_system", t.share_system),
        ("share_qr", t.share_qr),
        ("share_qr_text", t.share_qr_text),
        ("share_qr_save", t.share_qr_save),
        ("picture", t.share_picture),
        ("picture_of", t.share_picture_of),
        ("picture_svg", t.share_picture_svg),
        ("picture_png", t.share_picture_png),
        ("picture_failed", t.share_picture_failed),
        ("map_credit", &context.plan.map_credit),
        ("copy", t.embed_copy),
        ("copied", t.embed_copied),
        ("copy_failed", t.embed_copy_failed),
        ("embed", t.nav_embed),
        ("close", t.term_close),
    ];
    let mut words: ScriptWords = words.map(|(name, words)| (name, words.to_owned())).into();
    // What a frame is called: its page, which the script knows, and the plan.
    let plan = context.plan;
    let source = [("city", plan.city.as_str()), ("plan", &plan.name), ("chapter", &plan.chapter)];
    words.push(("source", fill(t.credit_plan, &source)));
    words.push(("title", fill(t.title, &[("page", "{page}"), ("plan", &context.plan.name)])));
    words
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::{super::script_words::expect_all_said, *};
    use crate::plan::embedded;

    #[test]
    fn the_scripts_have_words_for_all_they_say() {
        let scripts = [
            include_str!("../embed/frame.js"),
            include_str!("../embed/builder.js"),
            include_str!("../share/share.js"),
            include_str!("../share/picture.js"),
            include_str!("../scripts/copying.js"),
        ];
        expect_all_said(&words_of(PageContext::japanese(embedded::plan().unwrap())), &scripts);
    }
}
