//! Evidence: what speaks for and against each type of a string, named, gathered over all its mentions.
//!
//! [`gather`] looks at the dictionary and the words of the name (`inside`) and the words around each mention (`around`);
//! `memory` adds what the rest of the document says (the surname of a person named in full, initials).
//! The weights stand in `weights.rs`.

use super::around::around;
use super::candidate::{Candidate, Candidates};
use super::inside::inside;
use super::lexed::Lexed;
use super::phrases::fits_title;
use super::story::Story;
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::{Title, TitleKind};

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
    ListedSeveralOther = "several words, listed as something else",
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
    CommonListed = "listed, yet a common word",
    CapitalsUnlisted = "capitals, not listed",
    EndsAsPlace = "ending of place names",
    EndsAsSurname = "ending of surnames",
    OrganisationInside = "opens with a listed organisation",
    PlaceLast = "ends with a listed place",
    Syllables = "syllables joined by a hyphen",
    UnlistedWord = "one word, neither listed nor common",
    ListedCapitals = "listed organisation in capitals",
    NumberInside = "ends with a number",
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
    OwnInitialsAfter = "its own initials in brackets after",
    ItsFollows = "it or its after the verb",
    HisFollows = "he, she, his or her after the verb",
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
    TitleAfter = "capitalised title after",
    LocalTitleAfter = "mayor or governor after",
    NameAfter = "another name right after",
    NameBefore = "another name right before",
    NounAfter = "a noun after",
    PastAfter = "a past tense after",
    CommaAfter = "comma after",
    StopAfter = "end of sentence after",
    TheCapitals = "the before capitals",
    TheWord = "the before a single word",
    InThe = "in the before",
    AtThe = "at the before",
    OfThe = "of the before",
    ByThe = "by the before",
    ToThe = "to the, from the before",
    BracketedCapitals = "capitals in brackets after a name",
    PlaceInBrackets = "place in brackets after",
    WordInBrackets = "word or number in brackets after",
    NumberBefore = "number before",
    RankBefore = "number and stop before",
    Wicket = "cricket's c or b before",
    NationalityOfName = "nationality before several words",
    OrganisationNounBefore = "newspaper, group, bank before",
    OrganisationNounAfter = "newspaper, group, bank after",
    OrganisationApposition = "company, newspaper, group in apposition after",
    RoleAt = "role noun and at before",
    EraAfter = "government, era, family after",
    LineStart = "at the start of a line",
    LineAlone = "alone on its line",
    PlaceNounBefore = "district, island, port before",
    Preposition = "between, against, over before",
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
    NearPerson = "a person beside it in a list",
    NearPlace = "a place beside it in a list",
    NearOrganisation = "an organisation beside it in a list",
    NearOther = "no name beside it in a list",
    BracketOfPerson = "in brackets after a person",
    BracketOfOrganisation = "in brackets after an organisation",
    BracketOfPlace = "in brackets after a place",
}

/// Number of signs.
pub(crate) const SIGNS: usize = NAMES.len();

/// Machine words that hold a bit for each sign.
const PARTS: usize = SIGNS.div_ceil(64);

/// Values of all signs for one string. Most are nought; a bit says which may not be, and only those are read.
#[derive(Clone)]
pub(crate) struct Signs {
    values: [f32; SIGNS],
    touched: [u64; PARTS],
}

impl Signs {
    /// No sign at all.
    pub(crate) const NONE: Signs = Signs { values: [0.0; SIGNS], touched: [0; PARTS] };

    /// Does something with each sign that is there and its value, in their order.
    #[inline]
    pub(crate) fn each(&self, mut what: impl FnMut(usize, f32)) {
        for (part, bits) in self.touched.iter().enumerate() {
            let mut left = *bits;
            while left != 0 {
                let sign = part * 64 + left.trailing_zeros() as usize;
                left &= left - 1;
                if self.values[sign] != 0.0 {
                    what(sign, self.values[sign]);
                }
            }
        }
    }

    /// Adds the signs of one mention and leaves none of them.
    fn take(&mut self, local: &mut Signs) {
        let found = std::mem::take(&mut local.touched);
        for (part, bits) in found.into_iter().enumerate() {
            self.touched[part] |= bits;
            let mut left = bits;
            while left != 0 {
                let s = part * 64 + left.trailing_zeros() as usize;
                left &= left - 1;
                self.values[s] += std::mem::take(&mut local.values[s]);
            }
        }
    }

