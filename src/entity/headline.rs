//! Names in headlines whose capitals say nothing: title case, or capitals throughout.

use super::candidate::{Candidates, Reading, key_into};
use super::keys::Keys;
use super::lexed::Lexed;
use crate::dictionary::words::flag;
use crate::page::TokenKind;

impl Candidates {
    /// Reads a headline whose capitals say nothing: only listed names and strings of the body count, the first so many of
    /// all, and what is `known` besides.
    pub(super) fn read_headline(&mut self, lexed: &Lexed<'_>, start: usize, end: usize, body: usize, known: &Keys) {
        let mut room = String::new();
        let mut i = start;
        while i < end {
            let token = lexed.token(i);
            if !token.is_capitalised() {
                i += 1;
                continue;
            }
            let mut found = None;
            for stop in (i + 1..=(i + 6).min(end)).rev() {
                if !lexed.token(stop - 1).is_word() && lexed.token(stop - 1).kind != TokenKind::Number {
                    continue;
                }
                let alone = stop == i + 1;
                let facts = lexed.facts(i);
                let listed = self.hits_at(i).iter().any(|h| {
                    h.end as usize == stop
                        && !(alone && (facts.head > 0 || h.weak || (facts.level > 0 && facts.level <= 50)))
                });
                if listed {
                    found = Some((stop, Reading::Listed));
                    break;
                }
                let may = !alone || facts.flags & (flag::FUNCTION | flag::DATE) == 0;
                if may && {
                    key_into(lexed, i, stop, &mut room);
                    self.keys.get(&room).is_some_and(|number| number < body) || known.get(&room).is_some()
                } {
                    found = Some((stop, Reading::Unknown));
                    break;
                }
                let named = stop == i + 2 && facts.given > 0 && facts.given <= 2 && facts.level == 0 && {
                    let last = lexed.facts(i + 1);
                    last.level == 0 && (last.surname > 0 || last.node() == 0) && lexed.token(i + 1).is_capitalised()
                };
                if named {
                    found = Some((stop, Reading::Person));
                    break;
                }
            }
            match found {
                Some((stop, reading)) => {
                    self.add(lexed, i, stop, reading, false, true);
                    i = stop;
                }
                None => i += 1,
            }
        }
    }
}
