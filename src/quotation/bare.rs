//! Bare speech: marks that no clause claims. Whole sentences in marks carry the speech on; labelled lines are
//! transcripts; the rest is speech only where it is long enough. By words inside: 6 and more are speech in 97 % of
//! cases, 4-5 in 83 to 92 %, 2-3 in 57 to 80 %, one in 34 to 56 %.

use super::claim::words;
use super::joint::Subjects;
use super::opening;
use super::scene::{Scene, Stretch};
use super::{Found, Shape, found};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::RoleKind;
use crate::dictionary::{CueKind, EntityKind};
use crate::document::{Cue, QuotationKind};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, Phrase, PhraseKind, mention_at};
use crate::span::Span;
use rustc_hash::FxHashMap;

/// The fewest words in marks that are taken for speech without a cue.
const FEWEST: usize = 5;

/// Words before the name of a thing in marks.
const TITLED: &Words = words![
    "titled",
    "entitled",
    "dubbed",
    "nicknamed",
    "themed",
    "headlined",
    "captioned",
    "christened",
    "codenamed",
    "subtitled",
    "theme",
    "motto",
    "title",
];

/// Words that may stand between two stretches of one quotation: cue, speaker, role, occasion.
const LONGEST_CUE: usize = 40;

/// Adds the stretches that are left: to the quotation before them in the paragraph, or as quotations of their own.
#[inline]
pub(super) fn claim(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, used: &[bool], out: &mut Vec<Found>) {
    if used.contains(&false) {
        claim_rest(lexed, named, scene, used, out);
    }
}

fn claim_rest(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, used: &[bool], out: &mut Vec<Found>) {
    for (i, s) in scene.stretches.iter().enumerate() {
        if used[i] || covered(out, s.inner) {
            continue;
        }
        let unit = scene.unit_of(s.start);
        let text_before = words(lexed, scene, unit.0, s.start);
        let text_after = words(lexed, scene, s.end, unit.1);
        let whole = text_before == 0 && text_after == 0;
        // "…" – Ana Ruiz, baker
        if text_before == 0
            && s.end + 1 < scene.to
            && lexed.is_any(s.end, words!["—", "–", "-", "--"])
            && s.words >= 2
            && let Some(name) =
                first_named(lexed, named, scene, s.end, (s.end + 5).min(scene.to)).filter(|p| p.start <= s.end + 3)
        {
            let mut f = found(scene, QuotationKind::Direct, vec![s.inner], None, Shape::Colon, s.start);
            f.public.cue = Some(Cue { span: lexed.token(s.end).span, kind: CueKind::Speech, negated: false });
            f.subjects = Subjects::One(name);
            out.push(f);
            continue;
        }
        if whole {
            if s.words < 2 && !s.inner.slice(lexed.text).trim_end().ends_with(['.', '!', '?', ',']) {
                continue;
            }
            let other = unnamed_before(lexed, named, scene, unit.0);
            // "The driver was candid. “…”" is another speaker; "Firemen took an hour. “…”" seldom.
            let turns = other.is_some_and(|p| !phrase::is_plural(lexed, &p));
            // Across a full stop, still the same quotation.
            let home = out
                .iter_mut()
                .filter(|f| {
                    f.public.kind == QuotationKind::Direct
                        && f.public.content.last().is_some_and(|c| c.end <= s.inner.start)
                })
                .max_by_key(|f| f.public.content.last().map_or(0, |c| c.end));
            let between = |f: &Found| {
                let from = f.public.content.last().map_or(0, |c| c.end).max(f.public.cue.map_or(0, |c| c.span.end));
                let a = lexed.page.token_at(from);
                words(lexed, scene, a.max(scene.from), s.start)
            };
            match home {
                Some(f) if !turns && between(f) <= LONGEST_CUE && goes_on(named, scene, f, s) => {
                    f.public.content.push(s.inner)
                }
                _ => {
                    let mut f = found(scene, QuotationKind::Direct, vec![s.inner], None, Shape::Bare, s.start);
                    f.subjects.extend(other);
                    out.push(f);
                }
            }
            continue;
        }
        let colon = s.start > unit.0 && lexed.is_any(s.start - 1, words![":", "—", "–"]);
        let sentence = s.inner.slice(lexed.text).trim_end().ends_with(['.', '!', '?']);
        if colon && (s.words >= 2 || sentence) && text_before >= 1 {
            let mut f = found(scene, QuotationKind::Direct, vec![s.inner], None, Shape::Colon, s.start);
            let mark = lexed.token(s.start - 1).span;
            f.public.cue = Some(Cue { span: mark, kind: CueKind::Speech, negated: false });
            f.subjects = first_named(lexed, named, scene, unit.0, s.start)
                .or_else(|| opening::of_sentence(lexed, named, scene, unit, s.start))
                .into_iter()
                .collect();
            f.speech = if s.words >= FEWEST { 0.85 } else { 0.6 };
            out.push(f);
            continue;
        }
        // "the resolution, titled “End the waste of plastic”".
        let title = s.start > unit.0 && lexed.is_any(s.start - 1, TITLED);
        if s.words >= FEWEST && !title && !is_titled(lexed, s) {
            let mut f = found(scene, QuotationKind::Mixed, vec![s.inner], None, Shape::Bare, s.start);
            f.speech = if s.words >= 6 { 0.85 } else { 0.7 };
            // Speech before it in the paragraph carries on; else the sentence's own subject speaks.
            let spoken = out.iter().any(|o| o.public.content.last().is_some_and(|c| c.end <= s.inner.start));
            if !spoken {
                f.subjects = opening::of_sentence(lexed, named, scene, unit, s.start)
                    .or_else(|| first_named(lexed, named, scene, unit.0, s.start))
                    .into_iter()
                    .collect();
            }
            out.push(f);
        }
    }
}

