//! What was said, by whom, and in what setting: quotations and their attributions.

use super::{Evidence, Role};
use crate::dictionary::CueKind;
use crate::span::{EntityId, QuotationId, Span};

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
