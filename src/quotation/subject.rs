//! Subjects of reporting verbs: the phrase before the verb with what stands between (adverbials, asides, appositions,
//! brackets), or the one after it where the order is inverted.

use super::cue::Clause;
use super::joint::{Subjects, joined_after, joined_before, with_joint};
use super::opening::INTRODUCTIONS;
use super::scene::Scene;
use super::tail::OCCASIONS;
use super::whole::whole;
use crate::dictionary::CueKind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, TIMES, Tier, flag};
use crate::document::RoleSource;
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind, before_idiom, is_adverb, mention_at};

/// A verb is looked up at most this far from its subject (tokens of an aside).
pub(super) const LONGEST_ASIDE: usize = 40;

/// Pronouns that open a relative clause, the verb perhaps drawn to them.
const RELATIVES: &Words =
    words!["who", "which", "who've", "who’ve", "who'd", "who’d", "who'll", "who’ll", "who're", "who’re"];

/// The person's name that a phrase ends with: "French Ambassador to Qatar Ana Ruiz", but not "a lawyer for Ana Ruiz".
fn name_at_end(lexed: &Lexed<'_>, named: &Named, noun: &Phrase) -> Option<Phrase> {
    let (id, m) = mention_at(named, noun.end.checked_sub(1)?)?;
    let (start, end) = (named.tokens_of[id as usize].0 as usize, named.tokens_of[id as usize].1 as usize);
    if !phrase::is_person(named, m) || end != noun.end || start <= noun.start {
        return None;
    }
    let tie = (noun.start..start)
        .rev()
        .find(|i| lexed.token(*i).is_lower() && (lexed.is_any(*i, phrase::TIES) || lexed.is(*i, "by")));
    // What is tied to the noun must be complete before the name begins.
    let complete = tie.is_none_or(|t| {
        (t + 1..start).any(|i| mention_at(named, i).is_some())
            // "Superintendent of Police Ana Ruiz": read as her title.
            || named.entities[m.entity.index()].roles.iter().any(|r| {
                r.source == RoleSource::Title
                    && r.spans.first().is_some_and(|s| {
                        let title = lexed.page.tokens_in(*s);
                        title.start >= noun.start && title.start < t && title.end == start
                    })
            })
    });
    let owned = lexed.token(start - 1).kind == TokenKind::Possessive;
    // "a spokesman for EU policy chief Ana Ruiz": what stands between is her title, and the noun is somebody else.
    let entitled = tie.is_some_and(|t| {
        named.entities[m.entity.index()].roles.iter().filter(|r| r.source == RoleSource::Title).any(|r| {
            r.spans.first().is_some_and(|s| {
                let title = lexed.page.tokens_in(*s);
                title.start == t + 1 && title.end == start
            })
        })
    });
    (complete && !owned && !entitled).then_some(Phrase { start: noun.start, ..phrase::name(named, id) })
}

/// "spokesman Ana Ruiz", "the mayor, Ana Ruiz", "former Gov. and Chairman Ana Ruiz": the name after the noun speaks.
pub(super) fn noun_then_name(lexed: &Lexed<'_>, named: &Named, noun: Phrase, limit: usize) -> Phrase {
    if let Some(name) = name_at_end(lexed, named, &noun) {
        return name;
    }
    let comma = noun.end < limit && lexed.is_mark(noun.end, ",");
    let mut at = noun.end + usize::from(comma);
    let role =
        |i: usize| lexed.role_noun(i).is_some() || lexed.has(i, flag::MODIFIER) || lexed.token(i).is_capitalised();
    if at < limit && lexed.is(at, "and") {
        let stop = limit.min(at + 10);
        let mut k = at + 1;
        while k < stop && phrase::person_at(named, k).is_none() && role(k) {
            k += 1;
        }
        at = if k < limit && lexed.is_mark(k, ",") { k + 1 } else { k };
    }
    // Titles between: "Ambassador to Qatar H.E. Ana Ruiz".
    let stop = limit.min(at + 4);
    while at < stop && mention_at(named, at).is_none() && lexed.token(at).is_capitalised() {
        at += 1;
    }
    if at < limit
        && let Some((id, m)) = mention_at(named, at)
        && phrase::is_person(named, m)
    {
        let name = Phrase { start: noun.start, ..phrase::name(named, id) };
        // "According to a review of the crash, Ruiz slept": a clause of its own.
        let closes = name.end >= limit
            || lexed.token(name.end).kind == TokenKind::Punctuation
            || lexed.is_any(name.end, words!["of", "from", "who", "and", "in"]);
        if !comma || closes {
            return name;
        }
    }
    noun
}

