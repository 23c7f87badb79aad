//! Room: the lists that are needed while an article is read and not after, kept for the next one.

use super::candidate::{Candidate, Candidates, Hit, Hits, Reading, Segment};
use super::evidence::Signs;
use super::keys::Keys;
use super::lexed::Lexed;
use super::phrases::{Listed, Phrase, Phrases, Start};
use super::sorts::SORTS;
use crate::dictionary::key::{Key, Tag};
use crate::dictionary::symbols::Symbol;
use crate::dictionary::words::Facts;

/// After an article of more tokens than this the room is given back.
const LARGEST: usize = 1 << 20;

/// The lists, by what they hold; empty but for the memory that they have.
#[derive(Default)]
pub(crate) struct Room {
    pub(super) keys: Vec<Key>,
    pub(super) tags: Vec<Tag>,
    pub(super) words: Vec<Symbol>,
    pub(super) facts: Vec<Facts>,
    pub(super) sorts: Vec<[u64; SORTS]>,
    pub(super) blocks: Vec<u32>,
    pub(super) opens: Vec<bool>,
    pub(super) names: Vec<Listed>,
    pub(super) phrases: Vec<Phrase>,
    pub(super) phrase_starts: Vec<u32>,
    pub(super) starts: Vec<Start>,
    pub(super) hits: Vec<Hit>,
    pub(super) hit_starts: Vec<u32>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) strings: Keys,
    pub(super) segments: Vec<Segment>,
    pub(super) edges: Vec<[u64; 4]>,
    pub(super) within: Vec<Symbol>,
    pub(super) key: String,
    pub(super) ways: Vec<(f32, usize, Reading)>,
    pub(super) cuts: Vec<(usize, usize, Reading)>,
    pub(super) signs: Vec<Signs>,
    pub(super) mention_of: Vec<u32>,
    pub(super) tokens_of: Vec<(u32, u32)>,
}

/// Takes a list out, without what it held.
pub(super) fn taken<T>(list: &mut Vec<T>) -> Vec<T> {
    let mut list = std::mem::take(list);
    list.clear();
    list
}

impl Room {
    /// Takes the list of keys out, for the page of an article.
    pub(crate) fn keys(&mut self) -> Vec<Key> {
        taken(&mut self.keys)
    }

    /// Takes back what an article was read with.
    pub(crate) fn take_back(
        &mut self,
        lexed: Lexed<'_>,
        candidates: Candidates,
        mention_of: Vec<u32>,
        tokens_of: Vec<(u32, u32)>,
    ) {
        let Lexed { keys, tags, words, facts, sorts, blocks, opens, phrases, .. } = lexed;
        if keys.len() > LARGEST {
            *self = Room::default();
            return;
        }
        let Phrases { names, list: phrases, first: phrase_starts } = phrases;
        let Candidates { list, keys: strings, segments, hits, edges, room: key, ways, cuts, within, .. } = candidates;
        let Hits { list: hits, first: hit_starts, .. } = hits;
        *self = Room {
            keys,
            tags,
            words,
            facts,
            sorts: sorts.0,
            blocks,
            opens,
            names,
            phrases,
            phrase_starts,
            hits,
            hit_starts,
            candidates: list,
            strings,
            segments,
            edges: edges.0,
            within,
            key,
            ways,
            cuts,
            mention_of,
            tokens_of,
            starts: std::mem::take(&mut self.starts),
            signs: std::mem::take(&mut self.signs),
        };
    }
}
