//! What the dictionary knows of single words: how common they are, whether they are given names or surnames, forms
//! of a cue verb, heads of roles or of names.

use super::entry::Subtype;
use super::key::{Words, words};
use super::pack::{packed, packed_enum};
use super::symbols::Symbol;

packed_enum! {
    Gender { Unknown, Female, Male }
    CueKind { Speech, Writing, Thought }
    Tier { Neutral, Strong, Manner, Weak }
    RoleKind { Office, Profession, Relation, Group, Person }
    TitleKind { Honorific, Rank, Office }
}

packed! {
    Facts {
        node: u32, level: u8, given: u8, surname: u8, head: u8, flags: u16, cue: u16, role: u16, noun_cue: u16,
    }
    Cue { kind: CueKind, tier: Tier, takes: u16 }
    CueForm { cue: u16, forms: u8 }
    RoleNoun { gender: Gender, kind: RoleKind, plural: bool, singular: u32 }
    Title { kind: TitleKind, gender: Gender, is_role: bool, shouted: bool }
    Head { kind: u8, subtype: Subtype, first: bool, last: bool }
}

/// What is known of one word. Sixteen bytes, read once a token.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Facts {
    /// Node of the phrase tree that the word opens, 0 for none, and above it the [`gender`](Self::gender) of a given name and
    /// four bits: see [`node`](Self::node).
    node: u32,
    /// Rarity level of the common word, 10 to 50; 0 where it is none.
    pub(crate) level: u8,
    /// Band of the given name, 1 (common) to 4; 0 where it is none.
    pub(crate) given: u8,
    /// Band of the surname.
    pub(crate) surname: u8,
    /// Number of what the word is as a head, from 1.
    pub(crate) head: u8,
    pub(crate) flags: u16,
    /// Number of the cue form, from 1.
    pub(crate) cue: u16,
    /// Number of the role noun, from 1.
    pub(crate) role: u16,
    /// The patterns that the noun takes where it reports ("his claim that"); 0 for other words.
    pub(crate) noun_cue: u16,
}

/// Bits of a node: something ends at the word itself, longer phrases open with it; and the same for the word in small
/// letters, which opens no name that has a capital. So that most words are known to lead nowhere before the tree is visited.
const ENDS: u32 = 1 << 31;
const GOES_ON: u32 = 1 << 30;
const ENDS_SMALL: u32 = 1 << 29;
const GOES_ON_SMALL: u32 = 1 << 28;

/// The bits of a node that say the gender of a given name.
const FEMALE: u32 = 1 << 27;
const MALE: u32 = 1 << 26;

/// The bits of a node that are its number.
const NODE: u32 = MALE - 1;

impl Facts {
    /// What is known of no word at all.
    pub(crate) const NONE: Facts =
        Facts { node: 0, level: 0, given: 0, surname: 0, head: 0, flags: 0, cue: 0, role: 0, noun_cue: 0 };

    /// Node of the phrase tree that the word opens, 0 for none.
    #[inline]
    pub(crate) const fn node(&self) -> u32 {
        self.node & NODE
    }

    /// The gender of the given name.
    #[inline]
    pub(crate) const fn gender(&self) -> Gender {
        match self.node & (FEMALE | MALE) {
            FEMALE => Gender::Female,
            MALE => Gender::Male,
            _ => Gender::Unknown,
        }
    }

    /// Notes the gender of the given name.
    pub(crate) fn set_gender(&mut self, gender: Gender) {
        let bit = match gender {
            Gender::Female => FEMALE,
            Gender::Male => MALE,
            Gender::Unknown => 0,
        };
        self.node = self.node & !(FEMALE | MALE) | bit;
    }

    /// Whether a phrase may end at the word itself. `small`: the word is written in small letters.
    #[inline]
    pub(crate) const fn ends_phrase(&self, small: bool) -> bool {
        self.node & (ENDS >> (2 * small as u32)) != 0
    }

    /// Whether phrases of several words may open with it.
    #[inline]
    pub(crate) const fn opens_longer(&self, small: bool) -> bool {
        self.node & (GOES_ON >> (2 * small as u32)) != 0
    }

    /// Whether it is a common word that nobody is called by: rarer ones may be names that no list has.
    pub(crate) const fn names_nobody(&self) -> bool {
        0 < self.level && self.level <= 40 && self.given == 0 && self.surname == 0
    }

    /// Makes the word open a node.
    pub(crate) fn open(&mut self, node: u32) {
        self.node = self.node & !NODE | node & NODE;
    }

    /// Notes that a phrase ends at the word, or goes on behind it. `capital`: only where the word has a capital.
    pub(crate) fn lead_on(&mut self, longer: bool, capital: bool) {
        self.node |= match (longer, capital) {
            (true, true) => GOES_ON,
            (true, false) => GOES_ON | GOES_ON_SMALL,
            (false, true) => ENDS,
            (false, false) => ENDS | ENDS_SMALL,
        };
    }

