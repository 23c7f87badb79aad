//! "the mayor", "the department", "the 54-year-old": a noun phrase that stands for somebody named elsewhere. People are
//! found by the roles that the article gives them, organisations by their names and by what they are.

use super::antecedent::{Before, antecedent};
use super::nouns::{self, FAMILIES, Family, is_family, is_outlet};
use super::{Answer, Scope, pronoun, speaker};
use crate::dictionary::key::{Key, Words, words};
use crate::dictionary::words::{RoleKind, flag};
use crate::dictionary::{EntityKind, Gender};
use crate::document::{Entity, Evidence, Role, RoleSource, SpeakerKind};
use crate::page::{BlockKind, TokenKind};
use crate::role;
use crate::role::description::is_body;
use crate::role::phrase::{DETERMINERS, Phrase, PhraseKind, mention_at};
use crate::span::EntityId;
use rustc_hash::FxHashMap;

/// What speaks for an organisation, with its weight.
const HOLDS_NOUN: (&str, f32) = ("name holds the noun", 4.0);
const OF_THAT_KIND: (&str, f32) = ("of the kind that the noun says", 2.0);
const SPOKE_BEFORE: (&str, f32) = ("organisation that spoke before", 1.5);
const SUBJECT: (&str, f32) = ("subject of its sentence", 1.0);
const SAME_PARAGRAPH: (&str, f32) = ("named in the same paragraph", 1.0);
const PARAGRAPH_BEFORE: (&str, f32) = ("named in the paragraph before", 0.7);
const NAMED_OFTEN: (&str, f32) = ("named several times", 0.15);
const TOKEN: (&str, f32) = ("distance", -0.006);

/// What speaks for a person, beside the signs of every antecedent.
const SAME_NOUN: f32 = 5.0;
const ALIKE_NOUN: f32 = 3.0;
/// A modifier that the role has too, and one that it lacks: "the former foreign minister".
const SAME_MODIFIER: f32 = 1.0;
const OTHER_MODIFIER: f32 = -1.0;

/// Mentions that are looked at for one noun phrase, and paragraphs back.
const MOST_MENTIONS: usize = 200;
const BLOCKS: usize = 40;

/// Farther than this a mention gets no worse.
const FARTHEST: usize = 400;

pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let [subject] = scope.this().subjects[..] else { return None };
    if subject.kind != PhraseKind::Noun {
        return None;
    }
    let lexed = scope.lexed;
    if lexed.is_any(subject.head, COUPLE)
        && (subject.head == subject.start || lexed.is_any(subject.start, words!["the", "both"]))
        && let Some(pair) = pronoun::pair(scope, subject.start)
    {
        let span = Some(lexed.span(subject.start, subject.end));
        let speakers = pair.map(|e| speaker(scope.named, e, span)).into();
        return Some(Answer { speakers, evidence: Vec::new(), continues: None });
    }
    if let Some((mention, evidence)) = followed(scope, &subject) {
        let m = &scope.named.mentions[mention];
        return Some(Answer {
            speakers: vec![speaker(scope.named, m.entity, Some(m.span))],
            evidence,
            continues: None,
        });
    }
    let (entity, evidence) =
        apposed(scope, &subject).or_else(|| titled(scope, &subject)).or_else(|| resolve(scope, &subject))?;
    let span = lexed.span(subject.start, subject.end);
    let mut speaker = speaker(scope.named, entity, Some(span));
    // Where the article gives no other role, the phrase is one: "the president said".
    if speaker.role.is_none() && speaker.kind == SpeakerKind::Person && is_office(scope, &subject) {
        speaker.role = role::description::plain(scope.lexed, scope.named, &subject);
    }
    Some(Answer { speakers: vec![speaker], evidence, continues: None })
}

/// Nouns for two people who were named together.
const COUPLE: &Words = words!["couple", "pair", "duo", "two", "both", "spouses", "newlyweds", "siblings", "twins"];

/// Whether a phrase says in what capacity somebody speaks, and not only how old they are.
fn is_office(scope: &Scope<'_>, phrase: &Phrase) -> bool {
    scope
        .lexed
        .role_noun(phrase.head)
        .is_some_and(|n| matches!(n.kind, RoleKind::Office | RoleKind::Profession | RoleKind::Relation))
}

