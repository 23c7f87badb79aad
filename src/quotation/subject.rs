//! Subjects of reporting verbs: the phrase before the verb with what stands between (adverbials, asides, appositions,
//! brackets), or the one after it where the order is inverted.

use super::before::{before_brackets, before_clause, before_state, before_time, past_adverbials};
use super::cue::Clause;
use super::joint::{Subjects, joined_after, joined_before, with_joint};
use super::opening::INTRODUCTIONS;
use super::scene::Scene;
use super::whole::whole;
use crate::dictionary::CueKind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, Tier, flag};
use crate::document::RoleSource;
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind, is_adverb, mention_at};

/// A verb is looked up at most this far from its subject (tokens of an aside).
pub(super) const LONGEST_ASIDE: usize = 40;

/// Pronouns that open a relative clause, the verb perhaps drawn to them.
const RELATIVES: &Words =
    words!["who", "which", "who've", "who’ve", "who'd", "who’d", "who'll", "who’ll", "who're", "who’re"];

/// The person's name that a phrase ends with: "French Ambassador to Qatar Ana Ruiz", but not "a lawyer for Ana Ruiz".
pub(super) fn name_at_end(lexed: &Lexed<'_>, named: &Named, noun: &Phrase) -> Option<Phrase> {
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
    scene: &Scene<'_>,
    clause: &Clause,
    limit: usize,
) -> Option<Clause> {
    let limit = scene.marks_from(clause.cue.1).first().map_or(limit, |s| s.start.min(limit));
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

pub(super) fn is_place(named: &Named, p: &Phrase) -> bool {
    matches!(p.kind, PhraseKind::Name(id) if phrase::is_place(named, &named.mentions[id as usize]))
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
    scene: &Scene<'_>,
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
    let before_time = before_time(lexed, verb, floor);
    let timed = before_time;
    let timed = if timed < verb && timed > floor + 1 && lexed.is(timed - 1, "in") { timed - 1 } else { timed };
    let last = if timed > floor && lexed.is_any(timed - 1, RELATIVES) { timed - 1 } else { last };
    if lexed.is_any(last, RELATIVES) {
        let end = if last > floor && lexed.is_mark(last - 1, ",") { last - 1 } else { last };
        let p = phrase::left(lexed, named, end, floor)?;
        // "a drawing of the pier to the clerk who told her": whoever can say something.
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
        let p = past_adverbials(lexed, named, before_time, floor)?;
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
                let place = is_place(named, &p);
                // "Ruiz, a contestant on the show, said": the name before the description.
                let described = p.kind == PhraseKind::Noun && p.start > floor + 1 && lexed.is_mark(p.start - 1, ",");
                // "Ruiz, 67, a clerk in Tarma, Peru, said": over the age.
                let aged = p.start > floor + 3
                    && lexed.token(p.start - 2).kind == TokenKind::Number
                    && lexed.is_mark(p.start - 3, ",");
                let end = || if aged { p.start - 3 } else { p.start - 1 };
                if let Some(name) = described.then(|| name_before(lexed, named, end())).flatten() {
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
