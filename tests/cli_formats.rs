//! The formats that other programs read: their structure, that offsets and words agree, and that docs/FORMATS.md shows what
//! comes out. `tools/check_formats.py` reads them with the programs themselves.
#![cfg(feature = "cli")]

mod program;

use program::{Folder, complaints, lines, run, status};
use serde_json::{Value, json};

/// A split quotation, an unnamed speaker, a pronoun, an emoji before everything, a line break in the middle.
const TEXT: &str = "TARMA, Peru – 😀 “It is over,” Mayor Ana Ruiz told Radio Andes. “Go\nhome now.”\n\n\
    A hospital official said two people were hurt. “No more,” she said.";

/// An article of everyday news, long enough to have everything in it.
const WIRE: &str = include_str!("../corpora/wire.txt");

fn write(format: &str, text: &str) -> Value {
    let output = run(&["--format", format, "--input", "text"], text.as_bytes());
    assert_eq!((status(&output), complaints(&output).as_str()), (0, ""));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn folder(name: &str, format: &str, text: &str) -> Folder {
    let folder = Folder::new(name);
    let output = run(&["--format", format, "--output", &folder.path(""), "--input", "text"], text.as_bytes());
    assert_eq!((status(&output), complaints(&output).as_str(), output.stdout.len()), (0, "", 0));
    folder
}

fn chars(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end - start).collect()
}

fn number(value: &Value) -> usize {
    value.as_u64().unwrap_or_else(|| panic!("a number: {value}")) as usize
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("a string: {value}"))
}

fn each(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("an array: {value}"))
}

#[test]
fn tables_are_tables() {
    for (name, text) in [("tsv-text", TEXT), ("tsv-wire", WIRE)] {
        let folder = folder(name, "tsv", text);
        assert_eq!(folder.names(), ["entities.tsv", "mentions.tsv", "quotations.tsv"]);
        let jsonl = write("jsonl", text);
        for (file, layer) in [("entities.tsv", "entities"), ("quotations.tsv", "quotations")] {
            let table = folder.read(file);
            let columns = table.lines().next().expect("a header").split('\t').count();
            assert!(table.ends_with('\n') && table.lines().all(|line| line.split('\t').count() == columns), "{table}");
            assert_eq!(table.lines().count() - 1, each(&jsonl[layer]).len());
        }
        let mentions = folder.read("mentions.tsv");
        for row in mentions.lines().skip(1) {
            let fields: Vec<&str> = row.split('\t').collect();
            let (start, end) = (fields[5].parse().expect("a number"), fields[6].parse().expect("a number"));
            assert_eq!(chars(text, start, end).split_whitespace().collect::<Vec<_>>().join(" "), fields[7]);
        }
        let quotations = folder.read("quotations.tsv");
        let header: Vec<&str> = quotations.lines().next().expect("a header").split('\t').collect();
        let column = |name: &str| header.iter().position(|h| *h == name).expect("a column");
        for (row, quotation) in quotations.lines().skip(1).zip(each(&jsonl["quotations"])) {
            let fields: Vec<&str> = row.split('\t').collect();
            assert_eq!(fields[column("spans")].split(';').count(), each(&quotation["content"]).len());
            assert_eq!(fields[column("rule")], text_of(&quotation["rule"]));
            let names: Vec<&str> =
                each(&quotation["speakers"]).iter().map(|s| s["name"].as_str().unwrap_or_default()).collect();
            let names = if names.iter().all(|n| n.is_empty()) { String::new() } else { names.join(";") };
            assert_eq!(fields[column("speaker")], names);
        }
    }
}

fn text_of(value: &Value) -> &str {
    text(value)
}

