//! Which of somebody's roles is printed: readings that say the same are joined, the rest is weighed.

use super::Reading;
use crate::dictionary::words::RoleKind;
use crate::document::{Role, RoleSource};

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

/// Joins and orders the readings of one person, in text order: the role to print comes first.
pub(super) fn choose(readings: Vec<Reading>) -> Vec<Role> {
    if readings.len() < 2 {
        return readings.into_iter().map(|r| r.role).collect();
    }
    let mut kept: Vec<Kept> = Vec::new();
    for r in readings {
        let words = words(&r.role.text);
        let same = kept.iter().position(|k| !k.reading.honorific && !r.honorific && agrees(&k.words, &words));
        if let Some(k) = same.map(|i| &mut kept[i]) {
            k.times += 1;
            let quoted = k.reading.quoted && r.quoted;
            let headline = k.reading.headline && r.headline;
            if fuller(&r, &words, k) {
                k.words = words;
                k.reading = r;
            }
            k.reading.quoted = quoted;
            k.reading.headline = headline;
        } else if !(r.honorific && kept.iter().any(|k| k.reading.honorific)) && kept.len() < MOST_ROLES {
            let first = kept.iter().all(|k| k.reading.honorific || k.reading.headline || k.reading.quoted);
            kept.push(Kept { reading: r, words, times: 1, first });
        }
    }
    let mut ranked: Vec<(f32, Role)> = kept.into_iter().map(|k| (weight(&k), k.reading.role)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked.into_iter().map(|(_, r)| r).collect()
}

/// A role that is kept, with all readings of it joined.
struct Kept {
    /// The fullest.
    reading: Reading,
    words: Vec<String>,
    times: u32,
    /// Whether no other was read before it.
    first: bool,
}

/// The sum of what speaks for a role.
fn weight(kept: &Kept) -> f32 {
    let Kept { reading: r, times, first, .. } = kept;
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
    let words = r.role.text.split(' ').count().min(MOST_WORDS) as f32;
    kind + of(r.role.affiliation.is_some(), w.affiliation)
        + words * w.word
        + of(*first, w.first)
        + (times - 1).min(4) as f32 * w.again
        + of(r.role.source == RoleSource::Clause, w.clause)
        + of(r.honorific, w.honorific)
        + of(r.role.text.ends_with('.') && words < 2.0, w.short)
        + of(r.rank, w.rank)
        + of(r.role.text.get(..7).is_some_and(|t| t.eq_ignore_ascii_case("one of ")), w.one_of)
        + of(r.role.text.contains(" of ") || r.role.text.contains(" for "), w.tied)
        + of(r.headline, w.headline)
        + of(r.quoted, w.quoted)
}

/// The words of a role that count, in small letters.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '.')
        .map(|w| w.trim_matches('.').to_lowercase())
        .filter(|w| {
            !w.is_empty() && !matches!(w.as_str(), "the" | "a" | "an" | "of" | "for" | "and" | "in" | "at" | "s")
        })
        .collect()
}

/// Whether one role holds all words of the other: "President", "U.S. President".
fn agrees(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let guard =
        |w: &[String]| w.iter().any(|w| matches!(w.as_str(), "vice" | "deputy" | "assistant" | "former" | "acting"));
    !short.is_empty() && short.iter().all(|w| long.contains(w)) && (guard(a) == guard(b) || short.len() > 1)
}

/// Whether a reading says more than what is kept of the same role; the first stays where both say as much.
fn fuller(new: &Reading, words: &[String], old: &Kept) -> bool {
    let clause = |r: &Reading| r.role.source == RoleSource::Clause;
    (!new.quoted || old.reading.quoted)
        && words.len() > old.words.len()
        && !(clause(new) && !clause(&old.reading) && old.words.len() > 1)
}
