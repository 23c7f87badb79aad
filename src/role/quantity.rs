//! Quantities that stand for people: "41 per cent", "one of the agents", "the first".

use crate::dictionary::key::{Words, words};
use crate::entity::Lexed;
use crate::page::TokenKind;

/// Quantities that stand for people by themselves.
pub(crate) const QUANTITIES: &Words = words![
    "two",
    "three",
    "four",
    "both",
    "many",
    "some",
    "others",
    "most",
    "few",
    "several",
    "all",
    "one",
    "another",
    "each",
    "dozens",
    "scores",
    "hundreds",
    "thousands"
];

/// Words that with "the" stand for one of several.
pub(super) const ORDINALS: &Words = words!["first", "second", "third", "other", "others", "latter", "former", "last"];

/// The number of a share that ends with a token: "41 per cent", "40%".
#[inline]
pub(crate) fn share(lexed: &Lexed<'_>, last: usize, floor: usize) -> Option<usize> {
    lexed.is_any(last, words!["percent", "%", "cent"]).then(|| number_of(lexed, last, floor)).flatten()
}

fn number_of(lexed: &Lexed<'_>, last: usize, floor: usize) -> Option<usize> {
    let sign = lexed.is_any(last, words!["percent", "%"]);
    let words = last > floor && lexed.is(last, "cent") && lexed.is(last - 1, "per");
    let number = last.checked_sub(if words { 2 } else { 1 }).filter(|i| *i >= floor && (sign || words))?;
    (lexed.token(number).kind == TokenKind::Number).then_some(number)
}

/// The quantity that a phrase starting at a token is a part of: "one of the agents", "most of them".
pub(super) fn some_of(lexed: &Lexed<'_>, start: usize, floor: usize) -> Option<usize> {
    let first = start.checked_sub(2).filter(|i| *i >= floor)?;
    (lexed.is(start - 1, "of") && lexed.is_any(first, QUANTITIES)).then_some(first)
}
