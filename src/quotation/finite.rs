//! Whether words have a verb of their own: a clause that can be reported, or a noun phrase.

use super::scene::Scene;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::flag;
use crate::entity::Lexed;
use crate::page::TokenKind;
use crate::role::phrase::DETERMINERS;

/// Irregular past forms, the commonest: with `-ed` they tell a clause from a noun phrase.
const PAST: &Words = words![
    "made",
    "took",
    "came",
    "went",
    "gave",
    "got",
    "found",
    "left",
    "lost",
    "won",
    "rose",
    "fell",
    "grew",
    "held",
    "kept",
    "met",
    "paid",
    "ran",
    "sent",
    "sold",
    "spent",
    "stood",
    "told",
    "thought",
    "wrote",
    "began",
    "broke",
    "brought",
    "built",
    "bought",
    "caught",
    "chose",
    "drew",
    "drove",
    "fought",
    "flew",
    "hid",
    "hit",
    "knew",
    "led",
    "meant",
    "put",
    "saw",
    "shot",
    "showed",
    "spoke",
    "spread",
    "struck",
    "taught",
    "threw",
    "understood",
    "felt",
    "heard",
    "set",
    "cut",
    "became",
    "said",
    "says",
    "needs",
    "want",
    "wants",
    "remains",
    "need",
    "means",
];

/// Whether the words have a verb of their own: a clause, not a noun phrase.
pub(super) fn is_clause(lexed: &Lexed<'_>, scene: &Scene<'_>, start: usize, limit: usize) -> bool {
    if lexed.has(start, flag::PRONOUN)
        || lexed.is_any(start, words!["there", "if", "whether", "how", "why", "what", "when", "where", "who"])
    {
        return true;
    }
    let end = limit.min(start + 25);
    for i in start + 1..end {
        if scene.in_marks(i) {
            continue;
        }
        if lexed.is_any(i, words!["that", "which", "who", "after", "when", "because", ","]) {
            return false; // the verb would be that of a clause further down
        }
        if lexed.has(i, flag::AUXILIARY) || lexed.is_any(i, PAST) {
            return true;
        }
        let word = lexed.word(i);
        if lexed.token(i).is_lower() && word.len() > 4 && word.ends_with("ed") {
            let before_noun = i + 1 < end && lexed.is_any(i - 1, DETERMINERS);
            let participle = i + 1 < end && lexed.is_any(i + 1, words!["by", "of", "from", "as", "at"]);
            if !before_noun
                && !participle
                && (lexed.token(i - 1).is_word()
                    && (lexed.token(i - 1).is_capitalised()
                        || lexed.word(i - 1).ends_with('s')
                        || lexed.role_noun(i - 1).is_some())
                    || lexed.token(i - 1).kind == TokenKind::Number)
            {
                return true;
            }
        }
    }
    false
}

/// Whether words are no sentence yet: no verb among them, or one that wants more ("He was, a spokesman said, on leave").
pub(super) fn incomplete(lexed: &Lexed<'_>, scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let mut last = end;
    while last > start && !lexed.token(last - 1).is_word() {
        last -= 1;
    }
    if last == start {
        return false;
    }
    let verb = |i: usize| {
        let word = lexed.word(i);
        lexed.has(i, flag::AUXILIARY)
            || lexed.is_any(i, PAST)
            || lexed.token(i).is_lower() && word.len() > 4 && word.ends_with("ed")
            || lexed.cue(i).is_some() && lexed.token(i).is_lower()
    };
    lexed.has(last - 1, flag::AUXILIARY) || !(start..last).any(|i| !scene.in_marks(i) && verb(i))
}

/// Whether a word is a verb in the past, or an auxiliary, as far as its form says.
pub(super) fn is_verb(lexed: &Lexed<'_>, i: usize) -> bool {
    let word = lexed.word(i);
    lexed.token(i).is_lower()
        && (lexed.has(i, flag::AUXILIARY) || lexed.is_any(i, PAST) || word.len() > 4 && word.ends_with("ed"))
}
