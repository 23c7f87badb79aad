//! he and she where only one person can be meant: the one person named in the paragraph so far and the paragraph before
//! whom the pronoun fits, with nobody unnamed of that gender in between.

use super::Found;
use crate::dictionary::key::words;
use crate::dictionary::words::{RoleKind, flag};
use crate::dictionary::{EntityKind, Gender};
use crate::entity::{Lexed, Named, Sort};
use crate::page::{Block, BlockKind};
use crate::span::EntityId;

/// More people than this in two paragraphs, and no pronoun is clear.
const CROWD: usize = 8;

/// Who may be meant in a paragraph, as far as it was read.
#[derive(Default)]
struct Window {
    people: Vec<EntityId>,
    /// The next mention by name.
    mention: usize,
    /// Genders of the unnamed: "a woman", "the driver".
    unnamed: Vec<Gender>,
    /// The next token that may bring in somebody unnamed.
    token: usize,
    end: usize,
}

impl Window {
    /// Nothing is read yet.
    fn open(&mut self, named: &Named, block: &Block) {
        self.people.clear();
        self.unnamed.clear();
        self.mention = named.tokens_of.partition_point(|range| range.0 < block.tokens.start);
        (self.token, self.end) = (block.tokens.start as usize, block.tokens.end as usize);
    }

    /// Reads the names before a token.
    fn read_names(&mut self, named: &Named, to: usize) {
        while named.tokens_of.get(self.mention).is_some_and(|range| (range.0 as usize) < to) {
            let entity = named.mentions[self.mention].entity;
            self.mention += 1;
            let person = named.entities[entity.index()].kind == EntityKind::Person;
            if person && self.people.len() <= CROWD && !self.people.contains(&entity) {
                self.people.push(entity);
            }
        }
    }

    /// Reads who is unnamed before a token.
    fn read_unnamed(&mut self, lexed: &Lexed<'_>, named: &Named, to: usize) {
        for i in lexed.sorts.either(Sort::Gendered, Sort::Noun, self.token, to) {
            if self.unnamed.len() <= CROWD
                && named.mention_of[i] == u32::MAX
                && !lexed.has(i, flag::PRONOUN | flag::FUNCTION)
                && let Some(gender) = unnamed(lexed, named, i)
            {
                self.unnamed.push(gender);
            }
        }
        self.token = to.max(self.token);
    }
}

/// Adds the pronouns that can mean one person only, and returns the genders that they tell of people whose name says none.
pub(super) fn find(lexed: &Lexed<'_>, named: &Named, found: &mut Found<'_>) -> Vec<(EntityId, Gender)> {
    let mut told: Vec<(EntityId, Gender)> = Vec::new();
    let blocks = lexed.page.blocks();
    let (mut before, mut here) = (Window::default(), Window::default());
    let mut open = None;
    for i in lexed.sorts.between(Sort::Gendered, 0, lexed.len()) {
        if named.mention_of[i] != u32::MAX || !lexed.has(i, flag::PRONOUN | flag::FUNCTION) {
            continue;
        }
        let Some(number) = lexed.paragraph_of(i) else { continue };
        let span = lexed.token(i).span;
        if lexed.page.in_marks(span.start) {
            continue;
        }
        if open != Some(number) {
            let last = blocks[..number].iter().rposition(|b| b.kind == BlockKind::Paragraph);
            if last.is_some() && last == open {
                std::mem::swap(&mut before, &mut here);
            } else if let Some(last) = last {
                before.open(named, &blocks[last]);
            }
            here.open(named, &blocks[number]);
            open = Some(number);
        }
        let gender = if lexed.key(i).first() == b'h' && !lexed.is_any(i, words!["her", "hers", "herself"]) {
            Gender::Male
        } else {
            Gender::Female
        };
        before.read_names(named, before.end);
        here.read_names(named, i);
        let Some(entity) = meant(named, &before, &here, gender) else { continue };
        before.read_unnamed(lexed, named, before.end);
        here.read_unnamed(lexed, named, i);
        if before.unnamed.iter().chain(&here.unnamed).any(|g| g.fits(gender)) {
            continue;
        }
        found.add_tokens(i..i + 1, span, entity);
        if named.entities[entity.index()].gender == Gender::Unknown {
            told.push((entity, gender));
        }
    }
    // Who is both he and she is nobody's guess.
    let one = |e: EntityId, g: Gender| told.iter().all(|(other, gender)| *other != e || *gender == g);
    told.iter().copied().filter(|(e, g)| one(*e, *g)).collect()
}

/// The only person named whom a pronoun fits.
fn meant(named: &Named, before: &Window, here: &Window, gender: Gender) -> Option<EntityId> {
    if here.people.len() + before.people.len() > CROWD {
        return None;
    }
    let mut only = None;
    for entity in here.people.iter().chain(&before.people) {
        if named.entities[entity.index()].gender.fits(gender) && only != Some(*entity) {
            if only.is_some() {
                return None;
            }
            only = Some(*entity);
        }
    }
    only
}

/// The gender of an unnamed person that the noun at `i` brings in; what is said of somebody named ("Ruiz, a lawyer",
/// "she was a lawyer") brings in nobody.
fn unnamed(lexed: &Lexed<'_>, named: &Named, i: usize) -> Option<Gender> {
    let noun = lexed.role_noun(i).filter(|n| !n.plural && lexed.token(i).is_lower())?;
    if !matches!(noun.kind, RoleKind::Office | RoleKind::Profession | RoleKind::Person | RoleKind::Relation) {
        return None;
    }
    // "shop owner Ana Ruiz"
    if named.mention_of.get(i + 1).is_some_and(|m| *m != u32::MAX) {
        return None;
    }
    let opener =
        (i.saturating_sub(4)..i).rev().find(|k| lexed.is_any(*k, words!["a", "an", "the", "another", "his", "her"]))?;
    if opener == 0 {
        return Some(noun.gender);
    }
    let said_of = lexed.is_mark(opener - 1, ",") && opener >= 2 && named.mention_of[opener - 2] != u32::MAX
        || lexed.is_any(opener - 1, words!["is", "was", "as", "became", "be", "been", "remains"]);
    (!said_of).then_some(noun.gender)
}
