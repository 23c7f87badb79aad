//! Hostile texts: each would take for ever, or overflow a stack, if some step went back over what it has read. Here it
//! is asked only that they end and give a result; time is not asserted, but a step that is not linear shows. The test of
//! `src/analyzer.rs` counts looks at words, for such texts and for twice as much of them.

use onrecord::{Analyzer, Dictionary, Document, EntityKind, Span};
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new().expect("the curated dictionary"));

/// How often a short piece is repeated.
const MANY: usize = 100_000;

/// The same for pieces of several words, so that the whole stays below a megabyte.
const FEWER: usize = 20_000;

/// Analyses a text, and looks at the edges of all that was found.
fn read(text: &str) -> Document {
    let document = ANALYZER.analyze(text);
    let holds = |span: Span| text.get(span.range()).is_some();
    assert!(document.tokens().iter().all(|t| holds(t.span)));
    assert!(document.mentions().iter().all(|m| holds(m.span)));
    assert!(document.quotations().iter().flat_map(|q| &q.content).all(|s| holds(*s)));
    assert_eq!(document.quotations().len(), document.attributions().len());
    document
}

/// A piece many times over, closed by a sentence with a quotation.
fn repeated(piece: &str, times: usize) -> Document {
    read(&format!("{}\n\n“It is over,” said Ana Ruiz.\n", piece.repeat(times)))
}

#[test]
fn opening_marks() {
    for mark in ["“", "\"", "``", "‘", "«", "'", "(", "“ "] {
        assert!(!repeated(mark, MANY).tokens().is_empty(), "{mark}");
    }
}

#[test]
fn closing_marks() {
    for mark in ["”", "''", "’", "»", ")", "” "] {
        assert!(!repeated(mark, MANY).tokens().is_empty(), "{mark}");
    }
}

#[test]
fn nested_marks() {
    let deep = format!("{}No{}", "“‘".repeat(MANY / 2), "’”".repeat(MANY / 2));
    assert!(!read(&deep).tokens().is_empty());
    assert!(!read(&"“He said ‘she said “no”’ ".repeat(FEWER)).tokens().is_empty());
}

#[test]
fn capitals() {
    assert!(repeated("A", MANY).tokens().len() >= 10);
    assert!(repeated("A ", MANY).tokens().len() >= MANY);
    assert!(repeated("Tarma ", MANY).tokens().len() >= MANY);
    assert!(repeated("A. ", FEWER).tokens().len() >= FEWER);
}

#[test]
fn capitals_in_sentences() {
    assert!(repeated("TARMA RUIZ BELL. ", FEWER).tokens().len() >= FEWER);
    assert!(repeated("Bank of Tarma and the Bank of ", FEWER).tokens().len() >= FEWER);
}

#[test]
fn one_name_repeated() {
    assert!(repeated("Ana Ruiz ", FEWER).tokens().len() >= FEWER);
    assert!(repeated("Ana Ruiz said no. ", FEWER).tokens().len() >= FEWER);
}

#[test]
fn names_that_are_all_different() {
    let text: String = (0..FEWER)
        .map(|i| format!("Ana{} Ruiz said no.\n\n", "abcdefghij".repeat(i % 7) + &"q".repeat(i % 91)))
        .collect();
    assert!(read(&text).tokens().len() >= FEWER);
}

#[test]
fn names_in_a_chain() {
    assert!(repeated("Ana Ruiz, mayor of Tarma, ", FEWER).tokens().len() >= FEWER);
    assert!(repeated("Tom Bell and ", FEWER).tokens().len() >= FEWER);
    assert!(repeated("of the ", FEWER).tokens().len() >= FEWER);
}

#[test]
fn cues() {
    assert!(repeated("said ", MANY).tokens().len() >= MANY);
    assert!(repeated("according to ", FEWER).tokens().len() >= FEWER);
    assert!(repeated("he said that ", FEWER).tokens().len() >= FEWER);
}

#[test]
fn quotations_without_end() {
    assert!(repeated("“No,” he said. ", FEWER).tokens().len() >= FEWER);
    assert!(repeated("“No,” he said.\n\n", FEWER / 2).tokens().len() >= FEWER);
    assert!(repeated("“No\n\n", FEWER).tokens().len() >= FEWER);
}

#[test]
fn pronouns_far_from_their_names() {
    let text = format!("Ana Ruiz left.\n\n{}", "“No,” she said.\n\n".repeat(FEWER / 2));
    assert!(read(&text).tokens().len() >= FEWER);
}

#[test]
fn one_unbroken_word() {
    for piece in ["a", "é", "字", "a.", "a-", "a'", "1,", "_", "@", "https://a/", "😀\u{200d}"] {
        assert!(!repeated(piece, MANY).tokens().is_empty(), "{piece}");
    }
}

#[test]
fn combining_marks() {
    assert!(!repeated("\u{301}", MANY).tokens().is_empty());
    assert!(!repeated("e\u{301}", MANY).tokens().is_empty());
    assert!(!repeated("\u{200d}", MANY).tokens().is_empty());
}

#[test]
fn nothing_but_space() {
    for piece in [" ", "\n", "\t", "\r\n", "\u{a0}", "\u{2028}", " \n"] {
        assert!(!repeated(piece, MANY).tokens().is_empty(), "{piece:?}");
    }
    assert!(read("").tokens().is_empty() && read("\n \n").tokens().is_empty());
}

#[test]
fn short_blocks() {
    assert!(repeated("A\n\n", FEWER).tokens().len() >= FEWER);
    assert!(repeated("- a 1\n", FEWER).tokens().len() >= FEWER);
    assert!(repeated("BY ANA RUIZ\n", FEWER).tokens().len() >= FEWER);
}

#[test]
fn a_dictionary_that_overlaps_itself() {
    let mut builder = Dictionary::builder();
    let words = vec!["Tarma"; 60];
    for length in 1..=words.len() {
        builder.add(&words[..length].join(" "), EntityKind::Place);
    }
    let analyzer = Analyzer::builder().dictionary(builder.build().expect("a dictionary")).build().expect("an analyzer");
    assert!(analyzer.analyze("Tarma ".repeat(FEWER)).tokens().len() >= FEWER);
}
