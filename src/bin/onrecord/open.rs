//! Finding and opening: folders and patterns become files, compressed files become what they hold.
//!
//! Compression is known by the first bytes, so that it does not matter what a file is called or whether it comes through
//! a pipe. No English text and no JSON begins with these bytes: neither sequence is UTF-8.

use crate::args::Input;
use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A source of bytes that can be read on any thread.
pub type Source = Box<dyn BufRead + Send>;

/// Bytes read at once.
const BUFFER: usize = 1 << 16;

/// The magic bytes of gzip.
const GZIP: [u8; 2] = [0x1F, 0x8B];

/// The magic bytes of a frame of Zstandard.
const ZSTD: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];

/// Skippable frames of Zstandard begin with this and one byte of sixteen before it.
const ZSTD_SKIPPABLE: [u8; 3] = [0x2A, 0x4D, 0x18];

/// A file that was named, or that a folder or a pattern led to; or a sentence about why not.
pub type Found = Result<PathBuf, (Arc<str>, String)>;

/// The files that a path of the command line stands for: itself, the articles of a folder and of the folders in it, or
/// what a pattern such as `2024-*/*.txt` matches. They are looked up as they are asked for, in the order of their names.
pub fn files(path: &Path, input: Option<Input>) -> Box<dyn Iterator<Item = Found> + Send> {
    if path.is_dir() {
        return folder(path, input);
    }
    let name = path.to_string_lossy();
    if path.as_os_str() == "-" || !name.contains(['*', '?', '[']) || path.exists() {
        return Box::new(std::iter::once(Ok(path.to_path_buf())));
    }
    let name: Arc<str> = name.into();
    let fault = |problem: String| Box::new(std::iter::once(Err((name.clone(), problem)))) as Box<_>;
    let mut matches = match glob::glob(&name) {
        Ok(matches) => matches.peekable(),
        Err(e) => return fault(format!("not a pattern: {}", e.msg)),
    };
    if matches.peek().is_none() {
        return fault("no file matches this pattern".into());
    }
    Box::new(matches.flat_map(move |found| match found {
        Ok(path) if path.is_dir() => folder(&path, input),
        Ok(path) => Box::new(std::iter::once(Ok(path))),
        Err(e) => Box::new(std::iter::once(Err((e.path().display().to_string().into(), problem(e.error()))))),
    }))
}

/// The articles of a folder, by the endings of their names.
fn folder(path: &Path, input: Option<Input>) -> Box<dyn Iterator<Item = Found> + Send> {
    let root: Arc<str> = path.display().to_string().into();
    let hidden =
        |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
    let walk = walkdir::WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter();
    let mut found = walk
        .filter_entry(move |entry| !hidden(entry))
        .filter_map(move |entry| match entry {
            Ok(entry) => {
                (entry.file_type().is_file() && is_article(entry.path(), input)).then(|| Ok(entry.into_path()))
            }
            Err(e) => {
                let file = e.path().map_or_else(|| "a folder".into(), |p| p.display().to_string().into());
                let problem = e.io_error().map_or_else(|| "a link that leads back to itself".into(), problem);
                Some(Err((file, problem)))
            }
        })
        .peekable();
    if found.peek().is_none() {
        let wanted = endings(input).map(|e| format!("*.{e}")).collect::<Vec<_>>().join(", ");
        let problem = format!("there is no article in this folder; looked for {wanted} (see --input)");
        return Box::new(std::iter::once(Err((root, problem))));
    }
    Box::new(found)
}

/// Endings of the files that are read in a folder.
fn endings(input: Option<Input>) -> impl Iterator<Item = &'static str> {
    let wanted = move |of: Input| input.is_none_or(|input| input == of);
    let of = [("txt", Input::Text), ("jsonl", Input::Jsonl), ("html", Input::Html), ("htm", Input::Html)];
    // Pages are read only where they are asked for: without --input a file is text unless it is called *.jsonl.
    of.into_iter()
        .filter(move |(_, of)| wanted(*of) && (input.is_some() || *of != Input::Html))
        .map(|(ending, _)| ending)
}

