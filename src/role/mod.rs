//! Roles: in what capacity people are named.
//!
//! Read from titles and nouns before the name (`title`: "British Transport Secretary Edgar Millstone"), from appositions
//! around it (`apposition`: "Daruma, the provincial council member in Herat,"), from clauses (`clause`: "who heads the
//! union") and, last, from the dictionary. Every person gets all the roles that the article gives; `choose` puts the one
//! to print first. `description` says what unnamed speakers are.

mod adverb;
mod apposition;
mod build;
mod choose;
mod clause;
pub(crate) mod description;
mod holder;
mod late;
mod noun;
pub(crate) mod phrase;
mod quantity;
mod shared;
mod tied;
mod title;

pub(crate) use choose::are_same;
pub(crate) use noun::verbal;

use crate::dictionary::EntityKind;
use crate::dictionary::words::{Gender, RoleKind, flag};
use crate::document::{MentionForm, Role};
use crate::entity::{Lexed, Named, Sort};
use crate::page::{BlockKind, holds};

/// A role read at one mention, with what speaks for printing it.
struct Reading {
    role: Role,
    /// Of its noun; `None` for a title that is no noun of the dictionary.
    kind: Option<RoleKind>,
    /// Mr, Dr and the like: a role only where nothing else is given.
    honorific: bool,
    /// Nothing but a rank: Major, Captain.
    rank: bool,
    /// Read in a headline.
    headline: bool,
    /// Read inside quotation marks.
    quoted: bool,
}

impl Reading {
    fn new(role: Role, kind: Option<RoleKind>) -> Self {
        Reading { role, kind, honorific: false, rank: false, headline: false, quoted: false }
    }
}

/// Readings of one person beyond this many are not looked at: an article that names somebody a thousand times has said
/// by then what they are.
const MOST_READINGS: usize = 64;

/// All readings of an article.
struct Found {
    /// In the order in which they were found; `None` once taken.
    list: Vec<(usize, Option<Reading>)>,
    /// How many each entity has, and whether one of them is no mere honorific.
    of: Vec<(usize, bool)>,
}

impl Found {
    fn add(&mut self, entity: usize, reading: Reading) {
        let (number, told) = &mut self.of[entity];
        *number += 1;
        *told |= !reading.honorific;
        self.list.push((entity, Some(reading)));
    }
}

/// Gives each person its roles.
pub(crate) fn assign(lexed: &Lexed<'_>, named: &mut Named) {
    let mut found = Found { list: Vec::new(), of: vec![(0, false); named.entities.len()] };
    let mut here = Vec::new();
    let marked = lexed.page.marked();
    let mut opened = 0;
    for (number, mention) in named.mentions.iter().enumerate() {
        let entity = mention.entity.index();
        if named.entities[entity].kind != EntityKind::Person
            || mention.form == MentionForm::Pronoun
            || found.of[entity].0 >= MOST_READINGS
        {
            continue;
        }
        let start = named.tokens_of[number].0 as usize;
        let block = lexed.block(lexed.block_of(start));
        if matches!(block.kind, BlockKind::Table | BlockKind::Markup) {
            continue;
        }
        let headline = block.kind == BlockKind::Headline;
        // The names stand in text order.
        opened += marked[opened..].iter().take_while(|m| m.outer.start <= mention.span.start).count();
        let quoted = holds(&marked[..opened], mention.span.start);
        read(lexed, named, number, quoted, &mut here);
        if here.is_empty() {
            continue;
        }
        // In a headline all in capitals nothing tells a verb from a title.
        let capitals = !mention.span.slice(lexed.text).contains(char::is_lowercase);
        here.retain(|r| {
            !(headline || capitals && r.role.text.contains(' ')) || r.role.text.contains(char::is_lowercase)
        });
        here.drain(..).for_each(|r| found.add(entity, Reading { headline, quoted, ..r }));
    }
    tell_late(lexed, named, &mut found);
    let Found { mut list, of } = found;
    // Those of one entity side by side, in the order in which they were found.
    list.sort_by_key(|(entity, _)| *entity);
    let mut first = 0;
    for (entity, (number, _)) in named.entities.iter_mut().zip(of) {
        let own = &mut list[first..first + number];
        first += number;
        entity.roles = match own {
            [] => Vec::new(),
            [(_, one)] => one.take().map(|r| r.role).into_iter().collect(),
            _ => {
                let kept = choose::choose(own.iter().enumerate().filter_map(|(i, (_, r))| Some((i, r.as_ref()?))));
                let mut roles = Vec::with_capacity(kept.len());
                roles.extend(kept.into_iter().filter_map(|i| own[i].1.take()).map(|r| r.role));
                roles
            }
        };
        if entity.kind == EntityKind::Person
            && entity.roles.is_empty()
            && let Some(entry) = entity.entries.first().and_then(|e| lexed.data.entry(e.0)).filter(|e| !e.is_weak())
            && let Some((text, affiliation, ended)) = entry.office()
        {
            entity.roles.push(build::from_dictionary(text, affiliation, ended));
        }
        if entity.gender == Gender::Unknown {
            entity.gender = entity
                .roles
                .iter()
                .map(|r| gender_of_role(lexed, &r.title))
                .find(|g| *g != Gender::Unknown)
                .unwrap_or_default();
        }
    }
}

