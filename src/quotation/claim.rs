//! Claims: what each reporting clause reports. Content in marks beside it, the reported clause after or before it,
//! or both sides where the clause stands in the middle.

use super::cue::{Clause, ClauseForm, closes_unit, same_tense};
use super::finite::{incomplete, is_verb};
use super::joint::Subjects;
use super::opening;
use super::outer::outer;
use super::reported::{labelling, reported, unlikely};
use super::scene::{Scene, Stretch};
use super::tail::tail;
use super::{Found, Shape, content_span, found};
use crate::dictionary::CueKind;
use crate::dictionary::key::words;
use crate::dictionary::words::{Tier, flag, takes};
use crate::document::{Cue, QuotationKind};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, Phrase, PhraseKind, mention_at};
use crate::span::Span;

/// What one clause may claim.
pub(super) struct Sides {
    /// Tokens to the left that are free, from the unit's start or the clause before.
    pub(super) left: (usize, usize),
    /// Tokens to the right, up to the next clause that is no part of the content.
    pub(super) right: (usize, usize),
    /// The token after the adverbials that follow the clause.
    pub(super) after: usize,
    /// The unit that the clause stands in.
    pub(super) unit: (usize, usize),
}

/// Gives each clause of the paragraph its content; marks the stretches that are used.
pub(super) fn claim(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    clauses: &[Clause],
    used: &mut [bool],
    out: &mut Vec<Found>,
) {
    let mut free_from = scene.from;
    let mut others = None;
    for (k, clause) in clauses.iter().enumerate() {
        let unit = scene.unit_of(clause.cue.0);
        let left = if clause.form == ClauseForm::According { unit.0 } else { free_from.max(unit.0) };
        let left = past_dateline(lexed, named, left);
        let right = before_colon(lexed, scene, clause, right_limit(lexed, named, scene, clauses, k, unit));
        // "repeated his claim that …": what the noun reports is not reported again. "blasted Bell's call for “a fee”": what
        // somebody else's noun reports is not reported by them here.
        let inner = clauses.get(k + 1).filter(|n| n.form == ClauseForm::Noun && n.start <= clause.end + 1);
        let own = |n: &Clause| n.subjects.iter().all(|p| p.kind == PhraseKind::Pronoun);
        if clause.form != ClauseForm::Noun && inner.is_some_and(own) || others == Some(k) {
            continue;
        }
        // "It was called “a joke”, he said": all of it is what he said.
        let said = |n: &Clause| n.form == ClauseForm::Finite && n.cue.0 < unit.1 && n.plain;
        if clause.form == ClauseForm::Passive && clauses[k + 1..].iter().any(said) {
            continue;
        }
        // "Noting that the road is old, Ruiz called for repairs.": who notes it follows.
        let leads = clause.form == ClauseForm::Participial && clause.start == unit.0 && clause.subjects.is_empty();
        let behind = if leads { behind(lexed, named, scene, clause, unit.1) } else { None };
        if leads && behind.is_none() && clause.cue.0 == unit.0 {
            continue;
        }
        let right = behind.map_or(right, |(comma, _)| comma.min(right));
        // "was called “a joke” by Ruiz": the agent is no part of it.
        let agent = clause.subjects.iter().find(|p| clause.form == ClauseForm::Passive && p.start > clause.end);
        let right = agent.map_or(right, |p| right.min(p.start - 1));
        let after = tail(lexed, named, scene, clause.end, right);
        let sides = Sides { left: (left.min(clause.start), clause.start), right: (clause.end, right), after, unit };
        // The first clause of a paragraph holds none.
        let whole = if k > 0 { outer(lexed, named, scene, (clause, unit), &clauses[..k]) } else { None };
        let Some(mut f) = whole
            .or_else(|| marked(lexed, scene, clause, &sides, &clauses[k + 1..], used))
            .or_else(|| reported(lexed, named, scene, clause, &sides))
            .or_else(|| labelling(lexed, named, scene, clause, &sides))
        else {
            continue;
        };
        if inner.is_some() && clause.form != ClauseForm::Noun {
            if f.public.kind == QuotationKind::Indirect || clause.subjects.is_empty() {
                continue;
            }
            others = Some(k + 1);
        }
        f.form = clause.form;
        f.subjects = clause.subjects.clone();
        f.addressee = clause.addressee;
        f.at = clause.cue.0;
        f.unit = unit;
        // The sentence's grammatical subject speaks where the clause has none of its own.
        if let Some((_, p)) = behind {
            f.subjects = Subjects::One(p);
        }
        if f.subjects.is_empty() && clause.form != ClauseForm::Passive {
            // The nearest clause before whose subject is somebody: "said talks would resume and warned".
            let somebody = |c: &&Clause| {
                let person = |p: &Phrase| p.kind != PhraseKind::Noun || lexed.role_noun(p.head).is_some();
                let joins = clause.form != ClauseForm::Coordinated || same_tense(c, clause);
                joins
                    && c.kind != CueKind::Thought
                    && c.form != ClauseForm::Noun
                    && c.cue.0 >= unit.0
                    && !c.subjects.is_empty()
                    && c.subjects.iter().all(person)
            };
            let own = |c: &&Clause| c.cue.0 >= unit.0 && !c.subjects.is_empty();
            let said = |c: &&Clause| own(c) && c.kind != CueKind::Thought;
            let any = || clauses[..k].iter().rev().find(said).or_else(|| clauses[..k].iter().rev().find(own));
            if let Some(subjects) = clauses[..k].iter().rev().find(somebody).or_else(any).map(|c| &c.subjects) {
                f.subjects = subjects.clone();
            } else if let Some(p) = opening::of_sentence(lexed, named, scene, unit, clause.start) {
                f.subjects = Subjects::One(p);
            } else if clause.form != ClauseForm::According {
                let last = out.last().filter(|o: &&Found| o.public.block as usize == scene.block);
                if let Some(last) = last {
                    f.subjects = last.subjects.clone();
                } else if f.public.kind == QuotationKind::Indirect {
                    continue;
                }
            }
        }
        let claimed_right = f.public.content.iter().any(|c| c.start >= lexed.token(clause.cue.0).span.start);
        free_from = if claimed_right { clause.end } else { clause.end.max(free_from) };
        if f.public.kind == QuotationKind::Indirect && unlikely(lexed, clause, &f) {
            continue;
        }
        for c in &f.public.content {
            used[scene.marks_in(*c)].fill(true);
        }
        out.push(f);
    }
}