/// "said Ana Ruiz, the mayor": the subject after the verb.
pub(super) fn inverted(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene,
    clause: &Clause,
    limit: usize,
) -> Option<Clause> {
    let limit = scene.stretches.iter().find(|s| s.start >= clause.cue.1).map_or(limit, |s| s.start.min(limit));
    let mut at = clause.cue.1;
    while at < limit && is_adverb(lexed, at) {
        at += 1;
    }
    let subject = phrase::right(lexed, named, at, limit).or_else(|| alone(lexed, at, limit))?;
    if subject.kind == PhraseKind::Noun {
        let determined = lexed.is_any(subject.start, DETERMINERS);
        let human = lexed.reports(subject.head)
            || determined && (clause.kind == CueKind::Writing || aged(lexed, &subject))
            || lexed.is_any(subject.head, phrase::QUANTITIES)
            || lexed.is(subject.head, "part")
            || lexed.is_any(subject.head, words!["handful", "couple", "number", "majority", "minority"])
                && lexed.is(subject.head + 1, "of")
            // “…,” asks Deep.
            || (subject.start..subject.end).all(|i| lexed.token(i).is_capitalised())
                && scene.stretch_before(lexed, clause.start).is_some()
                && clause.tier == Tier::Neutral
                && subject.end - subject.start <= 3
                && (subject.end >= limit || lexed.token(subject.end).kind == TokenKind::Punctuation)
            // "…, said the ministry statement."
            || determined
                && clause.tier == Tier::Neutral
                && lexed.facts(subject.head).noun_cue > 0
                && (subject.end >= limit || lexed.token(subject.end).kind == TokenKind::Punctuation)
            // “…,” said the municipality.
            || determined
                && clause.tier == Tier::Neutral
                && scene.stretch_before(lexed, clause.start).is_some()
                && (subject.end >= limit || lexed.token(subject.end).kind == TokenKind::Punctuation);
        let named_after = noun_then_name(lexed, named, subject, limit);
        if named_after.kind != PhraseKind::Noun {
            let mut out = clause.clone();
            out.subjects = Subjects::One(named_after);
            out.end = named_after.end;
            out.inverted = true;
            return Some(out);
        }
        if !human || lexed.token(subject.head).kind == TokenKind::Number {
            return None;
        }
    }
    if subject.kind == PhraseKind::Pronoun
        && !(lexed.is_any(subject.start, words!["he", "she", "they", "it", "we"]) && subject.end <= limit)
    {
        return None;
    }
    let mut subjects = Subjects::One(subject);
    let mut end = subject.end;
    if let Some(next) = joined_after(lexed, named, &subject, limit) {
        subjects.push(next);
        end = next.end;
    }
    Some(Clause { subjects, end, inverted: true, ..clause.clone() })
}

/// "“…,” wrote another.": a quantity that stands for people and ends its clause.
fn alone(lexed: &Lexed<'_>, at: usize, limit: usize) -> Option<Phrase> {
    let ends = at + 1 >= limit || lexed.token(at + 1).kind == TokenKind::Punctuation;
    (at < limit && lexed.is_any(at, phrase::QUANTITIES) && ends).then_some(Phrase {
        start: at,
        end: at + 1,
        head: at,
        kind: PhraseKind::Noun,
    })
}

pub(super) fn is_person(named: &Named, p: &Phrase) -> bool {
    matches!(p.kind, PhraseKind::Name(id) if phrase::is_person(named, &named.mentions[id as usize]))
}

