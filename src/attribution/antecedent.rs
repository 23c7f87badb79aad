//! Who a pronoun or a noun phrase stands for: everybody named before it is weighed by the same named signs, and the
//! highest sum wins. The signs with their weights stand in one table ([`WEIGHTS`]).

use super::{SENTENCE, Scope};
use crate::dictionary::EntityKind;
use crate::dictionary::Gender;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{flag, form};
use crate::document::Evidence;
use crate::page::TokenKind;
use crate::role::phrase::{self, Phrase};
use crate::span::EntityId;

/// What speaks for an antecedent, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    SpeakerBefore,
    SpeakerHere,
    SpeakerFarBefore,
    SameParagraph,
    ParagraphBefore,
    Subject,
    SubjectOfClause,
    NewSubject,
    OnlyNamedSince,
    GenderAgrees,
    OtherPronoun,
    SamePronoun,
    Owner,
    InReport,
    InOwnWords,
    Answers,
    AfterVerb,
    Token,
    Topic,
    BesidePronoun,
    SpokenOf,
}

/// Name and weight of each sign, in the order of [`Sign`]. By hand, from the errors of annotated news: see DESIGN.md.
const WEIGHTS: &[(&str, f32)] = &[
    ("speaker of the quotation before", 3.0),
    ("speaker before in the paragraph", 1.0),
    ("speaker of an earlier quotation", 1.5),
    ("named in the same paragraph", 2.0),
    ("named in the paragraph before", 1.0),
    ("subject of its sentence", 1.8),
    ("subject of a clause", 0.9),
    // The reporter's own sentences since the last quotation are about this person.
    ("new subject since the last quotation", 2.6),
    // Nobody else who fits has been named since then, and no "she" of the reporter's says that it goes on.
    ("only one named since the last quotation", 1.8),
    ("gender agrees", 1.2),
    ("other pronoun before", -2.5),
    ("same pronoun before", 0.6),
    ("named as owner", -1.0),
    ("named in reported speech", -1.2),
    // "Ana, she recalled, was a weaver": whoever speaks says "she" of herself.
    ("named in what is said", -3.0),
    // "Ruiz asked Bell whether … “I did,” he replied."
    ("answers who spoke to them", 4.0),
    ("named after the verb", -0.6),
    ("distance", -0.008),
    ("the article is about this person", 1.5),
    // "Pictures in his office show him with Bell": Bell is somebody else.
    ("named beside a pronoun for somebody else", -1.5),
    // "Bell died in May. “He was the best of us,” he said.": of whom the words tell.
    ("the words open with him", -2.4),
];

impl Sign {
    pub(super) fn evidence(self, times: f32) -> Evidence {
        let (name, weight) = WEIGHTS[self as usize];
        Evidence { name, weight: (weight * times * 100.0).round() / 100.0 }
    }

    pub(super) fn weight(self, times: f32) -> f32 {
        WEIGHTS[self as usize].1 * times
    }
}

/// Mentions that fit and are looked at for one pronoun, at most.
const MOST_MENTIONS: u32 = 24;

/// Farther than this a mention gets no worse.
const FARTHEST: usize = 400;

/// Paragraphs back in which the person a pronoun stands for is looked for.
const BLOCKS: usize = 4;

/// The person that a pronoun, or a noun that describes somebody, stands for.
pub(super) fn antecedent(scope: &Scope<'_>, pronoun: &Phrase, gender: Gender) -> Option<(EntityId, Vec<Evidence>)> {
    antecedent_among(scope, pronoun, gender, |_| true)
}

