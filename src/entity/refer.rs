//! Referring: which mentions are one thing. Surnames go to full names, initials to organisations, two names of one
//! dictionary entry to each other. Two people of one surname are kept apart, by the nearest full name before.

use super::candidate::{Candidate, Candidates, Reading};
use super::decide::Decisions;
use super::evidence::title_at;
use super::lexed::Lexed;
use crate::dictionary::EntityKind;
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::words::{Gender, flag};
use crate::document::{Entity, Mention, MentionForm};
use crate::span::{EntityId, EntryId, MentionId, Span};
use rustc_hash::FxHashMap;

/// A thing in the making: groups of strings joined.
struct Thing {
    kind: u8,
    groups: Vec<usize>,
    entries: Vec<u32>,
    confidence: f32,
}

/// Joins the mentions and builds the entities.
pub(crate) fn join(lexed: &Lexed<'_>, candidates: &Candidates, decisions: &Decisions) -> (Vec<Mention>, Vec<Entity>) {
    let n = candidates.keys.len();
    let mut things: Vec<Thing> = Vec::new();
    let mut thing_of: Vec<Vec<usize>> = vec![Vec::new(); n];
    let mut first: Vec<usize> = vec![usize::MAX; n];
    for (i, c) in candidates.list.iter().enumerate() {
        first[c.group as usize] = first[c.group as usize].min(i);
    }
    // Longer names first, so that shorter ones find them.
    let mut order: Vec<usize> = (0..n).filter(|g| decisions.list[*g].kind != kind::OTHER).collect();
    let length = |g: usize| candidates.keys[g].bytes().filter(|b| *b == b' ').count();
    order.sort_by_key(|g| (std::cmp::Reverse(length(*g)), first[*g]));
    let mut by_word: FxHashMap<(u8, &str), Vec<usize>> = FxHashMap::default();
    let mut by_entry: FxHashMap<u32, usize> = FxHashMap::default();
    for g in order {
        let decision = &decisions.list[g];
        let c = &candidates.list[first[g]];
        let key = candidates.keys[g].as_str();
        let entries = entries(lexed, candidates, c, decision.kind);
        let mut homes: Vec<usize> = Vec::new();
        let words: Vec<&str> = key.split(' ').collect();
        if decision.kind == kind::PERSON {
            let last = words[words.len() - 1];
            for t in by_word
                .get(&(kind::PERSON, last))
                .into_iter()
                .flatten()
                .chain(by_word.get(&(kind::PERSON, words[0])).into_iter().flatten())
            {
                if !homes.contains(t) && things[*t].groups.iter().any(|o| same_person(&words, &candidates.keys[*o])) {
                    homes.push(*t);
                }
            }
        } else {
            let short = words.len() == 1 && c.end - c.start == 1;
            if short && lexed.token(c.start).is_all_caps() {
                if let Some(ts) = by_word.get(&(4, key)) {
                    homes.extend(ts.iter().filter(|t| things[**t].kind == decision.kind).take(1));
                }
            }
            if homes.is_empty() && decision.kind == kind::ORGANISATION && lexed.facts(c.start).level == 0 {
                // "Shohoz" after "Shohoz Limited": the first word, where it is a name.
                if let Some(ts) = by_word.get(&(5, key)) {
                    homes.extend(ts.iter().take(1));
                }
            }
        }
        if homes.is_empty() {
            if let Some(t) = entries.iter().find_map(|e| by_entry.get(e)) {
                homes.push(*t);
            }
        }
        if homes.is_empty() {
            let t = things.len();
            things.push(Thing { kind: decision.kind, groups: Vec::new(), entries: Vec::new(), confidence: 0.0 });
            homes.push(t);
            if words.len() > 1 {
                by_word.entry((decision.kind, words[words.len() - 1])).or_default().push(t);
                if decision.kind == kind::PERSON {
                    by_word.entry((kind::PERSON, words[0])).or_default().push(t);
                }
            } else if decision.kind == kind::PERSON {
                by_word.entry((kind::PERSON, words[0])).or_default().push(t);
            }
        }
        for t in &homes {
            let t = *t;
            things[t].groups.push(g);
            things[t].confidence = things[t].confidence.max(decision.confidence);
            for e in &entries {
                if !things[t].entries.contains(e) {
                    things[t].entries.push(*e);
                }
            }
            if let Some(e) = entries.first() {
                by_entry.entry(*e).or_insert(t);
            }
        }
        if homes.len() == 1 && decision.kind != kind::PERSON && words.len() > 1 {
            for initials in initials(key) {
                // Leaked once a document at most a name: the key must outlive the loop, so it is looked up among the keys.
                if let Some(i) = candidates.keys.iter().position(|k| *k == initials) {
                    by_word.entry((4, candidates.keys[i].as_str())).or_default().push(homes[0]);
                }
            }
            for cut in 1..words.len() {
                let prefix_len: usize = words[..cut].iter().map(|w| w.len() + 1).sum::<usize>() - 1;
                by_word.entry((5, &key[..prefix_len])).or_default().push(homes[0]);
            }
        }
        thing_of[g] = homes;
    }
    // Which thing each mention is: where a short name fits several, the one named last before it.
    let mut mentions = Vec::new();
    let mut owners: Vec<usize> = Vec::new();
    let mut last_seen: Vec<Option<usize>> = vec![None; things.len()];
    for (i, c) in candidates.list.iter().enumerate() {
        let homes = &thing_of[c.group as usize];
        if homes.is_empty() {
            continue;
        }
        let title = candidates
            .segment_before(c.start)
            .and_then(|s| title_at(lexed, s.start, s.end))
            .map_or(Gender::Unknown, |t| t.gender);
        let home = if homes.len() == 1 {
            homes[0]
        } else {
            *homes
                .iter()
                .max_by_key(|t| {
                    (
                        gender_of(lexed, candidates, &first, &things[**t]).fits(title),
                        last_seen[**t],
                        std::cmp::Reverse(first_of(&things[**t], &first)),
                    )
                })
                .unwrap_or(&homes[0])
        };
        last_seen[home] = Some(i);
        let span = trim(lexed, c);
        mentions.push(Mention { span, form: MentionForm::Full, entity: EntityId::of(home) });
        owners.push(i);
    }
    build(lexed, candidates, decisions, &first, things, mentions, &owners)
}

