//! Writing: results to standard output, complaints to standard error, and what the exit status will be.

use crate::args::{Args, Format, Layer};
use crate::files::Piece;
use crate::input::{Failure, Id, Item, Story};
use onrecord::output::{Options, html, json, pretty};
use onrecord::{Analyzer, Document};
use rayon::prelude::*;
use std::fmt::Display;
use std::io::{self, Write};

/// Lines wider than this are hard to read, however wide the terminal.
pub const WIDEST: usize = 100;

/// Says something on standard error; a standard error that nobody reads is no reason to fail.
pub fn complain(sentence: impl Display) {
    let _ = writeln!(io::stderr().lock(), "onrecord: {sentence}");
}

/// Takes articles, analyses them and writes what comes of it.
pub struct Report<'a> {
    analyzer: Analyzer,
    args: &'a Args,
    options: Options,
    /// The running number of articles, good and bad.
    number: u64,
    failed: bool,
    unread: bool,
    line: Vec<u8>,
    width: usize,
    /// The page that all articles go into, with `--format html`.
    page: Option<html::Report<io::BufWriter<io::Stdout>>>,
}

impl<'a> Report<'a> {
    /// A report of nothing yet.
    pub fn new(analyzer: Analyzer, args: &'a Args) -> Self {
        let mut options = Options::new();
        options
            .offsets(args.offsets.unit())
            .tokens(args.layers.contains(&Layer::Tokens))
            .sentences(args.layers.contains(&Layer::Sentences))
            .min_confidence(args.min_confidence)
            .explain(args.explain);
        let width = terminal_width().unwrap_or(WIDEST).clamp(40, WIDEST);
        let page = (args.format == Format::Html).then(|| html::Report::new(io::BufWriter::new(io::stdout())));
        Report { analyzer, args, options, number: 0, failed: false, unread: false, line: Vec::new(), width, page }
    }

    /// Deals with one article; `file` is the name to use in complaints.
    ///
    /// # Errors
    /// Where standard output cannot be written to.
    pub fn item(&mut self, file: &str, item: Item) -> io::Result<()> {
        self.number += 1;
        match item {
            Ok(story) => {
                let (document, options) = analysed(&self.analyzer, &self.options, story, self.number);
                self.document(&document, &options)
            }
            Err(failure) => self.failure(file, failure),
        }
    }

    /// Deals with many articles at once, on all threads of the pool that this is called in; in order, as if one by one.
    ///
    /// # Errors
    /// Where standard output cannot be written to.
    pub fn batch(&mut self, pieces: Vec<Piece>) -> io::Result<()> {
        let (analyzer, options, args, before) = (&self.analyzer, &self.options, self.args, self.number);
        let results: Vec<_> = pieces
            .into_par_iter()
            .enumerate()
            .map(|(i, piece)| {
                let file = piece.file.clone();
                let result = piece.article(&args.reading).map(|story| {
                    let (document, options) = analysed(analyzer, options, story, before + i as u64 + 1);
                    match args.format {
                        Format::Jsonl => json_line(&document, &options).map(Analysed::Line),
                        _ => Ok(Analysed::Document(Box::new((document, options)))),
                    }
                });
                (file, result)
            })
            .collect();
        for (file, result) in results {
            self.number += 1;
            match result {
                Ok(Ok(Analysed::Line(line))) => print(&line)?,
                Ok(Ok(Analysed::Document(both))) => self.document(&both.0, &both.1)?,
                Ok(Err(e)) => return Err(e),
                Err(failure) => self.failure(&file, failure)?,
            }
        }
        Ok(())
    }

    /// Notes that a file could not be read.
    pub fn unread(&mut self, file: &str, error: &io::Error) {
        self.unread = true;
        complain(unread(file, error));
    }

    /// Ends what goes over all articles.
    ///
    /// # Errors
    /// Where standard output cannot be written to.
    pub fn finish(&mut self) -> io::Result<()> {
        self.page.take().map_or(Ok(()), |page| page.finish().map(|_| ()))
    }

    /// The exit status: 0, 1 where articles failed, 2 where files did.
    pub fn status(&self) -> u8 {
        match (self.unread, self.failed) {
            (true, _) => 2,
            (_, true) => 1,
            _ => 0,
        }
    }

