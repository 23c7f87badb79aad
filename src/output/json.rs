//! The JSON of the output contract, version 1: one object an article, one line an object.
//!
//! The document is walked once and written as it is walked; no tree of values is built. Field names and their order
//! are public API: fields are added, never renamed or retyped.

use super::{Options, SCHEMA, rounded};
use crate::document::{
    Addressee, Affiliation, Attribution, Cue, Document, Entity, Evidence, Medium, Mention, Place, Quotation, Role,
    Speaker, Time,
};
use crate::page::Block;
use crate::span::{OffsetIndex, Span};
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
pub fn write_document(document: &Document, options: &Options, out: impl Write) -> io::Result<()> {
    let scene = Scene { document, options, index: OffsetIndex::new(document.text()) };
    serde_json::to_writer(out, &scene).map_err(io::Error::from)
}

/// A document as a string of JSON.
pub fn to_string(document: &Document, options: &Options) -> String {
    let mut out = Vec::with_capacity(document.text().len());
    match write_document(document, options, &mut out) {
        Ok(()) => String::from_utf8(out).unwrap_or_default(),
        Err(_) => String::new(),
    }
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

/// What every part needs to know of the whole.
struct Scene<'a> {
    document: &'a Document,
    options: &'a Options,
    index: OffsetIndex,
}

impl Scene<'_> {
    fn offset(&self, byte: u32) -> u32 {
        self.index.convert(byte, self.options.offsets)
    }

    fn text(&self, span: Span) -> &str {
        self.document.text().get(span.range()).unwrap_or("")
    }

    fn place<M: SerializeMap>(&self, o: &mut M, span: Span) -> Result<(), M::Error> {
        o.serialize_entry("start", &self.offset(span.start))?;
        o.serialize_entry("end", &self.offset(span.end))
    }

    fn words<M: SerializeMap>(&self, o: &mut M, span: Span) -> Result<(), M::Error> {
        self.place(o, span)?;
        o.serialize_entry("text", self.text(span))
    }
}

/// A part of the document, seen in its scene.
struct Seen<'a, T: ?Sized>(&'a Scene<'a>, &'a T);

/// A part of the document with its number.
struct Numbered<'a, T>(&'a Scene<'a>, usize, T);

/// A sequence that is made while it is written.
struct Each<F>(F);

impl<I, F> Serialize for Each<F>
where
    I: IntoIterator<Item: Serialize>,
    F: Fn() -> I,
{
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(self.0())
    }
}

impl<T> Serialize for Seen<'_, [T]>
where
    for<'b> Seen<'b, T>: Serialize,
{
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(self.1.iter().map(|part| Seen(self.0, part)))
    }
}

impl<T> Serialize for Seen<'_, Option<T>>
where
    for<'b> Seen<'b, T>: Serialize,
{
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            Some(part) => s.serialize_some(&Seen(self.0, part)),
            None => s.serialize_none(),
        }
    }
}

impl Serialize for Scene<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let Scene { document, options, .. } = self;
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("schema", SCHEMA)?;
        o.serialize_entry("generator", &Generator(document.dictionary().version()))?;
        match &options.id {
            Some(id) => o.serialize_entry("id", id)?,
            None => o.serialize_entry("id", &document.article().id())?,
        }
        o.serialize_entry("offsets", options.offsets.name())?;
        o.serialize_entry("meta", &Meta(options))?;
        o.serialize_entry("warnings", &Each(|| document.warnings().iter().map(|w| w.name())))?;
        if options.text {
            o.serialize_entry("text", document.text())?;
        }
        o.serialize_entry("blocks", &Each(|| document.blocks().iter().enumerate().map(|(i, b)| Numbered(self, i, b))))?;
        if options.sentences {
            let sentences = || document.sentences().iter().map(|s| Numbered(self, s.block as usize, s.span));
            o.serialize_entry("sentences", &Each(sentences))?;
        }
        if options.tokens {
            o.serialize_entry("tokens", &Each(|| document.tokens().iter().map(|t| Bare(self, t.span))))?;
        }
        let entities = || document.entities().iter().enumerate().map(|(i, e)| Numbered(self, i, e));
        o.serialize_entry("entities", &Each(entities))?;
        let quotations = || document.quoted().enumerate().map(|(i, q)| Numbered(self, i, q));
        o.serialize_entry("quotations", &Each(quotations))?;
        o.end()
    }
}

struct Generator(&'static str);

impl Serialize for Generator {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("version", env!("CARGO_PKG_VERSION"))?;
        o.serialize_entry("dictionary", self.0)?;
        o.end()
    }
}

struct Meta<'a>(&'a Options);

impl Serialize for Meta<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(self.0.meta.iter().map(|(name, value)| (name, value)))
    }
}

impl Serialize for Numbered<'_, &Block> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("id", &self.1)?;
        o.serialize_entry("kind", self.2.kind.name())?;
        self.0.place(&mut o, self.2.span)?;
        o.end()
    }
}

/// A sentence, with the number of its block.
impl Serialize for Numbered<'_, Span> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.place(&mut o, self.2)?;
        o.serialize_entry("block", &self.1)?;
        o.end()
    }
}

/// A place without its words.
struct Bare<'a>(&'a Scene<'a>, Span);

impl Serialize for Bare<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.place(&mut o, self.1)?;
        o.end()
    }
}

/// A place with its words.
impl Serialize for Seen<'_, Span> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.words(&mut o, *self.1)?;
        o.end()
    }
}

