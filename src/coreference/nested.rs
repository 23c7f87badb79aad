//! Names within longer names: England in Bank of England, Clinton in Clinton Foundation. Only on request.

use crate::dictionary::EntityKind;
use crate::dictionary::entry::kind;
use crate::document::{Entity, Mention, MentionForm};
use crate::entity::{Lexed, Named};
use crate::span::{EntityId, EntryId};
use rustc_hash::FxHashMap;

/// A name within another has at most this many words.
const LONGEST: usize = 6;

/// Adds the names that stand within the mentions found: of entities of the article, and of entries of the dictionary,
/// which become entities where they are none yet. People's names are never looked into: Jack London has no place in it.
pub(super) fn find(lexed: &Lexed<'_>, named: &mut Named, list: &mut Vec<Mention>) {
    let mut by_words: FxHashMap<String, EntityId> = FxHashMap::default();
    let mut by_entry: FxHashMap<EntryId, EntityId> = FxHashMap::default();
    for mention in &named.mentions {
        by_words.entry(mention.span.slice(lexed.text).to_lowercase()).or_insert(mention.entity);
    }
    for (i, entity) in named.entities.iter().enumerate() {
        if let Some(entry) = entity.entries.first() {
            by_entry.entry(*entry).or_insert(EntityId::of(i));
        }
    }
    for number in 0..named.mentions.len() {
        let outer = named.mentions[number];
        if named.entities[outer.entity.index()].kind == EntityKind::Person {
            continue;
        }
        let (start, end) = (named.tokens_of[number].0 as usize, named.tokens_of[number].1 as usize);
        let mut i = start;
        while i < end {
            if !lexed.token(i).is_capitalised() {
                i += 1;
                continue;
            }
            let longest = (i + LONGEST).min(end);
            let inner = (i + 1..=longest).rev().filter(|stop| *stop - i < end - start).find_map(|stop| {
                let span = lexed.span(i, stop);
                let known =
                    by_words.get(&span.slice(lexed.text).to_lowercase()).copied().filter(|e| *e != outer.entity);
                known.or_else(|| listed(lexed, named, &mut by_entry, i, stop)).map(|entity| (stop, span, entity))
            });
            match inner {
                Some((stop, span, entity)) => {
                    list.push(Mention { span, form: MentionForm::Nested, entity });
                    i = stop;
                }
                None => i += 1,
            }
        }
    }
}

/// The entity of a dictionary name at these tokens, made where the article has none of it.
fn listed(
    lexed: &Lexed<'_>,
    named: &mut Named,
    by_entry: &mut FxHashMap<EntryId, EntityId>,
    start: usize,
    end: usize,
) -> Option<EntityId> {
    let hits = named.candidates.hits_at(start).iter().filter(|h| h.end as usize == end);
    let mut best: Option<(u16, u32)> = None;
    for hit in hits {
        let common = end == start + 1 && lexed.facts(start).level > 0;
        if hit.weak || hit.kind == kind::OTHER || hit.kind == kind::PERSON || common {
            continue;
        }
        if best.is_none_or(|b| hit.size > b.0) {
            best = Some((hit.size, hit.entry));
        }
    }
    let (_, entry) = best?;
    let id = EntryId(entry);
    if let Some(known) = by_entry.get(&id) {
        return Some(*known);
    }
    let line = lexed.data.entry(entry)?;
    let entity = EntityId::of(named.entities.len());
    named.entities.push(Entity {
        kind: line.kind()?,
        subtype: line.subtype().map(str::to_string),
        name: lexed.span(start, end).slice(lexed.text).to_string(),
        entries: vec![id],
        gender: crate::dictionary::Gender::Unknown,
        roles: Vec::new(),
        confidence: 0.5,
        mentions: Vec::new(),
    });
    by_entry.insert(id, entity);
    Some(entity)
}
