//! The plain stretches of a text, which is most of it: words of ASCII letters, their possessive endings, numbers and marks that
//! no rule joins to their neighbours. They are cut in one pass, eight bytes at once, and each word's key is made on the way.
//! What else comes is left to `uax29` and `fixups`, which would give the same tokens for all of it.

use super::abbreviations;
use super::tokens::{ALL_CAPS, Cut, GLUED, INITIAL, LOWER, Token, TokenKind, opens_mark};
use super::uax29::{ASCII, Class, is_rare};
use crate::dictionary::key::{EACH, Key};
use crate::span::Span;

/// What is looked at for one token: a word of fifteen letters, a possessive ending and what may stand behind it.
const WINDOW: usize = 24;

/// Adds the tokens from `start` on, where one starts or white space stands, as long as they are plain, each with its key;
/// returns where they end.
#[inline(never)]
pub(super) fn read(text: &str, mut start: usize, cut: &mut Cut) -> usize {
    let bytes = text.as_bytes();
    // Whether the next token is glued to the last one.
    let mut glue = match cut.tokens.last() {
        Some(token) if token.span.end as usize == start => GLUED,
        _ => 0,
    };
    if glue != 0 && joins_on(bytes[start - 1]) {
        return start;
    }
    while let Some(window) = bytes.get(start..).and_then(|rest| rest.first_chunk::<WINDOW>()) {
        let (len, kind, shape, key);
        if let Some(letters) = Letters::at(window) {
            (len, kind, shape, key) = (letters.len, TokenKind::Word, letters.shape, letters.key);
            // Most words: nothing else need be asked.
            if window[len] == b' ' {
                let span = Span::new(start as u32, (start + len) as u32);
                cut.tokens.push(Token { span, kind, shape: shape | glue });
                cut.keys.push(key);
                (start, glue) = (start + len + 1, 0);
                continue;
            }
            if TABLE[window[len] as usize] & END == 0 {
                let Some(ending) = ending(window, len) else { break };
                if ending > 0 {
                    let [from, end] = [start + len, start + len + ending];
                    let whole = Token { span: Span::of(start..from), kind, shape: shape | glue };
                    let tail = Token { span: Span::of(from..end), kind: TokenKind::Possessive, shape: GLUED };
                    cut.tokens.extend([whole, tail]);
                    cut.keys.extend([key, Key::at(text, tail.span)]);
                    (start, glue) = (end, GLUED);
                    continue;
                }
            }
        } else if TABLE[window[0] as usize] & BLANK != 0 {
            (start, glue) = (start + 1, 0);
            continue;
        } else if TABLE[window[0] as usize] & MARK != 0 && window[1] < 128 {
            (len, kind, shape, key) = (1, TokenKind::Punctuation, 0, Key([u64::from(window[0]), 0]));
            if TABLE[window[0] as usize] & TOLD != 0 {
                cut.tell(start, key);
            }
        } else {
            let before = cut.tokens.last().zip(cut.keys.last()).filter(|_| glue != 0);
            let Some(other) = no_letter(text, start, window, before) else { break };
            ((len, kind, key), shape) = (other, 0);
            if TABLE[window[0] as usize] & TOLD != 0 {
                cut.tell(start, key);
            }
        }
        cut.tokens.push(Token { span: Span::new(start as u32, (start + len) as u32), kind, shape: shape | glue });
        cut.keys.push(key);
        let blank = window.get(len).map_or(0, |next| TABLE[*next as usize] & BLANK);
        start += len + usize::from(blank);
        glue = (BLANK ^ blank) * GLUED;
    }
    start
}

/// Of what sort a byte is: white space.
const BLANK: u8 = 1;
/// A mark that nothing is joined to.
const MARK: u8 = 2;
/// Behind it or before it no word of ASCII letters goes on.
const END: u8 = 4;
/// What a mark starts with that quotation marks or ends of sentences are.
const TOLD: u8 = 8;

/// The sorts of all bytes.
const TABLE: [u8; 256] = {
    let mut out = [0; 256];
    let mut b = 0;
    while b < 128 {
        out[b] = match ASCII[b] {
            Class::Space => BLANK | END,
            Class::Other if joins_on(b as u8) => END,
            Class::Other | Class::MidNumber => MARK | END,
            Class::MidLetter => MARK,
            _ => 0,
        };
        b += 1;
    }
    let mut b = 0;
    while b < 256 {
        if opens_mark(b as u8) || matches!(b as u8, b'.' | b'!' | b'?') {
            out[b] |= TOLD;
        }
        b += 1;
    }
    out
};

