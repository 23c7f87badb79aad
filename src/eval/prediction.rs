//! Predictions: what an analysis gave, cut down to what is judged. They come straight from a [`Document`] or from a
//! line of the output contract's JSON, so that other programs can be measured too.

use super::gold::{CharSpan, id_text};
use crate::document::{self, Document};
use crate::error::Error;
use crate::span::{EntityId, OffsetIndex, OffsetUnit, Span};
use serde_json::Value;

/// What was found in one article, offsets in Unicode code points.
///
/// ```
/// use onrecord::eval::Prediction;
/// use onrecord::{Analyzer, Article};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = Analyzer::new()?.analyze(Article::new("“No,” Ana Ruiz said.").with_id("a"));
/// assert_eq!(Prediction::of(&document).id, "a");
///
/// let line = r#"{"id": "b", "offsets": "char", "quotations": [{"kind": "direct", "content": [{"start": 1, "end": 4}]}]}"#;
/// assert_eq!(Prediction::from_json(line)?.quotations[0].content[0].end, 4);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prediction {
    /// The article's id, as in the gold record.
    pub id: String,
    /// Mentions of all entities.
    pub mentions: Vec<PredictedMention>,
    /// Quotations in the order of the output.
    pub quotations: Vec<PredictedQuotation>,
    /// Spans that came with their text, to be held against the slice that their offsets give.
    pub stated: Vec<StatedSpan>,
}

/// One mention of an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PredictedMention {
    /// Where it stands.
    pub span: CharSpan,
    /// person, place, organisation or a user's own kind.
    pub kind: String,
    /// Whether it is a name: pronouns and noun phrases are not judged.
    pub named: bool,
}

/// A quotation and who is said to have said it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PredictedQuotation {
    /// direct, mixed or indirect.
    pub kind: String,
    /// What is said.
    pub content: Vec<CharSpan>,
    /// The speakers: none where unknown, several for joint ones.
    pub speakers: Vec<PredictedSpeaker>,
    /// How sure the speakers are, 0 to 1, in hundredths; `None` where nothing is said of it.
    pub confidence: Option<f64>,
}

/// One speaker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PredictedSpeaker {
    /// The words of the paragraph that name it, if any.
    pub mention: Vec<CharSpan>,
    /// The fullest name; `None` for the unnamed.
    pub name: Option<String>,
    /// In what capacity it speaks.
    pub role: Option<String>,
}

/// A span with the text that it is said to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedSpan {
    /// Where it stands.
    pub span: CharSpan,
    /// What is said to stand there.
    pub text: String,
}

impl Prediction {
    /// The prediction of a document; its id is the article's, or empty.
    pub fn of(document: &Document) -> Prediction {
        let index = OffsetIndex::new(document.text());
        let at = |span: Span| {
            let offset = |byte| index.convert(byte, OffsetUnit::Char) as usize;
            CharSpan::new(offset(span.start), offset(span.end))
        };
        let mut mentions = Vec::with_capacity(document.mentions().len());
        for (i, entity) in document.entities().iter().enumerate() {
            mentions.extend(document.mentions_of(EntityId::of(i)).map(|mention| PredictedMention {
                span: at(mention.span),
                kind: entity.kind.name().to_owned(),
                named: mention.form.is_name(),
            }));
        }
        let speaker = |speaker: &document::Speaker| PredictedSpeaker {
            mention: speaker.mention.map(at).into_iter().collect(),
            name: speaker.name.clone(),
            role: speaker.role.as_ref().map(|r| if r.text.is_empty() { r.title.clone() } else { r.text.clone() }),
        };
        let quotations = document.quoted().map(|(quotation, attribution)| PredictedQuotation {
            kind: quotation.kind.name().to_owned(),
            content: quotation.content.iter().copied().map(at).collect(),
            speakers: attribution.speakers.iter().map(speaker).collect(),
            confidence: Some((f64::from(attribution.confidence) * 100.0).round() / 100.0),
        });
        Prediction {
            id: document.article().id().unwrap_or_default().to_owned(),
            mentions,
            quotations: quotations.collect(),
            stated: Vec::new(),
        }
    }

    /// Reads one line of the output contract. What is missing or of another type counts as not found, so that an
    /// error line is an empty prediction.
    ///
    /// # Errors
    /// Where the line is not JSON, has no id, or its offsets are not `char`.
    pub fn from_json(line: &str) -> Result<Prediction, Error> {
        let value: Value = serde_json::from_str(line).map_err(|e| Error::input(format!("prediction: {e}")))?;
        let id = value.get("id").map(id_text).ok_or_else(|| Error::input("prediction: no id"))?;
        if value.get("offsets").is_some_and(|o| o != "char") {
            return Err(Error::input(format!("prediction {id}: offsets must be \"char\"")));
        }
        let mut mentions = Vec::new();
        for entity in list(&value, "entities") {
            let kind = text(entity, "type").unwrap_or_default();
            let read =
                |from: &Value, named| span(from).map(|span| PredictedMention { span, kind: kind.clone(), named });
            let named = |from: &Value| !matches!(from.get("form").and_then(Value::as_str), Some("pronoun" | "nominal"));
            match entity.get("mentions") {
                None => mentions.extend(read(entity, true)),
                Some(all) => {
                    let all = all.as_array().into_iter().flatten();
                    mentions.extend(all.filter_map(|m| read(m, named(m))));
                }
            }
        }
        let speaker = |from: &Value| PredictedSpeaker {
            mention: from.get("mention").map(spans).unwrap_or_default(),
            name: text(from, "name"),
            role: match from.get("role") {
                Some(Value::String(role)) => Some(role.clone()),
                Some(role) => text(role, "text").filter(|t| !t.is_empty()).or_else(|| text(role, "title")),
                None => None,
            },
        };
        let quotations = list(&value, "quotations").iter().map(|from| PredictedQuotation {
            kind: text(from, "kind").unwrap_or_default(),
            content: from.get("content").map(spans).unwrap_or_default(),
            speakers: list(from, "speakers").iter().map(speaker).collect(),
            confidence: from.get("confidence").and_then(Value::as_f64),
        });
        let quotations = quotations.collect();
        let mut stated = Vec::new();
        state(&value, &mut stated);
        Ok(Prediction { id, mentions, quotations, stated })
    }

