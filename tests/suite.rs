//! Behaviour as data: every case of `tests/suite/*.toml` is read by the analyzer, and what comes is held against what
//! the case expects. One file is one phenomenon and one `#[test]`; a test names all its failures, not the first.
//!
//! `ONRECORD_SUITE=pronouns cargo test --test suite` runs the cases whose `file/name` contains the words given.
//!
//! A case:
//!
//! ```toml
//! [[test]]
//! name = "…"                                  # unique in its file
//! text = '''…'''
//! count = 1                                   # optional: this many quotations, no more
//! entities = [["Ana Ruiz", "person", "Ruiz"]] # optional: name, kind, then mentions that must belong to it
//! not = ["October"]                           # optional: no named entity touches these words
//! blocks = ["headline", "paragraph"]          # optional: the kinds of all blocks
//! date = "2026-11-22"                         # optional: the date of the article
//! dictionary = "name\tkind\n…"               # optional: a user's dictionary beside the curated one, as TSV
//! known = "class: why it fails"               # optional: the case must fail, and is an error once it passes
//! [[test.quotation]]                          # one for each quotation expected, in any order
//! kind = "direct"
//! content = ["…", "…"]
//! speaker = "Ruiz"                            # the local mention, a list for joint speakers, "" for none
//! name = "Ana Ruiz"                           # the rest is optional; "" expects none
//! role = "mayor of Tarma"
//! cue = "said"
//! addressee = "reporters"
//! medium = "statement"                        # its kind
//! time = "2026-11-20"                         # the date, or the words where no date is known
//! place = "Herat"
//! anonymous = true                            # whether the speaker, unnamed, asked not to be named
//! continues = 0                               # number of another quotation of the case, from 0
//! within = 0
//! ```
//!
//! How things are compared. Contents: as text, marks and punctuation at both ends trimmed, white space run together;
//! that also shows that the span is right. Speakers and addressees: as text, without a leading article, case left
//! out. Names and roles: exact, case left out; those of joint speakers joined by "; ".
//!
//! `tests/suite/README.md` counts the cases and, class by class, the known failures.
#![cfg(feature = "curated")]

use onrecord::{Analyzer, Article, Attribution, Dictionary, Document, Mention, Quotation, Span};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    test: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    #[serde(default)]
    quotation: Vec<Expected>,
    #[serde(default)]
    entities: Vec<Vec<String>>,
    #[serde(default)]
    not: Vec<String>,
    blocks: Option<Vec<String>>,
    count: Option<usize>,
    date: Option<String>,
    dictionary: Option<String>,
    known: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    kind: String,
    content: Vec<String>,
    speaker: OneOrMany,
    name: Option<String>,
    role: Option<String>,
    cue: Option<String>,
    addressee: Option<String>,
    medium: Option<String>,
    time: Option<String>,
    place: Option<String>,
    anonymous: Option<bool>,
    continues: Option<usize>,
    within: Option<usize>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    fn list(&self) -> Vec<&str> {
        match self {
            OneOrMany::One(s) if s.is_empty() => Vec::new(),
            OneOrMany::One(s) => vec![s],
            OneOrMany::Many(list) => list.iter().map(String::as_str).collect(),
        }
    }
}

