//! The project's own gold is well formed: every span slices, kinds are known, the texts are those of the articles, and
//! the mix of genres, kinds and speakers is the one that it is there for.

use serde_json::Value;
use std::collections::BTreeMap;
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
    assert!(records.len() >= 40, "{} articles", records.len());
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
fn articles_have_the_length_of_news() {
    for record in records() {
        let words = text(&record, "text").expect("a text").split_whitespace().count();
        assert!((200..=800).contains(&words), "{} has {words} words", record["id"]);
    }
}

#[test]
fn genres_and_houses_are_balanced() {
    // A house is told by the style line of the .gold file; no house and no genre may be most of the corpus.
    const HOUSES: &[(&str, &[&str])] = &[
        ("agency", &["agency"]),
        ("British Isles", &["British", "Irish"]),
        ("North America", &["US ", "Canadian"]),
        ("Africa", &["Africa", "Nigerian", "Kenyan", "Ugandan", "Ghanaian"]),
        ("Asia", &["Asian", "Indian", "Pakistani", "Bangladeshi"]),
        ("Australia and New Zealand", &["Australian", "New Zealand"]),
    ];
    let records = records();
    let mut genres = BTreeMap::<String, usize>::new();
    let mut houses = BTreeMap::<&str, usize>::new();
    for record in &records {
        let id = text(record, "id").expect("an id");
        let gold = read(&format!("{id}.gold"));
        let style = gold.lines().find_map(|l| l.strip_prefix("style: ")).unwrap_or_else(|| panic!("{id} has no style"));
        for (house, words) in HOUSES {
            *houses.entry(house).or_default() += usize::from(words.iter().any(|w| style.contains(w)));
        }
        *genres.entry(text(record, "genre").expect("a genre").to_owned()).or_default() += 1;
    }
    assert!(genres.len() >= 12, "{genres:?}");
    assert!(genres.values().all(|n| n * 4 <= records.len()), "{genres:?}");
    assert!(houses.len() == HOUSES.len() && houses.values().all(|n| *n >= 3 && n * 2 <= records.len()), "{houses:?}");
}

#[test]
fn marks_are_those_of_all_houses() {
    // The first mark of a direct quotation, by article.
    let mut openings = BTreeMap::<char, usize>::new();
    for record in records() {
        let chars: Vec<char> = text(&record, "text").expect("a text").chars().collect();
        let direct = list(&record, "quotations").iter().filter(|q| q["kind"] == "direct");
        let mut starts = direct.filter_map(|q| q["content"][0][0].as_u64());
        let mark =
            starts.find_map(|s| chars.get(s as usize - 1).filter(|c| !c.is_alphanumeric() && !c.is_whitespace()));
        *openings.entry(*mark.expect("a mark")).or_default() += 1;
    }
    for mark in ['“', '"', '‘', '\'', '`'] {
        assert!(openings.contains_key(&mark), "no article has {mark}: {openings:?}");
    }
    assert!(openings[&'“'] >= 10 && openings[&'"'] >= 10 && openings[&'‘'] >= 4, "{openings:?}");
}

#[test]
fn the_mix_is_the_one_that_news_has() {
    const PRONOUNS: &[&str] = &[
        "i", "he", "she", "they", "we", "you", "it", "who", "which", "this", "that", "my", "our", "your", "his", "her",
        "its", "their", "me", "him", "us", "them",
    ];
    let (mut all, mut pronoun, mut carried, mut mixed, mut indirect, mut named, mut roles) = (0, 0, 0, 0, 0, 0, 0);
    for record in records() {
        let id = text(&record, "id").expect("an id");
        let chars: Vec<char> = text(&record, "text").expect("a text").chars().collect();
        for quotation in list(&record, "quotations") {
            all += 1;
            mixed += usize::from(quotation["kind"] == "mixed");
            indirect += usize::from(quotation["kind"] == "indirect");
            named += usize::from(quotation["name"].is_string());
            roles += usize::from(quotation["role"].is_string());
            match list(quotation, "speaker").first() {
                None => carried += 1,
                Some(span) => {
                    let speaker = slice(id, &chars, &span[0], &span[1]).to_lowercase();
                    pronoun += usize::from(PRONOUNS.contains(&speaker.as_str()));
                }
            }
        }
    }
    let within = |what: &str, part: usize, low: usize, high: usize| {
        assert!((all * low..=all * high).contains(&(part * 100)), "{part} of {all} {what}, not {low} to {high} %");
    };
    assert!(all >= 900, "{all} quotations");
    within("speakers are pronouns", pronoun, 20, 35);
    within("are carried on", carried, 15, 25);
    within("are mixed", mixed, 10, 20);
    within("are indirect", indirect, 25, 40);
    within("have a name", named, 65, 90);
    within("have a role", roles, 60, 95);
}
