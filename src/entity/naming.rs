//! Naming: the name that a thing goes by, the fullest that the article has, in the case of running text.

use super::candidate::{Candidate, Candidates};
use super::lexed::Lexed;
use super::refer::{Joined, NAMESAKES, Thing};
use crate::dictionary::entry::kind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::flag;
use rustc_hash::FxHashMap;

/// The fullest name of a thing, in the case of running text where there is one.
pub(super) fn name(lexed: &Lexed<'_>, candidates: &Candidates, joined: &Joined, thing: &Thing) -> String {
    let mut best: Option<(bool, usize, bool, usize, &Candidate)> = None;
    for i in joined.mentions(thing) {
        let c = &candidates.list[i];
        let words = (c.start..c.end).filter(|t| !lexed.has(*t, flag::SUFFIX)).count();
        let acronym = c.end == c.start + 1 && lexed.token(c.start).is_all_caps();
        let plain = !c.headline && !(c.start..c.end).all(|t| lexed.token(t).is_all_caps());
        // Said once, it may be a name and the verb of a headline.
        let again =
            || joined.mentions(thing).take(NAMESAKES).filter(|m| candidates.list[*m].group == c.group).count() > 1;
        let whole = thing.kind != kind::PERSON || words > 1 && (is_nothing_but_name(lexed, c) || again());
        let rank = (whole, if acronym { 0 } else { words }, plain, usize::MAX - i, c);
        if best.is_none_or(|b| (rank.0, rank.1, rank.2, rank.3) > (b.0, b.1, b.2, b.3)) {
            best = Some(rank);
        }
    }
    let Some((_, _, plain, _, c)) = best else { return String::new() };
    let span = lexed.span(c.start, end_of_name(lexed, c));
    if !plain {
        // All capitals: the dictionary's spelling of it, if it is the same word.
        if let Some(entry) = joined.links.first(thing.entries).and_then(|e| lexed.data.entry(e))
            && entry.name().eq_ignore_ascii_case(span.slice(lexed.text))
        {
            return entry.name().to_string();
        }
        if thing.kind == kind::PERSON && c.end > c.start + 1 {
            return recased(lexed, candidates, joined, thing, c);
        }
    }
    lexed.tidy(span)
}

/// Whether a person's name of several words holds no common word that nobody is called by: "Ana Ruiz Joins Race" of a
/// headline does.
fn is_nothing_but_name(lexed: &Lexed<'_>, c: &Candidate) -> bool {
    let common = |i: usize| {
        let (token, facts) = (lexed.token(i), lexed.facts(i));
        let hyphen = lexed.is_mark(i - 1, "-") || lexed.is_mark(i + 1, "-");
        facts.names_nobody()
            && facts.flags & (flag::PARTICLE | flag::SUFFIX) == 0
            && !(hyphen || token.has_stop() || token.span.len() == 1)
    };
    // What stands in marks is a nickname.
    let marked = |i: usize| lexed.is_any(i, words!["“", "\"", "‘", "("]);
    lexed.facts(c.end - 1).head > 0 || (c.start + 1..c.end).any(marked) || !(c.start + 1..c.end).any(common)
}

/// Where a name ends without the small words that say what it is of: "Interfax news agency".
pub(super) fn end_of_name(lexed: &Lexed<'_>, c: &Candidate) -> usize {
    let small = |i: usize, words: &Words| lexed.token(i).is_lower() && lexed.is_any(i, words);
    let mut end = c.end;
    if end > c.start + 1 && small(end - 1, words!["agency", "newspaper", "magazine"]) {
        end -= 1;
        if end > c.start + 1 && small(end - 1, words!["news"]) {
            end -= 1;
        }
    }
    end
}

/// A person's name in capitals, written as in running text: each word as a shorter name of the person has it, or with
/// one capital.
fn recased(lexed: &Lexed<'_>, candidates: &Candidates, joined: &Joined, thing: &Thing, c: &Candidate) -> String {
    let mut known: FxHashMap<String, &str> = FxHashMap::default();
    for i in joined.mentions(thing).take(NAMESAKES) {
        let other = &candidates.list[i];
        for t in other.start..other.end {
            if !lexed.token(t).is_all_caps() {
                known.entry(lexed.word(t).to_lowercase()).or_insert(lexed.word(t));
            }
        }
    }
    let mut out = String::new();
    for t in c.start..c.end {
        let (token, word) = (lexed.token(t), lexed.word(t));
        if !out.is_empty() && !token.is_glued() {
            out.push(' ');
        }
        if !token.is_all_caps() || token.has_stop() || token.span.len() == 1 {
            out.push_str(word);
        } else if let Some(written) = known.get(&word.to_lowercase()) {
            out.push_str(written);
        } else {
            let mut letters = word.chars();
            out.extend(letters.next());
            out.push_str(&letters.as_str().to_lowercase());
        }
    }
    out
}
