//! he, she, they, it: the speaker before is right in 82 % of cases; gender, number and the subjects of the sentences
//! since then mend the rest.

use super::{Answer, Scope, speaker};
use crate::dictionary::key::words;
use crate::dictionary::{EntityKind, Gender};
use crate::document::{Evidence, Speaker, SpeakerKind};
use crate::role::phrase::{Phrase, PhraseKind, mention_at};
use crate::span::EntityId;

/// What speaks for an antecedent; the highest sum wins.
const PREVIOUS_SPEAKER: f32 = 3.0;
const PREVIOUS_SPEAKER_FAR: f32 = 1.5;
const SAME_PARAGRAPH: f32 = 2.0;
const PARAGRAPH_BEFORE: f32 = 1.0;
const SUBJECT: f32 = 1.8;
const GENDER_KNOWN: f32 = 1.2;
const POSSESSIVE: f32 = -1.0;
const TOKENS_AWAY: f32 = -0.008;
/// The reporter's own sentences since the last quotation are about this person.
const NEW_SUBJECT: f32 = 2.6;

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let [subject] = scope.this().subjects[..] else { return None };
    if subject.kind != PhraseKind::Pronoun {
        return None;
    }
    let word = scope.lexed.word(subject.start).to_ascii_lowercase();
    let span = scope.lexed.token(subject.start).span;
    let unresolved = |kind| Speaker { kind, mention: Some(span), entity: None, name: None, role: None };
    match word.as_str() {
        "he" | "him" | "she" | "her" => {
            let gender = if word.starts_with('h') && word != "her" { Gender::Male } else { Gender::Female };
            let (entity, evidence) =
                antecedent(scope, &subject, gender).map_or((None, Vec::new()), |(e, ev)| (Some(e), ev));
            let speakers = vec![match entity {
                Some(e) => speaker(scope.named, e, Some(span)),
                None => carried_described(scope)
                    .map_or(unresolved(SpeakerKind::Person), |s| Speaker { mention: Some(span), ..s }),
            }];
            Some(Answer { speakers, evidence, continues: None })
        }
        "they" => {
            let speakers = match scope.previous(2) {
                Some((_, a)) if a.speakers.len() > 1 => {
                    a.speakers.iter().map(|s| Speaker { mention: Some(span), ..s.clone() }).collect()
                }
                Some((_, a)) if matches!(a.speakers[0].kind, SpeakerKind::Group | SpeakerKind::Organisation) => {
                    vec![Speaker { mention: Some(span), ..a.speakers[0].clone() }]
                }
                _ => vec![unresolved(SpeakerKind::Group)],
            };
            Some(Answer { speakers, evidence: Vec::new(), continues: None })
        }
        "it" => {
            let previous = scope.previous(2).filter(|(_, a)| {
                matches!(a.speakers[0].kind, SpeakerKind::Organisation | SpeakerKind::Document | SpeakerKind::Place)
            });
            let speakers = match previous {
                Some((_, a)) => vec![Speaker { mention: Some(span), ..a.speakers[0].clone() }],
                None => {
                    let organisation = scope
                        .mentions_before(subject.start, 1)
                        .find(|(_, m)| scope.named.entities[m.entity.index()].kind == EntityKind::Organisation)
                        .map(|(_, m)| m.entity);
                    vec![
                        organisation
                            .map_or(unresolved(SpeakerKind::Organisation), |e| speaker(scope.named, e, Some(span))),
                    ]
                }
            };
            Some(Answer { speakers, evidence: Vec::new(), continues: None })
        }
        _ => Some(Answer { speakers: vec![unresolved(SpeakerKind::Described)], evidence: Vec::new(), continues: None }),
    }
}

/// "a spokesman said … he said": the unnamed speaker before, where no person fits.
fn carried_described(scope: &Scope<'_>) -> Option<Speaker> {
    let (_, a) = scope.previous(1)?;
    (a.speakers.len() == 1 && a.speakers[0].kind == SpeakerKind::Described).then(|| a.speakers[0].clone())
}

