//! "the mayor", "the department", "the 54-year-old": a noun phrase that stands for somebody named elsewhere. People are
//! found by the roles that the article gives them, organisations by their names and by what they are.

use super::epithet;
use super::nouns::{self, FAMILIES, Family, is_family, is_outlet};
use super::person::{MOST_LATER, person};
use super::{Answer, Scope, pronoun, speaker};
use crate::dictionary::EntityKind;
use crate::dictionary::key::{Key, Words, words};
use crate::dictionary::words::{RoleKind, flag};
use crate::document::{Entity, Evidence, Mention, Speaker, SpeakerKind};
use crate::entity::Lexed;
use crate::page::{BlockKind, TokenKind};
use crate::role;
use crate::role::description::is_body;
use crate::role::phrase::{DETERMINERS, Phrase, PhraseKind, mention_at, person_at};
use crate::span::EntityId;

/// What speaks for an organisation, with its weight.
const HOLDS_NOUN: (&str, f32) = ("name holds the noun", 4.0);
const OF_THAT_KIND: (&str, f32) = ("of the kind that the noun says", 2.0);
const CALLED_SO: (&str, f32) = ("called so before its name", 2.0);
const SPOKE_BEFORE: (&str, f32) = ("organisation that spoke before", 1.5);
const SUBJECT: (&str, f32) = ("subject of its sentence", 1.0);
const SAME_PARAGRAPH: (&str, f32) = ("named in the same paragraph", 1.0);
const PARAGRAPH_BEFORE: (&str, f32) = ("named in the paragraph before", 0.7);
const NAMED_OFTEN: (&str, f32) = ("named several times", 0.15);
const TOKEN: (&str, f32) = ("distance", -0.006);

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
    if let Some(speakers) = both(scope, &subject) {
        let evidence = vec![Evidence { name: "names in apposition", weight: 3.0 }];
        return Some(Answer { speakers, evidence, continues: None });
    }
    if let Some((mention, evidence)) = followed(scope, &subject).or_else(|| neighbour(scope, &subject)) {
        let m = &scope.named.mentions[mention];
        return Some(Answer {
            speakers: vec![speaker(scope.named, m.entity, Some(m.span))],
            evidence,
            continues: None,
        });
    }
    let (entity, evidence) =
        apposed(scope, &subject).or_else(|| titled(scope, &subject)).or_else(|| resolve(scope, &subject))?;
    // Nobody calls themselves "the minister".
    let outer = pronoun::enclosing(scope, &subject)
        .filter(|outer| scope.found[*outer].subjects.iter().all(|s| s.start != subject.start));
    let teller = outer.map(|outer| &scope.done[outer].speakers);
    if teller.is_some_and(|t| t.iter().any(|s| s.entity == Some(entity))) {
        return None;
    }
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

/// "His sons, Amos and Eban Ruiz, said": the two names in apposition to a noun in the plural.
fn both(scope: &Scope<'_>, subject: &Phrase) -> Option<Vec<Speaker>> {
    let lexed = scope.lexed;
    lexed.role_noun(subject.head).filter(|n| n.plural && n.kind != RoleKind::Group)?;
    let cue = scope.this().cue(lexed)?;
    let (first, a) = person_at(scope.named, subject.end + 1).filter(|_| lexed.is_mark(subject.end, ","))?;
    let and = scope.named.tokens_of[first as usize].1 as usize;
    let (second, b) = person_at(scope.named, and + 1).filter(|_| lexed.is(and, "and"))?;
    let end = scope.named.tokens_of[second as usize].1 as usize;
    let closes = end == cue.start || end + 1 == cue.start && lexed.is_mark(end, ",");
    let role = role::description::plain(lexed, scope.named, subject);
    let one = |m: &Mention| {
        let s = speaker(scope.named, m.entity, Some(m.span));
        Speaker { role: s.role.or_else(|| role.clone()), ..s }
    };
    (closes && a.entity != b.entity).then(|| vec![one(a), one(b)])
}

