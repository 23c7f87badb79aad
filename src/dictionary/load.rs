//! Loading: reads the files, interns the words, fills the tables and the phrase tree.
//!
//! The same code runs when the crate is built (over its own files) and when a program starts (over the user's).

use super::entry::{Record, Source, Spot, Subtype, Text, kind};
use super::matcher::{COMMA, Form, LONGEST, Payload};
use super::symbols::{self, Symbol};
use super::tables::Data;
use super::tsv::{Row, Table};
use super::words::{
    self, Cue, CueForm, CueKind, Facts, Gender, Head, RoleKind, RoleNoun, Tier, Title, TitleKind, flag, form, takes,
};
use crate::error::Error;
use crate::page::{Token, TokenKind, tokens_of};

/// Kinds of the user's own have at most this many numbers: a kind is one byte.
const MOST_KINDS: usize = 240;

/// Fills the tables of a dictionary, file by file.
pub(crate) struct Loader {
    pub(crate) data: Data,
}

impl Loader {
    /// Starts with nothing but what the rules themselves ask for.
    pub(crate) fn new(size: usize) -> Loader {
        let mut loader = Loader { data: Data::with_capacity(size) };
        loader.function_words();
        loader
    }

    fn symbol(&mut self, word: &str) -> Symbol {
        let symbol = self.data.symbols.intern(word);
        if self.data.facts.len() < self.data.symbols.len() {
            self.data.facts.resize(self.data.symbols.len(), Facts::default());
        }
        symbol
    }

    fn facts(&mut self, word: &str) -> &mut Facts {
        let symbol = self.symbol(word);
        &mut self.data.facts[symbol as usize]
    }

    fn function_words(&mut self) {
        let lists = [
            (words::FUNCTION_WORDS, flag::FUNCTION),
            (words::PARTICLES, flag::PARTICLE),
            (words::SUFFIXES, flag::SUFFIX),
            (words::AUXILIARIES, flag::AUXILIARY),
            (words::PRONOUNS, flag::PRONOUN),
            (words::GENDERED, flag::GENDERED),
            (words::SPORT, flag::SPORT),
            ("according in", flag::CUE),
            ("the", flag::THE),
        ];
        for (list, bit) in lists {
            for word in list.split_whitespace() {
                self.facts(word).flags |= bit;
            }
        }
        // Words that the rules ask for must have symbols even in a dictionary from nothing.
        for word in "of for and the to by & in at on with".split_whitespace() {
            self.symbol(word);
        }
    }

