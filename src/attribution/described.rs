//! Speakers without a name: "a government official", "residents", "the report".

use super::{Answer, Scope, document, speaker};
use crate::dictionary::EntityKind;
use crate::dictionary::key::words;
use crate::dictionary::words::RoleKind;
use crate::document::{Role, RoleSource, Speaker, SpeakerKind};
use crate::entity::Lexed;
use crate::quotation::Shape;
use crate::role::are_same;
use crate::role::description::{self, Limit};
use crate::role::phrase::{Phrase, PhraseKind, mention_at};
use crate::span::EntityId;

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let subjects = &scope.this().subjects;
    if subjects.is_empty() {
        return None;
    }
    let mut speakers = Vec::with_capacity(subjects.len());
    for subject in subjects.iter() {
        if let PhraseKind::Name(id) = subject.kind {
            let m = &scope.named.mentions[id as usize];
            speakers.push(speaker(scope.named, m.entity, Some(m.span)));
            continue;
        }
        if subject.kind != PhraseKind::Noun {
            return None;
        }
        let lexed = scope.lexed;
        let span = lexed.span(subject.start, subject.end);
        let limit = limit(scope, subject);
        let noun = lexed.role_noun(subject.head);
        let issuer = document::issuer(scope, subject);
        let written = lexed.facts(subject.head).noun_cue > 0 || lexed.is_any(subject.head, document::FINDINGS);
        if issuer.is_some() || written && noun.is_none_or(|n| n.kind == RoleKind::Group) {
            let name = issuer.map(|e| scope.named.entities[e.index()].name.clone());
            // A statement stands for whoever issued it; what nobody is known to have issued speaks for itself.
            let own = if name.is_none() { description::whole(lexed, scope.named, subject, limit) } else { None };
            // "the study" of an article that says elsewhere which.
            let known = lexed.is_any(subject.head, document::FINDINGS)
                || lexed.is_any(subject.head, words!["report", "affidavit", "petition", "lawsuit"]);
            let own = own.map(|r| match r.text.contains(' ') || !known {
                false => description::fuller(lexed, scope.named, subject).unwrap_or(r),
                true => r,
            });
            let told = lexed.is(subject.head, "report")
                && (lexed.is_any(subject.start, words!["a", "an"]) || subject.head > subject.start + 1);
            let itself = told || !lexed.is_any(subject.head, document::OWNED);
            let role = own.and_then(|r| earlier(scope, subject, &r).or_else(|| itself.then_some(r)));
            // A statement of somebody's is in the capacity that they hold.
            let role = role.or_else(|| issuer.and_then(|e| speaker(scope.named, e, None).role));
            speakers.push(Speaker { kind: SpeakerKind::Document, mention: Some(span), entity: issuer, name, role });
            continue;
        }
        // "Turkey's Meridian newspaper" is a body with a name.
        if let Some(entity) = named_body(scope, subject) {
            speakers.push(speaker(scope.named, entity, Some(span)));
            continue;
        }
        let kind = match noun {
            Some(n) if n.plural || n.kind == RoleKind::Group => SpeakerKind::Group,
            _ => SpeakerKind::Described,
        };
        let own = match scope.this().shape {
            Shape::Label if is_speaking(lexed, subject) => description::plain(lexed, scope.named, subject),
            _ => description::describe(lexed, scope.named, subject, limit),
        };
        let role = match own {
            Some(r) => Some(earlier(scope, subject, &r).unwrap_or(r)),
            None => body_before(scope, subject),
        };
        speakers.push(Speaker { kind, mention: Some(span), entity: None, name: None, role });
    }
    Some(Answer { speakers, evidence: Vec::new(), continues: None })
}

/// Whether a label is that of somebody: "Operator", "A VOICE FROM THE GALLERY".
fn is_speaking(lexed: &Lexed<'_>, subject: &Phrase) -> bool {
    (subject.start..subject.end).any(|i| lexed.role_noun(i).is_some() || lexed.is_any(i, words!["operator", "voice"]))
}

/// The organisation whose name stands right before the noun for what it is: "the Meridian newspaper", "Peru's Andes news
/// agency".
fn named_body(scope: &Scope<'_>, subject: &Phrase) -> Option<EntityId> {
    let lexed = scope.lexed;
    if !lexed.is_any(subject.head, description::PUBLISHERS) || lexed.token(subject.head).is_capitalised() {
        return None;
    }
    let mut at = subject.head.checked_sub(1)?;
    while at > subject.start && lexed.token(at).is_lower() && lexed.is_any(at, words!["news", "daily", "television"]) {
        at -= 1;
    }
    let (_, m) = mention_at(scope.named, at)?;
    let kind = &scope.named.entities[m.entity.index()].kind;
    (*kind == EntityKind::Organisation).then_some(m.entity)
}

/// So many quotations back a fuller description of the same speaker is looked for.
pub(super) const FAR: usize = 24;

/// What is tied to a subject ends before the verb, or else with its paragraph.
pub(super) fn limit(scope: &Scope<'_>, subject: &Phrase) -> Limit {
    let lexed = scope.lexed;
    let block = lexed.block(lexed.block_of(subject.start)).tokens.end as usize;
    let cue = scope.this().cue(lexed).map(|c| c.start);
    match cue.filter(|c| *c >= subject.end && *c < block) {
        Some(cue) => Limit { at: cue, verb: true },
        None => Limit { at: block, verb: false },
    }
}

/// "The ministry" after "the interior ministry", where neither has a name.
fn body_before(scope: &Scope<'_>, subject: &Phrase) -> Option<Role> {
    let lexed = scope.lexed;
    if !lexed.is(subject.start, "the") || subject.start + 2 != subject.end {
        return None;
    }
    let head = lexed.word(subject.head);
    scope.done[scope.at.saturating_sub(FAR)..].iter().rev().find_map(|a| {
        let [Speaker { name: None, role: Some(r), .. }] = &a.speakers[..] else { return None };
        let same = r.title.rsplit(' ').next().is_some_and(|w| w.eq_ignore_ascii_case(head));
        same.then(|| Role { source: RoleSource::Earlier, ..r.clone() })
    })
}

/// "The official" after "a government official": the fuller description that was given before.
fn earlier(scope: &Scope<'_>, subject: &Phrase, role: &Role) -> Option<Role> {
    let lexed = scope.lexed;
    if !lexed.is_any(subject.start, words!["the", "this", "that"]) {
        return None;
    }
    let head = lexed.word(subject.head);
    // All the words, and more.
    let fuller = |text: &str| {
        let mut own = role.text.split(' ');
        text.split(' ').count() > role.text.split(' ').count()
            && own.all(|w| text.split(' ').any(|theirs| are_same(theirs, w)))
    };
    if let Some(r) = description::introduced(lexed, scope.named, subject).filter(|r| fuller(&r.text)) {
        return Some(r);
    }
    scope.done[scope.at.saturating_sub(FAR)..].iter().rev().find_map(|a| {
        let [Speaker { name: None, role: Some(r), .. }] = &a.speakers[..] else {
            return None;
        };
        let last = r.title.rsplit(' ').next().unwrap_or("");
        let same =
            last.eq_ignore_ascii_case(head) || !last.is_ascii() && last.to_lowercase().eq_ignore_ascii_case(head);
        (same && fuller(&r.text)).then(|| Role { source: RoleSource::Earlier, ..r.clone() })
    })
}
