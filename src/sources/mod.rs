//! Who is quoted, how often and in what role, over many articles (feature `sources`).
//!
//! [`Sources`] takes documents one after the other and keeps nothing of them but counts: memory grows with the number of
//! different speakers, not of articles. [`Sources::table`] gives the counts as a [`Table`] that can be written as text,
//! CSV, JSON or a page of HTML with charts.
//!
//! ```
//! use onrecord::Analyzer;
//! use onrecord::sources::{By, Sources};
//! # fn main() -> Result<(), onrecord::Error> {
//! let analyzer = Analyzer::new()?;
//! let mut sources = Sources::new(By::Speaker);
//! sources.add(&analyzer.analyze("“The dam will hold,” Mayor Ana Ruiz told reporters."));
//! sources.add(&analyzer.analyze("Ana Ruiz, the mayor of Tarma, said the road was open. “All clear,” Ruiz said."));
//! let table = sources.table();
//! let ruiz = &table.rows[0];
//! assert_eq!((&*ruiz.name, ruiz.quotations, ruiz.articles), ("Ana Ruiz", 3, 2));
//! # Ok(()) }
//! ```
//!
//! # What is counted
//!
//! A quotation counts once for each of its speakers, so that rows may add up to more than the total; a quotation without a
//! known speaker has a row of its own. Words are the words of the quotation. An article counts once for a row, however often
//! the row is quoted in it. Shares are of all quotations, words and articles, those without a speaker included.
//!
//! # When two articles mean the same person
//!
//! Speakers of two articles are one row
//!
//! 1. when both are the same entry of the dictionary; or
//! 2. when they are of the same kind and name, and their roles agree. Names are compared without case, accents, stops and
//!    middle initials. Roles agree when one of the articles gives none, or when they share a word other than
//!    *former*, *the*, *of* and their like: “Mayor of Tarma” and “mayor” agree, “Mayor of Tarma” and “striker” do not.
//!
//! Otherwise they are two rows of one name. Two speakers of one article are never joined by the second rule. A name of a
//! single word that no dictionary lists, such as a bare surname, may stand for several people however the roles agree: its row
//! says so ([`Row::one_word`]). Speakers without a name are joined by the words that describe them.
//!
//! # Gender
//!
//! Gender is what the articles say: by a title (*Mrs*, *spokeswoman*), by the pronoun of the reporting clause (*she said*), by
//! a given name that is nearly always one or the other, or by the dictionary's entry of a person in public life. Where they say
//! nothing, or contradict each other, it is unknown and counted as unknown. It is never guessed from a role, a
//! surname or a photograph, and says nothing about how people see themselves.

mod identity;
mod page;
mod table;

pub use table::{Row, Table, Total};

use crate::dictionary::Gender;
use crate::document::{Document, QuotationKind, Speaker, SpeakerKind};
use crate::error::Error;
use crate::output::rounded;
use crate::span::{EntityId, Span};
use identity::{Identities, Name};
use rustc_hash::FxHashMap;
use table::{Tally, is_honorific};

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum By {
    /// One row a speaker.
    #[default]
    Speaker,
    /// One row a role: *minister*, *spokesman*.
    Role,
    /// One row a gender, and one for each sort of speaker that has none.
    Gender,
    /// One row an organisation, place or office for which people speak or which speaks itself.
    Organisation,
    /// One row a kind of speaker: person, organisation, document …
    Kind,
}

impl By {
    /// Its name in output and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            By::Speaker => "speaker",
            By::Role => "role",
            By::Gender => "gender",
            By::Organisation => "organisation",
            By::Kind => "kind",
        }
    }
}

/// Words that name nobody: speakers who are known by them alone are no row of their own.
const PRONOUNS: [&str; 9] = ["he", "she", "they", "it", "we", "i", "you", "who", "one"];

/// Counts who is quoted, document by document. See the [module](self) for what is counted, and how.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    by: By,
    since: Option<String>,
    until: Option<String>,
    least: f32,
    total: Total,
    rows: Vec<Tally>,
    groups: FxHashMap<String, usize>,
    identities: Identities,
}

impl Sources {
    /// Counts nothing yet.
    pub fn new(by: By) -> Self {
        Sources { by, ..Sources::default() }
    }

