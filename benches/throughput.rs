//! How fast articles are read, a stage a group, in bytes per second: the page alone, the whole analysis, the building
//! of a dictionary. `benches/README.md` says how to run it.
//!
//! Over the articles of `corpora`, and where `ONRECORD_DATA` names a folder over the texts of its `*.jsonl` files too
//! (one level deep). Beside each time a count is asserted, so that no stage gets fast by doing nothing.

use criterion::{BatchSize, Criterion, Throughput};
use onrecord::page::Page;
use onrecord::{Analyzer, Dictionary};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A named set of articles.
struct Set {
    name: String,
    texts: Vec<String>,
}

impl Set {
    fn bytes(&self) -> u64 {
        self.texts.iter().map(|t| t.len() as u64).sum()
    }

    /// Adds what `count` gives for each text.
    fn sum(&self, mut count: impl FnMut(&str) -> usize) -> usize {
        self.texts.iter().map(|t| count(t)).sum()
    }
}

/// Enough of a set to measure on; reading more takes longer and tells no more.
const ENOUGH: usize = 400_000;

fn entries(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut out: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    out.retain(|p| p.is_dir() || p.extension().is_some_and(|e| e == ending));
    out.sort();
    out
}

/// The text of a gold record.
fn text_of(line: &str) -> Option<String> {
    let record: serde_json::Value = serde_json::from_str(line).ok()?;
    record["text"].as_str().map(str::to_owned)
}

fn sets() -> Vec<Set> {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    let texts = entries(&corpora, "txt").iter().filter_map(|p| std::fs::read_to_string(p).ok()).collect();
    let mut out = vec![Set { name: "corpora".to_owned(), texts }];
    if let Some(data) = std::env::var_os("ONRECORD_DATA") {
        let (folders, mut files): (Vec<_>, Vec<_>) =
            entries(Path::new(&data), "jsonl").into_iter().partition(|p| p.is_dir());
        files.extend(folders.iter().flat_map(|f| entries(f, "jsonl")).filter(|p| !p.is_dir()));
        for file in files {
            let mut texts = Vec::new();
            let mut size = 0;
            for text in std::fs::read_to_string(&file).unwrap_or_default().lines().filter_map(text_of) {
                size += text.len();
                texts.push(text);
                if size > ENOUGH {
                    break;
                }
            }
            if !texts.is_empty() {
                out.push(Set { name: file.file_stem().unwrap_or_default().to_string_lossy().into_owned(), texts });
            }
        }
    }
    assert!(out[0].texts.len() >= 12, "the project's own articles are missing");
    out
}

/// Tokens, sentences and marks of every article.
fn page(c: &mut Criterion) {
    let mut group = c.benchmark_group("page");
    for set in sets() {
        let count = |text: &str| Page::read(text).tokens().len();
        let tokens = set.sum(count);
        let words = set.sum(|text| text.split_whitespace().count());
        assert!(tokens > words, "{}: {tokens} tokens of {words} words", set.name);
        group.throughput(Throughput::Bytes(set.bytes()));
        group.bench_function(&set.name, |b| b.iter(|| assert_eq!(black_box(&set).sum(count), tokens)));
    }
    group.finish();
}

/// Everything, with the dictionary that comes with the crate (an empty one in a build without it).
fn analysis(c: &mut Criterion) {
    let analyzer = Analyzer::new().expect("the curated dictionary");
    let mut group = c.benchmark_group("analysis");
    for set in sets() {
        // The article is copied outside the time: what is measured is reading it.
        let count = |text: String| {
            let document = analyzer.analyze(text);
            document.tokens().len() + document.mentions().len() + document.quotations().len()
        };
        let found: usize = set.texts.iter().cloned().map(count).sum();
        assert!(found >= set.sum(|text| Page::read(text).tokens().len()), "{}: {found} things found", set.name);
        group.throughput(Throughput::Bytes(set.bytes()));
        group.bench_function(&set.name, |b| {
            let run = |texts: Vec<String>| assert_eq!(texts.into_iter().map(count).sum::<usize>(), found);
            b.iter_batched(|| set.texts.clone(), run, BatchSize::LargeInput);
        });
    }
    group.finish();
}

/// Dictionaries: one of a user's own, and the curated one as at the start of a program.
fn dictionary(c: &mut Criterion) {
    let mut group = c.benchmark_group("dictionary");
    const ENTRIES: usize = 1000;
    let mut mine = String::from("name\tkind\n");
    for i in 0..ENTRIES {
        mine += &format!("Tarma Works {i}\torganisation\n");
    }
    group.throughput(Throughput::Bytes(mine.len() as u64));
    group.bench_function("own", |b| {
        b.iter(|| {
            let built = Dictionary::builder().tsv("mine.tsv", black_box(&*mine)).build().expect("a dictionary");
            assert_eq!(built.len(), ENTRIES);
        });
    });
    #[cfg(feature = "curated")]
    {
        let entries = Dictionary::curated().expect("the curated dictionary").len();
        assert!(entries > 1000, "{entries} entries in the curated dictionary");
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/dictionary/data");
        let bytes = entries_size(&data);
        group.throughput(Throughput::Bytes(bytes));
        group.bench_function("curated", |b| {
            b.iter(|| {
                let built = Dictionary::builder().curated().build().expect("the curated dictionary");
                assert_eq!(built.len(), entries);
            });
        });
    }
    group.finish();
}

/// Bytes of the dictionary files.
#[cfg(feature = "curated")]
fn entries_size(folder: &Path) -> u64 {
    entries(folder, "tsv").iter().filter_map(|p| p.metadata().ok()).map(|m| m.len()).sum()
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .configure_from_args();
    page(&mut criterion);
    analysis(&mut criterion);
    dictionary(&mut criterion);
    criterion.final_summary();
}
