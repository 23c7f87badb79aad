//! A corpus on all cores: who is quoted most, in how many articles, with how many words.
//! `cargo run --release --features rayon --example corpus_parallel -- news/*.txt`.

use onrecord::{Analyzer, Article, Document, EntityKind};
use std::collections::BTreeMap;

/// Articles that are in memory at the same time.
const BATCH: usize = 256;

/// What is counted of a speaker.
#[derive(Default)]
struct Count {
    articles: usize,
    words: usize,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let analyzer = Analyzer::new()?;
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        let stories = ["“The dam will hold,” Mayor Ana Ruiz said.", "“It held,” Ana Ruiz said. “I told you so.”"];
        let articles = stories.map(Article::from).into();
        analyzer.analyze_all(articles).iter().for_each(|document| count(document, &mut counts));
    }
    for batch in files.chunks(BATCH) {
        let read = |path: &String| Ok::<_, std::io::Error>(Article::new(std::fs::read_to_string(path)?).with_id(path));
        let articles = batch.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        // The documents come back in the order of the articles.
        analyzer.analyze_all(articles).iter().for_each(|document| count(document, &mut counts));
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(count.words));
    for (name, Count { articles, words }) in rows.iter().take(20) {
        println!("{words:>7} words in {articles:>4} articles  {name}");
    }
    Ok(())
}

/// Adds the people who are quoted in an article.
fn count(document: &Document, counts: &mut BTreeMap<String, Count>) {
    let mut here: BTreeMap<&str, usize> = BTreeMap::new();
    for (quotation, attribution) in document.quoted() {
        let words: usize = quotation.content.iter().map(|span| document.text()[*span].split_whitespace().count()).sum();
        for speaker in &attribution.speakers {
            let Some(entity) = speaker.entity.and_then(|id| document.entities().get(id.index())) else { continue };
            if entity.kind == EntityKind::Person {
                *here.entry(&entity.name).or_default() += words;
            }
        }
    }
    for (name, words) in here {
        let count = counts.entry(name.to_string()).or_default();
        count.articles += 1;
        count.words += words;
    }
}
