//! The scene: one paragraph laid out for quotation finding. Stretches in marks as token ranges, and the units that
//! the paragraph falls into: sentences, but never cut inside marks.

use crate::dictionary::key::words;
use crate::entity::Lexed;
use crate::page::{Block, Marked, TokenKind};
use crate::span::Span;
use std::ops::Range;

/// The longest scene, in tokens. Paragraphs of news have some dozens; a longer block (hostile input, a text without
/// line breaks) is read in pieces, so that looking around within a scene stays cheap.
const LONGEST: usize = 1_200;

/// The pieces that a block is read in: one, but for very long blocks.
pub(crate) fn pieces(lexed: &Lexed<'_>, block: &Block) -> impl Iterator<Item = (usize, usize)> {
    let (mut start, to) = (block.tokens.start as usize, block.tokens.end as usize);
    std::iter::from_fn(move || {
        let from = start;
        start = to;
        if to - from > LONGEST {
            // At the end of a sentence where there is one.
            let cut = from + LONGEST;
            let sentence = lexed.page.sentence_of(cut).map_or(cut, |s| s.tokens.start as usize);
            start = if sentence > from { sentence } else { cut };
        }
        (from < to).then_some((from, start))
    })
}

/// An outermost stretch in marks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch {
    /// First token, an opening mark where there is one.
    pub(crate) start: usize,
    /// Token after the last, the closing mark included.
    pub(crate) end: usize,
    /// What stands between the marks.
    pub(crate) inner: Span,
    /// Words in it.
    pub(crate) words: usize,
}

/// A stretch whose marks and words are these tokens; a piece of the block holds `piece` of them.
fn stretch(lexed: &Lexed<'_>, m: &Marked, tokens: Range<usize>, piece: Range<usize>) -> Stretch {
    let words = lexed.tokens()[tokens]
        .iter()
        .filter(|t| t.kind != TokenKind::Punctuation && t.span.start >= m.inner.start && t.span.end <= m.inner.end)
        .count();
    Stretch { start: piece.start, end: piece.end, inner: m.inner, words }
}

/// A paragraph.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'s> {
    pub(crate) block: usize,
    /// Tokens of the paragraph.
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) stretches: &'s [Stretch],
    /// Units as token ranges.
    pub(crate) units: &'s [(usize, usize)],
}

/// The scenes of an article, side by side.
#[derive(Default)]
pub(super) struct Layout {
    scenes: Vec<Laid>,
    stretches: Vec<Stretch>,
    units: Vec<(usize, usize)>,
    /// Number of the first sentence of the last scene.
    sentence: usize,
}

/// Where a scene lies.
struct Laid {
    block: usize,
    tokens: (usize, usize),
    stretches: Range<usize>,
    units: Range<usize>,
}

impl Layout {
    /// Leaves all scenes out.
    pub(super) fn clear(&mut self) {
        self.scenes.clear();
        self.stretches.clear();
        self.units.clear();
        self.sentence = 0;
    }

    /// Number of scenes.
    pub(super) fn len(&self) -> usize {
        self.scenes.len()
    }

    /// The scene of a number.
    pub(super) fn scene(&self, number: usize) -> Scene<'_> {
        let Laid { block, tokens: (from, to), stretches, units } = &self.scenes[number];
        let (stretches, units) = (&self.stretches[stretches.clone()], &self.units[units.clone()]);
        Scene { block: *block, from: *from, to: *to, stretches, units }
    }

    /// Lays out a block or a piece of one (`from` and `to` are tokens) behind those before. `marked` holds the marks that
    /// start in it.
    pub(super) fn add(&mut self, lexed: &Lexed<'_>, block: usize, (from, to): (usize, usize), marked: &[Marked]) {
        let Layout { scenes, stretches, units, sentence } = self;
        let (first, first_unit) = (stretches.len(), units.len());
        for m in marked.iter().filter(|m| m.depth == 0) {
            let tokens = lexed.page.tokens_in(m.outer);
            let piece = tokens.start.max(from)..tokens.end.min(to);
            if piece.is_empty() || stretches[first..].last().is_some_and(|s| s.end > piece.start) {
                continue;
            }
            stretches.push(stretch(lexed, m, tokens, piece));
        }
        let sentences = lexed.page.sentences();
        while sentences.get(*sentence).is_some_and(|s| s.tokens.end as usize <= from) {
            *sentence += 1;
        }
        let mut open: Option<usize> = None;
        let mut next = first;
        for s in sentences[*sentence..].iter().take_while(|s| (s.tokens.start as usize) < to) {
            let start = *open.get_or_insert((s.tokens.start as usize).max(from));
            let end = (s.tokens.end as usize).min(to);
            while next < stretches.len() && stretches[next].end <= end {
                next += 1;
            }
            let inside = stretches.get(next).is_some_and(|x| x.start < end);
            if !inside {
                units.push((start, end));
                open = None;
            }
        }
        if let Some(start) = open {
            units.push((start, to));
        }
        let (stretches, units) = (first..stretches.len(), first_unit..units.len());
        scenes.push(Laid { block, tokens: (from, to), stretches, units });
    }

    /// The speech within an outer stretch as a scene of its own, with the marks inside it; `None` where there are none.
    pub(super) fn within(lexed: &Lexed<'_>, block: usize, outer: &Stretch, marked: &[Marked]) -> Option<Layout> {
        let mut stretches: Vec<Stretch> = Vec::new();
        for m in marked.iter().filter(|m| m.depth > 0 && outer.inner.covers(m.outer)) {
            let tokens = lexed.page.tokens_in(m.outer);
            if !tokens.is_empty() && stretches.last().is_none_or(|s| s.end <= tokens.start) {
                stretches.push(stretch(lexed, m, tokens.clone(), tokens));
            }
        }
        if stretches.is_empty() {
            return None;
        }
        let range = lexed.page.tokens_in(outer.inner);
        let (from, to) = (range.start, range.end);
        let sentence = lexed.page.sentences().partition_point(|s| (s.tokens.end as usize) <= from);
        let units: Vec<_> = lexed.page.sentences()[sentence..]
            .iter()
            .take_while(|s| (s.tokens.start as usize) < to)
            .map(|s| ((s.tokens.start as usize).max(from), (s.tokens.end as usize).min(to)))
            .filter(|u| u.0 < u.1)
            .collect();
        let scenes = vec![Laid { block, tokens: (from, to), stretches: 0..stretches.len(), units: 0..units.len() }];
        Some(Layout { scenes, stretches, units, sentence })
    }
}

