//! `dist/` over HTTP, as a city's server would do it: a page per folder, compressed, in any folder of the server.

use crate::args::Serve;
use crate::paths::Paths;
use crate::reload::{self, Version};
use anyhow::{Context, Result, anyhow};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, LOCATION, VARY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::fs;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// The folder of files a server hands out.
struct Site {
    files: PathBuf,
    compressed: PathBuf,
    folder: String,
    /// For who is changing the site: how often it was written anew.
    version: Option<Arc<Version>>,
}

/// What a request is answered with.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    File(PathBuf),
    Moved(String),
    Missing,
}

/// Serves until the process is stopped.
pub(crate) fn forever(paths: &Paths, options: &Serve, listener: TcpListener) -> Result<()> {
    println!("  http://127.0.0.1:{}{} (Ctrl+C stops)", options.port, options.folder);
    hand_out(&Arc::new(Site::of(paths, &options.folder)), listener)
}

/// Serves beside other work, at a port the system chooses; says the address.
pub(crate) fn beside(paths: &Paths, folder: &str) -> Result<String> {
    let listener = listen(0)?;
    let port = listener.local_addr()?.port();
    let site = Arc::new(Site::of(paths, folder));
    thread::spawn(move || {
        if let Err(error) = hand_out(&site, listener) {
            eprintln!("  the site is no longer served: {error:#}");
        }
    });
    Ok(format!("http://127.0.0.1:{port}{folder}"))
}

/// Serves a site that is being changed, with pages that are loaded anew when it is.
pub(crate) fn watched(files: PathBuf, folder: &str, version: Arc<Version>, listener: TcpListener) -> Result<()> {
    // Nothing of it is compressed.
    let site = Site { compressed: files.clone(), files, folder: folder.to_owned(), version: Some(version) };
    hand_out(&Arc::new(site), listener)
}

/// Takes the port, so that one who calls can be told at once that it is taken.
pub(crate) fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        anyhow!("port {port} cannot be used ({error}): stop what uses it, or choose another with `--port`")
    })
}

/// Answers every connection, each for as long as the browser keeps it open; browsers open some they do not use at once.
fn hand_out(site: &Arc<Site>, listener: TcpListener) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().context("the server's runtime")?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        loop {
            let (stream, _) = listener.accept().await?;
            let site = Arc::clone(site);
            let answer = service_fn(move |request: Request<Incoming>| {
                let answer = site.answer(&request);
                async move { Ok::<_, Infallible>(answer) }
            });
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), answer);
            // A reader who leaves while a file is on its way is no fault.
            tokio::spawn(async move { drop(connection.await) });
        }
    })
}

impl Site {
    fn of(paths: &Paths, folder: &str) -> Self {
        Self { files: paths.dist(), compressed: paths.compressed(), folder: folder.to_owned(), version: None }
    }

