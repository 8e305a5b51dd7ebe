//! The page in the browser: takes the prerendered HTML over and makes it live.

fn main() {
    strategy_explorer::start();
}
