//! A chart in the page. [`draw`] has a figure drawn into an element; what it made takes everything back when dropped.
//!
//! The engine is `echarts.js` beside this file, bundled to a file of its own; what it draws is a file of chart options that
//! the prerenderer wrote. No page waits for them: they are fetched when the first chart is about to be seen. Until then, and
//! if they never come, the figures are in the page as text.

use super::dom::Element;
use crate::plan::id::FigureId;
use std::pin::Pin;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The language's own `import()`, of a file by its whole address.
    #[wasm_bindgen(js_name = import, catch)]
    pub(super) async fn import_module(url: &str) -> Result<JsValue, JsValue>;

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

/// What to draw, and where. The element needs a size of its own and the custom properties `--chart-ink`, `--chart-muted`,
/// `--chart-line`, `--chart-ground` and `--chart-goal`, each a colour.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Where.
    pub element: Element,
    /// Whose chart.
    pub figure: FigureId,
    /// What the chart shows, for whoever does not see it.
    pub description: String,
}

/// A chart that is being drawn.
pub type Coming = Pin<Box<dyn Future<Output = Result<Drawn, ChartError>>>>;

/// A drawing that is taken back when dropped.
pub struct Drawn(Drawing);

impl Drop for Drawn {
    fn drop(&mut self) {
        self.0.dispose();
    }
}

/// Has a picture drawn.
///
/// # Errors
/// Whatever keeps it from being drawn.
pub async fn draw(files: ChartFiles, picture: Picture) -> Result<Drawn, ChartError> {
    let engine = import_module(&files.engine).await.map_err(|error| ChartError::Engine(message(&error)))?;
    let engine: Engine = engine.unchecked_into();
    let Picture { element, figure, description } = picture;
    let drawing = engine.draw(&element, &files.options, &figure.to_string(), &description).await;
    drawing.map(Drawn).map_err(|error| refusal(&error))
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
