//! Deciding: one kind for each string of the document, by the weights of its evidence.
//!
//! A string keeps one kind through a document in 99.6 to 99.9 % of cases, so the decision is taken once, in two
//! rounds: by dictionary and context first, then with what the other strings of the document turned out to be.

use super::around;
use super::candidate::Candidates;
use super::evidence::{self, SIGNS, Signs};
use super::lexed::Lexed;
use super::memory;
use super::room::{Room, taken};
use super::story::Story;
use super::weights;
use crate::analyzer::Clubs;
use crate::dictionary::entry::kind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{Tier, form};
use rustc_hash::FxHashMap;

/// How much of the likelihood of being no name counts. A name lost and a name invented weigh alike only where half of
/// the doubtful ones are names; cross-validation puts the best balance here.
const RESERVE: f32 = 0.82;

/// What was decided for a string.
#[derive(Clone, Debug)]
pub(crate) struct Decision {
    /// See [`kind`]; `OTHER` where it is none of the kinds.
    pub(crate) kind: u8,
    pub(crate) confidence: f32,
}

/// The decisions and the evidence behind them, a row a string.
pub(crate) struct Decisions {
    pub(crate) list: Vec<Decision>,
    pub(crate) signs: Vec<Signs>,
}

impl Decisions {
    pub(crate) fn take(lexed: &Lexed<'_>, candidates: &mut Candidates, clubs: Clubs, room: &mut Room) -> Decisions {
        let mut story = Story::read(lexed, candidates);
        match clubs {
            Clubs::Auto => {}
            Clubs::Always => story.sport = true,
            Clubs::Never => story.sport = false,
        }
        let mut signs = evidence::gather(lexed, candidates, &story, taken(&mut room.signs));
        let likely: Vec<[f32; 4]> = signs.iter().map(|row| softmax(row, &weights::FIRST)).collect();
        memory::remember(lexed, candidates, &likely, &mut signs);
        let mut list: Vec<Decision> = signs
            .iter()
            .map(|row| {
                let mut p = softmax(row, &weights::SECOND);
                p[kind::OTHER as usize] *= RESERVE;
                let (kind, confidence) =
                    p.iter().enumerate().fold((0, 0.0), |best, (k, v)| if *v > best.1 { (k, *v) } else { best });
                Decision { kind: kind as u8, confidence }
            })
            .collect();
        // What the user's own dictionary lists is what it says.
        for c in candidates.list.iter().filter(|_| candidates.hits.own) {
            for hit in candidates.hits_at(c.start).iter().filter(|h| h.end as usize == c.end) {
                if hit.own && !hit.weak {
                    list[c.group as usize] = Decision { kind: hit.kind, confidence: 0.99 };
                }
            }
        }
        // "a baker named Ali", "who gave his name only as Ali": whatever else is called so, this is somebody.
        for c in candidates.list.iter().filter(|c| c.end == c.start + 1 && c.start > 2) {
            if around::is_given_as_name(lexed, c.start) && list[c.group as usize].kind != kind::PERSON {
                list[c.group as usize] = Decision { kind: kind::PERSON, confidence: 0.9 };
            }
        }
        // "Turkey's Sabah newspaper", "the daily El Faro".
        for c in candidates.list.iter().filter(|c| !c.headline) {
            let decision = &mut list[c.group as usize];
            if decision.kind != kind::ORGANISATION && around::is_paper(lexed, c) {
                *decision = Decision { kind: kind::ORGANISATION, confidence: 0.8 };
            }
        }
        // "DUC said": initials that speak are a body's.
        for (i, c) in candidates.list.iter().enumerate().filter(|(_, c)| c.end == c.start + 1 && !c.headline) {
            let group = c.group as usize;
            if list[group].kind == kind::OTHER && speaks(lexed, candidates, i) {
                list[group] = Decision { kind: kind::ORGANISATION, confidence: 0.6 };
            }
        }
        let mut decisions = Decisions { list, signs };
        if story.sport {
            decisions.part_clubs(lexed, candidates);
        } else if clubs == Clubs::Never {
            decisions.keep_towns(candidates);
        }
        decisions
    }

    /// Makes every organisation that the dictionary knows as a town and as nothing else a place.
    fn keep_towns(&mut self, candidates: &Candidates) {
        for c in &candidates.list {
            let decision = &mut self.list[c.group as usize];
            let kinds = candidates.hits_of(c).fold(0u8, |kinds, h| kinds | 1 << h.kind.min(7));
            if decision.kind == kind::ORGANISATION && kinds == 1 << kind::PLACE {
                decision.kind = kind::PLACE;
            }
        }
    }

    /// In sport a city plays in one sentence and is played in in the next: there a mention's own surroundings decide
    /// between the club and the town, and its string is parted in two.
    fn part_clubs(&mut self, lexed: &Lexed<'_>, candidates: &mut Candidates) {
        let mut other: FxHashMap<u32, u32> = FxHashMap::default();
        for i in 0..candidates.list.len() {
            let c = &candidates.list[i];
            let group = c.group as usize;
            let now = self.list[group].kind;
            if now != kind::PLACE && now != kind::ORGANISATION {
                continue;
            }
            let Some(here) = around::club_or_town(lexed, candidates, c) else { continue };
            if here == now {
                continue;
            }
            let next = self.list.len() as u32;
            let number = *other.entry(c.group).or_insert(next);
            if number == next {
                self.list.push(Decision { kind: here, confidence: 0.8 });
                self.signs.push(self.signs[group].clone());
                candidates.keys.repeat(group);
            }
            candidates.list[i].group = number;
        }
    }
}

/// Whether a candidate is initials that nothing is known of, and a verb of saying follows or "according to" stands before.
fn speaks(lexed: &Lexed<'_>, candidates: &Candidates, i: usize) -> bool {
    let c = &candidates.list[i];
    let (token, at) = (lexed.token(c.start), c.start);
    let known = lexed.phrases_at(at).iter().any(|p| p.end as usize == c.end)
        || candidates.hits_at(at).iter().any(|h| h.end as usize == c.end)
        || lexed.role_noun(at).is_some();
    if !token.is_all_caps() || !(3..=6).contains(&token.span.len()) || token.has_stop() || known {
        return false;
    }
    let before = |words: &Words| at > 0 && lexed.is_any(at - 1, words);
    // "an FIR said", "the RDC said": a paper or somebody.
    if before(words!["a", "an", "the", "his", "her"]) || at > 0 && lexed.token(at - 1).is_capitalised() {
        return false;
    }
    let said = c.end < lexed.len()
        && lexed.token(c.end).is_lower()
        && lexed.cue(c.end).is_some_and(|(cue, f)| {
            cue.tier == Tier::Neutral && f.forms & (form::PAST | form::THIRD) != 0 && f.forms & form::BASE == 0
        });
    said || at > 1 && lexed.is(at - 1, "to") && lexed.is(at - 2, "according")
}

/// How likely each kind is, given the evidence.
fn softmax(row: &Signs, weights: &[[f32; 4]; SIGNS]) -> [f32; 4] {
    let mut z = [0.0f32; 4];
    row.each(|sign, value| {
        for (sum, w) in z.iter_mut().zip(&weights[sign]) {
            *sum += value * w;
        }
    });
    let top = z.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for v in &mut z {
        // That of nought is one.
        *v = if *v == top { 1.0 } else { (*v - top).exp() };
        sum += *v;
    }
    z.map(|v| v / sum)
}
