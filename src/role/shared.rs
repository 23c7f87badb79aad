//! Titles in the plural that several names share: "Ministers Ana Ruiz and Tom Bell", "Sens. Ana Ruiz (D-Ohio) and Tom Bell".
//! Each of them holds it alone: the role is in the singular.

use super::Reading;
use super::build::role;
use super::noun::{self, modifiers_left};
use super::phrase;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, takes};
use crate::document::RoleSource;
use crate::entity::{Lexed, Named};

/// Titles cut short in the plural; without their "s" they are those of one.
const CUT_SHORT: &Words = words!["sens.", "reps.", "drs.", "profs.", "govs.", "gens.", "cols.", "supts.", "dets."];

/// At most so many names share a title.
const MOST_NAMES: usize = 8;

/// Between a name and the next stands no more than a party and a seat in brackets: so many tokens.
const LONGEST_BRACKET: usize = 6;

/// The role of a mention that shares its title with others.
pub(super) fn read(lexed: &Lexed<'_>, named: &Named, number: usize, floor: usize) -> Option<Reading> {
    let (start, end) = (named.tokens_of[number].0 as usize, named.tokens_of[number].1 as usize);
    // Most names share nothing: no list leads to them, and what stands before them is no plural.
    let before = start.checked_sub(1)?;
    let listed = lexed.is_any(before, words!["and", ","]) || lexed.is_any(before, CUT_SHORT);
    if !listed && lexed.role_noun(before).is_none_or(|n| !n.plural) {
        return None;
    }
    let first = opening(lexed, named, start, floor)?;
    let head = first.checked_sub(1).filter(|head| *head >= floor)?;
    let cut_short = lexed.is_any(head, CUT_SHORT) && lexed.token(head).is_capitalised();
    let noun = noun::noun_at(lexed, named, head).filter(|n| n.plural && n.kind != RoleKind::Group);
    if !(cut_short || noun.is_some()) || first == start && !goes_on(lexed, named, end) {
        return None;
    }
    let from = modifiers_left(lexed, named, first, floor);
    // "told reporters Ana Ruiz and Tom Bell would resign": who is told, and what.
    let told = |i: usize| lexed.cue(i).is_some_and(|(cue, _)| cue.takes & takes::PERSON != 0);
    if from == head && from > floor && lexed.token(head).is_lower() && told(from - 1) {
        return None;
    }
    let mut role = role(lexed, named, from, first, RoleSource::Title)?;
    let singular = noun.map(|n| lexed.data.symbols.word(n.singular));
    for text in [&mut role.text, &mut role.title] {
        *text = in_singular(text, singular);
    }
    Some(Reading::new(role, noun.map(|n| n.kind).or(Some(RoleKind::Office))))
}

/// A title with its last word in the singular: the noun's own, or without the "s" of an abbreviation.
fn in_singular(text: &str, singular: Option<&str>) -> String {
    let start = text.rfind([' ', '-']).map_or(0, |i| i + 1);
    let (before, last) = text.split_at(start);
    match singular {
        None => format!("{before}{}.", last.trim_end_matches("s.")),
        Some(word) if last.starts_with(char::is_uppercase) => {
            let mut letters = word.chars();
            let capital = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
            format!("{before}{capital}{}", letters.as_str())
        }
        Some(word) => format!("{before}{word}"),
    }
}

/// Where the first of the names starts that are listed with the one at a token.
fn opening(lexed: &Lexed<'_>, named: &Named, start: usize, floor: usize) -> Option<usize> {
    let mut first = start;
    for _ in 0..MOST_NAMES {
        let mut at = first;
        at -= usize::from(at > floor && lexed.is(at - 1, "and"));
        at -= usize::from(at > floor && lexed.is_mark(at - 1, ","));
        if at == first || at <= floor {
            break;
        }
        at = before_party(lexed, at, floor);
        let Some((id, m)) = phrase::mention_at(named, at - 1).filter(|(_, m)| phrase::is_person(named, m)) else {
            break;
        };
        let (name, end) = named.tokens_of[id as usize];
        if end as usize != at || (name as usize) < floor || !m.span.slice(lexed.text).starts_with(char::is_uppercase) {
            break;
        }
        first = name as usize;
    }
    Some(first)
}

/// Where a name ends that has its party and seat behind it: "(D-Ohio)" or ", D-Ohio," right before a token.
fn before_party(lexed: &Lexed<'_>, at: usize, floor: usize) -> usize {
    let lowest = floor.max(at.saturating_sub(LONGEST_BRACKET)) + 1;
    if lexed.is_mark(at - 1, ")") {
        return (lowest..at).rev().find(|i| lexed.is_mark(*i, "(")).unwrap_or(at);
    }
    let seat = |i: &usize| lexed.is_mark(*i, ",") && party(lexed, i + 1);
    (lowest..at).rev().find(seat).unwrap_or(at)
}

/// Whether a lawmaker's party and a hyphen stand at a token: "D-Ohio".
fn party(lexed: &Lexed<'_>, i: usize) -> bool {
    matches!(lexed.word(i), "D" | "R" | "I") && lexed.is_mark(i + 1, "-")
}

/// Whether another name of a person follows in a list.
fn goes_on(lexed: &Lexed<'_>, named: &Named, end: usize) -> bool {
    let mut at = end;
    if lexed.is_mark(at, "(") {
        at = (at..at + LONGEST_BRACKET).find(|i| lexed.is_mark(*i, ")")).map_or(at, |i| i + 1);
    } else if lexed.is_mark(at, ",") && party(lexed, at + 1) {
        at = (at + 1..at + LONGEST_BRACKET).find(|i| lexed.is_mark(*i, ",")).unwrap_or(at);
    }
    let listed = at;
    at += usize::from(lexed.is_mark(at, ","));
    at += usize::from(lexed.is(at, "and"));
    at > listed && phrase::mention_at(named, at).is_some_and(|(_, m)| phrase::is_person(named, m))
}
