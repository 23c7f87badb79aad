//! The behaviour of the `onrecord` program, whatever the analysis finds: lines in and out, ids, offsets, errors, exit
//! status. What the analysis should find is tested elsewhere.
#![cfg(feature = "cli")]

mod program;

use program::{Scratch, complaints, lines, run, status};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const TEXT: &str = "TARMA, Peru – “¡Ya! 😀 It is over,” Mayor Ana Ruiz told Radio Andes.\n\nNobody believed her.";
const JSONL: [&str; 4] = ["--input", "jsonl", "--format", "jsonl"];

/// Cuts a stretch out of the text, in some unit.
type Slice<'a> = &'a dyn Fn(usize, usize) -> String;

/// Runs it on lines of JSON: the lines it prints, what it complains of, its exit status.
fn jsonl(more: &[&str], input: &[u8]) -> (Vec<Value>, String, i32) {
    let output = run(&[&JSONL, more].concat(), input);
    (lines(&output), complaints(&output), status(&output))
}

fn article(id: Value, text: &str) -> Vec<u8> {
    format!("{}\n", json!({"id": id, "text": text})).into_bytes()
}

/// Calls `check` with every object that has `start`, `end` and `text`.
fn spans(value: &Value, check: &mut dyn FnMut(usize, usize, Option<&str>)) {
    if let (Some(start), Some(end)) = (value["start"].as_u64(), value["end"].as_u64()) {
        check(start as usize, end as usize, value["text"].as_str());
    }
    match value {
        Value::Array(parts) => parts.iter().for_each(|part| spans(part, check)),
        Value::Object(fields) => fields.values().for_each(|field| spans(field, check)),
        _ => {}
    }
}

#[test]
fn a_good_line_gives_a_line() {
    let (lines, complaints, status) = jsonl(&[], &article(json!("story-17"), TEXT));
    assert_eq!((lines.len(), complaints.as_str(), status), (1, "", 0));
    let line = &lines[0];
    let fields: Vec<_> = line.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = ["schema", "generator", "id", "offsets", "meta", "warnings", "blocks", "entities", "quotations"];
    assert_eq!(fields, expected);
    assert_eq!((&line["schema"], &line["id"]), (&json!("onrecord/1"), &json!("story-17")));
    assert_eq!((&line["offsets"], &line["meta"]), (&json!("char"), &json!({})));
    assert_eq!(line["generator"]["version"], env!("CARGO_PKG_VERSION"));
    assert!(line["generator"]["dictionary"].is_string());
}

#[test]
fn every_line_gives_a_line_in_order() {
    let mut input = Vec::new();
    for part in [&b"{\"id\": 1, \"text\": \"One.\"}\n"[..], b"{\"id\": 2, \"text\": \"Tw", b"\n", b"\n"] {
        input.extend_from_slice(part);
    }
    input.extend_from_slice(b"{\"id\": 4, \"text\": \"caf\xe9\"}\n{\"id\": \"five\"}\r\n[6]\n{\"text\": \"Seven.\"}");
    let (lines, complaints, status) = jsonl(&[], &input);
    assert_eq!(status, 1);
    let ids: Vec<_> = lines.iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, [json!(1), json!(2), json!(null), json!(4), json!("five"), json!(null), json!(7)]);
    for (i, line) in lines.iter().enumerate() {
        let bad = (1..=5).contains(&i);
        assert_eq!(line["error"].is_string(), bad, "line {}", i + 1);
        assert_eq!(line["schema"], "onrecord/1");
        if bad {
            assert_eq!(line["line"], json!(i + 1));
            let fields: Vec<_> = line.as_object().expect("an object").keys().map(String::as_str).collect();
            assert_eq!(fields, ["schema", "id", "line", "error"]);
            assert!(complaints.contains(&format!("standard input:{}: ", i + 1)), "{complaints}");
        }
    }
    assert_eq!(complaints.lines().count(), 5, "{complaints}");
}

