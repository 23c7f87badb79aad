//! References: which entry of the dictionary a name stands for, chosen by the story.
//!
//! Of several places of one name each starts from how well known it is: a country before a capital before a large city.
//! What the article says then weighs for one or the other: the state or country after a comma ("Paris, Texas"), "state"
//! after the name, the states or countries beside it in a list, and the places that the article names beyond doubt, by
//! their country and by how near they are.

use super::candidate::{Candidate, Candidates, Reading};
use super::lexed::Lexed;
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::key::words;
use crate::dictionary::matcher::Payload;
use std::cell::OnceCell;

/// How well known a place is by its sort alone; a city adds ten times the logarithm of its population in ten thousands.
const COUNTRY: f32 = 40.0;
const CONTINENT: f32 = 35.0;
const STATE: f32 = 20.0;
const CAPITAL: f32 = 12.0;
/// A name that needs context, as Reading does.
const WEAK: f32 = -3.0;
/// The state or country after a comma is its own, or is none of them.
const QUALIFIED: f32 = 120.0;
/// A state or country after a comma that the town before it lies in.
const QUALIFIES: f32 = 40.0;
/// Called a state, or governed as one.
const CALLED: f32 = 50.0;
/// A state or country whose north or south is spoken of: "eastern Washington".
const COMPASS: f32 = 15.0;
/// A place is beyond doubt where no other of its name is better known than this much less.
const BEYOND_DOUBT: f32 = 10.0;
/// Beside a place of the same sort in a list.
const LISTED_BESIDE: f32 = 22.0;
/// A place of the same country that the article names beyond doubt, at its first and at each later mention.
const SAME_COUNTRY: f32 = 20.0;
const AGAIN: f32 = 4.0;
/// All places of the same country together count no more than this.
const ENOUGH: f32 = 60.0;
/// A place next door; a third of it at [`NEIGHBOURHOOD`].
const NEAR: f32 = 20.0;
/// Kilometres over which nearness fades.
const NEIGHBOURHOOD: f64 = 350.0;
/// At most this many different places are weighed, and this many mentions read for them: enough to know where a story
/// is, and a bound on what an endless list of places costs.
const ANCHORS: usize = 40;
const MENTIONS_READ: usize = 400;
/// Of one name, at most this many mentions are asked for what stands beside them.
const MENTIONS_ASKED: usize = 12;

/// A place that the article names beyond doubt.
struct Anchor {
    entry: u32,
    country: u32,
    at: Option<(f64, f64)>,
    times: u32,
}

/// Where a story is, asked for only where a place is ambiguous.
pub(super) struct Atlas<'a> {
    lexed: &'a Lexed<'a>,
    candidates: &'a Candidates,
    anchors: OnceCell<Vec<Anchor>>,
}

impl<'a> Atlas<'a> {
    pub(super) fn of(lexed: &'a Lexed<'a>, candidates: &'a Candidates) -> Self {
        Atlas { lexed, candidates, anchors: OnceCell::new() }
    }

    /// Writes the entries of the kind for a string, best first. `mentions` are the candidates of the string; `out` is
    /// room for user's own, score, entry.
    pub(super) fn entries(
        &self,
        mentions: &[usize],
        wanted: u8,
        out: &mut Vec<(bool, f32, u32)>,
        entries: &mut Vec<u32>,
    ) {
        out.clear();
        entries.clear();
        let data = self.lexed.data;
        let Some(c) = mentions.first().map(|m| &self.candidates.list[*m]) else { return };
        for hit in self.candidates.hits_of(c) {
            if hit.kind != wanted || out.iter().any(|o| o.2 == hit.entry) {
                continue;
            }
            // How well it is known is asked only where there are several.
            out.push((hit.own, if hit.weak { WEAK } else { 0.0 }, hit.entry));
        }
        if out.len() > 1 {
            let own: Vec<u32> = out.iter().map(|x| x.2).collect();
            for (_, score, entry) in out.iter_mut() {
                *score = known(self.subtype(*entry), data.records[*entry as usize].size, *score);
                if wanted == kind::PLACE {
                    *score += self.beside(mentions, *entry) + self.around(&own, *entry);
                }
            }
        }
        out.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
        entries.extend(out.iter().map(|x| x.2).take(4));
    }

