//! Loud blocks: headlines in capitals or title case, where capitals say nothing of a word.

use super::lexed::Lexed;
use super::sorts::Sort;
use crate::dictionary::words::flag;
use crate::page::{BlockKind, TokenKind};

/// Whether a block is set in capitals throughout.
pub(super) fn is_shouting(lexed: &Lexed<'_>, start: usize, end: usize) -> bool {
    let end = end.min(start + 200);
    // At most so many words can be in capitals: in running text a few small ones settle it.
    let most = lexed.sorts.number(Sort::Capital, start, end);
    let (mut caps, mut others) = (0, 0);
    for t in &lexed.tokens()[start..end] {
        if t.is_word() && t.span.len() > 3 {
            if t.is_all_caps() {
                caps += 1;
            } else {
                others += 1;
                if others * 4 > most {
                    return false;
                }
            }
        }
    }
    caps + others >= 2 && caps >= others * 4
}

/// A headline with a stop at its end has at most so many tokens.
const LONGEST_STOPPED: usize = 24;

/// Whether common words, two of them at least and a verb or small word among them, are set with capitals, and none but
/// function words without. A list of names is no headline.
fn is_title_case(lexed: &Lexed<'_>, start: usize, end: usize) -> bool {
    let (mut common, mut verb, mut commas) = (0, false, 0);
    for i in start..end {
        let (t, facts) = (lexed.token(i), lexed.facts(i));
        commas += usize::from(lexed.is_mark(i, ","));
        if !t.is_word() || t.is_glued() && i > start {
            continue;
        }
        if t.is_lower() {
            if facts.flags & flag::FUNCTION == 0 && t.span.len() > 3 {
                return false;
            }
        } else if i > start && (1..=35).contains(&facts.level) && facts.given == 0 && facts.head == 0 && facts.role == 0
        {
            common += 1;
            verb |= facts.flags & (flag::FUNCTION | flag::AUXILIARY) != 0
                || ["s", "ed", "ing"].iter().any(|ending| lexed.word(i).ends_with(ending));
        }
    }
    common >= 2 && verb && commas < 3
}

/// Whether capitals say nothing in a block: a headline in capitals or title case.
pub(super) fn is_loud(lexed: &Lexed<'_>, start: usize, end: usize, kind: BlockKind) -> bool {
    if kind == BlockKind::Dateline {
        return false;
    }
    if is_shouting(lexed, start, end) && end - start >= 3 {
        return true;
    }
    // A headline that ends with a stop looks like a paragraph: only words that are nobody's name tell.
    let stopped = kind == BlockKind::Paragraph && end - start <= LONGEST_STOPPED && is_title_case(lexed, start, end);
    if !stopped && !matches!(kind, BlockKind::Headline | BlockKind::Interposed | BlockKind::Markup) {
        return false;
    }
    // Lists of results are no headlines: there capitals are names.
    if (start..end).any(|i| lexed.is_mark(i, "("))
        || (start..end).filter(|i| lexed.token(*i).kind == TokenKind::Number).count() >= 2
    {
        return false;
    }
    let (mut capital, mut words) = (0, 0);
    for i in start..end {
        let t = lexed.token(i);
        if t.is_word() && (t.span.len() > 3 || t.span.len() == 3 && !lexed.has(i, flag::FUNCTION)) {
            words += 1;
            capital += usize::from(t.is_capitalised());
        }
    }
    words >= 4 && capital * 10 >= words * 8
}
