//! A bound on how deep the elements of a page nest, kept before the page is parsed: to parse it and to find the article
//! takes time that grows with the square of the depth. As browsers do, tags that would nest deeper are passed over, and
//! what stands in them becomes part of the element around.
//!
//! This reads tags and no more. What a parser closes of itself (a paragraph, an item, a cell) is not counted, so that the
//! tree may be some times as deep as the count; [`DEEPEST_TREE`] is what no page gets past.

use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Elements deeper than this are flattened. Chromium and WebKit take the same number; articles nest some thirty.
const DEEPEST: usize = 512;

/// A tree deeper than this is no page: each element that is counted brings in at most four that are not (tbody, tr, td, p).
pub(super) const DEEPEST_TREE: usize = 5 * DEEPEST;

/// Elements without content, and those that the parser closes where the next one begins.
const UNCOUNTED: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
    "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup", "option", "html", "head",
    "body",
];

/// Elements that mark words; only their own end tag ends them, else they go on in the next paragraph.
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Elements whose content is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// Elements that an end tag within does not reach beyond.
const WALLS: &[&str] = &["table", "template", "object", "marquee", "applet"];

/// Elements that only their own end tag or that of another block closes: `</span>` does not close a `<div>`.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "button",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "main",
    "menu",
    "nav",
    "ol",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "ul",
];

/// The page without the tags that nest deeper than [`DEEPEST`].
pub(super) fn flattened(page: &str) -> Cow<'_, str> {
    if page.bytes().filter(|b| *b == b'<').take(DEEPEST + 1).count() <= DEEPEST {
        return page.into();
    }
    let mut out = String::new();
    let mut nest = Nest::default();
    let (mut at, mut copied) = (0, 0);
    while let Some(open) = page[at..].find('<').map(|i| at + i) {
        let Some(tag) = Tag::at(page, open) else {
            at = past(page, open);
            continue;
        };
        at = tag.end;
        if !nest.keeps(&tag) {
            out.push_str(&page[copied..open]);
            copied = tag.end;
        } else if !tag.closes && RAW.contains(&&*tag.name) {
            at = raw_end(page, tag.end, &tag.name);
        }
    }
    if copied == 0 {
        return page.into();
    }
    out.push_str(&page[copied..]);
    out.into()
}

struct Tag {
    /// In small letters.
    name: String,
    closes: bool,
    /// Written `<x/>`.
    empty: bool,
    end: usize,
}

impl Tag {
    /// The tag that opens at a byte; `None` where none does.
    fn at(page: &str, open: usize) -> Option<Tag> {
        let bytes = page.as_bytes();
        let closes = bytes.get(open + 1) == Some(&b'/');
        let start = open + 1 + usize::from(closes);
        bytes.get(start).filter(|b| b.is_ascii_alphabetic())?;
        let ends = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'>');
        let stop = start + bytes[start..].iter().position(ends)?;
        let (mut i, mut before) = (stop, b' ');
        loop {
            match bytes.get(i)? {
                b'>' => break,
                // A value in marks may hold anything.
                mark @ (b'"' | b'\'') if before == b'=' => {
                    i += 1 + bytes[i + 1..].iter().position(|b| b == mark)?;
                    before = *mark;
                }
                b if b.is_ascii_whitespace() => {}
                b => before = *b,
            }
            i += 1;
        }
        Some(Tag { name: page[start..stop].to_ascii_lowercase(), closes, empty: before == b'/', end: i + 1 })
    }
}

/// Past what begins with "<" and is no tag: a comment, a declaration, a sign.
fn past(page: &str, open: usize) -> usize {
    let rest = &page[open..];
    let end = if rest.starts_with("<!--") {
        rest.find("-->").map(|i| i + 3)
    } else if rest.starts_with("<!") || rest.starts_with("<?") {
        rest.find('>').map(|i| i + 1)
    } else {
        Some(1)
    };
    open + end.unwrap_or(rest.len())
}

