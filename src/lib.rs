//! onrecord
mod analyzer;
mod article;
mod attribution;
mod dictionary;
mod document;
mod entity;
mod error;
#[cfg(feature = "eval")]
pub mod eval;
pub mod output;
pub mod page;
mod quotation;
mod role;
mod span;
pub use analyzer::{Analyzer, AnalyzerBuilder};
pub use article::Article;
pub use dictionary::{CueKind, Dictionary, DictionaryBuilder, EntityKind, Entry, Gender};
pub use document::{
    Addressee, Affiliation, Attribution, Cue, Document, Entity, Evidence, Mention, MentionForm, Quotation,
    QuotationKind, Role, RoleSource, Speaker, SpeakerKind, Warning,
};
pub use error::{Error, ErrorKind};
pub use span::{EntityId, EntryId, MentionId, OffsetIndex, OffsetUnit, QuotationId, Span, TokenId};
