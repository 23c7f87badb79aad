//! How, when and where something was said, as the words around the cue give it: "told Reuters by telephone from Herat on
//! Friday", "In a statement late on Monday, the ministry said". Only adverbials that touch the reporting clause are read,
//! one after the other; at the first word that is none of them the reading stops, so that nothing is guessed.

use super::SENTENCE;
use super::date::{Day, month, weekday};
use crate::dictionary::key::{Words, words};
use crate::dictionary::words::flag;
use crate::document::{Addressee, Medium, Place, Setting, Time};
use crate::entity::{Lexed, Named};
use crate::page::TokenKind;
use crate::quotation::{Found, Shape};
use crate::role::phrase::{self, mention_at};

/// Adverbials of one clause reach over at most so many tokens.
const LONGEST: usize = 32;

/// Words between the preposition and the noun of a medium, at most: "in a strongly worded emailed statement".
const LONGEST_MEDIUM: usize = 7;

/// Nouns of media and occasions, with the kind that the output gives.
const MEDIA: &[(&Words, &str)] = &[
    (
        words!["statement", "release", "communique", "communiqué", "declaration", "bulletin", "announcement"],
        "statement",
    ),
    (
        words![
            "tweet",
            "tweets",
            "post",
            "posts",
            "twitter",
            "facebook",
            "instagram",
            "weibo",
            "telegram",
            "linkedin",
            "tiktok",
            "thread",
            "x",
            "snapchat",
            "youtube",
        ],
        "social media",
    ),
    (words!["interview", "interviews"], "interview"),
    (words!["conference", "conferences", "briefing", "briefings"], "news conference"),
    (words!["telephone", "phone", "call"], "telephone"),
    (words!["email", "emails", "e-mail", "mail"], "email"),
    (words!["letter", "letters", "memo", "note"], "letter"),
    (words!["message", "messages", "text", "whatsapp"], "message"),
    (words!["television", "tv", "radio", "broadcast", "programme", "program", "show", "podcast", "video"], "broadcast"),
    (words!["court", "testimony", "affidavit", "filing", "hearing", "trial", "ruling", "judgment", "lawsuit"], "court"),
    (
        words![
            "report",
            "paper",
            "study",
            "article",
            "column",
            "editorial",
            "op-ed",
            "book",
            "memoir",
            "blog",
            "website",
            "newsletter",
            "essay",
            "document",
            "review",
        ],
        "publication",
    ),
    (
        words![
            "speech",
            "address",
            "rally",
            "debate",
            "sermon",
            "lecture",
            "remarks",
            "summit",
            "forum",
            "ceremony",
            "event",
            "session",
            "parliament",
            "meeting",
            "gathering",
        ],
        "event",
    ),
];

/// Prepositions of a medium.
const BY: &Words = words!["in", "on", "at", "during", "via", "by", "through", "over"];

/// Prepositions of a place.
const AT: &Words = words!["in", "at", "from", "near", "outside"];

/// What the words around a quotation's cue say of its setting, and who was interviewed for it: "in an interview with the
/// Courier".
pub(super) fn read(
    lexed: &Lexed<'_>,
    named: &Named,
    found: &Found,
    today: Option<Day>,
) -> (Setting, Option<Addressee>) {
    let mut reader = Reader { lexed, named, found, today, setting: Setting::default(), addressee: None };
    let Some(cue) = found.cue(lexed) else { return (reader.setting, None) };
    let Some(sentence) = lexed.page.sentence_of(cue.start) else { return (reader.setting, None) };
    let (first, last) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
    // Behind the verb, its subject and whoever is told.
    let mut from = cue.end;
    for p in found.subjects.iter().chain(found.addressee.iter()) {
        if p.start >= from && p.start <= from + 2 {
            from = p.end;
        }
    }
    if found.addressee.is_some_and(|a| a.start >= cue.end && a.end > from && a.start <= from + 1) {
        from = found.addressee.map_or(from, |a| a.end);
    }
    reader.after(from, last.min(from + LONGEST));
    if let [subject] = found.subjects[..] {
        // "Ruiz, speaking by telephone from Tarma, said", "Ruiz on Friday said".
        if subject.end < cue.start {
            reader.after(subject.end, cue.start);
        }
        // "In a statement on Friday, Ruiz said".
        if subject.start > first && subject.start < cue.start {
            reader.before(first, subject.start);
        }
    }
    (reader.setting, reader.addressee)
}

