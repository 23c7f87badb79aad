//! Appositions: "Ana Ruiz, 47, the mayor of Tarma, said", "the union's leader, Ana Ruiz, said", and the clauses that
//! stand in their place: "who heads the union", "who was a teacher".

use super::build::role;
use super::noun::{self, RolePhrase, modifiers_left, noun_at};
use super::phrase::{self, DETERMINERS, TIES, mention_at};
use super::tied::TYING;
use super::{Reading, title};
use crate::dictionary::EntityKind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, flag, form};
use crate::document::{MentionForm, RoleSource};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;

/// So many appositions of one name are read.
const MOST: usize = 3;

/// An apposition before the name is looked for over at most so many tokens.
const LONGEST_BEFORE: usize = 24;

/// Verbs that make a clause of an office: "who leads the party".
const HOLDS: &Words = words!["is", "was", "remains", "became", "works", "worked", "serves", "served", "acts", "acted"];

/// The appositions after the name that ends before token `end`.
pub(super) fn after(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize, limit: usize, out: &mut Vec<Reading>) {
    let name = start;
    let mut i = skip_brackets(lexed, end, limit);
    // "Ruiz who is also a geologist noted": no comma before the clause.
    if i + 3 < limit && lexed.is(i, "who") && lexed.is(i + 1, "is") && lexed.token(i - 1).is_word() {
        let p = clause_start(lexed, i, limit).and_then(|s| noun::read(lexed, named, s, limit));
        out.extend(p.filter(|p| p.determined).and_then(|p| reading(lexed, named, &p, RoleSource::Clause)));
        return;
    }
    for turn in 0..MOST {
        if i + 1 >= limit
            || !lexed.is_any(i, words![",", "(", "—", "–", "-", "--"])
            || lexed.token(i).kind != TokenKind::Punctuation
        {
            return;
        }
        if lexed.is_mark(i, "-") && lexed.token(i).is_glued() {
            return;
        }
        let bracket = lexed.is_mark(i, "(");
        let start = i + 1;
        // "Tom Bell, prosecuting, said": counsel in British courts.
        if let Some(end) = counsel(lexed, start, limit) {
            let r = role(lexed, named, start, end, RoleSource::Apposition);
            out.extend(r.map(|r| Reading::new(r, Some(RoleKind::Profession))));
            return;
        }
        if let Some(past) = aside(lexed, start, limit) {
            i = past;
            continue;
        }
        let (start, source) = match clause_start(lexed, start, limit) {
            Some(s) => (s, RoleSource::Clause),
            None => (start, RoleSource::Apposition),
        };
        let Some(p) = noun::read(lexed, named, start, limit) else { return };
        let p = with_body(lexed, named, p, limit);
        // "who began as a teenager".
        let capacity = || {
            noun::role_noun(lexed, p.head).is_some_and(|n| matches!(n.kind, RoleKind::Office | RoleKind::Profession))
        };
        if lexed.is(i + 1, "who") && lexed.is(start - 1, "as") && !capacity() {
            return;
        }
        let unclosed = source == RoleSource::Apposition
            && (speaks(lexed, &p, limit) && (phrase::opens(lexed, named, name) || after_speech(lexed, name))
                || acts(lexed, &p, name, limit));
        if !unclosed && !closes(lexed, named, &p, limit, source) {
            return;
        }
        // A second one must be closed by a comma: else it is the next thing of a list.
        if turn > 0 && source == RoleSource::Apposition && !out.is_empty() && lists(lexed, &p, limit) {
            return;
        }
        if someone_elses(lexed, named, &p, limit) {
            return;
        }
        out.extend(reading(lexed, named, &p, source));
        i = p.end;
        if bracket {
            return;
        }
    }
}

/// A bare title with the body behind a comma that it is held at: "director, Tarma Institute", "chief (roads), City Works".
fn with_body(lexed: &Lexed<'_>, named: &Named, p: RolePhrase, limit: usize) -> RolePhrase {
    let office = noun::role_noun(lexed, p.head).is_some_and(|n| n.kind == RoleKind::Office);
    if p.determined || !office || p.end > p.head + 1 {
        return p;
    }
    let comma = skip_brackets(lexed, p.end, limit);
    let body = mention_at(named, comma + 1).filter(|(id, m)| {
        let first = named.tokens_of[*id as usize].0 as usize;
        first == comma + 1 && named.entities[m.entity.index()].kind == EntityKind::Organisation
    });
    let Some((id, _)) = body.filter(|_| comma + 1 < limit && lexed.is_mark(comma, ",")) else { return p };
    let end = named.tokens_of[id as usize].1 as usize;
    let closed =
        end >= limit || lexed.is_mark(end, ",") || lexed.is_mark(end, ".") || lexed.is_any(end, words!["said", "told"]);
    if closed { RolePhrase { end, ..p } } else { p }
}

