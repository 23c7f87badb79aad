//! spaCy: the JSON that `Doc.to_json` writes and `Doc.from_json` reads.
//!
//! Names are entities (`PERSON`, `GPE` or `LOC`, `ORG`; kinds of a user's own in capitals). Quotations, their cues and the words that
//! name their speakers are groups of spans: `quotations` (label: the kind; `kb_id`: the speaker's name), `cues` and `speakers`
//! (label: the kind of speaker; `kb_id`: the name). A quotation that a cue splits is several spans. The whole result stands in the
//! extension attribute `doc._.onrecord`. Offsets are code points, whatever the options say: Python counts so.

use super::{Options, json};
use crate::dictionary::EntityKind;
use crate::document::{Document, Entity, MentionForm};
use crate::span::{OffsetIndex, OffsetUnit, Span};
use serde_json::{Value, json};

/// Subtypes of places that have a government or inhabitants who act: spaCy's `GPE`.
const POLITICAL: [&str; 6] = ["city", "country", "capital", "region", "state", "street"];

/// A document as spaCy has it.
///
/// ```
/// use onrecord::output::{Options, spacy};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let doc = spacy::to_value(&document, &Options::new());
/// assert_eq!(doc["ents"][0], serde_json::json!({"start": 20, "end": 28, "label": "PERSON"}));
/// assert_eq!(doc["spans"]["quotations"][0]["kb_id"], "Ana Ruiz");
/// # Ok(()) }
/// ```
pub fn to_value(document: &Document, options: &Options) -> Value {
    let text = document.text();
    let index = OffsetIndex::new(text);
    let at = |span: Span| (index.convert(span.start, OffsetUnit::Char), index.convert(span.end, OffsetUnit::Char));
    let tokens = tokens(document);
    let mut ents = Vec::new();
    let mut end = 0;
    for mention in document.mentions().iter().filter(|m| m.form.is_name()) {
        let Some(entity) = document.entities().get(mention.entity.index()) else { continue };
        // spaCy has no entities within entities.
        if mention.span.start >= end && !mention.span.is_empty() {
            let (start, stop) = at(mention.span);
            ents.push(json!({"start": start, "end": stop, "label": label(entity)}));
            end = mention.span.end;
        }
    }
    let group = |spans: Vec<(Span, String, String)>| -> Vec<Value> {
        let spans = spans.into_iter().filter(|(span, ..)| !span.is_empty());
        let shown = spans.map(|(span, label, kb_id)| {
            let (start, end) = at(span);
            json!({"start": start, "end": end, "label": label, "kb_id": kb_id})
        });
        shown.collect()
    };
    let (mut quotations, mut cues, mut speakers) = (Vec::new(), Vec::new(), Vec::new());
    for (quotation, attribution) in document.quoted() {
        let who = options.speakers(attribution);
        let names: Vec<&str> = who.iter().filter_map(|s| s.name.as_deref()).collect();
        for span in &quotation.content {
            quotations.push((*span, quotation.kind.name().to_string(), names.join("; ")));
        }
        cues.extend(quotation.cue.as_ref().map(|cue| (cue.span, cue.kind.name().to_string(), String::new())));
        for speaker in who {
            let name = speaker.name.clone().unwrap_or_default();
            speakers.extend(speaker.mention.map(|m| (m, speaker.kind.name().to_string(), name)));
        }
    }
    let whole = json::to_string(document, Options::clone(options).offsets(OffsetUnit::Char));
    let whole: Value = serde_json::from_str(&whole).unwrap_or_default();
    let sentences: Vec<Value> = sentences(document, &tokens)
        .into_iter()
        .map(|span| {
            let (start, end) = at(span);
            json!({"start": start, "end": end})
        })
        .collect();
    let listed = tokens.iter().enumerate().map(|(id, token)| {
        let (start, end) = at(*token);
        json!({"id": id, "start": start, "end": end})
    });
    json!({
        "text": text,
        "ents": ents,
        "sents": sentences,
        "tokens": listed.collect::<Vec<_>>(),
        "spans": {"quotations": group(quotations), "cues": group(cues), "speakers": group(speakers)},
        "_": {"onrecord": whole},
    })
}

/// spaCy's name for a kind of entity.
fn label(entity: &Entity) -> String {
    let political = entity.subtype.as_deref().is_none_or(|subtype| POLITICAL.contains(&subtype));
    match &entity.kind {
        EntityKind::Person => "PERSON".into(),
        EntityKind::Place if political => "GPE".into(),
        EntityKind::Place => "LOC".into(),
        EntityKind::Organisation => "ORG".into(),
        EntityKind::Custom(name) => name.to_uppercase(),
    }
}

/// Tokens as spaCy wants them: nothing of the text is left out but single blanks after tokens, and every span that is
/// written begins and ends with a token.
fn tokens(document: &Document) -> Vec<Span> {
    let text = document.text();
    let mut cuts: Vec<u32> = vec![0, text.len() as u32];
    let mut cut = |span: Span| cuts.extend([span.start, span.end]);
    document.tokens().iter().for_each(|token| cut(token.span));
    document.mentions().iter().filter(|m| m.form != MentionForm::Nominal).for_each(|mention| cut(mention.span));
    for (quotation, attribution) in document.quoted() {
        quotation.content.iter().for_each(|span| cut(*span));
        quotation.cue.iter().for_each(|c| cut(c.span));
        attribution.speakers.iter().filter_map(|s| s.mention).for_each(&mut cut);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut out: Vec<Span> = Vec::with_capacity(cuts.len());
    for pair in cuts.windows(2) {
        let mut span = Span::new(pair[0], pair[1]);
        let piece = text.get(span.range()).unwrap_or("");
        // A blank belongs to the token before it.
        let after = out.last().is_some_and(|token| token.end == span.start);
        if after && piece.starts_with(' ') {
            span.start += 1;
        }
        if !span.is_empty() {
            out.push(span);
        }
    }
    out
}

/// Sentences that between them hold all tokens, as spaCy's do: each ends where the next begins.
fn sentences(document: &Document, tokens: &[Span]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut starts = document.sentences().iter().map(|s| s.span.start).peekable();
    for (i, token) in tokens.iter().enumerate() {
        let mut begins = i == 0;
        while starts.next_if(|start| *start <= token.start).is_some() {
            begins = true;
        }
        // White space before the first sentence is part of it.
        let blank = |span: &Span| document.text().get(span.range()).is_some_and(|t| t.trim().is_empty());
        begins &= i == 0 || out.len() > 1 || !tokens[..i].iter().all(blank);
        match out.last_mut() {
            Some(last) if !begins => last.end = token.end,
            _ => out.push(*token),
        }
    }
    out
}
