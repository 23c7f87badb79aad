//! Quotation marks, paired within each paragraph: a fact of the page, whoever speaks.
//!
//! Curly, straight, ``old wire'', guillemets and low marks are one level; single marks are read as quotation marks
//! where they cannot be apostrophes. A paragraph may end while marks are open (the speech goes on) or close marks
//! that were never opened; both are kept and flagged. Of 924 articles counted, 306 use curly marks only, 287
//! straight ones only and 164 both.

use super::blocks::{Block, BlockKind};
use crate::span::Span;

/// The style of a pair of marks.
///
/// ```
/// use onrecord::page::{MarkStyle, Page};
/// let page = Page::read("``It is over,'' she said.");
/// assert_eq!(page.marked()[0].style, MarkStyle::Wire);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MarkStyle {
    /// “ ”
    Curly,
    /// " "
    Straight,
    /// `` ''
    Wire,
    /// « »
    Guillemets,
    /// ‘ ’ or ' '
    Single,
}

/// A stretch of text in quotation marks.
///
/// ```
/// use onrecord::page::Page;
/// let text = "“It was ‘fine’,” she said.";
/// let page = Page::read(text);
/// let inner: Vec<_> = page.marked().iter().map(|m| &text[m.inner]).collect();
/// assert_eq!(inner, ["It was ‘fine’,", "fine"]);
/// assert_eq!(page.marked()[1].depth, 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// With the marks (bytes).
    pub outer: Span,
    /// Without the marks (bytes).
    pub inner: Span,
    /// Number of the block.
    pub block: u32,
    /// 0 for an outermost stretch, 1 for one within it.
    pub depth: u8,
    /// Style of the marks.
    pub style: MarkStyle,
    /// Whether an opening mark stands there.
    pub opened: bool,
    /// Whether a closing mark stands there; where not, the stretch runs to the end of its block.
    pub closed: bool,
}

/// Whether an offset lies within the last of these stretches, which all start before it. Stretches within it are few.
pub(crate) fn holds(started: &[Marked], offset: u32) -> bool {
    started.iter().rev().take(3).any(|m| m.outer.contains(offset))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    Either,
}

#[derive(Clone, Copy)]
struct Mark {
    at: u32,
    len: u32,
    style: MarkStyle,
    side: Side,
    /// A single mark that could as well be an apostrophe.
    doubtful: bool,
}

/// Pairs the marks of all blocks that can hold speech. `places` are those where a mark may stand.
pub(super) fn pair(text: &str, blocks: &[Block], mut places: &[u32]) -> Vec<Marked> {
    let mut out = Vec::new();
    let (mut marks, mut stack) = (Vec::new(), Vec::new());
    let mut carried = false;
    for (i, block) in blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Markup | BlockKind::Table | BlockKind::Credit) {
            continue;
        }
        let Span { start, end } = block.span;
        places = &places[places.iter().take_while(|at| **at < start).count()..];
        let number = places.iter().take_while(|at| **at < end).count();
        collect(text, block.span, &places[..number], &mut marks);
        if marks.is_empty() {
            carried = false;
            continue;
        }
        let from = out.len();
        // Speech that goes on: the next block opens with a single mark again.
        let goes_on = blocks.get(i + 1).is_some_and(|b| b.span.slice(text).starts_with(['‘', '\'']));
        pair_block(text, block.span, i as u32, &marks, (carried, goes_on), &mut stack, &mut out);
        carried = out[from..].iter().any(|m| m.depth == 0 && !m.closed);
        out[from..].sort_by_key(|m| (m.outer.start, std::cmp::Reverse(m.outer.end)));
    }
    out
}