/// "the 66-year-old": whoever is so old.
fn aged(lexed: &Lexed<'_>, p: &Phrase) -> bool {
    let word = lexed.word(p.head);
    let year = |back: usize| p.head > p.start + back && lexed.is(p.head - back, "year");
    word.ends_with("year-old") || word == "old" && (year(1) || year(2))
}

/// The subject before a verb group that starts at `verb`, and where it starts with its aside.
pub(super) fn subject(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene,
    verb: usize,
    floor: usize,
) -> Option<(Subjects, usize)> {
    if verb <= floor {
        return None;
    }
    let last = verb - 1;
    if scene.in_marks(last) {
        return None;
    }
    // "Ruiz, who said", "the party, which in May said": the antecedent.
    let timed = before_time(lexed, verb, floor);
    let timed = if timed < verb && timed > floor + 1 && lexed.is(timed - 1, "in") { timed - 1 } else { timed };
    let last = if timed > floor && lexed.is_any(timed - 1, RELATIVES) { timed - 1 } else { last };
    if lexed.is_any(last, RELATIVES) {
        let end = if last > floor && lexed.is_mark(last - 1, ",") { last - 1 } else { last };
        let p = phrase::left(lexed, named, end, floor)?;
        // "a picture of her grandson to the clerk who told her": whoever can say something.
        let tie = (p.start..end).rev().find(|i| lexed.is_any(*i, phrase::TIES) && lexed.token(*i).is_lower());
        let shared = |i: usize| {
            lexed.token(i).kind == TokenKind::Number
                || lexed.is_any(i, words!["percent", "cent"])
                || lexed.is_any(i, phrase::QUANTITIES)
        };
        let nearest = tie
            .filter(|_| p.kind == PhraseKind::Noun && !lexed.reports(p.head) && !shared(p.head))
            .and_then(|t| phrase::left(lexed, named, end, t + 1))
            .filter(|q| {
                q.kind == PhraseKind::Noun && lexed.role_noun(q.head).is_some_and(|n| n.kind != RoleKind::Group)
            });
        let p = nearest.unwrap_or(p);
        return (acceptable(lexed, &p) && !lexed.is(p.head, "those")).then_some((Subjects::One(p), last));
    }
    // "a banner that read": a verb right behind "that" has the noun before it as its subject.
    if lexed.is(last, "that") && last > floor {
        let p = phrase::left(lexed, named, last, floor)?;
        return (p.kind == PhraseKind::Noun && acceptable(lexed, &p)).then_some((Subjects::One(p), last));
    }
    let closes_aside =
        lexed.is_any(last, words![",", "—", "–", ")", "-"]) && lexed.token(last).kind == TokenKind::Punctuation;
    if !closes_aside {
        let p = past_adverbials(lexed, named, verb, floor)?;
        let p = before_state(lexed, named, &p, floor).unwrap_or(p);
        let p = before_clause(lexed, named, &p, floor).unwrap_or(p);
        let p = whole(lexed, named, scene, &p, verb, floor).unwrap_or(p);
        // Right behind words in marks whatever stands there speaks: "…," Sweet said.
        let beside = p.start > scene.from
            && (p.start == floor || p.start == floor + 1)
            && scene.stretch_before(lexed, p.start).is_some();
        if !beside && !acceptable(lexed, &p) {
            return None;
        }
        return Some(with_joint(lexed, named, p, floor));
    }
    // "Employers' Federation (NEF) welcomed": the bracket repeats the name before it.
    if lexed.is_mark(last, ")")
        && last > floor + 3
        && lexed.is_mark(last - 2, "(")
        && same_name(named, last - 3, last - 1)
    {
        return subject(lexed, named, scene, last - 2, floor);
    }
    // An aside: back to the mark that opens it.
    let mut k = last;
    let lowest = floor.max(last.saturating_sub(LONGEST_ASIDE));
    let opener: &[&str] = if lexed.is_mark(last, ")") {
        &["("]
    } else if lexed.is_mark(last, ",") {
        &[","]
    } else {
        &["—", "–", "-"]
    };
    while k > lowest {
        k -= 1;
        if scene.in_marks(k) {
            continue;
        }
        if !opener.contains(&lexed.word(k)) {
            continue;
        }
        // "a report that, citing two sources, alleged"
        if k > floor + 1 && lexed.is_any(k - 1, words!["that", "who", "which"]) && lexed.word(k + 1).ends_with("ing") {
            return subject(lexed, named, scene, k, floor);
        }
        let first = k + 1;
        // "The club's president, Ana Ruiz, said": the name in commas is the subject.
        if let Some(name) = name_between(lexed, named, first, before_brackets(lexed, last, first)) {
            // "After the vote, Mayor Ana Ruiz (I), said": a comma too many.
            if introduces(lexed, floor, k) {
                return Some((Subjects::One(name), first));
            }
            let noun = phrase::left(lexed, named, k, floor)
                .filter(|p| p.kind == PhraseKind::Noun)
                .filter(|p| lexed.role_noun(p.head).is_some() || lexed.is_any(p.start, DETERMINERS));
            if let Some(noun) = noun {
                let other = joined_before(lexed, named, scene, noun.start, floor).filter(|_| is_person(named, &name));
                return Some(match other {
                    Some((other, start)) => (Subjects::Several(vec![other, name]), start),
                    None => (Subjects::One(name), noun.start),
                });
            }
        }
        let aside = first < last
            && (opener[0] != ","
                || lexed.is_any(
                    first,
                    words![
                        "who",
                        "whose",
                        "which",
                        "a",
                        "an",
                        "the",
                        "his",
                        "her",
                        "its",
                        "of",
                        "from",
                        "speaking",
                        "when",
                        "asked",
                        "in",
                        "after",
                        "also",
                        "now",
                        "then",
                        "formerly",
                        "himself",
                        "herself",
                        "citing",
                        "quoting",
                        "referring",
                        "with",
                        "where",
                        "at",
                        "one",
                        "on",
                        "like",
                        "along",
                        "both",
                        "meanwhile",
                        "however",
                        "for",
                        "as",
                    ],
                )
                || lexed.token(first).kind == TokenKind::Number
                || lexed.role_noun(first).is_some()
                || lexed.has(first, flag::MODIFIER | flag::DEMONYM | flag::SUFFIX)
                || lexed.token(first).is_lower()
                || mention_at(named, first).is_some()
                || (first..last).any(|t| lexed.role_noun(t).is_some_and(|r| r.kind != RoleKind::Group)));
        if !aside {
            continue;
        }
        if let Some(p) = phrase::left(lexed, named, before_brackets(lexed, k, floor), floor) {
            let strong = match p.kind {
                PhraseKind::Name(_) => true,
                PhraseKind::Noun => {
                    let known = lexed.reports(p.head);
                    let opens = lexed.is_any(p.start, DETERMINERS) || p.start == floor;
                    // A name that nobody knows opens its sentence: "Tarek, who has two sons here, said".
                    let unknown = p.start == floor && lexed.token(p.head).is_capitalised();
                    unknown || known && (opens || phrase::is_plural(lexed, &p))
                }
                PhraseKind::Pronoun => true,
            };
            // A name that opens the aside of another: "Ruiz, of Tarma, Peru, said": keep going left from a place.
            if strong && acceptable(lexed, &p) {
                let place =
                    matches!(p.kind, PhraseKind::Name(id) if phrase::is_place(named, &named.mentions[id as usize]));
                // "Ruiz, a contestant on the show, said": the name before the description.
                let described = p.kind == PhraseKind::Noun && p.start > floor + 1 && lexed.is_mark(p.start - 1, ",");
                // "Ruiz, 67, a clerk in Tarma, Peru, said": over the age.
                let aged = p.start > floor + 3
                    && lexed.token(p.start - 2).kind == TokenKind::Number
                    && lexed.is_mark(p.start - 3, ",");
                let end = if aged { p.start - 3 } else { p.start - 1 };
                if let Some(name) = described.then(|| name_before(lexed, named, end)).flatten() {
                    return Some((Subjects::One(name), name.start));
                }
                if place && (lowest..p.start).any(|t| lexed.is_mark(t, ",")) {
                    continue;
                }
                let (mut subjects, mut start) = with_joint(lexed, named, p, floor);
                if subjects.len() == 1
                    && is_person(named, &p)
                    && let Some((other, from)) = joined_before(lexed, named, scene, start, floor)
                {
                    subjects.insert(0, other);
                    start = from;
                }
                return Some((subjects, start));
            }
        }
    }
    None
}

