//! Speech whose reporting clause was not read as one: who stands right beside the marks. "“…,” Ruiz charged in her
//! column", "“…,” quipped master of ceremonies Tom Bell".

use super::{Answer, Scope, speaker};
use crate::dictionary::words::{flag, form};
use crate::document::{Evidence, Mention};
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
    while at < block && matches!(lexed.word(at), "”" | "\"" | "’" | "'" | "''" | "’’") {
        at += 1;
    }
    if at + 1 >= block || scope.in_marks(lexed.token(at).span.start) {
        return None;
    }
    if said.ends_with([',', '—', '–', '-'])
        && let Some(m) = name_at(scope, at)
    {
        let mut verb = scope.named.tokens_of[mention_at(scope.named, at)?.0 as usize].1 as usize;
        while verb < block && is_adverb(lexed, verb) {
            verb += 1;
        }
        if verb < block && is_verb(scope, verb) {
            return Some(m);
        }
    }
    // "said master of ceremonies Tom Bell", "“…” for Bell, said Ruiz".
    let verb = if said.ends_with([',', '?', '!']) {
        Some(at)
    } else {
        let comma = (at..block.min(at + LONGEST_TAIL)).find(|i| lexed.is_mark(*i, ","));
        comma.filter(|c| (at..*c).all(|i| !is_verb(scope, i))).map(|c| c + 1)
    }?;
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

/// The person or organisation whose name starts at a token.
fn name_at<'a>(scope: &'a Scope<'_>, at: usize) -> Option<&'a Mention> {
    let (id, m) = mention_at(scope.named, at)?;
    (scope.named.tokens_of[id as usize].0 as usize == at && !phrase::is_place(scope.named, m)).then_some(m)
}

fn is_verb(scope: &Scope<'_>, i: usize) -> bool {
    let lexed = scope.lexed;
    lexed.token(i).is_lower() && lexed.token(i).is_word() && (lexed.has(i, flag::AUXILIARY) || role::verbal(lexed, i))
}
