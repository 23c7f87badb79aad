//! Reporting clauses: a cue verb (or "according to") with its subject and addressee, wherever one stands outside
//! marks. Names and cues inside marks are neither speaker nor cue.

use super::bare::is_titled;
use super::before::before_medium;
use super::behind::{after_marks, beside_marks, titles};
use super::finite::is_verb;
use super::group::Group;
use super::joint::{Subjects, joined_after};
use super::near::{
    LONGEST_OBJECT, Near, able, clause_form, cue_at, goes_on, part_of_another, reads_as_noun, third_is_noun,
};
use super::noun::noun;
use super::opening::opening;
use super::passive::passive;
use super::relayed::{RELAYS, relayed};
use super::scene::{Scene, Stretch};
use super::subject::{agrees_plural, inverted, is_place, noun_then_name, subject};
use super::tail::addressee;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{Cue, CueKind, Tier, flag, form, takes};
use crate::entity::{Lexed, Named, Sort};
use crate::page::TokenKind;
use crate::role::phrase::{self, Phrase, PhraseKind};

/// What a source asks not to be.
const UNNAMED: &Words =
    words!["named", "identified", "quoted", "published", "printed", "used", "disclosed", "revealed"];

/// Bodies before which things are said.
const COURTS: &Words = words![
    "court",
    "inquest",
    "inquiry",
    "tribunal",
    "hearing",
    "jury",
    "jurors",
    "panel",
    "trial",
    "committee",
    "judge"
];

/// "asked that the names of her children not be published": at most so many tokens after "asked".
const FARTHEST_UNNAMED: usize = 10;

/// What things do as well as people: "the record shows that" is no report.
pub(super) const EVIDENCE: &Words = words![
    "show",
    "shows",
    "showed",
    "suggest",
    "suggests",
    "suggested",
    "indicate",
    "indicates",
    "indicated",
    "estimate",
    "estimates",
    "estimated",
    "reveal",
    "reveals",
    "revealed",
    "confirm",
    "confirms",
    "confirmed",
    "mean",
    "means",
    "meant",
    "hint",
    "hints",
    "hinted",
    "imply",
    "implies",
    "implied",
];

/// How a clause reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClauseForm {
    /// A finite verb with a subject.
    Finite,
    /// ", adding that": the subject is that of the clause before.
    Participial,
    /// "and warned": likewise.
    Coordinated,
    /// "according to".
    According,
    /// "his claim that": a noun reports.
    Noun,
    /// "the court was told": who says it stands behind "by", or nowhere.
    Passive,
}

/// A reporting clause, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    /// First token: subject, aside or verb.
    pub(crate) start: usize,
    /// The verb with its auxiliaries.
    pub(crate) cue: (usize, usize),
    /// Token after verb, inverted subject and addressee.
    pub(crate) end: usize,
    pub(crate) form: ClauseForm,
    pub(crate) kind: CueKind,
    pub(crate) tier: Tier,
    pub(crate) takes: u16,
    pub(crate) negated: bool,
    /// Whether it reports in the past, where its forms say so.
    pub(crate) past: Option<bool>,
    /// say or tell: whatever follows is reported.
    pub(crate) plain: bool,
    pub(crate) inverted: bool,
    /// Joint subjects are several; none for participles.
    pub(crate) subjects: Subjects,
    pub(crate) addressee: Option<Phrase>,
}

/// All reporting clauses of a paragraph, in text order, added to a list.
pub(super) fn clauses(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, out: &mut Vec<Clause>) {
    let first = out.len();
    let mut i = scene.from;
    // Nearly all words open no clause.
    while let Some(at) = lexed.sorts.next(Sort::Cue, i, scene.to) {
        i = at;
        if let Some(stretch) = scene.stretch_at(i) {
            i = stretch.end;
            continue;
        }
        if !lexed.token(i).is_word() {
            i += 1;
            continue;
        }
        if lexed.is(i, "according")
            && lexed.is(i + 1, "to")
            && i + 2 < scene.to
            && let Some(clause) = according(lexed, named, scene, i)
        {
            i = clause.end.max(i + 2);
            out.push(clause);
            continue;
        }
        if let Some(clause) = in_words(lexed, named, scene, i) {
            i = clause.end;
            out.push(clause);
            continue;
        }
        if let Some(clause) = noun(lexed, named, scene, i) {
            i = clause.end;
            out.push(clause);
            continue;
        }
        match verb(lexed, named, scene, i, &out[first..]) {
            Some(clause) => {
                i = clause.cue.1.max(i + 1);
                // "cited Ruiz as saying": the verb that relays speech reports nothing itself.
                if clause.form == ClauseForm::Finite && out.len() > first {
                    out.pop_if(|last| {
                        last.cue.1 > clause.cue.0
                            || lexed.is_any(last.cue.1 - 1, RELAYS)
                                && (last.cue.0 == clause.cue.0 || last.cue.1 == clause.start)
                    });
                }
                out.push(clause);
            }
            None => i += 1,
        }
    }
}

