//! Text to read in a terminal: who said what, in the order of the article, then who and what is named.
//!
//! The writer knows no colours. It hands every piece of text with its [`Ink`] to a function of the caller, which adds
//! what its medium needs; [`plain`] adds nothing.

use super::{Options, rounded, words};
use crate::dictionary::EntityKind;
use crate::document::{Attribution, Document, Entity, Evidence, Quotation, QuotationKind, Setting, Speaker};
use crate::span::{OffsetIndex, Span};

/// What a piece of text is, for whoever colours it.
///
/// ```
/// use onrecord::output::{Options, pretty};
/// # fn main() -> Result<(), onrecord::Error> {
/// // Names in capitals, for want of colours.
/// let loud = |out: &mut String, ink: pretty::Ink, text: &str| match ink {
///     pretty::Ink::Name => out.push_str(&text.to_uppercase()),
///     _ => out.push_str(text),
/// };
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// assert!(pretty::to_string(&document, &Options::new(), 80, &loud).contains("ANA RUIZ, Mayor"));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ink {
    /// Text of no special kind.
    Plain,
    /// The title of the article.
    Title,
    /// The heading of a section.
    Heading,
    /// The name of a speaker or an entity.
    Name,
    /// A role.
    Role,
    /// Words that were said.
    Quoted,
    /// What a reader should beware of.
    Warning,
    /// Details: numbers, kinds, what is unknown.
    Faint,
}

/// Adds a piece of text without any colour.
///
/// ```
/// use onrecord::output::{Options, pretty};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("Nobody was hurt.");
/// let page = pretty::to_string(&document, &Options::new(), 80, &pretty::plain);
/// assert!(page.contains("No quotations"));
/// # Ok(()) }
/// ```
pub fn plain(out: &mut String, ink: Ink, text: &str) {
    let _ = ink;
    out.push_str(text);
}

/// The document as text of at most `width` columns, coloured by `paint`, which must add `text` to the string that it
/// is given. No piece of text holds a line break.
pub fn to_string(
    document: &Document,
    options: &Options,
    width: usize,
    paint: &dyn Fn(&mut String, Ink, &str),
) -> String {
    let out = String::with_capacity(document.text().len() + 1024);
    let index = OffsetIndex::new(document.text());
    let mut page = Page { document, options, index, width: width.max(30), paint, out };
    page.head();
    page.quotations();
    page.entities();
    page.out
}

/// Columns left of a quotation's lines: two blanks, its number, two blanks.
const MARGIN: usize = 6;

/// Names longer than this do not widen the column of names.
const WIDEST_NAME: usize = 34;

/// Attributions less certain than this are marked.
const UNSURE: f64 = 0.5;

struct Page<'a> {
    document: &'a Document,
    options: &'a Options,
    index: OffsetIndex,
    width: usize,
    paint: &'a dyn Fn(&mut String, Ink, &str),
    out: String,
}

/// Text of one line or several, as pieces with their inks.
type Pieces = Vec<(Ink, String)>;

