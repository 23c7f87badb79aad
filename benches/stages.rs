//! Where the time goes: each layer's share, what is allocated, and how far the whole is from bare matching, which is
//! the limit: aho-corasick over the names of the same dictionary, with a check that a match is made of whole words.
//!
//! Over the articles of `corpora`, and where `ONRECORD_DATA` names a folder over the texts of its `*.jsonl` files too
//! (one level deep). Each figure is the best of so many rounds, on one core.

use aho_corasick::{AhoCorasick, MatchKind};
use onrecord::{Analyzer, Dictionary, EntryId, Scratch};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often everything is read; the best time counts.
const ROUNDS: usize = 7;

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut out: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    out.sort();
    out
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|e| e == ending)
}

/// The texts of the lines of a file.
fn lines(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let record = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok();
    text.lines().filter_map(record).filter_map(|r| r["text"].as_str().map(str::to_owned)).collect()
}

fn texts() -> Vec<String> {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    let own = entries(&corpora).into_iter().filter(|p| has_ending(p, "txt"));
    let mut out: Vec<String> = own.filter_map(|p| std::fs::read_to_string(p).ok()).collect();
    if let Some(data) = std::env::var_os("ONRECORD_DATA") {
        for path in entries(Path::new(&data)) {
            let files = if path.is_dir() { entries(&path) } else { vec![path] };
            out.extend(files.iter().filter(|p| has_ending(p, "jsonl")).flat_map(|p| lines(p)));
        }
    }
    out
}

/// The best time of so many rounds.
fn best(mut round: impl FnMut()) -> Duration {
    let mut times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        round();
        start.elapsed()
    });
    let first = times.next().unwrap_or_default();
    times.fold(first, Duration::min)
}

/// Matches of names that are made of whole words.
fn whole_words(matcher: &AhoCorasick, text: &str) -> usize {
    let bytes = text.as_bytes();
    let letter = |i: usize| bytes.get(i).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    matcher.find_iter(text).filter(|m| !(m.start() > 0 && letter(m.start() - 1) || letter(m.end()))).count()
}

fn main() {
    let analyzer = Analyzer::new().expect("the curated dictionary");
    let texts = texts();
    assert!(texts.len() >= 12, "the project's own articles are missing");
    let bytes: usize = texts.iter().map(String::len).sum();
    let rate = |time: Duration| bytes as f64 / time.as_secs_f64() / 1e6;
    println!("{} articles, {:.2} MB", texts.len(), bytes as f64 / 1e6);

    let mut stages: BTreeMap<usize, (&'static str, Duration)> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let mut round: Vec<(&'static str, Duration)> = Vec::new();
        for text in &texts {
            let mut last = Instant::now();
            let mut number = 0;
            analyzer.analyze_in_stages(text.as_str(), |name| {
                let now = Instant::now();
                if round.len() == number {
                    round.push((name, Duration::ZERO));
                }
                round[number].1 += now - last;
                number += 1;
                last = now;
            });
        }
        for (number, (name, time)) in round.into_iter().enumerate() {
            let kept = stages.entry(number).or_insert((name, time));
            kept.1 = kept.1.min(time);
        }
    }
    let sum: Duration = stages.values().map(|s| s.1).sum();
    println!("\n| layer | share | ns a byte |\n|---|---|---|");
    for (name, time) in stages.values() {
        let share = time.as_secs_f64() / sum.as_secs_f64() * 100.0;
        println!("| {name} | {share:.0} % | {:.1} |", time.as_nanos() as f64 / bytes as f64);
    }

    let n = texts.len() as u64;
    let mut scratch = Scratch::new();
    let alone = allocation_counter::measure(|| {
        for text in &texts {
            std::hint::black_box(analyzer.analyze(text.as_str()));
        }
    });
    let kept = allocation_counter::measure(|| {
        for text in &texts {
            std::hint::black_box(analyzer.analyze_with(&mut scratch, text.as_str()));
        }
    });
    println!();
    for (how, info) in [("each by itself", alone), ("in room that is kept", kept)] {
        println!("allocations an article, {how}: {}, {} bytes", info.count_total / n, info.bytes_total / n);
    }

    let mut found = 0;
    let whole = best(|| {
        let count = |text: &String| analyzer.analyze_with(&mut scratch, text.as_str()).mentions().len();
        let here = texts.iter().map(count).sum();
        assert!(found == 0 || found == here, "another number of mentions");
        found = here;
    });
    let names = names(analyzer.dictionary());
    let matcher = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names).expect("an automaton");
    let mut matched = 0;
    let bare = best(|| matched = texts.iter().map(|t| whole_words(&matcher, t)).sum());
    assert!(found > 0 && matched > 0, "nothing found");
    println!("\n| what | MB a second | times bare matching |\n|---|---|---|");
    println!("| bare matching: aho-corasick, {} names, whole words | {:.1} | 1 |", names.len(), rate(bare));
    println!(
        "| the whole analysis | {:.1} | {:.1} |",
        rate(whole),
        whole.as_secs_f64() / bare.as_secs_f64().max(f64::MIN_POSITIVE)
    );
}

/// All names and aliases of a dictionary.
fn names(dictionary: &Dictionary) -> Vec<&str> {
    let mut out: Vec<&str> = Vec::new();
    for entry in (0..dictionary.len() as u32).filter_map(|i| dictionary.entry(EntryId(i))) {
        out.push(entry.name());
        out.extend(entry.aliases());
    }
    out.retain(|n| !n.is_empty());
    out.sort_unstable();
    out.dedup();
    out
}
