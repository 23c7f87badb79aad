//! Subjects read from the start of their clause: where the words right before a verb are no phrase that can speak
//! ("a source familiar with the ad says", "some, in the two years since, say"), the phrase that opens the clause is
//! its subject, if no other verb claims it.

use super::before::before_time;
use super::cue::{Clause, ClauseForm};
use super::joint::Subjects;
use super::scene::Scene;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{TIMES, flag, form, takes};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind, before_idiom, is_adverb, mention_at};

/// A subject is looked for at most this many tokens before its verb; a sentence of news has some twenty-five.
const FARTHEST: usize = 48;

/// Words that open an introduction, which a comma closes: "In Tarma, Ruiz said".
pub(super) const INTRODUCTIONS: &Words = words![
    "in",
    "at",
    "on",
    "during",
    "after",
    "before",
    "while",
    "when",
    "as",
    "speaking",
    "asked",
    "for",
    "with",
    "by",
    "over",
    "despite",
    "since",
    "under",
    "until",
    "from",
    "among",
    "amid",
    "if",
    "though",
    "although",
    "because",
    "once",
    "following",
    "without",
    "like",
    "unlike",
    "citing",
    "but",
    "and",
    "yet",
    "so",
    "still",
];

/// Participles that say what a speaker did while saying it: "Responding to a question, Ruiz said".
const ANSWERING: &Words = words![
    "responding",
    "replying",
    "answering",
    "reacting",
    "commenting",
    "speaking",
    "talking",
    "addressing",
    "referring",
    "testifying",
    "writing",
    "asked",
    "quizzed",
    "pressed",
];

/// Words after which a clause of its own begins.
const JOINTS: &Words = words!["and", "but", "while", "as", "because", "though", "although", "where", "when", "after"];

/// The phrase that opens the clause of the verb group at `verb`, and where it starts.
pub(super) fn opening(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    verb: usize,
    floor: usize,
) -> Option<(Subjects, usize)> {
    let lowest = floor.max(verb.saturating_sub(FARTHEST));
    // From the nearest start of a clause to the farthest: after a joint behind a comma, after a semicolon, at the start.
    let marks = scene.marks_before(verb);
    // "Officials in Tarma, where Ruiz lives, said": what a comma closes is an aside.
    let aside = verb > 0 && lexed.is_mark(verb - 1, ",");
    let mut at = verb;
    while at > lowest {
        at -= 1;
        if at < marks {
            return None;
        }
        let semicolon = lexed.is_mark(at, ";") || lexed.is_mark(at, ":");
        let joint = at > lowest
            && lexed.is_mark(at - 1, ",")
            && lexed.token(at).is_lower()
            && lexed.is_any(at, JOINTS)
            && (!aside || lexed.is_any(at, words!["and", "but"]));
        if semicolon || joint {
            return subject_from(lexed, named, scene, at + 1, verb);
        }
    }
    // Only a clause that is seen from its start is read.
    (at == floor).then(|| subject_from(lexed, named, scene, at, verb)).flatten()
}

/// The first phrase of the clause that starts at a token, its introduction passed over.
fn subject_from(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    start: usize,
    verb: usize,
) -> Option<(Subjects, usize)> {
    let at = introduced(lexed, named, start, verb, |i| scene.in_marks(i))?;
    // “…,” as the paper's interview reveals.
    let at = if lexed.token(at).is_lower() && lexed.is_any(at, JOINTS) { at + 1 } else { at };
    let quantity = lexed.is_any(at, words!["some", "many", "most", "others", "all", "few", "several", "both"])
        && (at + 1 >= verb || lexed.has(at + 1, flag::FUNCTION) || lexed.is_mark(at + 1, ","));
    let p = if quantity {
        Phrase { start: at, end: at + 1, head: at, kind: PhraseKind::Noun }
    } else {
        phrase::right(lexed, named, at, verb)?
    };
    let p = Phrase { end: before_idiom(lexed, p.end, p.head), ..p };
    if !able(lexed, &p, quantity) || claimed(lexed, named, scene, p.end, verb) {
        return None;
    }
    // Its complement belongs to an unnamed speaker: "some in the village", "a source familiar with the talks".
    let mut whole = super::subject::noun_then_name(lexed, named, p, verb);
    // "The minister met Bell and said that": the subject of a verb before, and what follows describes nobody.
    let joined = (p.end..verb).rev().find(|i| !is_adverb(lexed, *i));
    let joined = joined.is_some_and(|i| lexed.is_any(i, words!["and", "but", "then", "or"]));
    if whole.kind == PhraseKind::Noun && !joined {
        let mut end = p.end;
        let parts = |i: usize| match lexed.word(i) {
            "," | "—" | "–" | "(" => true,
            // "a statement e-mailed to us" goes on.
            "-" => !lexed.token(i).is_glued(),
            _ => lexed.is(i, "who"),
        };
        while end < verb && !parts(end) {
            end += 1;
        }
        whole.end = before_idiom(lexed, before_time(lexed, end, p.end), p.end).max(p.end);
    }
    Some((Subjects::One(whole), p.start))
}

