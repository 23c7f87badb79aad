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
use crate::page::Token;
use crate::span::EntryId;
use key::{Key, Tag};
use matcher::Payload;
use std::sync::Arc;
use symbols::Symbol;

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

    /// The entry of a stable id, as the JSON has it in `refs`: its name, country, coordinates.
    ///
    /// It looks through the lists, which takes about a millisecond; ids of entities are faster through
    /// [`entry`](Self::entry). Of several entries with the id the user's own comes first.
    ///
    /// ```
    /// use onrecord::Dictionary;
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let dictionary = Dictionary::builder()
    ///     .tsv("mine.tsv", "name\tkind\tid\tlat\tlon\nTarma\tplace\tmine:2\t-11.42\t-75.69\n")
    ///     .build()?;
    /// let tarma = dictionary.reference("mine:2").expect("just added");
    /// assert_eq!((tarma.name(), tarma.coordinates()), ("Tarma", Some((-11.42, -75.69))));
    /// # Ok(()) }
    /// ```
    pub fn reference(&self, id: &str) -> Option<Entry<'_>> {
        let mut found: Option<(u8, u32)> = None;
        for (number, source) in self.data.sources.iter().enumerate() {
            let text = source.text.as_str();
            for at in memchr::memmem::find_iter(text.as_bytes(), id.as_bytes()) {
                let bytes = text.as_bytes();
                let whole =
                    at > 0 && bytes[at - 1] == b'\t' && bytes.get(at + id.len()).is_none_or(|b| b.is_ascii_control());
                if !whole || id.is_empty() {
                    continue;
                }
                // Entries stand in the order of their files and lines.
                let line = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |n| n + 1);
                let place = |r: &entry::Record| (r.source as usize, r.offset as usize);
                let Ok(entry) = self.data.records.binary_search_by_key(&(number, line), place) else { continue };
                let entry = entry as u32;
                let right = self.data.entry(entry).is_some_and(|e| e.reference() == Some(id));
                if right && !self.data.hidden.contains(&entry) && found.is_none_or(|f| source.layer > f.0) {
                    found = Some((source.layer, entry));
                }
            }
        }
        found.and_then(|(_, entry)| self.data.entry(entry))
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
    /// Adds the tags and symbols of 64 tokens of a text or fewer, whose keys are known. `marks` keeps the symbols of dashes and
    /// curly marks, each looked up once.
    pub(crate) fn look_up(
        &self,
        text: &str,
        tokens: &[Token],
        keys: &[Key],
        tags: &mut Vec<Tag>,
        words: &mut Vec<Symbol>,
        marks: &mut [Option<Symbol>; 64],
    ) {
        // All places are fetched before the first is looked at: waiting for the memory is what takes longest.
        let mut asked = [0; 64];
        tags.extend(keys.iter().zip(&mut asked).map(|(key, asked)| {
            let mixed = key.mixed();
            *asked = self.symbols.ask(mixed);
            Tag::of(mixed)
        }));
        // Most words stand in the first place where they may; a bit says which do not. No key of the dictionary ends in a stop
        // or has what must be folded.
        let (from, mut left) = (words.len(), 0u64);
        words.extend(keys.iter().zip(&asked).enumerate().map(|(i, (key, symbol))| {
            left |= u64::from(!self.symbols.is_of(*key, *symbol)) << i;
            *symbol
        }));
        let words = &mut words[from..];
        while left != 0 {
            let i = left.trailing_zeros() as usize;
            left &= left - 1;
            words[i] = match tokens[i].has_stop() | !keys[i].is_ascii() {
                true => self.rare_symbol(tokens[i].span.slice(text), keys[i], marks),
                false => self.symbols.answer(keys[i], asked[i]),
            };
        }
    }

    /// The symbol of a word with a stop of its own, with letters or marks beyond ASCII, or too long for a key.
    #[inline(never)]
    fn rare_symbol(&self, word: &str, key: Key, marks: &mut [Option<Symbol>; 64]) -> Symbol {
        match key.0[0].to_le_bytes() {
            [0xe2, 0x80, mark, 0, ..] => *marks[usize::from(mark % 64)].get_or_insert_with(|| self.symbols.get(word)),
            _ if key.is_ascii() => self.symbols.find(key.unstopped(word.len())),
            _ => self.symbols.get(word),
        }
    }
}