/// "said the fellow Republican, state Sen. Ana Ruiz of Lima": the name stands in apposition, behind its title.
fn followed(scope: &Scope<'_>, subject: &Phrase) -> Option<(usize, Vec<Evidence>)> {
    let lexed = scope.lexed;
    let noun = lexed.role_noun(subject.head).filter(|n| !n.plural && n.kind != RoleKind::Group);
    let body = is_body(lexed, subject.head) || is_family(lexed.key(subject.head));
    if noun.is_none() && !body {
        return None;
    }
    let cue = scope.this().public.cue.map(|c| lexed.page.tokens_in(c.span))?;
    let inverted = cue.end <= subject.start;
    if !inverted && cue.start <= subject.end || !lexed.is_mark(subject.end, ",") {
        return None;
    }
    let mut i = subject.end + 1;
    while i < lexed.len()
        && i < subject.end + LONGEST_TITLE
        && mention_at(scope.named, i).is_none()
        && (lexed.role_noun(i).is_some()
            || lexed.has(i, flag::MODIFIER | flag::DEMONYM)
            || lexed.token(i).is_capitalised())
    {
        i += 1;
    }
    let (id, m) = mention_at(scope.named, i.min(lexed.len() - 1))?;
    let e = &scope.named.entities[m.entity.index()];
    let kind = match e.kind {
        EntityKind::Person => noun.is_some_and(|n| e.gender.fits(n.gender)),
        // "The railway, Coastal Lines, said".
        EntityKind::Organisation => body,
        _ => false,
    };
    let fits = kind
        && scope.named.tokens_of[id as usize].0 as usize == i
        && (inverted || scope.named.tokens_of[id as usize].1 as usize + 1 == cue.start);
    fits.then(|| (id as usize, vec![Evidence { name: "name in apposition", weight: 3.0 }]))
}

/// A title between a noun and the name in apposition has at most so many words.
const LONGEST_TITLE: usize = 6;

/// "Ruiz, the union's director told Meridian": an apposition whose closing comma is left out.
fn apposed(scope: &Scope<'_>, subject: &Phrase) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    let comma = subject.start.checked_sub(1).filter(|c| *c > 0 && lexed.is_mark(*c, ","))?;
    let (id, m) = mention_at(scope.named, comma - 1)?;
    let noun = lexed.role_noun(subject.head).filter(|n| !n.plural && n.kind != RoleKind::Group)?;
    let start = scope.named.tokens_of[id as usize].0 as usize;
    let cue = scope.this().public.cue.map(|c| lexed.page.tokens_in(c.span))?;
    let known = crate::role::phrase::is_person(scope.named, m)
        && scope.named.entities[m.entity.index()].gender.fits(noun.gender);
    // "Ruiz, an architect acting for the union, who said".
    let clause = cue.start > subject.end && lexed.is(cue.start - 1, "who") && lexed.is_mark(subject.end, ",");
    let open = cue.start == subject.end
        && !lexed.is_mark(cue.end, ",")
        && crate::role::phrase::opens(lexed, scope.named, start);
    (known && (clause || open)).then(|| (m.entity, vec![Evidence { name: "apposition to a name", weight: 3.0 }]))
}

/// "the Meridian newspaper", "Peru's Andina news agency": the name stands before the noun for what it is.
fn titled(scope: &Scope<'_>, subject: &Phrase) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    if !is_family(lexed.key(subject.head)) || !lexed.token(subject.head).is_lower() {
        return None;
    }
    let mut i = subject.head;
    while i > subject.start + 1
        && lexed.token(i - 1).is_lower()
        && lexed.token(i - 1).is_word()
        && mention_at(scope.named, i - 1).is_none()
    {
        i -= 1;
    }
    let (_, m) = mention_at(scope.named, i.checked_sub(1).filter(|i| *i >= subject.start)?)?;
    let organisation = scope.named.entities[m.entity.index()].kind == EntityKind::Organisation;
    organisation.then(|| (m.entity, vec![Evidence { name: "name before the noun", weight: 3.0 }]))
}