/// The same, among those of whom something is true.
pub(super) fn antecedent_among(
    scope: &Scope<'_>,
    pronoun: &Phrase,
    gender: Gender,
    mut may: impl FnMut(EntityId) -> bool,
) -> Option<(EntityId, Vec<Evidence>)> {
    let before = Before::of(scope, pronoun.start);
    let mut best: Option<(f32, Option<usize>, EntityId)> = None;
    let mut offer = |sum: f32, mention: Option<usize>, entity: EntityId| {
        if best.is_none_or(|b| sum > b.0) {
            best = Some((sum, mention, entity));
        }
    };
    let mut fits = |e: EntityId| {
        scope.named.entities[e.index()].kind == EntityKind::Person
            && scope.named.entities[e.index()].gender.fits(gender)
            && may(e)
    };
    let sum = |mention: Option<usize>, entity: EntityId| {
        let mut sum = 0.0;
        before.weigh(scope, mention, entity, gender, &mut |s, times| sum += s.weight(times));
        sum
    };
    let mut seen = 0;
    for (number, m) in scope.mentions_before(pronoun.start, BLOCKS) {
        if !fits(m.entity) || scope.is_marked(number) {
            continue;
        }
        seen += 1;
        if seen > MOST_MENTIONS {
            break;
        }
        offer(sum(Some(number), m.entity), Some(number), m.entity);
    }
    if let Some((_, p)) = before.speaker
        && fits(p)
    {
        offer(sum(None, p), None, p);
    }
    // "she" of whom an obituary tells, for paragraphs on end.
    let told = |e: EntityId| {
        let entity = &scope.named.entities[e.index()];
        let first = entity.mentions.first().map(|m| scope.named.tokens_of[m.index()].0 as usize);
        (entity.gender == gender || scope.genders[e.index()] == gender) && first.is_some_and(|f| f < pronoun.start)
    };
    // … and not of somebody unnamed who speaks.
    let unnamed = || scope.previous(2).is_some_and(|(_, a)| a.speakers.iter().any(|s| s.entity.is_none()));
    let (_, mention, entity) = match best {
        Some(best) => best,
        None => (0.0, None, scope.topic.filter(|t| told(*t) && fits(*t) && !unnamed())?),
    };
    let mut evidence = Vec::with_capacity(8);
    before.weigh(scope, mention, entity, gender, &mut |s, times| evidence.push(s.evidence(times)));
    Some((entity, evidence))
}

/// What was said and named before a place in the text.
pub(super) struct Before {
    /// The token that somebody is looked for from.
    token: usize,
    block: usize,
    /// The last quotation with a named speaker, and who.
    speaker: Option<(usize, EntityId)>,
    /// Where that quotation ended, its cue and speaker included.
    end: Option<u32>,
    /// The one person named in the reporter's words since then.
    only: Option<EntityId>,
    /// Whether the words at hand are an answer: "he replied".
    replies: bool,
    /// Whom the words at hand open with, as "he" or "she".
    spoken_of: Option<EntityId>,
}

impl Before {
    pub(super) fn of(scope: &Scope<'_>, token: usize) -> Before {
        let lexed = scope.lexed;
        let speaker = scope.previous(BLOCKS as u32).and_then(|(i, a)| Some((i, a.speakers.first()?.entity?)));
        let end = speaker.map(|(i, _)| {
            let f = &scope.found[i];
            let content = f.public.content.last().map_or(0, |c| c.end);
            let cue = f.public.cue.map_or(0, |c| c.span.end);
            let subject = f.subjects.iter().map(|s| lexed.token(s.end - 1).span.end).max().unwrap_or(0);
            content.max(cue).max(subject)
        });
        let only = end.and_then(|end| only_since(scope, token, end));
        let cue = scope.this().cue(lexed).map(|c| c.start);
        let replies = cue.is_some_and(|c| lexed.is_any(c, REPLIES));
        let spoken_of = spoken_of(scope, token).filter(|e| speaker.is_none_or(|(_, s)| s != *e));
        Before { token, block: lexed.block_of(token), speaker, end, only, replies, spoken_of }
    }

    /// Whether a mention is that of the speaker at the quotation before.
    fn spoke(&self, offset: u32, entity: EntityId) -> bool {
        self.speaker.is_some_and(|(_, s)| s == entity) && self.end.is_some_and(|end| offset < end)
    }

