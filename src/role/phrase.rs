//! Noun phrases: the words that make one mention of somebody, found to the left of a verb or to the right of it.
//!
//! No part-of-speech tagger: function words, punctuation, names and role nouns bound the phrases, which is enough for
//! subjects of reporting verbs and for appositions.

use crate::dictionary::EntityKind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, flag, form};
use crate::document::Mention;
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;

pub(crate) use super::adverb::{before_idiom, is_adverb};
use super::holder::{named_after, named_after_complement, titled_after};
use super::quantity::{ORDINALS, some_of};
pub(crate) use super::quantity::{QUANTITIES, share};

/// What a phrase is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    /// A name; number of the mention.
    Name(u32),
    Pronoun,
    /// A noun with its modifiers.
    Noun,
}

/// A noun phrase, in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Its head: the noun that the rest hangs on.
    pub(crate) head: usize,
    pub(crate) kind: PhraseKind,
}

/// A phrase never reaches over more tokens than this.
const LONGEST: usize = 24;

/// What somebody serves as has at most so many words: "Bell campaign finance manager".
const LONGEST_SERVICE: usize = 4;

/// Words that open a noun phrase.
pub(crate) const DETERMINERS: &Words = words![
    "the",
    "a",
    "an",
    "his",
    "her",
    "their",
    "its",
    "my",
    "our",
    "your",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "some",
    "many",
    "several",
    "another",
    "other",
    "most",
    "both",
    "all",
    "few",
    "this",
    "these",
    "those",
    "no",
    "any",
    "each",
    "every",
    "dozens",
    "hundreds",
    "thousands",
    "that",
];

/// Prepositions that tie a phrase to the noun before.
pub(crate) const TIES: &Words =
    words!["of", "for", "at", "in", "from", "with", "on", "to", "near", "against", "representing"];

/// What ties a phrase to the noun before it, seen from its end: "a sign outside the rink", "a report by his office".
const TIES_LEFT: &Words = words![
    "of",
    "for",
    "at",
    "in",
    "from",
    "with",
    "on",
    "to",
    "near",
    "against",
    "representing",
    "outside",
    "inside",
    "behind",
    "by",
];

/// The phrase that a mention's name is.
pub(crate) fn name(named: &Named, mention: u32) -> Phrase {
    let (start, end) = named.tokens_of[mention as usize];
    Phrase { start: start as usize, end: end as usize, head: end as usize - 1, kind: PhraseKind::Name(mention) }
}

/// The mention that a token belongs to.
pub(crate) fn mention_at(named: &Named, token: usize) -> Option<(u32, &Mention)> {
    let id = *named.mention_of.get(token)?;
    (id != u32::MAX).then(|| (id, &named.mentions[id as usize]))
}

/// The mention of a person that a token belongs to.
pub(crate) fn person_at(named: &Named, token: usize) -> Option<(u32, &Mention)> {
    mention_at(named, token).filter(|(_, m)| is_person(named, m))
}

pub(crate) fn is_person(named: &Named, mention: &Mention) -> bool {
    named.entities[mention.entity.index()].kind == EntityKind::Person
}

pub(crate) fn is_place(named: &Named, mention: &Mention) -> bool {
    named.entities[mention.entity.index()].kind == EntityKind::Place
}

fn first_token(named: &Named, mut i: usize) -> usize {
    let id = named.mention_of[i];
    while i > 0 && named.mention_of[i - 1] == id {
        i -= 1;
    }
    i
}

fn last_token(named: &Named, mut i: usize) -> usize {
    let id = named.mention_of[i];
    while i + 1 < named.mention_of.len() && named.mention_of[i + 1] == id {
        i += 1;
    }
    i
}

