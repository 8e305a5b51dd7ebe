//! `cargo xtask new-plan`: the beginning of another city's seeds. What is to be written where, `cargo xtask check --seeds` says
//! from there on, file by file and line by line.

use crate::folders::copy;
use crate::paths::Paths;
use anyhow::{Result, bail};

/// The files one begins with.
const SKELETON: &str = "xtask/new-plan";

/// Puts the skeleton into a folder that holds nothing yet.
pub(crate) fn begin(paths: &Paths, folder: &str) -> Result<()> {
    let new = paths.at(folder);
    if new.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("{folder} holds something already; nothing was written");
    }
    copy(&paths.at(SKELETON), &new)?;
    println!("  {folder} is begun. Put the text of the plan into {folder}/source/plan.txt, then follow");
    println!("  cargo xtask check --seeds {folder}");
    println!("  What each file holds is told in seeds/README.md.");
    Ok(())
}
