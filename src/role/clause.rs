//! Clauses that say what somebody is: "Ruiz is the mayor of Tarma", "Ruiz, who heads the union".

use super::Reading;
use super::build::role;
use super::noun;
use super::phrase::{self, mention_at};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{Gender, RoleKind, flag};
use crate::document::RoleSource;
use crate::entity::{Lexed, Named};

/// Verbs of heading something, with the noun that an editor prints for them.
const HEADS: &[(&str, &str)] = &[
    ("heads", "head"),
    ("leads", "leader"),
    ("chairs", "chair"),
    ("runs", "head"),
    ("directs", "director"),
    ("manages", "manager"),
    ("coaches", "coach"),
    ("edits", "editor"),
    ("commands", "commander"),
    ("owns", "owner"),
    ("founded", "founder"),
    ("headed", "former head"),
    ("chaired", "former chair"),
    ("ran", "former head"),
];

/// Participles after "has", as in "who has led the union since 2012": still so.
const HEADED: &[(&str, &str)] = &[
    ("headed", "head"),
    ("led", "leader"),
    ("chaired", "chair"),
    ("run", "head"),
    ("directed", "director"),
    ("managed", "manager"),
    ("coached", "coach"),
    ("edited", "editor"),
    ("commanded", "commander"),
    ("owned", "owner"),
];

/// Verbs that give somebody an office: "named Ana Ruiz as director".
const GIVES: &Words = words![
    "named",
    "appointed",
    "elected",
    "re-elected",
    "nominated",
    "hired",
    "installed",
    "promoted",
    "chose",
    "picked"
];

/// Capitalised words before a name that opens its sentence: a title of at most so many.
const LONGEST_OPENING: usize = 6;

/// ", who heads the union": an editor prints "head of the union".
#[inline]
pub(super) fn heading(lexed: &Lexed<'_>, named: &Named, end: usize, limit: usize) -> Option<Reading> {
    let who = end + usize::from(lexed.is_mark(end, ","));
    (who + 2 < limit && lexed.is(who, "who")).then(|| headed(lexed, named, who, limit)).flatten()
}

/// The role that a clause gives which "who" at a token opens.
fn headed(lexed: &Lexed<'_>, named: &Named, who: usize, limit: usize) -> Option<Reading> {
    let mut i = who + 1;
    while i < limit && phrase::is_adverb(lexed, i) {
        i += 1;
    }
    // "who has led", "who used to run".
    let had = lexed.is(i, "had");
    let verbs = if had || lexed.is(i, "has") { HEADED } else { HEADS };
    if had || lexed.is(i, "has") {
        i += 1;
        while i < limit && phrase::is_adverb(lexed, i) {
            i += 1;
        }
    }
    let (_, noun) = verbs.iter().find(|(verb, _)| i < limit && lexed.is(i, verb))?;
    let from = i + 1;
    let mut to = from;
    let limit = limit.min(from + 16);
    while to < limit {
        if let Some((id, _)) = mention_at(named, to) {
            to = named.tokens_of[id as usize].1 as usize;
            continue;
        }
        let t = lexed.token(to);
        let inside = t.kind == crate::page::TokenKind::Number
            || t.is_word()
                && !lexed.has(to, flag::AUXILIARY | flag::PRONOUN | flag::DATE)
                && !phrase::is_adverb(lexed, to)
            || t.kind == crate::page::TokenKind::Possessive
            || (lexed.is_mark(to, "-") || lexed.is_mark(to, "'") || lexed.is_mark(to, "’")) && t.is_glued();
        let stops = lexed.is_any(
            to,
            words![
                "and", "with", "when", "while", "as", "who", "which", "that", "after", "since", "from", "because",
                "where", "named", "called", "known", "founded",
            ],
        );
        // "the provincial energy and mining company".
        let fields = lexed.is(to, "and")
            && to > from
            && to + 1 < limit
            && lexed.has(to - 1, flag::FIELD)
            && lexed.has(to + 1, flag::FIELD);
        // "for more than three decades"
        let long = words!["more", "nearly", "almost", "over", "years", "decades", "two", "three", "many"];
        let lasting = lexed.is(to, "for")
            && to + 1 < limit
            && (lexed.token(to + 1).kind == crate::page::TokenKind::Number || lexed.is_any(to + 1, long));
        if !inside
            || lasting
            || stops && !fields
            || lexed.cue(to).is_some_and(|(c, _)| c.tier == crate::dictionary::words::Tier::Neutral)
        {
            break;
        }
        to += 1;
    }
    if from >= limit {
        return None;
    }
    let opens = lexed.is_any(from, words!["the", "a", "an", "his", "her", "their", "its"])
        || lexed.token(from).is_capitalised()
        || mention_at(named, from).is_some();
    if !opens || to <= from || to == from + 1 && lexed.has(from, flag::FUNCTION) {
        return None;
    }
    // To run a taxi firm is no office, to run the Tarma Port Authority is.
    let runs = lexed.is_any(from - 1, words!["runs", "ran", "run", "manages", "managed"]);
    let comma = (from..limit).find(|i| lexed.is_mark(*i, ",") || lexed.is_mark(*i, ".")).unwrap_or(to).max(to);
    if runs && !(from..comma).any(|i| lexed.token(i).is_capitalised() || mention_at(named, i).is_some()) {
        return None;
    }
    let mut r = role(lexed, named, from, to, RoleSource::Clause)?;
    let what = lexed.tidy(lexed.span(from, to));
    let noun = if had { format!("former {noun}") } else { (*noun).to_string() };
    r.text = format!("{noun} of {what}");
    r.status = noun.starts_with("former").then(|| "former".to_string());
    r.title = noun;
    Some(Reading::new(r, Some(RoleKind::Office)))
}