macro_rules! files {
    ($($test:ident = $file:literal),* $(,)?) => {
        const FILES: &[(&str, &str)] = &[$(($file, include_str!(concat!("suite/", $file, ".toml")))),*];
        $(#[test] fn $test() { run($file); })*
    };
}

files! {
    according_to = "according-to",
    after_quote = "after-quote",
    anonymity = "anonymity",
    aside_between_name_and_verb = "aside-between-name-and-verb",
    before_quote = "before-quote",
    carried_on = "carried-on",
    colon_and_dash = "colon-and-dash",
    coordinated_cues = "coordinated-cues",
    cue_tenses = "cue-tenses",
    denied_and_negated = "denied-and-negated",
    documents = "documents",
    entities_not = "entities-not",
    entities_organisations = "entities-organisations",
    entities_people = "entities-people",
    entities_places = "entities-places",
    headlines = "headlines",
    headlines_that_quote = "headlines-that-quote",
    indirect_before_cue = "indirect-before-cue",
    indirect_that_clauses = "indirect-that-clauses",
    interviewer_asks = "interviewer-asks",
    interviews_and_transcripts = "interviews-and-transcripts",
    joint_and_unnamed = "joint-and-unnamed",
    joint_speakers = "joint-speakers",
    longest_match = "longest-match",
    marks_styles = "marks-styles",
    nominals = "nominals",
    not_speech = "not-speech",
    noun_cues = "noun-cues",
    organisations_and_governments = "organisations-and-governments",
    page_blocks = "page-blocks",
    parenthetical_cues = "parenthetical-cues",
    participial_cues = "participial-cues",
    passive_cues = "passive-cues",
    pronouns = "pronouns",
    quotation_in_quotation = "quotation-in-quotation",
    relayed_speech = "relayed-speech",
    reporting_sentence_then_bare_speech = "reporting-sentence-then-bare-speech",
    roles_from_appositions = "roles-from-appositions",
    roles_from_clauses = "roles-from-clauses",
    roles_from_earlier_mentions = "roles-from-earlier-mentions",
    roles_from_other_places = "roles-from-other-places",
    roles_from_titles = "roles-from-titles",
    roles_of_the_unnamed = "roles-of-the-unnamed",
    scare_quotes_titles_nicknames = "scare-quotes-titles-nicknames",
    settings = "settings",
    short_forms_and_acronyms = "short-forms-and-acronyms",
    slogans_and_definitions = "slogans-and-definitions",
    speaker_quoting_another = "speaker-quoting-another",
    speech_before_speaker = "speech-before-speaker",
    split = "split",
    studies_courts_and_crowds = "studies-courts-and-crowds",
    told_and_addressees = "told-and-addressees",
    tweets_and_statements = "tweets-and-statements",
    two_speakers_in_a_paragraph = "two-speakers-in-a-paragraph",
    unmoved_then_speech = "unmoved-then-speech",
    urged_asked_called_on = "urged-asked-called-on",
}

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new().expect("the curated dictionary reads"));

/// An analyzer with a user's own dictionary.
fn with_dictionary(tsv: &str) -> Analyzer {
    let dictionary = Dictionary::builder().curated().tsv("case.tsv", tsv).build().expect("the case's dictionary reads");
    Analyzer::builder().dictionary(dictionary).build().expect("an analyzer with it")
}

fn read(file: &str) -> Vec<Case> {
    let (_, text) = FILES.iter().find(|(name, _)| *name == file).expect("a listed file");
    match toml::from_str::<File>(text) {
        Ok(file) => file.test,
        Err(error) => panic!("{file}.toml: {error}"),
    }
}

/// Runs the cases of one file and fails with all that is wrong.
fn run(file: &str) {
    let filter = std::env::var("ONRECORD_SUITE").unwrap_or_default();
    let (mut report, mut failed, mut ran, mut marked) = (String::new(), 0, 0, 0);
    for case in read(file) {
        let id = format!("{file}/{}", case.name);
        if !id.contains(&filter) {
            continue;
        }
        ran += 1;
        let article = Article::new(case.text.as_str());
        let article = match &case.date {
            Some(date) => article.with_date(date),
            None => article,
        };
        let document = match &case.dictionary {
            None => ANALYZER.analyze(article),
            Some(tsv) => with_dictionary(tsv).analyze(article),
        };
        let problems = check(&case, &document);
        match (&case.known, problems.is_empty()) {
            (None, true) => {}
            (Some(_), false) => marked += 1,
            (Some(why), true) => {
                failed += 1;
                let _ = writeln!(report, "\n{id}: passes now, so take off the mark known = {why:?}");
            }
            (None, false) => {
                failed += 1;
                let _ = writeln!(report, "\n{id}");
                for problem in problems {
                    let _ = writeln!(report, "    {problem}");
                }
                if !document.quotations().is_empty() {
                    let _ = writeln!(report, "    all that came:");
                    for (i, (q, a)) in document.quoted().enumerate() {
                        let _ = writeln!(report, "      {i}: {}", show(&document, q, a));
                    }
                }
            }
        }
    }
    if failed > 0 {
        panic!("{file}.toml: {failed} of {ran} cases fail ({marked} more are marked as known)\n{report}");
    }
}

