//! The page: what can be seen of an article without knowing a single word of it.
//!
//! [`Page::read`] finds the blocks (headline, dateline, paragraphs, captions …), the tokens, the sentences and the
//! pairs of quotation marks. No dictionary is asked here.

mod abbreviations;
mod blocks;
mod fixups;
mod furniture;
mod marks;
mod plain;
mod sentences;
mod tokens;
mod uax29;

pub use blocks::{Block, BlockKind};
pub(crate) use marks::holds;
pub use marks::{MarkStyle, Marked};
pub use sentences::Sentence;
pub use tokens::{Token, TokenKind};

pub(crate) use tokens::tokens_of;
pub use uax29::uax29_words;

use crate::dictionary::key::Key;
use crate::span::Span;
use std::ops::Range;
use tokens::Cut;

/// Blocks, tokens, sentences and paired quotation marks of one text.
///
/// ```
/// use onrecord::page::{BlockKind, Page};
/// let page = Page::read("TARMA, Peru (AP) — “It is over,” she said.");
/// assert_eq!(page.blocks()[0].kind, BlockKind::Dateline);
/// assert_eq!(page.marked().len(), 1);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Page {
    blocks: Vec<Block>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    marked: Vec<Marked>,
}

impl Page {
    /// Reads the page of `text`. Text beyond 4 GiB is left out.
    pub fn read(text: &str) -> Page {
        Page::keyed(text, &mut Vec::new())
    }

    /// Reads the page of `text` and adds the key of each token to `keys`.
    pub(crate) fn keyed(text: &str, keys: &mut Vec<Key>) -> Page {
        let text = crate::article::readable(text);
        let tokens = Vec::with_capacity(text.len() / 4);
        let mut cut = Cut {
            tokens,
            keys: std::mem::take(keys),
            marks: Vec::with_capacity(text.len() / 32),
            stops: Vec::with_capacity(text.len() / 64),
        };
        tokens::tokenize(text, &mut cut);
        let Cut { tokens, .. } = cut;
        *keys = cut.keys;
        let mut blocks = blocks::find(text);
        blocks::number_tokens(&mut blocks, &tokens);
        let marked = marks::pair(text, &blocks, &cut.marks);
        let mut sentences = Vec::with_capacity(tokens.len() / 20 + 1);
        let mut stops = cut.stops.as_slice();
        for (i, block) in blocks.iter().enumerate() {
            sentences::split(text, &tokens, keys, &mut stops, (i as u32, block), &mut sentences);
        }
        Page { blocks, tokens, sentences, marked }
    }

    /// The blocks in text order. They do not overlap; white space between them belongs to none.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// All tokens in text order, white space left out.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences in text order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The stretches in quotation marks, in text order (an outer one before the inner one).
    pub fn marked(&self) -> &[Marked] {
        &self.marked
    }

    /// Whether an offset lies in quotation marks.
    pub(crate) fn in_marks(&self, offset: u32) -> bool {
        holds(&self.marked[..self.marked.partition_point(|m| m.outer.start <= offset)], offset)
    }

    /// Number of the first token that ends after `offset` (bytes).
    ///
    /// ```
    /// use onrecord::page::Page;
    /// let text = "It is over.";
    /// let page = Page::read(text);
    /// assert_eq!(&text[page.tokens()[page.token_at(4)].span], "is");
    /// ```
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|t| t.span.end <= offset)
    }

    /// The tokens that lie inside a span.
    ///
    /// ```
    /// use onrecord::{Span, page::Page};
    /// let page = Page::read("“It is over,” she said.");
    /// let words = Span::new(3, 13);
    /// assert_eq!(page.tokens_in(words).len(), 3);
    /// ```
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        // Most spans are short: the end is looked for from the start on, in steps that double.
        let rest = &self.tokens[start..];
        let inside = |t: &Token| t.span.end <= span.end;
        let mut reach = 4;
        while rest.get(reach).is_some_and(inside) {
            reach *= 4;
        }
        start..start + rest[..rest.len().min(reach)].partition_point(inside)
    }

    /// The sentence that holds the token, if any.
    ///
    /// ```
    /// use onrecord::page::Page;
    /// let text = "It is over. Go home.";
    /// let page = Page::read(text);
    /// let sentence = page.sentence_of(page.token_at(12)).expect("there is one");
    /// assert_eq!(&text[sentence.span], "Go home.");
    /// ```
    pub fn sentence_of(&self, token: usize) -> Option<&Sentence> {
        let i = self.sentences.partition_point(|s| s.tokens.end as usize <= token);
        self.sentences.get(i).filter(|s| s.tokens.start as usize <= token)
    }

    /// The block that holds the token, if any.
    pub fn block_of(&self, token: usize) -> Option<usize> {
        let i = self.blocks.partition_point(|b| b.tokens.end as usize <= token);
        self.blocks.get(i).filter(|b| b.tokens.start as usize <= token).map(|_| i)
    }
}
