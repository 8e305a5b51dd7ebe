//! `dist/` over HTTP, as a city's server would do it: a page per folder, compressed, in any folder of the server.

use crate::args::Serve;
use crate::places::Places;
use anyhow::{Result, anyhow};
use std::fs;
use std::io::Cursor;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

const WORKERS: usize = 8;

/// The folder of files a server hands out.
struct Site {
    files: PathBuf,
    compressed: PathBuf,
    folder: String,
}

/// What a request is answered with.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    File(PathBuf),
    Moved(String),
    Missing,
}

/// Serves until the process is stopped.
pub(crate) fn forever(places: &Places, options: &Serve, server: &Arc<Server>) -> Result<()> {
    println!("  http://127.0.0.1:{}{} (Ctrl+C stops)", options.port, options.folder);
    for worker in work(server, places, &options.folder) {
        worker.join().map_err(|_| anyhow!("the server stopped by a fault of its own"))?;
    }
    Ok(())
}

/// Serves beside other work, at a port the system chooses; says the address.
pub(crate) fn beside(places: &Places, folder: &str) -> Result<String> {
    let server = listen(0)?;
    let port = server.server_addr().to_ip().map(|address| address.port()).ok_or_else(|| anyhow!("no port"))?;
    drop(work(&server, places, folder));
    Ok(format!("http://127.0.0.1:{port}{folder}"))
}

/// Takes the port, so that one who calls can be told at once that it is taken.
pub(crate) fn listen(port: u16) -> Result<Arc<Server>> {
    Server::http(("127.0.0.1", port)).map(Arc::new).map_err(|error| {
        anyhow!("port {port} cannot be used ({error}): stop what uses it, or choose another with `--port`")
    })
}

fn work(server: &Arc<Server>, places: &Places, folder: &str) -> Vec<thread::JoinHandle<()>> {
    let site = Arc::new(Site { files: places.dist(), compressed: places.compressed(), folder: folder.to_owned() });
    (0..WORKERS)
        .map(|_| {
            let (server, site) = (Arc::clone(server), Arc::clone(&site));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    site.respond(request);
                }
            })
        })
        .collect()
}

impl Site {
    fn respond(&self, request: Request) {
        let sent = if matches!(request.method(), Method::Get | Method::Head) {
            let address = request.url().to_owned();
            match self.find(&address) {
                Answer::File(file) => self.send(request, &file, 200),
                Answer::Moved(to) => {
                    let headers = header("Location", &to).into_iter().collect();
                    request.respond(Response::new(StatusCode(301), headers, std::io::empty(), Some(0), None))
                }
                Answer::Missing => self.send(request, Path::new("404.html"), 404),
            }
        } else {
            request.respond(Response::empty(405))
        };
        if let Err(error) = sent {
            // A reader who leaves while a file is on its way is no fault.
            if error.kind() != std::io::ErrorKind::BrokenPipe && error.kind() != std::io::ErrorKind::ConnectionReset {
                eprintln!("  an answer could not be sent: {error}");
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
        let file = PathBuf::from(name);
        if file.components().any(|part| !matches!(part, Component::Normal(_))) {
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

    fn send(&self, request: Request, file: &Path, status: u16) -> std::io::Result<()> {
        let (encoding, read) = match self.compressed_for(&request, file) {
            Some((encoding, bytes)) => (Some(encoding), Ok(bytes)),
            None => (None, fs::read(self.files.join(file))),
        };
        let Ok(bytes) = read else {
            return request.respond(Response::from_string("not found").with_status_code(404));
        };
        let hashed = file.starts_with("assets");
        let cache = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
        let headers = [
            header("Content-Type", content_type(file)),
            header("Cache-Control", cache),
            header("Vary", "Accept-Encoding"),
            header("X-Content-Type-Options", "nosniff"),
            encoding.and_then(|encoding| header("Content-Encoding", encoding)),
        ];
        let headers = headers.into_iter().flatten().collect();
        let length = bytes.len();
        let response = Response::new(StatusCode(status), headers, Cursor::new(bytes), Some(length), None);
        request.respond(response.with_chunked_threshold(usize::MAX))
    }

    fn compressed_for(&self, request: &Request, file: &Path) -> Option<(&'static str, Vec<u8>)> {
        let accepted = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"))?.value.as_str();
        [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(encoding, ending)| {
            let wanted =
                accepted.split(',').any(|word| word.split(';').next().is_some_and(|word| word.trim() == encoding));
            let path = self.compressed.join(format!("{}.{ending}", file.display()));
            wanted.then(|| fs::read(path).ok()).flatten().map(|bytes| (encoding, bytes))
        })
    }
}

/// None of ours is refused: a header may hold any ASCII.
fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
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

    fn site() -> Site {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        Site { files: root.clone(), compressed: root, folder: "/machi/".to_owned() }
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
            "/Cargo.toml",
            "/machi/%ff",
        ] {
            assert_eq!(site().find(address), Answer::Missing, "{address}");
        }
    }
}
