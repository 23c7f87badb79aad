//! The text of an article with its marks: names, quotations, cues and speakers may nest and cross as they like, and the
//! elements that come of it are well formed.
//!
//! All spans are sorted once and the text is walked once, with a stack of open elements. Where one ends that is not the
//! innermost, those inside it are closed before and opened again after it.

use super::Story;
use super::escape::escape;
use crate::dictionary::EntityKind;
use crate::document::{Document, QuotationKind};
use crate::page::BlockKind;
use crate::span::Span;
use std::fmt::Write;

/// Elements that may be open at once; what lies deeper is not marked. News nests three or four; what closes and opens
/// again is bounded by it.
const DEEPEST: usize = 12;

/// What a stretch of text is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// The words of a quotation, at least some of them in marks.
    Said(usize),
    /// The words of one without marks.
    Reported(usize),
    /// The words that report it.
    Cue(usize),
    /// The words for its speaker.
    Speaker(usize),
    /// A name; number of the mention.
    Name(usize),
}

#[derive(Clone, Copy)]
struct Mark {
    span: Span,
    what: What,
}

/// The walk through the text.
pub(super) struct Walk<'a> {
    story: &'a Story<'a>,
    marks: Vec<Mark>,
    next: usize,
    /// Where the number of a quotation stands.
    numbers: Vec<(u32, usize)>,
    next_number: usize,
    open: Vec<Mark>,
    /// Whether a quotation has its anchor.
    anchored: Vec<bool>,
    /// Whether the entity was met.
    met: Vec<bool>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(story: &'a Story<'a>) -> Self {
        let document = story.document;
        let (marks, numbers) = marks(document);
        Walk {
            story,
            marks,
            next: 0,
            numbers,
            next_number: 0,
            open: Vec::new(),
            anchored: vec![false; document.quotations().len()],
            met: vec![false; document.entities().len()],
        }
    }

    /// Writes all blocks, but for the first one where it `headed` the article and was written before.
    pub(super) fn blocks(&mut self, out: &mut String, headed: bool) {
        let document = self.story.document;
        let mut list = false;
        let mut before: Option<BlockKind> = None;
        for (i, block) in document.blocks().iter().enumerate().skip(usize::from(headed)) {
            let is_item = block.kind == BlockKind::List;
            if is_item != list {
                out.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
                list = is_item;
            }
            // A dateline stands in the same line as the paragraph after it.
            let runs_on = block.kind == BlockKind::Dateline
                && document.blocks().get(i + 1).is_some_and(|b| b.kind == BlockKind::Paragraph);
            let ran_on = before == Some(BlockKind::Dateline) && block.kind == BlockKind::Paragraph;
            match block.kind {
                BlockKind::List => out.push_str("<li>"),
                BlockKind::Dateline => out.push_str("<p><span class=dl>"),
                BlockKind::Paragraph if ran_on => out.push(' '),
                BlockKind::Paragraph => out.push_str("<p>"),
                kind => {
                    let _ = write!(out, "<p class=\"b {}\">", kind.name());
                }
            }
            self.inline(out, block.span);
            out.push_str(match block.kind {
                BlockKind::List => "</li>\n",
                BlockKind::Dateline if runs_on => "</span>",
                BlockKind::Dateline => "</span></p>\n",
                _ => "</p>\n",
            });
            before = Some(block.kind);
        }
        if list {
            out.push_str("</ul>\n");
        }
    }

    /// Writes one block. Blocks must come in text order.
    pub(super) fn inline(&mut self, out: &mut String, block: Span) {
        let text = self.story.document.text();
        let mut at = block.start;
        self.arrive(at);
        for mark in std::mem::take(&mut self.open) {
            self.enter(out, mark);
        }
        loop {
            let begins = self.marks.get(self.next).map_or(block.end, |m| m.span.start.max(at));
            let ends = self.open.iter().map(|m| m.span.end).min().unwrap_or(block.end);
            let number = self.numbers.get(self.next_number).map_or(block.end, |n| n.0.max(at));
            let to = begins.min(ends).min(number).min(block.end);
            escape(out, text.get(at as usize..to as usize).unwrap_or(""));
            at = to;
            self.leave(out, at);
            if at >= block.end {
                break;
            }
            while let Some(mark) = self.marks.get(self.next).copied().filter(|m| m.span.start <= at) {
                self.next += 1;
                if mark.span.end > at && self.open.len() < DEEPEST {
                    self.enter(out, mark);
                }
            }
        }
        // What goes on in the next block is opened again there.
        for mark in self.open.iter().rev() {
            close(out, mark.what);
        }
    }

    /// Passes over what lies wholly before a block.
    fn arrive(&mut self, at: u32) {
        self.open.retain(|m| m.span.end > at);
        while let Some(mark) = self.marks.get(self.next).copied().filter(|m| m.span.start < at) {
            self.next += 1;
            if mark.span.end > at && self.open.len() < DEEPEST {
                self.open.push(mark);
            }
        }
        while self.numbers.get(self.next_number).is_some_and(|n| n.0 < at) {
            self.next_number += 1;
        }
    }

    /// Closes what ends here, then writes the numbers that stand here.
    fn leave(&mut self, out: &mut String, at: u32) {
        let mut again: Vec<Mark> = Vec::new();
        if let Some(lowest) = self.open.iter().position(|m| m.span.end <= at) {
            while self.open.len() > lowest {
                let Some(mark) = self.open.pop() else { break };
                close(out, mark.what);
                if mark.span.end > at {
                    again.push(mark);
                }
            }
        }
        while let Some((_, quotation)) = self.numbers.get(self.next_number).copied().filter(|n| n.0 <= at) {
            self.next_number += 1;
            self.number(out, quotation);
        }
        for mark in again.into_iter().rev() {
            self.enter(out, mark);
        }
    }

    fn enter(&mut self, out: &mut String, mark: Mark) {
        let story = self.story;
        self.open.push(mark);
        let _ = match mark.what {
            What::Said(n) | What::Reported(n) => {
                let opening = if mark.what == What::Said(n) { "<q class=\"q" } else { "<span class=\"q i" };
                let _ = write!(out, "{opening} {}\" data-q={}", story.colour(n), n + 1);
                if !std::mem::replace(&mut self.anchored[n], true) {
                    let _ = write!(out, " id=a{}-q{}", story.number, n + 1);
                }
                out.write_char('>')
            }
            What::Cue(n) => write!(out, "<span class=\"c {}\" data-q={}>", story.colour(n), n + 1),
            What::Speaker(n) => write!(out, "<span class=\"u {}\" data-q={}>", story.colour(n), n + 1),
            What::Name(n) => {
                self.name(out, n);
                Ok(())
            }
        };
    }

    /// Opens a name. Whose it is stands in the title, once in full and then where the words leave it open.
    fn name(&mut self, out: &mut String, mention: usize) {
        let document = self.story.document;
        let mention = document.mentions()[mention];
        let Some(entity) = document.entities().get(mention.entity.index()) else {
            out.push_str("<mark>");
            return;
        };
        let class = kind_class(&entity.kind);
        let _ = write!(out, "<mark class=\"{class}{}\"", if mention.form.is_name() { "" } else { " w" });
        if class == "k" {
            out.push_str(" data-k=\"");
            escape(out, entity.kind.name());
            out.push('"');
        }
        let first = !std::mem::replace(&mut self.met[mention.entity.index()], true);
        let words = document.text().get(mention.span.range()).unwrap_or("");
        if first || words != entity.name {
            out.push_str(" title=\"");
            escape(out, entity.kind.name());
            out.push_str(": ");
            escape(out, &entity.name);
            if let Some(role) = entity.roles.first() {
                out.push_str(", ");
                escape(out, &role.text);
            }
            out.push('"');
        }
        out.push('>');
    }

    /// The number after a quotation: a link to its details, like that of a footnote.
    fn number(&self, out: &mut String, quotation: usize) {
        let story = self.story;
        let n = quotation + 1;
        let _ = write!(out, "<a class=\"r {}\" data-q={n} href=#a{}-d{n}", story.colour(quotation), story.number);
        let _ = write!(out, " aria-label=\"Quotation {n}: ");
        escape(out, &story.names(quotation));
        let _ = write!(out, "\">{n}</a>");
    }
}

