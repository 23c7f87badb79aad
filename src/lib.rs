//! onrecord reads an English news article and says who is named in it (people, places, organisations) and who said
//! what, in what role: quotations in marks, partly in marks and reported, each with its speaker.
//!
//! It works by dictionaries and rules, with a memory for the document. There is no neural network, no model file and
//! no network access; the same text always gives the same result; every decision names the rule that made it.
//!
//! ```
//! use onrecord::Analyzer;
//!
//! # fn main() -> Result<(), onrecord::Error> {
//! let analyzer = Analyzer::new()?;
//! let document = analyzer.analyze("“The dam will hold,” Mayor Ana Ruiz told reporters in Lima.");
//!
//! let (quotation, attribution) = document.quoted().next().expect("there is one");
//! let speaker = &attribution.speakers[0];
//! assert_eq!(&document.text()[quotation.content[0]], "The dam will hold,");
//! assert_eq!(speaker.name.as_deref(), Some("Ana Ruiz"));
//! assert_eq!(speaker.role.as_ref().map(|role| &*role.text), Some("Mayor"));
//! # Ok(()) }
//! ```
//!
//! # The main types
//!
//! - [`Article`] is what goes in: a text and, where known, its id, title, byline, date and language. A `&str` or a
//!   `String` converts into one.
//! - [`Analyzer`] reads articles. It is `Send` and `Sync` and cheap to clone: make one at the start and share it.
//!   [`Analyzer::analyze`] never fails and never panics; what cannot be told stays unknown.
//! - [`Document`] is what comes out: the article with its layers, each an array, each built on the ones before. The page
//!   (blocks, tokens, sentences, quotation marks), [`Mention`]s, [`Entity`]s with their [`Role`]s, [`Quotation`]s and
//!   their [`Attribution`]s.
//! - [`Dictionary`] is what onrecord knows by heart. [`Dictionary::builder`] lays entries of your own over the curated
//!   ones, or starts from nothing.
//!
//! [`output`] writes documents: as the JSON of the output contract, for programs, as a page to read in a terminal or in a
//! browser, and as an explanation in words.
//! The page layer, which needs no dictionary, can be used by itself: see [`page::Page::read`].
//!
//! # Who said what
//!
//! [`Document::quoted`] goes through the quotations with their attributions. A [`Quotation`] has one content span or,
//! where the cue splits it, several. An [`Attribution`] has no speaker where none is known, and several where people
//! speak jointly. A speaker that the article does not name keeps its words and its role:
//!
//! ```
//! use onrecord::{Analyzer, SpeakerKind};
//!
//! # fn main() -> Result<(), onrecord::Error> {
//! let text = "“The road is shut,” a customs official said. “It will stay so.”";
//! let document = Analyzer::new()?.analyze(text);
//! let (quotation, attribution) = document.quoted().next().expect("there is one");
//! let said: Vec<_> = quotation.content.iter().map(|span| &text[*span]).collect();
//! assert_eq!(said, ["The road is shut,", "It will stay so."]);
//!
//! let speaker = &attribution.speakers[0];
//! assert_eq!((speaker.kind, &speaker.name), (SpeakerKind::Described, &None));
//! assert_eq!(speaker.role.as_ref().map(|role| &*role.text), Some("customs official"));
//! # Ok(()) }
//! ```
//!
//! # Who is named
//!
//! An [`Entity`] is one person, place or organisation of the article, with all its mentions: the surname, the initials and
//! another name that the dictionary knows lead to the same entity.
//!
//! ```
//! use onrecord::{Analyzer, EntityId, MentionForm};
//!
//! # fn main() -> Result<(), onrecord::Error> {
//! let text = "Zoë O’Connor joined the World Bank in Washington. O’Connor, 52, is an engineer.";
//! let document = Analyzer::new()?.analyze(text);
//! let all: Vec<_> = document.entities().iter().map(|e| (e.kind.name(), &*e.name)).collect();
//! assert_eq!(all, [("person", "Zoë O’Connor"), ("organisation", "World Bank"), ("place", "Washington")]);
//!
//! let forms: Vec<_> = document.mentions_of(EntityId(0)).map(|m| (&text[m.span], m.form)).collect();
//! assert_eq!(forms, [("Zoë O’Connor", MentionForm::Full), ("O’Connor", MentionForm::Short)]);
//!
//! // What the dictionary knows of it.
//! let washington = &document.entities()[2];
//! let entry = document.dictionary().entry(washington.entries[0]).expect("an id of this dictionary");
//! assert_eq!(entry.country(), Some("US"));
//! let (latitude, longitude) = entry.coordinates().expect("a city has some");
//! assert!((latitude - 38.9).abs() < 0.1 && (longitude + 77.0).abs() < 0.1);
//! # Ok(()) }
//! ```
//!
//! # Offsets
//!
//! A [`Span`] counts bytes of the article's text and indexes `str`: `&text[span]`. It starts and ends at a character
//! boundary, always. For readers that count in code points (Python) or UTF-16 units (JavaScript, Java), and for lines
//! and columns, there is [`OffsetIndex`]:
//!
//! ```
//! use onrecord::{OffsetIndex, OffsetUnit, Span};
//!
//! let text = "Zoë O’Connor";
//! let span = Span::new(5, 15);
//! assert_eq!(&text[span], "O’Connor");
//! let index = OffsetIndex::new(text);
//! assert_eq!([span.start, span.end].map(|b| index.convert(b, OffsetUnit::Char)), [4, 12]);
//! ```
//!
//! # Why it says so
//!
//! [`Attribution::rule`] names the rule that found the speaker and [`Document::evidence`] lists what decided the kind, in
//! words and with weights (log-odds). Both have a `confidence` from 0 to 1. An entry of the dictionary knows its file and
//! line ([`Entry::place_in_file`]). On the command line, `--explain` prints all of it.
//!
//! ```
//! use onrecord::Analyzer;
//!
//! # fn main() -> Result<(), onrecord::Error> {
//! let document = Analyzer::new()?.analyze("Engineer Zoë O’Connor, 52, said so.");
//! let why: Vec<_> = document.evidence(onrecord::EntityId(0)).iter().map(|e| e.name).collect();
//! assert!(why.contains(&"age after"), "{why:?}");
//! # Ok(()) }
//! ```
//!
//! [`output::explain`] says it in whole sentences, for readers who know nothing of rules:
//!
//! ```
//! use onrecord::output::{Options, explain::Explanation};
//! use onrecord::{Analyzer, QuotationId};
//!
//! # fn main() -> Result<(), onrecord::Error> {
//! let document = Analyzer::new()?.analyze("“The dam will hold,” Mayor Ana Ruiz told reporters in Lima.");
//! let why = Explanation::of(&document, QuotationId(0), &Options::new()).expect("there is one");
//! assert!(why.to_text(80).contains("“Mayor”, the title before the name."));
//! # Ok(()) }
//! ```
//!
//! # A page for the browser
//!
//! With the feature `html`, `Document::to_html` gives one file that needs nothing else: the article with its names and
//! quotations marked and a card for each speaker. `output::html::Report` writes any number of articles into one page
//! with an index, as they come. What stands in an article is escaped and stays text.
//!
//! # A whole corpus
//!
//! An [`Analyzer`] can be shared between threads. With the feature `rayon`, `Analyzer::analyze_all` reads a batch on all
//! cores; `examples/corpus_parallel.rs` counts speakers that way.
//!
//! # A dictionary of your own
//!
//! One entity a line, tab-separated, with a header row; only `name` and `kind` are required. All columns are described
//! in `src/dictionary/data/README.md`. Kinds of your own come out as entities of that kind.
//!
//! ```
//! use onrecord::{Analyzer, Dictionary};
//!
//! # fn main() -> Result<(), onrecord::Error> {
//! let dictionary = Dictionary::builder()
//!     .curated()
//!     .kind("law")
//!     .tsv("mine.tsv", "name\tkind\taliases\tid\nClean Rivers Act\tlaw\tRivers Act\tmine:1\n")
//!     .block("Lima") // never to be looked up
//!     .build()?;
//! let analyzer = Analyzer::builder().dictionary(dictionary).build()?;
//! let document = analyzer.analyze("Critics say that the Rivers Act has failed.");
//! let law = &document.entities()[0];
//! assert_eq!((law.kind.name(), law.name.as_str()), ("law", "Rivers Act"));
//! assert_eq!(document.dictionary().entry(law.entries[0]).and_then(|e| e.reference()), Some("mine:1"));
//! # Ok(()) }
//! ```
//!
//! # Features
//!
//! | feature | default | what it adds | what it costs |
//! |---|---|---|---|
//! | `curated` | yes | the dictionaries that come with the crate: [`Dictionary::curated`], [`DictionaryBuilder::curated`] | 19 MB in the binary; at first use some milliseconds, once; a program that read one article takes 32 MB of memory |
//! | `serde` | yes | `Serialize` and `Deserialize` for [`Span`], the ids and small enums; needed by `json` | the crate serde |
//! | `json` | | the JSON of the output contract: [`output::json`](crate::output) | serde_json |
//! | `html` | | a page for the browser: [`output::html`](crate::output), `Document::to_html` | no crate; 15 KB |
//! | `rayon` | | `Analyzer::analyze_all`: many articles on all cores | rayon |
//! | `html-input` | | `Article::from_html`: the article of a page of the web | dom_smoothie, encoding_rs |
//! | `sources` | | [`sources`](crate): who is quoted how often over many articles | as `json`, and csv |
//! | `eval` | | the scorer: measures an analysis against gold | as `json` |
//! | `cli` | | the program `onrecord` | clap and the colours of the terminal; no library user needs it |
//!
//! Without `curated` the page layer is all there, dictionaries of your own work, and little else is known: no titles, no
//! role nouns, no verbs of saying.
//!
//! # Limits
//!
//! English only: [`Warning::NotEnglish`] says where a text does not look like it. Prose of newspapers and agencies is
//! what the rules were made for; novels and chats are read badly. Text beyond 4 GiB is left out
//! ([`Warning::Truncated`]). README says how often it is wrong, and where.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod analyzer;
mod article;
mod attribution;
mod coreference;
mod dictionary;
mod document;
mod entity;
mod error;
#[cfg(feature = "eval")]
pub mod eval;
#[cfg(feature = "html-input")]
mod extract;
pub mod output;
pub mod page;
mod quotation;
mod role;
#[cfg(feature = "sources")]
pub mod sources;
mod span;

pub use analyzer::{Analyzer, AnalyzerBuilder, Clubs, Scratch};
pub use article::Article;
pub use dictionary::{CueKind, Dictionary, DictionaryBuilder, EntityKind, Entry, Gender, Problem, Word};
pub use document::{
    Addressee, Affiliation, Attribution, Cue, Document, Entity, Evidence, Medium, Mention, MentionForm, Place,
    Quotation, QuotationKind, Role, RoleSource, Setting, Speaker, SpeakerKind, Time, Warning,
};
pub use error::{Error, ErrorKind};
pub use span::{EntityId, EntryId, MentionId, OffsetIndex, OffsetUnit, QuotationId, Span, TokenId};

/// The examples of README.md are tests.
#[cfg(all(doctest, feature = "curated"))]
#[doc = include_str!("../README.md")]
struct Readme;
