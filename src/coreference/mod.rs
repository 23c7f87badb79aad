//! Coreference: mentions that are no names of their own. What attribution resolved ("she said", "the minister said") and
//! other pronouns and noun phrases that can mean nobody else become mentions of their entities; on request, names within
//! longer names do. The last step of the analysis: it reads every layer, and none reads it.
//!
//! It answers only where it is sure. A pronoun with two people to go to stays out: a wrong mention costs a reader more
//! than a missing one.

mod nested;
mod phrases;
mod pronouns;

use crate::dictionary::Gender;
use crate::dictionary::words::flag;
use crate::document::{Attribution, Mention, MentionForm};
use crate::entity::{Lexed, Named};
use crate::span::{EntityId, MentionId, Span};
use std::ops::Range;

/// Adds the mentions, in text order, and the genders that pronouns tell.
pub(crate) fn complete(lexed: &Lexed<'_>, named: &mut Named, attributions: &[Attribution], nested: bool) {
    let mut found = Found { lexed, taken: &named.mention_of, list: Vec::with_capacity(2 * attributions.len()) };
    for attribution in attributions {
        // Of joint speakers one word cannot be the mention of each.
        if let [speaker] = &attribution.speakers[..]
            && let (Some(span), Some(entity)) = (speaker.mention, speaker.entity)
        {
            found.add(span, entity);
        }
    }
    let genders = pronouns::find(lexed, named, &mut found);
    phrases::find(lexed, named, &mut found);
    let mut list = found.list;
    // What attribution resolved came first, and stays where a later rule says otherwise.
    list.sort_by_key(|m| m.span.start);
    list.dedup_by(|later, kept| later.span.start < kept.span.end);
    for (entity, gender) in genders {
        let known = &mut named.entities[entity.index()].gender;
        if *known == Gender::Unknown {
            *known = gender;
        }
    }
    if nested {
        nested::find(lexed, named, &mut list);
        list.sort_by_key(order);
    }
    if list.is_empty() {
        return;
    }
    merge(&mut named.mentions, &list);
    let mut times = vec![0; named.entities.len()];
    named.mentions.iter().for_each(|m| times[m.entity.index()] += 1);
    for (entity, times) in named.entities.iter_mut().zip(times) {
        entity.mentions.clear();
        entity.mentions.reserve(times);
    }
    for (i, mention) in named.mentions.iter().enumerate() {
        named.entities[mention.entity.index()].mentions.push(MentionId::of(i));
    }
}

/// The longer one of two that start together first, so that what stands within follows what it stands in.
fn order(mention: &Mention) -> impl Ord + use<> {
    (mention.span.start, std::cmp::Reverse(mention.span.end))
}

/// Puts further mentions among others, both in order.
fn merge(mentions: &mut Vec<Mention>, further: &[Mention]) {
    let mut from = mentions.len();
    let mut to = from + further.len();
    mentions.extend_from_slice(further);
    for next in further.iter().rev() {
        while from > 0 && order(&mentions[from - 1]) > order(next) {
            (from, to) = (from - 1, to - 1);
            mentions[to] = mentions[from];
        }
        to -= 1;
        mentions[to] = *next;
    }
}

/// The mentions found so far.
struct Found<'a> {
    lexed: &'a Lexed<'a>,
    /// The mention by name that each token belongs to.
    taken: &'a [u32],
    list: Vec<Mention>,
}

impl Found<'_> {
    /// Adds a mention, unless a name stands there.
    fn add(&mut self, span: Span, entity: EntityId) {
        self.add_tokens(self.lexed.page.tokens_in(span), span, entity);
    }

    /// Adds a mention whose tokens are known.
    fn add_tokens(&mut self, tokens: Range<usize>, span: Span, entity: EntityId) {
        if tokens.is_empty() || self.taken[tokens.clone()].iter().any(|m| *m != u32::MAX) {
            return;
        }
        let pronoun = tokens.len() == 1 && self.lexed.has(tokens.start, flag::PRONOUN | flag::FUNCTION);
        let form = if pronoun { MentionForm::Pronoun } else { MentionForm::Nominal };
        self.list.push(Mention { span, form, entity });
    }
}
