//! W3C Web Annotation: names and quotations as annotations in JSON-LD, an `AnnotationPage` an article.
//!
//! Each target has a `TextPositionSelector` and a `TextQuoteSelector` with some words before and after, so that a reader can
//! check the first by the second. Positions are code points, as the standard has them, whatever the options say. A quotation
//! that a cue splits has several targets. The body of a name is a tag, its kind, and an id of the dictionary where there is
//! one; that of a quotation a description in words: who said it, in what role.

use super::{Options, in_full};
use crate::document::Document;
use crate::span::{OffsetIndex, OffsetUnit, Span};
use serde_json::{Value, json};

/// Characters before and after a stretch that help to find it again.
const CONTEXT: usize = 32;

/// The annotations of a document.
///
/// ```
/// use onrecord::output::{Options, web_annotation};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let page = web_annotation::to_value(&document, &Options::new());
/// let quotation = &page["items"][1];
/// assert_eq!(quotation["body"][0]["value"], "Ana Ruiz, Mayor");
/// assert_eq!(quotation["target"][0]["selector"][1]["exact"], "It is over,");
/// # Ok(()) }
/// ```
pub fn to_value(document: &Document, options: &Options) -> Value {
    let index = OffsetIndex::new(document.text());
    let id = options.id_text(document);
    let source = format!("urn:onrecord:{}", encoded(&id));
    let target = |span: &Span| {
        let at = |byte| index.convert(byte, OffsetUnit::Char);
        let (before, exact, after) = quote(document.text(), *span);
        json!({
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": at(span.start), "end": at(span.end)},
                {"type": "TextQuoteSelector", "exact": exact, "prefix": before, "suffix": after},
            ],
        })
    };
    let mut items = Vec::new();
    for (i, entity) in document.entities().iter().enumerate() {
        let spans = document.mentions_of(crate::EntityId::of(i)).map(|m| m.span);
        let targets: Vec<Value> = spans.filter(|s| !s.is_empty()).map(|s| target(&s)).collect();
        let reference = entity.entries.first().and_then(|e| document.dictionary().entry(*e)?.reference());
        let mut body = vec![
            json!({"type": "TextualBody", "purpose": "tagging", "value": entity.kind.name()}),
            json!({"type": "TextualBody", "purpose": "identifying", "value": entity.name}),
        ];
        if let Some(reference) = reference {
            let id = format!("urn:onrecord:entry:{}", encoded(reference));
            body.push(json!({"type": "SpecificResource", "purpose": "identifying", "source": id}));
        }
        items.push(json!({
            "id": format!("{source}#entity-{i}"),
            "type": "Annotation",
            "motivation": "identifying",
            "body": body,
            "target": targets,
        }));
    }
    for (i, (quotation, attribution)) in document.quoted().enumerate() {
        let said_by: Vec<Value> = options
            .speakers(attribution)
            .iter()
            .map(|speaker| {
                json!({"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": in_full(speaker)})
            })
            .chain([json!({"type": "TextualBody", "purpose": "tagging", "value": quotation.kind.name()})])
            .collect();
        let spans = quotation.content.iter().filter(|s| !s.is_empty());
        items.push(json!({
            "id": format!("{source}#quotation-{i}"),
            "type": "Annotation",
            "motivation": "describing",
            "body": said_by,
            "target": spans.map(target).collect::<Vec<_>>(),
        }));
    }
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": source,
        "type": "AnnotationPage",
        "items": items,
    })
}

/// The words of a span and those around it.
fn quote(text: &str, span: Span) -> (&str, &str, &str) {
    let range = span.range();
    let before = text.get(..range.start).unwrap_or("");
    let after = text.get(range.end..).unwrap_or("");
    let start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(i, _)| i);
    let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(i, _)| i);
    (&before[start..], text.get(range).unwrap_or(""), &after[..end])
}

/// What may stand in a URN; the rest is written as its bytes.
fn encoded(id: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' | b':' => out.push(byte.into()),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}