/// Whether an introduction fills the tokens from the start of a sentence to a comma: "After the vote,".
fn introduces(lexed: &Lexed<'_>, start: usize, comma: usize) -> bool {
    lexed.is_any(start, INTRODUCTIONS)
        && (start..comma).all(|i| !lexed.is_mark(i, ",") || lexed.token(i + 1).is_capitalised())
}

/// Whether two tokens belong to names of one organisation.
fn same_name(named: &Named, a: usize, b: usize) -> bool {
    match (mention_at(named, a), mention_at(named, b)) {
        (Some((_, a)), Some((_, b))) => a.entity == b.entity && !phrase::is_person(named, b),
        _ => false,
    }
}

/// The phrase before a verb, time and place between them passed over: "Ruiz in a later interview said".
fn past_adverbials(lexed: &Lexed<'_>, named: &Named, verb: usize, floor: usize) -> Option<Phrase> {
    let mut end = before_time(lexed, verb, floor);
    // "two alliances each declared"
    if end > floor + 1 && lexed.is_any(end - 1, words!["each", "all", "both", "themselves", "himself", "herself"]) {
        let plural = phrase::left(lexed, named, end - 1, floor).is_some_and(|p| acceptable(lexed, &p));
        end -= usize::from(plural);
    }
    end = before_idiom(lexed, end, floor);
    end = match before_medium(lexed, named, end, floor) {
        // "and in a statement said": the subject is that of the clause before.
        medium if lexed.is_any(medium - 1, words!["and", "but"]) => return None,
        medium => medium,
    };
    for _ in 0..2 {
        let end_plain = before_brackets(lexed, end, floor);
        let p = phrase::left(lexed, named, end_plain, floor)?;
        let p = name_at_end(lexed, named, &p).unwrap_or(p);
        let person = is_person(named, &p);
        let preposition = p.start > floor + 1
            && lexed.token(p.start - 1).is_lower()
            && lexed.is_any(
                p.start - 1,
                words!["in", "at", "on", "during", "after", "before", "from", "by", "with", "through", "via"],
            );
        // "after a judge said", "in a bulletin the ministry said"
        let clause = preposition && lexed.is_any(p.start - 1, words!["after", "before"]);
        let human = p.kind == PhraseKind::Noun
            && (lexed.role_noun(p.head).is_some_and(|n| n.kind != RoleKind::Group || clause)
                || clause && phrase::is_plural(lexed, &p));
        let body = matches!(p.kind, PhraseKind::Name(id) if !phrase::is_place(named, &named.mentions[id as usize]));
        if !preposition || person || human || clause && body || p.kind == PhraseKind::Pronoun {
            return Some(p);
        }
        end = p.start - 1;
    }
    None
}