/// Everything about the document that is not as the case has it.
fn check(case: &Case, document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    let quotations = document.quotations();
    if let Some(count) = case.count.filter(|n| *n != quotations.len()) {
        out.push(format!("expected {count} quotations, {} came", quotations.len()));
    }
    if let Some(blocks) = &case.blocks {
        let kinds: Vec<&str> = document.blocks().iter().map(|b| b.kind.name()).collect();
        if kinds != *blocks {
            out.push(format!("expected the blocks {}, {} came", blocks.join(" "), kinds.join(" ")));
        }
    }
    // Which found quotation answers to which expected one: by content, each at most once.
    let mut matched: Vec<Option<usize>> = Vec::new();
    for expected in &case.quotation {
        let wanted: Vec<String> = expected.content.iter().map(|c| bare(c)).collect();
        let found = quotations.iter().enumerate().position(|(i, q)| {
            !matched.contains(&Some(i))
                && q.content.iter().map(|s| bare(slice(document, *s))).eq(wanted.iter().cloned())
        });
        matched.push(found);
    }
    for (expected, found) in case.quotation.iter().zip(&matched) {
        let first = expected.content.join(" … ");
        match found {
            None => out.push(format!("no quotation {} {first:?}", expected.kind)),
            Some(i) => {
                let mut wrong = Vec::new();
                differences(expected, *i, document, &matched, &mut wrong);
                if !wrong.is_empty() {
                    out.push(format!("of {first:?}: {}", wrong.join("; ")));
                }
            }
        }
    }
    check_entities(case, document, &mut out);
    out
}

/// What is wrong with the found quotation number `i`, whose content is right.
fn differences(expected: &Expected, i: usize, document: &Document, matched: &[Option<usize>], out: &mut Vec<String>) {
    let (quotation, attribution) = (&document.quotations()[i], &document.attributions()[i]);
    let mut want = |what: &str, expected: &str, came: &str| {
        if expected.to_lowercase() != came.to_lowercase() {
            out.push(format!("expected the {what} {expected:?}, {came:?} came"));
        }
    };
    want("kind", &expected.kind, quotation.kind.name());
    let wanted: Vec<&str> = expected.speaker.list().into_iter().map(no_article).collect();
    want("speaker", &wanted.join("; "), &mentions(document, attribution));
    if let Some(name) = &expected.name {
        want("name", name, &names(attribution));
    }
    if let Some(role) = &expected.role {
        want("role", role, &roles(attribution));
    }
    if let Some(cue) = &expected.cue {
        want("cue", cue, quotation.cue.map_or("", |c| slice(document, c.span)));
    }
    if let Some(addressee) = &expected.addressee {
        let came = attribution.addressee.map_or("", |a| slice(document, a.span));
        want("addressee", no_article(addressee), no_article(came));
    }
    let setting = &attribution.setting;
    if let Some(medium) = &expected.medium {
        want("medium", medium, setting.medium.map_or("", |m| m.kind));
    }
    if let Some(time) = &expected.time {
        let came = setting.time.as_ref();
        want("time", time, came.map_or("", |t| t.date.as_deref().unwrap_or(slice(document, t.span))));
    }
    if let Some(place) = &expected.place {
        want("place", place, setting.place.map_or("", |p| slice(document, p.span)));
    }
    if let Some(anonymous) = expected.anonymous {
        want("anonymity", &anonymous.to_string(), &attribution.anonymous.to_string());
    }
    for (what, expected, came) in
        [("continues", expected.continues, quotation.continues), ("within", expected.within, quotation.within)]
    {
        if let Some(n) = expected {
            let wanted = matched.get(n).copied().flatten().map_or("nothing that was found".into(), |n| n.to_string());
            want(what, &wanted, &came.map_or("none".into(), |id| id.index().to_string()));
        }
    }
    for pair in quotation.content.windows(2) {
        if pair[0].end > pair[1].start {
            out.push(format!("the content spans {:?} and {:?} overlap", pair[0], pair[1]));
        }
    }
}