impl Serialize for Numbered<'_, &Entity> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let &Numbered(scene, id, entity) = self;
        let Scene { document, options, .. } = *scene;
        let refs = || entity.entries.iter().filter_map(|e| document.dictionary().entry(*e)?.reference());
        let mentions = || {
            let mentions = entity.mentions.iter().filter_map(|m| document.mentions().get(m.index()));
            mentions.map(|m| Seen(scene, m))
        };
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("id", &id)?;
        o.serialize_entry("type", entity.kind.name())?;
        o.serialize_entry("subtype", &entity.subtype)?;
        o.serialize_entry("name", &entity.name)?;
        o.serialize_entry("refs", &Each(refs))?;
        o.serialize_entry("gender", &entity.gender.name())?;
        o.serialize_entry("roles", &Seen(scene, &entity.roles[..]))?;
        o.serialize_entry("confidence", &rounded(entity.confidence))?;
        o.serialize_entry("mentions", &Each(mentions))?;
        if options.explain {
            o.serialize_entry("evidence", &Seen(scene, &entity.evidence[..]))?;
        }
        o.end()
    }
}

impl Serialize for Seen<'_, Mention> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.words(&mut o, self.1.span)?;
        o.serialize_entry("form", self.1.form.name())?;
        o.end()
    }
}

impl Serialize for Seen<'_, Evidence> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("name", self.1.name)?;
        o.serialize_entry("weight", &rounded(self.1.weight))?;
        o.end()
    }
}

impl Serialize for Seen<'_, Role> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let &Seen(scene, role) = self;
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("text", &role.text)?;
        o.serialize_entry("spans", &Seen(scene, &role.spans[..]))?;
        o.serialize_entry("title", &role.title)?;
        o.serialize_entry("affiliation", &Seen(scene, &role.affiliation))?;
        o.serialize_entry("status", &role.status)?;
        o.serialize_entry("source", role.source.name())?;
        o.end()
    }
}

impl Serialize for Seen<'_, Affiliation> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let &Seen(scene, affiliation) = self;
        let mut o = s.serialize_map(None)?;
        // Where the words stand in the text, they are taken from there: a span's text is always the slice.
        o.serialize_entry("text", affiliation.span.map_or(&*affiliation.text, |span| scene.text(span)))?;
        o.serialize_entry("start", &affiliation.span.map(|span| scene.offset(span.start)))?;
        o.serialize_entry("end", &affiliation.span.map(|span| scene.offset(span.end)))?;
        o.serialize_entry("entity", &affiliation.entity)?;
        o.end()
    }
}

impl Serialize for Numbered<'_, (&Quotation, &Attribution)> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let &Numbered(scene, id, (quotation, attribution)) = self;
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("id", &id)?;
        o.serialize_entry("kind", quotation.kind.name())?;
        o.serialize_entry("block", &quotation.block)?;
        o.serialize_entry("content", &Seen(scene, &quotation.content[..]))?;
        o.serialize_entry("cue", &Seen(scene, &quotation.cue))?;
        o.serialize_entry("speakers", &Seen(scene, scene.options.speakers(attribution)))?;
        o.serialize_entry("addressee", &Seen(scene, &attribution.addressee))?;
        o.serialize_entry("medium", &Seen(scene, &attribution.setting.medium))?;
        o.serialize_entry("time", &Seen(scene, &attribution.setting.time))?;
        o.serialize_entry("place", &Seen(scene, &attribution.setting.place))?;
        o.serialize_entry("anonymous", &attribution.anonymous)?;
        o.serialize_entry("continues", &quotation.continues)?;
        o.serialize_entry("within", &quotation.within)?;
        o.serialize_entry("rule", attribution.rule)?;
        o.serialize_entry("confidence", &rounded(attribution.confidence))?;
        if scene.options.explain {
            o.serialize_entry("evidence", &Seen(scene, &attribution.evidence[..]))?;
        }
        o.end()
    }
}

impl Serialize for Seen<'_, Cue> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.words(&mut o, self.1.span)?;
        o.serialize_entry("kind", self.1.kind.name())?;
        o.serialize_entry("negated", &self.1.negated)?;
        o.end()
    }
}

impl Serialize for Seen<'_, Speaker> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let &Seen(scene, speaker) = self;
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("kind", speaker.kind.name())?;
        o.serialize_entry("mention", &Seen(scene, &speaker.mention))?;
        o.serialize_entry("entity", &speaker.entity)?;
        o.serialize_entry("name", &speaker.name)?;
        o.serialize_entry("role", &Seen(scene, &speaker.role))?;
        o.end()
    }
}

impl Serialize for Seen<'_, Medium> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.words(&mut o, self.1.span)?;
        o.serialize_entry("kind", self.1.kind)?;
        o.end()
    }
}

impl Serialize for Seen<'_, Time> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.words(&mut o, self.1.span)?;
        o.serialize_entry("date", &self.1.date)?;
        o.end()
    }
}

impl Serialize for Seen<'_, Place> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.words(&mut o, self.1.span)?;
        o.serialize_entry("entity", &self.1.entity)?;
        o.end()
    }
}

impl Serialize for Seen<'_, Addressee> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut o = s.serialize_map(None)?;
        self.0.words(&mut o, self.1.span)?;
        o.serialize_entry("entity", &self.1.entity)?;
        o.end()
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
        assert_eq!(entity["evidence"][0], serde_json::json!({"name": "known-name", "weight": 2.35}));
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
