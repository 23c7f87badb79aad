//! Candidates: which stretches of an article could be names.
//!
//! Runs of capitalised words are cut into segments by the cheapest reading: a dictionary name, a title, a demonym, a
//! name with a head word (Ministry, River), a person's name, or something unknown. Headlines in capitals or title
//! case are read last, with what the body has taught. An entity is exactly a maximal run in 85 % of cases; in 10 % a
//! role or nationality touches its left edge.

use super::lexed::Lexed;
use crate::dictionary::entry::kind;
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::{RoleKind, flag};
use crate::page::{BlockKind, TokenKind};
use rustc_hash::{FxHashMap, FxHashSet};

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
    /// What stood directly before it in its run.
    pub(crate) before: Option<Reading>,
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
}

/// All candidates of an article.
pub(crate) struct Candidates {
    pub(crate) list: Vec<Candidate>,
    /// The string of each group: normalised words, one space between.
    pub(crate) keys: Vec<String>,
    /// Titles and demonyms, in text order.
    pub(crate) segments: Vec<Segment>,
    /// Dictionary names by first token.
    pub(crate) hits: Vec<Hit>,
    by_key: FxHashMap<String, u32>,
}

/// The longest run that is cut as one; longer ones (hostile input, capitals throughout) are cut in pieces.
const LONGEST_RUN: usize = 24;

/// Particles that may open a name in small letters.
const OPENING: &[&str] = &["von", "van", "de", "al", "bin", "el", "der", "da", "di", "du", "della", "del", "dos"];

impl Candidates {
    pub(crate) fn find(lexed: &Lexed<'_>) -> Self {
        let mut all = Candidates {
            list: Vec::new(),
            keys: Vec::new(),
            segments: Vec::new(),
            hits: hits(lexed),
            by_key: FxHashMap::default(),
        };
        let blocks = lexed.page.blocks();
        let loud: Vec<bool> =
            blocks.iter().map(|b| is_loud(lexed, b.tokens.start as usize, b.tokens.end as usize, b.kind)).collect();
        for (block, loud) in blocks.iter().zip(&loud) {
            if !loud {
                all.read_block(lexed, block.tokens.start as usize, block.tokens.end as usize);
            }
        }
        let known: FxHashSet<String> = all.keys.iter().cloned().collect();
        for (block, loud) in blocks.iter().zip(&loud) {
            if *loud {
                all.read_headline(lexed, block.tokens.start as usize, block.tokens.end as usize, &known);
            }
        }
        all.list.sort_by_key(|c| (c.start, c.end));
        all.segments.sort_by_key(|s| s.start);
        all
    }

    /// Dictionary names that start at a token.
    pub(crate) fn hits_at(&self, start: usize) -> &[Hit] {
        let from = self.hits.partition_point(|h| (h.start as usize) < start);
        let to = self.hits[from..].partition_point(|h| h.start as usize == start) + from;
        &self.hits[from..to]
    }

    /// The title or demonym that ends right before a token.
    pub(crate) fn segment_before(&self, token: usize) -> Option<Segment> {
        let i = self.segments.partition_point(|s| s.start < token);
        self.segments[..i].last().filter(|s| s.end == token).copied()
    }

    fn add(
        &mut self,
        lexed: &Lexed<'_>,
        start: usize,
        end: usize,
        reading: Reading,
        before: Option<Reading>,
        opens: bool,
        headline: bool,
    ) {
        let key = key(lexed, start, end);
        let next = self.keys.len() as u32;
        let group = *self.by_key.entry(key.clone()).or_insert(next);
        if group == next {
            self.keys.push(key);
        }
        self.list.push(Candidate { start, end, reading, group, before, opens, headline });
    }

    fn read_block(&mut self, lexed: &Lexed<'_>, start: usize, end: usize) {
        let mut i = start;
        while i < end {
            if !starts_run(lexed, i, end)
                && !self.hits_at(i).iter().any(|h| lexed.token(i).is_lower() && h.end as usize > i + 1)
            {
                i += 1;
                continue;
            }
            let stop = run_end(lexed, &self.hits, i, end);
            self.cut(lexed, i, stop, start);
            i = stop.max(i + 1);
        }
    }

