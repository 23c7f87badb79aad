//! Headlines that quote or report: "Ruiz: ‘We will rebuild’", "Minister: No toll this year", "Bees are back, keepers say",
//! "Toll road ‘a gift to foxes’ – farmers". Headlines drop articles and say nothing by capitals, so only these few shapes
//! are read, besides what a reporting clause in them claims beside words in marks. Headings within the story repeat what
//! it says and are not read.

use super::joint::Subjects;
use super::scene::Scene;
use super::{Found, Shape, bare, claims, content_span, cue, found};
use crate::dictionary::CueKind;
use crate::dictionary::key::words;
use crate::document::{Cue, QuotationKind};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, Phrase, PhraseKind, mention_at};

/// The longest speaker in a headline, in tokens: "Northern Province education minister".
const LONGEST_SPEAKER: usize = 6;

/// The fewest words that are said.
const FEWEST: usize = 3;

/// Finds the quotations of a headline.
pub(super) fn read(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, out: &mut Vec<Found>) {
    let parted = colon(lexed, named, scene).or_else(|| dash(lexed, named, scene)).or_else(|| verb(lexed, named, scene));
    if let Some(f) = parted {
        out.push(f);
        return;
    }
    if scene.stretches.is_empty() {
        return;
    }
    let (mut here, mut clauses, mut used) = (Vec::new(), Vec::new(), Vec::new());
    cue::clauses(lexed, named, scene, &mut clauses);
    claims(lexed, named, scene, &clauses, &mut used, &mut here);
    here.retain(|f| f.public.kind != QuotationKind::Indirect);
    if scene.stretches.iter().all(|s| s.start == scene.from && s.end == scene.to) {
        bare::claim(lexed, named, scene, &used, &mut here);
    }
    out.append(&mut here);
}

/// "Ruiz: ‘We will rebuild’", "Minister: No toll this year".
fn colon(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>) -> Option<Found> {
    let limit = scene.to.min(scene.from + LONGEST_SPEAKER + 1);
    let mark = (scene.from + 1..limit).find(|i| lexed.is_mark(*i, ":") && !scene.in_marks(*i))?;
    let subject = speaker(lexed, named, scene.from, mark)?;
    said(lexed, scene, (mark + 1, scene.to), (mark, mark + 1), subject)
}

/// "Toll road ‘a gift to foxes’ – farmers".
fn dash(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>) -> Option<Found> {
    let from = scene.to.saturating_sub(LONGEST_SPEAKER + 1).max(scene.from + FEWEST);
    let mark = (from..scene.to).rev().find(|i| {
        lexed.is_any(*i, words!["–", "—", "-", "--"]) && !lexed.token(*i).is_glued() && !scene.in_marks(*i)
    })?;
    let subject = speaker(lexed, named, mark + 1, scene.to)?;
    said(lexed, scene, (scene.from, mark), (mark, mark + 1), subject)
}

/// "Bees are back in the city, keepers say"; "‘Not my car,’ says owner".
fn verb(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>) -> Option<Found> {
    let from = scene.to.saturating_sub(LONGEST_SPEAKER + 2).max(scene.from + FEWEST);
    let comma = (from..scene.to).rev().find(|i| lexed.is_mark(*i, ",") && !scene.in_marks(*i))?;
    let cue = scene.to - 1;
    if comma + 2 > cue || !lexed.is_any(cue, words!["say", "says", "said", "warn", "warns"]) {
        return None;
    }
    let subject = speaker(lexed, named, comma + 1, cue)?;
    said(lexed, scene, (scene.from, comma), (cue, cue + 1), subject)
}

/// The whole of a stretch of text as a speaker: a person's name, an office, a document that reports. A place or a topic
/// only heads the line.
fn speaker(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize) -> Option<Phrase> {
    if start >= end || end - start > LONGEST_SPEAKER {
        return None;
    }
    let head = end - 1;
    if let Some((id, m)) = mention_at(named, head) {
        let from = named.tokens_of[id as usize].0 as usize;
        return (phrase::is_person(named, m) && from >= start).then(|| phrase::name(named, id));
    }
    let plain = (start..end).all(|i| lexed.token(i).is_word() || lexed.token(i).kind == TokenKind::Possessive);
    let speaks = lexed.role_noun(head).is_some() || lexed.is_any(head, words!["report", "study", "survey", "poll"]);
    (plain && speaks).then_some(Phrase { start, end, head, kind: PhraseKind::Noun })
}

/// The quotation of a headline that is parted into what is said and who says it.
fn said(
    lexed: &Lexed<'_>,
    scene: &Scene<'_>,
    words: (usize, usize),
    cue: (usize, usize),
    subject: Phrase,
) -> Option<Found> {
    let inside = scene.marks_from(words.0).first().filter(|s| s.end <= words.1);
    let (kind, content) = match inside {
        Some(s) if s.start == words.0 && s.end == words.1 => (QuotationKind::Direct, s.inner),
        Some(_) => (QuotationKind::Mixed, content_span(lexed, words.0, words.1)?),
        None => (QuotationKind::Indirect, content_span(lexed, words.0, words.1)?),
    };
    if kind != QuotationKind::Direct && words.1 - words.0 < FEWEST {
        return None;
    }
    let before = cue.0 < words.0;
    let glyph = !lexed.token(cue.0).is_word();
    let shape = match (glyph, before) {
        (true, _) => Shape::Colon,
        (false, _) => Shape::QuoteSpeakerVerb,
    };
    let cue = Cue { span: lexed.span(cue.0, cue.1), kind: CueKind::Speech, negated: false };
    let mut f = found(scene, kind, vec![content], Some(cue), shape, words.0);
    f.subjects = Subjects::One(subject);
    f.speech = 0.85;
    Some(f)
}
