//! Tables of tab-separated values, as BookNLP writes them: quotations, entities and mentions, a row each.
//!
//! There are no quotation marks around fields and no escapes: white space inside a field, tabs and line breaks too, is
//! written as one blank. The exact words are those between `start` and `end`. Several values in one field are parted by
//! a semicolon. Readers have to be told that quotation marks mean nothing (in pandas `quoting=3`).

use super::{Options, words};
use crate::document::Document;
use crate::span::{OffsetIndex, Span};
use std::io::{self, Write};

/// One of the tables.
///
/// ```
/// use onrecord::output::{Options, tsv::Table};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let mut out = Vec::new();
/// Table::Mentions.write(&document, &Options::new(), &mut out)?;
/// assert_eq!(Table::Mentions.header(), "article\tmention\tentity\ttype\tform\tstart\tend\ttext");
/// assert_eq!(String::from_utf8(out)?, "\t0\t0\tperson\tfull\t24\t32\tAna Ruiz\n");
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Table {
    /// A row for each quotation, with its speakers.
    Quotations,
    /// A row for each entity.
    Entities,
    /// A row for each mention of an entity.
    Mentions,
}

impl Table {
    /// All tables.
    pub const ALL: [Table; 3] = [Table::Quotations, Table::Entities, Table::Mentions];

    /// The name of its file.
    pub const fn file_name(self) -> &'static str {
        match self {
            Table::Quotations => "quotations.tsv",
            Table::Entities => "entities.tsv",
            Table::Mentions => "mentions.tsv",
        }
    }

    /// The names of its columns, without a line break.
    pub const fn header(self) -> &'static str {
        match self {
            Table::Quotations => {
                "article\tquotation\tkind\tblock\tstart\tend\tspans\ttext\tcue\tcue_start\tcue_end\tspeaker\t\
                 speaker_kind\tspeaker_entity\tspeaker_mention\tmention_start\tmention_end\trole\taffiliation\t\
                 addressee\tcontinues\twithin\trule\tconfidence"
            }
            Table::Entities => {
                "article\tentity\ttype\tsubtype\tname\trefs\tgender\trole\tmentions\tfirst_start\tconfidence"
            }
            Table::Mentions => "article\tmention\tentity\ttype\tform\tstart\tend\ttext",
        }
    }

    /// Writes the rows of a document, without the header. Offsets are in the unit of the options.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn write(self, document: &Document, options: &Options, mut out: impl Write) -> io::Result<()> {
        let row = Rows { document, options, index: OffsetIndex::new(document.text()), id: options.id_text(document) };
        match self {
            Table::Quotations => row.quotations(&mut out),
            Table::Entities => row.entities(&mut out),
            Table::Mentions => row.mentions(&mut out),
        }
    }
}

struct Rows<'a> {
    document: &'a Document,
    options: &'a Options,
    index: OffsetIndex,
    id: String,
}