    /// Makes sums over so many mentions shares: half for being seen at all, half for how often.
    fn share(&mut self, signs: &std::ops::Range<usize>, mentions: f32) {
        for (part, bits) in self.touched.into_iter().enumerate() {
            let mut left = bits;
            while left != 0 {
                let sign = part * 64 + left.trailing_zeros() as usize;
                left &= left - 1;
                if signs.contains(&sign) && self.values[sign] > 0.0 {
                    self.values[sign] = 0.5 + 0.5 * self.values[sign] / mentions;
                }
            }
        }
    }

    /// The values of all signs.
    #[cfg(feature = "eval")]
    pub(crate) fn to_vec(&self) -> Vec<f32> {
        self.values.to_vec()
    }
}

impl std::ops::Index<usize> for Signs {
    type Output = f32;

    #[inline]
    fn index(&self, sign: usize) -> &f32 {
        &self.values[sign]
    }
}

impl std::ops::IndexMut<usize> for Signs {
    #[inline]
    fn index_mut(&mut self, sign: usize) -> &mut f32 {
        self.touched[sign / 64] |= 1 << (sign % 64);
        &mut self.values[sign]
    }
}

/// Reads all evidence but the document's memory, a row a group, into the room given.
pub(crate) fn gather(lexed: &Lexed<'_>, candidates: &Candidates, story: &Story, mut rows: Vec<Signs>) -> Vec<Signs> {
    let n = candidates.keys.len();
    rows.resize(n, Signs::NONE);
    let mut counts = vec![0u32; n];
    let mut opening = vec![0u32; n];
    // The last mention of each string that was looked into.
    let mut seen: Vec<Option<&Candidate>> = vec![None; n];
    let mut local = Signs::NONE;
    for c in &candidates.list {
        let g = c.group as usize;
        counts[g] += 1;
        opening[g] += u32::from(c.opens);
        let row = &mut rows[g];
        // A string that is written and read as before says of itself what it said before.
        let news = match seen[g] {
            None => true,
            Some(_) if c.headline => false,
            Some(last) => !looks_alike(lexed, candidates, last, c),
        };
        if news {
            inside(lexed, candidates, c, row);
            seen[g] = Some(c);
        }
        around(lexed, candidates, c, &mut local);
        row.take(&mut local);
    }
    let around_signs = Sign::Honorific as usize..Sign::SportStory as usize;
    for g in 0..n {
        let row = &mut rows[g];
        let count = counts[g] as f32;
        if counts[g] > 1 {
            row.share(&around_signs, count);
        }
        row[Sign::Bias as usize] = 1.0;
        if opening[g] == counts[g] {
            row[Sign::OnlyOpening as usize] = 1.0;
        }
        if counts[g] > 1 {
            row[Sign::Repeated as usize] = (counts[g] as f32).ln().min(3.0) / 2.0;
        }
        if story.in_small_letters(g) {
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

/// Whether two mentions of a string are written and read alike and listed alike, so that [`inside`] finds the same of both.
fn looks_alike(lexed: &Lexed<'_>, candidates: &Candidates, a: &Candidate, b: &Candidate) -> bool {
    let plain = |c: &Candidate| !c.headline && candidates.segment_before(c.start).is_none();
    let text = |c: &Candidate| lexed.span(c.start, c.end).slice(lexed.text);
    let forms = |token: usize| candidates.hits_at(token).iter().map(move |h| (h.end as usize - token, h.form));
    // Of "Kim In-so" the word before counts, too.
    let whole = a.end < a.start + 3 || !lexed.is_mark(a.end - 2, "-");
    a.reading == b.reading
        && whole
        && text(a) == text(b)
        && plain(a)
        && plain(b)
        && forms(a.start).eq(forms(b.start))
        && forms(a.end - 1).eq(forms(b.end - 1))
}

/// The kind of the title that covers exactly these tokens.
pub(crate) fn title_kind(lexed: &Lexed<'_>, start: usize, end: usize) -> Option<TitleKind> {
    title_at(lexed, start, end).map(|t| t.kind)
}

/// The title that covers exactly these tokens.
pub(crate) fn title_at(lexed: &Lexed<'_>, start: usize, end: usize) -> Option<Title> {
    let mut titles = lexed.phrases_at(start).iter().filter(|p| p.end as usize == end).filter_map(|p| match p.payload {
        Payload::Title(t) => Some(lexed.data.titles[t as usize]),
        _ => None,
    });
    titles.rfind(|title| fits_title(lexed, start, end, title))
}

/// Number of signs known before the document's memory is asked.
#[cfg(feature = "eval")]
pub(crate) const FIRST_ROUND: usize = Sign::SurnameOfPerson as usize;
