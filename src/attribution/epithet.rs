//! What a noun phrase says of somebody beside their office, held against what the article says of people: country, age
//! and party. "The Argentine", "the 34-year-old" and "the Republican" are whoever it is true of; "Iran's foreign
//! minister" is nobody of another country.

use super::Scope;
use crate::dictionary::EntityKind;
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::key::words;
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::flag;
use crate::page::TokenKind;
use crate::role::phrase::{Phrase, mention_at};
use crate::span::{EntityId, MentionId};

/// A party of two by its initial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Party {
    Republican,
    Democrat,
}

/// What is said of somebody. Countries by their ISO codes: who is born in one may speak for another.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Said<'a> {
    countries: Vec<&'a str>,
    /// States and provinces by their entries: "the Ohio senator".
    seats: Vec<u32>,
    age: Option<u32>,
    party: Option<Party>,
    /// No grown-up: "the boy".
    young: bool,
}

/// How what is said of somebody agrees with what a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// One of the things agrees, and none speaks against.
    Agrees,
    /// Nothing is known to compare.
    Open,
    Other,
}

impl<'a> Said<'a> {
    /// What a phrase says: "the Argentine", "Iran's foreign minister", "the 34-year-old striker".
    pub(super) fn by(scope: &Scope<'a>, phrase: &Phrase) -> Self {
        let mut said = Said::default();
        said.read(scope, phrase.start, phrase.end);
        said.young = is_young(scope, phrase);
        said
    }

    /// What the article and the dictionary say of a person.
    pub(super) fn of(scope: &Scope<'a>, person: EntityId) -> Self {
        let Scope { lexed, named, .. } = *scope;
        let entity = &named.entities[person.index()];
        let mut said = Said::default();
        for span in entity.roles.iter().flat_map(|r| &r.spans) {
            let tokens = lexed.page.tokens_in(*span);
            said.read(scope, tokens.start, tokens.end);
        }
        for id in entity.mentions.iter().take(MOST_MENTIONS) {
            let (start, end) = named.tokens_of[id.index()];
            said.before(scope, start as usize);
            said.after(scope, end as usize);
        }
        let listed = entity.entries.first().and_then(|e| lexed.data.entry(e.0)).and_then(|e| e.country());
        said.live_in(listed);
        said
    }

    /// Whether anything is said.
    pub(super) fn is_empty(&self) -> bool {
        self.countries.is_empty() && self.seats.is_empty() && self.age.is_none() && self.party.is_none() && !self.young
    }

    pub(super) fn has_country(&self) -> bool {
        !self.countries.is_empty()
    }

    /// Whether the country of a phrase is that which the article names most elsewhere.
    pub(super) fn is_home(&self, scope: &Scope<'a>, phrase: &Phrase) -> bool {
        let Scope { lexed, named, .. } = *scope;
        let mut most: Option<(usize, &str)> = None;
        for e in named.entities.iter().filter(|e| e.kind == EntityKind::Place) {
            let Some(code) = e.entries.first().and_then(|id| lexed.data.entry(id.0)).and_then(|p| p.country()) else {
                continue;
            };
            let within =
                |id: &&MentionId| (phrase.start..phrase.end).contains(&(named.tokens_of[id.index()].0 as usize));
            let times = e.mentions.len() - e.mentions.iter().filter(within).count();
            if times > 0 && most.is_none_or(|m| times > m.0) {
                most = Some((times, code));
            }
        }
        most.is_some_and(|m| self.countries.contains(&m.1))
    }

