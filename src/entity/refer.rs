//! Referring: which mentions are one thing. Surnames go to full names, initials to organisations, two names of one
//! dictionary entry to each other. Two people of one surname are kept apart, by the nearest full name before.

use super::around::leads;
use super::candidate::{Candidate, Candidates, Reading};
use super::chain::{Chain, Links};
use super::decide::Decisions;
use super::evidence::title_at;
use super::grounds::Grounds;
use super::keys::words_of;
use super::lexed::Lexed;
use super::naming::{end_of_name, name};
use super::reference::Atlas;
use super::run::is_syllable_pair;
use crate::dictionary::EntityKind;
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::key::words;
use crate::dictionary::symbols::Symbol;
use crate::dictionary::words::{Gender, RoleKind, TitleKind, flag};
use crate::document::{Entity, Mention, MentionForm};
use crate::page::TokenKind;
use crate::span::{EntityId, EntryId, MentionId, Span};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A thing in the making: groups of strings joined.
pub(super) struct Thing {
    pub(super) kind: u8,
    groups: Chain,
    pub(super) entries: Chain,
    confidence: f32,
}

/// At most this many namesakes are looked at for a name: no story has more people of one surname, and a list made to
/// be slow stays cheap.
pub(super) const NAMESAKES: usize = 48;

/// What [`Index`] files a thing under.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Under {
    /// A person's first or last word, or another thing's last.
    Word(u8),
    /// Initials of a thing that is no person.
    Initials,
    /// The first words of such a thing.
    Opening,
}

/// Things by the words that they may be called by.
struct Index<'a> {
    chains: FxHashMap<(Under, &'a str), Chain>,
    links: Links,
}

impl<'a> Index<'a> {
    fn with_capacity(names: usize) -> Self {
        let chains = FxHashMap::with_capacity_and_hasher(2 * names, Default::default());
        Index { chains, links: Links::with_capacity(2 * names) }
    }

    fn add(&mut self, under: Under, word: &'a str, thing: usize) {
        self.links.push(self.chains.entry((under, word)).or_default(), thing as u32);
    }

    /// The things filed there, in the order of filing.
    fn filed(&self, under: Under, word: &str) -> impl Iterator<Item = usize> {
        let chain = self.chains.get(&(under, word)).copied().unwrap_or_default();
        self.links.iter(chain).take(NAMESAKES).map(|thing| thing as usize)
    }
}

/// The candidates of each string.
struct Members {
    list: Vec<usize>,
    /// Where those of each string start in the list, and where the list ends.
    starts: Vec<usize>,
}

impl Members {
    fn of(candidates: &Candidates) -> Members {
        let mut starts = vec![0; candidates.keys.len() + 1];
        for c in &candidates.list {
            starts[c.group as usize + 1] += 1;
        }
        for g in 1..starts.len() {
            starts[g] += starts[g - 1];
        }
        let mut list = vec![0; candidates.list.len()];
        let mut at = starts.clone();
        for (i, c) in candidates.list.iter().enumerate() {
            list[at[c.group as usize]] = i;
            at[c.group as usize] += 1;
        }
        Members { list, starts }
    }

    /// In text order.
    fn get(&self, group: usize) -> &[usize] {
        &self.list[self.starts[group]..self.starts[group + 1]]
    }
}

