//! Dictionaries of a user's own: what the check says of each mistake, what is found under a name, and kinds of the
//! user's own as entities.

use onrecord::{Analyzer, Dictionary};

/// What stands in a file, and what the check says of it, one problem a line.
const CHECKS: &[(&str, &str, &str)] = &[
    ("nothing wrong", "name\tkind\nTarma Cola\torganisation\n", ""),
    (
        "no header",
        "Ana Ruiz\tperson\n",
        "own.tsv:1: error: no column \"name\" in the header row, found Ana Ruiz, person; the header names the columns, parted by tabs",
    ),
    ("nothing below the header", "name\tkind\n", "own.tsv: warning: no entry below the header, expected one a line"),
    (
        "a kind with a slip, and one that nobody declared",
        "name\tkind\nAna Ruiz\tpersn\nClean Rivers Act\tlaw\nZest\t\n",
        "own.tsv:2: error: kind \"persn\", expected person, place, organisation, other or a kind of your own that is declared; write \"person\"
own.tsv:3: error: kind \"law\", expected person, place, organisation, other or a kind of your own that is declared; declare it if it is a kind of your own (--kind law)
own.tsv:4: error: kind \"\", expected person, place, organisation, other or a kind of your own that is declared",
    ),
    (
        "a tab too many, and no name",
        "name\tkind\nAna Ruiz\tperson\t\n\tperson\n",
        "own.tsv:2: error: 3 cells, but the header names 2 columns; is there a tab too many?
own.tsv:3: error: the name is empty, expected a name in every line",
    ),
    (
        "a column that is not read",
        "name\tkind\talias\nAna Ruiz\tperson\t\n",
        "own.tsv:1: warning: column \"alias\", expected one of name, kind, subtype, aliases, flags, id, country, population, lat, lon, gender, role, affiliation, from, to, stands_for, adjective, source; call it \"aliases\" if that is meant",
    ),
    (
        "values",
        "name\tkind\tflags\tgender\tcountry\tfrom\tpopulation\nAna Ruiz\tperson\tweek\tw\tPeru\t20019\t1,200\n",
        "own.tsv:2: warning: flag \"week\", expected weak, caps or nothing; write \"weak\"
own.tsv:2: warning: population \"1,200\", expected a number of people without commas; it is not read
own.tsv:2: warning: from \"20019\", expected a year; it is not read
own.tsv:2: warning: gender \"w\", expected f, m or nothing
own.tsv:2: warning: country \"Peru\", expected an ISO 3166 code of two capitals",
    ),
    (
        "names that match nothing or too much",
        "name\tkind\taliases\nTarma Now!\torganisation\tthe Tarma Post||tarma daily\n~Tarma\tplace\t\n",
        "own.tsv:2: warning: aliases \"the Tarma Post||tarma daily\", expected a name on each side of every |
own.tsv:2: warning: name \"Tarma Now!\", with the mark !, expected words that can be matched; it will match nowhere; add a form without it as an alias
own.tsv:2: warning: alias \"the Tarma Post\", expected the name without its article; write \"Tarma Post\"
own.tsv:2: warning: alias \"tarma daily\" without a capital, expected a name as it is printed; as it is, it matches the words in running text
own.tsv:3: warning: name \"~Tarma\", expected ~ before aliases only; write weak in the column flags where the name itself needs other evidence",
    ),
    (
        "the same entry twice",
        "name\tkind\nAna Ruiz\tperson\nANA RUIZ\tperson\nAna Ruiz\tplace\n",
        "own.tsv:3: warning: \"ANA RUIZ\", person as in line 2, expected each entry once; make one line of the two, or give them ids",
    ),
];

