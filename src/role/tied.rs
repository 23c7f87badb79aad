//! What prepositions tie to a role: "of the union", "at Wageningen University", "to the centrist Committee for a Responsible
//! Federal Budget".

use super::description::is_body;
use super::noun::{LONGEST, name_at, noun_at, role_noun, verbal, word_of_role};
use super::phrase;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, TitleKind, flag, form};
use crate::entity::{Lexed, Named, title_at};
use crate::page::TokenKind;

/// Prepositions that tie on more than this many phrases are no role any more.
const MOST_TIES: usize = 4;

/// Prepositions that tie a phrase to a role noun.
const TIES: &Words =
    words!["of", "for", "at", "in", "to", "with", "on", "from", "under", "near", "against", "representing"];

/// Adjectives and participles that tie on a phrase with their preposition: "familiar with the talks".
pub(super) const TYING: &Words = words![
    "responsible",
    "based",
    "specialising",
    "specializing",
    "working",
    "serving",
    "acting",
    "familiar",
    "close",
    "briefed",
    "involved",
    "opposed",
    "loyal",
    "allied",
    "affiliated",
];

/// Words of names given to a body: "founder of a group called Tarma Tomorrow".
const CALLED: &Words = words!["called", "named", "dubbed"];

/// The token after what is tied to a noun phrase that ends before `end`.
pub(crate) fn tied_after(lexed: &Lexed<'_>, named: &Named, end: usize, limit: usize) -> usize {
    tied(lexed, named, end, limit.min(end + LONGEST))
}

/// What prepositions tie to the role: "of the union", "at Wageningen University". The token after it.
pub(super) fn tied(lexed: &Lexed<'_>, named: &Named, end: usize, limit: usize) -> usize {
    let mut end = end;
    for _ in 0..MOST_TIES {
        let mut at = end;
        // "chief executive officer (CEO) of Larkspur".
        if at + 3 < limit
            && lexed.is_mark(at, "(")
            && lexed.token(at + 1).is_all_caps()
            && lexed.is_mark(at + 2, ")")
            && lexed.is_any(at + 3, TIES)
        {
            at += 3;
        }
        if at + 2 < limit
            && (lexed.is(at, "in") && lexed.is(at + 1, "charge") && lexed.is(at + 2, "of")
                || lexed.is(at, "in") && lexed.is(at + 1, "chief") && lexed.is(at + 2, "of"))
        {
            at += 3;
        } else if at + 1 < limit && lexed.is_any(at, TYING) && lexed.is_any(at + 1, TIES) {
            at += 2;
        } else if at < limit && lexed.is_any(at, TIES) && lexed.token(at).is_lower() {
            let to = lexed.is(at, "to");
            at += 1;
            // "a striker on loan from Tarma", "a judge on leave": a state and no part of the role.
            if at < limit && lexed.is(at - 1, "on") && lexed.is_any(at, words!["loan", "leave", "bail", "trial"]) {
                return end;
            }
            if to && at < limit && !ties_to(lexed, named, at) {
                return end;
            }
        } else {
            return end;
        }
        let Some(next) = complement(lexed, named, at, limit) else { return end };
        end = next;
    }
    end
}

/// Whether "to" opens what somebody is sent or appointed to, and no infinitive.
fn ties_to(lexed: &Lexed<'_>, named: &Named, i: usize) -> bool {
    name_at(lexed, named, i).is_some()
        || lexed.token(i).is_capitalised()
        || lexed.is_any(i, words!["the", "a", "an", "his", "her", "their", "its", "several", "many", "multiple", "two"])
        || lexed.has(i, flag::MODIFIER) && role_noun(lexed, i + 1).is_some_and(|n| n.plural)
}

