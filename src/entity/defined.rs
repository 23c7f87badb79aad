//! Names that an article defines initials for: "Canadian Conference of Dock Workers (CCDW)". What they spell is one name,
//! wherever its words would be cut.

use super::lexed::Lexed;
use super::sorts::Sort;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::RoleKind;
use crate::page::TokenKind;

/// Fewer letters than this fit by chance.
const FEWEST: usize = 3;
/// A name of more words has no initials.
const LONGEST: usize = 16;

/// What stands between the words of a name and gives no letter.
const SMALL: &Words = words!["of", "for", "and", "the", "in", "on", "de", "to", "against", "at", "&", "-", "'s", "’s"];

/// Last words of what is no body: plans, laws, things.
const THINGS: &Words = words![
    "act",
    "agreement",
    "airport",
    "area",
    "areas",
    "assessment",
    "assessments",
    "bill",
    "card",
    "castes",
    "certificate",
    "conference",
    "convention",
    "dam",
    "disease",
    "district",
    "framework",
    "fund",
    "index",
    "information",
    "initiative",
    "law",
    "line",
    "list",
    "mechanism",
    "networks",
    "number",
    "partnership",
    "plan",
    "policy",
    "procedure",
    "product",
    "program",
    "programme",
    "project",
    "report",
    "scheme",
    "solution",
    "standard",
    "standards",
    "strategy",
    "summit",
    "syndrome",
    "system",
    "systems",
    "tax",
    "technology",
    "test",
    "tool",
    "treaty",
    "unit",
    "units",
    "virus",
    "week",
    "zone",
    "zones",
];

/// Writes the first token and the token after the last of each name whose initials follow it in brackets.
pub(super) fn find(lexed: &Lexed<'_>, out: &mut Vec<(usize, usize)>) {
    for i in lexed.sorts.between(Sort::Capital, 0, lexed.len()) {
        if i >= 2 && lexed.is_mark(i - 1, "(") && lexed.is_mark(i + 1, ")") && i + 1 < lexed.len() {
            // "the Larkspur Seed Agency’s (LSA) report"
            let end = if lexed.token(i - 2).kind == TokenKind::Possessive { i - 2 } else { i - 1 };
            let start = spelt(lexed, i, end, false).or_else(|| spelt(lexed, i, end, true));
            out.extend(start.map(|start| (start, end)));
        }
    }
}

/// Where the name starts that ends before `end` and whose initials stand at a token; small words may give letters, too.
fn spelt(lexed: &Lexed<'_>, initials: usize, end: usize, small: bool) -> Option<usize> {
    let letters = lexed.word(initials).as_bytes();
    let capitals = || letters.iter().rev().filter(|b| b.is_ascii_uppercase());
    // "(OBCs)" are several, and "Harbour Control Officer (HCO)" is somebody.
    if capitals().count() < FEWEST
        || !letters.iter().all(u8::is_ascii_alphabetic)
        || letters.ends_with(b"s")
        || lexed.is_any(end - 1, THINGS)
        || lexed.role_noun(end - 1).is_some_and(|n| !n.plural && n.kind != RoleKind::Group)
    {
        return None;
    }
    let floor = lexed.block(lexed.block_of(initials)).tokens.start as usize;
    let mut left = capitals().peekable();
    let mut i = end;
    while i > floor.max(end.saturating_sub(LONGEST)) {
        i -= 1;
        let token = lexed.token(i);
        let letter = left.peek()?;
        let first = lexed.word(i).as_bytes()[0];
        let counts = token.is_word() && (token.is_capitalised() || small && lexed.is_any(i, SMALL));
        if counts && first.eq_ignore_ascii_case(letter) {
            left.next();
            if left.peek().is_none() {
                if !token.is_capitalised() {
                    return None;
                }
                let thing = (i..end).any(|k| {
                    let named_for = lexed.is_any(k + 1, words!["of", "for", "on"]);
                    named_for && lexed.is_any(k, THINGS) && !lexed.is(k, "conference")
                });
                // "Rally for the Rights of Dockers and Riggers (RRD)" starts further left.
                let goes_on = i > floor + 1
                    && lexed.is_any(i - 1, words!["of", "for", "and", "&", "in"])
                    && lexed.token(i - 2).is_capitalised();
                return (!thing && !goes_on).then_some(i);
            }
            continue;
        }
        let passed = lexed.is_any(i, SMALL) || lexed.is_mark(i, "&") || lexed.is_mark(i, "-");
        if !passed && token.kind != TokenKind::Possessive {
            return None;
        }
    }
    None
}