    /// Hands over every sign of one mention of somebody, or of somebody who spoke without being named near.
    pub(super) fn weigh(
        &self,
        scope: &Scope<'_>,
        mention: Option<usize>,
        entity: EntityId,
        gender: Gender,
        add: &mut impl FnMut(Sign, f32),
    ) {
        if gender != Gender::Unknown {
            let known = scope.named.entities[entity.index()].gender;
            let learned = scope.genders[entity.index()];
            if known == gender {
                add(Sign::GenderAgrees, 1.0);
            } else if learned != Gender::Unknown {
                add(if learned == gender { Sign::SamePronoun } else { Sign::OtherPronoun }, 1.0);
            }
        }
        if let Some((i, speaker)) = self.speaker
            && speaker == entity
        {
            let block = scope.found[i].public.block as usize;
            // "Although Bell has said … , she said": what somebody else holds is only set against it.
            let set_against = scope.found[i].subjects.iter().any(|p| {
                p.start > 0 && scope.lexed.is_any(p.start - 1, words!["although", "though", "while", "whereas"])
            });
            let near = block + 1 >= self.block && !set_against;
            add(if near { Sign::SpeakerBefore } else { Sign::SpeakerFarBefore }, 1.0);
            if near && block == self.block {
                add(Sign::SpeakerHere, 1.0);
            }
        }
        if scope.topic == Some(entity) {
            add(Sign::Topic, 1.0);
        }
        let Some(number) = mention else { return };
        let (start, end) = (scope.named.tokens_of[number].0 as usize, scope.named.tokens_of[number].1 as usize);
        let span = scope.named.mentions[number].span;
        let block = scope.lexed.block_of(start);
        if block == self.block {
            add(Sign::SameParagraph, 1.0);
        } else if block + 1 == self.block {
            add(Sign::ParagraphBefore, 1.0);
        }
        let known = &scope.seen[number].place;
        let place = known.get().unwrap_or_else(|| Place::of(scope, number, start, end));
        known.set(Some(place));
        match place {
            // Who spoke last is its cue's subject: that counts once.
            Place::Subject if self.spoke(span.start, entity) => {}
            Place::Subject => add(Sign::Subject, 1.0),
            Place::SubjectOfClause => add(Sign::SubjectOfClause, 1.0),
            Place::AfterVerb => add(Sign::AfterVerb, 1.0),
            Place::Owner => add(Sign::Owner, 1.0),
            Place::First | Place::Other => {}
        }
        // Only in a paragraph without speech, or before the pronoun in its own.
        let reported = scope.in_report(span.start);
        let since = !reported && self.end.is_some_and(|to| span.start >= to);
        if since && matches!(place, Place::Subject | Place::First) {
            add(Sign::NewSubject, 1.0);
        }
        if since && self.only == Some(entity) {
            add(Sign::OnlyNamedSince, 1.0);
        }
        let interrupted = place == Place::Subject
            && end + 1 == self.token
            && scope.lexed.is_mark(end, ",")
            && scope.lexed.opens_sentence(start);
        if interrupted || place != Place::Owner && scope.this().public.content.iter().any(|c| c.contains(span.start)) {
            add(Sign::InOwnWords, 1.0);
        } else if reported {
            add(Sign::InReport, 1.0);
        }
        // "He can blame Bell, a striker on loan": whoever is brought in like that is whom it goes on about.
        let words = words!["a", "an", "who", "whose"];
        let brought_in = scope.lexed.is_mark(end, ",")
            && scope.lexed.is_any(end + 1, words)
            && !scope.lexed.has(end + 2, flag::PRONOUN);
        let other = place != Place::Subject && !brought_in;
        if gender != Gender::Unknown && other && beside_pronoun(scope, start, gender) {
            add(Sign::BesidePronoun, 1.0);
        }
        if self.spoken_of == Some(entity) {
            add(Sign::SpokenOf, 1.0);
        }
        if self.replies && asked(scope, start) {
            add(Sign::Answers, 1.0);
        }
        add(Sign::Token, self.token.saturating_sub(start).min(FARTHEST) as f32);
    }
}

/// Whoever was named last before speech that opens with "he" or "she", which is of the gender of the pronoun at a token.
fn spoken_of(scope: &Scope<'_>, token: usize) -> Option<EntityId> {
    let lexed = scope.lexed;
    let content = scope.this().public.content.first()?;
    let first = lexed.page.tokens_in(*content).start;
    let same = first < token && lexed.is_any(first, words!["he", "she"]) && lexed.key(first) == lexed.key(token);
    if !same || !scope.in_marks(lexed.token(first).span.start) {
        return None;
    }
    let (_, m) = scope.mentions_before(first, 1).find(|(_, m)| phrase::is_person(scope.named, m))?;
    (!scope.in_marks(m.span.start)).then_some(m.entity)
}

/// "her name only as Bell": so many tokens.
const NAME_GIVEN: usize = 4;

/// Whether a pronoun of a gender stands before a name in its sentence, in the writer's words.
fn beside_pronoun(scope: &Scope<'_>, start: usize, gender: Gender) -> bool {
    let lexed = scope.lexed;
    let first = lexed.page.sentence_of(start).map_or(start, |s| s.tokens.start as usize);
    let words = match gender {
        Gender::Male => words!["he", "him", "his"],
        _ => words!["she", "her"],
    };
    // "gave her name as Bell": hers.
    let from_name = start.saturating_sub(NAME_GIVEN);
    if (from_name..start).any(|i| lexed.is(i, "name") && i > 0 && lexed.is_any(i - 1, words)) {
        return false;
    }
    // "In his videos, Bell sings": what introduces a name is about the same.
    let from = (first.max(start.saturating_sub(SENTENCE))..start).rev().find(|i| lexed.is_mark(*i, ","));
    (from.unwrap_or(first)..start).any(|i| lexed.is_any(i, words) && !scope.in_marks(lexed.token(i).span.start))
}