/// Joins the mentions and builds the entities. `tokens_of` gets first token and the token after the last of each mention.
pub(crate) fn join(
    lexed: &Lexed<'_>,
    candidates: &Candidates,
    decisions: &Decisions,
    tokens_of: &mut Vec<(u32, u32)>,
) -> (Vec<Mention>, Vec<Entity>, Grounds) {
    let n = candidates.keys.len();
    let mut things: Vec<Thing> = Vec::with_capacity(n);
    let mut links = Links::with_capacity(2 * n);
    // The things that each string stands for: a stretch of one list.
    let mut all_homes: Vec<usize> = Vec::with_capacity(n);
    let mut thing_of: Vec<Range<usize>> = vec![0..0; n];
    let mut homes: Vec<usize> = Vec::new();
    let members = Members::of(candidates);
    let first: Vec<usize> = (0..n).map(|g| members.get(g).first().copied().unwrap_or(usize::MAX)).collect();
    let atlas = Atlas::of(lexed, candidates);
    let bracketed = in_brackets(lexed, candidates);
    let offices = offices(lexed, candidates, decisions);
    // Longer names first, so that shorter ones find them.
    let mut order: Vec<(usize, usize, usize)> = Vec::with_capacity(n);
    for (g, first) in first.iter().enumerate().filter(|(_, first)| **first < usize::MAX) {
        if decisions.list[g].kind != kind::OTHER || offices.contains_key(&g) {
            let blanks = candidates.keys[g].bytes().filter(|b| *b == b' ').count();
            order.push((usize::MAX - blanks, *first, g));
        }
    }
    order.sort_unstable();
    let mut index = Index::with_capacity(order.len());
    let (mut scored, mut entries) = (Vec::new(), Vec::new());
    let (mut words, mut full, mut letters) = (Vec::new(), Vec::new(), String::new());
    let mut by_entry: FxHashMap<u32, usize> = FxHashMap::with_capacity_and_hasher(n, Default::default());
    for (_, _, g) in order {
        let decision = &decisions.list[g];
        let c = &candidates.list[first[g]];
        let key = &candidates.keys[g];
        atlas.entries(members.get(g), decision.kind, &mut scored, &mut entries);
        homes.clear();
        essential(key, &mut words);
        let (start, last) = (words[0], words[words.len() - 1]);
        if let Some(&holder) = offices.get(&g) {
            homes.extend(all_homes[thing_of[holder].clone()].first());
            entries.clear();
        } else if decision.kind == kind::PERSON {
            let under = Under::Word(kind::PERSON);
            for t in index.filed(under, last).chain(index.filed(under, start)) {
                let mut groups = links.iter(things[t].groups).take(NAMESAKES);
                let same = |o: u32| same_person(&words, generation(key), &candidates.keys[o as usize], &mut full);
                if !homes.contains(&t) && groups.any(same) {
                    homes.push(t);
                }
            }
        } else {
            let short = words.len() == 1 && c.end - c.start == 1;
            let same_kind = |t: &usize| things[*t].kind == decision.kind;
            if short && lexed.token(c.start).is_all_caps() {
                // "TAT" in brackets after the name it is short for, or the initials of one.
                let explained =
                    bracketed.get(&g).and_then(|o| all_homes[thing_of[*o].clone()].first().copied()).filter(same_kind);
                homes.extend(explained.or_else(|| index.filed(Under::Initials, key).find(same_kind)));
            }
            if homes.is_empty() && decision.kind == kind::ORGANISATION && lexed.facts(c.start).level == 0 {
                // "Quellwater" after "Quellwater Limited": the first word, where it is a name.
                homes.extend(index.filed(Under::Opening, key).next());
            }
            if homes.is_empty()
                && short
                && decision.kind == kind::ORGANISATION
                && entries.is_empty()
                && !lexed.token(c.start).is_all_caps()
            {
                // "the Commission" after "the European Commission".
                homes.extend(index.filed(Under::Word(kind::ORGANISATION), key));
            }
        }
        if homes.is_empty()
            && let Some(t) =
                entries.iter().take(if decision.kind == kind::PLACE { 1 } else { 4 }).find_map(|e| by_entry.get(e))
        {
            homes.push(*t);
        }
        if homes.is_empty() {
            let t = things.len();
            things.push(Thing { kind: decision.kind, groups: Chain::EMPTY, entries: Chain::EMPTY, confidence: 0.0 });
            homes.push(t);
            if words.len() > 1 || decision.kind == kind::PERSON {
                index.add(Under::Word(decision.kind), last, t);
                if decision.kind == kind::PERSON && words.len() > 1 && start != last {
                    index.add(Under::Word(kind::PERSON), start, t);
                    // "Sheikh Karim bin Fadel" is Karim, too.
                    if words.len() > 2 && words[1] != last {
                        index.add(Under::Word(kind::PERSON), words[1], t);
                    }
                }
            }
        }
        for t in &homes {
            let t = *t;
            links.push(&mut things[t].groups, g as u32);
            things[t].confidence = things[t].confidence.max(decision.confidence);
            for e in &entries {
                // A surname's entry is no namesake's: Trump stands for the president, Ivana Trump does not.
                let other = decision.kind == kind::PERSON && words.len() == 1 && {
                    let main = links.first(things[t].groups).map_or(key, |m| &candidates.keys[m as usize]);
                    !opens_alike(lexed, main, *e)
                };
                if !other && !links.iter(things[t].entries).any(|known| known == *e) {
                    links.push(&mut things[t].entries, *e);
                }
            }
            if let Some(e) = entries.first() {
                by_entry.entry(*e).or_insert(t);
            }
        }
        if homes.len() == 1 && decision.kind != kind::PERSON && words.len() > 1 {
            for small in [false, true] {
                if initials(key, small, &mut letters)
                    && let Some(i) = candidates.group_of(&letters)
                {
                    index.add(Under::Initials, &candidates.keys[i], homes[0]);
                }
            }
            let spaces = key.bytes().enumerate().filter(|(_, b)| *b == b' ').map(|(i, _)| i);
            for space in spaces.take(super::run::LONGEST_RUN) {
                index.add(Under::Opening, &key[..space], homes[0]);
            }
        }
        let from = all_homes.len();
        all_homes.extend(&homes);
        thing_of[g] = from..all_homes.len();
    }
    // Which thing each mention is: where a short name fits several, the one that the story turned to last, else the one
    // named last before it.
    let mut mentions = Vec::with_capacity(candidates.list.len());
    let mut owners: Vec<usize> = Vec::with_capacity(candidates.list.len());
    let mut last_seen: Vec<Option<usize>> = vec![None; things.len()];
    let mut last_led: Vec<Option<usize>> = vec![None; things.len()];
    let mut counts: Vec<u32> = vec![0; things.len()];
    let mut offices_held: Vec<Symbol> = vec![0; things.len()];
    let namesakes = thing_of.iter().any(|homes| homes.len() > 1);
    let genders: Vec<Gender> = things.iter().map(|t| gender_of(lexed, candidates, &first, &links, t)).collect();
    let opened: Vec<usize> = things.iter().map(|t| first_of(&links, t, &first)).collect();
    for (i, c) in candidates.list.iter().enumerate() {
        let homes = &all_homes[thing_of[c.group as usize].clone()];
        // An office's initials in brackets explain what later stands for its holder.
        let explains = offices.contains_key(&(c.group as usize)) && c.start > 0 && lexed.is_mark(c.start - 1, "(");
        if homes.is_empty() || explains {
            continue;
        }
        let office = if namesakes { office_before(lexed, candidates, c.start) } else { 0 };
        let home = match homes {
            [one] => *one,
            several => {
                let title = candidates.segment_before(c.start).and_then(|s| title_at(lexed, s.start, s.end));
                let title = title.map_or(Gender::Unknown, |t| t.gender);
                let same = |t: &usize| office > 0 && offices_held[*t] == office;
                let rank = |t: &usize| (genders[*t].fits(title), same(t), last_seen[*t], std::cmp::Reverse(opened[*t]));
                let seen = several.iter().copied().max_by_key(rank).unwrap_or(several[0]);
                // Whom the story turned to keeps the name; in passing only somebody named as often takes it over.
                let led = |t: &usize| (genders[*t].fits(title), last_led[*t]);
                let holder = several.iter().copied().filter(|t| last_led[*t].is_some()).max_by_key(led);
                match holder.filter(|h| genders[*h].fits(title) && counts[*h] > counts[seen]) {
                    Some(holder) if !same(&seen) => holder,
                    _ => seen,
                }
            }
        };
        // "Ana Ruiz, daughter of the painter Tom Ruiz, said": whose kin somebody is is said in passing.
        let kin = namesakes && last_seen[home].is_none() && is_parent(lexed, c);
        last_seen[home] = Some(if kin { 0 } else { i });
        if office > 0 {
            offices_held[home] = office;
        }
        counts[home] += 1;
        let own = homes.len() == 1 || last_led[home].is_some();
        if namesakes && own && things[home].kind == kind::PERSON && leads(lexed, c) {
            last_led[home] = Some(i);
        }
        let span = lexed.span(c.start, end_of_name(lexed, c));
        tokens_of.push((c.start as u32, c.end as u32));
        mentions.push(Mention { span, form: MentionForm::Full, entity: EntityId::of(home) });
        owners.push(i);
    }
    let joined = Joined { things, links, members, genders, owners };
    build(lexed, candidates, decisions, &joined, mentions)
}

