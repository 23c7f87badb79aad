//! The speaker is named beside the cue.

use super::{Answer, Scope, anonymity, speaker};
use crate::dictionary::EntityKind;
use crate::document::{Speaker, SpeakerKind};
use crate::role::description;
use crate::role::phrase::{self, Phrase, PhraseKind};
use crate::span::EntityId;

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let subjects = &scope.this().subjects;
    let mut speakers = Vec::with_capacity(subjects.len());
    for subject in subjects.iter() {
        match subject.kind {
            PhraseKind::Name(id) => {
                // Nobody who asked not to be named is named: "officials in Tarma, speaking on condition of anonymity".
                if anonymity::behind(scope.lexed, scope.this(), subject.end) {
                    speakers.push(unnamed(scope, subject));
                    continue;
                }
                let mention = &scope.named.mentions[id as usize];
                speakers.push(speaker(scope.named, mention.entity, Some(mention.span)));
            }
            PhraseKind::Noun => {
                let entity = surname(scope, subject)?;
                speakers.push(speaker(scope.named, entity, Some(scope.lexed.span(subject.start, subject.end))));
            }
            PhraseKind::Pronoun => return None,
        }
    }
    (!speakers.is_empty()).then_some(Answer { speakers, evidence: Vec::new(), continues: None })
}

/// Whoever stands before a name that is not theirs.
fn unnamed(scope: &Scope<'_>, subject: &Phrase) -> Speaker {
    let lexed = scope.lexed;
    let floor = lexed.page.sentence_of(subject.start).map_or(subject.start, |s| s.tokens.start as usize);
    let mut end = subject.end;
    // "an official in Dover, Delaware,": back to the first of the two.
    while let Some(before) = first_of(scope, end).checked_sub(2)
        && before >= floor
        && lexed.is_mark(before + 1, ",")
        && phrase::mention_at(scope.named, before).is_some_and(|(_, m)| phrase::is_place(scope.named, m))
    {
        end = before + 1;
    }
    let whole = phrase::left(lexed, scope.named, end, floor).filter(|p| p.kind == PhraseKind::Noun);
    let role = whole.and_then(|p| description::plain(lexed, scope.named, &p));
    let mention = whole.map(|p| lexed.span(p.start, p.end));
    Speaker { kind: SpeakerKind::Described, mention, entity: None, name: None, role }
}

/// The first token of the name that ends before a token.
fn first_of(scope: &Scope<'_>, end: usize) -> usize {
    let mention = phrase::mention_at(scope.named, end - 1);
    mention.map_or(end - 1, |(id, _)| scope.named.tokens_of[id as usize].0 as usize)
}

/// The person of whose name a single capitalised word is a part: a surname that is also a word, "Sweet said".
fn surname(scope: &Scope<'_>, phrase: &Phrase) -> Option<EntityId> {
    // "Secretary General of the Presidency Sweet" where the name was not seen behind its title.
    let last = phrase.end - 1;
    let titled = phrase.end > phrase.start + 2
        && scope.lexed.role_noun(phrase.head).is_some()
        && (phrase.head + 1..last).any(|i| scope.lexed.is(i, "of") || scope.lexed.is(i, "for"))
        && scope.lexed.token(last - 1).is_capitalised();
    if phrase.end - phrase.start != 1 && !titled || !scope.lexed.token(last).is_capitalised() {
        return None;
    }
    let word = scope.lexed.word(last);
    scope.mentions_before(phrase.start, usize::MAX).map(|(_, m)| m.entity).find(|e| {
        let entity = &scope.named.entities[e.index()];
        entity.kind == EntityKind::Person && entity.name.split([' ', '-']).any(|w| w == word)
    })
}
