//! Roles told apart from the name, for those whom the article gives no other: "The union's chair is tired. “I slept
//! here,” said Ana Ruiz", "A baker was fined on Monday. [new paragraph] Tom Bell, 47, sold …", and "the mother-of-four"
//! further down.
//!
//! Only where nobody else can be meant: no other person is named between the words and the name.

use super::Reading;
use super::build::role;
use super::noun::{self, RolePhrase, after_age};
use super::phrase::{self, mention_at};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, flag};
use crate::document::RoleSource;
use crate::entity::{Lexed, Named};
use crate::page::{BlockKind, TokenKind};

/// An office in the sentence before, or a line of work in the paragraph before: whose name it is follows.
pub(super) fn told_before(lexed: &Lexed<'_>, named: &Named, number: usize) -> Option<Reading> {
    let (start, end) = (named.tokens_of[number].0 as usize, named.tokens_of[number].1 as usize);
    let block = lexed.block_of(start);
    if lexed.block(block).kind != BlockKind::Paragraph || end < start + 2 || block == 0 {
        return None;
    }
    let opens = lexed.block(block).tokens.start as usize == start;
    if opens && is_aged(lexed, end) {
        return of_lead(lexed, named, block);
    }
    // "said Ana Ruiz." and "In Ana Ruiz's words".
    let said = start > 0
        && lexed.is_any(start - 1, words!["said", "says"])
        && (end >= lexed.len() || lexed.is_mark(end, ",") || lexed.is_mark(end, "."));
    let owned = end < lexed.len()
        && lexed.token(end).kind == TokenKind::Possessive
        && lexed.is_any(end + 1, words!["words", "telling", "view", "account"]);
    if !said && !owned {
        return None;
    }
    let sentence = lexed.page.sentence_of(start)?;
    let last = (sentence.tokens.start as usize).checked_sub(1)?;
    let before = lexed.page.sentence_of(last)?;
    subject_of(lexed, named, before.tokens.start as usize, before.tokens.end as usize)
}

/// Whether an age stands behind a name: ", 47,", "(47)".
fn is_aged(lexed: &Lexed<'_>, end: usize) -> bool {
    end + 2 < lexed.len()
        && (lexed.is_mark(end, ",") || lexed.is_mark(end, "("))
        && lexed.token(end + 1).kind == TokenKind::Number
        && lexed.token(end + 1).span.len() == 2
        && (lexed.is_mark(end + 2, ",") || lexed.is_mark(end + 2, ")"))
}

/// What is done to victims, so that the next to be named may be somebody else.
const HARM: &Words = words![
    "killed",
    "killing",
    "shot",
    "shooting",
    "stabbed",
    "stabbing",
    "murdered",
    "murdering",
    "attacked",
    "attacking",
    "assaulted",
    "assaulting",
    "raped",
    "raping",
    "robbed",
    "robbing",
    "injured",
    "injuring",
    "wounded",
    "hit",
    "struck",
    "beaten",
    "bitten",
];

/// The one line of work that the paragraph before names somebody by: "A jury convicted a rancher of murder."
fn of_lead(lexed: &Lexed<'_>, named: &Named, block: usize) -> Option<Reading> {
    let lead = lexed.block(block.checked_sub(1)?);
    let (from, to) = (lead.tokens.start as usize, lead.tokens.end as usize);
    /// A lead is no longer than this.
    const LONGEST_LEAD: usize = 80;
    if lead.kind != BlockKind::Paragraph || to - from > LONGEST_LEAD {
        return None;
    }
    let mut only: Option<RolePhrase> = None;
    for i in from..to {
        if phrase::person_at(named, i).is_some() {
            return None;
        }
        if !lexed.is_any(i, words!["a", "an"]) {
            continue;
        }
        let Some(p) = noun::read(lexed, named, i, to) else { continue };
        let kind = noun::role_noun(lexed, p.head)?.kind;
        if !matches!(kind, RoleKind::Office | RoleKind::Profession) {
            continue;
        }
        let harmed = i > from && lexed.is_any(i - 1, HARM)
            || (p.head + 1..to.min(p.head + 5)).any(|k| lexed.has(k, flag::AUXILIARY))
                && (p.head + 1..to.min(p.head + 6)).any(|k| lexed.is_any(k, HARM));
        // "with a doctor", "for a teacher": whoever stands by.
        let stands_by =
            i > from && lexed.is_any(i - 1, words!["with", "by", "for", "as", "from", "to", "of", "like", "than"]);
        if harmed || stands_by || only.is_some() {
            return None;
        }
        only = Some(p);
    }
    let p = only?;
    reading(lexed, named, p.start, p.head + 1, p.head)
}

