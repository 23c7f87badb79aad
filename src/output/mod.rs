//! Writers: what a [`Document`] looks like from outside.
//!
//! - `json` (feature `json`) writes the JSON of the output contract, one line an article: for programs.
//! - [`pretty`] writes text that is read in a terminal: for people.
//! - [`explain`] says in plain words why a quotation is given to its speaker.
//! - `html` (feature `html`) writes a page for the browser, of one article or several: for people.
//! - [`tsv`] writes tables and [`brat`] standoff annotations: for spreadsheets, statistics and annotators.
//! - `spacy`, `corenlp`, `web_annotation` and `label_studio` (feature `json`) write JSON as these programs and standards have
//!   it: for what is built upon them already.
//!
//! All take the same [`Options`]. Nothing is decided here: a writer shows what the document holds and no more.

pub mod brat;
#[cfg(feature = "json")]
pub mod corenlp;
pub mod explain;
#[cfg(feature = "html")]
pub mod html;
#[cfg(feature = "json")]
pub mod json;
#[cfg(feature = "json")]
pub mod label_studio;
#[cfg(feature = "json")]
mod line;
pub mod pretty;
#[cfg(feature = "json")]
pub mod spacy;
pub mod tsv;
#[cfg(feature = "json")]
pub mod web_annotation;
#[cfg_attr(not(feature = "html"), allow(dead_code))] // the page needs all of it, the others some
mod words;

use crate::document::{Attribution, Document, Speaker};
use crate::span::OffsetUnit;

/// The name and version of the schema, the first field of every line of output.
pub const SCHEMA: &str = "onrecord/1";

/// What to write, and how.
///
/// ```
/// use onrecord::OffsetUnit;
/// use onrecord::output::Options;
/// let mut options = Options::new();
/// options.offsets(OffsetUnit::Utf16).sentences(true).min_confidence(0.8);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Options {
    offsets: OffsetUnit,
    tokens: bool,
    sentences: bool,
    text: bool,
    explain: bool,
    min_confidence: f32,
    #[cfg(feature = "json")]
    id: Option<Box<serde_json::value::RawValue>>,
    #[cfg(feature = "json")]
    meta: Vec<(String, Box<serde_json::value::RawValue>)>,
}

impl Options {
    /// Offsets in bytes, no layers but the contract's own, every attribution, no evidence.
    pub fn new() -> Self {
        Options::default()
    }

    /// The unit of all offsets. The library's own unit, bytes, is the default; the program's is characters.
    pub fn offsets(&mut self, unit: OffsetUnit) -> &mut Self {
        self.offsets = unit;
        self
    }

    /// Whether to write the array of tokens.
    pub fn tokens(&mut self, yes: bool) -> &mut Self {
        self.tokens = yes;
        self
    }

    /// Whether to write the array of sentences.
    pub fn sentences(&mut self, yes: bool) -> &mut Self {
        self.sentences = yes;
        self
    }

    /// Whether to write the article's text, for readers that have it from nowhere else.
    pub fn text(&mut self, yes: bool) -> &mut Self {
        self.text = yes;
        self
    }

    /// Whether to write what each decision rests on.
    ///
    /// ```
    /// use onrecord::output::{Options, pretty};
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let document = onrecord::Analyzer::new()?.analyze("“It is over,” said Ana Ruiz.");
    /// let page = pretty::to_string(&document, Options::new().explain(true), 80, &pretty::plain);
    /// assert!(page.contains("rule quote-verb-name, 98%"));
    /// # Ok(()) }
    /// ```
    pub fn explain(&mut self, yes: bool) -> &mut Self {
        self.explain = yes;
        self
    }