/// "In Ana Ruiz's words, …".
fn in_words(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, i: usize) -> Option<Clause> {
    if !lexed.is(i, "in") || i + 3 >= scene.to {
        return None;
    }
    // "It had, in her words, become “a burden.”"
    if lexed.is_any(i + 1, words!["his", "her", "their"]) {
        let apart = i == scene.unit_of(i).0 || lexed.is_mark(i - 1, ",");
        let noun =
            lexed.is_any(i + 2, words!["words", "telling"]) && (lexed.is_mark(i + 3, ",") || scene.in_marks(i + 3));
        let owner = Phrase { start: i + 1, end: i + 2, head: i + 1, kind: PhraseKind::Pronoun };
        return (apart && noun).then(|| attributed(i, (i + 2, i + 3), i + 3, owner));
    }
    let (id, m) = phrase::mention_at(named, i + 1)?;
    let end = named.tokens_of[id as usize].1 as usize;
    let apostrophe = lexed.token(end).kind == TokenKind::Possessive || lexed.is_any(end, words!["’", "'"]);
    let owner = end + 1 < scene.to
        && apostrophe
        && lexed.is_any(end + 1, words!["words", "view", "opinion", "phrase", "telling", "account"]);
    if phrase::is_place(named, m) || !owner {
        return None;
    }
    Some(attributed(i, (end + 1, end + 2), end + 2, phrase::name(named, id)))
}

/// "according to Ana Ruiz", in any position.
fn according(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, i: usize) -> Option<Clause> {
    let unit = scene.unit_of(i);
    if lexed.is_any(i + 2, words!["him", "her", "them", "us"]) && lexed.role_noun(i + 3).is_none() {
        let him = Phrase { start: i + 2, end: i + 3, head: i + 2, kind: PhraseKind::Pronoun };
        return Some(attributed(i, (i, i + 2), i + 3, him));
    }
    let mut subject = phrase::right(lexed, named, i + 2, unit.1)?;
    // "according to Ana Ruiz": the name; "according to police", "according to a report by X".
    if let PhraseKind::Noun = subject.kind {
        subject = noun_then_name(lexed, named, subject, unit.1);
    }
    let mut out = attributed(i, (i, i + 2), subject.end, subject);
    let next = joined_after(lexed, named, &subject, unit.1)
        .filter(|n| n.end >= unit.1 || lexed.token(n.end).kind == TokenKind::Punctuation);
    if let Some(next) = next {
        out.subjects.push(next);
        out.end = next.end;
    }
    Some(out)
}

/// A clause without a verb that names its source.
fn attributed(start: usize, cue: (usize, usize), end: usize, subject: Phrase) -> Clause {
    let takes = takes::QUOTE | takes::THAT;
    Clause {
        end,
        ..Clause::plainly(start, cue, ClauseForm::According, (CueKind::Speech, takes), Subjects::One(subject))
    }
}

impl Clause {
    /// A clause in the usual order whose cue says nothing of tense, and that ends with its cue.
    pub(super) fn plainly(
        start: usize,
        cue: (usize, usize),
        form: ClauseForm,
        (kind, takes): (CueKind, u16),
        subjects: Subjects,
    ) -> Clause {
        Clause {
            start,
            cue,
            end: cue.1,
            form,
            kind,
            tier: Tier::Neutral,
            takes,
            negated: false,
            past: None,
            plain: false,
            inverted: false,
            subjects,
            addressee: None,
        }
    }
}

/// Whether the "'s" before a participle is "has": "she's argued that", and not "she's accused of".
fn is_perfect(lexed: &Lexed<'_>, group: &Group, verb: usize, end: usize, cue: &Cue) -> bool {
    let somebody = group.start > 0 && lexed.is_any(group.start - 1, words!["he", "she", "who"]);
    let short = lexed.token(group.start).kind == TokenKind::Possessive;
    let alone = !(group.start + 1..verb).any(|k| lexed.has(k, flag::AUXILIARY));
    let clause = lexed.is_any(end, words!["that", "“", "\""])
        || lexed.token(end).is_capitalised()
        || lexed.has(end, flag::PRONOUN | flag::THE)
        || lexed.is_any(end, words!["a", "an", "his", "her", "their", "its"]);
    somebody
        && short
        && alone
        && clause
        && cue.kind != CueKind::Thought
        && cue.takes & takes::THAT != 0
        && cue.takes & takes::PERSON == 0
}

