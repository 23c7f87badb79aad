//! Speech without a speaker of its own carries on: the speaker of the quotation before is right in 97 % of cases.
//! What breaks it is a new subject introduced in between.

use super::antecedent::antecedent;
use super::{Answer, Scope, after, below, beside, described, nominal, speaker};
use crate::dictionary::Gender;
use crate::dictionary::key::words;
use crate::dictionary::words::{flag, form};
use crate::document::{Attribution, Evidence, QuotationKind, Speaker};
use crate::quotation::Shape;
use crate::quotation::cue::ClauseForm;
use crate::quotation::opening;
use crate::role::phrase::{self, Phrase, PhraseKind, is_person};
use crate::role::verbal;
use crate::span::EntityId;

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let this = scope.this();
    if this.shape != Shape::Bare && !this.subjects.is_empty() {
        return None;
    }
    // "the court was told": somebody who is not named.
    if this.form == ClauseForm::Passive {
        return None;
    }
    let block = this.public.block;
    let carry = |i: usize, continues: bool, why: &'static str| {
        // The mention stays where the paragraph itself names the speaker.
        let here = scope.found[i].public.block == block;
        let keep = |s: &Speaker| Speaker { mention: s.mention.filter(|_| here), ..s.clone() };
        let speakers: Vec<Speaker> = scope.done[i].speakers.iter().map(keep).collect();
        Some(Answer {
            speakers,
            evidence: vec![Evidence { name: why, weight: 1.0 }],
            continues: continues.then_some(i),
        })
    };
    // A line that signs it: "— Ana Ruiz, mayor of Tarma".
    if let Some(answer) = signed(scope, block as usize) {
        return Some(answer);
    }
    // "“…,” Ruiz charged in her column."
    if this.shape == Shape::Bare
        && let Some(answer) = beside::sieve(scope)
    {
        return Some(answer);
    }
    // A heading in marks is nobody's before they have said it.
    if below::is_heading(scope) {
        return below::heads(scope).or_else(|| below::headline(scope));
    }
    // In the same paragraph.
    if let Some((i, _)) = scope.previous(0).filter(|(i, _)| !asks(scope, *i)) {
        return asked(scope, this.at)
            .or_else(|| turned(scope, i))
            .or_else(|| carry(i, false, "speech before it in the paragraph"));
    }
    // "“…” That was how Ruiz put it."
    if let Some(answer) = after::pointed(scope) {
        return Some(answer);
    }
    if let Some(answer) = below::closes(scope) {
        return Some(answer);
    }
    // "What does she make of it? “…”"
    if let Some(answer) = asked(scope, this.at) {
        return Some(answer);
    }
    // The sentence before in the same paragraph has a person as its subject: "Ruiz was unmoved. “…”"
    if let Some(answer) = introduced(scope, block as usize, this.at) {
        return Some(answer);
    }
    // The quotation right after in the same paragraph: "“…” Ruiz said he would …", "“…” “…,” the report said."
    if let Some(next) = scope
        .found
        .get(scope.at + 1)
        .filter(|f| f.public.block == block && f.unit.0 <= this.unit.1 + 1 && f.shape != Shape::Bare)
        && let [subject] = next.subjects[..]
    {
        if let PhraseKind::Name(id) = subject.kind {
            let m = &scope.named.mentions[id as usize];
            return Some(told(speaker(scope.named, m.entity, Some(m.span)), "speaker of the sentence after", 0.5));
        }
        let spoken = matches!(next.shape, Shape::QuoteVerbSpeaker | Shape::QuoteSpeakerVerb);
        if subject.kind == PhraseKind::Noun && spoken && next.public.kind == QuotationKind::Direct {
            let next = Scope { at: scope.at + 1, ..*scope };
            if let Some(answer) = nominal::sieve(&next).or_else(|| described::sieve(&next)) {
                return Some(answer);
            }
        }
    }
    let Some((i, _)) = scope.previous(6).filter(|(i, _)| !asks(scope, *i)).or_else(|| answering(scope)) else {
        return after::followed(scope).or_else(|| met(scope)).or_else(|| before(scope, block as usize));
    };
    let i = countered(scope, i);
    let from = scope.found[i].public.block as usize;
    // A paragraph between without speech that brings a new person in.
    for between in (from + 1..block as usize).rev() {
        let b = scope.lexed.block(between);
        if !b.kind.is_prose() || b.tokens.is_empty() {
            continue;
        }
        if let Some(mut answer) = introduced(scope, between, b.tokens.end as usize) {
            for s in &mut answer.speakers {
                s.mention = None;
            }
            return Some(answer);
        }
    }
    let next = from + 1 >= block as usize;
    carry(i, next, if next { "speech in the paragraph before" } else { "last speech before it" })
}

