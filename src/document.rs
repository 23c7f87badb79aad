//! The result: a [`Document`] is the article with everything that was found in it, each layer an array.

use crate::article::Article;
use crate::dictionary::{CueKind, Dictionary, EntityKind, Gender};
use crate::page::{Block, Marked, Page, Sentence, Token};
use crate::span::{EntityId, EntryId, MentionId, QuotationId, Span};

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
    /// Dictionary entries, best first. [`Dictionary::entry`] has more of each: a place's coordinates, a company's country.
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
    /// What the decision rests on: name of the evidence and its weight for the kind chosen.
    pub evidence: Vec<Evidence>,
}

/// One piece of evidence behind a decision.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("Engineer Zoë O’Connor, 52, said so.");
/// for sign in &document.entities()[0].evidence {
///     println!("{:+.2} {}", sign.weight, sign.name);
/// }
/// assert!(document.entities()[0].evidence.iter().any(|sign| sign.name == "age after" && sign.weight > 0.0));
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

/// How much of a quotation stands in marks.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, QuotationKind};
/// let text = "“It is over,” said Ana Ruiz. She said the dam was “a friend”. Bell said it would hold.";
/// let document = Analyzer::new()?.analyze(text);
/// let kinds: Vec<_> = document.quotations().iter().map(|q| q.kind).collect();
/// assert_eq!(kinds, [QuotationKind::Direct, QuotationKind::Mixed, QuotationKind::Indirect]);
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QuotationKind {
    /// All of it.
    Direct,
    /// Part of it.
    Mixed,
    /// None of it.
    Indirect,
}

impl QuotationKind {
    /// The name in the output contract.
    pub const fn name(self) -> &'static str {
        match self {
            QuotationKind::Direct => "direct",
            QuotationKind::Mixed => "mixed",
            QuotationKind::Indirect => "indirect",
        }
    }
}

/// The words that report: said, has warned, according to.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, CueKind};
/// let text = "“It is over,” Ana Ruiz told reporters.";
/// let cue = Analyzer::new()?.analyze(text).quotations()[0].cue.expect("it is there");
/// assert_eq!((&text[cue.span], cue.kind, cue.negated), ("told", CueKind::Speech, false));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Where they stand (bytes).
    pub span: Span,
    /// What act they name.
    pub kind: CueKind,
    /// Whether the act is denied ("did not say").
    pub negated: bool,
}

/// What one speaker says under one cue within a paragraph.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// let text = "“It is over,” Ana Ruiz said. “Go home.”\n\n“All of you.”";
/// let document = onrecord::Analyzer::new()?.analyze(text);
/// let first = &document.quotations()[0];
/// let words: Vec<_> = first.content.iter().map(|span| &text[*span]).collect();
/// assert_eq!(words, ["It is over,", "Go home."]);
/// assert_eq!(first.cue.map(|cue| &text[cue.span]), Some("said"));
/// // The paragraph after it has no speaker of its own.
/// assert_eq!(document.quotations()[1].continues.map(|id| id.index()), Some(0));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Direct, mixed or indirect.
    pub kind: QuotationKind,
    /// What is said (bytes); several spans where the cue splits it.
    pub content: Vec<Span>,
    /// The reporting words, if any.
    pub cue: Option<Cue>,
    /// Number of the block.
    pub block: u32,
    /// The quotation that it carries on.
    pub continues: Option<QuotationId>,
    /// The quotation that it stands in.
    pub within: Option<QuotationId>,
}

/// Who said a quotation, and how that was found.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Ana Ruiz said.");
/// let attribution = &document.attributions()[0];
/// assert_eq!(attribution.rule, "quote-name-verb");
/// assert!(attribution.confidence > 0.9 && !attribution.anonymous);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The speakers: none where unknown, several for joint ones.
    pub speakers: Vec<Speaker>,
    /// Who is told, where the article says it.
    pub addressee: Option<Addressee>,
    /// By what means, when and where it was said, where the article says it.
    pub setting: Setting,
    /// Whether the article says that the speakers, whom it does not name, are not to be named: "on condition of anonymity".
    pub anonymous: bool,
    /// The sieve that decided.
    pub rule: &'static str,
    /// How likely the speakers are right, 0 to 1.
    pub confidence: f32,
    /// What the decision rests on.
    pub evidence: Vec<Evidence>,
}

