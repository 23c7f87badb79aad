//! What holds for every text: news-like ones put together at random, and any Unicode.
//!
//! `PROPTEST_CASES` asks for more cases than the few that each run makes.

use onrecord::page::{Page, uax29_words};
use onrecord::{Analyzer, Dictionary, Document, OffsetIndex, OffsetUnit, Span};
use proptest::prelude::*;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

/// The analyzer that the properties are tested with: the front door's own.
static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new().expect("the curated dictionary"));

/// One with no entries, for the paths that a dictionary hides.
static BARE: LazyLock<Analyzer> = LazyLock::new(|| {
    let dictionary = Dictionary::builder().build().expect("an empty dictionary");
    Analyzer::builder().dictionary(dictionary).build().expect("an analyzer")
});

/// What news is made of: names, titles, cues, marks, line breaks, and what tends to go wrong, parted by `|`.
const PIECES: &str = concat!(
    "Ana Ruiz|Ruiz|Mr. Bell|Tom Bell Jr.|President|Prime Minister|the mayor of Tarma|Peru|Lima|Britain|the U.S.|U.N.|",
    "EU|BBC|Reuters|(Reuters)|(AP) _|AT&T|J. O’Brien|O'Hara's|Ministry|of|the|a|spokesman|spokeswoman for|officials|he|",
    "she|they|I|who|which|his|said|says|told|told reporters|added|has warned|according to|asked|denied|did not say|wrote|",
    "that|and|but|as|where|no|troops|on Monday|in 1998|3.5%|$2bn|1-0|“|”|“|”|‘|’|\"|\"|``|''|«|»|„|'|’s|'s|,|,|.|.|?|!|…|",
    ":|;|–|—| - |_|(|)|[|]|*|#tag|@handle|a@b.example|https://a.example/b?c=d|\n|\n\n|\n\n|\r\n|\t|Q:|A:|CHAIR:|",
    "KABUL, Aug 13|BREAKING|By Ana Ruiz|Photo: A. Bell|• item|é|e\u{301}|\u{feff}|\u{200b}|\u{a0}|\u{2028}|字|😀|",
    "👩\u{200d}👩\u{200d}👧|हिन्दी|ﬁ|İ|ẞ"
);

/// Pieces in a row, most with a space after them.
fn news() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split('|').collect();
    let piece = (prop::sample::select(pieces), prop::bool::weighted(0.8));
    prop::collection::vec(piece, 0..120)
        .prop_map(|all| all.into_iter().flat_map(|(piece, spaced)| [piece, if spaced { " " } else { "" }]).collect())
}

/// Sentences that read like news, so that names and quotations are really found.
fn sentences() -> impl Strategy<Value = String> {
    let pick = |words: &'static str| prop::sample::select(words.split('|').collect::<Vec<_>>());
    let who = pick("Ana Ruiz|Mr. Bell|she|the minister|Britain|officials|Reuters|Peru|a spokesman for the ministry");
    let cue = pick("said|told reporters|has warned|added|denied|says");
    let what = pick("It is over|the dam failed|“gesture” of sorts|‘No,’ they said|I saw Tom Bell");
    let sentence = (who, cue, what, 0..7_usize).prop_map(|(who, cue, what, shape)| match shape {
        0 => format!("“{what},” {who} {cue}. "),
        1 => format!("{who} {cue} that {what}. "),
        2 => format!("“{what},” {who} {cue}. “{what}.”\n\n"),
        3 => format!("“{what}.\n\n“{what},” {cue} {who}.\n\n"),
        4 => format!("According to {who}, {what}.\n\n"),
        5 => format!("\"{what},\" {cue} {who}, who met Ana Ruiz in Lima. "),
        _ => format!("{who} and Tom Bell {cue}: ``{what}.''\n"),
    });
    prop::collection::vec(sentence, 0..12).prop_map(|all| all.concat())
}

/// Any text: news-like, readable, or arbitrary Unicode.
fn text() -> impl Strategy<Value = String> {
    let anything = prop::collection::vec(any::<char>(), 0..80).prop_map(String::from_iter);
    prop_oneof![3 => news(), 2 => sentences(), 1 => "\\PC{0,200}", 1 => "[ -~\n\t]{0,200}", 1 => anything]
}