    /// Cuts a run into the cheapest segments.
    fn cut(&mut self, lexed: &Lexed<'_>, start: usize, end: usize, block: usize) {
        let n = end - start;
        let opens = opens_sentence(lexed, start, block);
        let mut best: Vec<(f32, usize, Reading)> = vec![(f32::MAX, 0, Reading::Nothing); n + 1];
        best[0].0 = 0.0;
        for b in 1..=n {
            for a in (0..b).rev() {
                if best[a].0 == f32::MAX {
                    continue;
                }
                if let Some((cost, reading)) = self.read(lexed, start + a, start + b, end, opens && a == 0) {
                    let total = best[a].0 + cost;
                    if total < best[b].0 {
                        best[b] = (total, a, reading);
                    }
                }
            }
        }
        let mut cuts = Vec::new();
        let mut at = n;
        while at > 0 {
            let (_, from, reading) = best[at];
            cuts.push((start + from, start + at, reading));
            at = from;
        }
        cuts.reverse();
        let mut before = None;
        for (i, (a, b, reading)) in cuts.into_iter().enumerate() {
            match reading {
                Reading::Title | Reading::Demonym => self.segments.push(Segment { start: a, end: b, reading }),
                Reading::Nothing => {}
                _ => self.add(lexed, a, b, reading, before, opens && i == 0, false),
            }
            before = Some(reading);
        }
    }

    /// The cheapest reading of tokens `a..b` of a run that ends at `end`, if there is any.
    fn read(&self, lexed: &Lexed<'_>, a: usize, b: usize, end: usize, opens: bool) -> Option<(f32, Reading)> {
        let n = b - a;
        let first = lexed.facts(a);
        let capital = |i: usize| lexed.token(i).is_capitalised() || lexed.token(i).kind == TokenKind::Number;
        let mut best: Option<(f32, Reading)> = None;
        let mut offer = |cost: f32, reading: Reading| {
            if best.is_none_or(|x| cost < x.0) {
                best = Some((cost, reading));
            }
        };
        // What is no name.
        if n == 1 {
            let function = first.flags & flag::FUNCTION != 0;
            if !capital(a) {
                offer(0.2, Reading::Nothing);
            } else if function && (opens || !lexed.token(a).is_all_caps()) {
                offer(if opens { 0.05 } else { 0.25 }, Reading::Nothing);
            } else if first.flags & flag::DATE != 0 {
                offer(0.3, Reading::Nothing);
            } else if lexed.token(a).kind == TokenKind::Number {
                offer(0.4, Reading::Nothing);
            } else if opens && first.level > 0 && first.given == 0 && first.head == 0 && self.hits_at(a).is_empty() {
                offer(if b < end { 0.35 } else { 0.8 }, Reading::Nothing);
            }
        }
        let dotted_edge = !capital(b - 1) || !(capital(a) || lexed.has(a, flag::PARTICLE));
        for hit in self.hits_at(a).iter().filter(|h| h.end as usize == b) {
            let form = &lexed.data.forms[hit.form as usize];
            let cost = match n {
                1 if form.weak => 0.95,
                1 => 0.6,
                2 => 0.15,
                _ => 0.1,
            };
            offer(cost + if form.weak && n > 1 { 0.2 } else { 0.0 }, Reading::Listed);
        }
        if first.node != 0 && lexed.token(a).is_capitalised() {
            let limit = b;
            lexed.data.matcher.walk(first.node, &lexed.words, lexed.tokens(), lexed.text, a, limit, |node, stop| {
                if stop == b {
                    for payload in lexed.data.matcher.payloads(node) {
                        match payload {
                            Payload::Title(_) => offer(0.3, Reading::Title),
                            Payload::Demonym(_) => offer(0.3, Reading::Demonym),
                            _ => {}
                        }
                    }
                }
            });
        }
        if dotted_edge {
            return best;
        }
        // Capitalised role words: Executive Director, Toronto Mayor's "Mayor".
        if let Some(noun) = lexed.role_noun(b - 1) {
            let modifiers = (a..b - 1).all(|i| lexed.has(i, flag::MODIFIER) || lexed.role_noun(i).is_some());
            if modifiers
                && b < end
                && !noun.plural
                && matches!(noun.kind, RoleKind::Office | RoleKind::Profession)
                && !lexed.token(b - 1).is_all_caps()
            {
                offer(0.4, Reading::Title);
            }
        }
        if n == 1 {
            if !lexed.is_mark(a, "-") {
                offer(1.0, Reading::Unknown);
            }
            return best;
        }
        // Names of several words: no function word may open them at the head of a sentence.
        let opening_word = first.flags & flag::FUNCTION != 0 && first.given == 0;
        if opening_word {
            return best;
        }
        let head_last = lexed.facts(b - 1).head;
        let lower_inside = (a..b)
            .any(|i| lexed.is_any(i, &["of", "for", "and", "the", "in", "on"]) && !lexed.token(i).is_capitalised());
        if head_last > 0 {
            let head = lexed.data.heads[head_last as usize - 1];
            if head.last && !lower_inside {
                offer(0.6 + 0.03 * n as f32, Reading::Headed(head.kind));
            }
        }
        if first.head > 0 {
            let head = lexed.data.heads[first.head as usize - 1];
            let linked = lexed.is_any(a + 1, &["of", "for", "on"]);
            if (head.first || linked) && (linked || head.kind != kind::ORGANISATION) {
                offer(0.6 + 0.02 * n as f32, Reading::Headed(head.kind));
            }
        }
        if lower_inside {
            // "Centers for Disease Control and Prevention": a head word before the first connector.
            let link = (a..b).find(|i| lexed.is_any(*i, &["of", "for"])).unwrap_or(a);
            if link > a + 1 && lexed.facts(link - 1).head > 0 {
                let head = lexed.data.heads[lexed.facts(link - 1).head as usize - 1];
                if head.kind != kind::PLACE {
                    offer(0.65 + 0.02 * n as f32, Reading::Headed(head.kind));
                }
            }
            return best;
        }
        let mut inner = 0.0;
        for i in a..b {
            if i > a
                && i + 1 < b
                && self
                    .hits_at(i)
                    .iter()
                    .any(|h| h.end as usize > i + 1 && (h.end as usize) <= b && !lexed.data.forms[h.form as usize].weak)
            {
                inner += 0.4;
            }
            if i > a && lexed.has(i, flag::DATE) {
                inner += 0.3;
            }
        }
        let personal = n <= 6
            && first.given > 0
            && head_last == 0
            && (a..b).all(|i| capital(i) || lexed.has(i, flag::PARTICLE) || lexed.is_mark(i, "-"))
            && !lexed.token(a).is_all_caps();
        if personal {
            let last = lexed.facts(b - 1);
            let surname = last.surname > 0 || last.level == 0;
            offer(0.75 - 0.1 * f32::from(u8::from(surname)) + 0.02 * n as f32 + inner, Reading::Person);
        }
        let titled = lexed.data.matcher.payloads(first.node).any(|p| matches!(p, Payload::Title(_)));
        let demonym = first.flags & flag::DEMONYM != 0;
        let common_opener = opens && first.level > 0 && first.level <= 35 && first.given == 0 && first.head == 0;
        let cost = 1.0
            + 0.06 * (n - 1) as f32
            + inner
            + if titled { 0.4 } else { 0.0 }
            + if demonym { 0.15 } else { 0.0 }
            + if common_opener { 0.5 } else { 0.0 };
        offer(cost, Reading::Unknown);
        best
    }

