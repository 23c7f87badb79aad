//! Furniture: what stands on a news page and is nobody's speech. Lead-ins of promotions, credits, captions and
//! sign-offs, found with one aho-corasick automaton over the head of each block.

use super::blocks::BlockKind;
use crate::span::Span;
use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, FindIter, Input, MatchKind, StartKind};
use std::iter::Peekable;
use std::sync::LazyLock;

/// Lead-ins, in any case, and the kind of block that they open. Written from general knowledge of news pages.
const LEADS: &[(&str, BlockKind)] = &[
    ("read more", BlockKind::Markup),
    ("read also", BlockKind::Markup),
    ("read next", BlockKind::Markup),
    ("also read", BlockKind::Markup),
    ("see also", BlockKind::Markup),
    ("read the full", BlockKind::Markup),
    ("read:", BlockKind::Markup),
    ("watch:", BlockKind::Markup),
    ("watch the video", BlockKind::Markup),
    ("watch live", BlockKind::Markup),
    ("listen:", BlockKind::Markup),
    ("related:", BlockKind::Markup),
    ("related stories", BlockKind::Markup),
    ("related articles", BlockKind::Markup),
    ("related content", BlockKind::Markup),
    ("more on this story", BlockKind::Markup),
    ("more from", BlockKind::Markup),
    ("more:", BlockKind::Markup),
    ("story continues below", BlockKind::Markup),
    ("article continues below", BlockKind::Markup),
    ("continue reading", BlockKind::Markup),
    ("advertisement", BlockKind::Markup),
    ("sponsored", BlockKind::Markup),
    ("click here", BlockKind::Markup),
    ("sign up", BlockKind::Markup),
    ("subscribe", BlockKind::Markup),
    ("follow us", BlockKind::Markup),
    ("follow @", BlockKind::Markup),
    ("share this", BlockKind::Markup),
    ("like us on", BlockKind::Markup),
    ("copyright", BlockKind::Markup),
    ("all rights reserved", BlockKind::Markup),
    ("breaking:", BlockKind::Markup),
    ("analysis:", BlockKind::Interposed),
    ("opinion:", BlockKind::Interposed),
    ("explainer:", BlockKind::Interposed),
    ("file photo", BlockKind::Caption),
    ("file -", BlockKind::Caption),
    ("file –", BlockKind::Caption),
    ("file image", BlockKind::Caption),
    ("file picture", BlockKind::Caption),
    ("photo:", BlockKind::Caption),
    ("photo by", BlockKind::Credit),
    ("photograph:", BlockKind::Caption),
    ("image:", BlockKind::Caption),
    ("picture:", BlockKind::Caption),
    ("pictured:", BlockKind::Caption),
    ("caption:", BlockKind::Caption),
    ("(photo", BlockKind::Caption),
    ("(image", BlockKind::Caption),
    ("(picture", BlockKind::Caption),
    ("image copyright", BlockKind::Credit),
    ("image caption", BlockKind::Caption),
    ("media caption", BlockKind::Caption),
    ("(reporting by", BlockKind::Credit),
    ("(additional reporting", BlockKind::Credit),
    ("(writing by", BlockKind::Credit),
    ("(editing by", BlockKind::Credit),
    ("(compiled by", BlockKind::Credit),
    ("reporting by", BlockKind::Credit),
    ("additional reporting", BlockKind::Credit),
    ("writing by", BlockKind::Credit),
    ("editing by", BlockKind::Credit),
    ("edited by", BlockKind::Credit),
    ("with files from", BlockKind::Credit),
    ("- with files from", BlockKind::Credit),
    ("— with files from", BlockKind::Credit),
    ("with reporting from", BlockKind::Credit),
    ("(with inputs from", BlockKind::Credit),
];

/// Marks of a picture credit: in a short block they make it a caption.
const CREDIT_MARKS: &[&str] = &[
    "REUTERS/",
    "/REUTERS",
    "/AFP",
    "AFP/",
    "/AP",
    "AP Photo",
    "Getty Images",
    "/Getty",
    "EPA/",
    "/EPA",
    "Shutterstock",
    "(Photo by",
    "/File Photo",
    "via AP",
    "/Handout",
];

