//! Positions in a text: [`Span`], the id newtypes, and [`OffsetIndex`], which turns the library's byte offsets into
//! offsets in Unicode code points or UTF-16 units and into lines and columns.

use std::fmt;
use std::ops::{Index, Range};

/// A half-open range of byte offsets into an article's text.
///
/// Every span that the library hands out starts and ends at a character boundary.
///
/// ```
/// use onrecord::Span;
/// let text = "Ana Ruiz said so.";
/// let span = Span::new(4, 8);
/// assert_eq!(&text[span], "Ruiz");
/// assert_eq!(span.to_string(), "4..8");
/// assert!(span.contains(4) && !span.contains(8));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// Byte offset of the first byte.
    pub start: u32,
    /// Byte offset one past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from `start` up to, not including, `end` (byte offsets).
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// A span from a range of `usize` offsets. Offsets beyond `u32::MAX` are capped; articles are never that long.
    pub fn of(range: Range<usize>) -> Self {
        Span { start: range.start.min(u32::MAX as usize) as u32, end: range.end.min(u32::MAX as usize) as u32 }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the byte at `offset` lies inside.
    pub const fn contains(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The span as a range of `usize`.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text that the span marks out.
    ///
    /// # Panics
    /// As `str` indexing does, when the span is not of this text.
    pub fn slice(self, text: &str) -> &str {
        &text[self.range()]
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl Index<Span> for str {
    type Output = str;
    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(transparent))]
        pub struct $name(pub u32);
        impl $name {
            /// The id as an index into the document's array.
            pub const fn index(self) -> usize { self.0 as usize }
            #[allow(dead_code)] // not every kind of number is made from an index
            pub(crate) fn of(index: usize) -> Self { Self(index.min(u32::MAX as usize) as u32) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
    )*};
}

ids! {
    /// Number of a token in [`Document::tokens`](crate::Document::tokens).
    TokenId
    /// Number of a mention in [`Document::mentions`](crate::Document::mentions).
    MentionId
    /// Number of an entity in [`Document::entities`](crate::Document::entities).
    EntityId
    /// Number of a quotation in [`Document::quotations`](crate::Document::quotations).
    QuotationId
    /// Number of an entry in a [`Dictionary`](crate::Dictionary).
    EntryId
}

/// The unit in which offsets are counted.
///
/// ```
/// use onrecord::{OffsetIndex, OffsetUnit};
/// let index = OffsetIndex::new("😀 Zoë");
/// let units = [OffsetUnit::Byte, OffsetUnit::Char, OffsetUnit::Utf16];
/// assert_eq!(units.map(|unit| index.convert(5, unit)), [5, 2, 3]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum OffsetUnit {
    /// Bytes of UTF-8, the library's own unit.
    #[default]
    Byte,
    /// Unicode code points, as Python counts.
    Char,
    /// UTF-16 code units, as JavaScript and Java count.
    Utf16,
}

impl OffsetUnit {
    /// The name used in output and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            OffsetUnit::Byte => "byte",
            OffsetUnit::Char => "char",
            OffsetUnit::Utf16 => "utf16",
        }
    }
}

/// So many bytes of a text are a step of its index.
const STEP: usize = 64;

/// Converts byte offsets of one text into other units, and into line and column.
///
/// Built once per text in one pass; a text of ASCII alone costs nothing.
///
/// ```
/// use onrecord::{OffsetIndex, OffsetUnit};
/// let text = "«Né à Kaboul»\n€ 5";
/// let index = OffsetIndex::new(text);
/// let euro = text.find('€').unwrap() as u32;
/// assert_eq!(index.convert(euro, OffsetUnit::Char), 14);
/// assert_eq!(index.line_column(euro), (2, 1));
/// ```
#[derive(Clone, Debug)]
pub struct OffsetIndex {
    /// For each character of more than one byte: byte offset after it, characters saved, UTF-16 units saved so far.
    wide: Vec<(u32, u32, u32)>,
    /// How many of those end before each step of [`STEP`] bytes.
    steps: Vec<u32>,
    lines: Vec<u32>,
}

impl OffsetIndex {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let mut index = OffsetIndex::without_lines(text);
        index.lines.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|i| i as u32 + 1));
        index
    }

    /// An index for offsets alone.
    pub(crate) fn without_lines(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut wide = Vec::new();
        let mut steps = Vec::with_capacity(bytes.len() / STEP + 1);
        let (mut chars, mut units) = (0, 0);
        let mut at = 0;
        while at < bytes.len() {
            // Eight bytes of ASCII at once, and those before the first that is none.
            if let Some(eight) = bytes[at..].first_chunk() {
                let ascii = (u64::from_le_bytes(*eight) & 0x8080_8080_8080_8080).trailing_zeros() as usize / 8;
                if ascii > 0 {
                    at += ascii;
                    continue;
                }
            }
            // The first byte of a character says how many it has.
            let length = match bytes[at] {
                0xc0..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0.. => 4,
                _ => 1,
            };
            at += length;
            if length > 1 {
                chars += length as u32 - 1;
                units += length as u32 - if length == 4 { 2 } else { 1 };
                steps.resize((at - 1) / STEP + 1, wide.len() as u32);
                wide.push((at as u32, chars, units));
            }
        }
        steps.resize(bytes.len() / STEP + 1, wide.len() as u32);
        OffsetIndex { wide, steps, lines: vec![0] }
    }

    /// The offset in another unit. An offset inside a character counts as its end.
    pub fn convert(&self, byte: u32, unit: OffsetUnit) -> u32 {
        let mut n = self.steps.get(byte as usize / STEP).map_or(self.wide.len(), |n| *n as usize);
        while self.wide.get(n).is_some_and(|w| w.0 <= byte) {
            n += 1;
        }
        let (chars, units) = if n == 0 { (0, 0) } else { (self.wide[n - 1].1, self.wide[n - 1].2) };
        match unit {
            OffsetUnit::Byte => byte,
            OffsetUnit::Char => byte.saturating_sub(chars),
            OffsetUnit::Utf16 => byte.saturating_sub(units),
        }
    }

    /// Line and column of a byte offset, both from 1, the column in characters.
    pub fn line_column(&self, byte: u32) -> (u32, u32) {
        let line = self.lines.partition_point(|l| *l <= byte).max(1);
        let start = self.convert(self.lines[line - 1], OffsetUnit::Char);
        (line as u32, self.convert(byte, OffsetUnit::Char) - start + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_half_open() {
        let s = Span::new(2, 5);
        assert!(s.contains(2) && s.contains(4) && !s.contains(5));
        assert!(s.covers(Span::new(2, 5)) && !s.covers(Span::new(2, 6)));
        assert!(!s.overlaps(Span::new(5, 6)) && s.overlaps(Span::new(4, 6)));
    }

    #[test]
    fn offsets_agree_with_counting() {
        let text = "a“b”é\n😀c";
        let index = OffsetIndex::new(text);
        for (i, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(index.convert(i as u32, OffsetUnit::Char) as usize, text[..i].chars().count());
            assert_eq!(index.convert(i as u32, OffsetUnit::Utf16) as usize, text[..i].encode_utf16().count());
        }
    }
}
