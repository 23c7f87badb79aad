//! Evidence: what speaks for and against each type of a string, named, gathered over all its mentions.
//!
//! [`gather`] looks at the dictionary, the words of the name and the words around each mention; [`remember`] adds
//! what the rest of the document says (the surname of a person named in full, the initials of an organisation).
//! The weights stand in `weights.rs`.

use super::candidate::{Candidate, Candidates, Reading};
use super::lexed::Lexed;
use super::story::Story;
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::words::{RoleKind, TitleKind, flag, form};
use crate::page::{BlockKind, TokenKind};

macro_rules! evidence {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// A kind of evidence.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Sign { $($name),* }
        /// The names, in the order of the table of weights.
        pub(crate) const NAMES: &[&str] = &[$($text),*];
    };
}

evidence! {
    Bias = "prior",
    // The dictionary.
    ListedPerson = "listed person",
    ListedPersonWeak = "listed person, weak name",
    ListedCountry = "listed country",
    ListedCity = "listed city",
    ListedBigCity = "listed city of 300,000 and more",
    ListedState = "listed state or province",
    ListedPlace = "listed place",
    ListedPlaceWeak = "listed place, weak name",
    ListedOrganisation = "listed organisation",
    ListedOrganisationWeak = "listed organisation, weak name",
    ListedCompany = "listed company",
    ListedTeam = "listed team",
    ListedTeamWeak = "team by a weak name",
    ListedOther = "listed as something else",
    ListedAdjective = "listed nationality or adjective",
    ListedTwice = "listed as two kinds",
    ListedSeveral = "several words, all listed",
    Unlisted = "not listed",
    // The words of the name.
    GivenCommon = "opens with a common given name",
    GivenRare = "opens with a rare given name",
    SurnameCommon = "ends with a common surname",
    SurnameRare = "ends with a rare surname",
    GivenAndSurname = "given name and surname",
    GivenAlone = "a given name alone",
    SurnameAlone = "a surname alone",
    OneWord = "one word",
    TwoWords = "two words",
    ThreeWords = "three words",
    FourWords = "four words or more",
    Initial = "has an initial",
    Particle = "has a particle",
    Hyphen = "has a hyphen",
    ShortCapitals = "two to five capitals",
    LongCapitals = "six capitals or more",
    Digit = "has a digit",
    InnerCapital = "capital inside a word",
    HeadOrganisation = "head word of organisations",
    HeadPlace = "head word of places",
    HeadOther = "head word of other things",
    HeadAlone = "a head word alone",
    Of = "has of or for",
    Ampersand = "has an ampersand",
    DemonymInside = "opens with a nationality",
    PlaceInside = "opens with a listed place",
    CommonWord10 = "an everyday word",
    CommonWord35 = "a common word",
    CommonWord50 = "a less common word",
    LastCommon = "ends with a common word",
    AllCommon = "all words common",
    RoleWord = "a role noun",
    CapitalRun = "read as unknown run",
    // Around it.
    LowerInArticle = "in small letters elsewhere",
    OnlyOpening = "only at the head of sentences",
    Repeated = "named again",
    Honorific = "honorific before",
    Rank = "rank before",
    Office = "office before",
    RoleBefore = "role noun before",
    RoleBeforeWithPlace = "nationality before",
    The = "the before",
    Article = "a before",
    In = "in before",
    At = "at before",
    To = "to before",
    From = "from before",
    Of2 = "of before",
    By = "by before",
    With = "with before",
    For = "for before",
    On = "on before",
    Near = "near, outside, across before",
    Locative = "town of, city of before",
    Compass = "northern, southern before",
    OrganisationTalk = "shares of, spokesman for before",
    VerbOfMotion = "verb of motion before",
    PossessiveBefore = "possessive before",
    CommaPlaceBefore = "place and comma before",
    CommaPlaceAfter = "comma and place after",
    ParenthesisBefore = "in brackets",
    CueAfter = "verb of saying after",
    VerbAfter = "auxiliary verb after",
    WhoAfter = "who after",
    AgeAfter = "age after",
    RoleAfter = "role in apposition after",
    PossessiveAfter = "possessive after",
    NounAfterPlace = "city, province or region after",
    NounAfterOrganisation = "spokesman, official, shares after",
    NounAfterTeam = "striker, coach, fans after",
    BasedAfter = "-based after",
    AcronymAfter = "initials in brackets after",
    NumberAfter = "number after",
    ScoreNear = "score near",
    AndBeforePlace = "listed beside places",
    AndBeforePerson = "listed beside persons",
    SlashNear = "slash beside",
    CueBefore = "verb of saying before",
    MarkedAlone = "alone in quotation marks",
    InDateline = "in the dateline",
    InBrackets = "agency of the dateline",
    InHeadline = "in a headline",
    InTable = "in a table",
    InByline = "in a byline or sign-off",
    Handle = "web handle beside",
    SportStory = "in a story about sport",
    SportCity = "a city in a story about sport",
    SportCountry = "a country in a story about sport",
    // The rest of the document.
    SurnameOfPerson = "surname of a person named in full",
    GivenOfPerson = "given name of a person named in full",
    PartOfOrganisation = "part of a longer organisation's name",
    PartOfPlace = "part of a longer place's name",
    PartOfOther = "part of a longer name of something else",
    InitialsOfOrganisation = "initials of an organisation",
    HasShortForm = "its last word stands alone elsewhere",
    SportCityVerb = "a city that plays",
}

