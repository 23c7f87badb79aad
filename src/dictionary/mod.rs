//! Dictionaries: everything onrecord knows by heart, as entries and word lists, and the matcher that finds them.
//!
//! [`Dictionary::curated`] is what comes with the crate (feature `curated`); [`Dictionary::builder`] layers a user's
//! entries over it or builds a dictionary from nothing. The form of the files is described in
//! `src/dictionary/data/README.md`.

mod builder;
mod check;
#[cfg(feature = "curated")]
mod curated;
pub(crate) mod entry;
#[cfg(feature = "curated")]
#[allow(dead_code, reason = "the build script writes the tables with it")]
mod files;
pub(crate) mod key;
#[allow(dead_code, reason = "the build script writes the tables with it")]
mod load;
#[allow(dead_code, reason = "the build script writes the tables with it")]
pub(crate) mod matcher;
#[allow(dead_code, reason = "the build script writes the tables with it")]
mod pack;
#[allow(dead_code, reason = "the build script writes the tables with it")]
pub(crate) mod symbols;
#[allow(dead_code, reason = "the build script writes the tables with it")]
mod tables;
mod tsv;
mod word;
#[allow(dead_code, reason = "the build script writes the tables with it")]
pub(crate) mod words;

pub use builder::DictionaryBuilder;
pub use check::Problem;
pub use entry::{EntityKind, Entry};
pub use word::Word;
pub use words::{CueKind, Gender};

pub(crate) use tables::Data;

#[cfg(feature = "curated")]
use crate::error::Error;
use crate::page::Page;
use crate::span::EntryId;
use key::Key;
use matcher::Payload;
use std::sync::Arc;
use symbols::Symbol;
use tables::is_silent;

/// Names, words and roles, ready to match.
///
/// Cheap to clone: the data is shared.
///
/// ```
/// use onrecord::{Dictionary, EntityKind};
/// # fn main() -> Result<(), onrecord::Error> {
/// let mut builder = Dictionary::builder();
/// builder.add("Tarma Weekly", EntityKind::Organisation);
/// let dictionary = builder.build()?;
/// assert_eq!(dictionary.find("TARMA WEEKLY").len(), 1);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Dictionary {
    pub(crate) data: Arc<Data>,
}

impl Dictionary {
    /// The dictionary that comes with the crate. It is read at the first call and shared from then on.
    ///
    /// # Errors
    /// Where one of the files is not as it should be: never in a released version, the tests see to it.
    #[cfg(feature = "curated")]
    pub fn curated() -> Result<Dictionary, Error> {
        static CURATED: once_cell::sync::OnceCell<Dictionary> = once_cell::sync::OnceCell::new();
        CURATED.get_or_try_init(|| Dictionary::builder().curated().build()).cloned()
    }

    /// Starts a dictionary of your own.
    pub fn builder() -> DictionaryBuilder {
        DictionaryBuilder::default()
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.data.records.len() - self.data.hidden.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entry of this number, if there is one.
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// use onrecord::{Dictionary, EntryId};
    /// let dictionary = Dictionary::builder().tsv("mine.tsv", "name\tkind\nTarma\tplace\n").build()?;
    /// assert_eq!(dictionary.entry(EntryId(0)).map(|entry| entry.name()), Some("Tarma"));
    /// assert!(dictionary.entry(EntryId(1)).is_none());
    /// # Ok(()) }
    /// ```
    pub fn entry(&self, id: EntryId) -> Option<Entry<'_>> {
        self.data.entry(id.0)
    }

    /// All entries that go by this name, in any case; the user's own first.
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// use onrecord::Dictionary;
    /// let dictionary = Dictionary::curated()?;
    /// let places = dictionary.find("LONDON");
    /// assert!(places.iter().any(|entry| entry.country() == Some("GB")));
    /// assert!(places.iter().any(|entry| entry.country() == Some("CA")));
    /// # Ok(()) }
    /// ```
    pub fn find(&self, name: &str) -> Vec<Entry<'_>> {
        let payloads = self.data.matcher.payloads(self.data.node_of(name));
        let mut out: Vec<u32> = payloads
            .filter_map(|p| match p {
                Payload::Form(f) => Some(self.data.forms[f as usize].entry),
                _ => None,
            })
            .collect();
        out.sort_by_key(|e| {
            (std::cmp::Reverse(self.data.sources[self.data.records[*e as usize].source as usize].layer), *e)
        });
        out.dedup();
        out.into_iter().filter_map(|e| self.data.entry(e)).collect()
    }

    /// What is known of a single word besides the entries of that name; nothing where it is several words.
    ///
    /// ```
    /// # #[cfg(feature = "curated")] {
    /// use onrecord::Dictionary;
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let reading = Dictionary::curated()?.word("Reading");
    /// assert!(reading.level.is_some(), "an everyday word, and that is why the town needs evidence");
    /// # Ok(()) }
    /// # main().unwrap(); }
    /// ```
    pub fn word(&self, word: &str) -> Word {
        Word::of(&self.data, word)
    }

    /// The version of the curated data, as printed in the output.
    pub fn version(&self) -> &'static str {
        "2026-11"
    }
}

impl Data {
    /// The symbols of all tokens of a page, whose keys are at hand.
    pub(crate) fn lookup(&self, text: &str, page: &Page, keys: &[Key]) -> Vec<Symbol> {
        let words = page.tokens().iter().zip(keys).map(|(token, key)| (token.span, key));
        let mut out = Vec::with_capacity(keys.len());
        self.symbols.get_all(text, words, &mut out);
        let bytes = text.as_bytes();
        for (symbol, token) in out.iter_mut().zip(page.tokens()) {
            if token.span.len() == 1 && is_silent(bytes[token.span.start as usize]) {
                *symbol = 0;
            }
        }
        out
    }
}
