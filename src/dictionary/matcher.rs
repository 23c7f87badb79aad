//! The phrase tree: matches whole tokens, all overlapping phrases, with the case rule of each.
//!
//! A tree over symbols: the nodes stand in an array, their children in one open-addressing table of four bytes a slot.
//! Matching costs one look-up a token for the few words that open a phrase; what is built is an array that can be
//! written to a file and read back as it is. A property test holds the tree against aho-corasick run over the same
//! symbols.

use super::entry::Subtype;
use super::pack::{self, Reader, packed};
use super::symbols::Symbol;
use super::words::Facts;
use crate::page::Token;

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
    /// What is asked of the entry all the time, so that its record need not be fetched.
    pub(crate) kind: u8,
    pub(crate) subtype: Subtype,
    pub(crate) size: u16,
    /// Of a user's dictionary.
    pub(crate) own: bool,
}

/// The bits of the number in a packed payload.
const NUMBER: u32 = CAPITAL - 1;

/// Marks a packed payload, a name, whose first word must have a capital.
const CAPITAL: u32 = 1 << 28;

impl Payload {
    /// The number and, in the bits above it, the tag.
    fn packed(self) -> u32 {
        let (tag, number) = match self {
            Payload::Form(n) => (0, n),
            Payload::Title(n) => (1, n),
            Payload::Cue(n) => (2, n),
            Payload::Demonym(n) => (3, n),
        };
        tag << 29 | number & NUMBER
    }

    fn of(packed: u32) -> Payload {
        let number = packed & NUMBER;
        match packed >> 29 & 3 {
            0 => Payload::Form(number),
            1 => Payload::Title(number),
            2 => Payload::Cue(number),
            _ => Payload::Demonym(number),
        }
    }
}

/// A phrase, or the beginning of one.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// The node of the phrase without its last word, 0 for a single word.
    parent: u32,
    /// The last word.
    symbol: Symbol,
    /// What ends here: the only payload, with [`ALONE`]; the head of a chain in `links`, from 1; or 0, where nothing does.
    head: u32,
}

/// Marks a head that is the only payload of its node, so that no link need be fetched.
const ALONE: u32 = 1 << 31;

/// A payload and the next of its chain, from 1.
#[derive(Clone, Copy, Debug)]
struct Link {
    payload: u32,
    next: u32,
}

packed! {
    Node { parent: u32, symbol: u32, head: u32 }
    Link { payload: u32, next: u32 }
}

/// All phrases.
#[derive(Clone, Debug)]
pub(crate) struct Matcher {
    /// Number 0 is no node.
    nodes: Vec<Node>,
    /// The nodes with a parent by parent and symbol: open addressing, a power of two, at most three quarters full.
    table: Vec<u32>,
    /// Nodes in the table.
    filled: u32,
    /// A bit for each pair of a node and the next word that may have a child: small enough to stay near the processor,
    /// so that the large table is asked only for pairs that are most likely there.
    pairs: Vec<u64>,
    links: Vec<Link>,
}

/// What a comma within a phrase is in the tree: no word, and never looked up as one.
pub(crate) const COMMA: Symbol = Symbol::MAX;

/// Phrases have at most this many tokens: no name is longer.
pub(crate) const LONGEST: usize = 14;

/// Bits for pairs: some five for each of the curated dictionary.
const PAIR_BITS: u32 = 20;

