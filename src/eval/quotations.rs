//! Quotations: what was found of them, and whether their kinds, speakers, names and roles are right. How letters and
//! names are compared lives in `letters` and `names`.

use super::gold::{CharSpan, GoldQuotation, GoldRecord};
use super::letters::Letters;
use super::names::{fold, names_agree, names_equal, role_sets_agree, role_words};
use super::prediction::{PredictedQuotation, Prediction};
use super::reliability::ReliabilityTables;
use super::{percent, round};
use serde::Serialize;

/// Two stretches agree where shared letters over all letters come to this.
const TIGHT: f64 = 0.8;

/// A predicted speaker may be longer than the gold one up to this many letters.
const LONGEST_MENTION: usize = 60;

/// The scores of what is in quotation marks and what is not.
///
/// A predicted quotation is true where gold covers at least half of its letters and digits and it does not repeat an
/// earlier one. A gold quotation is found where true predictions cover at least half of it; the closest one of them
/// is asked for kind, speaker, name and role. Direct and mixed ones count as marked. A part is `None` where the gold
/// holds no such quotation.
///
/// ```
/// use onrecord::eval::{GoldRecord, Prediction, score};
/// # fn main() -> Result<(), onrecord::Error> {
/// let gold = GoldRecord::from_json(r#"{"id": "a", "set": "mine", "text": "“No, no,” Ruiz said.", "quotations":
///     [{"kind": "direct", "content": [[1, 8]], "speaker": [[10, 14]], "name": "Ana Ruiz"}]}"#)?;
/// let prediction = Prediction::from_json(r#"{"id": "a", "quotations": [{"kind": "direct", "content": [[1, 8]],
///     "speakers": [{"mention": {"start": 10, "end": 14, "text": "Ruiz"}, "name": "Ruiz"}]}]}"#)?;
/// let marked = score(&[gold], &[prediction]).quotations.unwrap().marked.unwrap();
/// assert_eq!((marked.found.f1, marked.speaker_of_all, marked.exact_name_of_all), (100.0, Some(100.0), Some(0.0)));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct QuotationScores {
    /// Direct and mixed quotations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marked: Option<QuotationScore>,
    /// Indirect quotations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indirect: Option<QuotationScore>,
}

impl QuotationScores {
    /// The parts with their names, in the order in which they are printed.
    pub fn parts(&self) -> [(&'static str, Option<QuotationScore>); 2] {
        [("marked", self.marked), ("indirect", self.indirect)]
    }
}

/// Precision and recall of quotations, in percent. They count different things (predictions that are true, gold that
/// is covered), so that there is no one count of what is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Found {
    /// Share of the predictions that are true.
    #[serde(rename = "p")]
    pub precision: f64,
    /// Share of the gold that is found.
    #[serde(rename = "r")]
    pub recall: f64,
    /// The harmonic mean of the two.
    #[serde(rename = "f")]
    pub f1: f64,
    /// How many were predicted.
    #[serde(rename = "pred")]
    pub predicted: usize,
    /// How many the gold holds.
    pub gold: usize,
}

/// The score of the quotations of one sort, in percent rounded to a tenth; `None` where the gold asks for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct QuotationScore {
    /// How well they were found.
    pub found: Found,
    /// Right speakers among all gold quotations with a speaker or name.
    pub speaker_of_all: Option<f64>,
    /// Right speakers among those of them that were found.
    pub speaker_of_found: Option<f64>,
    /// Names that agree among all gold names.
    pub name_of_all: Option<f64>,
    /// Names that are equal (titles aside) among all gold names.
    pub exact_name_of_all: Option<f64>,
    /// Right roles among all gold roles.
    pub role_of_all: Option<f64>,
    /// Roles given where the gold has none.
    pub role_invented: usize,
    /// Share of gold quotations each stretch of which agrees with a predicted one.
    pub tight_of_all: Option<f64>,
    /// Share of the found ones that are rightly called marked or indirect.
    pub kind_of_found: f64,
}

/// Counts of one sort of quotations.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    predicted: usize,
    true_ones: usize,
    gold: usize,
    found: usize,
    tight: usize,
    kind: usize,
    gold_speaker: usize,
    found_speaker: usize,
    right: usize,
    gold_name: usize,
    name: usize,
    exact: usize,
    gold_role: usize,
    role: usize,
    role_extra: usize,
}