/// Number of signs.
pub(crate) const SIGNS: usize = NAMES.len();

/// Values of all signs for one string.
pub(crate) type Signs = [f32; SIGNS];

/// Reads all evidence but the document's memory, a row a group.
pub(crate) fn gather(lexed: &Lexed<'_>, candidates: &Candidates, story: &Story) -> Vec<Signs> {
    let n = candidates.keys.len();
    let mut rows = vec![[0.0f32; SIGNS]; n];
    let mut counts = vec![0u32; n];
    let mut opening = vec![0u32; n];
    let mut seen = vec![false; n];
    for c in &candidates.list {
        let g = c.group as usize;
        counts[g] += 1;
        opening[g] += u32::from(c.opens);
        let row = &mut rows[g];
        if !seen[g] || !c.headline {
            inside(lexed, candidates, c, row);
            seen[g] = true;
        }
        let mut local = [0.0f32; SIGNS];
        around(lexed, candidates, c, &mut local);
        for (to, from) in row.iter_mut().zip(local) {
            *to += from;
        }
    }
    let around_from = Sign::Honorific as usize;
    let around_to = Sign::SportStory as usize;
    for g in 0..n {
        let row = &mut rows[g];
        let count = counts[g] as f32;
        for value in &mut row[around_from..around_to] {
            // Half for being seen at all, half for how often.
            if *value > 0.0 {
                *value = 0.5 + 0.5 * *value / count;
            }
        }
        row[Sign::Bias as usize] = 1.0;
        if opening[g] == counts[g] {
            row[Sign::OnlyOpening as usize] = 1.0;
        }
        if counts[g] > 1 {
            row[Sign::Repeated as usize] = (counts[g] as f32).ln().min(3.0) / 2.0;
        }
        if story.in_small_letters(&candidates.keys[g]) {
            row[Sign::LowerInArticle as usize] = 1.0;
        }
        if story.sport {
            row[Sign::SportStory as usize] = 1.0;
            if row[Sign::ListedCity as usize] > 0.0 {
                row[Sign::SportCity as usize] = 1.0;
                if row[Sign::VerbAfter as usize] + row[Sign::ScoreNear as usize] + row[Sign::NumberAfter as usize] > 0.0
                {
                    row[Sign::SportCityVerb as usize] = 1.0;
                }
            }
            if row[Sign::ListedCountry as usize] > 0.0 {
                row[Sign::SportCountry as usize] = 1.0;
            }
        }
    }
    rows
}

