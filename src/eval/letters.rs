//! Letters: the letters and digits that spans cover, by which quotations are compared, so that marks and white space
//! at the edges do not count.

use super::gold::CharSpan;
use super::names::is_letter;

/// Numbers of the letters and digits that some spans cover, in order, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letters(Vec<u32>);

impl Letters {
    /// The letters of these spans.
    pub(crate) fn of(chars: &[char], spans: &[CharSpan]) -> Letters {
        let mut all = Vec::new();
        for span in spans {
            let from = span.slice(chars).iter().enumerate().filter(|(_, c)| is_letter(**c));
            all.extend(from.map(|(i, _)| (span.start + i) as u32));
        }
        Letters::sorted(all)
    }

    /// All letters of several sets.
    pub(crate) fn union<'a>(sets: impl IntoIterator<Item = &'a Letters>) -> Letters {
        Letters::sorted(sets.into_iter().flat_map(|x| x.0.iter().copied()).collect())
    }

    fn sorted(mut all: Vec<u32>) -> Letters {
        all.sort_unstable();
        all.dedup();
        Letters(all)
    }

    /// How many letters there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many letters both have.
    pub(crate) fn shared(&self, other: &Letters) -> usize {
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        if a.last() < b.first() || b.last() < a.first() {
            return 0;
        }
        let mut count = 0;
        while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => a = rest_a,
                std::cmp::Ordering::Greater => b = rest_b,
                std::cmp::Ordering::Equal => {
                    count += 1;
                    (a, b) = (rest_a, rest_b);
                }
            }
        }
        count
    }

    /// Whether they share a letter.
    pub(crate) fn touches(&self, other: &Letters) -> bool {
        self.shared(other) > 0
    }

    /// Shared letters over all letters; 0 where there is none at all.
    pub(crate) fn near(&self, other: &Letters) -> f64 {
        let shared = self.shared(other);
        let all = self.len() + other.len() - shared;
        if all == 0 { 0.0 } else { shared as f64 / all as f64 }
    }

    /// The letters that both have.
    pub(crate) fn intersection(&self, other: &Letters) -> Letters {
        Letters(self.0.iter().copied().filter(|x| other.0.binary_search(x).is_ok()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_and_digits_count() {
        let chars: Vec<char> = "“Né, 5!” x".chars().collect();
        let all = Letters::of(&chars, &[CharSpan::new(0, 99), CharSpan::new(0, 3)]);
        assert_eq!(all.0, [1, 2, 5, 9]);
        let some = Letters::of(&chars, &[CharSpan::new(2, 8)]);
        assert_eq!((all.shared(&some), all.near(&some), some.touches(&all)), (2, 0.5, true));
        assert_eq!(all.intersection(&some), some);
        assert!(!Letters::default().touches(&all) && Letters::default().near(&Letters::default()) == 0.0);
    }
}