/// Reads the token as a cue verb, if it is one here.
fn verb(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, i: usize, before: &[Clause]) -> Option<Clause> {
    let (number, mut end) = cue_at(lexed, scene, i)?;
    let (cue, cue_form) = lexed.data.cue(number);
    // "yelled back that"
    if end < scene.to && lexed.is(end, "back") && cue.kind != CueKind::Thought {
        end += 1;
    }
    if lexed.token(i).is_capitalised() && named.mention_of[i] != u32::MAX || part_of_another(lexed, i, end) {
        return None;
    }
    // "some low-level State employees": a name in the middle of a sentence.
    let inside = i > scene.from && lexed.token(i - 1).is_lower() && lexed.token(i - 1).is_word();
    if lexed.token(i).is_capitalised() && inside && i > scene.unit_of(i).0 {
        return None;
    }
    // "an official who asked not to be named", "asked that her name not be published", "spoke on condition that": why
    // somebody stays unnamed is no report.
    let unnamed = |k: usize| lexed.is(k, "be") && lexed.is_any(k + 1, UNNAMED);
    let stop = lexed.len().min(end + FARTHEST_UNNAMED);
    if lexed.is_any(end, words!["not", "to"]) && (end..stop.min(end + 4)).any(unnamed)
        || lexed.is(end, "that") && (end..stop).any(|k| lexed.is(k, "not") && unnamed(k + 1))
        || lexed.is(end, "on")
            && lexed.is_any(end + 1, words!["condition", "background"])
            && lexed.is_any(i, words!["spoke", "speaks", "speak", "speaking", "spoken"])
    {
        return None;
    }
    let unit = scene.unit_of(i);
    let mut group = Group::read(lexed, scene, i, unit.0);
    if cue_form.forms & form::PARTICIPLE != 0 && is_perfect(lexed, &group, i, end, cue) {
        (group.be, group.have, group.past) = (false, true, Some(true));
    }
    let start = group.start;
    let previous = start.checked_sub(1).filter(|k| *k >= unit.0);
    let near = Near {
        previous,
        comma: previous.is_some_and(|k| lexed.is_any(k, words![",", "—", "–", "-"]) || scene.in_marks(k)),
        marks: scene.stretch_before(lexed, start).is_some() || scene.stretch_after(lexed, end).is_some(),
        leads: previous.is_none()
            && (lexed.is(end, "that")
                || scene.marks_from(end).first().is_some_and(|s| s.start <= end + LONGEST_OBJECT && s.start < unit.1)),
        opens: scene.stretch_after(lexed, end).is_some() && cue.takes & takes::ANY != 0
            || cue.tier == Tier::Neutral && previous.is_some_and(|k| !scene.in_marks(k) && goes_on(lexed, k, end)),
    };
    // "When asked for comment, he": who is asked.
    if i > unit.0
        && lexed.is_any(i - 1, words!["when", "if", "once", "unless", "though"])
        && cue_form.forms & form::PARTICIPLE != 0
        && (i == unit.0 + 1 || !lexed.is(i - 1, "once") || !lexed.token(i - 2).is_word())
    {
        return None;
    }
    // "Ruiz and Bell each added a goal"
    if i > unit.0 && lexed.is(i - 1, "each") && !lexed.is(end, "that") {
        return None;
    }
    // "a president accused of theft": who is accused says nothing; "which they accused of theft" is said.
    let theirs = previous.is_some_and(|k| lexed.has(k, flag::PRONOUN));
    if lexed.is(i, "accused") && lexed.is(end, "of") && !group.have && !theirs {
        return None;
    }
    // "Bell's comments": a noun. "Bell's proposed tax", "the king's ruling party": of what sort it is.
    if i > unit.0 && lexed.token(i - 1).kind == TokenKind::Possessive {
        let noun = cue_form.forms & (form::THIRD | form::BASE) != 0 && cue_form.forms & form::ING == 0;
        let contracted = i > unit.0 + 1
            && (lexed.has(i - 2, flag::PRONOUN) || lexed.is_any(i - 2, words!["who", "that", "there", "here", "what"]));
        if noun || !contracted && !lexed.is(end, "that") {
            return None;
        }
    }
    // "Voters must say whether", "it could warn of a flood": what may be said is no report; "this paper can reveal" is.
    let reveals = || lexed.is_any(i, words!["reveal", "confirm", "disclose", "report"]) || lexed.is(i - 1, "only");
    let in_marks = || scene.marks_from(unit.0).first().is_some_and(|s| s.start < unit.1);
    if group.possible && i > unit.0 && !reveals() && !in_marks() {
        return None;
    }
    if group.be && cue_form.forms & (form::PARTICIPLE | form::PAST) != 0 {
        let parts = (group.start, group.words, i, end);
        return passive(lexed, named, scene, parts, cue).map(|c| Clause { negated: group.negated, ..c });
    }
    if cue_form.forms & form::ING != 0
        && !group.be
        && let Some(mut clause) = relayed(lexed, named, scene, (i, end), cue)
    {
        addressee(lexed, named, scene, &mut clause, unit.1);
        return Some(clause);
    }
    let mut clause = Clause {
        start,
        cue: (group.words, end),
        end,
        form: clause_form(lexed, scene, cue_form.forms, &group, &near)?,
        kind: cue.kind,
        tier: cue.tier,
        takes: cue.takes,
        negated: group.negated,
        past: group.past(cue_form.forms),
        plain: cue.takes & takes::ANY != 0,
        inverted: false,
        subjects: Subjects::None,
        addressee: None,
    };
    if clause.form == ClauseForm::Participial {
        let linked = previous.filter(|k| !scene.in_marks(*k) && !lexed.is_mark(*k, ","));
        clause.start = linked.unwrap_or(start);
        // "the planetarium responded by stating that": the subject of the verb before.
        if let Some(by) = linked.filter(|k| *k > unit.0 + 1 && lexed.is_any(*k, words!["by", "in"]))
            && lexed.word(by - 1).ends_with("ed")
            && let Some((subjects, _)) = subject(lexed, named, scene, by - 1, unit.0)
        {
            clause.subjects = subjects;
            clause.cue.0 = by - 1;
        }
        addressee(lexed, named, scene, &mut clause, unit.1);
        return Some(clause);
    }
    let forms = cue_form.forms;
    let base_only = forms & form::BASE != 0 && forms & (form::PAST | form::THIRD | form::ING) == 0;
    // "the company report said"
    // "the tourism projects that are planned": a noun with its relative clause.
    let relative = lexed.is(end, "that") && end + 1 < unit.1 && lexed.has(end + 1, flag::AUXILIARY);
    if relative && forms & form::PAST == 0 && !clause.plain && previous.is_some_and(|k| !lexed.has(k, flag::PRONOUN)) {
        return None;
    }
    if reads_as_noun(lexed, scene, forms, (i, end), &near, clause.plain, unit.1) {
        return None;
    }
    // "the relevant text of the act"
    if base_only && lexed.is(end, "of") && clause.takes & takes::OF == 0 {
        return None;
    }
    // After words in marks the subject mostly follows: "…," said Ruiz …
    let floor = spoken_before(lexed, scene, start, unit.0);
    let behind_marks = previous.is_some_and(|k| scene.in_marks(k))
        || (near.comma && previous.is_some_and(|k| k > scene.from && scene.in_marks(k - 1)));
    // "…, state media reported": a base form before a noun that has a verb of its own.
    let verb_follows = |f: &Clause| base_only && f.end < unit.1 && lexed.facts(f.end).cue > 0;
    if (behind_marks || start == floor)
        && let Some(found) = inverted(lexed, named, scene, &clause, unit.1).filter(|f| !verb_follows(f))
    {
        return Some(found);
    }
    // … or it does in "The island was hit, said Ruiz, a spokesman" …
    if near.comma && clause.plain && clause.takes & takes::PERSON == 0 && start > unit.0 + 4 {
        let found = inverted(lexed, named, scene, &clause, unit.1).filter(|found| {
            let ends = found.end >= unit.1 || lexed.is_any(found.end, words![",", ".", ";", "(", "who"]);
            ends && found.subjects.iter().all(|s| s.kind != PhraseKind::Pronoun)
        });
        if found.is_some() {
            return found;
        }
    }
    // … else it stands before the verb …
    let found = subject(lexed, named, scene, start, floor)
        .map(|(subjects, from)| {
            // "“…,” lawyer and activist Ana Ruiz said": all of her title.
            let name = matches!(subjects[..], [Phrase { kind: PhraseKind::Name(_), .. }]);
            let title =
                name && from > floor && floor > unit.0 && scene.in_marks(floor - 1) && titles(lexed, floor, from);
            (subjects, if title { floor } else { from })
        })
        .filter(|(p, from)| of_its_own(lexed, named, p, *from) || !after_marks(lexed, scene, floor, *from))
        .or_else(|| beside_marks(lexed, named, scene, start, floor))
        .or_else(|| closes_unit(lexed, end, unit.1).then(|| subject(lexed, named, scene, start, floor)).flatten())
        .or_else(|| {
            let sure = clause.plain || clause.takes & takes::THAT != 0 && end < unit.1 && lexed.is(end, "that");
            let whole = sure && floor == unit.0;
            whole.then(|| opening(lexed, named, scene, start, floor)).flatten()
        });
    if let Some((subjects, from)) = found {
        let quotes = near.marks
            || scene.stretch_before(lexed, from).is_some()
            || scene.marks_from(end).first().is_some_and(|s| s.start < unit.1);
        // "The trust denied that": what takes a clause has somebody as its subject.
        let that = clause.tier != Tier::Weak && end < unit.1 && lexed.is(end, "that") && !lexed.is_any(i, EVIDENCE);
        // "his entourage argues that": no noun that a relative clause follows.
        let states = lexed.facts(i).noun_cue == 0
            && matches!(clause.tier, Tier::Neutral | Tier::Strong)
            && !(end + 1 < unit.1 && (is_verb(lexed, end + 1) || lexed.cue(end + 1).is_some()));
        // "…,” Quarrell says.": right behind words in marks whatever stands there speaks.
        let beside = scene.stretch_before(lexed, from).is_some();
        let agrees = !base_only || group.modal || agrees_plural(lexed, named, &subjects, clause.plain);
        // "he found that he had no telephone": only courts and studies find aloud.
        let person = |p: &Phrase| match p.kind {
            PhraseKind::Pronoun => !lexed.is(p.start, "it"),
            PhraseKind::Name(id) => {
                let first = named.tokens_of[id as usize].0 as usize;
                let judge = first > 0 && lexed.is_any(first - 1, words!["judge", "justice", "magistrate", "coroner"]);
                !judge && phrase::is_person(named, &named.mentions[id as usize])
            }
            PhraseKind::Noun => false,
        };
        if lexed.is_any(i, words!["found", "finds", "find"]) && subjects.iter().all(person) {
            return None;
        }
        // "the court heard that": somebody said it there.
        if let [court] = subjects[..]
            && lexed.is_any(court.head, COURTS)
            && lexed.is_any(i, words!["heard", "hears"])
        {
            clause.start = from;
            let heard =
                Clause { kind: CueKind::Speech, form: ClauseForm::Passive, plain: true, tier: Tier::Neutral, ..clause };
            return Some(Clause { addressee: Some(court), ..heard });
        }
        if !agrees
            || !(beside || that && states) && third_is_noun(lexed, i, forms, &subjects)
            || !(clause.plain || quotes || that || able(lexed, &subjects))
        {
            return None;
        }
        clause.start = from;
        clause.subjects = subjects;
        addressee(lexed, named, scene, &mut clause, unit.1);
        return Some(clause);
    }
    if base_only {
        return None;
    }
    // … or after it ("The plan is dead, said Ruiz.") …
    let free = clause.takes & (takes::OBJECT | takes::NOUN | takes::PERSON) == 0;
    if (near.comma || start == unit.0)
        && !group.modal
        && free
        && let Some(found) = inverted(lexed, named, scene, &clause, unit.1)
    {
        return Some(found);
    }
    // ("The port saves time, claimed the harbour board.")
    let claims = clause.takes & takes::THAT != 0 && clause.takes & takes::LABEL == 0 && clause.tier != Tier::Weak;
    if near.comma
        && claims
        && forms & form::PAST != 0
        && clause.takes & takes::PERSON == 0
        && !(group.have || group.modal)
        && start > unit.0 + 4
        && let Some(found) = inverted(lexed, named, scene, &clause, unit.1)
        && (closes_unit(lexed, found.end, unit.1) || found.end < unit.1 && lexed.is_mark(found.end, ","))
        && found.subjects.iter().all(|s| s.kind != PhraseKind::Pronoun)
    {
        return Some(found);
    }
    // … or it is that of the clause before: "and warned", "said X, warned that Y and …".
    let in_unit = before.last().filter(|b| b.cue.0 >= unit.0);
    let listed = previous.is_some_and(|k| lexed.is_mark(k, ","))
        && in_unit.is_some_and(|b| b.form != ClauseForm::According)
        && forms & form::PAST != 0
        && (lexed.is_any(end, words!["that", "of", "for"]) || scene.stretch_after(lexed, end).is_some());
    // "called it false and in a statement said".
    let medium = before_medium(lexed, named, start, unit.0);
    let previous = if medium < start { Some(medium - 1) } else { previous };
    let joined = previous.is_some_and(|k| lexed.is_any(k, words!["and", "but", "then", "or"]));
    // "said he has read it and disagrees": another tense than that of the report belongs to what is reported.
    let agrees =
        in_unit.is_none() || before.iter().rev().take_while(|b| b.cue.0 >= unit.0).any(|b| same_tense(b, &clause));
    let weak = clause.tier == Tier::Weak && !near.marks && !lexed.is(end, "that");
    // "are preparing a motion, and have alleged in court that"
    let states =
        group.have && clause.takes & takes::THAT != 0 && (end..unit.1.min(end + NEAR)).any(|k| lexed.is(k, "that"));
    let reports = in_unit.is_some() || near.marks || clause.tier == Tier::Neutral || states;
    if agrees && !weak && (joined || listed) && reports {
        clause.form = ClauseForm::Coordinated;
        clause.start = previous.unwrap_or(start);
        addressee(lexed, named, scene, &mut clause, unit.1);
        return Some(clause);
    }
    None
}

