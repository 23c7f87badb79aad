//! Reporting clauses: a cue verb (or "according to") with its subject and addressee, wherever one stands outside
//! marks. Names and cues inside marks are neither speaker nor cue.

use super::scene::Scene;
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::{CueKind, RoleKind, Tier, flag, form, takes};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind, is_adverb, mention_at};

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
    /// say or tell: whatever follows is reported.
    pub(crate) plain: bool,
    pub(crate) inverted: bool,
    /// Joint subjects are several; none for participles.
    pub(crate) subjects: Vec<Phrase>,
    pub(crate) addressee: Option<Phrase>,
}

/// A verb is looked up at most this far from its subject (tokens of an aside).
const LONGEST_ASIDE: usize = 40;

/// All reporting clauses of a paragraph, in text order.
pub(crate) fn clauses(lexed: &Lexed<'_>, named: &Named, scene: &Scene) -> Vec<Clause> {
    let mut out: Vec<Clause> = Vec::new();
    let mut i = scene.from;
    while i < scene.to {
        if let Some(stretch) = scene.stretch_at(i) {
            i = stretch.end;
            continue;
        }
        if !lexed.token(i).is_word() {
            i += 1;
            continue;
        }
        if lexed.is(i, "according") && lexed.is(i + 1, "to") && i + 2 < scene.to {
            if let Some(clause) = according(lexed, named, scene, i) {
                i = clause.end.max(i + 2);
                out.push(clause);
                continue;
            }
        }
        match verb(lexed, named, scene, i, &out) {
            Some(clause) => {
                i = clause.cue.1.max(i + 1);
                out.push(clause);
            }
            None => i += 1,
        }
    }
    out
}

fn according(lexed: &Lexed<'_>, named: &Named, scene: &Scene, i: usize) -> Option<Clause> {
    let unit = scene.unit_of(i);
    let mut subject = phrase::right(lexed, named, i + 2, unit.1)?;
    // "according to Ana Ruiz": the name; "according to police", "according to a report by X".
    if let PhraseKind::Noun = subject.kind {
        subject = noun_then_name(lexed, named, subject, unit.1);
    }
    Some(Clause {
        start: i,
        cue: (i, i + 2),
        end: subject.end,
        form: ClauseForm::According,
        kind: CueKind::Speech,
        tier: Tier::Neutral,
        takes: takes::QUOTE | takes::THAT,
        negated: false,
        plain: false,
        inverted: false,
        subjects: vec![subject],
        addressee: None,
    })
}

/// "spokesman Ana Ruiz", "the mayor, Ana Ruiz", "former Gov. and Chairman Ana Ruiz": the name after the noun speaks.
fn noun_then_name(lexed: &Lexed<'_>, named: &Named, noun: Phrase, limit: usize) -> Phrase {
    let mut at = if noun.end < limit && lexed.is_mark(noun.end, ",") { noun.end + 1 } else { noun.end };
    let role =
        |i: usize| lexed.role_noun(i).is_some() || lexed.has(i, flag::MODIFIER) || lexed.token(i).is_capitalised();
    if at < limit && lexed.is(at, "and") {
        let stop = limit.min(at + 10);
        let mut k = at + 1;
        while k < stop && mention_at(named, k).is_none_or(|(_, m)| !phrase::is_person(named, m)) && role(k) {
            k += 1;
        }
        at = if k < limit && lexed.is_mark(k, ",") { k + 1 } else { k };
    }
    if at < limit {
        if let Some((id, m)) = mention_at(named, at) {
            if phrase::is_person(named, m) {
                let end = named.tokens_of[id as usize].1 as usize;
                return Phrase { start: noun.start, end, head: end - 1, kind: PhraseKind::Name(id) };
            }
        }
    }
    noun
}