/// Who acts behind what opens a sentence, and the comma between, which may stand within marks.
fn behind(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    clause: &Clause,
    limit: usize,
) -> Option<(usize, Phrase)> {
    let mut i = clause.end;
    let (comma, at) = loop {
        if i >= limit {
            return None;
        }
        if let Some(s) = scene.stretch_at(i) {
            i = s.end;
            if s.inner.slice(lexed.text).trim_end().ends_with(',') {
                break (i, i);
            }
            continue;
        }
        if lexed.is_mark(i, ",") {
            break (i, i + 1);
        }
        i += 1;
    };
    // "After concluding the hearing, …" reports nothing.
    let that = lexed.is(clause.end, "that");
    let marks = scene.marks_from(clause.end).first().is_some_and(|s| s.end <= comma);
    let sure = clause.tier != Tier::Weak || scene.stretch_after(lexed, clause.end).is_some();
    if !(that || clause.plain || marks && sure) {
        return None;
    }
    let p = phrase::right(lexed, named, at, limit)?;
    let somebody = match p.kind {
        PhraseKind::Name(id) => !phrase::is_place(named, &named.mentions[id as usize]),
        PhraseKind::Pronoun => lexed.is_any(p.start, words!["he", "she", "they", "it"]),
        PhraseKind::Noun => lexed.reports(p.head),
    };
    let acts = p.end < limit && lexed.token(p.end).is_lower() && !lexed.is(p.end, "and");
    (somebody && acts).then_some((comma, p))
}

