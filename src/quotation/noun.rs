//! Nouns that report: "his warning that the dam would not hold", "Ruiz's call for “a clean start”", "the claim by Ruiz
//! that …". Who owns the noun speaks.

use super::cue::{Clause, ClauseForm};
use super::joint::Subjects;
use super::scene::Scene;
use crate::dictionary::CueKind;
use crate::dictionary::key::words;
use crate::dictionary::words::{TIMES, Tier, flag, takes};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, Phrase, PhraseKind, mention_at};

/// Between an owner and the noun stand at most so many adjectives: "Ruiz's latest, entirely unfounded claim".
const LONGEST_MODIFIERS: usize = 5;

/// Reads the token as a noun that reports, if it is one here.
#[inline]
pub(super) fn noun(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, i: usize) -> Option<Clause> {
    let allowed = lexed.facts(i).noun_cue;
    if allowed == 0 || !lexed.token(i).is_lower() || mention_at(named, i).is_some() {
        return None;
    }
    reporting(lexed, named, scene, i, allowed)
}

/// Reads a noun that takes these patterns.
fn reporting(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, i: usize, allowed: u16) -> Option<Clause> {
    let unit = scene.unit_of(i);
    let (mut owner, mut end) = (owner_before(lexed, named, scene, i, unit.0), i + 1);
    if owner.is_none() && end < unit.1 && lexed.is_any(end, words!["by", "from"]) {
        let p = phrase::right(lexed, named, end + 1, unit.1)?;
        if matches!(p.kind, PhraseKind::Name(_)) || lexed.role_noun(p.head).is_some() {
            end = p.end;
            owner = Some(p);
        }
    }
    let owner = owner?;
    // "his message is that", "her verdict was: “…”".
    if end + 1 < unit.1 && lexed.is_any(end, words!["is", "was"]) && lexed.is_any(end + 1, words!["that", ":"]) {
        end += 1;
    }
    // "a claim that was rejected": which claim, and not what it says.
    let that = lexed.is(end, "that") && end + 1 < unit.1;
    if that && lexed.has(end + 1, flag::AUXILIARY) {
        return None;
    }
    let that = that && allowed & takes::THAT != 0;
    let complement = match lexed.word(end) {
        "of" => takes::OF,
        "for" => takes::FOR,
        "on" => takes::ON,
        "to" => takes::TO | takes::INF,
        _ => 0,
    };
    let marks = || {
        let comma = (end..unit.1).find(|k| lexed.is_any(*k, words![",", ";", "—", "–"]) && !scene.in_marks(*k));
        let limit = comma.unwrap_or(unit.1);
        scene.marks_from(end).iter().take_while(|s| s.start < limit).any(|s| s.words >= 2)
    };
    if !that && (allowed & complement == 0 || !marks()) {
        return None;
    }
    let start = if owner.start < i { owner.start } else { i };
    // "recounted in her judgement that": where it was said.
    let within = start > unit.0 + 1 && lexed.is_any(start - 1, words!["in", "during"]);
    if that && within && lexed.cue(start - 2).is_some() {
        return None;
    }
    Some(Clause {
        end,
        tier: Tier::Strong,
        ..Clause::plainly(
            start,
            (i, i + 1),
            ClauseForm::Noun,
            (CueKind::Speech, takes::QUOTE | takes::THAT | (allowed & complement)),
            Subjects::One(owner),
        )
    })
}

/// Whose noun it is: "his", "Ruiz's", "the union's".
fn owner_before(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, noun: usize, floor: usize) -> Option<Phrase> {
    let mut at = noun;
    while at > floor && noun - at <= LONGEST_MODIFIERS {
        at -= 1;
        if scene.in_marks(at) {
            return None;
        }
        let t = lexed.token(at);
        if lexed.is_any(at, words!["his", "her", "their", "its"]) {
            return Some(Phrase { start: at, end: at + 1, head: at, kind: PhraseKind::Pronoun });
        }
        if t.kind == TokenKind::Possessive {
            // "Thursday's announcement", "last week's"
            if at > floor && (lexed.has(at - 1, flag::DATE) || lexed.is_any(at - 1, TIMES)) {
                return None;
            }
            return phrase::left(lexed, named, at, floor);
        }
        if lexed.is_any(at, words!["’", "'"]) && t.is_glued() {
            return phrase::left(lexed, named, at, floor);
        }
        let modifier = (t.is_word() && t.is_lower() || t.kind == TokenKind::Number || lexed.is_mark(at, ","))
            && !lexed.has(at, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN);
        if !modifier {
            return None;
        }
    }
    None
}
