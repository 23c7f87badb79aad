//! Candidates: which stretches of an article could be names.
//!
//! Runs of capitalised words are cut into segments by the cheapest reading: a dictionary name, a title, a demonym, a
//! name with a head word (Ministry, River), a person's name, or something unknown. Headlines in capitals or title
//! case are read last, with what the body has taught. An entity is exactly a maximal run in 85 % of cases; in 10 % a
//! role or nationality touches its left edge.

use super::edges::{Edge, Edges};
use super::keys::Keys;
use super::lexed::Lexed;
use super::loud::{is_loud, is_shouting};
use super::mask::{Run, SLACK};
use super::phrases::Listed;
use super::room::{Room, taken};
use super::run::{LONGEST_RUN, opens_sentence, run_end, starts_run};
use super::sorts::Sort;
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::key::{Words, words};
use crate::dictionary::matcher::Form;
use crate::dictionary::symbols::Symbol;
use crate::dictionary::words::flag;

/// What a body writes and is named by.
const PAPERS: &Words = words![
    "charter",
    "constitution",
    "convention",
    "declaration",
    "directive",
    "guidelines",
    "principles",
    "regulation",
    "report",
    "resolution",
    "statement",
];

/// How a segment was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A name of the dictionary.
    Listed,
    /// Given name and more.
    Person,
    /// Head word of an organisation, place or other thing.
    Headed(u8),
    /// Capitalised and unknown.
    Unknown,
    Title,
    Demonym,
    /// Function words, dates, connectors.
    Nothing,
}

/// A possible name.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) reading: Reading,
    /// Number of its string in the document.
    pub(crate) group: u32,
    /// First word of its sentence.
    pub(crate) opens: bool,
    /// In a headline whose capitals say nothing.
    pub(crate) headline: bool,
}

/// A title, capitalised role or demonym within runs: not a name, but evidence and a role.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Segment {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) reading: Reading,
}

/// A dictionary name at a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) form: u32,
    /// What is asked of the form and its entry all the time.
    pub(crate) entry: u32,
    pub(crate) size: u16,
    pub(crate) kind: u8,
    pub(crate) subtype: Subtype,
    pub(crate) weak: bool,
    /// Of a user's dictionary.
    pub(crate) own: bool,
}

impl Hit {
    /// Whether it is of a kind, and no name that needs context.
    #[inline]
    pub(crate) fn is_strong(&self, kind: u8) -> bool {
        self.kind == kind && !self.weak
    }
}

/// Dictionary names by first token.
#[derive(Debug)]
pub(crate) struct Hits {
    pub(super) list: Vec<Hit>,
    /// Where the hits of each token start in the list, and where the list ends.
    pub(super) first: Vec<u32>,
    /// Whether one is of a user's dictionary.
    pub(super) own: bool,
}

/// So many candidates are remembered by how they open.
const ALIKE: usize = 128;

/// All candidates of an article.
pub(crate) struct Candidates {
    pub(crate) list: Vec<Candidate>,
    /// The string of each group: normalised words, one space between.
    pub(crate) keys: Keys,
    /// Titles and demonyms, in text order.
    pub(crate) segments: Vec<Segment>,
    pub(crate) hits: Hits,
    pub(super) edges: Edges,
    /// Room for a key.
    pub(super) room: String,
    /// Number of the last candidate that opens with a word, by its tag.
    alike: [u32; ALIKE],
    /// Room for the cheapest way to each token of a run: its cost, where its last segment starts, and how that is read.
    pub(super) ways: Vec<(f32, usize, Reading)>,
    /// The words of the run at hand.
    pub(super) run: Run,
    /// Room for the segments of a run.
    pub(super) cuts: Vec<(usize, usize, Reading)>,
    /// Common words that stand capitalised within a sentence somewhere: at the head of one they may be names, too.
    pub(super) within: Vec<Symbol>,
    /// Names that the article defines initials for: first token and the token after the last.
    defined: Vec<(usize, usize)>,
}

