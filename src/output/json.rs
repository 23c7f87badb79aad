//! The JSON of the output contract, version 1: one object an article, one line an object.
//!
//! The document is walked once and written as it is walked, into one buffer; no tree of values is built, and no field is
//! looked up. Field names and their order are public API: fields are added, never renamed or retyped.

use super::line::Line;
use super::{Options, SCHEMA};
use crate::document::{
    Addressee, Affiliation, Attribution, Cue, Document, Entity, Evidence, Medium, Mention, Place, Quotation, Role,
    Speaker, Time,
};
use crate::span::{EntityId, OffsetIndex, OffsetUnit, QuotationId, Span};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{self, Write};

/// Writes a document as one JSON object, without a line break.
///
/// ```
/// use onrecord::output::{Options, json};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let mut line = Vec::new();
/// json::write_document(&document, &Options::new(), &mut line)?;
/// assert!(line.starts_with(br#"{"schema":"onrecord/1","generator":{"version":"#));
/// # Ok(()) }
/// ```
///
/// # Errors
/// Only where `out` cannot be written to.
pub fn write_document(document: &Document, options: &Options, mut out: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    append_document(document, options, &mut line);
    out.write_all(&line)
}

/// Adds a document as one JSON object, without a line break: what [`write_document`] does, into memory that can be used again
/// for the next.
///
/// ```
/// use onrecord::output::{Options, json};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let mut lines = b"[".to_vec();
/// json::append_document(&document, &Options::new(), &mut lines);
/// assert_eq!(lines[1..], *json::to_string(&document, &Options::new()).as_bytes());
/// # Ok(()) }
/// ```
pub fn append_document(document: &Document, options: &Options, lines: &mut Vec<u8>) {
    let index = (options.offsets != OffsetUnit::Byte).then(|| OffsetIndex::without_lines(document.text()));
    let room = document.text().len() * 2 + 64 * document.mentions().len() + 512;
    let out = Line::behind(std::mem::take(lines), room);
    let mut scene = Scene { document, options, index, out };
    scene.document();
    *lines = scene.out.into_bytes();
}

/// A document as a string of JSON.
pub fn to_string(document: &Document, options: &Options) -> String {
    let mut out = Vec::new();
    append_document(document, options, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Writes the line that stands in for an article that could not be read, without a line break. `id` is `null`
/// (`()`) where it is not known, `line` the number of the line in its file.
///
/// ```
/// let mut line = Vec::new();
/// onrecord::output::json::write_failure("story-17", Some(7), "there is no \"text\"", &mut line)?;
/// assert_eq!(line, br#"{"schema":"onrecord/1","id":"story-17","line":7,"error":"there is no \"text\""}"#);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// Where `out` cannot be written to, or `id` has no JSON form.
pub fn write_failure(id: impl Serialize, line: Option<u64>, error: &str, out: impl Write) -> io::Result<()> {
    struct Failure<'a, I>(I, Option<u64>, &'a str);
    impl<I: Serialize> Serialize for Failure<'_, I> {
        fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            let mut o = s.serialize_map(None)?;
            o.serialize_entry("schema", SCHEMA)?;
            o.serialize_entry("id", &self.0)?;
            o.serialize_entry("line", &self.1)?;
            o.serialize_entry("error", self.2)?;
            o.end()
        }
    }
    serde_json::to_writer(out, &Failure(id, line, error)).map_err(io::Error::from)
}

/// What every part needs to know of the whole, and where it is written.
struct Scene<'a> {
    document: &'a Document,
    options: &'a Options,
    /// None where offsets are the document's own.
    index: Option<OffsetIndex>,
    out: Line,
}