/// The unnamed subject of the writer's sentence right before the speech: "A woman with a pram was not so sure. “…”"
fn unnamed_before(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, token: usize) -> Option<Phrase> {
    let number = scene.units.partition_point(|u| u.1 <= token).checked_sub(1)?;
    let unit = *scene.units.get(number)?;
    if unit.1 != token || (unit.0..unit.1).any(|i| scene.in_marks(i)) || lexed.is_mark(unit.1 - 1, "?") {
        return None;
    }
    let nobody = (unit.0..unit.1).all(|i| phrase::person_at(named, i).is_none());
    let subject = opening::of_sentence(lexed, named, scene, unit, unit.1).filter(|_| nobody)?;
    let somebody = lexed.role_noun(subject.head).is_some_and(|n| n.kind != RoleKind::Group || n.plural);
    (subject.kind == PhraseKind::Noun && somebody).then_some(subject)
}

/// Whether the stretch goes on with the quotation: nothing between but its cue, more speech, or one sentence of the
/// writer that names nobody.
fn goes_on(named: &Named, scene: &Scene<'_>, f: &Found, s: &Stretch) -> bool {
    let a = scene.units.partition_point(|u| u.1 <= f.at);
    let b = scene.units.partition_point(|u| u.1 <= s.start);
    if b <= a + 1 {
        return true;
    }
    let between = &scene.units[a + 1..b.min(scene.units.len())];
    let writer: Vec<_> = between.iter().filter(|u| !scene.in_marks(u.0)).collect();
    writer.len() <= 1 && writer.iter().all(|u| (u.0..u.1).all(|i| phrase::person_at(named, i).is_none()))
}

fn covered(out: &[Found], inner: Span) -> bool {
    out.iter().any(|f| f.public.content.iter().any(|c| c.covers(inner)))
}

/// Title Case in marks is the title of a work.
pub(super) fn is_titled(lexed: &Lexed<'_>, s: &Stretch) -> bool {
    let mut longer = s.inner.slice(lexed.text).split_whitespace().filter(|w| w.chars().nth(3).is_some());
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    longer.next().is_some_and(capital) && longer.next().is_some_and(capital) && longer.all(capital)
}

/// The first name or pronoun of a stretch of text: who a sentence without a cue is about.
fn first_named(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, start: usize, end: usize) -> Option<Phrase> {
    for i in start..end {
        if scene.in_marks(i) {
            continue;
        }
        if let Some((id, m)) = mention_at(named, i) {
            if phrase::is_person(named, m) {
                return Some(phrase::name(named, id));
            }
        } else if lexed.is_any(i, words!["he", "she"]) {
            return Some(Phrase { start: i, end: i + 1, head: i, kind: PhraseKind::Pronoun });
        }
    }
    None
}

/// A label that opens a block: its tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    start: usize,
    end: usize,
    /// The colon after it, and after what is said of how somebody speaks.
    colon: usize,
    /// Whether the label stands over an earlier paragraph of the turn.
    goes_on: bool,
}

/// Words that lead from a story to others, or to its pictures.
const LEADS: &Words = words![
    "watch",
    "read",
    "look",
    "listen",
    "see",
    "related",
    "more",
    "click",
    "photos",
    "video",
    "gallery",
    "subscribe"
];