/// The phrase after a preposition; `None` where it is a time or nothing.
pub(super) fn complement(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<usize> {
    let mut i = start;
    while i < limit && lexed.is_any(i, phrase::DETERMINERS) && name_at(lexed, named, i).is_none() {
        i += 1;
    }
    // "mother of one of the victims".
    if i > start && i + 1 < limit && lexed.is(i, "of") && lexed.is_any(i - 1, phrase::QUANTITIES) {
        i += 1;
        while i < limit && lexed.is_any(i, phrase::DETERMINERS) && name_at(lexed, named, i).is_none() {
            i += 1;
        }
    }
    // "mother of three", "a crowd of about 60".
    if let Some(number) = how_many(lexed, start, limit) {
        return Some(number);
    }
    let first = i;
    let mut end = i;
    let mut called = false;
    while i < limit {
        if let Some((id, m)) = name_at(lexed, named, i) {
            let next = named.tokens_of[id as usize].1 as usize;
            // "head of the union Ana Ruiz": the name after the complement holds the role.
            if phrase::is_person(named, m) && i > first && !titled(lexed, named, i, first) {
                let inside = next >= limit
                    || matches!(lexed.token(next).kind, TokenKind::Possessive | TokenKind::Punctuation)
                    // "adviser to Mr. Ruiz and a friend of the family".
                    || lexed.is(next, "and") && lexed.is_any(next + 1, words!["a", "an", "the", "now", "former"]);
                if !inside {
                    return None;
                }
            }
            if phrase::is_person(named, m) && i > first && holds(lexed, named, i, start, first) {
                return None;
            }
            i = next;
            end = i;
            continue;
        }
        let t = lexed.token(i);
        // "responsible for the policy of sustaining the same system".
        if i == first + 1
            && lexed.is_any(i, words!["the", "a", "an", "its", "his", "her", "their"])
            && lexed.token(first).is_lower()
            && lexed.word(first).ends_with("ing")
            && lexed.word(first).len() > 5
        {
            i += if lexed.is(i + 1, "same") { 2 } else { 1 };
            continue;
        }
        // "Minister of Innovation, Science and Economic Development".
        if end == i && i > first && lexed.is_mark(i, ",") && fields_follow(lexed, i, limit) {
            i += 1;
            continue;
        }
        if !word_of_role(lexed, i) {
            if i > first && i + 1 < limit && lexed.token(i + 1).is_capitalised() {
                // "a group called Save the Ferry".
                let inside = called && lexed.is_any(i, words!["the", "of", "for", "and", "in", "to", "our"]);
                let body = lexed.is_any(start, words!["a", "an"]);
                if inside || end == i && body && lexed.is_any(i, CALLED) {
                    called = true;
                    i += 1;
                    continue;
                }
            }
            // "Foreign Affairs and International Cooperation".
            let and = end == i
                && i > first
                && i + 1 < limit
                && (lexed.is(i, "and") || lexed.is_mark(i, "&"))
                && (name_at(lexed, named, i + 1).is_some_and(|(_, m)| !phrase::is_person(named, m))
                    || name_at(lexed, named, i + 1).is_none()
                        && word_of_role(lexed, i + 1)
                        && !verbal(lexed, i + 1)
                        && !phrase::is_adverb(lexed, i + 1)
                        && noun_at(lexed, named, i + 1).is_none_or(|n| n.plural))
                && !subject_follows(lexed, i + 1, limit);
            if !and {
                break;
            }
            i += 1;
            continue;
        }
        if t.is_lower() && verbal(lexed, i) && i > first && !lexed.has(i - 1, flag::FUNCTION) && !modifies(lexed, i) {
            break;
        }
        if phrase::is_adverb(lexed, i) && i > first {
            break;
        }
        i += 1;
        if t.is_word() || t.kind == TokenKind::Number {
            end = i;
        }
    }
    if end <= first {
        return None;
    }
    // "a friend of the couple's".
    let closed = i >= lexed.len()
        || lexed.token(i).kind == TokenKind::Punctuation
        || lexed.is_any(i, words!["who", "whose", "and", "said", "says"]);
    if i == end + 1 && closed && lexed.token(end).kind == TokenKind::Possessive && lexed.is(start - 1, "of") {
        end = i;
    }
    let digits = (first..end).all(|i| lexed.token(i).kind == TokenKind::Number || lexed.is(i, "s"));
    let time = digits
        || lexed.has(first, flag::DATE)
        || first < limit
            && lexed.token(first).kind == TokenKind::Number
            && lexed.word(first).len() == 4
            && end == first + 1
        || lexed.is_any(first, words!["time", "charge", "question", "years", "months", "least", "fact"])
        || lexed.is_any(start, words!["which", "whom", "what", "where"]);
    (!time).then_some(end)
}

/// Whether a name with its title behind a complement is whoever holds the role: "adviser to the President Ana Ruiz",
/// "director of the Institute of Soils Dr Ana Ruiz"; and not "adviser to President Ana Ruiz".
fn holds(lexed: &Lexed<'_>, named: &Named, name: usize, start: usize, first: usize) -> bool {
    let Some(title) = named.candidates.segment_before(name).filter(|s| s.start >= first) else { return false };
    if title.start > first {
        return title_at(lexed, title.start, title.end).is_some_and(|t| t.kind == TitleKind::Honorific);
    }
    first == start + 1 && lexed.is(start, "the") && lexed.token(first).is_capitalised()
}

/// The token after a number that is the whole complement: of children, or of a crowd.
fn how_many(lexed: &Lexed<'_>, start: usize, limit: usize) -> Option<usize> {
    let noun = start.checked_sub(2).and_then(|i| role_noun(lexed, i)).filter(|_| lexed.is(start - 1, "of"))?;
    if !matches!(noun.kind, RoleKind::Relation | RoleKind::Group) {
        return None;
    }
    let about = start + 1 < limit && lexed.is_any(start, words!["about", "around", "some", "nearly", "almost"]);
    let i = if about { start + 1 } else { start };
    let number = i < limit && (lexed.token(i).kind == TokenKind::Number || lexed.is_any(i, NUMBERS));
    let closed = i + 1 >= limit
        || lexed.token(i + 1).kind == TokenKind::Punctuation && !lexed.token(i + 1).is_glued()
        || lexed.is_mark(i + 1, ",")
        || lexed.is_mark(i + 1, ".")
        || lexed.has(i + 1, flag::FUNCTION | flag::AUXILIARY);
    (number && closed).then_some(i + 1)
}

const NUMBERS: &Words =
    words!["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens"];

/// Whether a participle stands before the noun that it belongs to: "the board's licensing section", "a cloud hosting
/// company".
fn modifies(lexed: &Lexed<'_>, i: usize) -> bool {
    // "an expert on political messaging,": nothing follows that it could govern.
    let last = i + 1 < lexed.len() && lexed.is_mark(i + 1, ",") && lexed.word(i).ends_with("ing");
    lexed.token(i - 1).kind == TokenKind::Possessive
        || last
        || lexed.word(i).ends_with("ing")
            && lexed.token(i + 1).is_lower()
            && (is_body(lexed, i + 1) || lexed.is_any(i + 1, MAKERS))
}

/// What a participle that says its trade stands before: "a graphics processing giant".
const MAKERS: &Words = words![
    "giant",
    "startup",
    "start-up",
    "maker",
    "business",
    "plant",
    "platform",
    "provider",
    "specialist",
    "chain",
    "consultancy",
    "lab",
    "laboratory",
    "site",
    "app",
    "consortium",
    "conglomerate",
];

/// Whether a comma stands between the fields of one office: ", Science and Economic Development".
fn fields_follow(lexed: &Lexed<'_>, comma: usize, limit: usize) -> bool {
    // In small letters only what a mark closes: "minister of labour, industrial relations and trade, Ana Ruiz, said".
    let capital = lexed.token(comma - 1).is_capitalised();
    let field = |i: usize| lexed.has(i, flag::FIELD) && lexed.token(i).is_capitalised() == capital;
    if !field(comma - 1) {
        return false;
    }
    let mut i = comma;
    for _ in 0..MOST_TIES {
        if i + 1 >= limit || !(lexed.is_mark(i, ",") || lexed.is_any(i, words!["and", "&"])) || !field(i + 1) {
            return false;
        }
        if !lexed.is_mark(i, ",") {
            let last = (i + 1..limit).find(|k| !field(*k)).unwrap_or(limit);
            return capital || last >= limit || lexed.is_mark(last, ",") || lexed.is_mark(last, ".");
        }
        i += 2;
        while i < limit && field(i) {
            i += 1;
        }
        // ", Science, and Trade".
        if lexed.is_mark(i, ",") && lexed.is(i + 1, "and") {
            i += 1;
        }
    }
    false
}

/// Whether a title or role noun stands right before a name.
pub(super) fn titled(lexed: &Lexed<'_>, named: &Named, i: usize, floor: usize) -> bool {
    named.candidates.segment_before(i).is_some_and(|s| s.start >= floor)
        || i > floor && (role_noun(lexed, i - 1).is_some() || title_at(lexed, i - 1, i).is_some())
}

/// Whether a finite verb follows the words from a token: "… and officials said".
fn subject_follows(lexed: &Lexed<'_>, from: usize, limit: usize) -> bool {
    let stop = (from..limit.min(from + 6)).find(|i| !word_of_role(lexed, *i)).unwrap_or(limit.min(from + 6));
    stop < limit
        && (lexed.has(stop, flag::AUXILIARY)
            || lexed.cue(stop).is_some_and(|(_, f)| f.forms & (form::PAST | form::THIRD) != 0))
}