impl<'s> Scene<'s> {
    /// The stretches that start at a token or behind it.
    #[inline]
    pub(crate) fn marks_from(&self, token: usize) -> &'s [Stretch] {
        &self.stretches[self.stretches.partition_point(|s| s.start < token)..]
    }

    /// The stretches that end at a token or before it.
    #[inline]
    pub(crate) fn marks_upto(&self, token: usize) -> &'s [Stretch] {
        &self.stretches[..self.stretches.partition_point(|s| s.end <= token)]
    }

    /// Numbers of the stretches whose words lie within a span.
    #[inline]
    pub(crate) fn marks_in(&self, span: Span) -> Range<usize> {
        let start = self.stretches.partition_point(|s| s.inner.start < span.start);
        let inside = self.stretches[start..].partition_point(|s| s.inner.end <= span.end);
        start..start + inside
    }

    /// The stretch that holds a token.
    pub(crate) fn stretch_at(&self, token: usize) -> Option<&'s Stretch> {
        let i = self.stretches.partition_point(|s| s.end <= token);
        self.stretches.get(i).filter(|s| s.start <= token)
    }

    /// Whether a token stands in marks (or is one).
    pub(crate) fn in_marks(&self, token: usize) -> bool {
        self.stretch_at(token).is_some()
    }

    /// Whether any token from `from` on and before `to` stands in marks.
    pub(crate) fn marks_between(&self, from: usize, to: usize) -> bool {
        let i = self.stretches.partition_point(|s| s.end <= from);
        from < to && self.stretches.get(i).is_some_and(|s| s.start < to)
    }

    /// The token behind the last one in marks before a token; 0 where there is none.
    pub(crate) fn marks_before(&self, token: usize) -> usize {
        let i = self.stretches.partition_point(|s| s.start < token);
        self.stretches[..i].last().map_or(0, |s| s.end.min(token))
    }

    /// The stretch that ends right before a token, a comma or dash between them passed over.
    #[inline]
    pub(crate) fn stretch_before(&self, lexed: &Lexed<'_>, token: usize) -> Option<&'s Stretch> {
        // Most paragraphs have no marks.
        if self.stretches.is_empty() { None } else { self.ends_before(lexed, token) }
    }

    fn ends_before(&self, lexed: &Lexed<'_>, token: usize) -> Option<&'s Stretch> {
        let mut at = token;
        if at > self.from && lexed.is_any(at - 1, words![",", "—", "–", "-"]) && !self.in_marks(at - 1) {
            at -= 1;
        }
        self.stretches.binary_search_by_key(&at, |s| s.end).ok().map(|i| &self.stretches[i])
    }

    /// The stretch that starts at a token, a comma, colon or dash before it passed over.
    #[inline]
    pub(crate) fn stretch_after(&self, lexed: &Lexed<'_>, token: usize) -> Option<&'s Stretch> {
        if self.stretches.is_empty() { None } else { self.starts_after(lexed, token) }
    }

    fn starts_after(&self, lexed: &Lexed<'_>, token: usize) -> Option<&'s Stretch> {
        let mut at = token;
        if at < self.to && lexed.is_any(at, words![",", ":", "—", "–", "-", ";"]) && !self.in_marks(at) {
            at += 1;
        }
        self.stretches.binary_search_by_key(&at, |s| s.start).ok().map(|i| &self.stretches[i])
    }

    /// The unit that holds a token.
    pub(crate) fn unit_of(&self, token: usize) -> (usize, usize) {
        let i = self.units.partition_point(|u| u.1 <= token);
        self.units.get(i).copied().unwrap_or((self.from, self.to))
    }
}
