//! The crate's one error type.

use std::fmt;

/// Why something could not be done. Opaque, so that new reasons break nobody; ask [`Error::kind`] for the class.
///
/// ```
/// use onrecord::{Dictionary, ErrorKind};
/// let error = Dictionary::builder().tsv("people.tsv", "name\tkind\nAna Ruiz\tpersn\n").build().unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Dictionary);
/// assert!(error.to_string().starts_with("people.tsv:2: unknown kind \"persn\""));
/// ```
#[derive(Debug)]
pub struct Error(Box<Repr>);

/// The classes of [`Error`].
///
/// ```
/// use onrecord::{Dictionary, ErrorKind};
/// let error = Dictionary::builder().file("/no/such/file.tsv").build().unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Io);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A dictionary file or entry is not as it should be.
    Dictionary,
    /// A file could not be read.
    Io,
    /// An article or a gold record is not of the form expected.
    Input,
}

#[derive(Debug, thiserror::Error)]
enum Repr {
    #[error("{file}:{line}: {problem}")]
    Dictionary { file: String, line: usize, problem: String },
    #[error("{path}: {source}")]
    Io { path: String, source: std::io::Error },
    #[error("{0}")]
    #[cfg_attr(not(any(feature = "eval", feature = "html-input", feature = "sources")), allow(dead_code))]
    Input(String),
}

impl Error {
    /// The class of the error.
    ///
    /// ```
    /// let error = onrecord::Dictionary::builder().tsv("a.tsv", "kind\nperson\n").build().unwrap_err();
    /// assert_eq!(error.kind(), onrecord::ErrorKind::Dictionary);
    /// ```
    pub fn kind(&self) -> ErrorKind {
        match *self.0 {
            Repr::Dictionary { .. } => ErrorKind::Dictionary,
            Repr::Io { .. } => ErrorKind::Io,
            Repr::Input(_) => ErrorKind::Input,
        }
    }

    pub(crate) fn dictionary(file: &str, line: usize, problem: impl Into<String>) -> Self {
        Error(Box::new(Repr::Dictionary { file: file.into(), line, problem: problem.into() }))
    }

    /// The line that is meant, 0 for a whole file, and what is wrong with it.
    pub(crate) fn line_and_problem(&self) -> (usize, String) {
        match &*self.0 {
            Repr::Dictionary { line, problem, .. } => (*line, problem.clone()),
            Repr::Io { source, .. } => (0, source.to_string()),
            Repr::Input(problem) => (0, problem.clone()),
        }
    }

    pub(crate) fn io(path: &str, source: std::io::Error) -> Self {
        Error(Box::new(Repr::Io { path: path.into(), source }))
    }

    #[cfg_attr(not(any(feature = "eval", feature = "html-input", feature = "sources")), allow(dead_code))]
    pub(crate) fn input(problem: impl Into<String>) -> Self {
        Error(Box::new(Repr::Input(problem.into())))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&*self.0)
    }
}
