//! Runs: stretches of capitalised words with what may stand between them, before they are cut into segments.

use super::candidate::{Candidates, Hits};
use super::lexed::Lexed;
use crate::dictionary::entry::kind;
use crate::dictionary::key::{Words, words};
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::flag;
use crate::page::TokenKind;

/// The longest run that is cut as one; longer ones (hostile input, capitals throughout) are cut in pieces.
pub(super) const LONGEST_RUN: usize = 24;

/// Particles that may open a name in small letters.
const OPENING: &Words = words!["von", "van", "de", "al", "bin", "el", "der", "da", "di", "du", "della", "del", "dos"];

/// Legal forms, which end a company's name.
const LEGAL_FORMS: &Words = words![
    "Inc", "Inc.", "Corp", "Corp.", "Co", "Co.", "Ltd", "Ltd.", "LLC", "Plc", "AG", "SA", "S.A.", "NV", "N.V.", "SpA",
    "GmbH", "AB", "Oyj", "Bhd", "Pte", "Pty", "LLP",
];

/// Whether a run can start here.
#[inline]
pub(super) fn starts_run(lexed: &Lexed<'_>, i: usize, end: usize) -> bool {
    let t = lexed.token(i);
    if t.is_word() && t.is_capitalised() {
        return true;
    }
    t.is_lower()
        && lexed.has(i, flag::PARTICLE)
        && lexed.is_any(i, OPENING)
        && (1..=2).any(|k| {
            let at = i + k;
            at < end
                && lexed.token(at).is_capitalised()
                && (i + 1..at).all(|j| lexed.is_mark(j, "-") || lexed.has(j, flag::PARTICLE))
        })
        && lexed.word(i) != "da"
}

