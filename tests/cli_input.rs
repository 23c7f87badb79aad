//! What the program reads: folders, patterns, compressed files, pages, fields of other names; and how it behaves towards
//! whoever waits for it.
#![cfg(feature = "cli")]

mod program;

use program::{Folder, Scratch, complaints, lines, run, status};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

const TEXT: &str = "“It is over,” Mayor Ana Ruiz told Radio Andes.";

/// The ids of the articles that came out.
fn ids(output: &Output) -> Vec<Value> {
    lines(output).iter().map(|line| line["id"].clone()).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

#[test]
fn a_folder_stands_for_the_articles_in_it() {
    let folder = Folder::new("folder");
    folder
        .add("b.txt", TEXT.as_bytes())
        .add("a/c.txt", TEXT.as_bytes())
        .add("d.jsonl", b"{\"id\": \"d\", \"text\": \"\"}");
    folder.add("notes.md", b"x").add(".hidden/e.txt", b"x").add("page.html", b"x");
    let output = run(&["--format", "jsonl", &folder.path("")], b"");
    assert_eq!(ids(&output), [json!(folder.path("a/c.txt")), json!(folder.path("b.txt")), json!("d")]);
    assert_eq!((status(&output), complaints(&output).as_str()), (0, ""));
    let empty = Folder::new("empty");
    let output = run(&[&empty.path("")], b"");
    assert_eq!(status(&output), 2);
    let expected = "there is no article in this folder; looked for *.txt, *.jsonl (see --input)";
    assert!(complaints(&output).contains(expected), "{}", complaints(&output));
}

#[test]
fn a_pattern_stands_for_what_it_matches() {
    let folder = Folder::new("pattern");
    folder.add("2024-01/a.txt", b"One.").add("2024-02/b.txt", b"Two.").add("2025-01/c.txt", b"Three.");
    folder.add("odd[1].txt", b"Four.");
    let output = run(&["--format", "jsonl", &folder.path("2024-*/*.txt")], b"");
    assert_eq!(ids(&output), [json!(folder.path("2024-01/a.txt")), json!(folder.path("2024-02/b.txt"))]);
    // A file of this very name comes before any pattern.
    let output = run(&["--format", "jsonl", &folder.path("odd[1].txt")], b"");
    assert_eq!(ids(&output), [json!(folder.path("odd[1].txt"))]);
    let output = run(&[&folder.path("2026-*")], b"");
    assert_eq!(status(&output), 2);
    assert!(complaints(&output).contains("no file matches this pattern"), "{}", complaints(&output));
}

#[test]
fn compressed_input_is_read_as_it_is() {
    let line = b"{\"id\": 1, \"text\": \"One.\"}\n";
    let folder = Folder::new("compressed");
    // Several members of gzip, several frames of Zstandard and a frame to skip between them.
    let members = [gzip(line), gzip(line)].concat();
    let skipped = [&[0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
    let frames = [skipped.clone(), zstd(line), skipped, zstd(line)].concat();
    folder.add("a.jsonl.gz", &members).add("b.jsonl.zst", &frames).add("c.txt.gz", &gzip(TEXT.as_bytes()));
    let output = run(&["--format", "jsonl", &folder.path("")], b"");
    assert_eq!((status(&output), complaints(&output).as_str()), (0, ""));
    assert_eq!(ids(&output), [json!(1), json!(1), json!(1), json!(1), json!(folder.path("c.txt.gz"))]);
    assert_eq!(ids(&run(&["--input", "jsonl", "--format", "jsonl"], &frames)), [json!(1), json!(1)]);
    let output = run(&["--input", "jsonl"], &members[..members.len() - 4]);
    assert_eq!(status(&output), 2);
    assert!(complaints(&output).contains("the compressed file breaks off"), "{}", complaints(&output));
}

#[test]
fn fields_may_have_other_names() {
    let input = br#"{"url": "x/1", "body": "One.", "headline": "Dam holds", "text": 5, "when": "2024-03-01"}"#;
    let args = ["--input", "jsonl", "--format", "jsonl", "--text-field", "body", "--id-field", "url"];
    let output =
        run(&[&args[..], &["--title-field", "headline", "--date-field", "when", "--keep", "when"]].concat(), input);
    assert_eq!(status(&output), 0, "{}", complaints(&output));
    assert_eq!(lines(&output)[0]["id"], "x/1");
    assert_eq!(lines(&output)[0]["meta"], json!({"when": "2024-03-01"}));
    let page = run(&["--input", "jsonl", "--text-field", "body", "--title-field", "headline"], input);
    assert!(String::from_utf8_lossy(&page.stdout).starts_with("Dam holds"));
    // One field for two things.
    let output = run(&[&args[..], &["--title-field", "url"]].concat(), input);
    assert_eq!(lines(&output)[0]["id"], "x/1");
    let output = run(&["--input", "jsonl", "--format", "jsonl", "--text-field", "content"], input);
    assert_eq!(status(&output), 1);
    let found = complaints(&output);
    assert!(found.contains("there is no \"content\"") && found.contains("--text-field NAME"), "{found}");
}

#[test]
fn the_article_is_taken_out_of_a_page() {
    let rain = "<p>Rain fell for a third day on the valley, and the river rose by a hand.</p>".repeat(8);
    let page = format!(
        "<html><head><title>Dam holds</title><meta name=author content='Zoe Li'></head><body><nav><a href=/>Home</a></nav>\
         <article>{rain}<p>{TEXT}</p></article><footer>All rights</footer></body></html>"
    );
    let folder = Folder::new("pages");
    folder.add("a.html", page.as_bytes()).add("b.htm.gz", &gzip(page.as_bytes())).add("c.txt", b"no page");
    let args = ["--input", "html", "--format", "jsonl", "--keep", "title", "--keep", "byline"];
    let output = run(&[&args[..], &[&folder.path("")]].concat(), b"");
    assert_eq!(status(&output), 0, "{}", complaints(&output));
    assert_eq!(ids(&output), [json!(folder.path("a.html")), json!(folder.path("b.htm.gz"))]);
    let line = &lines(&output)[0];
    assert_eq!(line["meta"], json!({"title": "Dam holds", "byline": "Zoe Li"}));
    // Offsets refer to a text that the reader has from nowhere else.
    let text: Vec<char> = line["text"].as_str().expect("the text").chars().collect();
    let content = &line["quotations"][0]["content"][0];
    let at = |end: &str| content[end].as_u64().expect("a number") as usize;
    assert_eq!(text[at("start")..at("end")].iter().collect::<String>(), "It is over,");
    assert!(!line["text"].as_str().expect("the text").contains("Home"));
    let output = run(&args, b"<html><body></body></html>");
    assert_eq!(status(&output), 1);
    assert!(complaints(&output).contains("no article found in the page"), "{}", complaints(&output));
    // A page that is read as text is read with its tags: the program says so.
    let output = run(&["--format", "jsonl", &folder.path("a.html")], b"");
    assert!(
        complaints(&output).contains("a.html: read as text, tags and all; --input html"),
        "{}",
        complaints(&output)
    );
}

#[test]
fn the_text_comes_when_asked_for() {
    let args = ["--format", "jsonl", "--layers", "text"];
    assert_eq!(lines(&run(&args, TEXT.as_bytes()))[0]["text"], TEXT);
    assert!(lines(&run(&args[..2], TEXT.as_bytes()))[0].get("text").is_none());
}

#[test]
fn quiet_means_quiet() {
    let bad = Scratch::new("quiet.jsonl", b"nonsense\n{\"text\": \"One.\"}\n");
    let output = run(&["--quiet", "--format", "jsonl", bad.name()], b"");
    assert_eq!((status(&output), lines(&output).len(), complaints(&output).as_str()), (1, 2, ""));
    let output = run(&["--quiet", "no-such-file.txt"], b"");
    assert_eq!((status(&output), complaints(&output).as_str()), (2, ""));
}

#[test]
fn colours_are_for_terminals_and_who_asks_for_them() {
    let coloured = |name: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_onrecord"))
            .env_remove("NO_COLOR")
            .env(name, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        child.stdin.take().expect("a pipe").write_all(TEXT.as_bytes()).expect("the program reads");
        child.wait_with_output().expect("the program ends").stdout.contains(&0x1B)
    };
    assert!(coloured("CLICOLOR_FORCE"));
    assert!(!coloured("NO_COLOR"));
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_whole_lines() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args(["--input", "jsonl", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let article = format!("{}\n", json!({"id": 1, "text": TEXT.repeat(50)}));
    // It never ends by itself, and its input stays open.
    let writer = std::thread::spawn(move || while stdin.write_all(article.as_bytes()).is_ok() {});
    let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
    let (mut line, mut whole) = (String::new(), 0);
    while stdout.read_line(&mut line).expect("UTF-8") > 0 {
        assert!(line.ends_with('\n'), "the last line is cut");
        serde_json::from_str::<Value>(&line).expect("a line of JSON");
        line.clear();
        whole += 1;
        if whole == 20 {
            let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
            assert!(kill.expect("kill runs").success());
        }
    }
    assert!(whole >= 20);
    assert_eq!(child.wait().expect("the program ends").code(), Some(130));
    writer.join().expect("the writer ends");
}