/// The office that is the subject of a sentence in which nobody is named: "…, and their manager is not sure".
fn subject_of(lexed: &Lexed<'_>, named: &Named, from: usize, to: usize) -> Option<Reading> {
    if (from..to).any(|i| phrase::person_at(named, i).is_some()) {
        return None;
    }
    // Who does not speak is not the one who speaks next.
    let silent = words!["declined", "refused", "reached", "respond", "answer", "absent", "died", "dead", "missing"];
    if (from..to).any(|i| lexed.is_any(i, silent)) {
        return None;
    }
    let opening =
        |i: usize| i == from || lexed.is_any(i - 1, words!["and", "but"]) && lexed.is_mark(i.wrapping_sub(2), ",");
    let determined =
        |i: usize| lexed.is_any(i, words!["the", "their", "its", "his", "her"]) || mention_at(named, i).is_some();
    (from..to).filter(|i| opening(*i) && determined(*i)).find_map(|i| office_at(lexed, named, i, to))
}

/// The office that opens a clause at a token.
fn office_at(lexed: &Lexed<'_>, named: &Named, i: usize, to: usize) -> Option<Reading> {
    let p = noun::read(lexed, named, i, to)?;
    let office = noun::role_noun(lexed, p.head)?.kind == RoleKind::Office;
    // "the coordinator of one of them, the Tarma Network, was".
    let clause = if lexed.is(p.end, "of") { to.min(p.end + 5) } else { to.min(p.end + 1) };
    let verb = (p.end..clause).any(|k| {
        lexed.is_mark(k, ",") || lexed.has(k, flag::AUXILIARY) || lexed.token(k).is_lower() && noun::verbal(lexed, k)
    });
    if !office || !verb {
        return None;
    }
    // What it is of belongs to it where that has a name.
    let named_complement = (p.head + 1..p.end).any(|k| lexed.token(k).is_capitalised());
    reading(lexed, named, p.start, if named_complement { p.end } else { p.head + 1 }, p.head)
}

/// "the mother-of-four", "the 81-year-old nun": who it is was named just before, and nobody else was.
pub(super) fn told_after(lexed: &Lexed<'_>, named: &Named, start: usize) -> Option<(usize, Reading)> {
    let limit = lexed.len().min(start + noun::LONGEST);
    let aged = after_age(lexed, start + 1, limit);
    let (from, head) = if aged > start + 1 {
        let p = noun::read(lexed, named, start, limit)?;
        (p.start, p.head)
    } else {
        // "mother-of-four".
        let head = start + 5;
        let compound =
            head < limit && lexed.is_mark(start + 2, "-") && lexed.is(start + 3, "of") && lexed.is_mark(start + 4, "-");
        if !compound {
            return None;
        }
        (start + 1, head)
    };
    let noun = noun::role_noun(lexed, head).filter(|n| !n.plural && n.kind != RoleKind::Group)?;
    let block = lexed.block_of(start);
    /// So many paragraphs before are looked at.
    const NEAR: usize = 2;
    let first = lexed.block(block.saturating_sub(NEAR)).tokens.start as usize;
    let mut only = None;
    for i in first..start {
        let Some((_, m)) = phrase::person_at(named, i) else { continue };
        if only.is_some_and(|o| o != m.entity) {
            return None;
        }
        only = Some(m.entity);
    }
    let entity = only.filter(|e| named.entities[e.index()].gender.fits(noun.gender))?;
    Some((entity.index(), reading(lexed, named, from, head + 1, head)?))
}

fn reading(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize, head: usize) -> Option<Reading> {
    let kind = noun::role_noun(lexed, head).map(|n| n.kind);
    role(lexed, named, start, end, RoleSource::Description).map(|r| Reading::new(r, kind))
}
