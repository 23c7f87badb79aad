//! "the mayor", "the 54-year-old", "the Argentine": who a noun phrase for a person stands for. Found by the roles that the
//! article gives, by what it says of people beside them, or else by who is spoken of.

use super::Scope;
use super::antecedent::{Before, antecedent_among};
use super::epithet::{self, Fit, Said};
use super::nominal::{holds, modifiers};
use super::nouns;
use super::pronoun;
use crate::dictionary::key::{Key, Words, words};
use crate::dictionary::words::{RoleKind, flag};
use crate::dictionary::{EntityKind, Gender};
use crate::document::{Evidence, Role, RoleSource, SpeakerKind};
use crate::page::TokenKind;
use crate::role;
use crate::role::phrase::{Phrase, PhraseKind, mention_at};
use crate::span::EntityId;
use rustc_hash::FxHashMap;

/// What speaks for a person, beside the signs of every antecedent.
const SAME_NOUN: f32 = 5.0;
const ALIKE_NOUN: f32 = 3.0;
/// A modifier that the role has too, and one that it lacks: "the former foreign minister".
const SAME_MODIFIER: f32 = 1.0;
const OTHER_MODIFIER: f32 = -1.0;

/// Mentions that are looked at for one noun phrase, and paragraphs back.
const MOST_MENTIONS: usize = 200;
const BLOCKS: usize = 40;

pub(super) fn person(scope: &Scope<'_>, phrase: &Phrase, head: &str) -> Option<(EntityId, Vec<Evidence>)> {
    let lexed = scope.lexed;
    // Countries are compared by what they are, and not as words.
    let nation = |i: usize| epithet::country_at(scope, i).is_some();
    let own = modifiers(scope, phrase, nation);
    // What is tied to the noun counts as a modifier: "the minister of health".
    let tied: Vec<String> = (phrase.head + 1..phrase.end)
        .filter(|i| lexed.token(*i).is_word() && lexed.word(*i).len() > 2 && !lexed.has(*i, flag::FUNCTION))
        .filter(|i| !nation(*i))
        .map(|i| lexed.word(i).to_lowercase())
        .collect();
    let noun = lexed.role_noun(phrase.head);
    let gender = noun.map_or(Gender::Unknown, |n| n.gender);
    let before = Before::of(scope, phrase.start);
    let said = Said::by(scope, phrase);
    let mut sought = Sought { scope, phrase, head, own: &own, tied: &tied, said, answers: FxHashMap::default() };
    if noun.is_some() || head == "pm" {
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
        let other = best.is_some_and(|(_, number, _)| another(scope, phrase, number));
        if other {
            return None;
        }
        if let Some((_, number, entity)) = best
            && (sought.fit(entity) == Fit::Agrees || !newer(scope, number, head))
        {
            let mut evidence = vec![Evidence { name: "role named before", weight: SAME_NOUN }];
            before.weigh(scope, Some(number), entity, gender, &mut |s, times| evidence.push(s.evidence(times)));
            return Some((entity, evidence));
        }
    }
    if let Some(found) = later(&mut sought) {
        return Some(found);
    }
    described(&mut sought)
}

