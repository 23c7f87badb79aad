//! Unnamed speakers: the fullest noun phrase that the article gives for them ("driver on the neighbouring run").

use super::build::role;
use super::noun;
use super::phrase::{self, Phrase, PhraseKind, TIES, mention_at};
use super::tied;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, flag};
use crate::document::{Role, RoleSource};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;

/// How far a phrase may reach: to the verb that it is the subject of, or to the end of its paragraph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) at: usize,
    /// Whether the verb stands there, so that all between belongs to the phrase.
    pub(crate) verb: bool,
}

/// A clause between a noun and its verb is at most this long.
const LONGEST_BETWEEN: usize = 14;

/// An unnamed speaker is introduced at most so many tokens before.
const FAR: usize = 600;

/// The role of an unnamed speaker; `None` where the noun stands for an organisation or is the label of an interview.
pub(crate) fn describe(lexed: &Lexed<'_>, named: &Named, subject: &Phrase, limit: Limit) -> Option<Role> {
    // A body with nothing to it, "the group", is one named elsewhere; capitals may be a name that nobody knows.
    let body = is_body(lexed, subject.head);
    let bare = body && subject.start + 2 >= subject.end;
    let name = !lexed.is_any(subject.start, phrase::DETERMINERS)
        && subject.end > subject.start + 1
        && (subject.start..subject.end).all(|i| !lexed.token(i).is_lower());
    // "Peru's Andes newspaper": a name that nobody knows.
    let named_body = lexed.is_any(subject.head, PUBLISHERS)
        && lexed.token(subject.head).is_lower()
        && subject.head.checked_sub(1).filter(|i| *i > subject.start).is_some_and(|i| {
            let lead = if lexed.is_any(i, words!["news", "daily"]) { i - 1 } else { i };
            let place = mention_at(named, lead).is_some_and(|(_, m)| phrase::is_place(named, m));
            lead > subject.start
                && lexed.token(lead).is_capitalised()
                && (!place || lexed.token(lead - 1).kind == TokenKind::Possessive)
                && !lexed.has(lead, flag::DEMONYM)
                && lexed.token(lead).kind == TokenKind::Word
        });
    if bare
        || name
        || named_body
        || body && lexed.token(subject.head).is_capitalised()
        || lexed.token(subject.head).span.len() == 1
    {
        return None;
    }
    whole(lexed, named, subject, limit)
}

/// What stands behind the name of one that publishes.
pub(crate) const PUBLISHERS: &Words = words![
    "newspaper",
    "agency",
    "magazine",
    "network",
    "channel",
    "website",
    "broadcaster",
    "daily",
    "weekly",
    "station",
    "outlet",
    "paper",
    "portal",
    "journal",
    "service",
];

/// The fullest noun phrase, without article: people, and documents that nobody is named for.
pub(crate) fn whole(lexed: &Lexed<'_>, named: &Named, subject: &Phrase, limit: Limit) -> Option<Role> {
    let mut from = phrase::without_article(lexed, subject.start, subject.end);
    if from + 1 < subject.end && lexed.is_any(from, words!["my", "our", "your"]) {
        from += 1;
    }
    from = joined_before(lexed, named, from);
    let mut end = extended(lexed, named, subject, limit);
    // Why somebody stays unnamed is no part of who it is: "an official speaking on condition of anonymity".
    if (subject.head + 1..end).any(|i| lexed.is_any(i, ANONYMITY)) {
        let cut = (subject.head + 1..end).find(|i| lexed.is_any(*i, words!["speaking", "who", "on", "under"]));
        end = cut.unwrap_or(end);
    }
    // "the aide who asked not to be named": the clause went, its pronoun goes too.
    while end > subject.head + 1 && lexed.is_any(end - 1, words!["who", "that"]) {
        end -= 1;
    }
    // "a doctor there", "a doctor late on Monday".
    let dated = |end: usize| lexed.is_any(end - 1, words!["late", "early"]) && lexed.is_any(end, words!["on", "in"]);
    while end > subject.head + 1 && (lexed.is_any(end - 1, words!["there", "here", "too"]) || dated(end)) {
        end -= 1;
    }
    end = phrase::before_idiom(lexed, end, subject.head);
    role(lexed, named, from, end, RoleSource::Description)
}

/// The phrase as it stands, without article: the role of somebody whom the article gives no other.
pub(crate) fn plain(lexed: &Lexed<'_>, named: &Named, phrase: &Phrase) -> Option<Role> {
    let mut from = phrase::without_article(lexed, phrase.start, phrase.end);
    if from + 1 < phrase.end && lexed.is_any(from, words!["my", "our", "your"]) {
        from += 1;
    }
    // "the 81-year-old nun": the age is no part of it.
    from = noun::after_age(lexed, from, phrase.end);
    role(lexed, named, from, phrase.end, RoleSource::Description)
}