/// Whether what is glued to this byte may be one token with it.
const fn joins_on(byte: u8) -> bool {
    matches!(byte, b'&' | b'@' | b'#')
}

/// The plain token that starts a window and is no word: its length, kind and key. `before` is what it is glued to.
#[inline(never)]
fn no_letter(
    text: &str,
    start: usize,
    window: &[u8; WINDOW],
    before: Option<(&Token, &Key)>,
) -> Option<(usize, TokenKind, Key)> {
    let (first, word) = (window[0], before.filter(|(token, _)| token.is_word()));
    let (len, kind) = match window {
        [b'0'..=b'9', ..] => (number_end(text.as_bytes(), start)? - start, TokenKind::Number),
        [b'.', ..] if word.is_some_and(|word| !is_letters(word) || takes_stop(word)) => return None,
        [b'.' | b'\'', ..] => (1, TokenKind::Punctuation),
        [0xe2, 0x80, 0x93 | 0x94 | 0x98 | 0x99 | 0x9c | 0x9d | 0xa6, ..] => (3, TokenKind::Punctuation),
        _ if TABLE[first as usize] & MARK != 0 => (1, TokenKind::Punctuation),
        _ => return None,
    };
    let key = match len {
        1 => Key([u64::from(first), 0]),
        3 if first >= 128 => Key([eight(window, 0) & 0xff_ffff, 0]),
        _ => Key::at(text, Span::of(start..start + len)),
    };
    (!is_rare(window, len)).then_some((len, kind, key))
}

/// A word of ASCII letters.
struct Letters {
    key: Key,
    len: usize,
    shape: u8,
}

impl Letters {
    /// The letters that a window starts with, fifteen at most.
    #[inline(always)]
    fn at(window: &[u8; WINDOW]) -> Option<Letters> {
        let first = eight(window, 0);
        let (small, others) = small(first);
        if others & 0x80 != 0 {
            return None;
        }
        let (key, len, raw);
        if others != 0 {
            let mask = before(others);
            len = others.trailing_zeros() as usize / 8;
            key = Key([small & mask, 0]);
            raw = first & mask;
        } else {
            let second = eight(window, 8);
            let (rest, others) = self::small(second);
            if others == 0 {
                return None;
            }
            let mask = before(others);
            len = 8 + others.trailing_zeros() as usize / 8;
            key = Key([small, rest & mask]);
            raw = first | second & mask;
        }
        // Small letters have the bit 0x20, capitals have not.
        let shape = match raw {
            _ if first & 0x20 != 0 => LOWER,
            _ if raw & (EACH * 0x20) != 0 => INITIAL,
            _ => INITIAL | ALL_CAPS,
        };
        Some(Letters { key, len, shape })
    }
}

/// Eight bytes of a window as a number.
#[inline(always)]
fn eight(window: &[u8; WINDOW], at: usize) -> u64 {
    let mut out = [0; 8];
    out.copy_from_slice(&window[at..at + 8]);
    u64::from_le_bytes(out)
}

/// Eight bytes with capitals made small, and the highest bit of each that is no ASCII letter. A byte beyond ASCII may carry over to
/// the next: the bits are right up to the first that is set.
#[inline(always)]
fn small(word: u64) -> (u64, u64) {
    let small = word | (EACH * 0x20);
    let from_a = small.wrapping_add(EACH * (0x80 - b'a' as u64));
    let beyond_z = small.wrapping_add(EACH * (0x7f - b'z' as u64));
    (small, (!from_a | beyond_z | word) & (EACH * 0x80))
}

/// The bits of all bytes before the first that has its highest bit set; there is one.
#[inline(always)]
fn before(others: u64) -> u64 {
    ((others & others.wrapping_neg()) >> 7) - 1
}

