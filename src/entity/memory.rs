//! Evidence from the rest of the document: surnames of people named in full, initials, names listed side by side.

use super::candidate::Candidates;
use super::evidence::{Sign, Signs};
use super::keys::words_of;
use super::lexed::Lexed;
use crate::dictionary::key::words;

/// Adds what the rest of the document says, given how likely each string is each kind so far.
pub(crate) fn remember(lexed: &Lexed<'_>, candidates: &Candidates, likely: &[[f32; 4]], rows: &mut [Signs]) {
    let max = |row: &mut Signs, s: Sign, v: f32| row[s as usize] = row[s as usize].max(v);
    let mut initials = String::new();
    for (g, key) in candidates.keys.iter().enumerate() {
        let blank = |b: u8| b == b' ';
        let Some(first_end) = key.bytes().position(blank) else { continue };
        let last_start = key.bytes().rposition(blank).unwrap_or(first_end) + 1;
        let (first, rest, last) = (&key[..first_end], &key[first_end + 1..], &key[last_start..]);
        let p = likely[g];
        let short = |word: &str, person: Sign, rows: &mut [Signs]| {
            if let Some(s) = candidates.group_of(word) {
                max(&mut rows[s], person, p[0]);
                max(&mut rows[s], Sign::PartOfPlace, p[1]);
                max(&mut rows[s], Sign::PartOfOrganisation, p[2]);
                max(&mut rows[s], Sign::PartOfOther, p[3]);
                rows[g][Sign::HasShortForm as usize] = 1.0;
            }
        };
        short(last, Sign::SurnameOfPerson, rows);
        short(first, Sign::GivenOfPerson, rows);
        if rest.len() > last.len() {
            short(rest, Sign::SurnameOfPerson, rows);
            short(&key[..last_start - 1], Sign::GivenOfPerson, rows);
        }
        // Initials.
        initials.clear();
        let words = words_of(key).filter(|w| !matches!(*w, "of" | "for" | "and" | "the" | "in" | "on" | "&"));
        initials.extend(words.filter_map(|w| w.chars().next()));
        if initials.chars().nth(1).is_some()
            && let Some(s) = candidates.group_of(&initials)
        {
            max(&mut rows[s], Sign::InitialsOfOrganisation, 1.0 - p[0]);
        }
    }
    beside(lexed, candidates, likely, rows);
}

/// Adds what stands beside each name in lists ("A, B and C" are of one kind) and before the bracket it stands in.
fn beside(lexed: &Lexed<'_>, candidates: &Candidates, likely: &[[f32; 4]], rows: &mut [Signs]) {
    let mut sums = vec![([0.0f32; 4], 0u32); rows.len()];
    for pair in candidates.list.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let (ga, gb) = (a.group as usize, b.group as usize);
        let gap = b.start.wrapping_sub(a.end);
        let bracket = gap == 1 && lexed.is_mark(a.end, "(");
        if bracket {
            let p = likely[ga];
            for (sign, v) in
                [(Sign::BracketOfPerson, p[0]), (Sign::BracketOfPlace, p[1]), (Sign::BracketOfOrganisation, p[2])]
            {
                let value = &mut rows[gb][sign as usize];
                *value = value.max(v);
            }
        }
        let link = |i: usize| lexed.is_any(i, words!["and", "or", ",", "&", ";"]);
        let listed =
            gap == 1 && link(a.end) || gap == 2 && link(a.end) && lexed.is_any(a.end + 1, words!["and", "or", "the"]);
        if listed && ga != gb {
            for (to, from) in [(ga, gb), (gb, ga)] {
                sums[to].1 += 1;
                for (sum, p) in sums[to].0.iter_mut().zip(likely[from]) {
                    *sum += p;
                }
            }
        }
    }
    for (row, (sum, n)) in rows.iter_mut().zip(&sums).filter(|(_, (_, n))| *n > 0) {
        let signs = [Sign::NearPerson, Sign::NearPlace, Sign::NearOrganisation, Sign::NearOther];
        for (sign, v) in signs.into_iter().zip(sum) {
            row[sign as usize] = v / *n as f32;
        }
    }
}