    /// What the sorts of tokens ask of a word, a bit each: the first flags.
    #[inline]
    pub(crate) const fn sorts(&self) -> u8 {
        self.flags as u8 & 0x3f
    }

    /// What further sorts ask: the two flags after those, and the four bits of the node.
    #[inline]
    pub(crate) const fn more_sorts(&self) -> u8 {
        (self.flags >> 6) as u8 & 3 | (self.node >> 28 << 2) as u8
    }
}

pub(crate) mod flag {
    /// A particle within names: de, van, bin, al.
    pub(crate) const PARTICLE: u16 = 1;
    /// A word of sport reports.
    pub(crate) const SPORT: u16 = 2;
    /// May open or be a cue: a verb or noun that reports, the first word of a cue of several words, "according", "in".
    pub(crate) const CUE: u16 = 4;
    /// he, her and their kin.
    pub(crate) const GENDERED: u16 = 8;
    /// A role noun: what [`Facts::role`](super::Facts::role) says, too.
    pub(crate) const NOUN: u16 = 16;
    /// the
    pub(crate) const THE: u16 = 32;
    /// An everyday word: what [`Facts::level`](super::Facts::level) says, too.
    pub(crate) const COMMON: u16 = 64;
    /// A function word: article, preposition, pronoun, conjunction, auxiliary.
    pub(crate) const FUNCTION: u16 = 128;
    /// A field of work, as the names of offices have it: trade, energy, public, affairs.
    pub(crate) const FIELD: u16 = 256;
    /// May stand before a role noun: former, deputy, foreign.
    pub(crate) const MODIFIER: u16 = 512;
    /// Jr, III.
    pub(crate) const SUFFIX: u16 = 1024;
    /// Status modifiers: former, acting.
    pub(crate) const STATUS: u16 = 2048;
    /// A demonym or adjective of a place.
    pub(crate) const DEMONYM: u16 = 4096;
    /// A month or a day of the week.
    pub(crate) const DATE: u16 = 8192;
    /// An auxiliary verb.
    pub(crate) const AUXILIARY: u16 = 16384;
    /// he, she, they …
    pub(crate) const PRONOUN: u16 = 32768;
}

/// A gender, where a word gives one.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, Gender};
/// let document = Analyzer::new()?.analyze("“It is over,” said Mrs. Ruiz.");
/// assert_eq!(document.entities()[0].gender, Gender::Female);
/// assert_eq!(Gender::Unknown.name(), None);
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Gender {
    /// Not known, or both.
    #[default]
    Unknown,
    /// Female.
    Female,
    /// Male.
    Male,
}

impl Gender {
    pub(crate) fn of(cell: &str) -> Self {
        match cell {
            "f" => Gender::Female,
            "m" => Gender::Male,
            _ => Gender::Unknown,
        }
    }

    /// `female`, `male` or nothing.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Gender::Unknown => None,
            Gender::Female => Some("female"),
            Gender::Male => Some("male"),
        }
    }

    /// Whether the two can be one person's.
    pub(crate) fn fits(self, other: Gender) -> bool {
        self == Gender::Unknown || other == Gender::Unknown || self == other
    }
}

/// What kind of act a cue names.
///
/// ```
/// # fn main() -> Result<(), onrecord::Error> {
/// use onrecord::{Analyzer, CueKind};
/// let document = Analyzer::new()?.analyze("“It is over,” Ana Ruiz wrote on Monday.");
/// assert_eq!(document.quotations()[0].cue.map(|cue| cue.kind), Some(CueKind::Writing));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum CueKind {
    /// Said aloud.
    Speech,
    /// Written.
    Writing,
    /// Thought, believed, wanted: no act of saying.
    Thought,
}

impl CueKind {
    /// The name in the output contract.
    pub const fn name(self) -> &'static str {
        match self {
            CueKind::Speech => "speech",
            CueKind::Writing => "writing",
            CueKind::Thought => "thought",
        }
    }
}

/// How far a cue verb is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tier {
    Neutral,
    Strong,
    Manner,
    Weak,
}

/// The patterns that a cue verb takes.
pub(crate) mod takes {
    pub(crate) const QUOTE: u16 = 1;
    pub(crate) const THAT: u16 = 2;
    pub(crate) const PERSON: u16 = 4;
    pub(crate) const INF: u16 = 8;
    pub(crate) const NOUN: u16 = 16;
    pub(crate) const FOR: u16 = 32;
    pub(crate) const OF: u16 = 64;
    pub(crate) const ON: u16 = 128;
    pub(crate) const TO: u16 = 256;
    /// A plain noun phrase is what it reports.
    pub(crate) const OBJECT: u16 = 512;
    /// Whatever follows is reported, a clause or not.
    pub(crate) const ANY: u16 = 1024;
    /// Its object holds even a single word in marks: call, describe, slam.
    pub(crate) const LABEL: u16 = 2048;

    pub(crate) fn of(name: &str) -> Option<u16> {
        Some(match name {
            "quote" => QUOTE,
            "that" => THAT,
            "person" => PERSON,
            "inf" => INF,
            "noun" => NOUN,
            "for" => FOR,
            "of" => OF,
            "on" => ON,
            "to" => TO,
            "object" => OBJECT,
            "any" => ANY,
            "label" => LABEL,
            _ => return None,
        })
    }
}

