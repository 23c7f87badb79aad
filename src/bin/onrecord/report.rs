//! Writing: results to standard output.

use crate::args::{Args, Format, Input, Layer};
use crate::faults::Faults;
use crate::files::Piece;
use crate::folder::Folder;
use crate::input::{Failure, Id, Item, Story};
use crate::interrupt;
use onrecord::output::{Options, corenlp, html, json, label_studio, pretty, spacy, web_annotation};
use onrecord::{Analyzer, Document, Scratch};
use rayon::prelude::*;
use std::cell::RefCell;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Lines wider than this are hard to read, however wide the terminal.
const WIDEST: usize = 100;

/// Takes articles, analyses them and writes what comes of it.
pub struct Report<'a> {
    analyzer: Analyzer,
    args: &'a Args,
    options: Options,
    /// The running number of articles, good and bad.
    number: u64,
    faults: Faults,
    line: Vec<u8>,
    scratch: Scratch,
    width: usize,
    /// The page that all articles go into, with `--format html`.
    page: Option<html::Report<io::BufWriter<io::Stdout>>>,
    /// The folder that all articles go into, with formats of several files.
    folder: Option<Folder>,
    /// Tasks written so far, with `--format label-studio`.
    tasks: u64,
}

impl<'a> Report<'a> {
    /// A report of nothing yet.
    ///
    /// # Errors
    /// A sentence where it cannot be written as asked for.
    pub fn new(analyzer: Analyzer, args: &'a Args) -> Result<Self, String> {
        let mut options = Options::new();
        options
            .offsets(args.offsets.unit())
            .tokens(args.layers.contains(&Layer::Tokens))
            .sentences(args.layers.contains(&Layer::Sentences))
            .text(args.layers.contains(&Layer::Text) || args.reading.input == Some(Input::Html))
            .min_confidence(args.min_confidence)
            .explain(args.explain);
        let page = (args.format == Format::Html).then(|| html::Report::new(io::BufWriter::new(io::stdout())));
        let width = width();
        let faults = Faults::new(args.reading.quiet);
        let folder = match (&args.output, args.format.is_folder()) {
            (None, true) => return Err("this format is several files; name a folder for them with --output DIR".into()),
            (Some(_), false) => {
                return Err("--output is for the formats tsv and brat; send other output to a file with > FILE".into());
            }
            (None, false) => None,
            (Some(path), true) => match Folder::new(path, args.format) {
                Ok(folder) => Some(folder),
                Err(e) => return Err(format!("{}: cannot be written: {e}", path.display())),
            },
        };
        Ok(Report {
            analyzer,
            args,
            options,
            number: 0,
            faults,
            line: Vec::new(),
            scratch: Scratch::new(),
            width,
            page,
            folder,
            tasks: 0,
        })
    }

    /// Deals with one article; `file` is the name to use in complaints.
    ///
    /// # Errors
    /// Where standard output cannot be written to.
    pub fn item(&mut self, file: &str, item: Item) -> io::Result<()> {
        self.number += 1;
        match item {
            Ok(story) => match analysed(&self.analyzer, &mut self.scratch, &self.options, story, self.number) {
                Ok((document, options)) => self.document(&document, &options),
                Err(failure) => self.failure(file, failure),
            },
            Err(failure) => self.failure(file, failure),
        }
    }

