//! Reported speech: the clause after the cue, or the one before it, or both sides of it; with words in marks among it
//! the quotation is mixed.

use super::according::according;
use super::claim::{Sides, cue_of, words};
use super::cue::{Clause, ClauseForm, EVIDENCE};
use super::finite::{incomplete, is_clause, is_verb};
use super::opening::is_introduction;
use super::scene::Scene;
use super::tail::tail;
use super::{Found, Shape, content_span, found};
use crate::dictionary::CueKind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{Tier, flag, takes};
use crate::document::QuotationKind;
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, PhraseKind};
use crate::span::Span;

/// Reported content: the clause after the cue, or the one before it.
pub(super) fn reported(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    clause: &Clause,
    sides: &Sides,
) -> Option<Found> {
    if clause.kind == CueKind::Thought {
        return None;
    }
    let limit = sides.right.1;
    let unit = sides.unit;
    let mut at = sides.after;
    let mut that = false;
    // "is telling guests at the party's gala how": what is told opens with the next word that opens a clause.
    let owned = at < limit && lexed.token(at).kind == TokenKind::Possessive;
    if owned && clause.form != ClauseForm::According {
        let opens = words!["that", "how", "why", "whether", "what", "if"];
        let found = (at..limit.min(at + NEAR)).find(|i| lexed.is_any(*i, opens));
        let object = clause.takes & (takes::OBJECT | takes::NOUN | takes::LABEL) != 0;
        // "emphasised on the harbour's role"
        let on = clause.takes & takes::ON != 0 && lexed.is_any(clause.end, words!["on", "about"]);
        let object = clause.addressee.filter(|_| object).map(|a| a.start);
        at = found.or(object).or(on.then_some(clause.end))?;
    }
    if clause.form == ClauseForm::According {
        return according(lexed, named, scene, clause, sides, unit, at);
    }
    // "It warned, however, that"
    if at + 2 < limit
        && lexed.is_mark(at, ",")
        && let Some(comma) = (at + 1..limit.min(at + 4)).find(|i| lexed.is_mark(*i, ","))
        && ((at + 1..comma).all(|i| phrase::is_adverb(lexed, i) || lexed.is_any(i, words!["though", "too"]))
            || lexed.is_any(at + 1, words!["without", "in", "at"]))
        && lexed.is(comma + 1, "that")
    {
        at = comma + 1;
    }
    // "that", perhaps after a comma that closes an adverbial.
    if at < limit && lexed.is(at, "that") {
        that = true;
        // "He says that is not so", "that's not so": a pronoun, which is said.
        let pronoun = at + 1 < limit
            && (lexed.token(at + 1).kind == TokenKind::Possessive
                || lexed.has(at + 1, flag::AUXILIARY)
                    && lexed.token(at + 1).is_lower()
                    && !lexed.is_any(at + 1, words!["being", "having"]));
        // "spoke of comfort that had been denied": a relative clause.
        if pronoun && at > clause.end && !clause.plain {
            return None;
        }
        at += usize::from(!pronoun);
    } else if at + 1 < limit && lexed.is_mark(at, ",") && lexed.is(at + 1, "that") {
        that = true;
        let pronoun = at + 2 < limit && lexed.token(at + 2).kind == TokenKind::Possessive;
        at += if pronoun { 1 } else { 2 };
    } else if at < limit && lexed.is_mark(at, ":") {
        at += 1;
        that = true;
    }
    // "It noted that, “every day …”": a comma that the writer set behind it.
    if that && at + 1 < limit && lexed.is_mark(at, ",") {
        at += 1;
    }
    // "He said, the school would open", "she admits in this case, there were deaths": a comma that many writers set.
    let states = clause.plain || clause.takes & takes::THAT != 0 && clause.tier != Tier::Weak && at > clause.end;
    let parted = !that && states && !clause.inverted && at + 2 < limit && lexed.is_mark(at, ",");
    let opens_unit = clause.start == unit.0 || at > clause.end && is_introduction(lexed, unit.0, clause.start);
    if parted && opens_unit {
        let mut first = at + 1;
        while first < limit && phrase::is_adverb(lexed, first) && !lexed.is(first, "there") {
            first += 1;
        }
        let aside = lexed.word(at + 1).ends_with("ing") || lexed.is_any(first, words!["who", "when", "where"]);
        at += usize::from(!aside && is_clause(lexed, scene, first, limit));
    }
    // "He said, however, the dam …", "she said often, nurses …": what stands between commas belongs to neither.
    if !that && clause.plain && !clause.inverted && at + 2 < limit && lexed.is_mark(at, ",") {
        let opens = clause.start == unit.0 || !lexed.is_any(clause.start - 1, words![",", "—", "–"]);
        if opens && !scene.in_marks(clause.start.saturating_sub(1)) {
            let adverb = at > clause.end;
            let next = (at + 1..limit.min(at + 4)).find(|i| lexed.is_mark(*i, ","));
            if adverb {
                at = clause.end;
            } else if let Some(next) = next.filter(|n| (at + 1..*n).all(|i| phrase::is_adverb(lexed, i))) {
                at = next + 1;
            }
        }
    }
    // "As Ruiz noted, the dam is safe."
    let leads = clause.start == unit.0 + 1 && lexed.is(unit.0, "as") && !clause.inverted && !clause.negated;
    if leads && clause.takes & takes::THAT != 0 && !that {
        let comma = (at..limit.min(at + LONGEST_INTRODUCTION)).find(|i| lexed.is_mark(*i, ","))?;
        if (at..comma).any(|i| scene.in_marks(i) || lexed.has(i, flag::AUXILIARY)) {
            return None;
        }
        let content = content_span(lexed, comma + 1, reporter_tail(lexed, scene, comma + 1, limit))?;
        return Some(text(lexed, scene, vec![content], clause, Shape::SpeakerVerbQuote));
    }
    let word = |i: usize| if i < limit { lexed.word(i) } else { "." };
    let opens = scene.stretch_at(at).is_some_and(|s| s.start == at);
    let closes =
        at >= limit || !opens && matches!(word(at), "." | "," | ";" | "?" | "!" | ")" | "—" | "–" | "”" | "\"");
    let preceded = clause.start > sides.left.0
        && (lexed.is_any(clause.start - 1, words![",", "—", "–"]) || scene.in_marks(clause.start - 1));
    let closes = closes
        || !that
            && at < limit
            && !scene.in_marks(at)
            && lexed.token(at).is_lower()
            && reporter_follows(lexed, scene, preceded, at, limit);
    let left_words = words(lexed, scene, sides.left.0, clause.start);
    // "The band was late, Bell told followers in a tearful account.": where it was said.
    let closes = closes
        || !that
            && preceded
            && left_words >= 3
            && at < limit
            && lexed.is_any(at, words!["in", "during", "on", "at", "from", "through", "via", "by"])
            && !is_clause(lexed, scene, at, limit);
    // "…, he said." and "…, he said, pointing at the dam."
    if (closes || clause.inverted)
        && preceded
        && clause.takes & (takes::THAT | takes::QUOTE) != 0
        && (clause.tier != Tier::Manner || clause.takes & takes::THAT != 0 && matches!(word(at), "." | "?" | "!"))
    {
        // "an officer, who spoke on condition of anonymity, said"
        if clause.subjects.iter().any(|p| p.start >= sides.left.0 && p.end <= clause.start) {
            return None;
        }
        if left_words < 3 {
            return parenthetical(lexed, scene, clause, sides, at);
        }
        if let Some(f) = parenthetical(lexed, scene, clause, sides, at) {
            return Some(f);
        }
        // "In a statement, Ruiz said no.": an introduction is no content.
        if closes && !clause.inverted && is_introduction(lexed, sides.left.0, clause.start) {
            return None;
        }
        let content = content_span(lexed, sides.left.0, clause.start)?;
        let shape = if clause.inverted { Shape::QuoteVerbSpeaker } else { Shape::QuoteSpeakerVerb };
        return Some(text(lexed, scene, vec![content], clause, shape));
    }
    if closes || clause.inverted {
        return None;
    }
    if clause.negated || !that && no_report(lexed, clause, at, limit) {
        return None;
    }
    // "can appeal that decision": no clause.
    if that && clause.takes & takes::THAT == 0 && incomplete(lexed, scene, at, limit) {
        return None;
    }
    // What the verb takes.
    let w = word(at).to_ascii_lowercase();
    let person = clause.addressee.is_some();
    let start = match w.as_str() {
        // "appealing to his sense of duty"
        "to" if clause.takes & takes::TO == 0
            && (lexed.is_any(at + 1, DETERMINERS) || lexed.token(at + 1).kind == TokenKind::Number) =>
        {
            None
        }
        "not" | "never" if clause.takes & takes::INF != 0 && person && lexed.is(at + 1, "to") => {
            if clause.form == ClauseForm::Passive { Some(at) } else { clause.addressee.map(|a| a.start) }
        }
        "to" if clause.takes & takes::INF != 0 && person && clause.form != ClauseForm::Passive => {
            clause.addressee.map(|a| a.start)
        }
        "to" if clause.takes & takes::INF != 0 => Some(at),
        "to" if clause.takes & takes::TO != 0 => Some(at + 1),
        "of" | "for" if clause.takes & takes::OBJECT != 0 && person => clause.addressee.map(|a| a.start),
        "for" if clause.takes & takes::FOR != 0 => Some(at + 1),
        "of" if clause.takes & takes::OF != 0 => Some(at + 1),
        "against" if clause.takes & takes::OF != 0 => Some(at + 1),
        "on" | "about" if clause.takes & takes::ON != 0 => Some(at + 1),
        "for" | "of" | "on" | "to" | "with" | "by" | "from" | "as" | "into" | "against" | "about" | "up" | "out"
        | "off"
            if !that && !introduces(lexed, scene, clause, at, limit) =>
        {
            None
        }
        _ => {
            let clausal = clause.takes & takes::THAT != 0;
            let object = clause.takes & takes::OBJECT != 0;
            let said = clause.plain || is_clause(lexed, scene, at, limit);
            // "questioned whether", "described how": an indirect question is speech after any verb of speech.
            let question = clause.takes & takes::NOUN != 0
                && clause.kind != CueKind::Thought
                && lexed.is_any(at, words!["whether", "how", "why"]);
            if that || question || (clausal && said) || object || denies_doing(lexed, clause, at) {
                Some(person_start(clause, object).unwrap_or(at))
            } else {
                None
            }
        }
    }?;
    if clause.tier == Tier::Weak && !that && w != "whether" && clause.takes & takes::OBJECT == 0 {
        return None;
    }
    if clause.tier == Tier::Manner && !that {
        return None;
    }
    let mut end = reporter_tail(lexed, scene, start, limit);
    if clause.form == ClauseForm::Noun && clause.start <= unit.0 + 1 {
        // "His call for “a clean start” won applause": a noun that opens its sentence has a verb to come.
        if !lexed.is_any(clause.end - 1, words!["is", "was"]) {
            end = scene.marks_upto(end).last().filter(|s| s.start >= start)?.end;
        }
    }
    let content = content_span(lexed, start, end)?;
    let shape = Shape::SpeakerVerbQuote;
    Some(text(lexed, scene, vec![content], clause, shape))
}

