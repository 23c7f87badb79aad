//! References: which entry of the dictionary a name stands for. Countries, capitals and large cities come before
//! small ones, unless the story, or the words after the name, speak of another country: Paris, Texas.

use super::candidate::{Candidate, Candidates};
use super::lexed::Lexed;
use crate::dictionary::entry::{Subtype, kind};
use rustc_hash::FxHashMap;
use std::cell::OnceCell;

/// The countries that an article speaks of, asked for only where a place is ambiguous.
pub(super) struct Countries<'a> {
    lexed: &'a Lexed<'a>,
    candidates: &'a Candidates,
    found: OnceCell<FxHashMap<&'a str, u32>>,
}

/// At most this many names of places are read for their countries: enough to know what a story is about, and a bound
/// on what an endless list of places costs.
const PLACES_READ: usize = 400;

impl<'a> Countries<'a> {
    pub(super) fn of(lexed: &'a Lexed<'a>, candidates: &'a Candidates) -> Self {
        Countries { lexed, candidates, found: OnceCell::new() }
    }

    /// How often the article names the country or a part of it.
    fn count(&self, code: &str) -> u32 {
        let found = self.found.get_or_init(|| {
            let mut counts = FxHashMap::default();
            let data = self.lexed.data;
            let hits = self.candidates.hits.iter().filter_map(|h| {
                let form = &data.forms[h.form as usize];
                let record = &data.records[form.entry as usize];
                let wide = matches!(
                    record.subtype,
                    Subtype::Country | Subtype::Territory | Subtype::State | Subtype::Province | Subtype::Capital
                );
                (record.kind == kind::PLACE && wide && !form.weak).then_some(form.entry)
            });
            for entry in hits.take(PLACES_READ) {
                if let Some(code) = data.entry(entry).and_then(|e| e.country()) {
                    *counts.entry(code).or_insert(0) += 1;
                }
            }
            counts
        });
        found.get(code).copied().unwrap_or(0)
    }

    /// Entries of the kind for a mention, best first.
    pub(super) fn entries(&self, c: &Candidate, wanted: u8) -> Vec<u32> {
        let data = self.lexed.data;
        // (user's own, score, entry)
        let mut out: Vec<(bool, i32, u32)> = Vec::new();
        for hit in self.candidates.hits_of(c) {
            let form = &data.forms[hit.form as usize];
            let record = &data.records[form.entry as usize];
            if record.kind != wanted || out.iter().any(|o| o.2 == form.entry) {
                continue;
            }
            let class = match record.subtype {
                Subtype::Country | Subtype::Territory => 60,
                Subtype::Continent => 50,
                Subtype::Capital => 40,
                Subtype::State | Subtype::Province => 30,
                _ => 0,
            };
            // Ten times the logarithm of the population, in ten thousands.
            let size = (f32::from(record.size) + 1.0).log10() * 10.0;
            out.push((data.sources[record.source as usize].layer > 0, class + size as i32, form.entry));
        }
        if wanted == kind::PLACE && out.len() > 1 {
            let after = self.country_after(c);
            for (_, score, entry) in &mut out {
                let Some(code) = data.entry(*entry).and_then(|e| e.country()) else { continue };
                if after == Some(code) {
                    *score += 200;
                } else if *score < 60 {
                    // Two mentions of the country weigh as much as ten times the people.
                    *score += (self.count(code).min(6) * 5) as i32;
                }
            }
        }
        out.sort_unstable_by_key(|(user, score, entry)| (!user, -score, *entry));
        out.into_iter().map(|x| x.2).take(4).collect()
    }

    /// The country of the place named after a comma: "Paris, Texas".
    fn country_after(&self, c: &Candidate) -> Option<&'a str> {
        if !self.lexed.is_mark(c.end, ",") {
            return None;
        }
        self.candidates.hits_at(c.end + 1).iter().find_map(|h| {
            let form = &self.lexed.data.forms[h.form as usize];
            let record = &self.lexed.data.records[form.entry as usize];
            let wide = matches!(record.subtype, Subtype::Country | Subtype::State | Subtype::Province);
            (record.kind == kind::PLACE && wide)
                .then(|| self.lexed.data.entry(form.entry).and_then(|e| e.country()))
                .flatten()
        })
    }
}
