//! Abbreviations whose full stop belongs to the word: `Mr.`, `Gov.`, `Jan.`, `Inc.`
//!
//! From general knowledge of news style (the AP and Reuters stylebooks' usual forms).

use crate::dictionary::key::{Key, Words, words};

/// Abbreviations that are no words of their own: the stop always belongs to them.
const SURE: &Words = words![
    "adm", "ala", "alta", "apr", "ariz", "assn", "asst", "atty", "aug", "ave", "bhd", "blvd", "brig", "bros", "calif",
    "capt", "cmdr", "col", "colo", "comdr", "conn", "const", "corp", "coun", "cpl", "dec", "dept", "det", "dist", "dr",
    "esq", "etc", "feb", "fla", "fr", "ft", "gen", "gov", "hon", "inc", "insp", "jan", "jr", "kan", "ky", "lt", "ltd",
    "maj", "md", "messrs", "mfg", "mich", "minn", "mme", "mr", "mrs", "ms", "mt", "neb", "nev", "nov", "nos", "oct",
    "okla", "ont", "pfc", "pres", "prof", "pvt", "que", "rep", "reps", "rev", "rs", "sask", "sen", "sens", "sept",
    "sgt", "smt", "spc", "sq", "sr", "ste", "supt", "tenn", "tex", "univ", "va", "vs", "vt", "wis", "wyo", "st", "rd",
    "approx", "est", "gdr", "hr", "hrs", "min", "mins", "ph", "pty", "sdn", "dal", "arch", "bp", "msgr", "mgr", "barr",
    "engr", "alh", "brgy",
];

/// Abbreviations that are also words or that often end a sentence: the stop belongs to them only where the sentence
/// visibly goes on.
const DOUBTFUL: &Words = words![
    "ark", "co", "cos", "del", "fig", "ga", "ill", "ind", "jul", "jun", "la", "man", "mar", "mass", "mil", "miss",
    "mo", "mont", "no", "ore", "pa", "sat", "sun", "tel", "thu", "tue", "wash", "wed", "fri", "mon", "sec", "art",
    "ed", "op", "vol", "ca", "cf", "al", "bn", "m",
];

/// How sure it is that a stop after this word belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    Sure,
    Doubtful,
}

/// Looks a word up, in any case.
pub(super) fn of(word: Key) -> Option<Abbreviation> {
    let is_one = |of: &Words| of.may_have(word.tag()) && of.has(word);
    if is_one(SURE) {
        Some(Abbreviation::Sure)
    } else if is_one(DOUBTFUL) {
        Some(Abbreviation::Doubtful)
    } else {
        None
    }
}
