//! `onrecord dict`: looks after dictionaries. `check` reads files of a user's own and says what is wrong with them; `find`
//! says what the dictionary knows under a name.

use crate::args::Knowledge;
use std::path::PathBuf;

/// `onrecord dict`.
#[derive(Debug, clap::Args)]
pub struct DictArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: DictCommand,
}

/// What `onrecord dict` can do.
#[derive(Debug, clap::Subcommand)]
pub enum DictCommand {
    /// Say what is wrong with dictionaries of your own
    Check {
        /// Dictionaries (TSV)
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,

        /// Allow a kind of your own, such as product; may be repeated
        #[arg(long, value_name = "KIND")]
        kind: Vec<String>,
    },
    /// Say what the dictionary knows under a name
    Find {
        /// The name, in one argument or several
        #[arg(value_name = "NAME", required = true)]
        name: Vec<String>,

        /// What is known.
        #[command(flatten)]
        knowledge: Knowledge,
    },
}

/// Runs the command. Gives the exit status.
pub fn run(args: &DictArgs) -> u8 {
    crate::report::complain(match args.command {
        DictCommand::Check { .. } => "dict check is not here yet",
        DictCommand::Find { .. } => "dict find is not here yet",
    });
    2
}
