//! Building a dictionary: what a user adds, laid over the curated tables or over nothing.

use super::Dictionary;
use super::check::{Checker, Problem};
use super::entry::{EntityKind, Text};
use super::load::Loader;
use crate::error::Error;
use std::sync::Arc;

/// Collects entries and builds a [`Dictionary`].
///
/// What is added later wins: a user's entry takes the place of a curated one of the same name and kind, and
/// [`block`](Self::block) keeps a name from matching at all.
///
/// ```
/// use onrecord::Dictionary;
/// # fn main() -> Result<(), onrecord::Error> {
/// let dictionary = Dictionary::builder()
///     .kind("product")
///     .tsv("mine.tsv", "name\tkind\taliases\nTarma Cola\tproduct\tTarma Light\n")
///     .build()?;
/// assert_eq!(dictionary.find("Tarma Light")[0].name(), "Tarma Cola");
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default)]
pub struct DictionaryBuilder {
    #[cfg(feature = "curated")]
    curated: bool,
    sources: Vec<(String, Arc<str>)>,
    added: String,
    kinds: Vec<Arc<str>>,
    blocked: Vec<String>,
    failed: Vec<Unread>,
}

/// A file that could not be read, and why. Kept until the dictionary is built.
#[derive(Clone, Debug)]
struct Unread {
    path: String,
    /// Number of the line that is not UTF-8, 0 where the file could not be opened.
    line: usize,
    kind: std::io::ErrorKind,
    problem: String,
}

impl Unread {
    fn error(&self) -> Error {
        match self.line {
            0 => Error::io(&self.path, std::io::Error::new(self.kind, self.problem.clone())),
            line => Error::dictionary(&self.path, line, self.problem.clone()),
        }
    }
}

impl DictionaryBuilder {
    /// Lays the entries over the curated dictionary instead of starting from nothing.
    #[cfg(feature = "curated")]
    pub fn curated(&mut self) -> &mut Self {
        self.curated = true;
        self
    }

    /// Adds the entries of a dictionary file in TSV form, given as text; `name` is used in errors.
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// use onrecord::Dictionary;
    /// let table = "name\tkind\taliases\nTarma Football Club\torganisation\tTFC\n";
    /// let dictionary = Dictionary::builder().tsv("clubs.tsv", table).build()?;
    /// assert_eq!(dictionary.find("TFC")[0].name(), "Tarma Football Club");
    /// # Ok(()) }
    /// ```
    pub fn tsv(&mut self, name: impl Into<String>, text: impl Into<String>) -> &mut Self {
        self.sources.push((name.into(), Arc::from(text.into())));
        self
    }