#[test]
fn bad_lines_say_what_is_wrong() {
    for (input, part) in [
        (&b"nonsense"[..], "not valid JSON"),
        (b"{\"text\": \"\xff\"}", "not UTF-8: found the byte 0xFF (byte 11 of the line)"),
        (b"{\"id\": 1}", "there is no \"text\""),
        (b"{\"id\": 1, \"text\": 5}", "\"text\" is a number, expected a string"),
        (b"\"text\"", "found a string; expected one object a line"),
    ] {
        let (lines, complaints, status) = jsonl(&[], input);
        assert_eq!((lines.len(), status), (1, 1));
        assert!(lines[0]["error"].as_str().expect("a sentence").contains(part), "{}", lines[0]);
        assert!(complaints.contains(part), "{complaints}");
    }
}

#[test]
fn an_empty_text_is_an_article() {
    let (lines, _, status) = jsonl(&["--layers", "tokens,sentences"], b"{\"id\": 0, \"text\": \"\"}");
    assert_eq!(status, 0);
    for layer in ["blocks", "sentences", "tokens", "entities", "quotations"] {
        assert_eq!(lines[0][layer], json!([]), "{layer}");
    }
}

#[test]
fn no_input_gives_no_output() {
    let (lines, complaints, status) = jsonl(&[], b"");
    assert_eq!((lines.len(), complaints.as_str(), status), (0, "", 0));
}

#[test]
fn ids_keep_their_type() {
    for id in ["7", "-1", "7.50", "\"7\"", "null", "true", "[1,\"b\"]", "{\"a\":{}}", "123456789012345678901234567890"]
    {
        let output = run(&JSONL, format!("{{\"id\": {id}, \"text\": \"One.\"}}").as_bytes());
        let line = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(line.contains(&format!("\"id\":{id},")), "{id}: {line}");
    }
    let (lines, ..) = jsonl(&[], b"{\"text\": \"One.\"}\n{\"text\": \"Two.\"}");
    assert_eq!((&lines[0]["id"], &lines[1]["id"]), (&json!(1), &json!(2)));
}

