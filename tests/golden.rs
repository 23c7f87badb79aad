//! Golden files: what the analysis says of each whole article of `corpora/`, as the terminal prints it with
//! explanations. A change of behaviour shows as a change of these files; `ONRECORD_REWRITE=1 cargo test --features json
//! --test golden` writes them anew, and the difference is what a reviewer reads. They show what comes out, right or
//! wrong: the gold beside the articles says what should.
#![cfg(all(feature = "json", feature = "curated"))]

use onrecord::{Analyzer, output};
use std::path::Path;

#[test]
fn whole_articles_read_as_before() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let golden = root.join("tests/golden");
    let rewrite = std::env::var_os("ONRECORD_REWRITE").is_some();
    let analyzer = Analyzer::new().expect("the curated dictionary");
    let mut names: Vec<String> = std::fs::read_dir(root.join("corpora"))
        .expect("corpora/")
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .filter_map(|n| n.strip_suffix(".txt").map(str::to_string))
        .collect();
    names.sort();
    assert!(names.len() >= 40, "{} articles in corpora/, expected 40 and more", names.len());
    let mut changed = Vec::new();
    for name in &names {
        let text = std::fs::read_to_string(root.join(format!("corpora/{name}.txt"))).expect("an article");
        let document = analyzer.analyze(text);
        let mut options = output::Options::new();
        options.explain(true);
        let now = output::pretty::to_string(&document, &options, 100, &output::pretty::plain);
        let path = golden.join(format!("{name}.txt"));
        if rewrite {
            std::fs::create_dir_all(&golden).expect("tests/golden");
            std::fs::write(&path, &now).expect("a golden file");
            continue;
        }
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        if before != now {
            let line = before
                .lines()
                .zip(now.lines())
                .position(|(a, b)| a != b)
                .unwrap_or(before.lines().count().min(now.lines().count()));
            changed.push(format!(
                "{name}, line {}:\n  was {:?}\n  is  {:?}",
                line + 1,
                before.lines().nth(line).unwrap_or("(nothing)"),
                now.lines().nth(line).unwrap_or("(nothing)")
            ));
        }
    }
    assert!(
        changed.is_empty(),
        "{} articles read otherwise than before; ONRECORD_REWRITE=1 accepts it\n{}",
        changed.len(),
        changed.join("\n")
    );
}
