//! A page with the dictionary's knowledge of each word beside it: what all later layers read.

use super::phrases::{Phrase, Phrases};
use super::room::{Room, taken};
use super::sorts::{Sort, Sorts};
use crate::dictionary::Data;
use crate::dictionary::key::{Key, LONGEST_KEY, Tag, Words};
use crate::dictionary::symbols::Symbol;
use crate::dictionary::words::{Cue, CueForm, Facts, RoleNoun};
use crate::page::{Block, BlockKind, Page, Token};
use crate::span::Span;

/// Text, page and symbols of one article, borrowed by every layer.
pub(crate) struct Lexed<'a> {
    pub(crate) text: &'a str,
    pub(crate) page: &'a Page,
    pub(crate) data: &'a Data,
    tokens: &'a [Token],
    pub(crate) words: Vec<Symbol>,
    /// Each word as a number, by which rules know it.
    pub(super) keys: Vec<Key>,
    /// What each word is known by in sets of words.
    pub(super) tags: Vec<Tag>,
    /// What the phrase tree has at each token.
    pub(super) phrases: Phrases,
    /// Number of the block of each token, `u32::MAX` for none.
    pub(super) blocks: Vec<u32>,
    /// Whether each token is the first of a sentence.
    pub(super) opens: Vec<bool>,
    /// What is known of each word, side by side: read far more often than it is copied.
    pub(super) facts: Vec<Facts>,
    /// Which tokens are of a sort that is looked for.
    pub(crate) sorts: Sorts,
}

