//! The public interface as a user of the crate meets it: what can be shared, what a builder does, what an error says,
//! how the views of a document hang together. How right the analysis is, is measured elsewhere.

#![cfg(feature = "curated")]

use onrecord::output::{Options, pretty};
use onrecord::{
    Analyzer, AnalyzerBuilder, Article, Dictionary, DictionaryBuilder, Document, EntityKind, Entry, Error, ErrorKind,
    Gender, MentionForm, OffsetIndex, OffsetUnit, Span,
};

const STORY: &str = "TARMA, Peru, March 4 (Meridian) – “The dam will hold,” Mayor Ana Ruiz told reporters in Lima.\n\n\
    Ruiz, 52, said the Tarma Weekly had “invented a flood”. Zoë O’Connor of the World Bank said nothing.\n\n\
    “We are not worried,” she added.\n";

fn analyze(text: &str) -> Document {
    Analyzer::new().expect("the curated dictionary is sound").analyze(text)
}

fn own(tsv: &str) -> Result<Dictionary, Error> {
    Dictionary::builder().kind("product").tsv("own.tsv", tsv).build()
}

fn names<'d>(entries: &[Entry<'d>]) -> Vec<&'d str> {
    entries.iter().map(|e| e.name()).collect()
}

// ------------------------------------------------------------------------------------------- what may be shared

#[test]
fn everything_can_cross_threads_and_be_cloned() {
    fn shared<T: Send + Sync + Clone + std::fmt::Debug + 'static>() {}
    shared::<Analyzer>();
    shared::<AnalyzerBuilder>();
    shared::<Article>();
    shared::<Dictionary>();
    shared::<DictionaryBuilder>();
    shared::<Document>();
    shared::<OffsetIndex>();
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    error::<Error>();
}

#[test]
fn threads_that_share_an_analyzer_get_the_same_result() {
    let analyzer = Analyzer::new().expect("sound");
    let expected = analyzer.analyze(STORY);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let analyzer = analyzer.clone();
            std::thread::spawn(move || analyzer.analyze(STORY))
        })
        .collect();
    for thread in threads {
        let document = thread.join().expect("no panic");
        assert_eq!(document.mentions(), expected.mentions());
        assert_eq!(document.entities(), expected.entities());
        assert_eq!(document.quotations(), expected.quotations());
        assert_eq!(document.attributions(), expected.attributions());
    }
}

#[cfg(feature = "rayon")]
#[test]
fn many_articles_at_once_come_back_in_order() {
    let analyzer = Analyzer::new().expect("sound");
    let articles: Vec<Article> =
        (0..50).map(|i| Article::new(format!("{STORY}\nIt was day {i}.")).with_id(i.to_string())).collect();
    let documents = analyzer.analyze_all(articles.clone());
    assert_eq!(documents.len(), articles.len());
    for (article, document) in articles.into_iter().zip(documents) {
        assert_eq!(document.article().id(), article.id());
        assert_eq!(document.entities(), analyzer.analyze(article).entities());
    }
}

// -------------------------------------------------------------------------------------------------- dictionaries

#[test]
fn the_curated_dictionary_is_read_once() {
    let (a, b) = (Dictionary::curated().expect("sound"), Dictionary::curated().expect("sound"));
    assert_eq!(a.len(), b.len());
    assert!(a.len() > 50_000, "only {} entries", a.len());
    assert!(!a.is_empty());
    assert_eq!(a.entry(a.find("Kabul")[0].id()).map(|e| e.name()), Some("Kabul"));
    assert!(a.entry(onrecord::EntryId(u32::MAX)).is_none());
}

#[test]
fn find_takes_names_as_people_write_them() {
    let d =
        own("name\tkind\taliases\nZürich Re-Insurance\torganisation\tZRI|~Re\nAna O’Brien\tperson\t\n").expect("sound");
    for name in ["Zürich Re-Insurance", "ZURICH RE-INSURANCE", "zurich re insurance", "ZRI", "zri", "Re"] {
        assert_eq!(names(&d.find(name)), ["Zürich Re-Insurance"], "{name}");
    }
    assert_eq!(names(&d.find("ana o'brien")), ["Ana O’Brien"]);
    for name in ["", " ", "Zürich", "Insurance", "Zürich Re-Insurance Ltd", "“", "\u{301}", &"x".repeat(10_000)] {
        assert!(d.find(name).is_empty(), "{name:?}");
    }
}