/// Whether a noun that is also a verb in the past is the verb here: "Tamarisk accused Juniper".
pub(crate) fn accuses(lexed: &Lexed<'_>, named: &Named, i: usize) -> bool {
    let next = i + 1;
    next < lexed.len()
        && lexed.token(i).is_lower()
        && lexed.cue(i).is_some_and(|(_, f)| f.forms & form::PAST != 0 && f.forms & form::BASE == 0)
        && (lexed.is_any(next, DETERMINERS) || lexed.has(next, flag::PRONOUN) || mention_at(named, next).is_some())
        && i > 0
        && (mention_at(named, i - 1).is_some() || lexed.reports(i - 1) || lexed.token(i - 1).is_capitalised())
}

/// Whether the token can stand inside a noun phrase, before or as its head.
pub(super) fn nominal(lexed: &Lexed<'_>, named: &Named, i: usize) -> bool {
    let t = lexed.token(i);
    if named.mention_of[i] != u32::MAX {
        return true;
    }
    match t.kind {
        TokenKind::Word => {
            let facts = lexed.facts(i);
            if facts.flags & (flag::AUXILIARY | flag::PRONOUN) != 0 || facts.role > 0 && accuses(lexed, named, i) {
                return false;
            }
            // "the far-right leader"
            let tied = || lexed.is_mark(i + 1, "-") && lexed.token(i + 1).is_glued();
            let hyphened = || tied() || t.is_glued() && i > 0 && lexed.is_mark(i - 1, "-");
            if facts.flags & flag::FUNCTION != 0
                && !hyphened()
                && !lexed.is_any(
                    i,
                    words![
                        "second", "third", "first", "late", "last", "then", "former", "inside", "own", "well", "top"
                    ],
                )
            {
                return false;
            }
            if t.is_lower() && facts.role == 0 && facts.flags & flag::MODIFIER == 0 {
                // A finite verb of saying is no noun here.
                if let Some((_, f)) = lexed.cue(i)
                    && f.forms & form::PAST != 0
                    && f.forms & form::BASE == 0
                    && !tied()
                {
                    return false;
                }
            }
            true
        }
        TokenKind::Number | TokenKind::Possessive => true,
        TokenKind::Address => false,
        TokenKind::Punctuation => {
            let w = lexed.word(i);
            (matches!(w, "-" | "&" | "/") && t.is_glued())
                || w == "&"
                || (w == "’" || w == "'") && t.is_glued() && lexed.word(i - 1).ends_with('s')
        }
    }
}