/// "Ruiz is the mayor of Tarma", "Ruiz was elected president of the union".
#[inline]
pub(super) fn copula(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize, limit: usize) -> Option<Reading> {
    // Few names stand before such a verb.
    let verbs = words!["has", "is", "was", "became", "remains", "works", "worked", "serves", "served"];
    lexed.is_any(end, verbs).then(|| of_subject(lexed, named, start, end, limit)).flatten()
}

/// The role that the verb behind a name gives.
fn of_subject(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize, limit: usize) -> Option<Reading> {
    // Only where the name is the subject: it opens its sentence or clause.
    let opens = start == 0
        || lexed.page.sentence_of(start).is_some_and(|s| {
            let first = s.tokens.start as usize;
            first == start
                || start - first <= LONGEST_OPENING
                    && (first..start).all(|i| mention_at(named, i).is_none() && lexed.token(i).is_capitalised())
        })
        || lexed.is_mark(start - 1, ",")
        || lexed.is_mark(start - 1, "*");
    if !opens {
        return None;
    }
    predicate(lexed, named, end, limit)
}

/// The role that a verb at a token gives its subject: "is the mayor of Tarma".
fn predicate(lexed: &Lexed<'_>, named: &Named, verb: usize, limit: usize) -> Option<Reading> {
    if verb + 1 >= limit {
        return None;
    }
    let mut i = verb;
    // "has been appointed as".
    if lexed.is(i, "has") && lexed.is(i + 1, "been") && i + 2 < limit && lexed.is_any(i + 2, GIVES) {
        i += 1;
    }
    let be = lexed.is_any(i, words!["is", "was", "became", "remains"]) || i > verb;
    if !be && !lexed.is_any(i, words!["works", "worked", "serves", "served"]) {
        return None;
    }
    i += 1;
    while i < limit && phrase::is_adverb(lexed, i) {
        i += 1;
    }
    let named_to = i < limit && lexed.is_any(i, words!["elected", "appointed", "named", "re-elected"]);
    if named_to {
        i += 1;
    }
    if i < limit && lexed.is(i, "as") {
        i += 1;
    } else if !be {
        return None;
    }
    let p = noun::read(lexed, named, i, limit)?;
    let kind = noun::role_noun(lexed, p.head)?.kind;
    // "is the mayor of Tarma" names an office, "is a winner" is an opinion.
    let solid =
        matches!(kind, RoleKind::Office | RoleKind::Profession) && (p.determined || p.end > p.head + 1 || named_to);
    if !solid {
        return None;
    }
    let r = role(lexed, named, p.start, p.end, RoleSource::Clause)?;
    Some(Reading::new(r, Some(kind)))
}

