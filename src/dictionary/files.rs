//! The files that come with the crate, in the order they are read in: words first, then entries, and hand-written
//! ones before derived ones.

macro_rules! files {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("data/", $name)))),*] };
}

/// Name and text of the files of words. They are needed only where the tables are made.
pub(crate) const WORDS: &[(&str, &str)] = files! {
    "derived-words.tsv"
    "derived-given-names.tsv"
    "derived-surnames.tsv"
    "role-modifiers.tsv"
    "role-nouns.tsv"
    "heads.tsv"
    "cues.tsv"
    "noun-cues.tsv"
    "titles.tsv"
};

/// Name and text of the files of entries.
pub(crate) const ENTRIES: &[(&str, &str)] = files! {
    "people.tsv"
    "places.tsv"
    "organisations.tsv"
    "others.tsv"
    "derived-places.tsv"
    "derived-parties.tsv"
    "derived-companies.tsv"
    "derived-universities.tsv"
    "derived-people.tsv"
};
