//! A chart in the page. [`ChartView`] has a figure drawn into an element once it comes near the window, and takes everything
//! back when dropped.
//!
//! The engine is `echarts.js` beside this file, bundled to a file of its own; what it draws is a file of chart options that
//! the prerenderer wrote. No page waits for them: they are fetched when the first chart is about to be seen. Until then, and
//! if they never come, the figures are in the page as text.

use super::task::spawn;
use crate::plan::id::FigureId;
use js_sys::Array;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far below the window a chart is already drawn.
const NEAR: &str = "200px";

#[wasm_bindgen]
extern "C" {
    /// The language's own `import()`.
    #[wasm_bindgen(js_name = import, catch)]
    async fn import_module(url: &str) -> Result<Engine, JsValue>;

    /// The module `echarts.js`.
    type Engine;

    #[wasm_bindgen(method, catch)]
    async fn draw(
        this: &Engine,
        element: &Element,
        options: &str,
        figure: &str,
        description: &str,
    ) -> Result<Drawing, JsValue>;

    /// What `draw` made. It follows the element's size and the style sheet's colours by itself.
    type Drawing;

    #[wasm_bindgen(method)]
    fn dispose(this: &Drawing);
}

/// Why a chart is not there. The page then points the reader to the table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// The browser lacks something charts need.
    #[error("the browser cannot show charts: {0}")]
    Unsupported(String),
    /// The engine could not be fetched.
    #[error("the chart engine did not come: {0}")]
    Engine(String),
    /// The chart options could not be fetched, or have none for the figure.
    #[error("the chart options did not come: {0}")]
    Data(String),
    /// The style sheet has no such colour for the element.
    #[error("the style sheet has no chart colour {0}")]
    Colour(String),
    /// The engine refused the picture.
    #[error("the chart could not be drawn: {0}")]
    Draw(String),
}

/// The addresses of the files that charts are drawn with, in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartFiles {
    /// The bundled engine.
    pub engine: String,
    /// The options of all figures.
    pub options: String,
}

/// What to draw and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Whose chart.
    pub figure: FigureId,
    /// What the chart shows, for whoever does not see it.
    pub description: String,
}

/// A chart in an element. The element needs a size of its own and the custom properties `--chart-ink`, `--chart-muted`,
/// `--chart-line`, `--chart-ground` and `--chart-goal`, each a colour.
pub struct ChartView {
    nearby: IntersectionObserver,
    _on_nearby: Closure<dyn FnMut(Array, IntersectionObserver)>,
    /// Empty until drawn. What is drawn after the view is gone finds no place here and goes as well.
    _drawn: Rc<Cell<Option<Drawn>>>,
}

impl ChartView {
    /// Draws `picture` into `element` as soon as it comes near the window. Whatever goes wrong later is told to `failed`.
    ///
    /// # Errors
    /// When the browser has no observer.
    pub fn new(
        element: Element,
        files: ChartFiles,
        picture: Picture,
        failed: impl Fn(ChartError) + 'static,
    ) -> Result<Self, ChartError> {
        let drawn = Rc::new(Cell::new(None));
        let place = Rc::downgrade(&drawn);
        let mut order = Some((element.clone(), files, picture, failed));
        let draw = move || {
            let Some((element, files, picture, failed)) = order.take() else { return };
            let place = place.clone();
            spawn(async move {
                let drawing = draw(&element, &files, &picture).await;
                match (place.upgrade(), drawing) {
                    (Some(place), Ok(drawing)) => place.set(Some(drawing)),
                    (Some(_), Err(error)) => failed(error),
                    // The reader has left the page meanwhile.
                    (None, _) => {}
                }
            });
        };
        let on_nearby = when_near(draw);
        let margin = IntersectionObserverInit::new();
        margin.set_root_margin(NEAR);
        let nearby = IntersectionObserver::new_with_options(on_nearby.as_ref().unchecked_ref(), &margin)
            .map_err(|error| ChartError::Unsupported(message(&error)))?;
        nearby.observe(&element);
        Ok(Self { nearby, _on_nearby: on_nearby, _drawn: drawn })
    }
}

impl Drop for ChartView {
    fn drop(&mut self) {
        self.nearby.disconnect();
    }
}

/// A drawing that is taken back when dropped.
struct Drawn(Drawing);

impl Drop for Drawn {
    fn drop(&mut self) {
        self.0.dispose();
    }
}

async fn draw(element: &Element, files: &ChartFiles, picture: &Picture) -> Result<Drawn, ChartError> {
    let engine = import_module(&files.engine).await.map_err(|error| ChartError::Engine(message(&error)))?;
    let drawing = engine.draw(element, &files.options, &picture.figure.to_string(), &picture.description).await;
    drawing.map(Drawn).map_err(|error| refusal(&error))
}

/// Calls `act` when what is observed comes near, and then observes no longer.
fn when_near(mut act: impl FnMut() + 'static) -> Closure<dyn FnMut(Array, IntersectionObserver)> {
    Closure::new(move |entries: Array, observer: IntersectionObserver| {
        let near = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
        if entries.iter().any(near) {
            observer.disconnect();
            act();
        }
    })
}

/// What the engine means by an error; it names those that are not its own.
fn refusal(error: &JsValue) -> ChartError {
    let said = message(error);
    let name = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name()));
    match name.as_deref() {
        Some("ChartData") => ChartError::Data(said),
        Some("ChartColour") => ChartError::Colour(said),
        _ => ChartError::Draw(said),
    }
}

fn message(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| error.as_string().unwrap_or_default(), |error| error.message().into())
}
