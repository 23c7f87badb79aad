//! "the minister", "the ministry", "the company": a noun with the article before it that only one person's role, one
//! organisation's name or one company of the last two paragraphs answers to.

use super::Found;
use crate::dictionary::EntityKind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::RoleKind;
use crate::entity::{Lexed, Named, Sort};
use crate::page::{BlockKind, TokenKind};
use crate::span::EntityId;

/// Nouns for a company.
const COMPANY: &Words = words!["company", "firm", "airline", "carmaker", "automaker", "lender", "retailer"];

/// Adds the phrases that can mean one entity only, each after a mention of it by name.
pub(super) fn find(lexed: &Lexed<'_>, named: &Named, found: &mut Found<'_>) {
    // Few articles speak of "the minister" alone.
    let (mut people, mut bodies) = (None, None);
    for i in lexed.sorts.between(Sort::The, 0, lexed.len()) {
        let head = i + 1;
        let answers = lexed.facts(head).role > 0 || lexed.facts(head).head > 0 || lexed.is_any(head, COMPANY);
        if !answers || named.mention_of[i] != u32::MAX {
            continue;
        }
        let Some(number) = lexed.paragraph_of(i) else { continue };
        if !stands_alone(lexed, named, head, lexed.block(number).tokens.end as usize)
            || lexed.page.in_marks(lexed.token(i).span.start)
        {
            continue;
        }
        let entity = match lexed.role_noun(head) {
            Some(noun) if !noun.plural && matches!(noun.kind, RoleKind::Office | RoleKind::Profession) => {
                holder(people.get_or_insert_with(|| by_role(named)), lexed.word(head))
            }
            _ if lexed.is_any(head, COMPANY) => company(lexed, named, number, i),
            // Names are listed by such words alone.
            _ if lexed.facts(head).head > 0 => {
                body(lexed, bodies.get_or_insert_with(|| by_head(lexed, named)), lexed.word(head))
            }
            _ => None,
        };
        let named_before = |e: &EntityId| {
            let first = named.entities[e.index()].mentions.first();
            first.is_some_and(|m| named.mentions[m.index()].span.start < lexed.token(i).span.start)
        };
        if let Some(entity) = entity.filter(named_before) {
            found.add_tokens(i..head + 1, lexed.span(i, head + 1), entity);
        }
    }
}

/// The only company named in a paragraph before token `i` or in the paragraph before it.
fn company(lexed: &Lexed<'_>, named: &Named, number: usize, i: usize) -> Option<EntityId> {
    let blocks = lexed.page.blocks();
    let before = blocks[..number].iter().rfind(|b| b.kind == BlockKind::Paragraph).map_or(0..0, |b| b.tokens.clone());
    let mut only = None;
    for (from, to) in [(before.start, before.end), (blocks[number].tokens.start, i as u32)] {
        let first = named.tokens_of.partition_point(|range| range.0 < from);
        let ranges = named.tokens_of[first..].iter().take_while(|range| range.0 < to);
        for (mention, _) in named.mentions[first..].iter().zip(ranges) {
            let e = &named.entities[mention.entity.index()];
            let company = e.kind == EntityKind::Organisation
                && e.subtype.as_deref().is_none_or(|s| matches!(s, "company" | "bank"));
            if company && *only.get_or_insert(mention.entity) != mention.entity {
                return None;
            }
        }
    }
    only
}

/// Whether the noun at `head` ends its phrase: "the minister said", but not "the minister of health", "the company that".
fn stands_alone(lexed: &Lexed<'_>, named: &Named, head: usize, end: usize) -> bool {
    if head >= end
        || !lexed.token(head).is_lower()
        || !lexed.token(head).is_word()
        || named.mention_of[head] != u32::MAX
    {
        return false;
    }
    let next = head + 1;
    if next >= end {
        return true;
    }
    let token = lexed.token(next);
    match token.kind {
        TokenKind::Word => {
            token.is_lower()
                && !lexed.is_any(
                    next,
                    words!["of", "for", "who", "which", "that", "whose", "in", "at", "from", "behind", "with"],
                )
                && lexed.role_noun(next).is_none()
                && (lexed.facts(next).level == 0
                    || lexed.cue(next).is_some()
                    || lexed.has(
                        next,
                        crate::dictionary::words::flag::FUNCTION | crate::dictionary::words::flag::AUXILIARY,
                    )
                    || lexed.word(next).ends_with("ed"))
        }
        TokenKind::Punctuation => !lexed.is_any(next, words!["-", "‑", "/"]),
        _ => true,
    }
}

/// People by the words of their present roles.
fn by_role(named: &Named) -> Vec<(&str, Option<EntityId>)> {
    let mut out = Vec::new();
    for (i, entity) in named.entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person) {
        for role in entity.roles.iter().take(8) {
            // A former minister is not "the minister" where there is another one; that he is one at all keeps it unsure.
            out.extend(
                role.title.rsplit(' ').next().map(|word| (word, role.status.is_none().then(|| EntityId::of(i)))),
            );
        }
    }
    out
}

/// The only one whose role has a word.
fn holder(people: &[(&str, Option<EntityId>)], word: &str) -> Option<EntityId> {
    only(people.iter().filter(|(known, _)| is_lowercase_of(word, known)).map(|(_, answer)| *answer))
}

/// Head words of organisations' names: "Ministry".
fn by_head(lexed: &Lexed<'_>, named: &Named) -> Vec<(usize, EntityId)> {
    let mut out = Vec::new();
    for (mention, (start, end)) in named.mentions.iter().zip(&named.tokens_of) {
        if end - start < 2 || named.entities[mention.entity.index()].kind != EntityKind::Organisation {
            continue;
        }
        let is_head =
            |i: &usize| lexed.facts(*i).head > 0 && lexed.token(*i).is_capitalised() && !lexed.token(*i).is_all_caps();
        out.extend((*start as usize..*end as usize).filter(is_head).map(|i| (i, mention.entity)));
    }
    out
}

/// The only one whose name has a head word.
fn body(lexed: &Lexed<'_>, bodies: &[(usize, EntityId)], word: &str) -> Option<EntityId> {
    only(bodies.iter().filter(|(i, _)| is_lowercase_of(word, lexed.word(*i))).map(|(_, entity)| Some(*entity)))
}

/// The answer, if all agree.
fn only(mut answers: impl Iterator<Item = Option<EntityId>>) -> Option<EntityId> {
    let first = answers.next()?;
    if answers.all(|answer| answer == first) { first } else { None }
}

/// Whether a word is another one in small letters.
fn is_lowercase_of(word: &str, other: &str) -> bool {
    match other.is_ascii() {
        true => word.len() == other.len() && word.bytes().eq(other.bytes().map(|b| b.to_ascii_lowercase())),
        false => word == other.to_lowercase(),
    }
}
