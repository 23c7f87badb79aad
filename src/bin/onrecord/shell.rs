//! What a shell wants from the program: completions and the manual page, both made from the command line itself.

use crate::args::Args;
use crate::faults::complain;
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

/// `onrecord man`.
#[derive(Debug, clap::Args)]
pub struct ManArgs {
    /// A command, for the page of its own; none for the program's
    pub command: Option<String>,
}

/// Writes a manual page to standard output, as man reads it. Gives the exit status.
pub fn man(args: &ManArgs) -> u8 {
    let mut program = Args::command();
    program.build();
    let about = match &args.command {
        None => Some(program),
        Some(name) => program.find_subcommand(name).cloned(),
    };
    let Some(about) = about else {
        complain("there is no such command; onrecord --help lists them");
        return 2;
    };
    let mut page = Vec::new();
    let ended = clap_mangen::Man::new(about).render(&mut page);
    crate::output_ended(ended.and_then(|()| io::stdout().lock().write_all(&page)), 0)
}
