//! The command line as a type.

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt};

/// What the caller asks for, and of whose plan.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Order {
    pub(crate) command: Command,
    /// The folder of other seeds than the repository's own.
    pub(crate) seeds: Option<String>,
}

/// What the caller asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Setup,
    Serve(Serve),
    Build {
        /// The folder of the server the site is for, as in [`Serve`], or the whole address it will have.
        folder: String,
        /// Whether only the one file is wanted that carries the whole site.
        single: bool,
    },
    Test {
        only: Option<String>,
    },
    Check,
    /// The skeleton of another city's seeds.
    NewPlan {
        folder: String,
    },
    /// What Trunk calls to get the site.
    Trunk,
    Bench {
        runs: u32,
    },
}

/// How the site is to be served.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Serve {
    pub(crate) port: u16,
    /// The folder of the server the site lies in; begins and ends with a slash.
    pub(crate) folder: String,
    pub(crate) build: bool,
    /// Whether what is changed is to be seen at once.
    pub(crate) watch: bool,
}

pub(crate) fn parse() -> Result<Order> {
    read(lexopt::Parser::from_env())
}

fn read(mut parser: lexopt::Parser) -> Result<Order> {
    let mut name = None;
    let mut serve = Serve { port: 8080, folder: "/".to_owned(), build: true, watch: false };
    let (mut only, mut seeds, mut new) = (None, None, None);
    let mut runs = 5;
    let mut single = false;
    while let Some(arg) = parser.next()? {
        match (arg, name.as_deref()) {
            (Long("help") | Short('h'), _) => return Ok(Order { command: Command::Help, seeds }),
            (Value(value), None) => name = Some(value.string()?),
            (Long("port"), Some("serve")) => {
                serve.port = parser.value()?.parse().context("--port wants a number up to 65535")?;
            }
            (Long("folder"), Some("serve" | "build")) => {
                let folder = parser.value()?.string()?;
                serve.folder = match folder.trim_matches('/') {
                    "" => "/".to_owned(),
                    inner => format!("/{inner}/"),
                };
            }
            (Long("site"), Some("build")) => {
                let site = parser.value()?.string()?;
                if !site.starts_with("https://") && !site.starts_with("http://") {
                    bail!("--site wants the whole address the site will have: https://…/");
                }
                serve.folder = site;
            }
            (Long("single"), Some("build")) => single = true,
            (Long("seeds"), Some("serve" | "build" | "check")) => seeds = Some(parser.value()?.string()?),
            (Value(value), Some("new-plan")) if new.is_none() => new = Some(value.string()?),
            (Long("no-build"), Some("serve")) => serve.build = false,
            (Long("watch"), Some("serve")) => serve.watch = true,
            (Long("only"), Some("test")) => only = Some(parser.value()?.string()?),
            (Long("runs"), Some("bench")) => runs = parser.value()?.parse().context("--runs wants a number")?,
            (other, _) => return Err(other.unexpected().into()),
        }
    }
    let command = match name.as_deref() {
        None | Some("help") => Command::Help,
        Some("setup") => Command::Setup,
        Some("serve") => Command::Serve(serve),
        Some("build") => Command::Build { folder: serve.folder, single },
        Some("test") => Command::Test { only },
        Some("check") => Command::Check,
        Some("trunk") => Command::Trunk,
        Some("bench") => Command::Bench { runs },
        Some("new-plan") => Command::NewPlan { folder: new.context("new-plan wants the name of a folder")? },
        Some(other) => bail!("there is no command `{other}`; `cargo xtask help` lists them"),
    };
    Ok(Order { command, seeds })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(args: &[&str]) -> Result<Command> {
        read(lexopt::Parser::from_args(args)).map(|order| order.command)
    }

    #[test]
    fn a_folder_gets_its_slashes() {
        let serve =
            |folder: &str| Command::Serve(Serve { port: 81, folder: folder.to_owned(), build: false, watch: false });
        let given = |folder| of(&["serve", "--port", "81", "--folder", folder, "--no-build"]).unwrap();
        assert_eq!(given("machi/keikaku"), serve("/machi/keikaku/"));
        assert_eq!(given("/"), serve("/"));
        let built = of(&["build", "--folder", "machi/keikaku/"]).unwrap();
        assert_eq!(built, Command::Build { folder: "/machi/keikaku/".to_owned(), single: false });
    }

    #[test]
    fn a_site_is_a_whole_address() {
        let built = of(&["build", "--single", "--site", "https://city.example/keikaku/"]).unwrap();
        assert_eq!(built, Command::Build { folder: "https://city.example/keikaku/".to_owned(), single: true });
        assert!(of(&["build", "--site", "city.example"]).is_err());
    }

    #[test]
    fn an_option_belongs_to_its_command() {
        assert_eq!(of(&["test", "--only", "html"]).unwrap(), Command::Test { only: Some("html".to_owned()) });
        assert!(of(&["build", "--port", "81"]).is_err());
        assert!(of(&["fly"]).is_err());
        assert!(of(&["new-plan"]).is_err());
        assert_eq!(of(&["new-plan", "my-city"]).unwrap(), Command::NewPlan { folder: "my-city".to_owned() });
        let order = read(lexopt::Parser::from_args(["check", "--seeds", "my-city"])).unwrap();
        assert_eq!(order, Order { command: Command::Check, seeds: Some("my-city".to_owned()) });
        assert!(of(&["serve", "--port", "99999"]).is_err());
    }
}
