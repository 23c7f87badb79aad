//! What a stretch of a run holds within: titles, listed places and organisations that speak against one name, or for it.
//! `reading` adds it to what a reading costs.

use super::candidate::Candidates;
use super::lexed::Lexed;
use super::phrases::{Phrase, fits_title};
use super::run::is_syllable_pair;
use crate::dictionary::entry::kind;
use crate::dictionary::key::words;
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::{RoleKind, TitleKind, flag};

impl Candidates {
    /// Whether a listed organisation of common words follows the place or nationality that it belongs to, as in "Ontario
    /// Court of Appeal". "German Foreign Ministry" is a ministry and whose it is.
    pub(super) fn belongs(&self, lexed: &Lexed<'_>, a: usize, b: usize) -> bool {
        let first = lexed.facts(a);
        let demonym = first.flags & flag::DEMONYM != 0;
        if !demonym && self.hits_at(a).is_empty() {
            return false;
        }
        let ends = (a + 1..(a + 4).min(b - 1)).filter(|s| {
            (demonym && *s == a + 1)
                || self.ends_listed_place(a, *s) && self.hits_at(a).iter().any(|h| h.end as usize == *s)
        });
        ends.into_iter().any(|s| {
            let ministry = demonym && lexed.is(b - 1, "Ministry");
            !ministry && (s..b).all(|i| lexed.facts(i).level > 0) && self.is_listed_as(s, b, kind::ORGANISATION)
        })
    }

    /// Whether a listed organisation opens the tokens `a..b`, and the name of a person stands behind it.
    pub(super) fn named_behind(&self, lexed: &Lexed<'_>, a: usize, b: usize) -> bool {
        self.hits_at(a).iter().any(|h| {
            let end = h.end as usize;
            end > a + 1
                && end + 2 <= b
                && h.is_strong(kind::ORGANISATION)
                && (1..=3).contains(&lexed.facts(end).given)
                && lexed.token(end + 1).is_capitalised()
                && lexed.facts(b - 1).head == 0
        })
    }

    /// Whether a title opens the tokens `a..b` and leaves something of them.
    pub(super) fn titled(&self, lexed: &Lexed<'_>, a: usize, b: usize) -> bool {
        lexed.phrases_at(a).iter().any(|p| {
            let stop = p.end as usize;
            matches!(p.payload, Payload::Title(t) if stop < b
                && fits_title(lexed, a, stop, &lexed.data.titles[t as usize]))
        })
    }

    /// Whether the title of somebody in office, and of nobody who streets are called after, ends right before a token.
    pub(super) fn person_titled(&self, lexed: &Lexed<'_>, at: usize) -> bool {
        let titles = words![
            "Rep",
            "Rep.",
            "Sen",
            "Sen.",
            "Mr",
            "Mr.",
            "Mrs",
            "Mrs.",
            "Ms",
            "Ms.",
            "Gov",
            "Gov.",
            "Chief",
            "Mayor",
            "Councillor",
            "Councilor",
            "Cllr",
            "Supt",
            "Supt.",
            "Det",
            "Det.",
            "Sgt",
            "Sgt.",
            "Prof",
            "Prof.",
            "Coach",
        ];
        at > 0 && lexed.token(at - 1).is_capitalised() && lexed.is_any(at - 1, titles)
    }

    /// Whether the tokens `a..b` are a force and a rank in it.
    pub(super) fn is_rank_of_force(&self, lexed: &Lexed<'_>, a: usize, b: usize) -> bool {
        let force = match b - a {
            2 => lexed.is_any(a, words!["Navy", "Army", "Marine", "Marines", "Police"]),
            _ => lexed.is(a, "Air") && lexed.is(a + 1, "Force") || lexed.is(a, "Coast") && lexed.is(a + 1, "Guard"),
        };
        force
            && lexed.phrases_at(b - 1).iter().any(|p| {
                let rank = |t: u32| lexed.data.titles[t as usize].kind == TitleKind::Rank;
                matches!(p.payload, Payload::Title(t) if p.end as usize == b && rank(t))
            })
    }

