//! How often names lead to the right entry and to the right fullest name; shared by a test and the accuracy benchmark.

use onrecord::{Analyzer, Document, Entity};
use serde_json::Value;

/// How many are right of how many, and what is wrong.
pub struct Share {
    pub right: usize,
    pub all: usize,
    pub wrong: Vec<String>,
}

impl Share {
    fn of(results: impl Iterator<Item = Result<(), String>>) -> Share {
        let mut share = Share { right: 0, all: 0, wrong: Vec::new() };
        for result in results {
            share.all += 1;
            match result {
                Ok(()) => share.right += 1,
                Err(what) => share.wrong.push(what),
            }
        }
        share
    }

    /// In hundredths.
    pub fn percent(&self) -> f64 {
        100.0 * self.right as f64 / self.all.max(1) as f64
    }
}

/// Whether the entry of a place is the right one of several, on the passages of `tests/data/refs.toml`.
pub fn references(analyzer: &Analyzer) -> Share {
    let cases: toml::Table = include_str!("../data/refs.toml").parse().expect("refs.toml");
    let passages = cases["passage"].as_array().expect("passages");
    let results = passages.iter().flat_map(|passage| {
        let text = passage["text"].as_str().expect("a text");
        let document = analyzer.analyze(text);
        let places = passage["places"].as_array().expect("places");
        places
            .iter()
            .map(|place| {
                let (name, id) = (place[0].as_str().expect("a name"), place[1].as_str().expect("an id"));
                match reference(&document, name) {
                    Some(found) if found == id => Ok(()),
                    found => Err(format!("{name} is {}, not {id}: {text}", found.unwrap_or_default())),
                }
            })
            .collect::<Vec<_>>()
    });
    Share::of(results)
}

/// The first entry of the entity that goes by these words in the text, in any case.
fn reference(document: &Document, name: &str) -> Option<String> {
    let named = |e: &&Entity| {
        let texts = e.mentions.iter().map(|m| &document.text()[document.mentions()[m.index()].span]);
        texts.into_iter().any(|t| t.eq_ignore_ascii_case(name))
    };
    let entity = document.entities().iter().find(named)?;
    let entry = document.dictionary().entry(*entity.entries.first()?)?;
    entry.reference().map(str::to_string)
}

/// Whether an entity has the fullest name that the article gives it, for every mention of `corpora/gold.jsonl` that is
/// found.
pub fn canonical_names(analyzer: &Analyzer) -> Share {
    let lines = include_str!("../../corpora/gold.jsonl").lines();
    let records: Vec<Value> = lines.map(|l| serde_json::from_str(l).expect("a record")).collect();
    let results = records.iter().flat_map(|record| {
        let text = record["text"].as_str().expect("a text");
        let document = analyzer.analyze(text);
        let bytes: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        let at = |v: &Value| bytes[v.as_u64().expect("an offset") as usize] as u32;
        let gold = record["entities"].as_array().expect("entities");
        gold.iter()
            .filter_map(|entity| {
                let (start, end) = (at(&entity["start"]), at(&entity["end"]));
                let mention = document.mentions().iter().find(|m| (m.span.start, m.span.end) == (start, end))?;
                let (name, found) = (entity["name"].as_str()?, &document.entities()[mention.entity.index()].name);
                let right = found.trim_start_matches("the ") == name.trim_start_matches("the ");
                Some(if right { Ok(()) } else { Err(format!("{}: {found}, not {name}", record["id"])) })
            })
            .collect::<Vec<_>>()
    });
    Share::of(results)
}