/// Where the run that starts at `i` ends.
pub(super) fn run_end(lexed: &Lexed<'_>, hits: &Hits, start: usize, limit: usize) -> usize {
    let limit = limit.min(start + LONGEST_RUN);
    let capital = |i: usize| i < limit && lexed.token(i).is_capitalised() && lexed.token(i).is_word();
    let mut end = start + 1;
    // A listed name may reach over anything: "Médecins Sans Frontières", "Ministry of Defence", "al Qaeda".
    let reach = |at: usize| hits.at(at).last().map_or(at, |h| h.end as usize);
    let titles = |at: usize| {
        // "Secretary of State", "Chief of Staff".
        let mut last = at;
        if lexed.token(at).is_capitalised() {
            for phrase in lexed.phrases_at(at) {
                let stop = phrase.end as usize;
                let title = stop > last + 1 && stop <= limit && matches!(phrase.payload, Payload::Title(_));
                if title && lexed.token(stop - 1).is_capitalised() {
                    last = stop;
                }
            }
        }
        last
    };
    end = end.max(reach(start).min(limit)).max(titles(start));
    // Whether a listed place that is no weak name ends right before a token.
    let ends_place = |at: usize| {
        let from = hits.partition_point(|h| (h.start as usize) < at.saturating_sub(3).max(start));
        hits[from..]
            .iter()
            .take_while(|h| (h.start as usize) < at)
            .any(|h| h.end as usize == at && h.is_strong(kind::PLACE))
    };
    while end < limit {
        let t = lexed.token(end);
        let gap_is_plain = same_line(lexed, end);
        if !gap_is_plain {
            break;
        }
        let next = if t.is_word() && t.is_capitalised() {
            end + 1
        } else if t.kind == TokenKind::Punctuation {
            match lexed.word(end) {
                // A hyphen inside a name: Jean-Paul, Mazar-i-Sharif, but not U.S.-backed.
                "-" | "‑" if t.is_glued() && end + 1 < limit && lexed.token(end + 1).is_glued() => {
                    if capital(end + 1) {
                        end + 2
                    } else if end + 3 < limit
                        && lexed.token(end + 1).span.len() <= 3
                        && lexed.is_mark(end + 2, "-")
                        && capital(end + 3)
                    {
                        end + 4
                    } else if end + 1 < limit && is_syllable_pair(lexed, end - 1) {
                        end + 2
                    } else {
                        break;
                    }
                }
                // Clarence “Biscuit” Ames, James (Jim) Ames.
                "“" | "\"" | "‘" | "'" | "(" if let Some(close) = nickname(lexed, end, limit) => close + 2,
                // Marks & Spencer, but not Kampala & Nairobi.
                "&" if capital(end + 1) && !(ends_place(end) && ends_place(end + 2) && reach(start) <= end) => end + 2,
                // Road Transport Owners' Association.
                "'" | "’"
                    if t.is_glued()
                        && lexed.word(end - 1).ends_with('s')
                        && (lexed.facts(end - 1).level > 0 || end > start + 1 && lexed.facts(end - 1).surname == 0)
                        && capital(end + 1)
                        && organisation_head_near(lexed, end + 1, limit) =>
                {
                    end + 2
                }
                // Ministry of Education, Science and Technology.
                "," if (start..end).any(|i| lexed.is_any(i, words!["of", "for"]))
                    && (start..end).any(|i| is_organisation_head(lexed, i))
                    && lexed.facts(end - 1).level > 0
                    && list_goes_on(lexed, &reach, end, limit) =>
                {
                    end + 2
                }
                // Health, Education and Pensions Committee.
                "," if let Some(stop) = fields_to_head(lexed, start, end, limit) => stop,
                // Smith, Jr.; Acme, Inc.
                "," if end + 1 < limit
                    && (lexed.has(end + 1, flag::SUFFIX)
                        || lexed.is_any(end + 1, words!["Inc", "Inc.", "Ltd", "Ltd.", "LLC"])) =>
                {
                    end + 2
                }
                _ => break,
            }
        } else if t.kind == TokenKind::Number {
            // Boeing 737, Formula 1: a number after a listed opener only.
            // "Dockers Local 12" as well.
            let branch = end > start + 1 && lexed.is(end - 1, "Local") && lexed.token(end - 1).is_capitalised();
            if branch || reach(start) > end { end + 1 } else { break }
        } else if t.kind == TokenKind::Possessive {
            // People's Daily, Lloyd's Register: a common word's possessive inside a name.
            let facts = lexed.facts(end - 1);
            let common = facts.level > 0 && facts.level <= 35 && facts.given == 0 && lexed.role_noun(end - 1).is_some();
            let first = end == start + 1 && !opens_sentence(lexed, start, start.saturating_sub(1));
            // "Supreme People's Court", "St Brannoc's Hospital"
            let people = lexed.is_any(end - 1, words!["people", "women", "children", "men", "attorney", "prosecutor"]);
            let saint = end == start + 2 && lexed.is_any(start, words!["st", "st.", "saint"]);
            let named_for = (common || people)
                && lexed.token(start).is_capitalised()
                && (first || organisation_head_near(lexed, end + 1, limit));
            if capital(end + 1) && (named_for || saint && lexed.facts(end + 1).head > 0) {
                end + 2
            } else {
                break;
            }
        } else if t.is_lower()
            && lexed.has(end, flag::PARTICLE)
            && !lexed.is_any(end, words!["i", "e", "y", "do", "ten", "af"])
        {
            let mut at = end + 1;
            while at < limit
                && at < end + 3
                && (lexed.is_mark(at, "-") || lexed.has(at, flag::PARTICLE) && lexed.token(at).is_lower())
            {
                at += 1;
            }
            if capital(at) { at + 1 } else { break }
        } else if lexed.is_any(end, words!["of", "for", "and", "on"]) && t.is_lower() {
            // Only after the head of an organisation, place or other thing, or within one.
            let and = lexed.is(end, "and");
            let listed = and && (start..end).any(|i| lexed.is_mark(i, ","));
            let headed = (start..end)
                .rev()
                .take_while(|i| !and || *i + if listed { 12 } else { 6 } > end)
                .any(|i| lexed.facts(i).head > 0 && (i + 1 == end || and || lexed.is_any(i + 1, words!["of", "for"])));
            let inside = (start..end).any(|i| lexed.is_any(i, words!["of", "for"]));
            let organised = !and || (start..end).any(|i| is_organisation_head(lexed, i));
            let ok = if and && headed && inside {
                // "Department of Health and Human Services", but not "Bank of England and Mervyn King".
                let next = lexed.facts((end + 1).min(lexed.len() - 1));
                let person = next.given > 0 && next.given <= 2 && capital(end + 2);
                let listed = next.level == 0 && reach(end + 1) > end + 1;
                organised
                    && !(ends_place(end) && next.level == 0)
                    && capital(end + 1)
                    && !person
                    && (!listed || capital(end + 2))
                    && next.role == 0
                    // "Ministry of Hajj and Umrah": a ministry has fields and nothing else.
                    && (next.level > 0
                        || lexed.facts(end - 1).level == 0
                        || end == start + 3 && lexed.is_any(start, words!["ministry", "department"]) && !capital(end + 2))
            } else if and {
                // "Rivers and Roads Study Group".
                let before = lexed.facts(end - 1);
                let body = |h: &super::candidate::Hit| h.end as usize == end && h.kind == kind::ORGANISATION;
                let listed = hits.at(start).iter().any(body);
                let ministry = names_ministry(lexed, end + 1, limit).is_some();
                let field = lexed.has(end - 1, flag::FIELD);
                (!headed || field && (ministry || public_body_near(lexed, end + 1, limit)))
                    && end <= start + 3
                    && before.level > 0
                    && before.given == 0
                    && before.role == 0
                    && before.flags & (flag::DEMONYM | flag::FUNCTION) == 0
                    && reach(end - 1) < end
                    && capital(end + 1)
                    && lexed.facts(end + 1).level > 0
                    && (!is_organisation_head(lexed, end + 1)
                        || lexed.has(end + 1, flag::FIELD) && organisation_head_near(lexed, end + 2, limit))
                    && !listed
                    && (ministry || organisation_head_near(lexed, end + 1, limit))
            } else {
                // "Kia Motors Corp of South Korea" is the company and its country.
                // "Society for the Protection of Birds": what is done, and to whom.
                let deed = inside
                    && organised
                    && (start..end).any(|i| is_organisation_head(lexed, i))
                    && is_deed(lexed, end - 1);
                let head = headed && lexed.facts(end - 1).head > 0 && !lexed.is_any(end - 1, LEGAL_FORMS);
                head || deed && lexed.is_any(end, words!["of", "for"])
            };
            if !ok {
                break;
            }
            let mut at = end + 1;
            if at < limit && lexed.is(at, "the") {
                at += 1;
            }
            if capital(at) { at + 1 } else { break }
        } else {
            break;
        };
        end = next.max(reach(next - 1).min(limit)).max(titles(next - 1)).min(limit);
    }
    // Never end on a connector.
    while end > start + 1
        && !lexed.token(end - 1).is_capitalised()
        && lexed.token(end - 1).kind != TokenKind::Number
        && reach(start) < end
        && !(end >= start + 3 && is_syllable_pair(lexed, end - 3))
    {
        end -= 1;
    }
    end
}

