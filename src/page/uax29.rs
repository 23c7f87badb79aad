//! The words of UAX #29: a table for ASCII, Latin letters and common marks, which gives the same words as unicode-segmentation, and
//! unicode-segmentation for the rest.

use crate::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// What the rules of UAX #29 take a character for, as far as the table knows them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Letter,
    Digit,
    Underscore,
    /// Joins letters (`:`).
    MidLetter,
    /// Joins digits (`,` and `;`).
    MidNumber,
    /// Joins both (`.`, `'`, `’`).
    Mid,
    Space,
    Other,
    /// Left to unicode-segmentation.
    Rare,
}

/// Classes of the ASCII characters.
pub(super) const ASCII: [Class; 128] = {
    let mut out = [Class::Other; 128];
    let mut b = 0;
    while b < 128 {
        out[b] = match b as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => Class::Space,
            b'0'..=b'9' => Class::Digit,
            b'_' => Class::Underscore,
            b':' => Class::MidLetter,
            b',' | b';' => Class::MidNumber,
            b'.' | b'\'' => Class::Mid,
            _ => Class::Other,
        };
        b += 1;
    }
    out
};

/// Class and length in bytes of the character at `at`.
#[inline]
fn class(bytes: &[u8], at: usize) -> (Class, usize) {
    let b = bytes[at];
    if b < 128 {
        return (ASCII[b as usize], 1);
    }
    match b {
        // Latin letters, U+00C0 to U+01FF but for the two arithmetic signs.
        0xc3 if bytes[at + 1] != 0x97 && bytes[at + 1] != 0xb7 => (Class::Letter, 2),
        0xc4..=0xc7 => (Class::Letter, 2),
        0xe2 if bytes[at + 1] == 0x80 => match bytes[at + 2] {
            0x98 | 0x99 => (Class::Mid, 3),
            0x93 | 0x94 | 0x9c | 0x9d | 0xa6 => (Class::Other, 3),
            _ => (Class::Rare, 3),
        },
        _ => (Class::Rare, 1),
    }
}

/// The words and marks of a text as UAX #29 (revision of unicode-segmentation) bounds them, white space trimmed off.
///
/// The fast path: words of ASCII, Latin letters and common punctuation are cut by a table; from the first word that
/// something else touches on, the text up to the next white space goes to unicode-segmentation.
pub fn uax29_words(text: &str, mut each: impl FnMut(Span)) {
    let mut words = Pieces::of(text);
    while let Some(span) = words.next() {
        each(span);
    }
}

/// The words of UAX #29, as [`uax29_words`] has them.
pub(super) struct Pieces<'a> {
    text: &'a str,
    /// Where the next one is looked for.
    pub(super) at: usize,
    /// Words found by unicode-segmentation and not yet told, the last one first.
    waiting: Vec<Span>,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Pieces { text, at: 0, waiting: Vec::new() }
    }

    /// Whether the next one stands at `at` or behind.
    pub(super) fn is_up_to_date(&self) -> bool {
        self.waiting.is_empty()
    }

    pub(super) fn next(&mut self) -> Option<Span> {
        let bytes = self.text.as_bytes();
        loop {
            if let Some(span) = self.waiting.pop() {
                return Some(span);
            }
            let mut at = self.at;
            while bytes.get(at).is_some_and(|b| *b < 128 && ASCII[*b as usize] == Class::Space) {
                at += 1;
            }
            if at >= bytes.len() {
                self.at = at;
                return None;
            }
            let (first, len) = class(bytes, at);
            let wordy = matches!(first, Class::Letter | Class::Digit | Class::Underscore);
            let end = match first {
                _ if wordy => word_end(bytes, at),
                _ => (first != Class::Rare && !is_rare(bytes, at + len)).then_some(at + len),
            };
            if let Some(end) = end {
                self.at = end;
                return Some(Span::new(at as u32, end as u32));
            }
            self.at = rare(self.text, at, &mut self.waiting);
        }
    }
}

/// Whether a character that the table does not know stands at `at`.
#[inline]
pub(super) fn is_rare(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|b| *b >= 128) && class(bytes, at).0 == Class::Rare
}

/// Where the word ends that starts at `at` with a letter, digit or underscore; `None` where a rare character touches it.
fn word_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    let mut last = Class::Other;
    while at < bytes.len() {
        let (c, n) = class(bytes, at);
        let joins = match c {
            Class::Letter | Class::Digit | Class::Underscore => {
                last = c;
                at += n;
                continue;
            }
            Class::Mid if last == Class::Letter || last == Class::Digit => Some(last),
            Class::MidLetter if last == Class::Letter => Some(Class::Letter),
            Class::MidNumber if last == Class::Digit => Some(Class::Digit),
            Class::Rare => return None,
            _ => None,
        };
        match joins {
            Some(wanted) if at + n < bytes.len() && class(bytes, at + n).0 == wanted => at += n,
            // A joiner before a rare character: the text as a whole decides.
            Some(_) if is_rare(bytes, at + n) => return None,
            _ => break,
        }
    }
    Some(at)
}

/// Finds the words from `start`, which is the start of one, to the next white space; returns where that stands.
#[cold]
fn rare(text: &str, start: usize, words: &mut Vec<Span>) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < bytes.len() && class(bytes, at).0 != Class::Space {
        at += 1;
    }
    for (i, word) in text[start..at].split_word_bound_indices() {
        // A stray combining mark hangs on the space before it; the space is left out all the same.
        let bare = word.trim_start();
        if !bare.is_empty() {
            let end = start + i + word.len();
            words.push(Span::of(end - bare.len()..end));
        }
    }
    words.reverse();
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fast_path_agrees_with_uax29() {
        for text in [
            "It's 3.14, isn't it? a:b c.d e_f 1,000;2 x'y ab’cd “Né” – — … ‘s’",
            "U.S.-backed al-Qa’ida naïve café señor’s 5’s a\u{301}b \u{301}c 東京 x東 \u{feff}y don\u{2024}t",
            "a'' ``b'' 'c' 'd'e f'1 1'f 1.a a.1 a,b 1,a _a_ a_1.b",
            "a \u{a0} b\u{a0}c -\u{301} don\u{301}t abc.\u{301} abc:d\u{301} abc,\u{301}",
        ] {
            let mut fast = Vec::new();
            uax29_words(text, |s| fast.push(s.slice(text).to_string()));
            let slow: Vec<String> =
                text.split_word_bounds().map(|w| w.trim_start().to_string()).filter(|w| !w.is_empty()).collect();
            assert_eq!(fast, slow, "{text}");
        }
    }
}
