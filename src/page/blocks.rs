//! Blocks: the parts that a page is set from, each with its kind.

use super::furniture::{self, Credits};
use super::tokens::Token;
use crate::span::Span;
use std::ops::Range;

/// What a block is.
///
/// ```
/// use onrecord::page::{BlockKind, Page};
/// let page = Page::read("TARMA, Peru (AP) — The dam held.\n\nREAD MORE: Five dams that failed");
/// let kinds: Vec<_> = page.blocks().iter().map(|b| b.kind.name()).collect();
/// assert_eq!(kinds[..2], ["dateline", "paragraph"]);
/// assert!(BlockKind::Paragraph.is_prose() && !BlockKind::Dateline.is_prose());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline, at the top.
    Headline,
    /// Place, date and agency before the first paragraph: `KABUL, Aug 13 (Reuters) –`.
    Dateline,
    /// Who wrote it.
    Byline,
    /// The text below a picture, with its credit.
    Caption,
    /// Running text.
    Paragraph,
    /// A headline or subheading between paragraphs.
    Interposed,
    /// Who reported, wrote and edited, at the foot.
    Credit,
    /// Left-overs of a content system, promotions, addresses.
    Markup,
    /// An item of a list.
    List,
    /// A line of a table: scores, results, prices.
    Table,
}

impl BlockKind {
    /// The name in the output contract.
    pub const fn name(self) -> &'static str {
        match self {
            BlockKind::Headline => "headline",
            BlockKind::Dateline => "dateline",
            BlockKind::Byline => "byline",
            BlockKind::Caption => "caption",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Interposed => "interposed",
            BlockKind::Credit => "credit",
            BlockKind::Markup => "markup",
            BlockKind::List => "list",
            BlockKind::Table => "table",
        }
    }

    /// Whether people can be quoted in it.
    pub const fn is_prose(self) -> bool {
        matches!(self, BlockKind::Paragraph | BlockKind::List)
    }
}

/// A part of the page.
///
/// ```
/// use onrecord::page::{BlockKind, Page};
/// let page = Page::read("Dam fails\n\nThe dam failed on Monday, officials said.\n\n(Reporting by Ana Ruiz)");
/// let kinds: Vec<_> = page.blocks().iter().map(|b| b.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Paragraph, BlockKind::Credit]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands (bytes).
    pub span: Span,
    /// Numbers of its tokens.
    pub tokens: Range<u32>,
}

/// A line longer than this is never a headline or subheading.
const LONGEST_HEADING: usize = 160;

/// Finds the blocks of a text.
pub(super) fn find(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let spans = paragraphs(text, &lines, is_wrapped(text, &lines));
    let mut credits = Credits::of(text);
    // A dateline makes two blocks of one.
    let mut out: Vec<Block> = Vec::with_capacity(spans.len() + 1);
    for span in spans {
        let block = span.slice(text);
        let kind = furniture::of(block, span, &mut credits).unwrap_or_else(|| by_shape(block));
        if kind == BlockKind::Paragraph
            && let Some(end) = dateline(block)
        {
            out.push(Block {
                kind: BlockKind::Dateline,
                span: Span::new(span.start, span.start + end as u32),
                tokens: 0..0,
            });
            let rest = &block[end..];
            let from = span.end - rest.trim_start().len() as u32;
            if from < span.end {
                out.push(Block { kind, span: Span::new(from, span.end), tokens: 0..0 });
            }
            continue;
        }
        out.push(Block { kind, span, tokens: 0..0 });
    }
    name_headings(text, &mut out);
    out
}

/// Gives each block the numbers of its tokens.
pub(super) fn number_tokens(blocks: &mut [Block], tokens: &[Token]) {
    let mut at = 0;
    for block in blocks {
        at += leading(&tokens[at..], |t| t.span.start < block.span.start);
        let start = at;
        at += leading(&tokens[at..], |t| t.span.end <= block.span.end);
        block.tokens = start as u32..at as u32;
    }
}

/// How many of the first tokens are so, which none after them is: looked for in steps that double, as there are few.
fn leading(tokens: &[Token], are: impl Fn(&Token) -> bool) -> usize {
    let mut reach = 1;
    while tokens.get(reach - 1).is_some_and(&are) {
        reach *= 2;
    }
    let from = reach / 2;
    from + tokens[from..tokens.len().min(reach)].partition_point(are)
}

/// A line of a text.
struct Line {
    /// Where it starts.
    start: u32,
    /// What it holds but for white space around it; a byte order mark is no part of it either.
    inner: Span,
}

impl Line {
    /// Whether it is set in.
    fn is_indented(&self, text: &str) -> bool {
        matches!(text.as_bytes()[self.start as usize], b' ' | b'\t')
    }
}

/// The lines of a text.
fn lines(text: &str) -> Vec<Line> {
    let mut out = Vec::with_capacity(text.len() / 100 + 4);
    let mut start = 0;
    while start < text.len() {
        let end = memchr::memchr(b'\n', &text.as_bytes()[start..]).map_or(text.len(), |i| start + i + 1);
        out.push(Line { start: start as u32, inner: inner(text, start, end) });
        start = end;
    }
    out
}