    /// Reads a headline whose capitals say nothing: only listed names and strings of the body count.
    fn read_headline(&mut self, lexed: &Lexed<'_>, start: usize, end: usize, known: &FxHashSet<String>) {
        let mut i = start;
        while i < end {
            let token = lexed.token(i);
            if !token.is_capitalised() {
                i += 1;
                continue;
            }
            let mut found = None;
            for stop in (i + 1..=(i + 6).min(end)).rev() {
                if !lexed.token(stop - 1).is_word() && lexed.token(stop - 1).kind != TokenKind::Number {
                    continue;
                }
                let alone = stop == i + 1;
                let facts = lexed.facts(i);
                let listed = self.hits_at(i).iter().any(|h| {
                    h.end as usize == stop
                        && !(alone
                            && (lexed.data.forms[h.form as usize].weak || (facts.level > 0 && facts.level <= 50)))
                });
                if listed {
                    found = Some((stop, Reading::Listed));
                    break;
                }
                if (!alone || facts.flags & (flag::FUNCTION | flag::DATE) == 0) && known.contains(&key(lexed, i, stop))
                {
                    found = Some((stop, Reading::Unknown));
                    break;
                }
                let named = stop == i + 2 && facts.given > 0 && facts.given <= 2 && facts.level == 0 && {
                    let last = lexed.facts(i + 1);
                    last.level == 0 && (last.surname > 0 || last.node == 0) && lexed.token(i + 1).is_capitalised()
                };
                if named {
                    found = Some((stop, Reading::Person));
                    break;
                }
            }
            match found {
                Some((stop, reading)) => {
                    let before = self.segment_before(i).map(|s| s.reading);
                    self.add(lexed, i, stop, reading, before, false, true);
                    i = stop;
                }
                None => i += 1,
            }
        }
    }
}