#[cfg(test)]
thread_local! {
    /// How often a rule has looked at a word on this thread: the work that tests count, since time says little.
    pub(crate) static LOOKS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts a look at a word, in tests alone.
#[inline(always)]
fn looked() {
    #[cfg(test)]
    LOOKS.with(|looks| looks.set(looks.get() + 1));
}

/// Words to ask for, of sixteen bytes at most: a set made by `words!`, or a slower list.
pub(crate) trait Among {
    /// Whether the word of this tag may be one of them.
    #[inline(always)]
    fn may_have(&self, _tag: Tag) -> bool {
        true
    }

    /// Whether the word of this key is one of them.
    fn has(self, key: Key) -> bool;
}

impl Among for &Words {
    #[inline(always)]
    fn may_have(&self, tag: Tag) -> bool {
        Words::may_have(self, tag)
    }

    fn has(self, key: Key) -> bool {
        Words::has(self, key)
    }
}

impl Among for &[&str] {
    fn has(self, key: Key) -> bool {
        // The first letter tells most words apart.
        let first = |w: &str| w.as_bytes().first().map(u8::to_ascii_lowercase) == Some(key.first());
        key != Key::NONE && self.iter().any(|w| first(w) && Key::of(w) == key)
    }
}

impl<const N: usize> Among for &[&str; N] {
    fn has(self, key: Key) -> bool {
        self.as_slice().has(key)
    }
}

impl<'a> Lexed<'a> {
    /// `keys` are those of the tokens of the page, as [`Page::keyed`] has them.
    pub(crate) fn new(text: &'a str, page: &'a Page, keys: Vec<Key>, data: &'a Data, room: &mut Room) -> Self {
        let (mut tags, mut words, mut facts) = (taken(&mut room.tags), taken(&mut room.words), taken(&mut room.facts));
        let mut sorts = Sorts(taken(&mut room.sorts));
        let mut marks = [None; 64];
        // 64 tokens at a time: their keys are near when their words are looked up, and so on.
        for (tokens, keys) in page.tokens().chunks(64).zip(keys.chunks(64)) {
            let at = words.len();
            data.look_up(text, tokens, keys, &mut tags, &mut words, &mut marks);
            facts.extend(words[at..].iter().map(|w| *data.facts(*w)));
            sorts.add(tokens, &facts[at..]);
        }
        let mut blocks = taken(&mut room.blocks);
        blocks.resize(words.len(), u32::MAX);
        for (i, block) in page.blocks().iter().enumerate() {
            blocks[block.tokens.start as usize..block.tokens.end as usize].fill(i as u32);
        }
        let mut opens = taken(&mut room.opens);
        opens.resize(words.len(), false);
        for sentence in page.sentences() {
            opens[sentence.tokens.start as usize] = true;
        }
        let phrases = Phrases::find(text, page, data, &words, &facts, &sorts, room);
        let tokens = page.tokens();
        Lexed { text, page, data, tokens, words, keys, tags, phrases, blocks, opens, facts, sorts }
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn tokens(&self) -> &'a [Token] {
        self.tokens
    }

    /// A token; an empty mark beyond the end, so that rules may look ahead without counting.
    pub(crate) fn token(&self, i: usize) -> Token {
        looked();
        self.tokens.get(i).copied().unwrap_or(Token::END)
    }

    /// The text of a token, empty beyond the end.
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.token(i).span.slice(self.text)
    }

    /// What is known of a word, nothing beyond the end.
    pub(crate) fn facts(&self, i: usize) -> &Facts {
        looked();
        self.facts.get(i).unwrap_or(&Facts::NONE)
    }

    pub(crate) fn has(&self, i: usize, flags: u16) -> bool {
        self.facts(i).flags & flags != 0
    }

    /// Whether the token is this word, in any case.
    #[inline(always)]
    pub(crate) fn is(&self, i: usize, word: &str) -> bool {
        looked();
        // The key of a word that stands in the code is known when it is compiled.
        if word.len() <= LONGEST_KEY {
            return self.keys.get(i).is_some_and(|key| *key == Key::of(word));
        }
        i < self.len() && self.word(i).eq_ignore_ascii_case(word)
    }

    /// What the word of a token is known by in sets.
    pub(super) fn tag(&self, i: usize) -> Tag {
        self.tags[i]
    }

    /// Whether two tokens are the same short word, in any case.
    pub(super) fn spelt_alike(&self, a: usize, b: usize) -> bool {
        self.keys[a] == self.keys[b] && self.keys[a] != Key::NONE
    }

    /// Whether two tokens are the same word, in any case.
    #[inline]
    pub(crate) fn are_same(&self, a: usize, b: usize) -> bool {
        looked();
        self.keys[a] == self.keys[b] && (self.keys[a] != Key::NONE || self.word(a).eq_ignore_ascii_case(self.word(b)))
    }

    /// Whether the token is one of these words, in any case.
    #[inline(always)]
    pub(crate) fn is_any(&self, i: usize, words: impl Among) -> bool {
        looked();
        self.tags.get(i).is_some_and(|tag| words.may_have(*tag)) && words.has(self.keys[i])
    }

    /// The word of a token as a number, by which rules know it.
    #[inline]
    pub(crate) fn key(&self, i: usize) -> Key {
        self.keys[i]
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
        self.blocks.get(token).map_or(0, |b| if *b == u32::MAX { 0 } else { *b as usize })
    }

    /// Number of the paragraph that a token stands in.
    pub(crate) fn paragraph_of(&self, token: usize) -> Option<usize> {
        let number = self.block_of(token);
        let block = self.page.blocks().get(number)?;
        (block.kind == BlockKind::Paragraph && block.tokens.contains(&(token as u32))).then_some(number)
    }

    pub(crate) fn kind_of(&self, token: usize) -> BlockKind {
        let number = self.blocks.get(token).copied().unwrap_or(u32::MAX);
        self.page.blocks().get(number as usize).map_or(BlockKind::Paragraph, |b| b.kind)
    }

    /// The names, titles, cues and demonyms of the dictionary that start at a token, the shorter ones first.
    pub(crate) fn phrases_at(&self, token: usize) -> &[Phrase] {
        self.phrases.at(token)
    }

    /// Whether the token is the first of its sentence.
    pub(crate) fn opens_sentence(&self, token: usize) -> bool {
        self.opens.get(token).copied().unwrap_or(false)
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

    /// The words of some tokens, with white space between them made plain.
    pub(crate) fn tidy_tokens(&self, start: usize, end: usize) -> String {
        let plain = |pair: &[Token]| match self.text.as_bytes()[pair[0].span.end as usize..pair[1].span.start as usize]
        {
            [] => true,
            [gap] => gap == b' ',
            _ => false,
        };
        let span = self.span(start, end);
        match self.tokens[start..end].windows(2).all(plain) {
            true => span.slice(self.text).to_string(),
            false => self.tidy(span),
        }
    }

    /// The words of a span, with white space within it made plain.
    pub(crate) fn tidy(&self, span: Span) -> String {
        let text = span.slice(self.text);
        let mut before = 0;
        let odd = text.bytes().any(|b| {
            let twice = b == b' ' && before == b' ';
            before = b;
            twice || b == b'\n' || b == b'\t'
        });
        if odd { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text.to_string() }
    }

    /// Whether a token is a noun that can report: one for somebody or of a document, "the minister", "the survey".
    pub(crate) fn reports(&self, i: usize) -> bool {
        self.role_noun(i).is_some() || self.facts(i).noun_cue > 0
    }

    /// Whether the token is this mark, of eight bytes at most.
    #[inline(always)]
    pub(crate) fn is_mark(&self, i: usize, mark: &str) -> bool {
        looked();
        self.keys.get(i).is_some_and(|key| key.0[0] == Key::of(mark).0[0])
    }

    /// Whether almost no word of the article is a common English one.
    pub(crate) fn looks_foreign(&self) -> bool {
        const READ: usize = 2_000;
        let end = self.len().min(READ);
        // No more than this are words in small letters: where enough are known and of use, the rest need not be asked.
        let most = self.sorts.number(Sort::Small, 0, end);
        let (known, function) = (self.sorts.number(Sort::Common, 0, end), self.sorts.number(Sort::Function, 0, end));
        let are_few = |words: usize| known * 2 < words || function * 10 < words;
        if !are_few(most) {
            return false;
        }
        let words = self.tokens[..end].iter().filter(|t| t.opens_small()).count();
        words >= 20 && self.data.facts.len() > 20_000 && are_few(words)
    }
}