/// Roles told apart from the name, for people of whom nothing was read beside it.
fn tell_late(lexed: &Lexed<'_>, named: &Named, found: &mut Found) {
    for (e, entity) in named.entities.iter().enumerate() {
        if entity.kind == EntityKind::Person
            && !found.of[e].1
            && let Some(first) = entity.mentions.first()
            && let Some(told) = late::told_before(lexed, named, first.index())
        {
            found.add(e, told);
        }
    }
    // Both "the mother-of-four" and "the 81-year-old nun" have a hyphen there.
    for i in lexed.sorts.between(Sort::The, 0, lexed.len()).filter(|i| lexed.is_mark(i + 2, "-")) {
        if lexed.paragraph_of(i).is_some()
            && let Some((e, told)) = late::told_after(lexed, named, i)
            && !found.of[e].1
        {
            found.add(e, told);
        }
    }
}

/// All roles given at one mention.
fn read(lexed: &Lexed<'_>, named: &Named, number: usize, quoted: bool, out: &mut Vec<Reading>) {
    let (start, end) = (named.tokens_of[number].0 as usize, named.tokens_of[number].1 as usize);
    let block = lexed.block(lexed.block_of(start));
    let (from, to) = (block.tokens.start as usize, block.tokens.end as usize);
    add(out, shared::read(lexed, named, number, from).or_else(|| title::read(lexed, named, start, from)));
    let titles = out.len();
    apposition::after(lexed, named, start, end, to, out);
    // "a man of few words" says nothing of anybody's office.
    if out[titles..].iter().all(|r| r.kind == Some(RoleKind::Person)) {
        // "The governor of Tarma, retired Colonel Ana Ruiz, said": the name starts with its title.
        let title = out.first().filter(|_| titles > 0).and_then(|r| r.role.spans.first());
        // "Bell's playing partner, Kenyan Ana Ruiz".
        let demonym = named.candidates.segment_before(start).filter(|s| lexed.has(s.start, flag::DEMONYM));
        let opening =
            title.map_or_else(|| demonym.map_or(start, |s| s.start), |span| lexed.page.tokens_in(*span).start);
        // It stands first.
        if let Some(before) = apposition::before(lexed, named, number, opening, from, to) {
            out.insert(titles, before);
        }
        add(out, apposition::naming(lexed, named, opening, from));
    }
    if !quoted {
        add(out, clause::heading(lexed, named, end, to));
        add(out, clause::copula(lexed, named, start, end, to));
        let entity = &named.entities[named.mentions[number].entity.index()];
        add(out, clause::next_sentence(lexed, named, start, to, entity.gender));
        add(out, clause::given(lexed, named, start, end, from, to));
    }
}

/// Adds a reading where there is one: mostly there is none.
#[inline]
fn add(out: &mut Vec<Reading>, reading: Option<Reading>) {
    if let Some(reading) = reading {
        out.push(reading);
    }
}

fn gender_of_role(lexed: &Lexed<'_>, title: &str) -> Gender {
    let last = title.split(' ').next_back().unwrap_or("");
    let symbol = lexed.data.symbols.get(last);
    match lexed.data.facts(symbol).role {
        0 => Gender::Unknown,
        n => lexed.data.roles[n as usize - 1].gender,
    }
}