#[inline]
fn mixed(node: u32, symbol: Symbol) -> u64 {
    (u64::from(node) << 32 | u64::from(symbol)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[inline]
fn hash(node: u32, symbol: Symbol) -> usize {
    (mixed(node, symbol) >> 32) as usize
}

/// The bit of a pair of node and word.
#[inline]
fn pair_bit(node: u32, symbol: Symbol) -> usize {
    (mixed(node, symbol) >> (64 - PAIR_BITS)) as usize
}

impl Matcher {
    pub(crate) fn with_capacity(n: usize) -> Self {
        let mut nodes = Vec::with_capacity(n);
        nodes.push(Node::default());
        Matcher {
            nodes,
            table: vec![0; n.next_power_of_two().max(16)],
            filled: 0,
            pairs: vec![0; 1 << (PAIR_BITS - 6)],
            links: Vec::with_capacity(n),
        }
    }

    /// A new node without parent: the first word of phrases.
    pub(crate) fn root(&mut self, symbol: Symbol) -> u32 {
        self.nodes.push(Node { parent: 0, symbol, head: 0 });
        self.nodes.len() as u32 - 1
    }

    /// The slot of a child in the table, and the child, 0 where there is none.
    #[inline]
    fn slot(&self, node: u32, symbol: Symbol) -> (usize, u32) {
        let mask = self.table.len() - 1;
        let mut at = hash(node, symbol) & mask;
        loop {
            let child = self.table[at];
            let found = &self.nodes[child as usize];
            if child == 0 || (found.parent == node && found.symbol == symbol) {
                return (at, child);
            }
            at = (at + 1) & mask;
        }
    }

    /// The child of a node by the next word, 0 where there is none.
    #[inline]
    pub(crate) fn get(&self, node: u32, symbol: Symbol) -> u32 {
        if self.may(node, symbol) { self.slot(node, symbol).1 } else { 0 }
    }

    /// Whether a node may have a child by the next word.
    #[inline]
    pub(crate) fn may(&self, node: u32, symbol: Symbol) -> bool {
        let bit = pair_bit(node, symbol);
        self.pairs[bit / 64] >> (bit % 64) & 1 != 0
    }

    /// The child of a node by the next word, made where it is new.
    pub(crate) fn child(&mut self, node: u32, symbol: Symbol) -> u32 {
        let (at, child) = self.slot(node, symbol);
        if child != 0 {
            return child;
        }
        let child = self.nodes.len() as u32;
        self.nodes.push(Node { parent: node, symbol, head: 0 });
        self.table[at] = child;
        self.filled += 1;
        let bit = pair_bit(node, symbol);
        self.pairs[bit / 64] |= 1 << (bit % 64);
        if self.filled as usize * 4 > self.table.len() * 3 {
            self.grow();
        }
        child
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        self.table.clear();
        self.table.resize(mask + 1, 0);
        for (child, node) in self.nodes.iter().enumerate().filter(|(_, n)| n.parent != 0) {
            let mut at = hash(node.parent, node.symbol) & mask;
            while self.table[at] != 0 {
                at = (at + 1) & mask;
            }
            self.table[at] = child as u32;
        }
    }

    /// Adds what ends at a node. `capital`: only where the first word has a capital.
    pub(crate) fn add(&mut self, node: u32, payload: Payload, capital: bool) {
        self.add_packed(node, payload.packed() | if capital { CAPITAL } else { 0 });
    }

    fn add_packed(&mut self, node: u32, payload: u32) {
        let mut head = self.nodes[node as usize].head;
        if head == 0 {
            self.nodes[node as usize].head = payload | ALONE;
            return;
        }
        if head & ALONE != 0 {
            head = self.link(head & !ALONE, 0);
        }
        self.nodes[node as usize].head = self.link(payload, head);
    }

    /// A new link of a chain: its number, from 1.
    fn link(&mut self, payload: u32, next: u32) -> u32 {
        self.links.push(Link { payload, next });
        self.links.len() as u32
    }

    /// Takes away the payloads of a node that are not to be kept.
    pub(crate) fn retain(&mut self, node: u32, mut keep: impl FnMut(Payload) -> bool) {
        let kept: Vec<u32> = self.packed_payloads(self.head(node)).filter(|p| keep(Payload::of(*p))).collect();
        self.nodes[node as usize].head = 0;
        kept.into_iter().rev().for_each(|payload| self.add_packed(node, payload));
    }

    /// Where what ends at a node is told, 0 for a node where nothing does.
    #[inline]
    pub(crate) fn head(&self, node: u32) -> u32 {
        self.nodes[node as usize].head
    }

    /// Fetches the chains of these heads, for all of them before the first is walked.
    pub(crate) fn fetch(&self, heads: impl Iterator<Item = u32>) {
        let link = |head: u32| self.links.get(head.wrapping_sub(1) as usize).map_or(0, |link| link.payload);
        std::hint::black_box(heads.filter(|head| head & ALONE == 0).fold(0, |all, head| all ^ link(head)));
    }

    /// What ends at a node, the last added first.
    pub(crate) fn payloads(&self, node: u32) -> impl Iterator<Item = Payload> + '_ {
        self.chain(self.head(node), false)
    }

    /// What ends at a node, given by its head. `small`: the first word is in small letters.
    #[inline]
    pub(crate) fn chain(&self, head: u32, small: bool) -> impl Iterator<Item = Payload> + '_ {
        let barred = if small { CAPITAL } else { 0 };
        self.packed_payloads(head).filter(move |p| p & barred == 0).map(Payload::of)
    }

    #[inline]
    fn packed_payloads(&self, head: u32) -> impl Iterator<Item = u32> + '_ {
        let mut at = head;
        std::iter::from_fn(move || {
            if at & ALONE != 0 {
                return Some(std::mem::take(&mut at) & !ALONE);
            }
            let link = self.links.get((at as usize).checked_sub(1)?)?;
            at = link.next;
            Some(link.payload)
        })
    }

    /// Writes the tables.
    pub(crate) fn pack(&self, out: &mut Vec<u8>) {
        pack::write(&self.nodes, out);
        pack::write(&self.table, out);
        pack::write(&[self.filled], out);
        pack::write(&self.pairs, out);
        pack::write(&self.links, out);
    }

    /// Reads the tables.
    pub(crate) fn unpack(reader: &mut Reader<'_>) -> Option<Matcher> {
        Some(Matcher {
            nodes: reader.table()?,
            table: reader.table()?,
            filled: *reader.table()?.first()?,
            pairs: reader.table().filter(|p: &Vec<u64>| p.len() == 1 << (PAIR_BITS - 6))?,
            links: reader.table()?,
        })
    }

    /// Walks every phrase that starts with token `start`, of whose word `first` is known; `each` gets the node and the token
    /// after the phrase.
    #[allow(clippy::too_many_arguments, reason = "what a page is, what a phrase is, where to stop, what to do")]
    pub(crate) fn walk(
        &self,
        first: &Facts,
        words: &[Symbol],
        tokens: &[Token],
        text: &str,
        start: usize,
        limit: usize,
        mut each: impl FnMut(u32, usize),
    ) {
        let small = tokens[start].opens_small();
        if first.ends_phrase(small) {
            each(first.node(), start + 1);
        }
        if first.opens_longer(small) {
            self.walk_on(first.node(), words, tokens, text, start + 1, limit, each);
        }
    }

    /// Walks the longer phrases, from the node of the first word and the token behind it on. Hyphens glued within a name are
    /// passed over, so `al-Qaeda` and `al Qaeda` are one; a comma is a step of its own.
    #[allow(clippy::too_many_arguments, reason = "what a page is, what a phrase is, where to stop, what to do")]
    #[inline]
    pub(crate) fn walk_on(
        &self,
        mut node: u32,
        words: &[Symbol],
        tokens: &[Token],
        text: &str,
        mut at: usize,
        limit: usize,
        mut each: impl FnMut(u32, usize),
    ) {
        let is_mark = |at: usize, mark: u8| {
            let span = tokens[at].span;
            span.len() == 1 && text.as_bytes()[span.start as usize] == mark
        };
        for _ in 1..LONGEST {
            if at >= limit {
                return;
            }
            while words[at] == 0
                && at + 1 < limit
                && tokens[at].is_glued()
                && tokens[at + 1].is_glued()
                && is_mark(at, b'-')
            {
                at += 1;
            }
            let word = match words[at] {
                0 if is_mark(at, b',') => COMMA,
                0 => return,
                word => word,
            };
            node = self.get(node, word);
            if node == 0 {
                return;
            }
            at += 1;
            each(node, at);
        }
    }
}