/// Evidence from the dictionary and the words of the name.
fn inside(lexed: &Lexed<'_>, candidates: &Candidates, c: &Candidate, row: &mut Signs) {
    use Sign::*;
    let mut set = |s: Sign| row[s as usize] = 1.0;
    let (a, b) = (c.start, c.end);
    let words = (a..b).filter(|i| !lexed.is_mark(*i, "-")).count();
    let mut kinds = 0u8;
    for hit in candidates.hits_at(a).iter().filter(|h| h.end as usize == b) {
        let form = &lexed.data.forms[hit.form as usize];
        let record = &lexed.data.records[form.entry as usize];
        match record.kind {
            kind::PERSON => set(if form.weak { ListedPersonWeak } else { ListedPerson }),
            kind::PLACE => match record.subtype {
                Subtype::Country | Subtype::Territory | Subtype::Continent => set(ListedCountry),
                Subtype::City | Subtype::Capital => {
                    set(if form.weak { ListedPlaceWeak } else { ListedCity });
                    if record.size >= 30 || record.subtype == Subtype::Capital {
                        set(ListedBigCity);
                    }
                }
                Subtype::State | Subtype::Province => set(ListedState),
                _ => set(if form.weak { ListedPlaceWeak } else { ListedPlace }),
            },
            kind::ORGANISATION => {
                match record.subtype {
                    Subtype::Team => set(if form.weak { ListedTeamWeak } else { ListedTeam }),
                    Subtype::Company => set(if form.weak { ListedOrganisationWeak } else { ListedCompany }),
                    _ => set(if form.weak { ListedOrganisationWeak } else { ListedOrganisation }),
                };
            }
            kind::OTHER => match record.subtype {
                Subtype::Nationality | Subtype::Ethnicity | Subtype::Religion | Subtype::Language => {
                    set(ListedAdjective)
                }
                _ => set(ListedOther),
            },
            _ => {}
        }
        kinds |= 1 << record.kind.min(7);
        if words > 1 && !form.weak {
            set(ListedSeveral);
        }
    }
    if kinds == 0 {
        set(Unlisted);
    }
    if kinds.count_ones() > 1 {
        set(ListedTwice);
    }
    let (first, last) = (lexed.facts(a), lexed.facts(b - 1));
    match words {
        1 => set(OneWord),
        2 => set(TwoWords),
        3 => set(ThreeWords),
        _ => set(FourWords),
    }
    if first.given > 0 {
        set(if first.given <= 2 { GivenCommon } else { GivenRare });
        if words == 1 {
            set(GivenAlone);
        }
    }
    if last.surname > 0 {
        set(if last.surname <= 2 { SurnameCommon } else { SurnameRare });
        if words == 1 {
            set(SurnameAlone);
        } else if first.given > 0 {
            set(GivenAndSurname);
        }
    }
    let mut all_common = true;
    for i in a..b {
        let (t, facts) = (lexed.token(i), lexed.facts(i));
        if t.has_stop() && t.span.len() == 2 {
            set(Initial);
        }
        if t.is_lower() && facts.flags & flag::PARTICLE != 0 {
            set(Particle);
        }
        match t.kind {
            TokenKind::Number => set(Digit),
            TokenKind::Word => {
                let word = t.span.slice(lexed.text);
                if t.is_all_caps() && !c.headline && word.len() > 1 {
                    set(if word.len() <= 5 || word.contains('.') { ShortCapitals } else { LongCapitals });
                } else if !t.is_all_caps() && word.chars().skip(1).any(char::is_uppercase) {
                    set(InnerCapital);
                }
                if word.bytes().any(|x| x.is_ascii_digit()) {
                    set(Digit);
                }
                all_common &= facts.level > 0;
            }
            TokenKind::Punctuation => match t.span.slice(lexed.text) {
                "-" => set(Hyphen),
                "&" => set(Ampersand),
                _ => {}
            },
            _ => {}
        }
        if words > 1 && lexed.is_any(i, &["of", "for"]) && t.is_lower() {
            set(Of);
        }
    }
    let head = match c.reading {
        Reading::Headed(k) => Some(k),
        _ if last.head > 0 && lexed.data.heads[last.head as usize - 1].last => {
            Some(lexed.data.heads[last.head as usize - 1].kind)
        }
        _ => None,
    };
    if let Some(k) = head {
        if words == 1 {
            set(HeadAlone);
        } else {
            match k {
                kind::ORGANISATION => set(HeadOrganisation),
                kind::PLACE => set(HeadPlace),
                _ => set(HeadOther),
            }
        }
    }
    if words > 1 {
        if first.flags & flag::DEMONYM != 0 {
            set(DemonymInside);
        }
        let place_first = candidates.hits_at(a).iter().any(|h| {
            (h.end as usize) < b
                && lexed.data.records[lexed.data.forms[h.form as usize].entry as usize].kind == kind::PLACE
        });
        if place_first {
            set(PlaceInside);
        }
        if last.level > 0 && last.level <= 35 {
            set(LastCommon);
        }
        if all_common {
            set(AllCommon);
        }
        if c.reading == Reading::Unknown {
            set(CapitalRun);
        }
    } else {
        match first.level {
            0 => {}
            1..=20 => set(CommonWord10),
            21..=35 => set(CommonWord35),
            _ => set(CommonWord50),
        }
    }
    if lexed.role_noun(b - 1).is_some() {
        set(RoleWord);
    }
}

