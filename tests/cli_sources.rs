//! `onrecord sources`: who is quoted how often, over articles made for the purpose.
#![cfg(feature = "cli")]

mod program;

use program::{Scratch, complaints, run, status};
use serde_json::{Value, json};

/// Five articles: a mayor in three of them, her namesake, a spokeswoman without a name, an agency, and speech that nobody owns.
const ARTICLES: [(&str, &str); 5] = [
    (
        "2024-01-05",
        "TARMA, Peru – “The dam will hold,” Mayor Ana Ruiz told reporters on Friday. “Nobody has to leave.”\n\n\
         Ruiz said the road was open.\n\nA hospital spokeswoman said two people were hurt.",
    ),
    ("2024-02-10", "Ana Ruiz, the mayor of Tarma, said the bridge would be closed. “It is too old,” she said."),
    ("2024-02-11", "“I wanted to score,” said striker Ana Ruiz after the match."),
    ("2025-03-01", "Mr Tom Okafor, a farmer, said the river had risen. The United Nations said it would send tents."),
    ("", "Ana Ruiz said nothing would change. “Never again.”"),
];

fn corpus() -> Vec<u8> {
    let line =
        |(i, (date, text)): (usize, &(&str, &str))| format!("{}\n", json!({"id": i, "text": text, "date": date}));
    ARTICLES.iter().enumerate().map(line).collect::<String>().into_bytes()
}

fn sources(args: &[&str]) -> Value {
    let args = [&["sources", "--input", "jsonl", "--format", "json"], args].concat();
    let output = run(&args, &corpus());
    assert_eq!((status(&output), complaints(&output).as_str()), (0, ""));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Name, quotations and articles of each row.
fn rows(table: &Value) -> Vec<(String, u64, u64)> {
    let number = |v: &Value| v.as_u64().expect("a number");
    let rows = table["rows"].as_array().expect("an array").iter();
    rows.map(|r| (r["name"].as_str().expect("a name").into(), number(&r["quotations"]), number(&r["articles"])))
        .collect()
}

fn row<'t>(table: &'t Value, name: &str, role: &str) -> &'t Value {
    let rows = table["rows"].as_array().expect("an array");
    let is = |r: &&Value| r["name"] == name && r["role"].as_str().unwrap_or_default().to_lowercase().contains(role);
    rows.iter().find(is).unwrap_or_else(|| panic!("no {name}, {role}: {table:#}"))
}

#[test]
fn the_same_person_is_one_row_where_roles_agree() {
    let table = sources(&[]);
    assert_eq!((&table["schema"], &table["by"]), (&json!("onrecord-sources/1"), &json!("speaker")));
    assert_eq!(table["articles"], 5);
    let mayor = row(&table, "Ana Ruiz", "mayor");
    // Two articles call her mayor, one says nothing.
    assert_eq!((&mayor["articles"], &mayor["named"], &mayor["kind"]), (&json!(3), &json!(true), &json!("person")));
    let striker = row(&table, "Ana Ruiz", "striker");
    assert_eq!((&striker["articles"], &striker["quotations"], &striker["words"]), (&json!(1), &json!(1), &json!(4)));
    let agency = row(&table, "United Nations", "");
    assert_eq!((&agency["kind"], &agency["quotations"]), (&json!("organisation"), &json!(1)));
    let spokeswoman =
        table["rows"].as_array().expect("rows").iter().find(|r| r["named"] == false).expect("the unnamed");
    assert!(spokeswoman["name"].as_str().expect("a name").contains("spokeswoman"), "{spokeswoman}");
    let kinds =
        |r: &Value| ["direct", "mixed", "indirect"].map(|k| r[k].as_u64().expect("a number")).iter().sum::<u64>();
    for r in table["rows"].as_array().expect("rows") {
        assert_eq!(json!(kinds(r)), r["quotations"]);
        let share = r["quotations"].as_f64().expect("a number") / table["quotations"].as_f64().expect("a number");
        assert!((share - r["share_quotations"].as_f64().expect("a number")).abs() < 0.0001);
    }
}

#[test]
fn gender_is_what_articles_say_and_else_unknown() {
    let table = sources(&["--by", "gender"]);
    let found: Vec<String> = rows(&table).into_iter().map(|(name, ..)| name).collect();
    for name in ["female", "male", "people without a name", "not people"] {
        assert!(found.contains(&name.to_string()), "{name}: {found:?}");
    }
    let method = table["method"].to_string();
    assert!(method.contains("unknown and counted as unknown"), "{method}");
    // “Mr” says it, and nothing else does.
    assert_eq!(row(&table, "male", "")["quotations"], 1);
}