impl Counts {
    fn score(&self) -> Option<QuotationScore> {
        if self.gold == 0 {
            return None;
        }
        let part = |a: usize, b: usize| (b > 0).then(|| round((100 * a) as f64 / b as f64));
        let p = if self.predicted == 0 { 0.0 } else { self.true_ones as f64 / self.predicted as f64 };
        let r = self.found as f64 / self.gold as f64;
        Some(QuotationScore {
            found: Found {
                precision: round(100.0 * p),
                recall: round(100.0 * r),
                f1: percent(p, r),
                predicted: self.predicted,
                gold: self.gold,
            },
            speaker_of_all: part(self.right, self.gold_speaker),
            speaker_of_found: part(self.right, self.found_speaker),
            name_of_all: part(self.name, self.gold_name),
            exact_name_of_all: part(self.exact, self.gold_name),
            role_of_all: part(self.role, self.gold_role),
            role_invented: self.role_extra,
            tight_of_all: part(self.tight, self.gold),
            kind_of_found: round((100 * self.kind) as f64 / self.found.max(1) as f64),
        })
    }
}

/// 0 for what stands in marks, 1 for what does not.
fn sort_of(kind: &str) -> usize {
    usize::from(!matches!(kind, "direct" | "mixed"))
}

/// A predicted quotation that is true, with its letters as a whole and by stretch.
struct True<'a> {
    quotation: &'a PredictedQuotation,
    letters: Letters,
    stretches: Vec<Letters>,
}

impl True<'_> {
    /// The letters of those stretches that touch `other`: how a quotation is cut into records must not count.
    fn touching(&self, other: &Letters) -> Letters {
        Letters::union(self.stretches.iter().filter(|s| s.touches(other)))
    }
}

/// Counts of quotations, article by article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    sorts: [Counts; 2],
    pub(crate) reliability: ReliabilityTables,
}

impl Tally {
    /// Counts one article.
    pub(crate) fn add(&mut self, gold: &GoldRecord, chars: &[char], prediction: &Prediction) {
        let golds: Vec<(&GoldQuotation, Letters)> =
            gold.quotations.iter().flatten().map(|q| (q, Letters::of(chars, &q.content))).collect();
        let true_ones = self.predictions(chars, &golds, prediction);
        for (quotation, letters) in golds.iter().filter(|g| !g.1.is_empty()) {
            self.gold(chars, quotation, letters, &true_ones);
        }
    }

    /// The scores of all that was counted.
    pub(crate) fn score(&self) -> QuotationScores {
        let [marked, indirect] = self.sorts.map(|c| c.score());
        QuotationScores { marked, indirect }
    }

    /// Counts the predictions of an article and returns the true ones.
    fn predictions<'a>(
        &mut self,
        chars: &[char],
        golds: &[(&GoldQuotation, Letters)],
        prediction: &'a Prediction,
    ) -> Vec<True<'a>> {
        let all_gold = Letters::union(golds.iter().map(|g| &g.1));
        let mut seen: Vec<Letters> = Vec::new();
        let mut out = Vec::new();
        for quotation in &prediction.quotations {
            let letters = Letters::of(chars, &quotation.content);
            if letters.is_empty() {
                continue;
            }
            // Speech within speech may cover the same letters twice, but no oftener than the gold does.
            let before = seen.iter().filter(|x| letters.near(x) >= TIGHT).count();
            let allowed = golds.iter().filter(|g| letters.near(&g.1) >= TIGHT).count().max(1);
            seen.push(letters.clone());
            let is_true = before < allowed && letters.shared(&all_gold) * 2 >= letters.len();
            // A true one counts under the sort of the gold that it answers: kinds do not decide what is found.
            let mut sort = sort_of(&quotation.kind);
            if is_true {
                let mut nearest = -1.0;
                for (answered, gold) in golds {
                    let near = letters.near(gold);
                    if near > nearest {
                        (nearest, sort) = (near, sort_of(&answered.kind));
                    }
                }
            }
            self.sorts[sort].predicted += 1;
            if is_true {
                self.sorts[sort].true_ones += 1;
                let stretches = stretches(chars, &quotation.content);
                out.push(True { quotation, letters, stretches });
            }
        }
        out
    }

    /// Counts one gold quotation.
    fn gold(&mut self, chars: &[char], gold: &GoldQuotation, letters: &Letters, true_ones: &[True<'_>]) {
        let sort = sort_of(&gold.kind);
        let counts = &mut self.sorts[sort];
        counts.gold += 1;
        let (mut best, mut nearest, mut covered) = (None, 0.0, Vec::new());
        for one in true_ones.iter().filter(|one| one.letters.touches(letters)) {
            covered.push(one.letters.intersection(letters));
            let near = letters.near(&one.touching(letters));
            if near > nearest {
                (best, nearest) = (Some(one.quotation), near);
            }
        }
        let agrees = |stretch: &Letters| {
            let mut touching = true_ones.iter().filter(|one| one.letters.touches(stretch));
            touching.any(|one| stretch.near(&one.touching(stretch)) >= TIGHT)
        };
        counts.tight += usize::from(stretches(chars, &gold.content).iter().all(agrees));
        let found = Letters::union(&covered).len() * 2 >= letters.len();
        counts.found += usize::from(found);
        let best = best.filter(|_| found);
        counts.kind += usize::from(best.is_some_and(|b| sort_of(&b.kind) == sort));

        let name = gold.name.as_deref().filter(|n| !n.is_empty());
        if gold.speaker.is_empty() && name.is_none() {
            return;
        }
        counts.gold_speaker += 1;
        counts.found_speaker += usize::from(found);
        let said = best.and_then(PredictedQuotation::name);
        let right = best.is_some_and(|b| speaker_is_right(chars, &gold.speaker, name, &b.mentions(), said.as_deref()));
        counts.right += usize::from(right);
        if let Some(name) = name {
            counts.gold_name += 1;
            counts.name += usize::from(said.as_deref().is_some_and(|s| names_agree(s, name)));
            counts.exact += usize::from(said.as_deref().is_some_and(|s| names_equal(s, name)));
        }
        if let Some(role) = &gold.role {
            let got = role_words(&best.and_then(PredictedQuotation::role).unwrap_or_default());
            let want = role_words(role.as_deref().unwrap_or_default());
            if want.is_empty() {
                counts.role_extra += usize::from(!got.is_empty());
            } else {
                counts.gold_role += 1;
                counts.role += usize::from(right && role_sets_agree(&got, &want));
            }
        }
        if let Some((best, confidence)) = best.and_then(|b| Some((b, b.confidence?)))
            && !best.speakers.is_empty()
        {
            self.reliability.add(sort, confidence, right);
        }
    }
}

