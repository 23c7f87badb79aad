//! What the dictionary knows of a single word, as users may ask: the lists that hold it besides the entries.

use super::entry::kind;
use super::matcher::Payload;
use super::tables::Data;
use super::words::{CueKind, Gender, RoleKind, flag};
use crate::page::tokens_of;

/// What the lists of words hold of one word: [`Dictionary::word`](crate::Dictionary::word).
///
/// All of it is `None` or `false` for a word that no list has.
///
/// ```
/// # #[cfg(feature = "curated")] {
/// use onrecord::{CueKind, Dictionary, Gender};
/// # fn main() -> Result<(), onrecord::Error> {
/// let dictionary = Dictionary::curated()?;
/// assert_eq!(dictionary.word("Maria").gender, Gender::Female);
/// assert_eq!(dictionary.word("said").cue, Some(CueKind::Speech));
/// assert_eq!(dictionary.word("spokesman").role, Some("office"));
/// # Ok(()) }
/// # main().unwrap(); }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Word {
    /// How common the everyday word is, 10 (commonest) to 50.
    pub level: Option<u8>,
    /// How common the given name is, 1 (commonest) to 4.
    pub given_name: Option<u8>,
    /// The gender of those who have the given name, where it is nearly always one.
    pub gender: Gender,
    /// How common the surname is, 1 (commonest) to 4.
    pub surname: Option<u8>,
    /// The kind of act that the word, a form of a verb, reports.
    pub cue: Option<CueKind>,
    /// The kind of role noun: `office`, `profession`, `relation`, `group` or `person`.
    pub role: Option<&'static str>,
    /// Whether it stands before a role noun (former, deputy, foreign).
    pub role_modifier: bool,
    /// Whether it stands before names as a title.
    pub title: bool,
    /// The kind of names that it heads: `organisation` (Bank), `place` (River) or `other` (Prize).
    pub head: Option<&'static str>,
    /// Whether it is an adjective or demonym of a place.
    pub demonym: bool,
    /// Whether it is a function word (of, the, and).
    pub function: bool,
}

impl Word {
    pub(super) fn of(data: &Data, word: &str) -> Word {
        if tokens_of(word).len() != 1 {
            return Word::default();
        }
        let symbol = data.symbol(word);
        if symbol == 0 {
            return Word::default();
        }
        let facts = data.facts(symbol);
        let some = |n: u8| (n > 0).then_some(n);
        let role = (facts.role as usize).checked_sub(1).and_then(|i| data.roles.get(i)).map(|noun| match noun.kind {
            RoleKind::Office => "office",
            RoleKind::Profession => "profession",
            RoleKind::Relation => "relation",
            RoleKind::Group => "group",
            RoleKind::Person => "person",
        });
        Word {
            level: some(facts.level),
            given_name: some(facts.given),
            gender: if facts.given > 0 { facts.gender() } else { Gender::Unknown },
            surname: some(facts.surname),
            cue: (facts.cue > 0).then(|| data.cue(u32::from(facts.cue) - 1).0.kind),
            role,
            role_modifier: facts.flags & flag::MODIFIER != 0,
            title: facts.node() > 0 && data.matcher.payloads(facts.node()).any(|p| matches!(p, Payload::Title(_))),
            head: (facts.head as usize).checked_sub(1).and_then(|i| data.heads.get(i)).map(|head| match head.kind {
                kind::PERSON => "person",
                kind::PLACE => "place",
                kind::ORGANISATION => "organisation",
                _ => "other",
            }),
            demonym: facts.flags & flag::DEMONYM != 0,
            function: facts.flags & flag::FUNCTION != 0,
        }
    }
}