/// "According to Ruiz the target is met, but Bell says it is not. “…”": whoever has the last word of a sentence.
fn countered(scope: &Scope<'_>, i: usize) -> usize {
    let within = |j: &usize| scope.found[*j].public.within.is_some_and(|w| w.index() == i);
    let but = |j: &usize| {
        let subject = scope.found[*j].subjects.first();
        subject.is_some_and(|s| s.start > 0 && scope.lexed.is(s.start - 1, "but"))
            && !scope.done[*j].speakers.is_empty()
    };
    let according = scope.found[i].shape == Shape::According;
    (i + 1..scope.at).rev().take(EXCHANGE).filter(|_| according).find(|j| within(j) && but(j)).unwrap_or(i)
}

/// Whether the writer asks in a quotation: "“Why?” I ask."
fn asks(scope: &Scope<'_>, i: usize) -> bool {
    let found = &scope.found[i];
    found.shape != Shape::Label
        && matches!(found.subjects[..], [s] if scope.lexed.is_any(s.start, words!["i", "we"]))
        && found.public.content.last().is_some_and(|c| c.slice(scope.lexed.text).trim_end().ends_with('?'))
}

/// So many quotations back somebody is looked for who answers.
const EXCHANGE: usize = 12;

/// The last quotation before that is not the writer's own question: whoever is interviewed goes on.
fn answering<'a>(scope: &'a Scope<'_>) -> Option<(usize, &'a Attribution)> {
    (scope.at.saturating_sub(EXCHANGE)..scope.at)
        .rev()
        .find(|i| !asks(scope, *i) && !scope.done[*i].speakers.is_empty() && scope.found[*i].public.within.is_none())
        .map(|i| (i, &scope.done[i]))
}

/// Who was named last before the writer's question, where nobody else has spoken yet.
fn met(scope: &Scope<'_>) -> Option<Answer> {
    let last = scope.at.checked_sub(1).filter(|i| asks(scope, *i))?;
    let (_, m) = scope
        .mentions_before(scope.found[last].at, 3)
        .find(|(_, m)| is_person(scope.named, m) && !scope.in_marks(m.span.start))?;
    Some(told(speaker(scope.named, m.entity, None), "answers the question before", 0.5))
}

/// Whom "he" or "she" at a token stands for.
fn whom(scope: &Scope<'_>, at: usize) -> Option<EntityId> {
    let gender = if scope.lexed.is(at, "he") { Gender::Male } else { Gender::Female };
    let pronoun = Phrase { start: at, end: at + 1, head: at, kind: PhraseKind::Pronoun };
    antecedent(scope, &pronoun, gender).map(|(entity, _)| entity)
}

/// The writer's question right before the speech, and whom it is about: "Would he walk out again? “…”"
fn asked(scope: &Scope<'_>, before: usize) -> Option<Answer> {
    let lexed = scope.lexed;
    let last = before.checked_sub(1).filter(|t| lexed.is_mark(*t, "?"))?;
    let from = lexed.page.sentence_of(last)?.tokens.start as usize;
    if scope.in_marks(lexed.token(last).span.start) || scope.in_marks(lexed.token(from).span.start) {
        return None;
    }
    let at = (from..last).find(|i| lexed.is_any(*i, words!["he", "she"]))?;
    let entity = whom(scope, at)?;
    let here = lexed.block_of(at) == scope.this().public.block as usize;
    let mention = here.then(|| lexed.token(at).span);
    Some(told(speaker(scope.named, entity, mention), "subject of the question before", 0.8))
}

/// Somebody else who opens the sentence between the last speech of the paragraph and this: "“…,” said Ruiz. Bell was
/// unmoved. “…”"
fn turned(scope: &Scope<'_>, last: usize) -> Option<Answer> {
    let lexed = scope.lexed;
    let before = scope.this().unit.0;
    let from = lexed.page.sentence_of(before.checked_sub(1)?)?.tokens.start as usize;
    if from < scope.found[last].unit.1 || scope.in_marks(lexed.token(from).span.start) {
        return None;
    }
    let subject = phrase::right(lexed, scope.named, from, before)?;
    let PhraseKind::Name(id) = subject.kind else { return None };
    let m = &scope.named.mentions[id as usize];
    let other = scope.done[last].speakers.iter().all(|s| s.entity != Some(m.entity));
    (other && is_person(scope.named, m))
        .then(|| told(speaker(scope.named, m.entity, Some(m.span)), "subject of the sentence before", 0.8))
}

