//! Sentences: where a stop, a question or an exclamation really ends one.

use super::blocks::Block;
use super::tokens::{Token, TokenKind};
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

fn is_closer(s: &str) -> bool {
    matches!(s, "\"" | "”" | "’" | "'" | ")" | "]" | "»" | "›" | "”’")
}

pub(super) fn is_opener(s: &str) -> bool {
    matches!(s, "\"" | "“" | "‘" | "'" | "(" | "[" | "«" | "‹" | "`" | "„")
}

/// Splits the tokens of one block.
pub(super) fn split(text: &str, tokens: &[Token], block: &Block, number: u32, out: &mut Vec<Sentence>) {
    let range = block.tokens.start as usize..block.tokens.end as usize;
    let mut start = range.start;
    let mut i = range.start;
    let word = |i: usize| tokens[i].span.slice(text);
    let may_end = |t: &Token| t.has_stop() || t.kind == TokenKind::Punctuation;
    while let Some(next) = tokens[i..range.end].iter().position(may_end) {
        i += next;
        if !(tokens[i].has_stop() || matches!(word(i), "." | "!" | "?" | "…" | "。")) {
            i += 1;
            continue;
        }
        let mut next = i + 1;
        let mut closed = false;
        while next < range.end
            && ((is_closer(word(next)) && tokens[next].is_glued())
                || (matches!(word(next), "." | "!" | "?") && tokens[next].is_glued()))
        {
            closed |= is_closer(word(next));
            next += 1;
        }
        let mut look = next;
        while look < range.end && is_opener(word(look)) {
            look += 1;
        }
        let breaks = if look >= range.end {
            true
        } else if tokens[next].is_glued() && !closed {
            // The writer left the blank out: "said.He", "said.“He".
            word(i) == "."
                && next == i + 1
                && (word(next) == "“" || tokens[next].is_word() && tokens[next].is_capitalised())
        } else {
            let follows = tokens[look];
            let starts = follows.is_capitalised() || !follows.is_word();
            if tokens[i].has_stop() {
                // An abbreviation ends a sentence only before a word that commonly starts one.
                starts && follows.is_word() && abbreviation_ends(word(i), word(look), closed)
            } else {
                starts && word(look) != "," && word(look) != ")"
            }
        };
        if breaks {
            push(tokens, start, next, number, out);
            start = next;
        }
        i = next;
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