/// Turns things into entities, numbered in the order of their first mentions.
fn build(
    lexed: &Lexed<'_>,
    candidates: &Candidates,
    decisions: &Decisions,
    first: &[usize],
    things: Vec<Thing>,
    mut mentions: Vec<Mention>,
    owners: &[usize],
) -> (Vec<Mention>, Vec<Entity>) {
    let mut number: Vec<Option<EntityId>> = vec![None; things.len()];
    let mut entities: Vec<Entity> = Vec::new();
    for (i, m) in mentions.iter_mut().enumerate() {
        let t = m.entity.index();
        let thing = &things[t];
        let id = match number[t] {
            Some(id) => id,
            None => {
                let id = EntityId::of(entities.len());
                number[t] = Some(id);
                let entry = thing.entries.first().and_then(|e| lexed.data.entry(*e));
                let main = *thing.groups.first().unwrap_or(&0);
                entities.push(Entity {
                    kind: match thing.kind {
                        kind::PERSON => EntityKind::Person,
                        kind::PLACE => EntityKind::Place,
                        kind::ORGANISATION => EntityKind::Organisation,
                        k => EntityKind::Custom(lexed.data.kinds[(k - kind::CUSTOM) as usize].clone()),
                    },
                    subtype: entry.and_then(|e| e.subtype()).map(str::to_string),
                    name: name(lexed, candidates, thing),
                    entries: thing.entries.iter().map(|e| EntryId(*e)).collect(),
                    gender: if thing.kind == kind::PERSON {
                        gender_of(lexed, candidates, first, thing)
                    } else {
                        Gender::Unknown
                    },
                    roles: Vec::new(),
                    confidence: (thing.confidence * 100.0).round() / 100.0,
                    mentions: Vec::new(),
                    evidence: decisions.evidence(main),
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
    (mentions, entities)
}

fn first_of(thing: &Thing, first: &[usize]) -> usize {
    thing.groups.iter().map(|g| first[*g]).min().unwrap_or(usize::MAX)
}

/// The form of a mention beside its entity's name.
fn form(lexed: &Lexed<'_>, c: &Candidate, name: &str, span: Span) -> MentionForm {
    let text = span.slice(lexed.text);
    if text == name || text.eq_ignore_ascii_case(name) {
        return MentionForm::Full;
    }
    let inside = name.split([' ', '-']).any(|w| w.eq_ignore_ascii_case(text))
        || (text.len() < name.len() && name.to_lowercase().contains(&text.to_lowercase()));
    if inside {
        MentionForm::Short
    } else if c.end == c.start + 1 && lexed.token(c.start).is_all_caps() {
        MentionForm::Acronym
    } else {
        MentionForm::Alias
    }
}

/// The span of a candidate as a mention.
fn trim(lexed: &Lexed<'_>, c: &Candidate) -> Span {
    lexed.span(c.start, c.end)
}

/// Whether the words of a name can be the same person's as a longer name.
fn same_person(words: &[&str], longer: &str) -> bool {
    let full: Vec<&str> = longer.split(' ').collect();
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
    // "Habib Hashimo" in "Ghulam Habib Hashimo".
    full.len() > words.len() && full.windows(words.len()).any(|w| w == words)
}

/// The initials that a name may go by: with and without the small words.
fn initials(key: &str) -> Vec<String> {
    let small = |w: &&str| !matches!(*w, "of" | "for" | "and" | "the" | "in" | "on" | "&" | "de");
    let short: String = key.split(' ').filter(small).filter_map(|w| w.chars().next()).collect();
    let long: String = key.split(' ').filter_map(|w| w.chars().next()).collect();
    let mut out = vec![short];
    if !out.contains(&long) {
        out.push(long);
    }
    out.retain(|s| s.chars().count() > 1);
    out
}

/// Dictionary entries of the kind, best first: countries, capitals and large cities before small ones.
fn entries(lexed: &Lexed<'_>, candidates: &Candidates, c: &Candidate, wanted: u8) -> Vec<u32> {
    let mut out: Vec<(bool, u8, std::cmp::Reverse<u16>, u32)> = Vec::new();
    for hit in candidates.hits_at(c.start).iter().filter(|h| h.end as usize == c.end) {
        let form = &lexed.data.forms[hit.form as usize];
        let record = &lexed.data.records[form.entry as usize];
        if record.kind != wanted {
            continue;
        }
        let rank = match record.subtype {
            Subtype::Country | Subtype::Territory => 0,
            Subtype::Continent => 1,
            Subtype::Capital => 2,
            Subtype::State | Subtype::Province => 3,
            _ => 4,
        };
        let user = lexed.data.sources[record.source as usize].layer > 0;
        out.push((!user, rank, std::cmp::Reverse(record.size), form.entry));
    }
    out.sort_unstable();
    out.dedup_by_key(|x| x.3);
    out.into_iter().map(|x| x.3).take(4).collect()
}

/// The fullest name of a thing, in the case of running text where there is one.
fn name(lexed: &Lexed<'_>, candidates: &Candidates, thing: &Thing) -> String {
    let mut best: Option<(usize, bool, usize, &Candidate)> = None;
    let groups: rustc_hash::FxHashSet<u32> = thing.groups.iter().map(|g| *g as u32).collect();
    for (i, c) in candidates.list.iter().enumerate().filter(|(_, c)| groups.contains(&c.group)) {
        let words = (c.start..c.end).filter(|t| !lexed.has(*t, flag::SUFFIX)).count();
        let acronym = c.end == c.start + 1 && lexed.token(c.start).is_all_caps();
        let plain = !c.headline && !(c.start..c.end).all(|t| lexed.token(t).is_all_caps());
        let rank = (if acronym { 0 } else { words }, plain, usize::MAX - i, c);
        if best.is_none_or(|b| (rank.0, rank.1, rank.2) > (b.0, b.1, b.2)) {
            best = Some(rank);
        }
    }
    let Some((_, plain, _, c)) = best else { return String::new() };
    let written = lexed.span(c.start, c.end).slice(lexed.text);
    if !plain {
        // All capitals: the dictionary's spelling of it, if it is the same word.
        if let Some(entry) = thing.entries.first().and_then(|e| lexed.data.entry(*e)) {
            if entry.name().eq_ignore_ascii_case(written) {
                return entry.name().to_string();
            }
        }
    }
    if written.contains(['\n', '\t']) || written.contains("  ") {
        written.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        written.to_string()
    }
}

/// The gender that titles, the dictionary or the given name say.
fn gender_of(lexed: &Lexed<'_>, candidates: &Candidates, first: &[usize], thing: &Thing) -> Gender {
    for g in &thing.groups {
        let c = &candidates.list[first[*g]];
        if let Some(title) = candidates
            .segment_before(c.start)
            .filter(|s| s.reading == Reading::Title)
            .and_then(|s| title_at(lexed, s.start, s.end))
        {
            if title.gender != Gender::Unknown {
                return title.gender;
            }
        }
    }
    for e in &thing.entries {
        let gender = lexed.data.entry(*e).and_then(|e| e.gender()).map_or(Gender::Unknown, Gender::of);
        if gender != Gender::Unknown {
            return gender;
        }
    }
    for g in &thing.groups {
        let c = &candidates.list[first[*g]];
        let facts = lexed.facts(c.start);
        if c.end - c.start > 1 && facts.given > 0 && facts.given <= 3 && facts.gender != Gender::Unknown {
            return facts.gender;
        }
    }
    Gender::Unknown
}
