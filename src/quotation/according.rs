//! "According to": what the source says, on either side of it, past what describes the source.

use super::claim::{Sides, words};
use super::cue::Clause;
use super::finite::is_clause;
use super::reported::{LONGEST_APPOSITION, text};
use super::scene::Scene;
use super::subject::is_person;
use super::{Found, Shape, content_span};
use crate::dictionary::key::words;
use crate::dictionary::words::{flag, form};
use crate::entity::{Lexed, Named};
use crate::role::phrase::{self, DETERMINERS};

/// "According to X, …" and "…, according to X".
pub(super) fn according(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    clause: &Clause,
    sides: &Sides,
    unit: (usize, usize),
    at: usize,
) -> Option<Found> {
    // "said that according to Bell the dam …": what stands before is the report that holds this one.
    let outer = clause.start > unit.0 && lexed.is(clause.start - 1, "that");
    let before = if outer { 0 } else { words(lexed, scene, unit.0, clause.start) };
    if before <= 1 {
        // Content to the right, past the comma (and past what describes the source).
        let mut k = at;
        while k < unit.1 && !lexed.is_mark(k, ",") {
            k += 1;
        }
        // "According to the study — of two firms — the dam broke".
        let dash = |i: &usize| lexed.is_any(*i, words!["—", "–"]) && !scene.in_marks(*i);
        if at < unit.1
            && dash(&at)
            && let Some(close) = (at + 1..unit.1).find(dash)
        {
            let content = content_span(lexed, close + 1, unit.1)?;
            return Some(text(lexed, scene, vec![content], clause, Shape::According));
        }
        // "According to police the dam broke": no comma.
        let opens = (lexed.is_any(at, DETERMINERS) || lexed.has(at, flag::PRONOUN)) && !lexed.is(at, "that");
        let tied = at >= unit.1
            || lexed.is_any(at, phrase::TIES)
            || lexed.is_any(at, words!["by", "that", "who", "which", "whose", "and", "or", "after", "before"])
            || lexed.cue(at).is_some()
            || lexed.word(at).ends_with("ed");
        if k > at + 1 && (opens || !tied && k < unit.1 && is_clause(lexed, scene, at, k)) {
            let content = content_span(lexed, at, unit.1)?;
            return Some(text(lexed, scene, vec![content], clause, Shape::According));
        }
        if k >= unit.1 {
            return None;
        }
        if let Some(end) = apposition(lexed, named, clause, k, unit.1) {
            k = end;
        }
        let content = content_span(lexed, k + 1, unit.1)?;
        return Some(text(lexed, scene, vec![content], clause, Shape::According));
    }
    let content = content_span(lexed, sides.left.0, clause.start)?;
    let mut spans = vec![content];
    // "The dam, according to the ministry, would hold": the sentence goes on after the source. So it does after a mere
    // introduction: "To date, according to the ministry, 1.1 million came".
    let goes_on = at + 1 < unit.1
        && lexed.is_mark(at, ",")
        && (before <= 4
            || lexed.has(at + 1, flag::AUXILIARY)
            || lexed.token(at + 1).is_lower()
                && lexed.facts(at + 1).level > 0
                && !lexed.is_any(at + 1, words!["who", "which", "a", "an", "the", "with", "adding", "citing"]));
    if goes_on {
        spans.extend(content_span(lexed, at + 1, unit.1));
    }
    Some(text(lexed, scene, spans, clause, Shape::According))
}

/// Where an apposition of the source ends that starts behind a comma: ", a think tank, the dam", ", head of the union,
/// pay".
fn apposition(lexed: &Lexed<'_>, named: &Named, clause: &Clause, comma: usize, limit: usize) -> Option<usize> {
    let first = comma + 1;
    let next = (first..limit.min(first + LONGEST_APPOSITION)).find(|i| lexed.is_mark(*i, ","))?;
    let verbless = !(first..next).any(|i| lexed.has(i, flag::AUXILIARY | flag::PRONOUN));
    let person = clause.subjects.iter().any(|p| is_person(named, p));
    let office = || {
        (first..next).any(|i| lexed.role_noun(i).is_some_and(|n| !n.plural))
            && !(first..next).any(|i| lexed.cue(i).is_some_and(|(_, f)| f.forms & form::PAST != 0))
    };
    // "according to the head of the union, Ana Ruiz, pay"
    let named_there =
        phrase::person_at(named, first).is_some_and(|(id, _)| named.tokens_of[id as usize].1 as usize == next);
    if named_there && clause.subjects.iter().any(|p| lexed.role_noun(p.head).is_some_and(|n| !n.plural)) {
        return Some(next);
    }
    let fits = match verbless {
        true => {
            lexed.is_any(first, words!["a", "an", "which", "who"])
                || person && (office() || lexed.is_any(first, words!["of", "from"]))
        }
        false => person && lexed.is_any(first, words!["who", "which"]),
    };
    // "According to the minister, a team at the institute, made up of three, was sent": a subject, which is described.
    let described = lexed.is_any(next + 1, words!["who", "which", "whose", "made", "including"])
        || lexed.token(next + 1).is_lower() && lexed.word(next + 1).ends_with("ing");
    (fits && !described).then_some(next)
}