/// One speaker.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, SpeakerKind};
/// let text = "Ana Ruiz, the mayor, left early. “I am tired,” she said.";
/// let document = Analyzer::new()?.analyze(text);
/// let speaker = &document.attributions()[0].speakers[0];
/// assert_eq!((speaker.kind, speaker.name.as_deref()), (SpeakerKind::Person, Some("Ana Ruiz")));
/// assert_eq!(speaker.mention.map(|span| &text[span]), Some("she"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// What it is.
    pub kind: SpeakerKind,
    /// The words of the paragraph that name it (bytes); `None` where the speech is carried on.
    pub mention: Option<Span>,
    /// The entity, where it is one.
    pub entity: Option<EntityId>,
    /// The fullest name; `None` for the unnamed.
    pub name: Option<String>,
    /// In what capacity it speaks.
    pub role: Option<Role>,
}

/// What a speaker is.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, SpeakerKind};
/// let document = Analyzer::new()?.analyze("Britain said it would send 600 troops.");
/// assert_eq!(document.attributions()[0].speakers[0].kind, SpeakerKind::Place);
/// assert_eq!(SpeakerKind::Described.name(), "described");
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpeakerKind {
    /// A named person.
    Person,
    /// An organisation.
    Organisation,
    /// A government, by the name of its place.
    Place,
    /// A statement, report, letter.
    Document,
    /// Several unnamed people.
    Group,
    /// Somebody unnamed.
    Described,
}

impl SpeakerKind {
    /// The name in the output contract.
    pub const fn name(self) -> &'static str {
        match self {
            SpeakerKind::Person => "person",
            SpeakerKind::Organisation => "organisation",
            SpeakerKind::Place => "place",
            SpeakerKind::Document => "document",
            SpeakerKind::Group => "group",
            SpeakerKind::Described => "described",
        }
    }
}

/// Who is told.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// let text = "“It is over,” Ana Ruiz told reporters.";
/// let document = onrecord::Analyzer::new()?.analyze(text);
/// let told = document.attributions()[0].addressee.expect("it is said");
/// assert_eq!((&text[told.span], told.entity), ("reporters", None));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// Where it stands (bytes).
    pub span: Span,
    /// The entity, where it is one.
    pub entity: Option<EntityId>,
}

/// By what means, when and where something was said: what the words beside the cue give, and nothing that they do not.
///
/// ```
/// use onrecord::{Analyzer, Article};
/// # fn main() -> Result<(), onrecord::Error> {
/// let text = "“The dam will hold,” Mayor Ana Ruiz told Reuters by telephone from Lima on Friday.";
/// let document = Analyzer::new()?.analyze(Article::new(text).with_date("2026-11-22"));
/// let setting = &document.attributions()[0].setting;
/// assert_eq!(setting.medium.map(|m| m.kind), Some("telephone"));
/// assert_eq!(setting.time.as_ref().and_then(|t| t.date.as_deref()), Some("2026-11-20"));
/// assert_eq!(setting.place.map(|p| &text[p.span]), Some("Lima"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// "in a statement", "by telephone", "on Twitter".
    pub medium: Option<Medium>,
    /// "on Friday".
    pub time: Option<Time>,
    /// "from Herat".
    pub place: Option<Place>,
}

/// The means by which something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Medium {
    /// Its words (bytes), preposition and article left out: "emailed statement".
    pub span: Span,
    /// What sort it is: statement, social media, interview, news conference, telephone, email, letter, message, broadcast,
    /// court, publication or event; further ones may come.
    pub kind: &'static str,
}

/// When something was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// Its words (bytes), without "on": "Friday".
    pub span: Span,
    /// The date (ISO 8601), reckoned from the article's own date; `None` where that is not known or the words name no day.
    pub date: Option<String>,
}

/// Where something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where the place is named (bytes).
    pub span: Span,
    /// The place.
    pub entity: EntityId,
}

