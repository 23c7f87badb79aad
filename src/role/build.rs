//! A role made from its words: the text, the title alone, the affiliation and the status.

use super::phrase::{self, mention_at};
use crate::dictionary::EntityKind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::flag;
use crate::document::{Affiliation, Role, RoleSource};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::span::{EntityId, Span};

/// Words that say how somebody holds an office, as the contract's `status` prints them.
const STATUS: &Words = words![
    "former",
    "ex",
    "acting",
    "interim",
    "deputy",
    "vice",
    "assistant",
    "outgoing",
    "incoming",
    "caretaker",
    "retired",
    "late",
    "then",
    "honorary",
    "emeritus",
    "elect",
    "designate",
    "ousted",
    "longtime",
    "current",
];

/// Adjectives of looks and moods.
const LOOKS: &Words = words![
    "blond",
    "blonde",
    "bearded",
    "bespectacled",
    "smiling",
    "tearful",
    "burly",
    "tall",
    "moustachioed",
    "silver-haired",
    "visibly",
    "angry",
    "weary",
    "grinning",
    "soft-spoken",
    "barefoot",
    "elderly",
];

/// Builds a role from its tokens.
pub(crate) fn role(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize, source: RoleSource) -> Option<Role> {
    let mut start = phrase::without_article(lexed, start, end);
    // How somebody looks is no part of what they are.
    while start + 1 < end && lexed.is_any(start, LOOKS) {
        start += 1;
    }
    if start >= end {
        return None;
    }
    let span = lexed.span(start, end);
    // The title alone: without what it is tied to and without nationality or organisation before it.
    let mut stop = end;
    for i in start + 1..end {
        if lexed.token(i).is_lower()
            && !lexed.token(i).is_glued()
            && lexed.is_any(i, words!["of", "for", "at", "in", "from", "with", "to", "on", "under"])
            && !belongs_to_title(lexed, i, end)
        {
            stop = i;
            break;
        }
    }
    let status = (start..stop).find(|i| lexed.is_any(*i, STATUS)).map(|i| lexed.word(i).to_lowercase());
    let mut from = start;
    while from + 1 < stop
        && (mention_at(named, from).is_some()
            || lexed.has(from, flag::DEMONYM)
            || lexed.has(from, flag::STATUS)
            || matches!(lexed.token(from).kind, TokenKind::Possessive | TokenKind::Punctuation))
    {
        from += 1;
    }
    Some(Role {
        text: lexed.tidy_tokens(start, end),
        spans: vec![span],
        title: lexed.tidy_tokens(from, stop),
        affiliation: affiliation(lexed, named, start, end),
        status,
        source,
    })
}

/// A role from the dictionary's own words.
pub(crate) fn from_dictionary(text: &str, affiliation: Option<&str>, ended: bool) -> Role {
    let title = text.split(" of ").next().unwrap_or(text).to_string();
    let text =
        if ended && !text.to_lowercase().starts_with("former") { format!("former {text}") } else { text.to_string() };
    Role {
        text,
        spans: Vec::new(),
        title,
        affiliation: affiliation.map(|a| Affiliation { text: a.to_string(), span: None, entity: None }),
        status: ended.then(|| "former".to_string()),
        source: RoleSource::Dictionary,
    }
}

/// Whether "of" at a token leads on within the title ("Secretary of State") and not to the affiliation.
fn belongs_to_title(lexed: &Lexed<'_>, of: usize, end: usize) -> bool {
    of + 1 < end
        && lexed.is(of, "of")
        && lexed.token(of - 1).is_capitalised()
        && lexed.is_any(of + 1, words!["State", "Staff", "Defense", "Defence", "Commons", "Arms", "Honour"])
}

/// The organisation or place named within the words of a role; a nationality stands for its country.
fn affiliation(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize) -> Option<Affiliation> {
    let mut best: Option<(u8, Span, Option<EntityId>)> = None;
    let mut i = start;
    while i < end {
        if let Some((id, m)) = mention_at(named, i) {
            let kind = &named.entities[m.entity.index()].kind;
            let rank = if *kind == EntityKind::Organisation { 0 } else { 1 };
            if *kind != EntityKind::Person && best.as_ref().is_none_or(|b| rank < b.0) {
                best = Some((rank, m.span, Some(m.entity)));
            }
            while i < end && named.mention_of[i] == id {
                i += 1;
            }
            continue;
        }
        if lexed.has(i, flag::DEMONYM) && best.is_none() {
            best = Some((2, lexed.token(i).span, None));
        }
        i += 1;
    }
    best.map(|(_, span, entity)| Affiliation { text: lexed.tidy(span), span: Some(span), entity })
}
