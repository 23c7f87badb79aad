//! When two names, two roles or two letters count as the same. What lives here knows words only; spans and counts
//! are the business of the other files.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Words before a name that are no part of it.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "dame",
    "lord",
    "lady",
    "president",
    "prime",
    "minister",
    "rep",
    "sen",
    "gov",
    "senator",
    "professor",
    "prof",
    "the",
];

/// Words after a name that are no part of it.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii"];

/// Words of a role that say nothing.
const STOP: &[&str] = &["the", "a", "an", "of", "for", "and", "in", "at", "s"];

/// Words of a role that change what it is.
const GUARD: &[&str] = &["former", "ex", "deputy", "acting", "vice", "assistant", "interim"];

/// Whether a character is a letter or a digit, which is what spans are compared by. Combining marks and enclosed
/// letters, which Unicode calls alphabetic, are neither.
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let enclosed = matches!(c, '\u{24B6}'..='\u{24E9}' | '\u{1F130}'..='\u{1F189}');
    c.is_alphanumeric() && !enclosed && !is_combining_mark(c)
}

/// Whether a character parts words.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1C}'..='\u{1F}').contains(&c)
}

/// The words of a name: accents, case, possessives and marks at the edges left out.
pub(crate) fn words_of(name: &str) -> Vec<String> {
    let mut flat = String::with_capacity(name.len());
    for c in name.nfkd().filter(|c| canonical_combining_class(*c) == 0) {
        for lower in c.to_lowercase() {
            match lower {
                'ß' => flat.push_str("ss"),
                'ς' => flat.push('σ'),
                other => flat.push(other),
            }
        }
    }
    let edge = |c: char| matches!(c, '.' | ',' | ';' | ':' | '\'' | '’' | '"' | '“' | '”' | '(' | ')');
    let bare = |w: &str| {
        let stem = ["'s", "’s", "'", "’"].iter().find_map(|end| w.strip_suffix(end)).unwrap_or(w);
        stem.trim_matches(edge).to_owned()
    };
    flat.split(is_space).filter(|w| !w.is_empty()).map(bare).filter(|w| !w.is_empty()).collect()
}

/// The words of a name without titles before and "Jr" and the like behind.
pub(crate) fn fold(name: &str) -> Vec<String> {
    let all = words_of(name);
    let mut words: Vec<String> = all.iter().filter(|w| !TITLES.contains(&w.as_str())).cloned().collect();
    if words.is_empty() {
        words = all;
    }
    if words.len() > 2 && words.last().is_some_and(|w| SUFFIXES.contains(&w.as_str())) {
        words.pop();
    }
    words
}

/// Whether two names can be one person's or body's; joint ones are parted by `;`, and then every one asked for must
/// be named and no other.
///
/// A surname alone agrees with the whole name, an initial with the given name that it stands for. Titles, accents
/// and case do not matter.
///
/// ```
/// use onrecord::eval::names_agree;
/// assert!(names_agree("Mr. Núñez", "Ana Nunez"));
/// assert!(names_agree("A. Ruiz; Tom Bell", "Tom Bell; Ana Ruiz"));
/// assert!(!names_agree("Tom Bell", "Tom Bell; Ana Ruiz"));
/// assert!(!names_agree("Eva Ruiz", "Ana Ruiz"));
/// ```
pub fn names_agree(a: &str, b: &str) -> bool {
    fn parts(names: &str) -> Vec<&str> {
        names.split(';').filter(|x| !x.chars().all(is_space)).collect()
    }
    let (a, b) = (parts(a), parts(b));
    !a.is_empty() && a.len() == b.len() && b.iter().all(|y| a.iter().any(|x| one_agrees(x, y)))
}

