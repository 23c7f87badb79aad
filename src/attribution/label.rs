//! Transcripts and interviews: who a label stands for. "MS RUIZ" is the Ruiz named in the article, "A" whoever is
//! interviewed: the person named most.

use super::{Answer, Scope, speaker};
use crate::dictionary::EntityKind;
use crate::dictionary::key::words;
use crate::dictionary::words::RoleKind;
use crate::document::{Entity, Role, RoleSource, Speaker};
use crate::page::BlockKind;
use crate::quotation::Shape;
use crate::quotation::bare::initials;
use crate::quotation::cue::ClauseForm;
use crate::role::phrase::{Phrase, PhraseKind};
use crate::span::EntityId;

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    if scope.this().shape == Shape::Label { labelled(scope) } else { None }
}

/// Who a label stands for.
fn labelled(scope: &Scope<'_>) -> Option<Answer> {
    let this = scope.this();
    let subject = this.subjects.first()?;
    let lexed = scope.lexed;
    let last = lexed.word(subject.head);
    let entity = if let PhraseKind::Name(id) = subject.kind {
        Some(scope.named.mentions[id as usize].entity)
    } else if matches!(last, "A" | "Answer" | "ANSWER") {
        interviewed(scope)
    } else if matches!(last, "Q" | "Question" | "QUESTION") {
        interviewer(scope)
    } else {
        by_surname(scope, last).or_else(|| by_initials(scope, last)).or_else(|| by_office(scope, subject))
    }?;
    let here = lexed.token(subject.start).span.start >= lexed.block(this.public.block as usize).span.start;
    let span = here.then(|| lexed.span(subject.start, subject.end));
    let speaker = Speaker { mention: span, ..speaker(scope.named, entity, None) };
    Some(Answer { speakers: vec![speaker], evidence: Vec::new(), continues: None })
}

/// The person whose name ends with the label's last word, in any case.
fn by_surname(scope: &Scope<'_>, word: &str) -> Option<EntityId> {
    let word = word.to_lowercase();
    if word.chars().count() < 2 {
        return None;
    }
    scope
        .named
        .entities
        .iter()
        .position(|e| {
            e.kind == EntityKind::Person && e.name.rsplit([' ', '-']).next().is_some_and(|w| w.to_lowercase() == word)
        })
        .map(EntityId::of)
}

/// "RB": the one person named in the article who has these initials.
fn by_initials(scope: &Scope<'_>, word: &str) -> Option<EntityId> {
    if !(2..=3).contains(&word.len()) || !word.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    only_person(scope, |e| initials(&e.name).eq(word.chars()))
}

/// "CHAIR", "THE MAYOR": the one person who the article says holds that office.
fn by_office(scope: &Scope<'_>, subject: &Phrase) -> Option<EntityId> {
    let lexed = scope.lexed;
    let office = lexed.role_noun(subject.head).filter(|n| !n.plural && n.kind != RoleKind::Group)?;
    let start = subject.start + usize::from(lexed.is(subject.start, "the"));
    let words: Vec<String> = (start..subject.end).map(|i| lexed.word(i).to_lowercase()).collect();
    let holds = |role: &Role| {
        let own = |w: &String| role.text.split([' ', ',']).any(|r| r.eq_ignore_ascii_case(w));
        let head =
            role.title.rsplit(' ').next().is_some_and(|w| words.last().is_some_and(|l| w.eq_ignore_ascii_case(l)));
        role.source != RoleSource::Dictionary && head && words.iter().all(own)
    };
    only_person(scope, |e| e.gender.fits(office.gender) && e.roles.iter().any(holds))
}

/// The one person of whom something is true.
fn only_person(scope: &Scope<'_>, is: impl Fn(&Entity) -> bool) -> Option<EntityId> {
    let mut fits = scope.named.entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person && is(e));
    let (first, _) = fits.next()?;
    fits.next().is_none().then(|| EntityId::of(first))
}

/// The person whom an interview is with: named most before it starts and after, the first one above all; those aside
/// who only sign the page.
fn interviewed(scope: &Scope<'_>) -> Option<EntityId> {
    let mut counts = vec![0u32; scope.named.entities.len()];
    let reporter = interviewer(scope);
    let mut opening = true;
    for (number, m) in scope.named.mentions.iter().enumerate() {
        let token = scope.named.tokens_of[number].0 as usize;
        let signs = token > 0 && scope.lexed.is_any(token - 1, words!["by", "words", ":"])
            || !scope.lexed.kind_of(token).is_prose();
        let person = scope.named.entities[m.entity.index()].kind == EntityKind::Person;
        if signs || !person || Some(m.entity) == reporter {
            continue;
        }
        // The opening introduces whom the interview is with.
        counts[m.entity.index()] += if opening { FIRST } else { 1 };
        opening = false;
    }
    // So does speaking in the introduction.
    let mut spoke: Vec<EntityId> = Vec::new();
    for (found, done) in scope.found.iter().zip(scope.done).take_while(|(f, _)| f.shape != Shape::Label) {
        let own = done.speakers.iter().filter_map(|s| s.entity).filter(|_| found.form != ClauseForm::Noun);
        spoke.extend(own.filter(|e| scope.named.entities[e.index()].kind == EntityKind::Person));
    }
    spoke.sort_unstable();
    spoke.dedup();
    for e in spoke.into_iter().filter(|e| Some(*e) != reporter) {
        counts[e.index()] += FIRST;
    }
    let best = (0..counts.len()).max_by_key(|e| (counts[*e], std::cmp::Reverse(*e)))?;
    (counts[best] > 0).then(|| EntityId::of(best))
}

/// Being named first counts as much as being named so many times.
const FIRST: u32 = 6;

/// The reporter who asks: "spoke to the Courier's Tom Bell", or whoever alone signs the page.
fn interviewer(scope: &Scope<'_>) -> Option<EntityId> {
    let named = scope.named;
    let lexed = scope.lexed;
    let first = lexed.page.tokens_in(scope.this().public.content.first().copied()?).start;
    let mut signed: Option<EntityId> = None;
    for (number, m) in named.mentions.iter().enumerate().take(MOST_MENTIONS) {
        let token = named.tokens_of[number].0 as usize;
        if named.entities[m.entity.index()].kind != EntityKind::Person {
            continue;
        }
        if lexed.kind_of(token) == BlockKind::Byline {
            if signed.is_some_and(|s| s != m.entity) {
                return None;
            }
            signed = Some(m.entity);
        }
        // "spoke to Courier reporter Tom Bell".
        let asked = token < first
            && (token.saturating_sub(5)..token).any(|i| {
                lexed.is_any(i, words!["spoke", "speaks", "talked", "talks", "sat"])
                    && lexed.is_any(i + 1, words!["to", "with", "down"])
            });
        if asked {
            return Some(m.entity);
        }
    }
    signed
}

/// So many mentions are looked at for who asks: bylines and introductions stand at the top.
const MOST_MENTIONS: usize = 60;