impl<'a> Scene<'a> {
    fn document(&mut self) {
        let (document, options) = (self.document, self.options);
        let out = &mut self.out;
        out.raw("{\"schema\":");
        out.string(SCHEMA);
        out.raw(",\"generator\":{\"version\":");
        out.string(env!("CARGO_PKG_VERSION"));
        out.raw(",\"dictionary\":");
        out.string(document.dictionary().version());
        out.raw("},\"id\":");
        match &options.id {
            Some(id) => out.raw(id.get()),
            None => out.string_or_null(document.article().id()),
        }
        out.raw(",\"offsets\":");
        out.string(options.offsets.name());
        out.raw(",\"meta\":{");
        for (i, (name, value)) in options.meta.iter().enumerate() {
            out.comma(i);
            out.string(name);
            out.raw(":");
            out.raw(value.get());
        }
        out.raw("},\"warnings\":[");
        for (i, warning) in document.warnings().iter().enumerate() {
            out.comma(i);
            out.string(warning.name());
        }
        out.raw("]");
        if options.text {
            out.raw(",\"text\":");
            out.string(document.text());
        }
        self.list(",\"blocks\":[", document.blocks(), |scene, i, block| {
            scene.out.raw("{\"id\":");
            scene.out.number(i as u32);
            scene.out.raw(",\"kind\":");
            scene.out.name(block.kind.name());
            scene.out.raw(",");
            scene.place(block.span);
            scene.out.raw("}");
        });
        if options.sentences {
            self.list(",\"sentences\":[", document.sentences(), |scene, _, sentence| {
                scene.out.raw("{");
                scene.place(sentence.span);
                scene.out.raw(",\"block\":");
                scene.out.number(sentence.block);
                scene.out.raw("}");
            });
        }
        if options.tokens {
            self.list(",\"tokens\":[", document.tokens(), |scene, _, token| {
                scene.out.raw("{");
                scene.place(token.span);
                scene.out.raw("}");
            });
        }
        self.list(",\"entities\":[", document.entities(), Self::entity);
        self.list(",\"quotations\":[", document.quoted(), Self::quotation);
        self.out.raw("}");
    }

    /// A list with the name of its field before it.
    fn list<T>(&mut self, name: &str, parts: impl IntoIterator<Item = T>, each: impl Fn(&mut Self, usize, T)) {
        self.out.raw(name);
        for (i, part) in parts.into_iter().enumerate() {
            self.out.comma(i);
            each(self, i, part);
        }
        self.out.raw("]");
    }

    /// A part that may be absent, with the name of its field before it.
    fn optional<T>(&mut self, name: &str, part: Option<T>, each: impl FnOnce(&mut Self, T)) {
        self.out.raw(name);
        match part {
            Some(part) => each(self, part),
            None => self.out.raw("null"),
        }
    }

    fn offset(&mut self, byte: u32) {
        let offset = self.index.as_ref().map_or(byte, |index| index.convert(byte, self.options.offsets));
        self.out.number(offset);
    }

