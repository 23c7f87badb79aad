//! Short words as one number, and the sets of them that rules ask for.
//!
//! Most words of a text, and all that the rules name, have at most sixteen bytes: two machine words in small letters.
//! A set of them is made when the crate is compiled ([`words!`](crate::words)); asking it costs a look at a bit or two for
//! nearly all words, and no letter is compared.

use crate::span::Span;

/// The longest word that has a key (bytes).
pub(crate) const LONGEST_KEY: usize = 16;

/// The bytes of a short word with ASCII capitals made small, zeros behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key(pub(crate) [u64; 2]);

/// One byte, eight times.
pub(crate) const EACH: u64 = 0x0101_0101_0101_0101;

impl Key {
    /// What a word too long for a key has; no text holds these bytes.
    pub(crate) const NONE: Key = Key([u64::MAX; 2]);

    /// The key of a word. Of one that stands in the code nothing but two numbers is left.
    #[inline(always)]
    pub(crate) const fn of(word: &str) -> Key {
        Key::of_bytes(word.as_bytes())
    }

    #[inline(always)]
    pub(crate) const fn of_bytes(bytes: &[u8]) -> Key {
        if bytes.len() > LONGEST_KEY {
            return Key::NONE;
        }
        let mut out = [0u64; 2];
        let mut i = 0;
        while i < bytes.len() {
            out[i / 8] |= (bytes[i].to_ascii_lowercase() as u64) << (8 * (i % 8));
            i += 1;
        }
        Key(out)
    }

    /// The key of the word at `span` of a text.
    #[inline]
    pub(crate) fn at(text: &str, span: Span) -> Key {
        let len = span.len();
        if len > LONGEST_KEY {
            return Key::NONE;
        }
        if (1..=8).contains(&len)
            && let Some(eight) = text.as_bytes().get(span.start as usize..).and_then(|b| b.first_chunk())
        {
            let word = u64::from_le_bytes(*eight);
            return Key([lower(word & u64::MAX >> (64 - 8 * len)), 0]);
        }
        match two_words(text.as_bytes(), span.start as usize, len) {
            Some(words) => Key(words.map(lower)),
            None => Key::of(span.slice(text)),
        }
    }

    /// The bytes, in small letters, with zeros behind them.
    #[inline]
    pub(crate) const fn bytes(self) -> [u8; LONGEST_KEY] {
        ((self.0[0] as u128) | (self.0[1] as u128) << 64).to_le_bytes()
    }

    /// The first byte.
    #[inline]
    pub(crate) const fn first(self) -> u8 {
        self.0[0] as u8
    }

    /// Whether a stop stands behind the first letter, as in "U.S." and "P.D."; may be so of a word too long for a key.
    #[inline]
    pub(crate) const fn may_abbreviate(self) -> bool {
        (self.0[0] >> 8) as u8 == b'.' || self.0[0] == u64::MAX
    }

    /// Whether one of the bytes is a digit.
    #[inline]
    pub(crate) const fn has_digit(self) -> bool {
        between(self.0[0], b'0', b'9') | between(self.0[1], b'0', b'9') != 0
    }

    /// Whether all bytes are ASCII.
    #[inline]
    pub(crate) const fn is_ascii(self) -> bool {
        (self.0[0] | self.0[1]) & (0x80 * EACH) == 0
    }

    /// The word without the full stop of an abbreviation.
    #[inline]
    pub(crate) fn unstopped(self, len: usize) -> Key {
        let mut words = self.0;
        if len > 1 && len <= LONGEST_KEY && (words[(len - 1) / 8] >> (8 * ((len - 1) % 8))) as u8 == b'.' {
            words[(len - 1) / 8] &= (1 << (8 * ((len - 1) % 8))) - 1;
        }
        Key(words)
    }

