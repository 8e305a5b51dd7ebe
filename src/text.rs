//! The words of the interface, and the languages they are in.
//!
//! [`Texts`] has one field for each word or sentence, so that a language cannot lack one and still compile. Sentences with
//! a number or name in them are functions beside the fields.

mod ja;

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
        match part {
            "easy" => Some(Self::Easy),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language tag for `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja | Self::Easy => "ja",
            Self::En => "en",
        }
    }
}

/// Every word of the interface in one language. Sentences with a number or name in them have `{}` where it goes; [`fill`]
/// puts it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "a field is named after what it says; the words are in the language's own file")]
pub struct Texts {
    pub skip: &'static str,
    pub ways: &'static str,
    pub crumbs: &'static str,
    pub pager: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub nav_home: &'static str,
    pub nav_map: &'static str,
    pub nav_tree: &'static str,
    pub nav_kpis: &'static str,
    pub nav_notes: &'static str,
    pub nav_about: &'static str,
    pub goal: &'static str,
    pub goals: &'static str,
    pub direction: &'static str,
    pub measure: &'static str,
    pub project: &'static str,
    pub target: &'static str,
    pub kpi: &'static str,
    pub zone: &'static str,
    pub zones: &'static str,
    pub national_goal: &'static str,
    pub term: &'static str,
    pub unofficial: &'static str,
    pub start_failed: &'static str,
    pub counts: &'static str,
    pub n_projects: &'static str,
    pub n_kpis_projects: &'static str,
    pub home_lead: &'static str,
    pub home_tree: &'static str,
    pub home_tree_more: &'static str,
    pub home_figures: &'static str,
    pub home_figures_more: &'static str,
    pub home_figures_lead: &'static str,
    pub map_lead: &'static str,
    pub map_label: &'static str,
    pub zone_link: &'static str,
    pub legend: &'static str,
    pub key_zone: &'static str,
    pub key_city: &'static str,
    pub key_water: &'static str,
    pub key_rail: &'static str,
    pub key_station: &'static str,
    pub key_place: &'static str,
    pub zone_goal: &'static str,
    pub zone_measures: &'static str,
    pub zone_basis: &'static str,
    pub zone_place: &'static str,
    pub issues: &'static str,
    pub approach: &'static str,
    pub targets: &'static str,
    pub targets_caption: &'static str,
    pub directions_and_measures: &'static str,
    pub summary: &'static str,
    pub audience: &'static str,
    pub outcome: &'static str,
    pub kpis: &'static str,
    pub kpis_caption: &'static str,
    pub projects: &'static str,
    pub departments: &'static str,
    pub not_in_outline: &'static str,
    pub outline_name: &'static str,
    pub figure_name: &'static str,
    pub baseline: &'static str,
    pub target_value: &'static str,
    pub kind: &'static str,
    pub notes: &'static str,
    pub to: &'static str,
    pub no_baseline: &'static str,
    pub kind_point: &'static str,
    pub kind_annual: &'static str,
    pub kind_cumulative: &'static str,
    pub kind_maintain: &'static str,
    pub kind_inferred: &'static str,
    pub chart_failed: &'static str,
    pub kpis_title: &'static str,
    pub kpis_lead: &'static str,
    pub kpis_to_table: &'static str,
    pub kpis_table: &'static str,
    pub kpis_table_caption: &'static str,
    pub glyph_line: &'static str,
    pub belongs_to: &'static str,
    pub when_measured: &'static str,
    pub when_due: &'static str,
    pub tree_title: &'static str,
    pub tree_lead: &'static str,
    pub tree_note: &'static str,
    pub jump_to_goal: &'static str,
    pub not_found_title: &'static str,
    pub not_found: &'static str,
    pub about_what: &'static str,
    pub about_what_text: &'static str,
    pub about_plan: &'static str,
    pub about_plan_name: &'static str,
    pub about_chapter: &'static str,
    pub about_term: &'static str,
    pub about_term_over: &'static str,
    pub about_unknown: &'static str,
    pub about_national: &'static str,
    pub about_national_note: &'static str,
    pub about_reading: &'static str,
    pub about_reading_text: &'static str,
    pub about_kinds: &'static str,
    pub about_lost: &'static str,
    pub about_corrections: &'static str,
    pub about_corrections_lead: &'static str,
    pub about_line: &'static str,
    pub about_line_n: &'static str,
    pub about_written: &'static str,
    pub about_read_as: &'static str,
    pub about_reason: &'static str,
    pub about_notes: &'static str,
    pub about_notes_text: &'static str,
    pub about_credits: &'static str,
    pub credit_plan: &'static str,
    pub credit_landmarks: &'static str,
    pub credit_design: &'static str,
    pub credit_charts: &'static str,
    pub nav_data: &'static str,
    pub data_more: &'static str,
    pub data_lead: &'static str,
    pub data_download: &'static str,
    pub data_column: &'static str,
    pub data_meaning: &'static str,
    pub data_plan: &'static str,
    pub data_kpis: &'static str,
    pub data_measures: &'static str,
    pub data_projects: &'static str,
    pub data_zones: &'static str,
    pub data_added: &'static str,
    pub data_licence: &'static str,
    pub data_licence_text: &'static str,
    pub data_cite: &'static str,
    pub data_cite_text: &'static str,
    pub note_write: &'static str,
    pub note_of: &'static str,
    pub note_label: &'static str,
    pub note_placeholder: &'static str,
    pub note_done: &'static str,
    pub note_edit: &'static str,
    pub note_edit_on: &'static str,
    pub note_delete: &'static str,
    pub note_delete_on: &'static str,
    pub note_deleted: &'static str,
    pub note_undo: &'static str,
    pub note_close: &'static str,
    pub note_section: &'static str,
    pub note_none: &'static str,
    pub note_count: &'static str,
    pub note_saved: &'static str,
    pub note_saving: &'static str,
    pub note_kept: &'static str,
    pub note_updated: &'static str,
    pub notes_title: &'static str,
    pub notes_lead: &'static str,
    pub notes_empty: &'static str,
    pub notes_empty_action: &'static str,
    pub notes_loading: &'static str,
    pub notes_total: &'static str,
    pub notes_lost_item: &'static str,
    pub note_conflict: &'static str,
    pub note_discard: &'static str,
    pub note_beside_newer: &'static str,
    pub note_memory: &'static str,
    pub notes_more: &'static str,
    pub note_unreadable: &'static str,
    pub about_corrections_table: &'static str,
    pub note_to_write: &'static str,
    pub source: &'static str,
    pub source_lead: &'static str,
    pub source_page: &'static str,
    pub source_coming: &'static str,
    pub source_failed: &'static str,
}

impl Texts {
    /// The words of a language this build carries; the others come with their pages.
    pub const JAPANESE: &'static Self = &ja::TEXTS;
}

/// Puts `parts` where `template` has `{}`, in order. Parts too few leave the rest of the template without them.
pub fn fill(template: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    let mut pieces = template.split("{}");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str(parts.next().copied().unwrap_or_default());
        text.push_str(piece);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_put_where_the_template_has_room() {
        assert_eq!(fill("{}施策・{}指標", &["3", "9"]), "3施策・9指標");
        assert_eq!(fill("なし", &["3"]), "なし");
    }
}