/// Reads every character that can be a quotation mark, of those at these places.
fn collect(text: &str, span: Span, places: &[u32], marks: &mut Vec<Mark>) {
    marks.clear();
    let bytes = text.as_bytes();
    let (mut next, end) = (span.start as usize, span.end as usize);
    for &at in places {
        let at = at as usize;
        if at < next {
            continue; // the second half of a mark
        }
        let found = match bytes[at] {
            b'"' => Some((MarkStyle::Straight, Side::Either, 1)),
            b'`' if at + 1 < end && bytes[at + 1] == b'`' => Some((MarkStyle::Wire, Side::Open, 2)),
            b'`' => Some((MarkStyle::Single, Side::Open, 1)),
            b'\'' if at + 1 < end && bytes[at + 1] == b'\'' => Some((MarkStyle::Wire, Side::Either, 2)),
            b'\'' => Some((MarkStyle::Single, Side::Either, 1)),
            0xe2 if bytes[at + 1] == 0x80 => match bytes[at + 2] {
                0x9c => Some((MarkStyle::Curly, Side::Open, 3)),
                0x9d => Some((MarkStyle::Curly, Side::Close, 3)),
                0x9e => Some((MarkStyle::Curly, Side::Open, 3)),
                0x98 if bytes[at + 3..].starts_with("‘".as_bytes()) || bytes[at + 3..].starts_with("’".as_bytes()) => {
                    Some((MarkStyle::Curly, Side::Open, 6))
                }
                0x98 => Some((MarkStyle::Single, Side::Open, 3)),
                // Two single marks in a row are a double one: “No,’’ he said.
                0x99 if bytes[at + 3..].starts_with("’".as_bytes()) => Some((MarkStyle::Curly, Side::Close, 6)),
                0x99 => Some((MarkStyle::Single, Side::Close, 3)),
                _ => None,
            },
            0xc2 if bytes[at + 1] == 0xab => Some((MarkStyle::Guillemets, Side::Open, 2)),
            0xc2 if bytes[at + 1] == 0xbb => Some((MarkStyle::Guillemets, Side::Close, 2)),
            _ => None,
        };
        let Some((style, side, len)) = found else { continue };
        if let Some(mark) = judge(text, span, at, len, style, side) {
            match marks.last_mut() {
                // Marks set twice are one mark.
                Some(last)
                    if last.at + last.len == mark.at
                        && last.style == style
                        && style == MarkStyle::Curly
                        && last.side == mark.side =>
                {
                    last.len += mark.len;
                }
                _ => marks.push(mark),
            }
        }
        next = at + len;
    }
}

/// Decides from its neighbours on which side of a stretch a mark stands, if it is a quotation mark at all.
fn judge(text: &str, span: Span, at: usize, len: usize, style: MarkStyle, side: Side) -> Option<Mark> {
    let before = text[span.start as usize..at].chars().next_back();
    let after = text[at + len..span.end as usize].chars().next();
    let gap_before = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '/'));
    let quote_before = before.is_some_and(|c| matches!(c, '“' | '‘' | '"' | '\'' | '`' | '«'));
    let gap_after = after.is_none_or(|c| c.is_whitespace());
    let mark = |side, doubtful| Some(Mark { at: at as u32, len: len as u32, style, side, doubtful });
    if style == MarkStyle::Single {
        let letter_before = before.is_some_and(char::is_alphanumeric);
        let letter_after = after.is_some_and(char::is_alphanumeric);
        if letter_before && letter_after {
            return None; // an apostrophe
        }
        return match side {
            Side::Open => (!letter_before && !gap_after).then_some(()).and_then(|()| mark(Side::Open, false)),
            _ if (gap_before || quote_before) && !gap_after => {
                // ’em, ’90s, ’tis: an elision, not an opening mark.
                let rest = &text[at + len..span.end as usize];
                let elided = rest.starts_with(|c: char| c.is_ascii_digit())
                    || ["em ", "tis ", "til ", "cause ", "n ", "twas "].iter().any(|e| rest.starts_with(e));
                if elided {
                    None
                } else if side == Side::Close {
                    mark(Side::Close, true)
                } else {
                    mark(Side::Open, false)
                }
            }
            // After a letter it may be a plural's possessive (the boys’ team) or a dropped g (goin’).
            _ => mark(Side::Close, letter_before),
        };
    }
    match side {
        Side::Either if style == MarkStyle::Wire => {
            mark(if gap_before && !gap_after { Side::Either } else { Side::Close }, false)
        }
        Side::Either => {
            if before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c == ',' || c == ' ' || c == '-') {
                return mark(Side::Close, true); // inches, where nothing is open
            }
            let side = match (gap_before || quote_before, gap_after) {
                (true, false) => Side::Open,
                (false, true) => Side::Close,
                (false, false)
                    if after.is_some_and(|c| {
                        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '—' | '–' | '-' | '\'' | '’')
                    }) =>
                {
                    Side::Close
                }
                _ => Side::Either,
            };
            mark(side, false)
        }
        // A closing curly mark set where only an opening one can stand, and the other way round.
        Side::Close if gap_before && !gap_after && before.is_none() => mark(Side::Open, false),
        Side::Open if gap_after && before.is_some_and(|c| !c.is_whitespace()) => mark(Side::Close, false),
        _ => mark(side, false),
    }
}

struct OpenMark {
    mark: Mark,
    index: usize,
}