/// What the joining found.
pub(super) struct Joined {
    things: Vec<Thing>,
    /// Strings and entries of the things.
    pub(super) links: Links,
    members: Members,
    /// Gender of each thing.
    genders: Vec<Gender>,
    /// Candidate behind each mention.
    owners: Vec<usize>,
}

impl Joined {
    /// The candidates of a thing, string by string.
    pub(super) fn mentions(&self, thing: &Thing) -> impl Iterator<Item = usize> {
        self.links.iter(thing.groups).flat_map(|g| self.members.get(g as usize).iter().copied())
    }
}

/// Turns things into entities, numbered in the order of their first mentions.
fn build(
    lexed: &Lexed<'_>,
    candidates: &Candidates,
    decisions: &Decisions,
    joined: &Joined,
    mut mentions: Vec<Mention>,
) -> (Vec<Mention>, Vec<Entity>, Grounds) {
    let Joined { things, links, genders, owners, .. } = joined;
    let mut number: Vec<Option<EntityId>> = vec![None; things.len()];
    let mut times = vec![0u32; things.len()];
    mentions.iter().for_each(|m| times[m.entity.index()] += 1);
    let mut entities: Vec<Entity> = Vec::with_capacity(things.len());
    let mut grounds = Grounds::with_capacity(things.len());
    for (i, m) in mentions.iter_mut().enumerate() {
        let t = m.entity.index();
        let thing = &things[t];
        let id = match number[t] {
            Some(id) => id,
            None => {
                let id = EntityId::of(entities.len());
                number[t] = Some(id);
                let entry = links.first(thing.entries).and_then(|e| lexed.data.entry(e));
                let main = links.first(thing.groups).unwrap_or(0) as usize;
                grounds.add(decisions.list[main].kind, &decisions.signs[main]);
                entities.push(Entity {
                    kind: match thing.kind {
                        kind::PERSON => EntityKind::Person,
                        kind::PLACE => EntityKind::Place,
                        kind::ORGANISATION => EntityKind::Organisation,
                        k => EntityKind::Custom(lexed.data.kinds[(k - kind::CUSTOM) as usize].clone()),
                    },
                    subtype: entry
                        .map_or_else(|| subtype_by_head(lexed, candidates, joined, thing), |e| e.subtype())
                        .map(str::to_string),
                    name: name(lexed, candidates, joined, thing),
                    entries: links.iter(thing.entries).map(EntryId).collect(),
                    gender: if thing.kind == kind::PERSON { genders[t] } else { Gender::Unknown },
                    roles: Vec::new(),
                    confidence: (thing.confidence * 100.0).round() / 100.0,
                    mentions: Vec::with_capacity(times[t] as usize),
                });
                id
            }
        };
        m.entity = id;
        let entity = &mut entities[id.index()];
        entity.mentions.push(MentionId::of(i));
        let c = &candidates.list[owners[i]];
        m.form = form(lexed, c, &entity.name, m.span);
    }
    (mentions, entities, grounds)
}