/// The blocks of a transcript that open with a label and a colon; none where there are fewer than three.
pub(super) fn labels(lexed: &Lexed<'_>, named: &Named) -> FxHashMap<usize, Label> {
    let mut out = FxHashMap::default();
    for (number, block) in lexed.page.blocks().iter().enumerate() {
        let (from, to) = (block.tokens.start as usize, block.tokens.end as usize);
        if !block.kind.is_prose() {
            continue;
        }
        let Some(colon) = (from..to.min(from + 12)).find(|i| lexed.is_mark(*i, ":")) else { continue };
        // "A, laughing:", "RUIZ (after a pause):".
        let stage = stage_direction(lexed, from, colon);
        let label = colon > from
            && colon + 2 < to
            && (from..stage).all(|i| {
                let t = lexed.token(i);
                t.is_capitalised()
                    || t.kind == TokenKind::Number
                    || t.has_stop()
                    || lexed.is_any(i, words![".", "-", "(", ")"])
            })
            && lexed.token(from).is_capitalised();
        let short = stage == from + 1 && lexed.word(from).len() <= 2 || lexed.token(from).is_all_caps();
        // "WATCH: …", "Read more: …" lead to other pages.
        let leads = lexed.is_any(from, LEADS);
        if label && !leads && stage < from + 7 && (short || stage - from <= 4) {
            out.insert(number, Label { start: from, end: stage, colon, goes_on: false });
        }
    }
    if out.is_empty() {
        return out;
    }
    // Speakers come back, or are known as such; the heads of a market report ("ENERGY: …") are neither.
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for label in out.values() {
        *counts.entry(lexed.span(label.start, label.end).slice(lexed.text)).or_default() += 1;
    }
    let people: Vec<&str> =
        named.entities.iter().filter(|e| e.kind == EntityKind::Person).map(|e| e.name.as_str()).collect();
    let known = |label: &Label| {
        let word = lexed.word(label.start);
        let short = label.end == label.start + 1 && (2..=3).contains(&word.len());
        let again = counts.get(lexed.span(label.start, label.end).slice(lexed.text)).is_some_and(|n| *n > 1);
        let person = (label.start..label.end).any(|i| {
            let facts = lexed.facts(i);
            phrase::person_at(named, i).is_some()
                || facts.level == 0 && (facts.surname > 0 || facts.given > 0)
                || facts.role > 0 && lexed.role_noun(i).is_some_and(|r| !r.plural)
        });
        again
            || person
            || short && people.iter().any(|name| initials(name).eq(word.chars()))
            || matches!(
                lexed.word(label.start),
                "Q" | "A" | "Question" | "Answer" | "QUESTION" | "ANSWER" | "Interviewer" | "INTERVIEWER"
            )
    };
    let speakers = out.values().filter(|l| known(l)).count();
    // Two people take turns, or nearly every paragraph is labelled: two headlines that quote are no conversation.
    let prose = lexed.page.blocks().iter().filter(|b| b.kind.is_prose()).count();
    let word = |l: &Label| lexed.word(l.start);
    let mut talkers: Vec<&str> =
        out.values().filter(|l| known(l) || lexed.token(l.start).is_all_caps()).map(word).collect();
    talkers.sort_unstable();
    talkers.dedup();
    let two = talkers.len() >= 2 || matches!(talkers[..], ["Q" | "A" | "Question" | "Answer"]);
    let turns = out.len() >= 3 && two && counts.values().any(|n| *n > 1);
    let talk = turns || out.len() >= 2 && out.len() * 2 >= prose;
    if !talk || speakers * 10 < out.len() * 6 {
        out.clear();
        return out;
    }
    // A paragraph without label, in the first person, goes on with the turn before it.
    let mut turn: Option<Label> = None;
    for (number, block) in lexed.page.blocks().iter().enumerate() {
        if let Some(label) = out.get(&number) {
            turn = Some(*label);
        } else if block.kind.is_prose() {
            let own = (block.tokens.start as usize..block.tokens.end as usize).any(|i| {
                lexed.is_any(
                    i,
                    words!["i", "we", "my", "our", "me", "you", "i'm", "i’m", "i've", "i’ve", "we've", "we’ve"],
                )
            });
            match turn {
                Some(label) if own => {
                    out.insert(number, Label { goes_on: true, ..label });
                }
                _ => turn = None,
            }
        }
    }
    out
}