#[test]
fn standoff_annotations_stand_where_they_say() {
    for (name, text) in [("brat-text", TEXT), ("brat-wire", WIRE)] {
        let folder = folder(name, "brat", text);
        assert_eq!(folder.names(), ["000001-article.ann", "000001-article.txt", "annotation.conf"]);
        assert_eq!(folder.read("000001-article.txt"), text);
        let ann = folder.read("000001-article.ann");
        let mut bound = Vec::new();
        for line in ann.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            if !line.starts_with('T') {
                continue;
            }
            let (kind, places) = fields[1].split_once(' ').expect("a type and places");
            let places = places.split(';').map(|place| {
                let (start, end) = place.split_once(' ').expect("start and end");
                chars(text, start.parse().expect("a number"), end.parse().expect("a number"))
            });
            let words = places.collect::<Vec<_>>().join(" ");
            assert_eq!(words, fields[2], "{line}");
            bound.push((fields[0].to_string(), kind.to_string()));
        }
        let is_bound = |id: &str| bound.iter().any(|(known, _)| known == id);
        for line in ann.lines().filter(|line| line.starts_with('R')) {
            let [kind, from, to] = line.split_once('\t').expect("a relation").1.split(' ').collect::<Vec<_>>()[..]
            else {
                panic!("{line}")
            };
            let ids = (from.strip_prefix("Arg1:").expect("Arg1"), to.strip_prefix("Arg2:").expect("Arg2"));
            assert!(is_bound(ids.0) && is_bound(ids.1), "{line}");
            assert!(folder.read("annotation.conf").contains(&format!("\n{kind} Arg1:")), "{kind}");
        }
        for (_, kind) in &bound {
            assert!(folder.read("annotation.conf").contains(&format!("\n{kind}\n")), "{kind}");
        }
    }
    let ann = folder("brat-split", "brat", TEXT).read("000001-article.ann");
    let split = ann.lines().find(|line| line.contains("\tDirect ")).expect("a quotation");
    assert!(split.ends_with("\tIt is over, Go home now."), "a line break parts a stretch: {split}");
    assert_eq!(split.matches(';').count(), 2, "{split}");
}

#[test]
fn spacy_tokens_make_the_text_and_spans_keep_to_them() {
    for text in [TEXT, WIRE, "", "   ", "\n\n A  b", "😀"] {
        let doc = write("spacy", text);
        assert_eq!(doc["text"], text);
        let tokens: Vec<(usize, usize)> =
            each(&doc["tokens"]).iter().map(|t| (number(&t["start"]), number(&t["end"]))).collect();
        // Between tokens there is one blank or nothing.
        let mut made = String::new();
        let mut end = 0;
        for (start, stop) in &tokens {
            let gap = chars(text, end, *start);
            assert!(gap.is_empty() || gap == " ", "{gap:?}");
            made.push_str(&gap);
            made.push_str(&chars(text, *start, *stop));
            end = *stop;
        }
        made.push_str(&chars(text, end, text.chars().count()));
        assert_eq!(made, text);
        let starts = |at: usize| tokens.iter().any(|t| t.0 == at);
        let ends = |at: usize| tokens.iter().any(|t| t.1 == at);
        let groups = doc["spans"].as_object().expect("groups").values().flat_map(each);
        for span in groups.chain(each(&doc["ents"])).chain(each(&doc["sents"])) {
            assert!(starts(number(&span["start"])) && ends(number(&span["end"])), "{span}");
        }
        let ents = each(&doc["ents"]);
        assert!(ents.windows(2).all(|pair| number(&pair[0]["end"]) <= number(&pair[1]["start"])));
        assert_eq!(doc["_"]["onrecord"]["schema"], "onrecord/1");
    }
}

