//! Readings: what a stretch of a run could be, and what each reading costs. The cheapest cut of a run into readings is
//! what `candidate` keeps.

use super::candidate::{Candidates, Hit, Reading};
use super::lexed::Lexed;
use super::mask::{HEADED, LONGEST_PERSON, Run, is_plain};
use super::phrases::{Phrase, fits_title};
use super::run::{
    is_complement, is_glued_initial, is_initials, is_inverted, is_syllable_pair, names_after_office, nickname,
};
use crate::dictionary::entry::{Subtype, kind};
use crate::dictionary::key::{Words, words};
use crate::dictionary::matcher::Payload;
use crate::dictionary::words::{RoleKind, flag};
use crate::page::TokenKind;

/// Numbers that may open a name with a head word.
const ORDINALS: &Words = words!["first", "second", "third"];

/// What stands before a month or day that opens no name.
const BEFORE_DATES: &Words =
    words!["last", "next", "since", "until", "till", "in", "on", "to", "from", "of", "this", "late", "early"];

impl Candidates {
    /// Looks at the words of a run, before stretches of it are read. `first`: it opens a sentence.
    pub(super) fn survey(&mut self, lexed: &Lexed<'_>, start: usize, end: usize, first: bool) {
        let mut run = Run { start, ..Run::default() };
        // A single word holds nothing.
        for i in (start..end).filter(|_| end > start + 1) {
            let bit = 1 << (i - start);
            let set = |mask: &mut u32, yes: bool| *mask |= if yes { bit } else { 0 };
            let (token, facts) = (lexed.token(i), lexed.facts(i));
            if token.kind == TokenKind::Punctuation {
                set(&mut run.marks, lexed.is_any(i, words!["“", "\"", "‘", "("]));
                set(&mut run.hyphens, lexed.is_mark(i, "-"));
            }
            let small = words!["of", "for", "and", "the", "in", "on"];
            set(&mut run.small, !token.is_capitalised() && lexed.is_any(i, small));
            set(&mut run.dates, facts.flags & flag::DATE != 0);
            set(&mut run.heads, facts.head > 0);
            // What is listed, and what stands before names, here and from here on.
            let (mut longest, mut strong, mut listed, mut place) = (0, false, false, false);
            for hit in self.hits_at(i) {
                let end = hit.end as usize;
                longest = longest.max(end - i);
                listed |= end == i + 1;
                strong |= end > i + 1 && !hit.weak;
                place |= hit.is_strong(kind::PLACE);
            }
            let phrases = lexed.phrases_at(i);
            longest = phrases.last().map_or(longest, |p| longest.max(p.end as usize - i));
            set(&mut run.nested, strong);
            let opens = facts.flags & flag::DEMONYM != 0 || place;
            let common = (1..=30).contains(&facts.level) && facts.surname == 0 && facts.head == 0 && facts.role == 0;
            let tied = (facts.flags & flag::FIELD != 0 || common) && facts.given == 0 && is_complement(lexed, i);
            set(&mut run.tied, tied);
            set(&mut run.no_opener, !opens && !tied && longest <= LONGEST_PERSON);
            set(&mut run.alone, longest <= 1 && token.span.len() > 1);
            set(&mut run.closed, longest <= 1 && is_mere_function(lexed, i) && !lexed.is_any(i, ORDINALS));
            // A rank behind its force is one, too: "Navy Capt."
            let title = |p: &Phrase| p.end as usize == i + 1 && matches!(p.payload, Payload::Title(_));
            set(&mut run.no_title, facts.role == 0 && !phrases.iter().any(title));
            set(&mut run.no_head, facts.head == 0);
            set(&mut run.glued, is_glued_initial(lexed, i));
            set(&mut run.initials, token.has_stop() && token.span.len() == 2 || is_initials(lexed, self, i));
            if !token.is_capitalised() {
                continue;
            }
            set(&mut run.plain, !tied && is_plain(lexed, i, first && i == start));
            set(&mut run.unlisted, !listed);
            let named = i + 1 < end
                && lexed.token(i + 1).is_capitalised()
                && lexed.facts(i + 1).head == 0
                && !lexed.has(i + 1, flag::SUFFIX);
            for phrase in phrases {
                let Payload::Title(title) = phrase.payload else { continue };
                let alone = phrase.end as usize == i + 1;
                let fits = || fits_title(lexed, i, i + 1, &lexed.data.titles[title as usize]);
                set(&mut run.titles, alone && named && fits());
                set(&mut run.long_titles, !alone);
            }
        }
        self.run = run;
    }

