//! Nouns that stand for somebody named before: which organisation "the airline" can be, which office "the premier".

use crate::dictionary::key::{Key, Words, words};

/// Nouns of one sort of organisation, with the subtypes that they stand for.
pub(super) struct Family {
    nouns: &'static Words,
    subtypes: &'static Words,
    /// Words of names that show the sort where no list knows the name.
    names: &'static Words,
    /// Whether an organisation of no known subtype may be meant, as with "the company".
    pub(super) open: bool,
}

impl Family {
    /// Whether its nouns hold a word.
    pub(super) fn has(&self, noun: Key) -> bool {
        self.nouns.has(noun)
    }

    /// Whether a word of a name shows that it is one.
    pub(super) fn names(&self, word: Key) -> bool {
        self.has(word) || self.names.has(word)
    }

    /// Whether it takes in an organisation of a subtype.
    pub(super) fn takes(&self, subtype: Key) -> bool {
        self.subtypes.has(subtype)
    }
}

/// Makes the table of families, and the set of the nouns of all of them.
macro_rules! families {
    ($({ nouns: $nouns:literal, subtypes: $subtypes:literal, names: $names:literal, open: $open:literal })*) => {
        pub(super) const FAMILIES: &[Family] = &[$(Family {
            nouns: words!(in $nouns),
            subtypes: words!(in $subtypes),
            names: words!(in $names),
            open: $open,
        }),*];
        const ALL: &Words = words!(in concat!($($nouns, " "),*));
    };
}

families! {
    {
        nouns: "company firm group retailer manufacturer maker automaker carmaker airline carrier startup start-up supplier \
            operator producer miner brewer insurer developer giant conglomerate chain business utility supermarket \
            employer corporation chipmaker drugmaker planemaker shipbuilder brand platform railway railroad contractor \
            bank lender brokerage consultancy fund",
        subtypes: "company bank",
        names: "inc ltd limited plc corp corporation company co jv ag sa se nv spa llc gmbh group holdings airlines airways motors industries bank brothers lines shipping textiles partners capital",
        open: true
    }
    {
        nouns: "newspaper paper daily weekly tabloid magazine journal broadcaster channel network station website outlet \
            publication agency broadsheet tv radio television",
        subtypes: "media",
        names: "gazette times post news herald daily journal tribune courier mail telegraph guardian press tv radio television weekly magazine chronicle observer mirror globe",
        open: false
    }
    { nouns: "party coalition movement bloc", subtypes: "party", names: "", open: false }
    {
        nouns: "club team side franchise",
        subtypes: "team",
        names: "fc afc cf united rovers wanderers athletic",
        open: false
    }
    { nouns: "ministry department", subtypes: "ministry", names: "ministry department", open: false }
    {
        nouns: "agency regulator watchdog bureau authority commission service office force",
        subtypes: "agency body police",
        names: "",
        open: false
    }
    {
        nouns: "union federation association lobby",
        subtypes: "union",
        names: "local union brotherhood guild",
        open: false
    }
    { nouns: "court tribunal", subtypes: "court", names: "", open: false }
    { nouns: "university college school institution", subtypes: "university", names: "", open: false }
    {
        nouns: "organisation organization charity foundation group nonprofit institute watchdog ngo thinktank body agency",
        subtypes: "ngo think-tank body union",
        names: "",
        open: true
    }
    { nouns: "group militia movement insurgents", subtypes: "armed-group", names: "", open: false }
    { nouns: "bloc alliance body organisation organization", subtypes: "body", names: "", open: false }
    { nouns: "military army navy force", subtypes: "military", names: "", open: false }
    { nouns: "parliament assembly chamber senate", subtypes: "parliament", names: "", open: false }
    { nouns: "league association federation body conference", subtypes: "league", names: "", open: false }
    { nouns: "exchange bourse", subtypes: "exchange", names: "", open: false }
}

/// Whether the last word of a name shows that it is a newspaper or broadcaster.
pub(super) fn is_outlet(word: Key) -> bool {
    const MEDIA: Key = Key::of("media");
    FAMILIES.iter().any(|f| f.takes(MEDIA) && f.names(word))
}

/// Whether a noun is that of a public body, which its modifiers tell from others: "the port authority".
pub(super) fn is_public(noun: Key) -> bool {
    const PUBLIC: &Words =
        words!(in "authority commission service office ministry department force court tribunal board council");
    PUBLIC.has(noun)
}

/// Whether a noun is that of a family.
pub(super) fn is_family(noun: Key) -> bool {
    ALL.has(noun)
}

/// Offices that a noun is said of beside those that are called so: "the lawmaker" of a senator.
pub(super) fn alike(noun: Key) -> Option<impl Iterator<Item = &'static str>> {
    let (_, others) = ALIKE.iter().find(|(nouns, _)| nouns.has(noun))?;
    Some(others.split(", "))
}

