//! Who is who over several articles: the rule of the [module](super) that joins speakers into rows.

use crate::document::{Role, SpeakerKind};
use crate::span::{EntityId, EntryId};
use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words of roles that are remembered of one speaker. People in the news for years gather many roles; the first ones are
/// enough to know them again.
const MOST_WORDS: usize = 64;

/// Words that two roles may share without being the same: they say when and whose, not what.
const EMPTY: &[&str] = &[
    "a",
    "acting",
    "an",
    "and",
    "assistant",
    "at",
    "chief",
    "deputy",
    "ex",
    "for",
    "former",
    "from",
    "her",
    "his",
    "in",
    "its",
    "miss",
    "mr",
    "mrs",
    "ms",
    "new",
    "of",
    "on",
    "s",
    "senior",
    "sir",
    "the",
    "then",
    "to",
];

/// A speaker with a name, as one article gives it.
pub(super) struct Name<'a> {
    pub(super) kind: SpeakerKind,
    pub(super) name: &'a str,
    /// The entry of the dictionary, where it is listed.
    pub(super) entry: Option<EntryId>,
    /// All roles of the article.
    pub(super) roles: &'a [Role],
    /// The role in which it speaks.
    pub(super) role: Option<&'a Role>,
    /// The entity of the article.
    pub(super) entity: Option<EntityId>,
}

/// Everybody who was met.
#[derive(Clone, Debug, Default)]
pub(super) struct Identities {
    article: u64,
    known: Vec<Identity>,
    by_entry: FxHashMap<(SpeakerKind, EntryId), usize>,
    by_name: FxHashMap<(SpeakerKind, String), Vec<usize>>,
    /// Those of the article at hand.
    here: FxHashMap<EntityId, usize>,
}

#[derive(Clone, Debug)]
struct Identity {
    row: usize,
    words: FxHashSet<String>,
    /// The article in which it was last met.
    article: u64,
}

impl Identities {
    /// Another article begins.
    pub(super) fn next_article(&mut self) {
        self.article += 1;
        self.here.clear();
    }

    /// The row of a speaker; `add` makes a new one.
    pub(super) fn find(&mut self, name: &Name<'_>, add: impl FnOnce() -> usize) -> usize {
        if let Some(known) = name.entity.and_then(|e| self.here.get(&e)) {
            return self.known[*known].row;
        }
        let words: FxHashSet<String> = match name.kind {
            SpeakerKind::Person => name.roles.iter().chain(name.role).flat_map(words).collect(),
            // An organisation is what it is called.
            _ => FxHashSet::default(),
        };
        let found = match name.entry {
            Some(entry) => self.by_entry.get(&(name.kind, entry)).copied(),
            None => self.agreeing(&(name.kind, folded(name.name)), &words),
        };
        let found = found.unwrap_or_else(|| {
            self.known.push(Identity { row: add(), words: FxHashSet::default(), article: 0 });
            let new = self.known.len() - 1;
            match name.entry {
                Some(entry) => {
                    self.by_entry.insert((name.kind, entry), new);
                }
                None => self.by_name.entry((name.kind, folded(name.name))).or_default().push(new),
            }
            new
        });
        let identity = &mut self.known[found];
        identity.article = self.article;
        let room = MOST_WORDS.saturating_sub(identity.words.len());
        // Sorted, so that which words are kept does not depend on how a set stores them.
        let mut words: Vec<String> = words.into_iter().filter(|w| !identity.words.contains(w)).collect();
        words.sort_unstable();
        identity.words.extend(words.into_iter().take(room));
        if let Some(entity) = name.entity {
            self.here.insert(entity, found);
        }
        identity.row
    }

