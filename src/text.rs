//! The words of the interface, and the languages they are in.
//!
//! [`Texts`] has one field for each word or sentence, so that a language cannot lack one and still be built. Sentences with
//! a number or name in them have a word for it in braces where it goes, for [`fill`]. [`annotation`] is how readings stand within a
//! text, [`amount`] how a figure's values are written, [`live`] what the app itself says, [`localized`] a text in each language
//! side by side, [`script`] what script a sign is of, [`spreadsheet`] cells of tables, [`translation`] how the words of another
//! language come, [`reading`] how running text gets its readings; [`terms`] finds the words that [`glossary`] explains, in English
//! by the spellings of `english_terms`.

pub mod amount;
pub mod annotation;
#[cfg(feature = "ssr")]
mod english_terms;
pub mod glossary;
mod ja;
mod ja_data;
pub mod live;
pub mod localized;
pub mod reading;
pub mod script;
pub mod spreadsheet;
pub mod terms;
pub mod translation;
#[cfg(feature = "ssr")]
pub mod variants;

/// A language the site speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// 日本語
    Ja,
    /// やさしい日本語
    Easy,
    /// English
    En,
}

impl Lang {
    /// Each language, the plan's own first.
    pub const ALL: [Self; 3] = [Self::Ja, Self::Easy, Self::En];
    /// Those the seeds have words for, the plan's own first: another may come later.
    pub const SPOKEN: &'static [Self] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

    /// The first part of its addresses, with its slash.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Ja => "",
            Self::Easy => "easy/",
            Self::En => "en/",
        }
    }

    /// The language of an address's first part.
    pub(crate) fn from_folder(part: &str) -> Option<Self> {
        let lang = match part {
            "easy" => Self::Easy,
            "en" => Self::En,
            _ => return None,
        };
        Self::SPOKEN.contains(&lang).then_some(lang)
    }

    /// The language tag for `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja | Self::Easy => "ja",
            Self::En => "en",
        }
    }

    /// The language of the plan's own words where a page of this language speaks another, for `lang`.
    pub fn foreign(self) -> Option<&'static str> {
        (self.tag() != Self::Ja.tag()).then(|| Self::Ja.tag())
    }

    /// The language tag for links: plain Japanese has none of its own, so it is Japanese of a private kind.
    pub fn link_tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Easy => "ja-x-easy",
            Self::En => "en",
        }
    }

    /// What it calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Ja => "日本語",
            Self::Easy => "やさしい日本語",
            Self::En => "English",
        }
    }

    /// A word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Easy => "easy",
            Self::En => "en",
        }
    }

    /// The language a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.word() == word)
    }
}

macro_rules! texts {
    ($($field:ident),* $(,)?) => {
        /// Every word of the interface in one language. Sentences with a number or name in them have a word for it in
        /// braces where it goes; [`fill`] puts it there.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "a field is named after what it says; the words are in the language's own file")]
        pub struct Texts {
            $(pub $field: &'static str,)*
        }

        impl Texts {
            /// The name of every field, in order.
            #[cfg(feature = "ssr")]
            pub const KEYS: &[&str] = &[$(stringify!($field)),*];

            /// The words in the order of the fields; nothing where they are too many or too few.
            pub fn from_list(words: Vec<&'static str>) -> Option<Self> {
                let mut words = words.into_iter();
                let texts = Self { $($field: words.next()?,)* };
                words.next().is_none().then_some(texts)
            }

            /// The words in the order of the fields.
            #[cfg(feature = "ssr")]
            pub fn list(&self) -> Vec<&'static str> {
                vec![$(self.$field),*]
            }
        }
    };
}

