//! "the mayor", "the department", "the 54-year-old": a noun phrase that stands for somebody named elsewhere.

use super::pronoun::antecedent;
use super::{Answer, Scope, speaker};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::RoleKind;
use crate::dictionary::{EntityKind, Gender};
use crate::document::{Evidence, SpeakerKind};
use crate::role::phrase::{Phrase, PhraseKind};
use crate::span::EntityId;

/// Nouns that stand for any organisation named before.
const GENERIC: &Words = words![
    "company",
    "group",
    "agency",
    "organisation",
    "organization",
    "firm",
    "club",
    "charity",
    "airline",
    "manufacturer",
    "retailer",
    "newspaper",
    "magazine",
    "startup",
    "maker",
    "carrier",
    "lender",
    "automaker",
    "statement",
    "union",
    "association",
    "party",
    "network",
    "foundation",
];

/// Nouns that describe somebody already named, even without a modifier.
const DESCRIPTIVE: &Words = words![
    "woman",
    "man",
    "actor",
    "actress",
    "singer",
    "author",
    "player",
    "politician",
    "veteran",
    "star",
    "lawmaker",
    "striker",
    "midfielder",
    "defender",
    "champion",
    "billionaire",
    "writer",
    "artist",
    "musician",
];

/// Nouns that mostly bring somebody new and unnamed in, whatever their modifiers.
const NEWCOMERS: &Words = words![
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "official",
    "source",
    "witness",
    "officer",
    "judge",
    "prosecutor",
    "lawyer",
    "attorney",
    "minister",
    "expert",
    "analyst",
    "critic",
    "victim",
    "survivor",
    "resident",
    "diplomat",
    "envoy",
    "ambassador",
    "adviser",
    "advisor",
    "aide",
    "insider",
    "person",
    "voter",
    "reporter",
    "journalist",
    "organiser",
    "organizer",
    "neighbour",
    "neighbor",
    "doctor",
    "nurse",
    "teacher",
    "relative",
    "caller",
    "passenger",
];

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let [subject] = scope.this().subjects[..] else { return None };
    if subject.kind != PhraseKind::Noun
        || !scope.lexed.is_any(subject.start, words!["the", "his", "her", "its", "their", "this"])
    {
        return None;
    }
    let (entity, evidence) = resolve(scope, &subject)?;
    let span = scope.lexed.span(subject.start, subject.end);
    Some(Answer { speakers: vec![speaker(scope.named, entity, Some(span))], evidence: vec![evidence], continues: None })
}

fn resolve(scope: &Scope<'_>, phrase: &Phrase) -> Option<(EntityId, Evidence)> {
    let lexed = scope.lexed;
    let head = lexed.word(phrase.head).to_lowercase();
    let own: Vec<String> =
        (phrase.start + 1..phrase.end).map(|i| lexed.word(i).to_lowercase()).filter(|w| w.len() > 2).collect();
    // Nothing but the noun and its modifiers: "the head of another ministry" is somebody new.
    let simple = phrase.head + 1 == phrase.end;
    let noun = lexed.role_noun(phrase.head);
    let gender = noun.map_or(Gender::Unknown, |n| n.gender);
    let mut best: Option<(i32, EntityId, &'static str)> = None;
    let mut offer = |rank: i32, e: EntityId, why: &'static str| {
        if best.is_none_or(|b| rank > b.0) {
            best = Some((rank, e, why));
        }
    };
    let mut seen = 0;
    for (_, m) in scope.mentions_before(phrase.start, 40) {
        seen += 1;
        if seen > 200 {
            break;
        }
        let e = &scope.named.entities[m.entity.index()];
        let near = 200 - seen;
        match e.kind {
            EntityKind::Person if noun.is_some() => {
                if !e.gender.fits(gender) {
                    continue;
                }
                let shared = e.roles.iter().map(|r| {
                    let text = r.text.to_lowercase();
                    if text.split(|c: char| !c.is_alphanumeric()).any(|w| w == head) {
                        own.iter().filter(|w| text.contains(w.as_str())).count() as i32
                    } else {
                        0
                    }
                });
                let shared = shared.max().unwrap_or(0);
                if shared > 0 && (shared as usize == own.len() || simple) {
                    offer(1000 * shared + near, m.entity, "role named before");
                }
            }
            EntityKind::Organisation => {
                let name = e.name.to_lowercase();
                let in_name = name.split(|c: char| !c.is_alphanumeric()).any(|w| w == head);
                if in_name && simple && own.iter().all(|w| name.contains(w.as_str())) {
                    offer(1500 + near, m.entity, "name holds the noun");
                } else if simple
                    && own.len() <= 1
                    && GENERIC.contains(&head)
                    && seen < 14
                    && !is_agency_of_the_page(e.subtype.as_deref())
                {
                    offer(near, m.entity, "organisation named before");
                }
            }
            _ => {}
        }
    }
    // "the 54-year-old", "the woman", "the cheerful innkeeper": whoever spoke or was named last and fits.
    if best.is_none() && simple && lexed.is(phrase.start, "the") {
        let aged = own.iter().any(|w| w.contains("year")) || head == "old";
        let plain = DESCRIPTIVE.contains(&head);
        let one = noun.is_some_and(|n| !n.plural && matches!(n.kind, RoleKind::Profession | RoleKind::Person));
        let described = one && phrase.end - phrase.start >= 3 && !NEWCOMERS.contains(&head);
        if aged || plain || described {
            let (e, _) = antecedent(scope, phrase, gender)?;
            return Some((e, Evidence { name: "person named before", weight: 0.5 }));
        }
    }
    if best.is_none() && GENERIC.contains(&head) {
        let (_, a) = scope.previous(6)?;
        let s = a.speakers.first().filter(|s| s.kind == SpeakerKind::Organisation)?;
        return Some((s.entity?, Evidence { name: "organisation that spoke before", weight: 0.5 }));
    }
    best.map(|(_, e, why)| (e, Evidence { name: why, weight: 1.0 }))
}

/// News agencies and outlets are named as sources all over the page; "the company" is rarely one.
fn is_agency_of_the_page(subtype: Option<&str>) -> bool {
    subtype == Some("media")
}
