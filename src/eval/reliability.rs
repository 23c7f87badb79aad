//! Reliability: whether a confidence of 0.9 means nine right speakers in ten. Only the table lives here; which
//! speakers are right is settled in `quotations`.

use super::round;
use serde::Serialize;

/// Lower edges of the bins.
const EDGES: [f64; 7] = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/// Tables for what is in quotation marks and what is not.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ReliabilityTables {
    /// Direct and mixed quotations.
    pub marked: Reliability,
    /// Indirect quotations.
    pub indirect: Reliability,
}

impl ReliabilityTables {
    pub(crate) fn add(&mut self, sort: usize, confidence: f64, right: bool) {
        let table = if sort == 0 { &mut self.marked } else { &mut self.indirect };
        table.add(confidence, right);
    }

    /// Adds the counts of another set.
    pub fn merge(&mut self, other: &ReliabilityTables) {
        self.marked.merge(&other.marked);
        self.indirect.merge(&other.indirect);
    }
}

/// How often attributions of a given confidence are right.
///
/// Counted are gold quotations with a speaker that were found and attributed, by the confidence of the prediction
/// closest to them. [`add`](Self::add) builds a table of any other yes or no.
///
/// ```
/// use onrecord::eval::Reliability;
/// let mut table = Reliability::default();
/// table.add(0.97, true);
/// table.add(0.95, false);
/// table.add(0.3, false);
/// let last = table.bins()[6];
/// assert_eq!((last.from, last.to, last.count, last.right), (0.95, 1.0, 2, 1));
/// assert_eq!((last.share(), last.mean()), (Some(50.0), Some(96.0)));
/// assert_eq!(table.bins()[0].share(), Some(0.0));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Reliability {
    bins: Vec<Bin>,
}

/// The attributions of one range of confidence: from `from` up to, not including, `to`; the last bin includes 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Bin {
    /// The least confidence.
    pub from: f64,
    /// Where the next bin starts.
    pub to: f64,
    /// How many attributions fall in.
    pub count: usize,
    /// How many of them are right.
    pub right: usize,
    /// The sum of their confidences.
    #[serde(skip)]
    pub sum: f64,
}

impl Bin {
    /// Share of right ones in percent, which a reliable confidence foretells.
    pub fn share(&self) -> Option<f64> {
        (self.count > 0).then(|| round((100 * self.right) as f64 / self.count as f64))
    }

    /// Mean confidence in percent.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| round(100.0 * self.sum / self.count as f64))
    }
}

impl Default for Reliability {
    fn default() -> Self {
        let to = EDGES.iter().skip(1).chain(&[1.0]);
        Reliability {
            bins: EDGES.iter().zip(to).map(|(from, to)| Bin { from: *from, to: *to, ..Bin::default() }).collect(),
        }
    }
}

impl Reliability {
    /// Counts one attribution.
    pub fn add(&mut self, confidence: f64, right: bool) {
        let number = EDGES.partition_point(|edge| *edge <= confidence).saturating_sub(1);
        let bin = &mut self.bins[number];
        bin.count += 1;
        bin.right += usize::from(right);
        bin.sum += confidence;
    }

    /// Adds the counts of another table.
    pub fn merge(&mut self, other: &Reliability) {
        for (bin, more) in self.bins.iter_mut().zip(&other.bins) {
            bin.count += more.count;
            bin.right += more.right;
            bin.sum += more.sum;
        }
    }

    /// The bins, the least sure first.
    pub fn bins(&self) -> &[Bin] {
        &self.bins
    }

    /// How many attributions were counted.
    pub fn count(&self) -> usize {
        self.bins.iter().map(|b| b.count).sum()
    }

    /// Expected calibration error in percentage points: how far the confidence of a bin is from its share of right
    /// ones, weighed by count.
    pub fn error(&self) -> Option<f64> {
        let count = self.count();
        let gaps = self.bins.iter().map(|b| (b.sum - b.right as f64).abs()).sum::<f64>();
        (count > 0).then(|| round(100.0 * gaps / count as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_belong_to_the_bin_above() {
        let mut table = Reliability::default();
        [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95].iter().for_each(|c| table.add(*c, true));
        assert!(table.bins().iter().all(|b| b.count == 1));
        [1.0, 7.0, f64::NAN, -1.0].iter().for_each(|c| table.add(*c, false));
        assert_eq!(table.count(), 11);
    }

    #[test]
    fn the_error_is_nought_where_confidence_is_kept() {
        let mut table = Reliability::default();
        (0..10).for_each(|i| table.add(0.9, i > 0));
        assert_eq!(table.error(), Some(0.0));
        table.merge(&table.clone());
        assert_eq!((table.count(), Reliability::default().error()), (20, None));
    }
}
