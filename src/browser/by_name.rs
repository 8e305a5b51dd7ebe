//! What the browser has, asked for by name: a binding of its own for each word would stand in what every first visit loads.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What an object has under a name.
pub(super) fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|it| !it.is_undefined())
}

/// Has an object do something with some things.
pub(super) fn call_with(of: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    Reflect::apply(get(of, name)?.dyn_ref::<Function>()?, of, list(with)?.unchecked_ref()).ok()
}

/// Has an object do something with one thing.
pub(super) fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    get(of, name)?.dyn_into::<Function>().ok()?.call1(of, with).ok()
}

/// The same where it takes its time; the error as it came.
pub(super) async fn wait(of: &JsValue, name: &str, with: &JsValue) -> Result<JsValue, JsValue> {
    let promise = call(of, name, with).ok_or(JsValue::UNDEFINED)?;
    JsFuture::from(Promise::resolve(&promise)).await
}

/// Things as a list of the browser's own.
pub(super) fn list(things: &[JsValue]) -> Option<JsValue> {
    let like = Object::new();
    for (at, thing) in things.iter().enumerate() {
        Reflect::set(&like, &at.to_string().into(), thing).ok()?;
    }
    Reflect::set(&like, &"length".into(), &things.len().to_string().into()).ok()?;
    call(&get(&js_sys::global(), "Array")?, "from", &like)
}

/// An object with one thing under a name.
pub(super) fn object(name: &str, value: &JsValue) -> Option<JsValue> {
    let object = Object::new();
    Reflect::set(&object, &name.into(), value).ok()?;
    Some(object.into())
}

/// A new thing of a kind the browser knows.
pub(super) fn new(kind: &str, with: &[JsValue]) -> Option<JsValue> {
    let kind = get(&js_sys::global(), kind)?.dyn_into::<Function>().ok()?;
    Reflect::construct(&kind, list(with)?.unchecked_ref()).ok()
}

/// What the browser says of itself and the device.
pub(super) fn navigator() -> Option<JsValue> {
    get(&js_sys::global(), "navigator")
}
