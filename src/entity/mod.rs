//! Entities: who and what is named.
//!
//! `candidate` proposes spans (dictionary hits and runs of capitals), `evidence` gathers what speaks for each
//! kind, `decide` settles one kind for each string of the document, `refer` joins the mentions of one thing, `grounds`
//! keeps what decided.

mod around;
mod candidate;
mod chain;
mod decide;
mod defined;
mod edges;
mod evidence;
mod grounds;
mod headline;
mod inside;
mod keys;
mod lexed;
mod loud;
mod mask;
mod memory;
mod naming;
mod nouns;
mod phrases;
mod reading;
mod refer;
mod reference;
mod room;
mod run;
mod sorts;
mod story;
mod weights;
mod within;

pub(crate) use candidate::Candidates;
pub(crate) use evidence::title_at;
pub(crate) use grounds::Grounds;
#[cfg(test)]
pub(crate) use lexed::LOOKS;
pub(crate) use lexed::Lexed;
pub(crate) use room::Room;
pub(crate) use sorts::Sort;

use crate::analyzer::Clubs;
use crate::document::{Entity, Mention};
use decide::Decisions;

/// The layer's result: mentions and entities, and the candidates that later layers look at.
pub(crate) struct Named {
    pub(crate) mentions: Vec<Mention>,
    pub(crate) entities: Vec<Entity>,
    /// What decided the kind of each.
    pub(crate) grounds: Grounds,
    pub(crate) candidates: Candidates,
    /// Number of the mention that each token belongs to, `u32::MAX` for none.
    pub(crate) mention_of: Vec<u32>,
    /// First token and the token after the last, of each mention.
    pub(crate) tokens_of: Vec<(u32, u32)>,
}

/// Finds all entities of an article.
pub(crate) fn find(lexed: &Lexed<'_>, clubs: Clubs, room: &mut Room) -> Named {
    let mut candidates = Candidates::find(lexed, room);
    let decisions = Decisions::take(lexed, &mut candidates, clubs, room);
    let mut tokens_of = room::taken(&mut room.tokens_of);
    let (mentions, entities, grounds) = refer::join(lexed, &candidates, &decisions, &mut tokens_of);
    room.signs = decisions.signs;
    let mut mention_of = room::taken(&mut room.mention_of);
    mention_of.resize(lexed.len(), u32::MAX);
    for (i, (start, end)) in tokens_of.iter().enumerate() {
        mention_of[*start as usize..*end as usize].fill(i as u32);
    }
    Named { mentions, entities, grounds, candidates, mention_of, tokens_of }
}

/// The evidence behind each candidate, for fitting the weights: span, group and the values of all signs.
#[cfg(feature = "eval")]
pub(crate) fn evidence_rows(lexed: &Lexed<'_>) -> (Vec<(crate::Span, u32)>, Vec<Vec<f32>>, usize) {
    let room = &mut Room::default();
    let mut candidates = Candidates::find(lexed, room);
    let decisions = Decisions::take(lexed, &mut candidates, Clubs::Auto, room);
    let spans = candidates.list.iter().map(|c| (lexed.span(c.start, c.end), c.group)).collect();
    (spans, decisions.signs.iter().map(|r| r.to_vec()).collect(), evidence::FIRST_ROUND)
}

/// The names of the signs, in the order of the rows.
#[cfg(feature = "eval")]
pub(crate) fn evidence_names() -> &'static [&'static str] {
    evidence::NAMES
}
