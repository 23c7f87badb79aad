//! Subjects that reach further left than the phrase right before their verb: "police searching for a schoolgirl said",
//! "Ana Ruiz, mayor of Tarma said", "representatives of Tamarisk, Juniper and Alder said". The phrase that opens the
//! clause is the subject, where nothing but what describes it stands between.

use super::scene::Scene;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, Tier, flag, form};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind, mention_at};

/// What describes a subject is at most so many tokens long.
const LONGEST: usize = 30;

/// What follows a participle that describes, and no verb: "displaced by the flood".
const BEHIND_PARTICIPLES: &Words = words!["by", "in", "on", "for", "to", "at", "with", "from"];

/// The subject that opens the clause, where the phrase `p` before the verb is only a part of what describes it.
pub(super) fn whole(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    p: &Phrase,
    verb: usize,
    floor: usize,
) -> Option<Phrase> {
    if p.start <= floor || p.start - floor > LONGEST || scene.marks_between(floor, verb) {
        return None;
    }
    let q = phrase::right(lexed, named, floor, verb)?;
    if q.end >= p.start || lexed.has(floor, flag::PRONOUN) {
        return None;
    }
    let q = match q.kind {
        PhraseKind::Noun => super::subject::noun_then_name(lexed, named, q, p.start),
        _ => q,
    };
    let fits = participle(lexed, &q, p) || apposition(lexed, named, scene, &q, p, verb) || list(lexed, named, &q, verb);
    let preposition = lexed.is_any(q.end, words!["following", "regarding", "concerning", "pending"]);
    let end = if q.kind == PhraseKind::Noun && !preposition { verb } else { q.end };
    (fits && q.end < p.start && plain(lexed, q.end, p.start)).then_some(Phrase { end, ..q })
}

/// Whether no verb of its own, and no clause, stands among tokens.
fn plain(lexed: &Lexed<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        let finite = lexed.cue(i).is_some_and(|(c, f)| {
            lexed.token(i).is_lower()
                && f.forms & form::ING == 0
                && lexed.role_noun(i).is_none()
                && (c.tier == Tier::Neutral || f.forms & form::PAST != 0)
                && !lexed.is_any(i + 1, BEHIND_PARTICIPLES)
        });
        !finite
            && !lexed.has(i, flag::AUXILIARY)
            && !lexed.is_any(i, words![".", ";", ":", "—", "–"])
            && !lexed.is_any(i, words!["who", "which", "that", "but", "while", "after", "before", "when"])
    })
}

/// "police searching for a missing schoolgirl", "residents displaced by the flood".
fn participle(lexed: &Lexed<'_>, q: &Phrase, p: &Phrase) -> bool {
    let able = match q.kind {
        PhraseKind::Noun => lexed.reports(q.head),
        PhraseKind::Name(_) => true,
        PhraseKind::Pronoun => false,
    };
    if !able || !lexed.token(q.end).is_lower() || (q.end..p.start).any(|i| lexed.is_mark(i, ",") || lexed.is(i, "and"))
    {
        return false;
    }
    let word = lexed.word(q.end);
    word.len() > 4 && word.ends_with("ing") && lexed.role_noun(q.end).is_none()
        || q.kind == PhraseKind::Noun && word.ends_with("ed") && lexed.is_any(q.end + 1, BEHIND_PARTICIPLES)
}

/// "Ana Ruiz, mayor of Tarma and head of the league said": an apposition that no comma closes.
fn apposition(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, q: &Phrase, p: &Phrase, verb: usize) -> bool {
    let PhraseKind::Name(id) = q.kind else { return false };
    let person = phrase::is_person(named, &named.mentions[id as usize]);
    let titled = (q.start..named.tokens_of[id as usize].0 as usize)
        .all(|i| lexed.token(i).is_capitalised() || lexed.role_noun(i).is_some() || lexed.token(i).has_stop());
    let commas = (q.end..verb).filter(|i| lexed.is_mark(*i, ",")).count();
    if !person || !titled || commas != 1 || !lexed.is_mark(q.end, ",") {
        return false;
    }
    // "Ana Ruiz, police said, was found": a clause of its own.
    let first = q.end + 1;
    let spoken = q.start > scene.from && scene.in_marks(q.start - 1);
    let one = (first..verb).any(|r| {
        let tied = r + 1 < verb
            && (lexed.is_any(r + 1, words!["of", "at", "for", "in", "to", "and", "with", "from"])
                || lexed.token(r + 1).is_lower() && lexed.word(r + 1).ends_with("ing"));
        lexed.role_noun(r).is_some_and(|n| !n.plural && n.kind != RoleKind::Group)
            && mention_at(named, r).is_none()
            && (tied || spoken && r + 1 == verb)
            && (first..r).all(|i| lexed.token(i).is_word() || lexed.token(i).kind == TokenKind::Possessive)
    });
    one && p.start >= first && !lexed.is_mark(verb + 1, ",")
}

/// "representatives of Tamarisk, Juniper and Alder": a list of names that belong to the noun.
fn list(lexed: &Lexed<'_>, named: &Named, q: &Phrase, verb: usize) -> bool {
    let several = q.kind == PhraseKind::Noun
        && lexed.role_noun(q.head).is_some_and(|n| n.plural)
        && mention_at(named, q.end - 1).is_some();
    several
        && (q.end..verb).any(|i| lexed.is(i, "and"))
        && (q.end..verb).all(|i| {
            mention_at(named, i).is_some()
                || lexed.token(i).is_capitalised()
                || lexed.is_mark(i, ",")
                || lexed.is(i, "and")
                || lexed.is_any(i, DETERMINERS)
        })
}
