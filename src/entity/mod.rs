//! Entities: who and what is named.
//!
//! `candidate` proposes spans (dictionary hits and runs of capitals), `evidence` gathers what speaks for each
//! kind, `decide` settles one kind for each string of the document, `refer` joins the mentions of one thing.

mod candidate;
mod decide;
mod evidence;
mod lexed;
mod refer;
mod story;
mod weights;

pub(crate) use candidate::{Candidates, Reading};
pub(crate) use evidence::{title_at, title_kind};
pub(crate) use lexed::Lexed;

use crate::document::{Entity, Mention};
use decide::Decisions;

/// The layer's result: mentions and entities, and the candidates that later layers look at.
pub(crate) struct Named {
    pub(crate) mentions: Vec<Mention>,
    pub(crate) entities: Vec<Entity>,
    pub(crate) candidates: Candidates,
}

/// Finds all entities of an article.
pub(crate) fn find(lexed: &Lexed<'_>) -> Named {
    let candidates = Candidates::find(lexed);
    let decisions = Decisions::take(lexed, &candidates);
    let (mentions, entities) = refer::join(lexed, &candidates, &decisions);
    Named { mentions, entities, candidates }
}

/// The evidence behind each candidate, for fitting the weights: span, group and the values of all signs.
#[cfg(feature = "eval")]
pub(crate) fn evidence_rows(lexed: &Lexed<'_>) -> (Vec<(crate::Span, u32)>, Vec<Vec<f32>>, usize) {
    let candidates = Candidates::find(lexed);
    let decisions = Decisions::take(lexed, &candidates);
    let spans = candidates.list.iter().map(|c| (lexed.span(c.start, c.end), c.group)).collect();
    (spans, decisions.signs.iter().map(|r| r.to_vec()).collect(), evidence::FIRST_ROUND)
}

/// The names of the signs, in the order of the rows.
#[cfg(feature = "eval")]
pub(crate) fn evidence_names() -> &'static [&'static str] {
    evidence::NAMES
}