    /// Adds the entries of a dictionary file. A file that cannot be read is reported by [`build`](Self::build).
    ///
    /// ```
    /// use onrecord::Dictionary;
    /// let error = Dictionary::builder().file("/no/such/clubs.tsv").build().unwrap_err();
    /// assert!(error.to_string().starts_with("/no/such/clubs.tsv: "));
    /// ```
    pub fn file(&mut self, path: impl AsRef<std::path::Path>) -> &mut Self {
        let path = path.as_ref();
        let name = path.display().to_string();
        let unread = |line, kind, problem| Unread { path: name.clone(), line, kind, problem };
        match std::fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => {
                self.tsv(name, text);
            }
            Ok(Err(e)) => {
                let good = &e.as_bytes()[..e.utf8_error().valid_up_to()];
                let line = good.iter().filter(|b| **b == b'\n').count() + 1;
                let problem = "bytes that are not UTF-8; save the file as UTF-8".to_string();
                self.failed.push(unread(line, std::io::ErrorKind::InvalidData, problem));
            }
            Err(e) => self.failed.push(unread(0, e.kind(), e.to_string())),
        }
        self
    }

    /// Adds a single name. A custom kind needs no [`kind`](Self::kind).
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// use onrecord::{Analyzer, Dictionary, EntityKind};
    /// let dictionary = Dictionary::builder().curated().add("Big Cork", EntityKind::Custom("dam".into())).build()?;
    /// let document = Analyzer::builder().dictionary(dictionary).build()?.analyze("They call it the Big Cork.");
    /// assert_eq!(document.entities()[0].kind.name(), "dam");
    /// # Ok(()) }
    /// ```
    pub fn add(&mut self, name: &str, kind: EntityKind) -> &mut Self {
        if let EntityKind::Custom(k) = &kind {
            self.kind(k);
        }
        let clean: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        self.added.push_str(&format!("{}\t{}\n", clean.trim(), kind.name()));
        self
    }

    /// Allows a kind of your own, `product` or `law`; its entries come out as entities of that kind.
    ///
    /// ```
    /// use onrecord::Dictionary;
    /// let table = "name\tkind\nClean Rivers Act\tlaw\n";
    /// assert!(Dictionary::builder().tsv("laws.tsv", table).build().is_err());
    /// assert!(Dictionary::builder().tsv("laws.tsv", table).kind("law").build().is_ok());
    /// ```
    pub fn kind(&mut self, name: &str) -> &mut Self {
        if !self.kinds.iter().any(|k| &**k == name) {
            self.kinds.push(Arc::from(name));
        }
        self
    }

    /// Keeps every entry of this name, whether canonical or alias, from matching under it.
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// use onrecord::Dictionary;
    /// let dictionary = Dictionary::builder().curated().block("Reading").build()?;
    /// assert!(dictionary.find("Reading").is_empty() && !dictionary.find("Oxford").is_empty());
    /// # Ok(()) }
    /// ```
    pub fn block(&mut self, name: &str) -> &mut Self {
        self.blocked.push(name.to_string());
        self
    }

    /// Builds the dictionary.
    ///
    /// # Errors
    /// A file that cannot be read, or a line that is not as it should be; the message names file and line.
    pub fn build(&self) -> Result<Dictionary, Error> {
        if let Some(unread) = self.failed.first() {
            return Err(unread.error());
        }
        let mut loader = self.below()?;
        loader.data.kinds.clone_from(&self.kinds);
        // What is added later wins; beyond 254 files the later ones are equals.
        let layers = (1..=self.sources.len() as u32).rev().map(|n| n.min(254) as u8);
        if !self.added.is_empty() {
            loader.entities("(added)", Text::Owned(Arc::from(format!("name\tkind\n{}", self.added))), 255)?;
        }
        for ((name, text), layer) in self.sources.iter().rev().zip(layers) {
            loader.entities(name, Text::Owned(text.clone()), layer)?;
        }
        for name in &self.blocked {
            loader.block(name);
        }
        Ok(Dictionary { data: Arc::new(loader.data) })
    }

    /// The tables that the entries are laid over.
    fn below(&self) -> Result<Loader, Error> {
        #[cfg(feature = "curated")]
        if self.curated {
            return Ok(Loader { data: super::curated::read()? });
        }
        Ok(Loader::new(1_000))
    }

    /// Everything wrong or doubtful in the files given so far, in their order, instead of the first error alone. A file
    /// without [errors](Problem::is_error) can be built. Over [`curated`](Self::curated) words are known, so that a name
    /// that is also an everyday word is pointed out.
    ///
    /// ```
    /// use onrecord::Dictionary;
    /// let file = "name\tkind\taliases\nTarma Cola\tproduct\tTarma Light|\nAna Ruiz\tpersn\t\n";
    /// let problems = Dictionary::builder().kind("product").tsv("mine.tsv", file).check();
    /// assert_eq!(problems[0].to_string(), "mine.tsv:2: warning: aliases \"Tarma Light|\", expected a name on each side of every |");
    /// assert!(problems[1].is_error());
    /// ```
    pub fn check(&self) -> Vec<Problem> {
        let words = self.below().unwrap_or_else(|_| Loader::new(1_000));
        let mut checker = Checker { file: "", kinds: &self.kinds, words: &words, out: Vec::new() };
        for unread in &self.failed {
            checker.file = &unread.path;
            checker.failed(&unread.error());
        }
        let mut out = checker.out;
        for (name, text) in &self.sources {
            let mut checker = Checker { file: name, kinds: &self.kinds, words: &words, out: Vec::new() };
            checker.check(text);
            checker.out.sort_by_key(Problem::line);
            out.append(&mut checker.out);
        }
        out
    }
}
