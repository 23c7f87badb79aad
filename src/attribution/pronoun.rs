//! he, she, they, it: the speaker before is right in 82 % of cases; gender, number and the subjects of the sentences
//! since then mend the rest.

use super::antecedent::antecedent;
use super::{Answer, SENTENCE, Scope, speaker};
use crate::dictionary::EntityKind;
use crate::dictionary::Gender;
use crate::dictionary::key::words;
use crate::dictionary::words::{RoleKind, flag, form};
use crate::document::{Speaker, SpeakerKind};
use crate::page::{BlockKind, TokenKind};
use crate::role;
use crate::role::phrase::{self, Phrase, PhraseKind};
use crate::span::{EntityId, Span};

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let [subject] = scope.this().subjects[..] else { return None };
    if subject.kind != PhraseKind::Pronoun {
        return None;
    }
    let word = scope.lexed.word(subject.start).to_ascii_lowercase();
    let span = scope.lexed.token(subject.start).span;
    let unresolved = |kind| Speaker { kind, mention: Some(span), entity: None, name: None, role: None };
    match word.as_str() {
        "he" | "him" | "his" | "she" | "her" => {
            let gender = if word.starts_with('h') && word != "her" { Gender::Male } else { Gender::Female };
            if let Some(speaker) = within_speech(scope, &subject, gender, span) {
                return Some(Answer { speakers: vec![speaker], evidence: Vec::new(), continues: None });
            }
            if let Some(answer) = introduced_noun(scope, &subject, gender, span) {
                return Some(answer);
            }
            if let Some(s) = described_since(scope, gender) {
                let speakers = vec![Speaker { mention: Some(span), ..s.clone() }];
                return Some(Answer { speakers, evidence: Vec::new(), continues: None });
            }
            let (entity, evidence) =
                antecedent(scope, &subject, gender).map_or((None, Vec::new()), |(e, ev)| (Some(e), ev));
            let speakers = vec![match entity {
                Some(e) => speaker(scope.named, e, Some(span)),
                None => carried_described(scope, gender)
                    .map_or(unresolved(SpeakerKind::Person), |s| Speaker { mention: Some(span), ..s }),
            }];
            Some(Answer { speakers, evidence, continues: None })
        }
        "they" | "their" => {
            let speakers = match scope.previous(2) {
                Some((_, a)) if a.speakers.len() > 1 => {
                    a.speakers.iter().map(|s| Speaker { mention: Some(span), ..s.clone() }).collect()
                }
                Some((_, a)) if matches!(a.speakers[0].kind, SpeakerKind::Group | SpeakerKind::Organisation) => {
                    vec![Speaker { mention: Some(span), ..a.speakers[0].clone() }]
                }
                Some((i, _)) if is_body(scope, i) => {
                    vec![Speaker { mention: Some(span), ..scope.done[i].speakers[0].clone() }]
                }
                _ => match (pair(scope, subject.start), several(scope, subject.start)) {
                    (Some(pair), _) => pair.into_iter().map(|e| speaker(scope.named, e, Some(span))).collect(),
                    (None, Some(body)) => vec![speaker(scope.named, body, Some(span))],
                    (None, None) => vec![unresolved(SpeakerKind::Group)],
                },
            };
            // "Police named six men. The men sent letters. They asked …": others are spoken of since.
            let speakers = if others_since(scope, subject.start) && speakers.iter().any(|s| s.entity.is_some()) {
                vec![unresolved(SpeakerKind::Group)]
            } else {
                speakers
            };
            Some(Answer { speakers, evidence: Vec::new(), continues: None })
        }
        "it" | "its" => {
            let one = body(scope, subject.start, false).unwrap_or(unresolved(SpeakerKind::Organisation));
            let speakers = vec![Speaker { mention: Some(span), ..one }];
            Some(Answer { speakers, evidence: Vec::new(), continues: None })
        }
        "i" | "we" => {
            let speakers = first_person(scope, &subject, span);
            let speakers = if speakers.is_empty() { vec![unresolved(SpeakerKind::Described)] } else { speakers };
            Some(Answer { speakers, evidence: Vec::new(), continues: None })
        }
        _ => Some(Answer { speakers: vec![unresolved(SpeakerKind::Described)], evidence: Vec::new(), continues: None }),
    }
}

