//! For maintainers: prints the evidence of every candidate of a JSONL file of gold records, for `tools/fit.py`.
//! `cargo run --release --features eval --example evidence -- GOLD.jsonl…`

use onrecord::{Analyzer, OffsetIndex, OffsetUnit};
use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let analyzer = Analyzer::new()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    writeln!(out, "{}", serde_json::json!({ "names": Analyzer::evidence_names() }))?;
    for path in std::env::args().skip(1) {
        for line in std::fs::read_to_string(&path)?.lines() {
            let record: serde_json::Value = serde_json::from_str(line)?;
            let text = record["text"].as_str().unwrap_or("");
            let index = OffsetIndex::new(text);
            let char = |b| index.convert(b, OffsetUnit::Char);
            let (spans, rows, first) = analyzer.evidence(text);
            let spans: Vec<_> = spans.iter().map(|(s, g)| (char(s.start), char(s.end), *g)).collect();
            let rows: Vec<Vec<(usize, f32)>> =
                rows.iter().map(|r| r.iter().copied().enumerate().filter(|(_, v)| *v != 0.0).collect()).collect();
            writeln!(
                out,
                "{}",
                serde_json::json!({ "id": record["id"], "set": record["set"], "spans": spans, "rows": rows, "first": first, "entities": record["entities"], "text": text })
            )?;
        }
    }
    Ok(())
}