/// "KUALA LUMPUR: The claim is untrue, Ruiz said.": the place before a colon is where it was reported from.
fn past_dateline(lexed: &Lexed<'_>, named: &Named, start: usize) -> usize {
    let Some((id, m)) = mention_at(named, start) else { return start };
    let end = named.tokens_of[id as usize].1 as usize;
    let place = named.tokens_of[id as usize].0 as usize == start && phrase::is_place(named, m);
    let colon = place && end + 1 < lexed.len() && lexed.is_mark(end, ":") && lexed.token(end + 1).is_capitalised();
    if colon { end + 1 } else { start }
}

/// "Ruiz said both were idle, but he gave her a compliment: “…”": speech behind a colon that does not follow the cue is
/// no part of what the cue reports.
fn before_colon(lexed: &Lexed<'_>, scene: &Scene<'_>, clause: &Clause, limit: usize) -> usize {
    let colon = scene
        .marks_from(clause.end + 4)
        .iter()
        .map(|s| s.start)
        .take_while(|s| *s < limit)
        .find(|s| lexed.is_any(*s - 1, words![":", "—", "–"]));
    let Some(colon) = colon.map(|s| s - 1) else { return limit };
    // From the nearest clause with a pronoun of its own.
    let turn = (clause.end..colon).rev().find(|i| {
        lexed.is_any(*i, words!["but", "and", "though"])
            && (lexed.is_mark(i - 1, ",") || scene.in_marks(i - 1))
            && lexed.is_any(i + 1, words!["he", "she", "they", "it"])
    });
    turn.unwrap_or(colon)
}

/// Where the content on the right must end: at a clause of its own, or the unit's end.
fn right_limit(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    clauses: &[Clause],
    k: usize,
    unit: (usize, usize),
) -> usize {
    let unit_end = subordinate_end(lexed, named, scene, &clauses[k], unit);
    for next in &clauses[k + 1..] {
        if next.cue.0 >= unit_end {
            break;
        }
        let start = next.start;
        if start < clauses[k].end {
            continue;
        }
        let before = start.checked_sub(1);
        let comma = before.is_some_and(|b| lexed.is_any(b, words![",", ";", "—", "–"]));
        let joined = before.is_some_and(|b| lexed.is_any(b, words!["and", "but", "while"]));
        match next.form {
            // "released a statement on Friday saying"
            ClauseForm::Participial if released(lexed, next.cue.0) => return start,
            ClauseForm::Participial if comma || scene.in_marks(start.saturating_sub(1)) => return start,
            // "justified the fee saying “…”"
            ClauseForm::Participial if next.plain && scene.stretch_after(lexed, next.end).is_some() => return start,
            // "said the team had trained while adding that"
            ClauseForm::Participial
                if next.takes & takes::THAT != 0
                    && matches!(next.tier, Tier::Neutral | Tier::Strong)
                    && lexed.is(start, "while") =>
            {
                return start;
            }
            ClauseForm::Coordinated if same_tense(&clauses[k], next) => return start,
            ClauseForm::Finite if joined && before.is_some_and(|b| b > 0 && lexed.is_mark(b - 1, ",")) => {
                return start - 1;
            }
            // "asked for mercy, she said.", "asked for mercy, she said on Friday."
            ClauseForm::Finite
                if comma
                    && (closes_unit(lexed, next.end, unit_end)
                        || reports(lexed, next)
                            && closes_unit(lexed, tail(lexed, named, scene, next.end, unit_end), unit_end)) =>
            {
                return start;
            }
            // "a woman asked for a photo and Ruiz said, “…”"
            ClauseForm::Finite
                if joined
                    && next.plain
                    && next.subjects.iter().all(|p| p.kind != PhraseKind::Noun)
                    && scene.stretch_after(lexed, next.end).is_some() =>
            {
                return start - 1;
            }
            ClauseForm::Finite if before.is_some_and(|b| lexed.is_mark(b, ";")) => return start,
            // "While Ruiz said the dam was safe, Bell said it was not."
            ClauseForm::Finite
                if comma
                    && lexed.is_any(
                        unit.0,
                        words!["while", "although", "though", "whereas", "after", "when", "as", "before", "once"],
                    ) =>
            {
                return start;
            }
            ClauseForm::Finite if scene.stretch_before(lexed, start).is_some() && !joined => return start,
            _ => {}
        }
    }
    unit_end
}