impl Candidates {
    pub(crate) fn find(lexed: &Lexed<'_>, room: &mut Room) -> Self {
        let mut keys = std::mem::take(&mut room.strings);
        keys.clear();
        let mut all = Candidates {
            list: taken(&mut room.candidates),
            keys,
            segments: taken(&mut room.segments),
            hits: Hits::find(lexed, room),
            edges: Edges(taken(&mut room.edges)),
            room: std::mem::take(&mut room.key),
            alike: [u32::MAX; ALIKE],
            ways: taken(&mut room.ways),
            run: Run::default(),
            cuts: taken(&mut room.cuts),
            within: taken(&mut room.within),
            defined: Vec::new(),
        };
        super::defined::find(lexed, &mut all.defined);
        let blocks = lexed.page.blocks();
        let loud: Vec<bool> =
            blocks.iter().map(|b| is_loud(lexed, b.tokens.start as usize, b.tokens.end as usize, b.kind)).collect();
        for (block, _) in blocks.iter().zip(&loud).filter(|(_, loud)| !**loud) {
            let (start, end) = (block.tokens.start as usize, block.tokens.end as usize);
            for i in lexed.sorts.between(Sort::Capital, start, end) {
                let facts = lexed.facts(i);
                if facts.level > 0 && facts.given == 0 && facts.head == 0 && !opens_sentence(lexed, i, start) {
                    all.within.push(lexed.words[i]);
                }
            }
        }
        all.within.sort_unstable();
        all.within.dedup();
        for (block, loud) in blocks.iter().zip(&loud) {
            if !loud {
                all.read_block(lexed, block.tokens.start as usize, block.tokens.end as usize);
            }
        }
        let (body, mut known) = (all.keys.len(), Keys::default());
        if loud.contains(&true) {
            for c in all.list.iter().filter(|c| matches!(c.reading, Reading::Person | Reading::Listed)) {
                // Headlines name people by their surnames and teams by their nicknames.
                let key = &all.keys[c.group as usize];
                let blank = |b: u8| b == b' ';
                let mut from = 0;
                for _ in 0..3 {
                    let Some(at) = key[from..].bytes().position(blank) else { break };
                    from += at + 1;
                    known.number(&key[from..]);
                }
                if let Some(at) = key[from..].bytes().rposition(blank) {
                    known.number(&key[from + at + 1..]);
                }
            }
        }
        for (block, loud) in blocks.iter().zip(&loud) {
            if *loud {
                all.read_headline(lexed, block.tokens.start as usize, block.tokens.end as usize, body, &known);
            }
        }
        all.list.sort_by_key(|c| (c.start, c.end));
        all.segments.sort_by_key(|s| s.start);
        all.edges.note(lexed.len(), &all.list, &all.segments);
        all
    }

    /// Whether the word, a common one that is neither a given name nor a head, stands capitalised within a sentence somewhere.
    pub(super) fn is_within(&self, word: Symbol) -> bool {
        self.within.binary_search(&word).is_ok()
    }

    /// Number of the string with this key.
    pub(crate) fn group_of(&self, key: &str) -> Option<usize> {
        self.keys.get(key)
    }

    /// Dictionary names that start at a token.
    pub(crate) fn hits_at(&self, start: usize) -> &[Hit] {
        self.hits.at(start)
    }

    /// Dictionary names that a candidate is, by itself or with the title before it ("Pope Francis").
    pub(crate) fn hits_of(&self, c: &Candidate) -> impl Iterator<Item = &Hit> {
        let end = c.end;
        let title = self.segment_before(c.start).filter(|s| s.reading == Reading::Title);
        let titled = title.map_or(&[][..], |s| self.hits_at(s.start));
        self.hits_at(c.start).iter().chain(titled).filter(move |h| h.end as usize == end)
    }

    /// The title or demonym that ends right before a token.
    pub(crate) fn segment_before(&self, token: usize) -> Option<Segment> {
        if !self.edges.has(Edge::SegmentEnds, token) {
            return None;
        }
        let i = self.segments.partition_point(|s| s.start < token);
        self.segments[..i].last().filter(|s| s.end == token).copied()
    }