    /// What the words beside the mentions say for an entry.
    fn beside(&self, mentions: &[usize], entry: u32) -> f32 {
        let lexed = self.lexed;
        let state = matches!(self.subtype(entry), Subtype::State | Subtype::Province);
        let country = matches!(self.subtype(entry), Subtype::Country | Subtype::Territory);
        let mut score: f32 = 0.0;
        let mut listed = false;
        for m in mentions.iter().take(MENTIONS_ASKED) {
            let c = &self.candidates.list[*m];
            let link = lexed.is_mark(c.end, ",") || lexed.is_mark(c.end, "(") || lexed.is_any(c.end, words!["in"]);
            if link {
                score = self.wider_at(c.end + 1).map(|wider| self.within(entry, wider)).fold(score, f32::max);
            }
            let wide = state || country;
            if wide && c.start > 1 && lexed.is_mark(c.start - 1, ",") && self.holds_town_before(c.start - 1, entry) {
                score = score.max(QUALIFIES);
            }
            let compass = words![
                "eastern",
                "western",
                "northern",
                "southern",
                "central",
                "north",
                "south",
                "east",
                "west",
                "southeastern",
                "northeastern",
                "southwestern",
                "northwestern",
            ];
            if wide && c.start > 0 && lexed.is_any(c.start - 1, compass) {
                score = score.max(COMPASS);
            }
            let called = c.end < lexed.len() && lexed.is_any(c.end, words!["state", "Gov", "Gov.", "Governor"])
                || c.start > 1
                    && lexed.is_any(c.start - 1, words!["of"])
                    && lexed.is_any(c.start - 2, words!["governor", "state", "senator"]);
            if called && state {
                score = score.max(CALLED);
            }
            for other in [m.wrapping_sub(1), m + 1] {
                let Some(o) = self.candidates.list.get(other) else { continue };
                let (left, right) = if other < *m { (o, c) } else { (c, o) };
                let gap = right.start.wrapping_sub(left.end);
                let joined = (1..=2).contains(&gap) && lexed.is_any(right.start - 1, words!["and", "or", ","])
                    || gap == 1 && lexed.is_mark(left.end, ",");
                if joined && (state || country) {
                    let alike = |s: Subtype| match s {
                        Subtype::State | Subtype::Province => state,
                        Subtype::Country | Subtype::Territory => country,
                        _ => false,
                    };
                    listed |= self.sure(o).is_some_and(|e| alike(self.subtype(e)));
                }
            }
        }
        score + if listed { LISTED_BESIDE } else { 0.0 }
    }

    /// What the other places of the article say for an entry. `own` are the entries that it stands against.
    fn around(&self, own: &[u32], entry: u32) -> f32 {
        let spot = self.lexed.data.spot(entry);
        let at = spot.coordinates();
        let (mut same, mut nearest): (f32, f64) = (0.0, f64::MAX);
        for anchor in self.anchors().iter().filter(|a| !own.contains(&a.entry)) {
            if anchor.country > 0 && anchor.country == spot.country {
                same += SAME_COUNTRY + AGAIN * (anchor.times - 1).min(3) as f32;
            }
            if let (Some(a), Some(b)) = (anchor.at, at) {
                nearest = nearest.min(kilometres(a, b));
            }
        }
        let near = if nearest < f64::MAX { NEAR * (-nearest / NEIGHBOURHOOD).exp() as f32 } else { 0.0 };
        same.min(ENOUGH) + near
    }

    /// How well an entry fits the state or country that the article says it lies in.
    fn within(&self, entry: u32, wider: u32) -> f32 {
        let (a, b) = (self.lexed.data.spot(entry), self.lexed.data.spot(wider));
        if a.country == 0 || a.country != b.country {
            return 0.0;
        }
        // Of two towns of one country the one nearer to the middle of the state.
        let state = matches!(self.subtype(wider), Subtype::State | Subtype::Province);
        let nearness = match (a.coordinates(), b.coordinates()) {
            (Some(a), Some(b)) if state => (-kilometres(a, b) / NEIGHBOURHOOD).exp() as f32,
            _ => 0.0,
        };
        QUALIFIED * (1.0 + nearness)
    }

    /// Whether the town before the comma at a token may lie in the entry.
    fn holds_town_before(&self, comma: usize, entry: u32) -> bool {
        let Some(town) = self.candidates.ending_at(comma) else { return false };
        let hits = self.candidates.hits_of(town).filter(|h| matches!(h.subtype, Subtype::City | Subtype::Capital));
        hits.map(|h| h.entry).any(|e| self.within(e, entry) > 0.0)
    }