/// Whether what the role is of leads on to the name of whoever holds it: "Ruiz, Director of the Institute of Soils Dr Tom
/// Bell and others".
fn someone_elses(lexed: &Lexed<'_>, named: &Named, p: &RolePhrase, limit: usize) -> bool {
    /// The complement of a title has at most so many words.
    const LONGEST: usize = 14;
    if p.end >= limit || !lexed.is_any(p.end, TIES) || p.end != p.head + 1 {
        return false;
    }
    for i in p.end + 1..limit.min(p.end + LONGEST) {
        if phrase::person_at(named, i).is_some() {
            return i > p.end + 1;
        }
        let inside = mention_at(named, i).is_some()
            || lexed.is_any(i, TIES)
            || lexed.is_any(i, words!["the", "and"])
            || lexed.token(i).is_word() && lexed.token(i).is_capitalised();
        if !inside {
            return false;
        }
    }
    false
}

/// Where what counsel does in court ends: "prosecuting", "for the defence".
fn counsel(lexed: &Lexed<'_>, start: usize, limit: usize) -> Option<usize> {
    let sides = words!["prosecution", "defence", "defense", "crown", "plaintiff", "claimant", "respondent"];
    let end = if lexed.is_any(start, words!["prosecuting", "defending", "mitigating"]) {
        start + 1
    } else if start + 3 < limit
        && lexed.is(start, "for")
        && lexed.is(start + 1, "the")
        && lexed.is_any(start + 2, sides)
    {
        start + 3
    } else {
        return None;
    };
    lexed.is_mark(end, ",").then_some(end)
}

fn reading(lexed: &Lexed<'_>, named: &Named, p: &RolePhrase, source: RoleSource) -> Option<Reading> {
    let kind = noun::role_noun(lexed, p.head).map(|n| n.kind);
    role(lexed, named, p.start, p.end, source).map(|r| Reading::new(r, kind))
}

/// Past what stands between name and apposition: "(R-Texas)", ", D-Ohio".
fn skip_brackets(lexed: &Lexed<'_>, i: usize, limit: usize) -> usize {
    if i < limit
        && lexed.is_mark(i, "(")
        && let Some(close) = (i + 1..limit.min(i + 9)).find(|k| lexed.is_mark(*k, ")"))
        && (i + 1..close).all(|k| noun::role_noun(lexed, k).is_none())
    {
        return close + 1;
    }
    i
}

/// An age, a suffix or a party and state between commas: past it.
fn aside(lexed: &Lexed<'_>, start: usize, limit: usize) -> Option<usize> {
    let mut i = start;
    if lexed.is_any(i, words!["aged", "age"]) {
        i += 1;
    }
    if i < limit && (lexed.token(i).kind == TokenKind::Number || lexed.has(i, flag::SUFFIX)) {
        i += 1;
    } else if i + 2 < limit
        && lexed.token(i).is_all_caps()
        && lexed.token(i).span.len() == 1
        && lexed.is_mark(i + 1, "-")
    {
        i += 3;
    }
    (i > start && i < limit && lexed.is_mark(i, ",")).then_some(i)
}