    /// The title or demonym that starts at a token.
    pub(crate) fn segment_from(&self, token: usize) -> Option<Segment> {
        if !self.edges.has(Edge::SegmentStarts, token) {
            return None;
        }
        let i = self.segments.partition_point(|s| s.start < token);
        self.segments.get(i).filter(|s| s.start == token).copied()
    }

    /// The candidate that starts at a token.
    pub(crate) fn starting_at(&self, token: usize) -> Option<&Candidate> {
        if !self.edges.has(Edge::CandidateStarts, token) {
            return None;
        }
        let i = self.list.partition_point(|c| c.start < token);
        self.list.get(i).filter(|c| c.start == token)
    }

    /// The candidate that ends right before a token.
    pub(crate) fn ending_at(&self, token: usize) -> Option<&Candidate> {
        if !self.edges.has(Edge::CandidateEnds, token) {
            return None;
        }
        let i = self.list.partition_point(|c| c.start < token);
        self.list[..i].last().filter(|c| c.end == token)
    }

    pub(super) fn add(
        &mut self,
        lexed: &Lexed<'_>,
        start: usize,
        end: usize,
        reading: Reading,
        opens: bool,
        headline: bool,
    ) {
        // A name written as one before has its string: the last that opens alike is looked at.
        let place = &mut self.alike[lexed.tag(start).spread(end - start) % ALIKE];
        let before = self.list.get(*place as usize).filter(|c| {
            c.end - c.start == end - start && (0..end - start).all(|i| lexed.spelt_alike(c.start + i, start + i))
        });
        *place = self.list.len() as u32;
        let group = match before {
            Some(c) => c.group,
            None => {
                key_into(lexed, start, end, &mut self.room);
                self.keys.number(&self.room) as u32
            }
        };
        self.list.push(Candidate { start, end, reading, group, opens, headline });
    }

    fn read_block(&mut self, lexed: &Lexed<'_>, start: usize, end: usize) {
        // Most words open nothing.
        let mut hits = self.hits.first.get(start).map_or(0, |first| *first as usize);
        let mut openers = lexed.sorts.between(Sort::Opener, start, end);
        let mut opener = openers.next().unwrap_or(end);
        let mut done = start;
        loop {
            while opener < done {
                opener = openers.next().unwrap_or(end).max(done);
            }
            // A listed name of several words may start with a small letter.
            let small =
                |h: &Hit| h.start as usize >= done && h.end > h.start + 1 && lexed.token(h.start as usize).is_lower();
            while self.hits.get(hits).is_some_and(|h| (h.start as usize) < opener && !small(h)) {
                hits += 1;
            }
            let i = self.hits.get(hits).map_or(end, |h| h.start as usize).min(opener);
            if i >= end {
                return;
            }
            if i == opener && !starts_run(lexed, i, end) && !self.hits_at(i).iter().any(small)
                || self.is_mere_word(lexed, i, end)
            {
                done = i + 1;
                continue;
            }
            let stop = run_end(lexed, &self.hits, i, end);
            // A name whose initials follow it is cut nowhere.
            let next = self.defined.partition_point(|d| d.0 < i);
            let stop = match self.defined.get(next) {
                Some(d) if d.0 == i => {
                    let opens = opens_sentence(lexed, i, start);
                    let listed = self.hits_at(i).iter().any(|h| h.end as usize == d.1);
                    let reading = if listed { Reading::Listed } else { Reading::Headed(kind::ORGANISATION) };
                    let stop = d.1;
                    self.add(lexed, i, stop, reading, opens, false);
                    done = stop;
                    continue;
                }
                Some(d) if d.0 < stop && (i..d.0).all(|k| lexed.has(k, flag::FUNCTION | flag::DATE)) => d.0,
                _ => stop,
            };
            self.cut(lexed, i, stop, start);
            done = stop.max(i + 1);
        }
    }