    /// Reads all lines of an output file, given as text. Empty lines and lines without an id are left out.
    ///
    /// # Errors
    /// Names the first line that is not JSON or counts in other units.
    pub fn read(jsonl: &str) -> Result<Vec<Prediction>, Error> {
        let mut out = Vec::new();
        for (i, line) in jsonl.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match Prediction::from_json(line) {
                Ok(prediction) => out.push(prediction),
                Err(e) if e.to_string() == "prediction: no id" => {}
                Err(e) => return Err(Error::input(format!("line {}: {e}", i + 1))),
            }
        }
        Ok(out)
    }
}

impl PredictedQuotation {
    /// All mentions of the speakers.
    pub fn mentions(&self) -> Vec<CharSpan> {
        self.speakers.iter().flat_map(|s| s.mention.iter().copied()).collect()
    }

    /// The names of the speakers, parted by `; `; `None` where there is none.
    pub fn name(&self) -> Option<String> {
        join(self.speakers.iter().filter_map(|s| s.name.as_deref()))
    }

    /// The roles of the speakers, parted by `; `; `None` where there is none.
    pub fn role(&self) -> Option<String> {
        join(self.speakers.iter().filter_map(|s| s.role.as_deref()))
    }
}

fn join<'a>(parts: impl Iterator<Item = &'a str>) -> Option<String> {
    let parts: Vec<_> = parts.filter(|p| !p.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text(value: &Value, field: &str) -> Option<String> {
    value.get(field).and_then(Value::as_str).map(str::to_owned)
}

fn offset(value: &Value) -> Option<usize> {
    value.as_u64().and_then(|n| usize::try_from(n).ok())
}

/// A span as `{start, end}` or `[start, end]`.
fn span(value: &Value) -> Option<CharSpan> {
    let (start, end) = match value {
        Value::Array(pair) => (pair.first()?, pair.get(1)?),
        _ => (value.get("start")?, value.get("end")?),
    };
    Some(CharSpan::new(offset(start)?, offset(end)?))
}

/// Spans as a list, or a single one.
fn spans(value: &Value) -> Vec<CharSpan> {
    match value {
        Value::Array(all) => all.iter().filter_map(span).collect(),
        _ => span(value).into_iter().collect(),
    }
}

/// Collects every object with a start and a text; one without an end reaches to the end of the article.
fn state(value: &Value, out: &mut Vec<StatedSpan>) {
    match value {
        Value::Array(all) => all.iter().for_each(|v| state(v, out)),
        Value::Object(fields) => {
            if let (Some(start), Some(text)) = (fields.get("start").and_then(offset), fields.get("text")) {
                let end = fields.get("end").and_then(offset).unwrap_or(usize::MAX);
                let text = text.as_str().map_or_else(|| text.to_string(), str::to_owned);
                out.push(StatedSpan { span: CharSpan::new(start, end), text });
            }
            fields.values().for_each(|v| state(v, out));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_counts_as_not_found() {
        let empty = Prediction::from_json(r#"{"schema": "onrecord/1", "id": 7, "line": 7, "error": "no text"}"#);
        assert_eq!(empty.expect("a prediction"), Prediction { id: "7".into(), ..Prediction::default() });
        let odd =
            r#"{"id": "a", "entities": null, "quotations": [{"content": null, "speakers": null, "confidence": null}]}"#;
        let odd = Prediction::from_json(odd).expect("a prediction");
        assert_eq!(odd.quotations, [PredictedQuotation::default()]);
    }

    #[test]
    fn other_units_are_refused() {
        assert!(Prediction::from_json(r#"{"id": "a", "offsets": "byte"}"#).is_err());
        assert!(Prediction::read("{\"error\": \"x\"}\n").expect("left out").is_empty());
    }

    #[test]
    fn joint_speakers_are_joined() {
        let line = r#"{"id": "a", "quotations": [{"kind": "direct", "content": [[0, 3]], "speakers": [
            {"mention": {"start": 5, "end": 8, "text": "Ana"}, "name": "Ana", "role": {"text": "", "title": "mayor"}},
            {"mention": null, "name": null, "role": null},
            {"mention": [[9, 12], {"start": 13, "end": 15}], "name": "Tom", "role": "driver"}]}]}"#;
        let prediction = Prediction::from_json(line).expect("a prediction");
        let quotation = &prediction.quotations[0];
        assert_eq!(quotation.name().as_deref(), Some("Ana; Tom"));
        assert_eq!(quotation.role().as_deref(), Some("mayor; driver"));
        assert_eq!(quotation.mentions().len(), 3);
        assert_eq!(prediction.stated.len(), 1);
    }
}