/// "who is", "who works as", "speaking as": where the noun phrase starts.
fn clause_start(lexed: &Lexed<'_>, start: usize, limit: usize) -> Option<usize> {
    let mut i = start;
    if lexed.is(i, "who") {
        i += 1;
        while i < limit && (lexed.has(i, flag::AUXILIARY) && !lexed.is_any(i, HOLDS) || phrase::is_adverb(lexed, i)) {
            i += 1;
        }
        // "co-ordinated".
        let parted = i + 2 < limit && lexed.is_mark(i + 1, "-") && lexed.token(i + 1).is_glued();
        if parted {
            i += 2;
        }
        if i < limit && lexed.token(i).is_lower() && (parted || noun::verbal(lexed, i)) && !lexed.is_any(i, HOLDS) {
            return worked_as(lexed, i, limit);
        }
        if i >= limit || !(lexed.is_any(i, HOLDS) || lexed.is_any(i, words!["been", "served", "worked"])) {
            return None;
        }
        let be = lexed.is_any(i, words!["is", "was", "been", "remains", "became"]);
        i += 1;
        while i < limit && phrase::is_adverb(lexed, i) {
            i += 1;
        }
        if i < limit && lexed.is(i, "not") {
            return None;
        }
        if be {
            if i + 1 < limit && lexed.is_any(i, words!["serving", "acting", "working"]) && lexed.is(i + 1, "as") {
                i += 2;
            }
            return Some(i);
        }
        return (i < limit && lexed.is(i, "as")).then_some(i + 1);
    }
    if lexed.is_any(i, words!["speaking", "serving", "acting", "working"]) {
        i += 1;
    }
    if lexed.is(i, "as") && i > start {
        return Some(i + 1);
    }
    // "in her capacity as head of the bank", "in his third season as head coach".
    if !lexed.is(i, "in") || !lexed.is_any(i + 1, words!["his", "her", "their"]) {
        return None;
    }
    let as_ = (i + 3..limit.min(i + 6)).find(|k| lexed.is(*k, "as"))?;
    let holds = words!["capacity", "role", "position", "function", "season", "year", "term", "stint", "job", "spell"];
    lexed.is_any(as_ - 1, holds).then_some(as_ + 1)
}

/// "who ran the project as a teacher with the union": where the noun phrase after "as" starts.
fn worked_as(lexed: &Lexed<'_>, verb: usize, limit: usize) -> Option<usize> {
    // "who was seen as a saviour", "who described the mayor as a liar": what somebody calls them.
    if lexed.cue(verb).is_some() || !lexed.word(verb).ends_with("ed") || lexed.is_any(verb, SEEN) {
        return None;
    }
    let as_ = (verb + 1..limit.min(verb + 6)).find(|i| lexed.is(*i, "as") || !lexed.token(*i).is_word())?;
    (lexed.is(as_, "as") && lexed.is_any(as_ + 1, words!["a", "an", "the"])).then_some(as_ + 1)
}

/// Verbs of taking somebody for something.
const SEEN: &Words = words![
    "regarded",
    "portrayed",
    "viewed",
    "perceived",
    "posed",
    "dismissed",
    "hailed",
    "emerged",
    "disguised",
    "dressed",
    "masqueraded",
    "revered",
    "started",
    "treated",
    "considered",
    "remembered",
    "replaced",
    "succeeded",
    "attacked",
];

/// Whether what follows lets the phrase be an apposition: a closing mark or a clause of its own.
fn closes(lexed: &Lexed<'_>, named: &Named, p: &RolePhrase, limit: usize, source: RoleSource) -> bool {
    if p.end >= limit {
        return true;
    }
    if phrase::person_at(named, p.end).is_some() {
        return false;
    }
    let t = lexed.token(p.end);
    if t.kind == TokenKind::Punctuation {
        return true;
    }
    if source == RoleSource::Clause {
        return true;
    }
    // "Ruiz, finance minister and party member Ana Bell": a list of names, each with its title before it.
    if lexed.is(p.end, "and") && !p.determined && noun::owned_by_next(lexed, named, p.end + 1, limit) {
        return false;
    }
    if lexed.is_any(
        p.end,
        words![
            "who", "whose", "which", "that", "since", "when", "and", "but", "where", "until", "after", "before",
            "during", "while", "as", "by", "because", "now", "also",
        ],
    ) {
        return true;
    }
    // A bare singular noun with its complement is no subject: "Ruiz, former president of Peru was …".
    if !p.determined && p.end > p.head + 2 && p.start < p.head {
        return true;
    }
    // A finite verb makes it the subject of a clause of its own: "for Ruiz, a spokesman said".
    if t.kind == TokenKind::Possessive || lexed.has(p.end, flag::AUXILIARY) || lexed.has(p.end, flag::PRONOUN) {
        return false;
    }
    if lexed.cue(p.end).is_some() {
        return false;
    }
    // "a member of the movement led by farmers", "strategist for the campaign four years ago".
    if lexed.is(p.end + 1, "by") && (lexed.word(p.end).ends_with("ed") || lexed.is_any(p.end, words!["led", "run"]))
        || (p.end..limit.min(p.end + 4)).any(|i| lexed.is(i, "ago"))
    {
        return true;
    }
    // "a mother killed in the fire", "an officer based there": cut at the participle; prepositions of time and place.
    t.is_lower() && (lexed.word(p.end).ends_with("ed") && !p.determined || lexed.word(p.end).ends_with("ing"))
        || lexed.is_any(p.end, TIES)
        || lexed.is_any(p.end, TYING)
        || lexed.is_any(
            p.end,
            words![
                "based",
                "turned",
                "known",
                "best",
                "living",
                "familiar",
                "involved",
                "charged",
                "accused",
                "elected",
                "appointed",
                "specialising",
                "specializing",
                "working",
                "involved",
            ],
        )
        || lexed.has(p.end, flag::DATE)
        || t.kind == TokenKind::Number
}

