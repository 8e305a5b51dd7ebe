//! Speed on a slow tablet and a slow network, measured by `bench.mjs` in Chromium.

use crate::places::Paths;
use crate::run::{program, run};
use crate::{browsers, serve, sizes};
use anyhow::Result;

pub(crate) fn bench(places: &Paths, runs: u32) -> Result<()> {
    sizes::table(places)?;
    sizes::within_budget(places)?;
    let chromium = browsers::chromium_or_fetch(places)?;
    let site = serve::beside(places, "/")?;
    run(program(places, "node").args(["xtask/bench.mjs", &site, &runs.to_string()]).env("CHROMIUM", chromium))
}
