//! The tables of a dictionary: what is held in memory, and how it is packed when the crate is built.

use super::entry::{Entry, Record, Source, Spot};
use super::matcher::{COMMA, Form, Matcher};
use super::pack::{self, Reader};
use super::symbols::{Symbol, Symbols};
use super::words::{Cue, CueForm, Facts, Head, RoleNoun, Title};
use crate::page::tokens_of;
use crate::span::EntryId;
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// The shared data of a dictionary.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) symbols: Symbols,
    pub(crate) facts: Vec<Facts>,
    pub(crate) matcher: Matcher,
    pub(crate) forms: Vec<Form>,
    pub(crate) records: Vec<Record>,
    pub(crate) spots: Vec<Spot>,
    pub(crate) cues: Vec<Cue>,
    pub(crate) cue_forms: Vec<CueForm>,
    pub(crate) titles: Vec<Title>,
    pub(crate) roles: Vec<RoleNoun>,
    pub(crate) heads: Vec<Head>,
    // What is not packed.
    pub(crate) sources: Vec<Source>,
    pub(crate) kinds: Vec<Arc<str>>,
    /// Curated entries whose place a user's took.
    pub(crate) hidden: FxHashSet<u32>,
}

impl Data {
    /// Empty tables with room for so many words.
    pub(crate) fn with_capacity(size: usize) -> Data {
        Data {
            symbols: Symbols::with_capacity(size),
            facts: vec![Facts::default()],
            matcher: Matcher::with_capacity(size),
            forms: Vec::new(),
            records: Vec::new(),
            spots: vec![Spot::NONE],
            cues: Vec::new(),
            cue_forms: Vec::new(),
            titles: Vec::new(),
            roles: Vec::new(),
            heads: Vec::new(),
            sources: Vec::new(),
            kinds: Vec::new(),
            hidden: FxHashSet::default(),
        }
    }

    /// Writes the tables; the texts of the sources are left to whoever reads them.
    pub(crate) fn pack(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.symbols.pack(&mut out);
        pack::write(&self.facts, &mut out);
        self.matcher.pack(&mut out);
        pack::write(&self.forms, &mut out);
        pack::write(&self.records, &mut out);
        pack::write(&self.spots, &mut out);
        pack::write(&self.cues, &mut out);
        pack::write(&self.cue_forms, &mut out);
        pack::write(&self.titles, &mut out);
        pack::write(&self.roles, &mut out);
        pack::write(&self.heads, &mut out);
        out
    }

    /// Reads the tables; `None` where they are cut short.
    pub(crate) fn unpack(bytes: &[u8], sources: Vec<Source>) -> Option<Data> {
        let mut reader = Reader(bytes);
        Some(Data {
            symbols: Symbols::unpack(&mut reader)?,
            facts: reader.table()?,
            matcher: Matcher::unpack(&mut reader)?,
            forms: reader.table()?,
            records: reader.table()?,
            spots: reader.table()?,
            cues: reader.table()?,
            cue_forms: reader.table()?,
            titles: reader.table()?,
            roles: reader.table()?,
            heads: reader.table()?,
            sources,
            kinds: Vec::new(),
            hidden: FxHashSet::default(),
        })
    }

    /// The entry of this number, unless a user's took its place.
    pub(crate) fn entry(&self, id: u32) -> Option<Entry<'_>> {
        let record = self.records.get(id as usize).filter(|_| !self.hidden.contains(&id))?;
        let source = &self.sources[record.source as usize];
        Some(Entry { id: EntryId(id), record, source, kinds: &self.kinds })
    }

    /// Where the place of an entry lies.
    pub(crate) fn spot(&self, id: u32) -> Spot {
        self.spots[self.records[id as usize].spot as usize]
    }

    /// The symbol of a token, 0 where it is not known.
    pub(crate) fn symbol(&self, word: &str) -> Symbol {
        self.symbols.get(word)
    }

    /// What is known of a symbol.
    pub(crate) fn facts(&self, symbol: Symbol) -> &Facts {
        &self.facts[symbol as usize]
    }

    /// The cue of a form's number.
    pub(crate) fn cue(&self, form: u32) -> (&Cue, CueForm) {
        let form = self.cue_forms[form as usize];
        (&self.cues[form.cue as usize], form)
    }

    /// The node of the phrase tree that a whole name leads to, 0 where there is none.
    pub(crate) fn node_of(&self, name: &str) -> u32 {
        let mut node = 0;
        for (i, token) in tokens_of(name).iter().enumerate() {
            let word = token.span.slice(name);
            if word == "-" && i > 0 && token.is_glued() {
                continue;
            }
            let symbol = if word == "," && i > 0 { COMMA } else { self.symbol(word) };
            node = match node {
                0 if i == 0 => self.facts(symbol).node(),
                _ => self.matcher.get(node, symbol),
            };
            if node == 0 {
                break;
            }
        }
        node
    }
}
