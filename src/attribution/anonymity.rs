//! Who speaks without a name because they asked for it: "an official, speaking on condition of anonymity, said". What the
//! article says of it stands in the sentence that reports, or in the one after it ("They asked not to be named").

use super::SENTENCE;
use crate::dictionary::key::{Words, words};
use crate::document::{Speaker, SpeakerKind};
use crate::entity::Lexed;
use crate::quotation::Found;
use crate::role::phrase::PhraseKind;

/// Words before "anonymity" with which it is asked for or given; not "an age of anonymity", nor "waived anonymity".
const ASKED: &Words = words![
    "condition",
    "conditions",
    "ask",
    "asked",
    "asking",
    "asks",
    "requested",
    "requesting",
    "requests",
    "sought",
    "seeking",
    "insisted",
    "insisting",
    "demanded",
    "granted",
    "promised",
    "want",
    "wanted",
    "wanting",
    "wish",
    "wished",
    "wishing",
    "prefer",
    "preferred",
    "preferring",
    "chose",
    "rather",
];

/// Verbs that need no "not": "declined to be named".
const REFUSED: &Words = words!["declined", "declining", "refused", "refusing"];

const NOT: &Words = words!["not", "didn't", "doesn't", "don't", "didn’t", "doesn’t", "don’t", "never"];

/// The last words of such a request. Few sentences have any of them.
const LAST: &Words = words![
    "anonymity",
    "anonymously",
    "anonymous",
    "name",
    "names",
    "named",
    "identified",
    "quoted",
    "used",
    "published",
    "disclosed",
    "printed",
];

/// So far before its last word such a request begins: "asked that neither her name nor her street be published".
const LONGEST: usize = 10;

/// Quotations before and after one that may stand in its sentence.
const BESIDE: usize = 4;

/// Whether the article says that the speakers of a quotation, who have no names, are not to be named.
pub(super) fn read(lexed: &Lexed<'_>, found: &[Found], at: usize, speakers: &[Speaker]) -> bool {
    let somebody = |kind| matches!(kind, SpeakerKind::Described | SpeakerKind::Group | SpeakerKind::Person);
    let unnamed = |s: &Speaker| s.name.is_none() && somebody(s.kind);
    if speakers.is_empty() || !speakers.iter().all(unnamed) {
        return false;
    }
    let this = &found[at];
    let Some(cue) = this.cue(lexed).map(|c| c.start) else { return false };
    let Some(sentence) = lexed.page.sentence_of(cue) else { return false };
    let (first, last) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
    let own = this.subjects.first().map_or(cue, |s| s.start);
    let beside = &found[at.saturating_sub(BESIDE)..found.len().min(at + BESIDE + 1)];
    // "who asked that her name not be used" may be taken for speech, but it is the request itself.
    let request = |f: &Found| f.cue(lexed).is_some_and(|c| lexed.is_any(c.start, ASKED));
    let speech = || beside.iter().filter(|f| !request(f));
    let said = |i: usize| {
        let at = lexed.token(i).span.start;
        lexed.page.in_marks(at) || speech().any(|f| f.public.content.iter().any(|c| c.contains(at)))
    };
    // Of two who speak in one sentence it is said of the nearer.
    let nearer = |word: usize| {
        let between = own.min(word) + 1..own.max(word);
        speech().flat_map(|f| f.subjects.iter()).any(|s| between.contains(&s.start))
    };
    let near = first.max(cue.saturating_sub(SENTENCE))..last.min(cue + SENTENCE);
    if near.into_iter().any(|i| lexed.is_any(i, LAST) && asked(lexed, first, i) && !said(i) && !nearer(i)) {
        return true;
    }
    let Some(next) = lexed.page.sentence_of(last).filter(|s| s.block == sentence.block) else { return false };
    let (first, last) = (next.tokens.start as usize, next.tokens.end as usize);
    takes_up(lexed, this, first)
        && (first..last.min(first + SENTENCE)).any(|i| lexed.is_any(i, LAST) && asked(lexed, first, i) && !said(i))
}

/// Whether the words right behind a subject, up to its verb or the end of its clause, say that it is not to be named: "…,
/// speaking on condition of anonymity, said", "said … who asked not to be named".
pub(super) fn behind(lexed: &Lexed<'_>, found: &Found, end: usize) -> bool {
    let Some(cue) = found.cue(lexed).map(|c| c.start) else { return false };
    let Some(sentence) = lexed.page.sentence_of(end) else { return false };
    let stop = if cue > end && !lexed.is_any(cue, ASKED) {
        cue
    } else {
        (sentence.tokens.end as usize).min(end + FARTHEST_BEHIND)
    };
    // "a senior Bell adviser who".
    let end = end + usize::from(lexed.role_noun(end.min(lexed.len() - 1)).is_some());
    let first = end + usize::from(lexed.is_mark(end, ","));
    // "who asked that her children not be named".
    let others = |i: usize| {
        lexed.is_any(i, words!["his", "her", "their"])
            && !lexed.is_any(i + 1, words!["name", "names", "identity", "surname", "own", "full", "last"])
    };
    let opens = lexed.is_any(first, words!["who", "speaking", "on", "under", "requesting", "asking", "citing"]);
    opens
        && (first..stop)
            .any(|i| lexed.is_any(i, LAST) && asked(lexed, first, i) && !lexed.page.in_marks(lexed.token(i).span.start))
        && !(first..stop).any(|i| lexed.is_any(i, words!["waived", "waiving"]) || others(i))
}

/// Behind a verb and its subject such words end after so many tokens.
const FARTHEST_BEHIND: usize = 14;

/// Whether a token, one of [`LAST`], ends the words by which somebody is not to be named; `first` opens its sentence.
fn asked(lexed: &Lexed<'_>, first: usize, i: usize) -> bool {
    let back = |n: usize| first.max(i.saturating_sub(n))..i;
    let near = |n: usize, words: &Words| back(n).any(|k| lexed.is_any(k, words));
    if lexed.is(i, "anonymity") {
        return near(4, ASKED);
    }
    if lexed.is(i, "anonymously") {
        return near(3, words!["spoke", "speak", "speaking", "talked", "talking", "responded", "commented", "quoted"]);
    }
    if lexed.is(i, "anonymous") {
        return near(1, words!["remain", "stay", "be", "remaining"]) && near(5, ASKED);
    }
    if lexed.is_any(i, words!["name", "names"]) {
        return near(3, words!["give", "giving", "gave"]) && near(5, REFUSED);
    }
    near(2, words!["be", "being"]) && (near(4, REFUSED) || near(LONGEST, NOT) && near(LONGEST, ASKED))
}

/// Whether the sentence that opens at a token goes on about the speaker: "They …", "The officials …".
fn takes_up(lexed: &Lexed<'_>, this: &Found, first: usize) -> bool {
    if lexed.is_any(first, words!["he", "she", "they", "both", "all"]) {
        return true;
    }
    let [subject] = this.subjects[..] else { return false };
    let noun = |i: usize| lexed.role_noun(i).map(|n| n.singular);
    subject.kind == PhraseKind::Noun
        && lexed.is_any(first, words!["the", "this", "these"])
        && noun(subject.head).is_some_and(|n| noun(first + 1) == Some(n))
}