/// What "it" at a token stands for: the organisation or government whose sentence it is, the one that spoke before, or
/// the one named last.
///
/// `owner` asks for whom "its" stands: whoever the sentence itself is about.
pub(super) fn body(scope: &Scope<'_>, token: usize, owner: bool) -> Option<Speaker> {
    let spoke = scope.previous(2).filter(|(i, a)| {
        matches!(a.speakers[0].kind, SpeakerKind::Organisation | SpeakerKind::Document | SpeakerKind::Place)
            || is_body(scope, *i)
            || !owner && is_thing(scope, *i)
    });
    if let Some(entity) = subject_body(scope, token, spoke.is_some() && !owner) {
        return Some(speaker(scope.named, entity, None));
    }
    if let Some((_, a)) = spoke {
        return Some(a.speakers[0].clone());
    }
    scope
        .mentions_before(token, 1)
        .find(|(_, m)| scope.named.entities[m.entity.index()].kind == EntityKind::Organisation)
        .map(|(_, m)| speaker(scope.named, m.entity, None))
}

/// "a spokesman said … he said": the unnamed speaker before, where no person fits.
fn carried_described(scope: &Scope<'_>, gender: Gender) -> Option<Speaker> {
    let (i, a) = scope.previous(1)?;
    let [one] = &a.speakers[..] else { return None };
    let person = scope.found[i].subjects.first().is_none_or(|s| {
        s.kind == PhraseKind::Pronoun
            || scope
                .lexed
                .role_noun(s.head)
                .is_some_and(|n| !n.plural && n.kind != RoleKind::Group && n.gender.fits(gender))
    });
    (person && one.kind == SpeakerKind::Described).then(|| one.clone())
}

/// Who says "I": within speech its speaker, in the reporter's own words the reporter.
fn first_person(scope: &Scope<'_>, subject: &Phrase, span: Span) -> Vec<Speaker> {
    if let Some(outer) = enclosing(scope, subject) {
        let speakers = &scope.done[outer].speakers;
        return speakers.iter().map(|s| Speaker { mention: Some(span), ..s.clone() }).collect();
    }
    if scope.in_marks(span.start) || !scope.lexed.is(subject.start, "i") {
        return Vec::new();
    }
    let named = scope.named;
    let byline = |number: usize| {
        scope.lexed.kind_of(named.tokens_of[number].0 as usize) == BlockKind::Byline
            && phrase::is_person(named, &named.mentions[number])
    };
    let mut reporters = (0..named.mentions.len().min(MOST_BYLINES)).filter(|i| byline(*i));
    match (reporters.next(), reporters.next()) {
        (Some(one), None) => vec![speaker(named, named.mentions[one].entity, Some(span))],
        _ => Vec::new(),
    }
}

/// A byline is among the first so many mentions.
const MOST_BYLINES: usize = 30;

/// The quotation that a subject stands in: speech within speech.
pub(super) fn enclosing(scope: &Scope<'_>, subject: &Phrase) -> Option<usize> {
    let this = scope.this();
    if let Some(outer) = this.public.within {
        return Some(outer.index()).filter(|i| *i < scope.at);
    }
    let at = scope.lexed.token(subject.start).span.start;
    (0..scope.at)
        .rev()
        .take(NEAR)
        .take_while(|i| scope.found[*i].public.block == this.public.block)
        .find(|i| scope.found[*i].public.content.iter().any(|c| c.contains(at)))
}

/// Somebody who is said to have said something within speech: "I asked the nurse what to do. She said …". Whoever is
/// named or described there, and never the one who tells it.
fn within_speech(scope: &Scope<'_>, subject: &Phrase, gender: Gender, span: Span) -> Option<Speaker> {
    let outer = enclosing(scope, subject)?;
    let lexed = scope.lexed;
    let teller = scope.done[outer].speakers.first().and_then(|s| s.entity);
    let content = &scope.found[outer].public.content;
    let from = lexed.page.tokens_in(*content.first()?).start.max(subject.start.saturating_sub(FAR_WITHIN));
    for i in (from..subject.start).rev() {
        if let Some((_, m)) = phrase::mention_at(scope.named, i) {
            let e = &scope.named.entities[m.entity.index()];
            if e.kind == EntityKind::Person && e.gender.fits(gender) && Some(m.entity) != teller {
                return Some(speaker(scope.named, m.entity, Some(span)));
            }
            continue;
        }
        if lexed.role_noun(i).is_some_and(|n| !n.plural && n.kind != RoleKind::Group && n.gender.fits(gender))
            && let Some(noun) = phrase::left(lexed, scope.named, i + 1, from)
            && lexed.is_any(noun.start, words!["the", "my", "our", "his", "her", "their"])
        {
            let role = role::description::plain(lexed, scope.named, &noun);
            let kind = SpeakerKind::Described;
            return Some(Speaker { kind, mention: Some(span), entity: None, name: None, role });
        }
    }
    None
}

