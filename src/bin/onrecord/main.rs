//! The `onrecord` program: reads articles from files or standard input and says who is named and who said what.
//!
//! `args` is the command line, `open` finds and opens what it names, `files` cuts that into pieces, `input` makes articles
//! of them, `report` writes; `progress` and `interrupt` are for whoever waits. Each command has a file of its own; this
//! one calls them. With `--jobs` articles are read in batches, all cores at work on one batch.

mod args;
mod dict;
mod explain;
mod faults;
mod files;
mod folder;
mod input;
mod interrupt;
mod open;
mod progress;
mod report;
mod shell;
mod sources;

use args::{Args, Command, Knowledge};
use clap::Parser;
use faults::complain;
use files::{Event, Piece, Pieces};
use onrecord::{Analyzer, Dictionary, Error};
use progress::Progress;
use report::{Analysed, Report};
use std::io;
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    let args = Args::parse();
    interrupt::listen();
    let status = match &args.command {
        None => read(&args),
        Some(Command::Sources(args)) => sources::run(args),
        Some(Command::Dict(args)) => dict::run(args),
        Some(Command::Explain(args)) => explain::run(args),
        Some(Command::Completions(args)) => shell::completions(args),
        Some(Command::Man(args)) => shell::man(args),
    };
    ExitCode::from(status)
}

/// Reads articles and reports on each: what the program does without a command. Gives the exit status.
fn read(args: &Args) -> u8 {
    let Some(analyzer) = analyzer(&args.knowledge) else { return 2 };
    let mut report = match Report::new(analyzer, args) {
        Ok(report) => report,
        Err(e) => {
            complain(e);
            return 2;
        }
    };
    let ended = match args.jobs {
        1 => run(args, &mut report),
        jobs => match rayon::ThreadPoolBuilder::new().num_threads(jobs).build() {
            Ok(pool) => run_in_batches(args, &mut report, &pool),
            Err(e) => {
                complain(format_args!("the threads for --jobs cannot be started: {e}"));
                return 2;
            }
        },
    };
    output_ended(ended.and_then(|()| report.finish()), report.status())
}

/// The exit status of a command whose output ended like this.
pub fn output_ended(ended: io::Result<()>, status: u8) -> u8 {
    match ended {
        Ok(()) => status,
        // Whoever read the output has seen enough.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => status,
        Err(e) => {
            complain(format_args!("standard output cannot be written to: {e}"));
            2
        }
    }
}

/// The analyzer with the user's dictionaries laid over the curated one; `None` where one of them is wrong, which it says.
fn analyzer(knowledge: &Knowledge) -> Option<Analyzer> {
    let mut analyzer = Analyzer::builder();
    analyzer.clubs(knowledge.clubs.rule()).nested(knowledge.nested);
    let built = dictionary(knowledge).and_then(|dictionary| analyzer.dictionary(dictionary).build());
    built.map_err(complain).ok()
}

/// The curated dictionary with the user's laid over it.
pub fn dictionary(knowledge: &Knowledge) -> Result<Dictionary, Error> {
    if knowledge.dict.is_empty() && knowledge.kind.is_empty() {
        return Dictionary::curated();
    }
    let mut builder = Dictionary::builder();
    builder.curated();
    for kind in &knowledge.kind {
        builder.kind(kind);
    }
    for file in &knowledge.dict {
        builder.file(file);
    }
    builder.build()
}

/// Goes through all files in order. Fails only where output does.
fn run(args: &Args, report: &mut Report<'_>) -> io::Result<()> {
    let pieces = Pieces::new(&args.reading);
    let mut progress = Progress::start(&pieces, args.reading.quiet);
    for event in pieces {
        match event {
            Event::Piece(piece) => {
                let file = piece.file.clone();
                report.item(&file, piece.article(&args.reading))?;
                progress.article();
            }
            Event::Unread(file, error) => report.unread(&file, &error),
        }
    }
    Ok(())
}

/// So many bytes of input are a batch: enough that the cores seldom wait for each other, and little memory, since one batch
/// is held while the next is read.
const BATCH: usize = 2 << 20;

/// Goes through all files in order, a batch at a time: while one is analysed, the one before is written and the next is
/// read. Fails only where output does.
fn run_in_batches(args: &Args, report: &mut Report<'_>, pool: &rayon::ThreadPool) -> io::Result<()> {
    let reader = report.reader();
    let mut pieces = Pieces::new(&args.reading);
    let mut progress = Progress::start(&pieces, args.reading.quiet);
    let mut next = Batch::read(&mut pieces, &mut progress);
    let (mut number, mut before): (u64, Option<Done>) = (0, None);
    while let Some(batch) = next {
        let (count, unread) = (batch.pieces.len() as u64, batch.unread);
        let (mut results, mut written) = (Vec::new(), Ok(()));
        next = pool.in_place_scope(|scope| {
            scope.spawn(|_| results = reader.read(batch.pieces, number));
            written = before.take().map_or(Ok(()), |done| done.write(report));
            if written.is_ok() { Batch::read(&mut pieces, &mut progress) } else { None }
        });
        written?;
        number += count;
        before = Some(Done { results, unread });
    }
    before.map_or(Ok(()), |done| done.write(report))
}

/// Articles that are analysed together, and a file behind them that could not be read.
struct Batch {
    pieces: Vec<Piece>,
    unread: Option<(Arc<str>, String)>,
}

impl Batch {
    /// The next batch; `None` at the end.
    fn read(pieces: &mut Pieces<'_>, progress: &mut Progress) -> Option<Batch> {
        let mut batch = Batch { pieces: Vec::new(), unread: None };
        let mut bytes = 0;
        while bytes < BATCH && batch.unread.is_none() {
            match pieces.next() {
                Some(Event::Piece(piece)) => {
                    bytes += piece.len();
                    batch.pieces.push(piece);
                    progress.article();
                }
                Some(Event::Unread(file, problem)) => batch.unread = Some((file, problem)),
                None => break,
            }
        }
        (!batch.pieces.is_empty() || batch.unread.is_some()).then_some(batch)
    }
}

/// A batch that was analysed.
struct Done {
    results: Vec<Analysed>,
    unread: Option<(Arc<str>, String)>,
}

impl Done {
    fn write(self, report: &mut Report<'_>) -> io::Result<()> {
        report.batch(self.results)?;
        if let Some((file, problem)) = self.unread {
            report.unread(&file, &problem);
        }
        Ok(())
    }
}