    /// Leaves articles out that were published before this date, and those without a date: a year, a month or a day of
    /// ISO 8601.
    ///
    /// ```
    /// use onrecord::{Analyzer, Article};
    /// use onrecord::sources::{By, Sources};
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let analyzer = Analyzer::new()?;
    /// let mut sources = Sources::new(By::Kind);
    /// sources.since("2024-03")?.until("2024")?;
    /// for date in ["2024-02-29", "2024-03-01", "2024-12-31T23:59", "2025-01-01", "yesterday"] {
    ///     sources.add(&analyzer.analyze(Article::new("Nobody spoke.").with_date(date)));
    /// }
    /// assert_eq!((sources.table().total.articles, sources.table().total.left_out), (2, 3));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::Input`](crate::ErrorKind::Input) where it is no such date.
    pub fn since(&mut self, date: &str) -> Result<&mut Self, Error> {
        self.since = Some(checked(date)?);
        Ok(self)
    }

    /// Leaves articles out that were published after this year, month or day, and those without a date.
    ///
    /// # Errors
    /// As [`since`](Self::since).
    pub fn until(&mut self, date: &str) -> Result<&mut Self, Error> {
        self.until = Some(checked(date)?);
        Ok(self)
    }

    /// Counts speakers who are less certain than this, 0 to 1, as not known.
    pub fn min_confidence(&mut self, least: f32) -> &mut Self {
        self.least = least;
        self
    }

    /// Counts the quotations of one article.
    pub fn add(&mut self, document: &Document) {
        if !self.is_wanted(document.article().date()) {
            self.total.left_out += 1;
            return;
        }
        self.total.articles += 1;
        self.identities.next_article();
        let genders = if self.by == By::Kind { FxHashMap::default() } else { genders(document) };
        for (quotation, attribution) in document.quoted() {
            let count = Count { kind: quotation.kind, words: words(document, &quotation.content) };
            self.total.quotations += 1;
            self.total.words += count.words;
            let sure = rounded(attribution.confidence) as f32 >= self.least;
            let speakers = if sure { &attribution.speakers[..] } else { &[] };
            if speakers.is_empty() {
                let row = self.group("speaker not found", true);
                self.count(row, count, None);
                continue;
            }
            self.total.attributed += 1;
            if speakers.iter().any(|s| s.name.is_some()) {
                self.total.named += 1;
            }
            for speaker in speakers {
                let gender = speaker.entity.and_then(|e| genders.get(&e)).copied().unwrap_or_default();
                let row = self.row(document, speaker, gender);
                self.count(row, count, Some((speaker, gender)));
            }
        }
    }

    /// The counts, most quotations first.
    pub fn table(&self) -> Table {
        Table::new(self.by, self.total, &self.rows)
    }

    fn is_wanted(&self, date: Option<&str>) -> bool {
        if self.since.is_none() && self.until.is_none() {
            return true;
        }
        let Some(date) = date.and_then(|d| checked(d.get(..10).unwrap_or(d)).ok()) else { return false };
        // Dates of ISO 8601 stand in the order of their letters; a shorter one stands for all that begin like it.
        let since = self.since.as_ref().is_none_or(|s| date[..date.len().min(s.len())] >= s[..date.len().min(s.len())]);
        let until = self.until.as_ref().is_none_or(|u| date[..date.len().min(u.len())] <= u[..date.len().min(u.len())]);
        since && until
    }

    /// The row to which a speaker belongs.
    fn row(&mut self, document: &Document, speaker: &Speaker, gender: Gender) -> usize {
        let person = speaker.kind == SpeakerKind::Person;
        match self.by {
            By::Speaker => self.speaker(document, speaker),
            By::Kind => self.group(speaker.kind.name(), false),
            By::Gender => match (speaker.kind, gender.name()) {
                (SpeakerKind::Person, Some(gender)) => self.group(gender, false),
                (SpeakerKind::Person, None) => self.group("unknown", false),
                (SpeakerKind::Described | SpeakerKind::Group, _) => self.group("people without a name", true),
                _ => self.group("not people", true),
            },
            By::Role => match &speaker.role {
                Some(role) if !is_honorific(&role.title) => self.group(&lower_initial(&role.title), false),
                _ if person => self.group("no role given", true),
                _ => self.group(speaker.kind.name(), true),
            },
            By::Organisation => {
                let affiliation = speaker.role.as_ref().and_then(|role| role.affiliation.as_ref());
                let entity = affiliation.and_then(|a| a.entity).and_then(|e| document.entities().get(e.index()));
                match (speaker.kind, &speaker.name, affiliation) {
                    (SpeakerKind::Organisation, Some(name), _) => self.group(name, false),
                    (SpeakerKind::Place, Some(name), _) => self.group(&format!("{name} (government)"), false),
                    (_, _, Some(affiliation)) => {
                        let name = entity.map_or(affiliation.text.as_str(), |e| e.name.as_str()).to_string();
                        self.group(&name, false)
                    }
                    _ => self.group("none given", true),
                }
            }
        }
    }

