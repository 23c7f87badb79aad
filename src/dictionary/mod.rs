//! Dictionaries: everything onrecord knows by heart, as entries and word lists, and the matcher that finds them.
//!
//! [`Dictionary::curated`] is what comes with the crate (feature `curated`); [`Dictionary::builder`] layers a user's
//! entries over it or builds a dictionary from nothing. The form of the files is described in
//! `src/dictionary/data/README.md`.

mod builder;
#[cfg(feature = "curated")]
mod curated;
pub(crate) mod entry;
pub(crate) mod matcher;
pub(crate) mod symbols;
mod tsv;
pub(crate) mod words;

pub use builder::DictionaryBuilder;
pub use entry::{EntityKind, Entry};
pub use words::{CueKind, Gender};

use crate::error::Error;
use crate::page::Page;
use crate::span::EntryId;
use entry::{Record, Source};
use matcher::{Form, Matcher, Payload};
use std::sync::Arc;
use symbols::{Symbol, Symbols};
use words::{Cue, CueForm, Facts, Head, RoleNoun, Title};

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

/// The shared data of a dictionary.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) symbols: Symbols,
    pub(crate) facts: Vec<Facts>,
    pub(crate) matcher: Matcher,
    pub(crate) forms: Vec<Form>,
    pub(crate) records: Vec<Record>,
    pub(crate) sources: Vec<Source>,
    pub(crate) kinds: Vec<Arc<str>>,
    pub(crate) cues: Vec<Cue>,
    pub(crate) cue_forms: Vec<CueForm>,
    pub(crate) titles: Vec<Title>,
    pub(crate) roles: Vec<RoleNoun>,
    pub(crate) heads: Vec<Head>,
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
        self.data.records.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.data.records.is_empty()
    }

    /// The entry of this number, if there is one.
    pub fn entry(&self, id: EntryId) -> Option<Entry<'_>> {
        self.data.entry(id.0)
    }

    /// All entries that go by this name, in any case; the user's own first.
    pub fn find(&self, name: &str) -> Vec<Entry<'_>> {
        let mut out: Vec<u32> = Vec::new();
        let page = Page::read(name);
        let words = self.data.lookup(name, &page);
        let Some(first) = words.first() else { return Vec::new() };
        let node = self.data.facts[*first as usize].node;
        if node != 0 {
            let tokens = page.tokens();
            self.data.matcher.walk(node, &words, tokens, name, 0, tokens.len(), |node, end| {
                if end == tokens.len() {
                    for payload in self.data.matcher.payloads(node) {
                        if let Payload::Form(f) = payload {
                            out.push(self.data.forms[f as usize].entry);
                        }
                    }
                }
            });
        }
        out.sort_by_key(|e| {
            (std::cmp::Reverse(self.data.sources[self.data.records[*e as usize].source as usize].layer), *e)
        });
        out.dedup();
        out.into_iter().filter_map(|e| self.data.entry(e)).collect()
    }

    /// The version of the curated data, as printed in the output.
    pub fn version(&self) -> &'static str {
        "2026-11"
    }
}

impl Data {
    pub(crate) fn entry(&self, id: u32) -> Option<Entry<'_>> {
        let record = self.records.get(id as usize)?;
        let source = &self.sources[record.source as usize];
        Some(Entry { id: EntryId(id), record, source, kinds: &self.kinds })
    }

    /// The symbols of all tokens of a page.
    pub(crate) fn lookup(&self, text: &str, page: &Page) -> Vec<Symbol> {
        let mut out = Vec::with_capacity(page.tokens().len());
        for token in page.tokens() {
            let bytes = token.span.slice(text).as_bytes();
            // Marks and numbers are no words; a single ASCII mark needs no look-up but for "&".
            let skip = bytes.len() == 1 && !bytes[0].is_ascii_alphanumeric() && bytes[0] != b'&';
            out.push(if skip { 0 } else { self.symbols.get(token.span.slice(text)) });
        }
        out
    }

    /// What is known of a symbol.
    pub(crate) fn facts(&self, symbol: Symbol) -> &Facts {
        &self.facts[symbol as usize]
    }

    /// The cue of a form's number.
    pub(crate) fn cue(&self, form: u32) -> (&Cue, CueForm) {
        let form = self.cue_forms[form as usize];
        (&self.cues[form.cue as usize], form)
    }
}