/// The person whom the last sentence before a token is about: its first person outside marks.
fn introduced(scope: &Scope<'_>, block: usize, before: usize) -> Option<Answer> {
    let lexed = scope.lexed;
    let from = lexed.block(block).tokens.start as usize;
    let sentence = before.checked_sub(1).and_then(|t| lexed.page.sentence_of(t))?;
    let mut start = (sentence.tokens.start as usize).max(from);
    if start == before && start > from {
        start = lexed.page.sentence_of(start - 1)?.tokens.start as usize;
    }
    // "Asked whether it was right, he nodded. “…”"
    let start = opening::introduced(lexed, scope.named, start, before, |i| scope.in_marks(lexed.token(i).span.start))
        .unwrap_or(start);
    // "She was still holding the letter. “…”"
    if start < before
        && lexed.is_any(start, words!["he", "she"])
        && let Some(entity) = whom(scope, start)
    {
        let mention = Some(lexed.token(start).span);
        return Some(told(speaker(scope.named, entity, mention), "subject of the sentence before", 0.8));
    }
    // "The watchdog believes it is over. “…”": a body that holds or says something.
    if let Some(p) = phrase::right(lexed, scope.named, start, before)
        && let PhraseKind::Name(id) = p.kind
        && lexed.facts(p.end).cue > 0
    {
        let m = &scope.named.mentions[id as usize];
        if !phrase::is_place(scope.named, m) && !scope.in_marks(m.span.start) {
            return Some(told(speaker(scope.named, m.entity, Some(m.span)), "subject of the sentence before", 0.8));
        }
    }
    // The first person; but who holds something behind an introduction: "Since the report on Bell, the guild believes",
    // "Pushed by host Tom Bell on the vote, Ruiz demurred".
    let first = scope.named.tokens_of.partition_point(|t| (t.0 as usize) < start.max(from));
    let word = lexed.word(start);
    let opening = lexed.has(start, flag::FUNCTION) || word.ends_with("ed") || word.ends_with("ing");
    let mut person = None;
    for i in first..scope.named.mentions.len().min(first + 60) {
        let (a, end) = (scope.named.tokens_of[i].0 as usize, scope.named.tokens_of[i].1 as usize);
        if a >= before {
            break;
        }
        let m = &scope.named.mentions[i];
        if scope.in_marks(m.span.start) || phrase::is_place(scope.named, m) || end >= lexed.len() {
            continue;
        }
        let holds = match lexed.cue(end) {
            Some((_, f)) => f.forms & (form::PAST | form::THIRD) != 0,
            None => opening && is_person(scope.named, m) && lexed.token(end).is_lower() && verbal(lexed, end),
        };
        let comma = a > start + 1 && lexed.is_mark(a - 1 - usize::from(lexed.is(a - 1, "the")), ",");
        if holds && comma {
            person = Some(m);
            break;
        }
        if person.is_none() && is_person(scope.named, m) {
            person = Some(m);
        }
    }
    person.map(|m| told(speaker(scope.named, m.entity, Some(m.span)), "subject of the sentence before", 0.8))
}

/// Where nobody has spoken yet: the person whom the paragraph before ends with, "For Ruiz the matter is closed."
fn before(scope: &Scope<'_>, block: usize) -> Option<Answer> {
    let number = block.checked_sub(1)?;
    let b = scope.lexed.block(number);
    if !b.kind.is_prose() || b.tokens.is_empty() {
        return None;
    }
    let mut answer = introduced(scope, number, b.tokens.end as usize)?;
    for s in &mut answer.speakers {
        s.mention = None;
    }
    Some(answer)
}

/// One speaker, and why.
fn told(speaker: Speaker, why: &'static str, weight: f32) -> Answer {
    Answer { speakers: vec![speaker], evidence: vec![Evidence { name: why, weight }], continues: None }
}

/// The line after a paragraph of speech that is nothing but a dash and a name, perhaps with a role.
fn signed(scope: &Scope<'_>, block: usize) -> Option<Answer> {
    let next = scope.lexed.page.blocks().get(block + 1)?;
    let (from, to) = (next.tokens.start as usize, next.tokens.end as usize);
    if to - from < 2 || to - from > 14 || !matches!(scope.lexed.word(from), "—" | "–" | "-" | "--" | "~") {
        return None;
    }
    let id = (from + 1..(from + 4).min(to)).map(|i| scope.named.mention_of[i]).find(|m| *m != u32::MAX)?;
    let m = &scope.named.mentions[id as usize];
    if !is_person(scope.named, m) {
        return None;
    }
    Some(told(speaker(scope.named, m.entity, Some(m.span)), "signed below", 2.0))
}
