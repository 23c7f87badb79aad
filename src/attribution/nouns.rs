//! Nouns that stand for somebody named before: which organisation "the airline" can be, which office "the premier".
//! Lists are words parted by blanks, or by commas where they have blanks in them.

/// Nouns of one sort of organisation, with the subtypes that they stand for.
pub(super) struct Family {
    nouns: &'static str,
    subtypes: &'static str,
    /// Whether an organisation of no known subtype may be meant, as with "the company".
    pub(super) open: bool,
}

impl Family {
    /// Whether its nouns hold a word in small letters.
    pub(super) fn has(&self, noun: &str) -> bool {
        self.nouns.split(' ').any(|n| n == noun)
    }

    /// Whether it takes in an organisation of a subtype.
    pub(super) fn takes(&self, subtype: &str) -> bool {
        self.subtypes.split(' ').any(|s| s == subtype)
    }
}

pub(super) const FAMILIES: &[Family] = &[
    Family {
        nouns: "company firm group retailer manufacturer maker automaker carmaker airline carrier startup start-up supplier \
                operator producer miner brewer insurer developer giant conglomerate chain business utility supermarket \
                employer corporation chipmaker drugmaker planemaker shipbuilder brand platform railway railroad contractor \
                bank lender brokerage consultancy fund",
        subtypes: "company bank",
        open: true,
    },
    Family {
        nouns: "newspaper paper daily weekly tabloid magazine journal broadcaster channel network station website outlet \
                publication agency broadsheet",
        subtypes: "media",
        open: false,
    },
    Family { nouns: "party coalition movement bloc", subtypes: "party", open: false },
    Family { nouns: "club team side franchise", subtypes: "team", open: false },
    Family { nouns: "ministry department", subtypes: "ministry", open: false },
    Family {
        nouns: "agency regulator watchdog bureau authority commission service office force",
        subtypes: "agency body police",
        open: false,
    },
    Family { nouns: "union federation association lobby", subtypes: "union", open: false },
    Family { nouns: "court tribunal", subtypes: "court", open: false },
    Family { nouns: "university college school institution", subtypes: "university", open: false },
    Family {
        nouns: "organisation organization charity foundation group nonprofit institute watchdog ngo thinktank body agency",
        subtypes: "ngo think-tank body union",
        open: true,
    },
    Family { nouns: "group militia movement insurgents", subtypes: "armed-group", open: false },
    Family { nouns: "bloc alliance body organisation organization", subtypes: "body", open: false },
    Family { nouns: "military army navy force", subtypes: "military", open: false },
    Family { nouns: "parliament assembly chamber senate", subtypes: "parliament", open: false },
    Family { nouns: "league association federation body", subtypes: "league", open: false },
    Family { nouns: "exchange bourse", subtypes: "exchange", open: false },
];

/// Whether a word opens one of the families.
pub(super) fn is_family(noun: &str) -> bool {
    FAMILIES.iter().any(|f| f.has(noun))
}

/// Offices that a noun is said of beside those that are called so: "the lawmaker" of a senator.
pub(super) fn alike(noun: &str) -> Option<impl Iterator<Item = &'static str>> {
    let (_, others) = ALIKE.iter().find(|(nouns, _)| nouns.split(' ').any(|n| n == noun))?;
    Some(others.split(", "))
}

const ALIKE: &[(&str, &str)] = &[
    ("premier", "prime minister, premier, chief minister"),
    ("pm", "prime minister"),
    (
        "lawmaker legislator parliamentarian congressman congresswoman mp",
        "mp, senator, sen, congressman, congresswoman, representative, rep, member of parliament, deputy, lawmaker, \
         legislator, mla, mep, msp, assemblyman, assemblywoman",
    ),
    (
        "politician",
        "mp, senator, sen, congressman, congresswoman, representative, rep, member of parliament, lawmaker, legislator, \
         mla, mep, msp, minister, president, governor, mayor, candidate, councillor, leader",
    ),
    ("leader", "president, prime minister, premier, chairman, chief, head, king, emir"),
    (
        "diplomat",
        "foreign minister, minister of foreign affairs, secretary of state, ambassador, envoy, foreign secretary, consul",
    ),
    ("chief", "chief executive, head, director, president, commissioner, director-general, ceo"),
    ("boss", "chief executive, head, manager, ceo, chairman, coach"),
    ("ceo", "chief executive"),
    ("executive", "ceo, president, vice president, manager, officer"),
    ("chairman chairwoman chairperson", "chair"),
    ("spokesman spokeswoman", "spokesperson"),
    ("spokesperson", "spokesman, spokeswoman"),
    ("coach", "manager"),
    ("manager", "coach"),
    ("monarch", "king, queen, emperor"),
    ("pontiff", "pope"),
    ("academic", "professor, lecturer, fellow, historian"),
    ("scientist", "professor, researcher, biologist, physicist, chemist, virologist, epidemiologist"),
    ("researcher", "professor, scientist, fellow, analyst"),
    ("attorney", "lawyer, counsel"),
    ("lawyer", "attorney, counsel, barrister, solicitor"),
    ("judge", "justice, magistrate"),
    ("envoy", "ambassador, representative"),
    ("doctor", "physician, surgeon, dr, specialist"),
    ("analyst", "economist, strategist"),
    ("governor", "gov"),
    ("senator", "sen"),
    ("general", "gen"),
];

/// Whether a noun describes somebody already named, even without a modifier: "the woman", "the striker".
pub(super) fn describes(noun: &str) -> bool {
    const DESCRIPTIVE: &str = "woman man actor actress singer author player politician veteran star lawmaker striker \
                               midfielder defender champion billionaire writer artist musician goalkeeper winger forward \
                               novelist comedian rapper sprinter tycoon filmmaker playwright";
    DESCRIPTIVE.split(' ').any(|n| n == noun)
}

/// Whether a noun mostly brings somebody new and unnamed in, whatever its modifiers.
pub(super) fn brings_in(noun: &str) -> bool {
    const NEWCOMERS: &str = "spokesman spokeswoman spokesperson official source witness officer judge prosecutor lawyer \
                             attorney minister expert analyst critic victim survivor resident diplomat envoy ambassador \
                             adviser advisor aide insider person voter reporter journalist organiser organizer neighbour \
                             neighbor doctor nurse teacher relative caller passenger trader dealer lawmaker banker suspect \
                             defendant";
    NEWCOMERS.split(' ').any(|n| n == noun)
}