pub(super) fn resolve(scope: &Scope<'_>, phrase: &Phrase) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    // "the minister", "her lawyer", "Peru's trade minister".
    let owned = mention_at(scope.named, phrase.start).is_some()
        && (phrase.start..phrase.head).any(|i| lexed.token(i).kind == TokenKind::Possessive);
    let head = lexed.word(phrase.head).to_lowercase();
    let noun = lexed.role_noun(phrase.head);
    if !owned && !lexed.is_any(phrase.start, words!["the", "his", "her", "its", "their", "this"]) {
        // "Governor says rates may rise": headings and notes leave the article out.
        let heading =
            matches!(lexed.kind_of(phrase.start), BlockKind::Headline | BlockKind::Interposed | BlockKind::List);
        let office = noun.is_some_and(|n| n.kind == RoleKind::Office && !n.plural);
        let bare = heading && office && !lexed.is_any(phrase.start, DETERMINERS) && phrase.head + 1 == phrase.end;
        return if bare { person(scope, phrase, &head) } else { None };
    }
    let bare = phrase.start + 2 == phrase.end && noun.is_none();
    // "the former miner" is somebody who mined, "the miner" may be a company.
    let somebody = noun.is_some_and(|n| n.kind != RoleKind::Group)
        && (phrase.start..phrase.head).any(|i| lexed.is_any(i, words!["former", "retired", "ex", "veteran", "young"]));
    if !somebody && (is_body(lexed, phrase.head) || is_family(lexed.key(phrase.head)) || bare) {
        let found = organisation(scope, phrase, &head);
        if found.is_some() || noun.is_none_or(|n| n.kind == RoleKind::Group) {
            return found;
        }
    }
    person(scope, phrase, &head)
}

/// The modifiers of a phrase, in small letters: what stands between the determiner and the noun.
fn modifiers(scope: &Scope<'_>, phrase: &Phrase) -> Vec<String> {
    let lexed = scope.lexed;
    let from = phrase.start + usize::from(mention_at(scope.named, phrase.start).is_none());
    (from..phrase.head)
        .filter(|i| lexed.token(*i).is_word() && !(lexed.is_mark(i + 1, "-") && lexed.token(i + 1).is_glued()))
        .map(|i| lexed.word(i).to_lowercase())
        .collect()
}

/// Whether a word in small letters stands in a text as a word, its case aside.
fn holds(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .any(|w| w.eq_ignore_ascii_case(word) || !w.is_ascii() && w.to_lowercase() == word)
}

fn organisation(scope: &Scope<'_>, phrase: &Phrase, head: &str) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    // "the head of another ministry" is somebody new.
    if phrase.head + 1 != phrase.end {
        return None;
    }
    let own = modifiers(scope, phrase);
    let families: Vec<&Family> = FAMILIES.iter().filter(|f| f.has(lexed.key(phrase.head))).collect();
    let named_modifier = (phrase.start + 1..phrase.head).any(|i| {
        lexed.token(i).is_capitalised() && !lexed.has(i, flag::DEMONYM) || lexed.token(i).kind == TokenKind::Possessive
    });
    // A miner, a producer or an operator of no known kind is more often somebody.
    let people = lexed.role_noun(phrase.head).is_some_and(|n| n.kind != RoleKind::Group);
    let spoke = scope
        .previous(6)
        .and_then(|(_, a)| a.speakers.first())
        .filter(|s| s.kind == SpeakerKind::Organisation)
        .and_then(|s| s.entity);
    let here = lexed.block_of(phrase.start);
    let weigh = |number: Option<usize>, entity: EntityId, add: &mut dyn FnMut((&'static str, f32), f32)| -> bool {
        let e = &scope.named.entities[entity.index()];
        let held = holds(&e.name, head) && own.iter().all(|w| holds(&e.name, w));
        let kind = fits(e, &families);
        if held {
            add(HOLDS_NOUN, 1.0);
        } else {
            match kind {
                // "the Tarma newspaper" is not any newspaper.
                _ if named_modifier => return false,
                // "the agency" is a news agency where one speaks, and "the port authority" no other.
                _ if head == "agency"
                    && e.subtype.as_deref() == Some("media")
                    && spoke != Some(entity)
                    && own.iter().all(|w| w != "news") =>
                {
                    return false;
                }
                _ if !own.is_empty() && nouns::is_public(lexed.key(phrase.head)) => return false,
                _ if own.iter().any(|w| w == "state") => return false,
                Fit::Kind => add(OF_THAT_KIND, 1.0),
                Fit::Open if own.len() > 1 || people => return false,
                Fit::Open => {}
                Fit::Other => return false,
            }
        }
        if spoke == Some(entity) {
            add(SPOKE_BEFORE, 1.0);
        }
        add(NAMED_OFTEN, e.mentions.len().min(6) as f32);
        let Some(number) = number else { return true };
        let start = scope.named.tokens_of[number].0 as usize;
        let block = lexed.block_of(start);
        if block == here {
            add(SAME_PARAGRAPH, 1.0);
        } else if block + 1 == here {
            add(PARAGRAPH_BEFORE, 1.0);
        }
        if crate::role::phrase::opens(lexed, scope.named, start) {
            add(SUBJECT, 1.0);
        }
        let away = (phrase.start - start).min(FARTHEST);
        add(TOKEN, away as f32);
        // A name of no known kind must be near.
        held || kind == Fit::Kind || away < FARTHEST / 2
    };
    let mut best: Option<(f32, Option<usize>, EntityId)> = None;
    let mut offer = |number: Option<usize>, entity: EntityId| {
        let mut sum = 0.0;
        if weigh(number, entity, &mut |(_, w), times| sum += w * times) && best.is_none_or(|b| sum > b.0) {
            best = Some((sum, number, entity));
        }
    };
    for (number, m) in scope.mentions_before(phrase.start, BLOCKS).take(MOST_MENTIONS) {
        if scope.named.entities[m.entity.index()].kind == EntityKind::Organisation && !scope.in_marks(m.span.start) {
            offer(Some(number), m.entity);
        }
    }
    if let Some(entity) = spoke {
        offer(None, entity);
    }
    let Some((_, number, entity)) = best else { return body_later(scope, phrase, head, &own) };
    let mut evidence = Vec::new();
    weigh(number, entity, &mut |(name, w), times| {
        evidence.push(Evidence { name, weight: (w * times * 100.0).round() / 100.0 });
    });
    Some((entity, evidence))
}

/// "The health service says" at the top, "the Tarma Health Service" further down: the one organisation whose name holds the
/// noun and what is said of it.
fn body_later(scope: &Scope<'_>, phrase: &Phrase, head: &str, own: &[String]) -> Option<(EntityId, Vec<Evidence>)> {
    if own.is_empty() || !scope.lexed.is(phrase.start, "the") {
        return None;
    }
    let first = scope.named.tokens_of.partition_point(|t| (t.0 as usize) < phrase.end);
    let last = scope.named.mentions.len().min(first + MOST_LATER);
    let mut only: Option<EntityId> = None;
    for m in &scope.named.mentions[first..last] {
        let e = &scope.named.entities[m.entity.index()];
        let held = e.kind == EntityKind::Organisation && holds(&e.name, head) && own.iter().all(|w| holds(&e.name, w));
        if held && only.is_some_and(|o| o != m.entity) {
            return None;
        }
        if held {
            only = Some(m.entity);
        }
    }
    only.map(|e| (e, vec![Evidence { name: HOLDS_NOUN.0, weight: HOLDS_NOUN.1 }]))
}

/// Whether an organisation can be meant by a noun, by its subtype.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Kind,
    /// Nothing is known of it that speaks against.
    Open,
    Other,
}

