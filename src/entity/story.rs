//! The story as a whole: whether it is about sport, and which words it also uses in small letters.

use super::candidate::Candidates;
use super::lexed::Lexed;
use super::sorts::Sort;
use crate::dictionary::symbols::Symbol;
use crate::page::BlockKind;

/// What the whole article tells about its words.
pub(crate) struct Story {
    /// Whether the story is about sport: there a city that plays is an organisation.
    pub(crate) sport: bool,
    /// Whether each string stands somewhere in small letters.
    small: Vec<bool>,
}

/// A rough set of symbols: what it does not have is in neither set, at a tenth of the cost of asking.
#[derive(Default)]
struct Few([u64; Few::PARTS]);

impl Few {
    /// Sixty-four times as many bits.
    const PARTS: usize = 32;

    fn place(symbol: Symbol) -> (usize, u32) {
        (symbol as usize / 64 % Few::PARTS, symbol % 64)
    }

    fn add(&mut self, symbol: Symbol) {
        let (part, bit) = Few::place(symbol);
        self.0[part] |= 1 << bit;
    }

    #[inline]
    fn has(&self, symbol: Symbol) -> bool {
        let (part, bit) = Few::place(symbol);
        self.0[part] >> bit & 1 != 0
    }
}

impl Story {
    /// Reads the article once: how it speaks of sport, and which of its strings of one word stand in small letters too.
    pub(crate) fn read(lexed: &Lexed<'_>, candidates: &Candidates) -> Story {
        // By symbol: a word that the dictionary does not know is never found.
        let mut few = Few::default();
        let mut wanted: Vec<(Symbol, u32)> = Vec::with_capacity(candidates.list.len());
        for c in candidates.list.iter().filter(|c| c.end == c.start + 1 && lexed.words[c.start] != 0) {
            few.add(lexed.words[c.start]);
            wanted.push((lexed.words[c.start], c.group));
        }
        // The last string of a word counts.
        wanted.sort_by_key(|(word, _)| *word);
        let group_of = |symbol: Symbol| {
            let after = wanted.partition_point(|(word, _)| *word <= symbol);
            wanted[..after].last().filter(|(word, _)| *word == symbol).map(|(_, group)| *group)
        };
        let mut small = vec![false; candidates.keys.len()];
        for (i, symbol) in lexed.words.iter().enumerate().filter(|(_, symbol)| few.has(**symbol)) {
            let token = lexed.tokens()[i];
            if token.is_lower()
                && token.is_word()
                && let Some(group) = group_of(*symbol)
            {
                small[group as usize] = true;
            }
        }
        let sport = lexed.sorts.count(Sort::Sport);
        let words = lexed.sorts.count(Sort::Capital) + lexed.sorts.count(Sort::Small);
        let tables = lexed.page.blocks().iter().filter(|b| b.kind == BlockKind::Table).count();
        let share = sport * 1000 / words.max(1);
        Story { sport: share >= 25 || (share >= 15 && tables >= 3) || (tables >= 6 && sport >= 3), small }
    }

    /// Whether the article uses the word of this string in small letters, too.
    pub(crate) fn in_small_letters(&self, group: usize) -> bool {
        self.small[group]
    }
}
