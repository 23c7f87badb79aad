//! Documents speak for whoever issued them: "a study by the Orrin Institute", "her letter", "the release". Who issued one
//! stands beside it, or where it was named first; a document of nobody's speaks for itself.

use super::antecedent::antecedent;
use super::described::{FAR, limit};
use super::{Scope, nominal, nouns, pronoun};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, flag};
use crate::dictionary::{EntityKind, Gender};
use crate::document::SpeakerKind;
use crate::page::TokenKind;
use crate::role::description::is_body;
use crate::role::phrase::{self, Phrase, PhraseKind, mention_at};
use crate::span::EntityId;

/// Documents that speak for whoever spoke last, where nothing else is said of them.
const ISSUED: &Words = words![
    "statement",
    "letter",
    "email",
    "e-mail",
    "tweet",
    "post",
    "message",
    "release",
    "memo",
    "notice",
    "announcement",
];

/// Those that are always somebody's, named or not.
pub(super) const OWNED: &Words =
    words!["statement", "tweet", "release", "announcement", "post", "report", "declaration"];

/// What somebody has found out, and is known for by those who did.
pub(super) const FINDINGS: &Words = words!["study", "survey", "research", "audit", "inquiry", "review", "poll"];

/// Nouns under which a document is taken up again.
const WRITINGS: &Words =
    words!["document", "documents", "report", "paper", "study", "survey", "analysis", "publication"];

/// What else speaks for whoever it is by, and not by itself.
const RECORDS: &Words = words![
    "studies",
    "data",
    "figures",
    "numbers",
    "statistics",
    "document",
    "documents",
    "estimate",
    "estimates",
    "projections",
];

/// What is done to a document by whoever speaks in it; "obtained by" or "seen by" is another's.
const ISSUING: &Words = words![
    "released",
    "published",
    "issued",
    "conducted",
    "compiled",
    "written",
    "prepared",
    "drafted",
    "done",
    "produced",
    "authored",
    "sent",
    "posted",
    "signed",
    "gathered",
    "collected",
    "distributed",
    "provided",
    "mailed",
    "emailed",
    "e-mailed",
    "shared",
    "tweeted",
    "filed",
    "submitted",
];

/// Its issuer stands at most so many words after a document, and so many words of title before the name.
const LONGEST_CLAUSE: usize = 14;
const LONGEST_TITLE: usize = 6;

/// A document is introduced at most so many tokens before.
const FAR_BACK: usize = 600;

/// The noun for a document that may speak, if that is what a phrase is about.
fn noun_of(scope: &Scope<'_>, subject: &Phrase) -> Option<usize> {
    let lexed = scope.lexed;
    let group = |i: usize| lexed.role_noun(i).is_none_or(|n| n.kind == RoleKind::Group);
    let document =
        |i: usize| lexed.facts(i).noun_cue > 0 && group(i) || lexed.is_any(i, FINDINGS) || lexed.is_any(i, RECORDS);
    if document(subject.head) {
        return Some(subject.head);
    }
    // "A release sent to newsrooms".
    (subject.start..subject.end.saturating_sub(1)).find(|i| document(*i) && lexed.is_any(i + 1, ISSUING))
}

/// Who issued the document that a phrase is about, as far as the article says.
pub(super) fn issuer(scope: &Scope<'_>, subject: &Phrase) -> Option<EntityId> {
    let lexed = scope.lexed;
    let subject = &Phrase { head: noun_of(scope, subject)?, ..*subject };
    if let Some(found) = issued_by(scope, subject.head, limit(scope, subject).at) {
        return Some(found);
    }
    if let Some(found) = owner(scope, subject) {
        return found;
    }
    let definite = lexed.is_any(subject.start, words!["the", "this", "that"]);
    if definite && let Some(found) = before(scope, subject) {
        return found;
    }
    // "a letter to the ministry" is somebody else's.
    if ISSUED.has(lexed.key(subject.head)) && (definite || subject.head + 1 == subject.end) {
        last_to_speak(scope, &lexed.word(subject.head).to_lowercase())
    } else {
        None
    }
}