/// Whether a span marks out a part of the text.
fn slices(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

/// Whether spans are in order and do not overlap.
fn apart(spans: impl Iterator<Item = Span>) -> bool {
    let all: Vec<Span> = spans.collect();
    all.windows(2).all(|w| w[0].end <= w[1].start)
}

/// Every span that a document hands out, with what it is.
fn spans_of(document: &Document) -> Vec<(&'static str, Span)> {
    let mut out: Vec<(&'static str, Span)> = Vec::new();
    out.extend(document.blocks().iter().map(|b| ("block", b.span)));
    out.extend(document.tokens().iter().map(|t| ("token", t.span)));
    out.extend(document.sentences().iter().map(|s| ("sentence", s.span)));
    out.extend(document.marked().iter().flat_map(|m| [("marked", m.outer), ("inside of marks", m.inner)]));
    out.extend(document.mentions().iter().map(|m| ("mention", m.span)));
    let speakers = || document.attributions().iter().flat_map(|a| &a.speakers);
    let roles = document.entities().iter().flat_map(|e| &e.roles);
    for role in roles.chain(speakers().filter_map(|s| s.role.as_ref())) {
        out.extend(role.spans.iter().map(|s| ("role", *s)));
        out.extend(role.affiliation.iter().filter_map(|a| a.span).map(|s| ("affiliation", s)));
    }
    out.extend(speakers().filter_map(|s| s.mention).map(|s| ("speaker", s)));
    out.extend(document.attributions().iter().filter_map(|a| a.addressee).map(|a| ("addressee", a.span)));
    for setting in document.attributions().iter().map(|a| &a.setting) {
        out.extend(setting.medium.map(|m| ("medium", m.span)));
        out.extend(setting.time.as_ref().map(|t| ("time", t.span)));
        out.extend(setting.place.map(|p| ("place", p.span)));
    }
    out.extend(document.quotations().iter().flat_map(|q| &q.content).map(|s| ("content", *s)));
    out.extend(document.quotations().iter().filter_map(|q| q.cue).map(|c| ("cue", c.span)));
    out
}

/// Ids and numbers point at something that is there, and shares are shares.
fn check_references(document: &Document) -> Result<(), TestCaseError> {
    let (entities, mentions) = (document.entities(), document.mentions());
    prop_assert_eq!(document.quotations().len(), document.attributions().len());
    prop_assert!(mentions.iter().all(|m| m.entity.index() < entities.len()));
    for (number, entity) in entities.iter().enumerate() {
        prop_assert!((0.0..=1.0).contains(&entity.confidence), "{:?}", entity);
        for id in &entity.mentions {
            prop_assert!(mentions.get(id.index()).is_some_and(|m| m.entity.index() == number), "{:?}", entity);
        }
        let mut affiliations = entity.roles.iter().filter_map(|r| r.affiliation.as_ref()?.entity);
        prop_assert!(affiliations.all(|e| e.index() < entities.len()), "{:?}", entity);
    }
    for (number, (quotation, attribution)) in document.quoted().enumerate() {
        prop_assert!(!quotation.content.is_empty() && apart(quotation.content.iter().copied()), "{:?}", quotation);
        prop_assert!((quotation.block as usize) < document.blocks().len(), "{:?}", quotation);
        for id in [quotation.continues, quotation.within].into_iter().flatten() {
            prop_assert!(id.index() < document.quotations().len() && id.index() != number, "{:?}", quotation);
        }
        prop_assert!((0.0..=1.0).contains(&attribution.confidence), "{:?}", attribution);
        for speaker in &attribution.speakers {
            prop_assert!(speaker.entity.is_none_or(|e| e.index() < entities.len()), "{:?}", speaker);
            prop_assert!(speaker.name.as_ref().is_none_or(|n| !n.trim().is_empty()), "{:?}", speaker);
        }
    }
    Ok(())
}

fn check_document(document: &Document) -> Result<(), TestCaseError> {
    let text = document.text();
    for (what, span) in spans_of(document) {
        prop_assert!(slices(text, span), "{} {} in {:?}", what, span, text);
    }
    let mentions = document.mentions();
    prop_assert!(mentions.iter().all(|m| !m.span.is_empty()), "an empty mention in {:?}", text);
    prop_assert!(mentions.iter().map(|m| m.span.start).is_sorted(), "mentions are out of order in {:?}", text);
    let starts = document.quotations().iter().map(|q| q.content.first().map(|s| s.start));
    prop_assert!(starts.is_sorted(), "quotations are out of order in {:?}", text);
    check_references(document)
}

/// Everything found, as text to compare.
fn whole(document: &Document) -> String {
    let found = (document.mentions(), document.entities(), document.quotations(), document.attributions());
    format!("{found:?} {:?} {:?}", document.warnings(), document.page())
}

/// Few cases, so that every run is quick; `PROPTEST_CASES` overrides.
fn few(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(cases), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(few(96))]

    #[test]
    fn tokens_give_back_the_text(text in text()) {
        let page = Page::read(&text);
        prop_assert!(page.tokens().iter().all(|t| slices(&text, t.span) && !t.span.is_empty()));
        prop_assert!(apart(page.tokens().iter().map(|t| t.span)));
        let solid = |c: &char| !c.is_whitespace();
        let joined: String = page.tokens().iter().flat_map(|t| t.span.slice(&text).chars()).filter(solid).collect();
        prop_assert_eq!(joined, text.chars().filter(solid).collect::<String>());
    }

    #[test]
    fn the_fast_path_cuts_words_as_uax29_does(text in text()) {
        let mut fast = Vec::new();
        uax29_words(&text, |span| fast.push((span.start as usize, span.slice(&text))));
        // White space is no part of a word here, even where UAX #29 hangs a stray combining mark on it.
        let mut slow = Vec::new();
        for (at, word) in text.split_word_bound_indices() {
            let bare = word.trim_start();
            if !bare.is_empty() {
                slow.push((at + word.len() - bare.len(), bare));
            }
        }
        prop_assert_eq!(fast, slow);
    }

    #[test]
    fn blocks_sentences_and_marks_nest(text in text()) {
        let page = Page::read(&text);
        let (blocks, tokens) = (page.blocks(), page.tokens());
        prop_assert!(apart(blocks.iter().map(|b| b.span)));
        prop_assert!(blocks.iter().all(|b| slices(&text, b.span)));
        for block in blocks {
            let inside = tokens.get(block.tokens.start as usize..block.tokens.end as usize);
            prop_assert!(inside.is_some_and(|all| all.iter().all(|t| block.span.covers(t.span))), "{:?}", block);
        }
        prop_assert!(apart(page.sentences().iter().map(|s| s.span)));
        for sentence in page.sentences() {
            let block = &blocks[sentence.block as usize];
            prop_assert!(block.span.covers(sentence.span), "{:?} in {:?}", sentence, block);
            prop_assert!(sentence.tokens.start >= block.tokens.start && sentence.tokens.end <= block.tokens.end);
        }
        for mark in page.marked() {
            prop_assert!(slices(&text, mark.outer) && slices(&text, mark.inner), "{:?}", mark);
            prop_assert!(mark.outer.covers(mark.inner) && (mark.opened || mark.closed), "{:?}", mark);
            prop_assert!(blocks[mark.block as usize].span.covers(mark.outer), "{:?}", mark);
        }
        prop_assert!(page.marked().iter().map(|m| m.outer.start).is_sorted());
    }

    #[test]
    fn offsets_convert_right(text in text()) {
        let index = OffsetIndex::new(&text);
        let (mut chars, mut units, mut line, mut column) = (0, 0, 1, 1);
        for (byte, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let byte = byte as u32;
            prop_assert_eq!(index.convert(byte, OffsetUnit::Byte), byte);
            prop_assert_eq!(index.convert(byte, OffsetUnit::Char), chars);
            prop_assert_eq!(index.convert(byte, OffsetUnit::Utf16), units);
            prop_assert_eq!(index.line_column(byte), (line, column));
            (chars, units, column) = (chars + 1, units + c.len_utf16() as u32, column + 1);
            if c == '\n' {
                (line, column) = (line + 1, 1);
            }
        }
    }
}

proptest! {
    #![proptest_config(few(64))]

    #[test]
    fn all_that_is_found_slices_and_refers(text in text()) {
        check_document(&ANALYZER.analyze(&text))?;
        check_document(&BARE.analyze(&text))?;
    }

    #[test]
    fn the_same_text_gives_the_same_result(text in text()) {
        prop_assert_eq!(whole(&ANALYZER.analyze(&text)), whole(&ANALYZER.clone().analyze(&text)));
    }

    #[test]
    fn a_dictionary_finds_what_was_added(name in "[A-Z][a-zé]{2,8}( [A-Z][a-z]{1,8}| 3){0,3}", other in text()) {
        let mut builder = Dictionary::builder();
        builder.add(name.as_str(), onrecord::EntityKind::Organisation);
        let dictionary = builder.build().expect("a dictionary");
        prop_assert_eq!(dictionary.find(&name).len(), 1);
        prop_assert_eq!(dictionary.find(&name.to_uppercase()).len(), 1);
        dictionary.find(&other);
        ANALYZER.dictionary().find(&other);
    }
}

#[test]
fn the_gold_articles_hold_too() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    for entry in std::fs::read_dir(folder).expect("corpora").flatten() {
        if entry.path().extension().is_some_and(|e| e == "txt") {
            let text = std::fs::read_to_string(entry.path()).expect("an article");
            check_document(&ANALYZER.analyze(text)).unwrap_or_else(|e| panic!("{}: {e}", entry.path().display()));
        }
    }
}

