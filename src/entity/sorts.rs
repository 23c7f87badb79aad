//! Sorts: which tokens of an article are of a sort that some layer looks for, a bit each. Asked while the words are looked
//! up, so that no layer walks over all words for the few that it wants.

use crate::dictionary::words::Facts;
use crate::page::Token;

/// A sort of tokens, the first ones in the order in which [`Facts::sorts`] and [`Token::cases`] tell them.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sort {
    /// Starts with a capital, or is a particle in small letters: where a run of capitals may start.
    Opener,
    /// A word of sport.
    Sport,
    /// May open a reporting clause.
    Cue,
    /// he, her and their kin.
    Gendered,
    /// A noun for somebody, in small letters.
    Noun,
    /// the
    The,
    /// Starts with a capital.
    Capital,
    /// Starts with a small letter.
    Small,
    /// An everyday word, in small letters.
    Common,
    /// A function word, in small letters.
    Function,
    /// A phrase of several words may open with it.
    Opens,
    /// A phrase may end at the word itself.
    Ends,
}

/// How many there are.
pub(super) const SORTS: usize = Sort::Ends as usize + 1;

/// The bits of each sort, for 64 tokens at a time.
#[derive(Debug, Default)]
pub(crate) struct Sorts(pub(super) Vec<[u64; SORTS]>);

impl Sorts {
    /// Adds the next 64 tokens or the last ones, with what is known of their words.
    #[inline]
    pub(super) fn add(&mut self, tokens: &[Token], facts: &[Facts]) {
        // A byte a token has its sorts, another the further ones.
        let (mut first, mut more) = ([0u8; 64], [0u8; 64]);
        for (i, (token, facts)) in tokens.iter().zip(facts).enumerate() {
            first[i % 64] = facts.sorts() | token.cases();
            more[i % 64] = facts.more_sorts() | u8::from(token.is_word()) << 7;
        }
        let [particle, sport, cue, gendered, noun, the, capital, small] = columns(&first);
        let [common, function, opens_small, ends_small, opens, ends, _, word] = columns(&more);
        // A word in small letters opens no name that has a capital.
        let words = small & word;
        self.0.push([
            capital | particle & small,
            sport,
            cue,
            gendered,
            noun & small,
            the,
            capital,
            small,
            common & words,
            function & words,
            opens & !words | opens_small & words,
            ends & !words | ends_small & words,
        ]);
    }

    /// The tokens of a sort from `from` on and before `to`.
    #[inline]
    pub(crate) fn between(&self, sort: Sort, from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
        Chosen::of(move |part| self.0[part][sort as usize], from, to)
    }

    /// The tokens of either sort.
    #[inline]
    pub(crate) fn either(&self, a: Sort, b: Sort, from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
        Chosen::of(move |part| self.0[part][a as usize] | self.0[part][b as usize], from, to)
    }

    /// The first token of a sort from `from` on and before `to`.
    #[inline]
    pub(crate) fn next(&self, sort: Sort, from: usize, to: usize) -> Option<usize> {
        self.between(sort, from, to).next()
    }

    /// How many tokens from `from` on and before `to` are of a sort.
    pub(crate) fn number(&self, sort: Sort, from: usize, to: usize) -> usize {
        let bits = |part: usize| self.0[part][sort as usize];
        if from >= to {
            return 0;
        }
        let (first, last) = (from / 64, (to - 1) / 64);
        let all: u32 = (first..=last).map(|part| bits(part).count_ones()).sum();
        let before = bits(first) & !(u64::MAX << (from % 64));
        let after = bits(last) & !(u64::MAX >> (63 - (to - 1) % 64));
        (all - before.count_ones() - after.count_ones()) as usize
    }

    /// How many tokens of the article are of a sort.
    pub(crate) fn count(&self, sort: Sort) -> usize {
        self.0.iter().map(|bits| bits[sort as usize].count_ones() as usize).sum()
    }
}

/// The bits of 64 bytes, rows made columns.
#[inline]
fn columns(bytes: &[u8; 64]) -> [u64; 8] {
    let mut rows = [0; 8];
    for (row, eight) in rows.iter_mut().zip(bytes.as_chunks().0) {
        *row = turned(u64::from_le_bytes(*eight));
    }
    // The bytes change places as the bits of eight did: a half of the rows with the other, then quarters, then eighths.
    for (gap, low) in [(4, 0x0000_0000_ffff_ffff), (2, 0x0000_ffff_0000_ffff), (1, 0x00ff_00ff_00ff_00ff)] {
        for row in (0..8).filter(|row| row & gap == 0) {
            let swap = ((rows[row] >> (8 * gap)) ^ rows[row + gap]) & low;
            rows[row + gap] ^= swap;
            rows[row] ^= swap << (8 * gap);
        }
    }
    rows
}

/// Eight bytes of eight bits, rows made columns.
#[inline]
const fn turned(rows: u64) -> u64 {
    let swap = (rows ^ (rows >> 7)) & 0x00aa_00aa_00aa_00aa;
    let rows = rows ^ swap ^ (swap << 7);
    let swap = (rows ^ (rows >> 14)) & 0x0000_cccc_0000_cccc;
    let rows = rows ^ swap ^ (swap << 14);
    let swap = (rows ^ (rows >> 28)) & 0x0000_0000_f0f0_f0f0;
    rows ^ swap ^ (swap << 28)
}

/// Walks the bits of a stretch of tokens.
struct Chosen<F> {
    bits: F,
    part: usize,
    left: u64,
    to: usize,
}

impl<F: Fn(usize) -> u64> Chosen<F> {
    #[inline]
    fn of(bits: F, from: usize, to: usize) -> Self {
        let left = if from < to { bits(from / 64) & (u64::MAX << (from % 64)) } else { 0 };
        Chosen { bits, part: from / 64, left, to: to.max(from) }
    }
}

impl<F: Fn(usize) -> u64> Iterator for Chosen<F> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            if (self.part + 1) * 64 >= self.to {
                return None;
            }
            self.part += 1;
            self.left = (self.bits)(self.part);
        }
        let at = self.part * 64 + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        (at < self.to).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tokens_of_a_stretch_are_walked_in_order() {
        let mut sorts = Sorts(vec![[0; SORTS]; 4]);
        let all = [0, 1, 62, 63, 64, 130, 191, 192, 255];
        all.iter().for_each(|at| sorts.0[at / 64][Sort::The as usize] |= 1 << (at % 64));
        for from in 0..=256 {
            for to in 0..=256 {
                let wanted: Vec<usize> = all.iter().copied().filter(|at| (from..to).contains(at)).collect();
                assert_eq!(sorts.between(Sort::The, from, to).collect::<Vec<_>>(), wanted, "{from}..{to}");
                assert_eq!(sorts.number(Sort::The, from, to), wanted.len());
                assert_eq!(sorts.either(Sort::Cue, Sort::The, from, to).count(), wanted.len());
            }
        }
        assert_eq!((sorts.count(Sort::The), sorts.next(Sort::The, 131, 200)), (9, Some(191)));
    }
}