/// Whether what follows the cue is the reporter's: "he said without specifying", "she said as the doors closed", "he said
/// no". A clause that a comma parts from the main one is said with it: "she said while tolls had risen, traffic had not".
fn reporter_follows(lexed: &Lexed<'_>, scene: &Scene<'_>, preceded: bool, at: usize, limit: usize) -> bool {
    if lexed.is_any(at, words!["no", "nothing"]) {
        return preceded || !is_clause(lexed, scene, at, limit.min(at + NEAR));
    }
    let circumstance = lexed.is_any(at, CIRCUMSTANCES);
    if !preceded && (circumstance || lexed.is_any(at, words!["although", "though", "since"])) {
        let main = |k: usize| {
            lexed.is_mark(k, ",")
                && !scene.in_marks(k)
                && k + 2 < limit
                && !lexed.is_any(k + 1, words!["who", "which", "where", "and", "but"])
                && is_clause(lexed, scene, k + 1, limit)
        };
        return !(at + 2..limit.min(at + LONGEST_CONCESSION)).any(main);
    }
    // "He said this in reply to a question."
    let this = lexed.is(at, "this")
        && (lexed.is_any(at + 1, words!["while", "when", "after"])
            || lexed.is_any(at + 2, words!["response", "reply", "answer", "reaction"]));
    let word =
        words!["without", "ahead", "so", "yes", "hello", "goodbye", "upon", "and", "but", "or", "something", "little"];
    this || circumstance || lexed.is_any(at, word)
}