/// The token before the medium that ends right before `end`: "the ministry in a written statement said".
pub(super) fn before_medium(lexed: &Lexed<'_>, named: &Named, end: usize, floor: usize) -> usize {
    let medium = |i: usize| {
        lexed.token(i).is_lower()
            && (lexed.facts(i).noun_cue > 0 || lexed.is_any(i, OCCASIONS))
            && mention_at(named, i).is_none()
    };
    if end < floor + 4 || !medium(end - 1) {
        return end;
    }
    let lowest = (floor + 1).max(end.saturating_sub(LONGEST_MEDIUM));
    let preposition =
        (lowest..end - 1).rev().find(|i| lexed.is_any(*i, words!["in", "during", "at", "through", "via"]));
    match preposition {
        Some(i)
            if lexed.is_any(i + 1, DETERMINERS)
                && (i - 1..end).all(|k| lexed.token(k).kind != TokenKind::Punctuation) =>
        {
            i
        }
        _ => end,
    }
}

/// "in a statement", "during his weekly television address": so many tokens.
const LONGEST_MEDIUM: usize = 6;

/// The token before the times that end right before `end`: "Ruiz earlier this week called", "Ruiz on Friday said".
pub(super) fn before_time(lexed: &Lexed<'_>, mut end: usize, floor: usize) -> usize {
    let start = end;
    while end > floor + 1 {
        let dated = lexed.has(end - 1, flag::DATE);
        if lexed.is_any(end - 1, TIMES) && lexed.is_any(end - 2, words!["this", "last", "next", "that", "same", "few"])
        {
            end -= 2;
        } else if dated || is_adverb(lexed, end - 1) || end < start && lexed.is_any(end - 1, words!["on", "in"]) {
            end -= 1;
        } else {
            break;
        }
    }
    end
}