/// Where the content of an element without markup ends.
fn raw_end(page: &str, from: usize, name: &str) -> usize {
    let bytes = page.as_bytes();
    let closes = |i: usize| {
        bytes[i + 1] == b'/'
            && bytes.get(i + 2..i + 2 + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
    };
    (from..bytes.len().saturating_sub(1)).find(|i| bytes[*i] == b'<' && closes(*i)).unwrap_or(bytes.len())
}

/// The elements that are open.
#[derive(Default)]
struct Nest {
    open: Vec<String>,
    /// Those that mark words.
    formatting: FxHashMap<String, usize>,
    marked: usize,
    /// Start tags passed over, by name: as many end tags are passed over too.
    passed: FxHashMap<String, usize>,
}

impl Nest {
    /// Takes the next tag of a page; whether it stays.
    fn keeps(&mut self, tag: &Tag) -> bool {
        let name = &*tag.name;
        if UNCOUNTED.contains(&name) {
            return true;
        }
        if tag.closes {
            if let Some(n) = self.passed.get_mut(name).filter(|n| **n > 0) {
                *n -= 1;
                return false;
            }
            self.close(name);
            return true;
        }
        let drawn = |open: &[String]| open.iter().any(|n| n == "svg" || n == "math");
        if tag.empty && !BLOCKS.contains(&name) && drawn(&self.open) {
            return true;
        }
        if self.open.len() + self.marked >= DEEPEST {
            *self.passed.entry(tag.name.clone()).or_default() += 1;
            return false;
        }
        if FORMATTING.contains(&name) {
            let n = self.formatting.entry(tag.name.clone()).or_default();
            // A link ends the one before it.
            if name != "a" || *n == 0 {
                *n += 1;
                self.marked += 1;
            }
        } else if !RAW.contains(&name) {
            self.open.push(tag.name.clone());
        }
        true
    }

    fn close(&mut self, name: &str) {
        if let Some(n) = self.formatting.get_mut(name) {
            let one = usize::from(*n > 0);
            *n -= one;
            self.marked -= one;
            return;
        }
        let block = BLOCKS.contains(&name) || WALLS.contains(&name);
        for (i, open) in self.open.iter().enumerate().rev() {
            if open == name {
                self.open.truncate(i);
                return;
            }
            if WALLS.contains(&&**open) || !block && BLOCKS.contains(&&**open) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nests_too_deep_is_flattened() {
        for name in ["div", "DIV", "b", "x-y", "table", "ul"] {
            let page = format!("{}x{}", format!("<{name} class=a>").repeat(2000), format!("</{name}>").repeat(2000));
            let flat = flattened(&page);
            let depth = flat.matches(&format!("<{name} ")).count();
            assert_eq!((depth, flat.matches("</").count()), (DEEPEST, DEEPEST), "{name}");
            assert!(flat.contains(">x<"));
        }
        let twice = format!("{0}x{1}{0}y{1}", "<div>".repeat(1000), "</div>".repeat(1000));
        assert_eq!(flattened(&twice).matches("<div>").count(), 2 * DEEPEST);
    }

    #[test]
    fn long_pages_stay_as_they_are() {
        for part in [
            "<p>a<p>b<br>c",
            "<div><p>a</div>",
            "<ul><li>a<li>b</ul>",
            "<table><tr><td>a<td>b</table>",
            "<a href=x>a</a><b>b</b>",
            "<a href=x>a<a href=y>b",
            "<span title='a > b' alt=\"<div>\">a</span>",
            "<script>if (a < b) document.write('<div>')</script>",
            "<!-- <div> --><!doctype html><?x <y ?> 1 < 2",
            "<svg><path d=x /><path d=y /></svg>",
            "<i>a<div>b</i>c</div>",
            "<div><span>a</div>",
        ] {
            assert!(matches!(flattened(&part.repeat(2000)), Cow::Borrowed(_)), "{part}");
        }
    }

    #[test]
    fn end_tags_out_of_place_hide_no_depth() {
        for part in ["<div></span>", "<div/>", "<span><div></span>", "<div><table><tr><td></div>", "<font><p>"] {
            assert!(matches!(flattened(&part.repeat(2000)), Cow::Owned(_)), "{part}");
        }
    }

    #[test]
    fn unfinished_tags_are_no_tags() {
        for end in ["<", "</", "<div", "<div a='", "<!--", "<script>", "</é>", "<é"] {
            let page = format!("{}{end}", "<p>".repeat(600));
            assert_eq!(flattened(&page), page);
        }
    }
}
