//! How likely an attribution is right: the share that each rule got right on gold, times how sure it is that the words
//! are a quotation at all. The accuracy benchmark prints how well that holds (the reliability table).

use crate::document::{QuotationKind, Speaker};
use crate::quotation::{Found, Shape};

/// The share of right answers, measured a rule: sieve, order of the parts, and whether words stand in marks.
pub(super) fn measured(sieve: &str, shape: Shape, kind: QuotationKind) -> f32 {
    use QuotationKind::{Direct, Indirect, Mixed};
    use Shape::{According, Bare, Colon, Label, QuoteSpeakerVerb, QuoteVerbSpeaker, SpeakerVerbQuote, Split};
    match (sieve, shape, kind) {
        ("name" | "pronoun", QuoteSpeakerVerb | QuoteVerbSpeaker, Direct) => 0.97,
        ("name" | "pronoun", Split, Direct) => 0.94,
        ("name", SpeakerVerbQuote, Direct) => 0.93,
        ("pronoun", SpeakerVerbQuote, Direct) => 0.85,
        ("described", QuoteSpeakerVerb | QuoteVerbSpeaker | Split, Direct) => 0.88,
        ("described", SpeakerVerbQuote, Direct) => 0.6,
        ("nominal", _, Direct) => 0.85,
        ("name" | "described", According, _) => 0.86,
        ("name", Bare | Colon, _) => 0.66,
        ("pronoun", Bare | Colon, _) => 0.6,
        ("label" | "name", Label, _) => 0.6,
        ("described", Label, _) => 0.4,
        ("name", _, Mixed) => 0.82,
        ("pronoun", _, Mixed) => 0.75,
        ("nominal", _, Mixed) => 0.8,
        ("described", SpeakerVerbQuote, Mixed) => 0.5,
        ("described", _, Mixed) => 0.8,
        ("name", _, Indirect) => 0.88,
        ("pronoun", _, Indirect) => 0.8,
        ("nominal", _, Indirect) => 0.75,
        ("described", SpeakerVerbQuote, Indirect) => 0.65,
        ("described", _, Indirect) => 0.8,
        ("carried", _, _) => 0.8,
        _ => 0.5,
    }
}

/// The confidence of an answer.
pub(super) fn of(found: &Found, sieve: &'static str, speakers: &[Speaker]) -> f32 {
    let base = measured(sieve, found.shape, found.public.kind);
    let unresolved = speakers.iter().any(|s| s.name.is_none()) && sieve == "pronoun";
    let sure = if found.speech >= 0.9 { 1.0 } else { found.speech };
    let value = base * sure * if unresolved { 0.7 } else { 1.0 };
    (value * 100.0).round() / 100.0
}
