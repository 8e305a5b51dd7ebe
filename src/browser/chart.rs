//! A chart in the page. [`ChartView`] draws a picture into an element once it comes near the window, keeps it at the size
//! of the element and in the colours of the style sheet, and takes everything back when dropped.
//!
//! The engine is `echarts.js` beside this file, bundled to a file of its own. No page waits for it: it is imported when the
//! first chart is about to be seen. Until then, and if it never comes, the figures are in the page as text.

use crate::charts::chart::Palette;
use charming::Chart;
use js_sys::{Array, Promise};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MediaQueryList,
    ResizeObserver, Url, Window,
};

/// How far below the window a chart is already drawn.
const NEAR: &str = "200px";

/// When one of these turns, the style sheet's colours do.
const COLOUR_QUERIES: [&str; 4] =
    ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)", "print"];

#[wasm_bindgen]
extern "C" {
    /// The language's own `import()`.
    #[wasm_bindgen(js_name = import)]
    fn import_module(url: &str) -> Promise;

    /// The module `echarts.js`.
    type Engine;

    #[wasm_bindgen(method, catch)]
    fn draw(this: &Engine, element: &HtmlElement, option: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn redraw(this: &Engine, chart: &JsValue, option: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn resize(this: &Engine, chart: &JsValue);
    #[wasm_bindgen(method)]
    fn dispose(this: &Engine, chart: &JsValue);
}

/// Why a chart is not there. The page then points the reader to the table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// The browser lacks something charts need.
    #[error("この閲覧ソフトは図の表示に対応していません（{0}）")]
    Unsupported(String),
    /// The engine could not be fetched.
    #[error("図を描く部品を読み込めませんでした（{0}）")]
    Load(String),
    /// The style sheet has no such colour for the element.
    #[error("図の色「{0}」がスタイルシートにありません")]
    Colour(&'static str),
    /// The engine refused the picture.
    #[error("図を描けませんでした（{0}）")]
    Draw(String),
}

/// What to draw and what it says.
pub struct Picture {
    /// Makes the option, with the colours of the moment.
    pub paint: Box<dyn Fn(&Palette) -> Chart>,
    /// What the chart shows, for whoever does not see it.
    pub description: String,
}

/// A chart in an element. The element needs a size of its own and the custom properties `--chart-ink`, `--chart-muted`,
/// `--chart-line`, `--chart-ground` and `--chart-goal`, each a colour.
pub struct ChartView {
    state: Rc<State>,
    _watch: Watch,
}

impl ChartView {
    /// Draws `picture` into `element` as soon as it comes near the window. `module` is the address of the bundled engine,
    /// relative to the page's base. Whatever goes wrong later is told to `failed`.
    ///
    /// # Errors
    /// When the browser lacks an observer or cannot read the address.
    pub fn new(
        element: HtmlElement,
        module: &str,
        picture: Picture,
        failed: impl Fn(ChartError) + 'static,
    ) -> Result<Self, ChartError> {
        let base = element.base_uri().map_err(unsupported)?.unwrap_or_default();
        let module = Url::new_with_base(module, &base).map_err(unsupported)?.href();
        let state = Rc::new(State {
            element,
            module,
            failed: Box::new(failed),
            picture: RefCell::new(Rc::new(picture)),
            drawn: RefCell::new(None),
        });
        let watch = Watch::over(&state)?;
        Ok(Self { state, _watch: watch })
    }

    /// Shows another picture in the same place.
    pub fn show(&self, picture: Picture) {
        *self.state.picture.borrow_mut() = Rc::new(picture);
        self.state.repaint();
    }

    /// Reads the colours again, after the page itself changed them.
    pub fn repaint(&self) {
        self.state.repaint();
    }
}

struct State {
    element: HtmlElement,
    module: String,
    failed: Box<dyn Fn(ChartError)>,
    picture: RefCell<Rc<Picture>>,
    drawn: RefCell<Option<Drawn>>,
}

impl State {
    fn load(state: &Rc<Self>) {
        let module = import_module(&state.module);
        let state = Rc::downgrade(state);
        spawn_local(async move {
            let module = JsFuture::from(module).await;
            // The reader may have left the page meanwhile.
            let Some(state) = state.upgrade() else { return };
            let drawn = match module {
                Ok(module) => state.draw(module.unchecked_into()),
                Err(error) => Err(ChartError::Load(message(&error))),
            };
            if let Err(error) = drawn {
                (state.failed)(error);
            }
        });
    }

    fn draw(&self, engine: Engine) -> Result<(), ChartError> {
        let chart = engine.draw(&self.element, &self.option()?).map_err(undrawable)?;
        *self.drawn.borrow_mut() = Some(Drawn { engine, chart, element: self.element.clone() });
        self.name()
    }

    fn repaint(&self) {
        let drawn = self.drawn.borrow();
        let Some(Drawn { engine, chart, .. }) = drawn.as_ref() else { return };
        let shown = self.option().and_then(|option| engine.redraw(chart, &option).map_err(undrawable));
        let shown = shown.and_then(|()| self.name());
        if let Err(error) = shown {
            (self.failed)(error);
        }
    }

    /// The option of the current picture.
    fn option(&self) -> Result<JsValue, ChartError> {
        let picture = Rc::clone(&self.picture.borrow());
        let option = (picture.paint)(&palette(&self.element)?);
        // The default turns maps into `Map`, which the engine does not read.
        option.serialize(&Serializer::json_compatible()).map_err(|error| ChartError::Draw(error.to_string()))
    }

    /// Makes the element one picture with a name, for whoever does not see it.
    fn name(&self) -> Result<(), ChartError> {
        self.element.set_attribute("role", "img").map_err(undrawable)?;
        self.element.set_attribute("aria-label", &self.picture.borrow().description).map_err(undrawable)
    }

    fn resize(&self) {
        if let Some(Drawn { engine, chart, .. }) = self.drawn.borrow().as_ref() {
            engine.resize(chart);
        }
    }
}

struct Drawn {
    engine: Engine,
    chart: JsValue,
    element: HtmlElement,
}

impl Drop for Drawn {
    fn drop(&mut self) {
        self.engine.dispose(&self.chart);
        for attribute in ["role", "aria-label"] {
            // The browser refuses no removal; its type only allows for it.
            drop(self.element.remove_attribute(attribute));
        }
    }
}

/// What a view listens to. Their closures live as long as they may be called.
struct Watch {
    nearby: IntersectionObserver,
    size: ResizeObserver,
    colours: Vec<MediaQueryList>,
    on_colours: Closure<dyn FnMut()>,
    _on_nearby: Closure<dyn FnMut(Array, IntersectionObserver)>,
    _on_size: Closure<dyn FnMut()>,
}

impl Watch {
    fn over(state: &Rc<State>) -> Result<Self, ChartError> {
        let on_nearby = {
            let state = Rc::downgrade(state);
            Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
                move |entries: Array, observer: IntersectionObserver| {
                    let near = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
                    if entries.iter().any(near) {
                        observer.disconnect();
                        if let Some(state) = state.upgrade() {
                            State::load(&state);
                        }
                    }
                },
            )
        };
        let on_size = calling(state, State::resize);
        let on_colours = calling(state, State::repaint);

        let margin = IntersectionObserverInit::new();
        margin.set_root_margin(NEAR);
        let nearby =
            IntersectionObserver::new_with_options(on_nearby.as_ref().unchecked_ref(), &margin).map_err(unsupported)?;
        let size = ResizeObserver::new(on_size.as_ref().unchecked_ref()).map_err(unsupported)?;
        let colours = queries()?;
        for query in &colours {
            query
                .add_event_listener_with_callback("change", on_colours.as_ref().unchecked_ref())
                .map_err(unsupported)?;
        }
        nearby.observe(&state.element);
        size.observe(&state.element);
        Ok(Self { nearby, size, colours, on_colours, _on_nearby: on_nearby, _on_size: on_size })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.nearby.disconnect();
        self.size.disconnect();
        for query in &self.colours {
            // The browser refuses no removal; its type only allows for it.
            drop(query.remove_event_listener_with_callback("change", self.on_colours.as_ref().unchecked_ref()));
        }
    }
}

fn calling(state: &Rc<State>, act: fn(&State)) -> Closure<dyn FnMut()> {
    let state: Weak<State> = Rc::downgrade(state);
    Closure::new(move || {
        if let Some(state) = state.upgrade() {
            act(&state);
        }
    })
}

fn queries() -> Result<Vec<MediaQueryList>, ChartError> {
    let window = window()?;
    let list = |query| window.match_media(query).map_err(unsupported);
    COLOUR_QUERIES.into_iter().filter_map(|query| list(query).transpose()).collect()
}

/// Reads the colours that the style sheet gives an element.
fn palette(element: &HtmlElement) -> Result<Palette, ChartError> {
    let style = window()?.get_computed_style(element).map_err(unsupported)?;
    let colour = |name: &'static str| {
        let value = style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
        let value = value.trim();
        if value.is_empty() { Err(ChartError::Colour(name)) } else { Ok(value.to_owned()) }
    };
    Ok(Palette {
        ink: colour("--chart-ink")?,
        muted: colour("--chart-muted")?,
        line: colour("--chart-line")?,
        ground: colour("--chart-ground")?,
        goal: colour("--chart-goal")?,
    })
}

fn window() -> Result<Window, ChartError> {
    web_sys::window().ok_or_else(|| ChartError::Unsupported("window".to_owned()))
}

fn unsupported(error: JsValue) -> ChartError {
    ChartError::Unsupported(message(&error))
}

fn undrawable(error: JsValue) -> ChartError {
    ChartError::Draw(message(&error))
}

fn message(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |error| error.message().into())
}
