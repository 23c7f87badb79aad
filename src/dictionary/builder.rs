//! Building a dictionary: what a user adds, laid over the curated tables or over nothing.

use super::Dictionary;
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
    failed: Option<Arc<(String, std::io::ErrorKind, String)>>,
}

impl DictionaryBuilder {
    /// Lays the entries over the curated dictionary instead of starting from nothing.
    #[cfg(feature = "curated")]
    pub fn curated(&mut self) -> &mut Self {
        self.curated = true;
        self
    }

    /// Adds the entries of a dictionary file in TSV form, given as text; `name` is used in errors.
    pub fn tsv(&mut self, name: impl Into<String>, text: impl Into<String>) -> &mut Self {
        self.sources.push((name.into(), Arc::from(text.into())));
        self
    }

    /// Adds the entries of a dictionary file. A file that cannot be read is reported by [`build`](Self::build).
    pub fn file(&mut self, path: impl AsRef<std::path::Path>) -> &mut Self {
        let path = path.as_ref();
        match std::fs::read_to_string(path) {
            Ok(text) => self.tsv(path.display().to_string(), text),
            Err(e) => {
                self.failed.get_or_insert_with(|| Arc::new((path.display().to_string(), e.kind(), e.to_string())));
                self
            }
        }
    }

    /// Adds a single name. A custom kind needs no [`kind`](Self::kind).
    pub fn add(&mut self, name: &str, kind: EntityKind) -> &mut Self {
        if let EntityKind::Custom(k) = &kind {
            self.kind(k);
        }
        let clean: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        self.added.push_str(&format!("{}\t{}\n", clean.trim(), kind.name()));
        self
    }

    /// Allows a kind of your own, `product` or `law`; its entries come out as entities of that kind.
    pub fn kind(&mut self, name: &str) -> &mut Self {
        if !self.kinds.iter().any(|k| &**k == name) {
            self.kinds.push(Arc::from(name));
        }
        self
    }

    /// Keeps every entry of this name, whether canonical or alias, from matching under it.
    pub fn block(&mut self, name: &str) -> &mut Self {
        self.blocked.push(name.to_string());
        self
    }

    /// Builds the dictionary.
    ///
    /// # Errors
    /// A file that cannot be read, or a line that is not as it should be; the message names file and line.
    pub fn build(&self) -> Result<Dictionary, Error> {
        if let Some(failed) = &self.failed {
            return Err(Error::io(&failed.0, std::io::Error::new(failed.1, failed.2.clone())));
        }
        #[cfg(feature = "curated")]
        let mut loader = if self.curated { Loader { data: super::curated::read()? } } else { Loader::new(1_000) };
        #[cfg(not(feature = "curated"))]
        let mut loader = Loader::new(1_000);
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
}
