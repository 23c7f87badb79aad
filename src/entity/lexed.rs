//! A page with the dictionary's knowledge of each word beside it: what all later layers read.

use crate::dictionary::Data;
use crate::dictionary::symbols::Symbol;
use crate::dictionary::words::{Cue, CueForm, Facts, RoleNoun, flag};
use crate::page::{Block, BlockKind, Page, Token, TokenKind};
use crate::span::Span;

/// Text, page and symbols of one article, borrowed by every layer.
pub(crate) struct Lexed<'a> {
    pub(crate) text: &'a str,
    pub(crate) page: &'a Page,
    pub(crate) data: &'a Data,
    pub(crate) words: Vec<Symbol>,
    /// What is known of each word, side by side: read far more often than it is copied.
    facts: Vec<Facts>,
}

impl<'a> Lexed<'a> {
    pub(crate) fn new(text: &'a str, page: &'a Page, data: &'a Data) -> Self {
        let words = data.lookup(text, page);
        let facts = words.iter().map(|w| *data.facts(*w)).collect();
        Lexed { text, page, data, words, facts }
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn tokens(&self) -> &'a [Token] {
        self.page.tokens()
    }

    pub(crate) fn token(&self, i: usize) -> Token {
        self.page.tokens()[i]
    }

    /// The text of a token.
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.page.tokens()[i].span.slice(self.text)
    }

    /// The text of a token, empty beyond the end.
    pub(crate) fn word_or(&self, i: usize) -> &'a str {
        self.page.tokens().get(i).map_or("", |t| t.span.slice(self.text))
    }

    pub(crate) fn facts(&self, i: usize) -> &Facts {
        &self.facts[i]
    }

    pub(crate) fn has(&self, i: usize, flags: u16) -> bool {
        self.facts(i).flags & flags != 0
    }

    /// Whether the token is this word, in any case.
    pub(crate) fn is(&self, i: usize, word: &str) -> bool {
        self.page.tokens().get(i).is_some_and(|t| t.span.slice(self.text).eq_ignore_ascii_case(word))
    }

    /// Whether the token is one of these words, in any case.
    pub(crate) fn is_any(&self, i: usize, words: &[&str]) -> bool {
        self.page.tokens().get(i).is_some_and(|t| {
            let w = t.span.slice(self.text).as_bytes();
            // Length and first letter tell most words apart.
            let first = w.first().map_or(0, |b| b | 0x20);
            words
                .iter()
                .map(|x| x.as_bytes())
                .any(|x| x.len() == w.len() && x[0] | 0x20 == first && x.eq_ignore_ascii_case(w))
        })
    }

    /// The span from the first to the last token of a range.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.token(start).span.start, self.token(end - 1).span.end)
    }

    pub(crate) fn block(&self, number: usize) -> &'a Block {
        &self.page.blocks()[number]
    }

    /// Number of the block that holds a token.
    pub(crate) fn block_of(&self, token: usize) -> usize {
        self.page.block_of(token).unwrap_or(0)
    }

    pub(crate) fn kind_of(&self, token: usize) -> BlockKind {
        self.page.block_of(token).map_or(BlockKind::Paragraph, |b| self.page.blocks()[b].kind)
    }

    /// The cue that the token is a form of.
    pub(crate) fn cue(&self, i: usize) -> Option<(&'a Cue, CueForm)> {
        let number = self.facts(i).cue;
        (number > 0).then(|| self.data.cue(u32::from(number) - 1))
    }

    /// The role noun that the token is.
    pub(crate) fn role_noun(&self, i: usize) -> Option<RoleNoun> {
        let number = self.facts(i).role;
        (number > 0).then(|| self.data.roles[number as usize - 1])
    }

    /// Whether the token is punctuation of this text.
    pub(crate) fn is_mark(&self, i: usize, mark: &str) -> bool {
        self.page.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Punctuation && t.span.slice(self.text) == mark)
    }

    /// Whether almost no word of the article is a common English one.
    pub(crate) fn looks_foreign(&self) -> bool {
        let (mut lower, mut known, mut function) = (0u32, 0u32, 0u32);
        for (i, t) in self.tokens().iter().enumerate().take(2_000) {
            if t.is_lower() && t.is_word() {
                lower += 1;
                known += u32::from(self.facts(i).level > 0);
                function += u32::from(self.has(i, flag::FUNCTION));
            }
        }
        lower >= 20 && self.data.facts.len() > 20_000 && (known * 2 < lower || function * 10 < lower)
    }
}
