//! Grounds: the signs behind each entity, kept as they were found and told as evidence only when somebody asks.

use super::evidence::{NAMES, SIGNS, Signs};
use super::weights;
use crate::dictionary::entry::kind;
use crate::document::Evidence;

/// So many pieces of evidence are told.
const MOST_EVIDENCE: usize = 8;

/// Evidence that weighs less is not told.
const LEAST_EVIDENCE: f32 = 0.1;

/// What each sign adds for a kind, against the mean of the other kinds.
static CONTRASTS: [[f32; 4]; SIGNS] = {
    let mut out = [[0.0; 4]; SIGNS];
    let mut sign = 0;
    while sign < SIGNS {
        let mut k = 0;
        while k < 4 {
            let (mut others, mut o) = (0.0, 0);
            while o < 4 {
                if o != k {
                    others += weights::SECOND[sign][o];
                }
                o += 1;
            }
            out[sign][k] = weights::SECOND[sign][k] - others / 3.0;
            k += 1;
        }
        sign += 1;
    }
    out
};

/// The signs of the entities of an article and their values.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grounds {
    signs: Vec<(u8, f32)>,
    /// Kind of each entity, and where its signs end.
    entities: Vec<(u8, u32)>,
}

const _: () = assert!(SIGNS <= 256, "the number of a sign is a byte");

impl Grounds {
    /// So many entities that a user's dictionary lists.
    #[cfg(test)]
    pub(crate) fn listed(entities: usize) -> Grounds {
        Grounds { signs: Vec::new(), entities: vec![(kind::CUSTOM, 0); entities] }
    }

    pub(super) fn with_capacity(entities: usize) -> Grounds {
        Grounds { signs: Vec::with_capacity(entities * 16), entities: Vec::with_capacity(entities) }
    }

    /// Adds the next entity: what it was decided to be, and from what.
    pub(super) fn add(&mut self, kind: u8, signs: &Signs) {
        signs.each(|sign, value| self.signs.push((sign as u8, value)));
        self.entities.push((kind, self.signs.len() as u32));
    }

    /// The evidence for the kind decided, the weightiest first.
    pub(crate) fn evidence(&self, entity: usize) -> Vec<Evidence> {
        let Some((kind, end)) = self.entities.get(entity).copied() else { return Vec::new() };
        if kind > kind::OTHER {
            return vec![Evidence { name: "listed in the user's dictionary", weight: 4.6 }];
        }
        let start = entity.checked_sub(1).map_or(0, |before| self.entities[before].1);
        let weighed = self.signs[start as usize..end as usize].iter().map(|(sign, value)| {
            let weight = CONTRASTS[*sign as usize][kind as usize] * value;
            Evidence { name: NAMES[*sign as usize], weight: (weight * 100.0).round() / 100.0 }
        });
        let mut out: Vec<Evidence> = weighed.filter(|e| e.weight.abs() >= LEAST_EVIDENCE).collect();
        out.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
        out.truncate(MOST_EVIDENCE);
        out
    }
}