/// "the 54-year-old", "the Argentine", "the cheerful innkeeper": whoever the article says it of, or whoever spoke or was
/// named last and fits.
fn described(sought: &mut Sought<'_>) -> Option<(EntityId, Vec<Evidence>)> {
    let &mut Sought { scope, phrase, head, own, .. } = sought;
    let lexed = scope.lexed;
    let noun = lexed.role_noun(phrase.head);
    if !lexed.is(phrase.start, "the") || noun.is_some_and(|n| n.plural || n.kind == RoleKind::Group) {
        return None;
    }
    // "the vaccine's maker" is somebody else.
    if (phrase.start..phrase.head).any(|i| lexed.token(i).kind == TokenKind::Possessive) {
        return None;
    }
    let parent = parent(scope, phrase);
    let gender = parent.unwrap_or_else(|| noun.map_or(Gender::Unknown, |n| n.gender));
    let simple = phrase.head + 1 == phrase.end;
    let compound = |i: usize| lexed.is_mark(i + 1, "-") && lexed.token(i + 1).is_glued();
    let named_modifier = (phrase.start + 1..phrase.head).any(|i| {
        lexed.token(i).is_capitalised()
            && !lexed.has(i, flag::DEMONYM)
            && !compound(i)
            && !epithet::is_national(scope, i)
    });
    let aged = (phrase.start + 1..phrase.head).any(|i| lexed.is(i, "year") && compound(i));
    let national = epithet::is_national(scope, phrase.head) && noun.is_none_or(|n| n.kind == RoleKind::Person);
    let brings_in = nouns::brings_in(lexed.key(phrase.head));
    let plain = nouns::describes(lexed.key(phrase.head)) || parent.is_some();
    let one = noun.is_some_and(|n| matches!(n.kind, RoleKind::Profession | RoleKind::Person));
    let office = noun.is_some_and(|n| n.kind == RoleKind::Office);
    let former = own.iter().any(|w| w == "former") && office;
    let described = (one || former) && phrase.end - phrase.start >= 3 && !brings_in;
    // Of whom the article says it.
    let young = epithet::is_young(scope, phrase);
    if simple && !named_modifier && (young || !brings_in && (aged || national || plain || described)) {
        let mut true_of: Option<EntityId> = None;
        let mut several = false;
        for (_, m) in scope.mentions_before(phrase.start, BLOCKS).take(MOST_MENTIONS) {
            let e = &scope.named.entities[m.entity.index()];
            if e.kind == EntityKind::Person && e.gender.fits(gender) && sought.fit(m.entity) == Fit::Agrees {
                several |= true_of.is_some_and(|t| t != m.entity);
                true_of = Some(m.entity);
            }
        }
        if several {
            return antecedent_among(scope, phrase, gender, |e| sought.fit(e) == Fit::Agrees);
        }
        if let Some(entity) = true_of {
            return Some((entity, vec![Evidence { name: "the article says it of them", weight: SAME_NOUN }]));
        }
    }
    // "The victim's father said … “…,” the 58-year-old said": the unnamed who spoke last.
    if pronoun::described_since(scope, gender).is_some() {
        return None;
    }
    let open = |s: &mut Sought<'_>, e: EntityId| s.fit(e) != Fit::Other;
    // "the 39-year-old owner of the shop" has been brought in before, too.
    let known = aged || simple && (head == "old" || plain || described);
    if known && !named_modifier && !national || parent.is_some() {
        return antecedent_among(scope, phrase, gender, |e| open(sought, e));
    }
    // What describes somebody by their place or office is theirs where nobody else is spoken of: "the easy-going Tarma
    // resident", "the affable proprietor", "the former clerk of the council".
    let somebody = one && (!brings_in || own.len() > 1 && !nouns::speaks_for_others(lexed.key(phrase.head)));
    let coloured = own.len() > usize::from(named_modifier) && (somebody || office && simple && !brings_in);
    // "the former minister" whose office nobody has been given.
    let coloured = coloured || simple && former && own.len() > 1;
    let tied = former && !simple;
    // "“…,” Ruiz said. The biologist added": a trade of somebody who has been given none.
    let trade = simple && !brings_in && own.is_empty() && noun.is_some_and(|n| n.kind == RoleKind::Profession);
    if (national || trade)
        && simple
        && let Some(entity) = last_here(sought, gender)
        && (national || scope.named.entities[entity.index()].roles.is_empty())
        && (national || only_within(sought, gender, 0) == Some(entity))
    {
        return Some((entity, vec![Evidence { name: "speaker before in the paragraph", weight: 1.0 }]));
    }
    if !(simple && (coloured || national) || tied) || !only_candidate(sought, gender) {
        return None;
    }
    antecedent_among(scope, phrase, gender, |e| open(sought, e))
}