fn fits(entity: &Entity, families: &[&Family]) -> Fit {
    match entity.subtype.as_deref() {
        None => {
            // "the company" is no ministry, university or party, listed or not.
            let word = entity.name.rsplit(' ').next().unwrap_or("");
            let word = Key::of(word.trim_end_matches('.'));
            if families.iter().any(|f| f.names(word)) {
                Fit::Kind
            } else if families.iter().any(|f| f.open) && !is_family(word) && !is_outlet(word) {
                Fit::Open
            } else {
                Fit::Other
            }
        }
        Some(subtype) if families.iter().any(|f| f.takes(Key::of(subtype))) => Fit::Kind,
        Some(_) => Fit::Other,
    }
}

fn person(scope: &Scope<'_>, phrase: &Phrase, head: &str) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    let own = modifiers(scope, phrase);
    // What is tied to the noun counts as a modifier: "the minister of health".
    let tied: Vec<String> = (phrase.head + 1..phrase.end)
        .filter(|i| lexed.token(*i).is_word() && lexed.word(*i).len() > 2 && !lexed.has(*i, flag::FUNCTION))
        .map(|i| lexed.word(i).to_lowercase())
        .collect();
    let noun = lexed.role_noun(phrase.head);
    let gender = noun.map_or(Gender::Unknown, |n| n.gender);
    let before = Before::of(scope, phrase.start);
    let mut sought = Sought { scope, phrase, head, own: &own, tied: &tied, answers: FxHashMap::default() };
    if noun.is_some() {
        let mut best: Option<(f32, usize, EntityId)> = None;
        for (number, m) in scope.mentions_before(phrase.start, BLOCKS).take(MOST_MENTIONS) {
            let e = &scope.named.entities[m.entity.index()];
            if e.kind != EntityKind::Person || !e.gender.fits(gender) {
                continue;
            }
            let Some(mut sum) = sought.of(m.entity).any else { continue };
            before.weigh(scope, Some(number), m.entity, gender, &mut |s, times| sum += s.evidence(times).weight);
            if best.is_none_or(|b| sum > b.0) {
                best = Some((sum, number, m.entity));
            }
        }
        if let Some((_, number, entity)) = best
            && !newer(scope, number, head)
        {
            let mut evidence = vec![Evidence { name: "role named before", weight: SAME_NOUN }];
            before.weigh(scope, Some(number), entity, gender, &mut |s, times| evidence.push(s.evidence(times)));
            return Some((entity, evidence));
        }
    }
    if let Some(found) = later(&mut sought) {
        return Some(found);
    }
    // "the 54-year-old", "the woman", "the cheerful innkeeper": whoever spoke or was named last and fits.
    let simple = phrase.head + 1 == phrase.end;
    let compound = |i: usize| lexed.is_mark(i + 1, "-") && lexed.token(i + 1).is_glued();
    let named_modifier = (phrase.start + 1..phrase.head)
        .any(|i| lexed.token(i).is_capitalised() && !lexed.has(i, flag::DEMONYM) && !compound(i));
    if !lexed.is(phrase.start, "the") || noun.is_some_and(|n| n.plural || n.kind == RoleKind::Group) {
        return None;
    }
    let aged = (phrase.start + 1..phrase.head).any(|i| lexed.is(i, "year") && compound(i));
    let brings_in = nouns::brings_in(lexed.key(phrase.head));
    let plain = nouns::describes(lexed.key(phrase.head));
    let one = noun.is_some_and(|n| matches!(n.kind, RoleKind::Profession | RoleKind::Person));
    let office = noun.is_some_and(|n| n.kind == RoleKind::Office);
    let former = own.iter().any(|w| w == "former") && office;
    let described = (one || former) && phrase.end - phrase.start >= 3 && !brings_in;
    if simple && !named_modifier && (aged || head == "old" || plain || described) {
        return antecedent(scope, phrase, gender);
    }
    // What describes somebody by their place or office is theirs where nobody else is spoken of: "the easy-going Tarma
    // resident", "the affable proprietor", "the former clerk of the council".
    let coloured = own.len() > usize::from(named_modifier) && (one || office && simple && !brings_in);
    let tied = former && !simple;
    if !(simple && coloured || tied) {
        return None;
    }
    only_candidate(scope, phrase, gender).then(|| antecedent(scope, phrase, gender)).flatten()
}