/// "Ana Ruiz of Tarma, Peru said": whoever is from there, where a place behind a comma stands right before the verb.
fn before_state(lexed: &Lexed<'_>, named: &Named, p: &Phrase, floor: usize) -> Option<Phrase> {
    let place = |id: u32| phrase::is_place(named, &named.mentions[id as usize]);
    let PhraseKind::Name(id) = p.kind else { return None };
    if !place(id) || p.start < floor + 4 || !lexed.is_mark(p.start - 1, ",") {
        return None;
    }
    let (town, _) = mention_at(named, p.start - 2).filter(|(town, _)| place(*town))?;
    let start = named.tokens_of[town as usize].0 as usize;
    let tied = start > floor + 1 && lexed.is_any(start - 1, words!["of", "from", "in", "near"]);
    let q = tied.then(|| phrase::left(lexed, named, start - 1, floor)).flatten()?;
    acceptable(lexed, &q).then_some(q)
}

/// "A baker who saw the fire said", "those who live near the river say": the noun that a clause is tied to.
fn before_clause(lexed: &Lexed<'_>, named: &Named, p: &Phrase, floor: usize) -> Option<Phrase> {
    let lowest = floor.max(p.start.saturating_sub(LONGEST_CLAUSE));
    let mut i = p.start;
    while i > lowest {
        i -= 1;
        if lexed.is(i, "who") {
            break;
        }
        // "who believe the minister said", "who came when the mayor said".
        let plain = lexed.token(i).is_word()
            && !lexed.is_any(i, CLAUSES)
            && lexed.cue(i).is_none_or(|(c, _)| c.tier == Tier::Weak || i + 1 < p.start);
        if !plain {
            return None;
        }
    }
    if i <= floor || !lexed.is(i, "who") || i + 1 >= p.end {
        return None;
    }
    let q = phrase::left(lexed, named, i, floor)?;
    let person = is_person(named, &q)
        || lexed.role_noun(q.head).is_some()
        || lexed.is_any(q.head, phrase::QUANTITIES)
        || lexed.is(q.head, "those");
    person.then_some(Phrase { end: i, ..q })
}

/// A clause between a noun and its verb is at most this long.
const LONGEST_CLAUSE: usize = 14;

/// What opens a clause further in, and verbs that take one without a word.
const CLAUSES: &Words = words![
    "that", "whether", "if", "because", "when", "where", "while", "as", "after", "before", "since", "until", "which",
    "how", "why", "what", "believe", "believes", "think", "thinks", "thought", "know", "knows", "knew", "feel",
    "feels", "felt", "hope", "hopes", "fear", "fears", "and", "but", "or",
];

/// The token before a bracket that closes right before `end`: "Ana Ruiz (D)".
fn before_brackets(lexed: &Lexed<'_>, end: usize, floor: usize) -> usize {
    if end <= floor || !lexed.is_mark(end - 1, ")") {
        return end;
    }
    (floor.max(end.saturating_sub(12))..end)
        .rev()
        .find(|i| lexed.is_mark(*i, "("))
        .filter(|i| *i > floor)
        .unwrap_or(end)
}

