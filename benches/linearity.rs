//! Twice the text takes twice the time, whatever comes: hostile texts of some millions of characters and of twice as
//! many, with the ratio of their times. A step that goes back over what it has read would show as four.
//!
//!     cargo bench --bench linearity                    # ten million characters, and five
//!     cargo bench --bench linearity -- 1000000         # a million, and half of it

use onrecord::Analyzer;
use std::time::{Duration, Instant};

/// Characters of the longer text, where the command line does not say.
const LONG: usize = 10_000_000;

/// Each text is read so often; the best time counts.
const ROUNDS: usize = 3;

/// At most this times as long for twice the text; the rest above two is for caches and a busy machine.
const MOST: f64 = 2.2;

/// A sort of text, and the piece that it repeats.
const SORTS: [(&str, &str); 15] = [
    ("opening marks", "“"),
    ("straight marks", "\" "),
    ("nested marks", "“He said ‘she said “no”’ "),
    ("marks closed and open", "“No,” he said. “"),
    ("capitals", "A"),
    ("single capitals", "A "),
    ("capitalised words", "Tarma Ruiz Bell. "),
    ("one name repeated", "Ana Ruiz "),
    ("one name and a cue", "Ana Ruiz said no. "),
    ("one unbroken word", "a"),
    ("cues", "said "),
    ("according to", "according to "),
    ("combining marks", "\u{301}"),
    ("short lines", "A\n"),
    ("short paragraphs", "“No\n\n"),
];

/// A piece repeated to so many characters.
fn text(piece: &str, characters: usize) -> String {
    piece.repeat(characters / piece.chars().count())
}

fn time(analyzer: &Analyzer, text: &str) -> Duration {
    let round = |_| {
        let start = Instant::now();
        std::hint::black_box(analyzer.analyze(text));
        start.elapsed()
    };
    (0..ROUNDS).map(round).min().unwrap_or_default()
}

fn main() {
    let analyzer = Analyzer::new().expect("the curated dictionary");
    let number = std::env::args().skip(1).find_map(|a| a.parse::<usize>().ok());
    // Under `cargo test` benches run too, and are to be quick.
    let long = number.unwrap_or(if std::env::args().any(|a| a == "--bench") { LONG } else { 20_000 });
    println!("| {long} characters of | half of them | all | ratio |\n|---|---|---|---|");
    let mut worst = 0.0f64;
    for (name, piece) in SORTS {
        let (half, whole) = (time(&analyzer, &text(piece, long / 2)), time(&analyzer, &text(piece, long)));
        let ratio = whole.as_secs_f64() / half.as_secs_f64().max(f64::MIN_POSITIVE);
        worst = worst.max(ratio);
        println!("| {name} | {:.2} s | {:.2} s | {ratio:.2} |", half.as_secs_f64(), whole.as_secs_f64());
    }
    println!("\nthe worst: {worst:.2}, at most {MOST} wanted");
}
