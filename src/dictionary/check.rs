//! Checking a dictionary file of a user's own: everything that is wrong with it at once, line by line, with what was
//! found, what was expected and what to do. Building stops at the first error instead; what only deserves a second
//! look (a column that is not read, a name that is an everyday word) building passes over.

use super::load::{Loader, unmatchable};
use super::symbols;
use super::tsv::{Row, Table};
use crate::error::Error;
use rustc_hash::FxHashMap;
use std::fmt;

/// The columns that are read; `src/dictionary/data/README.md` says what each means.
pub(crate) const COLUMNS: &[&str] = &[
    "name",
    "kind",
    "subtype",
    "aliases",
    "flags",
    "id",
    "country",
    "population",
    "lat",
    "lon",
    "gender",
    "role",
    "affiliation",
    "from",
    "to",
    "stands_for",
    "adjective",
    "source",
];

/// The kinds that need no declaration.
const KINDS: &[&str] = &["person", "place", "organisation", "other"];

/// What an entry may be flagged as.
const FLAGS: &[&str] = &["weak", "caps"];

/// At most so many problems are collected of one file: whoever has more has taken the wrong file.
const MOST_PROBLEMS: usize = 10_000;

/// Something wrong, or doubtful, in a line of a dictionary file; what
/// [`DictionaryBuilder::check`](crate::DictionaryBuilder::check) finds.
///
/// ```
/// use onrecord::Dictionary;
/// let problems = Dictionary::builder().tsv("mine.tsv", "name\tkind\nAna Ruiz\tpersn\n").check();
/// assert_eq!((problems[0].file(), problems[0].line(), problems[0].is_error()), ("mine.tsv", 2, true));
/// assert_eq!(problems[0].found(), "kind \"persn\"");
/// assert_eq!(problems[0].advice(), "write \"person\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    file: String,
    line: usize,
    error: bool,
    found: String,
    expected: String,
    advice: String,
}

impl Problem {
    /// The file, by the name it was given.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The number of the line, from 1; 0 where the file as a whole is meant.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Whether a dictionary with this line cannot be built. The other problems are worth a look and stop nothing.
    pub fn is_error(&self) -> bool {
        self.error
    }

    /// What was found.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// What was expected instead.
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// What to do about it; empty where `expected` says it all.
    pub fn advice(&self) -> &str {
        &self.advice
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}: {}", if self.error { "error" } else { "warning" }, self.found)?;
        if !self.expected.is_empty() {
            write!(f, ", expected {}", self.expected)?;
        }
        if !self.advice.is_empty() {
            write!(f, "; {}", self.advice)?;
        }
        Ok(())
    }
}

/// The line of each name (folded), kind and id.
type Seen = FxHashMap<(String, String, String), usize>;

/// Collects the problems of one file.
pub(super) struct Checker<'c> {
    pub(super) file: &'c str,
    /// The kinds that the user declared.
    pub(super) kinds: &'c [std::sync::Arc<str>],
    /// What is known of words, where the curated dictionary lies below.
    pub(super) words: &'c Loader,
    pub(super) out: Vec<Problem>,
}

