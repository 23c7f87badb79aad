//! The interner: each normalised word is one number, its symbol.
//!
//! Normalising happens here and nowhere else: small letters, accents folded, apostrophes made alike, the full stop
//! of an abbreviation left out. `Kyiv`, `KYIV` and `kyiv` are one symbol, and so are `Zürich` and `Zurich`.

use unicode_normalization::UnicodeNormalization;

/// Number of a normalised word; 0 is the unknown word.
pub(crate) type Symbol = u32;

/// Words beyond this many bytes are not looked up: no name is longer, and hostile input is not hashed.
const LONGEST: usize = 64;

/// All words that the dictionary knows, hashed once each.
#[derive(Clone, Debug)]
pub(crate) struct Symbols {
    text: String,
    spans: Vec<(u32, u32)>,
    /// Open addressing, a power of two, at most half full.
    table: Vec<u32>,
}

fn hash(bytes: &[u8]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut h = bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for c in &mut chunks {
        let word = u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]);
        h = (h.rotate_left(5) ^ word).wrapping_mul(K);
    }
    let mut tail = 0u64;
    for (i, b) in chunks.remainder().iter().enumerate() {
        tail |= u64::from(*b) << (8 * i);
    }
    h = (h.rotate_left(5) ^ tail).wrapping_mul(K);
    h ^ (h >> 32)
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
            text: String::with_capacity(words * 8),
            spans: vec![(0, 0)],
            table: vec![0; (words * 2).next_power_of_two().max(16)],
        }
    }

    /// Number of symbols, the unknown one included.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    fn slot(&self, bytes: &[u8]) -> (usize, Symbol) {
        let mask = self.table.len() - 1;
        let mut at = hash(bytes) as usize & mask;
        loop {
            let symbol = self.table[at];
            if symbol == 0 {
                return (at, 0);
            }
            let (start, end) = self.spans[symbol as usize];
            if &self.text.as_bytes()[start as usize..end as usize] == bytes {
                return (at, symbol);
            }
            at = (at + 1) & mask;
        }
    }

    /// The symbol of a word, 0 where it is unknown.
    pub(crate) fn get(&self, word: &str) -> Symbol {
        Folded::of(word).map_or(0, |f| self.slot(f.as_bytes()).1)
    }

    /// The symbol of a word, made where it is new.
    pub(crate) fn intern(&mut self, word: &str) -> Symbol {
        let Some(folded) = Folded::of(word) else { return 0 };
        let (at, found) = self.slot(folded.as_bytes());
        if found != 0 || folded.len == 0 {
            return found;
        }
        let symbol = self.spans.len() as u32;
        let start = self.text.len() as u32;
        self.text.push_str(&String::from_utf8_lossy(folded.as_bytes()));
        self.spans.push((start, self.text.len() as u32));
        self.table[at] = symbol;
        if self.spans.len() * 2 > self.table.len() {
            self.grow();
        }
        symbol
    }

    fn grow(&mut self) {
        let size = self.table.len() * 2;
        self.table.clear();
        self.table.resize(size, 0);
        for symbol in 1..self.spans.len() {
            let (start, end) = self.spans[symbol];
            let mut at = hash(&self.text.as_bytes()[start as usize..end as usize]) as usize & (size - 1);
            while self.table[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.table[at] = symbol as u32;
        }
    }

    /// The normalised word of a symbol.
    pub(crate) fn word(&self, symbol: Symbol) -> &str {
        let (start, end) = self.spans[symbol as usize];
        &self.text[start as usize..end as usize]
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
        assert_eq!(s.get("nowhere"), 0);
    }
}
