//! Attribution: who said each quotation.
//!
//! An ordered table of sieves ([`SIEVES`]); the first that answers decides, and its name is in the output together
//! with the order of quote, speaker and verb. Quotations are taken in text order, so that later ones can lean on
//! what was decided for earlier ones.

mod after;
mod anonymity;
mod antecedent;
mod below;
mod beside;
mod carried;
mod confidence;
mod date;
mod described;
mod document;
mod epithet;
mod label;
mod named;
mod nominal;
mod nouns;
mod person;
mod pronoun;
mod setting;

use crate::dictionary::key::words;
use crate::dictionary::{EntityKind, Gender};
use crate::document::{
    Addressee, Attribution, Evidence, Mention, MentionForm, QuotationKind, Role, RoleSource, Speaker, SpeakerKind,
};
use crate::entity::{Lexed, Named};
use crate::page::{BlockKind, holds};
use crate::quotation::{Found, Shape};
use crate::role::phrase::{Phrase, PhraseKind};
use crate::span::{EntityId, Span};
use antecedent::Place;
use std::cell::Cell;

/// How many quotations back a sieve looks, and a quarter of how many mentions: no real article needs more, and
/// hostile ones must not cost more.
const FARTHEST: usize = 60;

/// Reported quotations in which somebody may be named that are looked at: as many as stand in a paragraph or two.
const NEAR: usize = 8;

/// So many tokens of a sentence are looked at on either side of a verb: one without end costs no more than a long one.
const SENTENCE: usize = 160;

/// What a sieve looks at.
pub(crate) struct Scope<'a> {
    pub(crate) lexed: &'a Lexed<'a>,
    pub(crate) named: &'a Named,
    pub(crate) found: &'a [Found],
    /// Attributions of the quotations before this one.
    pub(crate) done: &'a [Attribution],
    /// Number of the quotation at hand.
    pub(crate) at: usize,
    /// What pronouns have said of people's gender so far, by entity.
    genders: &'a [Gender],
    /// Whom the article is about: the person it names most, if far more than others.
    topic: Option<EntityId>,
    /// What is known of each mention.
    seen: &'a [Seen],
}

/// What many sieves ask of a mention.
struct Seen {
    /// Whether it is a name within the story, and not the page's own.
    told: bool,
    marked: bool,
    /// What it is in its sentence, as far as somebody has asked.
    place: Cell<Option<Place>>,
}

impl Seen {
    /// What is known of all mentions.
    fn all(lexed: &Lexed<'_>, named: &Named) -> Vec<Seen> {
        let marked = lexed.page.marked();
        let mut before = 0;
        let one = |(m, tokens): (&Mention, &(u32, u32))| {
            while marked.get(before).is_some_and(|x| x.outer.start <= m.span.start) {
                before += 1;
            }
            let token = tokens.0 as usize;
            let name = m.form != MentionForm::Pronoun && m.form != MentionForm::Nominal;
            Seen {
                told: name && !is_frame(lexed.kind_of(token)) && !is_credit(lexed, token),
                marked: holds(&marked[..before], m.span.start),
                place: Cell::new(None),
            }
        };
        named.mentions.iter().zip(&named.tokens_of).map(one).collect()
    }
}

/// What a sieve answers.
pub(crate) struct Answer {
    pub(crate) speakers: Vec<Speaker>,
    /// What spoke for it, beside the sieve itself.
    pub(crate) evidence: Vec<Evidence>,
    /// The quotation that this one carries on.
    pub(crate) continues: Option<usize>,
}

/// A sieve: name and function.
type Sieve = (&'static str, fn(&Scope<'_>) -> Option<Answer>);

/// The sieves, in the order in which they are asked.
pub(crate) const SIEVES: &[Sieve] = &[
    ("label", label::sieve),
    ("name", named::sieve),
    ("pronoun", pronoun::sieve),
    ("nominal", nominal::sieve),
    ("described", described::sieve),
    ("carried", carried::sieve),
];