    /// How a person of whom `other` is said answers what a phrase says.
    pub(super) fn fit(&self, other: &Said<'a>) -> Fit {
        let both = !self.countries.is_empty() && !other.countries.is_empty();
        let seated = !self.seats.is_empty() && !other.seats.is_empty();
        let agree = [
            both.then(|| self.countries.iter().any(|c| other.countries.contains(c))),
            seated.then(|| self.seats.iter().any(|s| other.seats.contains(s))),
            self.age.zip(other.age).map(|(a, b)| a == b),
            other.age.filter(|_| self.young).map(|age| age <= GROWN),
            self.party.zip(other.party).map(|(a, b)| a == b),
        ];
        // "the Ohio Republican" is more than any Republican.
        let unseated = !self.seats.is_empty() && !seated;
        match (agree.contains(&Some(false)), agree.contains(&Some(true))) {
            (true, _) => Fit::Other,
            (false, true) if !unseated => Fit::Agrees,
            (false, true) => Fit::Open,
            (false, false) => Fit::Open,
        }
    }

    /// Reads the words of a phrase or a role.
    fn read(&mut self, scope: &Scope<'a>, from: usize, to: usize) {
        let lexed = scope.lexed;
        let mut i = from;
        while i < to {
            // "the New York-based economist" says where somebody sits.
            let compound = (i + 1..to.min(i + 4)).find(|k| lexed.is_any(*k, words!["based", "born", "backed"]));
            if let Some(end) = compound.filter(|k| lexed.is_any(k - 1, words!["-", "‑", "–"])) {
                i = end + 1;
                continue;
            }
            self.live_in(country_at(scope, i));
            self.sit_for(seat_at(scope, i));
            if lexed.token(i).kind == TokenKind::Number
                && lexed.is_any(i + 2, words!["year"])
                && lexed.is_any(i + 1, words!["-", "‑", "–"])
            {
                self.age = lexed.word(i).parse().ok();
            }
            self.party = self.party.or_else(|| party_at(scope, i));
            i += 1;
        }
    }

    /// What stands right before a name: "Serbian Goran Ilic", "Spain's Ana Ruiz", "Republican Senator Tom Bell".
    fn before(&mut self, scope: &Scope<'a>, start: usize) {
        let lexed = scope.lexed;
        self.age = self.age.or_else(|| age_before(scope, start));
        for i in (start.saturating_sub(LONGEST_TITLE)..start).rev() {
            let possessive = lexed.token(i).kind == TokenKind::Possessive;
            let title = possessive
                || lexed.role_noun(i).is_some()
                || lexed.has(i, flag::MODIFIER | flag::DEMONYM | flag::FIELD)
                || party_at(scope, i).is_some();
            let country = country_at(scope, i);
            self.live_in(country);
            self.sit_for(seat_at(scope, i));
            self.party = self.party.or_else(|| party_at(scope, i));
            if !title || country.is_some() {
                return;
            }
        }
    }

    /// What stands right behind a name: "Ana Ruiz, 34,", "Ana Ruiz (34)", "Tom Bell (R-Ohio)".
    fn after(&mut self, scope: &Scope<'a>, end: usize) {
        let lexed = scope.lexed;
        if !lexed.is_any(end, words![",", "(", "["]) {
            return;
        }
        let i = end + 1 + usize::from(lexed.is(end + 1, "aged"));
        if i + 1 < lexed.len() && lexed.token(i).kind == TokenKind::Number {
            let age = lexed.word(i).parse().ok().filter(|n| (1..=OLDEST).contains(n));
            let closed = lexed.is_any(i + 1, words![",", ")", "]", ".", ";"]) || lexed.is(i + 1, "years");
            self.age = self.age.or(age.filter(|_| closed));
        }
        let party = match lexed.word(end + 1).split(['-', '.']).next() {
            Some("R") => Some(Party::Republican),
            Some("D") => Some(Party::Democrat),
            _ => return,
        };
        self.party = self.party.or(party);
        // "(R-Fla.)", "D-Ohio,"
        if lexed.is_mark(end + 2, "-") {
            self.sit_for(seat_at(scope, end + 3));
        }
    }

    fn sit_for(&mut self, seat: Option<u32>) {
        if let Some(entry) = seat.filter(|s| !self.seats.contains(s)) {
            self.seats.push(entry);
        }
    }

    fn live_in(&mut self, country: Option<&'a str>) {
        if let Some(code) = country.filter(|c| !self.countries.contains(c)) {
            self.countries.push(code);
        }
    }
}

