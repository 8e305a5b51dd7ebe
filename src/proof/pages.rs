//! The printed pages, as far as the source shows their numbers.
//!
//! A page begins at a line that holds its number, or at one that is set in where that is what is left of a page break
//! ([`Profile`]). Where pages lost their number on the way from paper, none is guessed.

use super::profile::Profile;
use crate::plan::source::Lines;

/// The numbered pages and the lines they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pages(Vec<(Lines, u16)>);

impl Pages {
    pub(super) fn of(source: &str, profile: &Profile) -> Self {
        let heads: Vec<(u32, Option<u16>)> = (1..)
            .zip(source.lines())
            .map(|(line, text)| (line, text, profile.page_number(text)))
            .filter(|(_, text, number)| number.is_some() || profile.begins_page(text))
            .map(|(line, _, number)| (line, number))
            .collect();
        let end = u32::try_from(source.lines().count()).unwrap_or(u32::MAX);
        let lasts = heads.iter().skip(1).map(|(line, _)| line - 1).chain([end]);
        let pages =
            heads.iter().zip(lasts).filter_map(|((first, number), last)| Some((Lines::new(*first, last)?, (*number)?)));
        Self(pages.collect())
    }

    /// The printed page of a line, where the source shows it.
    pub(super) fn page(&self, line: u32) -> Option<u16> {
        let page = self.0.iter().find(|(lines, _)| lines.first() <= line && line <= lines.last());
        page.map(|(_, number)| *number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::profile::tests::shipped;

    #[test]
    fn a_page_has_a_number_only_where_the_source_shows_it() {
        let pages = Pages::of(" 一\n\n- 50 - \n二\n  三\n 四\n", &shipped());
        let numbers: Vec<_> = (1..=7).map(|line| pages.page(line)).collect();
        assert_eq!(numbers, [None, None, Some(50), Some(50), Some(50), None, None]);
    }
}
