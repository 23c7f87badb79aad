//! The speaker is named beside the cue.

use super::{Answer, Scope, speaker};
use crate::dictionary::EntityKind;
use crate::role::phrase::{Phrase, PhraseKind};
use crate::span::EntityId;

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let mut speakers = Vec::new();
    for subject in &scope.this().subjects {
        match subject.kind {
            PhraseKind::Name(id) => {
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