#[test]
fn an_entry_shows_all_that_its_line_says() {
    let columns = "name\tkind\tsubtype\taliases\tid\tcountry\tlat\tlon\tgender\trole\taffiliation\tfrom\tto\tsource";
    let d = own(&format!(
        "# a comment\n{columns}\nAna Ruiz\tperson\tpolitician\tAnita Ruiz|~Ana\tmine:7\tPE\t-11.42\t-75.69\tf\tMayor of Tarma\tTarma\t2023\t\tmine\n"
    ))
    .expect("sound");
    let found = d.find("Anita Ruiz");
    let e = found.first().expect("listed");
    assert_eq!((e.name(), e.kind(), e.subtype()), ("Ana Ruiz", Some(EntityKind::Person), Some("politician")));
    assert_eq!(e.aliases().collect::<Vec<_>>(), ["Anita Ruiz", "Ana"]);
    assert_eq!((e.reference(), e.country(), e.gender()), (Some("mine:7"), Some("PE"), Some("f")));
    assert_eq!(e.coordinates(), Some((-11.42, -75.69)));
    assert_eq!((e.role(), e.affiliation(), e.years()), (Some("Mayor of Tarma"), Some("Tarma"), (Some(2023), None)));
    assert_eq!((e.source(), e.stands_for(), e.is_weak()), (Some("mine"), None, false));
    assert_eq!(e.place_in_file(), ("own.tsv", 3));
}

#[test]
fn what_is_added_later_wins() {
    let mut builder = Dictionary::builder();
    builder.curated().tsv("first.tsv", "name\tkind\trole\nAngela Merkel\tperson\tauthor\n");
    let d = builder.build().expect("sound");
    assert_eq!(d.find("Angela Merkel").iter().map(|e| e.role()).collect::<Vec<_>>(), [Some("author")]);
    builder.tsv("second.tsv", "name\tkind\trole\nAngela Merkel\tperson\tlecturer\n");
    let d = builder.build().expect("a builder can be built from again");
    assert_eq!(d.find("Angela Merkel")[0].role(), Some("lecturer"));
    // Another kind is another thing: both stay.
    let d = Dictionary::builder().curated().add("Kabul", EntityKind::Organisation).build().expect("sound");
    let kinds: Vec<_> = d.find("Kabul").iter().map(|e| e.kind()).collect();
    assert_eq!(kinds[0], Some(EntityKind::Organisation));
    assert!(kinds.contains(&Some(EntityKind::Place)));
}

#[test]
fn a_blocked_name_matches_nothing() {
    let d = Dictionary::builder().curated().block("KABUL").build().expect("sound");
    assert!(d.find("Kabul").is_empty());
    assert!(!d.find("Kandahar").is_empty());
    let document = Analyzer::builder().dictionary(d).build().expect("sound").analyze("He flew from Kabul to Kandahar.");
    for entity in document.entities() {
        assert_eq!(entity.entries.is_empty(), entity.name == "Kabul", "{}", entity.name);
    }
    // An alias can be blocked and the name kept.
    let d = Dictionary::builder()
        .tsv("own.tsv", "name\tkind\taliases\nTarma Cola Company\torganisation\tCola\n")
        .block("cola")
        .build()
        .expect("sound");
    assert!(d.find("Cola").is_empty());
    assert_eq!(d.find("Tarma Cola Company").len(), 1);
}

#[test]
fn a_kind_of_ones_own_comes_out_as_an_entity() {
    let law = EntityKind::Custom("law".into());
    let d = Dictionary::builder().curated().add("Clean Rivers Act", law.clone()).build().expect("sound");
    let text = "Critics of the Clean Rivers Act met in Lima. The Clean Rivers Act is dead, they said.";
    let document = Analyzer::builder().dictionary(d).build().expect("sound").analyze(text);
    let entity = document.entities().iter().find(|e| e.kind == law).expect("the law is an entity");
    assert_eq!((entity.name.as_str(), entity.kind.name()), ("Clean Rivers Act", "law"));
    assert_eq!(entity.mentions.len(), 2);
    let law = document.mentions()[entity.mentions[0].index()].entity;
    assert!(!document.evidence(law).is_empty());
    assert!(document.entities().iter().any(|e| e.kind == EntityKind::Place && e.name == "Lima"));
}

