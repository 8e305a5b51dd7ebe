//! Writes every page of the site as complete HTML, or, with `--check`, only says whether the plan is in order.

use std::process::ExitCode;
use strategy_explorer::prerender::{Order, run};

fn main() -> ExitCode {
    let done = Order::from_args(std::env::args().skip(1)).and_then(|order| run(&order));
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