/// [`names_agree`] for one name on either side.
fn one_agrees(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    let (Some(last_a), Some(last_b)) = (a.last(), b.last()) else { return false };
    if a == b {
        return true;
    }
    if last_a == last_b {
        let initial = |x: &str, y: &str| {
            (x.chars().count() == 1 || y.chars().count() == 1) && x.chars().next() == y.chars().next()
        };
        return a.len() == 1 || b.len() == 1 || a[0] == b[0] || initial(&a[0], &b[0]);
    }
    (a.len() == 1 && b.contains(&a[0])) || (b.len() == 1 && a.contains(&b[0]))
}

/// Whether two names are equal but for titles, accents and case; joint ones in any order.
///
/// ```
/// use onrecord::eval::names_equal;
/// assert!(names_equal("Dr. Ana Núñez", "Ana Nunez"));
/// assert!(names_equal("Tom Bell; Ana Ruiz", "Ana Ruiz; Tom Bell"));
/// assert!(!names_equal("Núñez", "Ana Nunez"));
/// ```
pub fn names_equal(a: &str, b: &str) -> bool {
    let sorted = |names: &str| {
        let mut all: Vec<_> = names.split(';').map(fold).collect();
        all.sort();
        all
    };
    !a.is_empty() && !b.is_empty() && sorted(a) == sorted(b)
}

/// The words of a role that say something.
pub(crate) fn role_words(role: &str) -> BTreeSet<String> {
    words_of(role).into_iter().filter(|w| !STOP.contains(&w.as_str())).collect()
}

/// Whether two roles agree: more than half of the words both ways, and former, deputy, acting … on both sides or on
/// neither.
///
/// ```
/// use onrecord::eval::roles_agree;
/// assert!(roles_agree("Minister of Defence", "the defence minister"));
/// assert!(roles_agree("British defence minister", "defence minister"));
/// assert!(!roles_agree("former defence minister", "defence minister"));
/// ```
pub fn roles_agree(got: &str, want: &str) -> bool {
    role_sets_agree(&role_words(got), &role_words(want))
}

/// [`roles_agree`] for words already taken apart.
pub(crate) fn role_sets_agree(got: &BTreeSet<String>, want: &BTreeSet<String>) -> bool {
    let guards = |x: &BTreeSet<String>| GUARD.iter().map(|g| x.contains(*g)).collect::<Vec<_>>();
    let shared = got.intersection(want).count();
    got == want || (!got.is_empty() && guards(got) == guards(want) && 2 * shared > got.len().max(want.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_accents_case_and_edges() {
        assert_eq!(words_of("“Straße’s  O’Hara'S” (Núñez)\u{1f}Σίσυφος."), ["strasse", "o’hara's", "nunez", "σισυφοσ"]);
        assert_eq!(words_of(" ' ’s . "), Vec::<String>::new());
    }

    #[test]
    fn titles_go_unless_nothing_else_is_there() {
        assert_eq!(fold("The Prime Minister"), ["the", "prime", "minister"]);
        assert_eq!(fold("Sen. Tom Bell Jr."), ["tom", "bell"]);
        assert_eq!(fold("Bell III"), ["bell", "iii"]);
    }

    #[test]
    fn marks_and_enclosed_letters_are_no_letters() {
        assert!(is_letter('é') && is_letter('字') && is_letter('²') && is_letter('Ⅷ'));
        assert!(!is_letter('\u{301}') && !is_letter('\u{94d}') && !is_letter('Ⓐ') && !is_letter('’'));
    }

    #[test]
    fn names_agree_as_documented() {
        assert!(names_agree("Ruiz", "Ana Ruiz") && names_agree("Ana", "Ana Ruiz"));
        assert!(!names_agree("", "Ana Ruiz") && !names_agree(" ; ", "Ana Ruiz"));
        assert!(!names_agree("Ana Ruiz", "Ana Bell"));
        assert!(names_equal("a;", ";A") && !names_equal("", ""));
    }

    #[test]
    fn empty_roles_agree_with_each_other_only() {
        assert!(roles_agree("", "the") && !roles_agree("", "mayor") && !roles_agree("mayor", ""));
    }
}