/// Whether token `i` stands on the same line as the one before, with nothing but space between.
pub(super) fn same_line(lexed: &Lexed<'_>, i: usize) -> bool {
    let (a, b) = (lexed.token(i - 1).span.end as usize, lexed.token(i).span.start as usize);
    if b - a <= 3 {
        return true;
    }
    let gap = &lexed.text[a..b];
    !gap.contains(['\t']) && gap.matches('\n').count() <= 1 && gap.len() < 8 && !gap.contains("   ")
}

/// Whether the token is the first word of a sentence (or of speech, or after a colon or bullet).
pub(super) fn opens_sentence(lexed: &Lexed<'_>, i: usize, block: usize) -> bool {
    if i <= block {
        return true;
    }
    let before = lexed.token(i - 1);
    if before.kind == TokenKind::Punctuation {
        let mark = lexed.word(i - 1);
        let opener = matches!(
            mark,
            "“" | "\"" | "‘" | "«" | "`" | "'" | ":" | "•" | "*" | "—" | "–" | "." | "!" | "?" | "_" | "(" | "["
        );
        if opener || (mark == "-" && !before.is_glued()) {
            return true;
        }
    }
    lexed.opens_sentence(i)
}

/// Whether a token is two or three initials with stops that no list knows: "P.D. Hale", but not "U.S. Steel".
#[inline]
pub(super) fn is_initials(lexed: &Lexed<'_>, candidates: &Candidates, i: usize) -> bool {
    lexed.key(i).may_abbreviate() && {
        let word = lexed.word(i).as_bytes();
        matches!(word.len(), 4 | 6)
            && word.chunks(2).all(|pair| pair[0].is_ascii_uppercase() && pair[1] == b'.')
            && candidates.hits_at(i).is_empty()
    }
}