    /// What reads many articles at once, on threads of its own, while this report is being written.
    pub fn reader(&self) -> Reader<'a> {
        Reader { analyzer: self.analyzer.clone(), options: self.options.clone(), args: self.args }
    }

    /// Writes what came of a batch, as if the articles had come one by one.
    ///
    /// # Errors
    /// Where standard output cannot be written to.
    pub fn batch(&mut self, results: Vec<Analysed>) -> io::Result<()> {
        for Analysed { file, result } in results {
            self.number += 1;
            match result {
                Ok(Ok(Outcome::Line(line))) => print(&line)?,
                Ok(Ok(Outcome::Document(both))) => self.document(&both.0, &both.1)?,
                Ok(Err(e)) => return Err(e),
                Err(failure) => self.failure(&file, failure)?,
            }
        }
        Ok(())
    }

    /// Notes that a file could not be read, and why.
    pub fn unread(&mut self, file: &str, problem: &str) {
        self.faults.unread(file, problem);
    }

    /// Ends what goes over all articles.
    ///
    /// # Errors
    /// Where standard output cannot be written to.
    pub fn finish(&mut self) -> io::Result<()> {
        if self.args.format == Format::LabelStudio {
            self.line.clear();
            self.line.extend_from_slice(if self.tasks == 0 { b"[]\n" } else { b"\n]\n" });
            return print(&self.line);
        }
        self.page.take().map_or(Ok(()), |page| page.finish().map(|_| ()))
    }

    /// The exit status.
    pub fn status(&self) -> u8 {
        self.faults.status()
    }

    fn document(&mut self, document: &Document, options: &Options) -> io::Result<()> {
        if let Some(folder) = &mut self.folder {
            if let Err(e) = folder.add(document, options, self.number) {
                let name = self.args.output.as_deref().map(|p| p.display().to_string()).unwrap_or_default();
                self.faults.unread(&name, format_args!("cannot be written: {e}"));
            }
            return Ok(());
        }
        self.line.clear();
        let value = match self.args.format {
            Format::Spacy => Some(spacy::to_value(document, options)),
            Format::Corenlp => Some(corenlp::to_value(document, options)),
            Format::WebAnnotation => Some(web_annotation::to_value(document, options)),
            Format::LabelStudio => Some(label_studio::to_value(document, options)),
            _ => None,
        };
        if let Some(value) = value {
            return self.value(&value);
        }
        match self.args.format {
            Format::Jsonl => {
                json::append_document(document, options, &mut self.line);
                self.line.push(b'\n');
                print(&self.line)
            }
            Format::Html => {
                let _whole = interrupt::whole();
                self.page.as_mut().map_or(Ok(()), |page| page.add(document, options))
            }
            Format::Pretty => {
                let mut page = String::new();
                if self.number > 1 {
                    page.push('\n');
                    paint(&mut page, pretty::Ink::Faint, &"─".repeat(self.width));
                    page.push_str("\n\n");
                }
                page.push_str(&pretty::to_string(document, options, self.width, &paint));
                let _whole = interrupt::whole();
                let mut out = anstream::stdout().lock();
                out.write_all(page.as_bytes())?;
                out.flush()
            }
            // Written above.
            _ => Ok(()),
        }
    }

    /// Prints a line of JSON, or an element of an array where the format is one.
    fn value(&mut self, value: &serde_json::Value) -> io::Result<()> {
        let array = self.args.format == Format::LabelStudio;
        if array {
            self.line.extend_from_slice(if self.tasks == 0 { b"[\n" } else { b",\n" });
            self.tasks += 1;
        }
        serde_json::to_writer(&mut self.line, value)?;
        if !array {
            self.line.push(b'\n');
        }
        print(&self.line)
    }

    fn failure(&mut self, file: &str, failure: Failure) -> io::Result<()> {
        self.faults.failed(file, &failure);
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

/// An article of a batch, read.
pub struct Analysed {
    file: Arc<str>,
    result: Result<io::Result<Outcome>, Failure>,
}

/// What comes of an article in a batch.
enum Outcome {
    /// Its line of JSON.
    Line(Vec<u8>),
    /// What is still to be set in words.
    Document(Box<(Document, Options)>),
}

/// Reads the articles of a batch.
pub struct Reader<'a> {
    analyzer: Analyzer,
    options: Options,
    args: &'a Args,
}

impl Reader<'_> {
    /// Reads them on all threads of the pool that this is called in. `before` is the running number of the last article
    /// before them.
    pub fn read(&self, pieces: Vec<Piece>, before: u64) -> Vec<Analysed> {
        thread_local! {
            static SCRATCH: RefCell<Scratch> = RefCell::default();
        }
        let one = |(i, piece): (usize, Piece)| {
            let file = piece.file.clone();
            let result = piece.article(&self.args.reading).and_then(|story| {
                let number = before + i as u64 + 1;
                let read = |scratch: &mut Scratch| analysed(&self.analyzer, scratch, &self.options, story, number);
                let (document, options) = SCRATCH.with_borrow_mut(read)?;
                Ok(match self.args.format {
                    Format::Jsonl => Ok(Outcome::Line(json_line(&document, &options))),
                    _ => Ok(Outcome::Document(Box::new((document, options)))),
                })
            });
            Analysed { file, result }
        };
        pieces.into_par_iter().enumerate().map(one).collect()
    }
}

/// A story's document, and how to write it. `number` is its running number, and stands for its line where the analysis
/// fails, which is a fault of the program: one article never stops a run.
fn analysed(
    analyzer: &Analyzer,
    scratch: &mut Scratch,
    options: &Options,
    story: Story,
    number: u64,
) -> Result<(Document, Options), Failure> {
    let mut options = options.clone();
    match &story.id {
        Some(id) => options.id(id),
        None => options.id(number),
    };
    for (name, value) in story.meta {
        options.meta(name, value);
    }
    match caught(|| analyzer.analyze_with(scratch, story.article)) {
        Ok(document) => Ok((document, options)),
        Err(problem) => {
            *scratch = Scratch::default();
            let id = story.id.map_or(Id::Missing, Id::Given);
            Err(Failure { id, line: number, problem })
        }
    }
}

/// What a task gives, or what went wrong where it panics.
fn caught<T>(task: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(task)).map_err(|fault| {
        let told = fault.downcast_ref::<String>().map(String::as_str).or_else(|| fault.downcast_ref::<&str>().copied());
        format!(
            "a fault of onrecord ({}); please report the article that brings it about",
            told.unwrap_or("no reason given")
        )
    })
}

/// A document as a line of JSON.
fn json_line(document: &Document, options: &Options) -> Vec<u8> {
    let mut line = Vec::with_capacity(document.text().len() * 4);
    json::append_document(document, options, &mut line);
    line.push(b'\n');
    line
}

/// A whole line at once, and out with it: a reader at the other end of a pipe waits for it.
fn print(line: &[u8]) -> io::Result<()> {
    let _whole = interrupt::whole();
    let mut out = io::stdout().lock();
    out.write_all(line)?;
    out.flush()
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

/// Columns for text: those of the terminal, within reason.
pub fn width() -> usize {
    let terminal = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    terminal.unwrap_or(WIDEST).clamp(40, WIDEST)
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[test]
    fn a_fault_is_told_and_stops_nothing() {
        assert_eq!(caught(|| 3), Ok(3));
        let fault = caught(|| [1, 2].iter().skip(2).copied().next().expect("a third number")).unwrap_err();
        assert!(fault.contains("a third number") && fault.contains("report"), "{fault}");
    }
}