/// The span of a line without the white space around it.
fn inner(text: &str, start: usize, end: usize) -> Span {
    let line = &text[start..end];
    let bare = line.strip_suffix('\n').unwrap_or(line);
    // Most lines start and end with a letter or mark.
    let solid = match bare.as_bytes() {
        [] => return Span::of(end..end),
        [first, .., last] => first.is_ascii_graphic() && last.is_ascii_graphic(),
        _ => false,
    };
    if solid {
        return Span::of(start..start + bare.len());
    }
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    let rest = line.trim_start_matches(blank);
    Span::of(end - rest.len()..end - rest.len() + rest.trim_end_matches(blank).len())
}

/// Whether the lines of the text were cut to a width, so that a line end within a paragraph means nothing.
fn is_wrapped(text: &str, lines: &[Line]) -> bool {
    let (mut inner, mut near) = (0, 0);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if line.inner.is_empty() || next.inner.is_empty() || next.is_indented(text) {
            continue;
        }
        inner += 1;
        let line = &text[line.start as usize..line.inner.end as usize];
        // A character has four bytes at most.
        if (46..=92 * 4).contains(&line.len()) && (46..=92).contains(&line.chars().count()) {
            near += 1;
        }
    }
    inner >= 3 && near * 10 >= inner * 7
}

/// Spans of the paragraphs, trimmed.
fn paragraphs(text: &str, lines: &[Line], wrapped: bool) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::with_capacity(lines.len());
    let mut open: Option<Span> = None;
    for line in lines {
        let span = line.inner;
        if span.is_empty() {
            out.extend(open.take());
            continue;
        }
        let joins = match open {
            None => false,
            Some(before) if wrapped => {
                let last = before.slice(text).rsplit('\n').next().unwrap_or("");
                !line.is_indented(text) && last.trim().chars().take(100).count() >= 30
            }
            Some(before) => {
                let last = before.slice(text).chars().next_back().unwrap_or('.');
                span.slice(text).starts_with(char::is_lowercase) && (last.is_alphanumeric() || last == ',')
            }
        };
        match &mut open {
            Some(before) if joins => before.end = span.end,
            _ => out.extend(open.replace(span)),
        }
    }
    out.extend(open);
    out
}

/// The kind that the shape of a block gives away.
fn by_shape(block: &str) -> BlockKind {
    if block.len() < 400 {
        let digits = count(block, |b| b.is_ascii_digit());
        if digits >= 3 && digits * 3 > count(block, |b| b.is_ascii_alphabetic()) {
            return BlockKind::Table;
        }
        if block.len() < 200
            && digits > 0
            && memchr::memmem::find(block.as_bytes(), b"   ").is_some()
            && !block.ends_with(['.', '”', '"'])
        {
            return BlockKind::Table;
        }
    }
    if is_byline(block) {
        return BlockKind::Byline;
    }
    if block.starts_with("- ")
        || block.starts_with("* ")
        || block.starts_with("• ")
        || block.starts_with("– ") && block.len() < 200
    {
        return BlockKind::List;
    }
    BlockKind::Paragraph
}

/// Counts bytes; in pieces whose sums are bytes, which the processor adds up many at once.
#[inline]
fn count(text: &str, what: impl Fn(u8) -> bool) -> usize {
    let piece = |piece: &[u8]| usize::from(piece.iter().map(|b| u8::from(what(*b))).sum::<u8>());
    text.as_bytes().chunks(128).map(piece).sum()
}

fn is_byline(block: &str) -> bool {
    if block.len() > 120 {
        return false;
    }
    let Some(rest) =
        block.strip_prefix("By ").or_else(|| block.strip_prefix("BY ")).or_else(|| block.strip_prefix("by "))
    else {
        return false;
    };
    if block.contains('\n') {
        return false;
    }
    let mut words = rest.split_whitespace();
    words.next().is_some_and(|w| w.starts_with(char::is_uppercase))
        && words.next().is_some_and(|w| w.starts_with(char::is_uppercase))
        && !block.ends_with(['.', '?', '!', ','])
}

