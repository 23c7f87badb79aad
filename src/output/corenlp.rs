//! CoreNLP: JSON like that of its server with the annotators `ner` and `quote`: sentences with tokens and entity mentions,
//! and quotes with their speakers.
//!
//! Names of fields and the counting of tokens (from 0 within the document, the last one included) are CoreNLP's. Three
//! things differ: quotes are also the reported ones, and say so in the field `kind`, which CoreNLP does not have; the text
//! of a quote is without its marks; offsets are in the unit of the options, whereas CoreNLP counts UTF-16 units.

use super::Options;
use crate::dictionary::EntityKind;
use crate::document::{Document, MentionForm};
use crate::span::{OffsetIndex, Span};
use serde_json::{Map, Value, json};
use std::ops::Range;

/// A document as CoreNLP's server answers.
///
/// ```
/// use onrecord::output::{Options, corenlp};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let answer = corenlp::to_value(&document, &Options::new());
/// assert_eq!(answer["quotes"][0]["canonicalSpeaker"], "Ana Ruiz");
/// assert_eq!(answer["sentences"][0]["entitymentions"][0]["ner"], "PERSON");
/// # Ok(()) }
/// ```
pub fn to_value(document: &Document, options: &Options) -> Value {
    let scene = Scene { document, options, index: OffsetIndex::new(document.text()) };
    let mut ends = 0;
    let sentences = document.sentences().iter().enumerate().map(|(i, sentence)| {
        let tokens = document.page().tokens_in(sentence.span);
        let mentions: Vec<Value> = scene.mentions(sentence.span, &mut ends);
        json!({"index": i, "entitymentions": mentions, "tokens": scene.tokens(tokens)})
    });
    let mut answer = Map::new();
    answer.insert("docId".into(), options.id_value(document));
    answer.insert("sentences".into(), sentences.collect());
    answer.insert("quotes".into(), scene.quotes());
    Value::Object(answer)
}

struct Scene<'a> {
    document: &'a Document,
    options: &'a Options,
    index: OffsetIndex,
}

impl Scene<'_> {
    fn text(&self, span: Span) -> &str {
        self.document.text().get(span.range()).unwrap_or("")
    }

    fn at(&self, byte: u32) -> u32 {
        self.index.convert(byte, self.options.offsets)
    }

    /// The number of the first token and of the last one.
    fn token_range(&self, span: Span) -> (usize, usize) {
        let tokens = self.document.page().tokens_in(span);
        (tokens.start, tokens.end.max(tokens.start + 1) - 1)
    }

    fn sentence_of(&self, byte: u32) -> usize {
        self.document.sentences().partition_point(|s| s.span.start <= byte).saturating_sub(1)
    }

    fn tokens(&self, range: Range<usize>) -> Value {
        let all = self.document.tokens();
        let first = range.start;
        let gap = |from: u32, to: u32| self.text(Span::new(from, to.max(from)));
        let tokens = range.map(|i| {
            let span = all[i].span;
            let before = i.checked_sub(1).map_or(0, |j| all[j].span.end);
            let after = all.get(i + 1).map_or(self.document.text().len() as u32, |t| t.span.start);
            json!({
                "index": i - first + 1,
                "word": self.text(span),
                "originalText": self.text(span),
                "characterOffsetBegin": self.at(span.start),
                "characterOffsetEnd": self.at(span.end),
                "before": gap(before, span.start),
                "after": gap(span.end, after),
            })
        });
        tokens.collect()
    }

    /// The names of a sentence; `done` is the number of mentions before it.
    fn mentions(&self, sentence: Span, done: &mut usize) -> Vec<Value> {
        let all = self.document.mentions();
        let start = *done;
        *done += all[start..].iter().take_while(|m| m.span.start < sentence.end).count();
        let first = self.document.page().tokens_in(sentence).start;
        let names = all[start..*done].iter().filter(|m| m.form.is_name() || m.form == MentionForm::Pronoun);
        let shown = names.filter_map(|mention| {
            let entity = self.document.entities().get(mention.entity.index())?;
            let (begin, last) = self.token_range(mention.span);
            Some(json!({
                "docTokenBegin": begin,
                "docTokenEnd": last + 1,
                "tokenBegin": begin.saturating_sub(first),
                "tokenEnd": (last + 1).saturating_sub(first),
                "text": self.text(mention.span),
                "characterOffsetBegin": self.at(mention.span.start),
                "characterOffsetEnd": self.at(mention.span.end),
                "ner": ner(&entity.kind),
                "entityMentionIndex": mention.entity.0,
            }))
        });
        shown.collect()
    }

    fn quotes(&self) -> Value {
        let quotes = self.document.quoted().enumerate().map(|(i, (quotation, attribution))| {
            let (Some(first), Some(last)) = (quotation.content.first(), quotation.content.last()) else {
                return json!({"id": i});
            };
            let whole = Span::new(first.start, last.end.max(first.start));
            let (begin_token, end_token) = self.token_range(whole);
            let speaker = self.options.speakers(attribution).first();
            let mut quote = json!({
                "id": i,
                "text": self.text(whole),
                "beginIndex": self.at(whole.start),
                "endIndex": self.at(whole.end),
                "beginToken": begin_token,
                "endToken": end_token,
                "beginSentence": self.sentence_of(whole.start),
                "endSentence": self.sentence_of(whole.end.saturating_sub(1)),
                "kind": quotation.kind.name(),
            });
            let Value::Object(fields) = &mut quote else { return quote };
            let mut add = |name: &str, value: Value| fields.insert(name.into(), value);
            if let Some(mention) = speaker.and_then(|s| s.mention) {
                let (begin, end) = self.token_range(mention);
                add("mention", self.text(mention).into());
                add("mentionBegin", begin.into());
                add("mentionEnd", end.into());
                add("mentionType", mention_type(self.text(mention), speaker.is_some_and(|s| s.name.is_some())).into());
            }
            add("mentionSieve", attribution.rule.into());
            let mention = speaker.and_then(|s| s.mention).map(|m| self.text(m).to_string());
            let name = speaker.and_then(|s| s.name.clone());
            let unknown = || "Unknown".to_string();
            add("speaker", mention.or_else(|| name.clone()).unwrap_or_else(unknown).into());
            add("canonicalSpeaker", name.unwrap_or_else(unknown).into());
            let entity = speaker.and_then(|s| s.entity).and_then(|e| self.document.entities().get(e.index()));
            let first = entity.and_then(|e| self.document.mentions().get(e.mentions.first()?.index()));
            if let Some(mention) = first {
                let (begin, end) = self.token_range(mention.span);
                add("canonicalMentionBegin", begin.into());
                add("canonicalMentionEnd", end.into());
            }
            quote
        });
        quotes.collect()
    }
}

/// CoreNLP's name for a kind of entity.
fn ner(kind: &EntityKind) -> String {
    match kind {
        EntityKind::Person => "PERSON".into(),
        EntityKind::Place => "LOCATION".into(),
        EntityKind::Organisation => "ORGANIZATION".into(),
        EntityKind::Custom(name) => name.to_uppercase(),
    }
}

/// CoreNLP's name for how a speaker is mentioned.
fn mention_type(text: &str, named: bool) -> &'static str {
    let pronoun = ["he", "she", "they", "it", "we", "i", "you", "who"].iter().any(|p| text.eq_ignore_ascii_case(p));
    match (pronoun, named && text.contains(char::is_uppercase)) {
        (true, _) => "pronoun",
        (_, true) => "name",
        _ => "animate noun",
    }
}
