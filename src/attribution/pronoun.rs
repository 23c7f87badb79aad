//! he, she, they, it: the speaker before is right in 82 % of cases; gender, number and the subjects of the sentences
//! since then mend the rest.

pub(super) use super::antecedent::{antecedent, inside_marks};
use super::{Answer, Scope, speaker};
use crate::dictionary::EntityKind;
use crate::dictionary::Gender;
use crate::dictionary::words::flag;
use crate::document::{Speaker, SpeakerKind};
use crate::role::phrase::{self, PhraseKind};
use crate::span::EntityId;

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
            if let Some(s) = described_since(scope, gender) {
                let speakers = vec![Speaker { mention: Some(span), ..s.clone() }];
                return Some(Answer { speakers, evidence: Vec::new(), continues: None });
            }
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
                _ => match pair(scope, subject.start) {
                    Some(pair) => pair.into_iter().map(|e| speaker(scope.named, e, Some(span))).collect(),
                    None => vec![unresolved(SpeakerKind::Group)],
                },
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

/// The unnamed speaker of the quotation before, where nobody who fits has been named since: "An official in Herat said
/// … He said …".
fn described_since<'a>(scope: &'a Scope<'_>, gender: Gender) -> Option<&'a Speaker> {
    let (i, a) = scope.previous(1)?;
    let [one] = &a.speakers[..] else { return None };
    let from = one.mention?;
    if one.kind != SpeakerKind::Described || one.name.is_some() {
        return None;
    }
    let subject = scope.found[i].subjects.first().filter(|s| s.kind == PhraseKind::Noun);
    let noun = subject.and_then(|s| scope.lexed.role_noun(s.head));
    if !noun.is_some_and(|n| !n.plural && n.gender.fits(gender)) {
        return None;
    }
    let here = scope.this().subjects[0].start;
    let named = scope.mentions_before(here, 2).take_while(|(_, m)| m.span.start > from.start).any(|(_, m)| {
        let e = &scope.named.entities[m.entity.index()];
        e.kind == EntityKind::Person && e.gender.fits(gender) && !inside_marks(scope, m.span.start)
    });
    (!named).then_some(one)
}

/// Two people named side by side are looked for so many paragraphs back.
const PAIR_BLOCKS: usize = 2;

/// "Ana Ruiz and Tom Bell are sisters. … they said": the last two people joined by "and".
fn pair(scope: &Scope<'_>, token: usize) -> Option<[EntityId; 2]> {
    let lexed = scope.lexed;
    let mut later: Option<usize> = None;
    for (number, m) in scope.mentions_before(token, PAIR_BLOCKS) {
        let (start, end) = (scope.named.tokens_of[number].0 as usize, scope.named.tokens_of[number].1 as usize);
        if !phrase::is_person(scope.named, m) || inside_marks(scope, m.span.start) {
            continue;
        }
        if let Some(next) = later {
            let (from, _) = scope.named.tokens_of[next];
            let (from, other) = (from as usize, scope.named.mentions[next].entity);
            let joined = from > end
                && from - end <= 6
                && lexed.is(end, "and")
                && (end + 1..from)
                    .all(|i| lexed.role_noun(i).is_some() || lexed.has(i, flag::MODIFIER | flag::DEMONYM));
            if joined && other != m.entity && start < from {
                return Some([m.entity, other]);
            }
        }
        later = Some(number);
    }
    None
}
