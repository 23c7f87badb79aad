//! Prints what the dictionaries alone find of the names in gold, and how far a bare look-up can be trusted.
//! `benches/README.md` says how to run it and what the columns mean.
//!
//! Always over `corpora/gold.jsonl`; where `ONRECORD_DATA` names a folder, over its `*.jsonl` files too, one level
//! deep, of those that have entities. Any argument is a set (its file name without ending) to keep to.

#[path = "common/gold.rs"]
mod gold;

use onrecord::eval::GoldRecord;
use onrecord::page::Page;
use onrecord::{Dictionary, EntityKind};
use std::collections::HashSet;
use std::time::Instant;

/// The kinds that are asked for.
const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Place, EntityKind::Organisation];

/// A name of the scan has at most this many tokens.
const LONGEST: usize = 8;

/// Hits of so many.
#[derive(Clone, Copy, Default)]
struct Share {
    hits: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.all += 1;
    }

    /// In a column of nine, or a dash.
    fn column(self) -> String {
        match self.all {
            0 => format!("{:>9}", "-"),
            all => format!("{:9.2}", self.hits as f64 / all as f64),
        }
    }
}

/// What is counted over a set.
#[derive(Default)]
struct Counts {
    /// Listed by name, by kind.
    listed: [Share; 3],
    /// Persons of several words, one of them a listed name.
    one_listed: Share,
    /// Organisations listed, or with a head word, or with an acronym that the article spells out.
    explained: Share,
    /// Names of the bare scan that are what the dictionary says, by kind.
    scanned: [Share; 3],
}

/// Which of the kinds are listed under a name.
fn kinds_of(dictionary: &Dictionary, name: &str) -> [bool; 3] {
    let entries = dictionary.find(name);
    KINDS.map(|kind| entries.iter().any(|e| e.kind().as_ref() == Some(&kind)))
}

fn starts_with_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The acronyms that the capitalised words of a text could stand for: ILO where it has “International Labour
/// Organisation”.
fn initials(text: &str) -> HashSet<String> {
    let mut out = HashSet::new();
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == '-').collect();
    for start in 0..words.len() {
        let mut letters = String::new();
        for word in &words[start..words.len().min(start + 10)] {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            match word.chars().next() {
                Some(c) if c.is_uppercase() && word.chars().any(char::is_lowercase) => letters.push(c),
                _ if matches!(word, "of" | "for" | "the" | "and" | "on" | "de" | "in") => continue,
                _ => break,
            }
            if letters.len() >= 2 {
                out.insert(letters.clone());
            }
        }
    }
    out
}

fn count(dictionary: &Dictionary, record: &GoldRecord, counts: &mut Counts) {
    let Some(entities) = &record.entities else { return };
    let text = &*record.text;
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let acronyms = initials(text);
    let mut gold = HashSet::new();
    for entity in entities {
        let Some(kind) = KINDS.iter().position(|k| k.name() == entity.kind) else { continue };
        let (Some(&start), Some(&end)) = (bytes.get(entity.start), bytes.get(entity.end)) else { continue };
        let name = &text[start..end];
        gold.insert((start, end, kind));
        let listed = kinds_of(dictionary, name)[kind];
        counts.listed[kind].add(listed);
        let mut words = name.split([' ', '-', '\n']).filter(|w| !w.is_empty());
        match kind {
            0 if name.contains(' ') => {
                let named = |word: &str| {
                    let word = dictionary.word(word);
                    word.given_name.is_some() || word.surname.is_some()
                };
                counts.one_listed.add(listed || words.any(named));
            }
            2 => {
                let head = words.any(|word| dictionary.word(word).head == Some("organisation"));
                counts.explained.add(listed || head || acronyms.contains(&*name.replace('.', "")));
            }
            _ => {}
        }
    }
    scan(dictionary, text, &gold, counts);
}

/// Takes the longest listed name at every capital, and compares what is listed with gold.
fn scan(dictionary: &Dictionary, text: &str, gold: &HashSet<(usize, usize, usize)>, counts: &mut Counts) {
    let page = Page::read(text);
    let tokens = page.tokens();
    let mut at = 0;
    while at < tokens.len() {
        let start = tokens[at].span;
        let mut next = at + 1;
        if starts_with_capital(&text[start]) {
            for last in (at..tokens.len().min(at + LONGEST)).rev() {
                let (from, to) = (start.start as usize, tokens[last].span.end as usize);
                let name = &text[from..to];
                let kinds = if name.contains('\n') { [false; 3] } else { kinds_of(dictionary, name) };
                if kinds.contains(&true) {
                    for kind in (0..3).filter(|k| kinds[*k]) {
                        counts.scanned[kind].add(gold.contains(&(from, to, kind)));
                    }
                    next = last + 1;
                    break;
                }
            }
        }
        at = next;
    }
}

fn main() {
    let only: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let dictionary = Dictionary::curated().expect("the curated dictionary");
    println!(
        "{:13}{:>7}{:>9}{:>9}{:>9}{:>9}{:>9}   precision of bare look-up{:>9}{:>9}{:>9}",
        "recall", "names", "place", "person", "1 listed", "organ.", "+ heads", "place", "person", "organ."
    );
    for (stem, gold) in gold::sets(&only) {
        let mut counts = Counts::default();
        let start = Instant::now();
        gold.iter().for_each(|record| count(&dictionary, record, &mut counts));
        let names: usize = counts.listed.iter().map(|s| s.all).sum();
        if names == 0 {
            continue;
        }
        let [person, place, organisation] = counts.listed.map(Share::column);
        let [person_right, place_right, organisation_right] = counts.scanned.map(Share::column);
        println!(
            "{stem:13}{names:7}{place}{person}{}{organisation}{}{:28}{place_right}{person_right}{organisation_right}   {:.1} s",
            counts.one_listed.column(),
            counts.explained.column(),
            "",
            start.elapsed().as_secs_f64()
        );
    }
}
