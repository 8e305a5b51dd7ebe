//! Restore points: what the notes were before something large was done to them, and once a day. Where they are kept is the browser's
//! matter; here is when one is made, what it is called and which of many stay.

use super::{notebook::Notebook, words};
use crate::{replica::Moment, text::localized::LocalizedText};
use std::{fmt, str::FromStr};

/// How many points stay.
const MOST: usize = 10;

/// Why a point was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Files were about to be brought in.
    BeforeImport,
    /// Another point was about to be brought back.
    BeforeRestore,
    /// A day had passed.
    Daily,
    /// The reader asked for it.
    Asked,
}

/// A point, by what it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestorePoint {
    /// When it was made.
    pub at: Moment,
    /// Why.
    pub reason: Reason,
    /// How many notes there were.
    pub notes: usize,
    /// How many groups.
    pub groups: usize,
}

/// A text that is no name of a point.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no name of a restore point: {0}")]
pub struct RestorePointError(String);

impl Reason {
    const ALL: [Self; 4] = [Self::BeforeImport, Self::BeforeRestore, Self::Daily, Self::Asked];

    fn word(self) -> &'static str {
        match self {
            Self::BeforeImport => "import",
            Self::BeforeRestore => "restore",
            Self::Daily => "daily",
            Self::Asked => "asked",
        }
    }

    /// What it is called.
    pub fn name(self) -> &'static LocalizedText {
        match self {
            Self::BeforeImport => words::POINT_IMPORT,
            Self::BeforeRestore => words::POINT_RESTORE,
            Self::Daily => words::POINT_DAILY,
            Self::Asked => words::POINT_ASKED,
        }
    }
}

impl RestorePoint {
    /// A point of the notes as they are; none where there are no notes to come back to.
    pub fn of(notebook: &Notebook, reason: Reason, at: Moment) -> Option<Self> {
        let (notes, groups) = (notebook.note_count(), notebook.groups().count());
        (notes > 0).then_some(Self { at, reason, notes, groups })
    }

    /// Whether a daily point is due: the last point of any kind is older than a day, and something has changed since.
    pub fn is_daily_due(points: &[Self], notebook: &Notebook, now: Moment) -> bool {
        let last = points.iter().map(|point| point.at).max();
        let is_old = last.is_none_or(|last| last.is_a_day_before(now));
        is_old && notebook.all().any(|record| last.is_none_or(|last| record.updated() > last))
    }

    /// The points that are too many, so that the last ones stay. The last daily one stays in any case: many imports in an hour do not push
    /// yesterday out.
    pub fn too_many(points: &[Self]) -> Vec<Self> {
        let mut points = points.to_vec();
        points.sort_by_key(|point| std::cmp::Reverse(point.at));
        let daily = points.iter().position(|point| point.reason == Reason::Daily).filter(|at| *at >= MOST);
        let stays = if daily.is_some() { MOST - 1 } else { MOST };
        let indexed = points.into_iter().enumerate().filter(|(at, _)| *at >= stays && Some(*at) != daily);
        indexed.map(|(_, point)| point).collect()
    }
}

impl fmt::Display for RestorePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, reason, notes, groups } = self;
        // Names in order are points in order.
        write!(f, "{:016}/{}/{notes}/{groups}", at.millis(), reason.word())
    }
}

impl FromStr for RestorePoint {
    type Err = RestorePointError;

    fn from_str(text: &str) -> Result<Self, RestorePointError> {
        let read = || {
            let mut parts = text.split('/');
            let at = Moment::from_millis(parts.next()?.parse().ok()?);
            let word = parts.next()?;
            let reason = Reason::ALL.into_iter().find(|reason| reason.word() == word)?;
            let (notes, groups) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            parts.next().is_none().then_some(Self { at, reason, notes, groups })
        };
        read().ok_or_else(|| RestorePointError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;
    use crate::{
        notes::{Edit, NoteContent, NoteId},
        plan::id::ItemId,
        replica::Session,
    };
    use proptest::prelude::*;

    fn hour(hours: u64) -> Moment {
        Moment::from_millis(1_000_000_000_000 + hours * 60 * 60 * 1000)
    }

    fn point(hours: u64, reason: Reason) -> RestorePoint {
        RestorePoint { at: hour(hours), reason, notes: 3, groups: 1 }
    }

    fn written(at: u64) -> Notebook {
        let mut notebook = Notebook::new("plan");
        let content = NoteContent::new(ItemId::Plan, "案".to_owned());
        let edit = Edit::Write { id: NoteId::from_random(1), content: content.into(), over: None, at: hour(at) };
        notebook.apply(edit, Session::from_random(1)).unwrap();
        notebook
    }

    #[test]
    fn a_daily_point_is_made_once_a_day_and_only_if_something_changed() {
        let due = |points: &[RestorePoint], written_at, now| {
            RestorePoint::is_daily_due(points, &written(written_at), hour(now))
        };
        assert!(due(&[], 0, 1), "the first is made at once");
        assert!(!due(&[point(1, Reason::Daily)], 5, 24));
        assert!(due(&[point(1, Reason::Daily)], 5, 25));
        assert!(!due(&[point(6, Reason::BeforeImport)], 5, 99), "nothing has changed since");
        assert!(RestorePoint::of(&Notebook::new("plan"), Reason::Daily, hour(0)).is_none());
    }

    #[test]
    fn many_imports_do_not_push_yesterday_out() {
        let mut points: Vec<RestorePoint> = (10..30).map(|at| point(at, Reason::BeforeImport)).collect();
        points.push(point(1, Reason::Daily));
        points.push(point(0, Reason::Daily));
        let gone = RestorePoint::too_many(&points);
        assert_eq!(gone.len(), points.len() - MOST);
        assert!(!gone.contains(&point(1, Reason::Daily)) && gone.contains(&point(0, Reason::Daily)));
        assert!(!gone.contains(&point(29, Reason::BeforeImport)));
    }

    proptest! {
        #[test]
        fn the_last_ones_stay_and_names_read_back(all in prop::collection::vec((0_u64..500, 0_usize..4), 0..30)) {
            let points: Vec<RestorePoint> = all.iter().map(|(at, reason)| point(*at, *Reason::ALL.get(*reason).unwrap())).collect();
            let gone = RestorePoint::too_many(&points);
            prop_assert_eq!(gone.len(), points.len().saturating_sub(MOST));
            if let Some(last) = points.iter().max_by_key(|point| point.at) {
                prop_assert!(points.len() - gone.iter().filter(|it| it.at == last.at).count() > 0);
            }
            for point in points {
                prop_assert_eq!(point.to_string().parse::<RestorePoint>(), Ok(point));
            }
        }

        #[test]
        fn no_name_stops_the_app(text in "\\PC{0,40}") {
            if let Ok(point) = text.parse::<RestorePoint>() {
                prop_assert_eq!(point.to_string().parse::<RestorePoint>(), Ok(point));
            }
        }
    }
}
