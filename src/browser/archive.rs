//! Large texts by name in the browser's database (`IndexedDB`): what the storage has no room for. Private windows of some browsers have none.

use super::by_name::{call, call_with, get};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::EventTarget;

/// The database. Its name is stored, so it must not change.
const NAME: &str = "strategy-explorer";
/// The one store in it.
const STORE: &str = "restore-points";

/// The browser keeps no database, or refused. What is told to a reader does not depend on which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser keeps no database")]
pub struct ArchiveError;

/// The texts whose names begin with the name of a plan.
pub struct Archive {
    database: JsValue,
    beginning: String,
}

impl Drop for Archive {
    fn drop(&mut self) {
        drop(call(&self.database, "close", &JsValue::UNDEFINED));
    }
}

impl Archive {
    /// Opens what is kept of a plan.
    ///
    /// # Errors
    /// Where the browser keeps no database.
    pub async fn open(plan: &str) -> Result<Self, ArchiveError> {
        let factory = get(&js_sys::global(), "indexedDB").filter(JsValue::is_object).ok_or(ArchiveError)?;
        let request = call_with(&factory, "open", &[NAME.into(), JsValue::from_f64(1.0)]).ok_or(ArchiveError)?;
        // A database that was not there yet gets its store before it is opened.
        let opened = request.clone();
        let make = Closure::once_into_js(move || {
            drop(get(&opened, "result").and_then(|database| call(&database, "createObjectStore", &STORE.into())));
        });
        let target: &EventTarget = request.unchecked_ref();
        target
            .add_event_listener_with_callback("upgradeneeded", make.unchecked_ref::<Function>())
            .map_err(|_| ArchiveError)?;
        let database = settle(&request).await?;
        Ok(Self { database, beginning: [plan, "/"].concat() })
    }

    fn store(&self, mode: &str) -> Option<JsValue> {
        let transaction = call_with(&self.database, "transaction", &[STORE.into(), mode.into()])?;
        call(&transaction, "objectStore", &STORE.into())
    }

    /// The names of all texts.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn names(&self) -> Result<Vec<String>, ArchiveError> {
        let store = self.store("readonly").ok_or(ArchiveError)?;
        let request = call_with(&store, "getAllKeys", &[]).ok_or(ArchiveError)?;
        let all = settle(&request).await?;
        let names = (0_usize..).map_while(|at| get(&all, &at.to_string())?.as_string());
        Ok(names.filter_map(|name| name.strip_prefix(&self.beginning).map(str::to_owned)).collect())
    }

    /// A text; nothing where there is none of this name.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn read(&self, name: &str) -> Result<Option<String>, ArchiveError> {
        let store = self.store("readonly").ok_or(ArchiveError)?;
        let request = call(&store, "get", &self.key(name)).ok_or(ArchiveError)?;
        Ok(settle(&request).await?.as_string())
    }

    /// Keeps a text under a name.
    ///
    /// # Errors
    /// Where the database has no room, or refuses.
    pub async fn write(&self, name: &str, text: &str) -> Result<(), ArchiveError> {
        let store = self.store("readwrite").ok_or(ArchiveError)?;
        let request = call_with(&store, "put", &[text.into(), self.key(name)]).ok_or(ArchiveError)?;
        settle(&request).await.map(drop)
    }

    /// Removes a text.
    ///
    /// # Errors
    /// Where the database refuses.
    pub async fn remove(&self, name: &str) -> Result<(), ArchiveError> {
        let store = self.store("readwrite").ok_or(ArchiveError)?;
        let request = call(&store, "delete", &self.key(name)).ok_or(ArchiveError)?;
        settle(&request).await.map(drop)
    }

    fn key(&self, name: &str) -> JsValue {
        [&self.beginning, name].concat().into()
    }
}

/// Waits for what a request comes to.
async fn settle(request: &JsValue) -> Result<JsValue, ArchiveError> {
    let target: &EventTarget = request.unchecked_ref();
    let mut wait = |done: Function, failed: Function| {
        for (event, act) in [("success", &done), ("error", &failed), ("blocked", &failed)] {
            // It fails only on what is no target of events.
            drop(target.add_event_listener_with_callback(event, act));
        }
    };
    JsFuture::from(Promise::new(&mut wait)).await.map_err(|_| ArchiveError)?;
    Ok(get(request, "result").unwrap_or(JsValue::UNDEFINED))
}