static HEADS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .start_kind(StartKind::Anchored)
        .kind(Some(AhoCorasickKind::NoncontiguousNFA)) // the quickest to build, and only heads are searched
        .build(LEADS.iter().map(|l| l.0))
        .ok()
});

static CREDITS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    // Leftmost, so that the search may skip ahead with a prefilter.
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostFirst)
        .kind(Some(AhoCorasickKind::NoncontiguousNFA))
        .build(CREDIT_MARKS)
        .ok()
});

/// The first two bytes that lead-ins have, in small letters: a bit for each second byte, by the first. Few blocks open so.
static OPENINGS: [[u64; 4]; 256] = {
    let mut out = [[0; 4]; 256];
    let mut i = 0;
    while i < LEADS.len() {
        let lead = LEADS[i].0.as_bytes();
        let (a, b) = (lead[0].to_ascii_lowercase() as usize, lead[1].to_ascii_lowercase() as usize);
        out[a][b / 64] |= 1 << (b % 64);
        i += 1;
    }
    out
};

/// Whether a block may open with a lead-in.
fn may_lead(block: &str) -> bool {
    let [a, b, ..] = block.as_bytes() else { return false };
    let (a, b) = (a.to_ascii_lowercase() as usize, b.to_ascii_lowercase() as usize);
    OPENINGS[a][b / 64] >> (b % 64) & 1 != 0
}

/// The marks of picture credits in a text, looked for once and asked block after block.
pub(super) struct Credits<'t>(Option<Peekable<FindIter<'static, 't>>>);

impl<'t> Credits<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Credits(CREDITS.as_ref().map(|marks| marks.find_iter(text).peekable()))
    }

    /// Whether one stands in a block, which stands behind those asked for before.
    fn has(&mut self, block: Span) -> bool {
        let Some(marks) = &mut self.0 else { return false };
        while marks.next_if(|m| m.start() < block.start as usize).is_some() {}
        marks.peek().is_some_and(|m| m.end() <= block.end as usize)
    }
}

/// The kind that the head of a block gives away, if it does.
pub(super) fn of(block: &str, span: Span, credits: &mut Credits<'_>) -> Option<BlockKind> {
    let heads = HEADS.as_ref().filter(|_| may_lead(block));
    if let Some(m) = heads.and_then(|heads| heads.find(Input::new(block).anchored(Anchored::Yes))) {
        let kind = LEADS[m.pattern().as_usize()].1;
        let lead = &block[..m.end()];
        // "Subscribe" at the head of a long paragraph is prose, as is "Sponsored by the ministry, the bill …".
        // "Analysis: …" over a whole paragraph of sentences is its label, and no link to another page.
        let labelled = kind == BlockKind::Interposed && block.ends_with(['.', '”', '"']);
        let prose = block.len() > 160
            && !matches!(kind, BlockKind::Credit | BlockKind::Caption)
            && (!lead.ends_with(':') || labelled);
        let word_goes_on = block[m.end()..].starts_with(|c: char| c.is_alphanumeric())
            && lead.ends_with(|c: char| c.is_alphanumeric());
        if !prose && !word_goes_on {
            return Some(kind);
        }
    }
    // Left-overs of a content system: [shortcode attr="…"], {embed}, <tag>.
    let mut ends = block.chars();
    if let (Some(first), Some(last)) = (ends.next(), ends.next_back()) {
        let boxed = matches!((first, last), ('[', ']') | ('{', '}') | ('<', '>'));
        if boxed && (block.contains('=') || block.len() < 60 || first == '<') {
            return Some(BlockKind::Markup);
        }
    }
    if (block.starts_with("http://") || block.starts_with("https://") || block.starts_with("www."))
        && !block.contains(char::is_whitespace)
    {
        return Some(BlockKind::Markup);
    }
    (block.len() < 600 && credits.has(span)).then_some(BlockKind::Caption)
}