    /// Whether a capital is that of a function word, with no name, title or more of a run behind it: most heads of
    /// sentences. Reading it would say that it is nothing.
    fn is_mere_word(&self, lexed: &Lexed<'_>, i: usize, end: usize) -> bool {
        if !lexed.has(i, flag::FUNCTION)
            || lexed.token(i).is_all_caps()
            || !lexed.phrases_at(i).is_empty()
            || !self.hits_at(i).is_empty()
            || i + 1 >= end
        {
            return false;
        }
        let facts = lexed.facts(i);
        let next = lexed.token(i + 1);
        facts.role == 0
            && facts.head == 0
            && next.is_lower()
            && next.is_word()
            && !lexed.has(i + 1, flag::PARTICLE)
            && !lexed.is_any(i + 1, words!["of", "for", "and", "on"])
    }

    /// Cuts a run into the cheapest segments.
    fn cut(&mut self, lexed: &Lexed<'_>, start: usize, end: usize, block: usize) {
        let n = end - start;
        let opens = opens_sentence(lexed, start, block);
        if n == 1 {
            if let Some(reading) = self.read_alone(lexed, start, opens) {
                self.keep(lexed, start, end, reading, opens);
            }
            return;
        }
        self.survey(lexed, start, end, opens);
        // No cut counts that costs more than the run read as one.
        let whole = self.read(lexed, start, end, end, opens);
        let most = whole.map_or(f32::MAX, |(cost, _)| cost + SLACK);
        let mut rest = [0.0; LONGEST_RUN + 1];
        if let Some((_, reading)) = whole {
            let mut cheapest = f32::MAX;
            for a in (0..n).rev() {
                let cuts = (a + 1..=n - usize::from(a == 0))
                    .map(|b| self.run.at_least(start + a, start + b) + rest[b])
                    .fold(f32::MAX, f32::min);
                (rest[a], cheapest) = (cuts, cuts);
            }
            if cheapest > most {
                self.keep(lexed, start, end, reading, opens);
                return;
            }
        }
        let mut best = std::mem::take(&mut self.ways);
        best.clear();
        best.resize(n + 1, (f32::MAX, 0, Reading::Nothing));
        best[0].0 = 0.0;
        for b in 1..=n {
            for a in 0..b {
                // Of two ways that cost the same the one with the shorter last segment counts.
                let least = best[a].0 + self.run.at_least(start + a, start + b);
                if best[a].0 == f32::MAX || least > best[b].0 || least + rest[b] > most {
                    continue;
                }
                let read = match b - a == n {
                    true => whole,
                    false => self.read(lexed, start + a, start + b, end, opens && a == 0),
                };
                if let Some((cost, reading)) = read {
                    debug_assert!(
                        cost >= self.run.at_least(start + a, start + b),
                        "{reading:?}, {cost}: {}",
                        &lexed.text[lexed.span(start + a, end)]
                    );
                    let total = best[a].0 + cost;
                    if total <= best[b].0 {
                        best[b] = (total, a, reading);
                    }
                }
            }
        }
        let mut cuts = std::mem::take(&mut self.cuts);
        let mut at = n;
        while at > 0 {
            let (_, from, reading) = best[at];
            cuts.push((start + from, start + at, reading));
            at = from;
        }
        self.ways = best;
        for (i, (a, b, reading)) in cuts.drain(..).rev().enumerate() {
            self.keep(lexed, a, b, reading, opens && i == 0);
        }
        self.cuts = cuts;
    }

    /// Where the listed name that opens a title of several words ends; its start where there is none.
    fn body_of_title(&self, lexed: &Lexed<'_>, start: usize, end: usize) -> usize {
        let listed = |h: &&Hit| {
            (h.end as usize) < end
                && h.is_strong(kind::ORGANISATION)
                && (h.end as usize > start + 1 || lexed.token(start).is_all_caps())
        };
        self.hits_at(start).iter().filter(listed).map(|h| h.end as usize).max().unwrap_or(start)
    }

