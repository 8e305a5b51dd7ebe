//! What the prerenderer is asked for on the command line.

use super::error::PrerenderError;
use std::path::PathBuf;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Only to look for faults in the seeds.
    Check {
        /// Their folder.
        seeds: PathBuf,
    },
    /// To write the pages.
    Write {
        /// The folder to write to.
        out: PathBuf,
        /// The file the bundler names the hashed files of the site in, with what stands in each page.
        assets: PathBuf,
        /// The folder of the server the site will live in, or its whole address. The page for missing addresses needs the folder,
        /// since it is shown at any depth; what a site says of its own address needs that.
        folder: String,
        /// The folder of the seeds, to read them as they are now; without it those that were compiled in.
        seeds: Option<PathBuf>,
    },
    /// To put other styles and scripts into the pages that are there.
    Restyle {
        /// The folder they are in.
        out: PathBuf,
        /// The file of assets they were written with.
        before: PathBuf,
        /// That of now.
        assets: PathBuf,
    },
}

impl Order {
    /// Reads the command line.
    ///
    /// # Errors
    /// On words it does not know or lacks.
    pub fn from_args(args: impl IntoIterator<Item = String>) -> Result<Self, PrerenderError> {
        let (mut out, mut assets, mut folder, mut seeds, mut before) = (None, None, "/".to_owned(), None, None);
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            match (arg.as_str(), &mut args) {
                ("--check", rest) => {
                    return Ok(Self::Check { seeds: rest.next().map(PathBuf::from).ok_or(PrerenderError::Usage)? });
                }
                ("--out", rest) => out = rest.next().map(PathBuf::from),
                ("--assets", rest) => assets = rest.next().map(PathBuf::from),
                ("--seeds", rest) => seeds = Some(rest.next().map(PathBuf::from).ok_or(PrerenderError::Usage)?),
                ("--restyle", rest) => before = Some(rest.next().map(PathBuf::from).ok_or(PrerenderError::Usage)?),
                ("--folder", rest) => folder = rest.next().ok_or(PrerenderError::Usage)?,
                _ => return Err(PrerenderError::Usage),
            }
        }
        match (out, assets, before) {
            (Some(out), Some(assets), Some(before)) => Ok(Self::Restyle { out, before, assets }),
            (Some(out), Some(assets), None) => Ok(Self::Write { out, assets, folder, seeds }),
            _ => Err(PrerenderError::Usage),
        }
    }
}
