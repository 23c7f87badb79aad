//! Role phrases read to the right: "the co-founder and chief executive of Larkspur Research in Singapore".
//!
//! A core whose last noun is a role, more cores joined by "and", then what is tied on by prepositions. Subjects of
//! reporting verbs are found elsewhere (`phrase`): there a phrase must not swallow a verb, here it may run to the comma
//! that closes an apposition.

use super::phrase::{self, mention_at};
use super::tied::{tied, titled};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{Gender, RoleKind, RoleNoun, Tier, flag, form};
use crate::document::Mention;
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;

/// The words of a role, in tokens: article and age left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RolePhrase {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The noun that says what somebody is.
    pub(crate) head: usize,
    /// Whether an article or possessive opens it.
    pub(crate) determined: bool,
}

/// A role never reaches over more tokens than this: no editor prints more, and hostile text stays cheap.
pub(super) const LONGEST: usize = 32;

/// What opens a role phrase and is no part of it.
const OPENERS: &Words = words!["the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "one", "another"];

/// What may stand before it and says nothing of the role.
const PASSED_OVER: &Words =
    words!["now", "also", "himself", "herself", "currently", "himself", "both", "still", "then"];

/// Function words that may stand inside a role.
const INSIDE: &Words = words!["first", "second", "third", "late", "last", "then", "own", "top", "former"];

/// Words after the noun that belong to the title.
pub(super) const TRAILING: &Words =
    words!["general", "emeritus", "emerita", "elect", "designate", "laureate", "apparent", "major"];

/// Forms of "be": what follows them is no infinitive.
const BE: &Words = words!["is", "are", "was", "were", "be", "been", "being", "'s"];

/// Role nouns that are verbs as well: "to coach Ana Ruiz".
const DOUBLE: &Words = words![
    "author", "boss", "captain", "chair", "champion", "coach", "counsel", "doctor", "father", "guard", "guide", "head",
    "host", "judge", "marshal", "mother", "model", "nurse", "partner", "pilot", "police", "usher", "witness",
];

/// Irregular past forms that news puts before a title or name: verbs, never modifiers.
const PAST: &Words = words![
    "met", "led", "saw", "beat", "made", "took", "hit", "won", "lost", "gave", "kept", "held", "shot", "put",
    "brought", "sent", "got", "let", "had", "became", "found", "bought", "caught", "chose", "drew", "fought", "heard",
    "paid", "ran", "sought", "taught", "wrote", "backed", "read", "meet", "joined",
];

/// Reads a role phrase that starts at `start` (article allowed) and ends before `limit`.
pub(crate) fn read(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<RolePhrase> {
    let limit = limit.min(start + LONGEST);
    let mut from = start;
    while from < limit && (lexed.is_any(from, PASSED_OVER) && !glued_on(lexed, from, limit) || adverb(lexed, from)) {
        from += 1;
    }
    let opened = from;
    if lexed.is(from, "one") && lexed.is(from + 1, "of") {
        return one_of(lexed, named, from, limit);
    }
    while from < limit && lexed.is_any(from, OPENERS) && mention_at(named, from).is_none() {
        from += 1;
    }
    let determined = from > opened;
    if determined && lexed.is(from, "other") {
        from += 1;
    }
    from = after_age(lexed, from, limit);
    // "the most wanted playwright in town": praise, and what it compares with, is no part of the role.
    let praised = determined && lexed.is_any(from, words!["most", "best", "least"]) && from + 2 < limit;
    if praised {
        from += if lexed.is(from, "best") { 1 } else { 2 };
    }
    let (head, mut end) = core(lexed, named, from, limit)?;
    if praised {
        return Some(RolePhrase { start: from, end, head, determined });
    }
    let noun = role_noun(lexed, head)?;
    if noun.plural || noun.kind == RoleKind::Group {
        return None;
    }
    end = joined(lexed, named, end, limit);
    end = tied(lexed, named, end, limit);
    // "executive director of X and founder of Y".
    let more = joined(lexed, named, end, limit);
    if more > end {
        end = tied(lexed, named, more, limit);
    }
    Some(RolePhrase { start: from, end, head, determined })
}

/// "one of the founders of the choir", "one of its two authors": one of several who hold the role.
fn one_of(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<RolePhrase> {
    let mut from = start + 2;
    while from < limit && lexed.is_any(from, phrase::DETERMINERS) && mention_at(named, from).is_none() {
        from += 1;
    }
    let (head, end) = core(lexed, named, from, limit)?;
    role_noun(lexed, head).filter(|n| n.plural)?;
    Some(RolePhrase { start, end: tied(lexed, named, end, limit), head, determined: true })
}

/// The name that a token belongs to. A capitalised job that was taken for a name ("Chief Market Strategist") is none.
pub(crate) fn name_at<'n>(lexed: &Lexed<'_>, named: &'n Named, i: usize) -> Option<(u32, &'n Mention)> {
    mention_at(named, i).filter(|(id, m)| {
        let (first, end) = named.tokens_of[*id as usize];
        let job = phrase::is_person(named, m)
            && end > first + 1
            && lexed.facts(first as usize).given == 0
            && lexed
                .role_noun(end as usize - 1)
                .is_some_and(|n| !n.plural && matches!(n.kind, RoleKind::Office | RoleKind::Profession))
            && lexed.facts(end as usize - 1).surname == 0;
        !job
    })
}

/// The role noun at a token that is no part of a name.
pub(crate) fn noun_at(lexed: &Lexed<'_>, named: &Named, i: usize) -> Option<RoleNoun> {
    role_noun(lexed, i).filter(|_| name_at(lexed, named, i).is_none())
}

/// The role noun that ends at a token, also one with a hyphen in it: "co-ordinator", "passer-by".
#[inline]
pub(crate) fn role_noun(lexed: &Lexed<'_>, i: usize) -> Option<RoleNoun> {
    let alone = lexed.role_noun(i);
    if alone.is_some() || i < 2 || !glued(lexed, i) || !lexed.token(i - 1).is_glued() {
        return alone;
    }
    hyphened(lexed, i)
}

/// The role noun that ends at a token behind a hyphen.
fn hyphened(lexed: &Lexed<'_>, i: usize) -> Option<RoleNoun> {
    // "map-maker", "net-mender": whatever is made.
    if lexed.is_any(i, MAKERS) {
        let symbol = lexed.data.symbols.get(lexed.word(i));
        return Some(RoleNoun { gender: Gender::Unknown, kind: RoleKind::Profession, plural: false, singular: symbol });
    }
    let from = if i >= 4 && glued(lexed, i - 2) && lexed.token(i - 3).is_glued() { i - 4 } else { i - 2 };
    [from, i - 2].iter().find_map(|from| {
        let symbol = lexed.data.symbols.get(lexed.span(*from, i + 1).slice(lexed.text));
        match lexed.data.facts(symbol).role {
            0 => None,
            n => lexed.data.roles.get(n as usize - 1).copied(),
        }
    })
}

/// Nouns of people who do something, behind a hyphen.
const MAKERS: &Words =
    words!["maker", "mender", "keeper", "grower", "seller", "builder", "breeder", "monger", "picker"];

fn glued_on(lexed: &Lexed<'_>, i: usize, limit: usize) -> bool {
    i + 1 < limit && lexed.is_mark(i + 1, "-") && lexed.token(i + 1).is_glued()
}

fn adverb(lexed: &Lexed<'_>, i: usize) -> bool {
    phrase::is_adverb(lexed, i) && !lexed.has(i, flag::MODIFIER) && !lexed.is_any(i, INSIDE)
}

/// Past an age that opens a phrase: "47-year-old".
pub(crate) fn after_age(lexed: &Lexed<'_>, i: usize, limit: usize) -> usize {
    if i + 4 < limit
        && lexed.token(i).kind == TokenKind::Number
        && lexed.is_mark(i + 1, "-")
        && let Some(old) = (i + 2..(i + 6).min(limit)).find(|k| lexed.is(*k, "old"))
    {
        return old + 1;
    }
    i
}

/// Whether a small word looks like a finite verb or participle rather than a modifier.
pub(crate) fn verbal(lexed: &Lexed<'_>, i: usize) -> bool {
    let facts = lexed.facts(i);
    // "state-backed" is no verb.
    if facts.flags & flag::MODIFIER != 0 || facts.role > 0 || glued(lexed, i) {
        return false;
    }
    let w = lexed.word(i);
    if lexed.cue(i).is_some_and(|(_, f)| f.forms & (form::PAST | form::THIRD) != 0)
        || lexed.is_any(i, words!["quotes", "cites"])
    {
        return true;
    }
    w.len() > 4 && (w.ends_with("ed") || w.ends_with("ing")) && !glued(lexed, i) || lexed.is_any(i, PAST)
}

/// Whether a token is joined to its neighbour by a hyphen: "Beijing-based", "self-made".
fn glued(lexed: &Lexed<'_>, i: usize) -> bool {
    i > 0 && lexed.is_mark(i - 1, "-") && lexed.token(i).is_glued()
}

/// Whether a hyphen joins the token to the next: "five-star".
fn before_hyphen(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.is_mark(i + 1, "-") && lexed.token(i + 1).is_glued() && i + 2 < lexed.len() && lexed.token(i + 2).is_glued()
}

/// Whether a token can be a word of a role, names apart.
pub(super) fn word_of_role(lexed: &Lexed<'_>, i: usize) -> bool {
    let t = lexed.token(i);
    match t.kind {
        TokenKind::Word => {
            let facts = lexed.facts(i);
            if t.is_all_caps() && lexed.word(i) == "IT" {
                return true;
            }
            facts.flags & (flag::AUXILIARY | flag::PRONOUN) == 0
                && (facts.flags & flag::FUNCTION == 0
                    || lexed.is_any(i, INSIDE)
                    || glued(lexed, i)
                    || before_hyphen(lexed, i))
                && (facts.flags & flag::DATE == 0 || t.is_lower())
                && !(t.is_lower()
                    && !glued(lexed, i)
                    && lexed.cue(i).is_some_and(|(c, f)| {
                        f.forms & form::PAST != 0 && f.forms & form::BASE == 0 && facts.flags & flag::MODIFIER == 0
                            || c.tier == Tier::Neutral && f.forms & form::THIRD != 0 && facts.noun_cue == 0
                    }))
        }
        TokenKind::Number | TokenKind::Possessive => true,
        TokenKind::Address => false,
        TokenKind::Punctuation => joiner(lexed, i),
    }
}

/// Hyphens, "&" and the apostrophe of a plural owner. Two hyphens are a dash: "TARMA--Mayor Ana Ruiz".
fn joiner(lexed: &Lexed<'_>, i: usize) -> bool {
    let w = lexed.word(i);
    let dash = w == "-" && (lexed.is_mark(i + 1, "-") || i > 0 && lexed.is_mark(i - 1, "-"));
    (matches!(w, "-" | "/" | "‑") && lexed.token(i).is_glued() && !dash)
        || w == "&"
        || matches!(w, "’" | "'") && lexed.token(i).is_glued() && i > 0 && lexed.word(i - 1).ends_with('s')
}

/// The core of a role: modifiers and the noun; head and the token after it.
fn core(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<(usize, usize)> {
    let mut head: Option<usize> = None;
    let mut end = start;
    let mut i = start;
    while i < limit {
        if let Some((id, m)) = name_at(lexed, named, i) {
            let next = named.tokens_of[id as usize].1 as usize;
            let owner = next < limit && lexed.token(next).kind == TokenKind::Possessive;
            if phrase::is_person(named, m) && !owner && (head.is_some() || !leads_to_noun(lexed, named, next, limit)) {
                // A name after the noun: the role is that person's.
                return None;
            }
            if head.is_some() && !owner && !leads_to_noun(lexed, named, next, limit) {
                break;
            }
            i = next;
            continue;
        }
        // "the club's 78-year-old president".
        if lexed.token(i).kind == TokenKind::Number && after_age(lexed, i, limit) > i {
            i = after_age(lexed, i, limit);
            continue;
        }
        // "the Farmers Union (TFU) chief".
        if head.is_none() && i > start && i + 3 < limit && acronym_left(lexed, i + 3, start) == Some(i) {
            i += 3;
            continue;
        }
        if !word_of_role(lexed, i) {
            // "a top outside Bell adviser"
            let outside = head.is_none()
                && lexed.is(i, "outside")
                && (name_at(lexed, named, i + 1).is_some() || role_noun(lexed, i + 1).is_some());
            if outside || head.is_none() && i > start && coordinated(lexed, named, i, limit) {
                i += 1;
                continue;
            }
            break;
        }
        if role_noun(lexed, i).is_some() {
            head = Some(i);
            end = i + 1;
            i += 1;
            continue;
        }
        if head.is_some() {
            let trailing = lexed.is_any(i, TRAILING)
                || lexed.token(i).kind == TokenKind::Punctuation
                || glued(lexed, i)
                || lexed.is(i, "in") && glued(lexed, i);
            if trailing {
                i += 1;
                if lexed.token(i - 1).is_word() {
                    end = i;
                    // "editor-in-chief": the function word between hyphens.
                    while i + 1 < limit && lexed.is_mark(i, "-") && lexed.token(i).is_glued() {
                        i += 2;
                        end = i;
                    }
                } else if i + 2 < limit && lexed.is_mark(i + 1, "-") && lexed.token(i).is_glued() {
                    i += 1;
                    end = i;
                }
                continue;
            }
            if lexed.token(i).kind != TokenKind::Possessive && !leads_to_noun(lexed, named, i, limit) {
                break;
            }
        }
        i += 1;
    }
    Some((head?, end.min(limit)))
}

/// Whether "and" or a comma at a token joins fields of one office: "oil and gas analyst", "trade, energy and industry
/// secretary".
fn coordinated(lexed: &Lexed<'_>, named: &Named, i: usize, limit: usize) -> bool {
    if !lexed.has(i - 1, flag::FIELD) {
        return false;
    }
    if lexed.is(i, "and") || lexed.is_mark(i, "&") {
        return (i + 1..limit.min(i + 4)).any(|k| lexed.has(k, flag::FIELD))
            && leads_to_noun(lexed, named, i + 1, limit);
    }
    lexed.is_mark(i, ",")
        && (i + 1..limit.min(i + 5))
            .find(|k| !lexed.has(*k, flag::FIELD))
            .is_some_and(|k| k > i + 1 && coordinated(lexed, named, k, limit))
}

/// Where the fields before an "and" that ends before token `at` start: "Foreign Affairs and Trade Minister".
fn fields_left(lexed: &Lexed<'_>, at: usize, floor: usize) -> Option<usize> {
    let case = lexed.token(at).is_capitalised();
    let mut from = at;
    while from > floor + 1
        && (lexed.is(from - 1, "and") || lexed.is_mark(from - 1, "&") || from < at && lexed.is_mark(from - 1, ","))
    {
        let last = from - 2;
        let opens = lexed.page.sentence_of(last).is_some_and(|s| s.tokens.start as usize == last);
        if !lexed.has(last, flag::FIELD) || lexed.token(last).is_capitalised() != case && !opens {
            break;
        }
        from = last;
        while from > floor
            && lexed.has(from - 1, flag::MODIFIER)
            && !lexed.has(from - 1, flag::STATUS)
            && (lexed.token(from - 1).is_capitalised() == case
                || lexed.page.sentence_of(from - 1).is_some_and(|s| s.tokens.start as usize == from - 1))
        {
            from -= 1;
        }
    }
    (from < at).then_some(from)
}

/// The bracket that opens an acronym in brackets which ends before a token: "the Tarma Farmers Union (TFU) chief".
pub(crate) fn acronym_left(lexed: &Lexed<'_>, end: usize, floor: usize) -> Option<usize> {
    if end < floor + 4 || !lexed.is_mark(end - 1, ")") {
        return None;
    }
    let open = (floor + 1..end - 1).rev().take(3).find(|k| lexed.is_mark(*k, "("))?;
    (open + 2 == end - 1 && lexed.token(open + 1).is_all_caps()).then_some(open)
}

/// Whether a role that is a name's own follows: "and NEC member Ana Ruiz".
pub(crate) fn owned_by_next(lexed: &Lexed<'_>, named: &Named, from: usize, limit: usize) -> bool {
    let mut noun = false;
    for i in from..limit.min(from + 8) {
        if let Some((_, m)) = name_at(lexed, named, i) {
            if phrase::is_person(named, m) {
                return noun;
            }
            continue;
        }
        if !word_of_role(lexed, i) {
            return false;
        }
        noun = role_noun(lexed, i).is_some_and(|n| !n.plural);
    }
    false
}

/// Whether a role noun follows within a few words, none of which is a verb or function word.
fn leads_to_noun(lexed: &Lexed<'_>, named: &Named, from: usize, limit: usize) -> bool {
    for i in from..limit.min(from + 4) {
        if noun_at(lexed, named, i).is_some_and(|n| !n.plural) {
            return true;
        }
        if !word_of_role(lexed, i) || verbal(lexed, i) {
            return false;
        }
        // "the Bell campaign's Peru director"
        if let Some((_, m)) = name_at(lexed, named, i)
            && (phrase::is_person(named, m) || lexed.token(i - 1).kind != TokenKind::Possessive)
        {
            return false;
        }
    }
    false
}

/// More roles joined on: "and chief executive", ", singer and emcee". The token after them.
fn joined(lexed: &Lexed<'_>, named: &Named, end: usize, limit: usize) -> usize {
    let mut at = end;
    for _ in 0..3 {
        let comma = at < limit && lexed.is_mark(at, ",");
        // "co-founder, and coordinator of the network".
        let closing = comma
            && at + 2 < limit
            && lexed.is(at + 1, "and")
            && name_at(lexed, named, at + 2).is_none_or(|(_, m)| !phrase::is_person(named, m));
        let and = if closing { at + 1 } else { at };
        let last = and < limit && (lexed.is_any(and, words!["and", "turned"]) || lexed.is_mark(and, "&"));
        if !(last || comma) {
            return end;
        }
        let mut from = and + 1;
        if last && !closing {
            while from < limit && lexed.is_any(from, words!["a", "an", "the", "its", "also", "now"]) {
                from += 1;
            }
        }
        // "a conductor and one of the few women on the committee".
        if last && lexed.is(from, "one") && lexed.is(from + 1, "of") {
            return one_of(lexed, named, from, limit).map_or(end, |p| p.end);
        }
        let Some((head, next)) = core(lexed, named, from, limit) else { return end };
        if noun_at(lexed, named, head).is_none_or(|n| n.plural || n.kind == RoleKind::Group) {
            return end;
        }
        if last {
            return next;
        }
        at = next;
    }
    end
}

/// Where the words of a title that ends at token `end` start, modifiers and owners taken in, article left out.
pub(crate) fn modifiers_left(lexed: &Lexed<'_>, named: &Named, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(LONGEST / 2));
    let mut at = end;
    let mut determined = false;
    while at > floor {
        if let Some(segment) = named.candidates.segment_before(at).filter(|s| s.start >= floor) {
            at = segment.start;
            continue;
        }
        let i = at - 1;
        if let Some((id, m)) = name_at(lexed, named, i) {
            let first = (named.tokens_of[id as usize].0 as usize).max(floor);
            let owner = at < end && lexed.token(at).kind == TokenKind::Possessive;
            if phrase::is_person(named, m) {
                // "Trump lawyer", "former president Zuma's daughter": the owner with its own title.
                let acts = (at..end).any(|i| lexed.token(i).is_lower() && !before_hyphen(lexed, i) && verbal(lexed, i));
                // "Bell visits wife Ana" in a headline.
                let kin = role_noun(lexed, end - 1).is_some_and(|n| n.kind == RoleKind::Relation);
                if kin && at + 1 < end && lexed.token(at).is_lower() && lexed.word(at).ends_with('s') {
                    return at + 1;
                }
                if owner || at < end && !acts {
                    at = first;
                    if titled(lexed, named, first, floor) {
                        at = modifiers_left(lexed, named, first, floor);
                    }
                    return at;
                }
                break;
            }
            // "Ana Weld / The Canadian Press Prime Minister Tom Bell": whose picture it is.
            let credit = if first > floor && lexed.is(first - 1, "the") { first - 1 } else { first };
            if credit > floor && lexed.is_mark(credit - 1, "/") {
                break;
            }
            at = first;
            continue;
        }
        let t = lexed.token(i);
        match t.kind {
            TokenKind::Possessive => {
                at = i;
                continue;
            }
            // "Ana Ruiz/AP Foreign Minister Tom Bell": who took the picture is no part of the role.
            TokenKind::Punctuation
                if lexed.is_mark(i, "/") && i > floor && phrase::person_at(named, i - 1).is_some() =>
            {
                return mention_at(named, at)
                    .map_or(at + 1, |(id, _)| named.tokens_of[id as usize].1 as usize)
                    .min(end);
            }
            TokenKind::Punctuation if joiner(lexed, i) => {
                at = i;
                continue;
            }
            TokenKind::Punctuation if at < end => {
                let Some(open) = acronym_left(lexed, at, floor).filter(|o| name_at(lexed, named, o - 1).is_some())
                else {
                    break;
                };
                at = open;
                continue;
            }
            TokenKind::Word => {}
            _ => break,
        }
        if at < end && lexed.is_any(i, words!["and", "&"]) && lexed.has(at, flag::FIELD | flag::MODIFIER) {
            match fields_left(lexed, at, floor).filter(|_| (at..end).any(|k| lexed.has(k, flag::FIELD))) {
                Some(from) => at = from,
                None => break,
            }
            continue;
        }
        // "one-time rival"
        if lexed.is_any(i, OPENERS) && !before_hyphen(lexed, i) {
            determined = true;
            break;
        }
        let facts = lexed.facts(i);
        let age = lexed.is(i, "old") && glued(lexed, i);
        // "kept bashing President", "an issue Prime Minister", "Following President": small words before a title with
        // capitals.
        let titled = at < end && lexed.token(at).is_capitalised() && name_at(lexed, named, at).is_none();
        let stray = t.is_lower()
            && titled
            && facts.flags & (flag::MODIFIER | flag::STATUS | flag::DEMONYM | flag::FUNCTION) == 0
            && facts.role == 0
            && facts.level > 0
            && !glued(lexed, i)
            && !before_hyphen(lexed, i)
            || lexed.is(i, "following") && t.is_capitalised();
        let opens = lexed.opens_sentence(i);
        if age
            || stray
            || !word_of_role(lexed, i)
            || facts.flags & flag::DATE != 0
            || opens
                && facts.flags & flag::MODIFIER == 0
                && facts.role == 0
                && (verbal(lexed, i)
                    || phrase::is_adverb(lexed, i)
                    || t.is_capitalised() && lexed.word(i).ends_with("ing"))
        {
            break;
        }
        at = i;
    }
    if !determined && at > floor && at < end && lexed.token(at).is_lower() && name_at(lexed, named, at).is_none() {
        // "to replace former president", "will meet President": an infinitive; "has accused the minister": a participle.
        let mut before = at - 1;
        while before > floor && phrase::is_adverb(lexed, before) {
            before -= 1;
        }
        let plain = !lexed.has(at, flag::MODIFIER)
            && (role_noun(lexed, at).is_none() || at + 1 == end && lexed.is_any(at, DOUBLE));
        let auxiliary = lexed.has(before, flag::AUXILIARY) && !lexed.is_any(before, BE);
        let perfect = (lexed.is_any(before, words!["has", "have", "had", "who"]) || lexed.has(before, flag::PRONOUN))
            && lexed.word(at).ends_with("ed");
        let infinitive = lexed.is_any(before, words!["to", "help", "helps", "let", "lets"]);
        if plain && (infinitive || auxiliary || lexed.has(before, flag::PRONOUN)) || perfect {
            at += 1;
        }
    }
    // A verb before the title: "met former president". After an article only what can be nothing but a verb counts.
    let verb = (at..end).rev().find(|i| {
        lexed.token(*i).is_lower()
            && name_at(lexed, named, *i).is_none()
            && !before_hyphen(lexed, *i)
            && (lexed.is_any(*i, PAST) || !determined && (verbal(lexed, *i) || adverb(lexed, *i)))
    });
    if let Some(verb) = verb {
        at = verb + 1;
    }
    // "helped fight": a second verb.
    if at > floor
        && at + 1 < end
        && lexed.is_any(at - 1, words!["helped", "watched", "helping"])
        && lexed.token(at).is_lower()
        && !lexed.has(at, flag::MODIFIER)
        && role_noun(lexed, at).is_none()
    {
        at += 1;
    }
    while at < end && matches!(lexed.token(at).kind, TokenKind::Possessive | TokenKind::Punctuation) {
        at += 1;
    }
    at
}
