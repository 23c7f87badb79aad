//! Prints how the analysis scores on gold: entities, quotations in marks, indirect ones, and how far its confidence
//! can be trusted. `benches/README.md` says how to run it and how to read the tables.
//!
//! Always over `corpora/gold.jsonl`; where `ONRECORD_DATA` names a folder, over its `*.jsonl` files too, one level
//! deep. `--save FILE` keeps the figures as JSON, `--test` reads one article of each set only, and any other
//! argument is a set (its file name without ending) to keep to.

#[path = "common/gold.rs"]
mod gold;
#[path = "../tests/common/references.rs"]
mod references;

use onrecord::eval::{Prediction, Reliability, ReliabilityTables, Score, score};
use onrecord::{Analyzer, Article};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// What the command line asks for.
#[derive(Default)]
struct Arguments {
    quick: bool,
    save: Option<PathBuf>,
    only: Vec<String>,
}

fn arguments() -> Arguments {
    let mut out = Arguments::default();
    let mut all = std::env::args().skip(1);
    while let Some(argument) = all.next() {
        match argument.as_str() {
            "--test" => out.quick = true,
            "--save" => out.save = all.next().map(PathBuf::from),
            option if option.starts_with('-') => {} // what cargo passes, as --bench
            set => out.only.push(set.to_owned()),
        }
    }
    out
}

/// A figure in a column of seven, or a dash.
fn n(x: Option<f64>) -> String {
    x.map_or_else(|| format!("{:>7}", "-"), |x| format!("{x:7.1}"))
}

/// Prints a table; nothing where it has no rows.
fn print_table(title: &str, columns: &[&str], rows: &[(&Score, Vec<String>)]) {
    if rows.is_empty() {
        return;
    }
    let head: String = columns.iter().map(|c| format!("{c:>7}")).collect();
    println!("\n{title:14}{:>6}{head}", "docs");
    for (score, figures) in rows {
        println!("{:14}{:6}{}", score.set, score.documents, figures.concat());
    }
}

fn print_entities<'a>(scores: &'a [Score]) {
    let row = |score: &'a Score| {
        let e = score.entities.as_ref()?;
        let all = [e.all.f1, e.all.precision, e.all.recall, e.person.f1, e.place.f1, e.organisation.f1, e.span.f1];
        Some((score, all.map(|f| n(Some(f))).to_vec()))
    };
    let rows: Vec<_> = scores.iter().filter_map(row).collect();
    print_table("entities", &["F1", "P", "R", "person", "place", "organ.", "spans"], &rows);
}

fn print_quotations<'a>(scores: &'a [Score], title: &str, part: usize) {
    let row = |score: &'a Score| {
        let q = score.quotations.as_ref()?.parts()[part].1?;
        let found = [q.found.f1, q.found.precision, q.found.recall].map(Some);
        let extent = [q.tight_of_all, Some(q.kind_of_found)];
        let speaker = [q.speaker_of_all, q.speaker_of_found, q.name_of_all, q.exact_name_of_all, q.role_of_all];
        let mut figures: Vec<String> = [&found[..], &extent, &speaker].concat().into_iter().map(n).collect();
        figures.push(format!("{:>7}", q.role_invented));
        Some((score, figures))
    };
    let rows: Vec<_> = scores.iter().filter_map(row).collect();
    let columns = ["found", "P", "R", "tight", "kind", "who", "/found", "name", "exact", "role", "extra"];
    print_table(title, &columns, &rows);
}

fn print_reliability(title: &str, table: &Reliability) {
    if table.count() == 0 {
        return;
    }
    println!("\n{title:26}  count  said  right");
    for bin in table.bins().iter().filter(|b| b.count > 0) {
        let range = format!("{:.2} to {:.2}", bin.from, bin.to);
        println!("  confidence {range:13} {:7} {} {} %", bin.count, n(bin.mean()), n(bin.share()));
    }
    println!("  all, and mean distance    {:7} {} points", table.count(), n(table.error()));
}

fn main() {
    let arguments = arguments();
    let analyzer = Analyzer::new().expect("the curated dictionary");
    let (mut scores, mut reliability) = (Vec::new(), ReliabilityTables::default());
    let (mut bytes, mut words, mut time) = (0, 0, Duration::ZERO);
    for (stem, mut gold) in gold::sets(&arguments.only) {
        if arguments.quick {
            gold.truncate(1);
        }
        let mut predictions = Vec::with_capacity(gold.len());
        for record in &gold {
            let article = Article::new(&*record.text).with_id(&*record.id);
            let start = Instant::now();
            let document = analyzer.analyze(article);
            time += start.elapsed();
            bytes += record.text.len();
            words += record.text.split_whitespace().count();
            predictions.push(Prediction::of(&document));
        }
        let score = score(&gold, &predictions);
        assert_eq!((score.misfits, score.without_prediction), (0, 0), "{stem}");
        reliability.merge(&score.reliability);
        scores.push(score);
    }
    print_entities(&scores);
    print_quotations(&scores, "in marks", 0);
    print_quotations(&scores, "indirect", 1);
    print_reliability("reliability, in marks", &reliability.marked);
    print_reliability("reliability, indirect", &reliability.indirect);
    for (what, share) in [
        ("places led to their entries", references::references(&analyzer)),
        ("names in full, of mentions found in corpora", references::canonical_names(&analyzer)),
    ] {
        println!("\n{what}: {} of {}, {:.1} %", share.right, share.all, share.percent());
        share.wrong.iter().filter(|_| !arguments.quick).for_each(|wrong| println!("  {wrong}"));
    }
    let seconds = time.as_secs_f64().max(f64::MIN_POSITIVE);
    println!(
        "\n{words} words, {:.1} MB in {seconds:.2} s on one core: {:.1} MB/s",
        bytes as f64 / 1e6,
        bytes as f64 / 1e6 / seconds
    );
    if let Some(path) = arguments.save {
        let json = serde_json::to_string_pretty(&scores).expect("figures");
        if let Err(error) = std::fs::write(&path, json + "\n") {
            eprintln!("{}: {error}", path.display());
            std::process::exit(2);
        }
    }
}