/// Somebody of whom speech tells is looked for so many tokens back.
const FAR_WITHIN: usize = 120;

/// So many quotations before it can hold another.
const NEAR: usize = 8;

/// The unnamed speaker of the quotation before, where nobody who fits has been named since: "An official in Herat said
/// … He said …".
pub(super) fn described_since<'a>(scope: &'a Scope<'_>, gender: Gender) -> Option<&'a Speaker> {
    let (i, a) = scope.previous(1)?;
    let [one] = &a.speakers[..] else { return None };
    let from = one.mention?;
    if one.kind != SpeakerKind::Described || one.name.is_some() {
        return None;
    }
    let subject = scope.found[i].subjects.first().filter(|s| s.kind == PhraseKind::Noun);
    let noun = subject.and_then(|s| scope.lexed.role_noun(s.head));
    let one_of = subject.is_some_and(|s| scope.lexed.is(s.start, "one") && scope.lexed.is(s.start + 1, "of"));
    if !one_of && !noun.is_some_and(|n| !n.plural && n.gender.fits(gender)) {
        return None;
    }
    let here = scope.this().subjects.first()?.start;
    let named = scope.mentions_before(here, 2).take_while(|(_, m)| m.span.start > from.end).any(|(number, m)| {
        let e = &scope.named.entities[m.entity.index()];
        e.kind == EntityKind::Person && e.gender.fits(gender) && !scope.is_marked(number)
    });
    (!named).then_some(one)
}

/// Whether a quotation's speaker is a body without a name: "the interior ministry", "the planetarium".
fn is_body(scope: &Scope<'_>, quotation: usize) -> bool {
    let [subject] = scope.found[quotation].subjects[..] else { return false };
    let noun = scope.lexed.role_noun(subject.head);
    subject.kind == PhraseKind::Noun
        && scope.done[quotation].speakers.len() == 1
        && (noun.is_some_and(|n| n.kind == RoleKind::Group) || role::description::is_body(scope.lexed, subject.head))
        && (scope.lexed.is(subject.start, "the")
            || (subject.start..subject.head).any(|i| scope.lexed.token(i).kind == TokenKind::Possessive))
}

/// Whether a quotation's speaker is a thing without a name: "the website", "a letter", "the municipality".
fn is_thing(scope: &Scope<'_>, quotation: usize) -> bool {
    let [subject] = scope.found[quotation].subjects[..] else { return false };
    subject.kind == PhraseKind::Noun
        && scope.done[quotation].speakers.len() == 1
        && scope.done[quotation].speakers[0].entity.is_none()
        && scope.lexed.token(subject.head).is_lower()
        && !scope.lexed.is_any(subject.head, phrase::QUANTITIES)
        && scope.lexed.role_noun(subject.head).is_none()
        && !phrase::is_plural(scope.lexed, &subject)
}

/// The organisation, or the government that speaks, which opens a sentence before a token of the same paragraph, unless
/// somebody else of that kind has spoken since.
///
/// `known` tells that another has spoken: what is said of the railway, it said, is said by that one.
fn subject_body(scope: &Scope<'_>, token: usize, known: bool) -> Option<EntityId> {
    let lexed = scope.lexed;
    let own = |offset: u32| known && scope.this().public.content.iter().any(|c| c.contains(offset));
    let (number, m) = scope
        .mentions_before(token, 0)
        .filter(|(number, m)| !scope.is_marked(*number) && !own(m.span.start))
        .find(|(number, _)| phrase::opens(lexed, scope.named, scope.named.tokens_of[*number].0 as usize))?;
    let (start, end) = (scope.named.tokens_of[number].0 as usize, scope.named.tokens_of[number].1 as usize);
    // "The hospital in Lima said" is no government.
    let within = start > 0 && lexed.is_any(start - 1, phrase::TIES);
    let says = !within && lexed.cue(end).is_some_and(|(_, f)| f.forms & (form::PAST | form::THIRD) != 0);
    let body = match scope.named.entities[m.entity.index()].kind {
        EntityKind::Organisation => lexed.token(end).kind != TokenKind::Possessive,
        EntityKind::Place => says,
        _ => false,
    };
    let since = scope.previous(0).and_then(|(i, _)| scope.found[i].subjects.first());
    (body && since.is_none_or(|s| s.start <= end)).then_some(m.entity)
}

