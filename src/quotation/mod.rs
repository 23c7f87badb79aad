//! Quotations: what is said, and under which cue.
//!
//! `scene` lays a paragraph out, `cue` finds the reporting clauses in it (`subject`, `whole`, `joint` and `tail` read what
//! stands before and after the verb), `claim` gives each clause its content in marks, `reported` the clause that it reports, and
//! `bare` takes the speech that no clause claims; `headline` reads headings. Who speaks is decided later, by the
//! attribution layer, from the subjects found here.

mod according;
pub(crate) mod bare;
mod before;
mod behind;
mod claim;
pub(crate) mod cue;
mod finite;
mod group;
mod headline;
mod joint;
mod near;
mod noun;
pub(crate) mod opening;
mod outer;
mod passive;
mod relayed;
mod reported;
pub(crate) mod scene;
mod subject;
mod tail;
mod whole;

use crate::dictionary::key::words;
use crate::document::{Cue, Quotation, QuotationKind};
use crate::entity::{Lexed, Named};
use crate::page::{BlockKind, Marked};
use crate::role::phrase::Phrase;
use crate::span::{QuotationId, Span};
use cue::{Clause, ClauseForm};
use joint::Subjects;
use scene::{Layout, Scene};
use std::ops::Range;

/// Order of quote, speaker and cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "…," Ruiz said.
    QuoteSpeakerVerb,
    /// "…," said Ruiz.
    QuoteVerbSpeaker,
    /// Ruiz said: "…"
    SpeakerVerbQuote,
    /// "…," Ruiz said, "…"
    Split,
    /// according to Ruiz
    According,
    /// Q: …
    Label,
    /// No cue of its own.
    Bare,
    /// A colon or dash alone: Her verdict: "…"
    Colon,
}

impl Shape {
    /// All of them.
    pub(crate) const ALL: [Shape; 8] = [
        Shape::QuoteSpeakerVerb,
        Shape::QuoteVerbSpeaker,
        Shape::SpeakerVerbQuote,
        Shape::Split,
        Shape::According,
        Shape::Label,
        Shape::Bare,
        Shape::Colon,
    ];
}

/// A quotation with what attribution needs to know of it.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) public: Quotation,
    pub(crate) shape: Shape,
    pub(crate) form: ClauseForm,
    pub(crate) subjects: Subjects,
    pub(crate) addressee: Option<Phrase>,
    /// Tokens of the unit that it stands in.
    pub(crate) unit: (usize, usize),
    /// First token of the clause or the stretch.
    pub(crate) at: usize,
    /// How sure it is that these words are a quotation at all.
    pub(crate) speech: f32,
}

impl Found {
    /// The tokens of its cue.
    pub(crate) fn cue(&self, lexed: &Lexed<'_>) -> Option<Range<usize>> {
        let span = self.public.cue?.span;
        // Mostly the clause was found by it.
        if lexed.token(self.at).span.start != span.start {
            return Some(lexed.page.tokens_in(span));
        }
        let mut end = self.at + 1;
        while end < lexed.len() && lexed.token(end).span.end <= span.end {
            end += 1;
        }
        Some(self.at..end)
    }
}

/// Lists that are needed while the quotations of an article are found, kept for the next one.
#[derive(Default)]
pub(crate) struct Room {
    layout: Layout,
    plans: Vec<Plan>,
    /// The clauses of all scenes, one after the other.
    clauses: Vec<Clause>,
    /// Which stretches of a scene are used, and what is found in it.
    used: Vec<bool>,
    here: Vec<Found>,
    /// What was found in the article before, without it.
    found: Vec<Found>,
}

impl Room {
    /// The quotations alone, when nobody asks for more; their list is kept.
    pub(crate) fn take_back(&mut self, mut found: Vec<Found>) -> Vec<Quotation> {
        let quotations = found.drain(..).map(|f| f.public).collect();
        if found.capacity() <= LARGEST {
            self.found = found;
        }
        quotations
    }
}