/// Whether a clause is a plain report, and no aside: "the Herald reported", not "which begins".
fn reports(lexed: &Lexed<'_>, clause: &Clause) -> bool {
    matches!(clause.tier, Tier::Neutral | Tier::Strong)
        && clause.takes & takes::THAT != 0
        && clause.kind != CueKind::Thought
        && !lexed.is_any(clause.start, words!["which", "who"])
}

/// Whether a document, perhaps with its date, stands right before a participle: "a statement on Friday saying".
pub(super) fn released(lexed: &Lexed<'_>, participle: usize) -> bool {
    let mut k = participle;
    while k > 0 && (lexed.has(k - 1, flag::DATE) || k < participle && lexed.is(k - 1, "on")) {
        k -= 1;
    }
    k > 0 && lexed.facts(k - 1).noun_cue > 0 && lexed.token(k - 1).is_lower()
}

/// "After a judge said prison would serve nobody, he walked free": where a clause that opens its sentence as a subordinate
/// one ends, before the main clause.
fn subordinate_end(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    clause: &Clause,
    (first, unit_end): (usize, usize),
) -> usize {
    // "Ruiz, who said the dam was safe, left": a relative clause between commas.
    let relative = clause.start > first + 1
        && lexed.is_any(clause.start, words!["who", "which"])
        && lexed.is_mark(clause.start - 1, ",");
    if relative {
        let closes = |i: usize| {
            lexed.is_mark(i, ",")
                && !scene.in_marks(i)
                && i + 1 < unit_end
                && is_verb(lexed, i + 1)
                && !incomplete(lexed, scene, clause.end, i)
        };
        let farthest = unit_end.min(clause.end + LONGEST_RELATIVE);
        return (clause.end + 2..farthest).find(|i| closes(*i)).unwrap_or(unit_end);
    }
    let opens = lexed.is_any(
        first,
        words!["after", "when", "while", "before", "once", "although", "though", "since", "because", "whereas"],
    );
    if !opens || clause.start != first + 1 || clause.inverted {
        return unit_end;
    }
    let main = |i: usize| {
        lexed.is_mark(i, ",")
            && !scene.in_marks(i)
            && i + 1 < unit_end
            && (lexed.is_any(i + 1, words!["he", "she", "they", "it", "we", "i", "the", "a", "an"])
                || mention_at(named, i + 1).is_some())
    };
    (clause.end..unit_end).find(|i| main(*i)).unwrap_or(unit_end)
}

/// A relative clause that reports is at most so many tokens long: of sentences without end no more is looked at.
const LONGEST_RELATIVE: usize = 60;

pub(super) fn cue_of(lexed: &Lexed<'_>, clause: &Clause) -> Cue {
    Cue { span: lexed.span(clause.cue.0, clause.cue.1), kind: clause.kind, negated: clause.negated }
}

