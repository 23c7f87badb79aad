//! Which of somebody's roles is printed: readings that say the same are joined, the rest is weighed.

use super::Reading;
use crate::dictionary::key::words;
use crate::dictionary::words::RoleKind;
use crate::document::RoleSource;

/// What speaks for a role and how much; the highest sum is printed first.
struct Weights {
    office: f32,
    profession: f32,
    person: f32,
    relation: f32,
    affiliation: f32,
    /// A word of it, up to [`MOST_WORDS`].
    word: f32,
    /// Read at the first mention that gives a role.
    first: f32,
    /// Each further time that the article gives it.
    again: f32,
    clause: f32,
    honorific: f32,
    /// A shortened title and nothing more: Rep., Sen.
    short: f32,
    /// A rank that many have.
    rank: f32,
    /// "one of the founders": one of several.
    one_of: f32,
    /// What it is of: "chair of the board".
    tied: f32,
    headline: f32,
    quoted: f32,
}

const WEIGHTS: Weights = Weights {
    office: 1.0,
    profession: 0.8,
    person: -0.2,
    relation: -1.4,
    affiliation: 0.5,
    word: 0.12,
    first: 0.8,
    again: 0.15,
    clause: -1.2,
    honorific: -6.0,
    short: -1.2,
    rank: -1.2,
    one_of: -0.8,
    tied: 0.3,
    headline: -0.4,
    quoted: -1.0,
};

/// More words say no more.
const MOST_WORDS: usize = 6;

/// So many roles of one person are kept.
const MOST_ROLES: usize = 6;

/// Joins and orders readings of one person, which stand in text order: the numbers of those whose roles are kept, that
/// of the role to print first.
pub(super) fn choose<'a>(readings: impl Iterator<Item = (usize, &'a Reading)>) -> Vec<usize> {
    let mut kept: Vec<Kept<'a>> = Vec::new();
    for (number, r) in readings {
        let words = words(&r.role.text);
        let same = kept.iter().position(|k| !k.reading.honorific && !r.honorific && agrees(&k.words, &words));
        if let Some(k) = same.map(|i| &mut kept[i]) {
            if fuller(r, &words, k) {
                (k.number, k.reading, k.words) = (number, r, words);
            }
            k.times += 1;
            k.quoted &= r.quoted;
            k.headline &= r.headline;
        } else if !(r.honorific && kept.iter().any(|k| k.reading.honorific)) && kept.len() < MOST_ROLES {
            let first = kept.iter().all(|k| k.reading.honorific || k.headline || k.quoted);
            let (quoted, headline) = (r.quoted, r.headline);
            kept.push(Kept { number, reading: r, words, quoted, headline, times: 1, first });
        }
    }
    let mut ranked: Vec<(f32, usize)> = kept.iter().map(|k| (weight(k), k.number)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked.into_iter().map(|(_, number)| number).collect()
}

/// A role that is kept, with all readings of it joined.
struct Kept<'a> {
    /// The fullest.
    number: usize,
    reading: &'a Reading,
    words: Vec<&'a str>,
    /// Whether all of them stand in quotation marks, or in headlines.
    quoted: bool,
    headline: bool,
    times: u32,
    /// Whether no other was read before it.
    first: bool,
}

/// The sum of what speaks for a role.
fn weight(kept: &Kept<'_>) -> f32 {
    let Kept { reading: r, times, first, quoted, headline, .. } = kept;
    let w = &WEIGHTS;
    let kind = match r.kind {
        Some(RoleKind::Office) => w.office,
        Some(RoleKind::Profession) => w.profession,
        Some(RoleKind::Relation) => w.relation,
        Some(RoleKind::Person | RoleKind::Group) => w.person,
        None if r.honorific => 0.0,
        None => w.office,
    };
    let of = |yes: bool, weight: f32| if yes { weight } else { 0.0 };
    let text = r.role.text.as_bytes();
    let words = (text.iter().filter(|b| **b == b' ').count() + 1).min(MOST_WORDS) as f32;
    let tied = text.windows(4).any(|w| w == b" of ") || text.windows(5).any(|w| w == b" for ");
    kind + of(r.role.affiliation.is_some(), w.affiliation)
        + words * w.word
        + of(*first, w.first)
        + (times - 1).min(4) as f32 * w.again
        + of(r.role.source == RoleSource::Clause, w.clause)
        + of(r.honorific, w.honorific)
        + of(r.role.text.ends_with('.') && words < 2.0, w.short)
        + of(r.rank, w.rank)
        + of(r.role.text.get(..7).is_some_and(|t| t.eq_ignore_ascii_case("one of ")), w.one_of)
        + of(tied, w.tied)
        + of(*headline, w.headline)
        + of(*quoted, w.quoted)
}

/// The words of a role that count.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '.')
        .map(|w| w.trim_matches('.'))
        .filter(|w| !w.is_empty() && !words!["the", "a", "an", "of", "for", "and", "in", "at", "s"].contains(w))
        .collect()
}

/// Whether two words are the same but for their case.
pub(crate) fn are_same(a: &str, b: &str) -> bool {
    match a.is_ascii() && b.is_ascii() {
        true => a.eq_ignore_ascii_case(b),
        false => a.to_lowercase() == b.to_lowercase(),
    }
}

/// Whether one role holds all words of the other: "President", "U.S. President".
fn agrees(a: &[&str], b: &[&str]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let guard = |w: &[&str]| w.iter().any(|w| words!["vice", "deputy", "assistant", "former", "acting"].contains(w));
    !short.is_empty()
        && short.iter().all(|w| long.iter().any(|l| are_same(l, w)))
        && (short.len() > 1 || guard(a) == guard(b))
}

/// Whether a reading says more than what is kept of the same role; the first stays where both say as much.
fn fuller(new: &Reading, words: &[&str], old: &Kept<'_>) -> bool {
    let clause = |r: &Reading| r.role.source == RoleSource::Clause;
    (!new.quoted || old.quoted)
        && words.len() > old.words.len()
        && !(clause(new) && !clause(old.reading) && old.words.len() > 1)
}