packed! {
    Form {
        entry: u32, weak: bool, alias: bool, capitals: u16, shouted: u16, exact: bool, kind: u8, subtype: Subtype, size: u16,
        own: bool,
    }
}

/// Whether several words are all in capitals: "THE WHO" may be the band, "the WHO" and "The WHO" are not.
fn all_caps(tokens: &[Token]) -> bool {
    tokens.len() > 1 && tokens.iter().all(|t| !t.is_word() || t.is_all_caps())
}

impl Form {
    /// Whether the tokens are written as the form asks. `shouting`: the block is all capitals, so case says nothing.
    pub(crate) fn fits(&self, tokens: &[Token], shouting: bool) -> bool {
        if shouting {
            return true;
        }
        let mut i = 0u32;
        for t in tokens {
            if t.kind == crate::page::TokenKind::Punctuation {
                continue; // a mark has no bit
            }
            if !t.is_word() {
                i += 1;
                continue;
            }
            let bit = 1u16 << i.min(15);
            let fits = if self.shouted & bit != 0 {
                t.is_all_caps() || (t.is_capitalised() && t.span.len() >= 4 && !self.exact)
            } else if self.capitals & bit != 0 {
                t.is_capitalised()
                    && (!t.is_all_caps()
                        || (!self.exact && (t.span.len() >= 4 || t.span.len() == 1 || all_caps(tokens))))
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
                let root: &mut Facts = roots.entry(words[0]).or_default();
                if root.node() == 0 {
                    root.open(matcher.root(words[0]));
                }
                root.lead_on(words.len() > 1, false);
                let mut node = root.node();
                for word in &words[1..] {
                    node = matcher.child(node, *word);
                }
                matcher.add(node, Payload::Form(patterns.len() as u32), false);
                patterns.push(pattern);
            }
            // 0, the unknown word, is in no pattern.
            let words: Vec<Symbol> = (0..80).map(|_| next(seed, 5)).collect();
            let text = vec!["w"; words.len()].join(" ");
            let tokens = crate::page::tokens_of(&text);
            let mut found = BTreeSet::new();
            for start in 0..words.len() {
                if let Some(root) = roots.get(&words[start]) {
                    matcher.walk(root, &words, &tokens, &text, start, words.len(), |node, end| {
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

    #[test]
    fn what_is_taken_away_ends_nowhere() {
        let mut matcher = Matcher::with_capacity(1);
        let node = matcher.root(1);
        (0..6).for_each(|n| matcher.add(node, Payload::Form(n), false));
        matcher.retain(node, |p| !payload_number(p).is_multiple_of(3));
        let left: Vec<u32> = matcher.payloads(node).map(payload_number).collect();
        assert_eq!(left, [5, 4, 2, 1]);
        matcher.add(node, Payload::Title(7), false);
        assert_eq!(matcher.payloads(node).next(), Some(Payload::Title(7)));
        matcher.retain(node, |_| false);
        assert_eq!(matcher.payloads(node).count(), 0);
    }

    fn payload_number(payload: Payload) -> u32 {
        match payload {
            Payload::Form(n) | Payload::Title(n) | Payload::Cue(n) | Payload::Demonym(n) => n,
        }
    }
}
