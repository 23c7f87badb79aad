//! The result: a [`Document`] is the article with everything that was found in it, each layer an array. `entity` has who and
//! what is named, `quotation` what was said and by whom.

mod entity;
mod quotation;

use crate::article::Article;
use crate::dictionary::Dictionary;
use crate::entity::Grounds;
use crate::page::{Block, Marked, Page, Sentence, Token};
use crate::span::EntityId;
pub use entity::{Affiliation, Entity, Evidence, Mention, MentionForm, Role, RoleSource};
pub use quotation::{
    Addressee, Attribution, Cue, Medium, Place, Quotation, QuotationKind, Setting, Speaker, SpeakerKind, Time,
};

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
    pub(crate) grounds: Grounds,
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

    /// What the decision on an entity's kind rests on, the weightiest first: at most eight pieces of evidence, each with
    /// its weight for the kind chosen. It is reckoned when it is asked for.
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// use onrecord::EntityId;
    /// let document = onrecord::Analyzer::new()?.analyze("Engineer Zoë O’Connor, 52, said so.");
    /// let evidence = document.evidence(EntityId(0));
    /// assert!(evidence.iter().any(|sign| sign.name == "age after" && sign.weight > 0.0));
    /// # Ok(()) }
    /// ```
    pub fn evidence(&self, entity: EntityId) -> Vec<Evidence> {
        self.grounds.evidence(entity.index())
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
