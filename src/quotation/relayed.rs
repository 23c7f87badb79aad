//! Speech that somebody else relays: "the paper quoted Ruiz as saying", "Ruiz was cited by the agency as telling", "a
//! witness heard him say", "a video of Ruiz saying". Whoever is quoted, heard or shown speaks, not who relays it.

use super::cue::{Clause, ClauseForm, closes_unit};
use super::joint::Subjects;
use super::opening::opening;
use super::scene::Scene;
use super::subject::{noun_then_name, subject};
use super::tail::tail;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{Cue, flag, takes};
use crate::entity::{Lexed, Named};
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind};

/// Verbs of quoting, hearing and recording, whose object speaks.
pub(super) const RELAYS: &Words = words![
    "quote",
    "quotes",
    "quoted",
    "quoting",
    "cite",
    "cites",
    "cited",
    "citing",
    "hear",
    "hears",
    "heard",
    "hearing",
    "overheard",
    "capture",
    "captures",
    "captured",
    "capturing",
    "show",
    "shows",
    "showed",
    "shown",
    "showing",
    "record",
    "records",
    "recorded",
    "recording",
    "film",
    "films",
    "filmed",
    "filming",
    "catch",
    "caught",
    "feature",
    "features",
    "featured",
    "featuring",
    "paraphrased",
    "saw",
    "seen",
];

/// Nouns whose "of" names who is heard in them.
const RECORDINGS: &Words =
    words!["video", "videos", "footage", "clip", "clips", "recording", "recordings", "audio", "tape", "film"];

/// Between the relaying verb and the participle stand at most so many tokens: a name with its role.
const FARTHEST: usize = 24;

/// Reads the participle at `verb` (its clause ends before `end`) as what a relayed speaker says.
pub(super) fn relayed(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    (verb, end): (usize, usize),
    cue: &Cue,
) -> Option<Clause> {
    let unit = scene.unit_of(verb);
    let told = verb.checked_sub(1).filter(|k| *k > unit.0)?;
    let linked = lexed.is(told, "as");
    // "can be heard angrily asking"
    let mut limit = if linked { told } else { verb };
    while !linked && limit > unit.0 + 1 && phrase::is_adverb(lexed, limit - 1) {
        limit -= 1;
    }
    let takes = cue.takes | takes::QUOTE;
    let clause = |subject: Phrase, start: usize, first: usize| Clause {
        plain: cue.takes & takes::ANY != 0,
        ..Clause::plainly(start, (first, end), ClauseForm::Finite, (cue.kind, takes), Subjects::One(subject))
    };
    let lowest = unit.0.max(verb.saturating_sub(FARTHEST));
    for at in (lowest..limit).rev() {
        if scene.in_marks(at) || lexed.is_any(at, words![";", ":"]) {
            return None;
        }
        if lexed.is_any(at, RECORDINGS) && !linked && lexed.is(at + 1, "of") {
            let p = object(lexed, named, at + 2, limit)?;
            return Some(clause(p, p.start, verb));
        }
        // "a statement from Ruiz saying"
        if lexed.facts(at).noun_cue > 0 && !linked && lexed.is_any(at + 1, words!["from", "by"]) {
            let p = object(lexed, named, at + 2, limit)?;
            return Some(clause(p, p.start, verb));
        }
        // "…, with Ruiz tweeting that"
        if !linked && at > unit.0 && lexed.is(at, "with") && lexed.is_mark(at - 1, ",") {
            // "…, with the two sides stressing"
            let sides = || {
                phrase::left(lexed, named, limit, at)
                    .filter(|p| p.start == at + 1 && lexed.is_any(p.start, DETERMINERS) && phrase::is_plural(lexed, p))
            };
            let p = object(lexed, named, at + 1, limit).filter(|p| p.end == limit).or_else(sides)?;
            return Some(clause(p, p.start, verb));
        }
        if !lexed.is_any(at, RELAYS) || !lexed.token(at).is_lower() {
            continue;
        }
        // "was quoted as saying", "was quoted by the agency as saying".
        let be =
            (lowest..at).rev().take_while(|k| lexed.has(*k, flag::AUXILIARY) || phrase::is_adverb(lexed, *k)).last();
        let by = linked && lexed.is(at + 1, "by");
        if let Some(group) = be.filter(|_| at + 1 == limit || by) {
            let floor = scene.marks_upto(group).last().map_or(unit.0, |s| s.end.max(unit.0));
            let (subjects, from) = subject(lexed, named, scene, group, floor)
                .or_else(|| (floor == unit.0).then(|| opening(lexed, named, scene, group, floor)).flatten())?;
            let [p] = subjects[..] else { return None };
            return Some(clause(p, from, group));
        }
        let p = object(lexed, named, at + 1, limit)?;
        return Some(clause(p, behind(lexed, named, scene, (at, end), unit).unwrap_or(p.start), verb));
    }
    None
}

/// Where the relaying clause starts, if it stands right behind the speech: "…," the paper quoted Ruiz as saying.
fn behind(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    (relay, end): (usize, usize),
    unit: (usize, usize),
) -> Option<usize> {
    let floor = scene.marks_upto(relay).last().map_or(unit.0, |s| s.end.max(unit.0));
    let mut verb = relay;
    while verb > floor && (lexed.has(verb - 1, flag::AUXILIARY) || phrase::is_adverb(lexed, verb - 1)) {
        verb -= 1;
    }
    let (_, from) = subject(lexed, named, scene, verb, floor)?;
    let spoken = from > unit.0 + 2
        && lexed.is_mark(from - 1, ",")
        && closes_unit(lexed, tail(lexed, named, scene, end, unit.1), unit.1);
    (spoken || scene.stretch_before(lexed, from).is_some()).then_some(from)
}

/// Somebody whose phrase, apposition and commas included, fills the tokens up to `limit`.
fn object(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<Phrase> {
    let p = phrase::right(lexed, named, start, limit)?;
    let p = if p.kind == PhraseKind::Noun { noun_then_name(lexed, named, p, limit) } else { p };
    let able = match p.kind {
        PhraseKind::Name(id) => !phrase::is_place(named, &named.mentions[id as usize]),
        PhraseKind::Pronoun => lexed.is_any(p.start, words!["him", "her", "them", "me", "us"]),
        PhraseKind::Noun => lexed.reports(p.head) || lexed.is_any(p.head, phrase::QUANTITIES),
    };
    // What is left over may be its complement or an aside in commas, and no clause.
    let rest = !(p.end..limit).any(|i| lexed.has(i, flag::AUXILIARY) || lexed.is_any(i, words![".", ";"]));
    let ends = p.end == limit || lexed.is_mark(limit - 1, ",") || lexed.is(limit, "as");
    (able && rest && ends).then_some(p)
}
