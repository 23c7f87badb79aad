//! Evidence from the words around a mention: titles, prepositions, verbs, lists, brackets, scores.

use super::candidate::{Candidate, Candidates, Reading};
use super::evidence::{Sign, Signs, title_kind};
use super::lexed::Lexed;
use super::nouns::*;
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::{RoleKind, TitleKind, flag, form};
use crate::page::{BlockKind, TokenKind};

/// Evidence from the words around a mention.
pub(super) fn around(lexed: &Lexed<'_>, candidates: &Candidates, c: &Candidate, row: &mut Signs) {
    use Sign::*;
    let mut set = |s: Sign| row[s as usize] = 1.0;
    let block_number = lexed.block_of(c.start);
    let block = lexed.block(block_number);
    let (from, to) = (block.tokens.start as usize, block.tokens.end as usize);
    match block.kind {
        BlockKind::Dateline => {
            set(InDateline);
            if c.start > from && lexed.is_mark(c.start - 1, "(") {
                set(InBrackets);
            }
        }
        BlockKind::Headline | BlockKind::Interposed => set(InHeadline),
        BlockKind::Table => set(InTable),
        BlockKind::Byline | BlockKind::Credit => set(InByline),
        _ => {}
    }
    if c.headline {
        return;
    }
    let (start, end) = (c.start, c.end);
    let line_start = start == from || opens_line(lexed, start);
    let line_end = end == to || opens_line(lexed, end);
    match (line_start, line_end) {
        (true, true) => set(LineAlone),
        (true, false) => set(LineStart),
        _ => {}
    }
    if single_capitals(lexed, c)
        && start > from + 1
        && end < to
        && lexed.is_mark(start - 1, "(")
        && lexed.is_mark(end, ")")
    {
        let before = lexed.token(start - 2);
        if before.is_word() && before.is_capitalised() {
            set(BracketedCapitals);
        }
    }
    // Titles and demonyms directly before.
    let mut left = c.start;
    if let Some(segment) = candidates.segment_before(left) {
        if segment.reading == Reading::Demonym {
            set(RoleBeforeWithPlace);
            if end > start + 1 && matches!(c.reading, Reading::Person | Reading::Unknown) {
                set(NationalityOfName);
            }
        } else {
            match title_kind(lexed, segment.start, segment.end) {
                Some(TitleKind::Honorific) => set(Honorific),
                Some(TitleKind::Rank) => set(Rank),
                _ => set(Office),
            }
        }
        left = segment.start;
    }
    if relation_named(lexed, (from, to), (left, end)) {
        set(RoleBefore);
    }
    if left > from {
        let i = left - 1;
        let t = lexed.token(i);
        if t.is_word() {
            if t.is_lower() {
                if lexed.is_any(i, KINDS_OF_ORGANISATION) {
                    set(OrganisationNounBefore);
                }
                if let Some(noun) = lexed.role_noun(i)
                    && !noun.plural
                {
                    set(RoleBefore);
                }
                if let Some((cue, f)) = lexed.cue(i)
                    && f.forms & form::FINITE != 0
                    && cue.takes & crate::dictionary::words::takes::QUOTE != 0
                {
                    set(CueBefore);
                }
            }
            let word = lexed.word(i);
            match word {
                "the" | "The" => {
                    set(The);
                    if single_capitals(lexed, c) {
                        set(TheCapitals);
                    } else if end == start + 1 {
                        set(TheWord);
                    }
                    match lexed.word(i.wrapping_sub(1)) {
                        _ if i == from => {}
                        "in" | "In" | "across" | "into" | "outside" | "near" | "around" => set(InThe),
                        "at" | "At" => set(AtThe),
                        "of" => set(OfThe),
                        "by" | "By" | "with" | "for" | "For" => set(ByThe),
                        "to" | "from" | "From" => set(ToThe),
                        _ => {}
                    }
                }
                "a" | "an" | "A" | "An" => set(Article),
                "in" | "In" => set(In),
                "at" | "At" => {
                    set(At);
                    if i > from && lexed.role_noun(i - 1).is_some() {
                        set(RoleAt);
                    }
                }
                "to" | "To" => set(To),
                "from" | "From" => set(From),
                "by" | "By" => set(By),
                "with" | "With" => set(With),
                "for" | "For" => {
                    set(For);
                    if i > from
                        && lexed.is_any(
                            i - 1,
                            words![
                                "spokesman",
                                "spokeswoman",
                                "spokesperson",
                                "work",
                                "works",
                                "worked",
                                "lawyer",
                                "attorney",
                            ],
                        )
                    {
                        set(OrganisationTalk);
                    }
                }
                "on" | "On" => set(On),
                "near" | "outside" | "across" | "throughout" | "around" | "inside" | "into" | "toward" | "towards"
                | "within" | "Near" | "Across" => set(Near),
                "of" => {
                    set(Of2);
                    let locative = |i| lexed.is_any(i, PLACE_NOUNS) || lexed.is_any(i, DISTANCES);
                    if i > from && locative(i - 1) {
                        set(Locative);
                    }
                    if i > from
                        && lexed.is_any(
                            i - 1,
                            words![
                                "shares",
                                "chairman",
                                "president",
                                "head",
                                "member",
                                "members",
                                "director",
                                "leader",
                                "unit",
                                "executive",
                                "founder",
                                "subsidiary",
                                "employees",
                            ],
                        )
                    {
                        set(OrganisationTalk);
                    }
                }
                "northern" | "southern" | "eastern" | "western" | "central" | "north" | "south" | "east" | "west"
                | "northeastern" | "northwestern" | "southeastern" | "southwestern" | "downtown" | "nearby"
                | "neighboring" | "neighbouring" => set(Compass),
                "between" | "against" | "over" | "after" | "before" | "beat" | "defeated" => set(Preposition),
                "c" | "b" | "lbw" if end < to => set(Wicket),
                _ if lexed.is_any(i, MOTION) => set(VerbOfMotion),
                _ if t.is_lower() && lexed.is_any(i, PLACE_NOUNS) => set(PlaceNounBefore),
                _ => {}
            }
        } else if t.kind == TokenKind::Possessive {
            set(PossessiveBefore);
        } else if t.kind == TokenKind::Number {
            set(NumberBefore);
        } else {
            match lexed.word(i) {
                "," if i > from && is_place(candidates, i) => set(CommaPlaceBefore),
                "(" => set(ParenthesisBefore),
                "." | ")" | "-" if i > from && lexed.token(i - 1).kind == TokenKind::Number => set(RankBefore),
                "/" => set(SlashNear),
                "@" => set(Handle),
                "“" | "\"" | "‘" | "'" if c.end < to && lexed.is_any(c.end, words!["”", "\"", "’", "'"]) => {
                    set(MarkedAlone)
                }
                _ => {}
            }
        }
        // Lists: X, Y and Z share a type.
        if lexed.is_any(i, words!["and", "or", ","]) && i > from {
            neighbour(candidates, i, true, &mut set);
        }
    }
    if start > from && candidates.ending_at(start).is_some_and(|o| !plain(candidates, o)) {
        set(NameBefore);
    }
    // After.
    let i = c.end;
    if i >= to {
        return;
    }
    let t = lexed.token(i);
    let word = lexed.word(i);
    if candidates.starting_at(i).is_some_and(|o| !plain(candidates, o)) {
        set(NameAfter);
    }
    if let Some(segment) = candidates.segment_from(i).filter(|s| s.reading == Reading::Title) {
        set(TitleAfter);
        if lexed.is_any(segment.start, words!["Mayor", "Governor", "Gov.", "Police", "Premier", "Bishop", "Archbishop"])
        {
            set(LocalTitleAfter);
        }
    }
    if t.is_word() && t.is_lower() {
        if let Some((cue, f)) = lexed.cue(i)
            && f.forms & form::FINITE != 0
            && cue.kind != crate::dictionary::CueKind::Thought
        {
            set(CueAfter);
        }
        if lexed.has(i, flag::AUXILIARY) {
            set(VerbAfter);
        }
        if word == "who" {
            set(WhoAfter);
        } else if !lexed.has(i, flag::FUNCTION) || lexed.has(i, flag::AUXILIARY) {
            match referred(lexed, i + 1, to) {
                Some(true) => set(HisFollows),
                Some(false) => set(ItsFollows),
                None => {}
            }
        }
        if lexed.is_any(i, PLACE_NOUNS) {
            set(NounAfterPlace);
        }
        if lexed.is_any(i, ORGANISATION_NOUNS) {
            set(NounAfterOrganisation);
        }
        if lexed.is_any(i, KINDS_OF_ORGANISATION) {
            set(OrganisationNounAfter);
        }
        if lexed.is_any(i, ERA) {
            set(EraAfter);
        }
        if lexed.is_any(i, TEAM_NOUNS) {
            set(NounAfterTeam);
        }
        if matches!(word, "and" | "or") {
            neighbour(candidates, i, false, &mut set);
        }
        let facts = lexed.facts(i);
        if facts.flags & (flag::FUNCTION | flag::AUXILIARY) == 0 && facts.cue == 0 && facts.level > 0 {
            set(if word.ends_with("ed") { PastAfter } else { NounAfter });
        }
        return;
    }
    match t.kind {
        TokenKind::Possessive => set(PossessiveAfter),
        TokenKind::Number => {
            set(NumberAfter);
            if i + 2 < to && lexed.token(i + 2).kind == TokenKind::Number && lexed.is_any(i + 1, words!["-", "–", ","])
            {
                set(ScoreNear);
            }
        }
        TokenKind::Punctuation => match word {
            "'" | "’" if lexed.word(i - 1).ends_with('s') => set(PossessiveAfter),
            "/" => set(SlashNear),
            "-" if t.is_glued()
                && i + 1 < to
                && lexed.is_any(i + 1, words!["based", "born", "area", "controlled", "held"]) =>
            {
                set(BasedAfter)
            }
            "(" if i + 2 < to
                && lexed.is_mark(i + 2, ")")
                && lexed.token(i + 1).is_all_caps()
                && lexed.token(i + 1).span.len() >= 2 =>
            {
                set(AcronymAfter);
                if own_initials(lexed, c, i + 1) {
                    set(OwnInitialsAfter);
                }
            }
            "(" if i + 1 < to && lexed.token(i + 1).kind == TokenKind::Number => {
                set(NumberAfter);
                set(WordInBrackets);
            }
            "(" if i + 1 < to && is_place_at(candidates, i + 1) => set(PlaceInBrackets),
            "(" if i + 1 < to && lexed.token(i + 1).is_lower() => set(WordInBrackets),
            "." | "?" | "!" => set(StopAfter),
            "," if i + 1 < to => {
                set(CommaAfter);
                let next = lexed.token(i + 1);
                if next.kind == TokenKind::Number
                    && lexed.token(i + 1).span.len() <= 3
                    && i + 2 < to
                    && lexed.is_any(i + 2, words![",", "."])
                {
                    set(AgeAfter);
                } else if lexed.is(i + 1, "who") {
                    set(WhoAfter);
                } else if next.is_capitalised() && is_place_at(candidates, i + 1) {
                    set(CommaPlaceAfter);
                }
                neighbour(candidates, i, false, &mut set);
                let stop = (i + 7).min(to);
                let role = (i + 1..stop)
                    .take_while(|k| !lexed.is_mark(*k, ",") && !lexed.is_mark(*k, "."))
                    .find_map(|k| lexed.role_noun(k).filter(|r| !r.plural && !matches!(r.kind, RoleKind::Group)));
                let opener = lexed.is_any(i + 1, words!["a", "an", "the", "his", "her", "who", "whose"])
                    || lexed.has(i + 1, flag::MODIFIER)
                    || lexed.role_noun(i + 1).is_some();
                let organisation = (i + 1..stop)
                    .take_while(|k| !lexed.is_mark(*k, ",") && !lexed.is_mark(*k, "."))
                    .any(|k| lexed.is_any(k, KINDS_OF_ORGANISATION));
                if organisation && role.is_none() && lexed.is_any(i + 1, words!["a", "an", "the", "one", "its"]) {
                    set(OrganisationApposition);
                }
                if role.is_some() && opener {
                    set(RoleAfter);
                }
            }
            _ => {}
        },
        _ => {}
    }
}

