//! "the minister", "the ministry", "the company": a noun with the article before it that only one person's role, one
//! organisation's name or one company of the last two paragraphs answers to.

use super::{Found, Upto, in_marks};
use crate::dictionary::EntityKind;
use crate::dictionary::key::words;
use crate::dictionary::words::RoleKind;
use crate::entity::{Lexed, Named, Sort};
use crate::page::{BlockKind, TokenKind};
use crate::span::EntityId;
use rustc_hash::FxHashMap;

/// Who answers to a noun: one entity, or several and so none.
type Answers = FxHashMap<String, Option<EntityId>>;

/// Adds the phrases that can mean one entity only, each after a mention of it by name.
pub(super) fn find(lexed: &Lexed<'_>, named: &Named, found: &mut Found<'_>) {
    // Few articles speak of "the minister" alone.
    let (mut people, mut bodies) = (None, None);
    // The companies of this paragraph and of the one before.
    let (mut before, mut here): (Vec<EntityId>, Vec<EntityId>) = (Vec::new(), Vec::new());
    let mut mentions = Upto::new(named);
    for block in lexed.page.blocks().iter().filter(|b| b.kind == BlockKind::Paragraph) {
        std::mem::swap(&mut before, &mut here);
        here.clear();
        let (from, to) = (block.tokens.start as usize, block.tokens.end as usize);
        mentions.skip(from);
        for i in lexed.sorts.between(Sort::The, from, to).chain([to]) {
            for entity in mentions.before(i) {
                let e = &named.entities[entity.index()];
                let company = e.kind == EntityKind::Organisation
                    && e.subtype.as_deref().is_none_or(|s| matches!(s, "company" | "bank"));
                if company && !here.contains(&entity) && here.len() < 8 {
                    here.push(entity);
                }
            }
            if i == to || named.mention_of[i] != u32::MAX {
                continue;
            }
            let head = i + 1;
            if !stands_alone(lexed, named, head, to) || in_marks(lexed, lexed.token(i).span.start) {
                continue;
            }
            let word = lexed.word(head);
            let entity = match lexed.role_noun(head) {
                Some(noun) if !noun.plural && matches!(noun.kind, RoleKind::Office | RoleKind::Profession) => {
                    people.get_or_insert_with(|| by_role(named)).get(word).copied().flatten()
                }
                _ if lexed.is_any(
                    head,
                    words!["company", "firm", "airline", "carmaker", "automaker", "lender", "retailer"],
                ) =>
                {
                    let mut all: Vec<EntityId> = here.iter().chain(&before).copied().collect();
                    all.sort_unstable_by_key(|e| e.index());
                    all.dedup();
                    if let [one] = all[..] { Some(one) } else { None }
                }
                // Names are listed by such words alone.
                _ if lexed.facts(head).head > 0 => {
                    bodies.get_or_insert_with(|| by_head(lexed, named)).get(word).copied().flatten()
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
fn by_role(named: &Named) -> Answers {
    let mut out = Answers::default();
    for (i, entity) in named.entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person) {
        for role in entity.roles.iter().take(8) {
            let Some(word) = role.title.rsplit(' ').next() else { continue };
            let id = EntityId::of(i);
            // A former minister is not "the minister" where there is another one; that he is one at all keeps it unsure.
            let answer = role.status.is_none().then_some(id);
            let known = out.entry(word.to_lowercase()).or_insert(answer);
            if *known != answer {
                *known = None;
            }
        }
    }
    out
}

/// Organisations by the head words of their names: "the ministry".
fn by_head(lexed: &Lexed<'_>, named: &Named) -> Answers {
    let mut out = Answers::default();
    for (number, mention) in named.mentions.iter().enumerate() {
        if named.entities[mention.entity.index()].kind != EntityKind::Organisation {
            continue;
        }
        let (start, end) = named.tokens_of[number];
        for i in (start as usize..end as usize).filter(|_| end - start > 1) {
            if lexed.facts(i).head > 0 && lexed.token(i).is_capitalised() && !lexed.token(i).is_all_caps() {
                let known = out.entry(lexed.word(i).to_lowercase()).or_insert(Some(mention.entity));
                if *known != Some(mention.entity) {
                    *known = None;
                }
            }
        }
    }
    out
}