    /// The first of this name whose roles agree and who is not somebody else of the same article.
    fn agreeing(&self, name: &(SpeakerKind, String), words: &FxHashSet<String>) -> Option<usize> {
        let agrees = |identity: &Identity| {
            let silent = words.is_empty() || identity.words.is_empty();
            silent || words.iter().any(|word| identity.words.contains(word))
        };
        let person = name.0 == SpeakerKind::Person;
        let elsewhere = |identity: &Identity| !person || identity.article != self.article;
        self.by_name.get(name)?.iter().copied().find(|i| elsewhere(&self.known[*i]) && agrees(&self.known[*i]))
    }
}

/// Words of a role that say what somebody is.
fn words(role: &Role) -> Vec<String> {
    let affiliation = role.affiliation.as_ref().map_or("", |a| a.text.as_str());
    let text = format!("{} {affiliation}", role.text).to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !EMPTY.contains(w));
    words.map(str::to_string).collect()
}

/// A name without case, accents, stops and middle initials.
fn folded(name: &str) -> String {
    let plain: String = name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = plain.split(|c: char| c.is_whitespace() || c == '.').filter(|w| !w.is_empty()).collect();
    let last = words.len().saturating_sub(1);
    let kept = words.iter().enumerate().filter(|(i, w)| *i == 0 || *i == last || w.chars().count() > 1);
    kept.map(|(_, w)| *w).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::RoleSource;

    fn role(text: &str) -> Vec<Role> {
        let role = |text: &str| Role {
            text: text.into(),
            spans: Vec::new(),
            title: text.into(),
            affiliation: None,
            status: None,
            source: RoleSource::Title,
        };
        if text.is_empty() { Vec::new() } else { vec![role(text)] }
    }

    /// Rows of people who are met one an article: name, role, entry of the dictionary.
    fn rows(people: &[(&str, &str, Option<u32>)]) -> Vec<usize> {
        let mut identities = Identities::default();
        let mut next = 0;
        let mut find = |(name, text, entry): &(&str, &str, Option<u32>)| {
            identities.next_article();
            let roles = role(text);
            let entry = entry.map(EntryId);
            let entity = Some(EntityId(0));
            let name = Name { kind: SpeakerKind::Person, name, entry, roles: &roles, role: roles.first(), entity };
            identities.find(&name, || {
                next += 1;
                next - 1
            })
        };
        people.iter().map(&mut find).collect()
    }

    #[test]
    fn names_are_compared_without_case_accents_and_initials() {
        for (one, other) in
            [("Zoë O’Connor", "ZOE O’CONNOR"), ("John F. Kerr", "John Kerr"), ("J. J. Ruiz", "J.J. Ruiz")]
        {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("Ana Ruiz"), folded("Ana María Ruiz"));
    }

    #[test]
    fn people_of_one_name_are_one_where_their_roles_agree() {
        let found = rows(&[
            ("Ana Ruiz", "Mayor of Tarma", None),
            ("Ana Ruiz", "mayor", None),
            ("Ana Ruiz", "striker", None),
            ("Ana Ruiz", "", None),
            ("Ana Ruiz", "former striker", None),
            ("Ana Ruiz", "former nurse", None),
        ]);
        assert_eq!(found, [0, 0, 1, 0, 1, 2]);
    }

    #[test]
    fn an_entry_of_the_dictionary_is_one_person_whatever_the_role() {
        let found = rows(&[("Ana Ruiz", "mayor", Some(7)), ("Ana Ruiz", "senator", Some(7)), ("Ruiz", "", Some(7))]);
        assert_eq!(found, [0, 0, 0]);
    }

    #[test]
    fn two_people_of_one_article_stay_two() {
        let mut identities = Identities::default();
        identities.next_article();
        let mut row = 0;
        let mut find = |entity| {
            let (kind, entity) = (SpeakerKind::Person, Some(EntityId(entity)));
            let name = Name { kind, name: "Ana Ruiz", entry: None, roles: &[], role: None, entity };
            identities.find(&name, || {
                row += 1;
                row
            })
        };
        assert_eq!([find(0), find(1), find(0)], [1, 2, 1]);
    }
}