/// Whether a verb of saying follows at once, as where the comma that closes an apposition is left out: "Ruiz, the
/// union's director told Meridian". A comma after the verb makes it a cue put in between: "Ruiz, a spokesman said, is".
fn speaks(lexed: &Lexed<'_>, p: &RolePhrase, limit: usize) -> bool {
    // A bare singular noun with its complement is no subject: "Ruiz, mayor of Tarma said".
    let bare = p.end > p.head + 2 && lexed.role_noun(p.head).is_some_and(|n| !n.plural && n.kind != RoleKind::Group);
    (p.determined || bare)
        && p.end + 1 < limit
        && lexed.cue(p.end).is_some_and(|(_, f)| f.forms & (form::PAST | form::THIRD) != 0)
        && !lexed.is_mark(p.end + 1, ",")
}

/// Whether the name opens its sentence and a verb that is none of saying follows the phrase at once: "Ruiz, a pharmacy
/// student doesn't hide".
fn acts(lexed: &Lexed<'_>, p: &RolePhrase, name: usize, limit: usize) -> bool {
    let opening = lexed.opens_sentence(name)
        || name > 0 && lexed.opens_sentence(name - 1) && lexed.is_any(name - 1, words!["and", "but"]);
    opening && p.determined && lexed.token(p.head).is_lower() && p.end + 1 < limit && lexed.has(p.end, flag::AUXILIARY)
}

/// Whether speech in marks ends right before a token: “We sell milk,” Ana Ruiz.
fn after_speech(lexed: &Lexed<'_>, token: usize) -> bool {
    let start = lexed.token(token).span.start;
    let marked = lexed.page.marked();
    let i = marked.partition_point(|m| m.outer.start < start);
    marked[..i].iter().rev().take(3).any(|m| m.outer.end <= start && start - m.outer.end <= 1)
}

/// Whether the phrase is followed by "and" and somebody else: the end of a list of people.
fn lists(lexed: &Lexed<'_>, p: &RolePhrase, limit: usize) -> bool {
    p.end < limit && lexed.is(p.end, "and") && !p.determined
}

