//! The scorer: measures an analysis against gold, and says how far its confidence can be trusted.
//!
//! Gold is a list of [`GoldRecord`]s, as in `corpora/gold.jsonl`. A [`Prediction`] comes from a
//! [`Document`](crate::Document) or from a line of the output contract, so that any program which writes that can be
//! measured. [`score`] compares the two:
//!
//! ```
//! use onrecord::eval::{GoldRecord, Prediction, score};
//! use onrecord::{Analyzer, Article};
//! # fn main() -> Result<(), onrecord::Error> {
//! let gold = GoldRecord::read(r#"{"id": "a", "set": "mine", "text": "“No,” Mayor Ana Ruiz said.", "quotations": [{"kind": "direct", "content": [[1, 4]], "speaker": [[12, 20]], "name": "Ana Ruiz", "role": "mayor"}]}"#)?;
//! let analyzer = Analyzer::new()?;
//! let predictions: Vec<_> = gold
//!     .iter()
//!     .map(|g| Prediction::of(&analyzer.analyze(Article::new(&*g.text).with_id(&*g.id))))
//!     .collect();
//! let score = score(&gold, &predictions);
//! println!("{score}");
//! assert_eq!((score.documents, score.without_prediction), (1, 0));
//! # Ok(()) }
//! ```
//!
//! # What is measured
//!
//! *Entities*: precision, recall and F1 of mentions by name, by kind, all together and by span alone
//! ([`EntityScore`]). *Quotations*, those in marks and indirect ones apart: how many are found and how tightly, and
//! whether kind, speaker, name and role are right ([`QuotationScores`]). *Reliability*: how often attributions of a
//! given confidence are right ([`Reliability`]).
//!
//! Every figure is a percentage rounded to a tenth, half to even, so that two programs which follow the same
//! definitions give the same digits; `tests/data/score` holds vectors to check one with. Letters and digits alone are
//! compared: marks and white space at the edge of a span are nobody's mistake.

mod entities;
mod gold;
mod letters;
mod names;
mod prediction;
mod quotations;
mod reliability;

pub use entities::{EntityScore, Measure};
pub use gold::{CharSpan, GoldEntity, GoldQuotation, GoldRecord};
pub use names::{names_agree, names_equal, roles_agree};
pub use prediction::{PredictedMention, PredictedQuotation, PredictedSpeaker, Prediction, StatedSpan};
pub use quotations::{Found, QuotationScore, QuotationScores};
pub use reliability::{Bin, Reliability, ReliabilityTables};

use serde::Serialize;
use std::collections::HashMap;
use std::fmt;

/// How an analysis does on one set. Serialises to the figures; prints as a few lines for people.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Score {
    /// Name of the set: that of the first record.
    pub set: String,
    /// Number of gold records.
    pub documents: usize,
    /// How many of them have no prediction, which counts as an empty one.
    pub without_prediction: usize,
    /// Spans whose text is not the slice that their offsets give: should be none.
    pub misfits: usize,
    /// Entities, where the first record has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entities: Option<EntityScore>,
    /// Quotations, where the first record has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotations: Option<QuotationScores>,
    /// How far confidence can be trusted; no part of the figures.
    #[serde(skip)]
    pub reliability: ReliabilityTables,
}

