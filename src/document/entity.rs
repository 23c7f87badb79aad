//! Who and what is named: entities with their mentions, their roles, and the evidence behind them.

use crate::dictionary::{EntityKind, Gender};
use crate::span::{EntityId, EntryId, MentionId, Span};

/// A name, noun phrase or pronoun that stands for somebody or something.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, MentionForm};
/// let text = "Ana Ruiz, 52, runs the dam at Tarma. Ruiz is an engineer.";
/// let document = Analyzer::new()?.analyze(text);
/// let second = document.mentions().iter().find(|m| &text[m.span] == "Ruiz").expect("it is found");
/// assert_eq!(second.form, MentionForm::Short);
/// assert_eq!(document.entities()[second.entity.index()].name, "Ana Ruiz");
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands (bytes), possessive and article left out.
    pub span: Span,
    /// How it refers.
    pub form: MentionForm,
    /// Whom or what it refers to.
    pub entity: EntityId,
}

/// How a mention refers to its entity.
///
/// ```
/// use onrecord::MentionForm;
/// assert_eq!(MentionForm::Acronym.name(), "acronym");
/// assert!(MentionForm::Short.is_name() && !MentionForm::Pronoun.is_name());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MentionForm {
    /// The whole name.
    Full,
    /// A part of it, as the surname.
    Short,
    /// Its initials.
    Acronym,
    /// Another name that the dictionary knows.
    Alias,
    /// A noun phrase, "the minister".
    Nominal,
    /// A pronoun.
    Pronoun,
    /// A name within a longer name, England in Bank of England; only where asked for
    /// ([`AnalyzerBuilder::nested`](crate::AnalyzerBuilder::nested)).
    Nested,
}

impl MentionForm {
    /// The name in the output contract.
    pub const fn name(self) -> &'static str {
        match self {
            MentionForm::Full => "full",
            MentionForm::Short => "short",
            MentionForm::Acronym => "acronym",
            MentionForm::Alias => "alias",
            MentionForm::Nominal => "nominal",
            MentionForm::Pronoun => "pronoun",
            MentionForm::Nested => "nested",
        }
    }

    /// Whether it is a name, and no noun phrase or pronoun.
    pub const fn is_name(self) -> bool {
        !matches!(self, MentionForm::Nominal | MentionForm::Pronoun)
    }
}

/// Somebody or something that the article names.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, EntityKind, Gender};
/// let document = Analyzer::new()?.analyze("Mayor Ana Ruiz, 52, left. “I am tired,” she said.");
/// let ana = &document.entities()[0];
/// // Her name, and "she".
/// assert_eq!((&ana.kind, &*ana.name, ana.mentions.len()), (&EntityKind::Person, "Ana Ruiz", 2));
/// assert_eq!(ana.roles[0].text, "Mayor");
/// assert_eq!(ana.gender, Gender::Female);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Person, place, organisation or a user's own kind.
    pub kind: EntityKind,
    /// What sort of it: city, company … from the dictionary.
    pub subtype: Option<String>,
    /// The fullest name that the article gives, or the dictionary's.
    pub name: String,
    /// Dictionary entries, best first. [`Dictionary::entry`](crate::Dictionary::entry) has more of each: a place's coordinates, a company's country.
    pub entries: Vec<EntryId>,
    /// Of persons, where title, dictionary, given name or the pronouns of the article say it.
    pub gender: Gender,
    /// Roles, as the article or the dictionary gives them, the fullest first.
    pub roles: Vec<Role>,
    /// How sure the kind is, 0 to 1.
    pub confidence: f32,
    /// Its mentions, in text order: names, and pronouns and noun phrases that stand for it
    /// ([`MentionForm::is_name`] tells them apart).
    pub mentions: Vec<MentionId>,
}

/// One piece of evidence behind a decision.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("Engineer Zoë O’Connor, 52, said so.");
/// for sign in document.evidence(onrecord::EntityId(0)) {
///     println!("{:+.2} {}", sign.weight, sign.name);
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// Its name, as listed in the table of weights.
    pub name: &'static str,
    /// What it adds for the decision taken (log-odds); negative where it speaks against it.
    pub weight: f32,
}

/// What somebody is: "British Transport Secretary", "a Taliban spokesman".
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, RoleSource};
/// let text = "“It holds,” said Ana Ruiz, mayor of Tarma.";
/// let document = Analyzer::new()?.analyze(text);
/// let role = document.attributions()[0].speakers[0].role.as_ref().expect("it is given");
/// assert_eq!((&*role.text, &*role.title), ("mayor of Tarma", "mayor"));
/// assert_eq!((role.source, &text[role.spans[0]]), (RoleSource::Apposition, "mayor of Tarma"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// As an editor would print it, article left out.
    pub text: String,
    /// Where it stands (bytes); empty where it comes from the dictionary.
    pub spans: Vec<Span>,
    /// The title or noun alone: "Transport Secretary".
    pub title: String,
    /// The organisation, place or office that it names.
    pub affiliation: Option<Affiliation>,
    /// former, acting, deputy …
    pub status: Option<String>,
    /// What gave it.
    pub source: RoleSource,
}

/// The organisation, place or office that a role names.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("“It holds,” said Ana Ruiz, mayor of Tarma.");
/// let role = document.attributions()[0].speakers[0].role.as_ref().expect("it is given");
/// assert_eq!(role.affiliation.as_ref().map(|of| &*of.text), Some("Tarma"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affiliation {
    /// As the article words it.
    pub text: String,
    /// Where it stands (bytes), where the article words it.
    pub span: Option<Span>,
    /// The entity, where it is one of the article's.
    pub entity: Option<EntityId>,
}

/// Where a role was read.
///
/// ```
/// assert_eq!(onrecord::RoleSource::Apposition.name(), "apposition");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RoleSource {
    /// A title before the name.
    Title,
    /// An apposition after the name or before it.
    Apposition,
    /// A clause: "Ruiz, who heads the union".
    Clause,
    /// The noun phrase of an unnamed speaker.
    Description,
    /// Another mention in the article.
    Earlier,
    /// The dictionary.
    Dictionary,
}

impl RoleSource {
    /// The name in the output contract.
    pub const fn name(self) -> &'static str {
        match self {
            RoleSource::Title => "title",
            RoleSource::Apposition => "apposition",
            RoleSource::Clause => "clause",
            RoleSource::Description => "description",
            RoleSource::Earlier => "earlier",
            RoleSource::Dictionary => "dictionary",
        }
    }
}
