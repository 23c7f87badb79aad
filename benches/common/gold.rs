//! The sets with gold that the benchmarks read.

use onrecord::eval::GoldRecord;
use std::path::{Path, PathBuf};

/// The sets by name, one after the other, or those of them that are asked for. What cannot be read is told and left out.
pub fn sets(only: &[String]) -> impl Iterator<Item = (String, Vec<GoldRecord>)> + '_ {
    files().into_iter().filter_map(|path| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let stem = if stem == "gold" { "corpora".to_owned() } else { stem };
        if !only.is_empty() && !only.contains(&stem) {
            return None;
        }
        GoldRecord::load(&path).map(|gold| (stem, gold)).map_err(|error| eprintln!("{error}")).ok()
    })
}

/// The gold files: the project's own first.
fn files() -> Vec<PathBuf> {
    let mut out = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora/gold.jsonl")];
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let mut all: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
        all.sort();
        all
    };
    if let Some(folder) = std::env::var_os("ONRECORD_DATA") {
        let (folders, mut files): (Vec<_>, Vec<_>) =
            entries(Path::new(&folder)).into_iter().partition(|path| path.is_dir());
        files.extend(folders.iter().flat_map(|folder| entries(folder)));
        files.retain(|path| path.extension().is_some_and(|e| e == "jsonl"));
        out.append(&mut files);
    }
    out
}