    /// Leaves the speakers of a quotation out where their confidence is lower than this, 0 to 1. It is compared with
    /// the confidence as printed, in two digits. The quotation stays.
    ///
    /// ```
    /// use onrecord::output::{Options, pretty};
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let document = onrecord::Analyzer::new()?.analyze("“It is over,” said Ana Ruiz.");
    /// let page = pretty::to_string(&document, Options::new().min_confidence(0.99), 80, &pretty::plain);
    /// assert!(page.contains("speaker too uncertain to show"));
    /// # Ok(()) }
    /// ```
    pub fn min_confidence(&mut self, least: f32) -> &mut Self {
        self.min_confidence = least;
        self
    }

    /// The id to print, a string, a number or any other JSON value, in place of the article's own.
    /// A value that has no JSON form counts as none.
    ///
    /// ```
    /// use onrecord::output::{Options, json};
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let document = onrecord::Analyzer::new()?.analyze("Nobody was hurt.");
    /// let line = json::to_string(&document, Options::new().id(17).meta("desk", "foreign"));
    /// assert!(line.contains(r#""id":17,"offsets":"byte","meta":{"desk":"foreign"}"#));
    /// # Ok(()) }
    /// ```
    #[cfg(feature = "json")]
    pub fn id(&mut self, id: impl serde::Serialize) -> &mut Self {
        self.id = serde_json::value::to_raw_value(&id).ok();
        self
    }

    /// Adds a field to `meta`. A value that has no JSON form is left out.
    #[cfg(feature = "json")]
    pub fn meta(&mut self, name: impl Into<String>, value: impl serde::Serialize) -> &mut Self {
        if let Ok(value) = serde_json::value::to_raw_value(&value) {
            self.meta.push((name.into(), value));
        }
        self
    }

    /// The id to print as text: a string of JSON without its marks, any other value as it stands.
    fn id_text(&self, document: &Document) -> String {
        #[cfg(feature = "json")]
        if let Some(id) = &self.id {
            return serde_json::from_str::<String>(id.get()).unwrap_or_else(|_| id.get().to_string());
        }
        document.article().id().unwrap_or_default().to_string()
    }

    /// The id to print as a value of JSON.
    #[cfg(feature = "json")]
    fn id_value(&self, document: &Document) -> serde_json::Value {
        let given = self.id.as_ref().and_then(|id| serde_json::from_str(id.get()).ok());
        given.unwrap_or_else(|| document.article().id().into())
    }

    /// The speakers that are certain enough to be shown.
    fn speakers<'a>(&self, attribution: &'a Attribution) -> &'a [Speaker] {
        match (rounded(attribution.confidence) as f32) < self.min_confidence {
            true => &[],
            false => &attribution.speakers,
        }
    }
}

/// A speaker in words: name and role, or what is known instead.
fn in_full(speaker: &Speaker) -> String {
    let role = speaker.role.as_ref().map(|role| role.text.as_str());
    match (&speaker.name, role) {
        (Some(name), Some(role)) => format!("{name}, {role}"),
        (Some(name), None) => name.clone(),
        (None, Some(role)) => role.to_string(),
        (None, None) => format!("unnamed {}", speaker.kind.name()),
    }
}

