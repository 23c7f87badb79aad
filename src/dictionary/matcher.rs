//! The phrase tree: matches whole tokens, all overlapping phrases, with the case rule of each.
//!
//! A tree over symbols in one hash table: building it costs one insertion a token, matching one look-up a token for
//! the few words that open a phrase. A property test holds it against aho-corasick run over the same symbols.

use super::symbols::Symbol;
use crate::page::Token;
use rustc_hash::FxHashMap;

/// What a phrase stands for: a tag and a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Payload {
    /// A name; number of the form.
    Form(u32),
    /// A title; its number.
    Title(u32),
    /// A cue of several words; number of the cue form.
    Cue(u32),
    /// An adjective or demonym of a place; number of the entry.
    Demonym(u32),
}

/// A way to write an entry's name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub(crate) entry: u32,
    pub(crate) weak: bool,
    pub(crate) alias: bool,
    /// Tokens that start with a capital, a bit each.
    pub(crate) capitals: u16,
    /// Tokens all in capitals.
    pub(crate) shouted: u16,
    /// Matches only as written.
    pub(crate) exact: bool,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Matcher {
    children: FxHashMap<u64, u32>,
    /// Head of each node's chain in `payloads`, from 1.
    heads: Vec<u32>,
    payloads: Vec<(Payload, u32)>,
}

/// Phrases have at most this many tokens: no name is longer.
pub(crate) const LONGEST: usize = 14;

impl Matcher {
    pub(crate) fn with_capacity(n: usize) -> Self {
        let mut m = Matcher { heads: Vec::with_capacity(n), payloads: Vec::with_capacity(n), ..Matcher::default() };
        m.children.reserve(n / 2);
        m.heads.push(0);
        m
    }

    /// A new node without parent: the first word of phrases.
    pub(crate) fn root(&mut self) -> u32 {
        self.heads.push(0);
        self.heads.len() as u32 - 1
    }

    pub(crate) fn child(&mut self, node: u32, symbol: Symbol) -> u32 {
        let next = self.heads.len() as u32;
        let child = *self.children.entry(u64::from(node) << 32 | u64::from(symbol)).or_insert(next);
        if child == next {
            self.heads.push(0);
        }
        child
    }

    pub(crate) fn add(&mut self, node: u32, payload: Payload) {
        self.payloads.push((payload, self.heads[node as usize]));
        self.heads[node as usize] = self.payloads.len() as u32;
    }

    /// What ends at a node.
    pub(crate) fn payloads(&self, node: u32) -> impl Iterator<Item = Payload> + '_ {
        let mut at = self.heads[node as usize];
        std::iter::from_fn(move || {
            let (payload, next) = *self.payloads.get((at as usize).checked_sub(1)?)?;
            at = next;
            Some(payload)
        })
    }

    /// Walks every phrase that starts with token `start`, whose word opens `node`; `each` gets the node and the token
    /// after the phrase. Hyphens glued within a name are passed over, so `al-Qaeda` and `al Qaeda` are one.
    pub(crate) fn walk(
        &self,
        node: u32,
        words: &[Symbol],
        tokens: &[Token],
        text: &str,
        start: usize,
        limit: usize,
        mut each: impl FnMut(u32, usize),
    ) {
        let mut node = node;
        let mut at = start + 1;
        each(node, at);
        for _ in 1..LONGEST {
            while at + 1 < limit
                && tokens[at].is_glued()
                && tokens[at + 1].is_glued()
                && tokens[at].span.slice(text) == "-"
            {
                at += 1;
            }
            if at >= limit || words[at] == 0 {
                return;
            }
            match self.children.get(&(u64::from(node) << 32 | u64::from(words[at]))) {
                Some(next) => node = *next,
                None => return,
            }
            at += 1;
            each(node, at);
        }
    }
}

impl Form {
    /// Whether the tokens are written as the form asks. `shouting`: the block is all capitals, so case says nothing.
    pub(crate) fn fits(&self, tokens: &[Token], shouting: bool) -> bool {
        let mut i = 0u32;
        for t in tokens {
            if !t.is_word() {
                if t.kind == crate::page::TokenKind::Punctuation && t.span.len() == 1 && t.is_glued() {
                    continue; // a hyphen passed over
                }
                i += 1;
                continue;
            }
            let bit = 1u16 << i.min(15);
            let fits = if shouting {
                true
            } else if self.shouted & bit != 0 {
                t.is_all_caps() || (t.is_capitalised() && t.span.len() >= 4 && !self.exact)
            } else if self.capitals & bit != 0 {
                t.is_capitalised()
                    && (!t.is_all_caps()
                        || (!self.exact && (t.span.len() >= 4 || t.span.len() == 1 || tokens.len() > 1)))
            } else {
                !self.exact || t.is_lower()
            };
            if !fits {
                return false;
            }
            i += 1;
        }
        true
    }
}
