//! Steps: each says what it does and how long it took, and, where no program speaks for it, that it still moves. A step may
//! also go on beside others.

use anyhow::{Context, Result, anyhow};
use std::io::{IsTerminal, Write, stdout};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How often a step says that it moves where lines stay, as in a log.
const EVERY: u64 = 10;

/// Names a piece of work of a program that speaks for itself, does it and says how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {name}");
    let start = Instant::now();
    let done = work().with_context(|| name.to_owned())?;
    println!("  {name}: {}", spent(start.elapsed()));
    Ok(done)
}

/// The same for work that says nothing: its seconds are counted in sight.
pub(crate) fn counted<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    step(name, || {
        let _moving = Moving::start(name, Instant::now());
        work()
    })
}

/// Work that goes on beside the steps and is silent meanwhile.
pub(crate) struct Beside {
    name: &'static str,
    start: Instant,
    work: JoinHandle<(Result<()>, Duration)>,
}

impl Beside {
    pub(crate) fn start(name: &'static str, work: impl FnOnce() -> Result<()> + Send + 'static) -> Self {
        println!("▸ {name}, beside the next steps");
        let start = Instant::now();
        let work = move || {
            let done = work();
            (done, start.elapsed())
        };
        Self { name, start, work: thread::spawn(work) }
    }

    /// Waits until it is done, and says how long it took.
    pub(crate) fn wait(self) -> Result<()> {
        let moving = Moving::start(self.name, self.start);
        let (done, took) = self.work.join().map_err(|_| anyhow!("{} has stopped", self.name))?;
        drop(moving);
        done.with_context(|| self.name.to_owned())?;
        println!("  {}: {}", self.name, spent(took));
        Ok(())
    }
}

/// Counts the seconds of a piece of work in sight, as long as it lives.
struct Moving {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Moving {
    fn start(name: &str, start: Instant) -> Self {
        let name = name.to_owned();
        let (stop, stopped) = channel();
        let thread = thread::spawn(move || {
            let screen = stdout().is_terminal();
            while stopped.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                say(&name, start.elapsed().as_secs(), screen);
            }
            if screen {
                // Clears the line.
                print!("\r\x1b[K");
                flush();
            }
        });
        Self { stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for Moving {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // It only prints; there is nothing to learn from how it ended.
            drop(thread.join());
        }
    }
}

fn say(name: &str, seconds: u64, screen: bool) {
    if screen {
        print!("\r\x1b[K  {name} … {seconds} s");
        flush();
    } else if seconds.is_multiple_of(EVERY) {
        println!("  {name} … {seconds} s");
    }
}

/// A screen that cannot be written to has nobody before it.
fn flush() {
    drop(stdout().flush());
}

/// A time as people read it.
pub(crate) fn spent(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 60.. => format!("{} min {:02} s", seconds / 60, seconds % 60),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn times_read_well() {
        assert_eq!(spent(Duration::from_millis(1234)), "1.2 s");
        assert_eq!(spent(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn what_goes_wrong_beside_is_told_by_its_name() {
        assert!(Beside::start("well", || Ok(())).wait().is_ok());
        let error = Beside::start("packages", || bail!("no network")).wait().unwrap_err();
        assert_eq!(format!("{error:#}"), "packages: no network");
    }
}
