//! How far the program has come: a bar on the terminal with rate and remaining time, and on nothing but a terminal.

use crate::files::Pieces;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

/// The one bar, which complaints must not write across.
static BAR: OnceLock<ProgressBar> = OnceLock::new();

/// Drawn this often a second at most.
const RATE: u8 = 8;

/// Where the program is in its input.
pub struct Progress {
    bar: Option<(ProgressBar, Arc<AtomicU64>)>,
    articles: u64,
}

impl Progress {
    /// Begins to count. A bar is drawn where standard error is a terminal and the results do not run past on it.
    pub fn start(pieces: &Pieces<'_>, quiet: bool) -> Progress {
        let shown = !quiet && io::stderr().is_terminal() && !io::stdout().is_terminal();
        let bar = shown.then(|| {
            let (bar, template) = match pieces.size() {
                Some(size) => (ProgressBar::new(size), "{bar:30} {percent:>3} %  {msg}  {bytes_per_sec}  {eta} left"),
                None => (ProgressBar::no_length(), "{spinner} {bytes}  {msg}  {bytes_per_sec}"),
            };
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(RATE));
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style);
            }
            let _ = BAR.set(bar.clone());
            (bar, pieces.counter())
        });
        Progress { bar, articles: 0 }
    }

    /// One more article is done.
    pub fn article(&mut self) {
        self.articles += 1;
        if let Some((bar, read)) = &self.bar {
            bar.set_position(read.load(Ordering::Relaxed));
            bar.set_message(format!("{} articles", self.articles));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((bar, _)) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// Does something that writes on the terminal, with the bar out of the way.
pub fn aside(write: impl FnOnce()) {
    match BAR.get() {
        Some(bar) => bar.suspend(write),
        None => write(),
    }
}
