//! What a shell wants from the program: completions and the manual page, both made from the command line itself.

use crate::args::Args;
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::{self, Write};

/// `onrecord completions`.
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// The shell
    pub shell: Shell,
}

/// Writes the completions of a shell to standard output. Gives the exit status.
pub fn completions(args: &CompletionsArgs) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "onrecord", &mut script);
    crate::output_ended(io::stdout().lock().write_all(&script), 0)
}

/// Writes the manual page to standard output, as man reads it. Gives the exit status.
pub fn man() -> u8 {
    let mut page = Vec::new();
    let ended = clap_mangen::Man::new(Args::command()).render(&mut page);
    crate::output_ended(ended.and_then(|()| io::stdout().lock().write_all(&page)), 0)
}
