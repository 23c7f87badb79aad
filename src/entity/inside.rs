//! Evidence from the dictionary and the words of a name themselves; what stands around it is read in `around`.

use super::candidate::{Candidate, Candidates, Reading};
use super::evidence::{Sign, Signs};
use super::lexed::Lexed;
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::key::{Key, words};
use crate::dictionary::words::flag;
use crate::page::TokenKind;

/// Endings that place names share in many countries.
const PLACE_ENDINGS: &Endings = &Endings::of(&Endings::sorted([
    "stan", "ville", "burg", "burgh", "ton", "ham", "shire", "pur", "pura", "abad", "grad", "land", "wick", "ford",
    "bury", "polis", "field", "mouth", "port", "hausen", "dorf", "heim", "stadt", "ovo", "nagar", "garh", "wood",
    "wara", "ore", "ston", "borough", "haven", "bridge", "hurst", "dale", "gorod", "tepe", "kand", "kent", "pore",
    "puram", "jiang", "zhou", "shan", "yang", "guan", "cheon", "gawa", "yama", "fontein", "dorp", "oblast", "vik",
    "sund", "berg",
]));

/// Endings that surnames share in many languages.
const SURNAME_ENDINGS: &Endings = &Endings::of(&Endings::sorted([
    "ov", "ova", "ev", "eva", "sky", "ski", "ska", "skaya", "enko", "ian", "yan", "dze", "shvili", "ez", "sson", "sen",
    "ic", "vic", "oglu", "idis", "escu", "nen", "wala", "opoulos", "akis", "uk", "chuk", "czyk", "wicz", "vich", "ini",
    "etti", "elli", "ardi", "mann", "stein", "baum", "aite", "auskas", "yev", "iyev", "adze", "ong", "ullah", "uddin",
    "deen", "zadeh", "pour", "nejad", "wati", "awan", "asinghe", "weera", "anathan", "murthy", "appa", "gowda", "sson",
    "dottir",
]));

/// Endings in small letters, by their last letter.
struct Endings {
    list: &'static [&'static str],
    /// Where those of each letter start in the list, and where the last ends.
    starts: [u8; 27],
    /// The letters that stand before each last letter, a bit each: few words have an ending of the list.
    before: [u32; 26],
}

/// The last letter of an ending, from 0.
const fn last_letter(ending: &str) -> usize {
    (ending.as_bytes()[ending.len() - 1] - b'a') as usize
}

impl Endings {
    /// The endings by their last letter, as [`of`](Self::of) wants them.
    const fn sorted<const N: usize>(mut list: [&'static str; N]) -> [&'static str; N] {
        let mut i = 1;
        while i < N {
            let mut k = i;
            while k > 0 && last_letter(list[k]) < last_letter(list[k - 1]) {
                (list[k], list[k - 1]) = (list[k - 1], list[k]);
                k -= 1;
            }
            i += 1;
        }
        list
    }

    const fn of(list: &'static [&'static str]) -> Endings {
        let (mut starts, mut before) = ([0; 27], [0; 26]);
        let mut i = 0;
        while i < list.len() {
            let bytes = list[i].as_bytes();
            starts[last_letter(list[i]) + 1] += 1;
            before[last_letter(list[i])] |= 1 << (bytes[bytes.len() - 2] - b'a');
            i += 1;
        }
        let mut letter = 0;
        while letter < 26 {
            starts[letter + 1] += starts[letter];
            letter += 1;
        }
        Endings { list, starts, before }
    }

    /// Whether a word has one of them, in any case.
    #[inline]
    fn end(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let [.., before, last] = bytes else { return false };
        let (before, last) = (before.to_ascii_lowercase(), last.to_ascii_lowercase());
        if !last.is_ascii_lowercase() || !before.is_ascii_lowercase() {
            return false;
        }
        let letter = usize::from(last - b'a');
        if self.before[letter] >> (before - b'a') & 1 == 0 {
            return false;
        }
        self.list[self.starts[letter] as usize..self.starts[letter + 1] as usize]
            .iter()
            .any(|e| bytes.len() >= e.len() && bytes[bytes.len() - e.len()..].eq_ignore_ascii_case(e.as_bytes()))
    }
}