/// The forms of a verb.
pub(crate) mod form {
    pub(crate) const BASE: u8 = 1;
    pub(crate) const THIRD: u8 = 2;
    pub(crate) const PAST: u8 = 4;
    pub(crate) const PARTICIPLE: u8 = 8;
    pub(crate) const ING: u8 = 16;
    pub(crate) const FINITE: u8 = THIRD | PAST | BASE;
}

/// A cue verb.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cue {
    pub(crate) kind: CueKind,
    pub(crate) tier: Tier,
    pub(crate) takes: u16,
}

/// A form of a cue verb.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueForm {
    pub(crate) cue: u16,
    pub(crate) forms: u8,
}

/// What kind of noun stands for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleKind {
    Office,
    Profession,
    Relation,
    Group,
    Person,
}

/// A head noun of roles and descriptions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RoleNoun {
    pub(crate) gender: Gender,
    pub(crate) kind: RoleKind,
    pub(crate) plural: bool,
    pub(crate) singular: Symbol,
}

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleKind {
    Honorific,
    Rank,
    Office,
}

/// A title.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Title {
    pub(crate) kind: TitleKind,
    pub(crate) gender: Gender,
    pub(crate) is_role: bool,
    /// Written in capitals throughout, as in MP; otherwise BP is no "Bp.".
    pub(crate) shouted: bool,
}

/// What a head word makes of the name it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// See [`super::entry::kind`].
    pub(crate) kind: u8,
    pub(crate) subtype: Subtype,
    pub(crate) first: bool,
    pub(crate) last: bool,
}

/// Function words; they open sentences with a capital and are never names by themselves.
pub(crate) const FUNCTION_WORDS: &str = "a about above according across actually after afterwards again against ago ahead all almost along alongside already also although always am amid among amongst an and another any anybody anyone anything anyway anywhere apart are around as aside at away back be because been before behind being below beneath beside besides between beyond both but by can cannot come could despite did do does doing don't done down due during each earlier either else elsewhere enough even eventually ever every everybody everyone everything everywhere except far few fewer finally first for formerly from further furthermore given had has have having he hence her here hers herself him himself his how however i i'd i'll i'm i've if in indeed initially inside instead into is it it's its itself just last late later latest least less let let's like likely likewise many maybe me meanwhile mine more moreover most mostly much must my myself near nearby nearly neither never nevertheless next no nobody none nonetheless nor not nothing now nowhere of off often on once one ones only onto or other others otherwise our ours ourselves out outside over overall own past per perhaps plus previously quite rather really recently regarding same several shall she should similarly since so some somebody someone something sometimes somewhere soon still such than that that's the their theirs them themselves then there there's thereafter therefore these they they're this those though through throughout thus to today together tomorrow tonight too toward towards twice two under underneath unfortunately unless unlike until up upon us usually very via was we we'd we'll we're we've well were weren't what what's whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will with within without would yes yesterday yet you you're you've your yours yourself three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions second third";

/// Particles within names.
pub(crate) const PARTICLES: &str = "de del della di da do dos das du des la le van von der den ter ten bin bint ibn al el ul ur ben abu zu af st i e y";

/// What may follow a person's name as part of it.
pub(crate) const SUFFIXES: &str = "jr sr ii iii iv";

/// Third persons that tell a gender.
pub(crate) const GENDERED: &str = "he him his himself she her hers herself";

/// Words of sport reports, from general knowledge; each counts once an occurrence.
pub(crate) const SPORT: &str = "match matches goal goals scored striker midfielder defender goalkeeper coach season league cup championship tournament quarterfinal quarterfinals semifinal semifinals semifinalist playoff playoffs innings wicket wickets batsman bowler inning homer pitcher quarterback touchdown touchdowns rebounds halftime penalty referee seeded seed lap laps podium medal soccer football cricket tennis basketball baseball hockey golf rugby nba nfl nhl fifa uefa team teams players player standings stadium squad fixtures overtime birdie bogey olympic athletics defeated beat victory title win scorers attendance divisional";

/// Auxiliary verbs.
pub(crate) const AUXILIARIES: &str = "is are was were be been being has have had having do does did will would shall should may might must can could 's 'd 've 'll hasn't haven't hadn't didn't doesn't don't wasn't weren't isn't aren't won't wouldn't can't couldn't";

/// Nouns of time that stand behind "this", "last" or "next".
pub(crate) const TIMES: &Words = words![
    "week",
    "month",
    "year",
    "morning",
    "afternoon",
    "evening",
    "night",
    "weekend",
    "spring",
    "summer",
    "fall",
    "autumn",
    "winter",
    "day",
    "days",
    "weeks",
    "months",
    "years",
    "hours",
    "minutes"
];

/// Personal pronouns that can be speakers.
pub(crate) const PRONOUNS: &str = "he she they it we i you";