    /// Whether a name of the dictionary is this word alone.
    fn is_listed(&self, i: usize) -> bool {
        self.hits_at(i).iter().any(|h| h.end as usize == i + 1)
    }

    /// The cheapest reading of a run of one word.
    pub(super) fn read_alone(&mut self, lexed: &Lexed<'_>, i: usize, opens: bool) -> Option<Reading> {
        if is_plain(lexed, i, opens) {
            return Some(if self.is_listed(i) { Reading::Listed } else { Reading::Unknown });
        }
        self.survey(lexed, i, i + 1, opens);
        self.read(lexed, i, i + 1, i + 1, opens).map(|(_, reading)| reading)
    }

    /// The cheapest reading of tokens `a..b` of a run that ends at `end`, if there is any.
    pub(super) fn read(
        &self,
        lexed: &Lexed<'_>,
        a: usize,
        b: usize,
        end: usize,
        opens: bool,
    ) -> Option<(f32, Reading)> {
        let n = b - a;
        let run = &self.run;
        let first = lexed.facts(a);
        let capital = |i: usize| lexed.token(i).is_capitalised() || lexed.token(i).kind == TokenKind::Number;
        let mut best: Option<(f32, Reading)> = None;
        let mut offer = |cost: f32, reading: Reading| {
            if best.is_none_or(|x| cost < x.0) {
                best = Some((cost, reading));
            }
        };
        // A lawmaker's party and seat are no name: "Rep. Ana Ruiz, D-Calif.".
        if n == 3 && lexed.is_mark(a + 1, "-") && matches!(lexed.word(a), "D" | "R" | "I") {
            return Some((0.0, Reading::Nothing));
        }
        let said = opens && is_inverted(lexed, a, end);
        if said && n == 1 {
            offer(0.05, Reading::Nothing);
        }
        if n >= 3 && self.belongs(lexed, a, b) {
            offer(0.2, Reading::Headed(kind::ORGANISATION));
        }
        // "Minister for Foreign Affairs Ana Ruiz": the field, and the name behind it.
        let field = |i: usize| {
            let facts = lexed.facts(i);
            let common = (1..=30).contains(&facts.level) && facts.given == 0 && facts.head == 0;
            (facts.flags & flag::FIELD != 0 || common) && lexed.token(i).is_capitalised()
        };
        let tied = run.any(run.tied, a, a + 1);
        let named = || {
            let next = lexed.facts(b);
            (a..b).all(|i| lexed.has(i, flag::FIELD)) || next.head == 0 && (next.given > 0 || next.level == 0)
        };
        if tied && b < end && n <= 3 && (a..b).all(field) && named() {
            offer(0.2, Reading::Nothing);
        }
        // "Brothers Anton and Felix Grebe"
        if n == 1
            && opens
            && b < end
            && lexed.role_noun(a).is_some_and(|r| r.plural)
            && (1..=3).contains(&lexed.facts(b).given)
        {
            offer(0.2, Reading::Nothing);
        }
        // "Democrat Ana Ruiz", "Welshman Tom Bell".
        if n == 1
            && b + 1 < end
            && first.given == 0
            && (1..=2).contains(&lexed.facts(b).given)
            && lexed.role_noun(a).is_some_and(|r| !r.plural && r.kind == RoleKind::Person)
        {
            offer(0.3, Reading::Nothing);
        }
        // The pronoun.
        if n == 1 && lexed.is(a, "I") && lexed.token(a).is_capitalised() {
            return Some((0.05, Reading::Nothing));
        }
        // What is no name.
        if n == 1 {
            let token = lexed.token(a);
            let capitals = token.is_all_caps() && token.span.len() > 1;
            let bracketed = a > 0 && lexed.is_mark(a - 1, "(");
            // WHO, IT and US in capitals may be names; so may an initial.
            let function = first.flags & flag::FUNCTION != 0
                && !is_accented(lexed.word(a))
                && !(token.has_stop() && token.span.len() == 2)
                && !(capitals && (bracketed || !self.hits_at(a).is_empty()));
            if !capital(a) {
                offer(0.2, Reading::Nothing);
            } else if function && (opens || !token.is_all_caps()) {
                offer(if opens { 0.05 } else { 0.25 }, Reading::Nothing);
            } else if capitals
                && self.hits_at(a).is_empty()
                && lexed.is_mark(a + 1, "$")
                && lexed.token(a + 1).is_glued()
            {
                // NT$1,500
                offer(0.05, Reading::Nothing);
            } else if first.flags & flag::DATE != 0 {
                offer(0.3, Reading::Nothing);
            } else if lexed.token(a).kind == TokenKind::Number {
                offer(0.4, Reading::Nothing);
            } else if opens
                && first.level > 0
                && first.given == 0
                && first.head == 0
                && self.hits_at(a).is_empty()
                && !(capitals && (bracketed || !lexed.token((a + 1).min(end - 1)).is_all_caps()))
            {
                let known = b == end && self.is_within(lexed.words[a]);
                offer(
                    if b < end {
                        0.35
                    } else if known {
                        1.05
                    } else {
                        0.8
                    },
                    Reading::Nothing,
                );
            }
        }
        // "Han Dong-hoon" ends in a small letter by right.
        let syllables = b >= a + 3 && is_syllable_pair(lexed, b - 3);
        let dotted_edge = !(capital(b - 1) || syllables) || !(capital(a) || lexed.has(a, flag::PARTICLE));
        let titled = n > 1 && self.titled(lexed, a, b);
        // "Rep. Park", "Chief Daisy House": behind a title of people a surname is no place.
        let surnamed = a > run.start && n <= 2 && lexed.facts(b - 1).surname > 0 && {
            let given = n == 2 && (1..=2).contains(&first.given);
            (n == 1 || given) && self.person_titled(lexed, a)
        };
        // "France 24 percent" is no television channel.
        let counted = n > 1
            && lexed.token(b - 1).kind == TokenKind::Number
            && b < lexed.len()
            && lexed
                .is_any(b, words!["percent", "per", "%", "million", "billion", "points", "votes", "seats", "goals"]);
        for hit in self.hits_at(a).iter().filter(|h| h.end as usize == b) {
            if counted {
                continue;
            }
            if titled && !hit.own && hit.kind == kind::PERSON && first.given != 1 {
                // "Pope Francis" is the name Francis with a title before it.
                continue;
            }
            let cost = match n {
                1 if hit.weak => 0.95,
                1 => 0.6,
                2 => 0.15,
                _ => 0.1,
            };
            offer(cost + if hit.weak && n > 1 { 0.2 } else { 0.0 }, Reading::Listed);
        }
        if lexed.token(a).is_capitalised() {
            for phrase in lexed.phrases_at(a).iter().filter(|p| p.end as usize == b) {
                match phrase.payload {
                    Payload::Title(t) => {
                        let title = &lexed.data.titles[t as usize];
                        if fits_title(lexed, a, b, title) {
                            // At the end of a run "King" may be a surname, "MEP" a ministry.
                            let doubtful = b == end
                                && n == 1
                                && (first.surname > 0 || lexed.token(a).is_all_caps())
                                && !(b < lexed.len() && lexed.is_any(b, words!["for", "of"]))
                                && !self.heads_acronym(lexed, a, end)
                                && !(a > 0 && lexed.is_any(a - 1, words!["the", "a", "an"]));
                            offer(if doubtful { 1.05 } else { 0.3 }, Reading::Title);
                        }
                    }
                    Payload::Demonym(_) => offer(0.3, Reading::Demonym),
                    _ => {}
                }
            }
        }
        if dotted_edge {
            return best;
        }
        // "Navy Capt. Ana Ruiz", "Air Force Gen. Tom Bell".
        if (2..=3).contains(&n) && b < end && self.is_rank_of_force(lexed, a, b) {
            offer(0.4, Reading::Title);
        }
        // Capitalised role words: Executive Director, Toronto Mayor's "Mayor".
        if let Some(noun) = lexed.role_noun(b - 1) {
            let modifiers = (a..b - 1).all(|i| lexed.has(i, flag::MODIFIER) || lexed.role_noun(i).is_some());
            // "Unification Minister": common words before an office, with a name after it.
            // "Following President Ana Ruiz's speech": a participle at the head of a sentence is no portfolio.
            let participle = opens && lexed.word(a).ends_with("ing") && !lexed.has(a, flag::MODIFIER);
            let portfolio = n > 1
                && n <= 5
                && !participle
                && noun.kind == RoleKind::Office
                && lexed.token(b.min(lexed.len() - 1)).is_capitalised()
                && (a..b - 1).all(|i| {
                    let facts = lexed.facts(i);
                    let small = i > a && lexed.is_any(i, words!["and", "of"]);
                    small
                        || lexed.token(i).is_capitalised()
                            && (1..=50).contains(&facts.level)
                            && facts.given == 0
                            && facts.head == 0
                });
            if (modifiers || portfolio)
                && b < end
                && !noun.plural
                && matches!(noun.kind, RoleKind::Office | RoleKind::Profession)
                && !lexed.token(b - 1).is_all_caps()
            {
                offer(0.4, Reading::Title);
            }
        }
        if n == 1 {
            if !lexed.is_mark(a, "-") {
                offer(1.0, Reading::Unknown);
            }
            return best;
        }
        // A nickname in marks or brackets makes a person's name, and nothing else goes over marks.
        if run.any(run.marks, a + 1, b) {
            let marks = (a + 1..b).find_map(|i| Some((i, nickname(lexed, i, b)?)));
            // "Council President Ana “Peg” Ruiz": what stands before the given name is no part of it.
            if let Some((open, close)) = marks
                && (a..open - 1).all(|i| lexed.facts(i).given > 0 || lexed.token(i).has_stop())
                && !titled
                && (a..b).all(|i| {
                    (open..=close).contains(&i) || capital(i) || lexed.has(i, flag::PARTICLE) || lexed.is_mark(i, "-")
                })
            {
                offer(0.7, Reading::Person);
            }
            return best;
        }
        // No function word may open a name of several words at the head of a sentence.
        let head_last = lexed.facts(b - 1).head;
        // "First Harbour Bank": within a sentence an ordinal may open a name with a head word.
        let ordinal = !opens && head_last > 0 && lexed.is_any(a, ORDINALS);
        if is_mere_function(lexed, a) && !ordinal {
            return best;
        }
        let lower_inside = run.any(run.small, a, b);
        let crossed = self.crossed(lexed, a, b);
        // "Fisheries and Oceans Canada": a ministry's fields and its country.
        if lexed.is(b - 1, "Canada") && lexed.has(b - 2, flag::FIELD) && lexed.has(a, flag::FIELD) {
            offer(HEADED + 0.03 * n as f32 + crossed, Reading::Headed(kind::ORGANISATION));
        }
        if head_last > 0 {
            let head = lexed.data.heads[head_last as usize - 1];
            // "Rep. Park".
            let named = n == 2 || n == 3 && (1..=2).contains(&lexed.facts(a + 1).given);
            let title = named
                && titled
                && head.kind == kind::PLACE
                && lexed.facts(b - 1).surname > 0
                && self.person_titled(lexed, a + 1);
            let person = if surnamed || title { 0.8 } else { 0.0 };
            if head.last && !lower_inside {
                offer(HEADED + 0.03 * n as f32 + crossed + person, Reading::Headed(head.kind));
            }
        }
        if first.head > 0 {
            let head = lexed.data.heads[first.head as usize - 1];
            let linked = lexed.is_any(a + 1, words!["of", "for", "on"]);
            // "Tour Operators' Association", "Port Ellery Rovers": the last word says what it is.
            let outranked = head_last > 0 && {
                let last = lexed.data.heads[head_last as usize - 1];
                last.last && last.kind == kind::ORGANISATION
            };
            // "Radio Tarma", "Banco Andino", "Borussia Tarma".
            let opener = head.first
                && (first.level == 0 && !head.last || head.subtype == Subtype::Media)
                && !lower_inside
                && lexed.token(a + 1).is_capitalised()
                && (a + 1..b).all(|i| lexed.facts(i).role == 0 && !(1..=2).contains(&lexed.facts(i).given));
            if linked || opener || head.first && head.kind != kind::ORGANISATION && !outranked {
                // "Nobel Laureate Ana Ruiz" is no prize.
                let laurelled = head.kind == kind::OTHER && n >= 3 && lexed.role_noun(a + 1).is_some_and(|r| !r.plural);
                // "District Collector Ana Ruiz" is no district, "Assembly of Coast Peoples Ana Ruiz" is two names.
                let title = if titled && head.kind == kind::PLACE || self.named_behind(lexed, a, b) || laurelled {
                    0.8
                } else {
                    0.0
                };
                offer(HEADED + 0.02 * n as f32 + crossed + title, Reading::Headed(head.kind));
            }
        }
        // "Dockers Local 12": a branch of a union.
        if n > 2 && lexed.is(b - 2, "Local") && lexed.token(b - 1).kind == TokenKind::Number {
            offer(HEADED, Reading::Headed(kind::ORGANISATION));
        }
        if lower_inside {
            // "Centers for Disease Control and Prevention": a head word before the first connector.
            let single = (a..b).filter(|i| lexed.token(*i).is_lower()).count() == 1;
            if single && head_last > 0 {
                // "Rivers and Roads Study Group": the run was joined for its last word.
                let head = lexed.data.heads[head_last as usize - 1];
                let and = (a..b).find(|i| lexed.is(*i, "and"));
                if head.last
                    && head.kind == kind::ORGANISATION
                    && and.is_some_and(|i| {
                        let field = lexed.facts(i - 1).head == 0 || lexed.has(i - 1, flag::FIELD);
                        i > a && field && lexed.facts(i - 1).level > 0
                    })
                {
                    offer(0.7 + 0.02 * n as f32 + crossed, Reading::Headed(head.kind));
                }
            }
            let link = (a..b).find(|i| lexed.is_any(*i, words!["of", "for"])).unwrap_or(a);
            if link > a + 1 && lexed.facts(link - 1).head > 0 {
                let head = lexed.data.heads[lexed.facts(link - 1).head as usize - 1];
                if head.kind != kind::PLACE {
                    offer(0.65 + 0.02 * n as f32 + crossed, Reading::Headed(head.kind));
                }
            }
            return best;
        }
        // A listed organisation and more: "U.S. Senate Republican".
        // A country and somebody's surname: "In New Zealand Ruiz spoke of milk".
        let country = |h: &Hit| h.subtype == Subtype::Country && h.end as usize + 1 == b;
        let opener = self
            .hits_at(a)
            .iter()
            .any(|h| (a + 2..b).contains(&(h.end as usize)) && !h.weak && (h.kind == kind::ORGANISATION || country(h)));
        let mut inner = crossed + if opener { 0.4 } else { 0.0 };
        let nested = run.any(run.nested, a + 1, b - 1);
        if !nested {
            (0..run.count(run.dates, a + 1, b)).for_each(|_| inner += 0.3);
        }
        for i in (a + 1..b).filter(|_| nested) {
            if i + 1 < b && self.hits_at(i).iter().any(|h| h.end as usize > i + 1 && (h.end as usize) <= b && !h.weak) {
                inner += 0.4;
            }
            if lexed.has(i, flag::DATE) {
                inner += 0.3;
            }
        }
        // "TUC Ana Ruiz": initials of an organisation before a person's name.
        let acronym = |i: usize| lexed.token(i).is_all_caps() && (2..=6).contains(&lexed.token(i).span.len());
        let member = |i: usize| {
            (1..=2).contains(&lexed.facts(i).given)
                && !lexed.token(i).is_all_caps()
                && lexed.token(i + 1).is_capitalised()
                && lexed.facts(i + 1).head == 0
        };
        if n >= 3 && acronym(a) && (a + 1..b - 1).any(member) {
            inner += 0.6;
        }
        let words = n - run.count(run.hyphens, a, b);
        let initial = run.any(run.initials, a, a + 1);
        // "Physiotherapist Ana Ruiz": an occupation that is nobody's name.
        let occupied = first.given == 0
            && first.surname == 0
            && first.head == 0
            && lexed
                .role_noun(a)
                .is_some_and(|r| !r.plural && matches!(r.kind, RoleKind::Office | RoleKind::Profession));
        // "Nobel Laureate Ruiz": with what modifies it.
        let modified = n >= 3
            && first.flags & flag::MODIFIER != 0
            && (first.given == 0 || first.given > 2)
            && first.head == 0
            && lexed
                .role_noun(a + 1)
                .is_some_and(|r| !r.plural && matches!(r.kind, RoleKind::Office | RoleKind::Profession))
            && lexed.facts(a + 1).head == 0;
        let occupied = occupied || modified;
        let personal = words <= LONGEST_PERSON
            && !modified
            && (first.given > 0 || initial || syllables && words <= 4 && !occupied)
            && (head_last == 0 || surnamed)
            && (a..b).all(|i| {
                capital(i)
                    || lexed.has(i, flag::PARTICLE)
                    || lexed.is_mark(i, "-")
                    || i >= a + 2 && is_syllable_pair(lexed, i - 2)
            })
            && (initial
                || !lexed.token(a).is_all_caps()
                || first.given <= 2 && (a..b).all(|i| lexed.token(i).span.len() > 2));
        // "Food Safety Board Ana Ruiz": the head of an organisation before a person's name.
        let headed_person = run.any(run.heads, a + 1, b.saturating_sub(2))
            && (a + 1..b.saturating_sub(2)).any(|i| {
                let head = lexed.facts(i).head;
                head > 0
                    && lexed.data.heads[head as usize - 1].kind == kind::ORGANISATION
                    && lexed.data.heads[head as usize - 1].last
                    && lexed.facts(i).given == 0
                    && (member(i + 1) || lexed.facts(i + 1).given > 0 && lexed.facts(i + 1).level == 0)
            });
        // "Tom Bell ILO": initials behind a name are no part of it.
        let initials = |i: usize| {
            acronym(i) && !lexed.token(i).has_stop() && lexed.facts(i).given == 0 && !lexed.has(i, flag::SUFFIX)
        };
        let given = first.given > 0 && !lexed.token(a).is_all_caps() && !self.ends_listed_place(a, a + 1);
        let trailing = n >= 3 && given && (a + 2..b).any(initials);
        // "Liberal MPs Ana Ruiz and Tom Bell".
        let several = (a..b - 1).any(|i| {
            lexed.role_noun(i).is_some_and(|r| r.plural)
                && !lexed.token(i).is_lower()
                && lexed.facts(i).given == 0
                && (1..=2).contains(&lexed.facts(i + 1).given)
        });
        if headed_person && head_last == 0 || trailing || several && head_last == 0 {
            inner += 0.6;
        }
        // "Ambassador to Jordan Samir Haddad".
        let after_place = a > 0
            && n >= 2
            && lexed.is_any(a - 1, words!["to", "in", "of", "for", "from"])
            && self.ends_listed_place(a, a + 1)
            && ((1..=3).contains(&lexed.facts(a + 1).given) || is_glued_initial(lexed, a + 1));
        // "Supervisor of Elections Ana Ruiz": the office is of something, and the name follows.
        let after_field = tied && !field(b - 1);
        let after_office = !after_place && (after_field || n >= 3 && names_after_office(lexed, a, b));
        // "Saudi Arabia Ruiz": the second word of a listed name and more.
        let torn = a > run.start
            && self.hits_at(a - 1).iter().any(|h| h.kind == kind::PLACE && (a + 1..b).contains(&(h.end as usize)));
        // "Kenyan Jacob Otieno": a nationality that few are called by, and the name behind it.
        let foreign = n >= 3
            && first.flags & flag::DEMONYM != 0
            && first.given > 2
            && (1..=3).contains(&lexed.facts(a + 1).given);
        // "TUC President", where a comma and the name follow.
        let office = |i: usize| lexed.role_noun(i).is_some_and(|r| !r.plural && r.kind == RoleKind::Office);
        let tied_on = n == 2 && b < lexed.len() && acronym(a) && office(a + 1) && lexed.is_any(b, words!["of", "for"]);
        let acronym_head = tied_on || n == 2 && b == end && self.heads_acronym(lexed, a + 1, end);
        // "Great Hural G.Zandanov": an initial opens a name and stands in none.
        let opened = run.any(run.glued, a + 1, b);
        let split = opened || after_place || after_office || said || torn || foreign || acronym_head;
        let inner = inner + if split { 0.8 } else { 0.0 };
        if personal {
            let last = lexed.facts(b - 1);
            let surname = last.surname > 0 || last.level == 0;
            // "Ana Ruiz Joins Race".
            let verb = n >= 3
                && (1..=2).contains(&first.given)
                && last.names_nobody()
                && last.flags & flag::SUFFIX == 0
                && !lexed.token(b - 1).is_glued();
            let verb = if verb { 0.4 } else { 0.0 };
            // "Dean Smith" and "May Ling" are names, "Judge Smith" and "May Ramiro Ortega" hold one.
            let title = match first.given {
                _ if !titled => 0.0,
                1 => 0.0,
                // "CEO Sultan Ruiz".
                _ if a > 0 && lexed.is_any(a, words!["Sultan", "Amir"]) && behind_office(lexed, a) => 0.0,
                2 => 0.35,
                _ => 0.9,
            };
            let date = if first.flags & flag::DATE == 0 {
                0.0
            } else if first.given > 2 || lexed.word(a).ends_with("day") || a > 0 && lexed.is_any(a - 1, BEFORE_DATES) {
                1.0
            } else if words > 2 {
                0.45
            } else {
                0.3
            };
            offer(
                0.75 - 0.1 * f32::from(u8::from(surname)) + 0.02 * n as f32 + inner + title + date + verb,
                Reading::Person,
            );
        }
        let demonym = first.flags & flag::DEMONYM != 0;
        let common_opener = opens && first.level > 0 && first.level <= 35 && first.given == 0 && first.head == 0;
        // "Last Friday Okello": a day is no part of it.
        let dated = first.flags & flag::DATE != 0
            && (first.given == 0 || lexed.word(a).ends_with("day") || a > 0 && lexed.is_any(a - 1, BEFORE_DATES));
        let cost = 1.0
            + if dated { 0.4 } else { 0.0 }
            + 0.06 * (n - 1) as f32
            + inner
            + if titled { 0.4 } else { 0.0 }
            + if occupied { 0.5 } else { 0.0 }
            + if demonym { 0.15 } else { 0.0 }
            + if common_opener { 0.5 } else { 0.0 };
        offer(cost, Reading::Unknown);
        best
    }
}

/// Whether the noun of an office stands right before a token.
fn behind_office(lexed: &Lexed<'_>, a: usize) -> bool {
    lexed.role_noun(a - 1).is_some_and(|r| !r.plural && r.kind == RoleKind::Office)
}

/// Whether a word is a function word that no name opens with. Éver is a name, "ever" is none.
fn is_mere_function(lexed: &Lexed<'_>, i: usize) -> bool {
    let facts = lexed.facts(i);
    facts.flags & flag::FUNCTION != 0
        && (facts.given == 0 || facts.given > 2)
        && !lexed.token(i).has_stop()
        && !is_accented(lexed.word(i))
}

/// Whether a word has a letter that English has not.
fn is_accented(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(|c| !c.is_ascii() && c.is_alphabetic())
}