fn pair_block(
    text: &str,
    span: Span,
    block: u32,
    marks: &[Mark],
    (carried, goes_on): (bool, bool),
    stack: &mut Vec<OpenMark>,
    out: &mut Vec<Marked>,
) {
    stack.clear();
    let mut spent = span.start;
    for (i, mark) in marks.iter().enumerate() {
        let single = mark.style == MarkStyle::Single;
        let open =
            stack.iter().rposition(|o| o.mark.style == mark.style || (!single && o.mark.style != MarkStyle::Single));
        let side = match mark.side {
            Side::Either if open.is_some() => Side::Close,
            Side::Either => Side::Open,
            side => side,
        };
        match (side, open) {
            (Side::Open, None) => {
                if stack.len() < 2 {
                    stack.push(OpenMark { mark: *mark, index: i });
                }
            }
            (Side::Open, Some(at)) => {
                // Opened again while open: the first was never closed, or this straight mark closes it.
                let inner = Span::new(stack[at].mark.at + stack[at].mark.len, mark.at);
                let piece = inner.slice(text);
                let before = piece.chars().next_back();
                if single || stack.len() > at + 1 || before.is_none_or(|c| !c.is_whitespace()) {
                    // Within speech of the same style: an inner quotation that its house style did not mark apart.
                    if single {
                        continue;
                    }
                    stack.truncate(at);
                    stack.push(OpenMark { mark: *mark, index: i });
                    continue;
                }
                let end = close_early(text, inner);
                let first = stack[at].mark;
                stack.truncate(at);
                if end > inner.start {
                    let depth = stack.len().min(1) as u8;
                    let inner = Span::new(inner.start, end);
                    let outer = Span::new(first.at, end);
                    out.push(Marked { outer, inner, block, depth, style: first.style, opened: true, closed: true });
                }
                stack.push(OpenMark { mark: *mark, index: i });
            }
            (Side::Close, Some(at)) => {
                let first = &stack[at];
                if single && mark.doubtful && later_close(marks, i, text, span) {
                    continue;
                }
                let depth = at.min(1) as u8;
                let inner = Span::new(first.mark.at + first.mark.len, mark.at);
                let outer = Span::new(first.mark.at, mark.at + mark.len);
                if inner.slice(text).chars().any(char::is_alphanumeric) {
                    out.push(Marked {
                        outer,
                        inner,
                        block,
                        depth,
                        style: first.mark.style,
                        opened: true,
                        closed: true,
                    });
                }
                stack.truncate(at);
                spent = outer.end;
            }
            (Side::Close, None) => {
                if single || mark.doubtful || !stack.is_empty() {
                    continue;
                }
                // Closed without having been opened: the speech began with the block (or in the one before).
                let first = i == 0 || marks[..i].iter().all(|m| m.style == MarkStyle::Single);
                let inner = Span::new(span.start, mark.at);
                let fresh = first && spent == span.start && (carried || inner.len() >= 12);
                if fresh && inner.slice(text).ends_with(|c: char| ",.!?…".contains(c)) {
                    let outer = Span::new(span.start, mark.at + mark.len);
                    out.push(Marked { outer, inner, block, depth: 0, style: mark.style, opened: false, closed: true });
                    spent = outer.end;
                }
            }
            (Side::Either, _) => {}
        }
    }
    // What is still open runs to the end of the block; a single mark left open was an apostrophe, but where the next
    // block opens with one again.
    if let Some(first) = stack.first().filter(|o| o.mark.style != MarkStyle::Single || goes_on) {
        let inner = Span::new(first.mark.at + first.mark.len, span.end);
        if inner.slice(text).chars().filter(|c| c.is_alphanumeric()).count() > 1 && first.index < marks.len() {
            let outer = Span::new(first.mark.at, span.end);
            out.push(Marked { outer, inner, block, depth: 0, style: first.mark.style, opened: true, closed: false });
        }
    }
}

/// Whether a surer closing single mark follows before the next opening one.
fn later_close(marks: &[Mark], at: usize, text: &str, span: Span) -> bool {
    let after = marks[at].at as usize + marks[at].len as usize;
    let here = text[span.start as usize..marks[at].at as usize].chars().next_back();
    if here != Some('s') && here != Some('n') {
        return false;
    }
    // Directly before punctuation it closes.
    if text[after..span.end as usize].starts_with([',', '.', ';', '?', '!']) {
        return false;
    }
    for m in &marks[at + 1..] {
        if m.style != MarkStyle::Single {
            continue;
        }
        return m.side == Side::Close && !m.doubtful;
    }
    false
}

/// Where a stretch that was never closed most likely ended: the last end of a sentence in it.
fn close_early(text: &str, inner: Span) -> u32 {
    let piece = inner.slice(text);
    match piece.find(['.', '!', '?']) {
        Some(i) => inner.start + i as u32 + 1,
        None => inner.start,
    }
}