/// Whether a single person who fits is named or speaks in the paragraph of a phrase and the one before.
fn only_candidate(scope: &Scope<'_>, phrase: &Phrase, gender: Gender) -> bool {
    let mut only: Option<EntityId> = None;
    for (_, m) in scope.mentions_before(phrase.start, 1) {
        let e = &scope.named.entities[m.entity.index()];
        if e.kind != EntityKind::Person || !e.gender.fits(gender) || scope.in_marks(m.span.start) {
            continue;
        }
        if only.is_some_and(|o| o != m.entity) {
            return false;
        }
        only = Some(m.entity);
    }
    let spoke = scope.previous(1).and_then(|(_, a)| a.speakers.first());
    only.is_some() && spoke.is_none_or(|s| s.entity == only || s.kind == SpeakerKind::Document)
}

/// "The health minister said on Tuesday" at the top, "Health Minister Ana Ruiz" further down: the office is named first,
/// who holds it later.
fn later(sought: &mut Sought<'_>) -> Option<(EntityId, Vec<Evidence>)> {
    let &mut Sought { scope, phrase, own, tied, .. } = sought;
    let lexed = scope.lexed;
    let noun = lexed.role_noun(phrase.head).filter(|n| n.kind == RoleKind::Office && !n.plural)?;
    if nouns::brings_in(lexed.key(phrase.head)) && own.is_empty() && tied.is_empty() {
        return None;
    }
    let first = scope.named.tokens_of.partition_point(|t| (t.0 as usize) < phrase.end);
    let last = scope.named.mentions.len().min(first + MOST_LATER);
    let mut best: Option<(f32, EntityId)> = None;
    for m in &scope.named.mentions[first..last] {
        let e = &scope.named.entities[m.entity.index()];
        if e.kind != EntityKind::Person || !e.gender.fits(noun.gender) {
            continue;
        }
        let Some(sum) = sought.of(m.entity).given else { continue };
        if best.is_none_or(|b| sum > b.0) {
            best = Some((sum, m.entity));
        }
    }
    let (sum, entity) = best.filter(|b| b.0 >= SAME_NOUN + OTHER_MODIFIER)?;
    // A noun that mostly brings somebody new in must be fully the same.
    if nouns::brings_in(lexed.key(phrase.head)) && sum < SAME_NOUN + SAME_MODIFIER {
        return None;
    }
    Some((entity, vec![Evidence { name: "role named later", weight: sum }]))
}

