//! Claims: what each reporting clause reports. Content in marks beside it, the reported clause after or before it,
//! or both sides where the clause stands in the middle.

use super::cue::{Clause, ClauseForm, tail};
use super::scene::{Scene, Stretch};
use super::{Found, Shape, content_span, found};
use crate::dictionary::CueKind;
use crate::dictionary::words::{Tier, flag, form, takes};
use crate::document::{Cue, QuotationKind};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::mention_at;
use crate::span::Span;

/// What one clause may claim.
struct Sides {
    /// Tokens to the left that are free, from the unit's start or the clause before.
    left: (usize, usize),
    /// Tokens to the right, up to the next clause that is no part of the content.
    right: (usize, usize),
}

/// Gives each clause of the paragraph its content; marks the stretches that are used.
pub(super) fn claim(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene,
    clauses: &[Clause],
    used: &mut [bool],
    out: &mut Vec<Found>,
) {
    let mut free_from = scene.from;
    for (k, clause) in clauses.iter().enumerate() {
        let unit = scene.unit_of(clause.cue.0);
        let left = if clause.form == ClauseForm::According { unit.0 } else { free_from.max(unit.0) };
        let right = right_limit(lexed, scene, clauses, k, unit.1);
        let sides = Sides { left: (left.min(clause.start), clause.start), right: (clause.end, right) };
        let Some(mut f) = marked(lexed, named, scene, clause, &sides, used)
            .or_else(|| reported(lexed, named, scene, clause, &sides))
            .or_else(|| labelling(lexed, scene, clause, &sides))
        else {
            continue;
        };
        f.form = clause.form;
        f.subjects = clause.subjects.clone();
        f.addressee = clause.addressee;
        f.at = clause.cue.0;
        f.unit = unit;
        // The sentence's grammatical subject speaks where the clause has none of its own.
        if f.subjects.is_empty() {
            if let Some(before) = clauses[..k].iter().rev().find(|c| c.cue.0 >= unit.0 && !c.subjects.is_empty()) {
                f.subjects = before.subjects.clone();
            } else if let Some(p) = opening_subject(lexed, named, scene, unit, clause.start) {
                f.subjects = vec![p];
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
        for (i, s) in scene.stretches.iter().enumerate() {
            used[i] |= f.public.content.iter().any(|c| c.covers(s.inner));
        }
        out.push(f);
    }
}

/// The subject of a sentence: the first phrase of the unit.
pub(super) fn opening_subject(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene,
    unit: (usize, usize),
    limit: usize,
) -> Option<crate::role::phrase::Phrase> {
    let mut at = unit.0;
    // "But", "Meanwhile,": past what introduces the sentence.
    while at < limit
        && (crate::role::phrase::is_adverb(lexed, at) || lexed.is_any(at, &["but", "and", "yet", "still", ","]))
    {
        at += 1;
    }
    // "At the debate, Ruiz …": past the comma that closes an introduction.
    let introduced = at < limit
        && lexed.is_any(
            at,
            &[
                "in", "at", "on", "during", "after", "before", "while", "when", "as", "speaking", "asked", "for",
                "with", "by", "over", "despite", "since", "under",
            ],
        );
    if introduced {
        let comma = (at..limit.min(at + 20)).find(|i| lexed.is_mark(*i, ",") && !scene.in_marks(*i))?;
        at = comma + 1;
    }
    if at >= limit || scene.in_marks(at) {
        return None;
    }
    let p = crate::role::phrase::right(lexed, named, at, limit)?;
    let human = match p.kind {
        crate::role::phrase::PhraseKind::Noun => {
            lexed.role_noun(p.head).is_some()
                || lexed.facts(p.head).noun_cue > 0
                || lexed.is_any(p.start, crate::role::phrase::DETERMINERS)
        }
        crate::role::phrase::PhraseKind::Pronoun => !lexed.is(p.start, "it") || limit <= p.end + 12,
        crate::role::phrase::PhraseKind::Name(_) => true,
    };
    human.then_some(p)
}

/// Where the content on the right must end: at a clause of its own, or the unit's end.
fn right_limit(lexed: &Lexed<'_>, scene: &Scene, clauses: &[Clause], k: usize, unit_end: usize) -> usize {
    for next in &clauses[k + 1..] {
        if next.cue.0 >= unit_end {
            break;
        }
        let start = next.start;
        if start < clauses[k].end {
            continue;
        }
        let before = start.checked_sub(1);
        let comma = before.is_some_and(|b| matches!(lexed.word(b), "," | ";" | "—" | "–"));
        let joined = before.is_some_and(|b| lexed.is_any(b, &["and", "but", "while"]));
        match next.form {
            ClauseForm::Participial if comma || scene.in_marks(start.saturating_sub(1)) => return start,
            ClauseForm::Coordinated => return start,
            ClauseForm::Finite if joined && before.is_some_and(|b| b > 0 && matches!(lexed.word(b - 1), ",")) => {
                return start - 1;
            }
            ClauseForm::Finite if before.is_some_and(|b| lexed.is_mark(b, ";")) => return start,
            // "While Ruiz said the dam was safe, Bell said it was not."
            ClauseForm::Finite
                if comma
                    && lexed.is_any(scene.unit_of(clauses[k].cue.0).0, &["while", "although", "though", "whereas"]) =>
            {
                return start;
            }
            ClauseForm::Finite if scene.stretch_before(lexed, start).is_some() && !joined => return start,
            _ => {}
        }
    }
    unit_end
}

fn cue_of(lexed: &Lexed<'_>, clause: &Clause) -> Cue {
    Cue { span: lexed.span(clause.cue.0, clause.cue.1), kind: clause.kind, negated: clause.negated }
}

fn starts_capital(lexed: &Lexed<'_>, s: &Stretch) -> bool {
    s.inner
        .slice(lexed.text)
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

fn index_of(scene: &Scene, s: &Stretch) -> usize {
    scene.stretches.iter().position(|x| x.start == s.start).unwrap_or(0)
}

/// Number of words between two tokens, marks left out.
fn words(lexed: &Lexed<'_>, scene: &Scene, start: usize, end: usize) -> usize {
    (start..end).filter(|i| lexed.token(*i).kind != TokenKind::Punctuation && !scene.in_marks(*i)).count()
}

/// Content in marks that the clause stands beside.
fn marked(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene,
    clause: &Clause,
    sides: &Sides,
    used: &mut [bool],
) -> Option<Found> {
    if clause.form != ClauseForm::According
        && clause.takes & takes::QUOTE == 0
        && clause.tier == Tier::Weak
        && clause.kind == CueKind::Thought
    {
        return None;
    }
    let after = tail(lexed, named, scene, clause.end, sides.right.1);
    let opens_at = |at: usize| {
        scene.stretch_after(lexed, at).filter(|s| s.start < sides.right.1.max(at + 2) && !used[index_of(scene, s)])
    };
    let left = scene.stretch_before(lexed, clause.start).filter(|s| {
        let spoken = s.inner.slice(lexed.text).trim_end();
        let same_unit = scene.unit_of(s.start) == scene.unit_of(clause.cue.0);
        !used[index_of(scene, s)]
            && s.end > sides.left.0.saturating_sub(1)
            && (same_unit || spoken.ends_with(['?', '!', ',', '—', '-', '…']))
    });
    // "…," he said, "…": the right one only after a comma, or where nothing was said before the clause.
    let mut right = opens_at(after).or_else(|| opens_at(clause.end));
    if clause.inverted && right.is_none() {
        // Past the apposition: said Ruiz, the mayor, "…"
        right = scene.stretches.iter().find(|s| {
            s.start >= clause.end && s.start < sides.right.1 && !used[index_of(scene, s)] && {
                let gap = s.start - clause.end;
                gap <= 14 && lexed.word(s.start - 1) == "," && left.is_some()
            }
        });
    }
    if left.is_none() && right.is_none() {
        return None;
    }
    let manner_only = clause.tier == Tier::Weak && clause.takes & takes::QUOTE == 0;
    if let Some(s) = left {
        let lead = leading_text(lexed, scene, s, sides);
        let lead_words = lead.map_or(0, |(a, b)| words(lexed, scene, a, b));
        let mixed = lead_words >= 2
            && !(starts_capital(lexed, s)
                && lead.is_some_and(|(_, b)| b > 0 && matches!(lexed.word(b - 1), ":" | ".")));
        if manner_only && s.words < 4 {
            return None;
        }
        let mut content: Vec<Span> = Vec::new();
        if mixed {
            let (a, _) = lead?;
            let end = s.end;
            content.push(content_span(lexed, a, end)?);
            for (i, x) in scene.stretches.iter().enumerate() {
                if x.start >= a && x.end <= end {
                    used[i] = true;
                }
            }
        } else {
            content.push(s.inner);
            used[index_of(scene, s)] = true;
        }
        let mut split = false;
        if let Some(r) = right {
            let joint = r.start > 0 && matches!(lexed.word(r.start - 1), "," | ":" | ";" | "—" | "–");
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
        return Some(found(lexed, scene, kind, content, Some(cue_of(lexed, clause)), shape, s.start));
    }
    let r = right?;
    if manner_only && (r.words < 4 || !matches!(lexed.word(r.start.saturating_sub(1)), ":" | ",")) {
        return None;
    }
    let (goes_on, end) = right_extent(lexed, scene, r, sides.right.1);
    let i = index_of(scene, r);
    let colon = r.start > 0 && matches!(lexed.word(r.start - 1), ":" | ",");
    let capital = starts_capital(lexed, r);
    let kind;
    let content;
    if goes_on && !(colon && capital && r.inner.slice(lexed.text).trim_end().ends_with(['.', '?', '!'])) {
        kind = QuotationKind::Mixed;
        content = vec![content_span(lexed, r.start, end)?];
        for (j, x) in scene.stretches.iter().enumerate() {
            if x.start >= r.start && x.end <= end {
                used[j] = true;
            }
        }
    } else {
        kind = QuotationKind::Direct;
        content = vec![r.inner];
        used[i] = true;
    }
    let shape = if clause.form == ClauseForm::According { Shape::According } else { Shape::SpeakerVerbQuote };
    Some(found(lexed, scene, kind, content, Some(cue_of(lexed, clause)), shape, r.start))
}

/// The text before a stretch in its sentence, if there is any.
fn leading_text(lexed: &Lexed<'_>, scene: &Scene, s: &Stretch, sides: &Sides) -> Option<(usize, usize)> {
    let unit = scene.unit_of(s.start);
    let from = unit.0.max(sides.left.0);
    let _ = lexed;
    (from < s.start).then_some((from, s.start))
}

/// Whether the sentence goes on after a stretch, and to where.
fn right_extent(lexed: &Lexed<'_>, scene: &Scene, r: &Stretch, limit: usize) -> (bool, usize) {
    let unit = scene.unit_of(r.start);
    let end = limit.min(unit.1).max(r.end);
    let rest = words(lexed, scene, r.end, end);
    let another = scene.stretches.iter().any(|x| x.start >= r.end && x.end <= end);
    // A participle or relative clause after the speech is the reporter's: ", referring to the dam".
    let reporter = r.end + 1 < end && lexed.is_mark(r.end, ",") && {
        let w = lexed.word(r.end + 1);
        w.ends_with("ing")
            || matches!(
                w,
                "who" | "which" | "after" | "when" | "as" | "in" | "on" | "while" | "before" | "during" | "with"
            )
    };
    let spoken_comma = r.inner.slice(lexed.text).trim_end().ends_with([',', '.', '?', '!']);
    let comma_then = spoken_comma && r.end < end && {
        let w = lexed.word(r.end);
        w.ends_with("ing")
            || matches!(
                w,
                "who"
                    | "which"
                    | "after"
                    | "when"
                    | "as"
                    | "in"
                    | "on"
                    | "while"
                    | "before"
                    | "during"
                    | "with"
                    | "and"
                    | "but"
                    | "according"
            )
    };
    ((rest >= 1 || another) && !reporter && !comma_then, end)
}

/// Reported content: the clause after the cue, or the one before it.
fn reported(lexed: &Lexed<'_>, named: &Named, scene: &Scene, clause: &Clause, sides: &Sides) -> Option<Found> {
    if clause.kind == CueKind::Thought {
        return None;
    }
    let limit = sides.right.1;
    let unit = scene.unit_of(clause.cue.0);
    let mut at = tail(lexed, named, scene, clause.end, limit);
    let mut that = false;
    if clause.form == ClauseForm::According {
        return according(lexed, scene, clause, sides, unit, at);
    }
    // "that", perhaps after a comma that closes an adverbial.
    if at < limit && lexed.is(at, "that") {
        that = true;
        at += 1;
    } else if at + 1 < limit && lexed.is_mark(at, ",") && lexed.is(at + 1, "that") {
        that = true;
        at += 2;
    } else if at < limit && lexed.is_mark(at, ":") {
        at += 1;
        that = true;
    }
    let word = |i: usize| if i < limit { lexed.word(i) } else { "." };
    let closes = at >= limit || matches!(word(at), "." | "," | ";" | "?" | "!" | ")" | "—" | "–" | "”" | "\"");
    // "he said without specifying", "she said as the doors closed": what follows is the reporter's.
    let closes = closes
        || !that
            && at < limit
            && !scene.in_marks(at)
            && lexed.is_any(
                at,
                &[
                    "without",
                    "while",
                    "when",
                    "as",
                    "before",
                    "after",
                    "ahead",
                    "amid",
                    "no",
                    "nothing",
                    "something",
                    "so",
                    "yes",
                    "little",
                    "hello",
                    "goodbye",
                    "because",
                    "upon",
                    "despite",
                    "and",
                    "but",
                    "or",
                ],
            );
    let preceded = clause.start > sides.left.0
        && (matches!(lexed.word(clause.start - 1), "," | "—" | "–") || scene.in_marks(clause.start - 1));
    let left_words = words(lexed, scene, sides.left.0, clause.start);
    // "…, he said." and "…, he said, pointing at the dam."
    if (closes || clause.inverted)
        && preceded
        && clause.takes & (takes::THAT | takes::QUOTE) != 0
        && clause.tier != Tier::Manner
    {
        if left_words < 3 {
            return parenthetical(lexed, scene, clause, sides, at);
        }
        if let Some(f) = parenthetical(lexed, scene, clause, sides, at) {
            return Some(f);
        }
        let content = content_span(lexed, sides.left.0, clause.start)?;
        let shape = if clause.inverted { Shape::QuoteVerbSpeaker } else { Shape::QuoteSpeakerVerb };
        return Some(text(lexed, scene, vec![content], clause, shape));
    }
    if closes || clause.inverted {
        return None;
    }
    if clause.negated {
        return None;
    }
    // What the verb takes.
    let w = word(at).to_ascii_lowercase();
    let person = clause.addressee.is_some();
    let start = match w.as_str() {
        "to" if clause.takes & takes::INF != 0 && person => clause.addressee.map(|a| a.start),
        "to" if clause.takes & takes::INF != 0 => Some(at),
        "to" if clause.takes & takes::TO != 0 => Some(at + 1),
        "of" | "for" if clause.takes & takes::OBJECT != 0 && person => clause.addressee.map(|a| a.start),
        "for" if clause.takes & takes::FOR != 0 => Some(at + 1),
        "of" if clause.takes & takes::OF != 0 => Some(at + 1),
        "against" if clause.takes & takes::OF != 0 => Some(at + 1),
        "on" | "about" if clause.takes & takes::ON != 0 => Some(at + 1),
        "for" | "of" | "on" | "to" | "with" | "by" | "from" | "as" | "into" | "against" | "about" | "up" | "out"
        | "off"
            if !that =>
        {
            None
        }
        _ => {
            let clausal = clause.takes & takes::THAT != 0;
            let object = clause.takes & takes::OBJECT != 0;
            let said = clause.plain || is_clause(lexed, scene, at, limit);
            if that || (clausal && said) || object || denies_doing(lexed, clause, at) {
                Some(person_start(clause, object).unwrap_or(at))
            } else {
                None
            }
        }
    }?;
    if clause.tier == Tier::Weak && !that && clause.takes & takes::OBJECT == 0 {
        return None;
    }
    if clause.tier == Tier::Manner && !that {
        return None;
    }
    let content = content_span(lexed, start, reporter_tail(lexed, scene, start, limit))?;
    let shape = Shape::SpeakerVerbQuote;
    Some(text(lexed, scene, vec![content], clause, shape))
}

/// "called the plan “a disgrace”", "expressed “deep concern”": a verb of speech whose object holds words in marks.
fn labelling(lexed: &Lexed<'_>, scene: &Scene, clause: &Clause, sides: &Sides) -> Option<Found> {
    if clause.kind == CueKind::Thought || clause.negated || clause.inverted || clause.form == ClauseForm::According {
        return None;
    }
    let unit = scene.unit_of(clause.cue.0);
    let limit = sides.right.1.min(unit.1);
    let first = scene.stretches.iter().find(|s| s.start >= clause.cue.1 && s.end <= limit)?;
    // A word or two are speech only after a verb that labels; more after any.
    if first.words < 3 && clause.takes & takes::LABEL == 0 || super::bare::is_titled(lexed, first) {
        return None;
    }
    // Nothing but the object between: no comma, no further clause.
    let gap = first.start - clause.cue.1;
    if gap > 14 || (clause.cue.1..first.start).any(|i| matches!(lexed.word(i), "," | ";" | ":" | "—" | "–")) {
        return None;
    }
    // Further stretches belong to it up to the next comma outside marks.
    let mut end = first.end;
    for s in scene.stretches.iter().filter(|s| s.start >= first.end && s.end <= limit) {
        if (end..s.start).any(|i| matches!(lexed.word(i), "," | ";" | "—" | "–")) {
            break;
        }
        end = s.end;
    }
    let start = clause.addressee.map_or(clause.cue.1, |a| a.start);
    let content = content_span(lexed, start, end)?;
    let mut f = text(lexed, scene, vec![content], clause, Shape::SpeakerVerbQuote);
    f.public.kind = QuotationKind::Mixed;
    f.speech = if first.words >= 2 { 0.85 } else { 0.75 };
    Some(f)
}

/// With an object that is a person the content starts there: accused [him of lying].
fn person_start(clause: &Clause, object: bool) -> Option<usize> {
    clause.addressee.filter(|_| object).map(|a| a.start)
}

/// "denies backing": what is denied is said.
fn denies_doing(lexed: &Lexed<'_>, clause: &Clause, at: usize) -> bool {
    clause.takes & takes::NOUN != 0
        && clause.tier != Tier::Manner
        && lexed.token(at).is_lower()
        && lexed.word(at).ends_with("ing")
        && lexed.is_any(
            clause.cue.1 - 1,
            &[
                "denied",
                "denies",
                "deny",
                "denying",
                "admitted",
                "admits",
                "admit",
                "suggested",
                "suggests",
                "recommended",
                "recommends",
                "proposed",
            ],
        )
}

/// Irregular past forms, the commonest: with `-ed` they tell a clause from a noun phrase.
const PAST: &[&str] = &[
    "made",
    "took",
    "came",
    "went",
    "gave",
    "got",
    "found",
    "left",
    "lost",
    "won",
    "rose",
    "fell",
    "grew",
    "held",
    "kept",
    "met",
    "paid",
    "ran",
    "sent",
    "sold",
    "spent",
    "stood",
    "told",
    "thought",
    "wrote",
    "began",
    "broke",
    "brought",
    "built",
    "bought",
    "caught",
    "chose",
    "drew",
    "drove",
    "fought",
    "flew",
    "hid",
    "hit",
    "knew",
    "led",
    "meant",
    "put",
    "saw",
    "shot",
    "showed",
    "spoke",
    "spread",
    "struck",
    "taught",
    "threw",
    "understood",
    "felt",
    "heard",
    "set",
    "cut",
    "became",
    "said",
    "says",
    "needs",
    "want",
    "wants",
    "remains",
    "need",
    "means",
];

/// Whether the words have a verb of their own: a clause, not a noun phrase.
fn is_clause(lexed: &Lexed<'_>, scene: &Scene, start: usize, limit: usize) -> bool {
    if lexed.has(start, flag::PRONOUN)
        || lexed.is_any(start, &["there", "if", "whether", "how", "why", "what", "when", "where", "who"])
    {
        return true;
    }
    let end = limit.min(start + 25);
    for i in start + 1..end {
        if scene.in_marks(i) {
            continue;
        }
        if lexed.is_any(i, &["that", "which", "who", "after", "when", "because", ","]) {
            return false; // the verb would be that of a clause further down
        }
        if lexed.has(i, flag::AUXILIARY) || lexed.is_any(i, PAST) {
            return true;
        }
        let word = lexed.word(i);
        if lexed.token(i).is_lower() && word.len() > 4 && word.ends_with("ed") {
            let before_noun = i + 1 < end && lexed.is_any(i - 1, crate::role::phrase::DETERMINERS);
            let participle = i + 1 < end && lexed.is_any(i + 1, &["by", "of", "from", "as", "at"]);
            if !before_noun
                && !participle
                && (lexed.token(i - 1).is_word()
                    && (lexed.token(i - 1).is_capitalised()
                        || lexed.word(i - 1).ends_with('s')
                        || lexed.role_noun(i - 1).is_some()))
            {
                return true;
            }
        }
    }
    false
}

/// "The result, he said, was clear": content on both sides.
fn parenthetical(lexed: &Lexed<'_>, scene: &Scene, clause: &Clause, sides: &Sides, at: usize) -> Option<Found> {
    let limit = sides.right.1;
    if at + 1 >= limit || !lexed.is_mark(at, ",") || clause.inverted {
        return None;
    }
    let next = at + 1;
    let w = lexed.word(next);
    let goes_on = lexed.has(next, flag::AUXILIARY)
        || matches!(w, "and" | "but" | "because" | "that" | "which" | "if" | "or" | "so")
        || (lexed.token(next).is_lower()
            && !w.ends_with("ing")
            && !matches!(
                w,
                "who"
                    | "a"
                    | "an"
                    | "the"
                    | "in"
                    | "on"
                    | "after"
                    | "when"
                    | "as"
                    | "while"
                    | "during"
                    | "before"
                    | "with"
            ));
    if !goes_on {
        return None;
    }
    let left = content_span(lexed, sides.left.0, clause.start)?;
    let right = content_span(lexed, next, limit)?;
    Some(text(lexed, scene, vec![left, right], clause, Shape::Split))
}

/// "According to X, …" and "…, according to X".
fn according(
    lexed: &Lexed<'_>,
    scene: &Scene,
    clause: &Clause,
    sides: &Sides,
    unit: (usize, usize),
    at: usize,
) -> Option<Found> {
    let before = words(lexed, scene, unit.0, clause.start);
    if before <= 1 {
        // Content to the right, past the comma (and past what describes the source).
        let mut k = at;
        while k < unit.1 && !lexed.is_mark(k, ",") {
            k += 1;
        }
        if k >= unit.1 {
            return None;
        }
        // ", a think tank, the dam": an apposition of the source closes with the next comma.
        if lexed.is_any(k + 1, &["a", "an", "the", "which", "who"]) && k > at.saturating_sub(1) {
            if let Some(next) = (k + 1..unit.1.min(k + 16)).find(|i| lexed.is_mark(*i, ",")) {
                let verbless = !(k + 1..next).any(|i| lexed.has(i, flag::AUXILIARY));
                if verbless && lexed.is_any(k + 1, &["a", "an", "which", "who"]) {
                    k = next;
                }
            }
        }
        let content = content_span(lexed, k + 1, unit.1)?;
        return Some(text(lexed, scene, vec![content], clause, Shape::According));
    }
    let content = content_span(lexed, sides.left.0, clause.start)?;
    let mut spans = vec![content];
    if at + 1 < unit.1
        && lexed.is_mark(at, ",")
        && (lexed.has(at + 1, flag::AUXILIARY)
            || lexed.token(at + 1).is_lower()
                && lexed.facts(at + 1).level > 0
                && !lexed.is_any(at + 1, &["who", "which", "a", "an", "the", "with", "adding", "citing"]))
    {
        spans.extend(content_span(lexed, at + 1, unit.1));
    }
    Some(text(lexed, scene, spans, clause, Shape::According))
}

/// Where reported speech ends before the reporter's own tail (", fuelling fears that …").
fn reporter_tail(lexed: &Lexed<'_>, scene: &Scene, start: usize, limit: usize) -> usize {
    for i in start + 3..limit.saturating_sub(1) {
        if scene.in_marks(i) {
            continue;
        }
        if lexed.is_mark(i, ",") && lexed.is_any(i + 1, &["according"]) {
            return i;
        }
        // "… but there is little hope": the reporter's own clause.
        if lexed.is(i, "but")
            && lexed.is_any(i + 1, &["there", "it"])
            && i + 2 < limit
            && lexed.has(i + 2, flag::AUXILIARY)
        {
            return i;
        }
    }
    limit
}

/// A reported quotation; mixed where some of it stands in marks.
fn text(lexed: &Lexed<'_>, scene: &Scene, content: Vec<Span>, clause: &Clause, shape: Shape) -> Found {
    let in_marks =
        scene.stretches.iter().any(|s| content.iter().any(|c| c.start <= s.inner.start && s.inner.end <= c.end));
    let kind = if in_marks { QuotationKind::Mixed } else { QuotationKind::Indirect };
    let mut f = found(lexed, scene, kind, content, Some(cue_of(lexed, clause)), shape, clause.cue.0);
    f.speech = if clause.tier == Tier::Neutral { 0.9 } else { 0.75 };
    f
}

/// Whether a reported quotation is more likely none: a noun taken for a verb, a clause too short to say anything.
fn unlikely(lexed: &Lexed<'_>, clause: &Clause, f: &Found) -> bool {
    let words = f.public.content.iter().map(|c| c.slice(lexed.text).split_whitespace().count()).sum::<usize>();
    if words < 2 || (words < 3 && clause.tier != Tier::Neutral) {
        return true;
    }
    let question = clause.negated;
    let bare_ing = clause.form == ClauseForm::Participial && clause.tier == Tier::Weak;
    let number = (clause.cue.0..clause.cue.1).any(|i| lexed.token(i).kind == TokenKind::Number);
    let _ = form::FINITE;
    let noun_like = clause.subjects.len() == 1 && {
        let s = clause.subjects[0];
        mention_free(lexed, s.head)
            && lexed.role_noun(s.head).is_none()
            && clause.tier != Tier::Neutral
            && s.kind == crate::role::phrase::PhraseKind::Noun
            && lexed.facts(s.head).noun_cue == 0
    };
    question || bare_ing || number || noun_like
}

fn mention_free(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.token(i).is_lower()
}

#[allow(dead_code)]
fn names_inside(named: &Named, start: usize, end: usize) -> bool {
    (start..end).any(|i| mention_at(named, i).is_some())
}