fn check_entities(case: &Case, document: &Document, out: &mut Vec<String>) {
    for row in &case.entities {
        let (name, kind) = (&row[0], &row[1]);
        let found = document.entities().iter().enumerate().find(|(_, e)| e.name == *name && e.kind.name() == kind);
        let Some((number, _)) = found else {
            let all: Vec<String> =
                document.entities().iter().map(|e| format!("{} {:?}", e.kind.name(), e.name)).collect();
            out.push(format!("no {kind} {name:?} among [{}]", all.join(", ")));
            continue;
        };
        let texts: Vec<&str> = document
            .mentions()
            .iter()
            .filter(|m| m.entity.index() == number)
            .map(|m| slice(document, m.span))
            .collect();
        for mention in &row[2..] {
            if !texts.contains(&mention.as_str()) {
                out.push(format!("{mention:?} is no mention of {name:?}; these are: {}", texts.join(", ")));
            }
        }
    }
    for words in &case.not {
        for (at, _) in case.text.match_indices(words.as_str()) {
            let span = Span::of(at..at + words.len());
            let touching = |m: &&Mention| m.form.is_name() && m.span.overlaps(span);
            if let Some(m) = document.mentions().iter().find(touching) {
                let entity = &document.entities()[m.entity.index()];
                out.push(format!("{words:?} is part of the {} {:?}", entity.kind.name(), slice(document, m.span)));
                break;
            }
        }
    }
}

/// The text at a span; says so where the span is not one of this text.
fn slice(document: &Document, span: Span) -> &str {
    document.text().get(span.range()).unwrap_or("(a span outside the text or within a character)")
}

/// A text without marks and punctuation at its ends, white space run together.
fn bare(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(|c: char| "“”\"‘’'`«»„,.;:!?…–—- ".contains(c)).to_string()
}

fn no_article(text: &str) -> &str {
    let (first, rest) = text.split_once(' ').unwrap_or(("", text));
    if ["a", "an", "the"].contains(&first.to_lowercase().as_str()) { rest } else { text }
}

fn mentions(document: &Document, attribution: &Attribution) -> String {
    let spans = attribution.speakers.iter().filter_map(|s| s.mention);
    spans.map(|s| no_article(slice(document, s))).collect::<Vec<_>>().join("; ")
}

fn names(attribution: &Attribution) -> String {
    attribution.speakers.iter().filter_map(|s| s.name.as_deref()).collect::<Vec<_>>().join("; ")
}

fn roles(attribution: &Attribution) -> String {
    let texts = attribution.speakers.iter().filter_map(|s| s.role.as_ref()).map(|r| r.text.as_str());
    texts.collect::<Vec<_>>().join("; ")
}

fn show(document: &Document, quotation: &Quotation, attribution: &Attribution) -> String {
    let content: Vec<&str> = quotation.content.iter().map(|s| slice(document, *s)).collect();
    let cue = quotation.cue.map_or("", |c| slice(document, c.span));
    format!(
        "{} {:?}, cue {cue:?}, speaker {:?}, name {:?}, role {:?}, by {}",
        quotation.kind.name(),
        content.join(" … "),
        mentions(document, attribution),
        names(attribution),
        roles(attribution),
        attribution.rule
    )
}