/// Compares predictions with gold by the ids of the articles. Of two predictions with the same id the last counts.
///
/// ```
/// use onrecord::eval::{GoldRecord, score};
/// # fn main() -> Result<(), onrecord::Error> {
/// let gold = GoldRecord::from_json(r#"{"id": "a", "set": "mine", "text": "Ruiz", "entities": []}"#)?;
/// let score = score(&[gold], &[]);
/// assert_eq!((score.without_prediction, score.entities.unwrap().all.gold), (1, 0));
/// # Ok(()) }
/// ```
pub fn score(gold: &[GoldRecord], predictions: &[Prediction]) -> Score {
    let by_id: HashMap<&str, &Prediction> = predictions.iter().map(|p| (p.id.as_str(), p)).collect();
    let nothing = Prediction::default();
    let (mut entities, mut quotations) = (entities::Tally::default(), quotations::Tally::default());
    let (mut without_prediction, mut misfits) = (0, 0);
    for record in gold {
        let prediction = by_id.get(record.id.as_str()).copied().unwrap_or_else(|| {
            without_prediction += 1;
            &nothing
        });
        let chars: Vec<char> = record.text.chars().collect();
        let misfit = |s: &&StatedSpan| !s.span.slice(&chars).iter().copied().eq(s.text.chars());
        misfits += prediction.stated.iter().filter(misfit).count();
        entities.add(record, &chars, prediction);
        quotations.add(record, &chars, prediction);
    }
    let first = gold.first();
    Score {
        set: first.map(|g| g.set.clone()).unwrap_or_default(),
        documents: gold.len(),
        without_prediction,
        misfits,
        entities: first.and_then(|g| g.entities.as_ref()).map(|_| entities.score()),
        quotations: first.and_then(|g| g.quotations.as_ref()).map(|_| quotations.score()),
        reliability: quotations.reliability,
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} documents, {} without a prediction", self.set, self.documents, self.without_prediction)?;
        write!(f, ", {} spans whose text is not the slice", self.misfits)?;
        if let Some(entities) = &self.entities {
            write!(f, "\n  {:14} {:>6} {:>6} {:>6}", "entities", "P", "R", "F1")?;
            for (name, m) in entities.parts() {
                write!(f, "\n  {name:14} {:6.1} {:6.1} {:6.1}", m.precision, m.recall, m.f1)?;
                write!(f, "   ({} right, {} predicted, {} gold)", m.right, m.predicted, m.gold)?;
            }
        }
        for (name, part) in self.quotations.iter().flat_map(QuotationScores::parts) {
            let Some(q) = part else { continue };
            let n = |x: Option<f64>| x.map_or_else(|| "–".to_owned(), |x| format!("{x:.1} %"));
            let found = q.found;
            write!(f, "\n  {name:9} found P {:.1} R {:.1} F1 {:.1}", found.precision, found.recall, found.f1)?;
            write!(f, " ({} predicted, {} gold); right speaker: ", found.predicted, found.gold)?;
            write!(f, "{} of all, {} of found; ", n(q.speaker_of_all), n(q.speaker_of_found))?;
            write!(f, "name {}, exact {}, ", n(q.name_of_all), n(q.exact_name_of_all))?;
            write!(f, "role {} ({} invented); ", n(q.role_of_all), q.role_invented)?;
            write!(f, "tight {}, kind {:.1} %", n(q.tight_of_all), q.kind_of_found)?;
        }
        Ok(())
    }
}

/// Rounds to a tenth by the exact value of the number, half to even.
pub(crate) fn round(x: f64) -> f64 {
    format!("{x:.1}").parse().unwrap_or(x)
}

/// The harmonic mean of two shares in percent, rounded.
pub(crate) fn percent(p: f64, r: f64) -> f64 {
    if p + r == 0.0 { 0.0 } else { round(200.0 * p * r / (p + r)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_half_to_even() {
        for (x, y) in
            [(6.25, 6.2), (93.75, 93.8), (0.05, 0.1), (0.25, 0.2), (18.75, 18.8), (56.25, 56.2), (66.666, 66.7)]
        {
            assert_eq!(round(x), y);
        }
    }

    #[test]
    fn nothing_scores_nothing() {
        assert_eq!(score(&[], &[]), Score::default());
    }

    #[test]
    fn a_set_is_asked_only_for_what_it_has() {
        let gold = GoldRecord::from_json(r#"{"id": 7, "set": "s", "text": "", "quotations": []}"#).expect("a record");
        let score = score(&[gold], &[Prediction { id: "7".into(), ..Prediction::default() }]);
        assert!(score.entities.is_none() && score.without_prediction == 0);
        let json = serde_json::to_value(&score).expect("JSON");
        assert_eq!(json["quotations"], serde_json::json!({}));
    }
}