/// What is known of a scene before its quotations are read.
struct Plan {
    heading: bool,
    /// The marks that start in it.
    marks: Range<usize>,
    /// Its reporting clauses; a heading's are read when they are wanted.
    clauses: Range<usize>,
}

/// After an article of more scenes or quotations than this their room is given back.
const LARGEST: usize = 1 << 16;

/// Finds all quotations of an article, in text order.
///
/// One step after the other is taken for the whole article: all of them together are more code than a processor keeps
/// at hand.
pub(crate) fn find(lexed: &Lexed<'_>, named: &Named, room: &mut Room) -> Vec<Found> {
    lay_out(lexed, room);
    let Room { layout, plans, clauses, used, here, found } = room;
    clauses.clear();
    for (number, plan) in plans.iter_mut().enumerate().filter(|(_, p)| !p.heading) {
        let first = clauses.len();
        cue::clauses(lexed, named, &layout.scene(number), clauses);
        plan.clauses = first..clauses.len();
    }
    let mut out = std::mem::take(found);
    let labels = bare::labels(lexed, named);
    let mut lead = Subjects::None;
    let mut number = 0;
    while number < layout.len() {
        let block = layout.scene(number).block;
        let first = out.len();
        let mut next = Subjects::None;
        while number < layout.len() && layout.scene(number).block == block {
            let (scene, plan) = (layout.scene(number), &plans[number]);
            let clauses = &clauses[plan.clauses.clone()];
            if plan.heading {
                headline::read(lexed, named, &scene, &mut out);
            } else {
                let marked = &lexed.page.marked()[plan.marks.clone()];
                read(lexed, named, &scene, (marked, clauses), labels.get(&block), used, here);
                out.append(here);
                next = opening::lead(lexed, named, &scene, clauses);
            }
            number += 1;
        }
        // "Ruiz went on to say:", and the speech is a paragraph of its own.
        let start = lexed.token(lexed.block(block).tokens.start as usize).span.start;
        if let Some(f) = out.get_mut(first)
            && f.shape == Shape::Bare
            && f.public.kind == QuotationKind::Direct
            && f.public.content[0].start <= start + 4
            && !lead.is_empty()
        {
            f.subjects = lead;
        }
        lead = next;
    }
    if layout.len() > LARGEST {
        *room = Room::default();
    }
    // A sentence that runs through the end of another, by a stop too many, may be read from both.
    out.sort_by_key(order);
    nest(&mut out);
    out
}

/// Lays out the scenes of all blocks that are prose or headings.
fn lay_out(lexed: &Lexed<'_>, room: &mut Room) {
    let Room { layout, plans, .. } = room;
    layout.clear();
    plans.clear();
    let marked = lexed.page.marked();
    let mut at = 0;
    for (number, block) in lexed.page.blocks().iter().enumerate() {
        let mut from = at;
        while at < marked.len() && marked[at].block as usize == number {
            at += 1;
        }
        let heading = block.kind == BlockKind::Headline;
        if !(block.kind.is_prose() || heading) || block.tokens.is_empty() {
            continue;
        }
        for piece in scene::pieces(lexed, block) {
            let last = lexed.token(piece.1 - 1).span.end;
            let marks = from..from + marked[from..at].partition_point(|m| m.outer.start < last);
            layout.add(lexed, number, piece, &marked[marks.clone()]);
            from = marks.end;
            plans.push(Plan { heading, marks, clauses: 0..0 });
        }
    }
}

/// Text order; of two that start together the longer first.
fn order(f: &Found) -> (u32, std::cmp::Reverse<u32>) {
    let start = f.public.content.first().map_or(0, |s| s.start);
    (start, std::cmp::Reverse(f.public.content.last().map_or(0, |s| s.end)))
}