/// Words that open what the reporter says of how and when it was said.
const CIRCUMSTANCES: &Words = words!["while", "when", "as", "before", "after", "amid", "because", "despite"];

/// The verb of "no date had been fixed" stands within so many tokens.
const NEAR: usize = 12;

/// Whether what follows a verb of speech makes it another verb: "pleaded guilty", "the index added 0.4 per cent", "it tells
/// part of the story".
fn no_report(lexed: &Lexed<'_>, clause: &Clause, at: usize, limit: usize) -> bool {
    let verb = clause.cue.1 - 1;
    let not = usize::from(lexed.is(at, "not"));
    if lexed.is_any(at + not, words!["guilty", "innocent"]) {
        return true;
    }
    if lexed.is_any(verb, words!["add", "adds", "added", "adding"]) && lexed.token(at).kind == TokenKind::Number {
        return at + 1 < limit
            && (lexed.is_any(
                at + 1,
                words!["per", "percent", "%", "point", "points", "cents", "pence", "basis", "to", "runs"],
            ) || lexed.token(at + 1).is_glued());
    }
    let part = at + usize::from(lexed.is(at, "only"));
    let story = lexed.is_any(part, words!["part", "half"]) && lexed.is(part + 1, "of")
        || (at..limit.min(at + 3))
            .any(|i| lexed.is_any(i, words!["story", "stories", "tale", "tales", "truth", "lies", "jokes"]));
    lexed.is_any(verb, words!["tell", "tells", "told", "telling"]) && story && clause.addressee.is_none()
}