#[test]
fn the_users_word_is_final() {
    // By shape and context a person; the user says that it is a company.
    let d = Dictionary::builder().curated().add("Jenny Craig", EntityKind::Organisation).build().expect("sound");
    let document = Analyzer::builder().dictionary(d).build().expect("sound").analyze("Jenny Craig, 47, said so.");
    let kinds: Vec<_> = document.entities().iter().map(|e| (e.name.as_str(), e.kind.name())).collect();
    assert_eq!(kinds, [("Jenny Craig", "organisation")]);
}

// -------------------------------------------------------------------------------------------------------- errors

#[test]
fn errors_say_where_what_and_what_instead() {
    let cases = [
        ("name\tkind\nAna Ruiz\tpersn\n", "own.tsv:2: unknown kind \"persn\", expected person, place, organisation"),
        ("# note\n\nname\tkind\nAna\tperson\n\nBo\tgod\n", "own.tsv:6: unknown kind \"god\""),
        ("name\tkind\n\tperson\n", "own.tsv:2: the name is empty"),
        ("name\tkind\nAna\tperson\tf\n", "own.tsv:2: 3 cells, but the header names 2 columns"),
        ("Ana Ruiz\tperson\n", "own.tsv:1: no column \"name\" in the header row, found Ana Ruiz, person"),
        ("name,kind\nAna,person\n", "own.tsv:1: no column \"name\" in the header row, found name,kind"),
        ("name\trole\nAna\tmayor\n", "own.tsv:1: no column \"kind\""),
        ("", "own.tsv:1: no header row, expected one with the columns name, kind"),
        ("# only a comment\n", "own.tsv:1: no header row"),
    ];
    for (tsv, expected) in cases {
        let error = own(tsv).expect_err(tsv);
        assert_eq!(error.kind(), ErrorKind::Dictionary, "{tsv:?}");
        let message = error.to_string();
        assert!(message.starts_with(expected), "{tsv:?}\n  expected {expected}\n  came     {message}");
    }
}

#[test]
fn a_file_that_is_not_there_is_reported_by_build() {
    let error = Dictionary::builder().file("no/such/file.tsv").build().expect_err("there is no such file");
    assert_eq!(error.kind(), ErrorKind::Io);
    assert!(error.to_string().starts_with("no/such/file.tsv: "), "{error}");
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn odd_entries_do_no_harm() {
    // Line ends of Windows, empty cells, marks and nothing but marks, very long names, control characters.
    let d = own("name\tkind\taliases\r\nAna Ruiz\tperson\t|Anita||\r\n“”\tplace\t\r\n").expect("sound");
    assert_eq!(names(&d.find("Anita")), ["Ana Ruiz"]);
    let mut builder = Dictionary::builder();
    builder.add("", EntityKind::Custom("\t".into()));
    let _ = builder.build(); // an error, but no panic
    let long = "Very ".repeat(1000);
    let d =
        Dictionary::builder().add(&long, EntityKind::Place).add("A\tB\nC", EntityKind::Place).build().expect("sound");
    assert_eq!(d.find("A B C").len(), 1);
    assert!(d.find(&long).is_empty(), "longer than any name");
}

// ------------------------------------------------------------------------------------------------------- offsets

#[test]
fn offsets_count_in_three_units() {
    let text = "Zoë 😀 said “no”.\r\nAna.";
    let index = OffsetIndex::new(text);
    for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
        let b = byte as u32;
        assert_eq!(index.convert(b, OffsetUnit::Byte), b);
        assert_eq!(index.convert(b, OffsetUnit::Char) as usize, text[..byte].chars().count());
        assert_eq!(index.convert(b, OffsetUnit::Utf16) as usize, text[..byte].encode_utf16().count());
    }
    let ana = text.find("Ana").expect("there") as u32;
    assert_eq!(index.line_column(ana), (2, 1));
    assert_eq!(index.line_column(0), (1, 1));
    assert_eq!(OffsetIndex::new("").line_column(0), (1, 1));
    assert_eq!(OffsetUnit::default(), OffsetUnit::Byte);
    assert_eq!(
        [OffsetUnit::Byte, OffsetUnit::Char, OffsetUnit::Utf16].map(OffsetUnit::name),
        ["byte", "char", "utf16"]
    );
}

#[test]
fn spans_index_strings() {
    let span = Span::new(0, 4);
    assert_eq!(&"Zoë said"[span], "Zoë");
    assert_eq!((span.len(), span.to_string(), format!("{span:?}")), (4, "0..4".into(), "0..4".into()));
    assert!(Span::new(3, 3).is_empty() && Span::default().is_empty());
    assert_eq!(Span::of(2..5), Span::new(2, 5));
}

// ------------------------------------------------------------------------------------------------------ documents

