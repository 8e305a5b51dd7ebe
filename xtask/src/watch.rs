//! `cargo xtask serve --watch`: what is changed is seen in the browser without a hand. A style or a script costs the time to
//! put it into the pages that are there, a text of the seeds the time to write them anew; Rust costs a compilation with checks and without slimming. It all lies in
//! `target/watch`, so that `dist/` stays what was last built.
//!
//! A change of the seeds is written into the pages at once, and the app, which carries the plan too, follows.

use crate::args::Serve;
use crate::folders::{copy, empty, newest};
use crate::paths::Paths;
use crate::progress::{counted, spent};
use crate::reload::Version;
use crate::serve;
use crate::setup;
use crate::site::bundle;
use crate::wasm::Make;
use crate::{pages, progress};
use anyhow::{Context, Result};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// How often the files are looked at.
const PAUSE: Duration = Duration::from_millis(200);
/// Where the site grows.
pub(crate) const SITE: &str = "watch/site";
const ASSETS: &str = "watch/assets.json";
/// What the pages that are there were written with.
const WRITTEN_WITH: &str = "watch/written-with.json";

/// Files that are made into something together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    /// What the bundler reads.
    Looks,
    Seeds,
    /// What is compiled.
    Code,
}

/// Where the files of each group lie; the seeds, where [`Paths`] says. What lies in two belongs to the first of them.
const GROUPS: [(Group, &[&str]); 3] = [
    (Group::Looks, &["style", "public", "src/start.js", "src/offline", "src/browser/echarts.js", "xtask/bundle.mjs"]),
    (Group::Seeds, &[]),
    (Group::Code, &["src", "build.rs", "Cargo.toml", "Cargo.lock"]),
];

/// What is to be done, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Work {
    /// Only the styles and scripts in the pages.
    looks: bool,
    /// Pages first, with the app as it is.
    pages: bool,
    /// Then what is compiled, and the pages again.
    code: bool,
}

impl Work {
    /// What follows from these changes.
    fn after(changed: &[Group]) -> Self {
        let is = |group| changed.contains(&group);
        // Pages by a prerenderer that is about to change would be seen for a moment and be wrong.
        let code = is(Group::Code) || is(Group::Seeds);
        Self { looks: is(Group::Looks) && !code, pages: is(Group::Seeds) && !is(Group::Code), code }
    }
}

/// When each group was last changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Ages([Option<SystemTime>; 3]);

impl Ages {
    fn now(paths: &Paths) -> Self {
        let looks = GROUPS[0].1;
        Self(GROUPS.map(|(group, sources)| match group {
            // A script beside the code is no code.
            Group::Code => sources.iter().filter_map(|path| age(paths, path, looks)).max(),
            Group::Seeds => newest(&paths.at(paths.seeds())),
            Group::Looks => sources.iter().filter_map(|path| newest(&paths.at(path))).max(),
        }))
    }

    /// The groups that are not as they were.
    fn changed_since(self, before: Self) -> Vec<Group> {
        let differ = self.0.into_iter().zip(before.0).map(|(now, before)| now != before);
        GROUPS.iter().zip(differ).filter(|(_, differ)| *differ).map(|((group, _), _)| *group).collect()
    }
}

/// The age of code, of which `others` are none.
fn age(paths: &Paths, path: &str, others: &[&str]) -> Option<SystemTime> {
    let full = paths.at(path);
    let Ok(entries) = std::fs::read_dir(&full) else { return newest(&full) };
    let inner = entries.flatten().filter_map(|entry| {
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if others.contains(&path.as_str()) { None } else { age(paths, &path, others) }
    });
    inner.max()
}

/// Builds, serves and goes on building, until the process is stopped.
pub(crate) fn forever(paths: &Paths, options: &Serve, listener: TcpListener) -> Result<()> {
    let start = Instant::now();
    let mut seen = Ages::now(paths);
    setup::packages_beside(paths).map_or(Ok(()), progress::Beside::wait)?;
    let site = paths.made(SITE);
    empty(&site)?;
    copy(&paths.at("public"), &site)?;
    compile(paths)?;
    write(paths, options)?;
    println!("  {}; now change something", spent(start.elapsed()));
    let version = Arc::new(Version::default());
    let (served, folder, served_version) = (site, options.folder.clone(), Arc::clone(&version));
    println!("  http://127.0.0.1:{}{} (Ctrl+C stops)", options.port, options.folder);
    thread::spawn(move || {
        if let Err(error) = serve::watched(served, &folder, served_version, listener) {
            eprintln!("  the site is no longer served: {error:#}");
            std::process::exit(1);
        }
    });
    loop {
        thread::sleep(PAUSE);
        let now = Ages::now(paths);
        let work = Work::after(&now.changed_since(seen));
        seen = now;
        if work == Work::default() {
            continue;
        }
        // Who changes things makes mistakes; the page stays as it was until they are mended.
        if let Err(error) = follow(paths, options, work, &version) {
            eprintln!("error: {error:#}");
        }
    }
}

fn follow(paths: &Paths, options: &Serve, work: Work, version: &Version) -> Result<()> {
    let start = Instant::now();
    if work.looks || work.pages {
        if work.looks {
            restyle(paths)?;
        } else {
            write(paths, options)?;
        }
        version.raise();
        println!("  seen after {}", spent(start.elapsed()));
    }
    if work.code {
        compile(paths)?;
        write(paths, options)?;
        version.raise();
        println!("  the app too, after {}", spent(start.elapsed()));
    }
    Ok(())
}

fn compile(paths: &Paths) -> Result<()> {
    Make::Quick.compile(paths)?;
    Make::Quick.finish(paths)?;
    counted("pages: compile the prerenderer", || pages::compile(paths))
}

fn write(paths: &Paths, options: &Serve) -> Result<()> {
    let (site, assets) = (paths.made(SITE), paths.made(ASSETS));
    bundle(paths, Make::Quick, &site, &assets)?;
    pages::write_live(paths, &site, &assets, &options.folder)?;
    written_with(paths)
}

fn restyle(paths: &Paths) -> Result<()> {
    let (site, assets) = (paths.made(SITE), paths.made(ASSETS));
    bundle(paths, Make::Quick, &site, &assets)?;
    pages::restyle(paths, &site, &paths.made(WRITTEN_WITH), &assets)?;
    written_with(paths)
}

/// Remembers the assets that are in the pages now.
fn written_with(paths: &Paths) -> Result<()> {
    std::fs::copy(paths.made(ASSETS), paths.made(WRITTEN_WITH)).context("target/ cannot be written")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_depends_on_a_change_is_made_again() {
        assert_eq!(Work::after(&[]), Work::default());
        assert_eq!(Work::after(&[Group::Looks]), Work { looks: true, ..Work::default() });
        let seeds = Work { pages: true, code: true, looks: false };
        assert_eq!(Work::after(&[Group::Seeds]), seeds);
        assert_eq!(Work::after(&[Group::Looks, Group::Seeds]), seeds);
        let code = Work { code: true, ..Work::default() };
        assert_eq!(Work::after(&[Group::Code]), code);
        assert_eq!(Work::after(&[Group::Looks, Group::Code]), code);
    }

    #[test]
    fn a_group_that_is_younger_has_changed() {
        let (then, now) = (Some(SystemTime::UNIX_EPOCH), Some(SystemTime::UNIX_EPOCH + PAUSE));
        let before = Ages([then, then, None]);
        assert_eq!(before.changed_since(before), []);
        assert_eq!(Ages([then, now, then]).changed_since(before), [Group::Seeds, Group::Code]);
    }
}