/// "said the fellow Republican, state Sen. Ana Ruiz of Lima": the name stands in apposition, behind its title.
fn followed(scope: &Scope<'_>, subject: &Phrase) -> Option<(usize, Vec<Evidence>)> {
    let lexed = scope.lexed;
    let noun = lexed.role_noun(subject.head).filter(|n| !n.plural && n.kind != RoleKind::Group);
    let body = is_body(lexed, subject.head) || is_family(lexed.key(subject.head));
    if noun.is_none() && !body {
        return None;
    }
    let cue = scope.this().cue(lexed)?;
    let inverted = cue.end <= subject.start;
    // "said a baker who gave his name only as Tom".
    let given = noun.filter(|_| inverted).and_then(|n| name_given(scope, subject).map(|id| (id, n.gender)));
    if let Some((id, gender)) = given {
        let entity = scope.named.mentions[id].entity;
        if scope.named.entities[entity.index()].gender.fits(gender) {
            return Some((id, vec![Evidence { name: "name given", weight: 3.0 }]));
        }
    }
    // "A resident who fled, Ana Ruiz, said".
    let limit = (subject.end + LONGEST_CLAUSE).min(if inverted { lexed.len() } else { cue.start });
    let relative = lexed.is_any(subject.end, words!["who", "whose"]);
    let comma = if relative { (subject.end..limit).find(|i| lexed.is_mark(*i, ",")) } else { Some(subject.end) }?;
    if !inverted && cue.start <= subject.end || !lexed.is_mark(comma, ",") {
        return None;
    }
    let mut i = comma + 1;
    while i < lexed.len()
        && i < comma + LONGEST_TITLE
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
    let end = scope.named.tokens_of[id as usize].1 as usize;
    // "Bell's advocate, Ana Ruiz, KC, told", "the guild's head, Ana Ruiz, 54, said".
    let suffix = end + LONGEST_SUFFIX >= cue.start
        && cue.start > end
        && lexed.is_mark(end, ",")
        && lexed.is_mark(cue.start - 1, ",")
        && (end + 1..cue.start - 1)
            .all(|k| lexed.token(k).kind == TokenKind::Number || lexed.token(k).is_all_caps() || lexed.is_mark(k, "."));
    let fits =
        kind && scope.named.tokens_of[id as usize].0 as usize == i && (inverted || end + 1 == cue.start || suffix);
    fits.then(|| (id as usize, vec![Evidence { name: "name in apposition", weight: 3.0 }]))
}

/// What follows a name in commas, degrees and ages, has at most so many tokens with them.
const LONGEST_SUFFIX: usize = 6;

/// The mention of the name that a described speaker goes by: "a baker named Tom", "a driver who identified himself as Tom",
/// "a resident, who gave only her first name, Ana".
fn name_given(scope: &Scope<'_>, subject: &Phrase) -> Option<usize> {
    let lexed = scope.lexed;
    let at = if lexed.is_any(subject.end, words!["named", "surnamed", "called"]) {
        subject.end + 1
    } else {
        let who = subject.end + usize::from(lexed.is_mark(subject.end, ","));
        let limit = lexed.len().min(who + LONGEST_CLAUSE + 2);
        if !lexed.is(who, "who") {
            return None;
        }
        let gives = words!["name", "names", "identified", "himself", "herself", "identify"];
        let tie = (who + 1..limit).find(|i| {
            lexed.is(*i, "as") && (who..*i).any(|k| lexed.is_any(k, gives))
                || lexed.is_mark(*i, ",") && lexed.is(*i - 1, "name")
        })?;
        tie + 1
    };
    let (id, _) = person_at(scope.named, at)?;
    (scope.named.tokens_of[id as usize].0 as usize == at).then_some(id as usize)
}

/// A relative clause before the name has at most so many words.
const LONGEST_CLAUSE: usize = 14;

/// A title between a noun and the name in apposition has at most so many words.
const LONGEST_TITLE: usize = 6;