fn close(out: &mut String, what: What) {
    out.push_str(match what {
        What::Name(_) => "</mark>",
        What::Said(_) => "</q>",
        _ => "</span>",
    });
}

/// The class of an entity's kind.
pub(super) fn kind_class(kind: &EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "p",
        EntityKind::Place => "l",
        EntityKind::Organisation => "o",
        _ => "k",
    }
}

/// All marks of a document in the order in which they open, and the places of the numbers.
fn marks(document: &Document) -> (Vec<Mark>, Vec<(u32, usize)>) {
    let text = document.text();
    let mut marks: Vec<Mark> = Vec::new();
    let mut numbers = Vec::new();
    let mut add = |span: Span, what| {
        if !span.is_empty() && text.get(span.range()).is_some() {
            marks.push(Mark { span, what });
        }
    };
    for (i, mention) in document.mentions().iter().enumerate() {
        add(mention.span, What::Name(i));
    }
    for (i, (quotation, attribution)) in document.quoted().enumerate() {
        for span in &quotation.content {
            let reported = quotation.kind == QuotationKind::Indirect;
            add(*span, if reported { What::Reported(i) } else { What::Said(i) });
        }
        if let Some(cue) = quotation.cue {
            add(cue.span, What::Cue(i));
        }
        for span in attribution.speakers.iter().filter_map(|s| s.mention) {
            add(span, What::Speaker(i));
        }
        if let Some(last) = quotation.content.last() {
            let after = text.get(last.end as usize..).unwrap_or("");
            // After the mark that closes it: there the eye looks for a note.
            let closing = after.chars().take_while(|c| matches!(c, '”' | '"' | '’' | '\'' | '»')).take(2);
            numbers.push((last.end + closing.map(|c| c.len_utf8() as u32).sum::<u32>(), i));
        }
    }
    // Long ones open first; among equals a quotation holds the name, not the other way round.
    marks.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end), m.what));
    numbers.sort_unstable();
    (marks, numbers)
}

impl Story<'_> {
    /// The class with the colour of a quotation's first speaker.
    pub(super) fn colour(&self, quotation: usize) -> &'static str {
        self.voices.of[quotation].first().map_or("s", |voice| self.voice_colour(*voice))
    }

    /// The class with the colour of a voice; `s` is that of the unknown.
    pub(super) fn voice_colour(&self, voice: usize) -> &'static str {
        const CLASSES: [&str; 10] = ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"];
        match self.voices.all[voice].speaker {
            Some(_) => CLASSES[voice % CLASSES.len()],
            None => "s",
        }
    }

    /// The names of all who say a quotation.
    pub(super) fn names(&self, quotation: usize) -> String {
        let names: Vec<_> = self.voices.of[quotation].iter().map(|v| self.voices.all[*v].name).collect();
        names.join(" and ")
    }
}
