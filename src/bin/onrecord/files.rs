//! Opening: the files of the command line become pieces of input, one article each, in order and in constant memory.
//!
//! A [`Piece`] is raw bytes and where they come from. It becomes an article by [`Piece::article`], which needs nothing
//! else, so that pieces can be read here one after the other and understood elsewhere, many at a time.

use crate::args::{Input, Reading};
use crate::input::{self, Item};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the program reads next.
pub enum Event {
    /// The bytes of one article.
    Piece(Piece),
    /// A file that cannot be read, or not to its end.
    Unread(Arc<str>, io::Error),
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
}

impl Piece {
    /// How many bytes it has.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Reads the bytes as an article.
    pub fn article(self, reading: &Reading) -> Item {
        match self.how {
            How::Line { number, fits } => input::line(&self.bytes, fits, number, &reading.keep),
            How::Text { named } => input::text(self.bytes, named.then_some(&*self.file)),
        }
    }
}

/// All pieces of all files, in order.
pub struct Pieces<'a> {
    reading: &'a Reading,
    left: std::vec::IntoIter<PathBuf>,
    open: Option<Lines>,
}

/// A file of lines that is being read.
struct Lines {
    file: Arc<str>,
    source: Box<dyn BufRead + Send>,
    number: u64,
}

impl<'a> Pieces<'a> {
    /// The pieces of what the command line names.
    pub fn new(reading: &'a Reading) -> Self {
        let mut files = reading.files.clone();
        if files.is_empty() {
            if io::stdin().is_terminal() {
                crate::report::complain(
                    "reading the article from the keyboard; end it with Ctrl-D (onrecord --help for help)",
                );
            }
            files.push("-".into());
        }
        Pieces { reading, left: files.into_iter(), open: None }
    }

    /// Opens a file: an event at once where it is one article or unreadable, none where its lines follow.
    fn open(&mut self, path: &Path) -> Option<Event> {
        let standard = path.as_os_str() == "-";
        let file: Arc<str> = if standard { "standard input".into() } else { path.display().to_string().into() };
        let how = self.reading.input.unwrap_or_else(|| if standard { Input::Text } else { Input::of(path) });
        let opened: io::Result<Box<dyn BufRead + Send>> = match standard {
            true => Ok(Box::new(BufReader::new(io::stdin()))),
            false => File::open(path).map(|f| Box::new(BufReader::with_capacity(1 << 16, f)) as _),
        };
        let source = match opened {
            Ok(source) => source,
            Err(e) => return Some(Event::Unread(file, e)),
        };
        match how {
            Input::Jsonl => {
                self.open = Some(Lines { file, source, number: 0 });
                None
            }
            Input::Text => {
                let mut bytes = Vec::new();
                Some(match source.take(input::LONGEST as u64 + 1).read_to_end(&mut bytes) {
                    Ok(_) => Event::Piece(Piece { file, bytes, how: How::Text { named: !standard } }),
                    Err(e) => Event::Unread(file, e),
                })
            }
        }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(mut lines) = self.open.take() {
                let mut bytes = Vec::new();
                match input::next_line(&mut *lines.source, &mut bytes) {
                    Ok(None) => continue,
                    Ok(Some(fits)) => {
                        lines.number += 1;
                        let (file, number) = (lines.file.clone(), lines.number);
                        self.open = Some(lines);
                        return Some(Event::Piece(Piece { file, bytes, how: How::Line { number, fits } }));
                    }
                    Err(e) => return Some(Event::Unread(lines.file, e)),
                }
            }
            let path = self.left.next()?;
            if let Some(event) = self.open(&path) {
                return Some(event);
            }
        }
    }
}
