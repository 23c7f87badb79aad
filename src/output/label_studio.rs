//! Label Studio: a task with predictions, for people to check and correct by hand.
//!
//! Names, quotations, cues and speakers that are no names are labelled regions; relations lead from a quotation to its speakers,
//! its cue and the quotation that it continues. A quotation that a cue splits is several regions, joined by the relation `part`.
//! Offsets are UTF-16 units, whatever the options say: the editor runs in a browser. [`CONFIGURATION`] is the labelling
//! interface that the predictions belong to.

use super::Options;
use crate::dictionary::EntityKind;
use crate::document::Document;
use crate::span::{OffsetIndex, OffsetUnit, Span};
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

/// The labelling interface of a project that takes the predictions. Kinds of a user's own are to be added.
pub const CONFIGURATION: &str = r##"<View>
  <Relations>
    <Relation value="speaker"/>
    <Relation value="cue"/>
    <Relation value="continues"/>
    <Relation value="part"/>
  </Relations>
  <Labels name="label" toName="text">
    <Label value="Person" background="#aa9cfc"/>
    <Label value="Place" background="#feca74"/>
    <Label value="Organisation" background="#7aecec"/>
    <Label value="Direct" background="#9be7a4"/>
    <Label value="Mixed" background="#c5e79b"/>
    <Label value="Indirect" background="#e7e59b"/>
    <Label value="Cue" background="#f4a7b9"/>
    <Label value="Speaker" background="#d9c2f0"/>
  </Labels>
  <Text name="text" value="$text"/>
</View>
"##;

/// A task of Label Studio: the text with what was found in it as a prediction.
///
/// ```
/// use onrecord::output::{Options, label_studio};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let task = label_studio::to_value(&document, &Options::new());
/// let result = &task["predictions"][0]["result"];
/// assert_eq!(result[0]["value"]["labels"][0], "Person");
/// assert_eq!(result[1]["value"]["text"], "It is over,");
/// # Ok(()) }
/// ```
pub fn to_value(document: &Document, options: &Options) -> Value {
    let mut task = Regions {
        document,
        index: OffsetIndex::new(document.text()),
        result: Vec::new(),
        relations: Vec::new(),
        names: FxHashMap::default(),
    };
    for mention in document.mentions() {
        if let Some(entity) = document.entities().get(mention.entity.index()) {
            let label = label(&entity.kind);
            let id = format!("m{}", task.result.len());
            task.region(&id, mention.span, &label, f64::from(entity.confidence));
            task.names.insert(mention.span, id);
        }
    }
    for (i, (quotation, attribution)) in document.quoted().enumerate() {
        let confidence = super::rounded(attribution.confidence);
        let label = label_of(quotation.kind.name());
        let id = format!("q{i}");
        for (part, span) in quotation.content.iter().enumerate() {
            let part_id = if part == 0 { id.clone() } else { format!("{id}p{part}") };
            task.region(&part_id, *span, &label, confidence);
            if part > 0 {
                task.relation(&id, &part_id, "part");
            }
        }
        if let Some(cue) = &quotation.cue {
            task.region(&format!("c{i}"), cue.span, "Cue", confidence);
            task.relation(&id, &format!("c{i}"), "cue");
        }
        for mention in options.speakers(attribution).iter().filter_map(|s| s.mention) {
            let speaker = match task.names.get(&mention) {
                Some(name) => name.clone(),
                None => {
                    let new = format!("s{}", task.result.len());
                    task.region(&new, mention, "Speaker", confidence);
                    task.names.insert(mention, new.clone());
                    new
                }
            };
            task.relation(&id, &speaker, "speaker");
        }
        if let Some(before) = quotation.continues {
            task.relation(&id, &format!("q{before}"), "continues");
        }
    }
    let Regions { mut result, relations, .. } = task;
    result.extend(relations);
    let title = document.article().title();
    json!({
        "data": {"id": options.id_value(document), "title": title, "text": document.text()},
        "predictions": [{"model_version": concat!("onrecord-", env!("CARGO_PKG_VERSION")), "result": result}],
    })
}

struct Regions<'a> {
    document: &'a Document,
    index: OffsetIndex,
    result: Vec<Value>,
    relations: Vec<Value>,
    names: FxHashMap<Span, String>,
}

impl Regions<'_> {
    fn region(&mut self, id: &str, span: Span, label: &str, score: f64) {
        let at = |byte| self.index.convert(byte, OffsetUnit::Utf16);
        let text = self.document.text().get(span.range()).unwrap_or("");
        let score = (score * 100.0).round() / 100.0;
        self.result.push(json!({
            "id": id,
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "score": score,
            "value": {"start": at(span.start), "end": at(span.end), "text": text, "labels": [label]},
        }));
    }

    fn relation(&mut self, from: &str, to: &str, label: &str) {
        let relation =
            json!({"type": "relation", "from_id": from, "to_id": to, "direction": "right", "labels": [label]});
        self.relations.push(relation);
    }
}

fn label(kind: &EntityKind) -> String {
    label_of(kind.name())
}

fn label_of(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