/// Reads the token as a cue verb, if it is one here.
fn verb(lexed: &Lexed<'_>, named: &Named, scene: &Scene, i: usize, before: &[Clause]) -> Option<Clause> {
    let (number, end) = cue_at(lexed, scene, i)?;
    let (cue, cue_form) = lexed.data.cue(number);
    if lexed.token(i).is_capitalised() && named.mention_of[i] != u32::MAX {
        return None;
    }
    let unit = scene.unit_of(i);
    // The verb group: auxiliaries, "not", adverbs.
    let mut start = i;
    let (mut negated, mut have, mut be, mut modal) = (false, false, false, false);
    while start > unit.0 && !scene.in_marks(start - 1) {
        let k = start - 1;
        if lexed.token(k).is_capitalised() && k > unit.0 {
            break; // the name Will
        }
        if lexed.has(k, flag::AUXILIARY) || lexed.is_any(k, &["ca", "wo"]) {
            let w = lexed.word(k).to_ascii_lowercase();
            let w = w.as_str();
            negated |= w.ends_with("n't") || w.ends_with("n’t");
            have |= matches!(w, "has" | "have" | "had" | "having" | "'ve");
            be |= matches!(w, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'s");
            modal |= matches!(
                w,
                "will"
                    | "would"
                    | "shall"
                    | "should"
                    | "may"
                    | "might"
                    | "must"
                    | "can"
                    | "could"
                    | "do"
                    | "does"
                    | "did"
            );
        } else if lexed.is_any(k, &["not", "never"]) {
            negated = true;
        } else if !is_adverb(lexed, k) {
            break;
        }
        start = k;
    }
    // Leading adverbs belong to the subject's side ("Ruiz also said").
    let mut group = start;
    while group < i && is_adverb(lexed, group) && !lexed.has(group, flag::AUXILIARY) {
        group += 1;
    }
    let forms = cue_form.forms;
    let previous = start.checked_sub(1).filter(|k| *k >= unit.0);
    let after_comma = previous.is_some_and(|k| matches!(lexed.word(k), "," | "—" | "–" | "-") || scene.in_marks(k));
    let after_determiner = previous.is_some_and(|k| {
        !scene.in_marks(k)
            && (lexed.is_any(k, DETERMINERS) && !lexed.is(k, "that")
                || lexed.token(k).kind == TokenKind::Possessive
                || lexed
                    .is_any(k, &["of", "in", "by", "with", "for", "from", "to", "on", "at", "such", "been", "being"]))
    });
    let mut clause_form = ClauseForm::Finite;
    let ing = forms & form::ING != 0 && forms & (form::PAST | form::THIRD) == 0;
    if ing {
        if be {
            // is saying
        } else if (after_comma
            || previous.is_some_and(|k| lexed.is_any(k, &["by", "as", "and", "while", "before", "after"])))
            && !modal
        {
            clause_form = ClauseForm::Participial;
        } else {
            return None;
        }
    } else {
        let past = forms & form::PAST != 0;
        let participle = forms & form::PARTICIPLE != 0;
        let third = forms & form::THIRD != 0;
        if be && !have {
            return None; // passive: was told, is said
        }
        if have && be {
            return None;
        }
        if after_determiner && !have && !modal {
            return None;
        }
        let fits = past || third || (participle && have) || (forms & form::BASE != 0);
        if !fits {
            return None;
        }
        if participle && !past && !have {
            return None;
        }
    }
    let base_only = forms & form::BASE != 0 && forms & (form::PAST | form::THIRD | form::ING) == 0;
    if base_only && modal && !negated && !previous.is_some() {
        return None;
    }
    let marks_near = scene.stretch_before(lexed, start).is_some() || scene.stretch_after(lexed, end).is_some();
    let mut clause = Clause {
        start,
        cue: (group, end),
        end,
        form: clause_form,
        kind: cue.kind,
        tier: cue.tier,
        takes: cue.takes,
        negated,
        plain: cue.takes & takes::ANY != 0,
        inverted: false,
        subjects: Vec::new(),
        addressee: None,
    };
    if clause_form == ClauseForm::Participial {
        clause.start =
            previous.filter(|k| !scene.in_marks(*k)).map_or(start, |k| if lexed.is_mark(k, ",") { start } else { k });
        addressee(lexed, named, scene, &mut clause, unit.1);
        return Some(clause);
    }
    // The subject: right before the verb …
    let floor = scene.stretches.iter().rev().find(|s| s.end <= start).map_or(unit.0, |s| s.end.max(unit.0));
    let inverted_first = previous.is_some_and(|k| scene.in_marks(k))
        || (after_comma && previous.is_some_and(|k| k > scene.from && scene.in_marks(k - 1)));
    if inverted_first || start == floor {
        if let Some(found) = inverted(lexed, named, scene, &clause, unit.1) {
            return Some(found);
        }
    }
    // "The island was hit, said Ruiz, a spokesman …": the speaker stands after the verb.
    if after_comma && clause.plain && cue.takes & takes::PERSON == 0 && start > unit.0 + 4 {
        if let Some(found) = inverted(lexed, named, scene, &clause, unit.1) {
            let ends = found.end >= unit.1 || matches!(lexed.word(found.end), "," | "." | ";" | "(");
            if ends && found.subjects.iter().all(|s| s.kind != PhraseKind::Pronoun) {
                return Some(found);
            }
        }
    }
    let found = subject(lexed, named, scene, start, floor).filter(|(_, from)| !after_marks(lexed, scene, floor, *from));
    if let Some((subjects, from)) = found.or_else(|| beside_marks(lexed, named, scene, start, floor)) {
        if base_only && !modal && !agrees_plural(lexed, &subjects) {
            return None;
        }
        if forms & form::THIRD != 0 && forms & form::PAST == 0 && subjects.len() == 1 {
            // "the company reports", "his claims": a plural noun, unless a singular subject or a name stands before.
            let s = &subjects[0];
            if s.kind == PhraseKind::Noun && (phrase::is_plural(lexed, s) && lexed.role_noun(s.head).is_none()) {
                return None;
            }
            if s.kind == PhraseKind::Noun
                && lexed.role_noun(s.head).is_none()
                && lexed.facts(s.head).noun_cue == 0
                && !lexed.is_any(s.start, DETERMINERS)
            {
                return None;
            }
        }
        // Other verbs want somebody, or a document, as their subject; only words in marks make up for it.
        let able = subjects.iter().all(|s| {
            s.kind != PhraseKind::Noun
                || lexed.role_noun(s.head).is_some()
                || lexed.facts(s.head).noun_cue > 0
                || lexed.token(s.head).is_capitalised()
        });
        let marks_in_unit = marks_near
            || scene.stretch_before(lexed, from).is_some()
            || scene.stretches.iter().any(|s| s.start >= end && s.start < unit.1);
        if !clause.plain && !able && !marks_in_unit {
            return None;
        }
        clause.start = from;
        clause.subjects = subjects;
        addressee(lexed, named, scene, &mut clause, unit.1);
        return Some(clause);
    }
    // … after it ("The plan is dead, said Ruiz.") …
    if (after_comma || start == unit.0)
        && !modal
        && !base_only
        && cue.takes & (takes::OBJECT | takes::NOUN | takes::PERSON) == 0
    {
        if let Some(found) = inverted(lexed, named, scene, &clause, unit.1) {
            return Some(found);
        }
    }
    // … or that of the clause before: "and warned", "said X, warned that Y and …".
    let listed = previous.is_some_and(|k| lexed.is_mark(k, ","))
        && !base_only
        && before.last().is_some_and(|b| b.cue.0 >= unit.0 && b.form != ClauseForm::According)
        && forms & form::PAST != 0
        && (lexed.is_any(end, &["that", "of", "for"]) || scene.stretch_after(lexed, end).is_some());
    if (previous.is_some_and(|k| lexed.is_any(k, &["and", "but", "then", "or"])) || listed) && !base_only {
        let inherits = before.last().is_some_and(|b| b.cue.0 >= unit.0) || marks_near || cue.tier == Tier::Neutral;
        if inherits {
            clause.form = ClauseForm::Coordinated;
            clause.start = previous.unwrap_or(start);
            addressee(lexed, named, scene, &mut clause, unit.1);
            return Some(clause);
        }
    }
    None
}

/// The cue that starts at a token: the longest phrase, else the word.
fn cue_at(lexed: &Lexed<'_>, scene: &Scene, i: usize) -> Option<(u32, usize)> {
    let facts = lexed.facts(i);
    let mut found = (facts.cue > 0).then(|| (u32::from(facts.cue) - 1, i + 1));
    if facts.node != 0 && lexed.token(i).is_lower() {
        lexed.data.matcher.walk(facts.node, &lexed.words, lexed.tokens(), lexed.text, i, scene.to, |node, end| {
            for payload in lexed.data.matcher.payloads(node) {
                if let Payload::Cue(n) = payload {
                    found = Some((n, end));
                }
            }
        });
    }
    found
}

/// "said Ana Ruiz, the mayor": the subject after the verb.
fn inverted(lexed: &Lexed<'_>, named: &Named, scene: &Scene, clause: &Clause, limit: usize) -> Option<Clause> {
    let limit = scene.stretches.iter().find(|s| s.start >= clause.cue.1).map_or(limit, |s| s.start.min(limit));
    let mut at = clause.cue.1;
    while at < limit && is_adverb(lexed, at) {
        at += 1;
    }
    let subject = phrase::right(lexed, named, at, limit)?;
    if subject.kind == PhraseKind::Noun {
        let human = lexed.role_noun(subject.head).is_some() || lexed.facts(subject.head).noun_cue > 0;
        let named_after = noun_then_name(lexed, named, subject, limit);
        if named_after.kind != PhraseKind::Noun {
            let mut out = clause.clone();
            out.subjects = vec![named_after];
            out.end = named_after.end;
            out.inverted = true;
            return Some(out);
        }
        if !human || lexed.token(subject.head).kind == TokenKind::Number {
            return None;
        }
    }
    if subject.kind == PhraseKind::Pronoun
        && !(lexed.is_any(subject.start, &["he", "she", "they", "it", "we"]) && subject.end <= limit)
    {
        return None;
    }
    let mut subjects = vec![subject];
    let mut end = subject.end;
    // Joint: said Ruiz and Bell.
    if end + 1 < limit && lexed.is(end, "and") {
        if let Some(next) = phrase::right(lexed, named, end + 1, limit) {
            if let (PhraseKind::Name(a), PhraseKind::Name(b)) = (subject.kind, next.kind) {
                if phrase::is_person(named, &named.mentions[a as usize])
                    && phrase::is_person(named, &named.mentions[b as usize])
                {
                    subjects.push(next);
                    end = next.end;
                }
            }
        }
    }
    Some(Clause { subjects, end, inverted: true, ..clause.clone() })
}

/// The subject before a verb group that starts at `verb`, and where it starts with its aside.
fn subject(lexed: &Lexed<'_>, named: &Named, scene: &Scene, verb: usize, floor: usize) -> Option<(Vec<Phrase>, usize)> {
    if verb <= floor {
        return None;
    }
    let last = verb - 1;
    if scene.in_marks(last) {
        return None;
    }
    // "Ruiz, who said": the antecedent.
    if lexed.is_any(last, &["who", "which"]) {
        let end = if last > floor && lexed.is_mark(last - 1, ",") { last - 1 } else { last };
        let p = phrase::left(lexed, named, end, floor)?;
        return acceptable(lexed, named, &p).then(|| (vec![p], last));
    }
    let closes_aside =
        matches!(lexed.word(last), "," | "—" | "–" | ")" | "-") && lexed.token(last).kind == TokenKind::Punctuation;
    if !closes_aside {
        let p = past_adverbials(lexed, named, verb, floor)?;
        // Right behind words in marks whatever stands there speaks: "…," Sweet said.
        let beside = p.start > scene.from
            && (p.start == floor || p.start == floor + 1)
            && scene.stretch_before(lexed, p.start).is_some();
        if !beside && !acceptable(lexed, named, &p) {
            return None;
        }
        return Some(with_joint(lexed, named, p, floor));
    }
    // An aside: back to the mark that opens it.
    let mut k = last;
    let lowest = floor.max(last.saturating_sub(LONGEST_ASIDE));
    let opener: &[&str] = if lexed.is_mark(last, ")") {
        &["("]
    } else if lexed.is_mark(last, ",") {
        &[","]
    } else {
        &["—", "–", "-"]
    };
    while k > lowest {
        k -= 1;
        if scene.in_marks(k) {
            continue;
        }
        if !opener.contains(&lexed.word(k)) {
            continue;
        }
        let first = k + 1;
        // "The club's president, Ana Ruiz, said": the name in commas is the subject.
        if let Some(name) = name_between(lexed, named, first, last) {
            let noun = phrase::left(lexed, named, k, floor)
                .filter(|p| p.kind == PhraseKind::Noun && lexed.role_noun(p.head).is_some());
            if let Some(noun) = noun {
                return Some((vec![name], noun.start));
            }
        }
        let aside = first < last
            && (opener[0] != ","
                || lexed.is_any(
                    first,
                    &[
                        "who",
                        "whose",
                        "which",
                        "a",
                        "an",
                        "the",
                        "his",
                        "her",
                        "its",
                        "of",
                        "from",
                        "speaking",
                        "when",
                        "asked",
                        "in",
                        "after",
                        "also",
                        "now",
                        "then",
                        "formerly",
                        "himself",
                        "herself",
                        "himself",
                        "citing",
                        "quoting",
                        "referring",
                        "with",
                        "where",
                        "at",
                        "one",
                        "on",
                        "like",
                        "along",
                        "both",
                        "meanwhile",
                        "however",
                        "for",
                        "as",
                    ],
                )
                || lexed.token(first).kind == TokenKind::Number
                || lexed.role_noun(first).is_some()
                || lexed.has(first, flag::MODIFIER | flag::DEMONYM | flag::SUFFIX)
                || lexed.token(first).is_lower()
                || mention_at(named, first).is_some()
                || (first..last).any(|t| lexed.role_noun(t).is_some_and(|r| r.kind != RoleKind::Group)));
        if !aside {
            continue;
        }
        if let Some(p) = phrase::left(lexed, named, before_brackets(lexed, k, floor), floor) {
            let strong = match p.kind {
                PhraseKind::Name(_) => true,
                PhraseKind::Noun => {
                    lexed.role_noun(p.head).is_some()
                        && (lexed.is_any(p.start, DETERMINERS) || p.start == floor || phrase::is_plural(lexed, &p))
                }
                PhraseKind::Pronoun => true,
            };
            // A name that opens the aside of another: "Ruiz, of Tarma, Peru, said": keep going left from a place.
            if strong && acceptable(lexed, named, &p) {
                let place = matches!(p.kind, PhraseKind::Name(id) if named.entities[named.mentions[id as usize].entity.index()].kind == crate::dictionary::EntityKind::Place);
                if place && (lowest..p.start).any(|t| lexed.is_mark(t, ",")) {
                    continue;
                }
                return Some(with_joint(lexed, named, p, floor));
            }
        }
    }
    None
}

/// Whether words are left over between marks that end at `floor` and the subject that starts at `from`.
fn after_marks(lexed: &Lexed<'_>, scene: &Scene, floor: usize, from: usize) -> bool {
    let spoken = floor > scene.from && scene.in_marks(floor - 1);
    let ends = floor > scene.from + 1 && matches!(lexed.word(floor - 2), "," | "?" | "!");
    let left = (floor..from).filter(|i| lexed.token(*i).is_word()).count();
    spoken && ends && left > 0 && left <= 6
}

/// Everything between marks and a verb, where it is short: "…," the lanky, bespectacled professor said.
fn beside_marks(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene,
    verb: usize,
    floor: usize,
) -> Option<(Vec<Phrase>, usize)> {
    if floor <= scene.from || !scene.in_marks(floor - 1) || verb <= floor || verb - floor > 12 {
        return None;
    }
    let start = if lexed.is_mark(floor, ",") { floor + 1 } else { floor };
    let plain =
        (start..verb).all(|i| !lexed.has(i, flag::AUXILIARY) && !matches!(lexed.word(i), "." | ";" | ":" | "—"));
    if start >= verb || !plain || lexed.is_any(start, &["and", "but", "then", "which", "who"]) {
        return None;
    }
    let name = (start..verb).find_map(|i| mention_at(named, i).filter(|(_, m)| phrase::is_person(named, m)));
    let phrase = match name {
        Some((id, _)) => {
            let (a, b) = named.tokens_of[id as usize];
            Phrase { start: a as usize, end: b as usize, head: b as usize - 1, kind: PhraseKind::Name(id) }
        }
        None => {
            let head = (start..verb).rev().find(|i| lexed.token(*i).is_word())?;
            Phrase { start, end: head + 1, head, kind: PhraseKind::Noun }
        }
    };
    Some((vec![phrase], start))
}

/// The phrase before a verb, time and place between them passed over: "Ruiz in a later interview said".
fn past_adverbials(lexed: &Lexed<'_>, named: &Named, verb: usize, floor: usize) -> Option<Phrase> {
    let mut end = verb;
    for _ in 0..2 {
        let end_plain = before_brackets(lexed, end, floor);
        let p = phrase::left(lexed, named, end_plain, floor)?;
        let person = matches!(p.kind, PhraseKind::Name(id) if phrase::is_person(named, &named.mentions[id as usize]));
        let preposition = p.start > floor + 1
            && lexed.token(p.start - 1).is_lower()
            && lexed.is_any(
                p.start - 1,
                &["in", "at", "on", "during", "after", "before", "from", "by", "with", "through", "via"],
            );
        if !preposition || person || p.kind == PhraseKind::Pronoun {
            return Some(p);
        }
        end = p.start - 1;
    }
    None
}

/// The token before a bracket that closes right before `end`: "Ed Rendell (D)".
fn before_brackets(lexed: &Lexed<'_>, end: usize, floor: usize) -> usize {
    if end <= floor || !lexed.is_mark(end - 1, ")") {
        return end;
    }
    (floor.max(end.saturating_sub(12))..end)
        .rev()
        .find(|i| lexed.is_mark(*i, "("))
        .filter(|i| *i > floor)
        .unwrap_or(end)
}

/// The person's name that fills the tokens from `first` to `last`, titles before it passed over.
fn name_between(lexed: &Lexed<'_>, named: &Named, first: usize, last: usize) -> Option<Phrase> {
    let (id, m) = mention_at(named, last.checked_sub(1)?)?;
    let (start, end) = (named.tokens_of[id as usize].0 as usize, named.tokens_of[id as usize].1 as usize);
    let titled = (first..start).all(|i| lexed.token(i).is_capitalised() || lexed.token(i).has_stop());
    (phrase::is_person(named, m) && end == last && start >= first && titled).then_some(Phrase {
        start,
        end,
        head: end - 1,
        kind: PhraseKind::Name(id),
    })
}

/// Whether a phrase can be who says something.
fn acceptable(lexed: &Lexed<'_>, named: &Named, p: &Phrase) -> bool {
    match p.kind {
        PhraseKind::Name(_) => {
            !(p.start > 0 && lexed.is_any(p.start - 1, &["to", "with", "by"]) && lexed.token(p.start - 1).is_lower())
        }
        PhraseKind::Pronoun => true,
        PhraseKind::Noun => {
            let t = lexed.token(p.head);
            let human = lexed.role_noun(p.head).is_some();
            let document = lexed.facts(p.head).noun_cue > 0;
            let determined = lexed.is_any(p.start, DETERMINERS);
            let capital = t.is_capitalised() && p.end - p.start > 1;
            let _ = named;
            t.is_word() && (human || document || determined || capital || lexed.word(p.head).ends_with('s'))
        }
    }
}

/// Adds the phrase before "and", where both are people: joint speakers.
fn with_joint(lexed: &Lexed<'_>, named: &Named, p: Phrase, floor: usize) -> (Vec<Phrase>, usize) {
    let mut from = p.start;
    // What stands before a name as its title belongs to the clause.
    if let PhraseKind::Name(id) = p.kind {
        let start = named.tokens_of[id as usize].0 as usize;
        from = from.min(start);
    }
    let mut subjects = vec![p];
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

fn agrees_plural(lexed: &Lexed<'_>, subjects: &[Phrase]) -> bool {
    subjects.len() > 1
        || subjects.iter().any(|s| match s.kind {
            PhraseKind::Pronoun => lexed.is_any(s.start, &["they", "we", "i", "you"]),
            PhraseKind::Noun => phrase::is_plural(lexed, s),
            PhraseKind::Name(_) => lexed.word(s.head).ends_with('s'),
        })
}

/// Reads who is told: told Reuters, asked him, said to reporters.
fn addressee(lexed: &Lexed<'_>, named: &Named, scene: &Scene, clause: &mut Clause, limit: usize) {
    let mut at = clause.end;
    let to = at < limit && lexed.is(at, "to");
    if to {
        at += 1;
    } else if clause.takes & takes::PERSON == 0 {
        return;
    }
    if at >= limit || scene.in_marks(at) {
        return;
    }
    if lexed.is_any(at, &["him", "them", "us", "me", "you", "himself", "herself"])
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
            if matches!(kind, PhraseKind::Name(_)) {
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
        let role = lexed.role_noun(end).is_some() || lexed.facts(end).noun_cue > 0;
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
        // "told the hearing", "told a crowd": one noun.
        clause.addressee = Some(Phrase { start, end: at + 1, head: at, kind: PhraseKind::Noun });
        clause.end = at + 1;
    }
}

/// Nouns of the occasions and media that follow a cue: "in a statement", "at a news conference".
const OCCASIONS: &[&str] = &[
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
];

/// Token after the adverbials that follow a clause: when, where, in what medium.
pub(crate) fn tail(lexed: &Lexed<'_>, named: &Named, scene: &Scene, from: usize, limit: usize) -> usize {
    let mut at = from;
    // "said on its website that", "said on Wednesday, two days after the crash, that": whatever stands before "that".
    if at < limit
        && (lexed.is_any(
            at,
            &[
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
                "following",
                "to",
            ],
        ) || lexed.has(at, flag::DATE))
    {
        let mut comma = false;
        for i in at..limit.min(at + 16) {
            if scene.in_marks(i) || lexed.has(i, flag::AUXILIARY) || matches!(lexed.word(i), "." | ";" | ":" | "—") {
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
    for _ in 0..4 {
        let start = at;
        while at < limit
            && !scene.in_marks(at)
            && (is_adverb(lexed, at)
                || lexed.has(at, flag::DATE)
                || (lexed.token(at).kind == TokenKind::Number && at > from && lexed.has(at - 1, flag::DATE)))
        {
            at += 1;
        }
        if at + 1 < limit
            && lexed.is_any(at, &["this", "last", "late", "early", "next"])
            && (lexed.is_any(
                at + 1,
                &[
                    "week",
                    "month",
                    "year",
                    "morning",
                    "afternoon",
                    "evening",
                    "night",
                    "spring",
                    "summer",
                    "fall",
                    "autumn",
                    "winter",
                ],
            ) || lexed.has(at + 1, flag::DATE))
        {
            at += 2;
            continue;
        }
        if at + 1 < limit
            && !scene.in_marks(at)
            && lexed.is_any(
                at,
                &[
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
                    "following",
                ],
            )
            && lexed.token(at).is_lower()
        {
            // A preposition and its phrase: a date, an occasion, a place.
            let mut k = at + 1;
            while k < limit && lexed.is_any(k, DETERMINERS) && mention_at(named, k).is_none() {
                k += 1;
            }
            let mut fits = false;
            let first = k;
            while k < limit && k < first + 6 && !scene.in_marks(k) {
                let word = lexed.token(k);
                if lexed.has(k, flag::DATE) || lexed.facts(k).noun_cue > 0 || lexed.is_any(k, OCCASIONS) {
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
                            || lexed.is_any(end, &["that", "on", "in", "at", "during"]));
                    k = end;
                    continue;
                }
                if word.kind == TokenKind::Number {
                    fits |= k == first && word.span.len() == 4;
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
                    && !(lexed.has(k - 1, flag::DATE)
                        || lexed.facts(k - 1).noun_cue > 0
                        || lexed.is_any(k - 1, OCCASIONS)
                        || mention_at(named, k - 1).is_some()
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