/// Something that a reader of the result should know.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, Warning};
/// let text = "Der Damm hält, sagte sie vor der Presse. Niemand muss gehen, die meisten haben es schon getan, und \
///             alle wissen, dass es so nicht weitergeht, wie sie weiter erklärte, als sie nach einer Woche zurückkam.";
/// let document = Analyzer::new()?.analyze(text);
/// assert_eq!(document.warnings(), [Warning::NotEnglish]);
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Warning {
    /// The text does not look like English.
    NotEnglish,
    /// The text was longer than can be read; the rest was left out.
    Truncated,
}

impl Warning {
    /// The name in the output contract.
    pub const fn name(self) -> &'static str {
        match self {
            Warning::NotEnglish => "not-english",
            Warning::Truncated => "truncated",
        }
    }
}

/// An article and everything that was found in it.
///
/// ```
/// use onrecord::Analyzer;
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let (quotation, attribution) = document.quoted().next().expect("one quotation");
/// assert_eq!(&document.text()[quotation.content[0]], "It is over,");
/// assert_eq!(attribution.speakers[0].name.as_deref(), Some("Ana Ruiz"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    pub(crate) article: Article,
    pub(crate) page: Page,
    pub(crate) dictionary: Dictionary,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) entities: Vec<Entity>,
    pub(crate) quotations: Vec<Quotation>,
    pub(crate) attributions: Vec<Attribution>,
    pub(crate) warnings: Vec<Warning>,
}

impl Document {
    /// The article.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The text that all spans refer to.
    pub fn text(&self) -> &str {
        self.article.text()
    }

    /// The page: blocks, tokens, sentences, marks.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The dictionary that the analysis used.
    pub fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// The blocks, in text order.
    pub fn blocks(&self) -> &[Block] {
        self.page.blocks()
    }

    /// The tokens, in text order.
    pub fn tokens(&self) -> &[Token] {
        self.page.tokens()
    }

    /// The sentences, in text order.
    pub fn sentences(&self) -> &[Sentence] {
        self.page.sentences()
    }

    /// The stretches in quotation marks, speech or not.
    pub fn marked(&self) -> &[Marked] {
        self.page.marked()
    }

    /// All mentions, in text order.
    pub fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// All entities, in the order of their first mentions by name; what only stands within other names comes last.
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// All quotations, in text order.
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// The attribution of each quotation, at the same index.
    pub fn attributions(&self) -> &[Attribution] {
        &self.attributions
    }

    /// Quotations with their attributions.
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let document = onrecord::Analyzer::new()?.analyze("“It is over,” said Ana Ruiz. Nobody answered.");
    /// for (quotation, attribution) in document.quoted() {
    ///     assert_eq!(&document.text()[quotation.content[0]], "It is over,");
    ///     assert_eq!(attribution.rule, "quote-verb-name");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn quoted(&self) -> impl Iterator<Item = (&Quotation, &Attribution)> {
        self.quotations.iter().zip(&self.attributions)
    }

    /// The mentions of an entity by name: no pronouns, no noun phrases.
    pub(crate) fn mentions_by_name<'a>(&'a self, entity: &'a Entity) -> impl Iterator<Item = &'a Mention> {
        entity.mentions.iter().filter_map(|id| self.mentions.get(id.index())).filter(|m| m.form.is_name())
    }

    /// What a reader of the result should know.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Entities with their mentions' texts and spans.
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// use onrecord::EntityId;
    /// let text = "Ana Ruiz, 52, runs the dam. Ruiz is an engineer.";
    /// let document = onrecord::Analyzer::new()?.analyze(text);
    /// let words: Vec<_> = document.mentions_of(EntityId(0)).map(|mention| &text[mention.span]).collect();
    /// assert_eq!(words, ["Ana Ruiz", "Ruiz"]);
    /// # Ok(()) }
    /// ```
    pub fn mentions_of(&self, entity: EntityId) -> impl Iterator<Item = &Mention> {
        let ids = self.entities.get(entity.index()).map_or(&[][..], |e| &e.mentions);
        ids.iter().filter_map(|id| self.mentions.get(id.index()))
    }
}