/// Whether a noun is one for somebody who is no grown-up.
pub(super) fn is_young(scope: &Scope<'_>, phrase: &Phrase) -> bool {
    let young = words!["boy", "girl", "teenager", "teen", "youngster", "schoolboy", "schoolgirl", "pupil"];
    scope.lexed.is_any(phrase.head, young)
}

/// The age right before a name: "8-year-old Ana", "Eight-year-old Ana Ruiz".
fn age_before(scope: &Scope<'_>, start: usize) -> Option<u32> {
    let lexed = scope.lexed;
    let first = start.checked_sub(5)?;
    let aged = lexed.is(start - 1, "old") && lexed.is_any(start - 3, words!["year", "month"]);
    if !aged || !lexed.is_mark(start - 2, "-") || !lexed.is_mark(start - 4, "-") {
        return None;
    }
    let word = lexed.word(first).to_lowercase();
    let written = SMALL_NUMBERS.iter().position(|n| *n == word).map(|n| n as u32 + 1);
    written.or_else(|| word.parse().ok())
}

/// Numbers that are written out, from one.
const SMALL_NUMBERS: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// Boys and girls are no older.
const GROWN: u32 = 19;

/// Nobody is older.
const OLDEST: u32 = 122;

/// Mentions of a person that are looked at.
const MOST_MENTIONS: usize = 12;

/// Tokens of a title before a name.
const LONGEST_TITLE: usize = 6;

/// The country that is named at a token, by its name or as a nationality.
pub(super) fn country_at<'a>(scope: &Scope<'a>, i: usize) -> Option<&'a str> {
    let Scope { lexed, named, .. } = *scope;
    if let Some((_, m)) = mention_at(named, i) {
        let e = &named.entities[m.entity.index()];
        let country = e.kind == EntityKind::Place && e.subtype.as_deref() == Some("country");
        return country.then(|| e.entries.first()).flatten().and_then(|id| lexed.data.entry(id.0))?.country();
    }
    if !lexed.has(i, flag::DEMONYM) {
        return None;
    }
    let entry = lexed.phrases_at(i).iter().find_map(|p| match p.payload {
        Payload::Demonym(entry) => Some(entry),
        _ => None,
    })?;
    lexed.data.entry(entry)?.country()
}

/// The state or province that is named at a token.
pub(super) fn seat_at(scope: &Scope<'_>, i: usize) -> Option<u32> {
    let Scope { lexed, named, .. } = *scope;
    let state = |s: Subtype| matches!(s, Subtype::State | Subtype::Province);
    if let Some((_, m)) = mention_at(named, i) {
        let e = &named.entities[m.entity.index()];
        let entry = e.entries.first().filter(|_| e.kind == EntityKind::Place)?.0;
        return state(lexed.data.records[entry as usize].subtype).then_some(entry);
    }
    // "R-Fla." is no name, but the dictionary knows it.
    let mut hits = named.candidates.hits_at(i).iter().filter(|h| h.end as usize == i + 1 && h.kind == kind::PLACE);
    hits.find(|h| state(h.subtype)).map(|h| h.entry)
}

fn party_at(scope: &Scope<'_>, i: usize) -> Option<Party> {
    match scope.lexed.word(i) {
        "Republican" => Some(Party::Republican),
        "Democrat" | "Democratic" => Some(Party::Democrat),
        _ => None,
    }
}

/// Whether a noun stands for one person of a country, and not for its people: "the Argentine", but "the French".
pub(super) fn is_national(scope: &Scope<'_>, i: usize) -> bool {
    let lexed = scope.lexed;
    let word = lexed.word(i);
    let people = ["ese", "ch", "sh", "ss", "s", "men", "women", "qi", "di", "ni"];
    lexed.token(i).is_capitalised()
        && (lexed.has(i, flag::DEMONYM) && mention_at(scope.named, i).is_none()
            || party_at(scope, i).is_some_and(|_| word != "Democratic"))
        && !people.iter().any(|end| word.ends_with(end))
}
