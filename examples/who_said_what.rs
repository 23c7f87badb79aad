//! Prints who said what in an article: `cargo run --example who_said_what -- story.txt`.

use onrecord::Analyzer;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = match std::env::args().nth(1) {
        Some(path) => std::fs::read_to_string(path)?,
        None => "“The dam will hold,” Mayor Ana Ruiz told reporters. Engineers said it was built in 1961.".to_string(),
    };
    let analyzer = Analyzer::new()?;
    let document = analyzer.analyze(text);
    for (quotation, attribution) in document.quoted() {
        for speaker in &attribution.speakers {
            let words = speaker.mention.map(|span| &document.text()[span]);
            let name = speaker.name.as_deref().or(words).unwrap_or("somebody");
            let role = speaker.role.as_ref().map_or("role unknown", |role| &role.text);
            println!("{name} ({role}):");
        }
        for span in &quotation.content {
            println!("    {}", &document.text()[*span]);
        }
    }
    Ok(())
}
