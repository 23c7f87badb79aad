//! Tokens: the words of UAX #29 and the fix-ups that news needs (`U.S.`, `AT&T`, initials, possessives, addresses).

use super::fixups::word;
use super::plain;
use super::uax29::Pieces;
use crate::dictionary::key::Key;
use crate::span::Span;

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
    pub(super) shape: u8,
}

const STOPPED: u8 = 1;
pub(super) const GLUED: u8 = 2;
pub(super) const ALL_CAPS: u8 = 4;
pub(super) const INITIAL: u8 = 64;
pub(super) const LOWER: u8 = 128;

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
        self.shape & (INITIAL | LOWER)
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

/// Tokens of a name or another short string.
pub(crate) fn tokens_of(text: &str) -> Vec<Token> {
    let mut cut = Cut::default();
    tokenize(text, &mut cut);
    cut.tokens
}

/// What a text is cut into.
#[derive(Default)]
pub(super) struct Cut {
    pub(super) tokens: Vec<Token>,
    /// The key of each token.
    pub(super) keys: Vec<Key>,
    /// Where the bytes stand that a quotation mark may start with, some apostrophes within words left out.
    pub(super) marks: Vec<u32>,
    /// Numbers of the tokens that a sentence may end at.
    pub(super) stops: Vec<u32>,
}

impl Cut {
    /// Notes a mark that is the next token, where it may be a quotation mark or end a sentence.
    pub(super) fn tell(&mut self, start: usize, key: Key) {
        if opens_mark(key.first()) {
            self.marks.push(start as u32);
        }
        if is_stop(key) {
            self.stops.push(self.tokens.len() as u32);
        }
    }
}

/// The marks that end a sentence.
const STOPS: [Key; 5] = [Key::of("."), Key::of("!"), Key::of("?"), Key::of("…"), Key::of("。")];

/// Whether a sentence may end at the mark of this key.
pub(super) fn is_stop(key: Key) -> bool {
    STOPS.contains(&key)
}

/// Whether a quotation mark may start with this byte.
pub(super) const fn opens_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'`' | b'\'' | 0xe2 | 0xc2)
}

/// Cuts a text: words of UAX #29, then the fix-ups.
pub(super) fn tokenize(text: &str, cut: &mut Cut) {
    let mut pieces = Pieces::of(text);
    // Where an address ends that takes what follows in, and how far marks have been looked for.
    let (mut skip_to, mut seen) = (0, 0);
    loop {
        if pieces.is_up_to_date() && pieces.at >= skip_to {
            pieces.at = plain::read(text, pieces.at, cut);
        }
        let Some(span) = pieces.next() else { return };
        let mut end = span.end;
        if span.start as usize >= skip_to {
            // What comes may be joined to the last token, which has another key then.
            cut.keys.pop();
            cut.stops.pop_if(|stop| *stop as usize >= cut.keys.len());
            skip_to = skip_to.max(word(text, span, &mut cut.tokens) as usize);
            let added = &cut.tokens[cut.keys.len()..];
            end = added.last().map_or(end, |last| end.max(last.span.end));
            for token in added {
                let key = Key::at(text, token.span);
                if token.has_stop() || is_stop(key) {
                    cut.stops.push(cut.keys.len() as u32);
                }
                cut.keys.push(key);
            }
        }
        let from = span.start.max(seen);
        cut.marks.extend((from..end).filter(|at| opens_mark(text.as_bytes()[*at as usize])));
        seen = end.max(seen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens_of(text).into_iter().map(|t| t.span.slice(text)).collect()
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
