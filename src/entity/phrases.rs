//! Phrases: what the dictionary's phrase tree has at each token, walked once for all that ask.

use super::lexed::Lexed;
use super::room::{Room, taken};
use crate::dictionary::Data;
use crate::dictionary::matcher::Payload;
use crate::dictionary::symbols::Symbol;
use crate::dictionary::words::{Facts, Title};
use crate::page::{Page, TokenKind};

/// A name, title, cue or demonym of the dictionary that spans tokens of one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    pub(crate) start: u32,
    /// Token after the last.
    pub(crate) end: u32,
    pub(crate) payload: Payload,
}

/// All phrases by first token, the shorter ones first.
#[derive(Debug)]
pub(crate) struct Phrases {
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
        // Where a phrase may start: most words open none, and of those that do most go on otherwise. Two bits say whether one
        // ends there and whether one goes on.
        const ENDS: u32 = 2;
        const GOES_ON: u32 = 1;
        let mut starts = taken(&mut room.starts);
        starts.resize(tokens.len(), 0);
        let mut number = 0;
        for (i, (facts, token)) in facts.iter().zip(tokens).enumerate() {
            // A number is written for each token, and stays where it counts.
            let small = token.opens_small();
            let (ends, longer) = (facts.ends_phrase(small), facts.opens_longer(small) && goes_on(i, facts));
            starts[number] = (i as u32) << 2 | u32::from(ends) << 1 | u32::from(longer);
            number += usize::from(ends | longer);
        }
        let ending = starts[..number].iter().filter(|start| **start & ENDS != 0);
        data.matcher.fetch(ending.map(|start| facts[(start >> 2) as usize].node()));
        let mut blocks = page.blocks().iter().map(|b| (b.tokens.start, b.tokens.end));
        let mut block = blocks.next().unwrap_or_default();
        for bits in &starts[..number] {
            let start = bits >> 2;
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
            first.resize(i + 1, list.len() as u32);
            let small = tokens[i].opens_small();
            let mut add = |node: u32, stop: usize| {
                for payload in data.matcher.payloads_in(node, small) {
                    list.push(Phrase { start, end: stop as u32, payload });
                }
            };
            match bits & GOES_ON != 0 {
                true => data.matcher.walk(&facts[i], words, tokens, text, i, block.1 as usize, add),
                false => add(facts[i].node(), i + 1),
            }
        }
        room.starts = starts;
        // Every name is asked next whether its case fits, and of what sort its entry is.
        let entry = |p: &Phrase| match p.payload {
            Payload::Form(form) => data.forms[form as usize].entry,
            _ => 0,
        };
        std::hint::black_box(list.iter().fold(0, |all, p| all ^ entry(p)));
        first.resize(tokens.len() + 1, list.len() as u32);
        Phrases { list, first }
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