/// The cases themselves: all files listed, names unique, every expected word in its text.
#[test]
fn cases_are_well_formed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite");
    let mut problems = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of the suite") {
        let name = entry.expect("an entry of the folder").file_name().into_string().expect("a name in UTF-8");
        let stem = name.strip_suffix(".toml");
        if stem.is_some_and(|stem| !FILES.iter().any(|(file, _)| *file == stem)) {
            problems.push(format!("{name} is not listed in tests/suite.rs"));
        }
    }
    let mut people: Vec<(String, String)> = Vec::new();
    for (file, _) in FILES {
        let mut seen: Vec<String> = Vec::new();
        for case in read(file) {
            let id = format!("{file}/{}", case.name);
            if seen.contains(&case.name) {
                problems.push(format!("{id} stands there twice"));
            }
            if case.quotation.is_empty()
                && case.entities.is_empty()
                && case.not.is_empty()
                && case.blocks.is_none()
                && case.count.is_none()
            {
                problems.push(format!("{id} expects nothing"));
            }
            let text = case.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let mut words: Vec<&str> = case.not.iter().map(String::as_str).collect();
            for q in &case.quotation {
                if !["direct", "mixed", "indirect"].contains(&q.kind.as_str()) {
                    problems.push(format!("{id}: no kind of quotation: {:?}", q.kind));
                }
                words.extend(q.content.iter().map(String::as_str));
                words.extend(q.speaker.list());
                words.extend(q.cue.as_deref());
                words.extend(q.addressee.as_deref());
                words.extend(q.name.iter().flat_map(|n| n.split("; ")));
                for n in [q.continues, q.within].into_iter().flatten() {
                    if n >= case.quotation.len() {
                        problems.push(format!("{id}: there is no quotation {n}"));
                    }
                }
            }
            for row in &case.entities {
                if row.len() < 2 || !["person", "place", "organisation"].contains(&row[1].as_str()) {
                    problems.push(format!("{id}: expected [name, kind, mention …], found {row:?}"));
                    continue;
                }
                words.extend(row[2..].iter().map(String::as_str));
            }
            for word in
                words.into_iter().filter(|w| !text.contains(&w.split_whitespace().collect::<Vec<_>>().join(" ")))
            {
                problems.push(format!("{id}: {word:?} does not stand in the text"));
            }
            for name in case.quotation.iter().filter_map(|q| q.name.clone()).filter(|n| n.contains(' ')) {
                match people.iter().find(|(n, _)| *n == name) {
                    Some((_, other)) if *other != id => problems.push(format!("{id}: {name:?} is in {other} already")),
                    _ => people.push((name, id.clone())),
                }
            }
            seen.push(case.name);
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// The numbers in `tests/suite/README.md` are those of the files.
#[test]
fn readme_counts() {
    let readme = include_str!("suite/README.md");
    let (mut cases, mut known) = (0, 0);
    let mut classes: BTreeMap<String, usize> = BTreeMap::new();
    for case in FILES.iter().flat_map(|(file, _)| read(file)) {
        cases += 1;
        if let Some(why) = case.known {
            known += 1;
            let class = why.split_once(": ").unwrap_or_else(|| panic!("{}: known = {why:?} has no class", case.name)).0;
            *classes.entry(class.to_string()).or_default() += 1;
        }
    }
    let counts = format!("{cases} cases in {} files, of which {known} are known failures.", FILES.len());
    assert!(readme.contains(&counts), "tests/suite/README.md does not say: {counts}");
    let rows = readme.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        Some((cells.next()?.to_string(), cells.next()?.parse().ok()?))
    });
    assert_eq!(rows.collect::<BTreeMap<String, usize>>(), classes, "the table in tests/suite/README.md");
}