/// "other embassies and aid groups": where a plural joined on the left starts, if it opens its clause.
fn joined_before(lexed: &Lexed<'_>, named: &Named, start: usize) -> usize {
    let floor = lexed.page.sentence_of(start).map_or(start, |s| s.tokens.start as usize);
    if start < floor + 2 || !lexed.is(start - 1, "and") {
        return start;
    }
    let Some(other) = phrase::left(lexed, named, start - 1, floor) else { return start };
    let opens = other.start == floor
        || lexed
            .is_any(other.start - 1, words!["while", "but", "as", "when", "though", "although", "where", "and", ","]);
    let plural = other.kind == PhraseKind::Noun && phrase::is_plural(lexed, &other);
    if opens && plural { phrase::without_article(lexed, other.start, other.end) } else { start }
}

/// The token after what is tied to the phrase on the right: "on the desk", "with direct knowledge of the talks".
fn extended(lexed: &Lexed<'_>, named: &Named, subject: &Phrase, limit: Limit) -> usize {
    let end = subject.end;
    if limit.verb && tied_to_verb(lexed, end, limit.at) {
        let mut stop = limit.at;
        while stop > end && (phrase::is_adverb(lexed, stop - 1) || lexed.has(stop - 1, flag::AUXILIARY)) {
            stop -= 1;
        }
        // "an official in the ministry late on Wednesday said".
        let clause = (end..stop).any(|i| lexed.is_any(i, words!["who", "whose", "that"]))
            || (end - 1..stop).any(|i| lexed.token(i).is_lower() && lexed.word(i).ends_with("ed"));
        if !clause && stop > end && lexed.has(stop - 1, flag::DATE) && lexed.token(stop - 1).is_capitalised() {
            stop -= 1;
            while stop > end && lexed.is_any(stop - 1, words!["on", "in", "since", "late", "early", "last"]) {
                stop -= 1;
            }
        }
        return stop;
    }
    if end >= limit.at
        || limit.verb && lexed.role_noun(subject.head).is_none() && lexed.facts(subject.head).noun_cue == 0
    {
        return end;
    }
    let mut at = tied::tied_after(lexed, named, end, limit.at);
    // "a note taped to the hatch", "a study published on Monday in the journal".
    for _ in 0..2 {
        // "published Wednesday in the journal".
        let dated = at + 3 < limit.at
            && lexed.token(at).is_lower()
            && lexed.word(at).ends_with("ed")
            && lexed.has(at + 1, flag::DATE)
            && lexed.token(at + 1).is_capitalised();
        if dated {
            at = tied::tied_after(lexed, named, at + 2, limit.at);
            continue;
        }
        let participle = at + 2 < limit.at
            && lexed.token(at).is_lower()
            && (lexed.word(at).ends_with("ed") && !lexed.is_any(at, INTRANSITIVE)
                || lexed.is_any(at, words!["sent", "seen", "written", "made", "sold", "read"]))
            && lexed.is_any(at + 1, PARTICIPLE_TIES);
        if !participle {
            break;
        }
        // A day or month is no complement of a tie elsewhere, here it belongs.
        let day = lexed.is_any(at + 1, words!["on", "in"]) && lexed.has(at + 2, flag::DATE);
        let next = if day { Some(at + 3) } else { tied::complement(lexed, named, at + 2, limit.at) };
        let Some(next) = next else { break };
        at = tied::tied_after(lexed, named, next, limit.at);
    }
    at
}

/// Verbs that a noun is the subject of, and never told by.
const INTRANSITIVE: &Words = words![
    "pointed",
    "referred",
    "amounted",
    "called",
    "warned",
    "looked",
    "focused",
    "responded",
    "happened",
    "occurred",
    "belonged",
    "concluded",
    "appeared",
    "argued",
    "failed",
    "ended",
    "arrived",
];

/// Prepositions that tie a phrase to a participle behind a noun.
const PARTICIPLE_TIES: &Words = words!["to", "on", "in", "by", "at", "from", "for", "with", "outside", "under"];

/// Words of clauses that say why somebody stays unnamed.
const ANONYMITY: &Words = words![
    "named",
    "identified",
    "anonymity",
    "anonymously",
    "condition",
    "authorised",
    "authorized",
    "quoted",
    "nameless",
    "unnamed",
    "unidentified",
];

/// Whether all between a noun and its verb is tied to the noun: "who saw it", "published on Wednesday".
fn tied_to_verb(lexed: &Lexed<'_>, from: usize, verb: usize) -> bool {
    if from >= verb || verb - from > LONGEST_BETWEEN {
        return false;
    }
    // "the party on Friday called": when is no part of who, but of "a study published on Friday".
    let participle = lexed.word(from - 1).ends_with("ed")
        || lexed.is_any(from - 1, words!["sent", "seen", "written", "made", "sold", "read"]);
    if lexed.is_any(from, words!["on", "in", "since"]) && lexed.has(from + 1, flag::DATE) && !participle {
        return false;
    }
    // How somebody spoke is no part of who it is: "who asked not to be named".
    if (from..verb).any(|i| lexed.is_any(i, ANONYMITY)) {
        return false;
    }
    let opens = lexed.is_any(from, words!["who", "whose", "that"])
        || lexed.is_any(from, TIES)
        || from + 1 < verb
            && lexed.is_any(from + 1, words!["by", "on", "in", "at", "to", "for", "from", "with", "of"])
            && (lexed.word(from).ends_with("ed") || lexed.has(from, flag::MODIFIER));
    let last = lexed.is_any(verb - 1, words!["and", "but", "or", "then", "that", "who"]);
    opens
        && !last
        && (from..verb).all(|i| {
            lexed.token(i).kind != TokenKind::Punctuation || lexed.token(i).is_glued() && lexed.is_mark(i, "-")
        })
}