    /// A number whose highest bits tell most words apart.
    #[inline]
    pub(crate) const fn mixed(self) -> u64 {
        (self.0[0] ^ self.0[1].rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    /// What the word is known by in a set.
    #[inline]
    pub(crate) const fn tag(self) -> Tag {
        Tag::of(self.mixed())
    }
}

/// Four numbers below 64 that tell most words apart, kept beside the key of each token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tag(u32);

impl Tag {
    /// The tag of a word whose key has been [`mixed`](Key::mixed).
    #[inline]
    pub(crate) const fn of(mixed: u64) -> Tag {
        Tag((mixed >> 40) as u32)
    }

    /// The number of a place from 0 to 3.
    #[inline]
    const fn part(self, place: usize) -> u32 {
        self.0 >> (18 - 6 * place) & 63
    }

    /// A number for the word and a small number.
    #[inline]
    pub(crate) const fn spread(self, number: usize) -> usize {
        self.0 as usize ^ number
    }

    /// The group that the word falls into in a set.
    #[inline]
    const fn group(self) -> usize {
        self.part(0) as usize
    }
}

/// The first bytes of `bytes` from `at` as two numbers, with zeros beyond `len`; `None` near the end of the text.
#[inline]
pub(crate) fn two_words(bytes: &[u8], at: usize, len: usize) -> Option<[u64; 2]> {
    let both: &[u8; 16] = bytes.get(at..)?.first_chunk()?;
    let both = u128::from_le_bytes(*both);
    let (low, high) = (both as u64, (both >> 64) as u64);
    let mask = |n: usize| if n >= 8 { u64::MAX } else { (1 << (8 * n)) - 1 };
    Some([low & mask(len), high & mask(len.saturating_sub(8))])
}

/// ASCII capitals as small letters, eight bytes at once; other bytes stay.
#[inline]
fn lower(word: u64) -> u64 {
    word | between(word, b'A', b'Z') >> 2
}

/// The highest bit of each byte from one of ASCII to another.
#[inline]
const fn between(word: u64, first: u8, last: u8) -> u64 {
    let low = word & (EACH * 0x7f);
    let reaches = low + EACH * (0x80 - first as u64);
    let passes = low + EACH * (0x7f - last as u64);
    reaches & !passes & !word & (EACH * 0x80)
}

/// Groups that the words of a set fall into.
const GROUPS: usize = 64;

/// A set of short words, made by [`words!`](crate::words).
#[derive(Debug)]
pub(crate) struct Words {
    /// A mask for each part of a [`Tag`], with the bits of all words.
    masks: [u64; 4],
    /// The words, by group.
    keys: &'static [Key],
    /// Where each group starts, and where the last one ends.
    starts: [u8; GROUPS + 1],
}

impl Words {
    /// The words by group, as [`of`](Self::of) wants them.
    pub(crate) const fn sorted<const N: usize>(mut keys: [Key; N]) -> [Key; N] {
        let mut i = 1;
        while i < N {
            let mut k = i;
            while k > 0 && keys[k].tag().group() < keys[k - 1].tag().group() {
                (keys[k], keys[k - 1]) = (keys[k - 1], keys[k]);
                k -= 1;
            }
            i += 1;
        }
        keys
    }

    /// Number of the words of a list that are parted by blanks.
    pub(crate) const fn count(list: &str) -> usize {
        let bytes = list.as_bytes();
        let (mut i, mut n) = (0, 0);
        while i < bytes.len() {
            n += (bytes[i] != b' ' && (i == 0 || bytes[i - 1] == b' ')) as usize;
            i += 1;
        }
        n
    }

    /// The keys of the words of a list that are parted by blanks.
    pub(crate) const fn split<const N: usize>(list: &str) -> [Key; N] {
        let mut out = [Key([0; 2]); N];
        let (mut rest, mut n) = (list.as_bytes(), 0);
        while let [first, after @ ..] = rest {
            if *first == b' ' {
                rest = after;
                continue;
            }
            let mut end = 0;
            while end < rest.len() && rest[end] != b' ' {
                end += 1;
            }
            let (word, after) = rest.split_at(end);
            out[n] = Key::of_bytes(word);
            (rest, n) = (after, n + 1);
        }
        out
    }

    /// The set of these words, sorted.
    pub(crate) const fn of(keys: &'static [Key]) -> Words {
        assert!(keys.len() < 256, "a set has 255 words at most");
        let mut masks = [0u64; 4];
        let mut starts = [0u8; GROUPS + 1];
        let mut i = 0;
        while i < keys.len() {
            assert!(keys[i].0[0] != u64::MAX, "a word of a set has sixteen bytes at most");
            let tag = keys[i].tag();
            let mut part = 0;
            while part < 4 {
                masks[part] |= 1 << tag.part(part);
                part += 1;
            }
            starts[tag.group() + 1] += 1;
            i += 1;
        }
        let mut group = 0;
        while group < GROUPS {
            starts[group + 1] += starts[group];
            group += 1;
        }
        Words { masks, keys, starts }
    }

    /// Whether a word of this tag may be one of the set. The masks of a set that stands in the code are numbers in the code.
    #[inline(always)]
    pub(crate) const fn may_have(&self, tag: Tag) -> bool {
        let [a, b, c, d] = self.masks;
        (a >> tag.part(0) & b >> tag.part(1)) & 1 != 0 && (c >> tag.part(2) & d >> tag.part(3)) & 1 != 0
    }

    /// Whether the word of this key is one of the set, in its group.
    pub(crate) fn has(&self, key: Key) -> bool {
        let group = key.tag().group();
        self.keys[self.starts[group] as usize..self.starts[group + 1] as usize].contains(&key)
    }

    /// Whether the word is one of the set, in any case.
    pub(crate) fn contains(&self, word: &str) -> bool {
        let key = Key::of(word);
        self.may_have(key.tag()) && self.has(key)
    }
}

/// A set of words, each of sixteen bytes at most, made when the crate is compiled: `words!["that", "which"]`,
/// or `words!(in "that which")`.
#[allow(unused_macros, reason = "the build script names no words")]
macro_rules! words {
    (in $list:expr) => {{
        use $crate::dictionary::key::{Key, Words};
        const LIST: &str = $list;
        const KEYS: &[Key] = &Words::sorted(Words::split::<{ Words::count(LIST) }>(LIST));
        const SET: &Words = &Words::of(KEYS);
        SET
    }};
    ($($word:expr),* $(,)?) => {{
        use $crate::dictionary::key::{Key, Words};
        const KEYS: &[Key] = &Words::sorted([$(Key::of($word)),*]);
        const SET: &Words = &Words::of(KEYS);
        SET
    }};
}
#[allow(unused_imports, reason = "the build script names no words")]
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_its_words_in_any_case_and_no_other() {
        let set = words!["that", "i’m", "sixteen-letters.", "a"];
        for word in ["that", "THAT", "I’m", "Sixteen-Letters.", "A"] {
            assert!(set.contains(word), "{word}");
            for text in [word.to_string(), format!("{word} and more text after it")] {
                assert_eq!(Key::at(&text, Span::of(0..word.len())), Key::of(word), "{text:?}");
            }
        }
        for word in ["", "thats", "tha", "i'm", "sixteen-letters.s", "seventeen letters", "@", "[", "{", "À"] {
            assert!(!set.contains(word), "{word}");
        }
    }

    #[test]
    fn a_list_in_one_string_is_the_same_set() {
        let set = words!(in "that  sixteen-letters. a ");
        assert_eq!(set.keys.len(), 3);
        for (word, bare) in [("Gov.", "gov"), ("sixteen-letters.", "sixteen-letters"), (".", "."), ("gov", "gov")] {
            assert_eq!(Key::of(word).unstopped(word.len()), Key::of(bare));
        }
        assert!(["That", "sixteen-letters.", "a"].iter().all(|w| set.contains(w)) && !set.contains(""));
    }

    #[test]
    fn keys_tell_words_apart_as_comparing_does() {
        let words = ["A", "a", "@", "`", "Z", "z", "[", "{", "É", "é", "a.", ".", "ab", "AB", "Ab", "É’S", "É’s"];
        for a in words {
            for b in words {
                assert_eq!(Key::of(a) == Key::of(b), a.eq_ignore_ascii_case(b), "{a:?} {b:?}");
            }
        }
    }
}