/// The subject of a sentence, where no verb is asked about: the first phrase of the unit.
pub(super) fn of_sentence(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    unit: (usize, usize),
    limit: usize,
) -> Option<Phrase> {
    let at = introduced(lexed, named, unit.0, limit, |i| scene.in_marks(i))
        .filter(|at| *at < limit && !scene.in_marks(*at))?;
    let p = phrase::right(lexed, named, at, limit)?;
    let able = match p.kind {
        PhraseKind::Noun => lexed.reports(p.head) || lexed.is_any(p.start, DETERMINERS),
        PhraseKind::Pronoun => !lexed.is(p.start, "it") || limit <= p.end + 12,
        PhraseKind::Name(_) => true,
    };
    able.then_some(p)
}

/// Who speaks in the next paragraph, where this one ends with a colon: the subject of its last sentence.
#[inline]
pub(super) fn lead(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, clauses: &[Clause]) -> Subjects {
    match scene.units.last() {
        Some(unit) if lexed.is_any(unit.1 - 1, words![":", ";"]) => led(lexed, named, scene, *unit, clauses),
        _ => Subjects::None,
    }
}

/// Who the last sentence of a scene is about, where a colon or semicolon ends it.
fn led(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, unit: (usize, usize), clauses: &[Clause]) -> Subjects {
    let colon = unit.1 - 1;
    // "who said;" as well.
    let cue = colon > unit.0 && lexed.is_mark(colon, ";") && lexed.cue(colon - 1).is_some();
    if !(lexed.is_mark(colon, ":") || cue) || scene.in_marks(colon) {
        return Subjects::None;
    }
    let here = || {
        clauses.iter().filter(|c| c.cue.0 >= unit.0 && !matches!(c.form, ClauseForm::According | ClauseForm::Passive))
    };
    if let Some(last) = here().rev().find(|c| !c.subjects.is_empty()) {
        return last.subjects.clone();
    }
    of_sentence(lexed, named, scene, unit, colon)
        .filter(|p| p.kind != PhraseKind::Pronoun || lexed.is_any(p.start, words!["he", "she", "they"]))
        .into_iter()
        .collect()
}

/// The first token of a clause behind what introduces it: "But", "Meanwhile,", "At the debate, …".
pub(crate) fn introduced(
    lexed: &Lexed<'_>,
    named: &Named,
    start: usize,
    limit: usize,
    in_marks: impl Fn(usize) -> bool,
) -> Option<usize> {
    let mut at = start;
    for _ in 0..3 {
        while at < limit && (is_adverb(lexed, at) || lexed.is_any(at, words![",", "—", "–", "-"])) {
            at += 1;
        }
        if at >= limit {
            return None;
        }
        // "A month later,", "Last week", "Two days before the vote,".
        if let Some(end) = time(lexed, at, limit) {
            let comma = (end..limit.min(end + LONGEST_TIME)).find(|i| lexed.is_mark(*i, ","));
            at = comma.filter(|c| (end..*c).all(|i| !lexed.has(i, flag::AUXILIARY) && !in_marks(i))).unwrap_or(end);
            continue;
        }
        let first = mention_at(named, at).is_none();
        // "TARMA: Members of …".
        if at == start
            && let Some((id, m)) = mention_at(named, at)
            && phrase::is_place(named, m)
            && lexed.is_mark(named.tokens_of[id as usize].1 as usize, ":")
        {
            at = named.tokens_of[id as usize].1 as usize + 1;
            continue;
        }
        // "Calling Bell “a friend”, Ruiz told": who calls follows.
        let calling = at == start && lexed.cue(at).is_some_and(|(_, f)| f.forms & form::ING != 0);
        let introduced = first && (lexed.is_any(at, INTRODUCTIONS) || lexed.has(at, flag::DATE) || calling);
        if !introduced {
            break;
        }
        if lexed.is_any(at, words!["but", "and", "yet", "so", "still"]) {
            at += 1;
            continue;
        }
        at = (at + 1..limit).find(|i| lexed.is_mark(*i, ",") && !in_marks(*i))? + 1;
        // "Speaking in Salem, New Hampshire, Ruiz said"
        if let Some((id, m)) = mention_at(named, at)
            && phrase::is_place(named, m)
        {
            let end = named.tokens_of[id as usize].1 as usize;
            at = if end < limit && lexed.is_mark(end, ",") { end + 1 } else { at };
        }
    }
    Some(at)
}

