//! The story as a whole: whether it is about sport, and which words it also uses in small letters.

use super::lexed::Lexed;
use crate::dictionary::symbols::Symbol;
use crate::page::BlockKind;
use rustc_hash::FxHashSet;

/// What the whole article tells about its words.
pub(crate) struct Story {
    /// Whether the story is about sport: there a city that plays is an organisation.
    pub(crate) sport: bool,
    small: FxHashSet<String>,
}

/// Words of sport reports, from general knowledge; each counts once an occurrence.
const SPORT: &[&str] = &[
    "match",
    "matches",
    "goal",
    "goals",
    "scored",
    "striker",
    "midfielder",
    "defender",
    "goalkeeper",
    "coach",
    "season",
    "league",
    "cup",
    "championship",
    "tournament",
    "quarterfinal",
    "quarterfinals",
    "semifinal",
    "semifinals",
    "semifinalist",
    "playoff",
    "playoffs",
    "innings",
    "wicket",
    "wickets",
    "batsman",
    "bowler",
    "inning",
    "homer",
    "pitcher",
    "quarterback",
    "touchdown",
    "touchdowns",
    "rebounds",
    "halftime",
    "penalty",
    "referee",
    "seeded",
    "seed",
    "lap",
    "laps",
    "podium",
    "medal",
    "soccer",
    "football",
    "cricket",
    "tennis",
    "basketball",
    "baseball",
    "hockey",
    "golf",
    "rugby",
    "nba",
    "nfl",
    "nhl",
    "fifa",
    "uefa",
    "team",
    "teams",
    "players",
    "player",
    "standings",
    "stadium",
    "squad",
    "fixtures",
    "overtime",
    "birdie",
    "bogey",
    "grand slam",
    "olympic",
    "athletics",
    "defeated",
    "beat",
    "victory",
    "title",
    "win",
    "scorers",
    "attendance",
    "divisional",
];

/// A rough set of symbols: what it does not have is in neither set, at a tenth of the cost of asking.
struct Few([u64; 64]);

impl Few {
    fn of<'s>(symbols: impl Iterator<Item = &'s Symbol>) -> Few {
        let mut bits = [0; 64];
        symbols.for_each(|s| bits[*s as usize / 64 % 64] |= 1 << (s % 64));
        Few(bits)
    }

    fn has(&self, symbol: Symbol) -> bool {
        self.0[symbol as usize / 64 % 64] & 1 << (symbol % 64) != 0
    }
}

impl Story {
    /// Reads the article once. `keys` are the strings to look for in small letters.
    pub(crate) fn read(lexed: &Lexed<'_>, keys: &[String]) -> Story {
        // By symbol: a string of one word that the dictionary does not know is never found.
        let symbols = &lexed.data.symbols;
        let mut wanted: FxHashSet<Symbol> =
            keys.iter().filter(|k| !k.contains(' ')).map(|k| symbols.get(k)).filter(|s| *s != 0).collect();
        let sport_words: FxHashSet<Symbol> = SPORT.iter().map(|w| symbols.get(w)).filter(|s| *s != 0).collect();
        let few = Few::of(wanted.iter().chain(&sport_words));
        let mut small = FxHashSet::default();
        let (mut sport, mut words, mut tables) = (0usize, 0usize, 0usize);
        for (i, t) in lexed.tokens().iter().enumerate() {
            if !t.is_word() {
                continue;
            }
            words += 1;
            let symbol = lexed.words[i];
            if !few.has(symbol) {
                continue;
            }
            if sport_words.contains(&symbol) {
                sport += 1;
            }
            if t.is_lower() && wanted.remove(&symbol) {
                small.insert(symbols.word(symbol).to_string());
            }
        }
        for b in lexed.page.blocks() {
            tables += usize::from(b.kind == BlockKind::Table);
        }
        let share = sport * 1000 / words.max(1);
        Story { sport: share >= 25 || (share >= 15 && tables >= 3) || (tables >= 6 && sport >= 3), small }
    }

    /// Whether the article uses the word in small letters, too.
    pub(crate) fn in_small_letters(&self, key: &str) -> bool {
        self.small.contains(key)
    }
}
