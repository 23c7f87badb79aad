//! The project's own gold is well formed: every span slices, kinds are known, the texts are those of the articles, and
//! the mix of genres, kinds and speakers is the one that it is there for.

use serde_json::Value;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap_or_else(|e| panic!("corpora/{name}: {e}"))
}

fn records() -> Vec<Value> {
    let lines = read("gold.jsonl");
    lines.lines().map(|line| serde_json::from_str(line).expect("a record of gold.jsonl")).collect()
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().unwrap_or_else(|| panic!("{field} is no list in {value}"))
}

/// A field that holds a text that is not empty and not spaced at its edges; `None` for null.
fn text<'a>(value: &'a Value, field: &str) -> Option<&'a str> {
    let text = value[field].as_str();
    assert!(text.is_some() || value[field].is_null(), "{field} in {value}");
    assert!(text.is_none_or(|t| !t.is_empty() && t.trim() == t), "{field} in {value}");
    text
}

/// The text that `[start, end]` marks out, in code points; it must not be empty or spaced at its edges.
fn slice(id: &str, chars: &[char], start: &Value, end: &Value) -> String {
    let at = |v: &Value| v.as_u64().unwrap_or_else(|| panic!("{id}: offset {v}")) as usize;
    let slice = chars.get(at(start)..at(end)).unwrap_or_else(|| panic!("{id}: {start}..{end} is out of the text"));
    let text: String = slice.iter().collect();
    assert!(!text.is_empty() && text.trim() == text, "{id}: {start}..{end} is {text:?}");
    text
}

#[test]
fn there_are_articles_enough_and_their_texts_are_the_files() {
    let records = records();
    assert!(records.len() >= 12, "{} articles", records.len());
    let ids: Vec<&str> = records.iter().map(|r| text(r, "id").expect("an id")).collect();
    assert!(ids.is_sorted_by(|a, b| a < b), "ids are out of order or doubled: {ids:?}");
    for (record, id) in records.iter().zip(&ids) {
        assert_eq!(text(record, "set"), Some("corpora"), "{id}");
        assert!(text(record, "genre").is_some(), "{id}");
        assert_eq!(text(record, "text"), Some(read(&format!("{id}.txt")).trim_end_matches('\n')), "{id}");
    }
    let mut files: Vec<String> = std::fs::read_dir(folder())
        .expect("corpora")
        .filter_map(|e| e.ok()?.file_name().to_str()?.strip_suffix(".txt").map(str::to_owned))
        .collect();
    files.sort();
    assert_eq!(files, ids, "articles without a record, or records without an article");
}

#[test]
fn entities_slice_and_are_named() {
    for record in records() {
        let id = text(&record, "id").expect("an id");
        let chars: Vec<char> = text(&record, "text").expect("a text").chars().collect();
        let mut before = 0;
        for entity in list(&record, "entities") {
            slice(id, &chars, &entity["start"], &entity["end"]);
            assert!(entity["start"].as_u64() >= Some(before), "{id}: overlaps or out of order: {entity}");
            before = entity["end"].as_u64().expect("an end");
            let kind = text(entity, "type").expect("a type");
            assert!(["person", "place", "organisation"].contains(&kind), "{id}: {entity}");
            assert!(text(entity, "name").is_some(), "{id}: {entity}");
        }
        assert!(before > 0, "{id} names nobody");
    }
}

#[test]
fn quotations_slice_and_their_names_stand_in_the_text() {
    for record in records() {
        let id = text(&record, "id").expect("an id");
        let whole = text(&record, "text").expect("a text");
        let chars: Vec<char> = whole.chars().collect();
        for quotation in list(&record, "quotations") {
            let kind = text(quotation, "kind").expect("a kind");
            assert!(["direct", "mixed", "indirect"].contains(&kind), "{id}: {quotation}");
            assert!(!list(quotation, "content").is_empty(), "{id}: {quotation}");
            for field in ["content", "speaker", "cue"] {
                let mut before = 0;
                for span in list(quotation, field) {
                    slice(id, &chars, &span[0], &span[1]);
                    assert_eq!(span.as_array().map(Vec::len), Some(2), "{id}: {quotation}");
                    assert!(span[0].as_u64() >= Some(before), "{id}: {field} overlaps: {quotation}");
                    before = span[1].as_u64().expect("an end");
                }
            }
            for name in text(quotation, "name").into_iter().flat_map(|n| n.split("; ")) {
                assert!(!name.is_empty() && whole.contains(name), "{id}: {name:?} does not stand in the text");
            }
            let said = list(quotation, "speaker").len();
            let named = text(quotation, "name").map_or(0, |n| n.split("; ").count());
            assert!(said < 2 || named < 2 || said == named, "{id}: {said} speakers, {named} names: {quotation}");
            text(quotation, "affiliation");
            let role = text(quotation, "role");
            assert!(role.is_none_or(|r| r.split("; ").all(|r| !r.trim().is_empty())), "{id}: {quotation}");
        }
    }
}

#[test]
fn the_mix_is_the_one_that_news_has() {
    const PRONOUNS: &[&str] = &["i", "he", "she", "they", "we", "you", "it", "who", "this", "that"];
    let (mut all, mut pronoun, mut carried, mut mixed, mut indirect) = (0, 0, 0, 0, 0);
    for record in records() {
        let id = text(&record, "id").expect("an id");
        let chars: Vec<char> = text(&record, "text").expect("a text").chars().collect();
        for quotation in list(&record, "quotations") {
            all += 1;
            mixed += usize::from(quotation["kind"] == "mixed");
            indirect += usize::from(quotation["kind"] == "indirect");
            match list(quotation, "speaker").first() {
                None => carried += 1,
                Some(span) => {
                    let speaker = slice(id, &chars, &span[0], &span[1]).to_lowercase();
                    pronoun += usize::from(PRONOUNS.contains(&speaker.as_str()));
                }
            }
        }
    }
    let share = |part: usize| 100 * part / all.max(1);
    assert!(all >= 150, "{all} quotations");
    assert!(share(pronoun) >= 20, "{pronoun} of {all} speakers are pronouns");
    assert!(carried * 100 >= all * 15, "{carried} of {all} are carried on");
    assert!(share(mixed) >= 10, "{mixed} of {all} are mixed");
    assert!(share(indirect) >= 20, "{indirect} of {all} are indirect");
}