/// "a study by the Orrin Institute", "a letter sent on Monday from Ana Ruiz", "a document titled Cold Facts on the
/// railway's website": the name that a document is by or from.
fn issued_by(scope: &Scope<'_>, head: usize, stop: usize) -> Option<EntityId> {
    let lexed = scope.lexed;
    let stop = stop.min(head + 1 + LONGEST_CLAUSE).min(lexed.len());
    let mut verb: Option<bool> = None;
    for i in head + 1..stop {
        // A colon stands within titles.
        let mark = lexed.token(i).kind == TokenKind::Punctuation && !lexed.token(i).is_glued();
        if mark && !(lexed.is_mark(i, ":") && i + 1 < stop && lexed.token(i + 1).is_capitalised()) {
            return None;
        }
        if lexed.is_any(i, ISSUING) {
            verb = Some(true);
        } else if lexed.token(i).is_lower() && lexed.word(i).ends_with("ed") || lexed.is_any(i, words!["seen", "shown"])
        {
            verb = Some(false);
        }
        let by = lexed.is(i, "by") && verb != Some(false);
        let from = lexed.is(i, "from") && (i == head + 1 || verb == Some(true));
        // "a post on the guild's website".
        let on = lexed.is(i, "on") || lexed.is(i, "in") && i == head + 1;
        if !(by || from || on) {
            continue;
        }
        // "on the website of the guild".
        let whose = on && lexed.is(i + 1, "the") && lexed.is_any(i + 2, SITES) && lexed.is(i + 3, "of");
        if whose && let Some((entity, _)) = name_after(scope, i + 4, stop + 4) {
            return Some(entity);
        }
        let found = name_after(scope, i + 1, stop);
        if let Some((entity, end)) = found {
            let site = lexed.token(end).kind == TokenKind::Possessive && lexed.is_any(end + 1, SITES);
            if on && !site {
                continue;
            }
            let owned = lexed.token(end).kind == TokenKind::Possessive && !site;
            let people = lexed.token(end).is_lower() && lexed.role_noun(end).is_some();
            let several = lexed.is(end, "and") && (end + 1..end + 3).any(|k| mention_at(scope.named, k).is_some());
            return (!owned && !people && !several).then_some(entity);
        }
        if by {
            return None;
        }
    }
    None
}

/// Where somebody posts.
const SITES: &Words = words!["website", "site", "page", "account", "blog", "channel", "feed"];

/// The person or organisation whose name stands at a token, or behind the title there, and the token after it.
fn name_after(scope: &Scope<'_>, from: usize, stop: usize) -> Option<(EntityId, usize)> {
    let lexed = scope.lexed;
    for i in from..stop.min(from + LONGEST_TITLE) {
        if let Some((id, m)) = mention_at(scope.named, i) {
            let speaks =
                matches!(scope.named.entities[m.entity.index()].kind, EntityKind::Person | EntityKind::Organisation);
            return speaks.then_some((m.entity, scope.named.tokens_of[id as usize].1 as usize));
        }
        let title = lexed.is(i, "the")
            || lexed.role_noun(i).is_some_and(|n| !n.plural)
            || lexed.has(i, flag::MODIFIER | flag::DEMONYM)
            || lexed.token(i).is_capitalised()
            || lexed.is_mark(i, ".") && lexed.token(i).is_glued();
        if !title {
            return None;
        }
    }
    None
}