/// The person who spoke last in the paragraph of a phrase, if it can be said of them.
fn last_here(sought: &mut Sought<'_>, gender: Gender) -> Option<EntityId> {
    let scope = sought.scope;
    let (_, last) = scope.previous(0)?;
    let [one] = &last.speakers[..] else { return None };
    let entity = one.entity.filter(|_| one.kind == SpeakerKind::Person)?;
    let fits = scope.named.entities[entity.index()].gender.fits(gender) && sought.fit(entity) != Fit::Other;
    fits.then_some(entity)
}

/// The gender of a parent: "the mother of two", "the father-of-four".
fn parent(scope: &Scope<'_>, phrase: &Phrase) -> Option<Gender> {
    let lexed = scope.lexed;
    let at = phrase.start + 1;
    let gender = match lexed.word(at) {
        "mother" | "grandmother" | "mum" | "mom" => Gender::Female,
        "father" | "grandfather" | "dad" => Gender::Male,
        _ => return None,
    };
    let of = (at + 1..at + 3).find(|i| lexed.is(*i, "of"))?;
    (of + 1..(of + 3).min(lexed.len()))
        .any(|i| lexed.is_any(i, NUMBERS) || lexed.token(i).kind == TokenKind::Number)
        .then_some(gender)
}

const NUMBERS: &Words =
    words!["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Whether a single person who fits is named or speaks in the paragraph of a phrase and the one before.
fn only_candidate(sought: &mut Sought<'_>, gender: Gender) -> bool {
    let scope = sought.scope;
    // Whoever alone is named and has spoken in the paragraph itself, or in it and the one before.
    let spoke = scope.previous(0).and_then(|(_, a)| a.speakers.first()).and_then(|s| s.entity);
    only_within(sought, gender, 0).is_some_and(|e| spoke == Some(e)) || {
        let spoke = scope.previous(1).and_then(|(_, a)| a.speakers.first());
        only_within(sought, gender, 1)
            .is_some_and(|e| spoke.is_none_or(|s| s.entity == Some(e) || s.kind == SpeakerKind::Document))
    }
}

/// The single person who fits and is named outside marks in the paragraph of a phrase and so many before it.
fn only_within(sought: &mut Sought<'_>, gender: Gender, blocks: usize) -> Option<EntityId> {
    let &mut Sought { scope, phrase, .. } = sought;
    let mut only: Option<EntityId> = None;
    for (number, m) in scope.mentions_before(phrase.start, blocks) {
        let e = &scope.named.entities[m.entity.index()];
        if e.kind != EntityKind::Person
            || !e.gender.fits(gender)
            || scope.is_marked(number)
            || sought.fit(m.entity) == Fit::Other
        {
            continue;
        }
        if only.is_some_and(|o| o != m.entity) {
            return None;
        }
        only = Some(m.entity);
    }
    only
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
pub(super) const MOST_LATER: usize = 80;

/// A noun phrase whose holder is sought, and how well the roles of each person answer it, worked out once a person.
struct Sought<'a> {
    scope: &'a Scope<'a>,
    phrase: &'a Phrase,
    /// Noun, modifiers and what is tied on, in small letters.
    head: &'a str,
    own: &'a [String],
    tied: &'a [String],
    /// What it says beside the role.
    said: Said<'a>,
    answers: FxHashMap<EntityId, Fitness>,
}

/// How well the best role of a person stands for a phrase; `None` where none does.
#[derive(Clone, Copy)]
struct Fitness {
    any: Option<f32>,
    /// Of the roles that the article gives.
    given: Option<f32>,
    /// Whether what else the phrase says is true of the person.
    fit: Fit,
}

impl Sought<'_> {
    fn of(&mut self, person: EntityId) -> Fitness {
        if let Some(known) = self.answers.get(&person) {
            return *known;
        }
        let fit = if self.said.is_empty() { Fit::Open } else { self.said.fit(&Said::of(self.scope, person)) };
        let mut fitness = Fitness { any: None, given: None, fit };
        // A president is that of the country that the article is about, where nothing else is said.
        let lexed = self.scope.lexed;
        let office = lexed.role_noun(self.phrase.head).is_some_and(|n| n.kind == RoleKind::Office);
        let abroad =
            fit == Fit::Open && office && self.said.has_country() && !self.said.is_home(self.scope, self.phrase);
        let roles: &[Role] =
            if fit == Fit::Other || abroad { &[] } else { &self.scope.named.entities[person.index()].roles };
        for role in roles {
            let Some(sum) = self.answer(role, if fit == Fit::Agrees { SAME_MODIFIER } else { 0.0 }) else { continue };
            let better = |so_far: Option<f32>| Some(so_far.map_or(sum, |best| best.max(sum)));
            fitness.any = better(fitness.any);
            if role.source != RoleSource::Dictionary {
                fitness.given = better(fitness.given);
            }
        }
        self.answers.insert(person, fitness);
        fitness
    }

    /// Whether what the phrase says beside the role is true of a person.
    fn fit(&mut self, person: EntityId) -> Fit {
        self.of(person).fit
    }

    /// How well the phrase stands for a role; `None` where it does not.
    fn answer(&self, role: &Role, agrees: f32) -> Option<f32> {
        let &Sought { head, own, tied, .. } = self;
        let noun = if holds(&role.title, head) {
            SAME_NOUN
        } else {
            let mut others = nouns::alike(Key::of(head))?;
            let text = role.text.to_lowercase();
            let same = |o: &str| if o.contains(' ') { text.contains(o) } else { holds(&role.title, o) };
            others.any(same).then_some(ALIKE_NOUN)?
        };
        let mut sum = noun + agrees;
        for word in own.iter().chain(tied) {
            if holds(&role.text, word) || role.affiliation.as_ref().is_some_and(|a| holds(&a.text, word)) {
                sum += SAME_MODIFIER;
            } else if agrees > 0.0 && self.is_seat(word) {
                // "the Ohio senator" is one from Ohio, however that was said.
            } else if self.is_field(word) && (role.title.contains(' ') || role.affiliation.is_some()) {
                // "the health minister" is no defence minister.
                return None;
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

    /// Whether a word of the phrase is a field of office: health, trade.
    fn is_field(&self, word: &str) -> bool {
        let lexed = self.scope.lexed;
        (self.phrase.start..self.phrase.end)
            .any(|i| lexed.has(i, flag::FIELD) && lexed.word(i).eq_ignore_ascii_case(word))
    }

    /// Whether a word of the phrase is a state or province.
    fn is_seat(&self, word: &str) -> bool {
        let lexed = self.scope.lexed;
        (self.phrase.start..self.phrase.end)
            .any(|i| lexed.word(i).eq_ignore_ascii_case(word) && epithet::seat_at(self.scope, i).is_some())
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

/// Whether somebody else of the same noun is brought in between a mention and the phrase: "Another member believed that …
/// The member said".
fn another(scope: &Scope<'_>, phrase: &Phrase, mention: usize) -> bool {
    let lexed = scope.lexed;
    let from = scope.named.tokens_of[mention].1 as usize;
    let key = lexed.key(phrase.head);
    (from.max(phrase.start.saturating_sub(FARTHEST_NEW))..phrase.start).any(|i| {
        // "another member", and "a member" that opens its sentence.
        let opens = || {
            let words = (i.saturating_sub(4)..i).rev().take_while(|k| lexed.token(*k).is_word());
            words.into_iter().any(|k| {
                lexed.is_any(k, words!["another", "other"])
                    || lexed.is_any(k, words!["a", "an", "one"]) && lexed.opens_sentence(k)
            })
        };
        lexed.key(i) == key && mention_at(scope.named, i + 1).is_none() && !lexed.is_mark(i + 1, ",") && opens()
    })
}

/// Somebody new is looked for among so many tokens before the phrase.
const FARTHEST_NEW: usize = 120;

/// So many quotations back somebody new of the same noun is looked for.
const NEWEST: usize = 6;