/// The noun phrase that opens the sentence before a pronoun and says who it is: "The judge was unmoved. “…” she said."
fn introduced_noun(scope: &Scope<'_>, subject: &Phrase, gender: Gender, span: Span) -> Option<Answer> {
    let lexed = scope.lexed;
    let block = lexed.block(lexed.block_of(subject.start)).tokens.start as usize;
    // Over the sentences of the speech itself.
    let at = scope.this().public.content.first().map_or(subject.start, |c| lexed.page.tokens_in(*c).start);
    let mut block = block;
    let mut before = at.min(subject.start).checked_sub(1)?;
    // Speech that opens its paragraph, after one about somebody unnamed.
    let opening = before < block || before == block && lexed.token(before).kind == TokenKind::Punctuation;
    if opening {
        let above = lexed.block(lexed.block_of(block.checked_sub(1)?));
        (block, before) = (above.tokens.start as usize, (above.tokens.end as usize).checked_sub(1)?);
        if !above.kind.is_prose()
            || scope.previous(1).is_some_and(|(i, _)| scope.found[i].public.block as usize + 1 > lexed.block_of(at))
        {
            return None;
        }
    }
    let mut sentence = lexed.page.sentence_of(before)?;
    if sentence.tokens.start as usize + 1 >= before && sentence.tokens.start as usize > block {
        sentence = lexed.page.sentence_of(sentence.tokens.start as usize - 1)?;
    }
    let mut first = (sentence.tokens.start as usize).max(block);
    let introduces: &[&str] = if opening { &["a", "an", "one"] } else { &["the", "a", "an", "his", "her", "one"] };
    // "Asked about the rain, a forecaster held up two fingers."
    let near = first < before && before - first <= SENTENCE;
    if near && !lexed.is_any(first, introduces) && !opening {
        let comma = (first + 1..before).rev().find(|i| {
            lexed.is_mark(*i, ",")
                && lexed.is_any(i + 1, words!["a", "an"])
                && !scope.in_marks(lexed.token(*i).span.start)
        });
        let pronoun = comma.is_some_and(|c| (first..c).any(|i| lexed.has(i, flag::PRONOUN)));
        first = comma.filter(|_| !pronoun).map_or(first, |c| c + 1);
    }
    if first >= before || !lexed.is_any(first, introduces) {
        return None;
    }
    let noun = phrase::right(lexed, scope.named, first, before)?;
    let one_of = lexed.is(first, "one") && lexed.is(first + 1, "of");
    let role = lexed
        .role_noun(noun.head)
        .filter(|n| n.plural == one_of && (one_of || n.kind != RoleKind::Group) && n.gender.fits(gender))?;
    // Behind a comma it is a subject and no apposition.
    let from_comma = first > 0 && lexed.is_mark(first - 1, ",");
    if from_comma && (noun.end >= before || !lexed.token(noun.end).is_word()) {
        return None;
    }
    let scanned = if opening { block } else { sentence.tokens.start as usize };
    let named = (scanned.max(before.saturating_sub(SENTENCE))..before).any(|i| {
        phrase::mention_at(scope.named, i).is_some_and(|(_, m)| {
            phrase::is_person(scope.named, m) && scope.named.entities[m.entity.index()].gender.fits(gender)
        })
    });
    // Who has spoken in that sentence is known more fully.
    let spoke = scope.previous(0).is_some_and(|(i, _)| scope.found[i].subjects.iter().any(|s| s.start == noun.start));
    if noun.kind != PhraseKind::Noun
        || named
        || spoke
        || role.kind == RoleKind::Relation && lexed.is_any(first, words!["the"])
    {
        return None;
    }
    if let Some((entity, evidence)) = super::nominal::resolve(scope, &noun) {
        let fits = scope.named.entities[entity.index()].gender.fits(gender);
        return fits.then(|| Answer {
            speakers: vec![speaker(scope.named, entity, Some(span))],
            evidence,
            continues: None,
        });
    }
    let limit = role::description::Limit { at: before, verb: false };
    let role = role::description::whole(lexed, scope.named, &noun, limit);
    let one = Speaker { kind: SpeakerKind::Described, mention: Some(span), entity: None, name: None, role };
    Some(Answer { speakers: vec![one], evidence: Vec::new(), continues: None })
}

