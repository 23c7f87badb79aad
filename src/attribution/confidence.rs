//! How likely an attribution is right: measured shares of each rule, times how sure the quotation itself is.

use crate::document::{QuotationKind, Speaker};
use crate::quotation::{Found, Shape};

/// The confidence of an answer.
pub(super) fn of(found: &Found, sieve: &'static str, speakers: &[Speaker]) -> f32 {
    let base: f32 = match (sieve, found.shape) {
        ("name", Shape::QuoteSpeakerVerb | Shape::QuoteVerbSpeaker | Shape::Split) => 0.97,
        ("name", Shape::According | Shape::SpeakerVerbQuote) => 0.94,
        ("name", Shape::Label) => 0.95,
        ("name", _) => 0.7,
        ("pronoun", Shape::Bare | Shape::Colon) => 0.6,
        ("pronoun", _) => 0.85,
        ("nominal", _) => 0.75,
        ("described", _) => 0.88,
        ("carried", _) => 0.88,
        _ => 0.5,
    };
    let unresolved = speakers.iter().any(|s| s.name.is_none()) && sieve == "pronoun";
    let sure = if found.public.kind == QuotationKind::Indirect { found.speech } else { found.speech.max(0.6) };
    let value = base * if sure >= 0.9 { 1.0 } else { sure } * if unresolved { 0.6 } else { 1.0 };
    (value * 100.0).round() / 100.0
}