/// The person that a pronoun stands for.
pub(super) fn antecedent(scope: &Scope<'_>, pronoun: &Phrase, gender: Gender) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    let here = lexed.block_of(pronoun.start);
    let mut best: Option<(f32, EntityId, Vec<Evidence>)> = None;
    let mut offer = |entity: EntityId, evidence: Vec<Evidence>| {
        let sum: f32 = evidence.iter().map(|e| e.weight).sum();
        if best.as_ref().is_none_or(|b| sum > b.0) {
            best = Some((sum, entity, evidence));
        }
    };
    let fits = |e: EntityId| {
        let entity = &scope.named.entities[e.index()];
        entity.kind == EntityKind::Person && entity.gender.fits(gender)
    };
    let previous = scope.previous(4).and_then(|(i, a)| Some((i, a.speakers.first()?.entity?)));
    let basic = |e: EntityId| {
        let mut out = Vec::new();
        if scope.named.entities[e.index()].gender == gender {
            out.push(Evidence { name: "gender agrees", weight: GENDER_KNOWN });
        }
        if let Some((i, p)) = previous
            && p == e
        {
            let near = scope.found[i].public.block as usize + 1 >= here;
            out.push(Evidence {
                name: "speaker of the quotation before",
                weight: if near { PREVIOUS_SPEAKER } else { PREVIOUS_SPEAKER_FAR },
            });
        }
        out
    };
    // Where the last quotation ended, its cue and speaker included.
    let spoken_to = previous.map(|(i, _)| {
        let f = &scope.found[i];
        let content = f.public.content.last().map_or(0, |c| c.end);
        let cue = f.public.cue.map_or(0, |c| c.span.end);
        let subject = f.subjects.iter().map(|s| lexed.token(s.end - 1).span.end).max().unwrap_or(0);
        content.max(cue).max(subject)
    });
    let mut seen = 0;
    for (number, m) in scope.mentions_before(pronoun.start, 4) {
        if !fits(m.entity) || inside_marks(scope, m.span.start) {
            continue;
        }
        seen += 1;
        if seen > 24 {
            break;
        }
        let (start, end) = (scope.named.tokens_of[number].0 as usize, scope.named.tokens_of[number].1 as usize);
        let block = lexed.block_of(start);
        let mut evidence = basic(m.entity);
        if block == here {
            evidence.push(Evidence { name: "named in the same paragraph", weight: SAME_PARAGRAPH });
        } else if block + 1 == here {
            evidence.push(Evidence { name: "named in the paragraph before", weight: PARAGRAPH_BEFORE });
        }
        let subject = is_subject(scope, start);
        if subject {
            evidence.push(Evidence { name: "subject of its sentence", weight: SUBJECT });
        }
        // Only in a paragraph without speech, or before the pronoun in its own.
        let since = spoken_to.is_some_and(|to| m.span.start >= to);
        if since && (subject || leads_sentence(scope, number, start)) {
            evidence.push(Evidence { name: "new subject since the last quotation", weight: NEW_SUBJECT });
        }
        if end < lexed.len() && lexed.token(end).kind == crate::page::TokenKind::Possessive {
            evidence.push(Evidence { name: "named as owner", weight: POSSESSIVE });
        }
        let away = (pronoun.start - start).min(400) as f32 * TOKENS_AWAY;
        evidence.push(Evidence { name: "distance", weight: (away * 100.0).round() / 100.0 });
        offer(m.entity, evidence);
    }
    if let Some((_, p)) = previous
        && fits(p)
    {
        offer(p, basic(p));
    }
    best.map(|(_, e, ev)| (e, ev))
}

/// Whether an offset lies in marks: who is named inside speech is seldom who speaks next.
pub(super) fn inside_marks(scope: &Scope<'_>, offset: u32) -> bool {
    let marked = scope.lexed.page.marked();
    let i = marked.partition_point(|m| m.outer.start <= offset);
    marked[..i].iter().rev().take(3).any(|m| m.outer.contains(offset))
}

/// Whether a mention opens its sentence, titles and short introductions passed over.
fn is_subject(scope: &Scope<'_>, token: usize) -> bool {
    let Some(sentence) = scope.lexed.page.sentence_of(token) else { return false };
    let start = sentence.tokens.start as usize;
    token - start <= 10
        && (start..token).all(|i| {
            mention_at(scope.named, i).is_none_or(|(_, m)| !crate::role::phrase::is_person(scope.named, m))
                && !scope.lexed.has(i, crate::dictionary::words::flag::AUXILIARY)
                && !scope.lexed.is_any(i, words!["that", "of", "with", "by", "to"])
        })
}

/// Whether a mention is the first person named in its sentence: "For Ruiz, Friday is a day …".
fn leads_sentence(scope: &Scope<'_>, number: usize, token: usize) -> bool {
    let Some(sentence) = scope.lexed.page.sentence_of(token) else { return false };
    let owner = {
        let end = scope.named.tokens_of[number].1 as usize;
        end < scope.lexed.len() && scope.lexed.token(end).kind == crate::page::TokenKind::Possessive
    };
    !owner
        && token - (sentence.tokens.start as usize) <= 60
        && (sentence.tokens.start as usize..token)
            .all(|i| mention_at(scope.named, i).is_none_or(|(_, m)| !crate::role::phrase::is_person(scope.named, m)))
}