/// What an organisation that no list knows is by the head of its name: "Tarma Police" is police, "University of Tarma" a
/// university.
fn subtype_by_head(lexed: &Lexed<'_>, candidates: &Candidates, joined: &Joined, thing: &Thing) -> Option<&'static str> {
    if thing.kind != kind::ORGANISATION {
        return None;
    }
    let groups = joined.links.iter(thing.groups);
    let c = groups.filter_map(|g| joined.members.get(g as usize).first()).map(|i| &candidates.list[*i]);
    c.filter(|c| c.end > c.start + 1).find_map(|c| {
        let head = |i: usize| match lexed.facts(i).head {
            0 => None,
            n => Some(&lexed.data.heads[n as usize - 1]).filter(|h| h.kind == kind::ORGANISATION),
        };
        let link = (c.start + 1..c.end).find(|i| lexed.token(*i).is_lower() && lexed.is_any(*i, words!["of", "for"]));
        if (c.start..c.end).any(|i| head(i).is_some_and(|h| h.subtype == Subtype::Police)) {
            return Subtype::Police.name();
        }
        let last = link.unwrap_or(c.end) - 1;
        // A department of no field may be anybody's: "Sales Department".
        if link.is_none() && lexed.is(last, "Department") {
            return None;
        }
        let found = head(last).filter(|h| h.last || link.is_some()).or_else(|| head(c.start).filter(|h| h.first))?;
        // A federation may be of unions, of clubs or of firms, and a charity may be incorporated.
        use Subtype::{Bank, Church, Court, Hospital, Military, Ministry, Parliament};
        let plain = matches!(found.subtype, Bank | Church | Court | Hospital | Military | Ministry | Parliament)
            || found.subtype == Subtype::University && (c.start..c.end).any(|i| lexed.is(i, "University"));
        found.subtype.name().filter(|_| plain)
    })
}

fn first_of(links: &Links, thing: &Thing, first: &[usize]) -> usize {
    links.iter(thing.groups).map(|g| first[g as usize]).min().unwrap_or(usize::MAX)
}

/// The form of a mention beside its entity's name.
fn form(lexed: &Lexed<'_>, c: &Candidate, name: &str, span: Span) -> MentionForm {
    let text = span.slice(lexed.text);
    if text == name || text.eq_ignore_ascii_case(name) {
        return MentionForm::Full;
    }
    let inside = text.len() < name.len() && (has_word(name.as_bytes(), text.as_bytes()) || holds(name, text));
    if inside {
        MentionForm::Short
    } else if c.end == c.start + 1 && lexed.token(c.start).is_all_caps() {
        MentionForm::Acronym
    } else {
        MentionForm::Alias
    }
}

/// Whether a text is a word of a name, in any case of ASCII.
fn has_word(name: &[u8], text: &[u8]) -> bool {
    name.split(|b| matches!(b, b' ' | b'-')).any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether a name holds a text, in any case.
fn holds(name: &str, text: &str) -> bool {
    if name.is_ascii() && text.is_ascii() {
        return name.as_bytes().windows(text.len()).any(|w| w.eq_ignore_ascii_case(text.as_bytes()));
    }
    name.to_lowercase().contains(&text.to_lowercase())
}

/// Whether the words of a name can be the same person's as a longer name. `full` is room for the words of that.
fn same_person<'k>(words: &[&str], suffix: Option<&str>, longer: &'k str, full: &mut Vec<&'k str>) -> bool {
    essential(longer, full);
    // Father and son: "Tom Bell Jr." and "Tom Bell III".
    if suffix.is_some() && generation(longer).is_some_and(|other| Some(other) != suffix) {
        return false;
    }
    if words.len() == 1 {
        return full.first() == Some(&words[0])
            || full.last() == Some(&words[0])
            || full.len() > 2 && full[1..].contains(&words[0]);
    }
    let (a, b) = (words[0], full[0]);
    let first_fits = a == b || (a.len() == 1 && b.starts_with(a)) || (b.len() == 1 && a.starts_with(b));
    if words.last() == full.last() && first_fits {
        return true;
    }
    // "Karim Daruma" in "Anwar Karim Daruma".
    full.len() > words.len() && full.windows(words.len()).any(|w| w == words)
}

/// The last word of the office or rank that stands as a title before a token; 0 for none.
fn office_before(lexed: &Lexed<'_>, candidates: &Candidates, at: usize) -> Symbol {
    let title = candidates.segment_before(at).filter(|s| s.reading == Reading::Title);
    let office = title.filter(|s| title_at(lexed, s.start, s.end).is_none_or(|t| t.kind != TitleKind::Honorific));
    office.map_or(0, |s| lexed.words[s.end - 1])
}

/// Whether a full name closes "son of the tycoon Tom Ruiz".
fn is_parent(lexed: &Lexed<'_>, c: &Candidate) -> bool {
    /// A title between the words and the name has at most so many words.
    const LONGEST_TITLE: usize = 8;
    let floor = c.start.saturating_sub(LONGEST_TITLE);
    if c.end < c.start + 2 {
        return false;
    }
    for i in (floor.max(1)..c.start).rev() {
        if lexed.is(i, "of") {
            return lexed.role_noun(i - 1).is_some_and(|n| !n.plural && n.kind == RoleKind::Relation);
        }
        if !lexed.token(i).is_word() && lexed.token(i).kind != TokenKind::Possessive || lexed.has(i, flag::AUXILIARY) {
            return false;
        }
    }
    false
}

/// Whether a person's name of several words may be that of an entry: their first words start alike.
fn opens_alike(lexed: &Lexed<'_>, key: &str, entry: u32) -> bool {
    if !key.contains(' ') {
        return true;
    }
    let initial = |name: &str| name.chars().next().map(|c| c.to_lowercase().next().unwrap_or(c));
    lexed.data.entry(entry).is_none_or(|e| initial(e.name()) == initial(key))
}

/// The words of a key that tell names apart: without Jr and III, unless nothing else is left.
fn essential<'k>(key: &'k str, words: &mut Vec<&'k str>) {
    words.clear();
    words.extend(words_of(key));
    while words.len() > 1 && is_generation(words[words.len() - 1]) {
        words.pop();
    }
}

