//! The passive: "was quoted as saying", "the court was told that", "was described by Ruiz as “a fortress”", "it was
//! announced that". The grammatical subject speaks only where it is quoted; else it is who "by" names, or nobody.

use super::cue::{Clause, ClauseForm};
use super::joint::Subjects;
use super::opening::opening;
use super::scene::Scene;
use super::subject::{noun_then_name, subject};
use crate::dictionary::key::words;
use crate::dictionary::words::{Cue, form, takes};
use crate::entity::{Lexed, Named};
use crate::role::phrase::{self, PhraseKind};

/// Reads a cue in the passive: `start` is the group's first token, `first` that of the printed cue, `verb` the
/// participle and `end` the token after it.
pub(super) fn passive(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    (start, first, verb, end): (usize, usize, usize, usize),
    cue: &Cue,
) -> Option<Clause> {
    let unit = scene.unit_of(verb);
    let takes = cue.takes | takes::QUOTE | takes::THAT;
    let clause = |subjects: Subjects, end: usize, form: ClauseForm| {
        Clause::plainly(start, (first, end), form, (cue.kind, takes), subjects)
    };
    // "was quoted as saying", "was heard telling", "was reported to have said".
    if let Some(said) = reported_verb(lexed, scene, end, unit.1) {
        let floor = scene.marks_upto(start).last().map_or(unit.0, |s| s.end.max(unit.0));
        let found = subject(lexed, named, scene, start, floor)
            .or_else(|| (floor == unit.0).then(|| opening(lexed, named, scene, start, floor)).flatten());
        let (subjects, from) = found?;
        return Some(Clause { start: from, plain: true, ..clause(subjects, said, ClauseForm::Finite) });
    }
    // Who says it.
    let mut at = end;
    let mut agent = None;
    if at + 1 < unit.1 && lexed.is(at, "by") {
        let mut p = phrase::right(lexed, named, at + 1, unit.1)?;
        if p.kind == PhraseKind::Noun {
            p = noun_then_name(lexed, named, p, unit.1);
        }
        at = p.end;
        agent = Some(p);
    }
    let told = cue.takes & takes::PERSON != 0;
    let that = lexed.is(at, "that") || at + 1 < unit.1 && lexed.is_mark(at, ":");
    let labelled = cue.takes & takes::LABEL != 0 && {
        let k = if lexed.is(at, "as") { at + 1 } else { at };
        (k..unit.1.min(k + 4)).any(|i| scene.in_marks(i))
    };
    let it = start > unit.0 && lexed.is(start - 1, "it");
    if told && cue.takes & takes::THAT != 0 {
        // "the court was told the dam had failed", "residents were warned to stay": the subject is told.
        let noun = lexed.is_any(at, words!["about", "of", "for", "by", "off", "in", "on", "as", "and", "or"]);
        // What somebody is asked to do is reported speech only where the words themselves are given.
        let bidden = lexed.is(at, "to") && scene.marks_from(at).first().is_none_or(|s| s.start >= unit.1);
        if at >= unit.1 || bidden || noun && !that {
            return None;
        }
        let told = subject(lexed, named, scene, start, unit.0).filter(|(s, _)| s.len() == 1);
        let (addressee, from) = told.map_or((None, start), |(s, from)| (Some(s[0]), from));
        let c = clause(agent.into_iter().collect(), at, ClauseForm::Passive);
        return Some(Clause { start: from, addressee, cue: (first, end), plain: true, ..c });
    }
    // "was called “a joke” by Ruiz": who says it stands behind the marks.
    if labelled && agent.is_none() {
        let behind = scene.marks_from(at).first().filter(|s| s.start < unit.1).map(|s| s.end);
        agent = behind.filter(|i| lexed.is(*i, "by") && i + 1 < unit.1).and_then(|i| {
            let p = phrase::right(lexed, named, i + 1, unit.1)?;
            Some(if p.kind == PhraseKind::Noun { noun_then_name(lexed, named, p, unit.1) } else { p })
        });
    }
    if that && it || labelled {
        let at = if labelled && lexed.is(at, "as") { at + 1 } else { at };
        let c = clause(agent.into_iter().collect(), at, ClauseForm::Passive);
        return Some(Clause { start: if it { start - 1 } else { start }, cue: (first, end), ..c });
    }
    None
}

/// The verb of saying that a passive leads to: token after "as saying", "telling", "to have said".
fn reported_verb(lexed: &Lexed<'_>, scene: &Scene<'_>, at: usize, limit: usize) -> Option<usize> {
    let mut k = at;
    if lexed.is(k, "as") {
        k += 1;
    } else if lexed.is(k, "to") && lexed.is(k + 1, "have") {
        k += 2;
    }
    let (cue, form) = (k < limit && !scene.in_marks(k)).then(|| lexed.cue(k)).flatten()?;
    let wanted = if k == at + 2 { form::PARTICIPLE | form::PAST } else { form::ING };
    (form.forms & wanted != 0 && cue.takes & takes::ANY != 0).then_some(k + 1)
}