/// Between "said while" and the comma that ends the clause stand at most so many tokens.
const LONGEST_CONCESSION: usize = 30;

/// "As Ruiz noted in a letter on Thursday,": behind the verb so many tokens at most before the comma.
const LONGEST_INTRODUCTION: usize = 12;

/// "called the plan “a disgrace”", "expressed “deep concern”": a verb of speech whose object holds words in marks.
pub(super) fn labelling(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    clause: &Clause,
    sides: &Sides,
) -> Option<Found> {
    if clause.kind == CueKind::Thought || clause.negated || clause.inverted || clause.form == ClauseForm::According {
        return None;
    }
    let unit = sides.unit;
    let limit = sides.right.1.min(unit.1);
    let first = scene.marks_from(clause.cue.1).first().filter(|s| s.end <= limit)?;
    // A word or two are speech only after a verb that labels; more after any.
    if first.words < 3 && clause.takes & takes::LABEL == 0 || super::bare::is_titled(lexed, first) {
        return None;
    }
    // Nothing but the object between: no comma, no further clause.
    let gap = first.start - clause.cue.1;
    if gap > 14 || (clause.cue.1..first.start).any(|i| lexed.is_any(i, words![",", ";", ":", "—", "–"])) {
        return None;
    }
    // Further stretches belong to it up to the next comma outside marks.
    let mut end = first.end;
    for s in scene.marks_from(first.end).iter().take_while(|s| s.end <= limit) {
        if (end..s.start).any(|i| lexed.is_any(i, words![",", ";", "—", "–"])) {
            break;
        }
        end = s.end;
    }
    let end = goes_on_to(lexed, named, scene, end, limit);
    let start = clause.addressee.map_or(clause.cue.1, |a| a.start);
    let content = content_span(lexed, start, end)?;
    let mut f = text(lexed, scene, vec![content], clause, Shape::SpeakerVerbQuote);
    f.public.kind = QuotationKind::Mixed;
    f.speech = if first.words >= 2 { 0.85 } else { 0.75 };
    Some(f)
}

