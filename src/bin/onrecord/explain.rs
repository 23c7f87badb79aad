//! `onrecord explain`: why the program says what it says of a quotation, in plain words.

use crate::args::{Knowledge, Reading};
use crate::files::{Event, Pieces};
use crate::report::{WIDEST, complain, terminal_width, unread};
use onrecord::output::{Options, explain::Explanation};
use onrecord::{Analyzer, QuotationId};
use std::io::{self, Write};

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
pub fn run(args: &ExplainArgs) -> u8 {
    let analyzer = match crate::analyzer(&args.knowledge) {
        Ok(analyzer) => analyzer,
        Err(e) => {
            complain(e);
            return 2;
        }
    };
    let mut status = 0;
    let ended = explain(args, &analyzer, &mut status);
    crate::output_ended(ended, status)
}

/// Explains the articles one after the other; fails only where standard output does.
fn explain(args: &ExplainArgs, analyzer: &Analyzer, status: &mut u8) -> io::Result<()> {
    let width = terminal_width().unwrap_or(WIDEST).clamp(40, WIDEST);
    let mut out = anstream::stdout().lock();
    for (number, event) in Pieces::new(&args.reading).enumerate() {
        let piece = match event {
            Event::Piece(piece) => piece,
            Event::Unread(file, error) => {
                complain(unread(&file, &error));
                *status = 2;
                continue;
            }
        };
        let file = piece.file.clone();
        let document = match piece.article(&args.reading) {
            Ok(story) => analyzer.analyze(story.article),
            Err(failure) => {
                complain(format_args!("{file}:{}: {}", failure.line, failure.problem));
                *status = (*status).max(1);
                continue;
            }
        };
        let all = document.quotations().len();
        let chosen = match args.quotation {
            None => 0..all,
            Some(n) if (1..=all).contains(&n) => n - 1..n,
            Some(n) => {
                complain(match all {
                    0 => format!("{file}: there is no quotation {n}; no quotation was found"),
                    _ => format!("{file}: there is no quotation {n}; they are numbered 1 to {all}"),
                });
                *status = 2;
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
