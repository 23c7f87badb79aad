//! `onrecord explain`: why the program says what it says of a quotation, in plain words.

use crate::args::{Help, Knowledge, Reading};
use crate::faults::Faults;
use crate::files::{Event, Pieces};
use crate::report;
use onrecord::output::{Options, explain::Explanation};
use onrecord::{Analyzer, QuotationId};
use std::io::{self, Write};

/// `onrecord explain`.
#[derive(Debug, clap::Args)]
#[command(disable_help_flag = true)]
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

    /// What can be asked for.
    #[command(flatten)]
    pub help: Help,
}

/// Runs the command. Gives the exit status.
pub fn run(args: &ExplainArgs) -> u8 {
    let Some(analyzer) = crate::analyzer(&args.knowledge) else { return 2 };
    let mut faults = Faults::new(args.reading.quiet);
    let ended = explain(args, &analyzer, &mut faults);
    crate::output_ended(ended, faults.status())
}

/// Explains the articles one after the other; fails only where standard output does.
fn explain(args: &ExplainArgs, analyzer: &Analyzer, faults: &mut Faults) -> io::Result<()> {
    let width = report::width();
    let mut out = anstream::stdout().lock();
    for (number, event) in Pieces::new(&args.reading).enumerate() {
        let piece = match event {
            Event::Piece(piece) => piece,
            Event::Unread(file, problem) => {
                faults.unread(&file, problem);
                continue;
            }
        };
        let file = piece.file.clone();
        let document = match piece.article(&args.reading) {
            Ok(story) => analyzer.analyze(story.article),
            Err(failure) => {
                faults.failed(&file, &failure);
                continue;
            }
        };
        let all = document.quotations().len();
        let chosen = match args.quotation {
            None => 0..all,
            Some(n) if (1..=all).contains(&n) => n - 1..n,
            Some(n) => {
                faults.unread(
                    &file,
                    match all {
                        0 => format!("there is no quotation {n}; no quotation was found"),
                        _ => format!("there is no quotation {n}; they are numbered 1 to {all}"),
                    },
                );
                continue;
            }
        };
        let mut text = String::new();
        if number > 0 {
            text.push('\n');
        }
        if let Some(name) = document.article().title().or(document.article().id()) {
            text.push_str(&format!("{}\n\n", name.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
        if all == 0 {
            text.push_str("No quotations\n");
        }
        for (i, quotation) in chosen.enumerate() {
            if i > 0 {
                text.push('\n');
            }
            let id = QuotationId(u32::try_from(quotation).unwrap_or(u32::MAX));
            if let Some(explanation) = Explanation::of(&document, id, &Options::new()) {
                text.push_str(&explanation.to_text(width));
            }
        }
        out.write_all(text.as_bytes())?;
        out.flush()?;
    }
    Ok(())
}