/// Where a label of a transcript ends and a word on how somebody speaks begins: "A, laughing", "RUIZ (after a pause)";
/// else its colon.
fn stage_direction(lexed: &Lexed<'_>, from: usize, colon: usize) -> usize {
    let lower = |range: std::ops::Range<usize>| !range.is_empty() && { range }.all(|i| lexed.token(i).is_lower());
    let comma = (from + 1..colon).find(|i| lexed.is_mark(*i, ","));
    if let Some(comma) = comma {
        let how = |i: usize| lexed.word(i).ends_with("ing") || lexed.word(i).ends_with("ly");
        return if lower(comma + 1..colon) && how(comma + 1) { comma } else { colon };
    }
    match (from + 1..colon).find(|i| lexed.is_mark(*i, "(")) {
        Some(open) if lexed.is_mark(colon - 1, ")") && lower(open + 1..colon - 1) => open,
        _ => colon,
    }
}

/// The first letters of the words of a name.
pub(crate) fn initials(name: &str) -> impl Iterator<Item = char> + '_ {
    name.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase())
}

/// A line of a transcript: everything after the label.
pub(super) fn labelled(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, label: Label, out: &mut Vec<Found>) {
    let start = if label.goes_on { scene.from } else { (label.colon + 1).max(scene.from) };
    if start >= scene.to {
        return;
    }
    let span = lexed.span(start, scene.to);
    let mut f = found(scene, QuotationKind::Direct, vec![span], None, Shape::Label, start);
    if !label.goes_on && label.colon >= scene.from {
        f.public.cue = Some(Cue { span: lexed.token(label.colon).span, kind: CueKind::Speech, negated: false });
    }
    let mention = (label.start..label.end).find_map(|i| phrase::person_at(named, i));
    let kind = mention.map_or(PhraseKind::Noun, |(id, _)| PhraseKind::Name(id));
    f.subjects = Subjects::One(Phrase { start: label.start, end: label.end, head: label.end - 1, kind });
    out.push(f);
}

/// A post embedded in the page: "Text — Name (@handle) date". Its text is the author's own words.
pub(super) fn post(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>) -> Option<Found> {
    // Few paragraphs have an "@" at all.
    memchr::memchr(b'@', lexed.span(scene.from, scene.to).slice(lexed.text).as_bytes())?;
    let handle = (scene.from..scene.to).find(|i| {
        lexed.token(*i).kind == TokenKind::Address && lexed.word(*i).starts_with('@') && lexed.word(i + 1) == ")"
    })?;
    let lowest = handle.saturating_sub(9).max(scene.from);
    let dash = (lowest..handle)
        .rev()
        .find(|i| lexed.is_any(*i, words!["—", "–", "--", "-"]) && !lexed.token(*i).is_glued())?;
    if dash < scene.from + 3 || !lexed.is_mark(handle - 1, "(") || handle < dash + 3 {
        return None;
    }
    // Links and pictures at its end are no words.
    let mut end = dash;
    while end > scene.from + 1
        && (lexed.token(end - 1).kind == TokenKind::Address || lexed.word(end - 1).contains("twitter.com"))
    {
        end -= 1;
    }
    Some(signed(lexed, named, scene, (scene.from, end), (dash + 1, handle - 1)))
}

/// A pull quote: a paragraph of speech without marks that ends with nothing but the speaker's name.
pub(super) fn pulled(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>) -> Option<Found> {
    let last = *scene.units.last()?;
    let (id, m) = mention_at(named, scene.to - 1)?;
    let start = named.tokens_of[id as usize].0 as usize;
    let alone = start == last.0 && start > scene.from + 5 && phrase::is_person(named, m) && last.1 - last.0 >= 2;
    let ended = alone && lexed.is_any(start - 1, words![".", "!", "?", "…"]);
    (ended && scene.stretches.is_empty()).then(|| signed(lexed, named, scene, (scene.from, start), (start, scene.to)))
}

/// Words followed by the name of whoever wrote or spoke them.
fn signed(lexed: &Lexed<'_>, named: &Named, scene: &Scene<'_>, words: (usize, usize), name: (usize, usize)) -> Found {
    let span = lexed.span(words.0, words.1);
    let mut f = found(scene, QuotationKind::Direct, vec![span], None, Shape::Colon, words.0);
    let mention = (name.0..name.1).find_map(|i| mention_at(named, i));
    let kind = mention.map_or(PhraseKind::Noun, |(id, _)| PhraseKind::Name(id));
    f.subjects = Subjects::One(Phrase { start: name.0, end: name.1, head: name.1 - 1, kind });
    f.speech = 0.85;
    f
}
