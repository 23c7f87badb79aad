//! Joint speakers: several subjects of one verb, before it or after it.

use super::scene::Scene;
use super::subject::{LONGEST_ASIDE, acceptable, is_person, noun_then_name, subject};
use crate::dictionary::key::words;
use crate::entity::{Lexed, Named};
use crate::role::phrase::{self, Phrase, PhraseKind};
use std::ops::{Deref, DerefMut};

/// The subjects of a verb: mostly one, for which no list is made.
#[derive(Clone, Debug, Default)]
pub(crate) enum Subjects {
    #[default]
    None,
    One(Phrase),
    Several(Vec<Phrase>),
}

impl Subjects {
    /// Adds one more in front of the others or behind them.
    pub(super) fn insert(&mut self, at: usize, p: Phrase) {
        match self {
            Subjects::None => *self = Subjects::One(p),
            Subjects::One(first) => *self = Subjects::Several(if at == 0 { vec![p, *first] } else { vec![*first, p] }),
            Subjects::Several(all) => all.insert(at, p),
        }
    }

    /// Adds one more at the end.
    pub(super) fn push(&mut self, p: Phrase) {
        self.insert(self.len(), p);
    }
}

impl Extend<Phrase> for Subjects {
    fn extend<T: IntoIterator<Item = Phrase>>(&mut self, phrases: T) {
        phrases.into_iter().for_each(|p| self.push(p));
    }
}

impl FromIterator<Phrase> for Subjects {
    fn from_iter<T: IntoIterator<Item = Phrase>>(phrases: T) -> Subjects {
        let mut out = Subjects::None;
        out.extend(phrases);
        out
    }
}

impl Deref for Subjects {
    type Target = [Phrase];

    fn deref(&self) -> &[Phrase] {
        match self {
            Subjects::None => &[],
            Subjects::One(p) => std::slice::from_ref(p),
            Subjects::Several(all) => all,
        }
    }
}

impl DerefMut for Subjects {
    fn deref_mut(&mut self) -> &mut [Phrase] {
        match self {
            Subjects::None => &mut [],
            Subjects::One(p) => std::slice::from_mut(p),
            Subjects::Several(all) => all,
        }
    }
}

/// Joint speakers: "said Ruiz and Bell", "according to Ruiz and county engineer Tom Bell".
pub(super) fn joined_after(lexed: &Lexed<'_>, named: &Named, first: &Phrase, limit: usize) -> Option<Phrase> {
    let end = first.end;
    if end + 1 >= limit || !lexed.is(end, "and") {
        return None;
    }
    let next = phrase::right(lexed, named, end + 1, limit)?;
    let next = if next.kind == PhraseKind::Noun { noun_then_name(lexed, named, next, limit) } else { next };
    (is_person(named, first) && is_person(named, &next)).then_some(next)
}

/// Who speaks with the one whose phrase starts at a token: "Ruiz, the mayor, and her deputy, Tom Bell, said".
pub(super) fn joined_before(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    at: usize,
    floor: usize,
) -> Option<(Phrase, usize)> {
    let and = at.checked_sub(1).filter(|and| *and > floor + 1 && lexed.is(*and, "and") && !scene.in_marks(*and))?;
    let opening = lexed.page.sentence_of(and).map_or(0, |s| s.tokens.start as usize);
    if and > opening + LONGEST_ASIDE {
        return None;
    }
    let (p, start) = if lexed.is_mark(and - 1, ",") {
        let (subjects, start) = subject(lexed, named, scene, and, floor)?;
        let [p] = subjects[..] else { return None };
        (p, start)
    } else {
        let p = phrase::left(lexed, named, and, floor)?;
        (p, p.start)
    };
    // The first of them opens the sentence: else it is somebody else's, or another clause.
    let name = match p.kind {
        PhraseKind::Name(id) => named.tokens_of[id as usize].0 as usize,
        _ => return None,
    };
    (is_person(named, &p) && phrase::opens(lexed, named, name)).then_some((p, start))
}

/// What two nouns with "and" between them are.
enum Joint {
    /// "traders and analysts": one phrase.
    One(Phrase),
    /// "Ana Ruiz and her brother": this one, too.
    Two(Phrase),
}

/// Who speaks with a noun that starts at `at`: the phrase before "and", where that opens its clause.
fn joint_noun(lexed: &Lexed<'_>, named: &Named, p: &Phrase, at: usize, floor: usize) -> Option<Joint> {
    if at <= floor + 1 || !lexed.is(at - 1, "and") || p.kind == PhraseKind::Pronoun {
        return None;
    }
    let q = phrase::left(lexed, named, at - 1, floor)?;
    let opens = q.start == floor || lexed.is_any(q.start - 1, words![",", "—", "–", ";"]);
    if !opens || !acceptable(lexed, &q) || !acceptable(lexed, p) {
        return None;
    }
    match (q.kind, p.kind) {
        (PhraseKind::Noun, PhraseKind::Noun) if lexed.reports(q.head) && lexed.reports(p.head) => {
            Some(Joint::One(Phrase { start: q.start, ..*p }))
        }
        (PhraseKind::Name(_), PhraseKind::Noun) if is_person(named, &q) && lexed.role_noun(p.head).is_some() => {
            Some(Joint::Two(q))
        }
        _ => None,
    }
}

/// Adds the phrase before "and", where both are people: joint speakers.
pub(super) fn with_joint(lexed: &Lexed<'_>, named: &Named, p: Phrase, floor: usize) -> (Subjects, usize) {
    let mut from = p.start;
    // What stands before a name as its title belongs to the clause.
    if let PhraseKind::Name(id) = p.kind {
        let start = named.tokens_of[id as usize].0 as usize;
        from = from.min(start);
    }
    let p = match joint_noun(lexed, named, &p, from, floor) {
        Some(Joint::One(whole)) => return (Subjects::One(whole), whole.start),
        Some(Joint::Two(first)) => return (Subjects::Several(vec![first, p]), first.start),
        None => p,
    };
    let mut subjects = Subjects::One(p);
    let mut at = from;
    while at > floor + 1 && lexed.is(at - 1, "and")
        || at > floor + 1 && subjects.len() > 1 && lexed.is_mark(at - 1, ",")
    {
        let Some(q) = phrase::left(lexed, named, at - 1, floor) else { break };
        let both = match (q.kind, p.kind) {
            (PhraseKind::Name(a), PhraseKind::Name(b)) => {
                let kind = |id: u32| &named.entities[named.mentions[id as usize].entity.index()].kind;
                kind(a) == kind(b)
            }
            _ => false,
        };
        if !both {
            break;
        }
        subjects.insert(0, q);
        at = q.start;
    }
    (subjects, at)
}