/// Finds the speakers of all quotations.
///
/// `date` is that of the article (ISO 8601), from which days of the week are reckoned.
pub(crate) fn attribute(
    lexed: &Lexed<'_>,
    named: &mut Named,
    found: &mut [Found],
    date: Option<&str>,
) -> Vec<Attribution> {
    if found.is_empty() {
        return Vec::new();
    }
    let today = date.and_then(date::Day::iso).or_else(|| date::Day::printed(lexed));
    let mut done: Vec<Attribution> = Vec::with_capacity(found.len());
    let mut genders: Vec<Gender> = named.entities.iter().map(|e| e.gender).collect();
    let topic = topic(named);
    let seen = Seen::all(lexed, named);
    for at in 0..found.len() {
        let scope = Scope { lexed, named, found, done: &done, at, genders: &genders, topic, seen: &seen };
        let answer = SIEVES.iter().find_map(|(name, sieve)| sieve(&scope).map(|a| (*name, a)));
        let (setting, interviewer) = setting::read(lexed, named, &found[at], today);
        let addressee = found[at].addressee.map(|p| addressee(lexed, named, &p)).or(interviewer);
        let attribution = match answer {
            Some((sieve, answer)) => {
                learn(lexed, &found[at], &answer.speakers, &mut genders);
                let confidence = confidence::of(&found[at], sieve, &answer.speakers);
                let goes_on = answer.continues.is_some_and(|i| done[i].anonymous);
                let anonymous = goes_on || anonymity::read(lexed, found, at, &answer.speakers);
                found[at].public.continues = answer.continues.map(crate::span::QuotationId::of);
                Attribution {
                    speakers: answer.speakers,
                    addressee,
                    setting,
                    anonymous,
                    rule: rule(found[at].shape, sieve),
                    confidence,
                    evidence: answer.evidence,
                }
            }
            None => {
                let (speakers, evidence) = (Vec::new(), Vec::new());
                Attribution { speakers, addressee, setting, anonymous: false, rule: "none", confidence: 0.0, evidence }
            }
        };
        done.push(attribution);
    }
    share_roles(named, &mut done);
    done
}

/// An article is about the person it names so many times, and half as often again as anybody else.
const TOPIC: usize = 4;

/// The person an article is about, if one is.
fn topic(named: &Named) -> Option<EntityId> {
    let (mut best, mut most, mut second) = (None, 0, 0);
    for (i, entity) in named.entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person) {
        let times = entity.mentions.len();
        if times > most {
            (best, most, second) = (Some(EntityId::of(i)), times, most);
        } else {
            second = second.max(times);
        }
    }
    best.filter(|_| most >= TOPIC && most * 2 >= second * 3)
}

/// Gives people the role that only a noun phrase has said of them, wherever they speak: "the former miner said".
fn share_roles(named: &mut Named, done: &mut [Attribution]) {
    let mut said: Vec<(EntityId, Role)> = Vec::new();
    let mut silent = false;
    for s in done.iter().flat_map(|a| &a.speakers).filter(|s| s.kind == SpeakerKind::Person) {
        match (&s.role, s.entity) {
            (Some(role), Some(e)) if role.source == RoleSource::Description && !said.iter().any(|(x, _)| *x == e) => {
                said.push((e, Role { source: RoleSource::Earlier, ..role.clone() }));
            }
            (None, Some(_)) => silent = true,
            _ => {}
        }
    }
    for (e, role) in &said {
        named.entities[e.index()].roles.insert(0, role.clone());
    }
    if said.is_empty() || !silent {
        return;
    }
    for s in done.iter_mut().flat_map(|a| &mut a.speakers).filter(|s| s.role.is_none()) {
        s.role = s.entity.and_then(|e| said.iter().find(|(x, _)| *x == e)).map(|(_, r)| r.clone());
    }
}

/// Whoever was "she" once is no "he" later in the article.
fn learn(lexed: &Lexed<'_>, found: &Found, speakers: &[Speaker], genders: &mut [Gender]) {
    let ([subject], [Speaker { entity: Some(entity), .. }]) = (&found.subjects[..], speakers) else { return };
    let gender = &mut genders[entity.index()];
    if subject.kind == PhraseKind::Pronoun && *gender == Gender::Unknown {
        *gender = match lexed.word(subject.start) {
            "he" | "He" => Gender::Male,
            "she" | "She" => Gender::Female,
            _ => return,
        };
    }
}

/// The share of right answers that was measured for a rule, by its name in the output; `None` for a rule whose order of
/// parts its name does not tell.
pub(crate) fn share_of_rule(name: &str, kind: QuotationKind) -> Option<f32> {
    Shape::ALL.iter().flat_map(|shape| SIEVES.iter().map(move |(sieve, _)| (*shape, *sieve))).find_map(
        |(shape, sieve)| {
            (rule(shape, sieve) == name && name != sieve).then(|| confidence::measured(sieve, shape, kind))
        },
    )
}