/// Whether a line ends right before a token.
fn opens_line(lexed: &Lexed<'_>, token: usize) -> bool {
    let (a, b) = (lexed.token(token - 1).span.end as usize, lexed.token(token).span.start as usize);
    match lexed.text.as_bytes()[a..b] {
        [] => false,
        [one] => one == b'\n',
        ref gap => gap.contains(&b'\n'),
    }
}

/// Whether the pronoun soon after a verb speaks of a person ("Ruiz said he …", true) or of a thing ("Vantor cut its
/// …", false); `None` where there is none before the sentence or another name.
fn referred(lexed: &Lexed<'_>, from: usize, to: usize) -> Option<bool> {
    for i in from..to.min(from + 6) {
        let t = lexed.token(i);
        if t.is_capitalised() || t.kind == TokenKind::Punctuation {
            return None;
        }
        if lexed.has(i, flag::PRONOUN | flag::FUNCTION)
            && lexed.is_any(i, words!["it", "its", "he", "she", "his", "her", "they", "their"])
        {
            return if lexed.is_any(i, words!["it", "its"]) {
                Some(false)
            } else {
                lexed.is_any(i, words!["he", "she", "his", "her"]).then_some(true)
            };
        }
    }
    None
}

/// Whether the capitals at a token are the initials of a name of several words.
fn own_initials(lexed: &Lexed<'_>, c: &Candidate, capitals: usize) -> bool {
    let initials =
        (c.start..c.end).filter(|i| lexed.token(*i).is_capitalised()).filter_map(|i| lexed.word(i).chars().next());
    c.end > c.start + 1 && initials.eq(lexed.word(capitals).chars().filter(|l| l.is_alphabetic()))
}