#[test]
fn a_capital_behind_that_keeps_the_order() {
    let text = "Ana Ruiz said that It is over. “the dam failed,” Ana Ruiz said. “the dam failed.”\n\n“It is over,” Ana Ruiz said. ";
    check_document(&ANALYZER.analyze(text)).unwrap_or_else(|e| panic!("{e}"));
}

/// Rules look ahead: every paragraph of the articles, cut off behind each of its words, must still be read.
#[test]
fn a_text_may_end_behind_any_word() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/corpora");
    let mut articles: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    articles.sort();
    let mut read = 0;
    for path in articles.iter().filter(|p| p.extension().is_some_and(|e| e == "txt")) {
        let text = std::fs::read_to_string(path).unwrap();
        let paragraphs = text.split("\n\n");
        for paragraph in paragraphs {
            let page = Page::read(paragraph);
            for token in page.tokens() {
                let cut = &paragraph[..token.span.end as usize];
                if let Err(e) = check_document(&ANALYZER.analyze(cut)) {
                    panic!("{}: {e}", path.display());
                }
                read += 1;
            }
        }
    }
    assert!(read > 20_000, "{read} texts");
    // Ends of reports that a paragraph seldom has.
    for text in
        ["Ana Ruiz said that according to Ben", "Ana Ruiz, who", "He blamed Ben Bell, a", "“No,” as", "said there"]
    {
        check_document(&ANALYZER.analyze(text)).unwrap();
    }
}