/// Evidence from the dictionary and the words of the name.
pub(super) fn inside(lexed: &Lexed<'_>, candidates: &Candidates, c: &Candidate, row: &mut Signs) {
    use Sign::*;
    let mut set = |s: Sign| row[s as usize] = 1.0;
    let (a, b) = (c.start, c.end);
    let words = (a..b).filter(|i| !lexed.is_mark(*i, "-")).count();
    let mut kinds = 0u8;
    let mut strong = false;
    for hit in candidates.hits_of(c) {
        match hit.kind {
            kind::PERSON => set(if hit.weak { ListedPersonWeak } else { ListedPerson }),
            kind::PLACE => match hit.subtype {
                Subtype::Country | Subtype::Territory | Subtype::Continent => set(ListedCountry),
                Subtype::City | Subtype::Capital => {
                    set(if hit.weak { ListedPlaceWeak } else { ListedCity });
                    if hit.size >= 30 || hit.subtype == Subtype::Capital {
                        set(ListedBigCity);
                    }
                }
                Subtype::State | Subtype::Province => set(ListedState),
                _ => set(if hit.weak { ListedPlaceWeak } else { ListedPlace }),
            },
            kind::ORGANISATION => {
                match hit.subtype {
                    Subtype::Team => set(if hit.weak { ListedTeamWeak } else { ListedTeam }),
                    Subtype::Company => set(if hit.weak { ListedOrganisationWeak } else { ListedCompany }),
                    _ => set(if hit.weak { ListedOrganisationWeak } else { ListedOrganisation }),
                };
            }
            kind::OTHER => match hit.subtype {
                Subtype::Nationality | Subtype::Ethnicity | Subtype::Religion | Subtype::Language => {
                    set(ListedAdjective)
                }
                _ => set(ListedOther),
            },
            _ => {}
        }
        kinds |= 1 << hit.kind.min(7);
        strong |= !hit.weak;
        if words > 1 && !hit.weak {
            set(if hit.kind == kind::OTHER { ListedSeveralOther } else { ListedSeveral });
        }
    }
    if kinds == 0 {
        set(Unlisted);
    }
    if kinds.count_ones() > 1 {
        set(ListedTwice);
    }
    let (first, last) = (lexed.facts(a), lexed.facts(b - 1));
    let last_word = lexed.word(b - 1);
    if last_word.len() >= 5 && lexed.token(b - 1).is_capitalised() && last.level == 0 {
        if PLACE_ENDINGS.end(last_word) {
            set(EndsAsPlace);
        }
        if SURNAME_ENDINGS.end(last_word) {
            set(EndsAsSurname);
        }
    }
    if b >= a + 3 && super::run::is_syllable_pair(lexed, b - 3) {
        set(Syllables);
    }
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
    // "Dockers Local 12": the number of a union's branch says nothing against the name.
    let branch = words > 2 && lexed.is(b - 2, "Local") && c.reading == Reading::Headed(kind::ORGANISATION);
    let mut all_common = true;
    for i in a..b {
        let (t, facts) = (lexed.token(i), lexed.facts(i));
        // "G.Zandanshatar", "M.K.Stolin"
        let glued = t.is_word() && t.is_capitalised() && super::run::is_glued_initial(lexed, i);
        if t.has_stop() && t.span.len() == 2 || glued || words > 1 && super::run::is_initials(lexed, candidates, i) {
            set(Initial);
        }
        if t.is_lower() && facts.flags & flag::PARTICLE != 0 {
            set(Particle);
        }
        match t.kind {
            TokenKind::Number if !branch => set(Digit),
            TokenKind::Word => {
                let word = t.span.slice(lexed.text);
                if t.is_all_caps() && words > 1 && (first.given > 0 || super::run::is_initials(lexed, candidates, i)) {
                    // A person's name in capitals, or initials: "P.D. Hale".
                } else if t.is_all_caps() && !c.headline && word.len() > 1 {
                    set(if word.len() <= 5 || word.contains('.') { ShortCapitals } else { LongCapitals });
                } else if !t.is_all_caps() && has_inner_capital(lexed.key(i), word) {
                    set(InnerCapital);
                }
                if has_digit(lexed.key(i), word) {
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
        if words > 1 && lexed.is_any(i, words!["of", "for"]) && t.is_lower() {
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
        let place_first = candidates.hits_at(a).iter().any(|h| (h.end as usize) < b && h.kind == kind::PLACE);
        if place_first {
            set(PlaceInside);
        }
        let organisation_first =
            candidates.hits_at(a).iter().any(|h| (h.end as usize) < b && h.is_strong(kind::ORGANISATION));
        if organisation_first {
            set(OrganisationInside);
        }
        let place_last = candidates.hits_at(b - 1).iter().any(|h| h.end as usize == b && h.is_strong(kind::PLACE));
        if place_last {
            set(PlaceLast);
        }
        if lexed.token(b - 1).kind == TokenKind::Number && !branch {
            set(NumberInside);
        }
        if !strong && first.given == 0 {
            if last.level > 0 && last.level <= 35 {
                set(LastCommon);
            }
            if all_common {
                set(AllCommon);
            }
        }
        if c.reading == Reading::Unknown {
            set(CapitalRun);
        }
    } else {
        match first.level {
            0 => {
                if kinds == 0 {
                    set(UnlistedWord);
                }
            }
            _ if strong => set(CommonListed),
            1..=20 => set(CommonWord10),
            21..=35 => set(CommonWord35),
            _ => set(CommonWord50),
        }
    }
    let organisation = strong && kinds & (1 << kind::ORGANISATION) != 0;
    if organisation && words == 1 && lexed.token(a).is_all_caps() && !c.headline && lexed.word(a).len() > 1 {
        set(ListedCapitals);
    }
    if kinds == 0 && words == 1 && lexed.token(a).is_all_caps() && !c.headline && lexed.word(a).len() > 1 {
        set(CapitalsUnlisted);
    }
    if lexed.role_noun(b - 1).is_some() {
        set(RoleWord);
    }
}

/// Whether a digit stands in a word.
fn has_digit(key: Key, word: &str) -> bool {
    if key == Key::NONE { word.bytes().any(|b| b.is_ascii_digit()) } else { key.has_digit() }
}

/// Whether a letter but the first is a capital.
fn has_inner_capital(key: Key, word: &str) -> bool {
    // Most names are a capital and small letters, as their keys have them.
    let bytes = word.as_bytes();
    if key != Key::NONE && bytes[1..] == key.bytes()[1..bytes.len()] {
        return !key.is_ascii() && word.chars().skip(1).any(char::is_uppercase);
    }
    if word.is_ascii() {
        return bytes[1..].iter().any(u8::is_ascii_uppercase);
    }
    word.chars().skip(1).any(char::is_uppercase)
}