#[test]
fn an_article_keeps_what_is_known_of_it() {
    let article = Article::new(STORY)
        .with_id("story-17")
        .with_title("Dam will hold")
        .with_byline("By Zoë O’Connor")
        .with_date("2024-03-04")
        .with_language("en");
    let document = Analyzer::new().expect("sound").analyze(article.clone());
    assert_eq!(document.article(), &article);
    assert_eq!((document.text(), article.id(), article.title()), (STORY, Some("story-17"), Some("Dam will hold")));
    assert_eq!(article.byline(), Some("By Zoë O’Connor"));
    assert_eq!((article.date(), article.language()), (Some("2024-03-04"), Some("en")));
    assert_eq!(Article::from(STORY), Article::from(STORY.to_string()));
}

#[test]
fn the_layers_of_a_document_fit_together() {
    let document = analyze(STORY);
    let text = document.text();
    assert!(document.warnings().is_empty());
    assert_eq!(document.dictionary().len(), Dictionary::curated().expect("sound").len());
    assert!(document.blocks().windows(2).all(|b| b[0].span.end <= b[1].span.start));
    assert!(document.tokens().windows(2).all(|t| t[0].span.end <= t[1].span.start));
    assert!(document.sentences().iter().all(|s| document.blocks()[s.block as usize].span.covers(s.span)));
    assert_eq!(document.marked().len(), 3);
    assert_eq!(document.page().tokens().len(), document.tokens().len());

    assert!(document.mentions().windows(2).all(|m| m[0].span.start <= m[1].span.start));
    for (i, entity) in document.entities().iter().enumerate() {
        let id = onrecord::EntityId(i as u32);
        assert_eq!(id.index(), i);
        assert!(!entity.mentions.is_empty() && !entity.name.is_empty());
        assert!((0.0..=1.0).contains(&entity.confidence));
        assert_eq!(document.mentions_of(id).count(), entity.mentions.len());
        for mention in document.mentions_of(id) {
            assert_eq!(mention.entity, id);
            assert!(!text[mention.span].is_empty());
        }
        assert!(entity.entries.iter().all(|e| document.dictionary().entry(*e).is_some()));
    }
    assert_eq!(document.mentions_of(onrecord::EntityId(u32::MAX)).count(), 0);

    assert_eq!(document.quotations().len(), document.attributions().len());
    assert_eq!(document.quoted().count(), document.quotations().len());
    for (quotation, attribution) in document.quoted() {
        assert!(!quotation.content.is_empty());
        assert!(quotation.content.iter().all(|s| !text[*s].is_empty()));
        assert!((quotation.block as usize) < document.blocks().len());
        assert!((0.0..=1.0).contains(&attribution.confidence));
        assert!(!attribution.rule.is_empty(), "every decision names its rule");
        for id in quotation.continues.iter().chain(&quotation.within) {
            assert!(id.index() < document.quotations().len());
        }
        for speaker in &attribution.speakers {
            assert!(speaker.mention.is_none_or(|m| !text[m].is_empty()));
            assert!(speaker.entity.is_none_or(|e| e.index() < document.entities().len()));
        }
    }
}

#[test]
fn people_places_and_organisations_are_told_apart() {
    let document = analyze(STORY);
    let kind = |name: &str| document.entities().iter().find(|e| e.name == name).map(|e| e.kind.name());
    assert_eq!(kind("Ana Ruiz"), Some("person"));
    assert_eq!(kind("Lima"), Some("place"));
    assert_eq!(kind("World Bank"), Some("organisation"));
    let ruiz = document.entities().iter().position(|e| e.name == "Ana Ruiz").expect("named");
    let forms: Vec<_> = document
        .mentions_of(onrecord::EntityId(ruiz as u32))
        .filter(|m| m.form.is_name())
        .map(|m| (&document.text()[m.span], m.form))
        .collect();
    assert_eq!(forms, [("Ana Ruiz", MentionForm::Full), ("Ruiz", MentionForm::Short)]);
}

#[test]
fn somebody_said_something() {
    let document = analyze("“It is over,” Mayor Ana Ruiz told reporters.");
    let (quotation, attribution) = document.quoted().next().expect("one quotation");
    assert_eq!(&document.text()[quotation.content[0]], "It is over,");
    let speaker = attribution.speakers.first().expect("a speaker");
    assert_eq!(speaker.name.as_deref(), Some("Ana Ruiz"));
    assert_eq!(speaker.role.as_ref().map(|r| r.text.as_str()), Some("Mayor"));
    assert_eq!(document.text()[speaker.mention.expect("named here")], *"Ana Ruiz");
}

