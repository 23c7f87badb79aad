//! Tokens: the words of UAX #29, with a fast path for ASCII and Latin text that gives the same words, and the
//! fix-ups that news needs (`U.S.`, `AT&T`, initials, possessives, addresses).

use super::fixups::word;
use crate::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// What a token is made of.
///
/// ```
/// use onrecord::page::{Page, TokenKind};
/// let kinds: Vec<_> = Page::read("Britain's 600 troops.").tokens().iter().map(|t| t.kind).collect();
/// use TokenKind::{Number, Possessive, Punctuation, Word};
/// assert_eq!(kinds, [Word, Possessive, Number, Word, Punctuation]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters, perhaps with digits and inner apostrophes or stops.
    Word,
    /// Starts with a digit.
    Number,
    /// A possessive ending, `'s`.
    Possessive,
    /// A web or mail address, an `@handle` or a `#tag`.
    Address,
    /// Anything else: punctuation, quotation marks, symbols.
    Punctuation,
}

/// A word, number or punctuation mark and where it stands.
///
/// ```
/// use onrecord::page::Page;
/// let text = "Britain's U.S. envoy, J. O'Brien, left AT&T.";
/// let words: Vec<_> = Page::read(text).tokens().iter().map(|t| &text[t.span]).collect();
/// assert_eq!(words, ["Britain", "'s", "U.S.", "envoy", ",", "J.", "O'Brien", ",", "left", "AT&T", "."]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands (bytes).
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    shape: u8,
}

const INITIAL: u8 = 1;
const ALL_CAPS: u8 = 2;
const LOWER: u8 = 4;
const STOPPED: u8 = 8;
const GLUED: u8 = 16;

impl Token {
    /// What stands where a text has ended.
    pub(crate) const END: Token = Token { span: Span { start: 0, end: 0 }, kind: TokenKind::Punctuation, shape: 0 };

    /// Whether it starts with a capital letter.
    pub const fn is_capitalised(self) -> bool {
        self.shape & INITIAL != 0
    }

    /// Whether it has letters and all of them are capitals.
    pub const fn is_all_caps(self) -> bool {
        self.shape & ALL_CAPS != 0
    }

    /// Whether it starts with a small letter.
    pub const fn is_lower(self) -> bool {
        self.shape & LOWER != 0
    }

    /// Whether it is a word in small letters, which is no name that has a capital.
    #[inline]
    pub(crate) const fn opens_small(self) -> bool {
        self.is_lower() && self.is_word()
    }

    /// Whether a full stop belongs to it (`Mr.`, `U.S.`, `J.`).
    pub const fn has_stop(self) -> bool {
        self.shape & STOPPED != 0
    }

    /// Whether no white space stands between it and the token before.
    pub const fn is_glued(self) -> bool {
        self.shape & GLUED != 0
    }

    /// Whether it is a word (not a number, mark or address).
    pub const fn is_word(self) -> bool {
        matches!(self.kind, TokenKind::Word)
    }

    /// Whether it starts with a capital, or with a small letter: the two highest bits.
    #[inline]
    pub(crate) const fn cases(self) -> u8 {
        (self.shape & INITIAL) << 6 | (self.shape & LOWER) << 5
    }