/// Whether a candidate is a listed place or a person's name by itself: beside such a one another name is whole, beside an
/// unknown word it may be a piece of one.
fn plain(candidates: &Candidates, c: &Candidate) -> bool {
    c.reading == Reading::Person
        || c.reading == Reading::Listed
            && candidates.hits_at(c.start).iter().any(|h| h.end as usize == c.end && h.is_strong(kind::PLACE))
}

/// Whether a candidate is one word in capitals.
fn single_capitals(lexed: &Lexed<'_>, c: &Candidate) -> bool {
    let t = lexed.token(c.start);
    c.end == c.start + 1 && t.is_all_caps() && t.span.len() > 1
}

/// Whether a listed, unambiguous place ends right before token `i`.
fn is_place(candidates: &Candidates, i: usize) -> bool {
    (i.saturating_sub(3)..i)
        .any(|s| candidates.hits_at(s).iter().any(|h| h.end as usize == i && h.is_strong(kind::PLACE)))
}

fn is_place_at(candidates: &Candidates, i: usize) -> bool {
    candidates.hits_at(i).iter().any(|h| h.is_strong(kind::PLACE))
}

/// "his wife, Yasmin,", "Bellamy's dad, Darrin.": a name in apposition to somebody's relation.
fn relation_named(lexed: &Lexed<'_>, (from, to): (usize, usize), (start, end): (usize, usize)) -> bool {
    if start < from + 3 || !lexed.is_mark(start - 1, ",") || !(end >= to || lexed.is_any(end, words![",", ".", ";"])) {
        return false;
    }
    let relation = lexed.role_noun(start - 2).is_some_and(|n| n.kind == RoleKind::Relation && !n.plural);
    let owner = |i: usize| {
        lexed.token(i).kind == TokenKind::Possessive
            || lexed.is_any(i, words!["his", "her", "their", "my", "our", "whose"])
    };
    relation && (owner(start - 3) || start > from + 3 && lexed.token(start - 3).is_lower() && owner(start - 4))
}