    /// Reads the files that come with the crate; their names tell what they hold.
    pub(crate) fn files<'f>(files: impl Iterator<Item = &'f (&'static str, &'static str)>) -> Result<Loader, Error> {
        let mut loader = Loader::new(200_000);
        for (name, text) in files {
            loader.file(name, text)?;
        }
        Ok(loader)
    }

    fn file(&mut self, name: &str, text: &'static str) -> Result<(), Error> {
        match name {
            "derived-words.tsv" => self.word_list(name, text),
            "derived-given-names.tsv" => self.names(name, text, true),
            "derived-surnames.tsv" => self.names(name, text, false),
            "role-modifiers.tsv" => self.modifiers(name, text),
            "role-nouns.tsv" => self.role_nouns(name, text),
            "heads.tsv" => self.heads(name, text),
            "cues.tsv" => self.cues(name, text),
            "noun-cues.tsv" => self.noun_cues(name, text),
            "titles.tsv" => self.titles(name, text),
            _ => self.entities(name, Text::Static(text), 0),
        }
    }

    fn word_list(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let table = Table::open(file, text, &["word", "level"])?;
        let (word, level) = (table.column("word"), table.column("level"));
        let mut words = Vec::new();
        for row in table.rows() {
            let row = row?;
            words.push((number(file, &row, "level", row.get(level))?.min(99) as u8, row));
        }
        // Everyday words get the first symbols: what is known of them stands side by side then, where the processor has it
        // at hand.
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_by_key(|i| words[*i].0);
        for i in order {
            self.symbol(words[i].1.get(word));
        }
        for (level, row) in words {
            let facts = self.facts(row.get(word));
            facts.level = level;
            facts.flags = if level > 0 { facts.flags | flag::COMMON } else { facts.flags & !flag::COMMON };
        }
        Ok(())
    }

    fn names(&mut self, file: &str, text: &str, given: bool) -> Result<(), Error> {
        let table = Table::open(file, text, &["name", "band"])?;
        let (name, band, gender) = (table.column("name"), table.column("band"), table.column("gender"));
        for row in table.rows() {
            let row = row?;
            let value = number(file, &row, "band", row.get(band))?.clamp(1, 4) as u8;
            let sex = Gender::of(row.get(gender));
            for part in row.get(name).split([' ', '-']).take(1) {
                let facts = self.facts(part);
                if given {
                    if facts.given == 0 || value < facts.given {
                        facts.given = value;
                        facts.set_gender(sex);
                    }
                } else if facts.surname == 0 || value < facts.surname {
                    facts.surname = value;
                }
            }
        }
        Ok(())
    }

    fn modifiers(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let table = Table::open(file, text, &["word", "kind"])?;
        let (word, kind) = (table.column("word"), table.column("kind"));
        for row in table.rows() {
            let row = row?;
            let own = match row.get(kind) {
                "status" => flag::STATUS,
                "field" => flag::FIELD,
                _ => 0,
            };
            if !row.get(word).contains([' ', '-']) {
                self.facts(row.get(word)).flags |= flag::MODIFIER | own;
            }
        }
        Ok(())
    }

    fn role_nouns(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let table = Table::open(file, text, &["noun", "kind"])?;
        let (noun, plural, gender, kind) =
            (table.column("noun"), table.column("plural"), table.column("gender"), table.column("kind"));
        for row in table.rows() {
            let row = row?;
            let kind = match row.get(kind) {
                "office" => RoleKind::Office,
                "profession" => RoleKind::Profession,
                "relation" => RoleKind::Relation,
                "group" => RoleKind::Group,
                "person" => RoleKind::Person,
                other => {
                    return Err(unknown(file, &row, "kind", other, "office, profession, relation, group or person"));
                }
            };
            let gender = Gender::of(row.get(gender));
            if row.get(noun).contains(' ') {
                continue;
            }
            let singular = self.symbol(row.get(noun));
            let group = kind == RoleKind::Group;
            self.role_noun(singular, RoleNoun { gender, kind, plural: group, singular });
            if !row.get(plural).is_empty() && row.get(plural) != row.get(noun) {
                let symbol = self.symbol(row.get(plural));
                self.role_noun(symbol, RoleNoun { gender, kind, plural: true, singular });
            }
        }
        Ok(())
    }

    fn role_noun(&mut self, symbol: Symbol, noun: RoleNoun) {
        let next = self.data.roles.len() as u16 + 1;
        let facts = &mut self.data.facts[symbol as usize];
        if facts.role == 0 {
            facts.role = next;
            facts.flags |= flag::NOUN;
            self.data.roles.push(noun);
        }
    }

    fn heads(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let table = Table::open(file, text, &["word", "kind", "position"])?;
        let (word, kind_, position) = (table.column("word"), table.column("kind"), table.column("position"));
        let subtype = table.column("subtype");
        for row in table.rows() {
            let row = row?;
            let kind = match row.get(kind_) {
                "person" => kind::PERSON,
                "place" => kind::PLACE,
                "organisation" => kind::ORGANISATION,
                "other" => kind::OTHER,
                other => return Err(unknown(file, &row, "kind", other, "place, organisation or other")),
            };
            let (first, last) = match row.get(position) {
                "first" => (true, false),
                "last" => (false, true),
                "both" => (true, true),
                other => return Err(unknown(file, &row, "position", other, "first, last or both")),
            };
            if row.get(word).contains([' ', '-']) {
                continue;
            }
            if self.facts(row.get(word)).head > 0 {
                continue;
            }
            // A number for each sort of head, not for each word: they are few, and a byte holds them.
            let head = Head { kind, subtype: Subtype::of(row.get(subtype)), first, last };
            let heads = &mut self.data.heads;
            let place = heads.iter().position(|h| *h == head).unwrap_or_else(|| {
                heads.push(head);
                heads.len() - 1
            });
            let Ok(number) = u8::try_from(place + 1) else {
                return Err(unknown(file, &row, "subtype", row.get(subtype), "255 sorts of heads at most"));
            };
            self.facts(row.get(word)).head = number;
        }
        Ok(())
    }

    fn cues(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let table = Table::open(file, text, &["lemma", "third", "past", "participle", "ing", "kind", "tier", "takes"])?;
        let columns = ["lemma", "third", "past", "participle", "ing"].map(|c| table.column(c));
        let (kind, tier, taken) = (table.column("kind"), table.column("tier"), table.column("takes"));
        for row in table.rows() {
            let row = row?;
            let kind = match row.get(kind) {
                "speech" => CueKind::Speech,
                "writing" => CueKind::Writing,
                "thought" => CueKind::Thought,
                other => return Err(unknown(file, &row, "kind", other, "speech, writing or thought")),
            };
            let tier = match row.get(tier) {
                "neutral" => Tier::Neutral,
                "strong" => Tier::Strong,
                "manner" => Tier::Manner,
                "weak" => Tier::Weak,
                other => return Err(unknown(file, &row, "tier", other, "neutral, strong, manner or weak")),
            };
            let mut bits = 0;
            for t in row.get(taken).split_whitespace() {
                bits |= takes::of(t).ok_or_else(|| {
                    unknown(file, &row, "takes", t, "quote, that, person, inf, noun, for, of, on or to")
                })?;
            }
            let cue = self.data.cues.len() as u16;
            self.data.cues.push(Cue { kind, tier, takes: bits });
            let bits = [form::BASE, form::THIRD, form::PAST, form::PARTICIPLE, form::ING];
            // "put it" is a base form and a past one: a form is entered once, as all that it is.
            let mut forms: Vec<(&str, u8)> = Vec::new();
            for (column, bit) in columns.iter().zip(bits) {
                for written in row.get(*column).split('|').filter(|w| !w.is_empty()) {
                    match forms.iter_mut().find(|(w, _)| *w == written) {
                        Some((_, forms)) => *forms |= bit,
                        None => forms.push((written, bit)),
                    }
                }
            }
            for (written, forms) in forms {
                self.cue_form(written, CueForm { cue, forms });
            }
        }
        Ok(())
    }

    fn cue_form(&mut self, written: &str, form: CueForm) {
        if written.contains([' ', '-']) {
            let number = self.data.cue_forms.len() as u32;
            self.data.cue_forms.push(form);
            self.phrase(written, Payload::Cue(number), None);
            if let Some(first) = tokens_of(written).first() {
                self.facts(first.span.slice(written)).flags |= flag::CUE;
            }
            return;
        }
        let next = self.data.cue_forms.len() as u16 + 1;
        let facts = self.facts(written);
        facts.flags |= flag::CUE;
        if facts.cue == 0 {
            facts.cue = next;
            self.data.cue_forms.push(form);
            return;
        }
        let at = facts.cue as usize - 1;
        let old = self.data.cue_forms[at];
        if old.cue == form.cue {
            self.data.cue_forms[at].forms |= form.forms;
        } else if rank(&self.data.cues[form.cue as usize]) < rank(&self.data.cues[old.cue as usize]) {
            self.data.cue_forms[at] = form;
        }
    }

    fn noun_cues(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let table = Table::open(file, text, &["noun", "plural", "takes"])?;
        let (noun, plural, taken) = (table.column("noun"), table.column("plural"), table.column("takes"));
        for row in table.rows() {
            let row = row?;
            let patterns = row.get(taken).split_whitespace().filter_map(takes::of).fold(takes::QUOTE, |a, b| a | b);
            for written in [row.get(noun), row.get(plural)] {
                // Of several words the last is the head.
                if let Some(head) = written.split([' ', '-']).next_back().filter(|w| !w.is_empty()) {
                    let facts = self.facts(head);
                    (facts.noun_cue, facts.flags) = (facts.noun_cue | patterns, facts.flags | flag::CUE);
                }
            }
        }
        Ok(())
    }

    fn titles(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let table = Table::open(file, text, &["title", "kind"])?;
        let (title, kind, gender) = (table.column("title"), table.column("kind"), table.column("gender"));
        let (aliases, role) = (table.column("aliases"), table.column("role"));
        for row in table.rows() {
            let row = row?;
            let kind = match row.get(kind) {
                "honorific" => TitleKind::Honorific,
                "rank" => TitleKind::Rank,
                "office" => TitleKind::Office,
                other => return Err(unknown(file, &row, "kind", other, "honorific, rank or office")),
            };
            let (gender, is_role) = (Gender::of(row.get(gender)), row.get(role) == "yes");
            for written in std::iter::once(row.get(title)).chain(row.get(aliases).split('|')).filter(|w| !w.is_empty())
            {
                let number = self.data.titles.len() as u32;
                let shouted = !written.contains(char::is_lowercase);
                self.data.titles.push(Title { kind, gender, is_role, shouted });
                self.phrase(written, Payload::Title(number), None);
            }
        }
        Ok(())
    }

    /// Enters a phrase into the tree.
    fn phrase(&mut self, written: &str, payload: Payload, form: Option<Form>) {
        let (mut node, mut first) = (0, 0);
        let (mut capitals, mut shouted) = (0u16, 0u16);
        let (mut n, mut words) = (0, 0);
        let tokens = tokens_of(written);
        // What can never match is not entered.
        if unmatchable(written).is_some() {
            return;
        }
        for (i, token) in tokens.iter().enumerate() {
            let word = token.span.slice(written);
            if word == "-" && i > 0 && token.is_glued() {
                continue;
            }
            let symbol = if word == "," { COMMA } else { self.symbol(word) };
            if symbol == 0 || n >= LONGEST {
                return;
            }
            // Case is that of words; marks have no bit.
            let bit = 1 << words.min(15);
            capitals |= if token.is_capitalised() { bit } else { 0 };
            shouted |= if token.is_all_caps() && token.span.len() > 1 { bit } else { 0 };
            words += u32::from(token.kind != TokenKind::Punctuation);
            n += 1;
            node = if node == 0 {
                first = symbol as usize;
                if self.data.facts[first].node() == 0 {
                    self.data.facts[first].open(self.data.matcher.root(symbol));
                }
                self.data.facts[first].node()
            } else {
                self.data.matcher.child(node, symbol)
            };
        }
        if node == 0 {
            return;
        }
        let capital = form.is_some() && (capitals | shouted) & 1 != 0;
        self.data.facts[first].lead_on(n > 1, capital);
        let payload = match form {
            Some(f) => {
                self.data.forms.push(Form { capitals, shouted, ..f });
                Payload::Form(self.data.forms.len() as u32 - 1)
            }
            None => payload,
        };
        self.data.matcher.add(node, payload, capital);
    }

    /// Reads the entries of a file; `layer` is 0 for the curated ones.
    pub(crate) fn entities(&mut self, file: &str, text: Text, layer: u8) -> Result<(), Error> {
        let source = self.data.sources.len() as u16;
        let whole = text.clone();
        let table = Table::open(file, whole.as_str(), &["name", "kind"])?;
        let column = |c| table.column(c);
        let (name, kind_, subtype, aliases) = (column("name"), column("kind"), column("subtype"), column("aliases"));
        let (flags, population, adjective) = (column("flags"), column("population"), column("adjective"));
        let whereabouts = ["country", "lat", "lon"].map(column);
        self.data.sources.push(Source::new(file, text, layer));
        for row in table.rows() {
            let row = row?;
            let written = row.get(name);
            if written.is_empty() {
                return Err(Error::dictionary(file, row.number, "the name is empty, expected a name in every line"));
            }
            let kind = self.kind(file, &row, row.get(kind_))?;
            if layer > 0 {
                self.displace(written, kind);
            }
            let weak = row.get(flags).split_whitespace().any(|f| f == "weak");
            let exact = row.get(flags).split_whitespace().any(|f| f == "caps");
            let people: u64 = row.get(population).parse().unwrap_or(0);
            let entry = self.data.records.len() as u32;
            let cells = whereabouts.map(|c| row.get(c));
            let mut spot = 0;
            if kind == kind::PLACE && cells != [""; 3] {
                spot = self.data.spots.len() as u32;
                self.data.spots.push(Spot::of(cells[0], cells[1], cells[2]));
            }
            let size = (people / 10_000).min(u64::from(u16::MAX)) as u16;
            let subtype = Subtype::of(row.get(subtype));
            self.data.records.push(Record { source, kind, weak, subtype, offset: row.offset as u32, size, spot });
            let own = layer > 0;
            let form = Form { entry, weak, alias: false, capitals: 0, shouted: 0, exact, kind, subtype, size, own };
            self.form(written, form);
            for alias in row.get(aliases).split('|').filter(|a| !a.is_empty()) {
                let (weak_alias, alias) = match alias.strip_prefix('~') {
                    Some(rest) => (true, rest),
                    None => (false, alias),
                };
                self.form(alias, Form { weak: weak || weak_alias, alias: true, ..form });
            }
            for adjective in row.get(adjective).split('|').filter(|a| !a.is_empty()) {
                self.demonym(adjective, entry);
            }
            if kind == kind::OTHER {
                let names = std::iter::once(written)
                    .chain(row.get(aliases).split('|').filter(|a| !a.is_empty() && !a.starts_with('~')));
                match subtype {
                    Subtype::Nationality | Subtype::Ethnicity | Subtype::Religion => {
                        names.for_each(|n| self.demonym(n, entry));
                    }
                    Subtype::Month | Subtype::Day => names.for_each(|n| self.facts(n).flags |= flag::DATE),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// Takes out the curated entries of this name and kind: a user's entry stands in their place.
    fn displace(&mut self, written: &str, kind: u8) {
        let data = &self.data;
        let name = symbols::fold(written);
        let displaced: Vec<u32> = data
            .matcher
            .payloads(data.node_of(written))
            .filter_map(|p| match p {
                Payload::Form(f) => Some(data.forms[f as usize]),
                _ => None,
            })
            .filter(|f| !f.alias && data.records[f.entry as usize].kind == kind)
            .map(|f| f.entry)
            .filter(|e| data.sources[data.records[*e as usize].source as usize].layer == 0)
            .filter(|e| data.entry(*e).is_some_and(|e| symbols::fold(e.name()) == name))
            .collect();
        for entry in displaced {
            self.hide(entry);
        }
    }

    /// Takes an entry out of the phrase tree, under all its names.
    fn hide(&mut self, entry: u32) {
        let Some(shown) = self.data.entry(entry) else { return };
        let nodes: Vec<u32> = std::iter::once(shown.name())
            .chain(shown.aliases())
            .chain(shown.adjectives())
            .map(|name| self.data.node_of(name))
            .collect();
        let forms = &self.data.forms;
        for node in nodes {
            self.data.matcher.retain(node, |payload| match payload {
                Payload::Form(f) => forms[f as usize].entry != entry,
                Payload::Demonym(e) => e != entry,
                _ => true,
            });
        }
        self.data.hidden.insert(entry);
    }

    /// Keeps a name from matching.
    pub(crate) fn block(&mut self, name: &str) {
        let node = self.data.node_of(name);
        self.data.matcher.retain(node, |payload| !matches!(payload, Payload::Form(_)));
    }

    fn form(&mut self, written: &str, form: Form) {
        self.phrase(written, Payload::Form(0), Some(form));
    }

    fn demonym(&mut self, written: &str, entry: u32) {
        // "U.S." and "UK" before a noun are still the place.
        if !written.starts_with(char::is_uppercase) || !written.contains(char::is_lowercase) {
            return;
        }
        if !written.contains([' ', '-']) {
            self.facts(written).flags |= flag::DEMONYM;
        }
        self.phrase(written, Payload::Demonym(entry), None);
    }

    fn kind(&self, file: &str, row: &Row<'_>, name: &str) -> Result<u8, Error> {
        Ok(match name {
            "person" => kind::PERSON,
            "place" => kind::PLACE,
            "organisation" => kind::ORGANISATION,
            "other" => kind::OTHER,
            _ => match self.data.kinds.iter().position(|k| &**k == name) {
                Some(i) if i < MOST_KINDS => kind::CUSTOM + i as u8,
                Some(_) => {
                    let problem =
                        format!("kind \"{name}\" is one too many, expected {MOST_KINDS} kinds of one's own at most");
                    return Err(Error::dictionary(file, row.number, problem));
                }
                None => {
                    return Err(unknown(
                        file,
                        row,
                        "kind",
                        name,
                        "person, place, organisation, other or a kind declared with `kind`",
                    ));
                }
            },
        })
    }
}

/// Whether a token of a name is a mark that no text is searched for: any but a comma within and a hyphen that joins.
fn is_mark(token: &Token, written: &str) -> bool {
    match token.span.slice(written) {
        "-" => !token.is_glued(),
        "," => token.span.start == 0 || token.span.end as usize == written.len(),
        other => symbols::is_mark(other),
    }
}

/// Why a name can never match, if so.
pub(crate) fn unmatchable(written: &str) -> Option<String> {
    let tokens = tokens_of(written);
    if let Some(mark) = tokens.iter().find(|t| is_mark(t, written)) {
        return Some(format!("with the mark {}", mark.span.slice(written)));
    }
    let words = tokens.iter().filter(|t| t.span.slice(written) != "-").count();
    match words {
        0 => Some("without a word".into()),
        n if n > LONGEST => Some(format!("of {n} words, more than the {LONGEST} that are compared")),
        _ => None,
    }
}

/// The likelier cue has the lower rank, where one form belongs to two verbs.
fn rank(cue: &Cue) -> u8 {
    match (cue.tier, cue.kind) {
        (Tier::Neutral, CueKind::Thought) => 3,
        (Tier::Neutral, _) => 0,
        (Tier::Strong, _) => 1,
        (Tier::Manner, _) => 2,
        (Tier::Weak, _) => 4,
    }
}

fn number(file: &str, row: &Row<'_>, column: &str, cell: &str) -> Result<u32, Error> {
    cell.parse().map_err(|_| Error::dictionary(file, row.number, format!("{column} is \"{cell}\", expected a number")))
}

fn unknown(file: &str, row: &Row<'_>, column: &str, found: &str, expected: &str) -> Error {
    Error::dictionary(file, row.number, format!("unknown {column} \"{found}\", expected {expected}"))
}