/// The indefinite phrase that introduced who "the nurse" stands for: "A nurse at the clinic described the scene."
pub(crate) fn introduced(lexed: &Lexed<'_>, named: &Named, subject: &Phrase) -> Option<Role> {
    if lexed.role_noun(subject.head).is_none_or(|n| n.plural || n.kind == RoleKind::Group) {
        return None;
    }
    for i in (subject.start.saturating_sub(FAR)..subject.start).rev() {
        if !lexed.are_same(i, subject.head) || noun::noun_at(lexed, named, i).is_none() {
            continue;
        }
        let block = lexed.block(lexed.block_of(i));
        if !block.kind.is_prose() {
            continue;
        }
        let (floor, limit) = (block.tokens.start as usize, block.tokens.end as usize);
        let from = noun::modifiers_left(lexed, named, i + 1, floor);
        if from == floor || !lexed.is_any(from - 1, words!["a", "an", "one", "another"]) {
            continue;
        }
        let end = tied::tied_after(lexed, named, i + 1, limit);
        // "a nurse, Ana Ruiz": somebody named.
        let next = if end < limit && lexed.is_mark(end, ",") { end + 1 } else { end };
        if next < limit && phrase::person_at(named, next).is_some() {
            return None;
        }
        return role(lexed, named, from, end, RoleSource::Earlier);
    }
    None
}

/// The fullest phrase of the article for a document that has no name: "the study" is "a study published on Monday in the
/// journal Tides".
pub(crate) fn fuller(lexed: &Lexed<'_>, named: &Named, subject: &Phrase) -> Option<Role> {
    let near = subject.head.saturating_sub(FAR)..lexed.len().min(subject.head + FAR);
    let mut best: Option<(usize, usize, usize)> = None;
    for i in near {
        if i == subject.head || !lexed.are_same(i, subject.head) || mention_at(named, i).is_some() {
            continue;
        }
        let block = lexed.block(lexed.block_of(i));
        let (floor, limit) = (block.tokens.start as usize, block.tokens.end as usize);
        let from = noun::modifiers_left(lexed, named, i + 1, floor);
        let introduced = from > floor && lexed.is_any(from - 1, words!["a", "an", "the", "their", "its", "his", "her"]);
        if !block.kind.is_prose() || !introduced {
            continue;
        }
        let phrase = Phrase { start: from, end: i + 1, head: i, kind: PhraseKind::Noun };
        let end = extended(lexed, named, &phrase, Limit { at: limit, verb: false });
        if end > i + 2 && best.is_none_or(|b| end - from > b.2) {
            best = Some((from, end, end - from));
        }
    }
    let (from, end, _) = best?;
    role(lexed, named, from, end, RoleSource::Earlier)
}

/// Whether a noun stands for an organisation and not for people: "company", "ministry"; names likewise.
pub(crate) fn is_body(lexed: &Lexed<'_>, head: usize) -> bool {
    if lexed.token(head).is_capitalised() && lexed.role_noun(head).is_none_or(|n| n.kind == RoleKind::Group) {
        return lexed.page.sentence_of(head).is_none_or(|s| s.tokens.start as usize != head);
    }
    lexed.is_any(head, BODIES)
}

/// Nouns of bodies that speak as organisations do.
const BODIES: &Words = words![
    "administration",
    "agency",
    "airline",
    "alliance",
    "army",
    "association",
    "bank",
    "board",
    "broadcaster",
    "bureau",
    "cabinet",
    "campaign",
    "centre",
    "center",
    "channel",
    "charity",
    "church",
    "club",
    "coalition",
    "commission",
    "committee",
    "company",
    "council",
    "court",
    "department",
    "embassy",
    "federation",
    "firm",
    "force",
    "foundation",
    "government",
    "group",
    "hospital",
    "inspectorate",
    "institute",
    "institution",
    "junta",
    "league",
    "magazine",
    "manufacturer",
    "military",
    "ministry",
    "mission",
    "movement",
    "navy",
    "network",
    "newspaper",
    "ngo",
    "office",
    "operator",
    "organisation",
    "organization",
    "outlet",
    "panel",
    "paper",
    "parliament",
    "party",
    "presidency",
    "press",
    "prosecution",
    "publication",
    "regime",
    "regulator",
    "retailer",
    "school",
    "secretariat",
    "service",
    "station",
    "supplier",
    "team",
    "tribunal",
    "union",
    "university",
    "watchdog",
    "website",
];