#[test]
fn corenlp_counts_tokens_and_characters() {
    for text in [TEXT, WIRE] {
        let answer = write("corenlp", text);
        let mut tokens = Vec::new();
        for sentence in each(&answer["sentences"]) {
            for (i, token) in each(&sentence["tokens"]).iter().enumerate() {
                assert_eq!(number(&token["index"]), i + 1);
                let (start, end) = (number(&token["characterOffsetBegin"]), number(&token["characterOffsetEnd"]));
                assert_eq!(chars(text, start, end), text_of(&token["word"]));
                tokens.push((start, end));
            }
            for mention in each(&sentence["entitymentions"]) {
                let begin = tokens[number(&mention["docTokenBegin"])].0;
                assert!(begin <= number(&mention["characterOffsetBegin"]), "{mention}");
                assert_eq!(
                    chars(text, number(&mention["characterOffsetBegin"]), number(&mention["characterOffsetEnd"])),
                    text_of(&mention["text"])
                );
            }
        }
        for quote in each(&answer["quotes"]) {
            let (begin, end) = (number(&quote["beginIndex"]), number(&quote["endIndex"]));
            assert_eq!(chars(text, begin, end), text_of(&quote["text"]));
            assert!(tokens[number(&quote["beginToken"])].0 <= begin && end <= tokens[number(&quote["endToken"])].1);
            assert!(quote["speaker"].is_string() && quote["canonicalSpeaker"].is_string());
        }
    }
    let quotes = write("corenlp", TEXT)["quotes"].clone();
    assert_eq!(quotes[0]["canonicalSpeaker"], "Ana Ruiz");
}

#[test]
fn web_annotations_say_where_and_what() {
    for text in [TEXT, WIRE] {
        let page = write("web-annotation", text);
        assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(page["type"], "AnnotationPage");
        let mut targets = 0;
        for annotation in each(&page["items"]) {
            assert_eq!(annotation["type"], "Annotation");
            for target in each(&annotation["target"]) {
                let [position, quote] = &each(&target["selector"])[..] else { panic!("{target}") };
                let (start, end) = (number(&position["start"]), number(&position["end"]));
                let exact = text_of(&quote["exact"]);
                assert_eq!(chars(text, start, end), exact);
                let before: String = chars(text, 0, start);
                assert!(before.ends_with(text_of(&quote["prefix"])));
                assert!(chars(text, end, text.chars().count()).starts_with(text_of(&quote["suffix"])));
                targets += 1;
            }
        }
        assert!(targets > 4);
    }
}

#[test]
fn label_studio_gets_one_array_of_tasks() {
    for text in [TEXT, WIRE] {
        let tasks = write("label-studio", text);
        let units: Vec<u16> = text.encode_utf16().collect();
        let result = each(&tasks[0]["predictions"][0]["result"]);
        assert_eq!(tasks[0]["data"]["text"], text);
        let mut ids = Vec::new();
        for region in result.iter().filter(|r| r["type"] == "labels") {
            let value = &region["value"];
            let slice = &units[number(&value["start"])..number(&value["end"])];
            assert_eq!(String::from_utf16(slice).expect("whole characters"), text_of(&value["text"]));
            assert!(!ids.contains(&region["id"]), "{region}");
            ids.push(region["id"].clone());
        }
        for relation in result.iter().filter(|r| r["type"] == "relation") {
            assert!(ids.contains(&relation["from_id"]) && ids.contains(&relation["to_id"]), "{relation}");
        }
    }
    let two = format!("{}\n{}\n", json!({"id": "a", "text": "One."}), json!({"id": "b", "text": "Two."}));
    let output = run(&["--input", "jsonl", "--format", "label-studio"], two.as_bytes());
    let tasks: Value = serde_json::from_slice(&output.stdout).expect("one array");
    assert_eq!((&tasks[0]["data"]["id"], &tasks[1]["data"]["id"]), (&json!("a"), &json!("b")));
    assert_eq!(run(&["--input", "jsonl", "--format", "label-studio"], b"").stdout, b"[]\n");
}

#[test]
fn lines_stay_lines() {
    let two = format!("{}\nnonsense\n{}\n", json!({"id": "a", "text": TEXT}), json!({"id": "b", "text": TEXT}));
    for format in ["spacy", "corenlp", "web-annotation"] {
        let output = run(&["--input", "jsonl", "--format", format], two.as_bytes());
        assert_eq!((lines(&output).len(), status(&output)), (2, 1), "{format}");
    }
}

#[test]
fn formats_of_several_files_want_a_folder() {
    for (args, part) in [
        (&["--format", "tsv"][..], "name a folder for them with --output DIR"),
        (&["--format", "jsonl", "--output", "x"], "--output is for the formats tsv and brat"),
        (&["--format", "brat", "--output", "Cargo.toml"], "Cargo.toml: cannot be written"),
    ] {
        let output = run(args, b"");
        assert_eq!(status(&output), 2);
        assert!(complaints(&output).contains(part), "{}", complaints(&output));
    }
}