    fn document(&mut self, document: &Document, options: &Options) -> io::Result<()> {
        self.line.clear();
        match self.args.format {
            Format::Jsonl => {
                json::write_document(document, options, &mut self.line)?;
                self.line.push(b'\n');
                print(&self.line)
            }
            Format::Html => self.page.as_mut().map_or(Ok(()), |page| page.add(document, options)),
            Format::Pretty => {
                let mut page = String::new();
                if self.number > 1 {
                    page.push('\n');
                    paint(&mut page, pretty::Ink::Faint, &"─".repeat(self.width));
                    page.push_str("\n\n");
                }
                page.push_str(&pretty::to_string(document, options, self.width, &paint));
                let mut out = anstream::stdout().lock();
                out.write_all(page.as_bytes())?;
                out.flush()
            }
        }
    }

    fn failure(&mut self, file: &str, failure: Failure) -> io::Result<()> {
        self.failed = true;
        complain(format_args!("{file}:{}: {}", failure.line, failure.problem));
        if let Some(page) = &mut self.page {
            page.failed();
        }
        if self.args.format != Format::Jsonl {
            return Ok(());
        }
        self.line.clear();
        let (line, problem) = (Some(failure.line), &*failure.problem);
        match failure.id {
            Id::Given(id) => json::write_failure(id, line, problem, &mut self.line)?,
            Id::Missing => json::write_failure(self.number, line, problem, &mut self.line)?,
            Id::Unknown => json::write_failure((), line, problem, &mut self.line)?,
        }
        self.line.push(b'\n');
        print(&self.line)
    }
}

/// What comes of an article in a batch.
enum Analysed {
    /// Its line of JSON.
    Line(Vec<u8>),
    /// What is still to be set in words.
    Document(Box<(Document, Options)>),
}

/// A story's document, and how to write it. `number` is its running number.
fn analysed(analyzer: &Analyzer, options: &Options, story: Story, number: u64) -> (Document, Options) {
    let mut options = options.clone();
    match story.id {
        Some(id) => options.id(id),
        None => options.id(number),
    };
    for (name, value) in story.meta {
        options.meta(name, value);
    }
    (analyzer.analyze(story.article), options)
}

/// A document as a line of JSON.
fn json_line(document: &Document, options: &Options) -> io::Result<Vec<u8>> {
    let mut line = Vec::with_capacity(document.text().len() * 4);
    json::write_document(document, options, &mut line)?;
    line.push(b'\n');
    Ok(line)
}

/// A whole line at once, and out with it: a reader at the other end of a pipe waits for it.
fn print(line: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(line)?;
    out.flush()
}

/// Why a file could not be read, and what to do.
pub fn unread(file: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => format!("{file}: there is no such file"),
        io::ErrorKind::PermissionDenied => format!("{file}: no permission to read it"),
        io::ErrorKind::IsADirectory => format!("{file}: a directory; name its files, {file}/*.txt"),
        _ => format!("{file}: cannot be read: {error}"),
    }
}

/// The colours: few, and only where they help the eye find speakers.
fn paint(out: &mut String, ink: pretty::Ink, text: &str) {
    use anstyle::{AnsiColor, Style};
    let style = match ink {
        pretty::Ink::Title => Style::new().bold().underline(),
        pretty::Ink::Heading => Style::new().bold().fg_color(Some(AnsiColor::Blue.into())),
        pretty::Ink::Name => Style::new().bold(),
        pretty::Ink::Role => Style::new().fg_color(Some(AnsiColor::Cyan.into())),
        pretty::Ink::Quoted => Style::new().fg_color(Some(AnsiColor::Green.into())),
        pretty::Ink::Warning => Style::new().fg_color(Some(AnsiColor::Yellow.into())),
        pretty::Ink::Faint => Style::new().dimmed(),
        _ => Style::new(),
    };
    use std::fmt::Write;
    let _ = write!(out, "{}{text}{}", style.render(), style.render_reset());
}

/// Columns of the terminal; `None` where standard output is none.
pub fn terminal_width() -> Option<usize> {
    Some(terminal_size::terminal_size_of(io::stdout())?.0.0.into())
}
