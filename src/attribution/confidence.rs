//! How likely an attribution is right: the share that each rule got right on gold, times how sure it is that the words
//! are a quotation at all. The accuracy benchmark prints how well that holds (the reliability table).

use crate::document::{QuotationKind, Speaker};
use crate::quotation::{Found, Shape};

/// The share of right answers, measured a rule: sieve, order of the parts, and whether words stand in marks.
pub(super) fn measured(sieve: &str, shape: Shape, kind: QuotationKind) -> f32 {
    use QuotationKind::{Direct, Indirect, Mixed};
    use Shape::{According, Bare, Colon, Label, QuoteSpeakerVerb, QuoteVerbSpeaker, SpeakerVerbQuote, Split};
    match (sieve, shape, kind) {
        ("name", QuoteSpeakerVerb | QuoteVerbSpeaker, Direct) => 0.98,
        ("pronoun", QuoteSpeakerVerb | QuoteVerbSpeaker, Direct) => 0.97,
        ("name" | "pronoun", Split, Direct) => 0.95,
        ("name", SpeakerVerbQuote, Direct) => 0.93,
        ("pronoun", SpeakerVerbQuote, Direct) => 0.78,
        ("described", QuoteSpeakerVerb | QuoteVerbSpeaker | Split, Direct) => 0.94,
        ("described", SpeakerVerbQuote, Direct) => 0.65,
        ("nominal", _, Direct) => 0.88,
        ("name", According, _) => 0.88,
        ("described", According, _) => 0.93,
        ("name", Bare, _) => 0.7,
        ("name", Colon, _) => 0.85,
        ("pronoun", Bare, _) => 0.66,
        ("pronoun", Colon, _) => 0.8,
        ("label" | "name", Label, _) => 0.6,
        ("described", Label, _) => 0.6,
        ("name", SpeakerVerbQuote, Mixed) => 0.88,
        ("name", _, Mixed) => 0.9,
        ("pronoun", SpeakerVerbQuote, Mixed) => 0.79,
        ("pronoun", _, Mixed) => 0.87,
        ("nominal", _, Mixed) => 0.85,
        ("described", SpeakerVerbQuote, Mixed) => 0.6,
        ("described", _, Mixed) => 0.65,
        ("name", _, Indirect) => 0.95,
        ("pronoun", _, Indirect) => 0.88,
        ("nominal", _, Indirect) => 0.78,
        ("described", SpeakerVerbQuote, Indirect) => 0.86,
        ("described", _, Indirect) => 0.92,
        ("carried", _, _) => 0.72,
        _ => 0.5,
    }
}

/// The confidence of an answer.
pub(super) fn of(found: &Found, sieve: &'static str, speakers: &[Speaker]) -> f32 {
    let base = measured(sieve, found.shape, found.public.kind);
    // Speech that carries on from nobody known is seldom right: 2 of 44.
    let unresolved = match sieve {
        "pronoun" if speakers.iter().any(|s| s.name.is_none()) => 0.7,
        "carried" if speakers.iter().all(|s| s.name.is_none()) => 0.4,
        _ => 1.0,
    };
    let sure = if found.speech >= 0.9 { 1.0 } else { found.speech };
    let value = base * sure * unresolved;
    (value * 100.0).round() / 100.0
}
