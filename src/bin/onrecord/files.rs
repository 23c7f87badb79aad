//! Pieces: the files of the command line become raw bytes, one article each, in order and in constant memory.
//!
//! A [`Piece`] is raw bytes and where they come from. It becomes an article by [`Piece::article`], which needs nothing
//! else, so that pieces can be read here one after the other and understood elsewhere, many at a time.

use crate::args::{Input, Reading};
use crate::input::{self, Item};
use crate::open::{self, Found, Source};
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

/// What the program reads next.
pub enum Event {
    /// The bytes of one article.
    Piece(Piece),
    /// A file that cannot be read, or not to its end, and a sentence about why.
    Unread(Arc<str>, String),
}

/// The bytes of one article, good or bad.
pub struct Piece {
    /// The name of the file for complaints.
    pub file: Arc<str>,
    bytes: Vec<u8>,
    how: How,
}

/// How the bytes are to be understood.
enum How {
    /// A line of JSON: its number in the file from 1, and whether it is whole.
    Line { number: u64, fits: bool },
    /// A whole file, which gives its name to the article unless it is standard input.
    Text { named: bool },
    /// A page of HTML, named likewise.
    Html { named: bool },
}

impl Piece {
    /// How many bytes it has.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Reads the bytes as an article.
    pub fn article(self, reading: &Reading) -> Item {
        match self.how {
            How::Line { number, fits } => input::line(&self.bytes, fits, number, &reading.fields, &reading.keep),
            How::Text { named } => input::text(self.bytes, named.then_some(&*self.file)),
            How::Html { named } => input::html(&self.bytes, named.then_some(&*self.file), &reading.keep),
        }
    }
}

/// All pieces of all files, in order.
pub struct Pieces<'a> {
    reading: &'a Reading,
    paths: std::vec::IntoIter<PathBuf>,
    found: Option<Box<dyn Iterator<Item = Found> + Send>>,
    open: Option<Lines>,
    read: Arc<AtomicU64>,
}

/// A file of lines that is being read.
struct Lines {
    file: Arc<str>,
    source: Source,
    number: u64,
}

impl<'a> Pieces<'a> {
    /// The pieces of what the command line names.
    pub fn new(reading: &'a Reading) -> Self {
        let mut paths = reading.files.clone();
        if paths.is_empty() {
            if io::stdin().is_terminal() && !reading.quiet {
                crate::faults::complain(
                    "reading the article from the keyboard; end it with Ctrl-D (onrecord --help for help)",
                );
            }
            paths.push("-".into());
        }
        Pieces { reading, paths: paths.into_iter(), found: None, open: None, read: Arc::default() }
    }

    /// The counter of the bytes read so far, compressed ones as they are.
    pub fn counter(&self) -> Arc<AtomicU64> {
        self.read.clone()
    }

    /// The size of all files, in bytes; `None` where it cannot be known, as of a pipe.
    pub fn size(&self) -> Option<u64> {
        let files = self.paths.as_slice().iter().flat_map(|path| open::files(path, self.reading.input));
        let sizes = files.flatten().map(|file| {
            let about = std::fs::metadata(file).ok()?;
            about.is_file().then_some(about.len())
        });
        sizes.sum()
    }

    /// Opens a file: an event at once where it is one article or unreadable, none where its lines follow.
    fn open(&mut self, path: &Path) -> Option<Event> {
        let standard = path.as_os_str() == "-";
        let file: Arc<str> = if standard { "standard input".into() } else { path.display().to_string().into() };
        let how = self.reading.input.unwrap_or_else(|| match standard {
            true => Input::Text,
            false => Input::of(&open::uncompressed(path)),
        });
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if self.reading.input.is_none() && ["html", "htm"].contains(&ending) && !self.reading.quiet {
            crate::faults::complain(format_args!(
                "{file}: read as text, tags and all; --input html takes the article out"
            ));
        }
        let source = match open::open((!standard).then_some(path), &self.read) {
            Ok(source) => source,
            Err(e) => return Some(Event::Unread(file, open::problem(&e))),
        };
        if how == Input::Jsonl {
            self.open = Some(Lines { file, source, number: 0 });
            return None;
        }
        let mut bytes = Vec::new();
        if let Err(e) = source.take(input::LONGEST as u64 + 1).read_to_end(&mut bytes) {
            return Some(Event::Unread(file, open::problem(&e)));
        }
        let named = !standard;
        let how = if how == Input::Html { How::Html { named } } else { How::Text { named } };
        Some(Event::Piece(Piece { file, bytes, how }))
    }

    /// The next line of the file that is open.
    fn line(&mut self) -> Option<Event> {
        let mut lines = self.open.take()?;
        let mut bytes = Vec::new();
        match input::next_line(&mut *lines.source, &mut bytes) {
            Ok(None) => None,
            Ok(Some(fits)) => {
                lines.number += 1;
                let (file, number) = (lines.file.clone(), lines.number);
                self.open = Some(lines);
                Some(Event::Piece(Piece { file, bytes, how: How::Line { number, fits } }))
            }
            Err(e) => Some(Event::Unread(lines.file, open::problem(&e))),
        }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.line() {
                return Some(event);
            }
            match self.found.as_mut().and_then(Iterator::next) {
                Some(Ok(path)) => {
                    if let Some(event) = self.open(&path) {
                        return Some(event);
                    }
                }
                Some(Err((file, problem))) => return Some(Event::Unread(file, problem)),
                None => {
                    let path = self.paths.next()?;
                    self.found = Some(open::files(&path, self.reading.input));
                }
            }
        }
    }
}
