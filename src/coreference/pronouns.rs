//! he and she where only one person can be meant: the one person named in the paragraph so far and the paragraph before
//! whom the pronoun fits, with nobody unnamed of that gender in between.

use super::{Found, Upto, in_marks};
use crate::dictionary::key::words;
use crate::dictionary::words::{RoleKind, flag};
use crate::dictionary::{EntityKind, Gender};
use crate::entity::{Lexed, Named, Sort};
use crate::page::BlockKind;
use crate::span::EntityId;

/// More people than this in two paragraphs, and no pronoun is clear.
const CROWD: usize = 8;

/// Who may be meant in a stretch of text.
#[derive(Default)]
struct Window {
    people: Vec<EntityId>,
    /// Genders of the unnamed: "a woman", "the driver".
    unnamed: Vec<Gender>,
}

impl Window {
    fn clear(&mut self) {
        self.people.clear();
        self.unnamed.clear();
    }
}

/// Adds the pronouns that can mean one person only, and returns the genders that they tell of people whose name says none.
pub(super) fn find(lexed: &Lexed<'_>, named: &Named, found: &mut Found<'_>) -> Vec<(EntityId, Gender)> {
    let mut told: Vec<(EntityId, Gender)> = Vec::new();
    let (mut before, mut here) = (Window::default(), Window::default());
    let mut mentions = Upto::new(named);
    for block in lexed.page.blocks().iter().filter(|b| b.kind == BlockKind::Paragraph) {
        std::mem::swap(&mut before, &mut here);
        here.clear();
        let (from, to) = (block.tokens.start as usize, block.tokens.end as usize);
        mentions.skip(from);
        for i in lexed.sorts.either(Sort::Gendered, Sort::Noun, from, to).chain([to]) {
            for entity in mentions.before(i) {
                let person = named.entities[entity.index()].kind == EntityKind::Person;
                if person && here.people.len() <= CROWD && !here.people.contains(&entity) {
                    here.people.push(entity);
                }
            }
            if i == to || named.mention_of[i] != u32::MAX {
                continue;
            }
            if !lexed.has(i, flag::PRONOUN | flag::FUNCTION) {
                if here.unnamed.len() <= CROWD
                    && let Some(gender) = unnamed(lexed, named, i)
                {
                    here.unnamed.push(gender);
                }
                continue;
            }
            if !lexed.has(i, flag::GENDERED) {
                continue;
            }
            let gender = if lexed.key(i).first() == b'h' && !lexed.is_any(i, words!["her", "hers", "herself"]) {
                Gender::Male
            } else {
                Gender::Female
            };
            let span = lexed.token(i).span;
            if in_marks(lexed, span.start) {
                continue;
            }
            if let Some(entity) = meant(named, &before, &here, gender) {
                found.add_tokens(i..i + 1, span, entity);
                if named.entities[entity.index()].gender == Gender::Unknown {
                    told.push((entity, gender));
                }
            }
        }
    }
    // Who is both he and she is nobody's guess.
    let one = |e: EntityId, g: Gender| told.iter().all(|(other, gender)| *other != e || *gender == g);
    told.iter().copied().filter(|(e, g)| one(*e, *g)).collect()
}

/// The only person of the window whom a pronoun fits.
fn meant(named: &Named, before: &Window, here: &Window, gender: Gender) -> Option<EntityId> {
    if before.unnamed.iter().chain(&here.unnamed).any(|g| g.fits(gender))
        || here.people.len() + before.people.len() > CROWD
    {
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