/// Mentions after a noun phrase among which its holder is looked for.
const MOST_LATER: usize = 80;

/// A noun phrase whose holder is sought, and how well the roles of each person answer it, worked out once a person.
struct Sought<'a> {
    scope: &'a Scope<'a>,
    phrase: &'a Phrase,
    /// Noun, modifiers and what is tied on, in small letters.
    head: &'a str,
    own: &'a [String],
    tied: &'a [String],
    answers: FxHashMap<EntityId, Fitness>,
}

/// How well the best role of a person stands for a phrase; `None` where none does.
#[derive(Clone, Copy)]
struct Fitness {
    any: Option<f32>,
    /// Of the roles that the article gives.
    given: Option<f32>,
}

impl Sought<'_> {
    fn of(&mut self, person: EntityId) -> Fitness {
        if let Some(known) = self.answers.get(&person) {
            return *known;
        }
        let mut fitness = Fitness { any: None, given: None };
        for role in &self.scope.named.entities[person.index()].roles {
            let Some(sum) = self.answer(role) else { continue };
            let better = |so_far: Option<f32>| Some(so_far.map_or(sum, |best| best.max(sum)));
            fitness.any = better(fitness.any);
            if role.source != RoleSource::Dictionary {
                fitness.given = better(fitness.given);
            }
        }
        self.answers.insert(person, fitness);
        fitness
    }

    /// How well the phrase stands for a role; `None` where it does not.
    fn answer(&self, role: &Role) -> Option<f32> {
        let &Sought { head, own, tied, .. } = self;
        let noun = if holds(&role.title, head) {
            SAME_NOUN
        } else {
            let mut others = nouns::alike(Key::of(head))?;
            let text = role.text.to_lowercase();
            let same = |o: &str| if o.contains(' ') { text.contains(o) } else { holds(&role.title, o) };
            others.any(same).then_some(ALIKE_NOUN)?
        };
        let mut sum = noun;
        for word in own.iter().chain(tied) {
            if holds(&role.text, word) || role.affiliation.as_ref().is_some_and(|a| holds(&a.text, word)) {
                sum += SAME_MODIFIER;
            } else if self.is_name(word) || TELLING.contains(word) {
                // "the CDP president" is not any president, "the foreign minister" not any minister.
                if noun == SAME_NOUN || word != "top" {
                    return None;
                }
            } else {
                sum += OTHER_MODIFIER;
            }
        }
        // "the minister" is a prime minister last of all, "the president" a vice president.
        if own.is_empty()
            && noun == SAME_NOUN
            && ["vice", "deputy", "prime", "assistant"].iter().any(|w| holds(&role.title, w))
        {
            sum += OTHER_MODIFIER;
        }
        (sum > 2.0).then_some(sum)
    }

    /// Whether a word of the phrase is a name that the role must have too: "the CDP president". Of a country it need not.
    fn is_name(&self, word: &str) -> bool {
        let Scope { lexed, named, .. } = *self.scope;
        (self.phrase.start..self.phrase.end).any(|i| {
            lexed.token(i).is_capitalised()
                && lexed.word(i).eq_ignore_ascii_case(word)
                && !lexed.has(i, flag::DEMONYM)
                && mention_at(named, i).is_none_or(|(_, m)| !role::phrase::is_place(named, m))
        })
    }
}

/// Modifiers that make an office another one.
const TELLING: &Words =
    words!["vice", "deputy", "prime", "assistant", "defence", "defense", "foreign", "finance", "interior"];

/// Whether somebody unnamed of the same noun has spoken since the mention.
fn newer(scope: &Scope<'_>, number: usize, head: &str) -> bool {
    let lexed = scope.lexed;
    let from = scope.named.mentions[number].span.start;
    scope.done.iter().enumerate().rev().take(NEWEST).any(|(i, a)| {
        a.speakers.len() == 1
            && a.speakers[0].name.is_none()
            && a.speakers[0].mention.is_some_and(|m| m.start > from)
            && scope.found[i].subjects.first().is_some_and(|s| s.kind == PhraseKind::Noun && lexed.is(s.head, head))
    })
}

/// So many quotations back somebody new of the same noun is looked for.
const NEWEST: usize = 6;
