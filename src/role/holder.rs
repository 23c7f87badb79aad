//! Holders: whether a name behind a noun phrase is whoever holds the title, or somebody whom the phrase is about.

use super::noun::role_noun;
use super::phrase::{DETERMINERS, is_person, mention_at, nominal, person_at};
use crate::dictionary::words::{RoleKind, TitleKind, flag};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;

/// Whether tokens `from..end` are the rest of a title and a person's name: "State Ana Ruiz", and not "President Ruiz",
/// where a title of the name's own says that the words before it are about somebody else.
pub(super) fn named_after_complement(lexed: &Lexed<'_>, named: &Named, from: usize, end: usize) -> bool {
    let Some((id, m)) = mention_at(named, end - 1) else { return false };
    let first = named.tokens_of[id as usize].0 as usize;
    if !is_person(named, m) || first <= from || first >= end {
        return false;
    }
    let before = first - 1;
    let words = (from..first).any(|i| !lexed.is_any(i, DETERMINERS));
    words
        && (lexed.token(before).is_word() || mention_at(named, before).is_some())
        && !(lexed.role_noun(before).is_some() && mention_at(named, before).is_none())
        && !named.candidates.segment_before(first).is_some_and(|s| {
            // "Secretary of State Ana Ruiz" is one title: it reaches over the preposition and is no second one. "Minister
            // of Education Dr Ana Ruiz" has an honorific behind it.
            let title = crate::entity::title_at(lexed, s.start, s.end);
            let honorific = s.start > from && title.is_some_and(|t| t.kind == TitleKind::Honorific);
            s.start >= from && !honorific && (title.is_some() || lexed.has(before, flag::DEMONYM))
        })
}

/// Where the name ends of somebody whose title starts at a token, behind whose it is: "EU" "policy chief Ana Ruiz".
pub(super) fn titled_after(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<usize> {
    /// A title has at most so many words.
    const LONGEST_TITLE: usize = 6;
    for i in start..limit.min(start + LONGEST_TITLE) {
        if !nominal(lexed, named, i) || mention_at(named, i).is_some() || lexed.token(i).kind == TokenKind::Possessive {
            return None;
        }
        let (id, _) = match person_at(named, i + 1).filter(|_| i + 1 < limit && named_after(named, i + 1)) {
            Some(name) => name,
            None => continue,
        };
        let noun = role_noun(lexed, i).is_some_and(|n| !n.plural && n.kind != RoleKind::Group);
        return noun.then_some(named.tokens_of[id as usize].1 as usize);
    }
    None
}

/// Whether a person's name starts right at a token.
pub(super) fn named_after(named: &Named, i: usize) -> bool {
    person_at(named, i).is_some_and(|(id, _)| named.tokens_of[id as usize].0 as usize == i)
}

/// Whether the noun of an office stands right before the person's name that ends with a token, from `floor` on.
pub(super) fn is_titled(lexed: &Lexed<'_>, named: &Named, last: usize, floor: usize) -> bool {
    let Some((id, _)) = person_at(named, last) else { return false };
    let start = named.tokens_of[id as usize].0 as usize;
    start > floor
        && mention_at(named, start - 1).is_none()
        && lexed.role_noun(start - 1).is_some_and(|n| !n.plural && n.kind != RoleKind::Group)
}
