//! Masks: what the words of a run are, a bit each, and what a stretch of it costs at least. `reading` looks the words up.

use super::lexed::Lexed;
use super::phrases::Phrase;
use super::run::LONGEST_RUN;
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::flag;

/// What the words of a run are, a bit each, so that a stretch of them is asked in one look however long it is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    pub(super) start: usize,
    /// Opening marks and brackets.
    pub(super) marks: u32,
    pub(super) hyphens: u32,
    /// Small words that join names.
    pub(super) small: u32,
    /// A title of one word, and a word that may be somebody's name behind it.
    pub(super) titles: u32,
    /// A title of several words starts.
    pub(super) long_titles: u32,
    /// A listed name of several words starts.
    pub(super) nested: u32,
    pub(super) dates: u32,
    pub(super) heads: u32,
    /// What opens nothing that is known by its first words, what opens no more than one such word, what ends no title, and
    /// what is no head.
    pub(super) no_opener: u32,
    pub(super) alone: u32,
    pub(super) no_title: u32,
    pub(super) no_head: u32,
    /// What by itself is read as a name or as unknown, and what no list has by itself.
    pub(super) plain: u32,
    pub(super) unlisted: u32,
    /// Function words that open nothing of several words.
    pub(super) closed: u32,
    /// The field of an office before it: "Minister for Foreign Affairs".
    pub(super) tied: u32,
    /// Initials of a person, and initials and a name in one word.
    pub(super) initials: u32,
    pub(super) glued: u32,
}

/// What a name of several words that is not listed costs at least.
pub(super) const HEADED: f32 = 0.6;

/// What a listed word costs, and one that nothing is known of.
const LISTED: f32 = 0.6;
pub(super) const UNKNOWN: f32 = 1.0;

/// A little less than a sum of small numbers may lose.
pub(super) const SLACK: f32 = 0.001;

/// More words than this are no person's name.
pub(super) const LONGEST_PERSON: usize = 6;

/// What a stretch costs that nothing is known of, by its number of words.
fn unknown(words: usize) -> f32 {
    UNKNOWN + 0.06 * (words - 1) as f32
}

const _: () = assert!(LONGEST_RUN <= 32, "a run has a bit for each word");

impl Run {
    /// Whether one of the tokens `from..to` is among those of a mask.
    #[inline]
    pub(super) fn any(&self, mask: u32, from: usize, to: usize) -> bool {
        self.within(mask, from, to) != 0
    }

    /// What any reading of the tokens `from..to` costs at least, without end where there is none. A long stretch that
    /// nothing is known of is read as that or not at all; a shorter one may be a person's name or have a head word.
    #[inline]
    pub(super) fn at_least(&self, from: usize, to: usize) -> f32 {
        let n = to - from;
        let has = |mask: u32, i: usize| self.any(mask, i, i + 1);
        if n == 1 {
            return match (has(self.plain, from), has(self.unlisted, from)) {
                (true, true) => UNKNOWN - SLACK,
                (true, false) => LISTED - SLACK,
                _ => 0.0,
            };
        }
        if !has(self.no_opener, from) || !has(self.no_title, to - 1) {
            return 0.0;
        }
        if has(self.closed, from) && !self.any(self.marks | self.hyphens, from, to) {
            return f32::INFINITY;
        }
        let nothing_known = n > LONGEST_PERSON
            && has(self.no_head, from)
            && has(self.no_head, to - 1)
            && !self.any(self.small | self.marks, from, to)
            && n - self.count(self.hyphens, from, to) > LONGEST_PERSON;
        match nothing_known {
            true => unknown(n) - SLACK,
            false if has(self.alone, from) => HEADED - SLACK,
            false => 0.0,
        }
    }

    pub(super) fn count(&self, mask: u32, from: usize, to: usize) -> usize {
        self.within(mask, from, to).count_ones() as usize
    }

    #[inline]
    fn within(&self, mask: u32, from: usize, to: usize) -> u32 {
        match to.checked_sub(from) {
            None | Some(0) => 0,
            Some(n) => (u64::from(mask) >> (from - self.start) & ((1 << n.min(32)) - 1)) as u32,
        }
    }
}

/// Whether a word by itself is read as a listed name or as unknown, and as nothing else. `opens`: it opens a sentence,
/// where a common word is mostly no name.
pub(super) fn is_plain(lexed: &Lexed<'_>, i: usize, opens: bool) -> bool {
    let (token, facts) = (lexed.token(i), lexed.facts(i));
    let other = |p: &Phrase| p.end as usize == i + 1 && matches!(p.payload, Payload::Title(_) | Payload::Demonym(_));
    token.is_word()
        && token.is_capitalised()
        && facts.flags & (flag::FUNCTION | flag::DATE | flag::FIELD) == 0
        && facts.role == 0
        && !(opens && facts.level > 0)
        && !lexed.is_mark(i + 1, "$")
        && !lexed.phrases_at(i).iter().any(other)
}