struct Reader<'a> {
    lexed: &'a Lexed<'a>,
    named: &'a Named,
    found: &'a Found,
    today: Option<Day>,
    setting: Setting,
    addressee: Option<Addressee>,
}

impl Reader<'_> {
    /// Adverbials from a token on, one after the other.
    fn after(&mut self, from: usize, limit: usize) {
        let mut i = from;
        while i < limit && self.may_open(i) && !self.said(i) {
            let next = self.one(i, limit);
            if next == i {
                return;
            }
            i = next;
        }
    }

    /// Whether an adverbial or what may stand between two can open with a token: few words in small letters do.
    fn may_open(&self, i: usize) -> bool {
        let opens = words!(in "in on at during via by through over from near outside last this earlier late early \
            yesterday today tonight speaking writing and");
        !self.lexed.token(i).is_lower() || self.lexed.is_any(i, opens) || phrase::is_adverb(self.lexed, i)
    }

    /// Adverbials that open a sentence and reach to the comma before the subject.
    fn before(&mut self, first: usize, subject: usize) {
        let lexed = self.lexed;
        // The title of the subject stands behind the comma.
        let Some(comma) = (first..subject).rev().take(SENTENCE).find(|i| lexed.is_mark(*i, ",")) else { return };
        if comma - first > LONGEST || subject - comma > LONGEST_MEDIUM + 1 {
            return;
        }
        self.after(first, comma);
    }

    /// Whether a token belongs to what is said.
    #[inline]
    fn said(&self, i: usize) -> bool {
        let at = self.lexed.token(i).span.start;
        self.found.public.content.iter().any(|c| c.contains(at)) || self.lexed.page.in_marks(at)
    }

    /// Reads one adverbial or what may stand between two; the token after it, or the same where it is none.
    fn one(&mut self, i: usize, limit: usize) -> usize {
        let lexed = self.lexed;
        if lexed.is_mark(i, ",") || phrase::is_adverb(lexed, i) && !self.is_day(i) {
            return i + 1;
        }
        if lexed.is_any(i, words!["speaking", "writing", "late", "early", "and"]) && i + 1 < limit {
            return if lexed.is(i, "and") { i } else { i + 1 };
        }
        if let Some(next) = self.time(i, limit) {
            return next;
        }
        if i + 1 < limit
            && lexed.is_any(i, BY)
            && let Some(next) = self.medium(i, limit)
        {
            return next;
        }
        // "according to needs in Lima" is of the needs.
        if i + 1 < limit
            && self.found.shape != Shape::According
            && lexed.is_any(i, AT)
            && let Some(next) = self.place(i + 1, limit)
        {
            return next;
        }
        i
    }

    fn is_day(&self, i: usize) -> bool {
        self.lexed.is_any(i, words!["yesterday", "today", "tonight"])
    }

    /// "on Friday", "yesterday", "on March 6".
    fn time(&mut self, i: usize, limit: usize) -> Option<usize> {
        let lexed = self.lexed;
        let first = if lexed.is_any(i, words!["on", "last", "this", "earlier", "in"]) { i + 1 } else { i };
        let first = if first < limit && lexed.is_any(first, words!["last", "this", "late", "early"]) {
            first + 1
        } else {
            first
        };
        if first >= limit {
            return None;
        }
        let past = (i..first).any(|k| lexed.is(k, "last"));
        let word = lexed.word(first);
        let (end, day) = if self.is_day(first) {
            let back = i64::from(lexed.is(first, "yesterday"));
            (first + 1, self.today.map(|d| d.before(back)))
        } else if let Some(weekday) = weekday(word) {
            let day = self.today.map(|d| if past { d.before(1).last(weekday) } else { d.last(weekday) });
            let part = first + 1 < limit && lexed.is_any(first + 1, words!["morning", "afternoon", "evening", "night"]);
            (first + 1 + usize::from(part), day)
        } else if let Some(month) = month(word).filter(|_| first > i) {
            let number = (first + 1 < limit && lexed.token(first + 1).kind == TokenKind::Number)
                .then(|| lexed.word(first + 1).parse::<i64>().ok())
                .flatten();
            match number {
                Some(n @ 1..=31) => {
                    let year = (first + 3 < limit && lexed.is_mark(first + 2, ","))
                        .then(|| lexed.word(first + 3).parse::<i64>().ok())
                        .flatten()
                        .filter(|y| (1000..=9999).contains(y));
                    let day = match year {
                        Some(y) => Day::of(y, month, n),
                        None => self.today.and_then(|d| d.last_date(month, n)),
                    };
                    (first + 2 + if year.is_some() { 2 } else { 0 }, day)
                }
                _ => (first + 1, None),
            }
        } else if lexed.token(first).kind == TokenKind::Number
            && first > i
            && first + 1 < limit
            && let Some(month) = month(lexed.word(first + 1))
        {
            // "on 6 March".
            let n = word.parse::<i64>().ok()?;
            (first + 2, self.today.and_then(|d| d.last_date(month, n)))
        } else if first > i
            && lexed.is_any(first, words!["week", "month", "year"])
            && !lexed.is_any(i, words!["in", "on"])
        {
            (first + 1, None)
        } else {
            return None;
        };
        if self.setting.time.is_none() {
            // "on" is no part of it, "last" is.
            let from = if lexed.is_any(i, words!["on", "in"]) { i + 1 } else { i };
            self.setting.time = Some(Time { span: lexed.span(from, end), date: day.map(Day::text) });
        }
        Some(end)
    }

    /// "in an emailed statement", "by telephone", "on Twitter".
    fn medium(&mut self, i: usize, limit: usize) -> Option<usize> {
        let lexed = self.lexed;
        let mut start = i + 1;
        while start < limit && lexed.is_any(start, phrase::DETERMINERS) {
            start += 1;
        }
        let mut found = None;
        let mut k = start;
        while k < limit.min(start + LONGEST_MEDIUM) && !self.said(k) {
            let t = lexed.token(k);
            if let Some((_, kind)) = MEDIA.iter().find(|(nouns, _)| lexed.is_any(k, *nouns)) {
                found = Some((k + 1, *kind));
            } else if found.is_some()
                || !(t.is_word() || t.kind == TokenKind::Possessive || lexed.is_mark(k, "-"))
                || lexed.has(k, flag::FUNCTION | flag::AUXILIARY | flag::PRONOUN)
            {
                break;
            }
            k += 1;
        }
        let (end, kind) = found?;
        if self.setting.medium.is_none() {
            self.setting.medium = Some(Medium { span: lexed.span(start, end), kind });
        }
        // "a post on Facebook" stays one medium, "an interview with the Courier" names who was told.
        if end + 1 < limit && lexed.is_any(end, words!["with", "to"]) {
            let mut k = end + 1;
            while k < limit && lexed.is_any(k, phrase::DETERMINERS) {
                k += 1;
            }
            let (id, m) = mention_at(self.named, k).filter(|_| k < limit)?;
            if kind == "interview" && self.addressee.is_none() {
                self.addressee = Some(Addressee { span: m.span, entity: Some(m.entity) });
            }
            return Some((self.named.tokens_of[id as usize].1 as usize).min(limit));
        }
        Some(end)
    }

    /// "in Lima", "from Herat".
    fn place(&mut self, i: usize, limit: usize) -> Option<usize> {
        let (id, m) = mention_at(self.named, i)?;
        let (start, end) = self.named.tokens_of[id as usize];
        let place = phrase::is_place(self.named, m);
        let owner = (end as usize) < self.lexed.len() && self.lexed.token(end as usize).kind == TokenKind::Possessive;
        if !place || owner || start as usize != i || end as usize > limit {
            return None;
        }
        if self.setting.place.is_none() {
            self.setting.place = Some(Place { span: m.span, entity: m.entity });
        }
        Some(end as usize)
    }
}
