//! The speaker is named beside the cue.

use super::{Answer, Scope, speaker};
use crate::role::phrase::PhraseKind;

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let mut speakers = Vec::new();
    for subject in &scope.this().subjects {
        let PhraseKind::Name(id) = subject.kind else { return None };
        let mention = &scope.named.mentions[id as usize];
        speakers.push(speaker(scope.named, mention.entity, Some(mention.span)));
    }
    (!speakers.is_empty()).then_some(Answer { speakers, evidence: Vec::new(), continues: None })
}