/// The phrase that ends right before token `end`, looking no further left than `floor`.
pub(crate) fn left(lexed: &Lexed<'_>, named: &Named, end: usize, floor: usize) -> Option<Phrase> {
    if end <= floor {
        return None;
    }
    let last = end - 1;
    if lexed.has(last, flag::PRONOUN) && mention_at(named, last).is_none() {
        return Some(Phrase { start: last, end, head: last, kind: PhraseKind::Pronoun });
    }
    // "the first says": whoever of several.
    if last > floor && lexed.is_any(last, ORDINALS) && lexed.is(last - 1, "the") && mention_at(named, last).is_none() {
        return Some(Phrase { start: last - 1, end, head: last, kind: PhraseKind::Noun });
    }
    // "41 per cent said"
    if let Some(start) = share(lexed, last, floor) {
        return Some(Phrase { start, end, head: start, kind: PhraseKind::Noun });
    }
    // "those who signed".
    if lexed.is(last, "those") {
        let start = some_of(lexed, last, floor).unwrap_or(last);
        return Some(Phrase { start, end, head: start, kind: PhraseKind::Noun });
    }
    // "the two write", "many say": a number or quantity stands for people.
    if lexed.is_any(last, QUANTITIES) && mention_at(named, last).is_none() {
        let start =
            if last > floor && lexed.is_any(last - 1, words!["the", "these", "those"]) { last - 1 } else { last };
        // "one of the three".
        if let Some(first) = some_of(lexed, start, floor) {
            return Some(Phrase { start: first, end, head: first, kind: PhraseKind::Noun });
        }
        return Some(Phrase { start, end, head: last, kind: PhraseKind::Noun });
    }
    if !nominal(lexed, named, last)
        || lexed.token(last).kind == TokenKind::Punctuation && mention_at(named, last).is_none()
    {
        return None;
    }
    let floor = floor.max(end.saturating_sub(LONGEST));
    let mut start = chunk_left(lexed, named, last, floor);
    let mut head = last;
    // "the minister for roads and bridges": the second of two nouns that are tied to a first.
    if start > floor + 3
        && lexed.is(start - 1, "and")
        && !lexed.reports(last)
        && !lexed.is_any(start, DETERMINERS)
        && nominal(lexed, named, start - 2)
        && person_at(named, last).is_none()
    {
        let from = chunk_left(lexed, named, start - 2, floor);
        let tied = from > floor + 1 && lexed.is_any(from - 1, TIES) && lexed.reports(from - 2);
        start = if tied { from } else { start };
    }
    // "the Tarn and Eskvale Sports Union member": two names of which the second is not the whole.
    if start >= floor + 3
        && lexed.is(start - 1, "and")
        && lexed.token(start).is_capitalised()
        && lexed.token(start - 2).is_capitalised()
        && lexed.token(last).is_lower()
        && lexed.role_noun(last).is_some_and(|n| !n.plural)
    {
        let from = chunk_left(lexed, named, start - 2, floor);
        start = if lexed.is_any(from, words!["the", "a", "an"]) { from } else { start };
    }
    // Over the prepositions that tie this phrase to a noun before it.
    while start > floor + 1 && lexed.is_any(start - 1, TIES_LEFT) && lexed.token(start - 1).is_lower() {
        // "one of the agents", "a leader of one of the unions".
        if let Some(first) = some_of(lexed, start, floor) {
            (start, head) = (first, first);
            continue;
        }
        // A report by people is theirs.
        if !nominal(lexed, named, start - 2) || lexed.is(start - 1, "by") && person_at(named, start).is_some() {
            break;
        }
        let before = start - 2;
        // A verb's preposition is no tie: what stands before must be a role noun, a name or a noun with a determiner.
        let noun = lexed.reports(before)
            || mention_at(named, before).is_some()
            || (lexed.token(before).is_lower() && determined(lexed, named, before, floor));
        // "the head of research at X": a bare noun that is itself tied to a noun for a person.
        let chained = noun || {
            let from = chunk_left(lexed, named, before, floor);
            from > floor + 1
                && lexed.is_any(from - 1, TIES)
                && lexed.token(from - 1).is_lower()
                && lexed.role_noun(from - 2).is_some()
                && mention_at(named, from - 2).is_none()
        };
        if !chained {
            break;
        }
        // A magazine is called People as well.
        let name = mention_at(named, before).is_some() && lexed.role_noun(before).is_none_or(|n| !n.plural);
        // "Orin of Kesto chair Ana Ruiz": the name before is that of what she chairs.
        if name
            && (!lexed.is_any(start - 1, words!["of", "from"]) || super::holder::is_titled(lexed, named, last, start))
        {
            break;
        }
        // "Secretary of State Ana Ruiz", "head of the union Ana Ruiz": the name is the head, the rest its title.
        if named_after_complement(lexed, named, start, end) {
            start = chunk_left(lexed, named, before, floor);
            break;
        }
        start = chunk_left(lexed, named, before, floor);
        head = before;
    }
    // "some marched and carried signs that said": a verb with its object behind "and".
    if start > floor
        && start < head
        && lexed.token(start).is_lower()
        && lexed.word(start).ends_with("ed")
        && lexed.is_any(start - 1, words!["and", "who", "they", "he", "she"])
    {
        start += 1;
    }
    if let Some((id, _)) = mention_at(named, head) {
        return Some(Phrase { start, end, head, kind: PhraseKind::Name(id) });
    }
    let t = lexed.token(head);
    if !t.is_word() && t.kind != TokenKind::Number {
        return None;
    }
    Some(Phrase { start, end, head, kind: PhraseKind::Noun })
}