/// "Ruiz, the union's director told Meridian": an apposition whose closing comma is left out.
fn apposed(scope: &Scope<'_>, subject: &Phrase) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    let cue = scope.this().cue(lexed)?;
    // "Ruiz, an architect acting for the union, who said", "Ruiz, head of heart diseases at the clinic, who said".
    let clause = cue.start > subject.end && lexed.is(cue.start - 1, "who") && lexed.is_mark(subject.end, ",");
    let lowest = if clause { subject.start.saturating_sub(LONGEST_CLAUSE) } else { subject.start.saturating_sub(1) };
    let comma = (lowest.max(1)..subject.start).rev().find(|c| lexed.is_mark(*c, ","))?;
    let (id, m) = mention_at(scope.named, comma - 1)?;
    let mut nouns = (comma + 1..subject.end).filter_map(|i| lexed.role_noun(i));
    let noun = nouns.find(|n| !n.plural && n.kind != RoleKind::Group)?;
    let plain = (comma + 1..subject.start).all(|i| lexed.cue(i).is_none() && !lexed.has(i, flag::AUXILIARY));
    let start = scope.named.tokens_of[id as usize].0 as usize;
    let known = crate::role::phrase::is_person(scope.named, m)
        && scope.named.entities[m.entity.index()].gender.fits(noun.gender);
    let open = cue.start == subject.end
        && !lexed.is_mark(cue.end, ",")
        && crate::role::phrase::opens(lexed, scope.named, start);
    (known && plain && (clause || open))
        .then(|| (m.entity, vec![Evidence { name: "apposition to a name", weight: 3.0 }]))
}

/// "As Ruiz, professor of law, put it", "One of the leaders, Ruiz, wanted": the name in commas beside the noun, where no
/// cue tells the two apart.
fn neighbour(scope: &Scope<'_>, subject: &Phrase) -> Option<(usize, Vec<Evidence>)> {
    let (lexed, named) = (scope.lexed, scope.named);
    let one = lexed.is(subject.start, "one") && lexed.is(subject.start + 1, "of");
    let noun = lexed.role_noun(subject.head).filter(|n| !n.plural && n.kind != RoleKind::Group);
    if scope.this().public.cue.is_some() || noun.is_none() && !one {
        return None;
    }
    let comma = subject.start.checked_sub(1).filter(|c| *c > 0 && lexed.is_mark(*c, ","));
    let before = comma.and_then(|c| person_at(named, c - 1)).filter(|(id, _)| {
        let start = named.tokens_of[*id as usize].0 as usize;
        role::phrase::opens(lexed, named, start) || start > 0 && lexed.is(start - 1, "as")
    });
    let after = person_at(named, subject.end + 1).filter(|(id, _)| {
        lexed.is_mark(subject.end, ",") && lexed.is_mark(named.tokens_of[*id as usize].1 as usize, ",")
    });
    let (id, m) = before.or(after)?;
    let fits = noun.is_none_or(|n| named.entities[m.entity.index()].gender.fits(n.gender));
    (fits && !scope.in_marks(m.span.start))
        .then(|| (id as usize, vec![Evidence { name: "apposition to a name", weight: 2.0 }]))
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
    if let Some(found) = place(scope, phrase, &head) {
        return Some(found);
    }
    let bare = phrase.start + 2 == phrase.end && noun.is_none();
    // "the former miner" is somebody who mined, "the miner" may be a company.
    let somebody = noun.is_some_and(|n| n.kind != RoleKind::Group)
        && (phrase.start..phrase.head).any(|i| lexed.is_any(i, words!["former", "retired", "ex", "veteran", "young"]));
    let national = epithet::is_national(scope, phrase.head);
    if !somebody
        && !national
        && head != "pm"
        && (is_body(lexed, phrase.head) || is_family(lexed.key(phrase.head)) || bare)
    {
        let found = organisation(scope, phrase, &head);
        if found.is_some() || noun.is_none_or(|n| n.kind == RoleKind::Group) {
            return found;
        }
    }
    person(scope, phrase, &head)
}

