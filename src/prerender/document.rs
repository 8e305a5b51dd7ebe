//! The HTML around a page: what it is called, what it may load, and what it loads.

use crate::{plan::id::ItemId, route::Page, text::fill, ui::scene::Scene};
use serde::Deserialize;

/// What pages may load and run: this site's own files, nothing inline, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'";

/// The files of the site, relative to its folder, with their content hashes in their names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Assets {
    style: String,
    start: String,
    glue: String,
    wasm: String,
    charts: String,
    /// Where the colours of the plan's goals go. Named by us, since they are plan data.
    #[serde(skip)]
    pub(super) plan_style: String,
}

/// A page to be written.
pub(super) struct Document<'a> {
    pub(super) scene: Scene,
    /// Nothing for the page of missing addresses.
    pub(super) page: Option<&'a Page>,
    pub(super) base: &'a str,
    pub(super) assets: &'a Assets,
    /// The file of chart options. Named by us, since they are plan data.
    pub(super) chart_options: &'a str,
}

impl Document<'_> {
    /// The whole document around the app's HTML.
    pub(super) fn html(&self, body: &str) -> String {
        let Assets { style, start, glue, wasm, charts, plan_style } = self.assets;
        let chart_options = self.chart_options;
        let (lang, base) = (self.scene.lang.tag(), escape(self.base));
        let (title, description) = (escape(&self.scene.title(self.page)), escape(&self.description()));
        let index = if self.page.is_none() { "<meta name=\"robots\" content=\"noindex\">\n" } else { "" };
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <base href=\"{base}\">\n<title>{title}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, interactive-widget=resizes-content\">\n\
             <meta name=\"description\" content=\"{description}\">\n{index}\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <link rel=\"icon\" href=\"favicon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"stylesheet\" href=\"{style}\">\n<link rel=\"stylesheet\" href=\"{plan_style}\">\n\
             <link rel=\"modulepreload\" href=\"{glue}\">\n\
             <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\">\n\
             <script src=\"{start}\" data-glue=\"{glue}\" data-wasm=\"{wasm}\" \
             data-charts=\"{charts}\" data-chart-options=\"{chart_options}\"></script>\n\
             </head>\n<body>{body}</body>\n</html>\n"
        )
    }

    /// One sentence on the page, for search engines and shared links.
    fn description(&self) -> String {
        let Scene { plan, t, .. } = self.scene;
        let own = match self.page {
            Some(Page::Measure(id)) => plan.measure(*id).and_then(|measure| measure.summary.first()),
            Some(Page::Goal(id)) => plan.goal(*id).and_then(|goal| goal.approach.first()),
            Some(Page::Zone(id)) => plan.zone(id).map(|zone| &zone.theme),
            _ => None,
        };
        let what = own.cloned().unwrap_or_else(|| fill(t.about_what_text, &[&plan.city, &plan.name, &plan.chapter]));
        let name = self.page.and_then(Page::item).filter(|item| *item != ItemId::Plan);
        name.map(|item| format!("{}：{what}", self.scene.numbered(&item))).unwrap_or(what)
    }
}

/// Makes a text safe between tags and within double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