/// Behind a noun of time an introduction goes on for at most so many words: "Two days before the vote,".
const LONGEST_TIME: usize = 8;

/// Token after a time that stands by itself: "a month later", "last week", "two days after".
fn time(lexed: &Lexed<'_>, at: usize, limit: usize) -> Option<usize> {
    let number = lexed.token(at).kind == TokenKind::Number
        || lexed.is_any(at, words!["seven", "eight", "nine", "ten", "eleven", "twelve", "twenty"]);
    let opens = number || lexed.is_any(at, DETERMINERS) || lexed.is_any(at, words!["last", "next", "late", "early"]);
    let noun = (at + 1..limit.min(at + 4)).find(|i| lexed.is_any(*i, TIMES)).filter(|_| opens)?;
    let next = noun + 1;
    let plain = (at + 1..noun).all(|i| lexed.token(i).is_lower() || lexed.token(i).kind == TokenKind::Number);
    let bare = lexed.is_any(at, words!["last", "this", "that", "next", "each", "every", "one", "late", "early"]);
    let closes = next < limit
        && (lexed.is_mark(next, ",")
            || lexed.is_any(next, words!["later", "earlier", "ago", "before", "after", "since"]));
    (plain && (bare || closes)).then_some(next)
}

/// Whether a phrase can be who says something: a person, a body, a document, people.
fn able(lexed: &Lexed<'_>, p: &Phrase, quantity: bool) -> bool {
    match p.kind {
        PhraseKind::Name(_) | PhraseKind::Pronoun => true,
        PhraseKind::Noun => {
            quantity
                || lexed.reports(p.head)
                || lexed.token(p.head).is_capitalised() && !lexed.has(p.head, flag::FUNCTION)
                || lexed.is_any(p.start, DETERMINERS)
                || lexed.word(p.head).ends_with('s')
        }
    }
}

/// Whether a verb stands between the phrase and the cue that the phrase is the subject of. Verbs in asides and in
/// relative clauses are none: "an officer who was in court told".
fn claimed(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let mut i = from;
    while i < to {
        if scene.in_marks(i) {
            return true;
        }
        let word = lexed.word(i);
        // A comma too many: "the minister for roads, said".
        if word == "," && i + 1 == to {
            return false;
        }
        // An aside, to the mark that closes it.
        if let Some(close) = match word {
            "," => Some(","),
            "(" => Some(")"),
            "—" => Some("—"),
            "–" => Some("–"),
            _ => None,
        } {
            match (i + 1..to).find(|k| lexed.is_mark(*k, close)) {
                Some(k) => {
                    i = k + 1;
                    continue;
                }
                None => return true,
            }
        }
        if lexed.is_any(i, words!["who", "which", "whose", "that"]) {
            return false;
        }
        let past = lexed.cue(i).is_some_and(|(c, f)| f.forms & form::PAST != 0 && c.takes & takes::ANY != 0);
        if lexed.has(i, flag::AUXILIARY) || past {
            return true;
        }
        // "the board voted to …": a verb in the past behind a noun, and no participle ("people familiar with").
        if lexed.token(i).is_lower()
            && word.len() > 4
            && word.ends_with("ed")
            && lexed.token(i).kind == TokenKind::Word
            && !(i + 1 < to && lexed.is_any(i + 1, words!["by", "in", "with", "to", "of", "from", "at", "on"]))
            && (lexed.role_noun(i).is_none() || phrase::accuses(lexed, named, i))
            && i + 1 < to
        {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether tokens are nothing but what introduces a sentence: a preposition with its phrase, and no verb.
pub(super) fn is_introduction(lexed: &Lexed<'_>, start: usize, end: usize) -> bool {
    let opens =
        words!["in", "at", "on", "after", "before", "during", "for", "with", "by", "from", "under", "over", "to"];
    let verb = |i: usize| {
        // "to another query": what a determiner opens is a noun.
        if i > start && (lexed.is_any(i - 1, DETERMINERS) || lexed.is_any(i - 1, words!["another", "such"])) {
            return false;
        }
        lexed.has(i, flag::AUXILIARY)
            || lexed.token(i).is_lower()
                && (lexed.word(i).ends_with("ed") || lexed.facts(i).cue > 0 && !lexed.word(i).ends_with("ing"))
    };
    // "On Wednesday, in a separate report,": one after another.
    let mut commas = (start..end.saturating_sub(1)).filter(|i| lexed.is_mark(*i, ","));
    let chained = commas.all(|i| lexed.is_any(i + 1, opens));
    let timed = || time(lexed, start, end).is_some();
    let opened = || lexed.is_any(start, opens) || lexed.is_any(start, ANSWERING);
    start < end && (opened() || timed()) && chained && !(start..end).any(verb)
}
