//! Speed on a slow tablet and a slow network, measured by `bench.mjs` in Chromium.

use crate::paths::Paths;
use crate::run::{program, run};
use crate::{browsers, serve, sizes};
use anyhow::Result;

pub(crate) fn bench(paths: &Paths, runs: u32) -> Result<()> {
    sizes::table(paths)?;
    sizes::within_budget(paths)?;
    let chromium = browsers::chromium_or_fetch(paths)?;
    let site = serve::beside(paths, "/")?;
    run(program(paths, "node").args(["xtask/bench.mjs", &site, &runs.to_string()]).env("CHROMIUM", chromium))
}