texts! {
    skip, ways, crumbs, pager, before, after, nav_home, plan_whole, nav_map, nav_tree, nav_kpis, nav_notes, nav_about, goal,
    goals, direction, measure, project, target, kpi, zone, zones, national_goal, term, unofficial, start_failed,
    counts, n_projects, n_kpis_projects, home_lead, home_tree, home_tree_more, home_figures, home_figures_more,
    home_figures_lead, map_lead, map_label, map_closer, map_farther, map_whole, map_bar, map_keys, map_reading, map_belongs, map_belongs_note, places, map_named, map_zones, map_places, map_nothing, map_open, map_unchoose, map_chosen, map_said, km, metres, zone_link, legend, key_zone, key_city, key_water, key_rail, key_station,
    key_mountain, key_airport, key_place, zone_goal, zone_basis, zone_place, issues, approach, targets, targets_caption,
    directions_and_measures, summary, audience, outcome, kpis, kpis_caption, projects, departments, not_in_outline,
    outline_name, figure_name, baseline, target_value, kind, notes, no_baseline, kind_point, kind_annual,
    kind_cumulative, kind_maintain, kind_inferred, chart_failed, kpis_title, kpis_lead, kpis_to_table, kpis_table,
    kpis_table_caption, glyph_line, glyph_ground, belongs_to, when_measured, when_due, tree_title, tree_lead,     jump_to_goal, not_found_title, not_found, about_what, about_what_text, about_plan, about_plan_name,
    about_chapter, about_term, about_term_over, about_unknown, about_national, about_reading,
    about_kinds, about_corrections, about_corrections_lead, about_line, about_line_n,
    about_written, about_read_as, about_reason, about_notes, about_notes_text, about_credits, credit_plan,
    credit_design, credit_charts, credit_terms, credit_bill, nav_data, data_more, data_lead, data_download, data_column,
    data_meaning, data_plan, data_kpis, data_measures, data_projects, data_lists, data_zones, data_single, data_added, data_licence,
    data_licence_text, data_cite, data_cite_text, note_write, note_of, note_label, note_placeholder, note_done,
    note_close, note_section,
    note_none, note_count, note_kept, notes_title, notes_lead, notes_empty,
    notes_empty_action, notes_loading, notes_total, notes_lost_item,     notes_more, about_corrections_table, note_to_write, note_to_read, source, source_lead,
    source_page, source_coming, source_failed, source_whole, title, described, numbered, footer_plan, list, amount, running, interim, maintain, ten_thousands,
    axis_name, year, starts_at, sign_dot, sign_span, sign_ring, sign_path, sign_path_from_nothing, sign_level, describe_between,
    describe_level, describe_from_nothing, describe_target, describe_unnumbered, describe_interim, describe_note,     languages, single_keys, furigana, furigana_failed, in_brief,
    aid, official, nav_search, search_label, search_button, search_hint, search_found,
    search_nothing, search_near, search_title, search_elsewhere, search_coming, search_scriptless, filter, filter_all,
    filter_group, filter_tag, filter_clear, filter_count, filter_figures, filter_unknown, filter_nothing, filter_option, filter_chosen, n_kpis, tree_national, tree_leaves,
    tree_levels, tree_open_all, tree_fold_all, tree_fold, tree_find, tree_nothing, tree_keys, term_explain,
    term_close, term_in_plan, term_general, glossary,
    notes_scriptless, reload, updated, part_failed, retry, nav_accessibility, nav_privacy, nav_review, nav_report, data_file_terms,
    nav_offline, offline_lead, offline_version, offline_not_kept, offline_before, offline_prepare, offline_prepare_text,
    offline_prepare_again, offline_unsupported, offline_coming, offline_done, offline_partly, offline_full, offline_failed,
    offline_state, offline_storage, offline_install, offline_install_text, offline_away, offline_away_text, offline_gone,
    offline_version_text, offline_scriptless,
    nav_workshop,
    nav_embed, embed_lead, embed_choices, embed_view, embed_lang, embed_theme, embed_theme_auto, embed_theme_light, embed_theme_dark, embed_furigana, embed_furigana_none, embed_height, embed_preview, embed_width, embed_phone, embed_tablet, embed_desktop, embed_code, embed_code_script, embed_code_script_text, embed_code_plain, embed_code_plain_text, embed_copy, embed_copied, embed_copy_failed, embed_notes, embed_notes_text, embed_scriptless, framed_open, framed_notes, framed_tabs, share, share_address, share_system, share_qr, share_qr_text, share_qr_save, share_picture, share_picture_of, share_picture_svg, share_picture_png, share_picture_failed, present, present_next, present_previous, present_open, present_position, present_keys, present_awake, present_not_awake,
}

/// As much of what somebody else wrote, into an address or a file, as is told when it is not known.
pub fn excerpt(value: &str) -> String {
    const LONGEST: usize = 40;
    value.chars().take(LONGEST).collect()
}

/// Puts each part where `template` has its name in braces. A language may have them in an order of its own.
pub fn fill(template: &str, parts: &[(&str, &str)]) -> String {
    debug_assert!(
        parts.iter().all(|(name, _)| holes(template).contains(name)),
        "{template} has no room for one of {parts:?}"
    );
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, (name, behind))) = hole(rest) {
        text.push_str(before);
        let part = parts.iter().find(|(known, _)| *known == name);
        debug_assert!(part.is_some(), "{template} lacks its {name}");
        text.push_str(part.map_or("", |(_, part)| part));
        rest = behind;
    }
    text.push_str(rest);
    text
}

/// The first hole of a template: what stands before it, its name, and what stands behind it.
fn hole(template: &str) -> Option<(&str, (&str, &str))> {
    let (before, behind) = template.split_once('{')?;
    Some((before, behind.split_once('}')?))
}

/// The names of a template's holes, in their order.
pub fn holes(template: &str) -> Vec<&str> {
    let mut rest = template;
    let next = || {
        hole(rest).map(|(_, (name, behind))| {
            rest = behind;
            name
        })
    };
    std::iter::from_fn(next).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_put_where_the_template_has_room() {
        let parts = [("measures", "3"), ("figures", "{n}")];
        assert_eq!(fill("{measures}施策・{figures}指標", &parts), "3施策・{n}指標");
        assert_eq!(fill("{figures} of {measures}, {measures}", &parts), "{n} of 3, 3");
        assert_eq!((fill("なし}", &[]), holes("{a} {b")), ("なし}".to_owned(), vec!["a"]));
    }
}
