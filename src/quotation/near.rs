//! What stands around a verb, and whether its form reports there: no passive, no noun, no infinitive.

use super::claim::released;
use super::cue::ClauseForm;
use super::group::Group;
use super::scene::Scene;
use super::tail::OCCASIONS;
use crate::dictionary::key::{Words, words};
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::{RoleKind, Tier, flag, form};
use crate::entity::Lexed;
use crate::page::TokenKind;
use crate::role::phrase::{self, DETERMINERS, Phrase, PhraseKind};

/// Whether hyphens tie a word to others: "the question-and-answer platform", "a must-read".
#[inline]
pub(super) fn part_of_another(lexed: &Lexed<'_>, i: usize, end: usize) -> bool {
    let tied = |k: usize| lexed.is_mark(k, "-") && lexed.token(k).is_glued();
    let before = i > 1 && tied(i - 1) && lexed.token(i).is_glued() && lexed.token(i - 2).is_word();
    before || end + 1 < lexed.len() && tied(end) && lexed.token(end + 1).is_glued() && lexed.token(end + 1).is_word()
}

/// Whether a participle of saying adds a report to its sentence without a comma: "he pulled out saying he was ill", "the
/// official said adding that".
pub(super) fn goes_on(lexed: &Lexed<'_>, before: usize, end: usize) -> bool {
    let report = lexed.is(end, "that") || lexed.is_any(end, words!["he", "she", "they", "it"]);
    report
        && lexed.is_any(end - 1, words!["saying", "adding"])
        && !lexed.is_any(before, phrase::QUANTITIES)
        && !lexed.is_any(before, words!["percent", "cent", "%"])
        && lexed.token(before).is_word()
        && !lexed.has(before, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN)
        && !lexed.is_any(before, DETERMINERS)
        && !lexed.is(before, "people")
        && (lexed.role_noun(before).is_none() || lexed.cue(before).is_some())
}

/// What is called something has at most so many words: "Calling the plan of the council “a joke”".
pub(super) const LONGEST_OBJECT: usize = 8;

/// What stands around a verb group.
pub(super) struct Near {
    /// The token before it, within its unit.
    pub(super) previous: Option<usize>,
    /// Whether that is a comma, a dash or a mark.
    pub(super) comma: bool,
    /// Whether words in marks stand right beside the group.
    pub(super) marks: bool,
    /// Whether they stand right behind it.
    pub(super) opens: bool,
    /// Whether it opens its sentence and reports: "Noting that", "Calling the plan “…”".
    pub(super) leads: bool,
}

/// Whether a verb in the present is a noun here, by the words beside it: "the press release states", "terror attacks may",
/// "a conference call", "her private email server". `verb`: its first token and the token after it.
pub(super) fn reads_as_noun(
    lexed: &Lexed<'_>,
    scene: &Scene<'_>,
    forms: u8,
    verb: (usize, usize),
    near: &Near,
    plain: bool,
    limit: usize,
) -> bool {
    let (i, end) = verb;
    if forms & form::PAST != 0 || forms & (form::BASE | form::THIRD) == 0 {
        return false;
    }
    let noun = lexed.facts(i).noun_cue > 0;
    // A verb of its own follows.
    let said = |k: usize| {
        lexed.cue(k).is_some_and(|(c, f)| {
            f.forms & form::BASE == 0
                && (f.forms & form::PAST != 0 || f.forms & form::THIRD != 0 && c.tier != Tier::Weak)
        })
    };
    let base = forms & (form::THIRD | form::ING) == 0;
    if noun && (base || forms & form::THIRD != 0) && end < limit && said(end) {
        return true;
    }
    if base {
        let adjective =
            |k: usize| lexed.has(k, flag::MODIFIER) && lexed.token(k).is_lower() && lexed.role_noun(k).is_none();
        let tied = |k: usize| lexed.is_any(k, OCCASIONS) || adjective(k) || lexed.token(k).is_glued();
        return noun && near.previous.is_some_and(tied);
    }
    let common = |k: usize| lexed.token(k).is_lower() && !lexed.has(k, flag::PRONOUN) && !scene.in_marks(k);
    !plain
        && forms & form::THIRD != 0
        && end < limit
        && lexed.has(end, flag::AUXILIARY)
        && near.previous.is_some_and(common)
}