/// What stands on the other side of a comma or "and".
fn neighbour(candidates: &Candidates, i: usize, left: bool, set: &mut impl FnMut(Sign)) {
    let at = if left { i } else { i + 1 };
    let place = if left { is_place(candidates, i) } else { is_place_at(candidates, i + 1) };
    if place {
        set(Sign::AndBeforePlace);
    }
    let other = if left { candidates.ending_at(at) } else { candidates.starting_at(at) };
    if other.is_some_and(|c| c.reading == Reading::Person) {
        set(Sign::AndBeforePerson);
    }
}

/// Whether a listed town or state of a story about sport plays here, or is where it happens; `None` where the words
/// around do not say.
pub(super) fn club_or_town(lexed: &Lexed<'_>, candidates: &Candidates, c: &Candidate) -> Option<u8> {
    let town = candidates.hits_at(c.start).iter().filter(|h| h.end as usize == c.end).any(|h| {
        h.kind == kind::PLACE && !matches!(h.subtype, Subtype::Country | Subtype::Territory | Subtype::Continent)
    });
    if !town {
        return None;
    }
    let block = lexed.block(lexed.block_of(c.start));
    let (from, to) = (block.tokens.start as usize, block.tokens.end as usize);
    if block.kind == BlockKind::Dateline {
        return Some(kind::PLACE);
    }
    let before = (c.start > from && !opens_line(lexed, c.start)).then(|| c.start - 1);
    let after = (c.end < to && !opens_line(lexed, c.end)).then_some(c.end);
    let number = |i: usize| lexed.token(i).kind == TokenKind::Number;
    if let Some(i) = after {
        let year = number(i) && lexed.word(i).len() >= 4;
        if before.is_none() && (year || lexed.is_mark(i, ":")) {
            return Some(kind::PLACE);
        }
        let country = lexed.is_mark(i, ",")
            && i + 1 < to
            && candidates
                .hits_at(i + 1)
                .iter()
                .any(|h| matches!(h.subtype, Subtype::Country | Subtype::State | Subtype::Province));
        if country {
            return Some(kind::PLACE);
        }
        if number(i) && lexed.word(i).len() <= 3 {
            return Some(kind::ORGANISATION);
        }
        if lexed.is_any(i, VERSUS) || lexed.word(i) == "AT" {
            return Some(kind::ORGANISATION);
        }
    }
    let i = before?;
    if lexed.is_any(i, VERSUS) {
        return Some(kind::ORGANISATION);
    }
    // "BOSTON AT OAKLAND" in a list of games: who comes and where.
    if lexed.word(i) == "AT" && i > from && lexed.token(i - 1).is_all_caps() {
        return Some(kind::PLACE);
    }
    matches!(lexed.word(i), "in" | "In" | "near" | "outside").then_some(kind::PLACE)
}

