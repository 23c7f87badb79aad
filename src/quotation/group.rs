//! Verb groups: a verb with its auxiliaries, adverbs and "not", and the verbs that lead to it ("used to tell").

use super::scene::Scene;
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{flag, form};
use crate::entity::Lexed;
use crate::role::phrase::is_adverb;

/// Verbs that lead to a report in the infinitive: "used to tell".
const CHAINS: &Words = words![
    "used",
    "began",
    "begins",
    "started",
    "starts",
    "continued",
    "continues",
    "proceeded",
    "hastened",
    "likes",
    "liked",
    "managed",
    "came",
];

/// First token of a chain that ends with "to" at a token: "used to", "went on to".
fn chain(lexed: &Lexed<'_>, to: usize, floor: usize) -> Option<usize> {
    if !lexed.is(to, "to") || to < floor + 2 {
        return None;
    }
    let on = lexed.is(to - 1, "on") && to >= floor + 3 && lexed.is_any(to - 2, words!["went", "goes", "go", "gone"]);
    let verb = if on { to - 2 } else { to - 1 };
    (on || lexed.is_any(verb, CHAINS)).then_some(verb)
}

/// Whether an auxiliary denies: "didn't".
fn is_denied(word: &str) -> bool {
    let bytes = word.as_bytes();
    let ends = |end: &str| {
        bytes.len().checked_sub(end.len()).is_some_and(|from| bytes[from..].eq_ignore_ascii_case(end.as_bytes()))
    };
    bytes.len() > 2 && (ends("n't") || ends("n’t"))
}

/// A verb with its auxiliaries, "not" and adverbs.
pub(super) struct Group {
    /// First token.
    pub(super) start: usize,
    /// First token but for leading adverbs, which belong to the subject's side ("Ruiz also said").
    pub(super) words: usize,
    pub(super) negated: bool,
    pub(super) have: bool,
    pub(super) be: bool,
    pub(super) modal: bool,
    /// Whether it says what may or must be said, and not what was.
    pub(super) possible: bool,
    /// The tense of its first auxiliary.
    pub(super) past: Option<bool>,
}

impl Group {
    /// Whether it is in the past, by its auxiliaries or by the forms of its verb.
    pub(super) fn past(&self, forms: u8) -> Option<bool> {
        let finite = forms & (form::PAST | form::THIRD | form::BASE);
        self.past.or(match (self.modal, finite & form::PAST != 0, finite & (form::THIRD | form::BASE) != 0) {
            (false, true, false) => Some(true),
            (false, false, true) => Some(false),
            _ => None,
        })
    }

    /// Reads the group of the verb at token `verb`, no further left than `floor`.
    #[inline]
    pub(super) fn read(lexed: &Lexed<'_>, scene: &Scene<'_>, verb: usize, floor: usize) -> Group {
        let mut g = Group {
            start: verb,
            words: verb,
            negated: false,
            have: false,
            be: false,
            modal: false,
            possible: false,
            past: None,
        };
        while g.start > floor && !scene.in_marks(g.start - 1) {
            let k = g.start - 1;
            if lexed.token(k).is_capitalised() && k > floor {
                break; // the name Will
            }
            if lexed.has(k, flag::AUXILIARY) || lexed.is_any(k, words!["ca", "wo"]) {
                g.negated |= is_denied(lexed.word(k));
                if lexed.is_any(k, words!["had", "was", "were", "did", "has", "have", "'ve"]) {
                    g.past = Some(true);
                } else if lexed.is_any(k, words!["is", "are", "'s", "do", "does", "will"]) {
                    g.past = Some(false);
                }
                g.have |= lexed.is_any(k, words!["has", "have", "had", "having", "'ve"]);
                g.be |= lexed.is_any(k, words!["is", "are", "was", "were", "be", "been", "being", "'s"]);
                g.possible |= lexed.is_any(k, words!["must", "should", "may", "might", "can", "could"]);
                g.modal |= g.possible || lexed.is_any(k, words!["will", "would", "shall", "do", "does", "did"]);
            } else if let Some(chain) = chain(lexed, k, floor) {
                g.modal = true;
                g.past = Some(true);
                g.start = chain;
                continue;
            } else if lexed.is_any(k, words!["not", "never"]) {
                g.negated = true;
            } else if !is_adverb(lexed, k) || k > floor && lexed.is(k, "first") && lexed.is(k - 1, "the") {
                break;
            }
            g.start = k;
        }
        g.words = g.start;
        while g.words < verb && is_adverb(lexed, g.words) && !lexed.has(g.words, flag::AUXILIARY) {
            g.words += 1;
        }
        g
    }
}
