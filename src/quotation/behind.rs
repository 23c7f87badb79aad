//! What stands between words in marks and the verb behind them: "“…,” the tall, grey-haired professor said".

use super::joint::Subjects;
use super::scene::Scene;
use crate::dictionary::key::words;
use crate::dictionary::words::{Tier, flag, form};
use crate::entity::{Lexed, Named};
use crate::role::phrase::{self, Phrase, PhraseKind};

/// Whether words are left over between marks that end at `floor` and the subject that starts at `from`.
pub(super) fn after_marks(lexed: &Lexed<'_>, scene: &Scene<'_>, floor: usize, from: usize) -> bool {
    let spoken = floor > scene.from && scene.in_marks(floor - 1);
    let ends = floor > scene.from + 1 && lexed.is_any(floor - 2, words![",", "?", "!"]);
    let left = (floor..from).filter(|i| lexed.token(*i).is_word()).count();
    spoken && ends && left > 0 && left <= 6
}

/// Whether tokens are the head of a title and nothing else: "lawyer and" before "rights activist Ana Ruiz".
pub(super) fn titles(lexed: &Lexed<'_>, from: usize, to: usize) -> bool {
    let word = |i: usize| {
        lexed.role_noun(i).is_some()
            || lexed.is_any(i, words!["and", "of", "the"])
            || (lexed.token(i).is_word() || lexed.is_mark(i, "-"))
                && lexed.facts(i).cue == 0
                && !lexed.has(i, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN)
    };
    (from..to).any(|i| lexed.role_noun(i).is_some_and(|n| !n.plural)) && (from..to).all(word)
}

/// Everything between marks and a verb, where it is short: "…," the tall, grey-haired professor said.
pub(super) fn beside_marks(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    verb: usize,
    floor: usize,
) -> Option<(Subjects, usize)> {
    if floor <= scene.from || !scene.in_marks(floor - 1) || verb <= floor || verb - floor > 12 {
        return None;
    }
    let comma = lexed.is_mark(floor, ",");
    let spoken = floor < scene.from + 2 || lexed.is_any(floor - 2, words![",", "?", "!", ".", "…", "-", "—", "–"]);
    if !comma && !spoken {
        return None; // words in marks that the sentence goes on from: “a prayer” for the nominee but did not suggest
    }
    let start = if comma { floor + 1 } else { floor };
    // “…,” as the paper's interview reveals.
    let clause = start;
    let start = start + usize::from(lexed.is(start, "as"));
    // “…,” he said on Sunday, and then warned: a verb of its own.
    let said = |i: usize| {
        lexed.token(i).is_lower()
            && lexed.cue(i).is_some_and(|(c, f)| c.tier == Tier::Neutral && f.forms & form::PAST != 0)
    };
    let plain = (start..verb).all(|i| !lexed.has(i, flag::AUXILIARY) && !lexed.is_any(i, words![".", ";", ":", "—"]));
    // "“…” When asked for comment, he said": a clause of its own.
    let joined = words!["and", "but", "then", "which", "who", "when", "if", "once", "unless"];
    if start >= verb || !plain || lexed.is_any(start, joined) {
        return None;
    }
    let name = (start..verb).find_map(|i| phrase::person_at(named, i));
    if name.is_none() && (start..verb).any(said) {
        return None;
    }
    let phrase = match name {
        Some((id, _)) => phrase::name(named, id),
        None => {
            let head = (start..verb).rev().find(|i| lexed.token(*i).is_word())?;
            Phrase { start, end: head + 1, head, kind: PhraseKind::Noun }
        }
    };
    Some((Subjects::One(phrase), clause))
}
