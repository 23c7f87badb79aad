//! Voices: the speakers of one article, each with what it said.
//!
//! A speaker that is an entity is one voice however it is called; an unnamed one is one voice where its words agree.

use crate::document::{Affiliation, Document, Role, Speaker, SpeakerKind};
use crate::output::{Options, words};
use crate::page::TokenKind;
use crate::span::EntityId;
use rustc_hash::FxHashMap;

/// Somebody who speaks in the article.
pub(super) struct Voice<'a> {
    /// The speaker as at its first quotation, the unknown one being none.
    pub(super) speaker: Option<&'a Speaker>,
    /// The name, or the words for the unnamed.
    pub(super) name: &'a str,
    /// The fullest role of all its quotations, where it says more than the name.
    pub(super) role: Option<&'a Role>,
    /// Numbers of its quotations.
    pub(super) quotations: Vec<usize>,
    /// Words that it said.
    pub(super) words: usize,
}

impl<'a> Voice<'a> {
    /// The organisation, place or office that the role names.
    pub(super) fn affiliation(&self) -> Option<&'a Affiliation> {
        self.role.or(self.speaker.and_then(|s| s.role.as_ref())).and_then(|role| role.affiliation.as_ref())
    }
}

/// All voices of an article.
pub(super) struct Voices<'a> {
    /// Who said most comes first, the unknown last.
    pub(super) all: Vec<Voice<'a>>,
    /// For each quotation the voices that it is of; never empty.
    pub(super) of: Vec<Vec<usize>>,
    /// Words of all quotations, those inside another counted once.
    pub(super) quoted: usize,
    /// Words of the text.
    pub(super) total: usize,
}

/// What makes two speakers one voice.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Unknown,
    Entity(EntityId),
    Words(SpeakerKind, String),
}

/// Gathers the voices of a document.
pub(super) fn gather<'a>(document: &'a Document, options: &Options) -> Voices<'a> {
    let text = document.text();
    let mut all: Vec<Voice<'a>> = Vec::new();
    let mut of = Vec::with_capacity(document.quotations().len());
    let mut index: FxHashMap<Key, usize> = FxHashMap::default();
    let mut quoted = 0;
    for (number, (quotation, attribution)) in document.quoted().enumerate() {
        let length: usize = quotation.content.iter().map(|span| word_count(document, *span)).sum();
        if quotation.within.is_none() {
            quoted += length;
        }
        let mut here: Vec<usize> = Vec::new();
        let mut note = |key: Key, speaker: Option<&'a Speaker>| {
            let (name, role) = speaker.map_or(("Speaker unknown", None), |s| words::who(s, text));
            let at = *index.entry(key).or_insert_with(|| {
                all.push(Voice { speaker, name, role, quotations: Vec::new(), words: 0 });
                all.len() - 1
            });
            if here.contains(&at) {
                return;
            }
            let voice = &mut all[at];
            if role.is_some_and(|role| voice.role.is_none_or(|had| had.text.len() < role.text.len())) {
                voice.role = role;
            }
            voice.quotations.push(number);
            voice.words += length;
            here.push(at);
        };
        let speakers = options.speakers(attribution);
        for speaker in speakers {
            let key = match speaker.entity {
                Some(id) => Key::Entity(id),
                None => Key::Words(speaker.kind, words::bare(words::who(speaker, text).0)),
            };
            note(key, Some(speaker));
        }
        if speakers.is_empty() {
            note(Key::Unknown, None);
        }
        of.push(here);
    }
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|i| (all[*i].speaker.is_none(), std::cmp::Reverse(all[*i].words), *i));
    let mut place = vec![0; all.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    for voices in &mut of {
        voices.iter_mut().for_each(|v| *v = place[*v]);
    }
    let mut sorted: Vec<_> = all.into_iter().zip(place).collect();
    sorted.sort_by_key(|(_, place)| *place);
    let total = document.tokens().iter().filter(|t| is_word(t.kind)).count();
    Voices { all: sorted.into_iter().map(|(voice, _)| voice).collect(), of, quoted, total }
}

fn word_count(document: &Document, span: crate::Span) -> usize {
    document.tokens()[document.page().tokens_in(span)].iter().filter(|t| is_word(t.kind)).count()
}

fn is_word(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Word | TokenKind::Number | TokenKind::Address)
}