/// The apposition before the name: "The council's leader, Ana Ruiz, said"; "As mayor, Ruiz said".
pub(super) fn before(
    lexed: &Lexed<'_>,
    named: &Named,
    number: usize,
    start: usize,
    floor: usize,
    limit: usize,
) -> Option<Reading> {
    let name = named.tokens_of[number].0 as usize;
    let start = title::before_honorifics(lexed, named, start, floor);
    if start < floor + 2 || !lexed.is_mark(start - 1, ",") {
        return None;
    }
    let comma = start - 1;
    // "The inspector general (IG), Ana Ruiz, said".
    let comma = noun::acronym_left(lexed, comma, floor).unwrap_or(comma);
    let floor = floor.max(comma.saturating_sub(LONGEST_BEFORE));
    let from = one_of_before(lexed, comma, floor).or_else(|| phrase_before(lexed, named, comma, floor))?;
    let p = noun::read(lexed, named, from, comma)?;
    if p.end != comma && !(p.end + 2 == comma && lexed.is(comma - 1, "question")) {
        return None;
    }
    let opens = lexed.opens_sentence(from) || from == 0 || !lexed.token(from - 1).is_word();
    let as_ = from > floor && lexed.is(from - 1, "as");
    // "raised by environmentalist, Ana Ruiz,", "their daughter, Ana, and son, Tom,".
    let by = from > floor
        && (lexed.is_any(from - 1, words!["by", "said", "says", "told"])
            || lexed.is(from - 1, "and")
                && noun::role_noun(lexed, p.head).is_some_and(|n| n.kind == RoleKind::Relation));
    // "with Tom Bell, a teacher at the school, Ruiz built": the apposition is that of the name before it.
    if from >= 2 && lexed.is_mark(from - 1, ",") && phrase::person_at(named, from - 2).is_some() {
        return None;
    }
    let end = named.tokens_of[number].1 as usize;
    let full = named.mentions[number].form == MentionForm::Full && end - name > 1;
    let by = by && (full || lexed.is(from - 1, "and"));
    // "handed to the Director of Roads, Ana Ruiz in Tarma".
    let led = lexed.token(p.head).is_capitalised()
        && from > floor
        && lexed.is_any(from - 1, words!["to", "by", "with", "from"])
        && end < limit
        && lexed.is_any(end, words!["in", "on", "at", "during"]);
    let closed = end >= limit
        || lexed.token(end).kind == TokenKind::Punctuation
        || led
        || lexed.is_any(end, words!["of", "from", "at", "who"]);
    let apposed = full && closed && (p.determined || lexed.token(p.start).is_capitalised() || opens);
    // "a point raised by Environmentalist, Ana Ruiz during the talks": a bare title with a capital is nobody else's.
    let bare = full
        && !p.determined
        && !opens
        && lexed.token(p.start).is_capitalised()
        && lexed.token(p.head).is_capitalised()
        && lexed.token(from - 1).is_lower();
    // "according to her mother, Ana, who": of family a given name is enough.
    // "Ruiz's dad, Tom," likewise.
    let whose = p.determined && from > floor && lexed.is_any(p.start - 1, words!["his", "her", "their", "my"])
        || (p.start..p.head).any(|i| {
            lexed.token(i).kind == TokenKind::Possessive && i > 0 && phrase::person_at(named, i - 1).is_some()
        });
    let own = whose && closed && noun::role_noun(lexed, p.head).is_some_and(|n| n.kind == RoleKind::Relation);
    // "son of Peru's former president, Ana Ruiz": somebody else's.
    let gender = named.entities[named.mentions[number].entity.index()].gender;
    let kin = noun::role_noun(lexed, p.head).filter(|n| n.kind == RoleKind::Relation);
    let inner = (p.head + 1..p.end).any(|i| noun_at(lexed, named, i).is_some());
    if inner && kin.is_some_and(|n| !gender.fits(n.gender)) {
        return None;
    }
    // "As a child, Ruiz": a time of life and no role.
    let office =
        noun::role_noun(lexed, p.head).is_some_and(|n| matches!(n.kind, RoleKind::Office | RoleKind::Profession));
    if !(apposed || bare || own || opens && (p.determined || full) || as_ || by && closed) || as_ && !office {
        return None;
    }
    reading(lexed, named, &p, RoleSource::Apposition)
}

/// Where "one of its authors" starts, if it ends before a comma.
fn one_of_before(lexed: &Lexed<'_>, comma: usize, floor: usize) -> Option<usize> {
    let mut i = comma;
    while i > floor && (lexed.token(i - 1).is_word() || lexed.token(i - 1).kind == TokenKind::Possessive) {
        i -= 1;
        if lexed.is(i, "one") && lexed.is(i + 1, "of") {
            return Some(i);
        }
    }
    None
}

/// Where a noun phrase that an article opens and that ends before a token starts: "a seller of pickled cabbage".
fn opened_before(lexed: &Lexed<'_>, named: &Named, end: usize, floor: usize) -> Option<usize> {
    (floor..end).rev().find(|i| {
        lexed.is_any(*i, words!["a", "an"]) && noun::read(lexed, named, *i, end).is_some_and(|p| p.end == end)
    })
}

/// Words for somebody of whom nothing else is known.
const ANYBODY: &Words = words!["man", "woman", "person", "boy", "girl", "guy", "someone", "somebody"];