/// The key of a string: normalised words, hyphens and stops left out.
pub(crate) fn key(lexed: &Lexed<'_>, start: usize, end: usize) -> String {
    let mut out = String::with_capacity((lexed.token(end - 1).span.end - lexed.token(start).span.start) as usize);
    for i in start..end {
        let word = lexed.word(i);
        if word == "-" {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        match lexed.words[i] {
            0 => match crate::dictionary::symbols::Folded::of(word) {
                Some(f) => out.push_str(&String::from_utf8_lossy(f.as_bytes())),
                None => out.push_str(&word.to_lowercase()),
            },
            symbol => out.push_str(lexed.data.symbols.word(symbol)),
        }
    }
    out
}

/// Every dictionary name whose case fits, by first token.
fn hits(lexed: &Lexed<'_>) -> Vec<Hit> {
    let mut out = Vec::new();
    let tokens = lexed.tokens();
    for block in lexed.page.blocks() {
        let (start, end) = (block.tokens.start as usize, block.tokens.end as usize);
        let shouting = is_shouting(lexed, start, end);
        for i in start..end {
            let node = lexed.facts(i).node;
            if node == 0 {
                continue;
            }
            lexed.data.matcher.walk(node, &lexed.words, tokens, lexed.text, i, end, |node, stop| {
                for payload in lexed.data.matcher.payloads(node) {
                    if let Payload::Form(f) = payload {
                        if lexed.data.forms[f as usize].fits(&tokens[i..stop], shouting) {
                            out.push(Hit { start: i as u32, end: stop as u32, form: f });
                        }
                    }
                }
            });
        }
    }
    out
}

/// Whether a block is set in capitals throughout.
fn is_shouting(lexed: &Lexed<'_>, start: usize, end: usize) -> bool {
    let (mut caps, mut words) = (0, 0);
    for t in &lexed.tokens()[start..end.min(start + 200)] {
        if t.is_word() && t.span.len() > 3 {
            words += 1;
            caps += usize::from(t.is_all_caps());
        }
    }
    words >= 2 && caps * 10 >= words * 8
}

/// Whether capitals say nothing in a block: a headline in capitals or title case.
fn is_loud(lexed: &Lexed<'_>, start: usize, end: usize, kind: BlockKind) -> bool {
    if kind == BlockKind::Dateline {
        return false;
    }
    if is_shouting(lexed, start, end) && end - start >= 3 {
        return true;
    }
    if !matches!(kind, BlockKind::Headline | BlockKind::Interposed | BlockKind::Markup) {
        return false;
    }
    let (mut capital, mut words) = (0, 0);
    for i in start..end {
        let t = lexed.token(i);
        if t.is_word() && t.span.len() > 3 {
            words += 1;
            capital += usize::from(t.is_capitalised());
        }
    }
    words >= 4 && capital * 10 >= words * 8
}

/// Whether a run can start here.
fn starts_run(lexed: &Lexed<'_>, i: usize, end: usize) -> bool {
    let t = lexed.token(i);
    if t.is_word() && t.is_capitalised() {
        return true;
    }
    t.is_lower()
        && lexed.has(i, flag::PARTICLE)
        && lexed.is_any(i, OPENING)
        && (1..=2).any(|k| {
            let at = i + k;
            at < end
                && lexed.token(at).is_capitalised()
                && (i + 1..at).all(|j| lexed.is_mark(j, "-") || lexed.has(j, flag::PARTICLE))
        })
        && lexed.word(i) != "da"
}

/// Where the run that starts at `i` ends.
fn run_end(lexed: &Lexed<'_>, hits: &[Hit], start: usize, limit: usize) -> usize {
    let limit = limit.min(start + LONGEST_RUN);
    let capital = |i: usize| i < limit && lexed.token(i).is_capitalised() && lexed.token(i).is_word();
    let mut end = start + 1;
    // A listed name may reach over anything: "Médecins Sans Frontières", "Ministry of Defence", "al Qaeda".
    let reach = |at: usize| {
        let from = hits.partition_point(|h| (h.start as usize) < at);
        hits[from..].iter().take_while(|h| h.start as usize == at).map(|h| h.end as usize).max().unwrap_or(at)
    };
    end = end.max(reach(start).min(limit));
    while end < limit {
        let t = lexed.token(end);
        let gap_is_plain = same_line(lexed, end);
        if !gap_is_plain {
            break;
        }
        let next = if t.is_word() && t.is_capitalised() {
            end + 1
        } else if t.kind == TokenKind::Punctuation {
            match lexed.word(end) {
                // A hyphen inside a name: Jean-Paul, Mazar-i-Sharif, but not U.S.-backed.
                "-" | "‑" if t.is_glued() && end + 1 < limit && lexed.token(end + 1).is_glued() => {
                    if capital(end + 1) {
                        end + 2
                    } else if end + 3 < limit
                        && lexed.token(end + 1).span.len() <= 3
                        && lexed.is_mark(end + 2, "-")
                        && capital(end + 3)
                    {
                        end + 4
                    } else {
                        break;
                    }
                }
                "&" if capital(end + 1) => end + 2,
                // Smith, Jr.; Acme, Inc.
                "," if end + 1 < limit
                    && (lexed.has(end + 1, flag::SUFFIX)
                        || lexed.is_any(end + 1, &["Inc", "Inc.", "Ltd", "Ltd.", "LLC"])) =>
                {
                    end + 2
                }
                _ => break,
            }
        } else if t.kind == TokenKind::Number {
            // Boeing 737, Formula 1: a number after a listed opener only.
            if reach(start) > end { end + 1 } else { break }
        } else if t.kind == TokenKind::Possessive {
            // People's Daily, Lloyd's Register: a common word's possessive inside a name.
            let facts = lexed.facts(end - 1);
            let common = facts.level > 0 && facts.level <= 35 && facts.given == 0 && lexed.role_noun(end - 1).is_some();
            if common
                && end == start + 1
                && capital(end + 1)
                && lexed.token(start).is_capitalised()
                && !opens_sentence(lexed, start, start.saturating_sub(1))
            {
                end + 2
            } else {
                break;
            }
        } else if t.is_lower()
            && lexed.has(end, flag::PARTICLE)
            && !lexed.is_any(end, &["i", "e", "y", "do", "ten", "af"])
        {
            let mut at = end + 1;
            while at < limit
                && at < end + 3
                && (lexed.is_mark(at, "-") || lexed.has(at, flag::PARTICLE) && lexed.token(at).is_lower())
            {
                at += 1;
            }
            if capital(at) { at + 1 } else { break }
        } else if lexed.is_any(end, &["of", "for", "and", "on"]) && t.is_lower() {
            // Only after the head of an organisation, place or other thing, or within one.
            let and = lexed.is(end, "and");
            let headed = (start..end)
                .rev()
                .take_while(|i| !and || *i + 6 > end)
                .any(|i| lexed.facts(i).head > 0 && (i + 1 == end || and || lexed.is_any(i + 1, &["of", "for"])));
            let inside = (start..end).any(|i| lexed.is_any(i, &["of", "for"]));
            let ok = if and {
                // "Department of Health and Human Services", but not "Bank of England and Mervyn King".
                headed
                    && inside
                    && capital(end + 1)
                    && lexed.facts(end + 1).level > 0
                    && lexed.facts(end + 1).given == 0
                    && lexed.facts(end - 1).level > 0
            } else {
                headed && (start..end).next_back().is_some_and(|i| lexed.facts(i).head > 0)
            };
            if !ok {
                break;
            }
            let mut at = end + 1;
            if at < limit && lexed.is(at, "the") {
                at += 1;
            }
            if capital(at) { at + 1 } else { break }
        } else {
            break;
        };
        end = next.max(reach(next - 1).min(limit)).min(limit);
    }
    // Never end on a connector.
    while end > start + 1
        && !lexed.token(end - 1).is_capitalised()
        && lexed.token(end - 1).kind != TokenKind::Number
        && reach(start) < end
    {
        end -= 1;
    }
    end
}

/// Whether token `i` stands on the same line as the one before, with nothing but space between.
fn same_line(lexed: &Lexed<'_>, i: usize) -> bool {
    let (a, b) = (lexed.token(i - 1).span.end as usize, lexed.token(i).span.start as usize);
    let gap = &lexed.text[a..b];
    gap.len() <= 3 || !gap.contains(['\t']) && gap.matches('\n').count() <= 1 && gap.len() < 8 && !gap.contains("   ")
}

/// Whether the token is the first word of a sentence (or of speech, or after a colon or bullet).
fn opens_sentence(lexed: &Lexed<'_>, i: usize, block: usize) -> bool {
    if i <= block {
        return true;
    }
    let before = lexed.token(i - 1);
    if before.kind == TokenKind::Punctuation {
        let mark = lexed.word(i - 1);
        let opener = matches!(
            mark,
            "“" | "\"" | "‘" | "«" | "`" | "'" | ":" | "•" | "*" | "—" | "–" | "." | "!" | "?" | "_" | "(" | "["
        );
        if opener || (mark == "-" && !before.is_glued()) {
            return true;
        }
    }
    lexed.page.sentence_of(i).is_some_and(|s| s.tokens.start as usize == i)
}
