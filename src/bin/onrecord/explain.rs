//! `onrecord explain`: why the program says what it says of a quotation, in plain words.

use crate::args::{Knowledge, Reading};

/// `onrecord explain`.
#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// What is read.
    #[command(flatten)]
    pub reading: Reading,

    /// What is known.
    #[command(flatten)]
    pub knowledge: Knowledge,

    /// Only the quotation of this number, as the page prints it
    #[arg(short, long, value_name = "N")]
    pub quotation: Option<usize>,
}

/// Runs the command. Gives the exit status.
pub fn run(_args: &ExplainArgs) -> u8 {
    crate::report::complain("explain is not here yet");
    2
}