/// Verbs with which somebody answers.
const REPLIES: &Words =
    words!["replied", "replies", "answered", "answers", "responded", "retorted", "countered", "quipped"];

/// Whether a name at a token is of somebody who is spoken to: "asked Bell whether", "put it to Ms Bell that".
fn asked(scope: &Scope<'_>, start: usize) -> bool {
    let lexed = scope.lexed;
    let i = untitled(scope, start);
    i > 0 && lexed.is_any(i - 1, words!["asked", "asks", "told", "pressed", "questioned", "challenged"])
        || i > 2 && lexed.is(i - 1, "to") && lexed.is_any(i - 3, words!["put", "puts"])
}

/// The first token of the title that stands before a name.
fn untitled(scope: &Scope<'_>, start: usize) -> usize {
    let lexed = scope.lexed;
    let mut i = start;
    while i > 0
        && start - i < 4
        && (lexed.role_noun(i - 1).is_some()
            || lexed.has(i - 1, flag::MODIFIER | flag::DEMONYM)
            || lexed.is_any(i - 1, words!["mr", "mrs", "ms", "miss", "dr", "sir"])
            || lexed.is_mark(i - 1, ".") && lexed.token(i - 1).is_glued())
    {
        i -= 1;
    }
    i
}

/// The one person named outside marks between an offset and a token; `None` where there are several, or where a sentence
/// between opens with "he" or "she".
fn only_since(scope: &Scope<'_>, token: usize, from: u32) -> Option<EntityId> {
    let lexed = scope.lexed;
    let mut only: Option<EntityId> = None;
    let mut lowest = token;
    for (number, m) in scope.mentions_before(token, BLOCKS).take_while(|(_, m)| m.span.start >= from) {
        if !phrase::is_person(scope.named, m) || scope.is_marked(number) || scope.in_report(m.span.start) {
            continue;
        }
        if only.is_some_and(|e| e != m.entity) {
            return None;
        }
        only = Some(m.entity);
        lowest = scope.named.tokens_of[number].0 as usize;
    }
    let mut i = token;
    while i > lowest {
        let Some(sentence) = lexed.page.sentence_of(i - 1) else { break };
        let first = sentence.tokens.start as usize;
        if first != token && lexed.is_any(first, words!["he", "she"]) && !scope.in_marks(lexed.token(first).span.start)
        {
            return None;
        }
        if first >= i {
            break;
        }
        i = first;
    }
    only
}

/// What a mention is in its sentence, as far as can be seen without a parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It opens the sentence, titles and short introductions passed over.
    Subject,
    /// The first person of its sentence, before any verb: "For Ruiz, Friday is a day …".
    First,
    /// "a plan that Ruiz found wanting", "while Ruiz has promised …".
    SubjectOfClause,
    /// "Ruiz's lawyer".
    Owner,
    /// Behind the verb of its sentence: "Among them were Ana Ruiz and …".
    AfterVerb,
    Other,
}

impl Place {
    /// Titles and introductions before a subject are at most so many tokens.
    const LONGEST_OPENING: usize = 10;

    /// Farther into its sentence nobody leads it.
    const LONGEST_LEAD: usize = 60;