impl Checker<'_> {
    fn note(&mut self, line: usize, error: bool, found: String, expected: &str, advice: String) {
        if self.out.len() < MOST_PROBLEMS {
            let (file, expected) = (self.file.to_string(), expected.to_string());
            self.out.push(Problem { file, line, error, found, expected, advice });
        }
    }

    /// A problem that building reports too.
    pub(super) fn failed(&mut self, error: &Error) {
        let (line, problem) = error.line_and_problem();
        self.note(line, true, problem, "", String::new());
    }

    /// Checks the whole file.
    pub(super) fn check(&mut self, text: &str) {
        let table = match Table::open(self.file, text, &["name", "kind"]) {
            Ok(table) => table,
            Err(e) => return self.failed(&e),
        };
        self.header(&table);
        let mut seen = Seen::default();
        let mut lines = 0;
        for row in table.rows() {
            lines += 1;
            match row {
                Ok(row) => self.row(&table, &row, &mut seen),
                Err(e) => self.failed(&e),
            }
        }
        if lines == 0 {
            self.note(0, false, "no entry below the header".into(), "one a line", String::new());
        }
    }

    fn header(&mut self, table: &Table<'_>) {
        let names = table.columns();
        for (i, column) in names.iter().enumerate() {
            if names[..i].contains(column) {
                let found = format!("column \"{column}\" twice");
                self.note(table.header_line(), false, found, "each column once", "the first one is read".into());
            } else if !COLUMNS.contains(column) {
                let advice = match nearest(column, COLUMNS.iter().copied()) {
                    Some(near) => format!("call it \"{near}\" if that is meant"),
                    None => "it is kept and not read".into(),
                };
                let expected = format!("one of {}", COLUMNS.join(", "));
                self.note(table.header_line(), false, format!("column \"{column}\""), &expected, advice);
            }
        }
    }

    fn row(&mut self, table: &Table<'_>, row: &Row<'_>, seen: &mut Seen) {
        let line = row.number;
        let get = |name: &str| row.get(table.column(name));
        let name = get("name");
        if name.is_empty() {
            return self.note(line, true, "the name is empty".into(), "a name in every line", String::new());
        }
        self.kind(line, get("kind"));
        for column in COLUMNS {
            let cell = get(column);
            if cell.trim() != cell {
                let advice = "take the blanks at its ends away".into();
                self.note(line, false, format!("{column} {cell:?}"), "no blank at either end", advice);
            }
            if ["aliases", "adjective"].contains(column) && !cell.is_empty() && cell.split('|').any(str::is_empty) {
                self.note(line, false, format!("{column} \"{cell}\""), "a name on each side of every |", String::new());
            }
        }
        for flag in get("flags").split_whitespace().filter(|f| !FLAGS.contains(f)) {
            let advice = nearest(flag, FLAGS.iter().copied()).map_or(String::new(), |f| format!("write \"{f}\""));
            self.note(line, false, format!("flag \"{flag}\""), "weak, caps or nothing", advice);
        }
        self.numbers(line, &get);
        if !["", "f", "m"].contains(&get("gender")) {
            self.note(line, false, format!("gender \"{}\"", get("gender")), "f, m or nothing", String::new());
        }
        let country = get("country");
        let code = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
        if !country.is_empty() && !code {
            let expected = "an ISO 3166 code of two capitals";
            self.note(line, false, format!("country \"{country}\""), expected, String::new());
        }
        let weak = get("flags").split_whitespace().any(|f| f == "weak");
        let aliases = get("aliases").split('|').filter(|a| !a.is_empty());
        for (i, written) in std::iter::once(name).chain(aliases).enumerate() {
            self.name(line, written, i > 0, weak);
        }
        let key = (symbols::fold(name), get("kind").to_string(), get("id").to_string());
        if let Some(before) = seen.get(&key) {
            let found = format!("\"{name}\", {} as in line {before}", get("kind"));
            self.note(line, false, found, "each entry once", "make one line of the two, or give them ids".into());
        } else {
            seen.insert(key, line);
        }
    }

    fn kind(&mut self, line: usize, kind: &str) {
        if KINDS.contains(&kind) || self.kinds.iter().any(|k| &**k == kind) {
            return;
        }
        let known = KINDS.iter().copied().chain(self.kinds.iter().map(|k| &**k));
        let advice = match nearest(kind, known) {
            Some(near) => format!("write \"{near}\""),
            None if kind.is_empty() => String::new(),
            None => format!("declare it if it is a kind of your own (--kind {kind})"),
        };
        let expected = "person, place, organisation, other or a kind of your own that is declared";
        self.note(line, true, format!("kind \"{kind}\""), expected, advice);
    }

    fn numbers<'r>(&mut self, line: usize, get: &impl Fn(&str) -> &'r str) {
        let ranges = [
            ("population", 0.0, 2e10, "a number of people without commas"),
            ("lat", -90.0, 90.0, "degrees from -90 to 90"),
            ("lon", -180.0, 180.0, "degrees from -180 to 180"),
            ("from", 1.0, 2200.0, "a year"),
            ("to", 1.0, 2200.0, "a year"),
        ];
        for (column, least, most, expected) in ranges {
            let cell = get(column);
            if !cell.is_empty() && !cell.parse::<f64>().is_ok_and(|n| (least..=most).contains(&n)) {
                self.note(line, false, format!("{column} \"{cell}\""), expected, "it is not read".into());
            }
        }
    }

    /// A name, canonical or alias, as it is matched.
    fn name(&mut self, line: usize, written: &str, alias: bool, weak: bool) {
        let (mark, bare) = written.strip_prefix('~').map_or((false, written), |rest| (true, rest));
        let what = if alias { "alias" } else { "name" };
        if mark && !alias {
            let advice = "write weak in the column flags where the name itself needs other evidence".into();
            return self.note(line, false, format!("name \"{written}\""), "~ before aliases only", advice);
        }
        if let Some(why) = unmatchable(bare) {
            let found = format!("{what} \"{bare}\", {why}");
            let advice = "it will match nowhere; add a form without it as an alias".into();
            return self.note(line, false, found, "words that can be matched", advice);
        }
        if let Some(rest) = bare.strip_prefix("the ") {
            let found = format!("{what} \"{bare}\"");
            self.note(line, false, found, "the name without its article", format!("write \"{rest}\""));
        } else if !bare.contains(char::is_uppercase) && bare.contains(char::is_lowercase) {
            let advice = "as it is, it matches the words in running text".into();
            self.note(line, false, format!("{what} \"{bare}\" without a capital"), "a name as it is printed", advice);
        } else if !weak && !mark && !bare.contains([' ', '-']) && bare.contains(char::is_lowercase) {
            let level = self.words.data.facts(self.words.data.symbol(bare)).level;
            if level > 0 {
                let advice = match alias {
                    true => format!("write \"~{bare}\" if it needs other evidence to be believed"),
                    false => "write weak in the column flags if it needs other evidence to be believed".into(),
                };
                let found = format!("{what} \"{bare}\", also an everyday word");
                self.note(line, false, found, "it to be meant wherever it has a capital", advice);
            }
        }
    }
}

/// The word that was probably meant: at most two letters away, and fewer than half of them.
fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    // Longer than any word that could be meant; it bounds the comparison too.
    if word.len() > 40 {
        return None;
    }
    known
        .map(|k| (distance(word, k), k))
        .filter(|(d, k)| *d <= 2 && d * 2 < k.len())
        .min_by_key(|(d, _)| *d)
        .map(|(_, k)| k)
}

/// Edit distance, letters left out, put in or changed.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = changed.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        assert_eq!(nearest("persn", KINDS.iter().copied()), Some("person"));
        assert_eq!(nearest("organization", KINDS.iter().copied()), Some("organisation"));
        assert_eq!(nearest("law", KINDS.iter().copied()), None);
        assert_eq!(distance("", "abc"), 3);
    }
}
