//! Entities: mentions by name, counted right where span and kind agree. Who a mention refers to is not judged here.

use super::gold::{CharSpan, GoldRecord};
use super::names::is_letter;
use super::prediction::Prediction;
use super::{percent, round};
use serde::Serialize;
use std::collections::BTreeSet;

/// The kinds that are asked for, in the order in which they are printed.
pub(crate) const KINDS: [&str; 3] = ["person", "place", "organisation"];

/// Precision, recall and their harmonic mean in percent, rounded to a tenth, with the counts behind them.
///
/// ```
/// use onrecord::eval::Measure;
/// let measure = Measure::of(2, 3, 4);
/// assert_eq!((measure.precision, measure.recall, measure.f1), (66.7, 50.0, 57.1));
/// assert_eq!(Measure::of(0, 0, 4).f1, 0.0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Measure {
    /// Share of what was predicted that is right.
    #[serde(rename = "p")]
    pub precision: f64,
    /// Share of the gold that was predicted.
    #[serde(rename = "r")]
    pub recall: f64,
    /// The harmonic mean of the two.
    #[serde(rename = "f")]
    pub f1: f64,
    /// How many are right.
    #[serde(rename = "tp")]
    pub right: usize,
    /// How many were predicted.
    #[serde(rename = "pred")]
    pub predicted: usize,
    /// How many the gold holds.
    pub gold: usize,
}

impl Measure {
    /// The measure of these counts.
    pub fn of(right: usize, predicted: usize, gold: usize) -> Measure {
        let share = |of: usize| if of == 0 { 0.0 } else { right as f64 / of as f64 };
        let (p, r) = (share(predicted), share(gold));
        Measure { precision: round(100.0 * p), recall: round(100.0 * r), f1: percent(p, r), right, predicted, gold }
    }
}

/// How well mentions were found: by kind, all together, and by span alone.
///
/// The article "the" before and a possessive behind are left out on both sides before spans are compared, and a
/// mention given twice counts once. Gold of other kinds is not asked for; pronouns and noun phrases are not judged.
///
/// ```
/// use onrecord::eval::{CharSpan, GoldRecord, PredictedMention, Prediction, score};
/// # fn main() -> Result<(), onrecord::Error> {
/// let line = r#"{"id": "a", "set": "mine", "text": "The BBC's Ruiz", "entities":
///     [{"start": 4, "end": 7, "type": "organisation"}, {"start": 10, "end": 14, "type": "person"}]}"#;
/// let gold = GoldRecord::from_json(&line.replace('\n', " "))?;
/// let whole = PredictedMention { span: CharSpan::new(0, 9), kind: "organisation".into(), named: true };
/// let prediction = Prediction { id: "a".into(), mentions: vec![whole], ..Prediction::default() };
/// let entities = score(&[gold], &[prediction]).entities.unwrap();
/// assert_eq!((entities.organisation.f1, entities.person.f1, entities.all.recall), (100.0, 0.0, 50.0));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct EntityScore {
    /// Persons.
    pub person: Measure,
    /// Places.
    pub place: Measure,
    /// Organisations.
    pub organisation: Measure,
    /// All three kinds.
    pub all: Measure,
    /// Spans alone, whatever the kind.
    pub span: Measure,
}

impl EntityScore {
    /// The parts with their names, in the order in which they are printed.
    pub fn parts(&self) -> [(&'static str, Measure); 5] {
        let [person, place, organisation] = KINDS;
        [
            (person, self.person),
            (place, self.place),
            (organisation, self.organisation),
            ("all", self.all),
            ("span", self.span),
        ]
    }
}

/// Mentions of one side: trimmed spans with the number of their kind.
type Mentions = BTreeSet<(usize, usize, usize)>;

/// Counts of mentions, article by article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    /// Right, predicted and gold, by kind.
    kinds: [[usize; 3]; KINDS.len()],
    /// The same for spans alone.
    spans: [usize; 3],
}

impl Tally {
    /// Counts one article.
    pub(crate) fn add(&mut self, gold: &GoldRecord, chars: &[char], prediction: &Prediction) {
        let trimmed = |span: CharSpan, kind: &str| {
            let kind = KINDS.iter().position(|k| *k == kind)?;
            let span = trim(chars, span);
            Some((span.start, span.end, kind))
        };
        let wanted: Mentions = gold.entities.iter().flatten().filter_map(|e| trimmed(e.span(), &e.kind)).collect();
        let found: Mentions =
            prediction.mentions.iter().filter(|m| m.named).filter_map(|m| trimmed(m.span, &m.kind)).collect();
        for (column, mentions) in [(1, &found), (2, &wanted)] {
            mentions.iter().for_each(|m| self.kinds[m.2][column] += 1);
        }
        found.intersection(&wanted).for_each(|m| self.kinds[m.2][0] += 1);
        let alone = |mentions: &Mentions| mentions.iter().map(|m| (m.0, m.1)).collect::<BTreeSet<_>>();
        let (found, wanted) = (alone(&found), alone(&wanted));
        self.spans[0] += found.intersection(&wanted).count();
        self.spans[1] += found.len();
        self.spans[2] += wanted.len();
    }

    /// The score of all that was counted.
    pub(crate) fn score(&self) -> EntityScore {
        let measure = |[right, predicted, gold]: [usize; 3]| Measure::of(right, predicted, gold);
        let all = self.kinds.iter().fold([0; 3], |sum, kind| [0, 1, 2].map(|i| sum[i] + kind[i]));
        let [person, place, organisation] = self.kinds.map(measure);
        EntityScore { person, place, organisation, all: measure(all), span: measure(self.spans) }
    }
}

/// Leaves out the article before a name, a possessive behind it and marks at either end.
fn trim(chars: &[char], span: CharSpan) -> CharSpan {
    let (mut start, mut end) = (span.start, span.end);
    let at = |i: usize| chars.get(i).copied().unwrap_or(' ');
    let head: String = CharSpan::new(start, end.min(start.saturating_add(4))).slice(chars).iter().collect();
    if matches!(head.to_ascii_lowercase().as_str(), "the " | "the\n") {
        start += 4;
    }
    for mark in ['\'', '’'] {
        if let [.., m, 's' | 'S'] = CharSpan::new(start, end).slice(chars)
            && *m == mark
        {
            end -= 2;
        }
    }
    while start < end && !is_letter(at(start)) {
        start += 1;
    }
    while end > start && matches!(at(end - 1), ' ' | '\n' | '\t' | ',' | ';' | ':' | '\'' | '’' | '"' | '”') {
        end -= 1;
    }
    CharSpan { start, end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trimming_leaves_the_name() {
        let trimmed = |text: &str| {
            let chars: Vec<char> = text.chars().collect();
            let span = trim(&chars, CharSpan::new(0, chars.len()));
            span.slice(&chars).iter().collect::<String>()
        };
        assert_eq!(trimmed("The BBC's"), "BBC");
        assert_eq!(trimmed("THE\nBBC’S"), "BBC");
        assert_eq!(trimmed("“Ruiz,”"), "Ruiz");
        assert_eq!(trimmed("the "), "");
        assert_eq!(trimmed("Theatre"), "Theatre");
        assert_eq!(trimmed("James’ "), "James");
        assert_eq!(trimmed("'s"), "");
    }

    #[test]
    fn spans_beyond_the_text_do_no_harm() {
        let chars: Vec<char> = "ab".chars().collect();
        assert_eq!(trim(&chars, CharSpan::new(1, 9)), CharSpan::new(1, 2));
        assert_eq!(trim(&chars, CharSpan::new(5, 9)), CharSpan::new(9, 9));
    }
}