    fn speaker(&mut self, document: &Document, speaker: &Speaker) -> usize {
        let Some(name) = &speaker.name else {
            let role = speaker.role.as_ref().map(|role| role.text.as_str());
            let words = role.or_else(|| speaker.mention.and_then(|m| document.text().get(m.range())));
            let words = single_spaced(words.unwrap_or(speaker.kind.name()));
            return match PRONOUNS.iter().any(|p| words.eq_ignore_ascii_case(p)) {
                true => self.group("a pronoun that was not resolved", true),
                false => self.group(&words, false),
            };
        };
        let entity = speaker.entity.and_then(|e| document.entities().get(e.index()));
        let name = Name {
            kind: speaker.kind,
            name,
            entry: entity.and_then(|e| e.entries.first().copied()),
            roles: entity.map_or(&[][..], |e| &e.roles),
            role: speaker.role.as_ref(),
            entity: speaker.entity,
        };
        let (rows, listed) = (&mut self.rows, name.entry.is_some());
        self.identities.find(&name, || {
            let one_word = speaker.kind == SpeakerKind::Person && !listed && !name.name.trim().contains(' ');
            rows.push(Tally::new(name.name, false).of_one_word(one_word));
            rows.len() - 1
        })
    }

    /// The row of this name, case apart.
    fn group(&mut self, name: &str, aside: bool) -> usize {
        let key = if aside { format!("({name})") } else { name.to_lowercase() };
        let rows = &mut self.rows;
        *self.groups.entry(key).or_insert_with(|| {
            rows.push(Tally::new(name, aside));
            rows.len() - 1
        })
    }

    fn count(&mut self, row: usize, count: Count, speaker: Option<(&Speaker, Gender)>) {
        let row = &mut self.rows[row];
        row.add(count, self.total.articles);
        if let (By::Speaker, Some((speaker, gender))) = (self.by, speaker) {
            row.describe(speaker, gender);
        }
    }
}

/// What one quotation adds to a row.
#[derive(Clone, Copy, Debug)]
struct Count {
    kind: QuotationKind,
    words: u64,
}

/// Words in these spans: tokens with a letter or a digit, the *'s* of a possessive apart.
fn words(document: &Document, spans: &[Span]) -> u64 {
    let (page, text) = (document.page(), document.text());
    let is_word = |span: Span| {
        let word = text.get(span.range()).unwrap_or("");
        !word.starts_with(['\'', '’']) && word.contains(char::is_alphanumeric)
    };
    let tokens = spans.iter().flat_map(|span| page.tokens()[page.tokens_in(*span)].iter());
    tokens.filter(|token| is_word(token.span)).count() as u64
}

/// The gender of the people who speak, where the article says it.
fn genders(document: &Document) -> FxHashMap<EntityId, Gender> {
    let mut found: FxHashMap<EntityId, Gender> = FxHashMap::default();
    let mut torn = Vec::new();
    for speaker in document.attributions().iter().flat_map(|a| &a.speakers) {
        let Some(id) = speaker.entity else { continue };
        let said = document.entities().get(id.index()).map_or(Gender::Unknown, |e| e.gender);
        let pronoun = speaker.mention.and_then(|m| document.text().get(m.range())).map_or(Gender::Unknown, pronoun);
        for gender in [said, pronoun] {
            if gender != Gender::Unknown && *found.entry(id).or_insert(gender) != gender {
                torn.push(id);
            }
        }
    }
    for id in torn {
        found.remove(&id);
    }
    found
}

fn pronoun(word: &str) -> Gender {
    match word {
        _ if word.eq_ignore_ascii_case("she") => Gender::Female,
        _ if word.eq_ignore_ascii_case("he") => Gender::Male,
        _ => Gender::Unknown,
    }
}

/// The date, if it is a year, a month or a day.
fn checked(date: &str) -> Result<String, Error> {
    let shape: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match ["0000", "0000-00", "0000-00-00"].contains(&&*shape) {
        true => Ok(date.to_string()),
        false => {
            Err(Error::input(format!("found the date {date:?}; expected one such as 2024, 2024-03 or 2024-03-01")))
        }
    }
}

/// Titles are capitalised by some houses and not by others; initials such as MP stay.
fn lower_initial(title: &str) -> String {
    let words = title.split_whitespace().map(|word| match word.chars().skip(1).any(char::is_uppercase) {
        true => word.to_string(),
        false => word.to_lowercase(),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