/// Whether a token is initials and a name in one: "G.Zandanshatar", "M.K.Stolin".
#[inline]
pub(super) fn is_glued_initial(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.key(i).may_abbreviate() && splits_initial(lexed.word(i).as_bytes())
}

/// Whether a word that has a stop behind its first letter is initials and a name.
fn splits_initial(bytes: &[u8]) -> bool {
    let initials =
        bytes.chunks(2).take_while(|pair| pair[0].is_ascii_uppercase() && pair.get(1) == Some(&b'.')).count();
    let rest = &bytes[(2 * initials).min(bytes.len())..];
    initials > 0 && rest.len() > 2 && rest[0].is_ascii_uppercase() && rest[1].is_ascii_lowercase()
}

/// The closing mark of a nickname whose opening mark or bracket stands at `i`, with a given name before it and a
/// capitalised word after it.
pub(super) fn nickname(lexed: &Lexed<'_>, i: usize, limit: usize) -> Option<usize> {
    let before = i.checked_sub(1)?;
    let (token, facts) = (lexed.token(before), lexed.facts(before));
    // Nicknames in double marks are as sure as names are.
    let within = !lexed.opens_sentence(before) && lexed.role_noun(before).is_none();
    // "Peg “Mama” Ruiz" at the head of a sentence: a word as well, with a surname behind the marks.
    let surname = |i: usize| lexed.facts(i).surname > 0 || lexed.facts(i).level == 0;
    let double = lexed.is_any(i, words!["“", "\""]);
    let forename = || {
        let close = (i + 2..(i + 5).min(limit - 1)).find(|k| lexed.token(*k).kind == TokenKind::Punctuation);
        double && !lexed.has(before, flag::FUNCTION) && close.is_some_and(|k| surname(k + 1))
    };
    let unknown = facts.level == 0 || facts.given > 0 || within || forename();
    let given = facts.given > 0 && facts.given <= 3
        || token.has_stop() && token.span.len() == 2
        || double && facts.head == 0 && unknown;
    if !given || !token.is_capitalised() || i + 3 >= limit.min(lexed.len()) {
        return None;
    }
    let closing = match lexed.word(i) {
        "“" => "”",
        "‘" => "’",
        "(" => ")",
        mark => mark,
    };
    let close = (i + 2..(i + 5).min(limit - 1)).find(|k| lexed.token(*k).kind == TokenKind::Punctuation)?;
    let inside = (i + 1..close).all(|k| lexed.token(k).is_capitalised() || lexed.is_any(k, words!["of", "the"]));
    // In brackets another given name only: "Tom (Labour) Smith" is no nickname.
    let fits = closing != ")" || close == i + 2 && lexed.facts(i + 1).given > 0;
    let after = lexed.token(close + 1);
    let named = after.is_word() && after.is_capitalised() && lexed.facts(close + 1).head == 0;
    (lexed.word(close) == closing && inside && fits && named && !lexed.has(close + 1, flag::FUNCTION)).then_some(close)
}

