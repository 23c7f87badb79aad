//! The scorer gives the figures that a reference scorer gave for the vectors of `tests/data/score`, to the digit.
//!
//! `tools/score_vectors.py` makes the vectors. Where `ONRECORD_VECTORS` names a folder of others (with their
//! `gold.jsonl`), they are held to the same.
#![cfg(feature = "eval")]

use onrecord::eval::{GoldRecord, Prediction, Score, score};
use onrecord::output::{Options, json};
use onrecord::{Analyzer, Article, Dictionary, OffsetUnit};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/score")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Scores the vector of this name; one with a gold file of its own is held against that.
fn run(folder: &Path, name: &str) -> (Score, Value) {
    let own = folder.join(format!("{name}.gold.jsonl"));
    let gold = if own.exists() { own } else { folder.join("gold.jsonl") };
    let gold = GoldRecord::load(gold).expect("gold");
    let predictions = Prediction::read(&read(&folder.join(format!("{name}.pred.jsonl")))).expect("predictions");
    let expected = serde_json::from_str(&read(&folder.join(format!("{name}.expected.json")))).expect("expected");
    (score(&gold, &predictions), expected)
}

/// Every place where two values differ, as lines.
fn differences(at: &str, got: &Value, want: &Value, out: &mut Vec<String>) {
    match (got, want) {
        (Value::Object(a), Value::Object(b)) => {
            for key in a.keys().chain(b.keys().filter(|k| !a.contains_key(*k))) {
                let side = |x: &serde_json::Map<String, Value>| x.get(key).cloned().unwrap_or("(missing)".into());
                differences(&format!("{at}.{key}"), &side(a), &side(b), out);
            }
        }
        _ if got == want => {}
        _ => out.push(format!("{at}: {got}, expected {want}")),
    }
}

fn check(folder: &Path) -> usize {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder of vectors")
        .filter_map(|e| e.ok()?.file_name().to_str()?.strip_suffix(".expected.json").map(str::to_owned))
        .collect();
    names.sort();
    let mut wrong = Vec::new();
    for name in &names {
        let (score, expected) = run(folder, name);
        differences(name, &serde_json::to_value(&score).expect("JSON"), &expected, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} figures differ:\n{}", wrong.len(), wrong.join("\n"));
    names.len()
}

#[test]
fn figures_agree_with_the_vectors_to_the_digit() {
    assert!(check(&vectors()) >= 12, "vectors are missing");
    if let Some(more) = std::env::var_os("ONRECORD_VECTORS") {
        println!("{} more vectors agree", check(Path::new(&more)));
    }
}

#[test]
fn a_perfect_prediction_scores_hundred() {
    let (score, _) = run(&vectors(), "perfect");
    assert_eq!(score.misfits, 0);
    assert!(score.entities.expect("entities").parts().iter().all(|(_, m)| m.f1 == 100.0));
    for (name, part) in score.quotations.expect("quotations").parts() {
        let part = part.expect(name);
        assert_eq!((part.found.f1, part.speaker_of_all, part.kind_of_found), (100.0, Some(100.0), 100.0), "{name}");
        assert_eq!((part.exact_name_of_all, part.role_of_all), (Some(100.0), Some(100.0)), "{name}");
    }
    let bins = score.reliability.marked.bins();
    assert!(bins.iter().all(|b| b.count == b.right && (b.from == 0.9) == (b.count > 0)));
}

#[test]
fn a_document_turns_into_a_prediction() {
    let gold = GoldRecord::load(vectors().join("gold.jsonl")).expect("gold");
    let dictionary = Dictionary::builder().build().expect("an empty dictionary");
    let analyzer = Analyzer::builder().dictionary(dictionary).build().expect("an analyzer");
    for record in &gold {
        let document = analyzer.analyze(Article::new(&*record.text).with_id(&*record.id));
        let prediction = Prediction::of(&document);
        assert_eq!(prediction.id, record.id);
        let chars = record.text.chars().count();
        assert_eq!(prediction.quotations.len(), document.quotations().len());
        for quotation in &prediction.quotations {
            assert!(quotation.content.iter().chain(&quotation.mentions()).all(|s| s.start <= s.end && s.end <= chars));
        }
        for (mention, bytes) in prediction.mentions.iter().zip(document.entities().iter().flat_map(|e| &e.mentions)) {
            let span = document.mentions()[bytes.index()].span;
            assert_eq!(mention.span.of(&record.text), document.text()[span]);
        }
    }
}

#[test]
fn a_document_and_its_json_give_one_prediction() {
    let gold = GoldRecord::load(vectors().join("gold.jsonl")).expect("gold");
    let analyzer = Analyzer::new().expect("the curated dictionary");
    for record in &gold {
        let document = analyzer.analyze(Article::new(&*record.text).with_id(&*record.id));
        let mut options = Options::new();
        options.offsets(OffsetUnit::Char);
        let mut read = Prediction::from_json(&json::to_string(&document, &options)).expect("a prediction");
        assert!(read.stated.iter().all(|s| s.span.of(&record.text) == s.text), "{}", record.id);
        read.stated.clear();
        assert_eq!(read, Prediction::of(&document), "{}", record.id);
    }
}

#[test]
fn the_summary_names_every_figure() {
    let (score, _) = run(&vectors(), "all");
    let text = score.to_string();
    for word in ["corpora: 3 documents", "organisation", "marked", "indirect", "exact", "invented", "tight"] {
        assert!(text.contains(word), "{word} is missing in:\n{text}");
    }
}
