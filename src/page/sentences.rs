//! Sentences: where a stop, a question or an exclamation really ends one.

use super::blocks::Block;
use super::tokens::Token;
use crate::dictionary::key::Key;
use crate::span::Span;
use std::ops::Range;

/// A sentence of a block.
///
/// ```
/// use onrecord::page::Page;
/// let page = Page::read("“Is it?” he asked Mr. Bell. Nobody knew.");
/// assert_eq!(page.sentences().len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands (bytes).
    pub span: Span,
    /// Number of its block.
    pub block: u32,
    /// Numbers of its tokens.
    pub tokens: Range<u32>,
}

/// The number of a mark, which is the first half of its key.
const fn mark(mark: &str) -> u64 {
    Key::of(mark).0[0]
}

const ENDS: [u64; 3] = [mark("."), mark("!"), mark("?")];
const CLOSERS: [u64; 9] =
    [mark("\""), mark("”"), mark("’"), mark("'"), mark(")"), mark("]"), mark("»"), mark("›"), mark("”’")];
const OPENERS: [u64; 10] =
    [mark("\""), mark("“"), mark("‘"), mark("'"), mark("("), mark("["), mark("«"), mark("‹"), mark("`"), mark("„")];

/// Splits the tokens of a block, given with its number. `stops` are the tokens from there on that a sentence may end at; those of
/// the block are taken off.
pub(super) fn split(
    text: &str,
    tokens: &[Token],
    keys: &[Key],
    stops: &mut &[u32],
    (number, block): (u32, &Block),
    out: &mut Vec<Sentence>,
) {
    let range = block.tokens.start as usize..block.tokens.end as usize;
    let mut start = range.start;
    // The first token that has not been looked at.
    let mut from = range.start;
    let word = |i: usize| tokens[i].span.slice(text);
    let is = |i: usize, marks: &[u64]| marks.contains(&keys[i].0[0]);
    while let Some((stop, rest)) = stops.split_first().filter(|(stop, _)| (**stop as usize) < range.end) {
        *stops = rest;
        let i = *stop as usize;
        if i < from {
            continue;
        }
        let mut next = i + 1;
        let mut closed = false;
        while next < range.end && tokens[next].is_glued() && (is(next, &CLOSERS) || is(next, &ENDS)) {
            closed |= is(next, &CLOSERS);
            next += 1;
        }
        let mut look = next;
        while look < range.end && is(look, &OPENERS) {
            look += 1;
        }
        let breaks = if look >= range.end {
            true
        } else if tokens[next].is_glued() && !closed {
            // The writer left the blank out: "said.He", "said.“He".
            is(i, &[mark(".")])
                && next == i + 1
                && (is(next, &[mark("“")]) || tokens[next].is_word() && tokens[next].is_capitalised())
        } else {
            let follows = tokens[look];
            let starts = follows.is_capitalised() || !follows.is_word();
            if tokens[i].has_stop() {
                // An abbreviation ends a sentence only before a word that commonly starts one.
                starts && follows.is_word() && abbreviation_ends(word(i), word(look), closed)
            } else {
                starts && !is(look, &[mark(","), mark(")")])
            }
        };
        if breaks {
            push(tokens, start, next, number, out);
            start = next;
        }
        from = next;
    }
    if start < range.end {
        push(tokens, start, range.end, number, out);
    }
}

/// Whether a sentence ends after the abbreviation `word` where `next`, a capitalised word, follows, perhaps behind a mark
/// that closes: “… and so on, etc.” Through.
fn abbreviation_ends(word: &str, next: &str, closed: bool) -> bool {
    let tail = word.trim_end_matches('.');
    let can_end = word.matches('.').count() > 1
        || matches!(tail, "Inc" | "Corp" | "Co" | "Ltd" | "Jr" | "Sr" | "etc" | "Calif" | "Fla" | "Bros");
    let opener = matches!(
        next,
        "The"
            | "A"
            | "An"
            | "He"
            | "She"
            | "It"
            | "They"
            | "We"
            | "I"
            | "But"
            | "And"
            | "In"
            | "On"
            | "At"
            | "His"
            | "Her"
            | "Its"
            | "Their"
            | "This"
            | "That"
            | "These"
            | "Those"
            | "There"
            | "When"
            | "While"
            | "If"
            | "As"
            | "For"
            | "With"
            | "After"
            | "Before"
            | "Some"
            | "Many"
            | "Most"
            | "Since"
            | "However"
            | "Both"
            | "You"
            | "Our"
            | "My"
            | "One"
            | "By"
            | "To"
            | "From"
            | "What"
            | "Who"
            | "Although"
            | "Last"
    );
    can_end && (closed || opener)
}

fn push(tokens: &[Token], start: usize, end: usize, block: u32, out: &mut Vec<Sentence>) {
    let span = Span::new(tokens[start].span.start, tokens[end - 1].span.end);
    out.push(Sentence { span, block, tokens: start as u32..end as u32 });
}