/// Finds the quotations of one scene, in text order.
fn read(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    (marked, clauses): (&[Marked], &[Clause]),
    label: Option<&bare::Label>,
    used: &mut Vec<bool>,
    here: &mut Vec<Found>,
) {
    if let Some(label) = label {
        bare::labelled(lexed, named, scene, *label, here);
        // What a turn itself reports.
        let mut inner = Vec::new();
        claims(lexed, named, scene, clauses, used, &mut inner);
        here.append(&mut inner);
    } else if let Some(post) = bare::post(lexed, named, scene) {
        here.push(post);
    } else {
        claims(lexed, named, scene, clauses, used, here);
        if clauses.is_empty() {
            here.extend(bare::pulled(lexed, named, scene));
        }
        bare::claim(lexed, named, scene, used, here);
    }
    // Speech within speech.
    if marked.iter().any(|m| m.depth > 0) {
        for outer in scene.stretches.iter().filter(|s| s.words >= 3) {
            let Some(inner) = Layout::within(lexed, scene.block, outer, marked) else { continue };
            let (mut found, mut clauses) = (Vec::new(), Vec::new());
            cue::clauses(lexed, named, &inner.scene(0), &mut clauses);
            claims(lexed, named, &inner.scene(0), &clauses, used, &mut found);
            here.extend(found.into_iter().filter(|f| f.public.kind != QuotationKind::Indirect));
        }
    }
    here.sort_by_key(order);
}

/// Gives the reporting clauses of a scene their content; tells which stretches are used.
fn claims(
    lexed: &Lexed<'_>,
    named: &Named,
    scene: &Scene<'_>,
    clauses: &[Clause],
    used: &mut Vec<bool>,
    out: &mut Vec<Found>,
) {
    used.clear();
    used.resize(scene.stretches.len(), false);
    claim::claim(lexed, named, scene, clauses, used, out);
}

/// Marks speech within speech.
fn nest(found: &mut [Found]) {
    for i in 0..found.len() {
        let (start, end) = extent(&found[i]);
        // Only neighbours can hold it: quotations are in text order and never longer than a paragraph.
        let block = found[i].public.block;
        let mut within = None;
        for j in (0..i).rev().take(8).chain(i + 1..(i + 3).min(found.len())) {
            if found[j].public.block != block || j == i {
                continue;
            }
            let holds = found[j]
                .public
                .content
                .iter()
                .any(|c| c.start <= start && end <= c.end && c.len() as u32 > end - start);
            if holds {
                within = Some(QuotationId::of(j));
                break;
            }
        }
        found[i].public.within = within;
    }
}

/// From the first to the last byte of content and cue.
fn extent(found: &Found) -> (u32, u32) {
    let spans = found.public.content.iter().copied().chain(found.public.cue.map(|c| c.span));
    spans.fold((u32::MAX, 0), |(s, e), x| (s.min(x.start), e.max(x.end)))
}

/// A quotation in the making.
fn found(
    scene: &Scene<'_>,
    kind: QuotationKind,
    content: Vec<Span>,
    cue: Option<Cue>,
    shape: Shape,
    at: usize,
) -> Found {
    Found {
        public: Quotation { kind, content, cue, block: scene.block as u32, continues: None, within: None },
        shape,
        form: ClauseForm::Finite,
        subjects: Subjects::None,
        addressee: None,
        unit: scene.unit_of(at),
        at,
        speech: 0.95,
    }
}

/// The span of tokens without the punctuation and white space at its edges (marks are kept).
fn content_span(lexed: &Lexed<'_>, start: usize, end: usize) -> Option<Span> {
    let (mut a, mut b) = (start, end);
    while a < b && lexed.is_any(a, words![",", ".", ";", ":", "—", "–", "-", ")", "…"]) {
        a += 1;
    }
    while b > a && lexed.is_any(b - 1, words![",", ".", ";", ":", "—", "–", "-", "(", "!", "?"]) {
        b -= 1;
    }
    (a < b).then(|| lexed.span(a, b))
}
