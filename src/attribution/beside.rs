//! Speech whose reporting clause was not read as one: who stands right beside the marks. "“…,” Ruiz charged in her
//! column", "“…,” quipped master of ceremonies Tom Bell".

use super::{Answer, Scope, speaker};
use crate::dictionary::key::words;
use crate::dictionary::words::{flag, form};
use crate::document::{Evidence, Mention};
use crate::entity::Lexed;
use crate::role;
use crate::role::phrase::{self, is_adverb, mention_at};

/// A title between the verb and the name has at most so many words.
const LONGEST_TITLE: usize = 6;

/// What the sentence goes on with behind the marks, before its verb, has at most so many words: "“…” for Bell, said Ruiz".
const LONGEST_TAIL: usize = 5;

/// Whoever stands right beside the speech at hand.
pub(super) fn sieve(scope: &Scope<'_>) -> Option<Answer> {
    let m = behind(scope)?;
    let evidence = vec![Evidence { name: "stands right beside the speech", weight: 2.0 }];
    Some(Answer { speakers: vec![speaker(scope.named, m.entity, Some(m.span))], evidence, continues: None })
}

/// The name behind the marks, before its verb or after.
fn behind<'a>(scope: &'a Scope<'_>) -> Option<&'a Mention> {
    let lexed = scope.lexed;
    let content = scope.this().public.content.last()?;
    let said = content.slice(lexed.text).trim_end();
    let mut at = lexed.page.tokens_in(*content).end;
    let block = lexed.block(scope.this().public.block as usize).tokens.end as usize;
    while at < block && lexed.is_any(at, words!["”", "\"", "’", "'", "''", "’’"]) {
        at += 1;
    }
    if at + 1 >= block || scope.in_marks(lexed.token(at).span.start) {
        return None;
    }
    // A stop too many before a sentence that is nothing but the clause: "“….” Ruiz said."
    let stop = said.ends_with(['.', '…']);
    if (stop || said.ends_with([',', '—', '–', '-']))
        && let Some((m, verb)) = verb_behind(scope, at, block)
        && (!stop || ends(lexed, verb + 1, block) && lexed.cue(verb).is_some())
    {
        return Some(m);
    }
    // No verb at all: "“…,” Ms Ruiz."
    if said.ends_with(',')
        && let Some(m) = name_at(scope, honorific(lexed, at))
        && ends(lexed, end_of(scope, honorific(lexed, at)), block)
        && phrase::is_person(scope.named, m)
    {
        return Some(m);
    }
    // "said master of ceremonies Tom Bell", "“…” for Bell, said Ruiz".
    let verb = if said.ends_with([',', '?', '!']) {
        Some(at)
    } else {
        let comma = (at..block.min(at + LONGEST_TAIL)).find(|i| lexed.is_mark(*i, ","));
        comma.filter(|c| (at..*c).all(|i| !is_verb(scope, i))).map(|c| c + 1)
    }?;
    // "“…” for Bell, Ruiz said."
    if verb > at
        && let Some((m, verb)) = verb_behind(scope, verb, block)
        && lexed.cue(verb).is_some_and(|(_, f)| f.forms & (form::PAST | form::THIRD) != 0)
    {
        return Some(m);
    }
    if verb >= block || lexed.cue(verb).is_none_or(|(_, f)| f.forms & (form::PAST | form::THIRD) == 0) {
        return None;
    }
    let title = |i: usize| {
        let word = lexed.token(i).is_word() || lexed.is_mark(i, "-");
        word && !is_verb(scope, i) && !lexed.has(i, flag::PRONOUN) && !scope.in_marks(lexed.token(i).span.start)
    };
    let mut i = verb + 1;
    while i < block.min(verb + 1 + LONGEST_TITLE) && mention_at(scope.named, i).is_none() && title(i) {
        i += 1;
    }
    // A title ends with a person: "said Bell of the Orrin Institute" is no institute's.
    let near = i <= verb + 1 + usize::from(lexed.is(verb + 1, "the"));
    name_at(scope, i.min(block - 1)).filter(|m| near || phrase::is_person(scope.named, m))
}

/// The name at a token and the verb behind it, adverbs passed over.
fn verb_behind<'a>(scope: &'a Scope<'_>, at: usize, block: usize) -> Option<(&'a Mention, usize)> {
    let at = honorific(scope.lexed, at);
    let m = name_at(scope, at)?;
    let mut verb = end_of(scope, at);
    while verb < block && is_adverb(scope.lexed, verb) {
        verb += 1;
    }
    (verb < block && is_verb(scope, verb)).then_some((m, verb))
}

/// The token after the name at a token.
fn end_of(scope: &Scope<'_>, at: usize) -> usize {
    mention_at(scope.named, at).map_or(at, |(id, _)| scope.named.tokens_of[id as usize].1 as usize)
}

/// The token behind an honorific and its stop: "Dr. Ruiz".
fn honorific(lexed: &Lexed<'_>, at: usize) -> usize {
    if !lexed.is_any(at, words!["mr", "mrs", "ms", "miss", "dr", "sir", "mr.", "mrs.", "ms.", "dr."]) {
        return at;
    }
    at + 1 + usize::from(lexed.is_mark(at + 1, "."))
}

/// Whether the sentence ends at a token, a word on when apart.
fn ends(lexed: &Lexed<'_>, mut at: usize, block: usize) -> bool {
    while at < block && (lexed.is(at, "on") || lexed.has(at, flag::DATE)) {
        at += 1;
    }
    at >= block || lexed.is_mark(at, ".")
}

/// The person or organisation whose name starts at a token.
fn name_at<'a>(scope: &'a Scope<'_>, at: usize) -> Option<&'a Mention> {
    let (id, m) = mention_at(scope.named, at)?;
    (scope.named.tokens_of[id as usize].0 as usize == at && !phrase::is_place(scope.named, m)).then_some(m)
}

fn is_verb(scope: &Scope<'_>, i: usize) -> bool {
    let lexed = scope.lexed;
    lexed.token(i).is_lower() && lexed.token(i).is_word() && (lexed.has(i, flag::AUXILIARY) || role::verbal(lexed, i))
}
