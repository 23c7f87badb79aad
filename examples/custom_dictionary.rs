//! A dictionary of one's own over the curated one: names that no list has, a kind of one's own, a name to leave alone.
//! `cargo run --example custom_dictionary` or, with files of your own, `… -- mine.tsv story.txt`.

use onrecord::{Analyzer, Dictionary};

/// What a local newsroom knows and nobody else: one entity a line, columns parted by tabs.
const MINE: &str = "\
name\tkind\taliases\tid\trole
Ana Ruiz\tperson\tAnita Ruiz\tmine:1\tMayor of Tarma
Tarma Football Club\torganisation\t~Tarma|TFC\tmine:2\t
Clean Rivers Act\tlaw\tRivers Act\tmine:3\t
";

const STORY: &str = "The Rivers Act will not save TFC’s ground, Anita Ruiz said. “The river was here first.”";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let mut builder = Dictionary::builder();
    builder.curated().kind("law").block("Reading");
    match args.next() {
        Some(file) => builder.file(file),
        None => builder.tsv("mine.tsv", MINE),
    };
    let text = match args.next() {
        Some(path) => std::fs::read_to_string(path)?,
        None => STORY.to_string(),
    };
    // A mistake in the file is told with its line: mine.tsv:3: unknown kind "laws", expected …
    let analyzer = Analyzer::builder().dictionary(builder.build()?).build()?;
    let document = analyzer.analyze(text);
    for entity in document.entities() {
        let entry = entity.entries.first().and_then(|id| document.dictionary().entry(*id));
        let known = entry.and_then(|entry| entry.reference()).unwrap_or("not listed");
        println!("{:<14}{:<24}{known}", entity.kind.name(), entity.name);
    }
    Ok(())
}
