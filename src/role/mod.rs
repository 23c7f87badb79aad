//! Roles: in what capacity people are named.
//!
//! Read from titles and nouns before the name ("British Defence Secretary Ben Wallace"), from appositions around it
//! ("Hashimo, the provincial council member in Herat,"), from clauses ("who heads the union") and, last, from the
//! dictionary. Every person gets all the roles that the article gives; the first is the one to print.

pub(crate) mod phrase;

use crate::dictionary::EntityKind;
use crate::dictionary::words::{Gender, RoleKind, flag};
use crate::document::{Affiliation, MentionForm, Role, RoleSource};
use crate::entity::{Lexed, Named, Reading};
use crate::page::{BlockKind, TokenKind};
use crate::span::{EntityId, Span};
use phrase::{Phrase, PhraseKind, mention_at};

/// Gives each person its roles.
pub(crate) fn assign(lexed: &Lexed<'_>, named: &mut Named) {
    let mut found: Vec<(usize, Role)> = Vec::new();
    for (number, mention) in named.mentions.iter().enumerate() {
        let entity = mention.entity.index();
        if named.entities[entity].kind != EntityKind::Person || mention.form == MentionForm::Pronoun {
            continue;
        }
        let range = named.tokens_of[number].clone();
        let (start, end) = (range.0 as usize, range.1 as usize);
        let block = lexed.block_of(start);
        if matches!(lexed.block(block).kind, BlockKind::Table | BlockKind::Markup) {
            continue;
        }
        let (from, to) = (lexed.block(block).tokens.start as usize, lexed.block(block).tokens.end as usize);
        let title = before(lexed, named, start, from);
        let apposition = after(lexed, named, end, to).or_else(|| apposed_before(lexed, named, start, from));
        found.extend(title.map(|r| (entity, r)));
        found.extend(apposition.map(|r| (entity, r)));
    }
    for (entity, role) in found {
        let roles = &mut named.entities[entity].roles;
        if let Some(same) = roles.iter_mut().find(|r| includes(&r.text, &role.text) || includes(&role.text, &r.text)) {
            if role.text.len() > same.text.len() {
                *same = role;
            }
        } else if roles.len() < 6 {
            roles.push(role);
        }
    }
    for entity in &mut named.entities {
        // Honorifics count only where nothing else is given: put them last.
        entity.roles.sort_by_key(|r| rank(r));
        let entry = entity.entries.first().and_then(|e| lexed.data.entry(e.0));
        if entity.kind == EntityKind::Person && entity.roles.is_empty() {
            if let Some(entry) = entry.filter(|e| !e.is_weak()) {
                if let Some(text) = entry.role() {
                    entity.roles.push(from_dictionary(text, entry.affiliation(), entry.years().1.is_some()));
                }
            }
        }
        if entity.gender == Gender::Unknown {
            if let Some(r) = entity.roles.first() {
                entity.gender = gender_of_role(lexed, &r.title);
            }
        }
    }
}

fn rank(role: &Role) -> u8 {
    match role.source {
        _ if is_honorific(&role.text) => 9,
        RoleSource::Title | RoleSource::Apposition | RoleSource::Clause => 0,
        _ => 5,
    }
}