    /// Keeps a segment of a run for what it was read as.
    fn keep(&mut self, lexed: &Lexed<'_>, start: usize, end: usize, reading: Reading, opens: bool) {
        match reading {
            Reading::Title => {
                // "European Union Commissioner Ana Ruiz": a body's name opens the title.
                let body = self.body_of_title(lexed, start, end);
                if body > start {
                    self.add(lexed, start, body, Reading::Listed, opens, false);
                }
                self.segments.push(Segment { start: body, end, reading });
            }
            // "U.N. Security Council Resolution", "ANC Constitution": whose paper it is has a name.
            Reading::Headed(kind::OTHER) if lexed.is_any(end - 1, PAPERS) => {
                let body = self.body_of_title(lexed, start, end);
                if body > start {
                    self.add(lexed, start, body, Reading::Listed, opens, false);
                } else {
                    self.add(lexed, start, end, reading, opens, false);
                }
            }
            Reading::Demonym => self.segments.push(Segment { start, end, reading }),
            Reading::Nothing => {}
            _ => self.add(lexed, start, end, reading, opens, false),
        }
    }
}

/// Writes the key of a string: normalised words, hyphens and stops left out.
pub(super) fn key_into(lexed: &Lexed<'_>, start: usize, end: usize, out: &mut String) {
    out.clear();
    for i in start..end {
        let word = lexed.word(i);
        if !lexed.token(i).is_word() && matches!(word, "-" | "“" | "”" | "\"" | "‘" | "(" | ")") {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        if lexed.key(i).is_ascii() {
            // What normalising makes of it, without a look into the dictionary.
            let word = if word.len() > 1 { word.strip_suffix('.').unwrap_or(word) } else { word };
            let from = out.len();
            out.push_str(word);
            out[from..].make_ascii_lowercase();
            continue;
        }
        match lexed.words[i] {
            0 => match crate::dictionary::symbols::Folded::of(word) {
                Some(f) => out.push_str(&String::from_utf8_lossy(f.as_bytes())),
                None => out.push_str(&word.to_lowercase()),
            },
            symbol => out.push_str(lexed.data.symbols.word(symbol)),
        }
    }
}

impl std::ops::Deref for Hits {
    type Target = [Hit];

    fn deref(&self) -> &[Hit] {
        &self.list
    }
}

impl Hits {
    /// Every dictionary name whose case fits.
    fn find(lexed: &Lexed<'_>, room: &mut Room) -> Hits {
        let mut list = taken(&mut room.hits);
        hits(lexed, &mut list);
        let mut first = taken(&mut room.hit_starts);
        first.reserve(lexed.len() + 1);
        for (i, hit) in list.iter().enumerate() {
            first.resize(first.len().max(hit.start as usize + 1), i as u32);
        }
        first.resize(lexed.len() + 1, list.len() as u32);
        let own = list.iter().any(|hit| hit.own);
        Hits { list, first, own }
    }

    /// Those that start at a token.
    pub(super) fn at(&self, token: usize) -> &[Hit] {
        match self.first.get(token..token + 2) {
            Some(range) => &self.list[range[0] as usize..range[1] as usize],
            None => &[],
        }
    }
}

/// Writes every dictionary name whose case fits, by first token.
fn hits(lexed: &Lexed<'_>, out: &mut Vec<Hit>) {
    let tokens = lexed.tokens();
    let mut names = &lexed.phrases.names[..];
    for block in lexed.page.blocks().iter().filter(|b| !b.tokens.is_empty()) {
        let (start, end) = (block.tokens.start as usize, block.tokens.end as usize);
        let here = names.iter().position(|name| name.start as usize >= end).unwrap_or(names.len());
        let (own, rest) = names.split_at(here);
        names = rest;
        let shouting = !own.is_empty() && is_shouting(lexed, start, end);
        for &Listed { start, end, form } in own {
            let written = &lexed.data.forms[form as usize];
            if written.fits(&tokens[start as usize..end as usize], shouting) {
                let Form { entry, size, kind, subtype, weak, own, .. } = *written;
                out.push(Hit { start, end, form, entry, size, kind, subtype, weak, own });
            }
        }
    }
}
