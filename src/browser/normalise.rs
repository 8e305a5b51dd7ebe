//! Unicode's normal form, by the browser's own tables.

/// The form that unifies widths and forms of letters (NFKC).
pub fn nfkc(text: &str) -> String {
    String::from(js_sys::JsString::from(text).normalize("NFKC"))
}
