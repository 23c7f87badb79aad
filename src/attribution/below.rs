//! Speech that the paragraphs below say who spoke: a paragraph of speech that no mark closes goes on in the next, and words
//! in marks that stand by themselves as a heading are somebody's who says them further down.

use super::{Answer, Scope, described, label, named, nominal, pronoun, speaker};
use crate::document::{Evidence, QuotationKind};
use crate::page::Marked;
use crate::quotation::Shape;
use crate::role::phrase::{Phrase, PhraseKind};

/// A speech without a closing mark is followed through so many paragraphs.
const PARAGRAPHS: usize = 6;

/// A heading has at most so many words, and is said within so many of the quotations below it.
const LONGEST_HEADING: usize = 14;
const FAR_BELOW: usize = 60;

/// "“The harbour is closed. ¶ “The boats are safe,” said Ana Ruiz.": whoever closes what no mark has closed.
pub(super) fn closes(scope: &Scope<'_>) -> Option<Answer> {
    let open = mark(scope, scope.at).filter(|m| !m.closed)?;
    let mut block = scope.this().public.block;
    for next in scope.at + 1..scope.found.len().min(scope.at + 1 + PARAGRAPHS) {
        let found = &scope.found[next];
        if found.public.within.is_some() || found.public.block == block {
            continue;
        }
        let opens = scope.lexed.block(found.public.block as usize).span.start + 4 >= found.public.content[0].start;
        let mark = mark(scope, next)?;
        // Words that somebody else quotes are in other marks.
        let goes_on = opens && found.public.kind == QuotationKind::Direct && mark.style == open.style;
        if found.public.block != block + 1 || !goes_on {
            return None;
        }
        if let [subject, ..] = found.subjects[..] {
            // Whom a pronoun stands for is better told from above.
            let named = subject.kind != PhraseKind::Pronoun;
            return named.then(|| said(scope, next, "closes the speech")).flatten();
        }
        if found.shape != Shape::Bare || mark.closed {
            return None;
        }
        block = found.public.block;
    }
    None
}

/// Whether words in marks are all of their paragraph, and no sentence: ‘A year is a very long time’.
pub(super) fn is_heading(scope: &Scope<'_>) -> bool {
    let this = scope.this();
    let lexed = scope.lexed;
    let block = lexed.block(this.public.block as usize);
    let ([content], Some(mark)) = (&this.public.content[..], mark(scope, scope.at)) else { return false };
    this.shape == Shape::Bare
        && mark.opened
        && mark.closed
        && mark.outer == block.span
        && block.tokens.len() <= LONGEST_HEADING + 2
        && !content.slice(lexed.text).trim_end().ends_with(['.', '!', '?', '…', ',', ';', '—'])
        && (this.public.block as usize + 1) < lexed.page.blocks().len()
}

/// Who says the words of a heading further down.
pub(super) fn heads(scope: &Scope<'_>) -> Option<Answer> {
    let lexed = scope.lexed;
    let words = lexed.page.tokens_in(scope.this().public.content[0]);
    let plain = |i: usize| lexed.token(i).is_word();
    let wanted: Vec<_> = words.filter(|i| plain(*i)).map(|i| lexed.key(i)).collect();
    let holds = |next: &usize| {
        scope.found[*next].public.content.iter().any(|c| {
            let mut rest = wanted.iter();
            let mut at = rest.next();
            // The words in their order; a heading may leave some out.
            for i in lexed.page.tokens_in(*c).filter(|i| plain(*i)) {
                if at.is_some_and(|w| *w == lexed.key(i)) {
                    at = rest.next();
                }
            }
            at.is_none()
        })
    };
    let below = scope.at + 1..scope.found.len().min(scope.at + 1 + FAR_BELOW);
    let next = below.into_iter().find(holds)?;
    let spoken = scope.found[next].subjects.iter().all(|s| s.kind != PhraseKind::Pronoun);
    if scope.found[next].subjects.is_empty() || !spoken {
        return None;
    }
    said(scope, next, "says the words below")
}

/// The words over a story about one person who speaks in it are theirs.
pub(super) fn headline(scope: &Scope<'_>) -> Option<Answer> {
    let topic = scope.topic.filter(|_| scope.this().public.block == 0)?;
    let named = |p: &Phrase| match p.kind {
        PhraseKind::Name(id) => scope.named.mentions[id as usize].entity == topic,
        _ => false,
    };
    let below = scope.found[scope.at + 1..].iter().take(FAR_BELOW);
    below.flat_map(|f| f.subjects.iter()).any(named).then(|| Answer {
        speakers: vec![speaker(scope.named, topic, None)],
        evidence: vec![Evidence { name: "the article is about this person", weight: 1.0 }],
        continues: None,
    })
}

/// The speakers of a quotation further down, as far as its own clause tells.
fn said(scope: &Scope<'_>, next: usize, why: &'static str) -> Option<Answer> {
    let below = Scope { at: next, ..*scope };
    let mut answer = label::sieve(&below)
        .or_else(|| named::sieve(&below))
        .or_else(|| pronoun::sieve(&below))
        .or_else(|| nominal::sieve(&below))
        .or_else(|| described::sieve(&below))?;
    for s in &mut answer.speakers {
        s.mention = None;
    }
    answer.evidence = vec![Evidence { name: why, weight: 1.5 }];
    answer.continues = None;
    Some(answer)
}

/// The marks around the last words of a quotation.
fn mark<'a>(scope: &'a Scope<'_>, at: usize) -> Option<&'a Marked> {
    let last = scope.found[at].public.content.last()?;
    let marked = scope.lexed.page.marked();
    let i = marked.partition_point(|m| m.inner.start <= last.start).checked_sub(1)?;
    marked.get(i).filter(|m| m.inner.covers(*last))
}