const PLACE_NOUNS: &[&str] = &[
    "city",
    "province",
    "region",
    "state",
    "district",
    "town",
    "village",
    "county",
    "area",
    "border",
    "airport",
    "suburb",
    "island",
    "coast",
    "metropolitan",
    "resident",
    "residents",
    "neighborhood",
    "neighbourhood",
    "municipality",
    "governorate",
    "prefecture",
    "valley",
];
const ORGANISATION_NOUNS: &[&str] = &[
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "official",
    "officials",
    "officers",
    "shares",
    "stock",
    "executive",
    "executives",
    "chief",
    "president",
    "chairman",
    "director",
    "members",
    "member",
    "employees",
    "employee",
    "staff",
    "leader",
    "leaders",
    "fighters",
    "militants",
    "correspondent",
    "reporter",
    "report",
    "statement",
    "analyst",
    "analysts",
    "board",
    "management",
    "headquarters",
    "workers",
    "customers",
    "militia",
    "gunmen",
    "commander",
    "lawmakers",
    "lawmaker",
];
const TEAM_NOUNS: &[&str] = &[
    "striker",
    "midfielder",
    "defender",
    "goalkeeper",
    "coach",
    "manager",
    "captain",
    "fans",
    "players",
    "player",
    "forward",
    "winger",
    "quarterback",
    "pitcher",
    "side",
    "team",
    "bench",
    "supporters",
];
const MOTION: &[&str] = &[
    "left", "visit", "visited", "visiting", "visits", "leave", "leaving", "reach", "reached", "reaching", "toured",
    "touring", "entered", "entering", "fled", "flee", "fleeing", "invaded", "captured", "seized",
];