fn is_honorific(text: &str) -> bool {
    matches!(text.trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Miss" | "Dr" | "Sir" | "Dame" | "Lord" | "Lady" | "Mx")
}

fn includes(long: &str, short: &str) -> bool {
    long.to_lowercase().contains(&short.to_lowercase())
}

fn gender_of_role(lexed: &Lexed<'_>, title: &str) -> Gender {
    let last = title.split(' ').next_back().unwrap_or("");
    let symbol = lexed.data.symbols.get(last);
    match lexed.data.facts(symbol).role {
        0 => Gender::Unknown,
        n => lexed.data.roles[n as usize - 1].gender,
    }
}

/// A role from the dictionary's own words.
pub(crate) fn from_dictionary(text: &str, affiliation: Option<&str>, ended: bool) -> Role {
    let title = text.split(" of ").next().unwrap_or(text).to_string();
    let text =
        if ended && !text.to_lowercase().starts_with("former") { format!("former {text}") } else { text.to_string() };
    Role {
        text,
        spans: Vec::new(),
        title,
        affiliation: affiliation.map(|a| Affiliation { text: a.to_string(), span: None, entity: None }),
        status: ended.then(|| "former".to_string()),
        source: RoleSource::Dictionary,
    }
}

/// The role that stands directly before a name: title, capitalised role, noun with modifiers.
fn before(lexed: &Lexed<'_>, named: &Named, start: usize, floor: usize) -> Option<Role> {
    let mut at = start;
    let mut titled = false;
    let floor = floor.max(start.saturating_sub(12));
    // Right to left: titles and role nouns, then what modifies them.
    while at > floor {
        if let Some(segment) = named.candidates.segment_before(at) {
            if segment.reading == Reading::Title {
                titled = true;
            } else if !titled {
                return None; // a nationality alone is no role
            }
            at = segment.start;
            continue;
        }
        let i = at - 1;
        let t = lexed.token(i);
        if let Some(noun) = lexed.role_noun(i).filter(|_| mention_at(named, i).is_none()) {
            if noun.kind == RoleKind::Group || (noun.plural && !titled) {
                break;
            }
            titled = true;
            at = i;
            continue;
        }
        if !titled {
            return None;
        }
        if let Some((_, m)) = mention_at(named, i) {
            // An organisation or place that the role belongs to; a person's name belongs to somebody else.
            if phrase::is_person(named, m) {
                break;
            }
            let id = named.mention_of[i];
            while at > floor && named.mention_of[at - 1] == id {
                at -= 1;
            }
            continue;
        }
        let facts = lexed.facts(i);
        if t.kind == TokenKind::Possessive && i > floor && mention_at(named, i - 1).is_some() {
            at = i;
            continue;
        }
        if t.kind == TokenKind::Punctuation
            && lexed.word(i) == "-"
            && t.is_glued()
            && at < start
            && lexed.token(at).is_glued()
        {
            at = i;
            continue;
        }
        let plain = t.is_word()
            && facts.flags & (flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN | flag::DATE) == 0
            && (facts.level > 0 || t.is_capitalised());
        let is_verb = lexed.cue(i).is_some_and(|(_, f)| {
            f.forms & (crate::dictionary::words::form::PAST | crate::dictionary::words::form::THIRD) != 0
        }) && facts.flags & flag::MODIFIER == 0;
        if plain
            && !is_verb
            && (facts.flags & flag::MODIFIER != 0 || t.is_lower() && !lexed.word(i).ends_with("ing"))
            && at > i
            && !(lexed.page.sentence_of(i).is_some_and(|s| s.tokens.start as usize == i)
                && t.is_capitalised()
                && facts.flags & flag::MODIFIER == 0)
        {
            at = i;
            continue;
        }
        break;
    }
    if !titled || at == start {
        return None;
    }
    while at < start && (lexed.token(at).kind == TokenKind::Possessive || lexed.word(at) == "-") {
        at += 1;
    }
    role(lexed, named, at, start, RoleSource::Title)
}

/// The apposition after a name: ", the provincial council member in Herat,".
fn after(lexed: &Lexed<'_>, named: &Named, end: usize, limit: usize) -> Option<Role> {
    let mut i = end;
    if i >= limit {
        return None;
    }
    // An age first: ", 47, a farmer".
    if lexed.is_mark(i, ",")
        && i + 2 < limit
        && lexed.token(i + 1).kind == TokenKind::Number
        && lexed.is_mark(i + 2, ",")
    {
        i += 2;
    }
    let comma = lexed.is_mark(i, ",") || lexed.is_mark(i, "(") || lexed.is_mark(i, "—") || lexed.is_mark(i, "–");
    if !comma || i + 1 >= limit {
        return None;
    }
    let mut start = i + 1;
    if lexed.is(start, "who") && start + 2 < limit && lexed.is_any(start + 1, &["is", "was"]) {
        start += 2;
    } else if lexed.is(start, "who") {
        return None;
    }
    while start < limit && phrase::is_adverb(lexed, start) {
        start += 1;
    }
    apposition(lexed, named, start, limit)
}

/// A role phrase that starts at `start` and ends at a comma, bracket, dash or stop.
fn apposition(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<Role> {
    if start >= limit {
        return None;
    }
    let phrase = noun_with_ties(lexed, named, start, limit)?;
    let noun = lexed.role_noun(phrase.head)?;
    if noun.kind == RoleKind::Group || noun.plural {
        return None;
    }
    let closes = phrase.end >= limit
        || matches!(lexed.word(phrase.end), "," | "." | ")" | ";" | "—" | "–" | "”" | "\"" | ":" | "'" | "’")
        || lexed.is_any(
            phrase.end,
            &["who", "and", "told", "said", "says", "whose", "which", "that", "since", "when", "on"],
        );
    if !closes {
        return None;
    }
    let from = phrase::without_article(lexed, phrase.start, phrase.end);
    role(lexed, named, from, phrase.end, RoleSource::Apposition)
}

/// A noun phrase with a role noun as head and everything tied to it ("head of X at Y", "dancer, singer and emcee").
fn noun_with_ties(lexed: &Lexed<'_>, named: &Named, start: usize, limit: usize) -> Option<Phrase> {
    let phrase = phrase::right(lexed, named, start, limit)?;
    if phrase.kind != PhraseKind::Noun {
        // "Labour MP", "Herat council member": a name first, the noun after it; or a place tied on.
        return None;
    }
    let mut end = phrase.end;
    // "chief executive and co-founder", "of Research and Development".
    if end + 1 < limit && lexed.is(end, "and") && !lexed.is_any(end + 1, &["he", "she", "they", "it"]) {
        if let Some(next) = phrase::right(lexed, named, end + 1, limit) {
            if next.kind == PhraseKind::Noun && lexed.role_noun(next.head).is_some_and(|r| !r.plural) {
                end = next.end;
            }
        }
    }
    Some(Phrase { end, ..phrase })
}

/// The apposition before a name: "The council's leader, Ana Ruiz, said".
fn apposed_before(lexed: &Lexed<'_>, named: &Named, start: usize, floor: usize) -> Option<Role> {
    if start < floor + 3 || !lexed.is_mark(start - 1, ",") {
        return None;
    }
    let phrase = phrase::left(lexed, named, start - 1, floor)?;
    let noun = lexed.role_noun(phrase.head)?;
    let opens = lexed.is_any(phrase.start, &["the", "its", "his", "her", "their", "a", "an", "our", "my"])
        || lexed.token(phrase.start).is_capitalised();
    if phrase.kind != PhraseKind::Noun || noun.plural || noun.kind == RoleKind::Group || !opens {
        return None;
    }
    let from = phrase::without_article(lexed, phrase.start, phrase.end);
    role(lexed, named, from, phrase.end, RoleSource::Apposition)
}

/// Builds a role from its tokens.
pub(crate) fn role(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize, source: RoleSource) -> Option<Role> {
    let start = phrase::without_article(lexed, start, end);
    if start >= end {
        return None;
    }
    let span = lexed.span(start, end);
    let affiliation = affiliation(lexed, named, start, end);
    let status = (start..end)
        .find(|i| lexed.has(*i, flag::STATUS) || lexed.is_any(*i, &["deputy", "vice", "assistant"]))
        .map(|i| lexed.word(i).to_lowercase());
    // The title alone: without what it is tied to and without nationality or organisation before it.
    let mut stop = end;
    for i in start + 1..end {
        if lexed.is_any(i, &["of", "for", "at", "in", "from", "with", "to", "on"])
            && lexed.token(i).is_lower()
            && title_goes_over(lexed, start, i)
        {
            stop = i;
            break;
        }
    }
    let mut from = start;
    while from + 1 < stop
        && (mention_at(named, from).is_some()
            || lexed.has(from, flag::DEMONYM)
            || lexed.has(from, flag::STATUS)
            || lexed.token(from).kind == TokenKind::Possessive)
    {
        from += 1;
    }
    Some(Role {
        text: tidy(span.slice(lexed.text)),
        spans: vec![span],
        title: tidy(lexed.span(from, stop).slice(lexed.text)),
        affiliation,
        status,
        source,
    })
}

/// Whether "of" after these tokens leads to the affiliation, and is not part of the title ("Secretary of State").
fn title_goes_over(lexed: &Lexed<'_>, start: usize, of: usize) -> bool {
    !(lexed.is(of, "of")
        && of > start
        && lexed.token(of - 1).is_capitalised()
        && lexed.is_any(of + 1, &["State", "Staff", "Defense", "Defence", "Commons"]))
}

/// White space within a span made plain.
pub(crate) fn tidy(text: &str) -> String {
    if text.contains(['\n', '\t']) || text.contains("  ") {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_string()
    }
}

/// The organisation or place named within the words of a role; a nationality stands for its country.
fn affiliation(lexed: &Lexed<'_>, named: &Named, start: usize, end: usize) -> Option<Affiliation> {
    let mut best: Option<(u8, Span, Option<EntityId>)> = None;
    let mut i = start;
    while i < end {
        if let Some((id, m)) = mention_at(named, i) {
            let kind = &named.entities[m.entity.index()].kind;
            let rank = if *kind == EntityKind::Organisation { 0 } else { 1 };
            if *kind != EntityKind::Person && best.as_ref().is_none_or(|b| rank < b.0) {
                best = Some((rank, m.span, Some(m.entity)));
            }
            while i < end && named.mention_of[i] == id {
                i += 1;
            }
            continue;
        }
        if lexed.has(i, flag::DEMONYM) && best.is_none() {
            best = Some((2, lexed.token(i).span, None));
        }
        i += 1;
    }
    best.map(|(_, span, entity)| Affiliation { text: tidy(span.slice(lexed.text)), span: Some(span), entity })
}
