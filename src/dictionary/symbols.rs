//! The interner: each normalised word is one number, its symbol.
//!
//! Normalising happens here and nowhere else: small letters, accents folded, apostrophes made alike, the full stop
//! of an abbreviation left out. `Kyiv`, `KYIV` and `kyiv` are one symbol, and so are `Zürich` and `Zurich`.

use super::key::{Key, LONGEST_KEY, two_words};
use super::pack::{self, Reader};
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
    /// Open addressing, a power of two, at most three quarters full. The highest bits of a hash say where to look.
    table: Vec<Symbol>,
    /// How far a hash is shifted to say so.
    shift: u32,
}

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

/// The hash of a normalised word.
fn hash_of(word: &[u8]) -> u64 {
    if word.len() <= LONGEST_KEY { Key::of_bytes(word).mixed() } else { hash(word) }
}

/// What a word of the dictionary has that is too long for a key: no word of a text has it.
const LONG: Key = Key([0, u64::MAX]);

/// The key of a normalised word.
fn key_of(word: &str) -> Key {
    if word.len() <= LONGEST_KEY { Key::of(word) } else { LONG }
}

/// How far a hash is shifted for a table of so many places, a power of two.
fn shift(places: usize) -> u32 {
    64 - places.trailing_zeros()
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
        } else if !out.straightened(word) {
            out.len = 0;
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

    /// Normalises a word of ASCII and curly apostrophes, which most words beyond ASCII are: "don’t". `false` where it is
    /// another or too long.
    fn straightened(&mut self, word: &str) -> bool {
        let mut rest = word.as_bytes();
        while let [first, after @ ..] = rest {
            let (byte, after) = match rest {
                [0xe2, 0x80, 0x98 | 0x99, after @ ..] => (b'\'', after),
                [b'`', ..] => (b'\'', after),
                _ if first.is_ascii() => (first.to_ascii_lowercase(), after),
                _ => return false,
            };
            let Some(place) = self.bytes.get_mut(self.len) else { return false };
            *place = byte;
            self.len += 1;
            rest = after;
        }
        true
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

/// Whether a token is one mark of ASCII other than "&".
pub(crate) fn is_mark(word: &str) -> bool {
    matches!(word.as_bytes(), [b] if b.is_ascii() && !b.is_ascii_alphanumeric() && *b != b'&')
}

impl Symbols {
    pub(crate) fn with_capacity(words: usize) -> Self {
        let places = words.next_power_of_two().max(16);
        Symbols {
            text: PADDING.to_string(),
            starts: vec![0, 0],
            keys: vec![key_of("")],
            table: vec![0; places],
            shift: shift(places),
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

    /// The first place in the table where a word of this hash may stand.
    #[inline]
    fn place(&self, hash: u64) -> usize {
        (hash >> self.shift) as usize
    }

    /// Where a word of this hash stands or would stand in the table, and its symbol.
    fn slot(&self, bytes: &[u8], hash: u64) -> (usize, Symbol) {
        let mask = self.table.len() - 1;
        let mut at = self.place(hash);
        loop {
            let symbol = self.table[at];
            if symbol == 0 || self.bytes(symbol) == bytes {
                return (at, symbol);
            }
            at = (at + 1) & mask;
        }
    }

    /// The symbol of a word, 0 where it is unknown.
    pub(crate) fn get(&self, word: &str) -> Symbol {
        Folded::of(word).map_or(0, |f| self.slot(f.as_bytes(), hash_of(f.as_bytes())).1)
    }

    /// What stands in the first place for the word of a key that has been [`mixed`](Key::mixed), ASCII and without the stop of
    /// an abbreviation. To be asked of many words before [`answer`](Self::answer) is asked of the first: waiting for the
    /// memory is what takes longest.
    #[inline]
    pub(crate) fn ask(&self, mixed: u64) -> Symbol {
        self.table[self.place(mixed)]
    }

    /// Whether a symbol is that of the word of a key.
    #[inline]
    pub(crate) fn is_of(&self, key: Key, symbol: Symbol) -> bool {
        self.keys[symbol as usize] == key
    }

    /// The symbol of the word of a key, given what stands in the first place where it may.
    #[inline]
    pub(crate) fn answer(&self, key: Key, first: Symbol) -> Symbol {
        if first == 0 || self.is_of(key, first) {
            return first;
        }
        // Commas, stops and brackets stand for no word; "&" does.
        if key.0[0] < u64::from(b'0') && key.first() != b'&' { 0 } else { self.farther(key) }
    }

    /// The symbol of the word of a key.
    pub(crate) fn find(&self, key: Key) -> Symbol {
        self.answer(key, self.ask(key.mixed()))
    }

    /// The symbol of a word that does not stand in the first place where it may.
    #[cold]
    fn farther(&self, key: Key) -> Symbol {
        let mask = self.table.len() - 1;
        let mut at = self.place(key.mixed());
        loop {
            at = (at + 1) & mask;
            let symbol = self.table[at];
            if symbol == 0 || self.is_of(key, symbol) {
                return symbol;
            }
        }
    }

    /// The symbol of a word, made where it is new. A mark by itself has none.
    pub(crate) fn intern(&mut self, word: &str) -> Symbol {
        if is_mark(word) {
            return 0;
        }
        let Some(folded) = Folded::of(word) else { return 0 };
        let hash = hash_of(folded.as_bytes());
        let (at, found) = self.slot(folded.as_bytes(), hash);
        if found != 0 || folded.len == 0 {
            return found;
        }
        let symbol = self.len() as u32;
        self.text.truncate(self.text.len() - PADDING.len());
        self.text.push_str(&String::from_utf8_lossy(folded.as_bytes()));
        self.starts.push(self.text.len() as u32);
        self.keys.push(key_of(self.word(symbol)));
        self.text.push_str(PADDING);
        self.table[at] = symbol;
        if self.len() * 4 > self.table.len() * 3 {
            self.grow();
        }
        symbol
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        self.table = vec![0; mask + 1];
        self.shift = shift(mask + 1);
        for symbol in 1..self.len() as u32 {
            let hash = hash_of(self.bytes(symbol));
            let mut at = self.place(hash);
            while self.table[at] != 0 {
                at = (at + 1) & mask;
            }
            self.table[at] = symbol;
        }
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
                _ => LONG,
            });
        }
        let table: Vec<Symbol> = reader.table()?;
        let shift = shift(table.len());
        (table.len().is_power_of_two() && table.len() > 1).then_some(Symbols { text, starts, keys, table, shift })
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
        // A word is found by its key as it is by its letters.
        for word in ["A", "zurich", "sixteen-letters.", "fifteen-letters", "seven..", "eight-l."] {
            s.intern(word);
        }
        for word in ["a", "zurich", "fifteen-letters", "gov", "w17", "w999", "eight-l", "nowhere", "not-here"] {
            assert_eq!(s.find(Key::of(word)), s.get(word), "{word:?}");
        }
        assert_eq!(s.get("nowhere"), 0);
    }
}
