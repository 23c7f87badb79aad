//! The sentence after the speech that tells who spoke: "“…” That was how Ruiz put it.", "“…” The answer came from Ruiz."
//! Only sentences that point back at the words in marks count; what merely follows says nothing.

use super::{Answer, Scope, speaker};
use crate::dictionary::key::{Words, words};
use crate::document::{Evidence, Speaker, SpeakerKind};
use crate::role::phrase::{self, person_at};

/// What words in marks are called when a sentence comes back to them.
const WORDS: &Words = words![
    "words",
    "answer",
    "reply",
    "response",
    "retort",
    "remark",
    "remarks",
    "comment",
    "comments",
    "question",
    "line",
    "sentence",
    "sentiment",
    "verdict",
    "message",
    "quote",
    "quip",
    "plea",
    "warning",
    "voice",
    "view",
];

/// Writings that stand by themselves: "“…” The note was pinned to the door."
const WRITINGS: &Words =
    words!["note", "notice", "sign", "banner", "placard", "poster", "inscription", "graffiti", "message", "letter"];

/// So many tokens of the sentence are looked at for the name.
const NEAR: usize = 16;

/// Who the sentence after the speech at hand says the words are from.
pub(super) fn pointed(scope: &Scope<'_>) -> Option<Answer> {
    let lexed = scope.lexed;
    let (from, to) = sentence_after(scope)?;
    let near = to.min(from + NEAR);
    let tied = |at: usize| (at..near).find(|i| lexed.is_any(*i, words!["of", "from", "by", "between"]));
    let at = if lexed.is(from, "so") {
        // So said Ruiz.
        lexed.cue(from + 1).map(|_| from + 2)
    } else if lexed.is_any(from, words!["with", "in"]) {
        // With these words Ruiz opened the fair.
        (lexed.is_any(from + 1, words!["these", "those", "this"]) && lexed.is_any(from + 2, WORDS)).then_some(from + 3)
    } else if lexed.is_any(from, words!["that", "this", "such", "those", "these"]) && is_be(lexed.word(from + 1)) {
        // That was how Ruiz put it. Those are the words of Ruiz.
        match lexed.is(from + 2, "how") {
            true => Some(from + 3),
            false => (from + 2..near.min(from + 6)).find(|i| lexed.is_any(*i, WORDS)).and_then(tied),
        }
    } else if lexed.is_any(from, phrase::DETERMINERS) {
        let noun = from + 1;
        if lexed.is_any(noun, WORDS) {
            // The answer came from Ruiz.
            tied(noun + 1)
        } else {
            // The woman who said it, Ana Ruiz, …
            (lexed.role_noun(noun).is_some() && lexed.is(noun + 1, "who") && lexed.cue(noun + 2).is_some())
                .then_some(noun + 3)
                .filter(|i| lexed.is_any(*i, words!["it", "that", "this", "so"]))
        }
    } else {
        None
    }?;
    let (_, m) = (at..near).find_map(|i| person_at(scope.named, i))?;
    Some(answer(scope, speaker(scope.named, m.entity, Some(m.span)), "the sentence after points back at it", 1.5))
}

/// Where nobody has spoken yet: whoever the sentence after the speech opens with, "“…” Ruiz did not elaborate.", or the
/// writing that it speaks of.
pub(super) fn followed(scope: &Scope<'_>) -> Option<Answer> {
    let lexed = scope.lexed;
    let (from, to) = sentence_after(scope)?;
    if let Some((_, m)) = person_at(scope.named, from) {
        return Some(answer(scope, speaker(scope.named, m.entity, Some(m.span)), "subject of the sentence after", 0.8));
    }
    let writing = lexed.is(from, "the") && from + 2 < to && lexed.is_any(from + 1, WRITINGS);
    (writing && is_be(lexed.word(from + 2))).then(|| {
        let mention = Some(lexed.span(from, from + 2));
        let note = Speaker { kind: SpeakerKind::Document, mention, entity: None, name: None, role: None };
        answer(scope, note, "the sentence after is about a writing", 0.8)
    })
}

fn is_be(word: &str) -> bool {
    matches!(word, "was" | "is" | "were" | "are")
}

/// The writer's sentence that follows the speech, in the paragraph or at the head of the next.
fn sentence_after(scope: &Scope<'_>) -> Option<(usize, usize)> {
    let lexed = scope.lexed;
    let this = scope.this();
    let mut next = this.unit.1;
    let number = this.public.block as usize;
    if next >= lexed.block(number).tokens.end as usize {
        let block = lexed.page.blocks().get(number + 1).filter(|b| b.kind.is_prose() && !b.tokens.is_empty())?;
        next = block.tokens.start as usize;
    }
    let sentence = lexed.page.sentence_of(next)?;
    (!scope.in_marks(lexed.token(next).span.start)).then_some((next, sentence.tokens.end as usize))
}

fn answer(scope: &Scope<'_>, mut speaker: Speaker, why: &'static str, weight: f32) -> Answer {
    let block = scope.lexed.block(scope.this().public.block as usize).span;
    speaker.mention = speaker.mention.filter(|m| block.covers(*m));
    Answer { speakers: vec![speaker], evidence: vec![Evidence { name: why, weight }], continues: None }
}
