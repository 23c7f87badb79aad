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

#[cfg(test)]
mod tests {
    use super::*;
    use aho_corasick::AhoCorasick;
    use std::collections::{BTreeSet, HashMap};

    /// A number below `below`, the next of a fixed sequence.
    fn next(seed: &mut u64, below: u64) -> u32 {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((*seed >> 33) % below) as u32
    }

    /// A symbol as one letter, so that bytes of the string of symbols are tokens.
    fn letter(symbol: Symbol) -> char {
        char::from(b'a' + symbol as u8)
    }

    #[test]
    fn the_tree_finds_what_aho_corasick_finds() {
        let seed = &mut 7;
        for _ in 0..300 {
            let mut matcher = Matcher::with_capacity(64);
            let mut roots = HashMap::new();
            let mut patterns: Vec<String> = Vec::new();
            for _ in 0..30 {
                let length = 1 + next(seed, 5);
                let words: Vec<Symbol> = (0..length).map(|_| 1 + next(seed, 4)).collect();
                let pattern: String = words.iter().copied().map(letter).collect();
                if patterns.contains(&pattern) {
                    continue;
                }
                let mut node = *roots.entry(words[0]).or_insert_with(|| matcher.root());
                for word in &words[1..] {
                    node = matcher.child(node, *word);
                }
                matcher.add(node, Payload::Form(patterns.len() as u32));
                patterns.push(pattern);
            }
            // 0, the unknown word, is in no pattern.
            let words: Vec<Symbol> = (0..80).map(|_| next(seed, 5)).collect();
            let text = vec!["w"; words.len()].join(" ");
            let page = crate::page::Page::words_only(&text);
            let mut found = BTreeSet::new();
            for start in 0..words.len() {
                if let Some(root) = roots.get(&words[start]) {
                    matcher.walk(*root, &words, page.tokens(), &text, start, words.len(), |node, end| {
                        for payload in matcher.payloads(node) {
                            found.insert((start, end, payload_number(payload)));
                        }
                    });
                }
            }
            let symbols: String = words.iter().copied().map(letter).collect();
            let automaton = AhoCorasick::new(&patterns).expect("small");
            let expected: BTreeSet<_> =
                automaton.find_overlapping_iter(&symbols).map(|m| (m.start(), m.end(), m.pattern().as_u32())).collect();
            assert!(!expected.is_empty());
            assert_eq!(found, expected, "patterns {patterns:?}, symbols {symbols}");
        }
    }

    fn payload_number(payload: Payload) -> u32 {
        match payload {
            Payload::Form(n) | Payload::Title(n) | Payload::Cue(n) | Payload::Demonym(n) => n,
        }
    }
}