/// End of the dateline at the head of a paragraph (bytes from its start), dash included.
fn dateline(block: &str) -> Option<usize> {
    if !block.starts_with(char::is_uppercase) {
        return None;
    }
    let head = match block.as_bytes().get(..90) {
        Some(ascii) if ascii.is_ascii() => &block[..90],
        Some(_) => block.char_indices().nth(90).map_or(block, |(i, _)| &block[..i]),
        None => block,
    };
    memchr::memchr3(b'-', b'_', 0xe2, head.as_bytes())?;
    // The dash: — – or one of - _ -- with white space around it or after the bracket of the agency.
    let mut dash = None;
    let marks =
        head.bytes().enumerate().filter(|(_, b)| matches!(b, 0xe2 | b'-' | b'_' | b'"' | b'?' | b'!' | b';' | b':'));
    for (i, _) in marks {
        let Some(c) = head[i..].chars().next() else { break };
        if !matches!(c, '–' | '—' | '-' | '_' | '“' | '"' | '?' | '!' | ';' | ':') {
            continue;
        }
        let after = &block[i + c.len_utf8()..];
        let spaced = head[..i].ends_with([' ', ')']) || after.starts_with([' ', '-', '_']);
        if matches!(c, '–' | '—') || (matches!(c, '-' | '_') && spaced && head[..i].ends_with([' ', ')'])) {
            let run = after.len() - after.trim_start_matches(['-', '_', '–', '—']).len();
            dash = Some((i, i + c.len_utf8() + run));
            break;
        }
        if matches!(c, '“' | '"' | '?' | '!' | ';' | ':') {
            break;
        }
    }
    if let Some((i, end)) = dash {
        let lead = head[..i].trim_end();
        let first = lead.split([' ', ',', '(']).next().unwrap_or("");
        let caps = first.chars().filter(|c| c.is_uppercase()).count() >= 2 && !first.chars().any(char::is_lowercase);
        let agency = lead.ends_with(')') && lead.contains('(');
        // Word by word: nothing but names, dates and the agency.
        let plain = lead.split_whitespace().all(|w| {
            let w = w.trim_matches(|c: char| !c.is_alphanumeric());
            w.is_empty()
                || w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                || matches!(w, "de" | "of" | "and" | "the" | "al" | "la")
        });
        if plain && first.starts_with(char::is_uppercase) && lead.split_whitespace().count() <= 10 && (caps || agency) {
            return Some(end);
        }
    }
    None
}

/// Names headline, bylines and interposed headings among what looked like paragraphs.
fn name_headings(text: &str, blocks: &mut [Block]) {
    let prose = blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).count();
    if prose < 2 {
        return;
    }
    let mut seen_prose = false;
    for i in 0..blocks.len() {
        let block = blocks[i].span.slice(text);
        let first = i == 0
            || (!seen_prose
                && blocks[..i]
                    .iter()
                    .all(|b| !matches!(b.kind, BlockKind::Paragraph | BlockKind::Headline | BlockKind::Dateline)));
        match blocks[i].kind {
            BlockKind::Dateline => seen_prose = true,
            BlockKind::Paragraph => {
                if first && is_heading(block, true) {
                    blocks[i].kind = BlockKind::Headline;
                } else if is_heading(block, false) && i + 1 < blocks.len() {
                    blocks[i].kind = BlockKind::Interposed;
                } else {
                    seen_prose = true;
                }
            }
            _ => {}
        }
    }
}

/// Whether four letters of five are capitals.
fn is_shouted(block: &str) -> bool {
    // A sentence shows at once that more than a fifth of its bytes are small letters.
    let bytes = block.as_bytes();
    if let Some(opening) = bytes.first_chunk::<64>() {
        let small: u8 = opening.iter().map(|b| u8::from(b.is_ascii_lowercase())).sum();
        if usize::from(small) * 5 > bytes.len() {
            return false;
        }
    }
    let (upper, letters) = if block.is_ascii() {
        (count(block, |b| b.is_ascii_uppercase()), count(block, |b| b.is_ascii_alphabetic()))
    } else {
        (block.chars().filter(|c| c.is_uppercase()).count(), block.chars().filter(|c| c.is_alphabetic()).count())
    };
    upper * 10 >= letters * 8
}

/// Whether a block reads as a heading: short, one line, no stop at its end.
fn is_heading(block: &str, top: bool) -> bool {
    if block.len() > LONGEST_HEADING || block.starts_with(['“', '"', '‘', '«', '`', '[', '(']) {
        return false;
    }
    let Some(last) = block.chars().next_back() else { return false };
    if matches!(last, ',' | ':' | ';' | '”' | '"' | '…' | '-' | '—') && !(top && last == '”') {
        return false;
    }
    let stopped = matches!(last, '.' | '!' | '?');
    if stopped {
        // Wire headlines in capitals end in a full stop: "SOCCER - LATE GOAL SINKS TARMA."
        let shouted = is_shouted(block);
        if shouted || !top {
            return shouted;
        }
    }
    let (mut words, mut long, mut capital) = (0, 0, 0);
    for word in block.split_whitespace() {
        words += 1;
        if word.len() > 3 && word.chars().nth(3).is_some() {
            long += usize::from(word.starts_with(char::is_alphabetic));
            capital += usize::from(word.starts_with(char::is_uppercase));
        }
    }
    let titled = long > 0 && capital * 10 >= long * 8;
    if stopped {
        return (last == '?' && words <= 14) || (titled && words >= 3 && last != '.');
    }
    let mut colons = memchr::memchr_iter(b':', block.as_bytes());
    if !titled && colons.any(|at| block.as_bytes().get(at + 1) == Some(&b' ')) {
        return top;
    }
    words <= if top { 22 } else { 16 }
}
