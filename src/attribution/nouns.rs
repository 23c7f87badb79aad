//! Nouns that stand for somebody named before: which organisation "the airline" can be, which office "the premier".
//! Lists are words parted by blanks, or by commas where they have blanks in them.

/// Nouns of one sort of organisation, with the subtypes that they stand for.
pub(super) struct Family {
    nouns: &'static str,
    subtypes: &'static str,
    /// Words of names that show the sort where no list knows the name.
    names: &'static str,
    /// Whether an organisation of no known subtype may be meant, as with "the company".
    pub(super) open: bool,
}

impl Family {
    /// Whether its nouns hold a word in small letters.
    pub(super) fn has(&self, noun: &str) -> bool {
        self.nouns.split(' ').any(|n| n == noun)
    }

    /// Whether a word of a name, in small letters, shows that it is one.
    pub(super) fn names(&self, word: &str) -> bool {
        self.has(word) || self.names.split(' ').any(|n| n == word)
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
        names: "inc ltd limited plc corp corporation company co jv ag sa se nv spa llc gmbh group holdings airlines airways motors industries bank brothers lines shipping textiles partners capital",
        open: true,
    },
    Family {
        nouns: "newspaper paper daily weekly tabloid magazine journal broadcaster channel network station website outlet \
                publication agency broadsheet tv radio television",
        subtypes: "media",
        names: "gazette times post news herald daily journal tribune courier mail telegraph guardian press tv radio television weekly magazine chronicle observer mirror globe",
        open: false,
    },
    Family { nouns: "party coalition movement bloc", subtypes: "party", names: "", open: false },
    Family {
        nouns: "club team side franchise",
        subtypes: "team",
        names: "fc afc cf united rovers wanderers athletic",
        open: false,
    },
    Family { nouns: "ministry department", subtypes: "ministry", names: "ministry department", open: false },
    Family {
        nouns: "agency regulator watchdog bureau authority commission service office force",
        subtypes: "agency body police",
        names: "",
        open: false,
    },
    Family { nouns: "union federation association lobby", subtypes: "union", names: "", open: false },
    Family { nouns: "court tribunal", subtypes: "court", names: "", open: false },
    Family { nouns: "university college school institution", subtypes: "university", names: "", open: false },
    Family {
        nouns: "organisation organization charity foundation group nonprofit institute watchdog ngo thinktank body agency",
        subtypes: "ngo think-tank body union",
        names: "",
        open: true,
    },
    Family { nouns: "group militia movement insurgents", subtypes: "armed-group", names: "", open: false },
    Family { nouns: "bloc alliance body organisation organization", subtypes: "body", names: "", open: false },
    Family { nouns: "military army navy force", subtypes: "military", names: "", open: false },
    Family { nouns: "parliament assembly chamber senate", subtypes: "parliament", names: "", open: false },
    Family { nouns: "league association federation body", subtypes: "league", names: "", open: false },
    Family { nouns: "exchange bourse", subtypes: "exchange", names: "", open: false },
];

/// Whether the last word of a name shows that it is a newspaper or broadcaster.
pub(super) fn is_outlet(word: &str) -> bool {
    FAMILIES.iter().any(|f| f.takes("media") && f.names(word))
}

/// Whether a noun is that of a public body, which its modifiers tell from others: "the port authority".
pub(super) fn is_public(noun: &str) -> bool {
    const PUBLIC: &str = "authority commission service office ministry department force court tribunal board council";
    PUBLIC.split(' ').any(|n| n == noun)
}

/// Whether a noun is that of a family.
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