/// The noun that a name is given to: "a student named Ana", "a farmer who gave her name only as Ana".
pub(super) fn naming(lexed: &Lexed<'_>, named: &Named, start: usize, floor: usize) -> Option<Reading> {
    /// "who would give her name only as" and the like.
    const LONGEST_CLAUSE: usize = 14;
    if start < floor + 3 {
        return None;
    }
    let last = start - 1;
    let mut end = if lexed.is_any(last, words!["named", "surnamed", "called"]) {
        last
    } else if lexed.is(last, "as") || lexed.is_mark(last, ",") && lexed.is(last - 1, "name") {
        let lowest = floor.max(last.saturating_sub(LONGEST_CLAUSE));
        let who = (lowest..last).rev().find(|i| lexed.is(*i, "who"));
        let gives = |i: usize| lexed.is_any(i, words!["name", "names", "identified", "identify", "introduced"]);
        match who {
            Some(who) if (who..last).any(gives) => who,
            _ if lexed.is(last, "as") => {
                let only = if lexed.is(last - 1, "only") { last - 2 } else { last - 1 };
                Some(only).filter(|i| *i > floor && lexed.is(*i, "identified"))?
            }
            _ => return None,
        }
    } else {
        return None;
    };
    if end > floor && lexed.is_mark(end - 1, ",") {
        end -= 1;
    }
    let floor = floor.max(end.saturating_sub(LONGEST_BEFORE));
    let from = phrase_before(lexed, named, end, floor).or_else(|| opened_before(lexed, named, end, floor))?;
    let p = noun::read(lexed, named, from, end).filter(|p| p.end == end && !lexed.is_any(p.head, ANYBODY))?;
    reading(lexed, named, &p, RoleSource::Apposition)
}

/// Where the noun phrase that ends before a comma starts, article included.
fn phrase_before(lexed: &Lexed<'_>, named: &Named, comma: usize, floor: usize) -> Option<usize> {
    // From the comma left over complements to the role noun farthest left that they are tied to.
    let mut found = None;
    let mut i = comma;
    // "chairman designate".
    if i > floor + 1 && lexed.is_any(i - 1, noun::TRAILING) && noun_at(lexed, named, i - 2).is_some() {
        i -= 1;
    }
    // "The captain in question".
    if i > floor + 2 && lexed.is(i - 1, "question") && lexed.is(i - 2, "in") {
        i -= 2;
    }
    let last = i;
    while i > floor {
        let k = i - 1;
        if let Some((id, m)) = mention_at(named, k) {
            let first = named.tokens_of[id as usize].0 as usize;
            let owner = i < comma && lexed.token(i).kind == TokenKind::Possessive;
            if phrase::is_person(named, m) && !owner && !(first > floor && lexed.is_any(first - 1, TIES)) {
                break;
            }
            i = first;
            continue;
        }
        let t = lexed.token(k);
        // "the minister of labour, industrial relations and trade, Ana Ruiz".
        if lexed.is_mark(k, ",") && i < comma && k > floor && lexed.has(k - 1, flag::FIELD) && lexed.has(i, flag::FIELD)
        {
            i = k;
            continue;
        }
        if t.kind == TokenKind::Punctuation
            && !lexed.is_mark(k, "-")
            && !lexed.is_mark(k, "&")
            && !lexed.is_any(k, words!["’", "'"])
        {
            break;
        }
        if lexed.has(k, flag::AUXILIARY | flag::PRONOUN) && t.kind != TokenKind::Possessive {
            break;
        }
        let noun = noun_at(lexed, named, k).filter(|n| !n.plural && n.kind != RoleKind::Group);
        if noun.is_some() && (i == last || lexed.is_any(i, TIES) || lexed.is(i, "and")) {
            let mut from = modifiers_left(lexed, named, i, floor);
            if from > floor && lexed.is_any(from - 1, DETERMINERS) {
                from -= 1;
            }
            if from >= i {
                break;
            }
            found = Some(from);
            i = from;
            if i > floor && !lexed.is_any(i - 1, TIES) && !lexed.is(i - 1, "and") {
                break;
            }
            continue;
        }
        if t.is_lower() && noun.is_none() && noun::verbal(lexed, k) && !lexed.is_any(k, TIES) {
            break;
        }
        if lexed.has(k, flag::FUNCTION)
            && !lexed.is_any(k, TIES)
            && !lexed.is_any(k, DETERMINERS)
            && !lexed.is(k, "and")
        {
            break;
        }
        i = k;
    }
    found
}