/// The body that opens the sentence before "they", or the paragraph before: "Police have arrested six men. ¶ They said".
fn several(scope: &Scope<'_>, token: usize) -> Option<EntityId> {
    let (lexed, named) = (scope.lexed, scope.named);
    let (number, m) = scope.mentions_before(token, 1).find(|(number, m)| {
        let (start, end) = (named.tokens_of[*number].0 as usize, named.tokens_of[*number].1 as usize);
        let acts = end < lexed.len() && lexed.token(end).is_lower() && lexed.has(end, flag::AUXILIARY)
            || lexed.cue(end).is_some();
        acts && phrase::opens(lexed, named, start) && !scope.in_marks(m.span.start)
    })?;
    let last = named.tokens_of[number].1 as usize - 1;
    let e = &named.entities[m.entity.index()];
    let many = lexed.is_any(last, words!["police", "officials", "authorities", "prosecutors"])
        || matches!(e.subtype.as_deref(), Some("police" | "team" | "party" | "group" | "band"));
    (e.kind == EntityKind::Organisation && many).then_some(m.entity)
}

/// Whether the writer's sentence before "they" has people without a name as its subject, who are not who spoke before.
fn others_since(scope: &Scope<'_>, token: usize) -> bool {
    let lexed = scope.lexed;
    let block = lexed.block(lexed.block_of(token)).tokens.start as usize;
    let Some(sentence) = token.checked_sub(1).filter(|t| *t >= block).and_then(|t| lexed.page.sentence_of(t)) else {
        return false;
    };
    let first = sentence.tokens.start as usize;
    let spoke = scope.previous(0).is_some_and(|(i, _)| scope.found[i].unit.1 > first);
    first >= block
        && first < token
        && !spoke
        && lexed.opens_sentence(token)
        && phrase::right(lexed, scope.named, first, token).is_some_and(|p| {
            p.kind == PhraseKind::Noun
                && lexed.role_noun(p.head).is_some_and(|n| n.plural)
                && p.end < token
                && lexed.token(p.end).kind != TokenKind::Possessive
        })
}

/// Two people named side by side are looked for so many paragraphs back.
const PAIR_BLOCKS: usize = 2;

/// Between two people joined by "and" stands at most so much.
const LONGEST_BETWEEN: usize = 14;

/// "Ana Ruiz and Tom Bell are sisters. … they said": the last two people joined by "and".
pub(super) fn pair(scope: &Scope<'_>, token: usize) -> Option<[EntityId; 2]> {
    let lexed = scope.lexed;
    let mut later: Option<usize> = None;
    for (number, m) in scope.mentions_before(token, PAIR_BLOCKS) {
        let (start, end) = (scope.named.tokens_of[number].0 as usize, scope.named.tokens_of[number].1 as usize);
        if !phrase::is_person(scope.named, m) || scope.in_marks(m.span.start) {
            continue;
        }
        if let Some(next) = later {
            let (from, _) = scope.named.tokens_of[next];
            let (from, other) = (from as usize, scope.named.mentions[next].entity);
            // "and Tom Bell", "and her Peruvian counterpart, Tom Bell".
            let and = (end..from.min(end + LONGEST_BETWEEN)).find(|i| lexed.is(*i, "and"));
            let joined = and.is_some_and(|and| {
                from - and <= 8
                    && (and + 1..from).all(|i| lexed.cue(i).is_none() && !lexed.has(i, flag::AUXILIARY | flag::PRONOUN))
                    && (and == end || lexed.is_mark(end, ",") && lexed.is_mark(and - 1, ","))
            });
            // Subjects of their sentence or clause, and not "a vote for Ana Ruiz and Tom Bell".
            let after = scope.named.tokens_of[next].1 as usize;
            let acts = after < lexed.len()
                && lexed.token(after).is_lower()
                && (!lexed.has(after, flag::FUNCTION) || lexed.has(after, flag::AUXILIARY));
            if joined && other != m.entity && start < from && (acts || phrase::opens(lexed, scope.named, start)) {
                return Some([m.entity, other]);
            }
        }
        later = Some(number);
    }
    None
}