/// A figure with two digits after the point; what is no number counts as 0.
pub(crate) fn rounded(figure: f32) -> f64 {
    if figure.is_finite() { (f64::from(figure) * 100.0).round() / 100.0 } else { 0.0 }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::dictionary::{CueKind, Dictionary, EntityKind, Gender};
    use crate::document::*;
    use crate::page::Page;
    use crate::{Article, EntityId, MentionId, QuotationId, Span};

    pub(crate) const TEXT: &str = "TARMA, Peru – “Es así – it is over,” Mayor Ana Ruiz told Radio Andes. “Go home.”\n\n\
        “All of you.”\n\nShe said the dam\nheld. Nobody believed it.";

    fn at(words: &str) -> Span {
        let start = TEXT.find(words).expect("words of the text");
        Span::of(start..start + words.len())
    }

    /// A document with something in every field, independent of what the layers find.
    pub(crate) fn document() -> Document {
        let role = Role {
            text: "Mayor".into(),
            spans: vec![at("Mayor")],
            title: "Mayor".into(),
            affiliation: Some(Affiliation { text: "Tarma".into(), span: None, entity: Some(EntityId(0)) }),
            status: None,
            source: RoleSource::Title,
        };
        let entity = |kind, name: &str, roles, mentions| Entity {
            kind,
            subtype: None,
            name: name.into(),
            entries: Vec::new(),
            gender: Gender::Unknown,
            roles,
            confidence: 0.978,
            mentions,
        };
        let mention = |words, form, entity| Mention { span: at(words), form, entity: EntityId(entity) };
        let ana = Speaker {
            kind: SpeakerKind::Person,
            mention: Some(at("Ana Ruiz")),
            entity: Some(EntityId(1)),
            name: Some("Ana Ruiz".into()),
            role: Some(role.clone()),
        };
        let quotation =
            |kind, content, cue, block, continues| Quotation { kind, content, cue, block, continues, within: None };
        let attribution = |speakers, addressee, confidence| Attribution {
            speakers,
            addressee,
            setting: Default::default(),
            anonymous: false,
            rule: "quote-title-name-verb",
            confidence,
            evidence: vec![Evidence { name: "name-before-verb", weight: -1.5 }],
        };
        let cue = |words| Some(Cue { span: at(words), kind: CueKind::Speech, negated: false });
        let people = vec![
            entity(EntityKind::Place, "Tarma", Vec::new(), vec![MentionId(0)]),
            entity(EntityKind::Person, "Ana Ruiz", vec![role], vec![MentionId(1), MentionId(3)]),
            entity(EntityKind::Organisation, "Radio Andes", Vec::new(), vec![MentionId(2)]),
        ];
        let article = Article::new(TEXT).with_id("story-17").with_title("Dam holds");
        Document {
            page: Page::read(TEXT),
            dictionary: Dictionary::builder().build().expect("an empty dictionary"),
            mentions: vec![
                mention("TARMA", MentionForm::Full, 0),
                mention("Ana Ruiz", MentionForm::Full, 1),
                mention("Radio Andes", MentionForm::Full, 2),
                mention("She", MentionForm::Pronoun, 1),
            ],
            entities: people,
            grounds: crate::entity::Grounds::listed(3),
            quotations: vec![
                quotation(
                    QuotationKind::Direct,
                    vec![at("Es así – it is over,"), at("Go home.")],
                    cue("told"),
                    1,
                    None,
                ),
                quotation(QuotationKind::Direct, vec![at("All of you.")], None, 2, Some(QuotationId(0))),
                quotation(QuotationKind::Indirect, vec![at("the dam\nheld")], cue("said"), 3, None),
            ],
            attributions: vec![
                attribution(
                    vec![ana.clone()],
                    Some(Addressee { span: at("Radio Andes"), entity: Some(EntityId(2)) }),
                    0.97,
                ),
                attribution(vec![Speaker { mention: None, ..ana }], None, 0.9),
                attribution(Vec::new(), None, 0.0),
            ],
            warnings: vec![Warning::NotEnglish],
            article,
        }
    }

    /// The same with a setting for its first quotation (whose words stand for others) and an anonymous speaker of its second.
    pub(crate) fn settled() -> Document {
        let mut document = document();
        document.attributions[0].setting = Setting {
            medium: Some(Medium { span: at("Radio Andes"), kind: "broadcast" }),
            time: Some(Time { span: at("Peru"), date: Some("2024-03-01".into()) }),
            place: Some(Place { span: at("TARMA"), entity: EntityId(0) }),
        };
        document.attributions[1].anonymous = true;
        document
    }

    #[test]
    fn the_least_confidence_is_compared_as_printed() {
        let document = document();
        for (least, shown) in [(0.0, true), (0.97, true), (0.98, false)] {
            let mut options = Options::new();
            options.min_confidence(least);
            assert_eq!(!options.speakers(&document.attributions[0]).is_empty(), shown, "{least}");
        }
        assert_eq!((rounded(0.978), rounded(f32::NAN)), (0.98, 0.0));
    }
}