/// What tells a son from his father: Jr, III.
fn generation(key: &str) -> Option<&str> {
    key.rsplit(' ').next().filter(|w| is_generation(w))
}

fn is_generation(word: &str) -> bool {
    matches!(word, "jr" | "sr" | "ii" | "iii" | "iv")
}

/// For each string in brackets right after a name, the string of that name.
fn in_brackets(lexed: &Lexed<'_>, candidates: &Candidates) -> FxHashMap<usize, usize> {
    let mut out = FxHashMap::default();
    for pair in candidates.list.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let close = b.start == a.end + 1 && lexed.is_mark(a.end, "(") && lexed.is_mark(b.end, ")");
        if close && a.group != b.group {
            out.entry(b.group as usize).or_insert(a.group as usize);
        }
    }
    out
}

/// For each string that is the initials of an office in brackets behind it, the string of who holds it: "Harbour Control
/// Officer (HCO) Ana Ruiz".
fn offices(lexed: &Lexed<'_>, candidates: &Candidates, decisions: &Decisions) -> FxHashMap<usize, usize> {
    let mut out = FxHashMap::default();
    for pair in candidates.list.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let letters = lexed.word(a.start).as_bytes();
        let bracket =
            a.end == a.start + 1 && a.start > 0 && lexed.is_mark(a.start - 1, "(") && lexed.is_mark(a.end, ")");
        if !bracket || b.start > a.end + 4 || decisions.list[b.group as usize].kind != kind::PERSON {
            continue;
        }
        let open = a.start - 1;
        let apposed = (a.end + 1..b.start).all(|i| lexed.is_mark(i, ",") || candidates.segment_before(i + 1).is_some());
        let spelt = open >= letters.len()
            && letters
                .iter()
                .zip(open - letters.len()..open)
                .all(|(letter, i)| lexed.word(i).bytes().next().is_some_and(|b| b.eq_ignore_ascii_case(letter)));
        let office = open > 0 && lexed.role_noun(open - 1).is_some_and(|n| !n.plural && n.kind != RoleKind::Group);
        if apposed && spelt && office {
            out.entry(a.group as usize).or_insert(b.group as usize);
        }
    }
    out
}