#[test]
fn the_least_confidence_holds_for_all_formats() {
    for format in ["spacy", "corenlp", "web-annotation", "label-studio"] {
        let output = run(&["--format", format, "--min-confidence", "1"], TEXT.as_bytes());
        let found = String::from_utf8(output.stdout).expect("UTF-8");
        for certain in ["\"canonicalSpeaker\":\"Ana Ruiz\"", "\"labels\":[\"speaker\"]", "Ana Ruiz, Mayor"] {
            assert!(!found.contains(certain), "{format}: {found}");
        }
    }
}

/// What the page of formats shows of this article is what comes out. `ONRECORD_REWRITE=1` writes it anew.
#[test]
fn the_page_of_formats_shows_what_comes_out() {
    const SHOWN: &str = "“It is over,” Mayor Ana Ruiz told the BBC.";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/FORMATS.md");
    let page = std::fs::read_to_string(path).expect("docs/FORMATS.md");
    let pretty = |format: &str| {
        let input = format!("{}\n", json!({"id": "story-17", "text": SHOWN}));
        let output = run(&["--input", "jsonl", "--format", format], input.as_bytes());
        let mut value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        shorten(&mut value);
        serde_json::to_string_pretty(&value).expect("JSON")
    };
    let file = |format: &str, name: &str| {
        let folder = Folder::new(&format!("page-{format}"));
        let input = format!("{}\n", json!({"id": "story-17", "text": SHOWN}));
        run(&["--input", "jsonl", "--format", format, "--output", &folder.path("")], input.as_bytes());
        folder.read(name).trim_end().to_string()
    };
    let mut new = String::new();
    let mut skip = false;
    for line in page.lines() {
        if skip && line != "```" {
            continue;
        }
        skip = false;
        new.push_str(line);
        new.push('\n');
        let Some(what) = line.strip_prefix("```").and_then(|l| l.split_once(' ')).map(|(_, what)| what) else {
            continue;
        };
        let shown = match what.split_once(' ') {
            Some((format, name)) => file(format, name),
            None => pretty(what),
        };
        new.push_str(&shown);
        new.push('\n');
        skip = true;
    }
    if std::env::var_os("ONRECORD_REWRITE").is_some() {
        std::fs::write(path, &new).expect("docs/FORMATS.md can be written");
    }
    let same = steady(&page) == steady(&new);
    assert!(same || std::env::var_os("ONRECORD_REWRITE").is_some(), "docs/FORMATS.md is not up to date:\n{new}");
}

/// The words of a page without its figures from 0 to 1: confidences change with every refitting, and the page need not.
fn steady(page: &str) -> Vec<&str> {
    let words = page.split(|c: char| c.is_whitespace() || c == ',');
    words.map(|word| if word.parse().is_ok_and(|x: f32| (0.0..=1.0).contains(&x)) { "#" } else { word }).collect()
}

/// Leaves out what is long and always the same: most tokens, the whole result in spaCy's extension.
fn shorten(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(tokens) = fields.get_mut("tokens").and_then(Value::as_array_mut) {
                tokens.truncate(2);
            }
            if let Some(items) = fields.get_mut("items").and_then(Value::as_array_mut) {
                items.reverse();
                items.truncate(1);
            }
            if let Some(whole) = fields.get_mut("onrecord") {
                *whole = json!({"schema": "onrecord/1"});
            }
            fields.values_mut().for_each(shorten);
        }
        Value::Array(parts) => parts.iter_mut().for_each(shorten),
        // Versions change, and the page need not.
        Value::String(text) if text.starts_with("onrecord-") => *text = "onrecord-…".into(),
        _ => {}
    }
}

#[test]
fn json_is_another_name_for_jsonl() {
    assert_eq!(write("json", TEXT), write("jsonl", TEXT));
}