/// The length of the possessive ending of a word of ASCII letters at `at`, where no [`END`] stands, 0 where there is none; `None`
/// where the word may go on, or where a web address may have opened.
#[inline(never)]
fn ending(window: &[u8; WINDOW], at: usize) -> Option<usize> {
    let ends = |at: usize| match window[at..] {
        [0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d | 0xa6, ..] => true,
        [b'.' | b':' | b'\'', next, ..] => next < 128 && ASCII[next as usize] != Class::Letter,
        [next, ..] => TABLE[next as usize] & END != 0,
        [] => false,
    };
    match window[at..] {
        [b':', ..] if window[0] == b'h' => None,
        [b'\'', b's' | b'S', ..] => ends(at + 2).then_some(2),
        [0xe2, 0x80, 0x99, b's' | b'S', ..] => ends(at + 4).then_some(4),
        _ => ends(at).then_some(0),
    }
}

/// Where the number ends that starts with the digit at `at`; `None` where it may hold more than digits, stops and commas.
fn number_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        while bytes.get(at)?.is_ascii_digit() {
            at += 1;
        }
        match ASCII.get(bytes[at] as usize)? {
            Class::Space | Class::Other | Class::MidLetter => return Some(at),
            Class::Mid | Class::MidNumber => match bytes.get(at + 1)? {
                b'0'..=b'9' => at += 1,
                0x80..=0xff => return None,
                _ => return Some(at),
            },
            _ => return None,
        }
    }
}

/// Whether a word is made of ASCII letters and has a key.
fn is_letters((token, key): (&Token, &Key)) -> bool {
    let letters = |word: u64| small(word).1.trailing_zeros() as usize / 8;
    let first = letters(key.0[0]);
    first + if first == 8 { letters(key.0[1]) } else { 0 } == token.span.len()
}

/// Whether a stop may belong to a word of ASCII letters.
fn takes_stop((word, key): (&Token, &Key)) -> bool {
    match word.is_capitalised() {
        true => word.span.len() == 1 || abbreviations::of(*key).is_some(),
        false => [Key::of("etc"), Key::of("vs"), Key::of("approx")].contains(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::fixups::word;
    use crate::page::tokens::{is_stop, tokenize};
    use crate::page::uax29::Pieces;

    #[test]
    fn plain_text_is_cut_as_any_other() {
        let pieces = [
            " ",
            "\n",
            "a",
            "B",
            "word",
            "Word",
            "WORD",
            "Mr",
            "etc",
            "fifteenletterss",
            "sixteenletters16",
            "sixteenletterssi",
            ".",
            ",",
            "'",
            "’",
            "'s",
            "’S",
            "“",
            "”",
            "–",
            "…",
            "&",
            "@",
            "#",
            "-",
            ":",
            "http",
            "1",
            "23",
            "é",
            "\u{301}",
            "_",
            "(",
            "東",
            " ",
        ];
        let seed = &mut 7u64;
        let mut next = || {
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (*seed >> 33) as usize
        };
        for _ in 0..20_000 {
            let mut text: String = (0..12).map(|_| pieces[next() % pieces.len()]).collect();
            text.push_str("  and more text follows.");
            let mut cut = Cut::default();
            tokenize(&text, &mut cut);
            let Cut { tokens, keys, marks, stops } = cut;
            let (mut slow, mut skip_to, mut all) = (Vec::new(), 0, Pieces::of(&text));
            while let Some(span) = all.next() {
                if span.start >= skip_to {
                    skip_to = skip_to.max(word(&text, span, &mut slow));
                }
            }
            assert_eq!(tokens, slow, "{text:?}");
            let expected: Vec<Key> = tokens.iter().map(|t| Key::at(&text, t.span)).collect();
            assert_eq!(keys, expected, "{text:?}");
            let ends = |i: &usize| tokens[*i].has_stop() || is_stop(keys[*i]);
            let expected: Vec<usize> = (0..tokens.len()).filter(ends).collect();
            assert_eq!(stops.into_iter().map(|i| i as usize).collect::<Vec<_>>(), expected, "{text:?}");
            let within = |at: u32| {
                text[at as usize..].starts_with(['\'', '’'])
                    && tokens.iter().any(|t| {
                        t.span.start < at && at < t.span.end || t.span.start == at && t.kind == TokenKind::Possessive
                    })
            };
            let all = (0..text.len() as u32)
                .filter(|at| opens_mark(text.as_bytes()[*at as usize]) && text.is_char_boundary(*at as usize));
            let apart = |at: &u32| !within(*at);
            assert_eq!(
                marks.into_iter().filter(apart).collect::<Vec<_>>(),
                all.filter(apart).collect::<Vec<_>>(),
                "{text:?}"
            );
        }
    }
}