/// Evidence from the words around a mention.
fn around(lexed: &Lexed<'_>, candidates: &Candidates, c: &Candidate, row: &mut Signs) {
    use Sign::*;
    let mut set = |s: Sign| row[s as usize] = 1.0;
    let block_number = lexed.block_of(c.start);
    let block = lexed.block(block_number);
    let (from, to) = (block.tokens.start as usize, block.tokens.end as usize);
    match block.kind {
        BlockKind::Dateline => {
            set(InDateline);
            if c.start > from && lexed.is_mark(c.start - 1, "(") {
                set(InBrackets);
            }
        }
        BlockKind::Headline | BlockKind::Interposed => set(InHeadline),
        BlockKind::Table => set(InTable),
        BlockKind::Byline | BlockKind::Credit => set(InByline),
        _ => {}
    }
    if c.headline {
        return;
    }
    // Titles and demonyms directly before.
    let mut left = c.start;
    if let Some(segment) = candidates.segment_before(left) {
        if segment.reading == Reading::Demonym {
            set(RoleBeforeWithPlace);
        } else {
            match title_kind(lexed, segment.start, segment.end) {
                Some(TitleKind::Honorific) => set(Honorific),
                Some(TitleKind::Rank) => set(Rank),
                _ => set(Office),
            }
        }
        left = segment.start;
    }
    if left > from {
        let i = left - 1;
        let t = lexed.token(i);
        if t.is_word() {
            if t.is_lower() {
                if let Some(noun) = lexed.role_noun(i) {
                    if !noun.plural {
                        set(RoleBefore);
                    }
                }
                if let Some((cue, f)) = lexed.cue(i) {
                    if f.forms & form::FINITE != 0 && cue.takes & crate::dictionary::words::takes::QUOTE != 0 {
                        set(CueBefore);
                    }
                }
            }
            let word = lexed.word(i);
            match word {
                "the" | "The" => set(The),
                "a" | "an" | "A" | "An" => set(Article),
                "in" | "In" => set(In),
                "at" | "At" => set(At),
                "to" | "To" => set(To),
                "from" | "From" => set(From),
                "by" | "By" => set(By),
                "with" | "With" => set(With),
                "for" | "For" => {
                    set(For);
                    if i > from
                        && lexed.is_any(
                            i - 1,
                            &[
                                "spokesman",
                                "spokeswoman",
                                "spokesperson",
                                "work",
                                "works",
                                "worked",
                                "lawyer",
                                "attorney",
                            ],
                        )
                    {
                        set(OrganisationTalk);
                    }
                }
                "on" | "On" => set(On),
                "near" | "outside" | "across" | "throughout" | "around" | "inside" | "into" | "toward" | "towards"
                | "within" | "Near" | "Across" => set(Near),
                "of" => {
                    set(Of2);
                    if i > from && lexed.is_any(i - 1, PLACE_NOUNS)
                        || i > from
                            && lexed.is_any(
                                i - 1,
                                &[
                                    "outskirts",
                                    "north",
                                    "south",
                                    "east",
                                    "west",
                                    "capital",
                                    "miles",
                                    "kilometers",
                                    "kilometres",
                                    "km",
                                    "port",
                                    "people",
                                ],
                            )
                    {
                        set(Locative);
                    }
                    if i > from
                        && lexed.is_any(
                            i - 1,
                            &[
                                "shares",
                                "chairman",
                                "president",
                                "head",
                                "member",
                                "members",
                                "director",
                                "leader",
                                "unit",
                                "executive",
                                "founder",
                                "subsidiary",
                                "employees",
                            ],
                        )
                    {
                        set(OrganisationTalk);
                    }
                }
                "northern" | "southern" | "eastern" | "western" | "central" | "north" | "south" | "east" | "west"
                | "northeastern" | "northwestern" | "southeastern" | "southwestern" | "downtown" | "nearby"
                | "neighboring" | "neighbouring" => set(Compass),
                _ if lexed.is_any(i, MOTION) => set(VerbOfMotion),
                _ => {}
            }
        } else if t.kind == TokenKind::Possessive {
            set(PossessiveBefore);
        } else {
            match lexed.word(i) {
                "," if i > from && is_place(lexed, candidates, i) => set(CommaPlaceBefore),
                "(" => set(ParenthesisBefore),
                "/" => set(SlashNear),
                "@" => set(Handle),
                "“" | "\"" | "‘" | "'" if c.end < to && matches!(lexed.word(c.end), "”" | "\"" | "’" | "'") => {
                    set(MarkedAlone)
                }
                _ => {}
            }
        }
        // Lists: X, Y and Z share a type.
        if lexed.is_any(i, &["and", "or", ","]) && i > from {
            neighbour(lexed, candidates, i, true, &mut set);
        }
    }
    // After.
    let i = c.end;
    if i >= to {
        return;
    }
    let t = lexed.token(i);
    let word = lexed.word(i);
    if t.is_word() && t.is_lower() {
        if let Some((cue, f)) = lexed.cue(i) {
            if f.forms & form::FINITE != 0 && cue.kind != crate::dictionary::CueKind::Thought {
                set(CueAfter);
            }
        }
        if lexed.has(i, flag::AUXILIARY) {
            set(VerbAfter);
        }
        if word == "who" {
            set(WhoAfter);
        }
        if lexed.is_any(i, PLACE_NOUNS) {
            set(NounAfterPlace);
        }
        if lexed.is_any(i, ORGANISATION_NOUNS) {
            set(NounAfterOrganisation);
        }
        if lexed.is_any(i, TEAM_NOUNS) {
            set(NounAfterTeam);
        }
        if matches!(word, "and" | "or") {
            neighbour(lexed, candidates, i, false, &mut set);
        }
        return;
    }
    match t.kind {
        TokenKind::Possessive => set(PossessiveAfter),
        TokenKind::Number => {
            set(NumberAfter);
            if i + 2 < to
                && lexed.token(i + 2).kind == TokenKind::Number
                && matches!(lexed.word(i + 1), "-" | "–" | ",")
            {
                set(ScoreNear);
            }
        }
        TokenKind::Punctuation => match word {
            "'" | "’" if lexed.word(i - 1).ends_with('s') => set(PossessiveAfter),
            "/" => set(SlashNear),
            "-" if t.is_glued()
                && i + 1 < to
                && lexed.is_any(i + 1, &["based", "born", "area", "controlled", "held"]) =>
            {
                set(BasedAfter)
            }
            "(" if i + 2 < to
                && lexed.is_mark(i + 2, ")")
                && lexed.token(i + 1).is_all_caps()
                && lexed.token(i + 1).span.len() >= 2 =>
            {
                set(AcronymAfter)
            }
            "(" if i + 1 < to && lexed.token(i + 1).kind == TokenKind::Number => set(NumberAfter),
            "," if i + 1 < to => {
                let next = lexed.token(i + 1);
                if next.kind == TokenKind::Number
                    && lexed.token(i + 1).span.len() <= 3
                    && i + 2 < to
                    && matches!(lexed.word(i + 2), "," | ".")
                {
                    set(AgeAfter);
                } else if lexed.is(i + 1, "who") {
                    set(WhoAfter);
                } else if next.is_capitalised() && is_place_at(lexed, candidates, i + 1) {
                    set(CommaPlaceAfter);
                }
                neighbour(lexed, candidates, i, false, &mut set);
                let stop = (i + 7).min(to);
                let role = (i + 1..stop)
                    .take_while(|k| !lexed.is_mark(*k, ",") && !lexed.is_mark(*k, "."))
                    .find_map(|k| lexed.role_noun(k).filter(|r| !r.plural && !matches!(r.kind, RoleKind::Group)));
                let opener = lexed.is_any(i + 1, &["a", "an", "the", "his", "her", "who", "whose"])
                    || lexed.has(i + 1, flag::MODIFIER)
                    || lexed.role_noun(i + 1).is_some();
                if role.is_some() && opener {
                    set(RoleAfter);
                }
            }
            _ => {}
        },
        _ => {}
    }
}