    fn of(scope: &Scope<'_>, number: usize, start: usize, end: usize) -> Place {
        let lexed = scope.lexed;
        let Some(sentence) = lexed.page.sentence_of(start) else { return Place::Other };
        let first = sentence.tokens.start as usize;
        if end < lexed.len() && lexed.token(end).kind == TokenKind::Possessive {
            return Place::Owner;
        }
        if start - first > Place::LONGEST_LEAD {
            return Place::Other;
        }
        let title = untitled(scope, start);
        // "Misty Air's chief, Tom Bell": whose chief he is does nothing here.
        let before = (0..number).rev().take_while(|id| scope.named.tokens_of[*id].1 as usize > first);
        let mut before = before.map(|id| (id, &scope.named.mentions[id]));
        let others = before.any(|(id, m)| phrase::is_person(scope.named, m) && !owns(scope, id));
        let (mut verb, mut tied) = (false, false);
        let mut comma = None;
        for i in first..start {
            verb |= lexed.has(i, flag::AUXILIARY) && lexed.token(i).kind != TokenKind::Possessive;
            tied |= lexed.is_any(i, words!["that", "of", "with", "by", "to"]);
            if i < title && lexed.is_mark(i, ",") {
                comma = Some(i);
            }
        }
        // "On Canouan", "under Ruiz": where or under whom something is.
        tied |= title > first && lexed.is_any(title - 1, words!["on", "in", "at", "under", "near", "from", "against"]);
        if !others && !verb && !tied && start - first <= Place::LONGEST_OPENING {
            return Place::Subject;
        }
        // "With the sun still low over the lake, Ruiz kicks both tyres", "First to speak was Ana Ruiz, a miner".
        let led = comma.is_some_and(|c| c + 1 == title) && lexed.is_any(first, OPENINGS) && verb_at(scope, end);
        if led || presented(scope, first, title, end) {
            return Place::Subject;
        }
        if !others && !verb {
            return Place::First;
        }
        // "a plan that Ruiz found wanting", "the kind of race Ruiz hoped for".
        let acts = |i: usize| {
            lexed.has(i, flag::AUXILIARY)
                || lexed.token(i).is_lower()
                    && (lexed.cue(i).is_some_and(|(_, f)| f.forms & form::PAST != 0)
                        || lexed.word(i).ends_with("ed") && crate::role::verbal(lexed, i))
        };
        if clause_opens(scope, start) && verb_at(scope, end) || end < lexed.len() && acts(end) {
            return Place::SubjectOfClause;
        }
        if others { Place::Other } else { Place::AfterVerb }
    }
}

/// Words that open what stands before a subject.
const OPENINGS: &Words = words![
    "with",
    "after",
    "before",
    "while",
    "when",
    "as",
    "although",
    "though",
    "since",
    "because",
    "if",
    "until",
    "once",
    "despite",
    "during",
    "following",
    "asked",
    "speaking",
    "in",
    "on",
    "at",
    "by",
    "for",
    "under",
    "among",
    "without",
    "like",
    "unlike",
];

/// Whether a mention is an owner's.
fn owns(scope: &Scope<'_>, mention: usize) -> bool {
    let end = scope.named.tokens_of[mention].1 as usize;
    end < scope.lexed.len() && scope.lexed.token(end).kind == TokenKind::Possessive
}

/// "First to the microphone was Ana Ruiz, a miner", "Next came Tom Bell, who …": a sentence that brings somebody in.
fn presented(scope: &Scope<'_>, first: usize, title: usize, end: usize) -> bool {
    let lexed = scope.lexed;
    title > first
        && title - first <= Place::LONGEST_OPENING
        && lexed.is_any(title - 1, words!["was", "is", "came", "comes", "stood", "stands", "sat", "sits"])
        && lexed.is_any(
            first,
            words!["first", "next", "then", "last", "among", "also", "beside", "behind", "another", "in", "at"],
        )
        && lexed.is_mark(end, ",")
        && !(first..title).any(|i| {
            lexed.is_any(
                i,
                words!["dead", "killed", "injured", "wounded", "victims", "arrested", "missing", "died", "that"],
            )
        })
}

/// Whether a word that opens a clause stands before a token, titles passed over.
fn clause_opens(scope: &Scope<'_>, token: usize) -> bool {
    let lexed = scope.lexed;
    let i = untitled(scope, token);
    i > 0
        && lexed.is_any(
            i - 1,
            words![
                "that", "which", "when", "while", "as", "because", "after", "before", "if", "but", "and", "although",
                "though", "since", "where", "until", "how", "what", "why", "whether",
            ],
        )
}

/// Whether the word at a token can be a finite verb: an auxiliary, a verb of saying, a past form.
fn verb_at(scope: &Scope<'_>, token: usize) -> bool {
    let lexed = scope.lexed;
    let mut i = token;
    while i < lexed.len() && i < token + 2 && phrase::is_adverb(lexed, i) {
        i += 1;
    }
    if i >= lexed.len() || !lexed.token(i).is_lower() || !lexed.token(i).is_word() {
        return false;
    }
    let third = lexed.word(i).len() > 3
        && lexed.word(i).ends_with('s')
        && lexed.role_noun(i).is_none()
        && !lexed.has(i, flag::FUNCTION);
    lexed.has(i, flag::AUXILIARY)
        || lexed.cue(i).is_some_and(|(_, f)| f.forms & (form::PAST | form::THIRD) != 0)
        || crate::role::verbal(lexed, i)
        || third
}
