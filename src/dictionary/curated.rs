//! The files that come with the crate, hand-written ones before derived ones.

/// Name and text of each file; `builder.rs` reads them in this order.
pub(super) const FILES: &[(&str, &str)] = &[
    ("derived-words.tsv", include_str!("data/derived-words.tsv")),
    ("derived-given-names.tsv", include_str!("data/derived-given-names.tsv")),
    ("derived-surnames.tsv", include_str!("data/derived-surnames.tsv")),
    ("role-modifiers.tsv", include_str!("data/role-modifiers.tsv")),
    ("role-nouns.tsv", include_str!("data/role-nouns.tsv")),
    ("heads.tsv", include_str!("data/heads.tsv")),
    ("cues.tsv", include_str!("data/cues.tsv")),
    ("noun-cues.tsv", include_str!("data/noun-cues.tsv")),
    ("titles.tsv", include_str!("data/titles.tsv")),
    ("people.tsv", include_str!("data/people.tsv")),
    ("places.tsv", include_str!("data/places.tsv")),
    ("organisations.tsv", include_str!("data/organisations.tsv")),
    ("others.tsv", include_str!("data/others.tsv")),
    ("derived-places.tsv", include_str!("data/derived-places.tsv")),
    ("derived-parties.tsv", include_str!("data/derived-parties.tsv")),
    ("derived-companies.tsv", include_str!("data/derived-companies.tsv")),
    ("derived-universities.tsv", include_str!("data/derived-universities.tsv")),
    ("derived-people.tsv", include_str!("data/derived-people.tsv")),
];