fn is_article(path: &Path, input: Option<Input>) -> bool {
    let inner = uncompressed(path);
    let Some(ending) = inner.extension() else { return false };
    endings(input).any(|e| ending.eq_ignore_ascii_case(e))
}

/// The name of a file without the ending of its compression.
pub fn uncompressed(path: &Path) -> PathBuf {
    match path.extension() {
        Some(e) if ["gz", "zst"].iter().any(|c| e.eq_ignore_ascii_case(c)) => path.with_extension(""),
        _ => path.to_path_buf(),
    }
}

/// Opens a file, or standard input, and decompresses it. `read` counts the bytes that are taken from it.
///
/// # Errors
/// Where it cannot be opened or its first bytes cannot be read.
pub fn open(path: Option<&Path>, read: &Arc<AtomicU64>) -> io::Result<Source> {
    let plain: Box<dyn Read + Send> = match path {
        Some(path) => Box::new(File::open(path)?),
        None => Box::new(io::stdin()),
    };
    let counted = Counted { inner: plain, read: read.clone() };
    let mut source = BufReader::with_capacity(BUFFER, counted);
    let head = loop {
        match source.fill_buf() {
            Ok(head) => break head,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    };
    if head.starts_with(&GZIP) {
        Ok(Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(source))))
    } else if head.starts_with(&ZSTD) || is_skippable(head) {
        Ok(Box::new(BufReader::with_capacity(BUFFER, Frames { source: Some(source), frame: None })))
    } else {
        Ok(Box::new(source))
    }
}

fn is_skippable(head: &[u8]) -> bool {
    head.first().is_some_and(|b| b & 0xF0 == 0x50) && head.get(1..).is_some_and(|h| h.starts_with(&ZSTD_SKIPPABLE))
}

/// A sentence about what went wrong with a file.
pub fn problem(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".into(),
        io::ErrorKind::PermissionDenied => "no permission to read it".into(),
        io::ErrorKind::UnexpectedEof => "the compressed file breaks off".into(),
        _ => format!("cannot be read: {error}"),
    }
}

/// A reader that counts.
struct Counted<R> {
    inner: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// The frames of a file of Zstandard, one after the other: parallel compressors write many.
struct Frames<R: Read> {
    /// What is left of the file; `None` while a frame is being read, or after an error.
    source: Option<R>,
    frame: Option<StreamingDecoder<R, ruzstd::decoding::FrameDecoder>>,
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(frame) = &mut self.frame {
                let n = frame.read(buffer)?;
                if n > 0 || buffer.is_empty() {
                    return Ok(n);
                }
                self.source = self.frame.take().map(StreamingDecoder::into_inner);
            }
            let Some(mut source) = self.source.take() else { return Ok(0) };
            if source.fill_buf()?.is_empty() {
                return Ok(0);
            }
            if is_skippable(source.fill_buf()?) {
                let mut header = [0; 8];
                source.read_exact(&mut header)?;
                let length = u32::from_le_bytes([header[4], header[5], header[6], header[7]]);
                io::copy(&mut (&mut source).take(length.into()), &mut io::sink())?;
                self.source = Some(source);
                continue;
            }
            self.frame = Some(StreamingDecoder::new(source).map_err(io::Error::other)?);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_say_what_a_folder_holds() {
        for (name, input, yes) in [
            ("a.txt", None, true),
            ("a.TXT.gz", None, true),
            ("a.jsonl.zst", None, true),
            ("a.html", None, false),
            ("a.html", Some(Input::Html), true),
            ("a.htm.gz", Some(Input::Html), true),
            ("a.txt", Some(Input::Jsonl), false),
            ("a", None, false),
            ("a.gz", None, false),
        ] {
            assert_eq!(is_article(Path::new(name), input), yes, "{name} {input:?}");
        }
    }

    #[test]
    fn problems_say_what_is_the_matter() {
        let found: Vec<_> = files(Path::new("no-such-folder/*.txt"), None).collect();
        assert_eq!(found, [Err(("no-such-folder/*.txt".into(), "no file matches this pattern".to_string()))]);
    }
}