/// Whether a subject behind words in marks has a clause of its own: “…,” said Ruiz, who added; said Ruiz, while another
/// replied.
fn of_its_own(lexed: &Lexed<'_>, named: &Named, subjects: &[Phrase], from: usize) -> bool {
    let relative = lexed.is(from, "who") && !subjects.iter().any(|p| is_place(named, p));
    relative || from > 1 && lexed.is(from - 1, "while") && lexed.is_mark(from - 2, ",")
}

/// Between a verb that is joined to another and its "that" stand at most so many tokens.
const NEAR: usize = 5;

/// Whether two clauses report in one tense, as coordinated ones do.
pub(super) fn same_tense(a: &Clause, b: &Clause) -> bool {
    a.past.is_none() || b.past.is_none() || a.past == b.past
}

/// The token after the last speech in marks before a verb. A nickname, a title or a word in marks that the sentence goes
/// on from is no speech: "Ana “Mama” Ruiz, 71, said", "Ruiz, known as “the Wall”, said".
#[inline]
fn spoken_before(lexed: &Lexed<'_>, scene: &Scene<'_>, verb: usize, unit: usize) -> usize {
    if scene.stretches.is_empty() { unit } else { speech_before(lexed, scene, verb, unit) }
}

fn speech_before(lexed: &Lexed<'_>, scene: &Scene<'_>, verb: usize, unit: usize) -> usize {
    // The title of a work takes a comma in: on the show, “The Apprentice Cook,” who.
    let titled = |s: &Stretch| {
        let goes_on = lexed.token(s.end).is_lower() && lexed.has(s.end, flag::FUNCTION | flag::PRONOUN);
        s.words <= LONGEST_TITLE && goes_on && s.start > unit && is_titled(lexed, s)
    };
    let speech = |s: &&Stretch| {
        let inner = s.inner.slice(lexed.text).trim_end();
        let next = lexed.word(s.end);
        let opens = s.start == unit || lexed.is_any(s.start - 1, words![",", ":", ".", "—", "–"]);
        !(inner.ends_with(',') && titled(s)) && inner.ends_with([',', '?', '!', '.', '…', '—', '–'])
            || s.words > 4
            || opens && matches!(next, "," | "—" | "–")
            || s.end == verb
    };
    let before = scene.marks_upto(verb).iter().rev().take(3);
    before.take_while(|s| s.end > unit).find(speech).map_or(unit, |s| s.end.max(unit))
}

/// Words in the title of a work, at most.
pub(super) const LONGEST_TITLE: usize = 7;

/// Whether nothing but punctuation stands between a cue and the end of its sentence.
pub(super) fn closes_unit(lexed: &Lexed<'_>, end: usize, limit: usize) -> bool {
    (end..limit).all(|i| lexed.token(i).kind == TokenKind::Punctuation)
}
