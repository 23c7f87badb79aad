//! The strings of an article: each name as normalised words with one space between, numbered in the order in which they
//! are met. All stand in one text, and are found by hash in one table.

use crate::dictionary::symbols::hash;
use std::ops::Index;

/// Strings and their numbers.
#[derive(Default)]
pub(crate) struct Keys {
    /// The strings, one after the other.
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
    /// Numbers from 1, by hash: open addressing, a power of two, at most half full.
    table: Vec<u32>,
}

impl Keys {
    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.table.fill(0);
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All, in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| &self[number])
    }

    /// Where a string stands in the table, or would.
    fn slot(&self, key: &str) -> usize {
        let mask = self.table.len() - 1;
        let mut at = hash(key.as_bytes()) as usize & mask;
        while self.table[at] != 0 && &self[self.table[at] as usize - 1] != key {
            at = (at + 1) & mask;
        }
        at
    }

    /// The number of a string.
    pub(crate) fn get(&self, key: &str) -> Option<usize> {
        match self.table.is_empty() {
            true => None,
            false => (self.table[self.slot(key)] as usize).checked_sub(1),
        }
    }

    /// The number of a string, a new one where it is new.
    pub(crate) fn number(&mut self, key: &str) -> usize {
        if self.len() * 2 >= self.table.len() {
            self.grow();
        }
        let slot = self.slot(key);
        if self.table[slot] == 0 {
            self.push(key);
            self.table[slot] = self.len() as u32;
        }
        self.table[slot] as usize - 1
    }

    /// Adds the string of a number once more under a number of its own, by which alone it is found.
    pub(crate) fn repeat(&mut self, number: usize) {
        let key = self[number].to_string();
        self.push(&key);
    }

    fn push(&mut self, key: &str) {
        self.text.push_str(key);
        self.ends.push(self.text.len() as u32);
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.table);
        self.table = vec![0; (old.len() * 2).max(64)];
        for number in old.into_iter().filter(|number| *number != 0) {
            let slot = self.slot(&self[number as usize - 1]);
            self.table[slot] = number;
        }
    }
}

impl Index<usize> for Keys {
    type Output = str;

    fn index(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[number] as usize]
    }
}

/// The words of a string. They are short, so that looking at byte after byte is quicker than searching for blanks.
pub(super) fn words_of(key: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(key);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.bytes().position(|b| b == b' ') else { return rest.take() };
        rest = Some(&text[end + 1..]);
        Some(&text[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::{Keys, words_of};

    #[test]
    fn words_are_what_stands_between_blanks() {
        for key in ["", " ", "ana", "ana ruiz", "zoë  o'connor "] {
            assert!(words_of(key).eq(key.split(' ')), "{key:?}");
        }
    }

    #[test]
    fn strings_are_numbered_as_they_come() {
        let mut keys = Keys::default();
        assert_eq!(keys.get("ana ruiz"), None);
        let all: Vec<String> = (0..500).map(|n| format!("ana ruiz {n}")).collect();
        for (number, key) in all.iter().enumerate() {
            assert_eq!(keys.number(key), number);
            assert_eq!(keys.number(key), number);
        }
        keys.repeat(7);
        assert_eq!((&keys[500], keys.get(&all[7]), keys.len()), (all[7].as_str(), Some(7), 501));
        assert_eq!(keys.number("another"), 501);
        assert_eq!(keys.get(&all[499]), Some(499));
        assert_eq!(keys.iter().count(), 502);
    }
}