    /// What it costs a reading to hold a title within: "General Assembly President Ana Ruiz" is more than one name.
    pub(super) fn crossed(&self, lexed: &Lexed<'_>, a: usize, b: usize) -> f32 {
        let run = &self.run;
        let crossed = run.any(run.titles, a + 1, b - 1);
        // "London Mayor Ana Ruiz": a title at its end, and the name of whoever holds it behind.
        let held = b < lexed.len()
            && b > a + 1
            && lexed.token(b).is_capitalised()
            && lexed.token(b).is_word()
            && !lexed.opens_sentence(b)
            && (lexed.facts(b).given > 0 || lexed.facts(b).surname > 0 && is_syllable_pair(lexed, b + 1))
            && lexed.role_noun(b - 1).is_some_and(|r| !r.plural && r.kind == RoleKind::Office)
            && lexed.token(b - 1).is_capitalised()
            && !lexed.token(b - 1).is_all_caps();
        // Titles of several words can be nothing else: "Qatar H.E. Ana Ruiz".
        let several = run.any(run.long_titles, a + 1, b - 2)
            && (a + 1..b - 2).any(|i| {
                let within = |p: &Phrase| p.end as usize > i + 1 && (p.end as usize) < b;
                lexed.token(i).is_capitalised()
                    && lexed.phrases_at(i).iter().any(|p| matches!(p.payload, Payload::Title(_)) && within(p))
            });
        // Two places or languages joined by a hyphen are two names: Dhaka-Chittagong, U.S.-Israeli.
        let paired = run.any(run.hyphens, a + 1, b - 1)
            && (a + 1..b - 1).any(|i| {
                lexed.is_mark(i, "-")
                    && lexed.token(i + 1).is_capitalised()
                    && (self.ends_listed_place(a, i) || self.is_listed_body(lexed, i - 1))
                    && (lexed.has(i + 1, flag::DEMONYM) || self.hits_at(i + 1).iter().any(|h| h.is_strong(kind::PLACE)))
            });
        // A member's party and seat in brackets: (BN-Seremban), (D-Texas).
        let seat = a > 0
            && b > a + 2
            && lexed.is_mark(a - 1, "(")
            && lexed.is_mark(a + 1, "-")
            && lexed.token(a).is_all_caps()
            && lexed.token(a + 2).is_capitalised()
            && !lexed.token(a + 2).is_all_caps();
        match crossed {
            // "Tarma Chamber of Trade President Sheikh Ana Ruiz" crosses two.
            true => 1.2 * run.count(run.titles, a + 1, b - 1) as f32,
            false if several || paired || seat || held => 1.2,
            false => 0.0,
        }
    }

    /// Whether a token is a listed organisation in capitals: "EU-Nigeria talks".
    fn is_listed_body(&self, lexed: &Lexed<'_>, i: usize) -> bool {
        lexed.token(i).is_all_caps() && self.is_listed_as(i, i + 1, kind::ORGANISATION)
    }

    /// Whether the office at a token ends a run and is that of initials before it: "TUC President, Ana Ruiz,".
    pub(super) fn heads_acronym(&self, lexed: &Lexed<'_>, i: usize, end: usize) -> bool {
        i > 0 && i + 3 < lexed.len() && i + 1 == end && lexed.is_mark(end, ",") && {
            let letters = lexed.token(i - 1);
            letters.is_all_caps()
                && (2..=6).contains(&letters.span.len())
                && lexed.token(end + 1).is_capitalised()
                && lexed.token(end + 2).is_capitalised()
                && lexed.role_noun(i).is_some_and(|r| !r.plural && r.kind == RoleKind::Office)
        }
    }

    /// Whether a listed place that is no weak name spans the tokens from some point of `a..i` to `i`.
    /// Whether the tokens `a..b` are a listed name of a kind.
    fn is_listed_as(&self, a: usize, b: usize, kind: u8) -> bool {
        self.hits_at(a).iter().any(|h| h.end as usize == b && h.is_strong(kind))
    }

    pub(super) fn ends_listed_place(&self, a: usize, i: usize) -> bool {
        (a.max(i.saturating_sub(3))..i).any(|s| self.is_listed_as(s, i, kind::PLACE))
    }
}
