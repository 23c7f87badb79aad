//! Names the entities of each line of JSON on standard input with anno's offline backends; prints the seconds that it
//! took, without start and reading, and how many it found.

use anno::{Model, StackedNER};
use std::io::BufRead;
use std::time::Instant;

fn main() {
    let text = |line: String| {
        let record: serde_json::Value = serde_json::from_str(&line).expect("a line of JSON");
        record["text"].as_str().expect("a text").to_owned()
    };
    let texts: Vec<String> = std::io::stdin().lock().lines().map(|l| text(l.expect("UTF-8"))).collect();
    let model = StackedNER::default();
    model.extract_entities("Ana Ruiz left Tarma.", None).expect("entities");
    let start = Instant::now();
    let count = |t: &String| model.extract_entities(t, None).expect("entities").len();
    let found: usize = texts.iter().map(count).sum();
    println!("{} {found}", start.elapsed().as_secs_f64());
}
