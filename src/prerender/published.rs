//! What a site can say once it knows its address: which address of a page is its own, where it stands in other languages, how it
//! looks where a link to it is shared, how it is put into a frame, and the list of all pages. A build is told the address by
//! `cargo xtask build --site https://…/`; without it the site names none, and says none of this.
//!
//! Sources: sitemaps.org (protocol 0.9, with the `xhtml:link` search engines read), oembed.com (version 1.0, type `rich`), ogp.me.

use super::error::PrerenderError;
use crate::{
    plan::model::Plan,
    route::{Page, Route},
    text::{Lang, annotation::plain},
    ui::{context::PageContext, html::escape},
};
use serde_json::json;

/// The address of the site: its folder, with its last slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Published(String);

/// The size of a frame where the page around says nothing, in pixels: as of a phone held upright.
const FRAME: (u32, u32) = (560, 720);

/// How a page's answer to those who ask how to embed it is called, beside the page.
pub(super) const OEMBED: &str = "oembed.json";

impl Published {
    /// Takes the folder a build is for apart: a whole address, or only the folder of a server. The folder alone is what both have.
    pub(super) fn split(folder: &str) -> (Option<Self>, String) {
        let inner = folder.strip_prefix("https://").or_else(|| folder.strip_prefix("http://"));
        let Some(inner) = inner else { return (None, folder.to_owned()) };
        let path = inner.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
        let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        (Some(Self([folder.trim_end_matches('/'), "/"].concat())), path)
    }

    fn of(&self, route: &Route) -> String {
        [&*self.0, &route.folder()].concat()
    }

    /// The lines in the head of a page that is called this and told in this one sentence.
    pub(super) fn head(&self, context: PageContext, page: &Page, title: &str, description: &str) -> String {
        let address = self.of(&Route::to(context.lang, page.clone()));
        let locale = if context.lang == Lang::En { "en" } else { "ja_JP" };
        let name = plain(context.plan.title());
        let picture = [&*self.0, "icons/512.png"].concat();
        let told = [
            ("og:type", "website"),
            ("og:site_name", &*name),
            ("og:title", title),
            ("og:description", description),
            ("og:url", &address),
            ("og:image", &picture),
            ("og:locale", locale),
        ];
        let metas = told.map(|(property, content)| {
            ["<meta property=\"", property, "\" content=\"", &safe(content), "\">\n"].concat()
        });
        [
            "<link rel=\"canonical\" href=\"",
            &safe(&address),
            "\">\n",
            &metas.concat(),
            "<meta name=\"twitter:card\" content=\"summary\">\n<link rel=\"alternate\" type=\"application/json+oembed\" href=\"",
            &safe(&address),
            OEMBED,
            "\" title=\"",
            &safe(title),
            "\">\n",
        ]
        .concat()
    }

    /// The address of a page as HTML and XML name it.
    pub(super) fn link(&self, route: &Route) -> String {
        safe(&self.of(route))
    }

    /// What a page answers those who ask how to put it into a frame.
    ///
    /// # Errors
    /// None that data could bring about.
    pub(super) fn oembed(&self, context: PageContext, page: &Page, title: &str) -> Result<String, PrerenderError> {
        let address = self.of(&Route::to(context.lang, page.clone()));
        let (width, height) = FRAME;
        let html = format!(
            "<iframe src=\"{}?embed\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" allow=\"fullscreen; clipboard-write; web-share\"></iframe>",
            safe(&address),
            safe(title)
        );
        let answer = json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": plain(context.plan.title()),
            "provider_url": self.0,
            "width": width,
            "height": height,
            "html": html,
        });
        serde_json::to_string(&answer).map_err(PrerenderError::Catalogue)
    }

    /// The list of all pages that say something to whoever comes: not the search, which finds nothing unasked, nor the notebook.
    pub(super) fn sitemap(&self, plan: &Plan) -> String {
        let pages = Page::all(plan).into_iter().filter(|page| !matches!(page, Page::Search | Page::Notes));
        let of_page = |page: Page| {
            let at = |lang| self.link(&Route::to(lang, page.clone()));
            let others = Lang::SPOKEN.iter().map(|&lang| {
                let tag = lang.link_tag();
                ["<xhtml:link rel=\"alternate\" hreflang=\"", tag, "\" href=\"", &at(lang), "\"/>"].concat()
            });
            let others = others.collect::<String>();
            Lang::SPOKEN.iter().map(|&lang| ["<url><loc>", &at(lang), "</loc>", &others, "</url>\n"].concat()).collect()
        };
        let list: Vec<String> = pages.map(of_page).collect();
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                    xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
        [head, &list.concat(), "</urlset>\n"].concat()
    }

    /// What robots may read: all of it. It counts where it lies at the root of a server; elsewhere the server's own has to name the
    /// list.
    pub(super) fn robots(&self) -> String {
        format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", self.0)
    }
}

fn safe(text: &str) -> String {
    let mut html = String::new();
    escape(text, &mut html);
    html
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    #[test]
    fn a_whole_address_says_the_folder_too() {
        let split = |folder| {
            let (site, folder) = Published::split(folder);
            (site.map(|site| site.0), folder)
        };
        assert_eq!(split("/a/b/"), (None, "/a/b/".to_owned()));
        assert_eq!(split("https://city.example"), (Some("https://city.example/".to_owned()), "/".to_owned()));
        assert_eq!(
            split("https://city.example/a/b"),
            (Some("https://city.example/a/b/".to_owned()), "/a/b/".to_owned())
        );
    }

    #[test]
    fn every_page_is_listed_once_a_language_with_where_it_stands_in_the_others() {
        let plan = embedded::plan().unwrap();
        let (site, _) = Published::split("https://city.example/keikaku/");
        let list = site.unwrap().sitemap(plan);
        let pages = Page::all(plan).len() - 2;
        assert_eq!(list.matches("<loc>").count(), pages * Lang::SPOKEN.len());
        assert_eq!(list.matches("<xhtml:link").count(), pages * Lang::SPOKEN.len() * Lang::SPOKEN.len());
        assert!(list.contains("<loc>https://city.example/keikaku/en/measures/13/</loc>"));
    }

    #[test]
    fn a_page_says_how_it_is_framed_and_shared() {
        let context = PageContext::japanese(embedded::plan().unwrap());
        let (site, _) = Published::split("https://city.example/keikaku/");
        let site = site.unwrap();
        let page = Page::Map;
        let head = site.head(context, &page, "地図 \"a\"", "説明");
        assert!(head.contains("<link rel=\"canonical\" href=\"https://city.example/keikaku/map/\">"), "{head}");
        assert!(head.contains("content=\"地図 &quot;a&quot;\""), "{head}");
        let answer: serde_json::Value = serde_json::from_str(&site.oembed(context, &page, "地図").unwrap()).unwrap();
        assert_eq!(answer.get("type").unwrap(), "rich");
        assert!(answer.get("html").unwrap().as_str().unwrap().contains("https://city.example/keikaku/map/?embed"));
    }
}
