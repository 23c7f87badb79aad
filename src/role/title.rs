//! What stands right before a name: "British Transport Secretary", "Minister for Health", "the union's founder and
//! president"; honorifics apart.

use super::Reading;
use super::build::role;
use super::noun::{self, modifiers_left, noun_at};
use super::phrase::{self, TIES, mention_at};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, TitleKind, flag};
use crate::document::RoleSource;
use crate::entity::{Lexed, Named, title_at};
use crate::page::TokenKind;

/// Titles of the dictionary have at most so many words that matter here.
const LONGEST_TITLE: usize = 5;

/// Styles of address that are no role: "His Majesty King Karim".
const STYLES: &Words =
    words!["Majesty", "Highness", "Excellency", "Honour", "Honor", "Lordship", "Eminence", "Holiness"];

/// Titles that everybody has.
const COURTESY: &Words =
    words!["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "messrs", "madam", "mister", "hon", "hon."];

/// A complement between title and name is at most this long: "Secretary General of the Presidency Ana Ruiz".
const LONGEST_COMPLEMENT: usize = 14;

/// The role before the name that starts at token `start`.
pub(super) fn read(lexed: &Lexed<'_>, named: &Named, start: usize, floor: usize) -> Option<Reading> {
    // Honorifics stand nearest to the name.
    let mut at = before_honorifics(lexed, named, start, floor);
    let excellency = at > floor && lexed.is_any(at - 1, STYLES);
    if excellency {
        at -= 1;
    }
    let honorific = (at < start && !excellency).then_some(at);
    // "Chief Executive Officer (CEO) Ana Ruiz".
    if let Some(open) = noun::acronym_left(lexed, at, floor).filter(|o| noun::role_noun(lexed, o - 1).is_some()) {
        at = open;
    }
    let from = direct(lexed, named, at, floor).or_else(|| complemented(lexed, named, at, floor));
    // "Tarma First Nation Chief Ana Ruiz": an honorific elsewhere, an office where it says of what.
    let chief = honorific.filter(|h| from.is_none() && *h + 1 == start && lexed.role_noun(*h).is_some());
    let (from, at) = match chief.map(|h| modifiers_left(lexed, named, start, floor).min(h)) {
        Some(of) if mention_at(named, of).is_some() => (Some(of), start),
        _ => (from, at),
    };
    if let Some(from) = from.filter(|f| *f < at) {
        let from = joined(lexed, named, from, at, floor).unwrap_or(from);
        let rank = at - from <= 2 && title_at(lexed, at - 1, at).is_some_and(|t| t.kind == TitleKind::Rank);
        return role(lexed, named, from, at, RoleSource::Title)
            .map(|r| Reading { rank, ..Reading::new(r, head(lexed, from, at)) });
    }
    let from = honorific?;
    // "Mr" and "Ms" say nothing of anybody's capacity.
    if start == from + 1 && lexed.is_any(from, COURTESY) {
        return None;
    }
    role(lexed, named, from, start, RoleSource::Title).map(|r| Reading { honorific: true, ..Reading::new(r, None) })
}

/// Where the honorifics before the name that starts at a token start.
#[inline]
pub(super) fn before_honorifics(lexed: &Lexed<'_>, named: &Named, start: usize, floor: usize) -> usize {
    let may =
        start > floor && (lexed.token(start - 1).is_capitalised() || named.candidates.segment_before(start).is_some());
    if may { over_honorifics(lexed, named, start, floor) } else { start }
}

fn over_honorifics(lexed: &Lexed<'_>, named: &Named, start: usize, floor: usize) -> usize {
    let mut at = start;
    while let Some(s) = named.candidates.segment_before(at).filter(|s| s.start >= floor) {
        if title_at(lexed, s.start, s.end).is_none_or(|t| t.kind != TitleKind::Honorific) {
            break;
        }
        at = s.start;
    }
    // "Minister of Education Dr Ana Ruiz": whatever run it was cut from.
    if at == start
        && at > floor + 1
        && lexed.token(at - 1).is_capitalised()
        && lexed.role_noun(at - 1).is_none()
        && mention_at(named, at - 1).is_none()
        && title_at(lexed, at - 1, at).is_some_and(|t| t.kind == TitleKind::Honorific)
    {
        at -= 1;
    }
    at
}

/// The last role noun of a title.
fn head(lexed: &Lexed<'_>, from: usize, to: usize) -> Option<RoleKind> {
    let stop = (from + 1..to).find(|i| lexed.is_any(*i, TIES)).unwrap_or(to);
    (from..stop).rev().find_map(|i| noun::role_noun(lexed, i)).map(|n| n.kind)
}

/// A title or role noun that touches the name.
fn direct(lexed: &Lexed<'_>, named: &Named, end: usize, floor: usize) -> Option<usize> {
    if end <= floor {
        return None;
    }
    // A title is a title wherever the run was cut: "Indiana Gov. Ana Ruiz" may have been read as one piece.
    let title = (floor.max(end.saturating_sub(LONGEST_TITLE))..end).find(|k| {
        lexed.token(*k).is_capitalised()
            && mention_at(named, *k).is_none()
            && title_at(lexed, *k, end).is_some_and(|t| t.kind != TitleKind::Honorific)
    });
    let segment = named
        .candidates
        .segment_before(end)
        .is_some_and(|s| noun::role_noun(lexed, s.end - 1).is_some_and(|n| !n.plural));
    let noun = !lexed.is(end - 1, "fellow")
        && noun_at(lexed, named, end - 1).is_some_and(|n| !n.plural && n.kind != RoleKind::Group);
    if !(title.is_some() || segment || noun || position(lexed, end - 1, floor)) {
        return None;
    }
    // "Bell accused Chairman Ruiz": the verb, but "key accused Tom Bell".
    let mentioned = lexed.is(end - 1, "accused") && !lexed.token(end - 1).is_glued();
    if mentioned && !(end > floor + 1 && lexed.is_any(end - 2, words!["key", "main", "prime", "other", "the", "an"])) {
        return None;
    }
    // "is hopeful Ruiz may come".
    if lexed.is(end - 1, "hopeful")
        && end >= floor + 2
        && (lexed.has(end - 2, flag::AUXILIARY) || phrase::is_adverb(lexed, end - 2))
    {
        return None;
    }
    // Over the words of the title, whatever stands between them: "Secretary of State".
    let mut from = modifiers_left(lexed, named, end, floor);
    // "the more moderate Ruiz": no noun.
    let compared = from > floor && from + 1 == end && lexed.is_any(from - 1, words!["more", "most", "less", "least"]);
    if compared && title.is_none() {
        return None;
    }
    if let Some(k) = title.filter(|k| *k < from) {
        from = modifiers_left(lexed, named, k, floor).min(k);
    }
    Some(from)
}

/// Where a first title joined by "and" to one that starts at a token starts: "founder and chief executive Ana Ruiz".
fn joined(lexed: &Lexed<'_>, named: &Named, from: usize, end: usize, floor: usize) -> Option<usize> {
    let joined = from >= floor + 2
        && lexed.is(from - 1, "and")
        && noun_at(lexed, named, from - 2).is_some_and(|n| !n.plural && n.kind != RoleKind::Group);
    if !joined {
        return None;
    }
    let first = modifiers_left(lexed, named, from - 1, floor);
    // A capital at the start of a sentence says nothing: "Writer and broadcaster Ana Ruiz".
    let even = lexed.token(from - 2).is_capitalised() == lexed.token(end - 1).is_capitalised();
    (even || lexed.opens_sentence(first)).then_some(first)
}

/// Whether a token is a place on the field that is a common word elsewhere: "freshman center Ana Ruiz".
fn position(lexed: &Lexed<'_>, i: usize, floor: usize) -> bool {
    let places =
        words!["center", "centre", "tackle", "safety", "wing", "back", "end", "prop", "lock", "hooker", "skip", "lead"];
    let before =
        words!["freshman", "sophomore", "junior", "senior", "redshirt", "starting", "backup", "rookie", "veteran"];
    i > floor && lexed.token(i).is_lower() && lexed.is_any(i, places) && lexed.is_any(i - 1, before)
}

/// A title with a complement between it and the name: "Minister for Health".
fn complemented(lexed: &Lexed<'_>, named: &Named, end: usize, floor: usize) -> Option<usize> {
    let lowest = floor.max(end.saturating_sub(LONGEST_COMPLEMENT));
    let mut i = end;
    while i > lowest {
        let k = i - 1;
        if let Some((id, m)) = mention_at(named, k) {
            if phrase::is_person(named, m) {
                return None;
            }
            i = named.tokens_of[id as usize].0 as usize;
            continue;
        }
        let t = lexed.token(k);
        if t.is_lower() && lexed.is_any(k, TIES) {
            if k + 1 >= end || k <= floor {
                return None;
            }
            let before = k - 1;
            let title = named.candidates.segment_before(k).is_some_and(|s| title_at(lexed, s.start, s.end).is_some());
            if title || noun_at(lexed, named, before).is_some_and(|n| !n.plural && n.kind != RoleKind::Group) {
                return Some(modifiers_left(lexed, named, k, floor));
            }
            // "Chief of Staff of the Army": one tie more.
            i = k;
            continue;
        }
        // "director of the Farmers Union (TFU) Ana Ruiz".
        if let Some(open) = noun::acronym_left(lexed, i, lowest) {
            i = open;
            continue;
        }
        let function = lexed.has(k, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN);
        let article = lexed.is_any(k, words!["the", "and", "a", "an"]);
        // "in a new Ruiz government": the name is no holder but a modifier.
        if article && k + 1 == end || lexed.is_any(k, words!["a", "an"]) && lexed.token(end - 1).is_lower() {
            return None;
        }
        // "Secretary for Culture, Sports and Tourism Ana Ruiz".
        let listed = lexed.is_mark(k, ",") && lexed.has(k + 1, flag::FIELD) && k > 0 && lexed.has(k - 1, flag::FIELD);
        let inside = t.is_word() && (article || !function)
            || listed
            || t.kind == TokenKind::Possessive
            || lexed.is_mark(k, "-") && t.is_glued();
        if !inside || noun::verbal(lexed, k) && t.is_lower() || lexed.has(k, flag::DATE) {
            return None;
        }
        i = k;
    }
    None
}
