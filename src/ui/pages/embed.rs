//! `/embed/`: makes the code that shows a page of this site in a frame of another. What its controls do is in
//! `src/embed/builder.js`; they are hidden until it is there.

use crate::{
    route::{Page, Route},
    text::Lang,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{page, section},
            crumbs::page_head,
        },
    },
};

/// Showing a page elsewhere.
pub(crate) fn embed(context: PageContext) -> Tag {
    let t = context.t;
    page()
        .add(page_head(t.nav_embed).add(styled("p", "section-lead").add(t.embed_lead)))
        .add(tag("p").attr("class", "scriptless").add(t.embed_scriptless))
        .add(
            styled("form", "embed-form")
                .attr("data-embed-builder", "")
                .attr("hidden", "")
                .add(section("choices", t.embed_choices).add(choices(context)))
                .add(section("preview", t.embed_preview).add(preview(context)))
                .add(section("code", t.embed_code).add(codes(context))),
        )
        .add(
            section("frame", t.embed_notes)
                .add(styled("div", "prose").all(t.embed_notes_text.lines().map(|line| tag("p").add(line)))),
        )
}

fn choices(context: PageContext) -> Tag {
    let t = context.t;
    let languages = Lang::SPOKEN
        .iter()
        .map(|lang| option(lang.folder().to_owned(), lang.own_name()).attr("lang", lang.tag()))
        .collect::<Vec<_>>();
    let themes = [("", t.embed_theme_auto), ("light", t.embed_theme_light), ("dark", t.embed_theme_dark)];
    let themes = themes.map(|(value, word)| option(value.to_owned(), word));
    let furigana = [("", t.embed_furigana_none), ("shown", t.embed_furigana)];
    let furigana = furigana.map(|(value, word)| option(value.to_owned(), word));
    let height = tag("input")
        .attr("type", "number")
        .attr("name", "height")
        .attr("id", "embed-height")
        .attr("min", "200")
        .attr("max", "4000")
        .attr("step", "50")
        .attr("value", "600");
    styled("div", "filter-lists")
        .add(labelled("view", t.embed_view, select("view").all(views(context))))
        .add(labelled("lang", t.embed_lang, select("lang").all(languages)))
        .add(labelled("theme", t.embed_theme, select("theme").all(themes)))
        .add(labelled("furigana", t.furigana, select("furigana").all(furigana)))
        .add(labelled("height", t.embed_height, height))
}

/// Every page that may be shown: those about the plan, under what they are.
fn views(context: PageContext) -> Vec<Tag> {
    let t = context.t;
    let plan = context.original;
    let way = |page: Page, words: String| option(Route::to(Lang::Ja, page).folder(), &words);
    let whole =
        [(Page::Map, t.nav_map), (Page::Tree, t.nav_tree), (Page::Kpis, t.nav_kpis), (Page::Home, t.plan_whole)];
    let whole = whole.into_iter().filter(|(page, _)| *page != Page::Map || plan.has_map());
    let all = Page::all(plan);
    let of = |is: fn(&Page) -> bool| {
        let pages = all.iter().filter(move |page| is(page));
        pages.filter_map(|page| Some(way(page.clone(), context.numbered(&page.item()?)))).collect::<Vec<_>>()
    };
    let group = |name: &str, options: Vec<Tag>| tag("optgroup").attr("label", name.trim().to_owned()).all(options);
    let mut views: Vec<Tag> = whole.map(|(page, name)| way(page, name.to_owned())).collect();
    let groups = [
        (t.goals, of(|page| matches!(page, Page::Goal(_)))),
        (t.direction, of(|page| matches!(page, Page::Direction(_)))),
        (t.measure, of(|page| matches!(page, Page::Measure(_)))),
        (t.zones, of(|page| matches!(page, Page::Zone(_)))),
        (t.kpi, of(|page| matches!(page, Page::Figure(_)))),
    ];
    views.extend(groups.into_iter().filter(|(_, of)| !of.is_empty()).map(|(name, of)| group(name, of)));
    views
}

fn preview(context: PageContext) -> Tag {
    let t = context.t;
    let widths = [("375", t.embed_phone), ("768", t.embed_tablet), ("1024", t.embed_desktop)];
    let widths = widths.map(|(value, word)| option(value.to_owned(), word));
    let frame = styled("div", "embed-preview")
        .attr("data-embed-preview", "")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-labelledby", "preview");
    tag("div")
        .add(styled("div", "filter-lists").add(labelled("width", t.embed_width, select("width").all(widths))))
        .add(frame)
}

fn codes(context: PageContext) -> Tag {
    let t = context.t;
    let code = |name: &'static str, title, text| {
        let area = tag("textarea")
            .attr("id", ["embed-", name].concat())
            .attr("name", name)
            .attr("rows", "4")
            .attr("readonly", "")
            .attr("spellcheck", "false")
            .attr("aria-describedby", ["embed-", name, "-text"].concat());
        let copy =
            tag("button").attr("class", "button").attr("type", "button").attr("data-copy", name).add(t.embed_copy);
        styled("div", "embed-code")
            .add(tag("label").attr("for", ["embed-", name].concat()).add(title))
            .add(styled("p", "quiet").attr("id", ["embed-", name, "-text"].concat()).add(text))
            .add(area)
            .add(styled("p", "embed-copy").add(copy).add(tag("span").attr("role", "status")))
    };
    tag("div").add(code("fitting", t.embed_code_script, t.embed_code_script_text)).add(code(
        "plain",
        t.embed_code_plain,
        t.embed_code_plain_text,
    ))
}

fn select(name: &'static str) -> Tag {
    // What browsers put back on their own would not be what the address asks for.
    tag("select").attr("name", name).attr("id", ["embed-", name].concat()).attr("autocomplete", "off")
}

fn labelled(name: &'static str, word: &'static str, control: Tag) -> Tag {
    styled("div", "filter").add(tag("label").attr("for", ["embed-", name].concat()).add(word)).add(control)
}

fn option(value: String, words: &str) -> Tag {
    tag("option").attr("value", value).add(crate::text::annotation::plain(words).into_owned())
}
