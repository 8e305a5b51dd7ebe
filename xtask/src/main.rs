//! The house's own commands, run as `cargo xtask <command>`. Start here: [`COMMANDS`] says what there is.
//!
//! | module | idea |
//! |---|---|
//! | [`setup`] | what building needs: prerequisites, wasm target, npm packages |
//! | [`wasm`], [`shared`] | the app as WebAssembly, in parts; what several parts share |
//! | [`new_plan`] | the beginning of another city's seeds |
//! | [`pages`] | the prerenderer, which writes pages and checks the plan |
//! | [`site`] | the finished site in `dist/`, and all of it in one file |
//! | [`link`] | what parts of the app share, and the script that fetches them |
//! | [`serve`] | `dist/` over HTTP, as a city's server would do it |
//! | [`watch`], [`reload`] | what is changed is seen without a hand |
//! | [`trunk`] | Trunk as another door to the same site |
//! | [`checks`] | everything that must hold, step by step |
//! | [`browsers`] | what those steps need beyond the build: browsers, glyphs, Java |
//! | [`sizes`], [`budgets`] | bytes of the site, and what first visits and parts may cost |
//! | [`supply`] | faults that are known of what is built with |
//! | [`bench`] | speed on a slow tablet and a slow network |
//! | [`paths`], [`run`], [`progress`] | where things are; how programs are started; how one sees that steps move |

mod args;
mod bench;
mod browsers;
mod budgets;
mod checks;
mod folders;
mod link;
mod new_plan;
mod pages;
mod paths;
mod progress;
mod reload;
mod run;
mod serve;
mod setup;
mod shared;
mod site;
mod sizes;
mod supply;
mod table;
mod trunk;
mod wasm;
mod watch;

use anyhow::Result;
use args::{Command, Order};
use paths::Paths;
use std::process::ExitCode;

const COMMANDS: &str = "\
cargo xtask serve [--port N] [--folder /a/b/] [--no-build | --watch]
                             set up, build and serve the site at http://127.0.0.1:8080/; --watch: the page follows changes
cargo xtask build [--folder /a/b/ | --site https://city.example/a/b/] [--single]
                             set up and build the finished site into dist/; --folder is where it will lie on its server;
                             --single: only the one file that carries all of it, to be opened without a server
cargo xtask test [--only STEP]
                             set up, then everything that must hold, step by step
cargo xtask check            only read and check the plan under seeds/
cargo xtask new-plan FOLDER  the beginning of another city's seeds; with --seeds FOLDER the commands serve, build and check
                             take them instead of those under seeds/
cargo xtask bench [--runs N] sizes, and speed on a slow tablet and a slow network
cargo xtask setup            only set up what building needs";

fn main() -> ExitCode {
    match args::parse().and_then(perform) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(Order { command, seeds }: Order) -> Result<()> {
    let paths = Paths::find()?.of(seeds);
    match command {
        Command::Help => {
            println!("{COMMANDS}");
            Ok(())
        }
        Command::Setup => setup::setup(&paths),
        Command::Build { folder, single } => {
            setup::tools(&paths)?;
            if single { site::build_single(&paths, &folder) } else { site::build(&paths, &folder) }
        }
        Command::Serve(options) => {
            let listener = serve::listen(options.port)?;
            if options.watch {
                setup::tools(&paths)?;
                return watch::forever(&paths, &options, listener);
            }
            if options.build {
                setup::tools(&paths)?;
                site::build_if_needed(&paths, &options.folder)?;
            }
            serve::forever(&paths, &options, listener)
        }
        Command::Test { only } => checks::test(&paths, only.as_deref()),
        Command::Trunk => {
            setup::tools(&paths)?;
            trunk::hand_over(&paths)
        }
        Command::Check => pages::check_plan(&paths),
        Command::NewPlan { folder } => new_plan::begin(&paths, &folder),
        Command::Bench { runs } => {
            setup::setup(&paths)?;
            site::build_if_needed(&paths, site::ROOT)?;
            bench::bench(&paths, runs)
        }
    }
}