/// The name of a rule: the order of the parts, and the form of the speaker.
fn rule(shape: Shape, sieve: &'static str) -> &'static str {
    macro_rules! table {
        ($($shape:ident { $($sieve:literal => $rule:literal),* })*) => {
            match (shape, sieve) {
                $($((Shape::$shape, $sieve) => $rule,)*)*
                (_, other) => other,
            }
        };
    }
    table! {
        QuoteSpeakerVerb { "name" => "quote-name-verb", "pronoun" => "quote-pronoun-verb", "nominal" => "quote-nominal-verb", "described" => "quote-noun-verb" }
        QuoteVerbSpeaker { "name" => "quote-verb-name", "pronoun" => "quote-verb-pronoun", "nominal" => "quote-verb-nominal", "described" => "quote-verb-noun" }
        SpeakerVerbQuote { "name" => "name-verb-quote", "pronoun" => "pronoun-verb-quote", "nominal" => "nominal-verb-quote", "described" => "noun-verb-quote" }
        Split { "name" => "split-name", "pronoun" => "split-pronoun", "nominal" => "split-nominal", "described" => "split-noun" }
        According { "name" => "according-to-name", "pronoun" => "according-to-pronoun", "nominal" => "according-to-nominal", "described" => "according-to-noun" }
        Colon { "name" => "name-colon", "pronoun" => "pronoun-colon", "nominal" => "nominal-colon", "described" => "noun-colon" }
        Label { "label" => "label-name", "name" => "label-name", "nominal" => "label-nominal", "described" => "label" }
        Bare { "name" => "sentence-name", "pronoun" => "sentence-pronoun", "carried" => "carried-on" }
    }
}

fn addressee(lexed: &Lexed<'_>, named: &Named, phrase: &Phrase) -> Addressee {
    match phrase.kind {
        PhraseKind::Name(id) => {
            let m = &named.mentions[id as usize];
            Addressee { span: m.span, entity: Some(m.entity) }
        }
        _ => Addressee { span: lexed.span(phrase.start, phrase.end), entity: None },
    }
}

/// The speaker that an entity is, mentioned at a span.
pub(crate) fn speaker(named: &Named, entity: EntityId, mention: Option<Span>) -> Speaker {
    let e = &named.entities[entity.index()];
    let kind = match e.kind {
        EntityKind::Person => SpeakerKind::Person,
        EntityKind::Place => SpeakerKind::Place,
        _ => SpeakerKind::Organisation,
    };
    // What only the dictionary says is knowledge of the entity; in what capacity somebody speaks, the article says.
    let given = e.roles.first().filter(|r| kind == SpeakerKind::Person && r.source != RoleSource::Dictionary);
    let role: Option<Role> = given.cloned();
    Speaker { kind, mention, entity: Some(entity), name: Some(e.name.clone()), role }
}

/// Blocks whose names are the page's own: who wrote it, who took the picture.
fn is_frame(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Byline | BlockKind::Credit | BlockKind::Dateline | BlockKind::Markup | BlockKind::Table)
}

/// Whether a name at a token is that of whoever took the picture: "Picture: Ana Ruiz".
fn is_credit(lexed: &Lexed<'_>, token: usize) -> bool {
    token > 1
        && lexed.is_mark(token - 1, ":")
        && lexed.is_any(token - 2, words!["picture", "pictures", "photo", "photos", "photograph", "image", "credit"])
}

impl Scope<'_> {
    /// Whether an offset lies in the words of a reported quotation, the one at hand or one shortly before it.
    pub(crate) fn in_report(&self, offset: u32) -> bool {
        let from = self.at.saturating_sub(NEAR);
        self.found[from..=self.at]
            .iter()
            .any(|f| f.public.kind == QuotationKind::Indirect && f.public.content.iter().any(|c| c.contains(offset)))
    }

    /// Whether an offset lies in marks: who is named inside speech is seldom who speaks next.
    pub(crate) fn in_marks(&self, offset: u32) -> bool {
        self.lexed.page.in_marks(offset)
    }

    /// Whether a mention stands in marks.
    fn is_marked(&self, mention: usize) -> bool {
        self.seen[mention].marked
    }

    pub(crate) fn this(&self) -> &Found {
        &self.found[self.at]
    }

    /// The last quotation before this one that has speakers, at most `blocks` paragraphs back. Whoever is quoted within
    /// somebody else's speech has the word no longer once that speech ends.
    pub(crate) fn previous(&self, blocks: u32) -> Option<(usize, &Attribution)> {
        let here = self.this().public.block;
        let within = self.this().public.within.is_some();
        // Of the one at hand itself nothing is decided, also where the next is looked at before its turn.
        (0..self.at.min(self.done.len()))
            .rev()
            .take(FARTHEST)
            .take_while(|i| self.found[*i].public.block + blocks >= here)
            .find(|i| !self.done[*i].speakers.is_empty() && (within || self.found[*i].public.within.is_none()))
            .map(|i| (i, &self.done[i]))
    }

    /// The mentions of named entities outside marks that stand before a token, nearest first, within some paragraphs.
    pub(crate) fn mentions_before(&self, token: usize, blocks: usize) -> impl Iterator<Item = (usize, &Mention)> {
        let here = self.lexed.block_of(token);
        let lowest = here.saturating_sub(blocks);
        let from = self.lexed.block(lowest).tokens.start;
        let last = self.named.tokens_of.partition_point(|t| (t.0 as usize) < token);
        (0..last)
            .rev()
            .take(FARTHEST * 4)
            .take_while(move |i| self.named.tokens_of[*i].0 >= from)
            .filter(|i| self.seen[*i].told)
            .map(|i| (i, &self.named.mentions[i]))
    }
}