/// The modifiers of a phrase, in small letters: what stands between the determiner and the noun.
pub(super) fn modifiers(scope: &Scope<'_>, phrase: &Phrase, but: impl Fn(usize) -> bool) -> Vec<String> {
    let lexed = scope.lexed;
    let from = phrase.start + usize::from(mention_at(scope.named, phrase.start).is_none());
    (seated(lexed, phrase).max(from)..phrase.head)
        .filter(|i| lexed.token(*i).is_word() && !(lexed.is_mark(i + 1, "-") && lexed.token(i + 1).is_glued()))
        .filter(|i| !but(*i))
        .map(|i| lexed.word(i).to_lowercase())
        .collect()
}

/// Where what a phrase says of a seat ends: "the New York-based retailer" is not called so.
fn seated(lexed: &Lexed<'_>, phrase: &Phrase) -> usize {
    (phrase.start + 2..phrase.head)
        .find(|i| {
            lexed.is_any(*i, words!["based", "headquartered", "listed"]) && lexed.is_any(i - 1, words!["-", "‑", "–"])
        })
        .map_or(phrase.start + 1, |i| i + 1)
}

/// Whether a word in small letters stands in a text as a word or as a part of one with hyphens, its case aside.
pub(super) fn holds(text: &str, word: &str) -> bool {
    if text.is_ascii() {
        let same = |w: &[u8]| w.eq_ignore_ascii_case(word.as_bytes());
        let mut words = text.as_bytes().split(|b| !b.is_ascii_alphanumeric() && *b != b'-');
        return words.any(|w| same(w) || w.contains(&b'-') && w.split(|b| *b == b'-').any(same));
    }
    let same = |w: &str| w.eq_ignore_ascii_case(word) || !w.is_ascii() && w.to_lowercase() == word;
    text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| same(w) || w.contains('-') && w.split('-').any(same))
}

/// "Tarma says … The city says": the place that spoke before, or the city that is called so.
fn place(scope: &Scope<'_>, phrase: &Phrase, head: &str) -> Option<(EntityId, Vec<Evidence>)> {
    if !SEATS.has(Key::of(head)) || phrase.start + 2 != phrase.end || !scope.lexed.is(phrase.start, "the") {
        return None;
    }
    let (_, last) = scope.previous(3)?;
    let [one] = &last.speakers[..] else { return None };
    let entity = one.entity?;
    let e = &scope.named.entities[entity.index()];
    let sort = e.subtype.as_deref();
    let fits = holds(&e.name, head)
        || e.kind == EntityKind::Place
            && (sort == Some(head) || sort == Some("city") && TOWNS.has(Key::of(head)) || sort.is_none());
    fits.then(|| (entity, vec![Evidence { name: SPOKE_BEFORE.0, weight: SPOKE_BEFORE.1 }]))
}

/// Places that speak through those who run them.
const SEATS: &Words = words![
    "city",
    "town",
    "village",
    "county",
    "province",
    "state",
    "municipality",
    "district",
    "borough",
    "territory",
    "kingdom"
];
const TOWNS: &Words = words!["town", "city", "municipality", "village"];

fn organisation(scope: &Scope<'_>, phrase: &Phrase, head: &str) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    // "the head of another ministry" is somebody new.
    if phrase.head + 1 != phrase.end {
        return None;
    }
    let mut own = modifiers(scope, phrase, |_| false);
    // "Ruiz's campaign" is none that does not bear her name.
    if let Some((id, _)) = person_at(scope.named, phrase.start) {
        own.push(lexed.word(scope.named.tokens_of[id as usize].1 as usize - 1).to_lowercase());
    }
    let families: Vec<&Family> = FAMILIES.iter().filter(|f| f.has(lexed.key(phrase.head))).collect();
    let named_modifier = (seated(lexed, phrase)..phrase.head).any(|i| {
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
                Fit::Open if own.len() > 1 || people && spoke != Some(entity) => return false,
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
        // "media buying company Harrow": "the company".
        if start > 0 && lexed.key(start - 1) == lexed.key(phrase.head) {
            add(CALLED_SO, 1.0);
        }
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
        if scope.named.entities[m.entity.index()].kind == EntityKind::Organisation && !scope.is_marked(number) {
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