#[test]
fn rows_can_be_roles_organisations_or_kinds() {
    let roles = rows(&sources(&["--by", "role"]));
    assert!(
        roles.iter().any(|(name, ..)| name == "mayor") && roles.iter().any(|(name, ..)| name == "striker"),
        "{roles:?}"
    );
    let organisations = rows(&sources(&["--by", "organisation"]));
    assert!(organisations.iter().any(|(name, n, _)| name == "United Nations" && *n == 1), "{organisations:?}");
    let kinds = rows(&sources(&["--by", "kind"]));
    assert!(kinds.iter().any(|(name, ..)| name == "person"), "{kinds:?}");
    assert!(kinds.iter().any(|(name, ..)| name == "organisation"), "{kinds:?}");
}

#[test]
fn dates_choose_articles() {
    for (args, articles, left_out) in [
        (&["--since", "2024-02"][..], 3, 2),
        (&["--until", "2024"], 3, 2),
        (&["--since", "2024-02-11", "--until", "2025-03"], 2, 3),
        (&[], 5, 0),
    ] {
        let table = sources(args);
        assert_eq!((&table["articles"], &table["articles_left_out"]), (&json!(articles), &json!(left_out)), "{args:?}");
    }
    let output = run(&["sources", "--since", "March"], b"");
    assert_eq!(status(&output), 2);
    let found = complaints(&output);
    assert!(found.contains("found the date \"March\"; expected one such as 2024, 2024-03 or 2024-03-01"), "{found}");
}

#[test]
fn tables_come_as_text_csv_and_a_page() {
    let write = |format: &str, more: &[&str]| {
        let output = run(&[&["sources", "--input", "jsonl", "--format", format], more].concat(), &corpus());
        assert_eq!(status(&output), 0, "{}", complaints(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let text = write("table", &["--top", "1"]);
    assert!(
        text.contains("Ana Ruiz") && text.contains("more (--top)") && text.contains("dictionary's entry"),
        "{text}"
    );
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    let csv = write("csv", &[]);
    let mut lines = csv.lines();
    let columns = lines.next().expect("a heading").split(',').count();
    assert!(csv.starts_with("speaker,aside,kind,named,one_word,role,gender,quotations,") && columns == 16, "{csv}");
    assert!(lines.any(|line| line.starts_with("Ana Ruiz,no,person,yes,no,")), "{csv}");
    let page = write("html", &[]);
    for part in ["<!DOCTYPE html>", "<svg ", "role=\"img\"", "<th scope=\"row\">Ana Ruiz</th>", "How this was counted"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("http"), "the page needs no network");
    for by in ["role", "gender", "organisation", "kind"] {
        write("html", &["--by", by]);
        write("table", &["--by", by]);
    }
}

#[test]
fn what_articles_say_stays_text() {
    let text = "“Never,” said Ana <b>Ruiz</b> & Sons, a spokesman for <script>alert(1)</script>.\n\n\
                “Never,” a <script>alert(1)</script> spokesman said.";
    let input = format!("{}\n", json!({"text": text}));
    for by in ["speaker", "role", "organisation"] {
        let output = run(&["sources", "--input", "jsonl", "--format", "html", "--by", by], input.as_bytes());
        let page = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
    }
}

#[test]
fn bad_articles_and_files_are_told() {
    let bad = Scratch::new("sources.jsonl", "nonsense\n{\"text\": \"“No,” Ana Ruiz said.\"}\n".as_bytes());
    let output = run(&["sources", "--format", "json", bad.name(), "no-such-file.txt"], b"");
    assert_eq!(status(&output), 2);
    let table: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(table["articles"], 1);
    assert_eq!(complaints(&output).lines().count(), 2);
    let output = run(&["sources", "--format", "json"], b"");
    assert_eq!(status(&output), 0);
    let table: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&table["articles"], &table["rows"]), (&json!(1), &json!([])));
}

#[test]
fn help_of_the_command_fits_a_screen() {
    let output = run(&["sources", "--help"], b"");
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(help.lines().count() <= 50 && help.contains("--by <"), "{help}");
}