    /// A token made from scratch: kind and shape are read off the text.
    pub(crate) fn of(text: &str, span: Span, glued: bool) -> Token {
        if span.len() == 1 && text.as_bytes()[span.start as usize].is_ascii_punctuation() {
            return Token { span, kind: TokenKind::Punctuation, shape: if glued { GLUED } else { 0 } };
        }
        let slice = span.slice(text);
        let mut shape = if glued { GLUED } else { 0 };
        let bytes = slice.as_bytes();
        let kind;
        if slice.is_ascii() {
            let first = bytes.first().copied().unwrap_or(b' ');
            if first.is_ascii_alphabetic() {
                kind = TokenKind::Word;
                shape |= if first.is_ascii_uppercase() { INITIAL } else { LOWER };
                if first.is_ascii_uppercase() && !bytes.iter().any(u8::is_ascii_lowercase) {
                    shape |= ALL_CAPS;
                }
            } else if first.is_ascii_digit() {
                kind = TokenKind::Number;
            } else {
                kind = TokenKind::Punctuation;
            }
        } else {
            let first = slice.chars().next().unwrap_or(' ');
            if first.is_alphabetic() {
                kind = TokenKind::Word;
                if first.is_uppercase() {
                    shape |= INITIAL;
                    if !slice.chars().any(char::is_lowercase) {
                        shape |= ALL_CAPS;
                    }
                } else {
                    shape |= LOWER;
                }
            } else if first.is_numeric() {
                kind = TokenKind::Number;
            } else {
                kind = TokenKind::Punctuation;
            }
        }
        if bytes.len() > 1 && bytes.last() == Some(&b'.') {
            shape |= STOPPED;
        }
        Token { span, kind, shape }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
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
const ASCII: [Class; 128] = {
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

/// What is known of a word of UAX #29 when it is found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// ASCII letters and nothing else.
    Letters,
    /// One mark.
    Mark,
    /// Any other.
    Other,
}

/// The words and marks of a text as UAX #29 (revision of unicode-segmentation) bounds them, white space trimmed off.
///
/// The fast path: words of ASCII, Latin letters and common punctuation are cut by a table; from the first word that
/// something else touches on, the text up to the next white space goes to unicode-segmentation.
pub fn uax29_words(text: &str, mut each: impl FnMut(Span)) {
    let mut words = Pieces::of(text);
    while let Some((span, _)) = words.next() {
        each(span);
    }
}

/// The words of UAX #29, as [`uax29_words`] has them, each with what it is made of.
struct Pieces<'a> {
    text: &'a str,
    at: usize,
    /// Words found by unicode-segmentation and not yet told, the last one first.
    waiting: Vec<Span>,
}

impl<'a> Pieces<'a> {
    fn of(text: &'a str) -> Self {
        Pieces { text, at: 0, waiting: Vec::new() }
    }

    #[inline(always)]
    fn next(&mut self) -> Option<(Span, Piece)> {
        let bytes = self.text.as_bytes();
        loop {
            if let Some(span) = self.waiting.pop() {
                return Some((span, Piece::Other));
            }
            let mut at = self.at;
            while bytes.get(at).is_some_and(|b| *b < 128 && ASCII[*b as usize] == Class::Space) {
                at += 1;
            }
            if at >= bytes.len() {
                self.at = at;
                return None;
            }
            let letters = letters_end(bytes, at);
            if letters > at && stands_alone(bytes, letters) {
                self.at = letters;
                return Some((Span::new(at as u32, letters as u32), Piece::Letters));
            }
            let (first, len) = class(bytes, at);
            let wordy = matches!(first, Class::Letter | Class::Digit | Class::Underscore);
            let end = match first {
                _ if wordy => word_end(bytes, at),
                _ => (first != Class::Rare && !is_rare(bytes, at + len)).then_some(at + len),
            };
            if let Some(end) = end {
                self.at = end;
                return Some((Span::new(at as u32, end as u32), if wordy { Piece::Other } else { Piece::Mark }));
            }
            self.at = rare(self.text, at, &mut self.waiting);
        }
    }
}

/// Whether a character that the table does not know stands at `at`.
#[inline]
fn is_rare(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|b| *b >= 128) && class(bytes, at).0 == Class::Rare
}