    fn answer<B>(&self, request: &Request<B>) -> Response<Full<Bytes>> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return status(StatusCode::METHOD_NOT_ALLOWED);
        }
        let address = request.uri().path_and_query().map_or("/", |address| address.as_str());
        if let Some(response) = self.version.as_ref().and_then(|version| reload::answer(address, &self.folder, version))
        {
            return response;
        }
        match self.find(address) {
            Answer::File(file) => self.file(request, &file, StatusCode::OK),
            Answer::Missing => self.file(request, Path::new("404.html"), StatusCode::NOT_FOUND),
            Answer::Moved(to) => {
                let mut response = status(StatusCode::MOVED_PERMANENTLY);
                if let Ok(to) = HeaderValue::from_str(&to) {
                    response.headers_mut().insert(LOCATION, to);
                }
                response
            }
        }
    }

    /// Which file of the site an address means.
    fn find(&self, address: &str) -> Answer {
        let (path, query) = address.split_once('?').map_or((address, None), |(path, query)| (path, Some(query)));
        let Some(inner) = path.strip_prefix(self.folder.as_str()) else {
            return if path == self.folder.trim_end_matches('/') {
                Answer::Moved(self.folder.clone())
            } else {
                Answer::Missing
            };
        };
        let Some(name) = decode(inner) else { return Answer::Missing };
        let file = PathBuf::from(&name);
        // A path drops doubled slashes, with which the links of a page would lead elsewhere.
        if name.contains("//") || file.components().any(|part| !matches!(part, Component::Normal(_))) {
            return Answer::Missing;
        }
        let full = self.files.join(&file);
        if full.is_dir() {
            if !path.ends_with('/') {
                return Answer::Moved(query.map_or_else(|| format!("{path}/"), |query| format!("{path}/?{query}")));
            }
            let index = file.join("index.html");
            return if self.files.join(&index).is_file() { Answer::File(index) } else { Answer::Missing };
        }
        if full.is_file() && !path.ends_with('/') { Answer::File(file) } else { Answer::Missing }
    }

    fn file<B>(&self, request: &Request<B>, file: &Path, status: StatusCode) -> Response<Full<Bytes>> {
        let (encoding, read) = match self.compressed_for(request, file) {
            Some((encoding, bytes)) => (Some(encoding), Ok(bytes)),
            None => (None, fs::read(self.files.join(file))),
        };
        let Ok(mut bytes) = read else { return self::status(StatusCode::NOT_FOUND) };
        if self.version.is_some() && file.extension().is_some_and(|ending| ending == "html") {
            bytes = reload::with_script(bytes, &self.folder);
        }
        // Everything in there is named by its content.
        let cache = if file.starts_with("assets") { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut response = Response::new(Full::new(Bytes::from(bytes)));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(file)));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if let Some(encoding) = encoding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }

    fn compressed_for<B>(&self, request: &Request<B>, file: &Path) -> Option<(&'static str, Vec<u8>)> {
        let accepted = request.headers().get(ACCEPT_ENCODING)?.to_str().ok()?;
        [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(encoding, ending)| {
            let wanted =
                accepted.split(',').any(|word| word.split(';').next().is_some_and(|word| word.trim() == encoding));
            let path = self.compressed.join(format!("{}.{ending}", file.display()));
            wanted.then(|| fs::read(path).ok()).flatten().map(|bytes| (encoding, bytes))
        })
    }
}

fn status(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "geojson" => "application/geo+json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "txt" | "md" | "toml" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `%E3%83%A1` as the letter it means; nothing if that is no text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
            u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    fn site() -> Site {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        Site { files: root.clone(), compressed: root, folder: "/machi/".to_owned(), version: None }
    }

    #[test]
    fn a_folder_is_addressed_with_its_slash() {
        assert_eq!(site().find("/machi"), Answer::Moved("/machi/".to_owned()));
        assert_eq!(site().find("/machi/src?a=1"), Answer::Moved("/machi/src/?a=1".to_owned()));
        assert_eq!(site().find("/machi/src/"), Answer::Missing);
    }

    #[test]
    fn files_are_found_and_nothing_outside() {
        assert_eq!(site().find("/machi/src/m%61in.rs?x"), Answer::File(PathBuf::from("src/main.rs")));
        for address in [
            "/machi/src/main.rs/",
            "/machi/../Cargo.toml",
            "/machi/%2e%2e/Cargo.toml",
            "/machi//etc/passwd",
            "/machi/src//main.rs",
            "/Cargo.toml",
            "/machi/%ff",
        ] {
            assert_eq!(site().find(address), Answer::Missing, "{address}");
        }
    }

    #[test]
    fn connections_that_ask_nothing_keep_nobody_waiting() {
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || hand_out(&Arc::new(site()), listener));
        let idle: Vec<_> = (0..32).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut asking = TcpStream::connect(address).unwrap();
        asking.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        asking.write_all(b"GET /machi/src/main.rs HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = [0; 15];
        asking.read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"HTTP/1.1 200 OK");
        drop(idle);
    }
}
