//! Reports that are reported: a sentence with a reporting clause of its own, which the clause at its end gives to
//! somebody else.

use super::cue::{Clause, ClauseForm, closes_unit};
use super::reported::text;
use super::scene::Scene;
use super::tail::tail;
use super::{Found, Shape, content_span};
use crate::dictionary::CueKind;
use crate::dictionary::key::words;
use crate::dictionary::words::{Tier, takes};
use crate::entity::{Lexed, Named};
use crate::role::phrase::{self, PhraseKind};

/// "Ruiz said Bell would go, the source recalled": a sentence that reports, and is reported by the clause at its end.
pub(super) fn outer(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    (clause, unit): (&Clause, (usize, usize)),
    before: &[Clause],
) -> Option<Found> {
    let opens = before.iter().rev().take_while(|b| b.cue.0 >= unit.0).last()?;
    let able = clause.form == ClauseForm::Finite
        && clause.kind != CueKind::Thought
        && clause.takes & (takes::THAT | takes::QUOTE) != 0
        && clause.tier != Tier::Manner
        && !clause.negated
        && clause
            .subjects
            .iter()
            .all(|p| p.kind != PhraseKind::Pronoun || !lexed.is_any(p.start, words!["they", "it"]));
    // "Ruiz asked for mercy, she said" is no other speaker; "Canada asked for mercy, she said" is.
    let person = opens.subjects.iter().any(|p| match p.kind {
        PhraseKind::Name(id) => phrase::is_person(named, &named.mentions[id as usize]),
        PhraseKind::Noun => !phrase::is_plural(lexed, p),
        PhraseKind::Pronoun => true,
    });
    let same = person && clause.subjects.iter().any(|p| p.kind == PhraseKind::Pronoun);
    if same || !able || opens.form != ClauseForm::Finite || opens.subjects.is_empty() || scene.in_marks(unit.0) {
        return None;
    }
    let spoken = scene.stretch_before(lexed, clause.start).is_some_and(|s| s.inner.slice(lexed.text).ends_with(','));
    let comma = clause.start > opens.end + 2 && (lexed.is_mark(clause.start - 1, ",") || spoken);
    if !comma {
        return None;
    }
    let end = tail(lexed, named, scene, clause.end, unit.1);
    let adds = end + 1 < unit.1
        && lexed.is_mark(end, ",")
        && (lexed.is(end + 1, "without") || lexed.token(end + 1).is_lower() && lexed.word(end + 1).ends_with("ing"));
    let ends = adds || closes_unit(lexed, end, unit.1);
    let first = opens.start.saturating_sub(unit.0) <= FARTHEST_OPENING
        && before.iter().all(|b| b.cue.1 <= clause.start || b.cue.0 >= clause.cue.0);
    if !ends || !first {
        return None;
    }
    let shape = if clause.inverted { Shape::QuoteVerbSpeaker } else { Shape::QuoteSpeakerVerb };
    let content = content_span(lexed, unit.0, clause.start)?;
    Some(text(lexed, scene, vec![content], clause, shape))
}

/// A report that is itself reported opens its sentence, an introduction of so many tokens left out.
const FARTHEST_OPENING: usize = 6;
