//! The interner: each normalised word is one number, its symbol.
//!
//! Normalising happens here and nowhere else: small letters, accents folded, apostrophes made alike, the full stop
//! of an abbreviation left out. `Kyiv`, `KYIV` and `kyiv` are one symbol, and so are `Zürich` and `Zurich`.

use super::key::{Key, LONGEST_KEY, two_words};
use super::pack::{self, Reader, packed};
use crate::span::Span;
use unicode_normalization::UnicodeNormalization;

/// Number of a normalised word; 0 is the unknown word.
pub(crate) type Symbol = u32;

/// Words beyond this many bytes are not looked up: no name is longer, and hostile input is not hashed.
const LONGEST: usize = 64;

/// What stands after the last word, so that two numbers can be read from where any word starts.
const PADDING: &str = "                ";

/// All words that the dictionary knows, hashed once each.
#[derive(Clone, Debug)]
pub(crate) struct Symbols {
    /// The words, one after the other, and padding.
    text: String,
    /// Where each word starts, and where the last one ends. The unknown word is empty.
    starts: Vec<u32>,
    /// The key of each word, so that a short one is compared in one look.
    keys: Vec<Key>,
    /// Open addressing, a power of two, at most three quarters full.
    table: Vec<Slot>,
}

/// A place in the table: a symbol, 0 for none, and the high half of its word's hash, so that the text is looked at only
/// where it is likely to be the same.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    symbol: Symbol,
    tag: u32,
}

packed! { Slot { symbol: u32, tag: u32 } }

/// One step of the hash.
#[inline]
fn mix(h: u64, word: u64) -> u64 {
    (h.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The hash of a word.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut h = bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for c in &mut chunks {
        h = mix(h, u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]));
    }
    let mut tail = 0u64;
    for (i, b) in chunks.remainder().iter().enumerate() {
        tail |= u64::from(*b) << (8 * i);
    }
    h = mix(h, tail);
    h ^ (h >> 32)
}

/// The hash of a word of at most `SHORT` bytes, given as two numbers with zeros after its end; the same as [`hash`].
#[inline]
fn hash_short(words: [u64; 2], len: usize) -> u64 {
    let mut h = mix(len as u64, words[0]);
    if len >= 8 {
        h = mix(h, words[1]);
    }
    h ^ (h >> 32)
}

/// A word of fewer bytes than this is looked up as two numbers.
const SHORT: usize = 16;

/// The key of a short ASCII word as it is interned, and its length; `None` for other words.
#[inline]
fn short_key(bytes: &[u8], span: Span, key: Key) -> Option<(Key, usize)> {
    let mut len = span.len();
    if len >= SHORT || !key.is_ascii() {
        return None;
    }
    let mut words = key.0;
    // The full stop of an abbreviation is left out.
    if len > 1 && bytes[span.end as usize - 1] == b'.' {
        len -= 1;
        words[len / 8] &= (1 << (8 * (len % 8))) - 1;
    }
    Some((Key(words), len))
}

/// Room for a normalised word.
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// Normalises a word; `None` where it is too long to be one.
    pub(crate) fn of(word: &str) -> Option<Folded> {
        let mut out = Folded { bytes: [0; LONGEST], len: 0 };
        if word.is_ascii() {
            if word.len() > LONGEST {
                return None;
            }
            for (to, from) in out.bytes.iter_mut().zip(word.bytes()) {
                *to = from.to_ascii_lowercase();
            }
            out.len = word.len();
        } else {
            for c in word.nfd().take(LONGEST + 1) {
                if unicode_normalization::char::is_combining_mark(c) {
                    continue;
                }
                match c {
                    '’' | '‘' | 'ʼ' | 'ʻ' | '`' => out.push("'")?,
                    'ø' | 'Ø' => out.push("o")?,
                    'ł' | 'Ł' => out.push("l")?,
                    'đ' | 'Đ' | 'ð' => out.push("d")?,
                    'ı' => out.push("i")?,
                    'ß' => out.push("ss")?,
                    'æ' | 'Æ' => out.push("ae")?,
                    'œ' | 'Œ' => out.push("oe")?,
                    'þ' | 'Þ' => out.push("th")?,
                    _ => {
                        for l in c.to_lowercase() {
                            out.push(l.encode_utf8(&mut [0; 4]))?;
                        }
                    }
                }
            }
        }
        if out.len > 1 && out.bytes[out.len - 1] == b'.' {
            out.len -= 1;
        }
        Some(out)
    }

    fn push(&mut self, s: &str) -> Option<()> {
        let end = self.len + s.len();
        if end > LONGEST {
            return None;
        }
        self.bytes[self.len..end].copy_from_slice(s.as_bytes());
        self.len = end;
        Some(())
    }
}

