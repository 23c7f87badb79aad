//! What follows a reporting verb: who is told, and the adverbials of time, place and medium before the content.

use super::cue::{Clause, LONGEST_TITLE};
use super::scene::Scene;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{TIMES, flag, takes};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind, is_adverb, mention_at};

/// Whether the names that are listed from a token on have an auxiliary verb behind them: "Ana Ruiz and Tom Bell would".
fn acts(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> bool {
    /// No list of names is looked at beyond this many.
    const MOST: usize = 6;
    let mut at = start;
    for _ in 0..MOST {
        let Some((id, _)) = mention_at(named, at) else { return false };
        at = named.tokens_of[id as usize].1 as usize;
        if at >= limit || !lexed.is_any(at, words!["and", "or", ","]) {
            break;
        }
        at += 1 + usize::from(lexed.is_any(at + 1, words!["and", "or"]));
    }
    at < limit && lexed.has(at, flag::AUXILIARY) && lexed.token(at).kind != TokenKind::Possessive
}

/// Reads who is told: told Reuters, asked him, said to reporters.
pub(super) fn addressee(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, clause: &mut Clause, limit: usize) {
    let mut at = clause.end;
    let to = at < limit && lexed.is(at, "to");
    if to {
        at += 1;
    } else if clause.takes & takes::PERSON == 0 {
        return;
    }
    if at >= limit {
        return;
    }
    if let Some(title) = scene.stretch_at(at) {
        // "told “The Morning Show” that"
        if lexed.is(title.end, "that") {
            clause.addressee = Some(Phrase { start: at, end: title.end, head: at, kind: PhraseKind::Noun });
            clause.end = title.end;
        }
        return;
    }
    if lexed.is_any(at, words!["him", "them", "us", "me", "you", "himself", "herself"])
        || lexed.is(at, "her") && !(at + 1 < limit && lexed.role_noun(at + 1).is_some())
    {
        clause.addressee = Some(Phrase { start: at, end: at + 1, head: at, kind: PhraseKind::Pronoun });
        clause.end = at + 1;
        return;
    }
    let start = at;
    while at < limit && lexed.is_any(at, DETERMINERS) && mention_at(named, at).is_none() && !lexed.is(at, "that") {
        at += 1;
    }
    let mut end = at;
    let mut head = at;
    let mut kind = PhraseKind::Noun;
    while end < limit && !scene.in_marks(end) {
        if let Some((id, _)) = mention_at(named, end) {
            // "told reporters Ana Ruiz would leave": the name is the subject of what is told.
            let noun = end > at && lexed.reports(end - 1);
            if matches!(kind, PhraseKind::Name(_)) || noun && acts(lexed, named, end, limit) {
                break;
            }
            kind = PhraseKind::Name(id);
            end = named.tokens_of[id as usize].1 as usize;
            head = end - 1;
            if end < limit && lexed.token(end).kind == TokenKind::Possessive {
                end += 1;
                kind = PhraseKind::Noun;
            }
            continue;
        }
        let t = lexed.token(end);
        let role = lexed.reports(end);
        let modifier = t.is_word()
            && !lexed.has(end, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN)
            && (t.is_lower() || lexed.has(end, flag::DEMONYM | flag::MODIFIER) || role);
        if role {
            kind = PhraseKind::Noun;
            head = end;
            end += 1;
            continue;
        }
        // A modifier counts only where a role noun follows it soon.
        if modifier
            && (end + 1..(end + 4).min(limit))
                .take_while(|k| lexed.token(*k).is_word() && !lexed.has(*k, flag::FUNCTION | flag::AUXILIARY))
                .any(|k| lexed.role_noun(k).is_some())
        {
            end += 1;
            continue;
        }
        break;
    }
    let whole = told(lexed, scene, at, limit).filter(|_| clause.takes & takes::THAT != 0 && !to);
    if let Some(whole) = whole.filter(|w| *w > end || !matches!(kind, PhraseKind::Name(_))) {
        let head = if head > at && head < whole { head } else { whole - 1 };
        clause.addressee = Some(Phrase { start, end: whole, head, kind: PhraseKind::Noun });
        clause.end = whole;
        return;
    }
    let found = matches!(kind, PhraseKind::Name(_)) || lexed.role_noun(head).is_some() && head < end;
    if found && end > start {
        clause.addressee = Some(Phrase { start, end, head, kind });
        clause.end = end;
    } else if clause.takes & takes::PERSON != 0
        && clause.takes & takes::THAT != 0
        && at > start
        && at < limit
        && lexed.token(at).is_lower()
        && !to
    {
        // "told the hearing", "told a crowd": one noun; "told a daily news briefing": as far as the occasion.
        let mut end = at + 1;
        for k in at..limit.min(at + LONGEST_OCCASION) {
            if !lexed.token(k).is_lower() || lexed.has(k, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN) {
                break;
            }
            if lexed.is_any(k, OCCASIONS) {
                end = k + 1;
            }
        }
        clause.addressee = Some(Phrase { start, end, head: end - 1, kind: PhraseKind::Noun });
        clause.end = end;
    }
}

/// Token after whoever is told, where it is plain that the report begins there: "told the crowded hall that", "told the
/// Sun: “…”".
fn told(lexed: &Lexed<'_>, scene: &Scene<'_>, at: usize, limit: usize) -> Option<usize> {
    let end = (at..limit.min(at + LONGEST_TOLD)).find(|i| {
        let t = lexed.token(*i);
        let nominal = t.is_word() && !lexed.has(*i, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN);
        scene.in_marks(*i)
            || !(nominal || matches!(t.kind, TokenKind::Number | TokenKind::Possessive) || lexed.is_mark(*i, "-"))
    })?;
    let opens = lexed.is(end, "that") || lexed.is_mark(end, ":");
    (end > at && opens && !scene.in_marks(end)).then_some(end)
}

/// Who is told something takes at most so many tokens: "the 35-year-old police officer from".
const LONGEST_TOLD: usize = 9;

/// An occasion that is told something has at most so many words: "a weekly televised news conference".
const LONGEST_OCCASION: usize = 4;

/// Nouns of the occasions and media that follow a cue: "in a statement", "at a news conference".
pub(super) const OCCASIONS: &Words = words![
    "conference",
    "interview",
    "briefing",
    "meeting",
    "rally",
    "hearing",
    "court",
    "parliament",
    "telephone",
    "phone",
    "email",
    "mail",
    "call",
    "news",
    "radio",
    "television",
    "tv",
    "twitter",
    "facebook",
    "debate",
    "ceremony",
    "event",
    "visit",
    "speech",
    "trip",
    "release",
    "session",
    "trial",
    "testimony",
    "sidelines",
    "summit",
    "campaign",
    "appearance",
    "message",
    "video",
    "post",
    "tweet",
    "issue",
    "edition",
    "journal",
    "article",
    "editorial",
    "column",
    "memoir",
    "newsletter",
    "bulletin",
];

/// Prepositions of time, place and medium.
const ADVERBIAL: &Words = words![
    "in",
    "on",
    "at",
    "during",
    "by",
    "via",
    "after",
    "before",
    "from",
    "through",
    "over",
    "outside",
    "within",
    "following",
];

/// Words that open what follows a cue: all that are asked for one by one.
const OPENERS: &Words = words!(in "in on at during by via after before from through over outside within following \
    out for with as of gathered several many three two while when to");

/// "said of the plan, “…”", "wrote about his time at sea: “…”": the mark before the speech, where only a phrase about
/// what is spoken of stands between.
fn matter(lexed: &Lexed<'_>, scene: &Scene<'_>, at: usize, limit: usize) -> Option<usize> {
    if at >= limit
        || scene.stretches.is_empty()
        || !lexed.is_any(at, words!["of", "about", "on", "in", "to", "from", "after", "during", "for", "as"])
    {
        return None;
    }
    let speech = scene.marks_from(at + 1).first().filter(|s| s.start <= limit.min(at + LONGEST_MATTER))?;
    let mark = speech.start - 1;
    let plain = (at..mark).all(|i| {
        !lexed.has(i, flag::AUXILIARY | flag::PRONOUN)
            && !lexed.is_any(i, words![",", ";", ":", "."])
            && (lexed.facts(i).cue == 0 || lexed.role_noun(i).is_some())
    });
    (lexed.is_any(mark, words![",", ":"]) && plain).then_some(mark)
}

/// So many tokens between a cue and its speech are about what is spoken of.
const LONGEST_MATTER: usize = 14;

/// Whether an adverb behind a verb opens what is reported: "said there would be rain", "said only the council could".
fn opens_report(lexed: &Lexed<'_>, at: usize, limit: usize) -> bool {
    let next = at + 1;
    if next >= limit {
        return false;
    }
    // "there would be", "there's"
    if lexed.is(at, "there") {
        return lexed.has(next, flag::AUXILIARY) || lexed.token(next).kind == TokenKind::Possessive;
    }
    if !lexed.token(next).is_word() {
        return false;
    }
    lexed.is_any(at, words!["only", "just", "even", "once", "still", "now", "often", "never", "always", "first"])
        && !lexed.is(next, "that")
        && !lexed.is_any(next, ADVERBIAL)
        && !lexed.has(next, flag::DATE)
        && !lexed.is_any(next, TIMES)
        && !is_adverb(lexed, next)
}

/// "to reporters", "to the court", and not "to rebuild the walls that".
fn to_somebody(lexed: &Lexed<'_>, at: usize) -> bool {
    lexed.is(at, "to")
        && (lexed.is_any(at + 1, words!["say", "announce", "explain", "complain"]) // "wrote to say that"
            || lexed.is_any(at + 1, DETERMINERS)
            || at + 1 < lexed.len()
                && (lexed.token(at + 1).is_capitalised()
                    || lexed.has(at + 1, flag::PRONOUN)
                    || lexed.reports(at + 1)
                    || lexed.word(at + 1).ends_with('s')))
}

/// Token after the adverbials that follow a clause: when, where, in what medium.
pub(crate) fn tail(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    // "said July's gain was small": a date that owns something opens the report.
    let dated =
        |k: usize| lexed.has(k, flag::DATE) && !(k + 1 < limit && lexed.token(k + 1).kind == TokenKind::Possessive);
    // "said on its website that", "said on Wednesday, two days after the crash, that": whatever stands before "that".
    let counted = |i: usize| lexed.is_any(i, words!["several", "many", "three", "two"]) && lexed.is(i + 1, "times");
    let opens = || {
        lexed.is_any(at, ADVERBIAL)
            || lexed.is_any(at, words!["out", "for", "with", "as", "of", "gathered"])
            || counted(at)
            // "said while opening the fair that", "said when asked about it that"
            || lexed.is(at, "while") && lexed.word(at + 1).ends_with("ing")
            || lexed.is(at, "when") && lexed.is(at + 1, "asked")
            || to_somebody(lexed, at)
    };
    if at < limit && (lexed.is_any(at, OPENERS) && opens() || dated(at)) {
        let mut comma = false;
        for i in at..limit.min(at + 16) {
            // "said on ABC's “This Week” that": the title of a programme.
            if scene.stretch_at(i).is_some_and(|s| s.words <= LONGEST_TITLE) {
                continue;
            }
            if scene.in_marks(i) || lexed.has(i, flag::AUXILIARY) || lexed.is_any(i, words![".", ";", ":", "—"]) {
                break;
            }
            comma |= lexed.is_mark(i, ",");
            let closes = !comma || lexed.is_mark(i - 1, ",");
            if i > at
                && lexed.is(i, "that")
                && closes
                && (comma || lexed.token(i - 1).is_word() || lexed.token(i - 1).kind == TokenKind::Number)
            {
                return if lexed.is_mark(i - 1, ",") { i - 1 } else { i };
            }
        }
    }
    if let Some(comma) = matter(lexed, scene, at, limit) {
        return comma;
    }
    let closes = |k: usize| {
        dated(k)
            || lexed.facts(k).noun_cue > 0
            || lexed.is_any(k, OCCASIONS)
            || lexed.is_any(k, TIMES) && lexed.is_any(k - 1, DETERMINERS)
    };
    for _ in 0..4 {
        let start = at;
        while at < limit
            && !scene.in_marks(at)
            && (is_adverb(lexed, at) && !opens_report(lexed, at, limit)
                || dated(at)
                || (lexed.token(at).kind == TokenKind::Number && at > from && lexed.has(at - 1, flag::DATE)))
        {
            at += 1;
        }
        if at + 1 < limit
            && lexed.is_any(at, words!["this", "last", "late", "early", "next"])
            && (lexed.is_any(at + 1, TIMES) || dated(at + 1))
            // "said this year would be hard", "said this week's vote"
            && !(at + 2 < limit
                && (lexed.has(at + 2, flag::AUXILIARY) || lexed.token(at + 2).kind == TokenKind::Possessive))
        {
            at += 2;
            continue;
        }
        // "late on Friday"
        if at + 2 < limit && lexed.is_any(at, words!["late", "early"]) && lexed.is(at + 1, "on") && dated(at + 2) {
            at += 3;
            continue;
        }
        // "a day earlier"
        if at + 2 < limit
            && lexed.is_any(at, DETERMINERS)
            && lexed.is_any(at + 1, TIMES)
            && lexed.is_any(at + 2, words!["earlier", "later", "ago", "before", "after"])
        {
            at += 3;
            continue;
        }
        // "in an email to members"
        if at > from && at + 1 < limit && !scene.in_marks(at) && to_somebody(lexed, at) {
            let mut k = at + 1;
            while k < limit && (lexed.is_any(k, DETERMINERS) || lexed.has(k, flag::MODIFIER)) {
                k += 1;
            }
            let end = mention_at(named, k).map(|(id, _)| named.tokens_of[id as usize].1 as usize);
            let end = end.or((k < limit && lexed.role_noun(k).is_some()).then_some(k + 1));
            if let Some(end) = end {
                at = end;
                continue;
            }
        }
        if at + 1 < limit && !scene.in_marks(at) && lexed.is_any(at, ADVERBIAL) && lexed.token(at).is_lower() {
            // A preposition and its phrase: a date, an occasion, a place.
            let mut k = at + 1;
            while k < limit && lexed.is_any(k, DETERMINERS) && mention_at(named, k).is_none() {
                k += 1;
            }
            let mut fits = false;
            let first = k;
            while k < limit && k < first + 6 && !scene.in_marks(k) {
                let word = lexed.token(k);
                if closes(k) {
                    fits = true;
                    k += 1;
                    continue;
                }
                if let Some((id, m)) = mention_at(named, k) {
                    let place = !phrase::is_person(named, m);
                    let end = named.tokens_of[id as usize].1 as usize;
                    // A place closes the adverbial only where something else begins after it.
                    fits |= place
                        && (end >= limit
                            || !lexed.token(end).is_lower()
                            || lexed.is_any(end, words!["that", "on", "in", "at", "during"]));
                    k = end;
                    continue;
                }
                if word.kind == TokenKind::Number {
                    let clock = lexed.is_any(k + 1, words!["a.m.", "p.m.", "a.m", "p.m", "am", "pm", "gmt"]);
                    fits |= k == first && (word.span.len() == 4 || clock);
                    k += usize::from(clock);
                    k += 1;
                    continue;
                }
                if word.is_word() && !lexed.has(k, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN) {
                    k += 1;
                    continue;
                }
                break;
            }
            // Only up to the last fitting word: "in a statement the company would" must not swallow the rest.
            if fits {
                while k > first
                    && !(closes(k - 1)
                        || mention_at(named, k - 1).is_some()
                        || lexed.is_any(k - 1, words!["a.m.", "p.m.", "a.m", "p.m", "am", "pm", "gmt"])
                        || lexed.token(k - 1).kind == TokenKind::Number)
                {
                    k -= 1;
                }
                if k > first {
                    at = k;
                    continue;
                }
            }
        }
        if at == start {
            break;
        }
    }
    at
}
