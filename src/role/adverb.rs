//! Adverbs: what stands between a subject and its verb, or around the verb, and belongs to neither.

use crate::dictionary::key::{Words, words};
use crate::dictionary::words::flag;
use crate::entity::Lexed;

/// Adverbs that stand around verbs; all of `-ly` besides.
const ADVERBS: &Words = words![
    "also",
    "since",
    "long",
    "ever",
    "later",
    "then",
    "now",
    "still",
    "again",
    "today",
    "yesterday",
    "earlier",
    "once",
    "often",
    "never",
    "always",
    "even",
    "just",
    "further",
    "first",
    "recently",
    "subsequently",
    "reportedly",
    "allegedly",
    "already",
    "soon",
    "too",
    "instead",
    "thus",
    "previously",
    "simply",
    "tonight",
    "merely",
    "only",
    "eventually",
    "meanwhile",
    "however",
    "nonetheless",
    "nevertheless",
    "afterwards",
    "afterward",
    "separately",
    "there",
    "here",
    "similarly",
];

/// Whether the token is an adverb that may stand around a verb.
#[inline]
pub(crate) fn is_adverb(lexed: &Lexed<'_>, i: usize) -> bool {
    // Most words are none: that is asked first.
    let in_ly = || lexed.text.as_bytes()[..lexed.token(i).span.end as usize].ends_with(b"ly");
    (lexed.is_any(i, ADVERBS) || in_ly()) && is_no_name(lexed, i)
}

/// Whether a word that looks like an adverb is one.
fn is_no_name(lexed: &Lexed<'_>, i: usize) -> bool {
    let t = lexed.token(i);
    let in_ly = || {
        t.is_lower()
            && t.span.len() > 4
            && lexed.role_noun(i).is_none()
            && !lexed.is_any(i, words!["family", "assembly", "ally", "monthly", "weekly", "daily", "reply", "supply"])
    };
    if !(lexed.is_any(i, ADVERBS) || in_ly()) || !t.is_word() {
        return false;
    }
    // "Tarma First Nation", "the First Nations citizen": a word of a name.
    let among = || i > 0 && lexed.token(i - 1).is_capitalised() && !lexed.token(i - 1).has_stop();
    let first = || lexed.is(i, "first") && !lexed.opens_sentence(i);
    !t.is_capitalised() || !(lexed.has(i, flag::DATE) || among() || first())
}

/// The token before an idiom that says how this saying stands to another: "the minister on the other hand said".
pub(crate) fn before_idiom(lexed: &Lexed<'_>, end: usize, floor: usize) -> usize {
    const IDIOMS: [&[&str]; 8] = [
        &["on", "the", "other", "hand"],
        &["on", "the", "contrary"],
        &["in", "turn"],
        &["in", "response"],
        &["in", "reply"],
        &["in", "particular"],
        &["in", "contrast"],
        &["as", "well"],
    ];
    // Few phrases end like one.
    if end == 0
        || !lexed
            .is_any(end - 1, words!["hand", "contrary", "turn", "response", "reply", "particular", "contrast", "well"])
    {
        return end;
    }
    let ends = |idiom: &&&[&str]| {
        end > floor + idiom.len() && (0..idiom.len()).all(|k| lexed.word(end - idiom.len() + k) == idiom[k])
    };
    IDIOMS.iter().find(ends).map_or(end, |idiom| end - idiom.len())
}