/// The letters of each span that has any.
fn stretches(chars: &[char], content: &[CharSpan]) -> Vec<Letters> {
    content.iter().map(|span| Letters::of(chars, &[*span])).filter(|l| !l.is_empty()).collect()
}

/// Whether a predicted speaker is the gold one: at least half of its mention lies in the gold speaker (or it holds
/// all of that and is short) and a name that adds to the mention does not contradict the gold name; or the names agree.
fn speaker_is_right(
    chars: &[char],
    gold: &[CharSpan],
    gold_name: Option<&str>,
    mention: &[CharSpan],
    name: Option<&str>,
) -> bool {
    let (wanted, got) = (Letters::of(chars, gold), Letters::of(chars, mention));
    let shared = wanted.shared(&got);
    let mut right = shared > 0 && (2 * shared >= got.len() || (shared == wanted.len() && got.len() <= LONGEST_MENTION));
    let resolved = name.filter(|n| fold(n) != fold(&text_of(chars, mention)));
    if let (true, Some(name), Some(gold_name)) = (right, resolved, gold_name) {
        right = names_agree(name, gold_name);
    }
    if right {
        return true;
    }
    match (name, gold_name) {
        (Some(name), Some(gold_name)) => names_agree(name, gold_name),
        (Some(name), None) if mention.is_empty() => {
            let words = fold(&text_of(chars, gold));
            fold(name).last().is_some_and(|last| words.contains(last))
        }
        _ => false,
    }
}

/// The text of some spans, parted by spaces.
fn text_of(chars: &[char], spans: &[CharSpan]) -> String {
    let parts: Vec<String> = spans.iter().map(|s| s.slice(chars).iter().collect()).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“No, no,” Mayor Ana Ruiz said. Tom Bell laughed.";

    fn right(gold: &[(usize, usize)], gold_name: Option<&str>, mention: &[(usize, usize)], name: Option<&str>) -> bool {
        let chars: Vec<char> = TEXT.chars().collect();
        let spans = |s: &[(usize, usize)]| s.iter().map(|s| CharSpan::new(s.0, s.1)).collect::<Vec<_>>();
        speaker_is_right(&chars, &spans(gold), gold_name, &spans(mention), name)
    }

    #[test]
    fn a_mention_in_the_gold_speaker_is_right() {
        assert!(right(&[(16, 24)], None, &[(20, 24)], None));
        assert!(right(&[(16, 24)], None, &[(10, 24)], None));
        assert!(!right(&[(16, 24)], None, &[(31, 35)], None));
    }

    #[test]
    fn a_resolved_name_must_not_contradict() {
        assert!(right(&[(16, 24)], Some("Ana Ruiz"), &[(20, 24)], Some("Ana Ruiz")));
        assert!(!right(&[(16, 24)], Some("Ana Ruiz"), &[(20, 24)], Some("Tom Bell")));
        assert!(right(&[(16, 24)], None, &[(20, 24)], Some("Tom Bell")));
    }

    #[test]
    fn a_name_without_a_mention_will_do() {
        assert!(right(&[], Some("Ana Ruiz"), &[], Some("Ruiz")));
        assert!(right(&[(16, 24)], None, &[], Some("Ana Ruiz")));
        assert!(!right(&[(16, 24)], None, &[], Some("…")));
    }
}