    /// The states and countries that start at a token.
    fn wider_at(&self, token: usize) -> impl Iterator<Item = u32> {
        let wide = |s| matches!(s, Subtype::Country | Subtype::State | Subtype::Province | Subtype::Territory);
        let hits = self.candidates.hits_at(token).iter();
        hits.filter(move |h| h.kind == kind::PLACE && wide(h.subtype)).map(|h| h.entry)
    }

    fn subtype(&self, entry: u32) -> Subtype {
        self.lexed.data.records[entry as usize].subtype
    }

    /// The only place that a candidate can be, small towns of a great place's name left aside.
    fn sure(&self, c: &Candidate) -> Option<u32> {
        let mut best: Option<(f32, u32)> = None;
        let (mut doubt, mut best_wide) = (f32::MIN, false);
        for hit in self.candidates.hits_of(c) {
            if hit.kind != kind::PLACE || best.is_some_and(|b| b.1 == hit.entry) {
                continue;
            }
            // A country does not put a state of its name beyond doubt.
            let wide = matches!(hit.subtype, Subtype::State | Subtype::Province | Subtype::Country);
            let score = known(hit.subtype, hit.size, if hit.weak { WEAK } else { 0.0 });
            match best {
                Some((top, _)) if score <= top => doubt = doubt.max(if wide { top } else { score }),
                Some((top, _)) => {
                    doubt = doubt.max(if best_wide { score } else { top });
                    (best, best_wide) = (Some((score, hit.entry)), wide);
                }
                None => (best, best_wide) = (Some((score, hit.entry)), wide),
            }
        }
        best.filter(|(score, _)| doubt <= score - BEYOND_DOUBT).map(|(_, entry)| entry)
    }

    /// The places beyond doubt, and the countries of nationalities.
    fn anchors(&self) -> &[Anchor] {
        self.anchors.get_or_init(|| {
            let data = self.lexed.data;
            let mut out: Vec<Anchor> = Vec::new();
            let named = self.candidates.list.iter().filter_map(|c| self.sure(c));
            let adjectives =
                self.candidates.segments.iter().filter(|s| s.reading == Reading::Demonym).filter_map(|s| {
                    let mut found = None;
                    let first = self.lexed.facts(s.start);
                    let (words, tokens) = (&self.lexed.words, self.lexed.tokens());
                    data.matcher.walk(first, words, tokens, self.lexed.text, s.start, s.end, |node, stop| {
                        if stop == s.end {
                            found = data.matcher.payloads(node).find_map(|p| match p {
                                Payload::Demonym(e) if data.records[e as usize].kind == kind::PLACE => Some(e),
                                _ => None,
                            });
                        }
                    });
                    found
                });
            for entry in named.take(MENTIONS_READ).chain(adjectives.take(MENTIONS_READ)) {
                match out.iter().position(|a| a.entry == entry) {
                    Some(i) => out[i].times += 1,
                    None if out.len() < ANCHORS => {
                        let spot = data.spot(entry);
                        out.push(Anchor { entry, country: spot.country, at: spot.coordinates(), times: 1 });
                    }
                    None => {}
                }
            }
            out
        })
    }
}

/// How well known a place is before the article has said anything; `weak` is what its name takes from it.
fn known(subtype: Subtype, size: u16, weak: f32) -> f32 {
    let class = match subtype {
        Subtype::Country | Subtype::Territory => COUNTRY,
        Subtype::Continent => CONTINENT,
        Subtype::Capital => CAPITAL,
        Subtype::State | Subtype::Province => STATE,
        _ => 0.0,
    };
    class + (f32::from(size) + 1.0).log10() * 10.0 + weak
}

/// The distance of two points of latitude and longitude, good enough to compare.
fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
    // Between -180 and 180: longitudes differ by 360 degrees at most.
    let across = match a.1 - b.1 {
        far if far >= 180.0 => far - 360.0,
        far if far < -180.0 => far + 360.0,
        near => near,
    };
    let x = across * ((a.0 + b.0) / 2.0).to_radians().cos();
    111.2 * (x * x + (a.0 - b.0) * (a.0 - b.0)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::kilometres;

    #[test]
    fn distances_are_about_right_across_the_date_line_too() {
        assert!((kilometres((51.5, -0.1), (48.9, 2.3)) - 344.0).abs() < 20.0);
        assert!(kilometres((-18.1, 178.4), (-13.8, -171.8)) < 1_300.0);
    }
}