/// Whether a determiner opens the chunk that ends with token `i`.
fn determined(lexed: &Lexed<'_>, named: &Named, i: usize, floor: usize) -> bool {
    let start = chunk_left(lexed, named, i, floor);
    lexed.is_any(start, DETERMINERS)
}

/// Start of the chunk of modifiers that ends with token `last`.
fn chunk_left(lexed: &Lexed<'_>, named: &Named, last: usize, floor: usize) -> usize {
    let mut start = if mention_at(named, last).is_some() { first_token(named, last) } else { last };
    while start > floor {
        let i = start - 1;
        if lexed.is_any(i, DETERMINERS) && mention_at(named, i).is_none() && lexed.token(i).is_word() {
            if lexed.is(i, "that") {
                return start;
            }
            return if i > floor
                && lexed.is_any(i, words!["other", "few", "two", "three", "four", "five", "six", "several"])
                && lexed.is_any(i - 1, words!["the", "a", "his", "her", "their", "its", "all", "other"])
            {
                i - 1
            } else {
                i
            };
        }
        if !nominal(lexed, named, i) || lexed.has(i, flag::DATE) || is_adverb(lexed, i) {
            return start;
        }
        // "a study analysed 13 projects": a verb with its object behind it.
        if lexed.token(start).kind == TokenKind::Number && lexed.token(i).is_lower() && lexed.word(i).ends_with("ed") {
            return start;
        }
        // The last name of the sentence before, or an unrelated name: two names side by side are no one phrase.
        if mention_at(named, i).is_some() {
            start = first_token(named, i);
        } else {
            start = i;
        }
    }
    start
}

