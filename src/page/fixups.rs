//! What news needs beyond the words of UAX #29: possessives, addresses, abbreviations and names such as `AT&T` that are one
//! token, and stops that end a sentence though no blank follows.

use super::abbreviations::{self, Abbreviation};
use super::tokens::{Token, TokenKind};
use crate::dictionary::key::Key;
use crate::span::Span;

/// Adds the tokens of a word of UAX #29; returns where an address ends that it opens.
pub(super) fn word(text: &str, span: Span, out: &mut Vec<Token>) -> u32 {
    let word = span.slice(text);
    if let Some(end) = address_end(text, span) {
        let glued = out.last().is_some_and(|t| t.span.end == span.start);
        let mut token = Token::of(text, Span::new(span.start, end), glued);
        token.kind = TokenKind::Address;
        out.push(token);
        return end;
    }
    // Possessives: the ending is a token of its own.
    let ending = match word.as_bytes() {
        [_, .., b'\'', b's' | b'S'] => 2,
        [_, .., 0xe2, 0x80, 0x99, b's' | b'S'] => 4,
        _ => 0,
    };
    let base = Span::new(span.start, span.end - ending);
    match missing_blank(base.slice(text)) {
        Some(stop) => {
            let stop = base.start + stop as u32;
            push(text, Span::new(base.start, stop), out);
            out.push(Token::of(text, Span::new(stop, stop + 1), true));
            out.push(Token::of(text, Span::new(stop + 1, base.end), true));
        }
        None => push(text, base, out),
    }
    if ending > 0 {
        let mut tail = Token::of(text, Span::new(base.end, span.end), true);
        tail.kind = TokenKind::Possessive;
        out.push(tail);
    }
    0
}

/// Where the stop of a sentence stands in a word, as its writer left out the blank behind it: "said.He". A site's name
/// ends as sites do.
fn missing_blank(word: &str) -> Option<usize> {
    let stop = word.bytes().position(|b| b == b'.')?;
    let (before, after) = (&word[..stop], &word[stop + 1..]);
    let small = |letters: &str| letters.bytes().all(|b| b.is_ascii_lowercase());
    // Only then may they be cut after their first letter.
    let sentence = before.is_ascii()
        && before.len() > 1
        && after.len() > 1
        && small(&before[1..])
        && after.starts_with(|c: char| c.is_ascii_uppercase());
    let site = matches!(after, "Com" | "Net" | "Org" | "Gov" | "Edu" | "Info" | "Co" | "Io" | "Tv" | "Ai");
    (sentence && small(&after[1..]) && !site).then_some(before.len())
}

/// Adds a word, joined to the one before where news takes the two for one.
fn push(text: &str, span: Span, out: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    if let Some(last) = out.last_mut().filter(|t| t.span.end == span.start) {
        // What joins starts with a stop or "&", or comes after one or a mark of addresses.
        let may_join = matches!(bytes[span.start as usize], b'.' | b'&')
            || matches!(bytes[span.start as usize - 1], b'&' | b'@' | b'#');
        if may_join && let Some(joined) = join(text, *last, span) {
            let address = last.kind == TokenKind::Address || matches!(bytes[joined.start as usize], b'@' | b'#');
            *last = Token::of(text, joined, last.is_glued());
            if address {
                last.kind = TokenKind::Address;
            }
            return;
        }
        out.push(Token::of(text, span, true));
        return;
    }
    out.push(Token::of(text, span, false));
}

/// Where a web address that starts with this word ends: at the next white space, mark or bracket.
fn address_end(text: &str, span: Span) -> Option<u32> {
    let word = span.slice(text);
    if word.len() < 4 || !(word.starts_with("http") || word.starts_with("www.")) {
        return None;
    }
    let rest = &text[span.start as usize..];
    if !(rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) {
        return None;
    }
    let end = rest.find(|c: char| c.is_whitespace() || "\"“”<>)".contains(c)).unwrap_or(rest.len());
    Some(span.start + end as u32)
}

/// The span of `last` and the word glued to it, where news takes the two for one token.
fn join(text: &str, last: Token, next: Span) -> Option<Span> {
    let a = last.span.slice(text);
    let b = next.slice(text);
    let both = Some(Span::new(last.span.start, next.end));
    match b {
        "." if last.kind == TokenKind::Word && !last.has_stop() => {
            let bytes = a.as_bytes();
            let rest = &text[next.end as usize..];
            let dotted = bytes.len() >= 3
                && bytes.len() % 2 == 1
                && bytes.iter().enumerate().all(|(i, b)| if i % 2 == 1 { *b == b'.' } else { b.is_ascii_alphabetic() });
            let initial = bytes.len() == 1 && bytes[0].is_ascii_uppercase() && !rest.starts_with('.');
            if dotted {
                return both;
            }
            if initial {
                // "Plan B." ends a sentence; "J. Smith" does not.
                return match rest.trim_start().chars().next() {
                    Some(c) if c.is_uppercase() || c == ',' => both,
                    _ => None,
                };
            }
            if !last.is_capitalised() {
                return if matches!(a, "etc" | "vs" | "approx") { both } else { None };
            }
            match abbreviations::of(Key::of(a)) {
                Some(Abbreviation::Sure) => both,
                Some(Abbreviation::Doubtful) => match rest.trim_start().chars().next() {
                    Some(c) if c.is_lowercase() || c.is_ascii_digit() || matches!(c, ',' | ';' | ':' | ')') => both,
                    _ => None,
                },
                _ => None,
            }
        }
        // AT&T, S&P, M&S; and the middle of it.
        "&" if last.is_all_caps()
            && a.len() <= 3
            && text[next.end as usize..].starts_with(|c: char| c.is_ascii_uppercase()) =>
        {
            both
        }
        _ if a.ends_with('&') && a.len() > 1 && b.len() <= 3 && b.bytes().all(|c| c.is_ascii_uppercase()) => both,
        _ if (a == "@" || a == "#") && b.as_bytes()[0].is_ascii_alphanumeric() => both,
        _ => None,
    }
}