/// The normalised form of a word or a whole name, for keys that live longer than a look-up.
pub(crate) fn fold(text: &str) -> String {
    text.split_whitespace()
        .map(|w| match Folded::of(w) {
            Some(f) => String::from_utf8_lossy(f.as_bytes()).into_owned(),
            None => w.to_lowercase(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

impl Symbols {
    pub(crate) fn with_capacity(words: usize) -> Self {
        Symbols {
            text: PADDING.to_string(),
            starts: vec![0, 0],
            keys: vec![Key::of("")],
            table: vec![Slot::default(); words.next_power_of_two().max(16)],
        }
    }

    /// Number of symbols, the unknown one included.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    fn bytes(&self, symbol: Symbol) -> &[u8] {
        let at = symbol as usize;
        &self.text.as_bytes()[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// Where a word of this hash stands or would stand in the table, and its symbol.
    fn slot(&self, bytes: &[u8], hash: u64) -> (usize, Symbol) {
        let mask = self.table.len() - 1;
        let tag = (hash >> 32) as u32;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.table[at];
            if slot.symbol == 0 || (slot.tag == tag && self.bytes(slot.symbol) == bytes) {
                return (at, slot.symbol);
            }
            at = (at + 1) & mask;
        }
    }

    /// The symbol of a word, 0 where it is unknown.
    pub(crate) fn get(&self, word: &str) -> Symbol {
        Folded::of(word).map_or(0, |f| self.slot(f.as_bytes(), hash(f.as_bytes())).1)
    }

    /// The symbols of the words at these places of a text, whose keys are at hand: what [`get`](Self::get) gives of
    /// each. Asks the memory for the places of all words in the table before it looks at the first, since waiting for
    /// each by itself is what takes longest.
    pub(crate) fn get_all<'a>(
        &self,
        text: &str,
        words: impl Iterator<Item = (Span, &'a Key)> + Clone,
        out: &mut Vec<Symbol>,
    ) {
        let bytes = text.as_bytes();
        let mask = self.table.len() - 1;
        let hashes: Vec<u64> = words
            .clone()
            .map(|(span, key)| short_key(bytes, span, *key).map_or(0, |(key, len)| hash_short(key.0, len)))
            .collect();
        let slots: Vec<Slot> = hashes.iter().map(|hash| self.table[*hash as usize & mask]).collect();
        for (((span, key), hash), slot) in words.zip(hashes).zip(slots) {
            out.push(match short_key(bytes, span, *key) {
                Some((key, _)) => self.short_slot(key, hash, slot),
                None => self.get(span.slice(text)),
            });
        }
    }

    /// The symbol of a short word, given the place in the table where it would stand first.
    #[inline]
    fn short_slot(&self, key: Key, hash: u64, mut slot: Slot) -> Symbol {
        let mask = self.table.len() - 1;
        let tag = (hash >> 32) as u32;
        let mut at = hash as usize & mask;
        loop {
            if slot.symbol == 0 || (slot.tag == tag && self.keys[slot.symbol as usize] == key) {
                return slot.symbol;
            }
            at = (at + 1) & mask;
            slot = self.table[at];
        }
    }

    /// The symbol of a word, made where it is new.
    pub(crate) fn intern(&mut self, word: &str) -> Symbol {
        let Some(folded) = Folded::of(word) else { return 0 };
        let hash = hash(folded.as_bytes());
        let (at, found) = self.slot(folded.as_bytes(), hash);
        if found != 0 || folded.len == 0 {
            return found;
        }
        let symbol = self.len() as u32;
        self.text.truncate(self.text.len() - PADDING.len());
        self.text.push_str(&String::from_utf8_lossy(folded.as_bytes()));
        self.starts.push(self.text.len() as u32);
        self.keys.push(Key::of(self.word(symbol)));
        self.text.push_str(PADDING);
        self.table[at] = Slot { symbol, tag: (hash >> 32) as u32 };
        if self.len() * 4 > self.table.len() * 3 {
            self.grow();
        }
        symbol
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        let mut table = vec![Slot::default(); mask + 1];
        for symbol in 1..self.len() as u32 {
            let hash = hash(self.bytes(symbol));
            let mut at = hash as usize & mask;
            while table[at].symbol != 0 {
                at = (at + 1) & mask;
            }
            table[at] = Slot { symbol, tag: (hash >> 32) as u32 };
        }
        self.table = table;
    }

    /// The normalised word of a symbol.
    pub(crate) fn word(&self, symbol: Symbol) -> &str {
        let at = symbol as usize;
        &self.text[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// Writes the tables.
    pub(crate) fn pack(&self, out: &mut Vec<u8>) {
        pack::write(self.text.as_bytes(), out);
        pack::write(&self.starts, out);
        pack::write(&self.table, out);
    }

    /// Reads the tables.
    pub(crate) fn unpack(reader: &mut Reader<'_>) -> Option<Symbols> {
        let (text, starts): (String, Vec<u32>) = (reader.text()?, reader.table()?);
        let mut keys = Vec::with_capacity(starts.len());
        for range in starts.windows(2) {
            keys.push(match range[1].checked_sub(range[0])? as usize {
                len @ 0..=LONGEST_KEY => Key(two_words(text.as_bytes(), range[0] as usize, len)?),
                _ => Key::NONE,
            });
        }
        Some(Symbols { text, starts, keys, table: reader.table()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_are_one_symbol() {
        let mut s = Symbols::with_capacity(4);
        let a = s.intern("Zürich");
        assert_eq!(s.get("ZURICH"), a);
        assert_eq!(s.intern("zurich"), a);
        assert_eq!(s.intern("O’Brien"), s.intern("o'brien"));
        assert_eq!(s.intern("Gov."), s.intern("gov"));
        assert_ne!(s.intern("U.S."), s.intern("us"));
        for i in 0..1000 {
            s.intern(&format!("w{i}"));
        }
        assert_eq!(s.word(s.get("w999")), "w999");
        // A word is found in the midst of a text as it is by itself.
        for word in ["A", "Gov.", "zurich", "sixteen-letters.", "fifteen-letter.", "seven..", "eight-l.", "Zürich", "."]
        {
            s.intern(word);
            for text in [word.to_string(), format!("a {word} of a longer text"), format!("a {word} end")] {
                let at = text.find(word).unwrap();
                let span = Span::of(at..at + word.len());
                let mut found = Vec::new();
                s.get_all(&text, [(span, &Key::at(&text, span))].into_iter(), &mut found);
                assert_eq!(found, [s.get(word)], "{text:?}");
            }
        }
        assert_eq!(s.get("nowhere"), 0);
    }
}
