//! What went wrong: complaints on standard error, and the exit status that comes of them.

use crate::input::Failure;
use crate::progress;
use std::fmt::Display;
use std::io::{self, Write};

/// Says something on standard error; a standard error that nobody reads is no reason to fail.
pub fn complain(sentence: impl Display) {
    progress::aside(|| {
        let _ = writeln!(io::stderr().lock(), "onrecord: {sentence}");
    });
}

/// What went wrong so far.
#[derive(Debug, Default)]
pub struct Faults {
    quiet: bool,
    failed: bool,
    unread: bool,
}

impl Faults {
    /// Nothing yet. A quiet program remembers and says nothing.
    pub fn new(quiet: bool) -> Self {
        Faults { quiet, ..Faults::default() }
    }

    /// An article that could not be read.
    pub fn failed(&mut self, file: &str, failure: &Failure) {
        self.failed = true;
        if !self.quiet {
            complain(format_args!("{file}:{}: {}", failure.line, failure.problem));
        }
    }

    /// A file that could not be read or written, and why.
    pub fn unread(&mut self, file: &str, problem: impl Display) {
        self.unread = true;
        if !self.quiet {
            complain(format_args!("{file}: {problem}"));
        }
    }

    /// The exit status: 0, 1 where articles failed, 2 where files did.
    pub fn status(&self) -> u8 {
        match (self.unread, self.failed) {
            (true, _) => 2,
            (_, true) => 1,
            _ => 0,
        }
    }
}