/// The person's name that fills the tokens from `first` to `last`, titles before it passed over.
fn name_between(lexed: &Lexed<'_>, named: &Named, first: usize, last: usize) -> Option<Phrase> {
    let (id, m) = mention_at(named, last.checked_sub(1)?)?;
    let (start, end) = (named.tokens_of[id as usize].0 as usize, named.tokens_of[id as usize].1 as usize);
    // "Mayor Ana Ruiz", "the conglomerate Tamarisk Holdings".
    let from = if lexed.is_any(first, DETERMINERS) { first + 1 } else { first };
    let titled = (from..start).all(|i| {
        lexed.token(i).is_capitalised() || lexed.token(i).has_stop() || from > first && lexed.token(i).is_word()
    });
    if !phrase::is_place(named, m) && end == last && start >= first && titled {
        return Some(phrase::name(named, id));
    }
    // "Another pollster, Ana Ruiz of the Tarma Institute, said".
    let (id, m) = mention_at(named, first)?;
    let end = named.tokens_of[id as usize].1 as usize;
    let from = phrase::is_person(named, m)
        && end + 1 < last
        && lexed.is_any(end, words!["of", "from", "at", "with"])
        && (end..last).all(|i| lexed.token(i).kind != TokenKind::Punctuation && !lexed.has(i, flag::AUXILIARY));
    from.then(|| phrase::name(named, id))
}

/// The person's name that ends right before a token.
fn name_before(lexed: &Lexed<'_>, named: &Named, end: usize) -> Option<Phrase> {
    let (id, _) = phrase::person_at(named, end.checked_sub(1)?)?;
    let p = phrase::name(named, id);
    (p.end == end && !(p.start > 0 && lexed.is_any(p.start - 1, words!["of", "to", "with", "by", "for", "and"])))
        .then_some(p)
}

/// Whether a phrase can be who says something.
pub(super) fn acceptable(lexed: &Lexed<'_>, p: &Phrase) -> bool {
    match p.kind {
        PhraseKind::Name(_) => {
            !(p.start > 0
                && lexed.is_any(p.start - 1, words!["to", "with", "by"])
                && lexed.token(p.start - 1).is_lower())
        }
        PhraseKind::Pronoun => true,
        PhraseKind::Noun => {
            let t = lexed.token(p.head);
            // "the barkeep", "Ana's barkeep"
            let owned = |i: usize| lexed.token(i).kind == TokenKind::Possessive;
            let determined = lexed.is_any(p.start, DETERMINERS) || (p.start..p.head).any(owned);
            let capital = t.is_capitalised() && p.end - p.start > 1 || t.is_all_caps() && t.span.len() > 1;
            // "the Tarma daily", "Zytora weekly", "state radio"
            let paper = p.head > p.start
                && (lexed.token(p.head - 1).is_capitalised()
                    && lexed.is_any(p.head, words!["daily", "weekly", "monthly", "tabloid"])
                    || lexed.is_any(p.head, words!["radio", "television", "tv"]));
            phrase::share(lexed, p.end - 1, p.start).is_some()
                || t.is_word() && paper
                || t.is_word() && (lexed.reports(p.head) || determined || capital || lexed.word(p.head).ends_with('s'))
        }
    }
}

pub(super) fn agrees_plural(lexed: &Lexed<'_>, named: &Named, subjects: &[Phrase], plain: bool) -> bool {
    subjects.len() > 1
        || subjects.iter().any(|s| match s.kind {
            PhraseKind::Pronoun => lexed.is_any(s.start, words!["they", "we", "i", "you"]),
            PhraseKind::Noun => {
                // "a press release", "one person close to her"
                let one = lexed.is_any(s.start, words!["a", "an", "one", "another", "each", "every", "this"]);
                let several = || {
                    lexed.is_any(s.start, phrase::QUANTITIES)
                        || lexed.is_any(s.start, words!["those", "these"])
                        // "the two write"
                        || lexed.is_any(s.head, words!["two", "three", "four", "others"])
                };
                !one && (phrase::is_plural(lexed, s) || several())
            }
            // "Tarma Police say", "Tamarisk Freight say"
            PhraseKind::Name(id) => {
                lexed.word(s.head).ends_with('s') || plain && !phrase::is_person(named, &named.mentions[id as usize])
            }
        })
}