#[test]
fn the_check_names_line_mistake_and_remedy() {
    let mut wrong = Vec::new();
    for (name, file, expected) in CHECKS {
        let mut builder = Dictionary::builder();
        builder.tsv("own.tsv", *file);
        let problems = builder.check();
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        if said.join("\n") != *expected {
            wrong.push(format!("{name}:\n{}", said.join("\n")));
        }
        // What the check calls an error is what stops the building, and nothing else.
        if problems.iter().any(|p| p.is_error()) != builder.build().is_err() {
            wrong.push(format!("{name}: built: {:?}", builder.build().err()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn files_that_cannot_be_read_are_all_reported() {
    let folder = std::env::temp_dir().join(format!("onrecord-own-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let latin = folder.join("latin.tsv");
    std::fs::write(&latin, b"name\tkind\nAna Ru\xedz\tperson\n").expect("a file");
    let mut builder = Dictionary::builder();
    builder.file(folder.join("none.tsv")).file(&latin);
    let problems = builder.check();
    assert_eq!(problems.len(), 2);
    assert_eq!((problems[1].line(), problems[1].is_error()), (2, true));
    assert!(problems[1].found().contains("UTF-8"), "{}", problems[1]);
    assert!(builder.build().is_err());
    std::fs::remove_dir_all(&folder).expect("the folder");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_header() {
    let built = Dictionary::builder().tsv("own.tsv", "\u{feff}name\tkind\tid\r\nAna Ruiz\tperson\town:1\r\n").build();
    let dictionary = built.expect("a sound file");
    let found = dictionary.find("Ana Ruiz");
    assert_eq!((found[0].name(), found[0].reference()), ("Ana Ruiz", Some("own:1")));
}

#[test]
fn kinds_of_ones_own_come_out_as_entities() {
    let mut builder = Dictionary::builder();
    builder
        .kind("law")
        .kind("product")
        .tsv("own.tsv", "name\tkind\tid\taliases\nClean Rivers Act\tlaw\tlaw:7\tCRA\nTarma Cola\tproduct\t\t\n");
    #[cfg(feature = "curated")]
    builder.curated();
    let analyzer = Analyzer::builder().dictionary(builder.build().expect("a sound file")).build().expect("an analyzer");
    let document = analyzer.analyze("The Clean Rivers Act does not mention Tarma Cola. The CRA is silent on it.");
    let mut found: Vec<(&str, &str, usize)> = Vec::new();
    for entity in document.entities() {
        found.push((entity.kind.name(), &entity.name, entity.mentions.len()));
    }
    assert_eq!(found, [("law", "Clean Rivers Act", 2), ("product", "Tarma Cola", 1)]);
}

#[cfg(feature = "curated")]
#[test]
fn a_name_that_is_an_everyday_word_is_pointed_out() {
    let mut builder = Dictionary::builder();
    builder.curated().tsv("own.tsv", "name\tkind\taliases\nRocket\torganisation\tBasket|~Kettle\nZyxt\torganisation\n");
    let said: Vec<String> = builder.check().iter().map(|p| p.found().to_string()).collect();
    assert_eq!(said, ["name \"Rocket\", also an everyday word", "alias \"Basket\", also an everyday word"]);
}

#[cfg(feature = "curated")]
#[test]
fn what_is_found_under_a_name_says_where_it_stands() {
    let mut builder = Dictionary::builder();
    builder.curated().tsv("own.tsv", "name\tkind\tflags\taliases\nGeorgia\torganisation\tweak\tGeorgia Ltd|~GL\n");
    let dictionary = builder.build().expect("a sound file");
    let found = dictionary.find("georgia");
    assert_eq!(found[0].place_in_file(), ("own.tsv", 2));
    assert_eq!(
        (found[0].flags(), found[0].marked_aliases().collect::<Vec<_>>()),
        (Some("weak"), vec!["Georgia Ltd", "~GL"])
    );
    let places: Vec<_> = found.iter().filter(|e| e.kind().is_some_and(|k| k.name() == "place")).collect();
    assert!(places.iter().any(|e| e.reference() == Some("iso3166:GE") && e.source().is_some()), "the country");
    assert!(places.iter().any(|e| e.subtype() == Some("state")), "the state");
    assert!(dictionary.word("georgia").given_name.is_some(), "a given name too");
}