/// The phrase that starts at token `start`, looking no further right than `limit`.
pub(crate) fn right(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<Phrase> {
    if start >= limit {
        return None;
    }
    if lexed.has(start, flag::PRONOUN) && mention_at(named, start).is_none() && !lexed.is_any(start, words!["i"]) {
        return Some(Phrase { start, end: start + 1, head: start, kind: PhraseKind::Pronoun });
    }
    let limit = limit.min(start + LONGEST);
    // "one of them", "some of the women": the quantity is the head.
    let some = start + 2 < limit && (lexed.is_any(start, QUANTITIES) || lexed.is(start, "part"));
    if some && lexed.is(start + 1, "of") {
        let whole = right(lexed, named, start + 2, limit).map(|p| p.end);
        let those = lexed.is_any(start + 2, words!["those", "them", "us"]).then_some(start + 3);
        let end = those.or(whole)?;
        return Some(Phrase { start, end, head: start, kind: PhraseKind::Noun });
    }
    // "Many snubbed the president"
    if start + 2 < limit
        && lexed.is_any(start, words!["many", "some", "others", "most", "several", "few"])
        && lexed.token(start + 1).is_lower()
        && lexed.word(start + 1).ends_with("ed")
        && lexed.is_any(start + 2, DETERMINERS)
    {
        return Some(Phrase { start, end: start + 1, head: start, kind: PhraseKind::Noun });
    }
    if lexed.is(start, "that") {
        return None; // opens a clause far more often than a phrase
    }
    let mut i = start;
    while i < limit && lexed.is_any(i, DETERMINERS) && mention_at(named, i).is_none() {
        i += 1;
    }
    // "one of the workers".
    if i > start && lexed.is(i, "of") && lexed.is_any(i - 1, QUANTITIES) {
        i += 1;
        while i < limit && lexed.is_any(i, DETERMINERS) && mention_at(named, i).is_none() {
            i += 1;
        }
    }
    let opened = i > start;
    let mut head: Option<usize> = None;
    // "the union's Friday release"
    let dated = |i: usize| lexed.has(i, flag::DATE) && lexed.token(i - 1).kind != TokenKind::Possessive;
    while i < limit && nominal(lexed, named, i) && !(head.is_some() && dated(i)) {
        if let Some((id, m)) = mention_at(named, i) {
            let last = last_token(named, i);
            i = last + 1;
            head = Some(last);
            // A person's name ends the phrase unless it owns what follows.
            let owns = i < limit && lexed.token(i).kind == TokenKind::Possessive;
            // "a senior Bell adviser", "a Bell campaign official"; "Bell campaign manager Ana Ruiz".
            let service = (i..limit.min(i + LONGEST_SERVICE))
                .take_while(|k| lexed.token(*k).is_lower() && nominal(lexed, named, *k) && lexed.token(*k).is_word())
                .find(|k| lexed.role_noun(*k).is_some_and(|n| !n.plural || opened));
            let serves = service.is_some_and(|k| {
                opened && (k == i || lexed.cue(i).is_none())
                    || k > i && lexed.cue(i).is_none() && k + 1 < limit && person_at(named, k + 1).is_some()
            });
            if is_person(named, m) && !owns && !serves {
                return Some(Phrase { start, end: i, head: last, kind: PhraseKind::Name(id) });
            }
            continue;
        }
        let t = lexed.token(i);
        if t.is_word() {
            if is_adverb(lexed, i) && head.is_some() {
                break;
            }
            // After the role noun only another noun of the role or a name may follow.
            if let Some(h) = head {
                let owned = lexed.token(i - 1).kind == TokenKind::Possessive;
                let settled = !owned && lexed.reports(h) && mention_at(named, h).is_none();
                // "Tamarisk Holdings obtained a copy": a verb behind a name.
                if mention_at(named, h).is_some()
                    && t.is_lower()
                    && !t.is_glued()
                    && !lexed.reports(i)
                    && lexed.word(i).ends_with("ed")
                {
                    break;
                }
                // "people familiar with": a modifier goes on only where a noun follows it.
                let modifier = lexed.has(i, flag::MODIFIER)
                    && i + 1 < limit
                    && (lexed.role_noun(i + 1).is_some()
                        || lexed.has(i + 1, flag::MODIFIER)
                        || lexed.is_mark(i + 1, "-"));
                // "official information"
                let official = lexed.is(h, "official")
                    && t.is_lower()
                    && lexed.cue(i).is_none()
                    && !lexed.word(i).ends_with("ing")
                    && !lexed.is_any(start, DETERMINERS);
                let goes_on = lexed.role_noun(i).is_some()
                    || official
                    // "the ministry statement"
                    || lexed.facts(i).noun_cue > 0 && lexed.cue(i).is_none() && t.is_lower()
                    || lexed.facts(i).noun_cue > 0 && lexed.role_noun(h).is_none()
                    // "police documents", "ministry data".
                    || lexed.role_noun(h).is_some_and(|n| n.kind == RoleKind::Group)
                        && (lexed.word(i).ends_with('s') || lexed.is_any(i, words!["data", "footage"]))
                        && lexed.cue(i).is_none_or(|_| lexed.facts(i).noun_cue > 0)
                    || modifier
                    || t.is_capitalised()
                    // "a deputy harbour minister"
                    || lexed.has(h, flag::MODIFIER) && i + 1 < limit && lexed.role_noun(i + 1).is_some();
                if settled && !goes_on {
                    break;
                }
            }
            head = Some(i);
        }
        i += 1;
    }
    let mut head = head?;
    let mut end = head + 1;
    while end < i && lexed.token(end).kind == TokenKind::Possessive {
        end += 1;
    }
    end = end.max(head + 1);
    if lexed.token(end - 1).kind == TokenKind::Possessive {
        return None;
    }
    if let Some((id, _)) = mention_at(named, head) {
        return Some(Phrase { start, end, head, kind: PhraseKind::Name(id) });
    }
    // What is tied to the noun: of, for, at … but not a time.
    let is_noun = lexed.reports(head) || opened;
    let first_head = head;
    let mut ties = 0;
    while is_noun
        && ties < 3
        && end + 1 < limit
        && lexed.is_any(end, TIES)
        && lexed.token(end).is_lower()
        && !lexed.has(end + 1, flag::DATE)
    {
        if lexed.is_any(end, words!["on", "to", "in", "at"])
            && !(mention_at(named, end + 1).is_some() || mention_at(named, (end + 2).min(limit - 1)).is_some())
        {
            break;
        }
        let mut k = end + 1;
        while k < limit && lexed.is_any(k, DETERMINERS) && mention_at(named, k).is_none() {
            k += 1;
        }
        let from = k;
        while k < limit && nominal(lexed, named, k) && !lexed.has(k, flag::DATE) && !(is_adverb(lexed, k) && k > from) {
            if let Some((id, m)) = mention_at(named, k) {
                let stop = last_token(named, k) + 1;
                // "said Secretary of State Ana Ruiz".
                if is_person(named, m)
                    && lexed.role_noun(first_head).is_some()
                    && named_after_complement(lexed, named, from, stop)
                {
                    return Some(Phrase { start, end: stop, head: stop - 1, kind: PhraseKind::Name(id) });
                }
                k = stop;
                if !is_person(named, m) && k < limit && named_after(named, k) && lexed.role_noun(first_head).is_some() {
                    continue;
                }
                // "a spokesman for EU policy chief Ana Ruiz".
                if !is_person(named, m)
                    && let Some(past) = titled_after(lexed, named, k, limit)
                {
                    k = past;
                }
                break;
            }
            k += 1;
        }
        if k == from {
            break;
        }
        end = k;
        ties += 1;
    }
    head = first_head;
    while end > head + 1 && !lexed.token(end - 1).is_word() && mention_at(named, end - 1).is_none() {
        end -= 1;
    }
    Some(Phrase { start, end, head, kind: PhraseKind::Noun })
}

/// Whether a name that starts at a token opens its sentence, its title and what dates the sentence passed over.
pub(crate) fn opens(lexed: &Lexed<'_>, named: &Named, start: usize) -> bool {
    /// A title before a name that opens its sentence has at most so many words.
    const LONGEST_TITLE: usize = 8;
    let Some(sentence) = lexed.page.sentence_of(start) else { return true };
    let first = sentence.tokens.start as usize;
    start.saturating_sub(first) <= LONGEST_TITLE
        && (first..start).all(|i| {
            !lexed.has(i, flag::AUXILIARY | flag::PRONOUN)
                && lexed.cue(i).is_none_or(|(_, f)| f.forms & form::PAST == 0)
                && !lexed.is_any(i, words!["for", "to", "by", "with", "from", "against", "that", "said", "according"])
                && !lexed.is_mark(i, ",")
                && person_at(named, i).is_none()
        })
}

/// Whether the phrase stands for several.
pub(crate) fn is_plural(lexed: &Lexed<'_>, phrase: &Phrase) -> bool {
    lexed
        .role_noun(phrase.head)
        .map_or_else(|| lexed.word(phrase.head).ends_with('s'), |r| r.plural || r.kind == RoleKind::Group)
}

/// The phrase without its opening article: how an editor prints a role.
pub(crate) fn without_article(lexed: &Lexed<'_>, start: usize, end: usize) -> usize {
    // "one-time rival"
    let hyphened = start + 1 < end && lexed.is_mark(start + 1, "-") && lexed.token(start + 1).is_glued();
    if start + 1 < end
        && !hyphened
        && !lexed.is(start + 1, "of")
        && lexed.is_any(start, words!["the", "a", "an", "his", "her", "their", "its", "one", "another", "this", "that"])
    {
        start + 1
    } else {
        start
    }
}