/// What a sentence that opens with "she" says of the one that the sentence before opened with: "Ana Ruiz keeps bees. By
/// night she is the best playwright in Tarma."
pub(super) fn next_sentence(
    lexed: &Lexed<'_>,
    named: &Named,
    start: usize,
    limit: usize,
    gender: Gender,
) -> Option<Reading> {
    let next = lexed.page.sentence_of(start)?.tokens.end as usize;
    // The next paragraph at most.
    let limit = match next < limit {
        true => limit,
        false => lexed.page.blocks().get(lexed.block_of(start) + 1)?.tokens.end as usize,
    };
    if next + 3 >= limit {
        return None;
    }
    // "The singer and poet from Tarma …": who else could it be?
    if lexed.is(next, "the") {
        if !alone(lexed, named, start) {
            return None;
        }
        let p = noun::read(lexed, named, next, limit)?;
        let kind = noun::role_noun(lexed, p.head)?.kind;
        // ", N.S., has".
        let mut end = p.end;
        if end + 3 < limit
            && lexed.is_mark(end, ",")
            && (mention_at(named, end + 1).is_some() || lexed.token(end + 1).has_stop())
        {
            end = (end + 1..limit.min(end + 5)).find(|i| lexed.is_mark(*i, ",")).map_or(end, |i| i + 1);
        }
        let verb = end < limit && lexed.token(end).is_lower() && !lexed.is_any(end, words!["and", "who", "in"]);
        if !verb || p.end < p.start + 2 || kind != RoleKind::Profession {
            return None;
        }
        // Where they come from is no part of it.
        let end = (p.head..p.end).find(|i| lexed.is(*i, "from")).unwrap_or(p.end);
        return role(lexed, named, p.start, end, RoleSource::Apposition).map(|r| Reading::new(r, Some(kind)));
    }
    let short = (next..limit.min(next + 4)).find(|i| lexed.is_any(*i, words!["he", "she"]))?;
    if !phrase::opens(lexed, named, start) {
        return None;
    }
    let theirs = if lexed.is(short, "he") { Gender::Male } else { Gender::Female };
    if !gender.fits(theirs) || (next..short).any(|i| lexed.token(i).is_all_caps() || mention_at(named, i).is_some()) {
        return None;
    }
    // Only what is: "she was a girl of ten" is of another time.
    if !lexed.is_any(short + 1, words!["is", "works", "serves"]) {
        return None;
    }
    predicate(lexed, named, short + 1, limit)
}

/// Whether the person whose name starts at a token is the subject of its sentence and nobody else is named in it: "As a
/// child of the coast, Ana Ruiz grew up with boats."
fn alone(lexed: &Lexed<'_>, named: &Named, start: usize) -> bool {
    let Some(sentence) = lexed.page.sentence_of(start) else { return false };
    let (from, to) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
    let introduced = start > from && lexed.is_mark(start - 1, ",") && to - from < 80;
    let own = mention_at(named, start).map(|(_, m)| m.entity);
    // "in awe of Tom Bell's puppets": an owner is no rival.
    let owner = |id: u32| {
        let end = named.tokens_of[id as usize].1 as usize;
        end < to && lexed.token(end).kind == crate::page::TokenKind::Possessive
    };
    let other = |i: usize| phrase::person_at(named, i).is_some_and(|(id, m)| Some(m.entity) != own && !owner(id));
    (introduced || phrase::opens(lexed, named, start)) && !(from..to).any(other)
}

/// "Meridian named Ana Ruiz as director", "The director is Ana Ruiz".
pub(super) fn given(
    lexed: &Lexed<'_>,
    named: &Named,
    start: usize,
    end: usize,
    floor: usize,
    limit: usize,
) -> Option<Reading> {
    if start <= floor || end >= limit {
        return None;
    }
    let mut i = end;
    if lexed.is_any(start - 1, GIVES) {
        if lexed.is(i, "as") {
            i += 1;
        } else if lexed.is(i, "to") && i + 1 < limit && lexed.is_any(i + 1, words!["be", "become", "lead"]) {
            i += 2;
        }
        // "its", "the new": what he was named to is no plain object.
        let p = noun::read(lexed, named, i, limit)?;
        let kind = noun::role_noun(lexed, p.head)?.kind;
        if !matches!(kind, RoleKind::Office | RoleKind::Profession) {
            return None;
        }
        return role(lexed, named, p.start, p.end, RoleSource::Clause).map(|r| Reading::new(r, Some(kind)));
    }
    None
}