const ALIKE: &[(&Words, &str)] = &[
    (words!(in "premier"), "prime minister, premier, chief minister"),
    (words!(in "pm"), "prime minister"),
    (
        words!(in "lawmaker legislator parliamentarian congressman congresswoman mp"),
        "mp, senator, sen, congressman, congresswoman, representative, rep, member of parliament, deputy, lawmaker, \
         legislator, mla, mep, msp, assemblyman, assemblywoman",
    ),
    (
        words!(in "politician"),
        "mp, senator, sen, congressman, congresswoman, representative, rep, member of parliament, lawmaker, legislator, \
         mla, mep, msp, minister, president, governor, mayor, candidate, councillor, leader",
    ),
    (words!(in "leader"), "president, prime minister, premier, chancellor, chairman, chief, head, king, emir, sultan"),
    (
        words!(in "diplomat"),
        "foreign minister, minister of foreign affairs, secretary of state, ambassador, envoy, foreign secretary, consul",
    ),
    (words!(in "chief"), "chief executive, head, director, president, commissioner, director-general, ceo"),
    (words!(in "boss"), "chief executive, head, manager, ceo, chairman, coach"),
    (words!(in "ceo"), "chief executive"),
    (words!(in "executive"), "ceo, president, vice president, manager, officer"),
    (words!(in "chairman chairwoman chairperson"), "chair"),
    (words!(in "spokesman spokeswoman"), "spokesperson"),
    (words!(in "spokesperson"), "spokesman, spokeswoman"),
    (words!(in "coach"), "manager"),
    (words!(in "manager"), "coach"),
    (words!(in "monarch"), "king, queen, emperor"),
    (
        words!(in "businessman businesswoman"),
        "founder, owner, chairman, chief executive, ceo, tycoon, entrepreneur, investor",
    ),
    (words!(in "entrepreneur"), "founder, owner, chief executive, ceo, businessman, businesswoman"),
    (words!(in "proprietor"), "owner, founder, landlord, landlady"),
    (words!(in "owner"), "proprietor, landlord, landlady"),
    (words!(in "striker forward attacker"), "striker, forward, attacker, winger"),
    (words!(in "winger"), "forward, midfielder"),
    (words!(in "midfielder playmaker"), "midfielder, playmaker"),
    (words!(in "goalkeeper keeper"), "goalkeeper, keeper, netminder, goaltender"),
    (words!(in "skipper captain"), "skipper, captain"),
    (words!(in "activist campaigner"), "activist, campaigner"),
    (words!(in "actor actress star"), "actor, actress"),
    (words!(in "pontiff"), "pope"),
    (words!(in "academic"), "professor, lecturer, fellow, historian"),
    (words!(in "scientist"), "professor, researcher, biologist, physicist, chemist, virologist, epidemiologist"),
    (words!(in "researcher"), "professor, scientist, fellow, analyst"),
    (words!(in "attorney"), "lawyer, counsel"),
    (words!(in "lawyer"), "attorney, counsel, barrister, solicitor"),
    (words!(in "judge"), "justice, magistrate"),
    (words!(in "envoy"), "ambassador, representative"),
    (words!(in "doctor"), "physician, surgeon, dr, specialist"),
    (words!(in "analyst"), "economist, strategist"),
    (words!(in "governor"), "gov"),
    (words!(in "senator"), "sen"),
    (words!(in "general"), "gen"),
];

/// Whether a noun describes somebody already named, even without a modifier: "the woman", "the striker".
pub(super) fn describes(noun: Key) -> bool {
    const DESCRIPTIVE: &Words = words!(in "woman man actor actress singer author player politician veteran star lawmaker striker \
                               midfielder defender champion billionaire writer artist musician goalkeeper winger forward \
                               novelist comedian rapper sprinter tycoon filmmaker playwright \
                               businessman businesswoman entrepreneur magnate mogul");
    DESCRIPTIVE.has(noun)
}

/// Whether a noun mostly brings somebody new and unnamed in, whatever its modifiers.
pub(super) fn brings_in(noun: Key) -> bool {
    const NEWCOMERS: &Words = words!(in "spokesman spokeswoman spokesperson official source witness officer judge prosecutor lawyer \
                             attorney minister expert analyst critic victim survivor resident diplomat envoy ambassador \
                             adviser advisor aide insider person voter reporter journalist organiser organizer neighbour \
                             neighbor doctor nurse teacher relative caller passenger trader dealer lawmaker banker suspect \
                             defendant");
    NEWCOMERS.has(noun)
}

/// Whether a noun is that of somebody who speaks for others, or of whom others tell: never another word for who was named.
pub(super) fn speaks_for_others(noun: Key) -> bool {
    const TELLERS: &Words = words!(in "spokesman spokeswoman spokesperson official source witness insider aide diplomat person \
                             expert analyst critic officer minister");
    TELLERS.has(noun)
}