impl Page<'_> {
    /// Title or id, counts, warnings.
    fn head(&mut self) {
        let document = self.document;
        let title = document.article().title().map(words::single_spaced).filter(|t| !t.is_empty());
        let title = title.or_else(|| document.article().id().map(words::single_spaced));
        if let Some(title) = title {
            self.wrap(0, 0, vec![(Ink::Title, title)]);
        }
        let attributed = document.attributions().iter().filter(|a| !self.options.speakers(a).is_empty()).count();
        let said = document.quotations().len();
        let mut counts = match said {
            0 => "No quotations".to_string(),
            _ if attributed == said => counted(said, "quotation", "quotations"),
            _ => format!("{}, {} without a speaker", counted(said, "quotation", "quotations"), said - attributed),
        };
        for (kind, one, many) in [
            (EntityKind::Person, "person", "people"),
            (EntityKind::Place, "place", "places"),
            (EntityKind::Organisation, "organisation", "organisations"),
        ] {
            let n = document.entities().iter().filter(|e| e.kind == kind).count();
            counts.push_str(" · ");
            counts.push_str(&counted(n, one, many));
        }
        self.wrap(0, 0, vec![(Ink::Faint, counts)]);
        for warning in document.warnings() {
            self.wrap(0, 0, vec![(Ink::Warning, words::warning(*warning).to_string())]);
        }
    }

    fn quotations(&mut self) {
        if self.document.quotations().is_empty() {
            return;
        }
        self.heading("Who said what");
        for (i, (quotation, attribution)) in self.document.quoted().enumerate() {
            if i > 0 {
                self.out.push('\n');
            }
            let number = format!("{:>w$}  ", i + 1, w = MARGIN - 2);
            (self.paint)(&mut self.out, Ink::Faint, &number);
            let mut line = Pieces::new();
            let speakers = self.options.speakers(attribution);
            for (i, speaker) in speakers.iter().enumerate() {
                if i > 0 {
                    line.push((Ink::Faint, "and".into()));
                }
                self.speaker(speaker, &mut line);
            }
            if speakers.is_empty() {
                let why =
                    if attribution.speakers.is_empty() { "speaker unknown" } else { "speaker too uncertain to show" };
                line.push((Ink::Warning, why.into()));
            }
            self.flow(MARGIN, number.chars().count(), line);
            self.wrap(MARGIN, 0, self.said(quotation));
            self.wrap(MARGIN, 0, vec![(Ink::Faint, self.manner(quotation, attribution))]);
            if self.options.explain {
                self.explain_quotation(quotation, attribution);
            }
        }
    }

    /// Name and role of a speaker; what is unknown is said.
    fn speaker(&self, speaker: &Speaker, line: &mut Pieces) {
        let local = speaker.mention.map(|m| self.text(m));
        let name = speaker.name.as_deref().map(words::single_spaced).or(local);
        let role = speaker.role.as_ref().map(|r| words::single_spaced(&r.text));
        match (&name, &role) {
            (Some(name), Some(role)) if words::same(name, role) => line.push((Ink::Name, name.clone())),
            (Some(name), Some(role)) => {
                line.push((Ink::Name, format!("{name},")));
                line.push((Ink::Role, role.clone()));
            }
            (Some(name), None) => line.push((Ink::Name, name.clone())),
            (None, Some(role)) => line.push((Ink::Name, role.clone())),
            (None, None) => line.push((Ink::Warning, "somebody".into())),
        }
        let note = match words::sort(speaker) {
            Some(sort) => format!("({sort})"),
            None if role.is_none() => "(role not given)".to_string(),
            None => return,
        };
        line.push((Ink::Faint, note));
    }

    /// The words said; where the article's marks were left out of the content, they are put back.
    fn said(&self, quotation: &Quotation) -> Pieces {
        let mut out = Pieces::new();
        for (i, span) in quotation.content.iter().enumerate() {
            if i > 0 {
                out.push((Ink::Faint, "…".into()));
            }
            let words = self.text(*span);
            match quotation.kind {
                QuotationKind::Direct => out.push((Ink::Quoted, format!("“{words}”"))),
                _ => out.push((Ink::Quoted, words)),
            }
        }
        out
    }

    /// Kind, cue, addressee, links and doubts on one line.
    fn manner(&self, quotation: &Quotation, attribution: &Attribution) -> String {
        let mut parts = vec![quotation.kind.name().to_string()];
        if let Some(cue) = quotation.cue {
            let negated = if cue.negated { ", denied" } else { "" };
            parts.push(format!("“{}”{negated}", self.text(cue.span)));
        }
        if let Some(addressee) = attribution.addressee {
            parts.push(format!("to {}", self.text(addressee.span)));
        }
        let setting = &attribution.setting;
        let spans =
            [setting.medium.map(|m| m.span), setting.time.as_ref().map(|t| t.span), setting.place.map(|p| p.span)];
        parts.extend(spans.into_iter().flatten().map(|span| self.text(span).to_string()));
        if attribution.anonymous {
            parts.push(words::ANONYMOUS.into());
        }
        if let Some(id) = quotation.continues {
            parts.push(format!("continues {}", id.0 + 1));
        }
        if let Some(id) = quotation.within {
            parts.push(format!("within {}", id.0 + 1));
        }
        let confidence = rounded(attribution.confidence);
        if confidence < UNSURE && !self.options.speakers(attribution).is_empty() {
            parts.push(format!("unsure ({})", percent(confidence)));
        }
        parts.join(" · ")
    }

    fn explain_quotation(&mut self, quotation: &Quotation, attribution: &Attribution) {
        let mut text = format!("rule {}, {}", attribution.rule, percent(rounded(attribution.confidence)));
        let mut places = quotation.content.iter().map(|s| self.offsets(*s)).collect::<Vec<_>>().join(" and ");
        if let Some(cue) = quotation.cue {
            places.push_str(&format!(", cue ({}) at {}", cue.kind.name(), self.offsets(cue.span)));
        }
        for speaker in &attribution.speakers {
            if let Some(mention) = speaker.mention {
                places.push_str(&format!(", speaker at {}", self.offsets(mention)));
            }
        }
        if let Some(addressee) = attribution.addressee {
            places.push_str(&format!(", addressee at {}", self.offsets(addressee.span)));
        }
        let Setting { medium, time, place } = &attribution.setting;
        if let Some(medium) = medium {
            places.push_str(&format!(", medium ({}) at {}", medium.kind, self.offsets(medium.span)));
        }
        if let Some(time) = time {
            let date = time.date.as_deref().unwrap_or("no date");
            places.push_str(&format!(", time ({date}) at {}", self.offsets(time.span)));
        }
        if let Some(place) = place {
            places.push_str(&format!(", place at {}", self.offsets(place.span)));
        }
        text.push_str(&format!("; words at {places}"));
        self.wrap(MARGIN, 2, vec![(Ink::Faint, text)]);
        self.evidence(MARGIN, &attribution.evidence);
    }

    /// Offsets in the unit of the options.
    fn offsets(&self, span: Span) -> String {
        let unit = self.options.offsets;
        format!("{}–{}", self.index.convert(span.start, unit), self.index.convert(span.end, unit))
    }

    fn evidence(&mut self, margin: usize, evidence: &[Evidence]) {
        if !evidence.is_empty() {
            let list: Vec<_> = evidence.iter().map(|e| format!("{} {:+.2}", e.name, rounded(e.weight))).collect();
            self.wrap(margin, 2, vec![(Ink::Faint, format!("evidence {}", list.join(", ")))]);
        }
    }

    fn entities(&mut self) {
        let document = self.document;
        let mut kinds = vec![EntityKind::Person, EntityKind::Place, EntityKind::Organisation];
        for entity in document.entities() {
            if !kinds.contains(&entity.kind) {
                kinds.push(entity.kind.clone());
            }
        }
        for kind in kinds {
            let mut rows: Vec<&Entity> = document.entities().iter().filter(|e| e.kind == kind).collect();
            if rows.is_empty() {
                continue;
            }
            // The most often named first, and among equals the first named.
            let named = |e: &Entity| document.mentions_by_name(e).count();
            rows.sort_by_cached_key(|e| std::cmp::Reverse(named(e)));
            match &kind {
                EntityKind::Person => self.heading("People"),
                EntityKind::Place => self.heading("Places"),
                EntityKind::Organisation => self.heading("Organisations"),
                EntityKind::Custom(name) => self.heading(name),
            }
            let names = rows.iter().map(|e| e.name.chars().count()).max().unwrap_or(0);
            let column = names.min(WIDEST_NAME).min(self.width / 2);
            for entity in rows {
                self.entity(entity, named(entity), column);
            }
        }
    }

    /// Count, name and roles of an entity, in columns.
    fn entity(&mut self, entity: &Entity, times: usize, column: usize) {
        let count = format!("{times:>w$}×  ", w = MARGIN - 3);
        let name = words::single_spaced(&entity.name);
        let length = name.chars().count();
        (self.paint)(&mut self.out, Ink::Faint, &count);
        (self.paint)(&mut self.out, Ink::Name, &name);
        let mut roles = Pieces::new();
        for (i, role) in entity.roles.iter().enumerate() {
            let end = if i + 1 < entity.roles.len() { ";" } else { "" };
            roles.push((Ink::Role, format!("{}{end}", words::single_spaced(&role.text))));
        }
        if roles.is_empty() {
            match (&entity.subtype, &entity.kind) {
                (Some(subtype), _) => roles.push((Ink::Faint, subtype.clone())),
                (None, EntityKind::Person) => roles.push((Ink::Faint, "role not given".into())),
                _ => {}
            }
        }
        if roles.is_empty() {
            self.out.push('\n');
        } else {
            let indent = MARGIN + column + 2;
            let at = MARGIN + length;
            if at + 2 > indent {
                self.out.push('\n');
                self.spaces(indent);
            } else {
                self.spaces(indent - at);
            }
            self.flow(indent, indent, roles);
        }
        if self.options.explain {
            let refs = entity.entries.iter().filter_map(|e| self.document.dictionary().entry(*e)?.reference());
            let refs = refs.collect::<Vec<_>>().join(", ");
            // People are listed without an id.
            let known = match (entity.entries.is_empty(), refs.is_empty()) {
                (true, _) => "not in the dictionary".to_string(),
                (false, true) => "in the dictionary".to_string(),
                (false, false) => refs,
            };
            let text = format!("{} {}; {known}", entity.kind.name(), percent(rounded(entity.confidence)));
            self.wrap(MARGIN, 2, vec![(Ink::Faint, text)]);
            // Mentions know whose they are.
            let id = entity.mentions.first().map(|m| self.document.mentions()[m.index()].entity);
            self.evidence(MARGIN, &id.map_or(Vec::new(), |id| self.document.evidence(id)));
        }
    }

    fn heading(&mut self, text: &str) {
        self.out.push('\n');
        (self.paint)(&mut self.out, Ink::Heading, &text.to_uppercase());
        self.out.push_str("\n\n");
    }

    /// The words of a span on one line.
    fn text(&self, span: Span) -> String {
        words::single_spaced(self.document.text().get(span.range()).unwrap_or(""))
    }

    fn spaces(&mut self, n: usize) {
        self.out.extend(std::iter::repeat_n(' ', n));
    }

    /// Writes pieces from the start of a line, `indent` columns from the left and `hang` more from the second line on.
    fn wrap(&mut self, indent: usize, hang: usize, pieces: Pieces) {
        self.spaces(indent);
        self.flow(indent + hang, indent, pieces);
    }

    /// Writes pieces from column `at` on, breaks lines between words, and ends the line.
    fn flow(&mut self, indent: usize, mut at: usize, pieces: Pieces) {
        let mut fresh = true;
        for (ink, text) in pieces {
            // What goes into one call of `paint`: the words of a piece that share a line.
            let mut run = String::new();
            for word in text.split(' ').filter(|w| !w.is_empty()) {
                let length = word.chars().count();
                if !fresh && at + 1 + length > self.width {
                    self.paint_run(ink, &mut run);
                    self.out.push('\n');
                    self.spaces(indent);
                    at = indent;
                    fresh = true;
                }
                if !fresh {
                    // The blank before the first word of a piece belongs to no ink.
                    if run.is_empty() {
                        self.out.push(' ')
                    } else {
                        run.push(' ')
                    }
                    at += 1;
                }
                run.push_str(word);
                at += length;
                fresh = false;
            }
            self.paint_run(ink, &mut run);
        }
        self.out.push('\n');
    }

    fn paint_run(&mut self, ink: Ink, run: &mut String) {
        if !run.is_empty() {
            (self.paint)(&mut self.out, ink, run);
            run.clear();
        }
    }
}

fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::super::tests::document;
    use super::*;

    const PAGE: &str = "\
Dam holds
3 quotations, 1 without a speaker · 1 person · 1 place · 1 organisation
This does not look like English; little of what follows can be right.

WHO SAID WHAT

   1  Ana Ruiz, Mayor
      “Es así – it is over,” … “Go home.”
      direct · “told” · to Radio Andes

   2  Ana Ruiz, Mayor
      “All of you.”
      direct · continues 1

   3  speaker unknown
      the dam held
      indirect · “said”

PEOPLE

  1×  Ana Ruiz  Mayor

PLACES

  1×  Tarma

ORGANISATIONS

  1×  Radio Andes
";

    #[test]
    fn the_page_reads_well() {
        assert_eq!(to_string(&document(), &Options::new(), 100, &plain), PAGE);
    }

    #[test]
    fn evidence_stands_below() {
        let page = to_string(&document(), Options::new().explain(true), 100, &plain);
        assert!(page.contains("      rule quote-title-name-verb, 97%; words at "), "{page}");
        assert!(page.contains("      evidence name-before-verb -1.50\n"), "{page}");
        assert!(page.contains("      person 98%; not in the dictionary\n"), "{page}");
    }

    #[test]
    fn the_setting_stands_with_the_manner() {
        let page = to_string(&super::super::tests::settled(), Options::new().explain(true), 200, &plain);
        assert!(page.contains("direct · “told” · to Radio Andes · Radio Andes · Peru · TARMA\n"), "{page}");
        let places = "addressee at 66–77, medium (broadcast) at 66–77, time (2024-03-01) at 7–11, place at 0–5\n";
        assert!(page.contains(places), "{page}");
        assert!(page.contains("direct · on condition of anonymity · continues 1\n"), "{page}");
    }

    #[test]
    fn lines_are_no_wider_than_asked_for() {
        for width in [30, 40, 61] {
            let page = to_string(&document(), Options::new().explain(true), width, &plain);
            for line in page.lines() {
                assert!(line.chars().count() <= width, "{width}: {line:?}");
            }
        }
    }

    #[test]
    fn colours_never_cross_a_line() {
        let marked = |out: &mut String, _: Ink, text: &str| {
            out.push('<');
            out.push_str(text);
            out.push('>');
        };
        let page = to_string(&document(), Options::new().explain(true), 40, &marked);
        for line in page.lines() {
            assert_eq!(line.matches('<').count(), line.matches('>').count(), "{line}");
        }
    }

    #[test]
    fn nothing_in_an_article_steers_the_terminal() {
        assert_eq!(words::single_spaced("a\x1b[2J\n\tb\u{9b}c"), "a [2J b c");
    }
}