/// Whether token `i`, the hyphen after it and the small word after that are two syllables of an East Asian given name,
/// as in "Chung-mau" or "Dong-hoon", and no compound such as "Iran-led".
pub(super) fn is_syllable_pair(lexed: &Lexed<'_>, i: usize) -> bool {
    if i + 2 >= lexed.len() || !lexed.is_mark(i + 1, "-") {
        return false;
    }
    let (a, b) = (lexed.token(i), lexed.token(i + 2));
    // "Chan-o-cha": the second hyphen of a name.
    let third = i >= 2
        && a.is_glued()
        && a.is_lower()
        && lexed.is_mark(i - 1, "-")
        && lexed.token(i - 1).is_glued()
        && lexed.token(i - 2).is_capitalised()
        && a.span.len() <= 3
        && lexed.facts(i).role == 0
        && lexed.facts(i + 2).level == 0;
    (a.is_capitalised() || third)
        && b.is_lower()
        && b.is_word()
        && lexed.token(i + 1).is_glued()
        && b.is_glued()
        && (!(lexed.facts(i).level > 0 && lexed.facts(i + 2).level > 0)
            || after_surname(lexed, i)
                && !lexed.is_any(
                    i + 2,
                    words!["led", "run", "made", "born", "held", "hit", "like", "wide", "era", "out", "up"],
                ))
        && is_syllable(lexed.word(i))
        && is_syllable(lexed.word(i + 2))
}

/// Whether a short capitalised surname of one syllable stands before token `i`: "Kim In-so".
fn after_surname(lexed: &Lexed<'_>, i: usize) -> bool {
    i > 0 && {
        let before = lexed.token(i - 1);
        before.is_capitalised() && lexed.facts(i - 1).surname > 0 && is_syllable(lexed.word(i - 1))
    }
}