    fn text(&self, span: Span) -> &'a str {
        self.document.text().get(span.range()).unwrap_or("")
    }

    fn place(&mut self, span: Span) {
        self.out.raw("\"start\":");
        self.offset(span.start);
        self.out.raw(",\"end\":");
        self.offset(span.end);
    }

    /// Opens an object with a place and its words.
    fn words(&mut self, span: Span) {
        self.out.raw("{");
        self.place(span);
        self.out.raw(",\"text\":");
        self.out.string(self.text(span));
    }

    fn span(&mut self, _: usize, span: &Span) {
        self.words(*span);
        self.out.raw("}");
    }

    fn reference(&mut self, entity: Option<EntityId>) {
        self.optional(",\"entity\":", entity, |scene, entity| scene.out.number(entity.0));
    }

    fn entity(&mut self, id: usize, entity: &Entity) {
        let document = self.document;
        self.out.raw("{\"id\":");
        self.out.number(id as u32);
        self.out.raw(",\"type\":");
        self.out.string(entity.kind.name());
        self.out.raw(",\"subtype\":");
        self.out.string_or_null(entity.subtype.as_deref());
        self.out.raw(",\"name\":");
        self.out.string(&entity.name);
        let refs = entity.entries.iter().filter_map(|e| document.dictionary().entry(*e)?.reference());
        self.list(",\"refs\":[", refs, |scene, _, reference| scene.out.string(reference));
        self.out.raw(",\"gender\":");
        self.out.string_or_null(entity.gender.name());
        self.list(",\"roles\":[", &entity.roles, |scene, _, role| scene.role(role));
        self.out.raw(",\"confidence\":");
        self.out.figure(entity.confidence);
        let mentions = entity.mentions.iter().filter_map(|m| document.mentions().get(m.index()));
        self.list(",\"mentions\":[", mentions, Self::mention);
        if self.options.explain {
            self.list(",\"evidence\":[", &document.evidence(EntityId::of(id)), Self::evidence);
        }
        self.out.raw("}");
    }

    fn mention(&mut self, _: usize, mention: &Mention) {
        self.words(mention.span);
        self.out.raw(",\"form\":");
        self.out.name(mention.form.name());
        self.out.raw("}");
    }

    fn evidence(&mut self, _: usize, evidence: &Evidence) {
        self.out.raw("{\"name\":");
        self.out.name(evidence.name);
        self.out.raw(",\"weight\":");
        self.out.figure(evidence.weight);
        self.out.raw("}");
    }

    fn role(&mut self, role: &Role) {
        self.out.raw("{\"text\":");
        self.out.string(&role.text);
        self.list(",\"spans\":[", &role.spans, Self::span);
        self.out.raw(",\"title\":");
        self.out.string(&role.title);
        self.optional(",\"affiliation\":", role.affiliation.as_ref(), Self::affiliation);
        self.out.raw(",\"status\":");
        self.out.string_or_null(role.status.as_deref());
        self.out.raw(",\"source\":");
        self.out.name(role.source.name());
        self.out.raw("}");
    }

    fn affiliation(&mut self, affiliation: &Affiliation) {
        // Where the words stand in the text, they are taken from there: a span's text is always the slice.
        self.out.raw("{\"text\":");
        self.out.string(affiliation.span.map_or(&*affiliation.text, |span| self.text(span)));
        self.optional(",\"start\":", affiliation.span, |scene, span| scene.offset(span.start));
        self.optional(",\"end\":", affiliation.span, |scene, span| scene.offset(span.end));
        self.reference(affiliation.entity);
        self.out.raw("}");
    }

    fn quotation(&mut self, id: usize, (quotation, attribution): (&Quotation, &Attribution)) {
        let options = self.options;
        self.out.raw("{\"id\":");
        self.out.number(id as u32);
        self.out.raw(",\"kind\":");
        self.out.name(quotation.kind.name());
        self.out.raw(",\"block\":");
        self.out.number(quotation.block);
        self.list(",\"content\":[", &quotation.content, Self::span);
        self.optional(",\"cue\":", quotation.cue.as_ref(), Self::cue);
        self.list(",\"speakers\":[", options.speakers(attribution), Self::speaker);
        self.optional(",\"addressee\":", attribution.addressee.as_ref(), Self::addressee);
        self.optional(",\"medium\":", attribution.setting.medium.as_ref(), Self::medium);
        self.optional(",\"time\":", attribution.setting.time.as_ref(), Self::time);
        self.optional(",\"place\":", attribution.setting.place.as_ref(), Self::place_said);
        self.out.raw(if attribution.anonymous { ",\"anonymous\":true" } else { ",\"anonymous\":false" });
        let number = |scene: &mut Self, id: QuotationId| scene.out.number(id.0);
        self.optional(",\"continues\":", quotation.continues, number);
        self.optional(",\"within\":", quotation.within, number);
        self.out.raw(",\"rule\":");
        self.out.name(attribution.rule);
        self.out.raw(",\"confidence\":");
        self.out.figure(attribution.confidence);
        if options.explain {
            self.list(",\"evidence\":[", &attribution.evidence, Self::evidence);
        }
        self.out.raw("}");
    }

    fn cue(&mut self, cue: &Cue) {
        self.words(cue.span);
        self.out.raw(",\"kind\":");
        self.out.name(cue.kind.name());
        self.out.raw(if cue.negated { ",\"negated\":true}" } else { ",\"negated\":false}" });
    }

    fn speaker(&mut self, _: usize, speaker: &Speaker) {
        self.out.raw("{\"kind\":");
        self.out.name(speaker.kind.name());
        self.optional(",\"mention\":", speaker.mention.as_ref(), |scene, span| scene.span(0, span));
        self.reference(speaker.entity);
        self.out.raw(",\"name\":");
        self.out.string_or_null(speaker.name.as_deref());
        self.optional(",\"role\":", speaker.role.as_ref(), Self::role);
        self.out.raw("}");
    }

    fn medium(&mut self, medium: &Medium) {
        self.words(medium.span);
        self.out.raw(",\"kind\":");
        self.out.name(medium.kind);
        self.out.raw("}");
    }

    fn time(&mut self, time: &Time) {
        self.words(time.span);
        self.out.raw(",\"date\":");
        self.out.string_or_null(time.date.as_deref());
        self.out.raw("}");
    }

    fn place_said(&mut self, place: &Place) {
        self.words(place.span);
        self.reference(Some(place.entity));
        self.out.raw("}");
    }

    fn addressee(&mut self, addressee: &Addressee) {
        self.words(addressee.span);
        self.reference(addressee.entity);
        self.out.raw("}");
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, document};
    use super::*;
    use crate::OffsetUnit;
    use serde_json::Value;

    type Slice<'a> = &'a dyn Fn(usize, usize) -> String;

    /// Every object with `start`, `end` and `text` must say what the slice says.
    fn check_slices(value: &Value, slice: Slice<'_>, seen: &mut usize) {
        if let (Some(start), Some(end), Some(text)) =
            (value["start"].as_u64(), value["end"].as_u64(), value["text"].as_str())
        {
            assert_eq!(slice(start as usize, end as usize), text);
            *seen += 1;
        }
        match value {
            Value::Array(parts) => parts.iter().for_each(|v| check_slices(v, slice, seen)),
            Value::Object(fields) => fields.values().for_each(|v| check_slices(v, slice, seen)),
            _ => {}
        }
    }

    #[test]
    fn texts_equal_their_slices_in_every_unit() {
        let units: Vec<u16> = TEXT.encode_utf16().collect();
        let byte = |s: usize, e: usize| TEXT[s..e].to_string();
        let char = |s: usize, e: usize| TEXT.chars().skip(s).take(e - s).collect::<String>();
        let utf16 = |s: usize, e: usize| String::from_utf16(&units[s..e]).expect("whole characters");
        let slices: [(OffsetUnit, Slice<'_>); 3] =
            [(OffsetUnit::Byte, &byte), (OffsetUnit::Char, &char), (OffsetUnit::Utf16, &utf16)];
        for (unit, slice) in slices {
            let line = to_string(&document(), Options::new().offsets(unit));
            let value: Value = serde_json::from_str(&line).expect("JSON");
            assert_eq!(value["offsets"], unit.name());
            let mut seen = 0;
            check_slices(&value, slice, &mut seen);
            assert!(seen > 12, "{seen}");
        }
    }

    #[test]
    fn fields_stand_as_the_contract_has_them() {
        let line = to_string(&document(), Options::new().sentences(true).tokens(true).explain(true));
        let value: Value = serde_json::from_str(&line).expect("JSON");
        let keys = |v: &Value| v.as_object().expect("an object").keys().cloned().collect::<Vec<_>>().join(" ");
        let top = "schema generator id offsets meta warnings blocks sentences tokens entities quotations";
        assert_eq!(keys(&value), top);
        assert_eq!(keys(&value["blocks"][0]), "id kind start end");
        assert_eq!(keys(&value["sentences"][0]), "start end block");
        assert_eq!(keys(&value["tokens"][0]), "start end");
        let entity = &value["entities"][1];
        assert_eq!(keys(entity), "id type subtype name refs gender roles confidence mentions evidence");
        assert_eq!(keys(&entity["mentions"][0]), "start end text form");
        assert_eq!(keys(&entity["roles"][0]), "text spans title affiliation status source");
        assert_eq!(keys(&entity["roles"][0]["affiliation"]), "text start end entity");
        assert_eq!(entity["roles"][0]["affiliation"]["start"], Value::Null);
        assert_eq!(
            entity["evidence"][0],
            serde_json::json!({"name": "listed in the user's dictionary", "weight": 4.6})
        );
        assert_eq!(entity["confidence"], 0.98);
        let quotation = &value["quotations"][0];
        assert_eq!(
            keys(quotation),
            "id kind block content cue speakers addressee medium time place anonymous continues within rule confidence evidence"
        );
        assert_eq!(keys(&quotation["cue"]), "start end text kind negated");
        assert_eq!(keys(&quotation["speakers"][0]), "kind mention entity name role");
        assert_eq!(keys(&quotation["addressee"]), "start end text entity");
        assert_eq!(value["quotations"][1]["continues"], 0);
        assert_eq!(value["quotations"][1]["cue"], Value::Null);
        assert_eq!(value["quotations"][2]["speakers"], serde_json::json!([]));
        assert_eq!(value["warnings"], serde_json::json!(["not-english"]));
        assert_eq!(value["id"], "story-17");
    }

    #[test]
    fn the_setting_is_written() {
        let line = to_string(&super::super::tests::settled(), &Options::new());
        let value: Value = serde_json::from_str(&line).expect("JSON");
        let first = &value["quotations"][0];
        assert_eq!(first["medium"]["kind"], "broadcast");
        assert_eq!((&first["time"]["date"], &first["place"]["entity"]), (&"2024-03-01".into(), &0.into()));
        let anonymous: Vec<_> = (0..3).map(|i| value["quotations"][i]["anonymous"].as_bool()).collect();
        assert_eq!(anonymous, [Some(false), Some(true), Some(false)]);
    }

    #[test]
    fn layers_and_evidence_only_where_asked_for() {
        let value: Value = serde_json::from_str(&to_string(&document(), &Options::new())).expect("JSON");
        for absent in ["sentences", "tokens"] {
            assert!(value.get(absent).is_none(), "{absent}");
        }
        assert!(value["entities"][0].get("evidence").is_none());
        assert!(value["quotations"][0].get("evidence").is_none());
    }

    #[test]
    fn uncertain_speakers_go_and_their_quotations_stay() {
        let line = to_string(&document(), Options::new().min_confidence(0.95));
        let value: Value = serde_json::from_str(&line).expect("JSON");
        let speakers = |i: usize| value["quotations"][i]["speakers"].as_array().expect("an array").len();
        assert_eq!((speakers(0), speakers(1), speakers(2)), (1, 0, 0));
    }
}