/// Whether the forms of a verb report here, and how: no passive, no noun, no infinitive.
#[inline]
pub(super) fn clause_form(
    lexed: &Lexed<'_>,
    scene: &Scene<'_>,
    forms: u8,
    group: &Group,
    near: &Near,
) -> Option<ClauseForm> {
    let before = |words: &Words| near.previous.is_some_and(|k| lexed.is_any(k, words));
    if forms & form::ING != 0 && forms & (form::PAST | form::THIRD) == 0 {
        let document = near.previous.is_some_and(|k| !scene.in_marks(k)) && released(lexed, group.start);
        let participle = !group.modal
            && (near.comma
                || document
                || near.leads
                || near.opens
                || before(words!["by", "as", "and", "while", "before", "after", "in"]));
        return if group.be { Some(ClauseForm::Finite) } else { participle.then_some(ClauseForm::Participial) };
    }
    // "another said", "many wrote": a verb in the past is no noun.
    let past_only = forms & form::PAST != 0 && forms & (form::BASE | form::THIRD) == 0;
    let several = |k: usize| {
        // "the two write": no noun in the singular follows a number.
        let pair = k > 0 && lexed.is_any(k, words!["two", "three", "four"]);
        let the = pair && lexed.is_any(k - 1, words!["the", "these", "those"]);
        past_only && lexed.is_any(k, phrase::QUANTITIES) || the && forms & form::BASE != 0
    };
    let noun = near.previous.is_some_and(|k| {
        !scene.in_marks(k)
            && (lexed.is_any(k, DETERMINERS) && !lexed.is(k, "that") && !several(k)
                || lexed.token(k).kind == TokenKind::Possessive
                || lexed.is_any(
                    k,
                    words!["of", "in", "by", "with", "for", "from", "to", "on", "at", "such", "been", "being"],
                ))
    });
    let past = forms & form::PAST != 0;
    let participle_only = forms & form::PARTICIPLE != 0 && !past;
    let finite = forms & form::FINITE != 0 || (participle_only && group.have);
    let refused = group.be || (noun && !group.have && !group.modal) || (participle_only && !group.have);
    (finite && !refused).then_some(ClauseForm::Finite)
}

/// Words that are plural nouns more often than verbs.
const MORE_OFTEN_NOUNS: &Words = words!["projects", "rules", "attacks", "states", "charges", "orders", "kids", "plays"];

/// "the company reports", "his claims": a plural noun, not a verb, unless somebody stands before it.
pub(super) fn third_is_noun(lexed: &Lexed<'_>, verb: usize, forms: u8, subjects: &[Phrase]) -> bool {
    let [s] = subjects else { return false };
    let plural = phrase::is_plural(lexed, s);
    // "her leadership plans": what somebody owns is no speaker, and what follows it mostly a noun.
    let owned = lexed.is_any(s.start, words!["his", "her", "its", "their", "our", "my"]) && s.head > s.start;
    let document = lexed.facts(s.head).noun_cue > 0 || lexed.is_any(s.start, DETERMINERS) && !owned;
    // "the Arab states", "the Gulf states".
    let states = lexed.is(s.end, "states") && s.kind == PhraseKind::Noun;
    if states
        && (lexed.has(s.head, flag::DEMONYM) || lexed.is_any(s.head, words!["united", "gulf", "baltic", "western"]))
    {
        return true;
    }
    if forms & form::THIRD == 0 || forms & form::PAST != 0 || s.kind != PhraseKind::Noun {
        return false;
    }
    // "the party's powerful rules committee", "a firm with a hand in many projects", "organisations in the battleground
    // states": after an adjective, and where more than the verb's subject stands before it, a noun.
    let compound = s.head + 1 < verb && lexed.facts(s.head).noun_cue == 0;
    let bare = !lexed.is_any(s.start, DETERMINERS)
        && lexed.token(s.start).is_lower()
        && lexed.role_noun(s.head).is_none_or(|n| n.plural);
    if lexed.is_any(verb, MORE_OFTEN_NOUNS) && (compound || bare || lexed.has(s.head, flag::MODIFIER)) {
        return true;
    }
    lexed.role_noun(s.head).is_none_or(|n| owned && n.kind == RoleKind::Group) && (plural || !document)
}

/// Most verbs want somebody, or a document, as their subject.
pub(super) fn able(lexed: &Lexed<'_>, subjects: &[Phrase]) -> bool {
    let finding = words!["review", "audit", "inquiry", "investigation", "analysis", "probe", "trial"];
    let one =
        |s: &Phrase| lexed.reports(s.head) || lexed.token(s.head).is_capitalised() || lexed.is_any(s.head, finding);
    subjects.iter().all(|s| s.kind != PhraseKind::Noun || one(s))
}

/// The cue that starts at a token: the longest phrase, else the word.
#[inline]
pub(super) fn cue_at(lexed: &Lexed<'_>, scene: &Scene<'_>, i: usize) -> Option<(u32, usize)> {
    let facts = lexed.facts(i);
    let mut found = (facts.cue > 0).then(|| (u32::from(facts.cue) - 1, i + 1));
    if facts.opens_longer(true) && lexed.token(i).is_lower() {
        for phrase in lexed.phrases_at(i).iter().filter(|p| p.end as usize <= scene.to) {
            let end = phrase.end as usize;
            // "reported on Friday" is no report on Friday.
            let dated = found.is_some() && lexed.is(end - 1, "on") && end < scene.to && lexed.has(end, flag::DATE);
            // "admitted to her that" is no admission to her.
            let told = lexed.is(end - 1, "to")
                && end < scene.to
                && lexed.is_any(end, words!["him", "her", "them", "me", "us"])
                && lexed.role_noun(end + 1).is_none();
            if let Payload::Cue(n) = phrase.payload
                && !(dated || told && found.is_some())
            {
                found = Some((n, phrase.end as usize));
            }
        }
    }
    found
}