/// The kind of the title that covers exactly these tokens.
pub(crate) fn title_kind(lexed: &Lexed<'_>, start: usize, end: usize) -> Option<TitleKind> {
    title_at(lexed, start, end).map(|t| t.kind)
}

/// The title that covers exactly these tokens.
pub(crate) fn title_at(lexed: &Lexed<'_>, start: usize, end: usize) -> Option<crate::dictionary::words::Title> {
    let node = lexed.facts(start).node;
    let mut found = None;
    if node != 0 {
        lexed.data.matcher.walk(node, &lexed.words, lexed.tokens(), lexed.text, start, end, |node, stop| {
            if stop == end {
                for p in lexed.data.matcher.payloads(node) {
                    if let crate::dictionary::matcher::Payload::Title(t) = p {
                        found = Some(lexed.data.titles[t as usize]);
                    }
                }
            }
        });
    }
    found
}

/// Whether a listed, unambiguous place ends right before token `i`.
fn is_place(lexed: &Lexed<'_>, candidates: &Candidates, i: usize) -> bool {
    (i.saturating_sub(3)..i).any(|s| {
        candidates.hits_at(s).iter().any(|h| {
            h.end as usize == i && hit_kind(lexed, h.form) == kind::PLACE && !lexed.data.forms[h.form as usize].weak
        })
    })
}