/// Where an object with words in marks ends: “a different cup of tea” than lobbying. What tells when or where it was
/// said, or begins another clause, is no part of it.
fn goes_on_to(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, end: usize, limit: usize) -> usize {
    if end >= limit || tail(lexed, named, scene, end, limit) > end {
        return end;
    }
    let tied = lexed.is_any(
        end,
        words![
            "of", "for", "than", "to", "that", "in", "about", "with", "as", "on", "from", "against", "who", "because"
        ],
    );
    let noun = lexed.token(end).is_word()
        && !lexed.has(end, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN)
        && !phrase::is_adverb(lexed, end);
    if !tied && !noun {
        return end;
    }
    (end..limit)
        .find(|i| {
            lexed.is_any(*i, words![",", ";", ":", "—", "–", "(", "."])
                || lexed.is_any(*i, words!["and", "but", "while", "after", "before", "when", "as"]) && *i > end
        })
        .unwrap_or(limit)
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
            words![
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

/// Whether a preposition after the cue opens the clause that is reported: "said about 500 came", "says in winter, roads
/// are closed".
fn introduces(lexed: &Lexed<'_>, scene: &Scene<'_>, clause: &Clause, at: usize, limit: usize) -> bool {
    if at + 2 >= limit || clause.addressee.is_some() || clause.takes & takes::THAT == 0 {
        return false;
    }
    let number = lexed.token(at + 1).kind == TokenKind::Number
        || lexed.is_any(
            at + 1,
            words!["half", "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        );
    if number && lexed.is_any(at, words!["about", "up"]) {
        return clause.plain || is_clause(lexed, scene, at + 2, limit);
    }
    // Its phrase closes with a comma, and a clause follows.
    let opens =
        lexed.is_any(at, words!["in", "for", "with", "by", "from", "on", "at", "as"]) && clause.tier != Tier::Weak;
    let farthest = if lexed.is(at, "as") { LONGEST_CONCESSION } else { 14 };
    let comma = (at + 1..limit.min(at + farthest)).find(|i| lexed.is_mark(*i, ",") && !scene.in_marks(*i));
    opens && comma.is_some_and(|k| k + 1 < limit && is_clause(lexed, scene, k + 1, limit))
}

/// Between an inverted subject and the rest of the sentence stand at most so many tokens.
pub(super) const LONGEST_APPOSITION: usize = 16;

/// "The result, he said, was clear": content on both sides.
fn parenthetical(lexed: &Lexed<'_>, scene: &Scene<'_>, clause: &Clause, sides: &Sides, at: usize) -> Option<Found> {
    let limit = sides.right.1;
    let open = incomplete(lexed, scene, sides.left.0, clause.start);
    let mut at = at;
    if clause.inverted {
        // "That omission, says one of its authors, Ana Ruiz, was no accident": past the apposition.
        at = (at..limit.min(at + LONGEST_APPOSITION))
            .find(|i| lexed.is_mark(*i, ",") && !scene.in_marks(*i) && lexed.has(i + 1, flag::AUXILIARY))
            .filter(|_| open)?;
    }
    if at + 1 >= limit || !lexed.is_mark(at, ",") {
        return None;
    }
    let next = at + 1;
    let w = lexed.word(next);
    let goes_on = lexed.has(next, flag::AUXILIARY)
        || open && !w.ends_with("ing") && !lexed.is_any(next, words!["who", "which", "whose"])
        || matches!(w, "and" | "but" | "because" | "that" | "which" | "if" | "or" | "so")
        || lexed.is_any(next, words!["on", "about"]) && lexed.is_any(next + 1, words!["whether", "how", "what"])
        || (lexed.token(next).is_lower()
            && !w.ends_with("ing")
            && !lexed.is_any(
                next,
                words![
                    "who", "a", "an", "the", "in", "on", "after", "when", "as", "while", "during", "before", "with",
                    "at", "from",
                ],
            ));
    if !goes_on {
        return None;
    }
    let left = content_span(lexed, sides.left.0, clause.start)?;
    let right = content_span(lexed, next, limit)?;
    Some(text(lexed, scene, vec![left, right], clause, Shape::Split))
}

/// Where reported speech ends before the reporter's own tail (", raising doubts that …").
fn reporter_tail(lexed: &Lexed<'_>, scene: &Scene<'_>, start: usize, limit: usize) -> usize {
    for i in start + 3..limit.saturating_sub(1) {
        let according = lexed.is_mark(i, ",") && lexed.is(i + 1, "according");
        // "… but there is no plan": the reporter's own clause.
        let but = lexed.is(i, "but")
            && lexed.is_any(i + 1, words!["there", "it"])
            && i + 2 < limit
            && lexed.has(i + 2, flag::AUXILIARY);
        if (according || but) && !scene.in_marks(i) {
            return i;
        }
    }
    limit
}

/// A reported quotation; mixed where some of it stands in marks.
pub(super) fn text(
    lexed: &Lexed<'_>,
    scene: &Scene<'_>,
    mut content: Vec<Span>,
    clause: &Clause,
    shape: Shape,
) -> Found {
    // Marks that stay open, as the speech goes on in the next paragraph, keep the stop that closes the sentence.
    if let Some(c) = content.last_mut()
        && let Some(s) = scene.stretches.get(scene.marks_in(*c).start)
        && s.inner.start < c.end
        && s.inner.end > c.end
        && !lexed.text[c.end as usize..s.inner.end as usize].contains(char::is_alphanumeric)
    {
        c.end = s.inner.end;
    }
    let in_marks = content.iter().any(|c| !scene.marks_in(*c).is_empty());
    let kind = if in_marks { QuotationKind::Mixed } else { QuotationKind::Indirect };
    let mut f = found(scene, kind, content, Some(cue_of(lexed, clause)), shape, clause.cue.0);
    f.speech = if clause.tier == Tier::Neutral { 0.9 } else { 0.75 };
    f
}

/// How many words texts have, or four where they have more: nothing else is asked.
fn few_words<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    const MOST: usize = 4;
    let mut number = 0;
    for text in texts {
        let mut blank = true;
        for (i, byte) in text.bytes().enumerate() {
            if !byte.is_ascii() {
                // Some blanks are no ASCII; the word that the letter stands in is counted.
                let rest = text[i..].split_whitespace().take(MOST).count();
                let within = !blank && text[i..].starts_with(|c: char| !c.is_whitespace());
                number += rest - usize::from(within);
                break;
            }
            let space = matches!(byte, b'\t'..=b'\r' | b' ');
            number += usize::from(blank && !space);
            blank = space;
            if number >= MOST {
                return MOST;
            }
        }
    }
    number.min(MOST)
}

/// Whether a reported quotation is more likely none: a noun taken for a verb, a clause too short to say anything.
pub(super) fn unlikely(lexed: &Lexed<'_>, clause: &Clause, f: &Found) -> bool {
    let (Some(first), Some(last)) = (f.public.content.first(), f.public.content.last()) else { return true };
    let words = few_words(f.public.content.iter().map(|c| c.slice(lexed.text)));
    let tokens = lexed.page.tokens_in(*first);
    let at = tokens.start;
    // "they tweet it out"
    let pointless = words <= 2
        && lexed.has(at, flag::PRONOUN)
        && lexed.is_any(at + 1, words!["out", "back", "on", "up", "all", "to"]);
    // "said this in a statement", "said it all in a letter": what was said stands elsewhere.
    let after = at + 1 + usize::from(lexed.is_any(at + 1, words!["all", "things", "again", "much"]));
    let elsewhere = at >= clause.cue.1
        && lexed.is_any(at, words!["this", "it", "so", "these", "as"])
        && lexed.is_any(after, words!["in", "at", "on", "while", "during", "when", "after", "from"]);
    let behind_that = at > 0 && lexed.is(at - 1, "that");
    // "said that in an interview".
    let again = behind_that
        && lexed.is_any(at, words!["in", "at", "on", "during", "while"])
        && !tokens.into_iter().any(|i| is_verb(lexed, i));
    // "everything Ruiz says is true": about what is said, and not what is said.
    let about = clause.start > 0
        && lexed.has(at, flag::AUXILIARY)
        && lexed.is_any(clause.start - 1, words!["everything", "anything", "nothing", "whatever"]);
    // "said a lot", "tells us three things", "said the same": a word for words.
    let empty = words <= 3
        && lexed.is_any(
            lexed.page.tokens_in(*last).end - 1,
            words!["lot", "thing", "things", "same", "word", "words", "much", "this", "question"],
        );
    if elsewhere || again || pointless || about || empty || words < 2 || (words < 3 && clause.tier != Tier::Neutral) {
        return true;
    }
    let question = clause.negated;
    let that = behind_that && !lexed.is_any(clause.cue.1 - 1, EVIDENCE);
    let bare_ing = clause.form == ClauseForm::Participial && clause.tier == Tier::Weak;
    let number = (clause.cue.0..clause.cue.1).any(|i| lexed.token(i).kind == TokenKind::Number);
    let noun_like = clause.subjects.len() == 1 && {
        let s = clause.subjects[0];
        !that
            && lexed.token(s.head).is_lower()
            && lexed.role_noun(s.head).is_none()
            && clause.tier != Tier::Neutral
            && s.kind == PhraseKind::Noun
            && lexed.facts(s.head).noun_cue == 0
    };
    question || bare_ing || number || noun_like
}