#[test]
fn texts_with_nothing_in_them_give_empty_documents() {
    for text in ["", " ", "\n\n\n", "\u{feff}", "…", "“”", "\0"] {
        let document = analyze(text);
        assert_eq!(document.text(), text);
        assert!(document.entities().is_empty() && document.quotations().is_empty(), "{text:?}");
    }
}

#[test]
fn what_is_not_english_is_flagged() {
    let text = "El presidente dijo el lunes que no habrá más impuestos sobre los camiones que llegan de la costa, y que \
        los alcaldes de la sierra deben esperar hasta que se firme el acuerdo con las empresas del puerto.";
    assert_eq!(analyze(text).warnings(), [onrecord::Warning::NotEnglish]);
}

#[test]
fn a_page_can_be_written_in_any_medium() {
    let document = analyze(STORY);
    let page = pretty::to_string(&document, &Options::new(), 80, &|out, ink, text| match ink {
        pretty::Ink::Name => out.push_str(&format!("<b>{text}</b>")),
        _ => out.push_str(text),
    });
    assert!(page.contains("<b>Ana Ruiz</b>"), "{page}");
}

#[test]
fn too_many_kinds_of_ones_own_are_an_error() {
    let mut builder = Dictionary::builder();
    for i in 0..300 {
        builder.add(&format!("Thing Number{i}"), EntityKind::Custom(format!("kind{i}").into()));
    }
    let error = builder.build().unwrap_err();
    assert!(error.to_string().contains("one too many"), "{error}");
}

/// The words of an entity's mentions, with their forms.
fn mentions(document: &Document, name: &str) -> Vec<(String, &'static str)> {
    let entity = document.entities().iter().find(|e| e.name == name).unwrap_or_else(|| panic!("no {name}"));
    let found = entity.mentions.iter().map(|m| &document.mentions()[m.index()]);
    found.map(|m| (document.text()[m.span].to_string(), m.form.name())).collect()
}

#[test]
fn pronouns_and_noun_phrases_are_mentions_where_nobody_else_is_meant() {
    let analyzer = Analyzer::new().expect("curated");
    let document = analyzer.analyze("Ana Ruiz opened the bridge on Monday. Then she walked home.");
    assert_eq!(mentions(&document, "Ana Ruiz"), [("Ana Ruiz".into(), "full"), ("she".into(), "pronoun")]);
    // Two women, or an unnamed one: left alone.
    for text in [
        "Ana Ruiz met Eva Lindgren on Monday. Then she walked home.",
        "Ana Ruiz met a woman on Monday. Then she walked home.",
    ] {
        let document = analyzer.analyze(text);
        assert_eq!(mentions(&document, "Ana Ruiz"), [("Ana Ruiz".into(), "full")], "{text}");
    }
    let document = analyzer.analyze("The Ministry of Rivers has closed the dam. Later the ministry opened it.");
    let expected = [("Ministry of Rivers".into(), "full"), ("the ministry".into(), "nominal")];
    assert_eq!(mentions(&document, "Ministry of Rivers"), expected);
}

#[test]
fn a_pronoun_tells_the_gender_that_a_name_does_not() {
    let document = Analyzer::new().expect("curated").analyze("Mayor Wemba Okotie, 41, was tired. She went home.");
    let mayor = document.entities().iter().find(|e| e.name == "Wemba Okotie").expect("a mayor");
    assert_eq!(mayor.gender, Gender::Female);
}

#[test]
fn nested_names_only_on_request() {
    let text = "The Bank of England raised rates. England lost.";
    let nested = |yes| Analyzer::builder().nested(yes).build().expect("curated").analyze(text);
    assert_eq!(mentions(&nested(false), "England"), [("England".into(), "full")]);
    assert_eq!(mentions(&nested(true), "England"), [("England".into(), "nested"), ("England".into(), "full")]);
}

#[test]
fn places_have_coordinates_by_their_ids() {
    let dictionary = Dictionary::curated().expect("curated");
    let paris = dictionary.reference("geonames:4717560").expect("Paris, Texas");
    let (latitude, longitude) = paris.coordinates().expect("coordinates");
    assert_eq!((paris.name(), latitude.round(), longitude.round()), ("Paris", 34.0, -96.0));
    assert!(dictionary.reference("geonames:0").is_none() && dictionary.reference("").is_none());
}
