//! Entities: who and what is named.
//!
//! [`candidate`] proposes spans (dictionary hits and runs of capitals), [`evidence`] gathers what speaks for each
//! type, [`decide`] settles one type for each string of the document, [`refer`] joins the mentions of one thing.

mod lexed;

pub(crate) use lexed::Lexed;

use crate::document::{Entity, Mention};

/// The layer's result.
pub(crate) struct Named {
    pub(crate) mentions: Vec<Mention>,
    pub(crate) entities: Vec<Entity>,
}

/// Finds all entities of an article.
pub(crate) fn find(_lexed: &Lexed<'_>) -> Named {
    Named { mentions: Vec::new(), entities: Vec::new() }
}