#[test]
fn offsets_are_counted_in_three_units() {
    let units: Vec<u16> = TEXT.encode_utf16().collect();
    let byte = |s: usize, e: usize| TEXT[s..e].to_string();
    let char = |s: usize, e: usize| TEXT.chars().skip(s).take(e - s).collect::<String>();
    let utf16 = |s: usize, e: usize| String::from_utf16(&units[s..e]).expect("no character is split");
    let slices: [(&str, Slice<'_>); 3] = [("byte", &byte), ("char", &char), ("utf16", &utf16)];
    let mut words: Vec<Vec<String>> = Vec::new();
    for (unit, slice) in slices {
        let (lines, ..) = jsonl(&["--offsets", unit, "--layers", "tokens"], &article(json!(1), TEXT));
        assert_eq!(lines[0]["offsets"], unit);
        spans(&lines[0], &mut |start, end, text| {
            let found = slice(start, end);
            assert_eq!(text.unwrap_or(&found), found, "{unit}");
        });
        let tokens = lines[0]["tokens"].as_array().expect("an array").iter();
        let number = |v: &Value| v.as_u64().expect("a number") as usize;
        words.push(tokens.map(|t| slice(number(&t["start"]), number(&t["end"]))).collect());
    }
    assert!(words[0].contains(&"Ruiz".to_string()), "{words:?}");
    assert!(words[0] == words[1] && words[1] == words[2]);
}

#[test]
fn a_byte_order_mark_is_skipped_and_counted() {
    let file = [b"\xEF\xBB\xBF".as_slice(), &article(json!(1), "\u{FEFF}Ana said so.")].concat();
    let (found, complaints, status) = jsonl(&["--layers", "tokens"], &file);
    assert_eq!((complaints.as_str(), status), ("", 0));
    assert_eq!(found[0]["blocks"][0]["end"], 13);
    let starts: Vec<_> = found[0]["tokens"].as_array().expect("an array").iter().map(|t| t["start"].clone()).collect();
    assert!(starts.contains(&json!(5)), "\"said\" is the sixth character: {starts:?}");
    let output = run(&["--format", "jsonl"], "\u{FEFF}Ana said so.".as_bytes());
    assert_eq!(lines(&output)[0]["blocks"][0]["end"], 13);
}

#[test]
fn layers_come_when_asked_for() {
    for (asked, sentences, tokens) in
        [("tokens", false, true), ("sentences", true, false), ("tokens,sentences", true, true)]
    {
        let (lines, ..) = jsonl(&["--layers", asked], &article(json!(1), TEXT));
        assert_eq!(lines[0].get("sentences").is_some(), sentences, "{asked}");
        assert_eq!(lines[0].get("tokens").is_some(), tokens, "{asked}");
    }
}

#[test]
fn kept_fields_are_echoed() {
    let input = br#"{"id": 1, "text": "One.", "desk": {"name": "foreign", "n": [1.0]}, "date": "2021-08-13", "x": 1}"#;
    let (lines, ..) = jsonl(&["--keep", "desk", "--keep", "date", "--keep", "absent"], input);
    assert_eq!(lines[0]["meta"], json!({"desk": {"name": "foreign", "n": [1.0]}, "date": "2021-08-13"}));
}

#[test]
fn evidence_comes_when_asked_for() {
    let (plain, ..) = jsonl(&[], &article(json!(1), TEXT));
    let (explained, ..) = jsonl(&["--explain"], &article(json!(1), TEXT));
    for layer in ["entities", "quotations"] {
        assert!(plain[0][layer].as_array().expect("an array").iter().all(|x| x.get("evidence").is_none()));
        assert!(explained[0][layer].as_array().expect("an array").iter().all(|x| x["evidence"].is_array()));
    }
}

#[test]
fn the_least_confidence_drops_speakers_and_no_quotation() {
    let count = |line: &Value| line["quotations"].as_array().expect("an array").len();
    let (all, ..) = jsonl(&[], &article(json!(1), TEXT));
    let (sure, ..) = jsonl(&["--min-confidence", "1"], &article(json!(1), TEXT));
    assert_eq!(count(&all[0]), count(&sure[0]));
    for quotation in sure[0]["quotations"].as_array().expect("an array") {
        assert!(quotation["speakers"] == json!([]) || quotation["confidence"] == 1.0);
    }
}

#[test]
fn a_missing_file_does_not_stop_the_others() {
    let good = Scratch::new("good.txt", TEXT.as_bytes());
    let output = run(&["--format", "jsonl", "no-such-file.txt", good.name(), "*/no-such.txt"], b"");
    assert_eq!(status(&output), 2);
    let lines = lines(&output);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["id"], good.name());
    let complaints = complaints(&output);
    assert!(complaints.contains("no-such-file.txt: there is no such file"), "{complaints}");
    assert_eq!(complaints.lines().count(), 2, "{complaints}");
}

#[test]
fn the_ending_says_how_a_file_is_read() {
    let text = Scratch::new("two-lines.txt", b"One.\nTwo.");
    let list = Scratch::new("two.jsonl", b"{\"text\": \"One.\"}\n{\"text\": \"Two.\", \"id\": \"b\"}\n");
    let output = run(&["--format", "jsonl", text.name(), list.name(), "-"], b"Three.");
    assert_eq!(status(&output), 0);
    let ids: Vec<_> = lines(&output).iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, [json!(text.name()), json!(2), json!("b"), json!(4)]);
}

#[test]
fn a_text_that_is_not_utf8_fails_alone() {
    let bad = Scratch::new("bad.txt", b"One.\nCaf\xe9.");
    let output = run(&["--format", "jsonl", bad.name(), "-"], b"Two.");
    assert_eq!(status(&output), 1);
    let lines = lines(&output);
    assert_eq!((&lines[0]["id"], &lines[0]["line"]), (&json!(bad.name()), &json!(2)));
    assert!(lines[0]["error"].as_str().expect("a sentence").contains("0xE9"));
    assert!(lines[1].get("error").is_none());
}

