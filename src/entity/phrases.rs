//! Phrases: what the dictionary's phrase tree has at each token, walked once for all that ask.

use super::lexed::Lexed;
use super::room::{Room, taken};
use super::sorts::{Sort, Sorts};
use crate::dictionary::Data;
use crate::dictionary::matcher::Payload;
use crate::dictionary::symbols::Symbol;
use crate::dictionary::words::{Facts, Title};
use crate::page::{Page, TokenKind};

/// A title, cue or demonym of the dictionary that spans tokens of one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    /// Token after the last.
    pub(crate) end: u32,
    pub(crate) payload: Payload,
}

/// A name of the dictionary that spans tokens of one block, whatever their case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed {
    pub(super) start: u32,
    /// Token after the last.
    pub(super) end: u32,
    /// Number of the form.
    pub(super) form: u32,
}

/// A token where phrases start.
#[derive(Clone, Copy)]
pub(super) struct Start {
    at: u32,
    /// What ends at the word itself, as the matcher has it, 0 for nothing.
    head: u32,
    /// Whether one may go on behind it.
    goes_on: bool,
}

/// All phrases by first token, the shorter ones first; names apart, which are many, and asked for once.
#[derive(Debug)]
pub(crate) struct Phrases {
    pub(super) names: Vec<Listed>,
    pub(super) list: Vec<Phrase>,
    /// Where the phrases of each token start in the list, and where the list ends.
    pub(super) first: Vec<u32>,
}

impl Phrases {
    pub(super) fn find(
        text: &str,
        page: &Page,
        data: &Data,
        words: &[Symbol],
        facts: &[Facts],
        sorts: &Sorts,
        room: &mut Room,
    ) -> Phrases {
        let tokens = page.tokens();
        // Whether a phrase may go on behind a token: with its next word, or with a mark within a name.
        let goes_on = |i: usize, facts: &Facts| match words.get(i + 1) {
            Some(0) => tokens[i + 1].kind == TokenKind::Punctuation,
            Some(next) => data.matcher.may(facts.node(), *next),
            None => false,
        };
        let (mut list, mut first) = (taken(&mut room.phrases), taken(&mut room.phrase_starts));
        let mut names = taken(&mut room.names);
        // Where a phrase starts: most words open none, and of those that do most go on otherwise. What ends at each word is fetched
        // for all of them before the first is looked at: the memory is waited for once, not word after word.
        let mut starts = taken(&mut room.starts);
        for (part, bits) in sorts.0.iter().enumerate() {
            let (ends, longer) = (bits[Sort::Ends as usize], bits[Sort::Opens as usize]);
            let mut left = ends | longer;
            while left != 0 {
                let bit = left.trailing_zeros();
                left &= left - 1;
                let at = part * 64 + bit as usize;
                let facts = &facts[at];
                let goes_on = longer >> bit & 1 != 0 && goes_on(at, facts);
                let ends = ends >> bit & 1 != 0;
                if ends || goes_on {
                    starts.push(Start {
                        at: at as u32,
                        goes_on,
                        head: data.matcher.head(if ends { facts.node() } else { 0 }),
                    });
                }
            }
        }
        data.matcher.fetch(starts.iter().map(|start| start.head));
        let mut blocks = page.blocks().iter().map(|b| (b.tokens.start, b.tokens.end));
        let mut block = blocks.next().unwrap_or_default();
        for &Start { at: start, goes_on, head } in &starts {
            while block.1 <= start {
                match blocks.next() {
                    Some(next) => block = next,
                    None => break,
                }
            }
            if !(block.0..block.1).contains(&start) {
                continue;
            }
            let i = start as usize;
            let before = list.len() as u32;
            let small = tokens[i].opens_small();
            let mut add = |head: u32, end: usize| {
                let end = end as u32;
                for payload in data.matcher.chain(head, small) {
                    match payload {
                        Payload::Form(form) => names.push(Listed { start, end, form }),
                        payload => list.push(Phrase { end, payload }),
                    }
                }
            };
            add(head, i + 1);
            if goes_on {
                let each = |node: u32, end: usize| add(data.matcher.head(node), end);
                data.matcher.walk_on(facts[i].node(), words, tokens, text, i + 1, block.1 as usize, each);
            }
            if list.len() as u32 > before {
                first.resize(i + 1, before);
            }
        }
        room.starts = starts;
        // Every name is asked next whether its case fits, and of what sort its entry is.
        std::hint::black_box(names.iter().fold(0, |all, name| all ^ data.forms[name.form as usize].entry));
        first.resize(tokens.len() + 1, list.len() as u32);
        Phrases { names, list, first }
    }

    /// Those that start at a token.
    #[inline]
    pub(crate) fn at(&self, token: usize) -> &[Phrase] {
        self.between(token, token + 1)
    }

    /// Those that start at a token from `start` on and before `end`.
    #[inline]
    pub(crate) fn between(&self, start: usize, end: usize) -> &[Phrase] {
        match (self.first.get(start), self.first.get(end)) {
            (Some(from), Some(to)) => &self.list[*from as usize..*to as usize],
            _ => &[],
        }
    }
}

/// Whether tokens are written as a title is: capitals throughout only where the title has them.
pub(crate) fn fits_title(lexed: &Lexed<'_>, start: usize, end: usize, title: &Title) -> bool {
    let shouted = (start..end).all(|i| {
        let t = lexed.token(i);
        t.is_all_caps() && t.span.len() > 1 && !(t.has_stop() && t.span.len() == 2)
    });
    !shouted || title.shouted
}
