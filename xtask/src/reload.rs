//! How a page of a watched site is loaded anew when the site is: the server adds a script to it, which asks how often the site
//! was written. No page that is built has it.

use http_body_util::Full;
use hyper::Response;
use hyper::body::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use std::sync::atomic::{AtomicU64, Ordering};

/// How often a watched site was written anew.
#[derive(Default)]
pub(crate) struct Version(AtomicU64);

impl Version {
    /// Once more.
    pub(crate) fn raise(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn now(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// The script, and what it asks.
const NAME: &str = "watch.js";
const ASKED: &str = "watch.version";
const SCRIPT: &str = "const at = new URL(\"watch.version\", document.currentScript.src);
let first;
setInterval(async () => {
  const now = await fetch(at).then((answer) => answer.text(), () => first);
  first ??= now;
  if (now !== first) location.reload();
}, 300);
";

/// What is answered beside the files of the site.
pub(crate) fn answer(address: &str, folder: &str, version: &Version) -> Option<Response<Full<Bytes>>> {
    let (text, kind) = match address.strip_prefix(folder)? {
        NAME => (SCRIPT.to_owned(), "text/javascript; charset=utf-8"),
        ASKED => (version.now().to_string(), "text/plain; charset=utf-8"),
        _ => return None,
    };
    let mut response = Response::new(Full::new(Bytes::from(text)));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Some(response)
}

/// A page with the script. Its policy allows scripts of the site, so it need not be changed.
pub(crate) fn with_script(page: Vec<u8>, folder: &str) -> Vec<u8> {
    let script = format!("<script src=\"{folder}{NAME}\"></script></head>");
    match String::from_utf8(page) {
        Ok(page) => page.replacen("</head>", &script, 1).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_the_script_wherever_it_lies() {
        let page = with_script(b"<head></head><body></head>".to_vec(), "/machi/");
        assert_eq!(page, b"<head><script src=\"/machi/watch.js\"></script></head><body></head>");
    }

    #[test]
    fn the_script_is_there_and_nothing_else() {
        let version = Version::default();
        assert!(answer("/machi/watch.js", "/machi/", &version).is_some());
        assert!(answer("/machi/watch.version", "/machi/", &version).is_some());
        assert!(answer("/machi/", "/machi/", &version).is_none());
        assert!(answer("/watch.js", "/machi/", &version).is_none());
    }
}
