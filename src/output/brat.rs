//! brat standoff: annotations in a file of their own (`.ann`) beside the text (`.txt`), for the annotation tool brat and
//! for everything that reads its files.
//!
//! Names are text-bound annotations of the type of their entity, quotations of the type `Direct`, `Mixed` or `Indirect`
//! (discontinuous where a cue splits them or a line ends), cues and speakers that are no names of the types `Cue` and
//! `Speaker`. Relations lead from a quotation to its speakers, cue, addressee and the quotation that it continues; equivalence
//! sets join the mentions of an entity. Ids of the dictionary are normalisations, and a note on each quotation has
//! the speaker in full, the rule and the confidence. Offsets are code points, as brat counts.

use super::{Options, in_full, words};
use crate::dictionary::EntityKind;
use crate::document::Document;
use crate::span::{OffsetIndex, OffsetUnit, Span};
use rustc_hash::FxHashMap;
use std::io::{self, Write};

/// What brat has to be told of the annotations: its file `annotation.conf`. Kinds of a user's own are to be added.
pub const CONFIGURATION: &str = "\
[entities]
Person
Place
Organisation
Direct
Mixed
Indirect
Cue
Speaker
Addressee

[relations]
Speaks Arg1:Direct|Mixed|Indirect, Arg2:<ENTITY>
ReportedBy Arg1:Direct|Mixed|Indirect, Arg2:Cue
ToldTo Arg1:Direct|Mixed|Indirect, Arg2:<ENTITY>
Continues Arg1:Direct|Mixed|Indirect, Arg2:Direct|Mixed|Indirect
Coref Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
";

/// Writes the annotations of a document: the `.ann` beside its text.
///
/// ```
/// use onrecord::output::{Options, brat};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let mut ann = Vec::new();
/// brat::write_annotations(&document, &Options::new(), &mut ann)?;
/// let ann = String::from_utf8(ann)?;
/// assert!(ann.starts_with("T1\tPerson 20 28\tAna Ruiz\nT2\tDirect 1 12\tIt is over,\n"), "{ann}");
/// assert!(ann.contains("\nR2\tSpeaks Arg1:T2 Arg2:T1\n"), "{ann}");
/// # Ok(()) }
/// ```
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write_annotations(document: &Document, options: &Options, out: impl Write) -> io::Result<()> {
    let index = OffsetIndex::new(document.text());
    let mut ann = Annotations { document, options, index, out, bound: 0, relations: 0, references: 0, notes: 0 };
    ann.all()
}

struct Annotations<'a, W> {
    document: &'a Document,
    options: &'a Options,
    index: OffsetIndex,
    out: W,
    /// Numbers given so far: of text-bound annotations, relations, normalisations, notes.
    bound: usize,
    relations: usize,
    references: usize,
    notes: usize,
}

impl<W: Write> Annotations<'_, W> {
    fn all(&mut self) -> io::Result<()> {
        let document = self.document;
        let mut names: FxHashMap<Span, usize> = FxHashMap::default();
        let mut sets: Vec<Vec<usize>> = vec![Vec::new(); document.entities().len()];
        for mention in document.mentions() {
            let Some(entity) = document.entities().get(mention.entity.index()) else { continue };
            let id = self.bound(&kind(&entity.kind), &[mention.span])?;
            names.insert(mention.span, id);
            sets[mention.entity.index()].push(id);
            let reference = entity.entries.first().and_then(|e| document.dictionary().entry(*e)?.reference());
            if let Some(reference) = reference.filter(|r| r.contains(':') && !r.contains(char::is_whitespace)) {
                self.references += 1;
                writeln!(
                    self.out,
                    "N{}\tReference T{id} {reference}\t{}",
                    self.references,
                    words::single_spaced(&entity.name)
                )?;
            }
        }
        for set in sets.iter().filter(|set| set.len() > 1) {
            let ids: Vec<String> = set.iter().map(|id| format!("T{id}")).collect();
            writeln!(self.out, "*\tCoref {}", ids.join(" "))?;
        }
        let mut quotations: Vec<Option<usize>> = Vec::with_capacity(document.quotations().len());
        for (quotation, attribution) in document.quoted() {
            if quotation.content.iter().all(|span| span.is_empty()) {
                quotations.push(None);
                continue;
            }
            let kind = quotation.kind.name();
            let id = self.bound(&capitalised(kind), &quotation.content)?;
            quotations.push(Some(id));
            if let Some(cue) = &quotation.cue {
                let cue = self.bound("Cue", &[cue.span])?;
                self.relation("ReportedBy", id, cue)?;
            }
            let speakers = self.options.speakers(attribution);
            for mention in speakers.iter().filter_map(|s| s.mention) {
                let mention = self.named(&mut names, "Speaker", mention)?;
                self.relation("Speaks", id, mention)?;
            }
            if let Some(addressee) = &attribution.addressee {
                let addressee = self.named(&mut names, "Addressee", addressee.span)?;
                self.relation("ToldTo", id, addressee)?;
            }
            if let Some(Some(before)) = quotation.continues.and_then(|q| quotations.get(q.index())) {
                self.relation("Continues", id, *before)?;
            }
            let said_by: Vec<String> = speakers.iter().map(in_full).collect();
            let said_by = if said_by.is_empty() { "nobody known".to_string() } else { said_by.join(" and ") };
            let (rule, confidence) = (attribution.rule, super::rounded(attribution.confidence));
            self.notes += 1;
            let note = words::single_spaced(&format!("{said_by}; {rule}, {confidence}"));
            writeln!(self.out, "#{}\tAnnotatorNotes T{id}\t{note}", self.notes)?;
        }
        Ok(())
    }

    /// The annotation of these words, a new one where they have none.
    fn named(&mut self, names: &mut FxHashMap<Span, usize>, kind: &str, span: Span) -> io::Result<usize> {
        if let Some(id) = names.get(&span) {
            return Ok(*id);
        }
        let id = self.bound(kind, &[span])?;
        names.insert(span, id);
        Ok(id)
    }

    fn relation(&mut self, kind: &str, from: usize, to: usize) -> io::Result<()> {
        self.relations += 1;
        writeln!(self.out, "R{}\t{kind} Arg1:T{from} Arg2:T{to}", self.relations)
    }

    /// Writes a text-bound annotation and gives its number. What brat takes for one stretch holds no line break.
    fn bound(&mut self, kind: &str, spans: &[Span]) -> io::Result<usize> {
        self.bound += 1;
        let text = self.document.text();
        let (mut places, mut words) = (Vec::new(), Vec::new());
        for span in spans {
            for line in lines(text, *span) {
                let at = |byte| self.index.convert(byte, OffsetUnit::Char);
                places.push(format!("{} {}", at(line.start), at(line.end)));
                words.push(text.get(line.range()).unwrap_or(""));
            }
        }
        writeln!(self.out, "T{}\t{kind} {}\t{}", self.bound, places.join(";"), words.join(" "))?;
        Ok(self.bound)
    }
}

/// The parts of a span between line breaks, without the blanks beside these.
fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let whole = text.get(span.range()).unwrap_or("");
    let parts = whole.split(['\n', '\r']);
    parts.map(str::trim).filter(|part| !part.is_empty()).map(move |part| {
        let start = span.start + (part.as_ptr() as usize - whole.as_ptr() as usize) as u32;
        Span::new(start, start + part.len() as u32)
    })
}

/// The type of an entity: letters, digits and underscores.
fn kind(kind: &EntityKind) -> String {
    let plain: String = kind.name().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    capitalised(&plain)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}