fn is_place_at(lexed: &Lexed<'_>, candidates: &Candidates, i: usize) -> bool {
    candidates
        .hits_at(i)
        .iter()
        .any(|h| hit_kind(lexed, h.form) == kind::PLACE && !lexed.data.forms[h.form as usize].weak)
}

fn hit_kind(lexed: &Lexed<'_>, form: u32) -> u8 {
    lexed.data.records[lexed.data.forms[form as usize].entry as usize].kind
}

/// What stands on the other side of a comma or "and".
fn neighbour(lexed: &Lexed<'_>, candidates: &Candidates, i: usize, left: bool, set: &mut impl FnMut(Sign)) {
    let at = if left { i } else { i + 1 };
    let place = if left { is_place(lexed, candidates, i) } else { is_place_at(lexed, candidates, i + 1) };
    if place {
        set(Sign::AndBeforePlace);
    }
    let index = candidates.list.partition_point(|c| c.start < at);
    let other = if left {
        index.checked_sub(1).and_then(|k| candidates.list.get(k)).filter(|c| c.end == i)
    } else {
        candidates.list.get(index).filter(|c| c.start == at)
    };
    if other.is_some_and(|c| c.reading == Reading::Person) {
        set(Sign::AndBeforePerson);
    }
}

/// Adds what the rest of the document says, given how likely each string is each kind so far.
pub(crate) fn remember(lexed: &Lexed<'_>, candidates: &Candidates, likely: &[[f32; 4]], rows: &mut [Signs]) {
    use rustc_hash::FxHashMap;
    let mut by_key: FxHashMap<&str, usize> = FxHashMap::default();
    for (g, key) in candidates.keys.iter().enumerate() {
        by_key.insert(key, g);
    }
    let max = |row: &mut Signs, s: Sign, v: f32| row[s as usize] = row[s as usize].max(v);
    for (g, key) in candidates.keys.iter().enumerate() {
        let Some((first, rest)) = key.split_once(' ') else { continue };
        let last = rest.rsplit(' ').next().unwrap_or(rest);
        let p = likely[g];
        let mut short = |word: &str, person: Sign, rows: &mut [Signs]| {
            if let Some(&s) = by_key.get(word) {
                max(&mut rows[s], person, p[0]);
                max(&mut rows[s], Sign::PartOfPlace, p[1]);
                max(&mut rows[s], Sign::PartOfOrganisation, p[2]);
                max(&mut rows[s], Sign::PartOfOther, p[3]);
                rows[g][Sign::HasShortForm as usize] = 1.0;
            }
        };
        short(last, Sign::SurnameOfPerson, rows);
        short(first, Sign::GivenOfPerson, rows);
        if rest.contains(' ') {
            short(rest, Sign::SurnameOfPerson, rows);
            if let Some((head, _)) = key.rsplit_once(' ') {
                short(head, Sign::GivenOfPerson, rows);
            }
        }
        // Initials.
        let initials: String = key
            .split(' ')
            .filter(|w| !matches!(*w, "of" | "for" | "and" | "the" | "in" | "on" | "&"))
            .filter_map(|w| w.chars().next())
            .collect();
        if initials.chars().count() >= 2 {
            if let Some(&s) = by_key.get(initials.as_str()) {
                max(&mut rows[s], Sign::InitialsOfOrganisation, 1.0 - p[0]);
            }
        }
    }
    let _ = lexed;
}

/// Number of signs known before the document's memory is asked.
#[cfg(feature = "eval")]
pub(crate) const FIRST_ROUND: usize = Sign::SurnameOfPerson as usize;