/// Whether the name at a token is said to be somebody's: "a baker named Ali", "gave his name only as Ali".
pub(super) fn is_given_as_name(lexed: &Lexed<'_>, start: usize) -> bool {
    let somebody = |i: usize| lexed.role_noun(i).is_some_and(|n| !n.plural && n.kind != RoleKind::Group);
    if lexed.is_any(start - 1, words!["named", "surnamed"]) {
        return somebody(start - 2);
    }
    lexed.is(start - 1, "as")
        && (start.saturating_sub(5)..start - 1).any(|i| lexed.is_any(i, words!["name", "himself", "herself"]))
}

/// Whether a name is said to be a newspaper's or an agency's: "Turkey's Sabah newspaper", "the Turkish daily Sabah".
pub(super) fn is_paper(lexed: &Lexed<'_>, c: &Candidate) -> bool {
    let small = |i: usize, words: &Words| lexed.is_any(i, words) && lexed.token(i).is_lower();
    let agency = |i: usize| small(i, words!["news"]) && small(i + 1, words!["agency", "website", "channel", "site"]);
    let ahead = small(c.end, words!["newspaper", "tabloid"]) || agency(c.end);
    let behind = c.start > 1
        && (small(c.start - 1, words!["newspaper", "daily", "weekly", "tabloid", "magazine"]) || agency(c.start - 2));
    if !(ahead || behind) || c.start < 2 || !lexed.kind_of(c.start).is_prose() {
        return false;
    }
    let whose = lexed.token(c.start - 1).kind == TokenKind::Possessive || lexed.has(c.start - 1, flag::DEMONYM);
    if whose && ahead {
        return true;
    }
    // "The daily El Faro said", and not "the newspaper Monday" or "magazine editor Ana Ruiz".
    let somebody = c.end > c.start + 1 && lexed.facts(c.start).given > 0;
    behind && !somebody && lexed.cue(c.end).is_some_and(|(_, f)| f.forms & (form::PAST | form::THIRD) != 0)
}

/// Whether the story turns to whoever is named: the name opens its sentence or stands beside a verb of saying. "…, mentioning
/// Ana Ruiz, who was fined" turns to nobody.
pub(super) fn leads(lexed: &Lexed<'_>, c: &Candidate) -> bool {
    if c.headline || !lexed.kind_of(c.start).is_prose() {
        return false;
    }
    let says = |i: usize| {
        lexed.cue(i).is_some_and(|(_, f)| f.forms & (form::PAST | form::THIRD) != 0) && lexed.token(i).is_lower()
    };
    let first = lexed.page.sentence_of(c.start).map_or(c.start, |s| s.tokens.start as usize);
    let opens = c.start - first <= LONGEST_OPENING
        && (first..c.start).all(|i| {
            !lexed.has(i, flag::AUXILIARY) && !lexed.token(i).is_lower()
                || lexed.role_noun(i).is_some()
                || lexed.is_any(i, words!["the", "a", "an", "of", "for", "former"])
        });
    // "Despite the rain, Ana Ruiz sailed".
    let introduced = c.start > first + 1
        && c.start - first <= LONGEST_INTRODUCTION
        && lexed.is_mark(c.start - 1, ",")
        && lexed.role_noun(c.start - 2).is_none()
        && lexed.has(first, flag::FUNCTION);
    opens
        || introduced
        || c.end < lexed.len() && says(c.end)
        || (c.start.saturating_sub(LONGEST_TITLE).max(first + 1)..c.start)
            .any(|i| says(i) && lexed.token(i - 1).kind == TokenKind::Punctuation)
}

/// Titles before a name that opens its sentence, and between a verb and a name, have at most so many words.
const LONGEST_OPENING: usize = 10;
const LONGEST_INTRODUCTION: usize = 20;
const LONGEST_TITLE: usize = 6;