/// Whether a word has the form of one Chinese or Korean syllable in Latin letters.
fn is_syllable(word: &str) -> bool {
    if word.len() > 6 || !word.is_ascii() {
        return false;
    }
    let vowel = |b: &u8| matches!(b.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u');
    let bytes = word.as_bytes();
    let onset = bytes.iter().take_while(|b| !vowel(b)).count();
    let core = bytes[onset..].iter().take_while(|b| vowel(b)).count();
    let (head, coda) = (word[..onset].to_ascii_lowercase(), word[onset + core..].to_ascii_lowercase());
    let head_fits = head.len() <= 1
        || matches!(
            head.as_str(),
            "ch" | "sh"
                | "zh"
                | "ts"
                | "tz"
                | "hs"
                | "kh"
                | "kw"
                | "ky"
                | "gy"
                | "hy"
                | "my"
                | "by"
                | "ph"
                | "th"
                | "ny"
                | "ng"
                | "gw"
                | "py"
                | "tsz"
                | "chw"
                | "shw"
                | "hw"
                | "sw"
        );
    let coda_fits =
        matches!(coda.as_str(), "" | "n" | "ng" | "m" | "k" | "ck" | "p" | "t" | "l" | "h" | "y" | "w" | "r");
    head_fits && coda_fits && (1..=3).contains(&core)
}

/// Whether a word says what is done: "Protection", "Development".
fn is_deed(lexed: &Lexed<'_>, i: usize) -> bool {
    let facts = lexed.facts(i);
    let word = lexed.word(i);
    let plain =
        (1..=40).contains(&facts.level) && facts.given == 0 && facts.role == 0 && lexed.token(i).is_capitalised();
    plain
        && (["tion", "sion", "ment", "ence", "ance", "ense"].iter().any(|ending| word.ends_with(ending))
            || lexed.is_any(i, words!["rights", "study", "control", "victims", "families", "friends"]))
}

/// Whether a word is the head of organisations' names.
fn is_organisation_head(lexed: &Lexed<'_>, i: usize) -> bool {
    let number = lexed.facts(i).head;
    number > 0 && lexed.data.heads[number as usize - 1].kind == kind::ORGANISATION
}

/// Whether a run of capitalised words from `i` on soon reaches the head of an organisation.
fn organisation_head_near(lexed: &Lexed<'_>, i: usize, limit: usize) -> bool {
    (i..(i + 4).min(limit)).take_while(|k| lexed.token(*k).is_capitalised()).any(|k| is_organisation_head(lexed, k))
}

/// Where a name ends whose fields are listed before its head: the comma at `comma` stands within "Health, Education and
/// Pensions Committee" or "Immigration, Refugees and Citizenship Canada". `start` is where it may start at the latest.
fn fields_to_head(lexed: &Lexed<'_>, start: usize, comma: usize, limit: usize) -> Option<usize> {
    let common = |i: usize| {
        let facts = lexed.facts(i);
        lexed.token(i).is_capitalised() && facts.level > 0 && facts.flags & flag::DATE == 0
    };
    if !lexed.has(comma - 1, flag::FIELD) || comma > start + 3 || !(start..comma).all(common) {
        return None;
    }
    let limit = limit.min(comma + 16);
    let mut at = comma;
    while at + 1 < limit && lexed.is_mark(at, ",") {
        at += 1;
        let from = at;
        while at < limit && at < from + 3 && common(at) {
            at += 1;
        }
        if at == from || !lexed.has(at - 1, flag::FIELD) {
            return None;
        }
    }
    // ", and" as well as "and".
    if at >= limit || !lexed.is(at, "and") {
        return None;
    }
    let from = at + 1;
    let head = (from + 1..limit.min(from + 5))
        .take_while(|i| (from..*i).all(common) && lexed.token(*i).is_capitalised())
        .filter(|i| is_organisation_head(lexed, *i) && !lexed.has(*i, flag::FIELD))
        .last();
    head.map(|i| i + 1).or_else(|| names_ministry(lexed, from, limit))
}

/// Where the name of a Canadian ministry ends whose last field starts at `from`: "Citizenship Canada".
fn names_ministry(lexed: &Lexed<'_>, from: usize, limit: usize) -> Option<usize> {
    let canada = (from + 1..limit.min(from + 5)).find(|i| lexed.is(*i, "Canada"))?;
    let fields = (from..canada).all(|i| lexed.token(i).is_capitalised() || lexed.is_mark(i, "-"));
    (fields && lexed.has(canada - 1, flag::FIELD)).then_some(canada + 1)
}

/// Whether common words from `i` on soon reach the head of a body that has fields: "Energy and Commerce Committee".
fn public_body_near(lexed: &Lexed<'_>, i: usize, limit: usize) -> bool {
    let bodies = words![
        "Agency",
        "Authority",
        "Board",
        "Bureau",
        "Center",
        "Centre",
        "Committee",
        "Commission",
        "Council",
        "Department",
        "Directorate",
        "Division",
        "Institute",
        "Ministry",
        "Organisation",
        "Organization",
        "Secretariat",
        "Subcommittee"
    ];
    (i..(i + 4).min(limit))
        .take_while(|k| lexed.token(*k).is_capitalised() && lexed.facts(*k).level > 0)
        .any(|k| lexed.is_any(k, bodies))
}

/// Whether the comma at `i` stands in a list of common capitalised words that "and" closes, a part of one name.
/// `reach` says where the longest listed name that starts at a token ends: a name of its own is no field.
fn list_goes_on(lexed: &Lexed<'_>, reach: &impl Fn(usize) -> usize, i: usize, limit: usize) -> bool {
    let limit = limit.min(i + 14);
    let mut at = i;
    while at < limit {
        let comma = lexed.is_mark(at, ",");
        let and = lexed.is(at, "and");
        if !comma && !and {
            return false;
        }
        at += 1 + usize::from(comma && at + 1 < limit && lexed.is(at + 1, "and"));
        let closes = and || lexed.is(at - 1, "and");
        let from = at;
        if reach(at) > at + 1 {
            return false;
        }
        while at < limit && at < from + 3 && lexed.token(at).is_capitalised() {
            let facts = lexed.facts(at);
            // "Marine Affairs": the word for a person is the first of its field.
            let field = at + 1 < limit && lexed.has(at + 1, flag::FIELD) && lexed.token(at + 1).is_capitalised();
            if facts.level == 0 || facts.role > 0 && !field || facts.flags & flag::DATE != 0 || facts.given == 1 {
                return false;
            }
            at += 1;
        }
        if at == from {
            return false;
        }
        if closes {
            return true;
        }
    }
    false
}

/// Whether what starts at a token is tied to an office before it: "Minister for …", "Secretary General of the …".
pub(super) fn is_complement(lexed: &Lexed<'_>, a: usize) -> bool {
    let the = a > 1 && lexed.is(a - 1, "the");
    let tie = if the { a - 2 } else { a.wrapping_sub(1) };
    // "Minister of Health and Welfare Ana Ruiz": the last of several fields.
    if a > 2 && lexed.is(a - 1, "and") && lexed.has(a - 2, flag::FIELD) && lexed.has(a, flag::FIELD) {
        let from = (a.saturating_sub(8)..a - 2).rev().find(|i| lexed.is_any(*i, words!["of", "for"]));
        return from.is_some_and(|i| is_complement(lexed, i + 1));
    }
    tie > 0
        && tie < a
        && lexed.is_any(tie, words!["of", "for", "to"])
        && (lexed.role_noun(tie - 1).is_some_and(|n| !n.plural) || lexed.is(tie - 1, "general"))
        && lexed.token(tie - 1).is_capitalised()
}

/// Whether the tokens `a..b` are what an office is of and, behind it, a name that starts with a given name.
pub(super) fn names_after_office(lexed: &Lexed<'_>, a: usize, b: usize) -> bool {
    let forename = |i: usize| {
        let facts = lexed.facts(i);
        (1..=3).contains(&facts.given) || facts.given > 0 && facts.level == 0
    };
    let named = |i: &usize| forename(*i) && lexed.token(i + 1).is_capitalised() && lexed.facts(i + 1).head == 0;
    let common = |i: usize| lexed.facts(i).level > 0 && !(1..=2).contains(&lexed.facts(i).given);
    is_complement(lexed, a) && (a + 1..b - 1).find(named).is_some_and(|given| (a..given).all(common))
}

/// Whether the "Said" at a token is the verb and no name: words in marks follow the name behind it, with no verb between,
/// as in "Said Ruiz, the mayor: “…”". `end` is where that name ends.
pub(super) fn is_inverted(lexed: &Lexed<'_>, a: usize, end: usize) -> bool {
    /// The words in marks start at most so many tokens behind the name.
    const FAR: usize = 16;
    if lexed.word(a) != "Said" || end <= a + 1 {
        return false;
    }
    let limit = lexed.len().min(end + FAR);
    let opening = (end..limit).find(|i| lexed.is_any(*i, words!["“", "\"", "‘", "«"]));
    opening.is_some_and(|q| {
        q > end
            && (lexed.is_mark(q - 1, ":") || lexed.is_mark(q - 1, ","))
            && (end..q).all(|i| lexed.cue(i).is_none() && !lexed.has(i, flag::AUXILIARY) && !lexed.opens_sentence(i))
    })
}