/// Writes the initials that a name may go by, with or without those of the small words; `false` where they are too few,
/// or the same either way and asked for a second time.
fn initials(key: &str, with_small: bool, out: &mut String) -> bool {
    out.clear();
    let (mut letters, mut skipped) = (0, false);
    for word in words_of(key) {
        let small = matches!(word, "of" | "for" | "and" | "the" | "in" | "on" | "&" | "de");
        skipped |= small;
        if let Some(letter) = word.chars().next().filter(|_| with_small || !small) {
            out.push(letter);
            letters += 1;
        }
    }
    letters > 1 && (skipped || !with_small)
}

/// The gender that titles, the dictionary or the given name say.
fn gender_of(lexed: &Lexed<'_>, candidates: &Candidates, first: &[usize], links: &Links, thing: &Thing) -> Gender {
    for g in links.iter(thing.groups) {
        let c = &candidates.list[first[g as usize]];
        if let Some(title) = candidates
            .segment_before(c.start)
            .filter(|s| s.reading == Reading::Title)
            .and_then(|s| title_at(lexed, s.start, s.end))
            && title.gender != Gender::Unknown
        {
            return title.gender;
        }
    }
    for e in links.iter(thing.entries) {
        if lexed.data.records[e as usize].kind != kind::PERSON {
            continue;
        }
        let gender = lexed.data.entry(e).and_then(|e| e.gender()).map_or(Gender::Unknown, Gender::of);
        if gender != Gender::Unknown {
            return gender;
        }
    }
    for g in links.iter(thing.groups) {
        let c = &candidates.list[first[g as usize]];
        let facts = lexed.facts(c.start);
        // Jean-Baptiste is no Jean, and the given name of Lu Wei-ning is Wei-ning.
        let part = lexed.is_mark(c.start + 1, "-") || c.end > c.start + 3 && is_syllable_pair(lexed, c.end - 3);
        if !part && c.end - c.start > 1 && facts.given > 0 && facts.given <= 3 && facts.gender() != Gender::Unknown {
            return facts.gender();
        }
    }
    Gender::Unknown
}