#[test]
fn usage_errors_end_with_two() {
    for args in [
        &["--format", "xml"][..],
        &["--offsets", "words"],
        &["--layers", "tokens,trees"],
        &["--min-confidence", "1.5"],
        &["--min-confidence", "NaN"],
        &["--no-such-option"],
    ] {
        let output = run(args, b"");
        assert_eq!((status(&output), output.stdout.len()), (2, 0), "{args:?}");
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn dictionaries_are_checked() {
    let bad = Scratch::new("bad.tsv", b"name\tkind\nTarma\tpersn\n");
    let output = run(&["--dict", bad.name()], b"");
    assert_eq!(status(&output), 2);
    assert!(complaints(&output).contains("bad.tsv:2: unknown kind \"persn\""), "{}", complaints(&output));
    assert_eq!(status(&run(&["--dict", "no-such.tsv"], b"")), 2);
    let own = Scratch::new("own.tsv", b"name\tkind\nTarma Cola\tproduct\n");
    assert_eq!(status(&run(&["--dict", own.name()], b"")), 2);
    assert_eq!(status(&run(&["--dict", own.name(), "--kind", "product"], b"")), 0);
}

#[test]
fn dict_check_lists_every_problem() {
    let bad = Scratch::new("bad-lines.tsv", b"name\tkind\tflags\nTarma\tpersn\t\nTarma Cola\tproduct\tweek\n");
    let output = run(&["dict", "check", bad.name()], b"");
    assert_eq!(status(&output), 1);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(said.contains("bad-lines.tsv:2: error: kind \"persn\""), "{said}");
    assert!(said.contains("bad-lines.tsv:3: warning: flag \"week\""), "{said}");
    assert!(said.ends_with("1 file: 2 errors, 1 warning; cannot be used until the errors are gone\n"), "{said}");
    assert_eq!(status(&run(&["dict", "check", "no-such.tsv"], b"")), 2);
    let own = Scratch::new("own-kind.tsv", b"name\tkind\nTarma Cola\tproduct\n");
    assert_eq!(status(&run(&["dict", "check", own.name()], b"")), 1);
    assert_eq!(status(&run(&["dict", "check", "--kind", "product", own.name()], b"")), 0);
}

#[test]
fn dict_find_shows_entries_and_words() {
    let own = Scratch::new("own-found.tsv", b"name\tkind\tid\taliases\nGeorgia\torganisation\town:1\t~Geo\n");
    let output = run(&["dict", "find", "georgia", "--dict", own.name()], b"");
    assert_eq!(status(&output), 0);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(said.starts_with("Georgia: organisation\n  aliases      ~Geo\n  id           own:1\n"), "{said}");
    for part in ["own-found.tsv:2", "Georgia: place, country", "iso3166:GE", "Georgia: place, state", "a given name"] {
        assert!(said.contains(part), "no {part:?} in {said}");
    }
    assert_eq!(status(&run(&["dict", "find", "Qzxvt", "Wqzx"], b"")), 1);
}

#[test]
fn a_page_for_people_is_the_default() {
    let output = run(&[], TEXT.as_bytes());
    assert_eq!(status(&output), 0);
    let page = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(page.contains("uotation") && !page.contains('\x1b'), "no colours in a pipe: {page}");
    assert!(page.lines().all(|line| line.chars().count() <= 100));
}

#[test]
fn help_and_version_are_no_errors() {
    for option in ["--help", "--version"] {
        let output = run(&[option], b"");
        assert_eq!((status(&output), output.stderr.len()), (0, 0), "{option}");
    }
}

#[test]
fn a_file_may_be_named_like_a_command() {
    // A command is the first word alone; anything before it, a path or "--" makes it a file.
    for args in [&["--format", "jsonl", "man"][..], &["./man"], &["--", "man"], &["no-such-file.txt", "man"]] {
        let output = run(args, b"");
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(complaints(&output).contains("man: there is no such file"), "{args:?}: {}", complaints(&output));
    }
}

#[test]
fn shells_get_completions_and_man_its_page() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = run(&["completions", shell], b"");
        let script = String::from_utf8(output.stdout.clone()).expect("UTF-8");
        assert_eq!((status(&output), output.stderr.len()), (0, 0), "{shell}");
        assert!(script.contains("onrecord") && script.contains("min-confidence"), "{shell}: {script}");
    }
    assert_eq!(status(&run(&["completions", "no-such-shell"], b"")), 2);
    let output = run(&["man"], b"");
    let page = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    assert_eq!((status(&output), output.stderr.len()), (0, 0));
    for part in [".TH onrecord 1", ".SH OPTIONS", "min\\-confidence", "date\\-field", ".SH SUBCOMMANDS"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let page = String::from_utf8(run(&["man", "sources"], b"").stdout).expect("UTF-8");
    assert!(page.contains(".SH OPTIONS") && page.contains("\\-\\-since"), "{page}");
    assert_eq!(status(&run(&["man", "no-such-command"], b"")), 2);
}

#[test]
fn a_huge_line_is_read_in_good_time() {
    let paragraph = "“It is over,” Mayor Ana Ruiz told Radio Andes on Monday. Nobody in Tarma believed her.\n\n";
    let text = paragraph.repeat(5_000_000 / paragraph.len());
    let mut input = article(json!("huge"), &text);
    input.extend(article(json!("small"), "One."));
    let start = Instant::now();
    let (lines, _, status) = jsonl(&[], &input);
    assert_eq!((lines.len(), status), (2, 0));
    // Time that grows with the square of the length would take hours; the limit leaves room for a slow machine.
    assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
}

#[test]
fn lines_come_as_soon_as_they_are_ready() {
    use std::io::{BufRead, BufReader};
    let mut child = Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args(JSONL)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
    for id in 0..3 {
        stdin.write_all(&article(json!(id), TEXT)).expect("the program reads");
        let mut line = String::new();
        stdout.read_line(&mut line).expect("the program answers before its input ends");
        assert_eq!(serde_json::from_str::<Value>(&line).expect("JSON")["id"], id);
    }
    // Nobody reads on: the program ends without a word and without a panic.
    drop(stdout);
    let _ = stdin.write_all(&article(json!(3), TEXT));
    drop(stdin);
    assert_eq!(child.wait().expect("the program ends").code(), Some(0));
}

#[test]
fn two_runs_print_the_same_bytes() {
    let input = [article(json!(1), TEXT), b"bad\n".to_vec(), article(json!(2), &TEXT.repeat(20))].concat();
    let args = [&JSONL[..], &["--explain", "--layers", "tokens,sentences"]].concat();
    let (first, second) = (run(&args, &input), run(&args, &input));
    assert_eq!(first.stdout, second.stdout);
    assert_eq!(first.stderr, second.stderr);
}

#[test]
fn jobs_keep_the_order_and_every_byte() {
    let mut input = Vec::new();
    for i in 0..300 {
        match i % 50 {
            7 => input.extend_from_slice(b"{\"id\": 7}\n"),
            9 => input.extend_from_slice(b"no JSON\n"),
            11 => input.extend(format!("{}\n", json!({"text": TEXT})).into_bytes()),
            _ => input.extend(article(json!(i), &TEXT.repeat(i % 5 + 1))),
        }
    }
    let one = run(&JSONL, &input);
    assert_eq!(lines(&one).len(), 300);
    for jobs in ["0", "2", "5"] {
        let many = run(&[&JSONL[..], &["--jobs", jobs]].concat(), &input);
        assert!(one.stdout == many.stdout, "--jobs {jobs} prints something else");
        assert_eq!((complaints(&one), status(&one)), (complaints(&many), status(&many)));
    }
    let pretty = ["--input", "jsonl"];
    assert!(run(&pretty, &input).stdout == run(&[&pretty[..], &["-j", "3"]].concat(), &input).stdout);
}