fn starts_capital(lexed: &Lexed<'_>, s: &Stretch) -> bool {
    s.inner
        .slice(lexed.text)
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

fn index_of(scene: &Scene<'_>, s: &Stretch) -> usize {
    scene.stretches.partition_point(|x| x.start < s.start)
}

/// Number of words between two tokens, marks left out.
pub(super) fn words(lexed: &Lexed<'_>, scene: &Scene<'_>, start: usize, end: usize) -> usize {
    (start..end).filter(|i| lexed.token(*i).kind != TokenKind::Punctuation && !scene.in_marks(*i)).count()
}

/// Content in marks that the clause stands beside.
fn marked(
    lexed: &Lexed<'_>,
    scene: &Scene<'_>,
    clause: &Clause,
    sides: &Sides,
    later: &[Clause],
    used: &mut [bool],
) -> Option<Found> {
    if scene.stretches.is_empty()
        || clause.form != ClauseForm::According
            && clause.takes & takes::QUOTE == 0
            && clause.tier == Tier::Weak
            && clause.kind == CueKind::Thought
    {
        return None;
    }
    let after = sides.after;
    let opens_at = |at: usize| {
        scene.stretch_after(lexed, at).filter(|s| s.start < sides.right.1.max(at + 2) && !used[index_of(scene, s)])
    };
    let left = scene.stretch_before(lexed, clause.start).filter(|s| {
        let spoken = s.inner.slice(lexed.text).trim_end();
        let same_unit = scene.unit_of(s.start) == sides.unit;
        !used[index_of(scene, s)]
            && s.end > sides.left.0.saturating_sub(1)
            && (same_unit || spoken.ends_with(['?', '!', ',', '—', '-', '…']))
    });
    // "After calls “for peace”, Ruiz said that …": the report is to come.
    let reports = |s: &&Stretch| {
        let spoken = s.inner.slice(lexed.text).trim_end().ends_with([',', '.', '?', '!', '—', '…']);
        spoken || clause.inverted || leading_text(scene, s, sides).is_none() || !lexed.is(after, "that")
    };
    let left = left.filter(reports);
    // "…," he said, "…": the right one only after a comma, or where nothing was said before the clause.
    let mut right = opens_at(after).or_else(|| opens_at(clause.end));
    if clause.inverted && right.is_none() {
        // Past the apposition: said Ruiz, the mayor, "…"
        right = scene.marks_from(clause.end).iter().take_while(|s| s.start <= clause.end + 14).find(|s| {
            s.start < sides.right.1 && !used[index_of(scene, s)] && lexed.word(s.start - 1) == "," && left.is_some()
        });
    }
    // "They discussed “a way out,” said a spokesman": the speech belongs to the clause that a comma leads to.
    right = right.filter(|s| {
        let comma = s.inner.slice(lexed.text).trim_end().ends_with(',');
        let led = s.start > clause.end + 1 && lexed.is_any(s.start - 1, words![":", "—", "–"]);
        !(left.is_none() && comma && owned_by_later(lexed, scene, later, s, led))
    });
    if left.is_none() && right.is_none() {
        return None;
    }
    let manner_only = clause.tier == Tier::Weak && clause.takes & takes::QUOTE == 0;
    if let Some(s) = left {
        let lead = leading_text(scene, s, sides);
        let lead_words = lead.map_or(0, |(a, b)| words(lexed, scene, a, b));
        let mixed = lead_words >= 2
            && !(starts_capital(lexed, s) && lead.is_some_and(|(_, b)| b > 0 && lexed.is_any(b - 1, words![":", "."])));
        if manner_only && s.words < 4 {
            return None;
        }
        let mut content: Vec<Span> = Vec::new();
        if mixed {
            let (a, _) = lead?;
            let end = s.end;
            content.push(content_span(lexed, a, end)?);
            let first = index_of(scene, s);
            used[scene.stretches.partition_point(|x| x.start < a)..=first].fill(true);
        } else {
            content.push(s.inner);
            used[index_of(scene, s)] = true;
        }
        let mut split = false;
        if let Some(r) = right {
            let joint = r.start > 0 && lexed.is_any(r.start - 1, words![",", ":", ";", "—", "–"]);
            if joint || scene.unit_of(r.start) == scene.unit_of(s.start) {
                split = true;
                let (a, b) = right_extent(lexed, scene, r, sides.right.1);
                if a {
                    content.push(content_span(lexed, r.start, b)?);
                } else {
                    content.push(r.inner);
                }
                used[index_of(scene, r)] = true;
            }
        }
        let shape = match (split, clause.form, clause.inverted) {
            (_, ClauseForm::According, _) => Shape::According,
            (true, _, _) => Shape::Split,
            (_, _, true) => Shape::QuoteVerbSpeaker,
            _ => Shape::QuoteSpeakerVerb,
        };
        let kind = if mixed { QuotationKind::Mixed } else { QuotationKind::Direct };
        return Some(found(scene, kind, content, Some(cue_of(lexed, clause)), shape, s.start));
    }
    let r = right?;
    if manner_only && (r.words < 4 || !lexed.is_any(r.start.saturating_sub(1), words![":", ","])) {
        return None;
    }
    let (goes_on, end) = right_extent(lexed, scene, r, sides.right.1);
    let i = index_of(scene, r);
    let colon = r.start > 0 && lexed.is_any(r.start - 1, words![":", ","]);
    let capital = starts_capital(lexed, r);
    let kind;
    let content;
    if goes_on && !(colon && capital && r.inner.slice(lexed.text).trim_end().ends_with(['.', '?', '!'])) {
        kind = QuotationKind::Mixed;
        content = vec![content_span(lexed, r.start, end)?];
        let within = scene.marks_upto(end).len();
        used[i..within.max(i)].fill(true);
    } else {
        kind = QuotationKind::Direct;
        content = vec![r.inner];
        used[i] = true;
    }
    let shape = if clause.form == ClauseForm::According { Shape::According } else { Shape::SpeakerVerbQuote };
    Some(found(scene, kind, content, Some(cue_of(lexed, clause)), shape, r.start))
}

/// Whether a clause that stands right behind the stretch, with its subject after the verb, reports it.
fn owned_by_later(lexed: &Lexed<'_>, scene: &Scene<'_>, later: &[Clause], s: &Stretch, led: bool) -> bool {
    later
        .iter()
        .take_while(|c| c.start <= s.end + 1)
        .filter(|c| c.start >= s.end)
        .any(|c| (c.inverted || led) && scene.stretch_before(lexed, c.start).is_some_and(|b| b.start == s.start))
}

/// The text before a stretch in its sentence, if there is any.
fn leading_text(scene: &Scene<'_>, s: &Stretch, sides: &Sides) -> Option<(usize, usize)> {
    let unit = scene.unit_of(s.start);
    let from = unit.0.max(sides.left.0);
    (from < s.start).then_some((from, s.start))
}

/// Whether a word opens what the reporter adds after the speech.
fn opens_reporter(word: &str) -> bool {
    word.ends_with("ing")
        || matches!(
            word,
            "who" | "which" | "after" | "when" | "as" | "in" | "on" | "while" | "before" | "during" | "with"
        )
}

/// Whether the sentence goes on after a stretch, and to where.
fn right_extent(lexed: &Lexed<'_>, scene: &Scene<'_>, r: &Stretch, limit: usize) -> (bool, usize) {
    let unit = scene.unit_of(r.start);
    let end = limit.min(unit.1).max(r.end);
    let rest = words(lexed, scene, r.end, end);
    let another = scene.marks_from(r.end).first().is_some_and(|x| x.end <= end);
    // A participle or relative clause after the speech is the reporter's: ", referring to the dam".
    let reporter = r.end + 1 < end && lexed.is_mark(r.end, ",") && opens_reporter(lexed.word(r.end + 1));
    let spoken_comma = r.inner.slice(lexed.text).trim_end().ends_with([',', '.', '?', '!']);
    let comma_then = spoken_comma && r.end < end && {
        let word = lexed.word(r.end);
        opens_reporter(word) || matches!(word, "and" | "but" | "according")
    };
    ((rest >= 1 || another) && !reporter && !comma_then, end)
}
