//! What leaves for the reader's device, its printer or another app of theirs, and files that come from there.

use super::{
    by_name::{call, get, list, navigator, new, object, wait},
    dom::{self, Event, Listener},
};
use wasm_bindgen::{JsCast, JsValue};

/// How long a file is held for a browser that takes its time to save it.
const HELD: i32 = 60_000;

/// Has the browser save a text as a file; whether it was handed over.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    save_as(name, kind, &text.into()).is_some()
}

/// The same of bytes.
pub fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let numbers = bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(",");
    let made = || {
        let array = call(&get(&js_sys::global(), "JSON")?, "parse", &["[", &numbers, "]"].concat().into())?;
        let array = call(&get(&js_sys::global(), "Uint8Array")?, "from", &array)?;
        save_as(name, kind, &array)
    };
    made().is_some()
}

fn save_as(name: &str, kind: &str, content: &JsValue) -> Option<()> {
    let blob = new("Blob", &[list(std::slice::from_ref(content))?, object("type", &kind.into())?])?;
    let urls = get(&js_sys::global(), "URL")?;
    let address = call(&urls, "createObjectURL", &blob)?;
    let link = dom::create("a", false)?;
    dom::say(&link, "href", &address.as_string()?);
    dom::say(&link, "download", name);
    call(&link, "click", &JsValue::UNDEFINED)?;
    super::task::later(HELD, move || drop(call(&urls, "revokeObjectURL", &address)));
    Some(())
}

/// Has the browser print the page, or make a PDF of it.
pub fn print() {
    call(&js_sys::global(), "print", &JsValue::UNDEFINED);
}

/// What came of handing a file to another app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// It was handed over.
    Done,
    /// The reader thought better of it.
    Not,
    /// The device does not do it.
    Refused,
}

/// Whether the device may hand files to other apps.
pub fn can_share() -> bool {
    navigator().is_some_and(|navigator| get(&navigator, "share").and(get(&navigator, "canShare")).is_some())
}

/// Has the device hand a text to another app, as the first of these files, by name and kind, that it takes.
pub async fn share(names: &[(String, &str)], text: &str) -> Shared {
    let Some(navigator) = navigator() else { return Shared::Refused };
    for (name, kind) in names {
        let data = || {
            let file = new("File", &[list(&[text.into()])?, name.into(), object("type", &(*kind).into())?])?;
            object("files", &list(&[file])?)
        };
        let Some(data) = data().filter(|data| call(&navigator, "canShare", data).is_some_and(|can| can.is_truthy()))
        else {
            continue;
        };
        return match wait(&navigator, "share", &data).await {
            Ok(_) => Shared::Done,
            Err(error) => {
                let name = get(&error, "name").and_then(|name| name.as_string());
                if name.as_deref() == Some("AbortError") { Shared::Not } else { Shared::Refused }
            }
        };
    }
    Shared::Refused
}

/// Puts a text where the reader can paste it from; whether the browser did.
pub async fn copy(text: &str) -> bool {
    let Some(clipboard) = navigator().and_then(|navigator| get(&navigator, "clipboard")) else { return false };
    wait(&clipboard, "writeText", &text.into()).await.is_ok()
}

/// A file that a reader chose.
pub struct ChosenFile(JsValue);

/// What is in a file.
pub enum FileText {
    /// A text in UTF-8.
    Text(String),
    /// What else it is, with U+FFFD in the place of each sign that cannot be read.
    Other(String),
    /// It cannot be read.
    Unreadable,
}

/// The files chosen in the field an event comes from. The field is emptied, so that the same can be chosen again.
pub fn chosen(event: &Event) -> Vec<ChosenFile> {
    let Some(field) = event.target().and_then(|field| field.dyn_into::<dom::Element>().ok()) else {
        return Vec::new();
    };
    let files = listed(&field);
    dom::put(&field, "");
    files
}

/// The files that are dropped by an event, which goes no further: a browser would leave the page for them.
pub fn dropped(event: &Event) -> Vec<ChosenFile> {
    event.prevent_default();
    get(event, "dataTransfer").map(|data| listed(&data)).unwrap_or_default()
}

/// Has files that miss their place do nothing, as long as this is kept: a browser would leave the page for them.
#[must_use = "nothing is held once it is dropped"]
pub fn hold_stray_files() -> [Option<Listener>; 2] {
    ["dragover", "drop"].map(|event| {
        let hold = |event: Event| {
            let kinds = get(&event, "dataTransfer").and_then(|data| get(&data, "types"));
            if kinds.and_then(|kinds| call(&kinds, "includes", &"Files".into())).is_some_and(|any| any.is_truthy()) {
                event.prevent_default();
            }
        };
        dom::listen_everywhere(event, false, Box::new(hold))
    })
}

/// The text that is pasted by an event.
pub fn pasted(event: &Event) -> String {
    let text = get(event, "clipboardData").and_then(|data| call(&data, "getData", &"text/plain".into()));
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

fn listed(holder: &JsValue) -> Vec<ChosenFile> {
    let Some(files) = get(holder, "files") else { return Vec::new() };
    (0_usize..).map_while(|at| get(&files, &at.to_string())).map(ChosenFile).collect()
}

impl ChosenFile {
    /// What it is called.
    pub fn name(&self) -> String {
        get(&self.0, "name").and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// How many bytes it has.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes fit and are not negative")]
    pub fn size(&self) -> usize {
        get(&self.0, "size").and_then(|size| size.as_f64()).unwrap_or_default() as usize
    }

    /// The bytes in it. They come as a text of one sign each, which the browser's decoder for such makes of them.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let bytes = wait(&self.0, "arrayBuffer", &JsValue::UNDEFINED).await.ok()?;
        let decoder = new("TextDecoder", &["x-user-defined".into()])?;
        let text = call(&decoder, "decode", &bytes)?.as_string()?;
        text.chars().map(|sign| u8::try_from(u32::from(sign) & 0xff).ok()).collect()
    }

    /// What is in it.
    pub async fn text(&self) -> FileText {
        let nothing = JsValue::UNDEFINED;
        let Ok(bytes) = wait(&self.0, "arrayBuffer", &nothing).await else { return FileText::Unreadable };
        let strict = || new("TextDecoder", &["utf-8".into(), object("fatal", &true.into())?]);
        let text = strict().and_then(|decoder| call(&decoder, "decode", &bytes)).and_then(|text| text.as_string());
        if let Some(text) = text {
            return FileText::Text(text);
        }
        let text = wait(&self.0, "text", &nothing).await.ok().and_then(|text| text.as_string());
        text.map_or(FileText::Unreadable, FileText::Other)
    }

    /// The text in it, as city offices' computers write it: UTF-8, UTF-16 with its mark, or windows-31j. Nothing where it is none of
    /// them.
    pub async fn table(&self) -> Option<String> {
        let bytes = wait(&self.0, "arrayBuffer", &JsValue::UNDEFINED).await.ok()?;
        let begin = new("Uint8Array", std::slice::from_ref(&bytes))?;
        let byte = |at: &str| get(&begin, at).and_then(|byte| byte.as_f64());
        let encodings: &[&str] = match (byte("0"), byte("1")) {
            (Some(255.0), Some(254.0)) => &["utf-16le"],
            (Some(254.0), Some(255.0)) => &["utf-16be"],
            _ => &["utf-8", "shift_jis"],
        };
        let read = |encoding: &&str| {
            let decoder = new("TextDecoder", &[(*encoding).into(), object("fatal", &true.into())?])?;
            call(&decoder, "decode", &bytes)?.as_string()
        };
        encodings.iter().find_map(read).filter(|text| !text.contains('\0'))
    }
}