impl Rows<'_> {
    fn quotations(&self, out: &mut impl Write) -> io::Result<()> {
        for (i, (quotation, attribution)) in self.document.quoted().enumerate() {
            let speakers = self.options.speakers(attribution);
            let each = |f: &dyn Fn(&crate::Speaker) -> Option<String>| {
                joined(speakers.iter().map(|s| f(s).unwrap_or_default()), speakers.len())
            };
            let span = |span: &Span| format!("{}-{}", self.offset(span.start), self.offset(span.end));
            let cue = quotation.cue.as_ref().map(|cue| cue.span);
            self.row(
                out,
                &[
                    i.to_string(),
                    quotation.kind.name().into(),
                    quotation.block.to_string(),
                    quotation.content.first().map(|s| self.offset(s.start)).unwrap_or_default(),
                    quotation.content.last().map(|s| self.offset(s.end)).unwrap_or_default(),
                    quotation.content.iter().map(span).collect::<Vec<_>>().join(";"),
                    quotation.content.iter().map(|s| self.text(*s)).collect::<Vec<_>>().join(" … "),
                    cue.map(|s| self.text(s).to_string()).unwrap_or_default(),
                    cue.map(|s| self.offset(s.start)).unwrap_or_default(),
                    cue.map(|s| self.offset(s.end)).unwrap_or_default(),
                    each(&|s| s.name.clone()),
                    each(&|s| Some(s.kind.name().into())),
                    each(&|s| s.entity.map(|e| e.to_string())),
                    each(&|s| s.mention.map(|m| self.text(m).to_string())),
                    each(&|s| s.mention.map(|m| self.offset(m.start))),
                    each(&|s| s.mention.map(|m| self.offset(m.end))),
                    each(&|s| s.role.as_ref().map(|r| r.text.clone())),
                    each(&|s| s.role.as_ref()?.affiliation.as_ref().map(|a| a.text.clone())),
                    attribution.addressee.as_ref().map(|a| self.text(a.span).to_string()).unwrap_or_default(),
                    quotation.continues.map(|id| id.to_string()).unwrap_or_default(),
                    quotation.within.map(|id| id.to_string()).unwrap_or_default(),
                    attribution.rule.into(),
                    super::rounded(attribution.confidence).to_string(),
                ],
            )?;
        }
        Ok(())
    }

    fn entities(&self, out: &mut impl Write) -> io::Result<()> {
        for (i, entity) in self.document.entities().iter().enumerate() {
            let refs = entity.entries.iter().filter_map(|e| self.document.dictionary().entry(*e)?.reference());
            let first = entity.mentions.first().and_then(|m| self.document.mentions().get(m.index()));
            self.row(
                out,
                &[
                    i.to_string(),
                    entity.kind.name().into(),
                    entity.subtype.clone().unwrap_or_default(),
                    entity.name.clone(),
                    refs.collect::<Vec<_>>().join(";"),
                    entity.gender.name().unwrap_or_default().into(),
                    entity.roles.first().map(|r| r.text.clone()).unwrap_or_default(),
                    entity.mentions.len().to_string(),
                    first.map(|m| self.offset(m.span.start)).unwrap_or_default(),
                    super::rounded(entity.confidence).to_string(),
                ],
            )?;
        }
        Ok(())
    }

    fn mentions(&self, out: &mut impl Write) -> io::Result<()> {
        for (i, mention) in self.document.mentions().iter().enumerate() {
            let Some(entity) = self.document.entities().get(mention.entity.index()) else { continue };
            self.row(
                out,
                &[
                    i.to_string(),
                    mention.entity.to_string(),
                    entity.kind.name().into(),
                    mention.form.name().into(),
                    self.offset(mention.span.start),
                    self.offset(mention.span.end),
                    self.text(mention.span).into(),
                ],
            )?;
        }
        Ok(())
    }

    fn offset(&self, byte: u32) -> String {
        self.index.convert(byte, self.options.offsets).to_string()
    }

    fn text(&self, span: Span) -> &str {
        self.document.text().get(span.range()).unwrap_or("")
    }

    fn row(&self, out: &mut impl Write, fields: &[String]) -> io::Result<()> {
        out.write_all(field(&self.id).as_bytes())?;
        for value in fields {
            out.write_all(b"\t")?;
            out.write_all(field(value).as_bytes())?;
        }
        out.write_all(b"\n")
    }
}

/// Several values in one field; nothing where none of them is known.
fn joined(values: impl Iterator<Item = String>, n: usize) -> String {
    let values: Vec<String> = values.map(|v| if n > 1 { v.replace(';', ",") } else { v }).collect();
    if values.iter().all(String::is_empty) { String::new() } else { values.join(";") }
}

/// A value on one line: what has no line break or tab in it stays as it is.
fn field(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}') {
        words::single_spaced(text).into()
    } else {
        text.into()
    }
}
