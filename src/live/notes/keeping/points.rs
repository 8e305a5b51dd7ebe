//! Restore points in the browser's database: made before something large is done to the notes, and once a day.

use super::controller::Controller;
use crate::{
    browser::{
        archive::{Archive, ArchiveError},
        clock, page,
        storage::LocalStore,
        task::spawn,
    },
    notes::{Moment, Reason, RestorePoint, report::for_tablets},
    storage::Store,
};

/// When it was last seen to the daily point, so that the database is not opened for it at every visit.
fn seen_to() -> String {
    ["strategy-explorer/daily/", &page::named("data-plan")].concat()
}

/// How often it is seen to, in milliseconds.
const OFTEN: u64 = 60 * 60 * 1000;

/// Whether it is time to see to the daily point.
pub(super) fn is_time() -> bool {
    let seen = LocalStore.read(&seen_to()).ok().flatten().and_then(|seen| seen.parse::<u64>().ok());
    seen.is_none_or(|seen| clock::now().millis().abs_diff(seen) >= OFTEN)
}

/// The points there are, the last first.
pub(super) async fn all(archive: &Archive) -> Result<Vec<RestorePoint>, ArchiveError> {
    let mut points: Vec<RestorePoint> = archive.names().await?.iter().filter_map(|name| name.parse().ok()).collect();
    points.sort_by_key(|point| std::cmp::Reverse(point.at));
    Ok(points)
}

/// Opens what is kept of the plan.
pub(super) async fn open() -> Result<Archive, ArchiveError> {
    Archive::open(&page::named("data-plan")).await
}

/// Makes a point of the notes as they are, and lets those go that are too many. Where there are no notes there is nothing to come back to.
pub(super) async fn make(notes: Controller, reason: Reason) -> Result<(), ArchiveError> {
    let made = notes.peek(|notebook| Some((RestorePoint::of(notebook, reason, clock::now())?, for_tablets(notebook))));
    let Some((point, text)) = made else { return Ok(()) };
    let archive = open().await?;
    archive.write(&point.to_string(), &text).await?;
    for old in RestorePoint::too_many(&all(&archive).await?) {
        archive.remove(&old.to_string()).await?;
    }
    Ok(())
}

/// Makes the daily point, if one is due.
pub(super) fn see_to_daily(notes: Controller) {
    spawn(async move {
        let Ok(archive) = open().await else { return };
        let Ok(points) = all(&archive).await else { return };
        drop(archive);
        let now: Moment = clock::now();
        if notes.peek(|notebook| RestorePoint::is_daily_due(&points, notebook, now))
            && make(notes, Reason::Daily).await.is_err()
        {
            return;
        }
        drop(LocalStore.write(&seen_to(), &now.millis().to_string()));
    });
}