/// Whose document it is by what stands before the noun: "Ruiz's letter", "the Quellwater statement", "the company's
/// report", "her letter". `Some(None)` where it is somebody's, and nobody knows whose.
fn owner(scope: &Scope<'_>, subject: &Phrase) -> Option<Option<EntityId>> {
    let lexed = scope.lexed;
    let possessive = |i: usize| lexed.token(i).kind == TokenKind::Possessive;
    for i in (subject.start..subject.head).rev() {
        let Some((id, m)) = mention_at(scope.named, i) else { continue };
        let end = scope.named.tokens_of[id as usize].1 as usize;
        match scope.named.entities[m.entity.index()].kind {
            EntityKind::Organisation => return Some(Some(m.entity)),
            EntityKind::Person if end < subject.head && possessive(end) => return Some(Some(m.entity)),
            _ => {}
        }
    }
    if let Some(end) = (subject.start + 1..subject.head).find(|i| possessive(*i))
        && let Some(noun) = phrase::right(lexed, scope.named, subject.start, end)
        && noun.kind == PhraseKind::Noun
        && noun.end == end
    {
        // "the Thai company's filing" is not any company's.
        if noun.start + 2 != end {
            return Some(None);
        }
        return Some(nominal::resolve(scope, &noun).map(|(e, _)| e));
    }
    // "the ministry statement"
    let body = subject.start + 1;
    if body + 1 == subject.head
        && lexed.is(subject.start, "the")
        && (is_body(lexed, body) || nouns::is_family(lexed.key(body)))
    {
        let noun = Phrase { start: subject.start, end: subject.head, head: body, kind: PhraseKind::Noun };
        if let Some((entity, _)) = nominal::resolve(scope, &noun) {
            return Some(Some(entity));
        }
    }
    // "his release" from prison.
    if lexed.is(subject.head, "release") && subject.start + 1 == subject.head {
        return Some(None);
    }
    let gender = match lexed.word(subject.start) {
        "his" | "His" => Gender::Male,
        "her" | "Her" => Gender::Female,
        "its" | "Its" => return Some(pronoun::body(scope, subject.start, true).and_then(|s| s.entity)),
        _ => return None,
    };
    Some(antecedent(scope, subject, gender).map(|(e, _)| e))
}

/// Who issued "the study" where it was named before: as a speaker, or in passing. `Some(None)` where the document that is
/// taken up is nobody's.
fn before(scope: &Scope<'_>, subject: &Phrase) -> Option<Option<EntityId>> {
    let lexed = scope.lexed;
    let word = lexed.key(subject.head);
    let from = scope.at.saturating_sub(FAR);
    for (i, a) in (from..scope.at).zip(&scope.done[from..]).rev() {
        let [one] = &a.speakers[..] else { continue };
        let same = scope.found[i].subjects.first().is_some_and(|s| lexed.key(s.head) == word);
        if same && one.kind == SpeakerKind::Document {
            return one.entity.map(Some);
        }
    }
    let floor = subject.start.saturating_sub(FAR_BACK);
    for i in (floor..subject.start).rev() {
        if lexed.key(i) != word || !lexed.token(i).is_lower() || scope.in_marks(lexed.token(i).span.start) {
            continue;
        }
        let stop = lexed.page.sentence_of(i).map_or(i, |s| s.tokens.end as usize);
        if let Some(found) = issued_by(scope, i, stop) {
            return Some(Some(found));
        }
    }
    // "the white paper" that was "a document on the railway's website": the last document that spoke, by another noun.
    if !WRITINGS.has(word) {
        return None;
    }
    let last = scope.done[from..].iter().rev().find_map(|a| match &a.speakers[..] {
        [one] if one.kind == SpeakerKind::Document => Some(one),
        _ => None,
    })?;
    last.entity.map(Some)
}

/// Whoever spoke last issued "the statement", but an organisation rather than a person who only spoke.
fn last_to_speak(scope: &Scope<'_>, head: &str) -> Option<EntityId> {
    let (i, last) = scope.previous(3)?;
    let speaker = last.speakers.first()?;
    // A letter is by somebody who wrote one.
    if !OWNED.contains(head) && scope.done[i].setting.medium.is_none() && speaker.kind == SpeakerKind::Person {
        return None;
    }
    if speaker.kind != SpeakerKind::Person || scope.done[i].setting.medium.is_some() {
        return speaker.entity;
    }
    let from = scope.at.saturating_sub(ISSUERS);
    let body = scope.done[from..].iter().rev().flat_map(|a| &a.speakers);
    body.filter(|s| s.kind == SpeakerKind::Organisation).find_map(|s| s.entity).or(speaker.entity)
}

/// So many quotations back an organisation that issues a statement has spoken.
const ISSUERS: usize = 6;
