//! What stands between a subject and its verb, stepped over from the right: times, media, idioms, brackets, places, and the
//! clauses that are tied to a noun.

use super::subject::{acceptable, is_person, is_place, name_at_end};
use super::tail::OCCASIONS;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, TIMES, Tier, flag};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind, before_idiom, is_adverb, mention_at};

/// The phrase before a verb, time and place between them passed over: "Ruiz in a later interview said". `end` is the
/// token before the times that end right before the verb.
pub(super) fn past_adverbials(lexed: &Lexed<'_>, named: &Named, mut end: usize, floor: usize) -> Option<Phrase> {
    // "two alliances each declared"
    if end > floor + 1 && lexed.is_any(end - 1, words!["each", "all", "both", "themselves", "himself", "herself"]) {
        let plural = phrase::left(lexed, named, end - 1, floor).is_some_and(|p| acceptable(lexed, &p));
        end -= usize::from(plural);
    }
    end = before_idiom(lexed, end, floor);
    end = match before_medium(lexed, named, end, floor) {
        // "and in a statement said": the subject is that of the clause before.
        medium if medium > 0 && lexed.is_any(medium - 1, words!["and", "but"]) => return None,
        medium => medium,
    };
    for _ in 0..2 {
        let end_plain = before_brackets(lexed, end, floor);
        let p = phrase::left(lexed, named, end_plain, floor)?;
        let p = name_at_end(lexed, named, &p).unwrap_or(p);
        let person = is_person(named, &p);
        let preposition = p.start > floor + 1
            && lexed.token(p.start - 1).is_lower()
            && lexed.is_any(
                p.start - 1,
                words!["in", "at", "on", "during", "after", "before", "from", "by", "with", "through", "via"],
            );
        // "after a judge said", "in a bulletin the ministry said"
        let clause = preposition && lexed.is_any(p.start - 1, words!["after", "before"]);
        let human = p.kind == PhraseKind::Noun
            && (lexed.role_noun(p.head).is_some_and(|n| n.kind != RoleKind::Group || clause)
                || clause && phrase::is_plural(lexed, &p));
        let body = matches!(p.kind, PhraseKind::Name(_)) && !is_place(named, &p);
        if !preposition || person || human || clause && body || p.kind == PhraseKind::Pronoun {
            return Some(p);
        }
        end = p.start - 1;
    }
    None
}

/// The token before the medium that ends right before `end`: "the ministry in a written statement said".
pub(super) fn before_medium(lexed: &Lexed<'_>, named: &Named, end: usize, floor: usize) -> usize {
    let medium = |i: usize| {
        lexed.token(i).is_lower()
            && (lexed.facts(i).noun_cue > 0 || lexed.is_any(i, OCCASIONS))
            && mention_at(named, i).is_none()
    };
    if end < floor + 4 || !medium(end - 1) {
        return end;
    }
    let lowest = (floor + 1).max(end.saturating_sub(LONGEST_MEDIUM));
    let preposition =
        (lowest..end - 1).rev().find(|i| lexed.is_any(*i, words!["in", "during", "at", "through", "via"]));
    match preposition {
        Some(i)
            if lexed.is_any(i + 1, DETERMINERS)
                && (i - 1..end).all(|k| {
                    lexed.token(k).kind != TokenKind::Punctuation || lexed.token(k).is_glued() && lexed.is_mark(k, "-")
                }) =>
        {
            i
        }
        _ => end,
    }
}

/// "in a statement", "during his weekly television address": so many tokens.
const LONGEST_MEDIUM: usize = 6;

/// The token before the times that end right before `end`: "Ruiz earlier this week called", "Ruiz on Friday said".
pub(super) fn before_time(lexed: &Lexed<'_>, mut end: usize, floor: usize) -> usize {
    let start = end;
    while end > floor + 1 {
        let dated = lexed.has(end - 1, flag::DATE);
        if lexed.is_any(end - 1, TIMES) && lexed.is_any(end - 2, words!["this", "last", "next", "that", "same", "few"])
        {
            end -= 2;
        } else if dated || is_adverb(lexed, end - 1) || end < start && lexed.is_any(end - 1, words!["on", "in"]) {
            end -= 1;
        } else {
            break;
        }
    }
    end
}

/// "Ana Ruiz of Tarma, Peru said": whoever is from there, where a place behind a comma stands right before the verb.
pub(super) fn before_state(lexed: &Lexed<'_>, named: &Named, p: &Phrase, floor: usize) -> Option<Phrase> {
    let place = |id: u32| phrase::is_place(named, &named.mentions[id as usize]);
    let PhraseKind::Name(id) = p.kind else { return None };
    if !place(id) || p.start < floor + 4 || !lexed.is_mark(p.start - 1, ",") {
        return None;
    }
    let (town, _) = mention_at(named, p.start - 2).filter(|(town, _)| place(*town))?;
    let start = named.tokens_of[town as usize].0 as usize;
    let tied = start > floor + 1 && lexed.is_any(start - 1, words!["of", "from", "in", "near"]);
    let q = tied.then(|| phrase::left(lexed, named, start - 1, floor)).flatten()?;
    acceptable(lexed, &q).then_some(q)
}

/// "A baker who saw the fire said", "those who live near the river say": the noun that a clause is tied to.
pub(super) fn before_clause(lexed: &Lexed<'_>, named: &Named, p: &Phrase, floor: usize) -> Option<Phrase> {
    let lowest = floor.max(p.start.saturating_sub(LONGEST_CLAUSE));
    let mut i = p.start;
    while i > lowest {
        i -= 1;
        if lexed.is(i, "who") {
            break;
        }
        // "who believe the minister said", "who came when the mayor said".
        let plain = lexed.token(i).is_word()
            && !lexed.is_any(i, CLAUSES)
            && lexed.cue(i).is_none_or(|(c, _)| c.tier == Tier::Weak || i + 1 < p.start);
        if !plain {
            return None;
        }
    }
    if i <= floor || !lexed.is(i, "who") || i + 1 >= p.end {
        return None;
    }
    let q = phrase::left(lexed, named, i, floor)?;
    let person = is_person(named, &q)
        || lexed.role_noun(q.head).is_some()
        || lexed.is_any(q.head, phrase::QUANTITIES)
        || lexed.is(q.head, "those");
    person.then_some(Phrase { end: i, ..q })
}

/// A clause between a noun and its verb is at most this long.
const LONGEST_CLAUSE: usize = 14;

/// What opens a clause further in, and verbs that take one without a word.
const CLAUSES: &Words = words![
    "that", "whether", "if", "because", "when", "where", "while", "as", "after", "before", "since", "until", "which",
    "how", "why", "what", "believe", "believes", "think", "thinks", "thought", "know", "knows", "knew", "feel",
    "feels", "felt", "hope", "hopes", "fear", "fears", "and", "but", "or",
];

/// The token before a bracket that closes right before `end`: "Ana Ruiz (D)".
pub(super) fn before_brackets(lexed: &Lexed<'_>, end: usize, floor: usize) -> usize {
    if end <= floor || !lexed.is_mark(end - 1, ")") {
        return end;
    }
    (floor.max(end.saturating_sub(12))..end)
        .rev()
        .find(|i| lexed.is_mark(*i, "("))
        .filter(|i| *i > floor)
        .unwrap_or(end)
}
