//! A build without default features: no curated dictionary, no serde. The page is read all the same, and a dictionary
//! of one's own works.

#![cfg(not(feature = "curated"))]

use onrecord::page::{BlockKind, Page};
use onrecord::{Analyzer, Dictionary, EntityKind};

#[test]
fn an_analyzer_starts_with_an_empty_dictionary() {
    let analyzer = Analyzer::new().expect("nothing to go wrong");
    assert!(analyzer.dictionary().is_empty());
    assert!(analyzer.dictionary().find("Kabul").is_empty());
    let text = "KABUL, Aug 13 (Meridian) – “It is over,” Mayor Ana Ruiz told reporters.\n\n“Go home,” she said.";
    let document = analyzer.analyze(text);
    assert_eq!(document.text(), text);
    assert_eq!(document.quotations().len(), document.attributions().len());
}

#[test]
fn the_page_needs_no_dictionary() {
    let page =
        Page::read("TARMA, Peru (AP) — “It is over,” she said.\n\nREAD MORE: Floods\n\nNobody was hurt. All left.");
    let kinds: Vec<_> = page.blocks().iter().map(|b| b.kind).collect();
    assert_eq!(kinds, [BlockKind::Dateline, BlockKind::Paragraph, BlockKind::Markup, BlockKind::Paragraph]);
    assert_eq!(page.marked().len(), 1);
    assert!(page.sentences().len() >= 4);
}

#[test]
fn a_dictionary_of_ones_own_is_enough_for_names() {
    let dictionary = Dictionary::builder()
        .kind("product")
        .tsv("own.tsv", "name\tkind\taliases\nTarma Cola\tproduct\tTarma Light\nAna Ruiz\tperson\t\n")
        .add("Tarma Weekly", EntityKind::Organisation)
        .build()
        .expect("sound");
    assert_eq!(dictionary.len(), 3);
    let analyzer = Analyzer::builder().dictionary(dictionary).build().expect("sound");
    let document = analyzer.analyze("The Tarma Weekly has tried Tarma Cola, said Ana Ruiz. Tarma Light is sweet.");
    let found: Vec<_> = document.entities().iter().map(|e| (e.name.as_str(), e.kind.name())).collect();
    for expected in [("Tarma Weekly", "organisation"), ("Tarma Cola", "product"), ("Ana Ruiz", "person")] {
        assert!(found.contains(&expected), "{expected:?} is not among {found:?}");
    }
}