/// Whether a word of ASCII letters ends at `end`, whatever stands there; where it is not sure, it is looked at letter
/// by letter.
#[inline]
fn stands_alone(bytes: &[u8], end: usize) -> bool {
    let Some(next) = bytes.get(end) else { return true };
    if *next >= 128 {
        return *next == 0xe2 && bytes[end + 1] == 0x80 && matches!(bytes[end + 2], 0x93 | 0x94 | 0x9c | 0x9d | 0xa6);
    }
    match ASCII[*next as usize] {
        Class::Space | Class::Other | Class::MidNumber => true,
        Class::Mid | Class::MidLetter => {
            bytes.get(end + 1).is_none_or(|b| *b < 128 && ASCII[*b as usize] != Class::Letter)
        }
        _ => false,
    }
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

/// Tokens of a name or another short string.
pub(crate) fn tokens_of(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    tokenize(text, &mut out);
    out
}

/// Tokens of a text: words of UAX #29, then the fix-ups.
pub(super) fn tokenize(text: &str, out: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let mut skip_to = 0;
    // Where the last token ends, and where it starts if it is a word of letters.
    let (mut end, mut letters) = (u32::MAX, u32::MAX);
    let mut pieces = Pieces::of(text);
    loop {
        // Most words are letters between blanks, perhaps with a comma or stop behind them: no rule touches those.
        while pieces.waiting.is_empty() && pieces.at >= skip_to as usize && bytes.get(pieces.at) == Some(&b' ') {
            let start = pieces.at + 1;
            let stop = letters_end(bytes, start);
            if stop == start {
                break;
            }
            let word = &bytes[start..stop];
            let mark = match bytes[stop..] {
                [b' ', ..] => 0,
                [b',', b' ', ..] => 1,
                [b'.', b' ', ..] if !joins(word) => 1,
                _ => break,
            };
            pieces.at = stop + mark;
            (letters, end) = (start as u32, stop as u32);
            out.push(Token { span: Span::new(letters, end), kind: TokenKind::Word, shape: shape(word) });
            if mark > 0 {
                let span = Span::new(end, end + 1);
                out.push(Token { span, kind: TokenKind::Punctuation, shape: GLUED });
                (letters, end) = (u32::MAX, end + 1);
            }
        }
        let Some((span, piece)) = pieces.next() else { return };
        if span.start < skip_to {
            continue;
        }
        let glued = end == span.start;
        let glue = if glued { GLUED } else { 0 };
        let start = span.start as usize;
        match piece {
            Piece::Letters
                if !(opens_address(bytes, span) || glued && matches!(bytes[start - 1], b'&' | b'@' | b'#')) =>
            {
                let shape = shape(&bytes[start..span.end as usize]) | glue;
                out.push(Token { span, kind: TokenKind::Word, shape });
                letters = span.start;
                end = span.end;
                continue;
            }
            Piece::Mark
                if !(glued && matches!(bytes[start], b'.' | b'&'))
                    || letters < u32::MAX && !joins(&bytes[letters as usize..start]) =>
            {
                out.push(Token { span, kind: TokenKind::Punctuation, shape: glue });
                end = span.end;
            }
            _ => {
                skip_to = skip_to.max(word(text, span, out));
                end = out.last().map_or(u32::MAX, |t| t.span.end);
            }
        }
        letters = u32::MAX;
    }
}

/// Whether a web address may open with these letters.
#[inline]
fn opens_address(bytes: &[u8], span: Span) -> bool {
    bytes.get(span.end as usize) == Some(&b':') && bytes[span.start as usize] == b'h'
}

/// Whether a stop or "&" may belong to a word of letters: one with a capital, or an abbreviation in small letters.
#[inline]
fn joins(word: &[u8]) -> bool {
    word[0].is_ascii_uppercase() || matches!(word, b"etc" | b"vs" | b"approx")
}

/// Where the ASCII letters at `at` end.
#[inline]
fn letters_end(bytes: &[u8], mut at: usize) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    while let Some(eight) = bytes.get(at..).and_then(|b| b.first_chunk()) {
        // A byte's highest bit says whether it is a letter; none carries over to the next.
        let word = u64::from_le_bytes(*eight);
        let small = (word | (EACH * 0x20)) & (EACH * 0x7f);
        let from_a = small + EACH * (0x80 - b'a' as u64);
        let beyond_z = small + EACH * (0x7f - b'z' as u64);
        let others = !(from_a & !beyond_z & !word) & (EACH * 0x80);
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
        at += 1;
    }
    at
}

/// The shape of a word of ASCII letters.
#[inline]
fn shape(word: &[u8]) -> u8 {
    if word[0].is_ascii_lowercase() {
        LOWER
    } else if word.iter().any(u8::is_ascii_lowercase) {
        INITIAL
    } else {
        INITIAL | ALL_CAPS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        tokenize(text, &mut out);
        out.into_iter().map(|t| t.span.slice(text)).collect()
    }

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

    #[test]
    fn news_words_stay_whole() {
        assert_eq!(words("Mr. Bell of the U.S. Army"), ["Mr.", "Bell", "of", "the", "U.S.", "Army"]);
        assert_eq!(words("S&P fell. AT&T's rose"), ["S&P", "fell", ".", "AT&T", "'s", "rose"]);
        assert_eq!(words("see https://a.example/b?c=1 now"), ["see", "https://a.example/b?c=1", "now"]);
        assert_eq!(words("No. 5 said no. No. He"), ["No.", "5", "said", "no", ".", "No", ".", "He"]);
        assert_eq!(words("by @ana_ruiz #vote"), ["by", "@ana_ruiz", "#vote"]);
    }
}
