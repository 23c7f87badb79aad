//! The `onrecord` program: reads articles from files or standard input and says who is named and who said what.
//!
//! `args` is the command line, `input` turns bytes into articles, `report` writes. This file opens the files.

mod args;
mod input;
mod report;

use args::{Args, Input};
use clap::Parser;
use onrecord::{Analyzer, Dictionary, Error};
use report::{Report, complain};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    let analyzer = match analyzer(&args) {
        Ok(analyzer) => analyzer,
        Err(e) => {
            complain(e);
            return ExitCode::from(2);
        }
    };
    let mut report = Report::new(analyzer, &args);
    match run(&args, &mut report) {
        Ok(()) => ExitCode::from(report.status()),
        // Whoever read the output has seen enough.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(report.status()),
        Err(e) => {
            complain(format_args!("standard output cannot be written to: {e}"));
            ExitCode::from(2)
        }
    }
}

/// The analyzer with the user's dictionaries laid over the curated one.
fn analyzer(args: &Args) -> Result<Analyzer, Error> {
    if args.dict.is_empty() && args.kind.is_empty() {
        return Analyzer::new();
    }
    let mut builder = Dictionary::builder();
    builder.curated();
    for kind in &args.kind {
        builder.kind(kind);
    }
    for file in &args.dict {
        builder.file(file);
    }
    Analyzer::builder().dictionary(builder.build()?).build()
}

/// Goes through all files in order. Fails only where output does.
fn run(args: &Args, report: &mut Report<'_>) -> io::Result<()> {
    let stdin = [Path::new("-").to_path_buf()];
    for path in if args.files.is_empty() { &stdin[..] } else { &args.files } {
        if path.as_os_str() == "-" {
            if args.files.is_empty() && io::stdin().is_terminal() {
                complain("reading the article from the keyboard; end it with Ctrl-D (onrecord --help for help)");
            }
            let how = args.input.unwrap_or(Input::Text);
            read(args, report, how, "standard input", None, &mut io::stdin().lock())?;
            continue;
        }
        let name = path.display().to_string();
        let how = args.input.unwrap_or_else(|| Input::of(path));
        match File::open(path) {
            Ok(file) => read(args, report, how, &name, Some(&name), &mut BufReader::with_capacity(1 << 16, file))?,
            Err(e) => report.unread(&name, &e),
        }
    }
    Ok(())
}

/// Reads one source to its end.
fn read(
    args: &Args,
    report: &mut Report<'_>,
    how: Input,
    file: &str,
    id: Option<&str>,
    source: &mut dyn BufRead,
) -> io::Result<()> {
    match how {
        Input::Text => {
            let mut bytes = Vec::new();
            match source.take(input::LONGEST as u64 + 1).read_to_end(&mut bytes) {
                Ok(_) => report.item(file, input::text(bytes, id)),
                Err(e) => {
                    report.unread(file, &e);
                    Ok(())
                }
            }
        }
        Input::Jsonl => {
            let mut line = Vec::new();
            for number in 1.. {
                match input::next_line(source, &mut line) {
                    Ok(None) => break,
                    Ok(Some(fits)) => report.item(file, input::line(&line, fits, number, &args.keep))?,
                    Err(e) => {
                        report.unread(file, &e);
                        break;
                    }
                }
            }
            Ok(())
        }
    }
}
